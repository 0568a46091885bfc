import type { Tree } from "./files.ts";

/** The smallest repository of the design: one engagement at stage proposal, everything in order. */
export const smallest: Tree = {
  "countersign.yaml": `organization: { legal_name: CompleteTech LLC, email: info@complete.example, address: { line1: 30 N Gould St, city: Sheridan, region: WY, postal_code: "82801", country: US } }
roles:
  engagement_lead: [{ login: lena, id: 12 }, { login: nora, id: 13 }]
  legal: [{ login: omar, id: 7 }, { team: acme/legal }]
  finance: [{ login: finn, id: 21 }]
  client_sponsor: { external: true, confirmed_by: [engagement_lead] }
settings: { record: commit, time_zone: UTC, currency: USD }
`,
  "adapters/mini.yaml": `workflow_type: mini
label: Mini
schema_version: 2.0.0
stages: [{ id: proposal, owner: proposal, artifacts: [proposal] }, { id: contract, owner: contract, artifacts: [contract] }, { id: delivery, owner: delivery }]
allowed_transitions:
  - { from: proposal, to: contract, when: commercial approval is current, requires: [{ gate: commercial }, { artifact: proposal, status: current }] }
  - { from: contract, to: delivery, when: signed, requires: [{ gate: legal_or_contract }, { gate: client_signature }, { fact: deposit_received, equals: "true" }] }
  - { from: contract, to: proposal, when: scope changes, requires: [{ rationale: true }] }
  - { from: delivery, to: closed, when: accepted, requires: [{ blocker: any, state: none_open }] }
artifacts:
  - { artifact_type: proposal, owner: proposal, sources: [] }
  - { artifact_type: contract, owner: contract, sources: [proposal] }
specialist_owners: { proposal: proposal, contract: contract, delivery: delivery }
gates:
  - { gate_id: commercial, owner: engagement lead, approvers: { roles: [engagement_lead], count: 1, not_author: true }, covers: [proposal], evidence: [review, label], valid_for: P90D }
  - { gate_id: legal_or_contract, owner: legal, approvers: { roles: [legal], count: 1, not_author: true }, covers: [contract], evidence: [review] }
  - { gate_id: client_signature, owner: client sponsor, approvers: { roles: [client_sponsor] }, covers: [contract], evidence: [document] }
terminal_states: [{ id: closed, allows_open_blockers: false }]
`,
  "engagements/acme-pilot/state.yaml": `workflow_type: mini
client: Acme Corp
workflow: Support triage pilot
owner: lena
stage: proposal
workflow_status: active
known_facts: { deposit_received: TBD }
`,
  "engagements/acme-pilot/PRO-2026-0001.md": `---
id: PRO-2026-0001
type: proposal
version: v1
status: current
title: Pilot
sources: []
---
Scope ...
`,
};
