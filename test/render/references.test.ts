import { expect, it } from "vitest";
import { numberClauses } from "../../src/render/clauses.ts";
import { resolveReferences } from "../../src/render/references.ts";
import { runsOf, textOf } from "../../src/render/spans.ts";
import { documentOf } from "./blocks.ts";
import { northwind, PATH } from "./northwind.ts";

const start = { file: "a.md", line: 1, column: 1 };

function resolved(markdown: string) {
  const document = documentOf(markdown);
  const told = resolveReferences({ ...document, blocks: numberClauses(document.blocks) }, start);
  return { ...told, runs: runsOf(told.document.blocks).map(textOf) };
}

const rest = "## Services\n\n## Term\n\n## Fees\n\n1. Item\n\n# The pilot\n\n## Data";

it.each([
  ["pay [Fees](#fees) now", "pay clause 3 (Fees) now"],
  ["[Fees](#fees) apply", "Clause 3 (Fees) apply"],
  ["Stop. [fees](#fees) apply", "Stop. Clause 3 (fees) apply"],
  ["as [set out there](#fees).", "as set out there (clause 3)."],
  ["under [clause](#fees).", "under clause 3."],
  ["see [](#fees)", "see "],
  ["see [the schedule](#the-pilot)", "see Schedule 1"],
  ["[The pilot](#the-pilot) describes", "Schedule 1 (The pilot) describes"],
  ["see [Data](#data)", "see clause 1 of Schedule 1 (Data)"],
  ["see [Agreement](#agreement)", "see Agreement"],
])("%s reads as %s", (markdown, reads) => {
  const { runs, problems } = resolved(`# Agreement\n\n${markdown}\n\n${rest}`);
  expect(problems).toEqual([]);
  expect(runs[1]).toBe(reads);
});

it("keeps the link, and the looks of a reference that looks in two ways", () => {
  const { document } = resolved(`pay [Fe*es*](#fees)\n\n${rest}`);
  const [first] = document.blocks;
  if (first?.kind !== "paragraph") throw new Error("no paragraph");
  expect(first.spans.map(({ text, anchor, italic }) => ({ text, anchor, italic }))).toEqual([
    { text: "pay ", anchor: undefined, italic: undefined },
    { text: "clause 3 (", anchor: "fees", italic: undefined },
    { text: "Fe", anchor: "fees", italic: undefined },
    { text: "es", anchor: "fees", italic: true },
    { text: ")", anchor: "fees", italic: undefined },
  ]);
});

it("names an item by all that it stands in", () => {
  const item = (mark: string, anchor: string, blocks: object[]) => ({ mark, anchor, blocks });
  const spans = [{ text: "see " }, { text: "it", anchor: "deep" }];
  const list = {
    kind: "list",
    items: [item("1.", "top", [{ kind: "list", items: [item("1.", "deep", [])] }])],
  } as never;
  const head = { kind: "heading", level: 2, spans: [{ text: "A" }] } as const;
  const blocks = numberClauses([head, list, { kind: "paragraph", spans }]);
  const { document } = resolveReferences({ title: "", language: "en", blocks, notes: new Map() }, start);
  expect(runsOf(document.blocks).map(textOf).at(-1)).toBe("see it (clause 1.1(a))");
});

it("resolves references in footnotes and tables", () => {
  const { document, runs } = resolved(
    `| a |\n| --- |\n| [Fees](#fees) |\n\nx[^1]\n\n${rest}\n\n[^1]: as in [Fees](#fees)`,
  );
  expect(runs).toContain("Clause 3 (Fees)");
  expect(runsOf(document.notes.get("1") ?? []).map(textOf)).toEqual(["as in clause 3 (Fees)"]);
});

it("finds a reference to nothing, with its place and what it may mean", () => {
  const { problems, runs } = resolved(`text\n\nand [Fees](#fes) too\n\n${rest}`);
  expect(problems).toEqual([
    {
      code: "CS-DOC-021",
      place: { file: "a.md", line: 3, column: 6 },
      message:
        "`#fes` leads to nothing in this document; the anchors are `#services`, `#term`, `#fees`, `#the-pilot`, `#data`",
      fix: "Write `#fees`.",
    },
  ]);
  expect(runs[1]).toBe("and Fees too");
  expect(resolved("[x](#y)").problems[0]).toMatchObject({
    message: "`#y` leads to nothing in this document; it has no anchors",
    fix: "Name a heading of the document.",
  });
});

it("resolves every reference of the example", () => {
  const document = northwind();
  const told = resolveReferences({ ...document, blocks: numberClauses(document.blocks) }, { ...start, file: PATH });
  expect(told.problems).toEqual([]);
  const links = runsOf(told.document.blocks).flatMap((run) => run.filter(({ anchor }) => anchor !== undefined));
  expect(links.map(({ text, anchor }) => `${anchor}: ${text}`)).toEqual([
    "the-pilot: Schedule 1 (The pilot)",
    "milestones: Schedule 2 (Milestones)",
    "acceptance: clause 4 (Acceptance)",
    "data: clause 6 (Data)",
    "confidentiality: clause 9 (Confidentiality)",
  ]);
});
