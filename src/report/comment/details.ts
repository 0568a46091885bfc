import { approvalLine } from "../../gates/approval-line.ts";
import { gateOf } from "../../model/adapter.ts";
import type { GateResult } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import { isKnown } from "../../model/doc.ts";
import { pullUrl } from "../../model/pull.ts";
import type { EngagementVerdict, EventVerdict } from "../../model/verdict.ts";
import { code, md, prose, short, table } from "../markdown.ts";
import { visible } from "../terminal.ts";
import type { Block } from "./fit.ts";
import { type Called, named } from "./people.ts";

/** The parts of a comment that are folded away until somebody looks for them. */

/** Items that one fold shows; what is more is counted. */
const MOST = 50;

/** Nothing where there is nothing in it. The empty lines let markdown begin and end inside the fold. */
export function fold(rank: number, name: string, title: string, text: string): Block[] {
  if (text === "") return [];
  return [{ rank, name, text: `<details><summary>${title}</summary>\n\n${text.trim()}\n</details>` }];
}

export function questions(c: Case): Block[] {
  const open = (c.head.state?.value.missing_info ?? []).map(({ question, field, gates = [], owner = "TBD" }) => [
    md(short(isKnown(question) ? (question ?? "") : field)),
    gates
      .slice(0, 5)
      .map((gate) => md(short(gate, 80)))
      .join(", "),
    md(short(owner, 80)),
  ]);
  if (open.length === 0) return [];
  const title = plural(open.length, "question");
  return fold(3, "questions", title, table(["Question", "Gate", "Owner"], open.slice(0, MOST), "") + more(open.length));
}

export function events({ events: all }: EngagementVerdict): Block[] {
  if (all.length === 0) return [];
  const title = `${plural(all.length, "event")} will be recorded on merge`;
  const told = all.slice(0, MOST).map((event) => md(short(eventText(event), 160)));
  return fold(2, "events", title, `${told.join("; ")}.\n${more(all.length)}`);
}

/** `artifact_created CHG-2026-0004@v1`, `track_started pilot active`: the type and what it is about. */
export function eventText(event: EventVerdict): string {
  const { type, artifact, version, status, rationale: _rationale, reason: _reason, was: _was, ...rest } = event;
  const about = artifact === undefined ? [] : [version === undefined ? artifact : `${artifact}@${version}`];
  const stands = artifact === undefined ? [status] : [];
  const fields = [...Object.values(rest), ...stands].filter(
    (each) => each !== undefined && each !== "" && each !== "*",
  );
  return [type, ...about, ...fields].join(" ");
}

/** What to paste for each gate that the change waits for, and what it then covers. */
export function howToApprove(c: Case): Block[] {
  const ways = c.gates.filter(waitsForAnswer).map((result) => wayTo(c, result));
  return fold(6, "how to approve", "Approve", ways.slice(0, MOST).join("\n\n") + more(ways.length));
}

function waitsForAnswer({ required, open, status, rejections }: GateResult): boolean {
  return required && !open && status !== "blocked" && rejections.length === 0;
}

/** Nobody approves what checks alone decide. */
function wayTo(c: Case, result: GateResult): string {
  const evidence = gateOf(c.adapter, result.gate)?.evidence ?? [];
  const byReview = evidence.includes("review") || evidence.includes("document");
  // A label cannot say which engagement it means.
  const byLabel = evidence.includes("label") && !approvalLine(c, result).includes(" engagement=");
  const label = `set the label ${code(`approve:${result.gate}`)}`;
  const line = `Submit a review with **Approve** and this line in its text:\n\n    ${visible(approvalLine(c, result))}`;
  const parts = [
    ...(byReview ? [line] : []),
    ...(evidence.includes("document")
      ? ["It takes the signed document and its attestation in this pull request, too."]
      : []),
    ...(byLabel ? [byReview ? `Or ${label}.` : `S${label.slice(1)}.`] : []),
    ...(byReview || evidence.includes("label")
      ? [coverage(c, result)]
      : ["It opens when its checks are green on the head."]),
  ];
  return parts.join("\n\n");
}

function coverage(c: Case, { subject }: GateResult): string {
  const paths = subject.artifacts.map((id) => c.head.files.find(({ path }) => path.endsWith(`/${id}.md`))?.path ?? id);
  const files = paths.map((path) => code(short(path.slice(path.lastIndexOf("/") + 1), 100)));
  if (subject.empty || files.length === 0)
    return "It covers `state.yaml` as it is now; a later change to that file asks again.";
  const that = files.length === 1 ? "that file" : "those files";
  return `It covers ${files.slice(0, 10).join(", ")}${files.length > 10 ? ` and ${files.length - 10} more` : ""} as ${files.length === 1 ? "it is" : "they are"} now; a later change to ${that} asks again.`;
}

/** Whoever approved and is not counted reads here why. What the record holds is told where its gate matters here. */
export function notCounted(c: Case, called: Called): Block[] {
  const { pull } = c.repository;
  const isHere = (evidence: string) => pull !== undefined && evidence.startsWith(`${pullUrl(pull)}#`);
  const all = c.gates.flatMap(({ gate, required, inPlay, ignored }) =>
    ignored.filter(({ evidence }) => required || inPlay || isHere(evidence)).map((each) => ({ gate, ...each })),
  );
  const lines = all.map(({ login, gate, detail, reason }) => {
    const who = named(called, login === "" ? "somebody" : `@${login}`);
    return `${who}, ${md(gate)}: ${prose(short(detail)).replace(/\.$/, "")} (${code(reason)}).`;
  });
  const unique = [...new Set(lines)];
  const title = `Approvals not counted (${unique.length})`;
  const shown = unique.slice(0, MOST).map((line) => (unique.length === 1 ? line : `- ${line}`));
  return unique.length === 0
    ? []
    : fold(4, "approvals not counted", title, `${shown.join("\n")}\n${more(unique.length)}`);
}

function more(count: number): string {
  return count > MOST ? `\nand ${count - MOST} more.\n` : "";
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
