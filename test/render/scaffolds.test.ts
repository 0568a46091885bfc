import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Bench } from "../../src/app/bench.ts";
import { artifactText } from "../../src/app/new-work.ts";
import { scaffoldFor } from "../../src/app/scaffold.ts";
import type { World } from "../../src/app/verb.ts";
import type { Case } from "../../src/model/case.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";

const scaffolds = globSync("templates/*/*scaffold.md").map((path) => path.replaceAll("\\", "/"));

test.each(scaffolds)("%s has parts that a document can show, and says what nobody has written yet", (path) => {
  const text = readFileSync(path, "utf8");
  const { blocks, problems } = readMarkdown(text, { file: path, line: 1 });
  expect(problems).toEqual([]);
  expect(blocks[0]).toMatchObject({ kind: "heading", level: 2 });
  expect(text).toContain("TBD");
  expect(text).toMatch(/[^\n]\n$/);
});

describe("what a new artifact begins with", () => {
  const types = [
    { type: "plan", label: "Plan", render: "planning", sources: [], requiredFields: [] },
    { type: "bare", label: "Bare", render: undefined, sources: [], requiredFields: [] },
  ];
  const c = { adapter: { artifacts: types }, head: { artifacts: [] } } as unknown as Case;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const packaged = new Map([["planning/scaffold.md", bytes("## Built in\n")]]);
  const world = { packaged: async (path: string) => (path === "templates" ? packaged : new Map()) } as unknown as World;
  const bench = (own: Readonly<Record<string, string>>) =>
    ({
      c,
      read: async (path: string) => (own[path] === undefined ? undefined : { bytes: bytes(own[path]) }),
    }) as unknown as Bench;

  test("is the repository's own scaffold before the built-in one, and that of its type before that of its skill", async () => {
    expect(await scaffoldFor(bench({}), "plan", world)).toBe("## Built in\n");
    expect(await scaffoldFor(bench({ "templates/planning/scaffold.md": "## Own\n" }), "plan", world)).toBe("## Own\n");
    const both = { "templates/planning/scaffold.md": "a", "templates/planning/plan.scaffold.md": "b" };
    expect(await scaffoldFor(bench(both), "plan", world)).toBe("b");
    expect(await scaffoldFor(bench({}), "bare", world)).toBe(undefined);
  });

  test("stands below its title", () => {
    expect(artifactText(c, "PLAN-1", "plan", { title: "Ours" }, { scaffold: "## Part\n\nTBD\n" })).toMatch(
      /---\n# Ours\n\n## Part\n\nTBD\n$/,
    );
    expect(artifactText(c, "PLAN-1", "plan", {}, { scaffold: undefined })).toMatch(/---\n# Plan\n\nTBD\n$/);
  });
});
