import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import {
  adapter,
  ATTESTATION,
  attestation,
  CONTRACT,
  contract,
  PROPOSAL,
  proposal,
  settings,
  SIGNED,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { type ApprovalCase, gatesOf, opening, playTable, verdictOf } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const leads = "[{ login: lena, id: 12 }, { team: Acme/Leads }]";
const pdf = "%PDF-1.7 signed";
const signed = { [CONTRACT]: contract(), [SIGNED]: pdf, [ATTESTATION]: attestation(sha256Hex(pdf)) };
const confirm: Step = approve("lena", "/approve client_signature");
const lent = (dates: string, to = "bea") =>
  settings({}, `delegates: [{ from: lena, to: ${to}, gates: [commercial], ${dates} }]\n`);
const field = adapter({ commercial: "approvers: { field: approver }, covers: [proposal], evidence: [review]" });
const naming = (login: string) => ({ ...opening, [PROPOSAL]: proposal({ more: `approver: ${login}\n` }) });

interface Seated extends Omit<ApprovalCase, "gates"> {
  readonly gate?: string;
  readonly seats?: readonly object[];
  readonly waitingFor?: readonly string[];
}

describe("in which role somebody approved, and who else could", () => {
  const table: readonly Seated[] = [
    {
      name: "their own",
      steps: [approve("lena")],
      seats: [{ login: "lena", role: "engagement_lead" }],
    },
    {
      name: "a team's",
      base: settings({ engagement_lead: leads }),
      teams: { "acme/leads": ["bea"] },
      steps: [approve("bea")],
      seats: [{ login: "bea", role: "engagement_lead", team: "Acme/Leads" }],
    },
    {
      name: "one that was lent, from the first instant of its first day",
      base: lent("since: 2026-03-02, until: 2026-03-31"),
      first: null,
      steps: [
        { commit: opening, at: "2026-03-01T23:00:00Z" },
        { review: "approve", by: "bea", at: "2026-03-02T00:00:00Z" },
      ],
      seats: [{ login: "bea", delegated_by: "lena" }],
    },
    {
      name: "one that was lent",
      base: lent("since: 2026-03-01, until: 2026-03-31"),
      steps: [approve("bea")],
      seats: [{ login: "bea", role: "engagement_lead", delegated_by: "lena" }],
    },
    {
      name: "the one that a field of the content gives",
      base: field,
      first: naming("finn"),
      steps: [approve("finn")],
      seats: [{ login: "finn", role: "approver" }],
    },
    {
      name: "the one that they confirm",
      gate: "client_signature",
      first: signed,
      steps: [confirm],
      seats: [{ login: "lena", role: "client_sponsor" }],
    },
    {
      name: "a gate asks its own people first, then those to whom the role is lent",
      base: lent("since: 2026-03-01, until: 2026-03-31"),
      waitingFor: ["@bea", "@lena", "@nora"],
    },
    {
      name: "a role that is lent no more is nobody's",
      base: lent("since: 2026-02-01, until: 2026-02-28"),
      waitingFor: ["@lena", "@nora"],
    },
    {
      name: "a gate that a client signs asks those who confirm it",
      gate: "client_signature",
      first: signed,
      waitingFor: ["@lena", "@nora"],
    },
    {
      name: "a gate that a field decides asks whom it names",
      base: field,
      first: naming("finn"),
      waitingFor: ["@finn"],
    },
    {
      name: "whoever had a hand in it is not asked",
      author: "nora",
      waitingFor: ["@lena"],
    },
  ];
  it.each(table)("$name", ({ gate = "commercial", seats, waitingFor, ...scenario }) => {
    const [row] = gatesOf(verdictOf(scenario), gate);
    if (seats) expect(row?.approvals).toMatchObject(seats);
    if (waitingFor) expect(row?.waiting_for).toEqual(waitingFor);
  });
});

playTable("who may decide a gate", [
  {
    name: "somebody who is nothing in the first role and may be something in the second",
    base: {
      ...settings({ engagement_lead: leads }),
      ...adapter({
        commercial: "approvers: { roles: [finance, engagement_lead] }, covers: [proposal], evidence: [review]",
      }),
    },
    steps: [approve("bea")],
    gates: { commercial: { status: "blocked", counted: [], ignored: { bea: "CANNOT_VERIFY" } } },
  },
  {
    name: "somebody who may be one of those who confirm",
    base: settings({
      engagement_lead: leads,
      client_sponsor: "{ external: true, confirmed_by: [finance, engagement_lead] }",
    }),
    first: signed,
    steps: [approve("bea", "/approve client_signature")],
    gates: { client_signature: { status: "blocked", counted: [], ignored: { bea: "CANNOT_VERIFY" } } },
  },
  {
    name: "who decides and confirms, at a gate that takes documents alone",
    base: adapter({
      client_signature:
        "approvers: { roles: [engagement_lead, client_sponsor] }, covers: [contract], evidence: [document]",
    }),
    first: signed,
    steps: [confirm],
    gates: { client_signature: counted("lena") },
  },
  {
    name: "a delegate whom one entry of the roster pins and another does not",
    base: settings(
      { finance: "[{ login: omar }]" },
      "delegates: [{ from: lena, to: omar, gates: [commercial], since: 2026-03-01, until: 2026-03-31 }]\n",
    ),
    steps: [{ review: "approve", by: { login: "omar", id: 777, human: true } }],
    gates: { commercial: { status: "requested", ignored: { omar: "NOT_ELIGIBLE" } } },
  },
]);

const blocker = (more: string) =>
  `blockers: [{ id: BLK-1, text: Retention policy missing, blocks: [gate:commercial], owner: legal${more}\n`;
const open = blocker(" }]");
const closed = blocker(
  ", status: closed }]\ndecision_log: [{ id: DEC-1, decision: It exists now, by: otto, at: 2026-03-01, rationale: Seen, closes: [BLK-1] }]",
);
const closing = {
  base: {
    [STATE]: stateAt("proposal", open),
    ...settings({ legal: "[{ team: acme/contracts }, { team: Acme/Legal }]" }),
  },
  first: { ...opening, [STATE]: stateAt("contract", closed) },
};

playTable("a blocker that the change closes and that a role owns", [
  {
    name: "is closed by a member of one of its teams",
    ...closing,
    teams: { "acme/contracts": ["finn"], "acme/legal": ["bea", "otto"] },
    steps: [approve("lena"), approve("otto")],
    gates: { commercial: counted("lena") },
  },
  {
    name: "is not by anybody else",
    ...closing,
    teams: { "acme/contracts": ["finn"], "acme/legal": ["bea"] },
    steps: [approve("lena"), approve("otto")],
    gates: { commercial: "blocked" },
  },
  {
    name: "is not where the team cannot be read",
    ...closing,
    steps: [approve("lena"), approve("otto")],
    gates: { commercial: "blocked" },
  },
]);
