import { bodyOf, documentOf, framed, titled } from "./content.ts";
import { failed, type Layout, type Rendering, type RenderRequest } from "./request.ts";
import { toPdf } from "./to-pdf.ts";

/** The layout of every skill that has none of its own: what the artifact says, as its template frames it. */
export const layout: Layout = { render: (request) => renderPlain(request) };

/** The same with further fields for its template. */
export function renderPlain(request: RenderRequest, view: object = {}): Rendering {
  const body = bodyOf(request);
  if (body.problems.length > 0) return failed(body.problems);
  const [title, blocks] = titled(body.blocks, request);
  const content = framed(request, { ...body, blocks }, { title, view });
  if (content.problems.length > 0) return failed(content.problems);
  return toPdf(documentOf(request, title, content), request);
}
