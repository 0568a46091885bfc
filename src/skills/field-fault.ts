import type { Path } from "../model/doc.ts";

/** What is wrong with a field, before it is known where the field stands. */
export interface FieldFault {
  readonly path: Path;
  readonly message: string;
  readonly fix: string;
}
