import { bodyOf, documentOf, framed, titled } from "./content.ts";
import { type Layout, type Readied, type RenderRequest, unready } from "./request.ts";

/** The layout of every skill that has none of its own: what the artifact says, as its template frames it. */
export const layout: Layout = { ready: (request) => readyPlain(request) };

/** The same with further fields for its template. */
export function readyPlain(request: RenderRequest, view: object = {}): Readied {
  const body = bodyOf(request);
  if (body.problems.length > 0) return unready(body.problems);
  const [title, blocks] = titled(body.blocks, request);
  const content = framed(request, { ...body, blocks }, { title, view });
  if (content.problems.length > 0) return unready(content.problems);
  return { document: documentOf(request, title, content), wishes: {}, problems: [], notices: [] };
}
