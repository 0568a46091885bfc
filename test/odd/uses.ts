import { digestOf } from "../../src/model/digest.ts";
import { entry, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { acting, approve, ask, reject, request, second } from "./actions.ts";
import { under } from "./under.ts";

/** Approvals for one use, at the edge of the rule. */

const digest = digestOf(["PRO-2026-0001", "proposal", new TextEncoder().encode(proposal())]);
const notes: Step = { commit: { "engagements/acme-pilot/notes.md": "Notes.\n" } };
const once = acting("{ id: go, artifact: proposal, gates: [commercial], single_use: true }");
const free = acting("{ id: go, gates: [commercial], single_use: true }");
const use = (changed: Readonly<Record<string, string | undefined>> = {}) => {
  const all = {
    action: "go",
    artifact: "PRO-2026-0001",
    scope: '"*"',
    event: "sent on Monday",
    status: "sent",
    ...changed,
  };
  return Object.entries(all)
    .flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`))
    .join(", ");
};
const used = (...uses: string[]) =>
  entry({ digest }).replace("uses: []", `uses: [${uses.map((each) => `{ ${each} }`).join(", ")}]`);
const here = (text: string) =>
  text.replace("pull_request: 3\n", "").replace("pull/3#pullrequestreview-1", "pull/7#pullrequestreview-9000");

const uses: Readonly<Record<string, Scenario>> = {
  "in this scope": { base: once, entry: used(use()), steps: [notes] },
  "in another scope": { base: once, entry: used(use({ scope: "mail" })), steps: [notes] },
  "by another action": { base: once, entry: used(use({ action: "stay" })), steps: [notes] },
  "and disputed": { base: once, entry: used(use({ status: "disputed" })), steps: [notes] },
  twice: { base: once, entry: used(use(), use({ event: "sent on Friday" })), steps: [notes] },
  "by an action that may be repeated": {
    base: acting("{ id: go, artifact: proposal, gates: [commercial] }"),
    entry: used(use()),
    steps: [notes],
  },
  "with nothing named": { base: once, entry: used(use({ artifact: undefined })), steps: [notes] },
  "with nothing named, then with one of two": {
    base: { ...once, ...second() },
    entry: used(use({ artifact: undefined }), use()),
    steps: [notes],
  },
  "with one of two": { base: { ...once, ...second() }, entry: used(use()), steps: [notes] },
  "with both of two": {
    base: { ...once, ...second() },
    entry: used(use(), use({ artifact: "PRO-2026-0002" })),
    steps: [notes],
  },
  "with one of two that is asked for": {
    base: { ...once, ...second() },
    entry: used(use()),
    steps: [ask("{ action: go, artifact: PRO-2026-0001@v1 }")],
  },
  "with the other of two that is asked for": {
    base: { ...once, ...second() },
    entry: used(use()),
    steps: [ask("{ action: go, artifact: PRO-2026-0002 }")],
  },
  "with one that is not asked for": {
    base: { ...once, ...second() },
    entry: used(use()),
    steps: [ask("{ action: go, artifact: PRO-2026-0009 }")],
  },
  "with the last of three that are asked for": {
    base: { ...once, ...second() },
    entry: used(use()),
    steps: [ask("{ action: go, artifact: PRO-2026-0002 }, { action: go, artifact: PRO-2026-0001 }, { action: stay }")],
  },
  "with one that is asked for in another scope": {
    base: { ...once, ...second() },
    entry: used(use()),
    steps: [ask("{ action: go, artifact: PRO-2026-0001, scope: chat }")],
  },
  "with one that is asked for in every scope": {
    base: { ...once, ...second() },
    entry: used(use()),
    steps: [ask('{ action: go, artifact: PRO-2026-0001, scope: "*" }')],
  },
  "with one beside an archived one": {
    base: { ...once, ...second({ status: "archived" }) },
    entry: used(use()),
    steps: [notes],
  },
  "and approved before there were scopes": {
    base: { ...once, [STATE]: stateAt("proposal", "active_tracks: [{ id: a, status: active, scope: mail }]\n") },
    entry: used(use()),
    steps: [notes],
  },
  "and approved anew, after there were scopes": {
    base: { ...once, [STATE]: stateAt("proposal", "active_tracks: [{ id: a, status: active, scope: mail }]\n") },
    entry: used(use()),
    steps: [notes, request, approve("nora", "/approve commercial")],
  },
  "with the only one of its scope": {
    base: { ...once, ...second({ scope: "chat" }), [PROPOSAL]: proposal({ scope: "mail" }) },
    entry: used(use()),
    steps: [notes],
  },
  "without artifacts of its own": { base: free, entry: used(use({ artifact: undefined })), steps: [notes] },
  "without artifacts of its own, with one named": { base: free, entry: used(use()), steps: [notes] },
  "and approved anew": {
    base: once,
    entry: used(use()),
    steps: [ask("{ action: go }"), request, approve("nora", "/approve commercial")],
  },
  "and approved anew, and rejected": {
    base: once,
    entry: used(use()),
    steps: [ask("{ action: go }"), request, approve("nora", "/approve commercial"), reject("lena")],
  },
  "and approved for one of two gates anew": {
    base: acting("{ id: go, artifact: proposal, gates: [commercial, legal_or_contract], single_use: true }"),
    entry: used(use()),
    steps: [ask("{ action: go }"), request, approve("nora", "/approve commercial")],
  },
  "and approved in this pull request, as recorded": {
    base: once,
    entry: here(used(use())),
    steps: [ask("{ action: go }"), request, approve("lena", "/approve commercial")],
  },
  "and approved in this pull request, recorded for another gate": {
    base: once,
    entry: here(used(use())).replace("gate: commercial", "gate: legal_or_contract"),
    steps: [ask("{ action: go }"), request, approve("lena", "/approve commercial")],
  },
  "and approved in this pull request, recorded for another scope": {
    base: once,
    entry: here(used(use())).replace('scope: "*", verdict', "scope: mail, verdict"),
    steps: [ask("{ action: go }"), request, approve("lena", "/approve commercial")],
  },
};

export const oddUses: Readonly<Record<string, Scenario>> = under("outward, approval-already-used", uses);
