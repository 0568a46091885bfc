import { describe, expect, it } from "vitest";
import { parsePull } from "../../src/parse/pull.ts";
import {
  adapter,
  ADAPTER,
  BETA_PROPOSAL,
  BETA_STATE,
  entry,
  PROPOSAL,
  proposal,
  settings,
  stateAt,
  STATE,
} from "../approval-cases/repository.ts";
import { type ApprovalCase, errorsOf, opening, playTable, verdictOf } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";
import type { Who } from "../scenario/people.ts";

const approve = (by: Who, body?: string): Step => ({ review: "approve", by, ...(body === undefined ? {} : { body }) });
const revise = (body: string, by = "dora"): Step => ({ commit: { [PROPOSAL]: proposal({ body }) }, by });
const counted = { status: "approved", counted: ["lena"] } as const;
const notGiven = (ignored: NonNullable<Extract<ApprovalCase["gates"][string], object>["ignored"]> = {}) =>
  ({ status: "requested", counted: [], ignored }) as const;
const stale = { status: "superseded", counted: [], ignored: { lena: "STALE_CONTENT" } } as const;
const rendered = {
  [ADAPTER]:
    adapter()[ADAPTER]?.toString().replace("artifact_type: proposal,", "artifact_type: proposal, render: proposal,") ??
    "",
};

