import { adapter, ADAPTER, proposal, PROPOSAL, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { artifact, at, commit, unreadable } from "./odd-parts.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** Repositories at the edge of one rule about moves, whose id their names begin with. */

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
};
