import type { DataMap } from "../../model/doc.ts";
import type { FieldFault } from "../field-fault.ts";
import { faultsOfAttached, type Known, readAttachments } from "./attachments.ts";
import { readEmail } from "./read-email.ts";

/** What is wrong with an email: whom it goes to, what its headers say, and what it says it carries. */
export function emailFaults(id: string, fields: DataMap, known: readonly Known[]): FieldFault[] {
  const attachments = readAttachments(fields.attachments, "attachments", []) ?? [];
  return [...readEmail(fields).faults, ...faultsOfAttached(attachments, "attachments", id, known)];
}
