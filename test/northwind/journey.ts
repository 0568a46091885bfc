import {
  agreement,
  artifact,
  brief,
  checklist,
  discovered,
  draft,
  invoice,
  lead,
  PILOT,
  proposal,
  signature,
  signed,
  signoff,
  type State,
} from "./files.ts";
import { approves, nothingYet, type PullRequest, propose, type World } from "./world.ts";

/** The pull requests by which the pilot came from a lead to where the seeds find it, in delivery. */

const facts = { ...discovered, deposit_received: "TBD" };
const offered = { ...facts, proposal: { total_fee: { value: "28000.00", source: "PRO-2026-0188" } } };
const agreed = { ...offered, contract: { client_signatory: { value: "Morgan Reyes", source: "Northwind" } } };
const paid = { ...agreed, deposit_received: { value: "true", source: "bank statement of 2026-06-01" } };
export const ready = {
  ...paid,
  security: { rollback: { value: "Switch the agent off; people read the mailbox", source: "LRC-2026-0012" } },
  delivery: { access_requirements: { value: "Read and draft on the sandbox mailbox", source: "LRC-2026-0012" } },
};

export const delivery = {
  id: "delivery",
  type: "lifecycle",
  stage: "delivery",
  status: "active",
  owner: "delivery_lead",
  scope: PILOT,
  output_state: "final",
  dependencies: [],
  blockers: [],
  due_date: "2026-07-31",
  approval_limits: [`scope:${PILOT}`],
} satisfies NonNullable<State["active_tracks"]>[number];

export const retention = {
  id: "R-03",
  text: "How long triaged emails are kept is not confirmed",
  owner: "otto",
  track: "delivery",
};

export const asLead: PullRequest = { on: "2026-04-13", says: lead, writes: draft(brief) };

export const toProposal: PullRequest = {
  on: "2026-04-27",
  says: { stage: "proposal", known_facts: facts },
  writes: artifact(brief),
  steps: [approves("lena", "facts_verified")],
};

/** The offer on its own, before anybody asks to move on. */
export const proposalApproved: PullRequest = {
  on: "2026-05-18",
  says: { known_facts: offered },
  writes: artifact(proposal),
  steps: [approves("lena", "commercial")],
};

export const toContract: PullRequest = {
  ...proposalApproved,
  says: { ...proposalApproved.says, stage: "contract" },
};

export const agreementWritten: PullRequest = {
  on: "2026-05-27",
  says: { known_facts: agreed },
  writes: artifact(agreement),
  steps: [approves("omar", "legal_or_contract")],
};

export const toDelivery: PullRequest = {
  on: "2026-06-01",
  says: { stage: "delivery", active_tracks: [delivery], known_facts: paid },
  writes: signed("client_signature", "ADSA-2026-0142@v1", signature),
  steps: [approves("lena", "client_signature"), approves("finn")],
};

export const securityLooked: PullRequest = {
  on: "2026-06-05",
  says: { known_facts: ready, blockers: [retention], next_decision_needed: "Close R-03, then run the acceptance demo" },
  writes: { ...artifact(signoff), ...artifact(checklist) },
  steps: [approves("otto", 'security if="close R-03"')],
};

export const prototypeBilled: PullRequest = { on: "2026-06-08", writes: draft(invoice) };

/** The default branch after these pull requests, one merged after the other. */
export function after(...pulls: readonly PullRequest[]): World {
  return pulls.reduce((world, pull) => propose(world, pull).merged, nothingYet);
}

export const inDelivery: World = after(
  asLead,
  toProposal,
  toContract,
  agreementWritten,
  toDelivery,
  securityLooked,
  prototypeBilled,
);
