import type { Root } from "mdast";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import type { Problem } from "../../model/finding.ts";
import { overLimits } from "./limits.ts";
import { markdownProblem, type Source } from "./source.ts";

const ordinary = remark().use(remarkGfm).freeze();
const withDirectives = remark().use(remarkGfm).use(remarkDirective).freeze();

/** The tree of a markdown text, or why there is none. Directives are for templates: `10:30` in an artifact is text. */
export function parseMarkdown(text: string, source: Source, directives = false): Root | Problem {
  const problem = overLimits(text, source);
  if (problem) return problem;
  try {
    return (directives ? withDirectives : ordinary).parse(text);
  } catch {
    const place = { file: source.file, line: source.line, column: 1 };
    return markdownProblem(place, "The text cannot be read as markdown.", "Write it with less markup.");
  }
}
