import type { Doc, Path } from "../model/doc.ts";
import type { Problem } from "../model/finding.ts";
import { quote } from "./quote.ts";

/** An id with the place where it was given to something. */
export interface Named {
  readonly id: string;
  readonly path: Path;
}

/** One problem for each id that an earlier entry already has. */
export function duplicates(doc: Doc<unknown>, entries: readonly Named[]): Problem[] {
  const first = new Map<string, Path>();
  return entries.flatMap(({ id, path }) => {
    const earlier = first.get(id);
    if (!earlier) first.set(id, path);
    return earlier ? [duplicate(doc, id, earlier, path)] : [];
  });
}

function duplicate(doc: Doc<unknown>, id: string, earlier: Path, path: Path): Problem {
  const place = doc.at(path);
  const message = `${quote(id)} is used at line ${doc.at(earlier).line} and line ${place.line}.`;
  return { code: "CS-SCH-005", place, message, fix: "Give each entry its own id." };
}
