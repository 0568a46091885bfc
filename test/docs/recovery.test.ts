import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failureModes, usualRecoveries } from "../../src/model/failure.ts";
import { loadBuiltIn } from "../adapters/names.ts";
import { run } from "../cli/program.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { filesOf } from "./readme-files.ts";

const page = readFileSync(new URL("../../docs/recovery.md", import.meta.url), "utf8");
const STATE = "engagements/acme-pilot/state.yaml";

let repo: TestRepo;

beforeAll(() => {
  const files = filesOf();
  const [, stuck = ""] = /```yaml\n(missing_info:[\s\S]*?)```/.exec(page) ?? [];
  repo = makeRepo();
  repo.commit({ files });
  repo.git("checkout", "-q", "main");
  repo.write({ [STATE]: `${files[STATE]}${stuck}` });
});
afterAll(() => repo.dispose());

/** What the page shows a person type, with what the program says. */
const shown = [...page.matchAll(/^\$ countersign (.*)\n([\s\S]*?)^```$/gm)].map(([, words = "", out = ""]) => ({
  words,
  out,
}));

it("shows three commands", () => expect(shown).toHaveLength(3));

it.each(shown)("countersign $words", ({ words, out: told }) => {
  const { out, err } = run([...words.split(" "), "--now", "2026-03-02T09:00:00Z"], { cwd: repo.dir });
  expect(`${out}${err}`).toBe(told);
});

const firstCells = (heading: string): string[] => {
  const table = page.split(`${heading}\n`)[1]?.split("\n\n")[0] ?? "";
  return [...table.matchAll(/^\| `([a-z_]+)` \|/gm)].map((match) => match[1] ?? "");
};

it("explains every failure mode, and no other", () => {
  expect(firstCells("| mode | is seen where | until it is settled |")).toEqual([...failureModes]);
});

it("names the modes of each built-in definition", () => {
  const types = readdirSync(new URL("../../adapters/", import.meta.url)).map((file) => file.replace(".yaml", ""));
  expect(firstCells("| definition | mode |")).toEqual(types.toSorted());
  for (const type of types) {
    const modes = loadBuiltIn(type).failureModes.map(({ id }) => `\`${id}\``);
    expect(page).toContain(`| \`${type}\` | ${modes.join(", ")} |`);
  }
});

it("names the recoveries of a definition that has none of its own", () => {
  const names = usualRecoveries.map(({ id }) => `\`${id}\``);
  expect(page).toContain(`gets ${names.slice(0, -1).join(", ")} and ${names.at(-1)}.`);
});
