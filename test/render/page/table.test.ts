import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Align, Block, Cell, Table } from "../../../src/render/document.ts";
import { themeOf } from "../../../src/render/page/theme.ts";
import { paragraph, pdfOf } from "./kit.ts";
import { PdfObjects } from "./pdf-objects.ts";
import { type Shown, shownIn } from "./pdf-text.ts";

const { page } = themeOf({ paper: "a4" });
const LEFT = page.left;

const cell = (text: string): Cell => ({ spans: text === "" ? [] : [{ text }] });

function table(aligns: readonly Align[], rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table {
  const head = aligns.map((_, at) => cell(`Head${at}`));
  return {
    kind: "table",
    columns: aligns.map((align) => ({ align })),
    head,
    rows: rows.map((row) => row.map(cell)),
    ...more,
  };
}

function shown(blocks: readonly Block[]): Shown[] {
  return shownIn(new PdfObjects(pdfOf(blocks)));
}

const at = (all: readonly Shown[], text: string): Shown => {
  const found = all.find((each) => each.text === text);
  if (found === undefined) throw new Error(`${text} is not shown as one: ${all.map((each) => each.text).join(" | ")}`);
  return found;
};

describe("columns", () => {
  test("are as wide as their contents ask for", () => {
    const words =
      "a long description of what was done that takes most of the room there is on a line and then some more";
    const all = shown([table(["left", "left", "right"], [["1", words, "12.00"]])]);
    const [first, second, third] = ["Head0", "Head1", "Head2"].map((text) => at(all, text).x);
    expect((second ?? 0) - (first ?? 0)).toBeLessThan(60);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(200);
  });

  test("keep short words and numbers whole, and stay within the page", () => {
    const texts = fc.array(fc.stringMatching(/^[a-z]{1,10}( [a-z]{1,10}){0,12}$/), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 9_999_999 }), (words, amount) => {
        const money = (amount / 100).toFixed(2);
        const all = shown([table(["left", "left", "left", "decimal"], [[...words, money]])]);
        expect(at(all, money).x).toBeLessThan(page.width - 54);
        for (const each of all) expect(each.x).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  });

  test("of numbers have their decimal points below each other, however many digits stand on either side", () => {
    const numbers = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom("", ".5", ".25", ".125", ".0000")),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(numbers, (all) => {
        const texts = all.map(([whole, rest]) => `${whole}${rest}`);
        const rows = texts.map((text, row) => [`r${row}`, text]);
        const file = new PdfObjects(pdfOf([table(["left", "decimal"], rows)]));
        const drawn = shownIn(file)
          .filter(({ x, isArtifact }) => x > 250 && !isArtifact)
          .slice(1);
        // Digits are all as wide as each other: so points stand below each other where the whole parts begin that much further left.
        const digit = 8.8 * widthOfDigit;
        const points = drawn.map(({ x }, row) => x + String(all[row]?.[0]).length * digit);
        for (const point of points) expect(point).toBeCloseTo(points[0] ?? 0, 0);
      }),
      { numRuns: 15 },
    );
  });
});

/** Of the sans serif, where all digits are as wide as each other. */
const widthOfDigit = (() => {
  const all = shown([
    table(
      ["left", "right"],
      [
        ["a", "1"],
        ["b", "1111111111"],
      ],
    ),
  ]);
  return (at(all, "1").x - at(all, "1111111111").x) / 9 / 8.8;
})();

describe("rows", () => {
  test("have the head above them on every page", () => {
    const rows = Array.from({ length: 120 }, (_, row) => [`row${row}`, "1.00"]);
    const all = shown([table(["left", "decimal"], rows)]);
    const pages = 1 + Math.max(...all.map((each) => each.page));
    expect(pages).toBeGreaterThan(2);
    for (let each = 0; each < pages; each += 1) {
      const here = all.filter((one) => one.page === each);
      expect(here.find(({ text }) => text === "Head0")?.isArtifact, `page ${each + 1}`).toBe(each > 0);
    }
    for (const [text = ""] of rows) expect(all.filter((each) => each.text === text)).toHaveLength(1);
  });

  test("are parted where a page cannot hold them, and nothing of them is lost", () => {
    const words = Array.from({ length: 2500 }, (_, word) => `w${word}`);
    const all = shown([
      paragraph("before"),
      table(
        ["left", "decimal"],
        [
          ["a", "1"],
          [words.join(" "), "2"],
        ],
      ),
    ]);
    const said = all
      .filter(({ isArtifact }) => !isArtifact)
      .map(({ text }) => text)
      .join(" ");
    expect(said.match(/w\d+/g)).toEqual(words);
    expect(new Set(all.map((each) => each.page)).size).toBeGreaterThan(2);
    for (const { y, x } of all) {
      expect(y).toBeLessThan(page.height - page.bottom);
      expect(x).toBeGreaterThanOrEqual(LEFT - 60);
    }
  });

  test("that sum others up are not the first of a page", () => {
    for (let count = 30; count < 46; count += 1) {
      const rows = [
        ...Array.from({ length: count }, (_, row) => [`row${row}`, "1.00"]),
        ["Net", "1.00"],
        ["Total", "1.00"],
      ];
      const all = shown([table(["left", "decimal"], rows, { sums: 2 })]);
      const [net, total, last] = ["Net", "Total", `row${count - 1}`].map((text) => at(all, text).page);
      expect([net, total], `${count} rows`).toEqual([last, last]);
    }
  });

  test("have every cell, also those that their table has no text for", () => {
    const all = shown([table(["left", "left"], [["only one"]])]);
    expect(at(all, "only one").x).toBeGreaterThan(0);
  });
});

test("what is kept whole and yet higher than a page is parted rather than lost", () => {
  const words = (name: string): string => Array.from({ length: 1500 }, (_, word) => `${name}${word}`).join(" ");
  const blocks: Block[] = [
    { kind: "columns", columns: [[paragraph(words("a"))], [paragraph(words("b"))]] },
    { kind: "facts", rows: [{ label: "Label", spans: [{ text: words("c") }] }] },
    { kind: "box", title: "Box", blocks: [paragraph(words("d"))] },
    { kind: "quote", blocks: [paragraph(words("e"))] },
    { kind: "table", columns: [{ align: "left" }], head: [cell(words("f"))], rows: [[cell("g0")]] },
  ];
  const notes = new Map([["n", [paragraph(words("h"))]]]);
  const bytes = pdfOf(
    [...blocks, { kind: "paragraph", spans: [{ text: "with a note" }, { text: "", note: "n" }] }],
    {},
    notes,
  );
  const all = shownIn(new PdfObjects(bytes));
  const said = all.map(({ text }) => text).join(" ");
  for (const name of "abcdefh") expect(said.match(new RegExp(`\\b${name}\\d+`, "g"))).toHaveLength(1500);
  for (const { y } of all) {
    expect(y).toBeLessThan(page.height - page.bottom + 1);
    expect(y).toBeGreaterThan(page.top);
  }
});
