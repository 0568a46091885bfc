import { sha256Hex } from "../../src/model/digest.ts";
import {
  adapter,
  ATTESTATION,
  attestation,
  CONTRACT,
  contract,
  entry,
  PROPOSAL,
  proposal,
  SIGNED,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { opening, playTable } from "../approval-cases/table.ts";
import { play } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string | null, body = ""): Step => ({ review: "approve", by, body });
const reject = (by: string): Step => ({ review: "reject", by });
const label: Step = { label: "approve:commercial", by: "lena" };
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const spelling = "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]";
const green: Step = { check: "spelling", app: "ci", conclusion: "success" };

playTable("words in the order of time, of whatever kind", [
  {
    name: "a label after a rejection by the same person takes it back",
    steps: [reject("lena"), label],
    gates: { commercial: counted("lena") },
  },
  {
    name: "a rejection after a label by the same person takes that back",
    steps: [label, reject("lena")],
    gates: { commercial: { status: "rejected", counted: [] } },
  },
  {
    name: "an approval that expired and was followed by one that does not count has not expired but gone",
    steps: [
      approve("lena"),
      { days: 91 },
      { review: "approve", by: "lena", body: "/approve commercial", editedAt: "2026-12-01T00:00:00Z" },
    ],
    gates: { commercial: { status: "requested", ignored: { lena: ["EXPIRED", "EDITED"] } } },
  },
  {
    name: "one that is dated ahead by just what a clock may be wrong",
    steps: [{ review: "approve", by: "lena", at: "2026-03-02T09:26:00Z" }],
    now: "2026-03-02T09:21:00Z",
    gates: { commercial: counted("lena") },
  },
  {
    name: "one in the very second of the merge",
    steps: [{ merged: true }, { review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "one that is still a draft after the merge was never submitted",
    steps: [{ merged: true }, { review: "pending", by: "lena" }],
    gates: { commercial: { status: "requested", ignored: { lena: "NOT_SUBMITTED" } } },
  },
  {
    name: "a limit in time at a gate that has no term",
    base: adapter({ commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]" }),
    steps: [approve("lena", "/approve commercial until=2026-03-05")],
    now: "2026-03-05T12:00:00Z",
    gates: { commercial: counted("lena") },
  },
]);

playTable("accounts that are gone", [
  {
    name: "what they approved is told as theirs, whatever else is wrong with it",
    steps: [approve(null), { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) } }],
    gates: { commercial: { status: "requested", ignored: { ghost: "UNKNOWN_USER" } } },
  },
  {
    name: "so is a label that somebody removed",
    steps: [
      { label: "approve:commercial", by: null },
      { unlabel: "approve:commercial", by: "dora" },
    ],
    gates: { commercial: { status: "requested", ignored: { ghost: "UNKNOWN_USER" } } },
  },
  {
    name: "a draft of theirs",
    steps: [{ review: "pending", by: null }],
    gates: { commercial: { status: "requested", ignored: { ghost: "UNKNOWN_USER" } } },
  },
]);

playTable("a no of somebody who may not say it", [
  {
    name: "is shown where they may decide nothing",
    steps: [approve("lena"), reject("zed")],
    gates: { commercial: { status: "approved", counted: ["lena"], ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "also as a line",
    steps: [approve("lena"), { review: "comment", by: "zed", body: "/reject commercial" }],
    gates: { commercial: { status: "approved", counted: ["lena"], ignored: { zed: "NOT_ELIGIBLE" } } },
  },
  {
    name: "is no machine's",
    steps: [approve("lena"), reject("renovate[bot]")],
    gates: { commercial: { status: "approved", counted: ["lena"], ignored: {} } },
  },
]);

playTable("checks are no people", [
  {
    name: "a commit by nobody known is no check's",
    base: adapter({ commercial: spelling }),
    steps: [{ commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, attributed: false, email: "x@y.example" }, green],
    gates: { commercial: counted("spelling (ci)") },
  },
  {
    name: "they say nothing of what is not there yet",
    base: adapter({ commercial: spelling }),
    first: { [STATE]: stateAt("contract") },
    steps: [green],
    gates: { commercial: { status: "requested", ignored: { "spelling (ci)": "NOTHING_COVERED" } } },
  },
]);

const onMain = { [PROPOSAL]: proposal() };
const moving = { [STATE]: stateAt("contract") };
const { cases } = play({ base: onMain, steps: [{ commit: moving }] });
const digest = cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";
const recorded = { base: onMain, first: moving, entry: entry({ digest }) };

playTable("what the record holds", [
  {
    name: "stands although its author opens the later change",
    ...recorded,
    author: "lena",
    gates: { commercial: counted("lena") },
  },
  {
    name: "stands although who gave it has left the role, and approves once more",
    ...recorded,
    entry: entry({ digest, login: "omar", id: 7 }),
    steps: [approve("omar")],
    gates: { commercial: counted("omar") },
  },
  {
    name: "and not where they say no instead, which nobody else's would be heard for",
    ...recorded,
    entry: entry({ digest, login: "omar", id: 7 }),
    steps: [reject("omar")],
    gates: { commercial: { status: "requested", ignored: { omar: ["SUPERSEDED_BY_LATER", "NOT_ELIGIBLE"] } } },
  },
  {
    name: "stands although who gave it wrote the file since, and put it back",
    ...recorded,
    steps: [
      { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) }, by: "lena" },
      { commit: onMain, by: "lena" },
      approve("lena"),
    ],
    gates: { commercial: counted("lena") },
  },
  { name: "stands without a pull request", ...recorded, offline: true, gates: { commercial: counted("lena") } },
  {
    name: "is of one gate",
    ...recorded,
    base: {
      ...onMain,
      ...adapter({
        legal_or_contract: `approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]`,
      }),
    },
    gates: { commercial: counted("lena"), legal_or_contract: { status: "unknown", counted: [] } },
  },
  {
    name: "is not the pull request's to retarget",
    ...recorded,
    steps: [{ retarget: "dora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "was given as a field's choice, and the field still decides",
    ...recorded,
    base: {
      ...onMain,
      ...adapter({ commercial: "approvers: { field: approver }, covers: [proposal], evidence: [review]" }),
    },
    entry: entry({ digest, role: "approver" }),
    gates: { commercial: counted("lena") },
  },
]);

const pdf = "%PDF-1.7 signed";
const signed = { [CONTRACT]: contract(), [SIGNED]: pdf, [ATTESTATION]: attestation(sha256Hex(pdf)) };
playTable("merges and what came after them", [
  {
    name: "of two dismissals after it, each is of its own review",
    steps: [reject("nora"), approve("lena"), { merged: true }, { dismiss: 1, by: "dora" }, { dismiss: 0, by: "lena" }],
    gates: { commercial: { status: "rejected", counted: ["lena"] } },
  },
  {
    name: "a label that was set and removed after it was not there",
    steps: [{ merged: true }, label, { unlabel: "approve:commercial", by: "dora" }],
    gates: { commercial: { status: "requested", counted: [], ignored: {} } },
  },
  {
    name: "a label of another name that was removed after it changes nothing",
    first: { ...opening, ...signed },
    steps: [label, { label: "later", by: "dora" }, { merged: true }, { unlabel: "later", by: "dora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "a request by a label that was set after it asks for nothing",
    base: { [CONTRACT]: contract() },
    first: { "README.md": "x", [STATE]: stateAt("proposal", "", "Acme") },
    steps: [{ merged: true }, { label: "request:legal_or_contract", by: "dora" }],
    teams: { "acme/legal": [] },
    gates: { legal_or_contract: "unknown" },
  },
]);
