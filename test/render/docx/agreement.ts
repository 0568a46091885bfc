import { numberClauses, splitSchedules } from "../../../src/render/clauses.ts";
import type { Document, Signatures } from "../../../src/render/document.ts";
import { typeset } from "../../../src/render/markdown/typography.ts";
import { resolveReferences } from "../../../src/render/references.ts";
import { toDocx, type WordOptions } from "../../../src/render/docx/to-docx.ts";
import { documentOf } from "../blocks.ts";

export const options: WordOptions = { id: "ADSA-2026-0142", version: "v1", author: "CompleteTech LLC" };

const signatures: Signatures = {
  kind: "signatures",
  parties: [
    { role: "Provider", organization: "CompleteTech LLC", name: "Timothy Gregg", title: "Member" },
    { role: "Client", organization: "Northwind Trading Co.", name: "Morgan Reyes", title: "General Counsel" },
  ],
};

/** A document as the layout of an agreement makes it from markdown. */
export function agreement(document: Document): Document {
  const { clauses, schedules } = splitSchedules(numberClauses(document.blocks));
  const whole = { ...document, blocks: [...clauses, signatures, ...schedules] };
  const told = resolveReferences(whole, { file: "a.md", line: 1, column: 1 }).document;
  return { ...told, blocks: typeset(told.blocks, "en") };
}

/** The .docx that goes out for a file: its front matter, then its markdown. */
export function sentFor(text: string): Promise<Uint8Array> {
  return toDocx(agreement(documentOf(text.replace(/^---\n[\s\S]*?\n---\n/, ""))), options);
}
