import { describe, expect, it } from "vitest";
import { play } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";
import {
  adapter,
  CONTRACT,
  contract,
  entry,
  PROPOSAL,
  proposal,
  settings,
  STATE,
  stateAt,
  two,
} from "../approval-cases/repository.ts";
import { type ApprovalCase, gatesOf, opening, verdictOf } from "../approval-cases/table.ts";

/** What people read: why a gate stands as it does, whom it waits for, and why an approval does not count. */
interface Told extends Omit<ApprovalCase, "gates"> {
  readonly gate?: string;
  readonly because?: string | RegExp;
  readonly waitingFor?: readonly string[];
  /** The detail by login. */
  readonly ignored?: Readonly<Record<string, string>>;
}

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
const commercial = "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review, label]";
const checked = (more: string, names = "[{ name: spelling, app: ci }]") =>
  adapter({ commercial: `${more}, covers: [proposal], checks: ${names}` });
const green = (check: string): Step => ({ check, app: "ci", conclusion: "success" });
const blockers =
  "blockers: [{ id: BLK-1, text: Survey missing, blocks: [gate:commercial], owner: nora }, { id: BLK-2, text: No budget, blocks: [gate:commercial] }]\n";

/** The digest of the proposal, as an earlier change would have recorded it. */
function recordedDigest(): string {
  const { cases } = play({ base: { [PROPOSAL]: proposal() }, steps: [{ commit: { [STATE]: stateAt("contract") } }] });
  return cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";
}

function tell(about: string, table: readonly Told[]): void {
  describe(about, () => {
    it.each(table)("$name", ({ gate = "commercial", because, waitingFor, ignored, ...scenario }) => {
      const [row] = gatesOf(verdictOf(scenario), gate);
      if (typeof because === "string") expect(row?.because).toBe(because);
      if (because instanceof RegExp) expect(row?.because).toMatch(because);
      if (waitingFor) expect(row?.waiting_for).toEqual(waitingFor);
      const details = Object.fromEntries(row?.ignored.map((each) => [each.login, each.detail]) ?? []);
      if (ignored) expect(details).toEqual(ignored);
    });
  });
}

tell("why a gate stands as it does", [
  {
    name: "rejected: by whom, and with what words",
    steps: [
      { review: "reject", by: "lena", body: "Not like this.\n\nThe fee is wrong." },
      { review: "reject", by: "nora" },
    ],
    because: "@lena rejected it: Not like this. @nora rejected it.",
    waitingFor: ["@lena", "@nora"],
  },
  {
    name: "blocked: by what, and whose it is",
    first: { ...opening, [STATE]: stateAt("contract", blockers) },
    because: "Open: BLK-1 (Survey missing); BLK-2 (No budget).",
    waitingFor: ["nora: close BLK-1", "TBD: close BLK-2"],
  },
  {
    name: "approved: by each of them",
    base: two,
    steps: [approve("lena"), approve("nora")],
    because: "Approved by @lena, @nora.",
    waitingFor: [],
  },
  {
    name: "approved: by checks, which are no people",
    base: checked("evidence: [check]", "[{ name: spelling, app: ci }, { name: links, app: ci }]"),
    steps: [green("spelling"), green("links")],
    because: "Approved by spelling (ci), links (ci).",
  },
  {
    name: "approved: by one who gives all of several permits",
    base: adapter({ commercial: `${commercial}, permits: [pilot, launch]` }),
    steps: [approve("lena")],
    because: "Approved by @lena.",
  },
  {
    name: "conditional: by whom, and what is open",
    steps: [approve("lena", '/approve commercial if="the fee is settled"')],
    because: "Approved by @lena while open: the fee is settled.",
    waitingFor: ["@lena", "@nora"],
  },
  {
    name: "partial: how many of how many, checks aside",
    base: checked("approvers: { roles: [engagement_lead], count: 2 }, evidence: [review, check]"),
    steps: [approve("lena"), green("spelling")],
    because: "1 of 2 people: @lena, spelling (ci).",
    waitingFor: ["@nora"],
  },
  {
    name: "partial: the checks that are not green",
    base: checked("approvers: { roles: [engagement_lead] }, evidence: [review, check]"),
    steps: [approve("lena")],
    because: "Not green on the head: spelling (ci).",
    waitingFor: ["@nora", "spelling (ci)"],
  },
  {
    name: "partial: the permits that were given, each once, and those that it takes",
    base: adapter({ commercial: `${commercial}, permits: [pilot, launch, print]` }),
    steps: [
      approve("lena", "/approve commercial permits=pilot,print"),
      approve("nora", "/approve commercial permits=pilot"),
    ],
    because: "Only pilot, print is permitted; it takes pilot, launch, print.",
  },
  {
    name: "superseded: what changed since",
    steps: [approve("lena"), { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }) } }],
    because: /^PRO-2026-0001 changed since [0-9a-f]{7}\.$/,
  },
  {
    name: "superseded: what came and what went",
    steps: [approve("lena"), { commit: { [PROPOSAL]: null, [SECOND]: proposal({ id: "PRO-2026-0002" }) } }],
    because: /^PRO-2026-0001, PRO-2026-0002 changed since [0-9a-f]{7}\.$/,
  },
  {
    name: "expired: when, whatever else does not count",
    steps: [approve("zed"), { review: "approve", by: "lena", at: "2026-03-02T09:20:00Z" }],
    now: "2026-06-30T00:00:00Z",
    because: "It expired at 2026-05-31T09:20:00Z.",
    waitingFor: ["@lena", "@nora"],
  },
  {
    name: "requested: of whom",
    base: settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: Acme/Leads }]" }),
    teams: { "acme/leads": ["nora"] },
    steps: [{ ask: "lena" }, { ask: "zed" }, { askTeam: "acme/leads" }],
    because: "Asked of @lena, @Acme/Leads.",
    waitingFor: ["@lena", "@nora", "@Acme/Leads"],
  },
  {
    name: "requested: by the label",
    gate: "legal_or_contract",
    teams: { "acme/legal": [] },
    steps: [{ label: "request:legal_or_contract", by: "dora" }],
    because: "Asked for by the label request:legal_or_contract. There is no live contract here to approve.",
  },
  {
    name: "requested: of somebody who has answered with a comment",
    gate: "legal_or_contract",
    base: { [CONTRACT]: contract() },
    first: { [STATE]: stateAt("proposal", "", "Acme") },
    teams: { "acme/legal": [] },
    steps: [{ ask: "omar" }, { review: "comment", by: "omar" }],
    because: "A review of it, or an action that needs it, was asked for.",
  },
  {
    name: "requested: checks, of which the newer speaks",
    base: adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" }),
    steps: [{ check: "spelling", app: "ci", conclusion: "failure" }],
    ignored: { "spelling (ci)": "spelling ended as failure." },
  },
  { name: "requested: by the move", because: "The move of this pull request needs it." },
  {
    name: "draft: what it covers",
    first: { [STATE]: stateAt("proposal"), [PROPOSAL]: proposal({ status: "draft" }) },
    because: "PRO-2026-0001 is a draft.",
  },
  { name: "draft: the pull request", draft: true, because: "The pull request is a draft." },
  {
    name: "unknown",
    first: { [STATE]: stateAt("proposal", "", "Acme") },
    because: "Nobody has asked for it and nothing gives it.",
  },
]);

