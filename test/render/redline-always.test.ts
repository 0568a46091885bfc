import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartText } from "../../src/render/chart.ts";
import type { Block, Cell, Document, Span } from "../../src/render/document.ts";
import { redline } from "../../src/render/redline.ts";
import type { Run } from "../../src/render/spans.ts";
import { lookOf } from "../../src/render/words.ts";
import { block } from "./any-block.ts";
import { documentOf } from "./blocks.ts";
import { northwind } from "./northwind.ts";

/** Blocks as their words alone, so that what has none makes no difference. */
function content(blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    const found = shape(block);
    return JSON.stringify(found).includes('"text"') ? found : [];
  });
}

function shape(block: Block): unknown[] {
  switch (block.kind) {
    case "heading":
      return [{ heading: block.level, spans: run(block.spans) }];
    case "paragraph":
      return [run(block.spans)];
    case "code":
      return [run([{ text: block.text, code: true }])];
    case "picture":
      return [run([{ text: `Picture: ${block.alt} (${block.path})` }])];
    case "chart":
      return [run([{ text: chartText(block) }])];
    case "list":
      return [{ list: block.items.map(({ checked, blocks }) => ({ checked, blocks: content(blocks) })).filter(says) }];
    case "quote":
      return [{ quote: content(block.blocks) }];
    case "box":
      return [{ title: block.title, box: content(block.blocks) }];
    case "table":
      return [{ head: cells(block.head), rows: block.rows.map(cells).filter(says) }];
    case "facts":
      return [block.rows.map(({ label, spans }) => ({ label, spans: run(spans) })).filter(says)];
    case "columns":
    case "page-break":
    case "rule":
    case "signatures":
      return [];
  }
}

const says = (part: unknown) => JSON.stringify(part).includes('"text"');
const cells = (row: readonly Cell[]) => row.map(({ spans }) => run(spans));

function run(spans: Run): object[] {
  const all: { look: string; text: string }[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (span.text === "" && span.note === undefined) continue;
    if (last && last.look === lookOf(span)) last.text += span.text;
    else all.push({ look: lookOf(span), text: span.text });
  }
  return all;
}

/** The document without the spans of one kind, in every field that has spans. */
function without(document: Document, change: Span["change"]): Document {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === "spans" ? (value as Span[]).filter((span) => span.change !== change) : value,
  ) as Document;
}

/** Two documents that share some of their blocks, in an order that may differ. */
const versions = fc.array(block, { maxLength: 8 }).chain((pool) => {
  const part = fc.array(pool.length > 0 ? fc.oneof(fc.constantFrom(...pool), block) : block, { maxLength: 8 });
  return fc
    .tuple(part, part)
    .map(([before, after]) => [before, after].map((blocks) => ({ ...documentOf(""), blocks })));
});

describe("always", () => {
  it("without what was removed it says what is new, and without what was added what was before", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        if (!before || !after) throw new Error("no versions");
        const both = redline(before, after);
        expect(content(without(both, "removed").blocks)).toEqual(content(after.blocks));
        expect(content(without(both, "added").blocks)).toEqual(content(before.blocks));
      }),
      { numRuns: 60 },
    );
  });

  it("shows no change between a document and itself", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const document = { ...documentOf(""), blocks };
        expect(redline(document, structuredClone(document))).toEqual(document);
      }),
      { numRuns: 60 },
    );
    expect(redline(northwind(), northwind())).toEqual(northwind());
  });
});
