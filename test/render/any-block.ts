import fc from "fast-check";
import type { Block, Item } from "../../src/render/document.ts";

const word = fc.constantFrom(
  "fee",
  "is",
  "due",
  "28,000.00",
  "the",
  "client",
  "Provider",
  "non-exclusive",
  "x",
  " ",
  ".",
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const span = fc.record(
  { text, bold: fc.constant(true), code: fc.constant(true), href: fc.constant("https://a.example") },
  { requiredKeys: ["text"] },
);
const spans = fc.array(span, { minLength: 1, maxLength: 3 });
const cell = fc.record({ spans });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("paragraph" as const), spans }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("heading" as const),
      level: fc.constantFrom(1 as const, 2 as const),
      spans,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("code" as const), text }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("picture" as const), path: fc.constantFrom("a.png", "b.png"), alt: text }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "rule" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("chart" as const),
      look: fc.constant("bars" as const),
      title: text,
      points: fc.array(fc.record({ label: text, value: fc.integer(), shown: text }), { maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 3 }).chain((width) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      const columns = Array.from({ length: width }, () => ({ align: "left" as const }));
      return fc.record({
        kind: fc.constant("table" as const),
        columns: fc.constant(columns),
        head: row,
        rows: fc.array(row, { maxLength: 4 }),
      });
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("facts" as const),
      rows: fc.array(fc.record({ label: word, spans }), { maxLength: 3 }),
    }),
  },
);
const nested = (inner: fc.Arbitrary<Block>): fc.Arbitrary<Block> => {
  const blocks = fc.array(inner, { minLength: 1, maxLength: 3 });
  const item: fc.Arbitrary<Item> = fc.record({ mark: fc.constant("1."), blocks });
  return fc.oneof(
    { weight: 3, arbitrary: inner },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("list" as const),
        items: fc.array(item, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("quote" as const), blocks }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("box" as const), title: word, blocks }) },
  );
};
/** Blocks as awkward as a reader may give them, two deep. */
export const block = nested(nested(leaf));
