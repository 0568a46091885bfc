import { describe, expect, it } from "vitest";
import { gateStatuses } from "../../src/model/approval.ts";
import { artifact, draft, proposal } from "../northwind/files.ts";
import { after, agreementWritten, asLead, toContract, toProposal } from "../northwind/journey.ts";
import { approves, type PullRequest, propose, type World } from "../northwind/world.ts";

/** The ten states of a gate, and whether the agreement may be sent for signature in each. */

const agreed = after(asLead, toProposal, toContract, agreementWritten);
const offered = after(asLead, toProposal, { ...toContract, steps: [] }, agreementWritten);
const on = "2026-06-01";

interface State {
  readonly world: World;
  readonly pull: PullRequest;
  /** What the verdict says of it. */
  readonly because: RegExp;
  readonly allows: boolean;
}

const states: readonly (readonly [status: string, state: State])[] = [
  ["unknown", { world: offered, pull: { on }, because: /./, allows: false }],
  [
    "draft",
    {
      world: offered,
      pull: { on, writes: draft({ ...proposal, version: "v2" }) },
      because: /PRO-2026-0188 is a draft/,
      allows: false,
    },
  ],
  [
    "requested",
    { world: offered, pull: { on, steps: [{ label: "request:commercial", by: "dora" }] }, because: /./, allows: false },
  ],
  [
    "partial",
    {
      world: offered,
      pull: {
        on,
        steps: [{ label: "request:commercial", by: "dora" }, approves("lena", "commercial permits=scope:test-set")],
      },
      because: /^Only scope:test-set is permitted/,
      allows: false,
    },
  ],
  ["approved", { world: agreed, pull: { on }, because: /^Approved by @lena/, allows: true }],
  [
    "conditional",
    {
      world: offered,
      pull: {
        on,
        steps: [{ label: "request:commercial", by: "dora" }, approves("lena", 'commercial if="the sandbox is kept"')],
      },
      because: /while open: the sandbox is kept/,
      allows: true,
    },
  ],
  [
    "rejected",
    {
      world: agreed,
      pull: {
        on,
        steps: [
          { label: "request:commercial", by: "dora" },
          { review: "comment", by: "nora", body: '/reject commercial because="Too dear"' },
        ],
      },
      because: /@nora rejected it: Too dear/,
      allows: false,
    },
  ],
  ["expired", { world: agreed, pull: { on: "2026-08-17" }, because: /./, allows: false }],
  [
    "superseded",
    {
      world: agreed,
      pull: { on, writes: artifact({ ...proposal, version: "v2" }, "Something else.") },
      because: /./,
      allows: false,
    },
  ],
  [
    "blocked",
    {
      world: agreed,
      pull: {
        on,
        says: {
          blockers: [{ id: "BLK-9", text: "Who decides is unclear", blocks: ["gate:commercial"], owner: "lena" }],
        },
      },
      because: /^Open: BLK-9/,
      allows: false,
    },
  ],
];

describe("a gate that is", () => {
  it.each(states)("%s says why, and lets through no more than that", (status, { world, pull, because, allows }) => {
    const outcome = propose(world, { says: {}, ...pull });
    expect(outcome.gate("commercial").status).toBe(status);
    expect(outcome.gate("commercial").because).toMatch(because);
    const { allowed, because: reasons } = outcome.action("sign");
    expect(allowed).toBe(allows);
    if (!allows) expect(reasons.join(" ")).toMatch(new RegExp(`\`commercial\`.*is ${status}`));
  });

  it("has no other state", () => {
    expect(states.map(([status]) => status).toSorted()).toEqual([...gateStatuses].toSorted());
  });
});
