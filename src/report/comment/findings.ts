import type { Finding } from "../../model/finding.ts";
import { code, prose, short } from "../markdown.ts";
import { fold } from "./details.ts";
import type { Block } from "./fit.ts";

/** Findings that are told at once, and those that a fold may hold. */
const FIRST = 3;
const MOST = 50;

/** What the table of gates and the lines to paste tell already. */
const TOLD_BY_GATES = /^CS-(?:STG-002|APR-\d+)$/;

/** What is wrong, each with its fix; where nothing is, what waits for something else than an approval. */
export function findingBlocks(findings: readonly Finding[]): Block[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const waits = findings.filter(({ severity, rule }) => severity === "waiting" && !TOLD_BY_GATES.test(rule));
  const shown = errors.length > 0 ? errors : waits;
  if (shown.length === 0) return [];
  const first = { rank: 9, name: "findings", text: shown.slice(0, FIRST).map(findingLine).join("\n") };
  const rest = shown.slice(FIRST);
  const more = rest.length > MOST ? `\n\nand ${rest.length - MOST} more in the check.` : "";
  const text = rest.slice(0, MOST).map(findingLine).join("\n") + more;
  return [first, ...fold(5, "more findings", `and ${rest.length} more`, text)];
}

function findingLine({ file, line, rule, message, fix }: Finding): string {
  return `- ${code(short(`${file}:${line}`, 160))} ${rule} ${prose(short(message, 600))}\n  Fix: ${prose(short(fix, 600))}`;
}
