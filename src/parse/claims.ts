import type { Data, DataMap, Doc } from "../model/doc.ts";
import type { Problem } from "../model/finding.ts";
import { quote } from "./quote.ts";

/** Keys by which a file would approve itself. */
export const approvalKeys = ["approvals", "approval_history", "approval", "approved_by", "approved_at"] as const;

export function approvalClaim(doc: Doc<Data>, key: string): Problem {
  return {
    code: "CS-APR-001",
    place: doc.atKey([key]),
    message: `${quote(key)} claims an approval; approvals come from reviews, labels, checks and attestations, and live in record/`,
    fix: "Remove the claim; ask for a review.",
  };
}

/** The document without some of its keys; places stay as they were. */
export function omit(doc: Doc<Data>, map: DataMap, keys: readonly string[]): Doc<DataMap> {
  const kept = Object.entries(map).filter(([key]) => !keys.includes(key));
  return { ...doc, value: Object.fromEntries(kept) };
}
