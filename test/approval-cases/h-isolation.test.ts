import type { Step } from "../scenario/scenario.ts";
import {
  adapter,
  BETA_PROPOSAL,
  BETA_STATE,
  CONTRACT,
  contract,
  PROPOSAL,
  proposal,
  settings,
  shared,
  stateAt,
  STATE,
  two,
} from "./repository.ts";
import { opening, playTable } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const both = { ...opening, [CONTRACT]: contract() };

playTable("H. Isolation and counting", [
  {
    name: "91. an approval of one gate opens no other, whoever may decide both",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve legal_or_contract")],
    gates: { commercial: { status: "requested", counted: [] }, legal_or_contract: counted("lena") },
    conclusion: "action_required",
  },
  {
    name: "92. one review that names two gates approves two",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve commercial, legal_or_contract")],
    gates: { commercial: counted("lena"), legal_or_contract: counted("lena") },
  },
  {
    name: "93. each engagement needs its own approval",
    base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
    first: {
      ...opening,
      [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
      [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
    },
    steps: [
      approve("lena", "/approve commercial engagement=acme-pilot"),
      approve("nora", "/approve commercial engagement=beta-pilot"),
    ],
    gates: { commercial: counted("lena"), "beta-pilot:commercial": counted("nora") },
    conclusion: "success",
  },
  {
    name: "94. somebody in the team and in the list fills one seat",
    base: { ...two, ...settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: acme/leads }]" }) },
    teams: { "acme/leads": ["lena", "bea"] },
    steps: [approve("lena")],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
  {
    name: "94. a member of the team fills the second",
    base: { ...two, ...settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: Acme/Leads }]" }) },
    teams: { "acme/leads": ["lena", "bea"] },
    steps: [approve("lena"), approve("bea")],
    gates: { commercial: counted("lena", "bea") },
  },
  {
    name: "95. of N people one says no: rejected",
    base: two,
    steps: [approve("lena"), { review: "reject", by: "nora" }],
    gates: { commercial: { status: "rejected", counted: ["lena"] } },
  },
  {
    name: "96. who need not approve and does is shown and not counted",
    steps: [approve("bea"), approve("finn")],
    gates: { commercial: { status: "requested", counted: [], ignored: { bea: "NOT_ELIGIBLE", finn: "NOT_ELIGIBLE" } } },
  },
  {
    name: "a review that is asked for is a request",
    first: { [PROPOSAL]: proposal() },
    steps: [{ ask: "lena" }],
    gates: { commercial: { status: "requested", required: false } },
  },
  {
    name: "so is a team's, whose name holds the organisation",
    base: settings({ engagement_lead: "[{ team: Acme/Leads }, { login: lena, id: 12 }]" }),
    first: { [PROPOSAL]: proposal() },
    teams: { "acme/leads": [] },
    steps: [{ askTeam: "acme/leads" }],
    gates: { commercial: "requested" },
  },
  {
    name: "another organisation's team of that name is another team",
    base: settings({ engagement_lead: "[{ team: other/leads }, { login: lena, id: 12 }]" }),
    first: { [PROPOSAL]: proposal() },
    teams: { "other/leads": [] },
    steps: [{ askTeam: "acme/leads" }],
    gates: { commercial: "unknown" },
  },
  {
    name: "a request to somebody who decides nothing in play asks for what they decide",
    base: { [CONTRACT]: contract() },
    steps: [{ ask: "omar" }],
    gates: { legal_or_contract: { status: "requested", required: false }, commercial: "requested" },
  },
  {
    name: "a request to somebody who decides something in play asks for nothing else",
    base: { ...shared, [CONTRACT]: contract() },
    steps: [{ ask: "lena" }, approve("lena")],
    gates: { commercial: counted("lena"), legal_or_contract: "unknown" },
  },
  {
    name: "an engagement that is new puts no gate in play for which it has nothing",
    base: { [STATE]: null },
    draft: true,
    first: { [STATE]: stateAt("proposal"), [PROPOSAL]: proposal() },
    gates: { commercial: "draft", legal_or_contract: "unknown" },
  },
  {
    name: "and their answer counts, although GitHub has taken them off the list",
    base: { [CONTRACT]: contract() },
    steps: [{ ask: "omar" }, approve("omar")],
    gates: { legal_or_contract: counted("omar") },
  },
  {
    name: "a request:<gate> label asks for a gate that nothing needs",
    base: { [CONTRACT]: contract() },
    steps: [{ label: "request:legal_or_contract", by: "dora" }, approve("omar")],
    gates: { legal_or_contract: { ...counted("omar"), required: false } },
  },
  {
    name: "a check counts by name, app, head and conclusion",
    base: adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" }),
    steps: [
      { check: "spelling", app: "ci", conclusion: "failure" },
      { check: "spelling", app: "ci", conclusion: "success" },
    ],
    gates: { commercial: "approved" },
  },
  {
    name: "a check of another app, of another name or of an older head does not",
    base: adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" }),
    steps: [
      { check: "spelling", app: "github-actions", conclusion: "success" },
      { check: "Spelling", app: "ci", conclusion: "success" },
      { check: "spelling", app: "ci", conclusion: "success", head: 0 },
      { commit: { "README.md": "x" } },
    ],
    gates: { commercial: { status: "requested", ignored: { "spelling (ci)": "STALE_CONTENT" } } },
  },
  {
    name: "and one of another app alone is told",
    base: adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" }),
    steps: [{ check: "spelling", app: "github-actions", conclusion: "success" }],
    gates: { commercial: { status: "requested", ignored: { "spelling (github-actions)": "NOT_ELIGIBLE" } } },
  },
  {
    name: "of two runs the newer speaks",
    base: adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" }),
    steps: [
      { check: "spelling", app: "ci", conclusion: "success" },
      { check: "spelling", app: "ci", conclusion: "skipped" },
    ],
    gates: { commercial: { status: "requested", ignored: { "spelling (ci)": "NOT_GREEN" } } },
  },
  {
    name: "a gate of checks alone takes nobody's seat, whatever its approvers say",
    base: adapter({
      commercial:
        "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]",
    }),
    steps: [{ check: "spelling", app: "ci", conclusion: "success" }],
    gates: { commercial: "approved" },
  },
  {
    name: "a check does not stand in for a person",
    base: adapter({
      commercial:
        "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review, check], checks: [{ name: spelling, app: ci }]",
    }),
    steps: [{ check: "spelling", app: "ci", conclusion: "success" }],
    gates: { commercial: "partial" },
  },
  {
    name: "nor a person for a check",
    base: adapter({
      commercial:
        "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review, check], checks: [{ name: spelling, app: ci }]",
    }),
    steps: [approve("lena")],
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
]);
