import { expect, it } from "vitest";
import { formatVerdict } from "../../src/report/verdict-text.ts";
import { SETTINGS } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { smallest } from "../scenario/smallest.ts";

const said = (commit: Edit, base: Edit = {}) =>
  formatVerdict(play({ base, steps: [{ commit }] }).verdict, { color: false, quiet: false });

it("says that no engagement changed where the settings begin", () => {
  const empty = Object.fromEntries(Object.keys(smallest).map((path) => [path, null]));
  expect(said({ [SETTINGS]: String(smallest[SETTINGS]) }, empty)).toMatch(
    /Policy changes, judged by the old policy: countersign\.yaml\nNo engagement changed\. Mergeable\.\n$/,
  );
});

it("says that nothing of ours changed where nothing did", () => {
  expect(said({ "NOTES.md": "Hello\n" })).toBe("Nothing of Countersign's changed. Mergeable.\n");
});
