import { type Content, MARKDOWN_CODE, type Source } from "./source.ts";
import { parseMarkdown } from "./parse.ts";
import { readTree } from "./read-tree.ts";
import { Slugs } from "./slug.ts";

/** The blocks of an artifact's body. Whatever a document cannot show is a problem, and nothing is left out without one. */
export function readMarkdown(text: string, source: Source): Content {
  const tree = parseMarkdown(text, source);
  if ("code" in tree) return { blocks: [], notes: new Map(), problems: [tree] };
  return readTree(tree, {
    code: MARKDOWN_CODE,
    slugs: new Slugs(),
    placeOf: ({ position }) => ({
      file: source.file,
      line: source.line + (position?.start.line ?? 1) - 1,
      column: position?.start.column ?? 1,
    }),
    sourceOf: ({ position }) => text.slice(position?.start.offset, position?.end.offset),
    fill: (value) => value,
    noteId: (label) => label,
    extra: () => undefined,
  });
}
