import { approvalLine } from "../gates/approval-line.ts";
import type { GateResult } from "../model/approval.ts";
import { type Gate, gateOf } from "../model/adapter.ts";
import { ATTESTATION } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { type Moving, movingOf } from "./aspects/move-place.ts";
import { nearest } from "../model/nearest.ts";
import type { Leaf } from "../model/predicate.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { sentence, ticked } from "./aspects/wording.ts";
import { shutRows, unmet, type Unmet, waitsForPeople } from "./aspects/unmet.ts";

export const rule: EngagementRule = {
  id: "gate-not-satisfied",
  code: "CS-STG-002",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "Every gate that a move needs is open.",
  why: "The stage behind a gate is where people act on what the gate approves.",
  check(c) {
    const moving = movingOf(c);
    return moving ? unmet(c).flatMap((each) => reportsOf(c, moving, each)) : [];
  },
};

type GateLeaf = Extract<Leaf, { gate: string }>;

function reportsOf(c: Case, moving: Moving, { leaf, waits, instead }: Unmet): Report[] {
  if (!leaf || !("gate" in leaf)) return [];
  const gate = gateOf(c.adapter, leaf.gate);
  if (!gate) return [unknownGate(c, moving, leaf)];
  const rows = shutRows(c, leaf);
  if (rows.length === 0) return [unknownScope(c, moving, leaf)];
  const others = instead.length > 0 ? ` Instead of it: ${sentence(instead.join(", or "))}` : "";
  return rows.map((row) => {
    const severity = waitsForPeople(row) || waits ? ("waiting" as const) : ("error" as const);
    const message = `${called(row)} blocks ${moving.name}: it is ${row.status}. ${sentence(row.because)}${others}`;
    return { place: moving.place, severity, message, fix: nextStep(c, gate, row) };
  });
}

function called(row: GateResult): string {
  return row.scope === "*" ? ticked(row.gate) : `${ticked(row.gate)} for scope ${ticked(row.scope)}`;
}

function unknownGate(c: Case, moving: Moving, leaf: GateLeaf): Report {
  const near = nearest(
    leaf.gate,
    c.adapter.gates.map(({ id }) => id),
  );
  const hint = near === undefined ? "." : `; did it mean ${ticked(near)}?`;
  const message = `${ticked(leaf.gate)} blocks ${moving.name}, and the adapter has no such gate${hint}`;
  return { place: moving.place, message, fix: "Correct the adapter's `requires` in a change of its own." };
}

function unknownScope(c: Case, moving: Moving, leaf: GateLeaf): Report {
  const scope = ticked(leaf.scope ?? "*");
  const message = `${ticked(leaf.gate)} blocks ${moving.name} for scope ${scope}, which nothing here has; there is ${c.scopes.join(", ")}.`;
  return { place: moving.place, message, fix: `Give the artifact that it is about \`scope: ${leaf.scope ?? "*"}\`.` };
}

/** Who does what, with the line that the review must hold. */
function nextStep(c: Case, gate: Gate, row: GateResult): string {
  if (!gate.approvers && gate.checks.length === 0) {
    return `Nobody can open it yet: name its approvers in countersign.yaml under \`gates: { ${gate.id}: ... }\`.`;
  }
  const who = people(gate, row);
  if (row.remainingBlockers.length > 0 && row.status === "blocked")
    return `Close what blocks it: ${sentence(row.waitingFor.join("; "))}`;
  const line = ticked(approvalLine(c, row));
  if (row.status === "rejected") return `Settle it with ${who}, who then reviews again with the line ${line}.`;
  if (!gate.approvers || gate.evidence.every((kind) => kind === "check"))
    return `Make these checks pass on the head: ${sentence(who)}`;
  const steps = [...preparations(c, gate, row), `${who} approves this pull request in a review with the line ${line}.`];
  return steps.join(" ");
}

function people(gate: Gate, row: GateResult): string {
  const seats = (gate.approvers?.count ?? 1) - row.approvals.length;
  return seats > 1 ? `${seats} of ${row.waitingFor.join(", ")}` : row.waitingFor.join(" or ");
}

/** What has to be there before anybody can approve it. */
function preparations(c: Case, gate: Gate, row: GateResult): string[] {
  const unreadable = row.status === "blocked";
  const signed = gate.evidence.includes("document") && !gate.evidence.includes("review");
  const attest = `\`countersign attest FILE --for ID@vN --gate ${gate.id} --signer NAME\``;
  return [
    ...(unreadable ? ["Let the run read the team (an App token can), or list its people in countersign.yaml."] : []),
    ...(row.subject.empty && gate.covers ? [`Add what it covers: ${gate.covers.join(", ")}.`] : []),
    ...(signed && !isAttested(c, gate) ? [`Add the signed document with ${attest}.`] : []),
  ];
}

/** Whether what the gate covers, as it stands, has a signed document that only waits to be confirmed. */
function isAttested(c: Case, gate: Gate): boolean {
  const signed = c.head.artifacts.filter(
    ({ type, status, fields }) => type === ATTESTATION && status === "current" && fields["gate"] === gate.id,
  );
  const versions = c.head.artifacts.map(({ id, version }) => `${id}@${version ?? ""}`);
  return signed.some(({ fields }) => typeof fields["for"] === "string" && versions.includes(fields["for"]));
}
