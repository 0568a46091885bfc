import { structuredPatch } from "diff";
import { type Paint, visible } from "./terminal.ts";

/** Two texts as the hunks in which they differ, each with a few lines around it. */
export function unifiedDifference(before: string, after: string, paint: Paint): string {
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context: 3 });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: inside }) => [
    paint("dim", `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...inside.map((line) => painted(line, paint)),
  ]);
  return lines.map((line) => `${line}\n`).join("");
}

function painted(line: string, paint: Paint): string {
  const text = visible(line);
  if (text.startsWith("+")) return paint("green", text);
  return text.startsWith("-") ? paint("red", text) : text;
}
