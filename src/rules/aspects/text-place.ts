import type { Change } from "../../model/case.ts";
import type { Bytes } from "../../model/digest.ts";
import { engagementOf, type SourceFile } from "../../model/engagement.ts";
import type { Place } from "../../model/finding.ts";

/** The changed text files of one engagement, or those that belong to none. */
export function textsOf(change: Change, id: string | undefined): readonly SourceFile[] {
  return change.contents.filter((file) => engagementOf(file.path) === id);
}

/** As people see it in an editor: without a byte order mark at its start; what is not UTF-8 shows as U+FFFD. */
export function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

/** Turns offsets of a text into places. Finding the lines once keeps many places cheap. */
export function placesIn(file: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The index of the last of the sorted numbers that is not above `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
