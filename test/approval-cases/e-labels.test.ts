import type { Step } from "../scenario/scenario.ts";
import { adapter, BETA_PROPOSAL, BETA_STATE, PROPOSAL, proposal, stateAt } from "./repository.ts";
import { opening, playTable } from "./table.ts";

const LABEL = "approve:commercial";
const set = (by: string | null, event = true): Step => ({ label: LABEL, by, event });
const removed = (by: string): Step => ({ unlabel: LABEL, by });
const revise: Step = { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) } };
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const stale = { status: "superseded", counted: [], ignored: { lena: "STALE_CONTENT" } } as const;
const notTaken = adapter({
  commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]",
});

playTable("E. Labels", [
  {
    name: "66. a label set by somebody without authority is ignored",
    steps: [set("zed")],
    gates: { commercial: { status: "requested", counted: [], ignored: { zed: "NOT_ELIGIBLE" } } },
    conclusion: "action_required",
  },
  {
    name: "66. nor does the author's, a bot's or a deleted account's count",
    author: "lena",
    steps: [set("lena"), { label: "approve:legal_or_contract", by: "omar[bot]" }],
    gates: { commercial: { status: "requested", ignored: { lena: "SELF_AUTHOR" } } },
  },
  {
    name: "66. a label set by a deleted account counts for nobody",
    steps: [set(null)],
    gates: { commercial: { status: "requested", ignored: { ghost: "UNKNOWN_USER" } } },
  },
  {
    name: "67. a label that stands already is not set again, so nothing happened",
    steps: [set("zed"), set("lena", false)],
    gates: { commercial: { status: "requested", ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "68. removed and set again by a decider, it counts from the newest event",
    steps: [set("zed"), removed("zed"), set("lena")],
    gates: { commercial: counted("lena") },
    conclusion: "success",
  },
  {
    name: "68. set again by an outsider, it is the outsider's",
    steps: [set("lena"), removed("dora"), set("zed")],
    gates: { commercial: { status: "requested", counted: [], ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "69. a label that anybody removed is withdrawn",
    steps: [set("lena"), removed("zed")],
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "WITHDRAWN" } } },
  },
  {
    name: "69. and is not there again because the list of labels says so",
    steps: [set("lena"), removed("zed"), set("lena", false)],
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "WITHDRAWN" } } },
  },
  {
    name: "70. a label without an event was set by nobody",
    steps: [set("lena", false)],
    gates: { commercial: { status: "requested", counted: [], ignored: { ghost: "CANNOT_VERIFY" } } },
  },
  {
    name: "72. a push to the content after the label voids it",
    steps: [set("lena"), revise],
    gates: { commercial: stale },
  },
  {
    name: "72. a push to something else does not",
    steps: [set("lena"), { commit: { "README.md": "Hello\n" } }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "72. a label set after the push counts",
    steps: [revise, set("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "72. a commit dated after the label, wherever it is listed, voids it",
    steps: [{ commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, at: "2026-03-02T12:00:00Z" }, set("lena")],
    gates: { commercial: stale },
  },
  {
    name: "72. a force-push of the content after the label voids it, whatever it brought",
    steps: [set("lena"), { forcePush: opening, by: "dora" }],
    gates: { commercial: stale },
  },
  {
    name: "72. one before it does not",
    steps: [{ forcePush: opening, by: "dora" }, set("lena")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "72. a merge that brings the base's edit into the content voids it",
    base: { [PROPOSAL]: proposal() },
    first: { "engagements/acme-pilot/state.yaml": stateAt("contract") },
    steps: [set("lena"), { main: { [PROPOSAL]: proposal({ body: "From main.\n" }) } }, { update: "dora" }],
    gates: { commercial: stale },
  },
  {
    name: "72. so does an edit by a merge",
    steps: [
      set("lena"),
      { main: { "README.md": "x" } },
      { update: "dora", evil: { [PROPOSAL]: proposal({ body: "Evil.\n" }) } },
    ],
    gates: { commercial: stale },
  },
  {
    name: "73. another case, a blank or a look-alike is another label",
    steps: [
      { label: "Approve:commercial", by: "lena" },
      { label: "approve:commercial ", by: "lena" },
      { label: "approve:сommercial", by: "lena" },
    ],
    gates: { commercial: { status: "requested", counted: [], ignored: {} } },
  },
  {
    name: "a gate that takes no label says so",
    base: notTaken,
    steps: [set("lena")],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "WRONG_KIND" } } },
  },
  {
    name: "a label cannot say which of two engagements it means",
    base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
    first: {
      ...opening,
      [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
      [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
    },
    steps: [set("lena")],
    gates: {
      commercial: { status: "requested", counted: [], ignored: { lena: "AMBIGUOUS_GATE" } },
      "beta-pilot:commercial": { status: "requested", counted: [], ignored: { lena: "AMBIGUOUS_GATE" } },
    },
  },
  {
    name: "a label for a gate that is not in play counts for nothing",
    first: { "engagements/acme-pilot/state.yaml": stateAt("proposal", "", "Acme") },
    steps: [set("lena")],
    gates: { commercial: { status: "unknown", counted: [], ignored: { lena: "WRONG_GATE" } } },
  },
]);
