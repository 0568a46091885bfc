import type { Body } from "../../model/artifact.ts";

export interface Heading {
  readonly text: string;
  /** The line of the file. */
  readonly line: number;
}

/** The headings of a body, both forms; what stands in a fenced block is none. */
export function headingsOf(body: Body): Heading[] {
  const lines = body.text.split(/\r?\n/);
  const fenced = fencedLines(lines);
  return lines.flatMap((line, index) => {
    const text = fenced.has(index) ? undefined : (hashed(line) ?? underlined(line, lines[index + 1]));
    return text === undefined ? [] : [{ text, line: body.line + index }];
  });
}

function hashed(line: string): string | undefined {
  return /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
}

function underlined(line: string, next: string | undefined): string | undefined {
  return line.trim() !== "" && /^ {0,3}(?:=+|-+)[ \t]*$/.test(next ?? "") ? line.trim() : undefined;
}

function fencedLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined || fence !== undefined) inside.add(index);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
  });
  return inside;
}

/** `Acceptance criteria`, `acceptance_criteria` and `3. **Acceptance criteria:**` are one name. */
export function plainName(text: string): string {
  return text
    .replace(/[*_`~-]/g, " ")
    .trim()
    .replace(/^\d+(?:\.\d+)*[.)]?\s+/, "")
    .replace(/[\s.:]+$/, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}