playTable("C. Approval forgery", [
  {
    name: "C1. an approval that state.yaml claims is none",
    first: {
      ...opening,
      [STATE]: stateAt("contract", "approvals: { commercial: { status: approved, approved_by: lena } }\n"),
    },
    gates: { commercial: notGiven() },
    conclusion: "failure",
  },
  {
    name: "C2. the record's approval of another gate, scope or content is not this one's",
    base: { [PROPOSAL]: proposal() },
    first: { [STATE]: stateAt("contract") },
    entry: entry({ digest: "1".repeat(64) }),
    gates: { commercial: stale },
  },
  {
    name: "C2. an approval for another engagement is not this one's",
    base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
    first: {
      ...opening,
      [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
      [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
    },
    steps: [approve("lena", "/approve commercial engagement=beta-pilot")],
    gates: { commercial: notGiven({ lena: "WRONG_GATE" }), "beta-pilot:commercial": counted },
  },
  {
    name: "C4. a roster that the change itself writes gives nobody a role",
    first: { ...opening, ...settings({ engagement_lead: "[{ login: dora, id: 301 }, { login: zed, id: 90 }]" }) },
    steps: [approve("zed")],
    gates: { commercial: notGiven({ zed: "NOT_ELIGIBLE" }) },
    conclusion: "failure",
  },
  {
    name: "C5. a gate removed, or a way around it, in the change that moves the stage",
    first: { ...opening, ...adapter({}, "[]") },
    gates: { commercial: { status: "requested", required: true } },
    conclusion: "failure",
  },
  {
    name: "C5. a laxer workflow type in the change that moves the stage",
    base: {
      "adapters/lax.yaml":
        adapter({}, "[]")[ADAPTER]?.toString().replace("workflow_type: mini", "workflow_type: lax") ?? "",
    },
    first: { ...opening, [STATE]: stateAt("contract").replace("workflow_type: mini", "workflow_type: lax") },
    gates: { commercial: { status: "requested", required: true } },
  },
  {
    name: "C7. a template that the change edits voids the approval of what it renders",
    base: rendered,
    steps: [approve("lena"), { commit: { "templates/proposal/clause.hbs": "other" } }],
    gates: { commercial: stale },
  },
  {
    name: "C8. so does any file beside it, a logo or a font",
    base: { ...rendered, "templates/proposal/logo.svg": "<svg/>" },
    steps: [approve("lena"), { commit: { "templates/proposal/logo.svg": "<svg></svg>" } }],
    gates: { commercial: stale },
  },
  {
    name: "C9. one byte after the review",
    steps: [approve("lena"), revise("Scope ... \n")],
    gates: { commercial: stale },
  },
  {
    name: "C10. another engagement's file keeps the approval",
    base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
    steps: [approve("lena"), { commit: { [BETA_STATE]: stateAt("proposal", "", "Beta Ltd") } }],
    gates: { commercial: counted },
  },
  {
    name: "C12. good, bad, good again: only equal content is approved",
    steps: [approve("lena"), revise("Bad.\n"), revise("Scope ...\n")],
    gates: { commercial: counted },
  },
  {
    name: "C12. good, bad: not",
    steps: [approve("lena"), revise("Bad.\n")],
    gates: { commercial: stale },
  },
  {
    name: "C14. a gate that the base tightened meanwhile is judged as it is now",
    steps: [
      approve("lena"),
      { main: adapter({ commercial: "approvers: { roles: [finance] }, covers: [proposal], evidence: [review]" }) },
    ],
    gates: { commercial: notGiven({ lena: "NOT_ELIGIBLE" }) },
  },
  {
    name: "C15. the author's own approval",
    author: "lena",
    steps: [approve("lena")],
    gates: { commercial: notGiven({ lena: "SELF_AUTHOR" }) },
  },
  {
    name: "C15. the author's branch in a pull request of somebody else",
    author: "bea",
    first: null,
    steps: [{ commit: opening, by: "lena" }, approve("lena")],
    gates: { commercial: notGiven({ lena: "SELF_CONTRIBUTOR" }) },
  },
  {
    name: "C17. a forged address cannot make an outsider count, and an unknown one makes nobody count",
    steps: [
      {
        commit: { [PROPOSAL]: proposal({ body: "Mine.\n" }) },
        by: "zed",
        email: "nobody@x.example",
        attributed: false,
      },
      approve("lena"),
      approve("zed"),
    ],
    gates: { commercial: notGiven({ lena: "UNATTRIBUTED", zed: "NOT_ELIGIBLE" }) },
  },
  {
    name: "C18. commits beyond what GitHub lists",
    steps: [{ commit: { [PROPOSAL]: proposal({ body: "Mine.\n" }) }, by: "bea", listed: false }, approve("lena")],
    gates: { commercial: notGiven({ lena: "UNATTRIBUTED" }) },
  },
  ...["github-actions[bot]", "dependabot[bot]", "lena[bot]"].map((bot) => ({
    name: `C19. ${bot}`,
    base: settings({ engagement_lead: "[{ login: lena }, { login: dependabot }]" }),
    steps: [approve(bot)],
    gates: { commercial: notGiven({ [bot]: "BOT" }) },
  })),
  {
    name: "C20. a login and number of the roster on an account that is no person",
    steps: [
      approve({ login: "lena", id: 12, human: false }),
      { label: "approve:commercial", by: { login: "lena", id: 12, human: false } },
    ],
    gates: { commercial: notGiven({ lena: "BOT" }) },
  },
  {
    name: "C21. a deleted account",
    steps: [approve(null)],
    gates: { commercial: notGiven({ ghost: "UNKNOWN_USER" }) },
  },
  {
    name: "C21. a person whom the base's roster no longer has",
    steps: [approve("lena"), { main: settings({ engagement_lead: "[{ login: nora, id: 13 }]" }) }],
    gates: { commercial: notGiven({ lena: "NOT_ELIGIBLE" }) },
  },
  {
    name: "C23. a look-alike login",
    base: settings({ engagement_lead: "[{ login: lena }]" }),
    steps: [approve({ login: "lеna", id: 666, human: true }), approve({ login: "lena ", id: 667, human: true })],
    gates: { commercial: notGiven({ lеna: "NOT_ELIGIBLE", "lena ": "NOT_ELIGIBLE" }) },
  },
  {
    name: "C25. approved, then asked for again: the answer is still to come",
    steps: [approve("lena"), { ask: "lena" }],
    gates: { commercial: notGiven({ lena: "SUPERSEDED_BY_LATER" }) },
    conclusion: "action_required",
  },
  {
    name: "C25. and given again, it counts",
    steps: [{ ask: "lena" }, approve("lena"), { ask: "lena" }, approve("lena")],
    gates: { commercial: counted },
  },
  {
    name: "C25. a request that another gate may be meant by takes nothing back",
    base: adapter({
      legal_or_contract: "approvers: { roles: [engagement_lead] }, covers: [contract], evidence: [review]",
    }),
    first: {
      ...opening,
      "engagements/acme-pilot/ADSA-2026-0001.md": proposal({ id: "ADSA-2026-0001", type: "contract" }),
    },
    steps: [approve("lena", "/approve commercial"), { ask: "lena" }],
    gates: { commercial: counted, legal_or_contract: "requested" },
  },
  {
    name: "C25. a rejection that is asked about again stands",
    steps: [{ review: "reject", by: "lena" }, { ask: "lena" }],
    gates: { commercial: "rejected" },
  },
  {
    name: "C27. a label of the decider, before the last push to the content",
    steps: [{ label: "approve:commercial", by: "lena" }, revise("Bad.\n")],
    gates: { commercial: stale },
  },
  {
    name: "C27. after it",
    steps: [revise("Good.\n"), { label: "approve:commercial", by: "lena" }],
    gates: { commercial: counted },
  },
  {
    name: "C27. of a triager, the author and a bot",
    steps: [
      { label: "approve:commercial", by: "zed" },
      { unlabel: "approve:commercial", by: "zed" },
      { label: "approve:commercial", by: "dora" },
    ],
    gates: { commercial: notGiven({ dora: "NOT_ELIGIBLE" }) },
  },
  ...[
    "approve:commercial ",
    "approve:commercial\u00a0",
    "APPROVE:commercial",
    "approve:commercial\u200d",
    "approved:commercial",
  ].map((label) => ({
    name: `C28. the label ${JSON.stringify(label)}`,
    steps: [{ label, by: "lena" }],
    gates: { commercial: notGiven() },
  })),
  {
    name: "C31. a limit in the approval",
    base: adapter({
      commercial:
        "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: [pilot, launch]",
    }),
    steps: [approve("lena", "/approve commercial permits=pilot")],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
  ...["expires", "limit", "valid"].map((key) => ({
    name: `C31. a limit that is not understood (${key}=) is no licence`,
    steps: [approve("lena", `/approve commercial ${key}=2026-01-01`)],
    gates: { commercial: notGiven({ lena: "AMBIGUOUS_GATE" as const }) },
  })),
  ...["2026-02-30", "tomorrow", "9999-99-99", "2026-3-5"].map((until) => ({
    name: `C33. until=${until} is no date, and nothing of the review counts`,
    steps: [approve("lena", `/approve commercial until=${until}`)],
    gates: { commercial: notGiven({ lena: "AMBIGUOUS_GATE" as const }) },
  })),
  {
    name: "C33. an approval dated before the content existed",
    steps: [revise("New.\n"), { review: "approve", by: "lena", at: "2026-03-02T09:05:00Z" }],
    gates: { commercial: stale },
  },
  {
    name: "C33. an approval dated in the future",
    steps: [{ review: "approve", by: "lena", at: "2027-01-01T00:00:00Z" }],
    gates: { commercial: notGiven({ lena: "FUTURE" }) },
  },
  {
    name: "C37. a conflict resolved by hand inside the content",
    steps: [
      approve("lena"),
      { main: { "README.md": "x" } },
      { update: "dora", evil: { [PROPOSAL]: proposal({ body: "Evil.\n" }) } },
    ],
    gates: { commercial: stale },
  },
]);

describe("C. What is told, and what is read", () => {
  it("C1. the claim is an error at its line", () => {
    const claim = stateAt("contract", "approvals: { commercial: { status: approved } }\n");
    const errors = errorsOf(verdictOf({ first: { ...opening, [STATE]: claim } }));
    expect(errors.filter((each) => each.startsWith("CS-APR-001"))).toHaveLength(1);
  });

  it.each(["Bot", "Mannequin", "Organization", "bot"])("C19. an account of type %s is no person", (type) => {
    const user = { login: "lena", id: 12, type };
    const sha = "a".repeat(40);
    const pull_request = {
      number: 7,
      user: null,
      state: "open",
      base: { sha, repo: { full_name: "acme/work" } },
      head: { sha },
    };
    const reviews = [{ id: 1, user, state: "APPROVED", submitted_at: "2026-03-02T09:00:00Z", commit_id: sha }];
    const read = parsePull(JSON.stringify({ pull_request, reviews }));
    expect("pull" in read && read.pull.reviews[0]?.person?.human).toBe(false);
  });

  it("C31. the action that was not permitted is refused with its reason", () => {
    const gated = adapter({
      commercial:
        "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: [pilot, launch]",
    });
    const actions = "actions: [{ id: launch, gates: [commercial], permit: launch }]\nterminal_states:";
    const base = { [ADAPTER]: gated[ADAPTER]?.toString().replace("terminal_states:", actions) ?? "" };
    const verdict = verdictOf({ base, steps: [approve("lena", "/approve commercial permits=pilot")] });
    const [launch] = verdict.engagements[0]?.actions ?? [];
    expect([launch?.allowed, launch?.because.join()]).toEqual([false, expect.stringContaining("commercial")]);
  });
});
