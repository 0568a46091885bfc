import fc from "fast-check";
import type { Block, Item, Span, Table } from "../../../src/render/document.ts";

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "28,000.00",
      "non-exclusive",
      "office",
      "fjord",
      "AVAIL",
      "To",
      "\u201cServices\u201d",
      "don\u2019t",
      "\u0141ukasz",
      "\u017b\u00f3\u0142\u0107",
      "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac",
      "\u0391\u0392\u0395",
      "ABE",
      "\u041a\u0438\u0440\u0438\u043b\u043b\u0438\u0446\u0430",
      "\u0410\u0412\u0415",
      "e\u0301te\u0301",
      "a\u0308o\u0308",
      "10\u00a0000\u202fEUR",
      "non\u2011breaking",
      "\u2010",
      "\u2212",
      "-",
      "\u2013",
      "->",
      "!=",
      "https://a.example/one/two?three=4&five=6",
      "((((((",
      "\u00d7",
      "\u00bd",
      "co\u00adoperation",
      "www",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 20, max: 140 }).map((length) => "Donaudampfschiff".repeat(9).slice(0, length)),
  },
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(" ") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("  ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u2009", "\u200b", "/", "\u2014"),
  },
);
const text = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().slice(0, -1).join(""));
const flag = fc.constant(true);

const NOTES = ["one", "two", "three"] as const;
const span: fc.Arbitrary<Span> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record(
      {
        text: fc.tuple(text, fc.constantFrom("", " ")).map((both) => both.join("")),
        bold: flag,
        italic: flag,
        code: flag,
        struck: flag,
        href: fc.constantFrom("https://a.example/x", "mailto:a@b.example"),
        change: fc.constantFrom("added" as const, "removed" as const),
      },
      { requiredKeys: ["text"] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NOTES).map((note) => ({ text: "", note })) },
);
const spans = fc.array(span, { minLength: 1, maxLength: 3 });
const cell = fc.record({ spans });
const name = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  const align = fc.constantFrom("left" as const, "center" as const, "right" as const, "decimal" as const);
  return fc.record({
    kind: fc.constant("table" as const),
    columns: fc.array(fc.record({ align }), { minLength: width, maxLength: width }),
    head: row,
    rows: fc.array(row, { maxLength: 5 }),
    sums: fc.constantFrom(0, 1),
  });
});

const { block } = fc.letrec<{ block: Block; item: Item }>((tie) => {
  const blocks = fc.array(tie("block"), { maxLength: 3 });
  return {
    item: fc.record(
      { mark: fc.constantFrom("\u2022", "1.", "(a)"), checked: fc.boolean(), blocks },
      { requiredKeys: ["mark", "blocks"] },
    ),
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record({ kind: fc.constant("paragraph"), spans }),
      fc.record(
        {
          kind: fc.constant("paragraph"),
          spans,
          align: fc.constantFrom("center", "right"),
          look: fc.constantFrom("lead", "small"),
        },
        { requiredKeys: ["kind", "spans"] },
      ),
      fc.record(
        {
          kind: fc.constant("heading"),
          level: fc.constantFrom(1, 2, 3, 4, 5, 6),
          spans,
          mark: fc.constantFrom("1.", "Schedule 1"),
          anchor: fc.constantFrom("a", "b"),
        },
        { requiredKeys: ["kind", "level", "spans"] },
      ),
      table,
      fc.record({ kind: fc.constant("code"), text }),
      fc.constantFrom<Block>({ kind: "rule" }, { kind: "page-break" }),
      fc.record({
        kind: fc.constant("facts"),
        rows: fc.array(fc.record({ label: name, spans }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant("signatures"),
        parties: fc.array(fc.record({ role: name, organization: name, name, title: name }), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("list"), items: fc.array(tie("item"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ kind: fc.constant("quote"), blocks }),
      fc.record(
        { kind: fc.constant("box"), title: name, tone: fc.constantFrom("good", "bad"), blocks },
        { requiredKeys: ["kind", "blocks"] },
      ),
      fc.record({ kind: fc.constant("columns"), columns: fc.array(blocks, { minLength: 1, maxLength: 2 }) }),
    ),
  };
});

/** Documents as awkward as a reader may give them, with their footnotes. */
export const anyDocument = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
  notes: fc
    .tuple(...NOTES.map(() => text))
    .map(
      (texts) =>
        new Map(
          texts.map((each, at) => [NOTES[at] ?? "", [{ kind: "paragraph", spans: [{ text: each }] }] as Block[]]),
        ),
    ),
});
