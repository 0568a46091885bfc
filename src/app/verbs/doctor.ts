import { resolve } from "node:path";
import { jsonText } from "../../report/json-text.ts";
import { painter, type Style, visible } from "../../report/terminal.ts";
import { checks } from "../doctor/checks.ts";
import type { Level, Outcome } from "../doctor/check.ts";
import { examine } from "../doctor/examine.ts";
import { onForge } from "../doctor/on-forge.ts";
import { pinRoster } from "../doctor/pin-roster.ts";
import { forgeOptions } from "../setup/surroundings.ts";
import { workAnew, workOptions } from "../workbench.ts";
import { exit, nowOf, textOf, type Verb, type World } from "../verb.ts";

export const verb: Verb = {
  name: "doctor",
  summary: "Look whether this repository is set up so that approvals can be trusted.",
  usage: "countersign doctor [--fix] [--github OWNER/REPO] [--offline]",
  examples: [
    "countersign doctor           what is fine, what is not, and what mends it",
    "countersign doctor --fix     writes the number of everybody on the roster who has none",
  ],
  options: {
    ...workOptions,
    ...forgeOptions,
    fix: { type: "boolean", help: "Pin people on the roster by the number that GitHub knows them by." },
  },
  async run(values, _words, world) {
    if (values["fix"] === true) return await workAnew(values, world, (asked) => pinRoster(asked, values, world));
    const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
    const examined = await examine({
      cwd: world.cwd,
      repo,
      now: nowOf(values, world),
      builtin: await world.builtinAdapters(),
      ask: (contents) => onForge(values, repo, world, contents),
    });
    const told = checks.flatMap((check) => check.look(examined).map((outcome) => ({ check: check.id, outcome })));
    if (values["json"] === true) world.print(jsonText(asData(told)));
    else print(told, world);
    return worst(told) === "fail" ? exit.findings : exit.fine;
  },
};

interface Told {
  readonly check: string;
  readonly outcome: Outcome;
}

function worst(told: readonly Told[]): Level {
  const levels = told.map(({ outcome }) => outcome.level);
  return levels.includes("fail") ? "fail" : levels.includes("warn") ? "warn" : "ok";
}

function asData(told: readonly Told[]) {
  const rows = told.map(({ check, outcome: { level, message, fix, place } }) => ({
    check,
    level,
    message,
    fix: fix ?? null,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
  }));
  return { result: worst(told), checks: rows };
}

const styles: Readonly<Record<Level, Style>> = { ok: "green", warn: "yellow", fail: "red" };

function print(told: readonly Told[], world: World): void {
  const paint = painter(world.color);
  for (const { outcome } of told) {
    const { level, message, fix, place } = outcome;
    const where = place ? `${visible(`${place.file}:${place.line}:${place.column}`)}  ` : "";
    world.print(`${paint(styles[level], level.padEnd(4))}  ${where}${visible(message)}\n`);
    if (fix !== undefined) world.print(`      fix: ${visible(fix)}\n`);
  }
  const count = (level: Level) => told.filter(({ outcome }) => outcome.level === level).length;
  world.print(`\n${count("ok")} fine, ${count("warn")} to look at, ${count("fail")} to mend.\n`);
}
