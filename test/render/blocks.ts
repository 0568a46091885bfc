import type { Document } from "../../src/render/document.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";

/** What tests write as markdown, as a document. */
export function documentOf(markdown: string, file = "a.md"): Document {
  const { blocks, notes } = readMarkdown(markdown, { file, line: 1 });
  return { title: "Test", language: "en", blocks, notes };
}
