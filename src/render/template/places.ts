import type { Place } from "../../model/finding.ts";
import { placesIn } from "../../rules/aspects/text-place.ts";
import type { Template } from "./template.ts";

/** A position as the parser of templates counts: lines from 1, columns from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the parts of a template stand in its file. */
export interface Places {
  at(offset: number): Place;
  of(position: Position): Place;
  offsetOf(position: Position): number;
}

export function placesOf({ text, place }: Template): Places {
  const find = placesIn(place.file, text);
  const lines = text.split("\n");
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const moved = ({ file, line, column }: Place): Place => ({ file, line: line + place.line - 1, column });
  return {
    at: (offset) => moved(find(offset)),
    of: ({ line, column }) => moved({ file: place.file, line, column: column + 1 }),
    offsetOf: ({ line, column }) => (starts[line - 1] ?? 0) + column,
  };
}
