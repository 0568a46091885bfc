import type { Edit } from "../scenario/files.ts";
import { smallest } from "../scenario/smallest.ts";

/** Variations of the smallest repository: policy and content as text, each with one thing changed. */

export { CONTRACT, PROPOSAL, STATE } from "../scenario/scenario.ts";

export const SETTINGS = "countersign.yaml";
export const ADAPTER = "adapters/mini.yaml";
export const ATTESTATION = "engagements/acme-pilot/ATT-2026-0001.md";
export const SIGNED = "engagements/acme-pilot/evidence/signed.pdf";
export const BETA_STATE = "engagements/beta-pilot/state.yaml";
export const BETA_PROPOSAL = "engagements/beta-pilot/PRO-2026-0002.md";

export function stateAt(stage: string, more = "", client = "Acme Corp"): string {
  return `workflow_type: mini\nclient: ${client}\nworkflow: Support triage pilot\nowner: lena\nstage: ${stage}\nworkflow_status: active\nknown_facts: { deposit_received: TBD }\n${more}`;
}

interface Matter {
  readonly id?: string;
  readonly type?: string;
  readonly version?: string;
  readonly status?: string;
  readonly scope?: string;
  readonly sources?: string;
  readonly more?: string;
  readonly body?: string;
}

export function proposal(matter: Matter = {}): string {
  const { id = "PRO-2026-0001", type = "proposal", version = "v1", status = "current", scope, sources = "[]" } = matter;
  const scoped = scope === undefined ? "" : `scope: ${scope}\n`;
  const head = `id: ${id}\ntype: ${type}\nversion: ${version}\nstatus: ${status}\ntitle: Pilot\nsources: ${sources}\n`;
  return `---\n${head}${scoped}${matter.more ?? ""}---\n${matter.body ?? "Scope ...\n"}`;
}

export function contract(matter: Matter = {}): string {
  return proposal({ id: "ADSA-2026-0001", type: "contract", sources: "[PRO-2026-0001@v1]", ...matter });
}

export function attestation(
  sha256: string,
  matter: Matter & { readonly of?: string; readonly path?: string } = {},
): string {
  const { of = "ADSA-2026-0001@v1", path = "evidence/signed.pdf" } = matter;
  const signed = `gate: client_signature\nfor: ${of}\nsigner: { name: Morgan Reyes, title: Counsel, organization: Acme Corp }\nsigned_at: 2026-03-01\n`;
  const more = `${signed}document: { path: ${path}, sha256: "${sha256}" }\n`;
  return proposal({ id: "ATT-2026-0001", type: "attestation", more, body: "Signed.\n", ...matter });
}

const roles = {
  engagement_lead: "[{ login: lena, id: 12 }, { login: nora, id: 13 }]",
  legal: "[{ login: omar, id: 7 }, { team: acme/legal }]",
  finance: "[{ login: finn, id: 21 }]",
  client_sponsor: "{ external: true, confirmed_by: [engagement_lead] }",
};

/** countersign.yaml with other roles, and more at its end. */
export function settings(changed: Readonly<Record<string, string>> = {}, more = ""): Edit {
  const lines = Object.entries({ ...roles, ...changed }).map(([role, members]) => `  ${role}: ${members}\n`);
  const text = smallest[SETTINGS]?.toString() ?? "";
  return { [SETTINGS]: text.replace(/roles:\n[^]*(?=settings:)/, `roles:\n${lines.join("")}`) + more };
}

const gates = {
  commercial:
    "approvers: { roles: [engagement_lead], count: 1, not_author: true }, covers: [proposal], evidence: [review, label], valid_for: P90D",
  legal_or_contract:
    "approvers: { roles: [legal], count: 1, not_author: true }, covers: [contract], evidence: [review]",
  client_signature: "approvers: { roles: [client_sponsor] }, covers: [contract], evidence: [document]",
};

/** The adapter with other gates; `transition` replaces what the move from proposal to contract requires. */
export function adapter(changed: Readonly<Record<string, string>> = {}, transition?: string): Edit {
  const lines = Object.entries({ ...gates, ...changed }).map(
    ([id, rest]) => `  - { gate_id: ${id}, owner: somebody, ${rest} }\n`,
  );
  const text = smallest[ADAPTER]?.toString() ?? "";
  const gated = text.replace(/gates:\n[^]*(?=terminal_states:)/, `gates:\n${lines.join("")}`);
  if (transition === undefined) return { [ADAPTER]: gated };
  return {
    [ADAPTER]: gated.replace(
      "requires: [{ gate: commercial }, { artifact: proposal, status: current }]",
      `requires: ${transition}`,
    ),
  };
}

/** Two people needed for `commercial`. */
export const two = adapter({
  commercial:
    "approvers: { roles: [engagement_lead], count: 2 }, covers: [proposal], evidence: [review, label], valid_for: P90D",
});

/** `legal_or_contract` decided by the same people as `commercial`, so that a review has to name one. */
export const shared = adapter({
  legal_or_contract: "approvers: { roles: [engagement_lead] }, covers: [contract], evidence: [review]",
});

export interface Recorded {
  readonly verdict?: string;
  readonly scope?: string;
  readonly role?: string;
  readonly login?: string;
  readonly id?: number;
  readonly digest: string;
  readonly submitted?: string;
  readonly expires?: string;
  readonly kind?: string;
  readonly conditions?: string;
  readonly permits?: string;
  readonly trial?: true;
}

/** An entry of the record that holds one approval of `commercial`. */
export function entry(recorded: Recorded): string {
  const {
    verdict = "approved",
    scope = "*",
    role = "engagement_lead",
    login = "lena",
    id = 12,
    kind = "review",
  } = recorded;
  const expires = recorded.expires === undefined ? "" : `, expires_at: "${recorded.expires}"`;
  return `schema: countersign/entry@1
engagement: acme-pilot
pull_request: 3
merge: ${"a".repeat(40)}
merged_at: 2026-03-01T00:00:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
${recorded.trial ? 'trial: "true"\n' : ""}events: []
approvals:
  - { gate: commercial, scope: "${scope}", verdict: ${verdict}, permits: ${recorded.permits ?? '["gate:commercial"]'}, conditions: ${recorded.conditions ?? "[]"}, approver: { id: ${id}, login: ${login}, role: ${role} }, evidence: { kind: ${kind}, url: "https://github.com/acme/work/pull/3#pullrequestreview-1" }, digest: "${recorded.digest}", submitted_at: ${recorded.submitted ?? "2026-03-01T00:00:00Z"}${expires} }
artifacts: []
uses: []
`;
}
