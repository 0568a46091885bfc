import { ADAPTER, proposal, PROPOSAL, settings, SETTINGS, STATE, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { at, commit, known, path, unreadable } from "./parts.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** Repositories at the edge of one rule about what a definition or a state says, whose id their names begin with. */

const mini = String(smallest[ADAPTER]);
const inMini = (from: string, to: string): Edit => ({ [ADAPTER]: mini.replace(from, to) });
const facts = inMini(
  "requires: [{ gate: commercial }, { artifact: proposal, status: current }]",
  `requires: [${["budget.total", "price", "a.b.c", "sum.in.all", "client", "__proto__.toString", ".odd", "deep.inner.two", "toString", "nowhere.at.all"].map((name) => `{ fact: "${name}" }`).join(", ")}, { date: kickoff, reached: "true" }, { date: known_facts.starts, reached: "true" }]`,
);
const stated = `  budget: { source: PRO-2026-0001, total: TBD }
  price: { value: TBD, source: TBD }
  a.b: { c: TBD, d: "1" }
  sum: { in.all: TBD }
  starts: TBD
  deep: { source: PRO-2026-0001, inner: { one: "1", two: { source: TBD, value: "2" } } }
  list: [TBD]
  empty: {}
  "": { odd: TBD }
  idle: TBD
  known_facts.asked: TBD
  asked: TBD
  unasked: TBD
  needed: TBD
  unsourced: { note: "1" }
`;
const questions = `missing_info:
  - { id: MI-1, field: known_facts.asked, gates: [commercial] }
  - { id: MI-2, field: unasked, gates: [] }
  - { id: MI-3, field: unasked }
due_dates: { kickoff: TBD }
`;
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
const reworded = commit({ [PROPOSAL]: proposal({ body: "Scope, and more.\n" }) });

export const oddEntries: Readonly<Record<string, Scenario>> = {
  "facts: of every form, and a move": {
    base: { ...facts, ...known(stated, questions) },
    steps: [commit(known(stated, questions, "contract"))],
  },
  "facts: of every form, newly stated": { base: facts, steps: [commit(known(stated, questions))] },
  "facts: of every form, newly known": {
    base: { ...facts, ...known(stated, questions) },
    steps: [commit(known(stated.replaceAll("TBD", '"1"'), questions))],
  },
  "facts: the state cannot be read": { base: facts, steps: [commit(unreadable)] },
  "facts: needed by a gate and an action": {
    base: {
      [ADAPTER]: mini
        .replace("valid_for: P90D", "valid_for: P90D, facts: [needed]")
        .replace("terminal_states:", "actions: [{ id: go, gates: [], requires: [{ fact: idle }] }]\nterminal_states:"),
    },
    steps: [commit(known(stated))],
  },
  "undeclared-name: names that nothing has": {
    steps: [
      commit({
        [ADAPTER]: `workflow_type: mini
stages: [{ id: proposal, owner: TBD, artifacts: [proposal, proposl, attestation] }, { id: contract, owner: by hand }]
allowed_transitions:
  - { from: proposal, to: contract, requires: [{ all: [] }, { any: [] }, { not: { any: [{ all: [] }] } }, { artifact: PRO-2026-0001 }, { artifact: attestation }, { gate: PRO-2026-0001 }, { gate: attestation }] }
  - { from: contract, to: nowhere }
artifacts: [{ artifact_type: proposal, owner: proposal }]
skills: { proposal: { purpose: Offer. } }
specialist_owners: { proposal: proposal, propsal: proposal, zzz: nobody }
gates:
  - { gate_id: commercial, owner: lead, approvers: { roles: [engagement_led, TBD] }, covers: [proposal] }
terminal_states: [closed]
`,
      }),
    ],
  },
  "undeclared-name: the roster loses a role": {
    base: { "adapters/other.yaml": mini.replace("mini", "other") },
    steps: [commit({ [SETTINGS]: String(smallest[SETTINGS]).replace(/ {2}legal: .*\n/, "") })],
  },
  "undeclared-name: the roster goes": {
    steps: [commit({ [SETTINGS]: String(smallest[SETTINGS]).replace(/roles:\n( .*\n)*/, "") })],
  },
  "undeclared-name, roster-read: the roster cannot be read": {
    steps: [
      commit({
        [SETTINGS]: "roles: [\n",
        [ADAPTER]: mini.replace("legal]", "leal]").replace("to: delivery", "to: delivry"),
      }),
    ],
  },
  "undeclared-name, roster-read: the roster is gone": {
    steps: [commit({ [SETTINGS]: null, [ADAPTER]: mini.replace("legal]", "leal]") })],
  },
  "roster-read: there never was one": {
    base: { [SETTINGS]: null },
    steps: [commit(inMini("label: Mini", "label: Small"))],
  },
  "roster-read: there never was one, and a definition has an unknown key": {
    base: { [SETTINGS]: null },
    steps: [commit(inMini("label: Mini", "label: Small\nsurprise: 1"))],
  },
  "roster-read: settings with an unknown key": {
    steps: [commit(settings({}, "surprise: 1\n"), inMini("[legal]", "[leal]"))],
  },
  "roster-read: there never was one, and a note is taken away": {
    base: { [SETTINGS]: null, "notes.md": "Hi\n" },
    steps: [commit({ ...inMini("label: Mini", "label: Small"), "notes.md": null })],
  },
  "policy-change: who completes a gate": { steps: [commit(settings({}, "gates: { commercial: { owner: lena } }\n"))] },
  "policy-change: nothing about gates": {
    base: inMini("legal]", "leal]"),
    steps: [commit(settings({}, "delegates: []\n"))],
  },
  "roster-entry-without-id: entries of every kind": {
    base: settings({
      legal: "[{ login: omar }, { login: otto, id: 8 }]",
      finance: "[{ login: finn, id: 21 }, { login: omar, id: 7 }]",
    }),
    steps: [
      commit(
        settings({
          legal: "[{ login: omar }, { login: otto }, { login: zed }, { team: acme/legal }]",
          finance: "[{ login: omar }, { login: finn }]",
          new_role: "[{ login: nora }]",
        }),
      ),
    ],
  },
  "missing-field: every one": {
    steps: [commit({ [STATE]: 'workflow_type: mini\nclient: " "\nworkflow: ""\nowner: ""\nstage: proposal\n' })],
  },
  "dead-end-stage: a stage that leads to itself, and the last": {
    steps: [commit(road("proposal>contract", "contract>contract", "delivery>closed", "closed>review"))],
  },
  "dead-end-stage: a definition that is not changed": { base: road("proposal>contract"), steps: [reworded] },
  "terminal-with-open-tracks: two of three": {
    base: at("delivery"),
    steps: [
      commit(
        at(
          "closed",
          "active_tracks: [{ id: a, status: active }, { id: b, status: complete }, { id: c, status: draft }]\n",
        ),
      ),
    ],
  },
  "terminal-with-open-tracks: one": {
    base: at("delivery"),
    steps: [commit(at("closed", "active_tracks: [{ id: a, status: active }, { id: b, status: superseded }]\n"))],
  },
  "prose-only-transition: words alone, beside requirements and of blanks": {
    base: roads(
      '{ from: proposal, to: contract, when: "The client\\n agrees!" }, { from: proposal, to: delivery, when: " " }, { from: proposal, to: review }',
    ),
    steps: [commit(at("contract"))],
  },
  "prose-only-transition: of blanks": {
    base: roads('{ from: proposal, to: delivery, when: " " }'),
    steps: [commit(at("delivery"))],
  },
  "prose-only-transition: an end that nobody wrote down": {
    base: roads("{ from: proposal, to: delivery, when: signed }"),
    steps: [commit(ended("proposal", "closed"))],
  },
  "track-without-owner: who is not known yet": {
    steps: [
      commit(
        at(
          "proposal",
          "active_tracks: [{ id: a, status: draft, owner: ' TBD ' }, { id: b, status: draft, owner: ' ' }]\n",
        ),
      ),
    ],
  },
  "track-incomplete: of a kind": {
    base: inMini("terminal_states:", "tracks: [{ id: paper, output_state: draft }, { id: plain }]\nterminal_states:"),
    steps: [
      commit(
        at(
          "proposal",
          "active_tracks: [{ id: a, type: paper, status: active }, { id: b, type: plain, status: active }]\n",
        ),
      ),
    ],
  },
  "track-overdue: tracks of every kind": {
    steps: [
      commit(
        at(
          "proposal",
          "active_tracks: [{ id: a, status: active, due_date: 2026-01-01 }, { id: b, status: active, due_date: TBD }, { id: c, status: active }, { id: d, status: complete, due_date: 2026-01-01 }, { id: e, status: blocked, owner: TBD, due_date: 2027-01-01 }]\n",
        ),
      ),
    ],
  },
  "track-overdue: the state cannot be read": {
    base: at("proposal", "active_tracks: [{ id: a, status: active, due_date: 2026-01-01 }]\n"),
    steps: [commit(unreadable, { [path("notes")]: "Hi\n" })],
  },
  "names-in-state: names that nothing has": {
    steps: [
      commit(
        at(
          "proposal",
          `missing_info:
  - { id: MI-1, field: known_facts.deposit_received, gates: [gate:comercial, commercial, TBD, "gate:x y", my-gate:commercial] }
  - { id: MI-2, field: client, gates: [zzz] }
  - { id: MI-3, field: nothing }
exceptions:
  - { id: EX-1, gate: legal_or_contrat, reason: Fair, by: nora, until: 2026-04-01 }
  - { id: EX-2, reason: Fair, by: nora, until: 2026-04-01 }
  - { id: EX-3, rule: CS-TRK-005, reason: Fair, by: nora, until: 2026-04-01 }
  - { id: EX-4, gate: commercial, reason: Fair, by: nora, until: 2026-04-01 }
actions_requested: [{ action: launch }, { action: sign }]
`,
        ),
      ),
    ],
  },
  "names-in-state: names that the change declares": {
    steps: [
      commit(
        at(
          "proposal",
          "missing_info: [{ id: MI-1, field: budget, gates: [soon, son] }]\nactions_requested: [{ action: launch }, { action: lunch }, { action: fly-to-the-moon }]\n",
        ),
        {
          [ADAPTER]: `${mini.replace("gates:\n", "gates:\n  - { gate_id: soon, owner: lead }\n")}actions: [{ id: launch, gates: [] }]\n`,
        },
      ),
    ],
  },
  "names-in-state: a definition without gates": {
    base: { [ADAPTER]: "workflow_type: mini\nstages: [proposal]\nactions: [{ id: launch, gates: [] }]\n" },
    steps: [
      commit(
        at(
          "proposal",
          "missing_info: [{ id: MI-1, field: budget, gates: [soon] }]\nactions_requested: [{ action: launch }, { action: lunch }, { action: zzz }]\n",
        ),
      ),
    ],
  },
  "names-in-state: the definition comes with the state": {
    steps: [
      commit({
        "adapters/other.yaml": mini
          .replace("workflow_type: mini", "workflow_type: other")
          .replace("gate_id: commercial", "gate_id: money"),
        [STATE]: stateAt(
          "proposal",
          "missing_info: [{ id: MI-1, field: budget, gates: [money, commercial, mony] }]\n",
        ).replace("mini", "other"),
      }),
    ],
  },
  "names-in-state: the definition of all who name none": {
    base: { [ADAPTER]: `${mini}default: true\n`, [STATE]: stateAt("proposal").replace("workflow_type: mini\n", "") },
    steps: [
      commit({
        [ADAPTER]: `${mini.replace("gates:\n", "gates:\n  - { gate_id: soon, owner: lead }\n")}default: true\n`,
        [STATE]: stateAt("proposal", "missing_info: [{ id: MI-1, field: budget, gates: [soon, son] }]\n").replace(
          "workflow_type: mini\n",
          "",
        ),
      }),
    ],
  },
  "names-in-state: the definition changes with the state": {
    base: {
      "adapters/other.yaml": mini
        .replace("workflow_type: mini", "workflow_type: other")
        .replace("gate_id: commercial", "gate_id: money"),
    },
    steps: [
      commit({
        [STATE]: stateAt(
          "proposal",
          "missing_info: [{ id: MI-1, field: budget, gates: [money, commercial, mony] }]\n",
        ).replace("mini", "other"),
      }),
    ],
  },
};
