import type { Step } from "../scenario/scenario.ts";
import { BETA_PROPOSAL, BETA_STATE, CONTRACT, contract, PROPOSAL, proposal, shared, stateAt } from "./repository.ts";
import { opening, playTable } from "./table.ts";

const approve = (by: string, body?: string): Step => ({
  review: "approve",
  by,
  ...(body === undefined ? {} : { body }),
});
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const ignored = (reason: "AMBIGUOUS_GATE" | "WRONG_GATE" | "WRONG_SCOPE" | "NOT_ELIGIBLE", login = "lena") =>
  ({ status: "requested", counted: [], ignored: { [login]: reason } }) as const;
const both = { ...opening, [CONTRACT]: contract() };
const scoped = {
  ...opening,
  [PROPOSAL]: proposal({ scope: "pilot" }),
  "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002", scope: "refunds" }),
};
const twoEngagements = {
  base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
  first: {
    ...opening,
    [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
    [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
  },
};

playTable("F. Comments and commands", [
  {
    name: "74. a command in a quote, a code fence or a comment of the text says nothing",
    base: shared,
    first: both,
    steps: [approve("lena", "> /approve commercial\n\n```\n/approve commercial\n```\n<!--\n/approve commercial\n-->")],
    gates: { commercial: ignored("AMBIGUOUS_GATE") },
  },
  {
    name: "77. a line that approves and one that rejects the same gate: all of it is refused",
    steps: [approve("lena", "/approve commercial\n/reject commercial")],
    gates: { commercial: ignored("AMBIGUOUS_GATE") },
  },
  {
    name: "77. approving one gate and rejecting another does both",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve commercial\n/reject legal_or_contract")],
    gates: { commercial: counted("lena"), legal_or_contract: "rejected" },
  },
  {
    name: "78. a plain Approve counts for the one gate in play that the person may decide",
    first: both,
    steps: [approve("lena"), approve("omar")],
    gates: { commercial: counted("lena"), legal_or_contract: counted("omar") },
  },
  {
    name: "78. with several it asks which",
    base: shared,
    first: both,
    steps: [approve("lena")],
    gates: { commercial: ignored("AMBIGUOUS_GATE") },
    conclusion: "action_required",
  },
  {
    name: "78. /approve all means those in play that the person may decide",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve all")],
    gates: { commercial: counted("lena"), legal_or_contract: counted("lena") },
  },
  {
    name: "78. /approve all by somebody who may decide nothing is shown",
    steps: [approve("zed", "/approve all")],
    gates: { commercial: ignored("NOT_ELIGIBLE", "zed") },
  },
  {
    name: "78. a review for one gate is told on the other",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve legal_or_contract")],
    gates: { commercial: ignored("WRONG_GATE"), legal_or_contract: counted("lena") },
  },
  {
    name: "79. a gate that does not exist",
    steps: [approve("lena", "/approve comercial")],
    gates: { commercial: ignored("WRONG_GATE") },
  },
  {
    name: "79. one slip among several lines, and nothing of the text counts",
    base: shared,
    first: both,
    steps: [approve("lena", "/approve commercial\n/approve legal")],
    gates: { commercial: ignored("WRONG_GATE"), legal_or_contract: { status: "unknown", counted: [] } },
  },
  {
    name: "79. a gate that is not in play",
    base: shared,
    steps: [approve("lena", "/approve legal_or_contract")],
    gates: {
      commercial: ignored("WRONG_GATE"),
      legal_or_contract: { status: "unknown", counted: [], ignored: { lena: "WRONG_GATE" } },
    },
  },
  {
    name: "80. look-alikes and text behind the command are refused",
    steps: [approve("lena", "/approve commercial because it is fine"), approve("nora", "/аpprove commercial")],
    gates: {
      commercial: { status: "requested", counted: [], ignored: { lena: "AMBIGUOUS_GATE", nora: "AMBIGUOUS_GATE" } },
    },
  },
  {
    name: "80. an unknown option is refused, not passed over",
    steps: [approve("lena", "/approve commercial limit=10")],
    gates: { commercial: ignored("AMBIGUOUS_GATE") },
  },
  {
    name: "81. that the client approved by mail, says the author, and nothing follows",
    steps: [{ review: "comment", by: "dora", body: "/approve commercial\nApproved by the client (see mail)." }],
    gates: { commercial: { status: "requested", counted: [], ignored: { dora: "NOT_ELIGIBLE" } } },
  },
  {
    name: "a scope names one row",
    first: scoped,
    steps: [approve("lena", "/approve commercial scope=pilot")],
    gates: { "commercial/pilot": counted("lena"), "commercial/refunds": ignored("WRONG_SCOPE") },
  },
  {
    name: "no scope, or *, names every scope",
    first: scoped,
    steps: [approve("lena", "/approve commercial"), approve("nora", "/approve commercial scope=*")],
    gates: { commercial: counted("lena", "nora") },
  },
  {
    name: "a scope that does not exist names nothing",
    first: scoped,
    steps: [approve("lena", "/approve commercial scope=pilots")],
    gates: { commercial: ignored("WRONG_SCOPE") },
  },
  {
    name: "a rejection of one scope leaves the other",
    first: scoped,
    steps: [
      approve("nora", "/approve commercial"),
      { review: "comment", by: "lena", body: "/reject commercial scope=pilot" },
    ],
    gates: { "commercial/pilot": "rejected", "commercial/refunds": counted("nora") },
  },
  {
    name: "a rejection of a scope that does not exist rejects all of them",
    first: scoped,
    steps: [
      approve("nora", "/approve commercial"),
      { review: "comment", by: "lena", body: "/reject commercial scope=pilots" },
    ],
    gates: { commercial: "rejected" },
  },
  {
    name: "two engagements: a plain Approve does not say which",
    ...twoEngagements,
    steps: [approve("lena")],
    gates: { commercial: ignored("AMBIGUOUS_GATE"), "beta-pilot:commercial": ignored("AMBIGUOUS_GATE") },
  },
  {
    name: "two engagements: the gate's name alone does not either",
    ...twoEngagements,
    steps: [approve("lena", "/approve commercial")],
    gates: { commercial: ignored("AMBIGUOUS_GATE"), "beta-pilot:commercial": ignored("AMBIGUOUS_GATE") },
  },
  {
    name: "two engagements: engagement= does",
    ...twoEngagements,
    steps: [approve("lena", "/approve commercial engagement=acme-pilot")],
    gates: { commercial: counted("lena"), "beta-pilot:commercial": ignored("WRONG_GATE") },
  },
  {
    name: "two engagements: all means both",
    ...twoEngagements,
    steps: [approve("lena", "/approve all")],
    gates: { commercial: counted("lena"), "beta-pilot:commercial": counted("lena") },
  },
  {
    name: "two engagements: a rejection that does not say which rejects both",
    ...twoEngagements,
    steps: [approve("nora", "/approve all"), { review: "comment", by: "lena", body: "/reject commercial" }],
    gates: { commercial: "rejected", "beta-pilot:commercial": "rejected" },
  },
  {
    name: "an engagement that the change does not touch",
    steps: [approve("lena", "/approve commercial engagement=other")],
    gates: { commercial: ignored("WRONG_GATE") },
  },
  {
    name: "one engagement's gate is in play and the other's is not: the name alone is enough",
    base: twoEngagements.base,
    first: { ...opening, [BETA_STATE]: stateAt("proposal", "", "Beta Ltd") },
    steps: [approve("lena", "/approve commercial")],
    gates: { commercial: counted("lena"), "beta-pilot:commercial": { status: "unknown", counted: [], ignored: {} } },
  },
]);
