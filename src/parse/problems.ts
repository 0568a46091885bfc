import { compareText, type Problem } from "../model/finding.ts";
import { limits } from "./limits.ts";

/** The problems of one file in the order of their places, and no more of them than somebody would read. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(compareProblems);
  const first = sorted.slice(0, limits.problems);
  const next = sorted[limits.problems];
  if (!next) return sorted;
  const message = `${sorted.length - first.length} more problems follow in this file`;
  return [...first, { ...next, message, fix: "Repair the ones above first." }];
}

export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}
