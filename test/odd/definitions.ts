import { BETA_PROPOSAL, BETA_STATE } from "../approval-cases/repository.ts";
import { PROPOSAL, type Scenario, STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { change, reworded, unreadable } from "./lists.ts";

/** Repositories whose definitions, settings or folders are at the edge of one rule or aspect. */

const text = (path: string) => String(smallest[path]);
const beta = { [BETA_STATE]: text(STATE), [BETA_PROPOSAL]: text(PROPOSAL).replace("0001", "0002") };
const stage = (id: string) => `{ id: ${id}, owner: x }`;
const other = (stages: string, more: string) => ({
  "adapters/other.yaml": `workflow_type: other\nschema_version: 1.0.0\nstages: [${stages}]\n${more}`,
});
const moved = { "engagements/acme-pilot/state.yaml": null, [PROPOSAL]: null };
const twice = (path: string, ...steps: readonly Step[]): readonly Step[] => [
  { commit: { [path]: "ours\n" } },
  ...steps,
  { main: { [path]: "theirs\n" } },
];
const settings = (gates: string) => ({ "countersign.yaml": `${text("countersign.yaml")}gates:${gates}\n` });

export const oddDefinitions: Readonly<Record<string, Scenario>> = {
  "unreachable-stage: stages that nothing leads to, and one that reopening does": {
    steps: change(
      other(
        ["one", "two", "three", "four", "five"].map(stage).join(", "),
        "allowed_transitions: [{ from: one, to: two }, { from: closed, to: three }, { from: four, to: five }]\nterminal_states: [closed]\n",
      ),
    ),
  },
  "undeclared-name: a form for a type of artifact that there is not": {
    steps: change(
      other(
        stage("one"),
        "artifacts: [{ artifact_type: letter, owner: x }]\nintake: [{ id: ask, artifact: leter }, { id: write, artifact: letter }]\n",
      ),
    ),
  },
  "workflow-definition-missing: one that two use": { base: beta, steps: change({ "adapters/mini.yaml": null }) },
  "workflow-definition-missing: one that nobody uses": {
    base: other(stage("one"), ""),
    steps: change({ "adapters/other.yaml": null }),
  },
  "workflow-definition-missing: under another name": {
    steps: change({ "adapters/mini.yaml": null, "adapters/maxi.yaml": text("adapters/mini.yaml"), "README.md": "x\n" }),
  },
  "workflow-definition-missing: copied over another": {
    base: { "adapters/aaa.yaml": "x\n", "README.md": "x\n" },
    steps: change({ "adapters/mini.yaml": null, "adapters/aaa.yaml": text("adapters/mini.yaml"), "README.md": "y\n" }),
  },
  "workflow-definition-missing: files that only look like one": {
    base: { "adapters/mini.yaml.old": "x\n", "old/adapters/mini.yaml": "x\n" },
    steps: change({
      "adapters/mini.yaml.old": null,
      "old/adapters/mini.yaml": null,
      "adapters/mini.yaml": null,
    }),
  },
  "engagement-removed: and nothing like it turns up": {
    base: { ...beta, "notes.md": text(PROPOSAL), "engagements/beta-pilot/copy.md": text(PROPOSAL) },
    steps: change(moved, {
      [BETA_PROPOSAL]: `${text(PROPOSAL)}more\n`,
      "engagements/beta-pilot/copy.md": "y\n",
      "other.md": text(PROPOSAL),
    }),
  },
  "engagement-removed: given another name": {
    steps: change(moved, {
      "a.md": text(PROPOSAL),
      "engagements/aaa/state.yaml": `${text(STATE)}intent: other\n`,
      "engagements/acme-2/PRO-2026-0001.md": text(PROPOSAL),
    }),
  },
  "engagement-removed: merged into one that was there": {
    base: { ...beta, "engagements/beta-pilot/PRO-2026-0001.md": "x\n" },
    steps: change(moved, { "engagements/beta-pilot/PRO-2026-0001.md": text(PROPOSAL) }),
  },
  "engagement-removed: in part only": {
    steps: change({ [PROPOSAL]: null, "engagements/acme-2/PRO-2026-0001.md": text(PROPOSAL) }),
  },
  "merge-conflict: in the engagement": { steps: twice(PROPOSAL) },
  "merge-conflict: in the engagement and beside it": { steps: twice(PROPOSAL, ...twice("README.md")) },
  "merge-conflict: in two engagements": { base: beta, steps: twice(PROPOSAL, ...twice(BETA_PROPOSAL)) },
  "merge-conflict: nothing is changed": {
    base: beta,
    ids: ["acme-pilot"],
    steps: [{ main: { [PROPOSAL]: "theirs\n" } }],
  },
  "completions: of gates that are near and far": {
    steps: change(
      settings(
        " { comercial: { accepts: [approved] }, nowhere_near_at_all: { accepts: [approved] }, commercial: { accepts: [approved] } }",
      ),
    ),
  },
  "completions: in a list": {
    steps: change(
      settings("\n  - { gate_id: comercial, accepts: [approved] }\n  - { gate_id: commercial, accepts: [approved] }"),
    ),
  },
  "completions: where the definitions are gone": {
    base: { "adapters/mini.yaml": null },
    steps: change(settings(" { comercial: { accepts: [approved] } }")),
  },
  "completions: where a definition cannot be read": {
    base: { "adapters/odd.yaml": "stages: [\n" },
    steps: change(settings(" { comercial: { accepts: [approved] } }")),
  },
  "completions: where something else cannot be read": {
    base: unreadable,
    steps: change(settings(" { comercial: { accepts: [approved], colour: red } }"), unreadable),
  },
  "completions: in settings that do not change": {
    base: settings(" { comercial: { accepts: [approved] } }"),
    steps: change(reworded),
  },
  "undeclared-name: in every place of a definition (adapter-references, undeclared-report)": {
    steps: change({
      "adapters/other.yaml": `workflow_type: other
schema_version: 1.0.0
initial_stage: onne
stages: [{ id: one, owner: skil, artifacts: [papper] }, two]
support_outputs: [papper]
allowed_transitions:
  - { from: onne, to: twoo, requires: [{ all: [{ gate: goo }, { any: [{ artifact: papper }] }] }, { not: { gate: goo } }, { fact: x }] }
artifacts: [{ artifact_type: paper, owner: skil, sources: [papper] }, note]
skills: { skill: { purpose: x, gates: [goo], gates_on: { goo: x } } }
specialist_owners: { onne: skil }
gates:
  - { gate_id: go, owner: lead, approvers: { roles: [engagement_leed], distinct_from: [goo] }, covers: [papper] }
  - bare
actions: [{ id: send, artifact: papper, gates: [goo], requires: [{ gate: goo }] }]
tracks: [{ id: t, artifacts: [papper] }, { id: u }]
routing_rules: [{ id: r, route_to: skil }, plain]
facts: { fee: { verified_by: [legl] } }
terminal_states: [{ id: closed, handoff_to: skil }, lost]
boundaries: [{ id: b, text: x, artifact: papper, skill: skil, belongs_to: papper, action: sennd, needs: [goo] }]
security: { artifact: papper, gate: goo }
cost: { gate: goo }
`,
    }),
  },
  "undeclared-name: a definition of almost nothing (adapter-references)": {
    steps: change(
      other("one", "cost: { gate: [x] }\ntracks: [{ id: t }]\nsecurity: {}\nskills: { skill: { purpose: x } }\n"),
    ),
  },
  "undeclared-name: a definition of nothing but stages (adapter-references)": { steps: change(other("one", "")) },
};
