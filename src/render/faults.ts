import type { Artifact } from "../model/artifact.ts";
import type { Problem } from "../model/finding.ts";
import type { FieldFault } from "../skills/field-fault.ts";

/** The rule that stands for a field with which no document can be made. */
export const FIELD_CODE = "CS-DOC-005";

/** What is wrong with a field, with the place at which the artifact's front matter has it. */
export function placeOfField({ matter }: Artifact, { path, message, fix }: FieldFault): Problem {
  const ended = /[.!?]$/.test(message) ? message : `${message}.`;
  return { code: FIELD_CODE, place: matter.at(path), message: ended, fix };
}
