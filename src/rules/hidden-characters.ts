import { idOfFile } from "../model/artifact.ts";
import type { Case, ChangedFile } from "../model/case.ts";
import { engagementOf, type SourceFile } from "../model/engagement.ts";
import { findHidden, formatCode, nameOf } from "./aspects/hidden-characters.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { placesIn, textOf, textsOf } from "./aspects/text-place.ts";
import { quote } from "../parse/quote.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "hidden-characters",
  code: "CS-SEC-006",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A text shows everything that it says, in the order in which it says it.",
  why: "Characters that nobody sees let an approver read one text and approve another.",
  check: (c) => [
    ...textsOf(c.repository.change, c.id).flatMap((file) => inText(file, allowedIn(c, file.path))),
    ...inNames(c.repository.change.files, c.id),
  ],
  checkRepository: (r) => [
    ...textsOf(r.change, undefined).flatMap((file) => inText(file, [])),
    ...inNames(r.change.files, undefined),
  ],
};

/** What an artifact says it needs, for languages that write with such characters. */
function allowedIn(c: Case, path: string): readonly string[] {
  const artifact = c.head.artifacts.find((each) => each.file === path);
  return (artifact?.matter.value.allowed_characters ?? []).map((each) => each.trim().toUpperCase());
}

/** One report for each line: whoever mends a line sees it whole. */
const MOST = 20;

function inText(file: SourceFile, allowed: readonly string[]): Report[] {
  const text = textOf(file.bytes);
  const placeOf = placesIn(file.path, text);
  const lines = new Map<number, Report>();
  const isArtifact = idOfFile(file.path) !== undefined;
  for (const { offset, code } of findHidden(text)) {
    if (allowed.includes(formatCode(code))) continue;
    const place = placeOf(offset);
    if (!lines.has(place.line))
      lines.set(place.line, { place, message: told(code, "This line has"), fix: fixOf(code, isArtifact) });
    if (lines.size >= MOST) break;
  }
  return [...lines.values()];
}

function told(code: number, where: string): string {
  return `${where} ${formatCode(code)}, which nobody sees: ${nameOf(code)}.`;
}

function fixOf(code: number, isArtifact: boolean): string {
  if (!isArtifact) return "Remove it.";
  return `Remove it; where the language needs it, add ${formatCode(code)} to the artifact's allowed_characters.`;
}

function inNames(files: readonly ChangedFile[], id: string | undefined): Report[] {
  return files
    .filter(({ path, after }) => after !== undefined && engagementOf(path) === id)
    .flatMap(({ path }) => {
      const [first] = findHidden(path);
      if (!first) return [];
      const place = { file: path, line: 1, column: 1 };
      return [{ place, message: told(first.code, `The name ${quote(path)} has`), fix: "Rename the file." }];
    });
}
