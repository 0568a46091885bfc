import { expect, test } from "vitest";
import type { Block, Cell } from "../../../src/render/document.ts";
import { paragraph, pdfOf } from "./kit.ts";
import { PdfObjects } from "./pdf-objects.ts";
import { shownIn } from "./pdf-text.ts";

const cell = (text: string): Cell => ({ spans: [{ text }] });

function nested(depth: number): Block[] {
  let blocks: Block[] = [paragraph("innermost words")];
  for (let at = 0; at < depth; at += 1) {
    blocks = at % 3 === 0 ? [{ kind: "quote", blocks }] : [{ kind: "list", items: [{ mark: "(viii)", blocks }] }];
  }
  return blocks;
}

/** Each with the time that it may take at most, several times what it takes. */
const cases: readonly (readonly [name: string, blocks: () => readonly Block[], milliseconds: number])[] = [
  ["a word of 200,000 characters", () => [paragraph("abcdefghij".repeat(20_000))], 9000],
  ["code of 50,000 characters in a line", () => [{ kind: "code", text: "x".repeat(50_000) }], 6000],
  ["a paragraph of a megabyte", () => [paragraph("lorem ipsum dolor ".repeat(58_000))], 9000],
  ["20,000 accents on one letter", () => [paragraph(`a${"\u0301".repeat(20_000)}`)], 3000],
  [
    "a table of 5,000 rows",
    () => {
      const rows = Array.from({ length: 5000 }, (_, row) => [cell(`row ${row}`), cell(`${row}.00`)]);
      return [
        { kind: "table", columns: [{ align: "left" }, { align: "decimal" }], head: [cell("a"), cell("b")], rows },
      ];
    },
    9000,
  ],
  [
    "a table of 100 columns",
    () => {
      const cells = Array.from({ length: 100 }, (_, at) => cell(`content of cell ${at}`));
      return [{ kind: "table", columns: cells.map(() => ({ align: "left" as const })), head: cells, rows: [cells] }];
    },
    3000,
  ],
];

/** Time of the processor, which does not grow when others are busy beside these tests. */
test.each(cases)("I5 %s is set in time", { timeout: 60_000 }, (_, blocks, milliseconds) => {
  const start = process.cpuUsage();
  expect(pdfOf(blocks()).length).toBeGreaterThan(1000);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(milliseconds);
});

test("as deep as a reader lets lists and quotes stand in each other, all of them stay on the page", () => {
  const all = shownIn(new PdfObjects(pdfOf(nested(24))));
  const told = all.map(({ text }) => text).join("");
  expect(told).toContain("innermost");
  expect(told.match(/\(viii\)/g)).toHaveLength(16);
  for (const { x } of all) expect(x).toBeLessThan(595.28 - 97 - 20);
});

test("I4 nothing that a link says becomes anything else than a text", () => {
  const hrefs = [
    "https://a.example/)>>/AA<</S/JavaScript>>",
    "https://a.example/\n(x)\\",
    "mailto:a@b.example?subject=)",
  ];
  const pdf = new PdfObjects(pdfOf(hrefs.map((href) => paragraph("a link", { href }))));
  const annotations = pdf.pages().flatMap((page) => pdf.list(page.get("/Annots")).map((each) => pdf.dict(each)));
  const uris = annotations.map((each) => pdf.dict(each.get("/A")).get("/URI"));
  expect(uris.map((uri) => (Buffer.isBuffer(uri) ? uri.toString("latin1") : uri))).toEqual(hrefs);
  for (const each of annotations) expect(each.has("/AA")).toBe(false);
});
