import fc from "fast-check";
import type { Block, Item, Span } from "../../src/render/document.ts";

/** Words that any writer might trip over, each of them to be found again. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z]{3,9}$/),
  fc.constantFrom("<b>x</b>", "a&amp;b", '"quoted"', "żółć", "渡辺", "--", "| x |", "`code`", "'ok'", "</body>"),
);

export const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((each) => each.join(" "));

const span: fc.Arbitrary<Span> = fc.record(
  {
    text: words,
    bold: fc.boolean(),
    italic: fc.boolean(),
    code: fc.boolean(),
    struck: fc.boolean(),
    href: fc.constantFrom("https://a.example/x?y=1&z", "mailto:a@b.example", "javascript:alert(1)"),
  },
  { requiredKeys: ["text"] },
);
const spans = fc.array(span, { minLength: 1, maxLength: 3 });
const cell = fc.record({ spans });

const { block } = fc.letrec<{ block: Block; item: Item }>((tie) => {
  const blocks = fc.array(tie("block"), { maxLength: 2 });
  return {
    item: fc.record(
      { mark: fc.constantFrom("•", "1.", "(a)"), checked: fc.boolean(), blocks },
      { requiredKeys: ["mark", "blocks"] },
    ),
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.record({ kind: fc.constant("paragraph"), spans }),
      fc.record(
        {
          kind: fc.constant("heading"),
          level: fc.constantFrom(1, 2, 3),
          spans,
          mark: fc.constantFrom("1.", "Schedule 1"),
        },
        { requiredKeys: ["kind", "level", "spans"] },
      ),
      fc.record({ kind: fc.constant("code"), text: words }),
      fc.record({ kind: fc.constant("picture"), path: fc.constant("x.png"), alt: words }),
      fc.record({
        kind: fc.constant("chart"),
        look: fc.constantFrom("bars", "line"),
        title: words,
        points: fc.array(
          fc.record(
            {
              label: words,
              value: fc.option(fc.integer(), { nil: undefined }),
              shown: words,
              trend: fc.record({ direction: fc.constantFrom("up", "steady", "down"), word: words }),
              sum: fc.boolean(),
            },
            { requiredKeys: ["label", "value", "shown"] },
          ),
          { maxLength: 3 },
        ),
      }),
      fc.record({ kind: fc.constant("rule") }),
      fc.record({ kind: fc.constant("page-break") }),
      fc.record({
        kind: fc.constant("facts"),
        rows: fc.array(fc.record({ label: words, spans }), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant("table"),
        columns: fc.constant([{ align: "left" }, { align: "decimal" }] as const),
        head: fc.tuple(cell, cell),
        rows: fc.array(fc.tuple(cell, cell), { maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant("signatures"),
        parties: fc.array(fc.record({ role: words, organization: words, name: words, title: words }), { maxLength: 2 }),
      }),
      fc.record({ kind: fc.constant("list"), items: fc.array(tie("item"), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant("quote"), blocks }),
      fc.record({ kind: fc.constant("box"), title: words, blocks }, { requiredKeys: ["kind", "blocks"] }),
      fc.record({ kind: fc.constant("columns"), columns: fc.array(blocks, { maxLength: 2 }) }),
    ),
  };
});

export const documents = fc.array(block, { maxLength: 6 });

/** Every text of a document that a reader is to see, in its order. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === "string" && seen.includes(key) ? [each] : textsOf(each),
  );
}

const seen = ["text", "label", "shown", "word", "title", "alt", "role", "organization", "name"];
