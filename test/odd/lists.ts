import { stringify } from "yaml";
import type { Edit } from "../scenario/files.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** What the repositories at the edge of one rule are made of. */

export type Lines = Readonly<Record<string, unknown>>;

const least = { workflow_type: "mini", client: "Acme Corp", workflow: "Pilot", owner: "lena", stage: "proposal" };
export const state = (lines: Lines = {}): Edit => ({ [STATE]: stringify({ ...least, ...lines }) });
export const file = (id: string) => `engagements/acme-pilot/${id}.md`;
export const artifact = (id: string, type: string, more: Lines = {}): Edit => ({
  [file(id)]: `---\n${stringify({ id, type, version: "v1", status: "current", ...more })}---\nText.\n`,
});
export const change = (...edits: readonly Edit[]) => [{ commit: Object.assign({}, ...edits) as Edit }];
export const unreadable = { [STATE]: "stage: [\n" };

/** A definition with an artifact and a gate of every kind that rules ask about. */
export function definition(transitions: string, more: string, gates = ""): Edit {
  return {
    "adapters/mini.yaml": `workflow_type: mini
label: Mini
schema_version: 2.0.0
stages:
  - { id: proposal, owner: proposal, artifacts: [proposal] }
  - { id: contract, owner: contract, artifacts: [contract] }
  - { id: delivery, owner: delivery }
  - { id: review, owner: delivery }
allowed_transitions: [${transitions}]
artifacts:
  - { artifact_type: proposal, owner: proposal, id_pattern: "PRO-{yyyy}-{nnnn}" }
  - { artifact_type: contract, owner: contract }
  - { artifact_type: bill, owner: billing }
  - { artifact_type: memo, owner: security, label: Risk memo }
specialist_owners: { proposal: proposal, contract: contract, delivery: delivery }
terminal_states: [{ id: closed, handoff_to: delivery }, { id: lost, allows_open_blockers: true, requires_rationale: true }]
gates:
  - { gate_id: commercial, owner: lead, approvers: { roles: [engagement_lead] }, covers: [proposal], permits: ["price:*", "build:*"] }
  - { gate_id: security, owner: security, approvers: { roles: [legal] }, covers: [memo], permits: ["launch:*", "share:*"] }
  - { gate_id: board, owner: board, approvers: { roles: [finance] }, covers: [memo], permits: ["launch:*", "share:*"] }
  - { gate_id: ready, owner: lead, approvers: { roles: [engagement_lead] } }
${gates}${more}`,
  };
}

export const forward =
  "{ from: proposal, to: contract }, { from: contract, to: delivery }, { from: delivery, to: review }, { from: review, to: closed }";
export const requiring = (...requires: readonly string[]) =>
  definition(`{ from: proposal, to: contract, requires: [${requires.join(", ")}] }`, "");
export const memo = artifact("SEC-2026-0001", "memo");
export const bill = artifact("BIL-2026-0001", "bill");
export const pilot = artifact("PRO-2026-0002", "proposal", { scope: "pilot" });
export const reworded = { [PROPOSAL]: `${String(smallest[PROPOSAL])}More.\n` };
export const review = (by: string, body: string) => ({ review: "approve", by, body }) as const;

export const entry = (lines: Lines) =>
  stringify({
    schema: "countersign/entry@1",
    engagement: "acme-pilot",
    merge: "a".repeat(40),
    merged_at: "2026-03-01T10:00:00Z",
    prev: "none",
    adapter: { type: "mini", version: "2.0.0" },
    engine: "0.1.0",
    events: [],
    approvals: [],
    artifacts: [],
    uses: [],
    ...lines,
  });

/** An approval of the smallest repository's proposal, as the record keeps it. */
export const given = {
  gate: "commercial",
  scope: "*",
  verdict: "approved",
  permits: ["gate:commercial"],
  conditions: [],
  approver: { id: "12", login: "lena", role: "engagement_lead" },
  evidence: { kind: "review", url: "https://github.com/acme/work/pull/3#pullrequestreview-1", review: "1" },
  digest: "a30b5c78b490ccf44bc8b2030650073411f54c5fb3eaeab47c7b423769a7656d",
  submitted_at: "2026-02-28T09:00:00Z",
};
