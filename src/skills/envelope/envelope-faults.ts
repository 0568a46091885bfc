import type { DataMap } from "../../model/doc.ts";
import { faultsOfAttached, type Known, readAttachments } from "../email/attachments.ts";
import type { FieldFault } from "../field-fault.ts";
import { type Organization, readEnvelope } from "./read-envelope.ts";

/** What is wrong with an envelope: whom it goes to, whether the address fits, and what it says it holds. */
export function envelopeFaults(
  id: string,
  fields: DataMap,
  known: readonly Known[],
  organization: Organization | undefined,
): FieldFault[] {
  const contents = readAttachments(fields.contents, "contents", []) ?? [];
  return [...readEnvelope(fields, organization).faults, ...faultsOfAttached(contents, "contents", id, known)];
}
