import { describe, expect, test } from "vitest";
import { typeset } from "../../src/render/markdown/typography.ts";
import { findHiddenText } from "../../src/rules/aspects/hidden-content.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";
import { markdownLimits as limits } from "../../src/render/markdown/limits.ts";

const read = (text: string) => readMarkdown(text, { file: "P.md", line: 5 });

describe("hostile markdown (H1, H2)", () => {
  test.each([
    ["*a_ ", 16_000],
    ["a**b c* ", 14_000],
    ["[", 50_000],
    ["[a](", 10_000],
    ["![[", 10_000],
    ["x<!-- ", 8000],
    ["`a`` ", 8000],
    [">", 10_000],
    ["- ", 10_000],
    ["a\n=\n", 4000],
    ["a\n---\n\n", 3000],
    ["|a\n", 8000],
    ["|", 20_000],
    ["| a | b |\n", 9000],
    ["a\n", 200_000],
    ["a", 300_000],
    ["*a_ ".repeat(300) + "\n\n", 60],
  ])(
    "%j %i times is a problem, at once",
    (piece, times) => {
      const { blocks, problems } = read(piece.repeat(times));
      expect(blocks).toEqual([]);
      expect(problems).toMatchObject([{ code: "CS-DOC-001", place: { file: "P.md", column: 1 } }]);
      expect(problems[0]?.fix).not.toBe("");
    },
    2000,
  );

  test("2,000 lists inside each other are a problem at the line where they are too deep", () => {
    const text = Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    expect(read(text).problems).toMatchObject([{ place: { line: 5 + limits.depth } }]);
  });

  test.each([
    ["*a_ ", Math.floor(limits.marks / 2)],
    ["a**b c* ", 700],
    ["[a](", 1000],
    ["x<!-- ", limits.marks],
    ["a\n=\n\n", 1000],
    ["|a\n", 3900],
    ["- a\n", 9000],
    ["> a\nb\n", 1900],
    ["~~a", 1500],
  ])(
    "%j %i times is read in time",
    (piece, times) => {
      const { problems } = read(piece.repeat(times));
      expect(problems.map(({ message }) => message).filter((message) => message.includes("more than"))).toEqual([]);
    },
    5000,
  );

  test.each([
    `a${" ".repeat(200_000)}b`,
    "`".repeat(200_000),
    '"'.repeat(200_000),
    ".".repeat(200_000),
    "-a ".repeat(60_000),
    "1 ".repeat(100_000),
    "a. ".repeat(60_000),
    "\u200B".repeat(200_000),
    "&nbsp;".repeat(20_000),
  ])(
    "one long line is read and set in time: %.20s",
    (text) => {
      const { blocks } = read(text);
      expect(typeset(blocks, "en")).toHaveLength(blocks.length);
      expect(findHiddenText(text).length).toBeLessThan(2);
    },
    5000,
  );

  test("marks inside each other do not run out of stack", () => {
    const text = `${"*a **b ".repeat(350)}c${"** *".repeat(350)}`;
    expect(() => read(text)).not.toThrow();
    expect(read(`${"*a **b ".repeat(30)}c${"** d*".repeat(30)}`).problems[0]?.message).toContain(
      "deep inside each other",
    );
  });

  test("a long table, a long list and a long agreement are none", () => {
    const row = "| Milestone **one** | `m1` | USD 1,000.00 |\n";
    expect(read(`| a | b | c |\n|-|-|-|\n${row.repeat(300)}`).problems).toEqual([]);
    expect(read("- **Term** means *this* [here](#a)\n".repeat(800)).problems).toEqual([]);
    expect(read("A **sentence** of a *long* agreement, with [a link](#a).\n\n".repeat(2000)).problems).toEqual([]);
  });
});
