import {
  ADAPTER,
  adapter,
  PROPOSAL,
  proposal,
  settings,
  SETTINGS,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { under } from "./under.ts";

/** Definitions, rosters and changes of them, at the edge of single rules. */

const mini = String(adapter()[ADAPTER]);
const longer: Edit = { [ADAPTER]: mini.replace("P90D", "P365D") };
const owned = (approvers: string, roles: Readonly<Record<string, string>> = {}, more = ""): Edit => {
  const text = String(settings(roles)[SETTINGS]);
  return { [SETTINGS]: text.replace("currency: USD", `currency: USD, policy_approvers: [${approvers}]${more}`) };
};
const other: Edit = { "adapters/other.yaml": mini.replace("workflow_type: mini", "workflow_type: other") };
const state = (type: string | undefined, stage = "proposal"): Edit => ({
  [STATE]: stateAt(stage).replace("workflow_type: mini\n", type === undefined ? "" : `workflow_type: ${type}\n`),
});
const asDefault: Edit = { [ADAPTER]: mini.replace("label: Mini", "label: Mini\ndefault: true") };
const lead = "engagement_lead";
const policy = (base: Edit, commit: Step, steps: readonly Step[] = []): Scenario => ({
  base,
  steps: [commit, ...steps],
});

const changed: Readonly<Record<string, Scenario>> = {
  "nobody owns it": policy({}, { commit: longer }),
  "a role owns it": policy(owned(lead), { commit: longer }),
  "two roles own it, with one in both": policy(
    owned("engagement_lead, legal", { legal: "[{ login: omar, id: 7 }, { login: lena, id: 12 }]" }),
    { commit: longer },
  ),
  "an owner has no number": policy(owned("finance", { finance: "[{ login: finn }]" }), { commit: longer }),
  "a team owns it": policy(owned("legal", { legal: "[{ team: acme/legal }]" }), { commit: longer }),
  "a role that is not there owns it": policy(owned("nobody, finance"), { commit: longer }, [
    { review: "approve", by: "zed" },
  ]),
  "a repository is set up": policy(
    { [SETTINGS]: null, [ADAPTER]: null },
    { commit: { ...settings(), [ADAPTER]: mini, ...state("mini", "contract") } },
  ),
  "the author owns it": { author: "lena", ...policy(owned(lead), { commit: longer }) },
  "the author owns it alone": {
    author: "finn",
    ...policy(owned("finance"), { commit: longer }, [{ review: "approve", by: "finn" }]),
  },
  "the author owns it, on trial": {
    author: "finn",
    ...policy(owned("finance", {}, ', trial: "true"'), { commit: longer }, [{ review: "approve", by: "finn" }]),
  },
  "an owner wrote it": policy(owned(lead), { commit: longer, by: "nora" }, [{ review: "approve", by: "nora" }]),
  "an owner committed it": policy(owned(lead), { commit: longer, committer: "nora" }),
  "an owner wrote it with somebody": policy(owned(lead), { commit: longer, coAuthors: ["nora"] }),
  "an owner wrote something beside it": policy(owned(lead), { commit: longer }, [
    { commit: { [PROPOSAL]: proposal({ body: "More.\n" }) }, by: "nora" },
  ]),
  "an owner wrote it among other things": policy(owned(lead), {
    commit: { ...longer, [PROPOSAL]: proposal({ body: "More.\n" }) },
    by: "nora",
  }),
  "the website committed it": policy(owned(lead), { commit: longer, committer: "web-flow" }),
  "nobody knows who wrote it": policy(owned(lead), { commit: longer, attributed: false }),
  "the list of commits leaves it out": policy(owned(lead), { commit: longer, by: "nora", listed: false }),
  "on a laptop": { offline: true, ...policy(owned(lead), { commit: longer, by: "nora" }) },
  "by an account that is gone": { author: null, ...policy(owned(lead), { commit: longer }) },
  "approved by an owner": policy(owned(lead), { commit: longer }, [{ review: "approve", by: "lena" }]),
  "approved by a stranger": policy(owned(lead), { commit: longer }, [{ review: "approve", by: "finn" }]),
  "approved by an account that is gone": policy(owned(lead), { commit: longer }, [{ review: "approve", by: null }]),
  "and a move": policy({}, { commit: { ...longer, ...state("mini", "contract") } }),
  "and a switch": policy(other, { commit: { ...longer, ...state("other") } }),
  "a switch": policy({ ...other, ...owned(lead) }, { commit: state("other") }),
  "a switch that moves": policy({ ...other, ...owned(lead) }, { commit: state("other", "contract") }),
  "a switch to what is not the default": policy({}, { commit: state(undefined) }),
  "a switch to the default by its name": policy({ ...asDefault, ...state(undefined) }, { commit: state("mini") }),
  "a switch to the default without its name": policy(asDefault, { commit: state(undefined) }),
  "a switch from nothing to nothing": policy(
    { ...asDefault, ...state(undefined) },
    { commit: { [STATE]: String(state(undefined)[STATE]).replace("lena", "nora") } },
  ),
  "a switch that cannot be read": policy(other, { commit: { [STATE]: "workflow_type: [\n" } }),
  "a switch from what could not be read": policy(
    { [STATE]: "workflow_type: [\n", ...other },
    { commit: state("other") },
  ),
};

const extra = (text: string, roles: Readonly<Record<string, string>> = {}, more = ""): Scenario => ({
  steps: [
    {
      commit: {
        [ADAPTER]: mini.replace(
          "terminal_states:",
          `  - { gate_id: extra, owner: somebody, ${text} }\nterminal_states:`,
        ),
        ...settings(roles, more),
      },
    },
  ],
});
const approvers = (text: string, more = "") => `approvers: { ${text} }${more}`;
const unopened: Readonly<Record<string, Scenario>> = {
  "no approvers": extra("evidence: [review]"),
  "checks alone": extra("evidence: [check], checks: [{ name: ci, app: github-actions }]"),
  "no role": extra(approvers("count: 1")),
  "a field": extra(approvers("field: approver")),
  "a role that is not there": extra(approvers("roles: [finance, nobody]")),
  "an empty role": extra(approvers("roles: [nobody]"), { nobody: "[]" }),
  "too high a count": extra(approvers("roles: [finance, engagement_lead], count: 4")),
  "just enough people": extra(approvers("roles: [finance, engagement_lead], count: 3")),
  "people that another gate needs": extra(approvers("roles: [engagement_lead], count: 2, distinct_from: [commercial]")),
  "people outside and no document": extra(approvers("roles: [client_sponsor]", ", evidence: [review, label]")),
  "people outside and a document": extra(approvers("roles: [client_sponsor]", ", evidence: [review, document]")),
  "people outside beside people inside": extra(approvers("roles: [client_sponsor, finance]", ", evidence: [review]")),
  "people and checks only": extra(approvers("roles: [finance]", ", evidence: [check]")),
  "people and checks or labels": extra(approvers("roles: [finance]", ", evidence: [check, label]")),
  "completed by name": extra(
    "evidence: [review]",
    {},
    "gates: { extra: { approvers: { roles: [finance], count: 2 } } }\n",
  ),
  "completed in a list": extra(
    "evidence: [review]",
    {},
    "gates: [{ gate_id: commercial, valid_for: P9D }, { gate_id: extra, approvers: { roles: [finance], count: 2 } }]\n",
  ),
  "completed first in a list": extra(
    "evidence: [review]",
    {},
    "gates: [{ gate_id: extra, approvers: { roles: [finance], count: 2 } }]\n",
  ),
  "others are completed by name": extra("evidence: [review]", {}, "gates: { commercial: { valid_for: P9D } }\n"),
  "others are completed in a list": extra(
    "evidence: [review]",
    {},
    "gates: [{ gate_id: commercial, valid_for: P9D }]\n",
  ),
  "a role shrinks": { steps: [{ commit: settings({ finance: "[]", engagement_lead: "[]" }) }] },
  "a role shrinks that completes a gate": {
    base: {
      ...adapter({ extra: "evidence: [review]" }),
      ...settings({}, "gates: { extra: { approvers: { roles: [finance] } } }\n"),
    },
    steps: [{ commit: settings({ finance: "[]" }, "gates: { extra: { approvers: { roles: [finance] } } }\n") }],
  },
  "a role shrinks that opens a gate without completing it": {
    base: adapter({ extra: "approvers: { roles: [finance] }" }),
    steps: [{ commit: settings({ finance: "[]" }, "gates: { extra: { valid_for: P9D } }\n") }],
  },
  "a role shrinks, with gates that nobody completed": {
    base: adapter({ extra: "evidence: [review]" }),
    steps: [{ commit: settings({ finance: "[]" }) }],
  },
  "a list of names": {
    steps: [
      { commit: { "adapters/short.yaml": "workflow_type: short\nstages: [one, two]\ngates: [ready, steady]\n" } },
    ],
  },
  "settings that cannot be read": {
    steps: [{ commit: { [ADAPTER]: mini.replace("count: 1", "count: 9"), [SETTINGS]: "roles: [\n" } }],
  },
};

const added = (more: string): Scenario => ({
  steps: [{ commit: { [ADAPTER]: mini.replace("terminal_states:", `${more}\nterminal_states:`) } }],
});
const needs = (requires: string): Scenario => ({
  steps: [
    {
      commit: {
        [ADAPTER]: mini.replace("requires: [{ gate: commercial }", `requires: [${requires}, { gate: commercial }`),
      },
    },
  ],
});
const parts: Readonly<Record<string, Scenario>> = {
  "no-gate-permits-action: of four actions": added(
    'actions: [{ id: a, gates: [commercial] }, { id: b, gates: [commercial], permit: "gate:commercial" }, { id: c, gates: [commercial], permit: "launch:*" }, { id: d, gates: [], permit: "gate:*" }]',
  ),
  "no-gate-permits-action: in one scope": {
    steps: [
      {
        commit: {
          [ADAPTER]: String(
            adapter({ go: 'approvers: { roles: [finance] }, permits: ["launch:mail", "price:*"]' })[ADAPTER],
          ).replace(
            "terminal_states:",
            'actions: [{ id: a, gates: [go], permit: "launch:*" }, { id: b, gates: [go], permit: "price:mail" }, { id: c, gates: [go], permit: "launch:chat" }]\nterminal_states:',
          ),
        },
      },
    ],
  },
  "stage-without-owner: all of a list of names": {
    steps: [{ commit: { "adapters/short.yaml": "workflow_type: short\nstages: [one, two]\n" } }],
  },
  "stage-without-owner: a name beside one that is spelt out": {
    steps: [{ commit: { "adapters/short.yaml": "workflow_type: short\nstages: [one, { id: two, label: Two }]\n" } }],
  },
  "stage-without-owner: all that are spelt out": {
    steps: [{ commit: { "adapters/short.yaml": "workflow_type: short\nstages: [{ id: one }, { id: two }]\n" } }],
  },
  "stage-without-owner: one of a list of names": {
    steps: [
      {
        commit: {
          "adapters/short.yaml": "workflow_type: short\nstages: [one, two]\nspecialist_owners: { one: somebody }\n",
        },
      },
    ],
  },
  "stage-without-owner: that is not touched": {
    base: { "adapters/short.yaml": "workflow_type: short\nstages: [one, two]\n" },
    steps: [{ commit: longer }],
  },
  "empty-choices: any of nothing": needs("{ any: [] }"),
  "empty-choices: within others": needs(
    "{ all: [] }, { not: { any: [{ fact: client }, { all: [] }] } }, { all: [{ fact: client }, { not: { any: [] } }] }",
  ),
  "empty-choices: none": needs("{ any: [{ fact: client }] }, { not: { fact: price } }"),
  "empty-choices: of actions": added(
    "actions: [go, { id: send, gates: [commercial], requires: [{ fact: client }, { any: [] }] }, { id: stay, gates: [commercial] }]",
  ),
  "empty-choices: without transitions": {
    steps: [{ commit: { "adapters/short.yaml": "workflow_type: short\nstages: [one, two]\n" } }],
  },
  "declared-names: of skills": added(
    "skills: { proposal: { purpose: O. }, contract: { purpose: A., must_not_own: [proposal, contract, delivery, price, commercial, comercial] } }\ntracks: [{ id: paper }]\nrouting_rules: [{ id: a, route_to: paper }, { id: b, route_to: contract }, { id: c, route_to: commercial }, { id: d, route_to: proposals }]",
  ),
  "declared-names: of owners without skills": added(
    "routing_rules: [{ id: a, route_to: sales }, { id: b, route_to: contract }, { id: c, route_to: commercial }, { id: d, route_to: delivery }]",
  ),
  "declared-names: of what is owned": {
    steps: [
      {
        commit: {
          [ADAPTER]: mini.replace(
            "specialist_owners: {",
            "tracks: [{ id: paper, label: Paper }]\nspecialist_owners: { paper: lena, papers: lena, closed: lena, commercial: lena,",
          ),
        },
      },
    ],
  },
  "declared-names: of ends": {
    steps: [
      {
        commit: {
          [ADAPTER]: mini
            .replace("from: delivery, to: closed", "from: delivery, to: closing")
            .replace("from: contract, to: delivery", "from: closed, to: delivery"),
        },
      },
    ],
  },
  "declared-names: of the owners of stages": {
    steps: [
      {
        commit: {
          [ADAPTER]: mini
            .replace("{ id: proposal, owner: proposal,", "{ id: proposal, owner: sales,")
            .replace(
              "terminal_states:",
              "routing_rules: [{ id: a, route_to: sales }, { id: b, route_to: selling }]\nterminal_states:",
            ),
        },
      },
    ],
  },
};

export const oddPolicies: Readonly<Record<string, Scenario>> = {
  ...under("policy-changed", changed),
  ...under("gate-nobody-can-open", unopened),
  ...parts,
};
