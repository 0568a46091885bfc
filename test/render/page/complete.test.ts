import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document } from "../../../src/render/document.ts";
import { hyphenation } from "../../../src/render/page/hyphenation.ts";
import { hyphenateSync } from "hyphen/en-us/index.js";
import { anyDocument } from "./any-document.ts";
import { pdfOf } from "./kit.ts";
import { PdfObjects } from "./pdf-objects.ts";
import { type Element, structureOf, textOf } from "./pdf-text.ts";
import { difference, notesIn, saidBy } from "./said.ts";

const hyphenate = hyphenation(hyphenateSync);

/** What the file tells, apart from its footnotes, and those in their order. */
function told(bytes: Uint8Array): { text: string; notes: readonly string[]; left: number } {
  const { roots, left } = structureOf(new PdfObjects(bytes));
  const all = roots.flatMap(({ kids }) => kids.flatMap((kid) => (isElement(kid) ? [kid] : [])));
  const notes = all.filter(({ tag }) => tag === "Note");
  const rest = all.filter(({ tag }) => tag !== "Note");
  const whole: Element = { tag: "Document", dict: new Map(), kids: rest };
  return { text: textOf(whole), notes: notes.map(textOf), left: left.length };
}

function isElement(kid: Element["kids"][number]): kid is Element {
  return typeof kid === "object" && !Array.isArray(kid);
}

function check(blocks: readonly Block[], notes: Document["notes"], align: "left" | "justify"): void {
  const bytes = pdfOf(blocks, { hyphenate, align }, notes);
  const found = told(bytes);
  const ids = notesIn(blocks);
  expect(found.left).toBe(0);
  expect(
    difference(
      saidBy(blocks, (id) => ids.indexOf(id) + 1),
      found.text,
    ),
  ).toBeUndefined();
  expect(found.notes).toHaveLength(ids.length);
  for (const [at, id] of ids.entries()) {
    const wanted = `${at + 1}\n${saidBy(notes.get(id) ?? [], () => 0)}`;
    const note = found.notes.find((each) => Number.parseInt(each.trim(), 10) === at + 1);
    expect(difference(wanted, note ?? "")).toBeUndefined();
  }
}

test("whatever a document says is in its file, in its order", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyDocument, fc.constantFrom("left" as const, "justify" as const), ({ blocks, notes }, align) => {
      check(blocks, notes, align);
    }),
    { numRuns: 15 },
  );
});
