import {
  adapter,
  ADAPTER,
  entry,
  proposal,
  PROPOSAL,
  settings,
  SETTINGS,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { approve, approvedProposal, artifact, at, commit, join, moving, unreadable } from "./parts.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** Repositories at the edge of one rule about moves and the gates in their way, whose id their names begin with. */

const mini = String(smallest[ADAPTER]);
const gate = (requires: string) => adapter({}, `[${requires}]`);
const inMini = (from: string, to: string): Edit => ({ [ADAPTER]: mini.replace(from, to) });
const roads = (transitions: string): Edit => ({
  [ADAPTER]: `workflow_type: mini
stages: [proposal, contract, delivery, review, island]
allowed_transitions: [${transitions}]
artifacts: [proposal]
terminal_states: [closed, dropped]
`,
});
const road = (...steps: readonly string[]) =>
  roads(steps.map((step) => `{ from: ${step.split(">")[0] ?? ""}, to: ${step.split(">")[1] ?? ""} }`).join(", "));
const ended = (stage: string, status: string): Edit => ({
  [STATE]: stateAt(stage).replace("status: active", `status: ${status}`),
});

const three = "approvers: { roles: [engagement_lead], count: 3 }, covers: [proposal], evidence: [review]";
const lend = (gates: string, since: string, until: string) =>
  `delegates: [{ from: nora, to: Zed, gates: [${gates}], since: ${since}, until: ${until} }]\n`;
const lent = (gates: string, since = "2026-01-01", until = "2026-12-31"): Scenario => ({
  base: { ...adapter({ commercial: three }), ...settings({}, lend(gates, since, until)) },
  steps: [moving],
});
const scopes = join(
  { [PROPOSAL]: proposal({ scope: "mail" }) },
  artifact("PRO-2026-0002", "proposal", "scope: chat\n"),
);

export const oddMoves: Readonly<Record<string, Scenario>> = {
  "two-moves-in-one-change: the long way round": {
    base: {
      ...road(
        "proposal>contract",
        "proposal>delivery",
        "contract>proposal",
        "contract>review",
        "delivery>contract",
        "delivery>review",
        "review>closed",
        "review>review",
      ),
      ...at("proposal"),
    },
    steps: [commit(at("review"))],
  },
  "two-moves-in-one-change: no way, and circles on it": {
    base: road("proposal>contract", "contract>proposal", "contract>delivery", "delivery>contract", "island>closed"),
    steps: [commit(at("island"))],
  },
  "two-moves-in-one-change: no way, and an end": {
    base: road("proposal>contract"),
    steps: [commit(ended("island", "closed"))],
  },
  "two-moves-in-one-change: a move and an end": {
    base: road("proposal>contract", "contract>closed"),
    steps: [commit(ended("contract", "closed"))],
  },
  "two-moves-in-one-change: two steps and an end": {
    base: road("proposal>contract", "contract>delivery"),
    steps: [commit(ended("delivery", "dropped"))],
  },
  "two-moves-in-one-change: a move of what had ended": {
    base: { ...road("proposal>contract"), ...ended("proposal", "closed") },
    steps: [commit(ended("contract", "closed"))],
  },
  "two-moves-in-one-change: an end alone": {
    base: road("proposal>contract"),
    steps: [commit(ended("proposal", "closed"))],
  },
  "two-moves-in-one-change: from a stage that is gone": {
    base: { ...road("gone>contract", "contract>delivery"), ...at("gone") },
    steps: [commit(at("delivery"))],
  },
  "two-moves-in-one-change: the state cannot be read": { base: road("proposal>contract"), steps: [commit(unreadable)] },
  "transition-not-allowed: to a stage that is gone, from one that is gone": {
    base: { ...road("proposal>contract"), ...at("gone") },
    steps: [commit(at("nowhere"))],
  },
  "transition-not-allowed: from a stage that is gone to an end": {
    base: { ...road("proposal>contract"), ...at("gone") },
    steps: [commit(at("closed"))],
  },
  "transition-not-allowed: from where nothing leads on": {
    base: { ...road("proposal>contract"), ...at("island") },
    steps: [commit(at("contract"))],
  },
  "transition-not-allowed: one way, and another is taken": {
    base: road("proposal>contract", "proposal>delivery", "proposal>proposal"),
    steps: [commit(at("review"))],
  },
  "transition-not-allowed: a new engagement": {
    steps: [commit({ "engagements/beta-pilot/state.yaml": stateAt("contract", "", "Beta Ltd") })],
  },
  "transition-not-allowed: a new engagement that cannot be read": {
    steps: [commit({ "engagements/beta-pilot/state.yaml": "stage: [\n" })],
  },
  "source-artifact-not-current: artifacts of every kind": {
    base: gate(
      "{ artifact: contract }, { artifact: proposal, status: superseded }, { artifact: proposal, scope: chat }, { artifact: proposal, scope: mail, status: draft }, { artifact: PRO-2026-0002 }, { artifact: contract, scope: mail }, { artifact: proposal, scope: '*' }, { fact: owner, equals: nora }",
    ),
    steps: [
      commit(
        at("contract"),
        { [PROPOSAL]: proposal({ scope: "mail" }) },
        artifact("PRO-2026-0002", "proposal", "", { status: "draft" }),
      ),
    ],
  },
  "status-not-valid-in-stage: near to one, to none and to an end": {
    base: inMini("delivery, owner: delivery }", "delivery, owner: delivery, statuses: [open, done] }"),
    steps: [
      commit({
        ...ended("delivery", "opn"),
        "engagements/beta-pilot/state.yaml": stateAt("proposal").replace("active", "zzz").replace("Support", "Second"),
        "engagements/gamma-pilot/state.yaml": stateAt("proposal")
          .replace("active", "closd")
          .replace("Support", "Third"),
      }),
    ],
  },
  "gate-cannot-be-satisfied: lent to a third": lent("commercial"),
  "gate-cannot-be-satisfied: everything is lent to a third": lent('"*"'),
  "gate-cannot-be-satisfied: another gate is lent to a third": lent("legal_or_contract"),
  "gate-cannot-be-satisfied: lent by somebody who does not hold the role": {
    base: {
      ...adapter({ commercial: three }),
      ...settings({}, lend("commercial", "2026-01-01", "2026-12-31").replace("nora", "finn")),
    },
    steps: [moving],
  },
  "gate-cannot-be-satisfied: lent to the writer": {
    base: {
      ...adapter({ commercial: three }),
      ...settings({}, lend("commercial", "2026-01-01", "2026-12-31").replace("Zed", "finn")),
    },
    steps: [moving, { commit: { [PROPOSAL]: proposal({ body: "More.\n" }) }, by: "finn" }],
  },
  "gate-cannot-be-satisfied: lent later": lent("commercial", "2026-06-01"),
  "gate-cannot-be-satisfied: lent before": lent("commercial", "2026-01-01", "2026-01-31"),
  "gate-cannot-be-satisfied: lent from now on": {
    ...lent("commercial", "2026-04-01", "2026-04-02"),
    now: "2026-04-01T00:00:00Z",
  },
  "gate-cannot-be-satisfied: lent until now": {
    ...lent("commercial", "2026-03-30", "2026-03-31"),
    now: "2026-04-01T00:00:00Z",
  },
  "gate-cannot-be-satisfied: one approved under another spelling": {
    base: adapter({ commercial: three }),
    steps: [moving, approve("nora", "/approve commercial"), approve("lena", "/approve commercial")],
  },
  "gate-cannot-be-satisfied: gates of many kinds": {
    base: {
      ...adapter(
        {
          commercial: "approvers: { field: owner }, covers: [proposal], evidence: [review]",
          checked: "covers: [proposal], evidence: [check], checks: [{ name: build, app: ci }]",
          mixed:
            "approvers: { roles: [nobodies] }, covers: [proposal], evidence: [check], checks: [{ name: build, app: ci }]",
          empty: "approvers: { roles: [] }, covers: [proposal], evidence: [review]",
          team: "approvers: { roles: [team] }, covers: [proposal], evidence: [review]",
          two_roles:
            "approvers: { roles: [nobodies, engagement_lead], count: 4 }, covers: [proposal], evidence: [review]",
        },
        `[${"commercial checked mixed empty team two_roles"
          .split(" ")
          .map((id) => `{ gate: ${id} }`)
          .join(", ")}]`,
      ),
      ...settings({ nobodies: "[]", team: "[{ team: acme/team }]" }),
    },
    steps: [moving, { check: "build", app: "ci", conclusion: "failure" }],
  },
  "gate-cannot-be-satisfied: two scopes, one of them written by the only one": {
    base: { ...settings({ engagement_lead: "[{ login: lena, id: 12 }]" }), ...scopes },
    steps: [
      moving,
      { commit: { [PROPOSAL]: proposal({ scope: "mail", body: "By lena.\n" }) }, by: "lena" },
      commit(artifact("PRO-2026-0002", "proposal", "scope: chat\n", { body: "By dora.\n" })),
    ],
  },
  "gate-cannot-be-satisfied: checks beside people": {
    base: {
      ...adapter({
        commercial:
          "approvers: { roles: [nobodies] }, covers: [proposal], evidence: [review, check], checks: [{ name: build, app: ci }]",
      }),
      ...settings({ nobodies: "[]" }),
    },
    steps: [moving, { check: "build", app: "ci", conclusion: "success" }],
  },
  "gate-cannot-be-satisfied: one approved before, and writes now": {
    base: adapter({ commercial: three.replace("count: 3", "count: 2") }),
    author: "lena",
    entry: entry({ digest: approvedProposal }),
    steps: [{ ...moving, by: "lena" }],
  },
  "gate-cannot-be-satisfied: nothing is set up": {
    base: { [SETTINGS]: null, [ADAPTER]: null },
    steps: [commit(at("contract"), { [SETTINGS]: String(smallest[SETTINGS]), [ADAPTER]: mini })],
  },
};
