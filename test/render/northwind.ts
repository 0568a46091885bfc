import { readFileSync } from "node:fs";
import type { Document } from "../../src/render/document.ts";
import { documentOf } from "./blocks.ts";

export const PATH = "engagements/northwind-email-triage/ADSA-2026-0142.md";

export function northwindText(): string {
  return readFileSync(new URL(`../../${PATH}`, import.meta.url), "utf8");
}

/** The agreement of the example, without its front matter. */
export function northwind(): Document {
  return documentOf(northwindText().replace(/^---\n[\s\S]*?\n---\n/, ""), PATH);
}

export const partyNames = [
  "CompleteTech LLC",
  "Provider",
  "Timothy Gregg",
  "Member",
  "Northwind Trading Co.",
  "Client",
  "Morgan Reyes",
  "General Counsel",
];