tell("why an approval does not count", [
  {
    name: "the role that decides",
    steps: [approve("zed")],
    ignored: { zed: "@zed is not engagement_lead, who decides commercial." },
  },
  {
    name: "where nobody decides",
    base: checked("evidence: [check]"),
    steps: [approve("lena")],
    ignored: { lena: "Nobody may decide commercial yet: it has no approvers." },
  },
  {
    name: "nothing there to approve",
    first: { [STATE]: stateAt("contract") },
    steps: [approve("lena")],
    ignored: { lena: "There is no live proposal here to approve." },
  },
  {
    name: "nothing of the stage's artifacts",
    base: adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" }),
    first: { [STATE]: stateAt("contract") },
    steps: [approve("lena")],
    ignored: { lena: "There is no live proposal here to approve." },
  },
  {
    name: "who opened the pull request",
    author: "lena",
    steps: [approve("lena")],
    ignored: { lena: "@lena opened this pull request." },
  },
  {
    name: "who withdrew the label",
    steps: [
      { label: "approve:commercial", by: "lena" },
      { unlabel: "approve:commercial", by: "zed" },
    ],
    ignored: { lena: "The label approve:commercial was removed by @zed." },
  },
  {
    name: "who dismissed it, and why",
    steps: [approve("lena"), { dismiss: 0, by: "zed", message: "Too early." }],
    ignored: { lena: "Dismissed by @zed: Too early." },
  },
  {
    name: "who dismissed it, without a word",
    steps: [approve("lena"), { dismiss: 0, by: "zed" }],
    ignored: { lena: "Dismissed by @zed." },
  },
  {
    name: "that nobody knows who dismissed it",
    steps: [approve("lena"), { dismiss: 0, by: null }],
    ignored: { lena: "Dismissed." },
  },
  {
    name: "a gate's name with a slip",
    steps: [approve("lena", "/approve comercial")],
    ignored: { lena: "There is no gate `comercial`; did you mean `commercial`?" },
  },
  {
    name: "a gate's name that is like no other",
    steps: [approve("lena", "/approve zzzzzzzzzz")],
    ignored: { lena: "There is no gate `zzzzzzzzzz`." },
  },
  {
    name: "a scope that is not this one",
    steps: [approve("lena", "/approve commercial scope=pilot")],
    ignored: { lena: "The review names scope pilot, not *." },
  },
  {
    name: "a kind that the gate does not take",
    base: adapter({ commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]" }),
    steps: [{ label: "approve:commercial", by: "lena" }],
    ignored: { lena: "commercial takes review as evidence, not a label." },
  },
  {
    name: "a check that ended otherwise",
    base: checked("evidence: [check]"),
    steps: [{ check: "spelling", app: "ci", conclusion: "skipped" }],
    ignored: { "spelling (ci)": "spelling ended as skipped." },
  },
]);

tell("what the record gives no permit for", [
  {
    name: "partial: nothing is permitted",
    base: { [PROPOSAL]: proposal(), ...adapter({ commercial }) },
    first: { [STATE]: stateAt("contract") },
    entry: entry({ digest: recordedDigest(), permits: "[]" }),
    because: "Only nothing is permitted; it takes gate:commercial.",
  },
]);
