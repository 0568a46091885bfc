import type { Edit } from "../scenario/files.ts";
import { agreement, type Front, proposal, REFUNDS, type State } from "./files.ts";
import { delivery, retention } from "./journey.ts";
import type { PullRequest } from "./world.ts";

/** What the seeds answer when Northwind asks whether the pilot can recommend refunds: section 5 of the overview. */

type Track = NonNullable<State["active_tracks"]>[number];

const parallel = (own: Pick<Track, "id" | "type" | "status" | "owner" | "blockers">): Track => ({
  scope: REFUNDS,
  output_state: "draft",
  dependencies: [],
  due_date: "TBD",
  approval_limits: [],
  ...own,
});

export const tracks: readonly Track[] = [
  { ...delivery, blockers: ["BLK-1"] },
  parallel({ id: "security-review", type: "risk", status: "blocked", owner: "TBD", blockers: ["BLK-2"] }),
  parallel({ id: "change-order", type: "commercial", status: "draft", owner: "engagement_lead", blockers: ["BLK-3"] }),
];

export const blockers: NonNullable<State["blockers"]> = [
  retention,
  {
    id: "BLK-1",
    text: "Launch waits on retention policy",
    blocks: ["action:launch"],
    owner: "delivery_lead",
    track: "delivery",
  },
  {
    id: "BLK-2",
    text: "Security contact and refund-policy risk unknown",
    blocks: [`scope:${REFUNDS}`],
    owner: "TBD",
    question: "Who answers for security at Northwind?",
    track: "security-review",
  },
  {
    id: "BLK-3",
    text: "Commercial approval for refund recommendations missing",
    blocks: ["track:change-order", "artifact:CHG-2026-0004"],
    owner: "engagement_lead",
    track: "change-order",
  },
];

export const changeOrder: Front = {
  id: "CHG-2026-0004",
  type: "change_order",
  title: "Change order: refund recommendations",
  scope: REFUNDS,
  sources: [`${proposal.id}@v1`, `${agreement.id}@v1`],
  price: "TBD",
  acceptance_criteria: "TBD",
};

export const says: State = {
  active_tracks: [...tracks],
  blockers,
  missing_info: [
    {
      id: "MI-1",
      field: "security.contact",
      gates: ["security"],
      question: "Who answers for security at Northwind?",
      owner: "engagement_lead",
    },
    {
      id: "MI-2",
      field: "proposal.refund_fee",
      gates: ["commercial"],
      question: "What would refund recommendations be worth to Northwind?",
      owner: "engagement_lead",
    },
  ],
  security_flags: ["refund data", "policy access", "tool permissions"],
  rollback_or_recovery_action: "open_change_order",
  next_decision_needed: "Shall refund recommendations become a formal change order?",
};

export const on = "2026-06-09";

/** The request itself: two parallel tracks and one draft. */
export function refundRequest(writes: Edit, more: Partial<PullRequest> = {}): PullRequest {
  return { on, ...more, says: { ...says, ...more.says }, writes };
}
