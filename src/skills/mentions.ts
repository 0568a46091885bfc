import type { Artifact } from "../model/artifact.ts";
import type { Place } from "../model/finding.ts";

/** A part of the text of an artifact, and where it stands. */
export interface Mention {
  readonly text: string;
  /** What goes before it, as far as a reader would take the two together. */
  readonly before: string;
  readonly place: Place;
}

const NEAR = 80;

/** Where the text of an artifact, below its front matter, says what the pattern matches, over the ends of lines too: once a line. */
export function mentionsIn({ file, body }: Artifact, pattern: RegExp): Mention[] {
  const found = new Map<number, Mention>();
  let [line, start] = [0, 0];
  for (const { index, 0: text } of body.text.matchAll(new RegExp(pattern, `${pattern.flags.replace("g", "")}g`))) {
    for (let end = body.text.indexOf("\n", start); end >= 0 && end < index; end = body.text.indexOf("\n", start)) {
      [line, start] = [line + 1, end + 1];
    }
    const place = { file, line: body.line + line, column: index - start + 1 };
    if (!found.has(line)) found.set(line, { text, before: body.text.slice(Math.max(0, index - NEAR), index), place });
  }
  return [...found.values()];
}
