import { BETA_STATE } from "../approval-cases/repository.ts";
import { type Scenario, STATE } from "../scenario/scenario.ts";
import { change, definition, entry, forward, requiring, state, unreadable } from "./lists.ts";

/** Repositories whose move, or whose end, is at the edge of one rule or aspect. */

const closedBeta = { [BETA_STATE]: String(state({ workflow_status: "closed" })[STATE]) };
const lostBeta = { [BETA_STATE]: String(state({ stage: "lost" })[STATE]) };

export const oddRequirements: Readonly<Record<string, Scenario>> = {
  "requirement-not-met: choices and what must not hold": {
    base: requiring(
      "{ any: [{ fact: budget }] }",
      "{ any: [{ fact: budget }, { track: delivery, status: complete }] }",
      "{ not: { artifact: proposal } }",
      "{ not: { fact: budget } }",
      "{ track: delivery, status: complete }",
      "{ status: in_review }",
      "{ blocker: any, state: none_open }",
      "{ conflict: any, state: none_open }",
      "{ date: due_dates.kickoff, reached: 'true' }",
    ),
    steps: change(
      state({
        stage: "contract",
        blockers: [{ id: "BLK-1", text: "No price", track: "TBD", owner: "lena" }],
        conflicts: [{ id: "CON-1", between: ["a", "b"], track: "law" }],
        active_tracks: [{ id: "law", stage: "delivery", status: "active" }],
      }),
    ),
  },
  "requirement-not-met: conflicts that stop the move, and one that does not": {
    base: requiring(
      "{ conflict: any, state: none_open }",
      "{ conflict: CON-1, state: closed }",
      "{ conflict: CON-2, state: closed }",
      "{ conflict: CON-3, state: closed }",
    ),
    steps: change(
      state({
        stage: "contract",
        conflicts: [
          { id: "CON-1", between: ["a", "b"] },
          { id: "CON-2", between: ["c", "d"], track: "law" },
          { id: "CON-3", between: ["e", "f"], status: "closed" },
        ],
        active_tracks: [{ id: "law", stage: "delivery", status: "active" }],
      }),
    ),
  },
  "requirement-not-met: a conflict that ends with the move": {
    base: {
      ...requiring("{ conflict: any, state: none_open }"),
      ...state({ conflicts: [{ id: "CON-1", between: ["a", "b"] }] }),
    },
    steps: change(state({ stage: "contract", conflicts: [{ id: "CON-1", between: ["a", "b"], status: "closed" }] })),
  },
  "requirement-not-met: a conflict that stops the move": {
    base: requiring("{ conflict: any, state: none_open }", "{ blocker: any, state: none_open }"),
    steps: change(state({ stage: "contract", conflicts: [{ id: "CON-1", between: ["a", "b"] }] })),
  },
  "terminal-with-open-blockers: blockers that only the move forbids, and a date": {
    base: definition(
      "{ from: proposal, to: lost, requires: [{ any: [{ fact: budget }, { fact: deposit }] }, { fact: budget }, { blocker: any, state: none_open }] }",
      "",
    ),
    steps: change(state({ stage: "lost", blockers: [{ id: "BLK-1", text: "No price", track: "TBD", owner: "lena" }] })),
  },
  "terminal-with-open-blockers: blockers that neither forbids": {
    base: definition("{ from: proposal, to: lost, requires: [{ any: [{ fact: a }, { fact: b }] }, { fact: a }] }", ""),
    steps: change(state({ stage: "lost", blockers: [{ id: "BLK-1", text: "No price", track: "TBD", owner: "lena" }] })),
  },
  "terminal-with-open-blockers: an end that was there before": {
    base: { ...definition(forward, ""), ...state({ stage: "lost" }) },
    steps: change(state({ stage: "lost", owner: "nora" })),
  },
  "closed-without-handoff: by whom nobody is led": {
    base: { ...definition(forward, ""), ...state({ stage: "proposal" }) },
    steps: change(state({ workflow_status: "closed" })),
  },
  "closed-without-handoff: the skill led the last stage": {
    base: { ...definition(forward, ""), ...state({ stage: "review" }) },
    steps: change(state({ stage: "closed" })),
  },
  "closed-without-handoff: as the record tells": {
    base: definition(forward, ""),
    entry: entry({
      handoffs: ["proposal", "delivery"],
    }),
    steps: change(state({ workflow_status: "closed" })),
  },
  "closed-without-handoff: as a file tells": {
    base: definition(forward, ""),
    steps: change(state({ workflow_status: "closed" }), {
      "engagements/acme-pilot/handoffs/delivery-1.md": "# Handoff\n",
    }),
  },
  "closed-without-handoff: in a stage that is none": {
    base: { ...definition(forward, ""), ...state({ stage: "nowhere" }) },
    steps: change(state({ stage: "closed" })),
  },
  "ending: a new engagement that is closed (closed-without-handoff)": {
    base: definition(forward, ""),
    steps: change(closedBeta),
  },
  "ending: a new engagement that is lost (terminal-with-open-blockers)": {
    base: definition(forward, ""),
    steps: change(lostBeta),
  },
  "ending: a state that could not be read (closed-without-handoff)": {
    base: { ...definition(forward, ""), ...unreadable },
    steps: change(state({ stage: "closed" })),
  },
  "gating-fact-missing: questions of a move": {
    base: definition(
      "{ from: proposal, to: contract, requires: [{ gate: ready }, { gate: money }, { gate: my-ready }, { gate: nowhere }, { fact: budget }, { fact: size, equals: large }, { fact: hue, equals: red }, { date: kickoff, reached: 'true' }] }",
      "facts: { deposit: { verified_by: [legal, finance] }, size: { verified_by: [legal] }, level: { type: text } }\n",
      "  - { gate_id: my-ready, owner: lead, approvers: { roles: [finance] } }\n  - { gate_id: money, owner: lead, approvers: { roles: [finance] }, facts: [deposit, level, budget, rate, place] }\n",
    ),
    steps: change(
      state({
        stage: "contract",
        known_facts: { deposit: "yes", rate: "TBD", place: "Sheridan", size: "small", hue: "blue" },
        missing_info: [
          { id: "MI-1", field: "known_facts.place", gates: ["gate:ready"] },
          { id: "MI-2", field: "rate", gates: ["gate:ready", "money", "legal"], question: "Which rate", owner: "lena" },
          { id: "MI-3", field: "budget" },
          { id: "MI-4", field: "known_facts.weight", gates: ["gate:ready", "security"] },
          { id: "MI-5", field: "shade", gates: ["my-gate:ready", "gate:security"] },
        ],
      }),
    ),
  },
  "skip-without-substitute-facts: one stage, and what lies before": {
    base: definition("{ from: proposal, to: delivery, kind: skip }, { from: proposal, to: contract, kind: skip }", ""),
    steps: change(
      state({
        stage: "delivery",
        state_transition: {
          rationale: "Signed",
          substitute_facts: [
            { fact: "Signed", source: "a letter", value: "TBD" },
            { fact: "Paid", source: "a bank", value: "yes" },
            { fact: "TBD", source: "a bank" },
          ],
        },
      }),
    ),
  },
  "skip-without-substitute-facts: a way that is none": {
    base: definition("{ from: proposal, to: contract, kind: skip }", ""),
    steps: change(state({ stage: "review" })),
  },
  "skip-without-substitute-facts: nothing between": {
    base: definition("{ from: proposal, to: contract, kind: skip }", ""),
    steps: change(state({ stage: "contract" })),
  },
  "skip-without-substitute-facts: two stages": {
    base: definition("{ from: proposal, to: review, kind: skip }", ""),
    steps: change(state({ stage: "review", state_transition: { rationale: "Signed" } })),
  },
};
