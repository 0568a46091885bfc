import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "record-chain-broken",
  code: "CS-EVT-003",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "The entries of a record are whole, and each follows the one before it.",
  why: "Approvals and versions are carried from entry to entry; one that cannot be read carries nothing.",
  reading: true,
};
