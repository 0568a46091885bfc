import type { Problem } from "../../model/finding.ts";
import type { Fault, SkillCheck } from "../skill.ts";
import { accountFaults } from "./account-faults.ts";
import { correctionFaults } from "./correction-faults.ts";
import { einvoiceFaults } from "./einvoice.ts";
import { entryOf } from "./entry.ts";
import { readInvoice } from "./fields.ts";
import { fieldFaults } from "./field-faults.ts";
import { totalFaults } from "./total-faults.ts";

/** Everything that an invoice, of whatever kind, says against itself, its contract and the invoices before it. */
export const checkInvoice: SkillCheck = (artifact, around) => {
  const shape = readInvoice(artifact).problems.map(faultOfShape);
  const entry = entryOf(artifact, around.settings?.settings?.currency);
  if (!entry) return shape;
  return [
    ...shape,
    ...fieldFaults(entry, around),
    ...totalFaults(entry),
    ...correctionFaults(entry, around),
    ...accountFaults(entry, around),
    ...einvoiceFaults(entry, around),
  ];
};

/** A key that means nothing here may mean something to its author: it is only told. */
function faultOfShape({ code, place, message, fix }: Problem): Fault {
  const isUnknownKey = code === "CS-SCH-002";
  const told = { place, message: `${message}${/[.?!]$/.test(message) ? "" : "."}`, holdsGate: false };
  return isUnknownKey ? { ...told, fix: "Rename or remove the key.", severity: "warning" } : { ...told, fix };
}
