import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isTaken } from "../../src/app/action/commands/answers.ts";
import { type CommandVerb, commands, givers, usageOf } from "../../src/model/command.ts";
import { isDerived } from "../../src/model/label.ts";
import { QUIET } from "../../src/report/publication.ts";

const page = readFileSync(new URL("../../docs/pull-requests.md", import.meta.url), "utf8");

describe("docs/pull-requests.md", () => {
  it("lists every command that is carried out with its usage, who may give it and what it does, and no other", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `/"));
    const taken = Object.entries(commands).filter(([verb]) => isTaken(verb as CommandVerb));
    expect(rows).toEqual(
      taken.map(
        ([verb, { who, summary }]) =>
          `| \`${usageOf(verb as CommandVerb).replaceAll("|", "\\|")}\` | ${givers[who]} | ${summary} |`,
      ),
    );
  });

  it("names the labels as they are", () => {
    const named = [...page.matchAll(/^\| `([^`]+)` \| Countersign /gm)].map(([, label = ""]) =>
      label.replaceAll(/[<>]/g, "").replace("status", "blocked"),
    );
    expect(named).toEqual(["stage: stage", "gate: gate: blocked", "waiting: @who"]);
    expect(named.every(isDerived)).toBe(true);
    expect(page).toContain(`\`${QUIET}\``);
  });
});
