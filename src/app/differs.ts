import type { Problem } from "../model/finding.ts";

/** The first line in which a derived file differs from what the record gives. */
export function differs(path: string, replayed: string, text: string | undefined, id: string): Problem[] {
  if (text === replayed) return [];
  const [left, right] = [replayed.split("\n"), (text ?? "").split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  const line = at < 0 ? left.length : at;
  const message =
    text === undefined
      ? "The derived view is missing."
      : `The record gives \`${(left[line] ?? "").trim()}\`; the file says \`${(right[line] ?? "").trim()}\`.`;
  const fix = `Run \`countersign replay ${id} --write\`.`;
  return [{ code: "CS-EVT-005", place: { file: path, line: line + 1, column: 1 }, message, fix }];
}
