import type { ReadingRule } from "../model/rule.ts";

export const rule: ReadingRule = {
  id: "unknown-key",
  code: "CS-SCH-002",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A file has only keys that the engine knows, or that stand under `extensions`.",
  why: "A misspelt key says nothing, and nobody notices: a limit that was meant to hold does not.",
  reading: true,
};
