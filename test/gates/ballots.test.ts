import { describe, expect, it } from "vitest";
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
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { type ApprovalCase, gatesOf, opening, playTable, verdictOf } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const comment = (by: string, body: string): Step => ({ review: "comment", by, body });
const reject = (by: string, body = ""): Step => ({ review: "reject", by, body });
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const both = { ...opening, [CONTRACT]: contract() };
const unread = settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: acme/leads }]" });
const twoEngagements = {
  base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
  first: {
    ...opening,
    [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
    [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
  },
};

playTable("asked for once more", [
  {
    name: "an approval waits for the answer",
    steps: [approve("lena"), { ask: "lena" }],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "SUPERSEDED_BY_LATER" } } },
  },
  {
    name: "and is replaced by it",
    steps: [approve("lena"), { ask: "lena" }, approve("lena")],
    gates: { commercial: { ...counted("lena"), ignored: { lena: "SUPERSEDED_BY_LATER" } } },
  },
  {
    name: "and counts again where the answer was no opinion",
    steps: [approve("lena"), { ask: "lena" }, comment("lena", "Soon.")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "somebody else's request leaves it",
    steps: [approve("lena"), { ask: "nora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "a request from before it leaves it",
    steps: [{ ask: "lena" }, approve("lena"), { ask: "nora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "several are asked, and this one among them",
    steps: [approve("lena"), { ask: "nora" }, { ask: "lena" }],
    gates: { commercial: { status: "requested", counted: [] } },
  },
  {
    name: "where they decide two gates, nobody knows which is meant",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve all"), { ask: "lena" }],
    gates: { commercial: counted("lena"), legal_or_contract: counted("lena") },
  },
  {
    name: "a request for a team asks for what it may decide",
    base: { [CONTRACT]: contract(), ...settings({ legal: "[{ login: omar, id: 7 }, { team: Acme/Legal }]" }) },
    teams: { "acme/legal": ["otto"] },
    steps: [{ askTeam: "acme/legal" }],
    gates: { legal_or_contract: { status: "requested", required: false } },
  },
]);

playTable("what a no speaks to", [
  {
    name: "gates in play alone, of those that the person may decide",
    base: { ...shared, [CONTRACT]: contract() },
    steps: [reject("lena")],
    gates: { commercial: "rejected", legal_or_contract: "unknown" },
  },
  {
    name: "those that they surely may decide, before those that nobody can tell",
    base: {
      ...settings({ legal: "[{ team: acme/legal }]" }),
      ...adapter({ legal_or_contract: "approvers: { roles: [legal] }, covers: [proposal], evidence: [review]" }),
    },
    teams: {},
    steps: [approve("nora"), reject("lena")],
    gates: { commercial: "rejected", legal_or_contract: { status: "blocked" } },
  },
  {
    name: "a draft of it speaks to none",
    steps: [{ review: "pending", by: "lena", body: "/reject commercial" }, approve("nora")],
    gates: { commercial: counted("nora") },
  },
  {
    name: "a gate with a slip, of those in play",
    base: { ...shared, [CONTRACT]: contract() },
    steps: [comment("lena", "/reject comercial")],
    gates: { commercial: "rejected", legal_or_contract: "unknown" },
  },
  {
    name: "/reject all: those in play",
    base: { ...shared, [CONTRACT]: contract() },
    steps: [comment("lena", "/reject all")],
    gates: { commercial: "rejected", legal_or_contract: "unknown" },
  },
  {
    name: "a gate that is named, in play or not",
    base: { ...shared, [CONTRACT]: contract() },
    steps: [comment("lena", "/reject legal_or_contract")],
    gates: { commercial: "requested", legal_or_contract: "rejected" },
  },
  {
    name: "an engagement that does not exist means every one",
    ...twoEngagements,
    steps: [approve("nora", "/approve all"), comment("lena", "/reject commercial engagement=gamma")],
    gates: { commercial: "rejected", "beta-pilot:commercial": "rejected" },
  },
  {
    name: "two dismissals are each of their own review",
    steps: [reject("lena"), approve("nora"), { dismiss: 0, by: "lena" }, { dismiss: 1, by: "dora" }],
    gates: { commercial: { status: "superseded", counted: [], ignored: { nora: "DISMISSED" } } },
  },
  {
    name: "the answer of somebody whose team cannot be read is theirs at the gate that they may decide",
    base: unread,
    steps: [approve("lena"), reject("bea", "/reject commercial")],
    gates: { commercial: "blocked" },
  },
]);

playTable("what a yes speaks to", [
  {
    name: "a text that only rejects approves nothing, though it was submitted as Approve",
    base: shared,
    first: both,
    steps: [approve("lena", "/reject legal_or_contract")],
    gates: { commercial: { status: "requested", counted: [], ignored: {} }, legal_or_contract: "rejected" },
  },
  {
    name: "a comment without a command is shown nowhere",
    steps: [comment("zed", "Fine by me.")],
    gates: { commercial: { status: "requested", counted: [], ignored: {} } },
  },
]);

interface Shown extends Omit<ApprovalCase, "gates"> {
  readonly on?: string;
  readonly details: readonly (readonly [login: string, detail: string])[];
}

describe("why a review does not speak to a gate", () => {
  const table: readonly Shown[] = [
    {
      name: "it says nothing, and several are in play",
      base: shared,
      first: both,
      steps: [approve("lena")],
      details: [
        [
          "lena",
          "Several gates are in play (commercial, legal_or_contract); name the one that is meant: `/approve <gate>`.",
        ],
      ],
    },
    {
      name: "it says nothing, and several engagements are in play",
      ...twoEngagements,
      steps: [approve("lena")],
      details: [
        [
          "lena",
          "Several gates are in play (acme-pilot/commercial, beta-pilot/commercial); name the one that is meant: `/approve <gate>`.",
        ],
      ],
    },
    {
      name: "it names a gate of several engagements",
      ...twoEngagements,
      steps: [approve("lena", "/approve commercial")],
      details: [["lena", "Several engagements are in play; add `engagement=acme-pilot`."]],
    },
    {
      name: "it names another",
      base: shared,
      first: both,
      steps: [approve("lena", "/approve legal_or_contract")],
      details: [["lena", "The review names legal_or_contract, not commercial, client_signature."]],
    },
    {
      name: "it names an engagement that is not here",
      steps: [approve("lena", "/approve commercial engagement=other")],
      details: [["lena", "This change has no such gate in other."]],
    },
    {
      name: "it names a gate that is not in play",
      base: shared,
      on: "legal_or_contract",
      steps: [approve("lena", "/approve legal_or_contract")],
      details: [
        ["lena", "legal_or_contract is not in play here; ask for it with the label `request:legal_or_contract`."],
      ],
    },
    {
      name: "nobody who decides anything said it: it is shown on the gates in play, and on no other",
      base: { [CONTRACT]: contract() },
      on: "legal_or_contract",
      steps: [approve("zed", "/approve comercial")],
      details: [],
    },
  ];
  it.each(table)("$name", ({ on = "commercial", details, ...scenario }) => {
    const [row] = gatesOf(verdictOf(scenario), on);
    expect(row?.ignored.map((each) => [each.login, each.detail])).toEqual(details);
  });
});

playTable("the scopes of a gate", [
  {
    name: "a scope out of play may be named, and is told on that row alone",
    base: {
      [PROPOSAL]: proposal({ scope: "pilot" }),
      "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002", scope: "refunds" }),
    },
    first: { [STATE]: stateAt("proposal"), [PROPOSAL]: proposal({ scope: "pilot", body: "Other.\n" }) },
    steps: [approve("lena", "/approve commercial scope=refunds")],
    gates: {
      "commercial/pilot": { status: "unknown", ignored: { lena: "WRONG_SCOPE" } },
      "commercial/refunds": { status: "unknown", ignored: { lena: "WRONG_GATE" } },
    },
  },
]);

playTable("a yes and a no in the same review", [
  {
    name: "where the no has a slip, it is a no",
    steps: [approve("lena", "/approve commercial\n/reject comercial")],
    gates: { commercial: { status: "rejected", counted: [] } },
  },
]);
