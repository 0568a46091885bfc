import { ADAPTER, adapter, CONTRACT, contract, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** States at the edge of single rules. */

const mini = String(adapter()[ADAPTER]);
const defined = (more: string, from = "", to = ""): Edit => ({
  [ADAPTER]: mini.replace(from, to).replace("terminal_states:", `${more}terminal_states:`),
});
const state = (more: string, stage = "proposal", status = "active", facts = "{ deposit_received: TBD }"): Edit => ({
  [STATE]: stateAt(stage, more)
    .replace("status: active", `status: ${status}`)
    .replace("{ deposit_received: TBD }", facts),
});
const change = (commit: Edit, base: Edit = {}): Scenario => ({ base, steps: [{ commit }] });
const said = (more: string, base: Edit = {}): Scenario => change(state(more), base);
const broken: Edit = { [STATE]: "stage: [\n" };
const offer = (id: string, matter: Parameters<typeof proposal>[0] = {}): Edit => ({
  [`engagements/acme-pilot/${id}.md`]: proposal({ id, ...matter }),
});

type Lines = Readonly<Record<string, string>>;
const track = (id: string, lines: Lines = {}) => {
  const all: Lines = {
    status: "active",
    owner: "lena",
    dependencies: "[]",
    blockers: "[]",
    due_date: "TBD",
    approval_limits: "[]",
    ...lines,
  };
  return `{ id: ${id}, ${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ")} }`;
};
const tracks = (...list: string[]) => `active_tracks: [${list.join(", ")}]\n`;

const reason = (text: string) => `state_transition: { rationale: ${text} }\n`;
const ends = defined(
  "",
  "terminal_states: [{ id: closed, allows_open_blockers: false }]",
  "terminal_states: [{ id: closed }, { id: stopped, requires_rationale: true }]",
);
const routes = (more: string): Edit => ({
  [ADAPTER]: mini
    .replace("allowed_transitions:\n", `allowed_transitions:\n${more}`)
    .replace(
      "{ id: closed, allows_open_blockers: false }",
      "{ id: closed }, { id: stopped, requires_rationale: true }",
    ),
});
const back: Readonly<Record<string, Scenario>> = {
  "without a word": change(state(""), state("", "contract")),
  "with a word": change(state(reason("The scope changed")), state("", "contract")),
  "with an unknown word": change(state(reason("TBD")), state("", "contract")),
  "with the word of before": change(state(reason("The scope changed")), state(reason("The scope changed"), "contract")),
  "with another word than before": change(
    state(reason("The price changed")),
    state(reason("The scope changed"), "contract"),
  ),
  "forward, which needs one": change(
    state("", "contract"),
    routes("  - { from: proposal, to: contract, requires: [{ rationale: true }] }\n"),
  ),
  "forward, which needs another": change(state(reason("Signed"), "contract"), {
    ...routes("  - { from: proposal, to: contract, requires: [{ rationale: true }] }\n"),
    ...state(reason("Signed")),
  }),
  "forward, which needs none": change(state("", "contract")),
  "by a reopening": change(state(""), {
    ...routes("  - { from: delivery, to: proposal, kind: reopen }\n"),
    ...state("", "delivery"),
  }),
  "by a skip": change(
    state("", "delivery"),
    routes("  - { from: proposal, to: delivery, kind: skip, requires: [{ rationale: true }] }\n"),
  ),
  "to an end that asks for one": change(
    state("", "stopped"),
    routes("  - { from: proposal, to: stopped, requires: [{ rationale: true }] }\n"),
  ),
  "to an end that asks for none": change(
    state("", "closed"),
    routes("  - { from: proposal, to: closed, requires: [{ rationale: true }] }\n"),
  ),
  "on no known way": change(state("", "proposal"), { ...ends, ...state("", "delivery") }),
  "out of an end, by status": change(state("", "proposal", "reopened"), {
    ...ends,
    ...state("", "proposal", "closed"),
  }),
  "out of an end, by no status": change(
    { [STATE]: stateAt("proposal").replace("workflow_status: active\n", "") },
    { ...ends, ...state("", "proposal", "closed") },
  ),
  "out of an end, with a word": change(state(reason("They came back"), "proposal", "reopened"), {
    ...ends,
    ...state("", "proposal", "closed"),
  }),
  "out of an end into another": change(state("", "proposal", "stopped"), {
    ...ends,
    ...state("", "proposal", "closed"),
  }),
  "out of an end, and on": change(state("", "contract", "active"), { ...ends, ...state("", "proposal", "closed") }),
  "out of an end, unreadable": change(broken, { ...ends, ...state("", "proposal", "closed") }),
  "out of what could not be read": change(state(""), { ...ends, ...broken }),
  "out of what is no end": change(state("", "proposal", "active"), { ...ends, ...state("", "proposal", "in_review") }),
};

const both = { [CONTRACT]: contract() };
const later: Readonly<Record<string, Scenario>> = {
  "by one stage": change(both),
  "by one stage, in a draft": change({ [CONTRACT]: contract({ status: "draft" }) }),
  "not at all": change({ ...both, ...state("", "contract") }),
  "for long": change(state("urgency: normal\n"), both),
  "for long, and a new version": change({ [CONTRACT]: contract({ version: "v2" }) }, both),
  "by a move back": change(state(reason("New scope")), { ...both, ...state("", "contract") }),
  "by a move back, in a draft": change(state(reason("New scope")), {
    ...state("", "contract"),
    [CONTRACT]: contract({ status: "draft" }),
  }),
  "in a new engagement": change({
    "engagements/beta-pilot/state.yaml": stateAt("proposal"),
    "engagements/beta-pilot/ADSA-2026-0002.md": contract({ id: "ADSA-2026-0002" }),
  }),
  "by no stage": change(offer("MEMO-2026-0001", { type: "memo" })),
  "by what could not be read before": change(state("urgency: normal\n"), { ...both, ...broken }),
  "in an end": change({ ...both, ...state("", "closed") }, state("", "delivery")),
  "with a track ahead": change({ ...both, ...state(tracks(track("a", { stage: "contract" }))) }),
  "with a track ahead, in its scope": change({
    [CONTRACT]: contract({ scope: "mail" }),
    ...state(tracks(track("a", { stage: "contract", scope: "mail" }))),
  }),
  "with a track ahead, in another scope": change({
    [CONTRACT]: contract({ scope: "mail" }),
    ...state(tracks(track("a", { stage: "contract", scope: "chat" }))),
  }),
  "with a track of every scope": change({
    [CONTRACT]: contract({ scope: "mail" }),
    ...state(tracks(track("a", { stage: "contract", scope: '"*"' }))),
  }),
  "with a track elsewhere": change({ ...both, ...state(tracks(track("a", { stage: "delivery" }))) }),
  "with a track that is over": change({
    ...both,
    ...state(tracks(track("a", { stage: "contract", status: "complete" }))),
  }),
  "in an unreadable state": change({ ...both, ...broken }),
};

const assumed = (more: string, facts = '{ users: "12", sites: [a], deposit_received: TBD }'): Scenario =>
  change(state(`assumptions: [${more}]\n`, "proposal", "active", facts));
const rest: Readonly<Record<string, Scenario>> = {
  "assumption-contradicted: in every way": assumed(
    'Words, { text: A., fact: users, expects: "13" }, { id: ASM-1, text: B., fact: known_facts.users, expects: "11", stage: contract, status: open }, { text: C., fact: sites, expects: a }',
  ),
  "assumption-contradicted: in no way": assumed(
    '{ text: A., fact: users, expects: "12" }, { text: B., fact: users }, { text: C., expects: "1" }, { text: D., fact: deposit_received, expects: "1" }, { text: E., fact: none, expects: "1" }',
  ),
  "assumption-contradicted: and over": assumed(
    ["closed", "failed", "retired", "superseded", "Closed"]
      .map((status, at) => `{ id: ASM-${at}, text: A., fact: users, expects: "1", status: ${status} }`)
      .join(", "),
  ),
  "assumption-contradicted, decision-incomplete, older-workflow-version, no-next-decision: in an unreadable state":
    change(broken),
  "decision-incomplete: in every way": said(
    "decision_log: [{ id: D-1, decision: A }, { id: D-2, decision: B, by: lena, at: 2026-03-01, rationale: x }, { id: D-3, decision: C, by: TBD, at: TBD, rationale: x }]\n",
  ),
  "fact-without-source: in every way": change(
    state(
      "missing_info: [{ id: MI-1, field: known_facts.a.b, gates: [commercial] }, { id: MI-2, field: c }, { id: MI-3, field: d, gates: [commercial] }, { id: MI-4, field: e.f, gates: [commercial] }]\n",
      "proposal",
      "active",
      '{ deposit_received: "yes", a: { b: { value: "1" } }, c: x, d: { value: "1", source: y }, e: { source: z, f: "1" } }',
    ),
  ),
  "fact-without-source: that was there": change(
    state("urgency: normal\n", "proposal", "active", '{ deposit_received: "yes" }'),
    state("", "proposal", "active", '{ deposit_received: "yes" }'),
  ),
  "fact-without-source: with another value": change(
    state("", "proposal", "active", '{ deposit_received: "no" }'),
    state("", "proposal", "active", '{ deposit_received: "yes" }'),
  ),
  "fact-without-source: from an unreadable state": change(
    state("", "proposal", "active", '{ deposit_received: "no" }'),
    broken,
  ),
  "fact-is-tbd: in every way": change(
    state("", "proposal", "active", "{ deposit_received: TBD, a: TBD, b: { c: TBD, d: { value: TBD } }, e: x }"),
  ),
  "fact-is-tbd: that was so": change(
    state("urgency: normal\n", "proposal", "active", "{ a: TBD, b: TBD }"),
    state("", "proposal", "active", "{ a: TBD, b: x, c: TBD }"),
  ),
  "fact-is-tbd, fact-without-source: in a state of wrong kinds": change({
    [STATE]: 'stage: [proposal]\nknown_facts: { a: TBD, deposit_received: "yes" }\n',
  }),
  "fact-is-tbd: in an unreadable state": change(broken, state("", "proposal", "active", "{ a: TBD }")),
  "older-workflow-version: older": said("workflow_version: 1.9.0\n"),
  "older-workflow-version: the same": said('workflow_version: "2.0"\n'),
  "older-workflow-version: newer": said("workflow_version: 2.0.1\n"),
  "older-workflow-version: none": said("workflow_version: first\n"),
  "no-next-decision: unsaid": change(state("", "proposal", "blocked")),
  "no-next-decision: unknown": change(state("next_decision_needed: TBD\n", "proposal", "blocked")),
  "no-next-decision: said": change(state("next_decision_needed: Who signs\n", "proposal", "blocked")),
  "no-next-decision: not needed": change(state("next_decision_needed: TBD\n")),
};

export const oddStates: Readonly<Record<string, Scenario>> = {
  ...under("backward-move-without-rationale", back),
  ...under("stage-older-than-artifacts", later),
  ...rest,
};
