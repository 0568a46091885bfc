import type { Place, Problem } from "../../model/finding.ts";

/** A template as it lies in a file; `place` is that of its first character. */
export interface Template {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

/** The rule that stands for what is wrong with a template. */
export const TEMPLATE_CODE = "CS-DOC-002";

export function templateProblem(place: Place, message: string, fix: string): Problem {
  return { code: TEMPLATE_CODE, place, message, fix };
}
