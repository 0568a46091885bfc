import type { Scenario } from "../scenario/scenario.ts";
import { artifact, bill, change, definition, entry, forward, memo, pilot, review, reworded, state } from "./lists.ts";

export const oddOutward: Readonly<Record<string, Scenario>> = {
  "action-not-approved: gates that are shut, for a launch and for other actions": {
    base: definition(
      forward,
      `security: { gate: security, artifact: memo }
actions:
  - { id: launch, kind: launch, gates: [security, ready] }
  - { id: begin, gates: [security, nowhere] }
  - { id: publish, kind: publish, artifact: proposal, gates: [commercial] }
`,
    ),
    steps: change(
      reworded,
      memo,
      pilot,
      artifact("PRO-2026-0003", "proposal", { scope: "chat" }),
      state({ actions_requested: ["launch", "begin", "publish"].map((action) => ({ action })) }),
    ),
  },
  "action-not-approved: requirements": {
    base: definition(
      forward,
      `security: { gate: security }
actions:
  - { id: launch, kind: launch, gates: [ready], requires: [{ gate: security }, { gate: ready }, { gate: commercial }, { fact: deposit_received, equals: "true" }, { fact: deposit_received, equals: "true" }] }
  - { id: begin, gates: [ready], requires: [{ gate: security }, { gate: ready }, { not: { fact: deposit_received, equals: "true" } }] }
  - { id: halt, gates: [], requires: [{ not: { artifact: proposal } }, { track: delivery, status: complete }, { all: [{ fact: budget }, { status: launched }] }] }
  - { id: never, gates: [], requires: [{ any: [] }] }
  - { id: send, gates: [], artifact: memo, permit: "share:*", requires: [{ gate: security }] }
`,
    ),
    steps: [
      ...change(
        reworded,
        memo,
        state({ actions_requested: ["launch", "begin", "halt", "send", "never"].map((action) => ({ action })) }),
      ),
      review("omar", "/approve security permits=share:*"),
    ],
  },
  "action-not-approved: approved in part": {
    base: definition(
      forward,
      `actions:
  - { id: begin, gates: [security, board, commercial], permit: "launch:*" }
  - { id: share, gates: [security, commercial], permit: "share:*" }
  - { id: price, gates: [commercial], permit: "price:*" }
`,
    ),
    steps: [
      ...change(reworded, memo),
      review("omar", "/approve security permits=share:*"),
      review("finn", "/approve board permits=share:*"),
      review("lena", "/approve commercial permits=build:*"),
    ],
  },
  "action-not-approved: blockers": {
    base: definition(
      forward,
      `actions:
  - { id: begin, artifact: proposal, gates: [] }
  - { id: charge, kind: bill, artifact: bill, gates: [] }
  - { id: idle, gates: [] }
`,
    ),
    steps: change(
      bill,
      pilot,
      artifact("PRO-2026-0003", "proposal", { scope: "chat" }),
      state({
        actions_requested: ["begin", "charge", "idle"].map((action) => ({ action })),
        blockers: [
          { id: "BLK-1", text: "The pilot waits", blocks: ["action:begin"], scope: "pilot" },
          { id: "BLK-2", text: "No price", blocks: ["artifact:PRO-2026-0001"], owner: "lena" },
          { id: "BLK-3", text: "No goods", blocks: ["artifact:BIL-2026-0001"], owner: "finn" },
          { id: "BLK-4", text: "No scope", blocks: ["scope:pilot"], owner: "finn" },
          { id: "BLK-5", text: "No place", track: "TBD", owner: "finn" },
        ],
      }),
    ),
  },
  "artifact-used-as-approval: what looks like leave and what does not": {
    base: definition(
      forward,
      `actions: [{ id: launch, gates: [] }, { id: begin, gates: [] }, { id: send, gates: [] }, { id: stay, gates: [] }]
boundaries:
  - { id: a, text: A contract lets nothing launch, artifact: contract, action: launch, needs: [security, nowhere] }
  - { id: b, text: A contract begins nothing, artifact: contract, action: begin, needs: [nowhere] }
  - { id: c, text: A proposal sends nothing, artifact: proposal, action: send, needs: [security] }
  - { id: d, text: A bill keeps nothing, artifact: bill, action: stay, needs: [] }
  - { id: e, text: A bill launches nothing, artifact: bill, action: launch, needs: [ready] }
`,
      `  - { gate_id: terms, owner: lead, approvers: { roles: [finance] }, covers: [proposal] }
`,
    ),
    steps: [
      ...change(
        reworded,
        memo,
        pilot,
        artifact("ADSA-2026-0001", "contract"),
        artifact("BIL-2026-0001", "bill", { status: "draft" }),
        artifact("BIL-2026-0002", "bill", { scope: "pilot" }),
        state({ actions_requested: ["launch", "begin", "send", "stay"].map((action) => ({ action })) }),
      ),
      review("lena", "/approve commercial"),
    ],
  },
  "action-not-approved: what names the client and is not published": {
    base: definition(
      forward,
      "actions: [{ id: send, artifact: proposal, gates: [commercial] }, { id: publish, kind: publish, artifact: proposal, gates: [commercial] }]\n",
    ),
    steps: change(artifact("PRO-2026-0001", "proposal", { title: "For Acme Corp" }), pilot),
  },
  "artifact-used-as-approval: an artifact whose gate is shut beside one that is open": {
    base: definition(
      forward,
      `actions: [{ id: launch, gates: [] }]
boundaries: [{ id: a, text: A proposal launches nothing, artifact: proposal, action: launch, needs: [security] }]
`,
    ),
    steps: [...change(reworded, memo), review("finn", "/approve board")],
  },
  "artifact-used-as-approval: an exception": {
    base: {
      ...definition(
        forward,
        `actions: [{ id: launch, gates: [] }]
boundaries: [{ id: a, text: A bill lets nothing launch, artifact: bill, action: launch, needs: [security, board] }]
`,
      ),
      ...state({
        exceptions: [
          { id: "EX-1", gate: "security", reason: "By letter", by: "lena", until: "2027-01-01", scope: "pilot" },
          { id: "EX-2", gate: "board", reason: "By letter", by: "lena", until: "2027-01-01" },
        ],
      }),
    },
    steps: change(bill, pilot, artifact("PRO-2026-0003", "proposal", { scope: "chat" })),
  },
  "launch-without-security: in two scopes, beside what is no launch": {
    base: definition(
      forward,
      `security: { gate: security }
actions: [{ id: launch, kind: launch, gates: [] }, { id: begin, kind: send, gates: [] }]
`,
    ),
    steps: change(pilot, memo, state({ actions_requested: ["launch", "begin"].map((action) => ({ action })) })),
  },
  "bill-in-dispute: by a blocker, a conflict and the record, beside what is no bill": {
    base: definition(
      forward,
      `actions: [{ id: charge, kind: bill, artifact: bill, gates: [] }, { id: begin, artifact: bill, gates: [] }]
`,
    ),
    entry: entry({
      uses: [
        { artifact: "BIL-2026-0003", status: "disputed", event: "told on 1 March" },
        { artifact: "BIL-2026-0004", status: "disputed", event: "told on 2 March" },
        { artifact: "BIL-2026-0005", status: "sent", event: "told on 3 March" },
      ].map((each) => ({ action: "charge", scope: "*", ...each })),
    }),
    steps: change(
      ...[1, 2, 3, 4, 5].map((each) => artifact(`BIL-2026-000${each}`, "bill")),
      state({
        conflicts: [
          { id: "CON-1", between: ["BIL-2026-0009@v1", "the client"] },
          { id: "CON-2", between: ["BIL-2026-0001@v1", "the client"], status: "closed" },
          { id: "CON-3", between: ["the client", "BIL-2026-0002@v1"] },
        ],
        blockers: [{ id: "BLK-1", text: "No goods", blocks: ["artifact:BIL-2026-0001"], owner: "finn" }],
        decision_log: [
          { id: "DEC-1", decision: "Go on" },
          { id: "DEC-2", decision: "It stands", closes: ["BIL-2026-0004"] },
        ],
      }),
    ),
  },
  "bill-in-dispute: by the record alone": {
    base: definition(forward, "actions: [{ id: charge, kind: bill, artifact: bill, gates: [] }]\n"),
    entry: entry({
      uses: [{ action: "charge", scope: "*", artifact: "BIL-2026-0001", status: "disputed", event: "a letter" }],
    }),
    steps: change(bill),
  },
};
