import type { Finding, Severity } from "../model/finding.ts";
import type { EngagementVerdict, GateVerdict, Verdict } from "../model/verdict.ts";
import { joinAlike } from "./alike.ts";
import { withJoined } from "./gates-alike.ts";
import { stuckLines } from "./recovery-text.ts";
import { columns, type Paint, painter, type Style, visible } from "./terminal.ts";

export interface TextOptions {
  readonly color: boolean;
  readonly quiet: boolean;
}

/** The verdict as a person reads it in a terminal. */
export function formatVerdict(verdict: Verdict, { color, quiet }: TextOptions): string {
  const paint = painter(color);
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  const shown = quiet ? findings.filter((each) => each.severity === "error" || each.severity === "waiting") : findings;
  const gates = quiet ? "" : verdict.engagements.map((each) => gateLines(each, paint)).join("");
  return `${remarks(verdict)}${byFile(shown, paint)}${gates}${summary(verdict, findings, paint)}`;
}

function remarks(verdict: Verdict): string {
  const lines = [
    verdict.trial ? "TRIAL: one person may approve everything here; nothing of it is an approval in earnest." : "",
    verdict.setup ? "Set-up: nothing can be approved before countersign.yaml is on the default branch." : "",
    verdict.policy_changes.length > 0
      ? `Policy changes, judged by the old policy: ${verdict.policy_changes.map(visible).join(", ")}`
      : "",
  ];
  return lines
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
}

const styles: Readonly<Record<Severity, Style>> = { error: "red", waiting: "yellow", warning: "yellow", notice: "dim" };

function byFile(findings: readonly Finding[], paint: Paint): string {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  return [...files].map(([file, each]) => `${paint("bold", visible(file))}\n${findingLines(each, paint)}`).join("");
}

function findingLines(findings: readonly Finding[], paint: Paint): string {
  const width = Math.max(...findings.map((each) => `${each.line}:${each.column}`.length));
  const kindOf = ({ rule, line, column, severity }: Finding) => [rule, line, column, severity];
  return joinAlike(findings, ({ message, fix }) => [message, fix], kindOf)
    .map(({ first: each, lines: [message = "", fix = ""] }) => {
      const place = `${each.line}:${each.column}`.padStart(width);
      const severity = paint(styles[each.severity], each.severity.padEnd(7));
      const indent = " ".repeat(width + 25);
      return `  ${place}  ${severity}  ${each.rule}  ${visible(message)}\n${indent}fix: ${visible(fix)}\n`;
    })
    .join("");
}

/** Gates that the change has to do with, or that somebody answered. */
function gateLines(engagement: EngagementVerdict, paint: Paint): string {
  const isTold = (gate: GateVerdict) => gate.required || gate.status !== "unknown";
  const told = withJoined(engagement.gates).filter(isTold);
  if (told.length === 0) return "";
  const rows = told.map((gate) => [gateName(gate), gate.status, visible(gate.because)]);
  const ignored = ignoredLines(engagement.gates.filter(isTold)).map((line) => `    not counted: ${visible(line)}\n`);
  return `${paint("bold", `Gates of ${engagement.id}`)}\n${columns(rows, "  ")}${ignored.join("")}`;
}

/** Each piece of evidence that fails for one reason is told once, with all gates that it fails; those alike in one line. */
function ignoredLines(gates: readonly GateVerdict[]): string[] {
  const failed = new Map<string, { readonly line: string; readonly gates: string[] }>();
  for (const gate of gates)
    for (const { login, id, reason, detail, evidence } of gate.ignored) {
      const key = JSON.stringify([login, reason, detail, evidence]);
      const known = failed.get(key)?.gates ?? [];
      const all = [...known, scoped(gate)];
      failed.set(key, {
        line: `${id === null ? "" : "@"}${login} for ${all.join(", ")}, ${reason}: ${detail}`,
        gates: all,
      });
    }
  const told = [...failed.values()].map(({ line }) => line);
  return joinAlike(told, (line) => [line]).map(({ lines: [line = ""] }) => line);
}

function gateName(gate: GateVerdict): string {
  return `${scoped(gate)}${gate.required ? ", required" : ""}`;
}

function scoped({ gate, scope }: GateVerdict): string {
  return scope === "*" ? gate : `${gate} (${scope})`;
}

function summary(verdict: Verdict, findings: readonly Finding[], paint: Paint): string {
  if (findings.length === 0 && verdict.engagements.length === 0)
    return `${verdict.policy_changes.length > 0 ? "No engagement" : "Nothing of Countersign's"} changed. Mergeable.\n`;
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const counts = `${plural(count("error"), "error")}, ${count("waiting")} waiting, ${plural(count("warning"), "warning")}.`;
  const ends = {
    success: paint("green", "Mergeable."),
    action_required: paint("yellow", "Waiting for people."),
    failure: paint("red", "Not mergeable."),
  };
  return `${counts} ${ends[verdict.conclusion]}\n${nextLines(verdict)}`;
}

/** The next steps of many engagements would hide the findings. */
const FEW = 5;

function nextLines(verdict: Verdict): string {
  if (verdict.engagements.length > FEW) return `${verdict.engagements.length} engagements were looked at.\n`;
  return verdict.engagements
    .filter((each) => each.next.action !== "")
    .map(
      (each) => `Next for ${each.id}: ${visible(each.next.action)} (${visible(each.next.owner)})\n${stuckLines(each)}`,
    )
    .join("");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
