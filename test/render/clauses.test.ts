import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberClauses, splitSchedules } from "../../src/render/clauses.ts";
import type { Block } from "../../src/render/document.ts";
import { textOf } from "../../src/render/spans.ts";
import { documentOf } from "./blocks.ts";
import { northwind } from "./northwind.ts";

/** Each heading and item as one line: its mark, then its text. */
function marked(blocks: readonly Block[], indent = ""): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === "heading")
      return [`${indent}${"#".repeat(block.level)} ${block.mark ?? "-"} ${textOf(block.spans)}`];
    if (block.kind === "paragraph") return [`${indent}${textOf(block.spans)}`];
    if (block.kind !== "list") return [`${indent}${block.kind}`];
    return block.items.flatMap((item) => [`${indent}${item.mark}`, ...marked(item.blocks, `${indent}  `)]);
  });
}

const numbered = (markdown: string) => marked(numberClauses(documentOf(markdown).blocks));

describe("numbering", () => {
  it("numbers clauses, what they list, and schedules, and starts anew in each schedule", () => {
    const text = [
      "# Agreement\n\nBetween us.\n\n1. A recital",
      "## Services\n\n1. First\n   1. Nested\n      1. Deep\n         1. Deeper\n            1. Deepest\n1. Second",
      "## Fees\n\nText between.\n\n1. Only",
      "# Pilot\n\n1. Own\n   1. Nested",
      "# Prices\n\n## Hours\n\n1. Hour\n\n## Days\n\n### Rates",
    ].join("\n\n");
    expect(numbered(text)).toEqual([
      "# - Agreement",
      "Between us.",
      "1.",
      "  A recital",
      "## 1. Services",
      "1.1",
      "  First",
      "  (a)",
      "    Nested",
      "    (i)",
      "      Deep",
      "      (A)",
      "        Deeper",
      "        (I)",
      "          Deepest",
      "1.2",
      "  Second",
      "## 2. Fees",
      "Text between.",
      "2.1",
      "  Only",
      "# Schedule 1 Pilot",
      "1.",
      "  Own",
      "  (a)",
      "    Nested",
      "# Schedule 2 Prices",
      "## 1. Hours",
      "1.1",
      "  Hour",
      "## 2. Days",
      "### - Rates",
    ]);
  });

  it("goes on counting after what interrupts a list", () => {
    expect(numbered("## A\n\n1. x\n\nbetween\n\n1. y\n   1. p\n\n   between\n\n   1. q")).toEqual([
      "## 1. A",
      "1.1",
      "  x",
      "between",
      "1.2",
      "  y",
      "  (a)",
      "    p",
      "  between",
      "  (b)",
      "    q",
    ]);
  });

  it("goes on counting in a schedule that lists before its first heading", () => {
    expect(numbered("# T\n\n# S\n\n1. x\n\n## H\n\n1. y").filter((line) => /\d/.test(line))).toEqual([
      "# Schedule 1 S",
      "1.",
      "## 2. H",
      "2.1",
    ]);
  });

  it("leaves bullets and boxes as they are, and numbers what is listed in them as nested", () => {
    expect(numbered("## A\n\n- x\n  1. y\n- [x] z")).toEqual(["## 1. A", "•", "  x", "  (a)", "    y", "•", "  z"]);
  });

  it("counts letters and numerals past the alphabet", () => {
    const items = Array.from({ length: 53 }, (_, index) => `   1. n${index}`).join("\n");
    const marks = numbered(`## A\n\n1. x\n${items}`);
    const letters = marks.filter((line) => /^ {2}\(/.test(line)).map((line) => line.trim());
    expect([letters[0], letters[25], letters[26], letters[27], letters[51], letters[52]]).toEqual([
      "(a)",
      "(z)",
      "(aa)",
      "(bb)",
      "(zz)",
      "(aaa)",
    ]);
  });

  it.each([
    [4, "(iv)"],
    [9, "(ix)"],
    [14, "(xiv)"],
    [49, "(xlix)"],
  ])("writes %i as %s", (count, mark) => {
    const items = Array.from({ length: count }, () => "      1. n").join("\n");
    const marks = numbered(`## A\n\n1. x\n   1. y\n${items}`).filter((line) => /^ {4}\(/.test(line));
    expect(marks.at(-1)?.trim()).toBe(mark);
  });

  it("gives no two clauses of a part the same number", () => {
    const line = fc.constantFrom("## H", "1. x", "1. x\n   1. y", "between", "- b", "# S");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const blocks = numberClauses(documentOf(["## First", ...lines].join("\n\n")).blocks);
        const { clauses, schedules } = splitSchedules(blocks);
        const top = clauses.flatMap((block) => {
          if (block.kind === "heading") return block.mark === undefined ? [] : [block.mark];
          return block.kind === "list" ? block.items.map((item) => item.mark).filter((mark) => mark !== "•") : [];
        });
        expect(new Set(top).size).toBe(top.length);
        expect(
          schedules.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.mark] : [])),
        ).toEqual(lines.filter((each) => each === "# S").map((_, index) => `Schedule ${index + 1}`));
      }),
      { numRuns: 60 },
    );
  });
});

describe("schedules", () => {
  it("begin at the first level-1 heading after the title", () => {
    const { clauses, schedules } = splitSchedules(northwind().blocks);
    expect(marked(clauses).at(-1)).toBe("  Notices go to the signatories below, in writing; email suffices.");
    expect(marked(schedules)[0]).toBe("# - The pilot");
    expect([...clauses, ...schedules]).toEqual(northwind().blocks);
  });

  it.each([
    ["# Title\n\ntext", 0],
    ["text", 0],
    ["## A\n\n# S", 1],
    ["# T\n\n# S\n\n## H", 2],
    ["", 0],
  ])("of %j are %i blocks", (markdown, count) => {
    expect(splitSchedules(documentOf(markdown).blocks).schedules).toHaveLength(count);
  });
});
