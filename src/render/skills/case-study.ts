import { readyPlain } from "../plain.ts";
import type { Layout, RenderRequest } from "../request.ts";

/** A case study, and once nothing stands in its way the same text for a website: a file there bears no mark on its pages. */
export const layout: Layout = {
  ready: (request) => {
    const readied = readyPlain(request);
    if (request.mark !== undefined || readied.document === undefined) return readied;
    const bytes = new TextEncoder().encode(markdownOf(request, readied.document.title));
    return { ...readied, wishes: { ...readied.wishes, beside: [{ name: `${request.artifact.id}.md`, bytes }] } };
  },
};

/** As it was approved, without its front matter. */
function markdownOf({ artifact: { body } }: RenderRequest, title: string): string {
  const text = body.text.replaceAll("\r\n", "\n").trim();
  return `${text.startsWith("# ") ? "" : `# ${title}\n\n`}${text}\n`;
}
