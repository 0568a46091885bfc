import { digestOf } from "../../src/model/digest.ts";
import { ADAPTER, adapter, entry, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Who } from "../scenario/people.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { under } from "./odd-under.ts";

/** Actions at the edge of single rules. */

const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
const second = (matter: Parameters<typeof proposal>[0] = {}): Edit => ({
  [SECOND]: proposal({ id: "PRO-2026-0002", ...matter }),
});
const scoped: Edit = { [PROPOSAL]: proposal({ scope: "mail", body: "More.\n" }), ...second({ scope: "chat" }) };
const blocked = "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: omar }]\n";
const approve = (by: Who, body = ""): Step => ({ review: "approve", by, body });
const reject = (by: Who, body = ""): Step => ({ review: "reject", by, body });
const digest = digestOf(["PRO-2026-0001", "proposal", new TextEncoder().encode(proposal())]);

const acting = (actions: string, base: Edit = adapter()): Edit => ({
  [ADAPTER]: String(base[ADAPTER]).replace("terminal_states:", `actions: [${actions}]\nterminal_states:`),
});
const ask = (list: string, more = ""): Step => ({
  commit: { [STATE]: stateAt("proposal", `actions_requested: [${list}]\n${more}`) },
});
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
const request: Step = { label: "request:commercial", by: "dora" };
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

const terms = (permits: string, more = "") =>
  adapter({ terms: `approvers: { roles: [engagement_lead]${more} }, covers: [proposal], permits: [${permits}]` });
const go = (more: string, base?: Edit) => acting(`{ id: go, artifact: proposal, ${more} }`, base);
const wide = terms('"build:*", "price:*"');
const outward: Readonly<Record<string, Scenario>> = {
  "shut, blocked": { base: go("gates: [commercial]"), steps: [ask("{ action: go }", blocked)] },
  "shut, rejected": { base: go("gates: [commercial]"), steps: [ask("{ action: go }"), request, reject("lena")] },
  "shut, conditional": {
    base: go("gates: [commercial]"),
    steps: [ask("{ action: go }"), request, approve("lena", '/approve commercial if="legal agrees"')],
  },
  "shut, unknown": {
    base: go("gates: [commercial, nowhere]"),
    steps: [ask("{ action: go, scope: mail }, { action: go }")],
  },
  "one scope open, one shut": {
    base: { ...go("gates: [commercial]"), ...scoped },
    steps: [ask("{ action: go, scope: mail }"), request, approve("lena", "/approve commercial scope=mail")],
  },
  "permitted by nobody yet": { base: go('gates: [terms], permit: "price:*"', wide), steps: [ask("{ action: go }")] },
  "permitted in part": {
    base: go('gates: [terms], permit: "price:*"', wide),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms permits=price:*"),
    ],
  },
  "permitted in another part": {
    base: go('gates: [terms], permit: "price:*"', wide),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms permits=build:*"),
    ],
  },
  "permitted in part, by one of two": {
    base: go('gates: [terms], permit: "price:*"', terms('"build:*", "price:*"', ", count: 2")),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms permits=build:*"),
    ],
  },
  "permitted in part, with a condition": {
    base: go('gates: [terms], permit: "price:*"', wide),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", '/approve terms permits=price:* if="legal agrees"'),
    ],
  },
  "permitted in part, without need": {
    base: go("gates: [terms]", wide),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms permits=price:*"),
    ],
  },
  "permitted by a gate that is not its own": {
    base: go('gates: [], permit: "price:*"', wide),
    steps: [ask("{ action: go }"), { label: "request:terms", by: "dora" }, approve("lena", "/approve terms")],
  },
  "permitted by a gate that is not its own and shut": {
    base: go('gates: [], permit: "price:*"', wide),
    steps: [ask("{ action: go }")],
  },
  "permitted by an exception": {
    base: {
      ...go('gates: [terms], permit: "price:*"', wide),
      [STATE]: stateAt(
        "proposal",
        "exceptions: [{ id: EX-1, gate: terms, reason: Fair, by: lena, until: 2026-12-01 }]\n",
      ),
    },
    steps: [
      ask("{ action: go }", "exceptions: [{ id: EX-1, gate: terms, reason: Fair, by: lena, until: 2026-12-01 }]\n"),
    ],
  },
  "in one scope, what it requires is there for every scope": {
    base: {
      ...go(
        "gates: [], requires: [{ all: [{ artifact: proposal, status: current }] }, { not: { artifact: contract, status: current } }, { fact: client }]",
      ),
      ...second({ scope: "chat" }),
    },
    steps: [ask("{ action: go }")],
  },
  "in one scope, what it requires is there for another": {
    base: {
      ...go(
        "gates: [], requires: [{ any: [{ artifact: proposal, status: current }] }, { artifact: proposal, status: current, scope: chat }]",
      ),
      ...scoped,
      [PROPOSAL]: proposal({ scope: "mail", status: "draft" }),
    },
    steps: [ask("{ action: go }")],
  },
  "to a recipient, by name": {
    base: go(
      "kind: send, gates: [commercial, recipient_check], recipient: title",
      adapter({
        recipient_check: "approvers: { roles: [finance] }, covers: [proposal]",
        recipients: "approvers: { roles: [finance] }, covers: [proposal]",
      }),
    ),
    steps: [ask("{ action: go }")],
  },
  "to a recipient, by permit": {
    base: go(
      "kind: send, gates: [commercial, recipient_check, post], recipient: title",
      adapter({
        recipient_check: "approvers: { roles: [finance] }, covers: [proposal]",
        post: 'approvers: { roles: [finance] }, covers: [proposal], permits: ["gate:post", "recipient:*"]',
      }),
    ),
    steps: [ask("{ action: go }")],
  },
  "to no recipient": {
    base: go("gates: [my_recipient]", adapter({ my_recipient: "approvers: { roles: [finance] }, covers: [proposal]" })),
    steps: [ask("{ action: go }")],
  },
};

export const oddActions: Readonly<Record<string, Scenario>> = {
  ...under("outward, approval-already-used", uses),
  ...under("outward, permitted, shut", outward),
};
