import { ADAPTER, adapter, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Who } from "../scenario/people.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** Actions at the edge of single rules. */

const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
export const second = (matter: Parameters<typeof proposal>[0] = {}): Edit => ({
  [SECOND]: proposal({ id: "PRO-2026-0002", ...matter }),
});
const scoped: Edit = { [PROPOSAL]: proposal({ scope: "mail", body: "More.\n" }), ...second({ scope: "chat" }) };
const blocked = "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: omar }]\n";
export const approve = (by: Who, body = ""): Step => ({ review: "approve", by, body });
export const reject = (by: Who, body = ""): Step => ({ review: "reject", by, body });

export const acting = (actions: string, base: Edit = adapter()): Edit => ({
  [ADAPTER]: String(base[ADAPTER]).replace("terminal_states:", `actions: [${actions}]\nterminal_states:`),
});
export const ask = (list: string, more = ""): Step => ({
  commit: { [STATE]: stateAt("proposal", `actions_requested: [${list}]\n${more}`) },
});
export const request: Step = { label: "request:commercial", by: "dora" };
const needs = (id: string, requires: string) => `{ id: ${id}, gates: [], requires: [${requires}] }`;
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
  "what is required in one scope": {
    base: acting(
      [
        needs("plain", "{ artifact: proposal, status: current }"),
        needs("all", "{ all: [{ artifact: proposal, status: current }] }"),
        needs("any", "{ any: [{ artifact: proposal, status: current }] }"),
        needs("not", "{ not: { artifact: proposal, status: current } }"),
        needs("named", "{ artifact: proposal, status: current, scope: mail }"),
        needs("known", "{ fact: client }"),
      ].join(", "),
    ),
    steps: [{ commit: { ...scoped, ...second({ scope: "chat", status: "draft" }) } }],
  },
  "in an unreadable state": { base: go("gates: [commercial]"), steps: [{ commit: { [STATE]: "stage: [\n" } }] },
  "asked for by a status": {
    base: go("gates: [commercial], status: launched"),
    steps: [{ commit: { [STATE]: stateAt("proposal").replace("status: active", "status: launched") } }],
  },
  "permitted in another part, and rejected": {
    base: go('gates: [terms], permit: "price:*"', wide),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms permits=build:*"),
      reject("nora"),
    ],
  },
  "checked, and permitted by nobody yet": {
    base: go(
      'gates: [terms], permit: "price:*"',
      terms('"price:*"], checks: [{ name: ci, app: github-actions }], evidence: [review, check'),
    ),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      { check: "ci", app: "github-actions", conclusion: "success" },
    ],
  },
  "permitted, and a check that failed": {
    base: go(
      'gates: [terms], permit: "price:*"',
      terms('"price:*"], checks: [{ name: ci, app: github-actions }], evidence: [review, check'),
    ),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      { check: "ci", app: "github-actions", conclusion: "failure" },
      approve("lena", "/approve terms"),
    ],
  },
  "one of two checks, and nobody to permit it": {
    base: go(
      'gates: [terms], permit: "price:*"',
      adapter({
        terms:
          'covers: [proposal], permits: ["price:*"], evidence: [check], checks: [{ name: ci, app: github-actions }, { name: lint, app: github-actions }]',
      }),
    ),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      { check: "ci", app: "github-actions", conclusion: "success" },
    ],
  },
  "permitted and rejected": {
    base: go('gates: [terms], permit: "price:*"', wide),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms"),
      reject("nora"),
    ],
  },
  "permitted and blocked": {
    base: go('gates: [terms], permit: "price:*"', wide),
    steps: [
      ask("{ action: go }", blocked.replace("commercial", "terms")),
      { label: "request:terms", by: "dora" },
      approve("lena", "/approve terms"),
    ],
  },
  "permitted in part, with a condition that is accepted": {
    base: go('gates: [terms], permit: "price:*"', terms('"build:*", "price:*"], accepts: [approved, conditional')),
    steps: [
      ask("{ action: go }"),
      { label: "request:terms", by: "dora" },
      approve("lena", '/approve terms permits=price:* if="legal agrees"'),
    ],
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
  ...under("outward, permitted, shut", outward),
};
