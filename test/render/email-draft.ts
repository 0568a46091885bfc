import { sha256Hex } from "../../src/model/digest.ts";
import type { DataMap } from "../../src/model/doc.ts";
import type { AttachedFile, EmailDraft } from "../../src/render/skills/email.ts";

export const pdf = file("ADSA-2026-0142", "ADSA-2026-0142-v1.pdf", "%PDF-1.7 agreement");

export function file(id: string, name: string, text: string): AttachedFile {
  const bytes = new TextEncoder().encode(text);
  return { id, version: "v1", name, bytes, sha256: sha256Hex(bytes), mark: null };
}

export const fields: DataMap = {
  to: [{ name: "Morgan Reyes", email: "morgan@northwind.example" }],
  cc: [{ name: "Łukasz Żółć", email: "lukasz@northwind.example" }],
  subject: "The agreement, for your signature",
  attachments: ["ADSA-2026-0142@v1"],
};

export function draftOf(changes: Partial<EmailDraft> = {}, more: DataMap = {}): EmailDraft {
  return {
    id: "EML-2026-0051",
    version: "v1",
    fields: { ...fields, ...more },
    language: "en",
    blocks: [
      { kind: "paragraph", spans: [{ text: "Dear Morgan," }] },
      {
        kind: "paragraph",
        spans: [{ text: "here is " }, { text: "the agreement", bold: true }, { text: " – signed by us." }],
      },
    ],
    notes: new Map(),
    organization: { legal_name: "CompleteTech LLC", email: "info@complete.example" },
    attachments: [pdf],
    at: Date.UTC(2026, 5, 1, 9, 30),
    mark: null,
    ...changes,
  };
}
