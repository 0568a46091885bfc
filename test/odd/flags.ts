import { PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { artifact, change, definition, entry, forward, given, review, reworded, state, unreadable } from "./lists.ts";

/** Repositories whose facts, or whose record, are at the edge of one rule or aspect. */

export const oddFlags: Readonly<Record<string, Scenario>> = {
  "fact-of-wrong-type: of each type, without a currency": {
    base: {
      ...definition(
        forward,
        `facts:
  fee: { type: amount }
  level: { values: [low, high] }
  paid: { type: boolean }
  places: { values: [a] }
  due: { type: date }
  seats: { type: integer }
`,
      ),
      "countersign.yaml": "organization: { legal_name: CompleteTech LLC }\n",
    },
    steps: change(
      state({ known_facts: { fee: "12.34567", level: "hihg", paid: "yes", places: ["a"], due: "soon", seats: ["1"] } }),
    ),
  },
  "fact-of-wrong-type: in a state of wrong kinds": {
    base: definition(forward, "facts: { fee: { type: integer } }\n"),
    steps: change(state({ stage: ["proposal"], known_facts: { fee: "none" } })),
  },
  "fact-of-wrong-type: nothing known, and no settings": {
    base: {
      ...definition(forward, "facts: { fee: { type: amount }, stage: { type: integer } }\n"),
      "countersign.yaml": null,
    },
    steps: change(state({ known_facts: { fee: "1.2345" } })),
  },
  "gate-bypassed: past gates of each scope": {
    base: {
      ...state({
        stage: "contract",
        exceptions: ["commercial", "client_signature"].map((gate, at) => ({
          id: `EX-${at}`,
          gate,
          reason: "By letter",
          by: "lena",
          until: "2026-03-01",
        })),
      }),
    },
    entry: entry({
      bypasses: [
        { gate: "commercial", scope: "*", event: "pull request 6" },
        { gate: "client_signature", scope: "pilot", event: "pull request 7" },
        { gate: "legal_or_contract", scope: "*", event: "pull request 8" },
      ],
    }),
    steps: [
      ...change(reworded, artifact("ADSA-2026-0001", "contract", { sources: ["PRO-2026-0001@v1"] })),
      review("omar", "/approve legal_or_contract"),
    ],
  },
  "gate-bypassed: opened since": {
    base: {
      ...state({
        stage: "contract",
        exceptions: [{ id: "EX-1", gate: "commercial", reason: "By letter", by: "lena", until: "2026-03-01" }],
      }),
    },
    entry: entry({
      bypasses: [
        { gate: "commercial", scope: "*", event: "pull request 6" },
        { gate: "commercial", scope: "pilot", event: "pull request 7" },
      ],
    }),
    steps: [...change(reworded), review("lena", "/approve commercial")],
  },
  "gate-bypassed: and a state without exceptions": {
    base: state({ stage: "contract" }),
    entry: entry({ bypasses: [{ gate: "commercial", scope: "*", event: "pull request 6" }] }),
    steps: change(reworded),
  },
  "gate-bypassed: in an engagement that is new": {
    base: { [STATE]: null, [PROPOSAL]: null },
    entry: entry({ bypasses: [{ gate: "commercial", scope: "*", event: "pull request 6" }] }),
    steps: change(state({ stage: "contract" })),
  },
  "gate-bypassed: and a state that is not readable any more": {
    base: state({ stage: "contract" }),
    entry: entry({ bypasses: [{ gate: "commercial", scope: "*", event: "pull request 6" }] }),
    steps: change(unreadable),
  },
  "gate-bypassed: and a state that cannot be read": {
    base: unreadable,
    entry: entry({ bypasses: [{ gate: "commercial", scope: "*", event: "pull request 6" }] }),
    steps: change(unreadable, reworded, { [STATE]: "stage: [x\n" }),
  },
  "gate-bypassed: and a state that can be read again": {
    base: unreadable,
    entry: entry({ bypasses: [{ gate: "commercial", scope: "*", event: "pull request 6" }] }),
    steps: change(state({ stage: "contract" })),
  },
  "approval-carried-over: without a number": {
    entry: entry({ approvals: [given] }),
    steps: change(state({ stage: "contract" })),
  },
  "approval-carried-over: with a number": {
    entry: entry({ approvals: [{ ...given, pull_request: "2" }] }),
    steps: change(state({ stage: "contract" })),
  },
  "approval-carried-over: no move that needs it": {
    entry: entry({ approvals: [given] }),
    steps: change(state({ owner: "nora" })),
  },
  "approval-carried-over: given again by another": {
    base: {
      "adapters/mini.yaml": String(smallest["adapters/mini.yaml"]).replace(
        "[engagement_lead], count: 1",
        "[engagement_lead, legal], count: 2",
      ),
    },
    entry: entry({ approvals: [given] }),
    steps: [...change(state({ stage: "contract" })), review("omar", "/approve commercial")],
  },
  "approval-carried-over: opened by a check": {
    base: {
      "adapters/mini.yaml": String(smallest["adapters/mini.yaml"]).replace(
        "evidence: [review, label]",
        "evidence: [review, check], checks: [{ name: ci, app: builder }]",
      ),
    },
    entry: entry({ approvals: [given] }),
    steps: [...change(state({ stage: "contract" })), { check: "ci", app: "builder", conclusion: "success" }],
  },
};
