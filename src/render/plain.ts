import { readMarkdown } from "./markdown/read.ts";
import { failed, languageOf, type Layout, type Rendering, type RenderRequest } from "./request.ts";
import { toPdf } from "./to-pdf.ts";

/** The layout of every skill that has none of its own: what the artifact says, as its template frames it. */
export const layout: Layout = { render };

function render(request: RenderRequest): Rendering {
  const { artifact } = request;
  const content = readMarkdown(artifact.body.text, { file: artifact.file, line: artifact.body.line });
  if (content.problems.length > 0) return failed(content.problems);
  const title = artifact.matter.value.title ?? request.label;
  return toPdf({ title, language: languageOf(request), blocks: content.blocks, notes: content.notes }, request);
}
