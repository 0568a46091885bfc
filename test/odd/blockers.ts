import type { Scenario } from "../scenario/scenario.ts";
import { change, definition, entry, forward, given, memo, pilot, review, state, unreadable } from "./lists.ts";

/** Repositories whose blockers are at the edge of one rule or aspect. */

const blocked = (lines: object, more: object = {}) =>
  state({ blockers: [{ id: "BLK-1", text: "No price", track: "TBD", owner: "lena", ...lines }], ...more });
const closing = {
  decision_log: [
    { id: "DEC-1", decision: "Free of charge", by: "lena", at: "2026-03-01", rationale: "x", closes: ["BLK-1"] },
  ],
};

export const oddBlockers: Readonly<Record<string, Scenario>> = {
  "orphaned-blocker: names that nothing has": {
    steps: change(
      state({
        active_tracks: [
          { id: "ab", status: "active", owner: "lena", blockers: ["BLK-8"] },
          { id: "ended", status: "complete", blockers: ["BLK-9"] },
          { id: "bare", status: "active", owner: "lena" },
          { id: "my-ab", status: "active", owner: "lena" },
        ],
        blockers: [
          { id: "BLK-1", text: "a", track: "my-track:ab" },
          { id: "BLK-2", text: "b", blocks: ["gate:nowhere_at_all", "gate:legal_or_contrakt"], track: "gone" },
          { id: "BLK-3", text: "c", blocks: ["gate:commercial", "stage:offfer", "action:go", "track:later", "bb"] },
          { id: "BLK-4", text: "d", blocks: ["gate:commercial", "delivery", "stage:contrakt"] },
          { id: "BLK-5", text: "e" },
          {
            id: "BLK-6",
            text: "f",
            blocks: ["artifact:PRO-2026-0001@v12", "artifact:PRO-2026-0001@v1x", "artifact:proposal"],
          },
          { id: "BLK-7", text: "g", blocks: ["decision:DEC-1", "scope:*", "action:later"] },
          { id: "BLK-8", text: "h", blocks: ["commercial"] },
          { id: "BLK-9", text: "i", blocks: ["TBD", "artifact:none"] },
        ],
      }),
    ),
  },
  "orphaned-blocker: what exists, by the names of each kind (existing)": {
    base: definition(forward, "actions: [{ id: begin, gates: [] }]\n"),
    entry: entry({}),
    steps: change(
      memo,
      pilot,
      state({
        active_tracks: [{ id: "ab", status: "active", owner: "lena" }],
        decision_log: [{ id: "DEC-1", decision: "Go on" }],
        blockers: [
          ["artifact:memo"],
          ["artifact:bill"],
          ["action:begin"],
          ["action:ab"],
          ["scope:pilot"],
          ["scope:none"],
          ["decision:DEC-1"],
          ["decision:begin"],
          ["track:ab"],
          ["stage:lost"],
          ["gate:ready"],
        ].map((blocks, at) => ({ id: `BLK-${at + 1}`, text: "No price", blocks, owner: "lena" })),
      }),
    ),
  },
  "track-dependency-unknown: no tracks and no decisions (existing)": {
    steps: change(blocked({ track: "none", blocks: ["decision:DEC-1", "track:ab", "undefined"] })),
  },
  "blocker-removed: a closed one that a decision names, then taken out": {
    base: blocked({ status: "closed" }, closing),
    steps: change(state({})),
  },
  "blocker-removed: closed by a decision, and what else is open": {
    base: state({
      blockers: ["BLK-1", "BLK-2", "BLK-3"].map((id) => ({ id, text: "No price", blocks: ["gate:commercial", "TBD"] })),
    }),
    steps: change(
      state({
        blockers: [
          { id: "BLK-2", text: "No price", owner: "lena" },
          { id: "BLK-1", text: "No price", status: "closed" },
        ],
        ...closing,
      }),
    ),
  },
  "blocker-removed: open still, though a decision names it": { base: blocked({}), steps: change(blocked({}, closing)) },
  "blocker-removed: and a state that cannot be read": { base: blocked({}), steps: change(unreadable) },
  "blocker-removed: and a state that could not be read": {
    base: unreadable,
    steps: change(blocked({ status: "closed" })),
  },
  "blocker-removed: taken out with a decision": { base: blocked({}), steps: change(state(closing)) },
  "blocker-removed: approved by its owner": {
    base: blocked({}),
    steps: [...change(blocked({ status: "closed" }, closing)), review("lena", "Good.")],
  },
  "blocker-removed: approved by its owner, beside one that stands": {
    base: state({
      blockers: ["BLK-1", "BLK-2"].map((id) => ({ id, text: "No price", track: "TBD", owner: "lena" })),
    }),
    steps: [
      ...change(
        state({
          blockers: ["BLK-1", "BLK-2"].map((id) => ({
            id,
            text: "No price",
            track: "TBD",
            owner: "lena",
            ...(id === "BLK-1" ? { status: "closed" } : {}),
          })),
          ...closing,
        }),
      ),
      review("lena", "Good."),
    ],
  },
  "blocker-too-old: limits of each kind": {
    base: definition(forward, "recovery_actions: [ask, wait]\n"),
    now: "2026-03-15T00:00:00Z",
    steps: change(
      state({
        blockers: [
          { limit: "P14D", opened: "2026-03-01" },
          { limit: "P14D", opened: "2026-03-02" },
          { limit: "P14D" },
          { limit: "2026-03-14" },
          { limit: "2026-03-15" },
          { limit: "soon", opened: "2026-01-01" },
          { limit: "2026-03-01", opened: "2026-02-01" },
          { limit: "2026-03-01", status: "closed" },
          {},
        ].map((lines, at) => ({ id: `BLK-${at + 1}`, text: "No price", track: "TBD", owner: "lena", ...lines })),
      }),
    ),
  },
  "blocked-without-recovery: an engagement that is blocked": {
    steps: change(state({ workflow_status: "blocked" })),
  },
  "blocked-without-recovery: an engagement that is active": {
    steps: change(
      state({ workflow_status: "active", blockers: [{ id: "BLK-1", text: "No price", track: "TBD", owner: "lena" }] }),
    ),
  },
  "blocked-without-recovery: tracks with and without": {
    base: definition(forward, "recovery_actions: [ask, wait]\n"),
    steps: change(
      state({
        workflow_status: "blocked",
        active_tracks: [
          { id: "a", status: "blocked" },
          { id: "b", status: "blocked", blockers: ["BLK-1"] },
          { id: "c", status: "blocked" },
          { id: "d", status: "blocked", blockers: ["BLK-2"] },
          { id: "e", status: "blocked", recovery: "ask" },
          { id: "f", status: "complete" },
          { id: "g", status: "blocked" },
        ],
        blockers: [
          { id: "BLK-1", text: "a", recovery: "ask" },
          { id: "BLK-2", text: "b", recovery: "ask", status: "closed" },
          { id: "BLK-3", text: "c", recovery: "ask", blocks: ["track:c"] },
          { id: "BLK-4", text: "d", recovery: "ask", track: "g" },
        ],
      }),
    ),
  },
  "blocked-without-recovery: a blocked engagement whose track has one": {
    base: definition(forward, "recovery_actions: [ask, wait]\n"),
    steps: change(
      state({
        workflow_status: "blocked",
        active_tracks: [{ id: "a", status: "active", owner: "lena", recovery: "ask" }],
      }),
    ),
  },
  "blocked-without-recovery: a blocked engagement whose track has none": {
    base: definition(forward, "recovery_actions: [ask, wait]\n"),
    steps: change(
      state({
        workflow_status: "blocked",
        active_tracks: [{ id: "a", status: "active", owner: "lena" }],
        blockers: [
          { id: "BLK-1", text: "b", recovery: "ask", status: "closed", track: "a" },
          { id: "BLK-2", text: "c", recovery: "ask" },
        ],
      }),
    ),
  },
  "orphaned-blocker: a scope that only the record has (existing)": {
    entry: entry({ approvals: [{ ...given, scope: "old" }] }),
    steps: change(blocked({ track: undefined, blocks: ["scope:old"] })),
  },
};
