import { PROPOSAL, type Scenario, STATE } from "../scenario/scenario.ts";
import { artifact, bill, change, definition, forward, memo, pilot, reworded, state, unreadable } from "./lists.ts";

/** Repositories whose tracks or conflicts are at the edge of one rule or aspect. */

const running = (...tracks: readonly object[]) =>
  state({ active_tracks: tracks.map((each) => ({ status: "active", owner: "lena", ...each })) });
export const oddTrackLimits: Readonly<Record<string, Scenario>> = {
  "track-dependency-circle: one without dependencies, and a name that is none": {
    steps: change(
      running(
        { id: "a", dependencies: ["x-track:b"] },
        { id: "x-b", dependencies: ["a"] },
        { id: "bare" },
        { id: "c", dependencies: ["track:d"] },
        { id: "d", dependencies: ["c"] },
      ),
    ),
  },
  "track-exceeds-limits: limits of each kind": {
    base: definition(
      forward,
      `tracks:
  - { id: draw, artifacts: [bill], output_state: draft }
  - { id: sell, artifacts: [proposal] }
`,
    ),
    steps: change(
      reworded,
      ...["a", "b", "c", "d", "e"].map((scope, at) => artifact(`PRO-2026-001${at}`, "proposal", { scope })),
      artifact("BIL-2026-0001", "bill", { scope: "f" }),
      artifact("BIL-2026-0002", "bill"),
      artifact("PRO-2026-0020", "proposal"),
      artifact("BIL-2026-0003", "bill", { scope: "a" }),
      running(
        { id: "one", scope: "a", output_state: "draft" },
        { id: "two", scope: "b", type: "sell", output_state: "final", approval_limits: ["scope:x", "gate:commercial"] },
        { id: "three", scope: "c", type: "sell", output_state: "final", approval_limits: ["scope:x", "scope:c"] },
        { id: "four", scope: "d", type: "sell", approval_limits: ["gate:commercial"] },
        { id: "five", scope: "e", stage: "contract", output_state: "draft" },
        { id: "six", type: "draw", scope: "*" },
        { id: "seven", type: "sell", output_state: "final", approval_limits: ["scope:x"] },
      ),
    ),
  },
  "track-exceeds-limits: for everything, beside one that answers for a scope": {
    base: definition(forward, "tracks: [{ id: draw, artifacts: [bill], output_state: draft }]\n"),
    steps: change(
      artifact("BIL-2026-0001", "bill", { scope: "a" }),
      artifact("BIL-2026-0002", "bill", { scope: "b" }),
      running({ id: "one", type: "draw" }, { id: "two", scope: "a", stage: "nowhere", output_state: "final" }),
    ),
  },
  "track-exceeds-limits: ended in this change, or long before, or never there": {
    base: running(
      { id: "one", scope: "a", output_state: "draft" },
      { id: "two", scope: "b", output_state: "draft", status: "complete" },
    ),
    steps: change(
      artifact("PRO-2026-0010", "proposal", { scope: "a" }),
      artifact("PRO-2026-0011", "proposal", { scope: "b" }),
      artifact("PRO-2026-0012", "proposal", { scope: "c" }),
      running(
        { id: "one", scope: "a", output_state: "draft", status: "complete" },
        { id: "two", scope: "b", output_state: "draft", status: "complete" },
        { id: "three", scope: "c", output_state: "draft", status: "superseded" },
      ),
    ),
  },
  "track-exceeds-limits: and a state that could not be read": {
    base: unreadable,
    steps: change(pilot, running({ id: "one", scope: "pilot", output_state: "draft", status: "complete" })),
  },
  "track-exceeds-limits: named after the skill that owns the type": {
    base: definition(forward, ""),
    steps: change(bill, memo, running({ id: "one", stage: "billing", output_state: "draft" })),
  },
  "becomes-current: new, made current, revised, and as it was (track-exceeds-limits)": {
    base: {
      ...artifact("PRO-2026-0002", "proposal", { status: "draft" }),
      ...artifact("PRO-2026-0003", "proposal"),
      ...artifact("PRO-2026-0004", "proposal"),
    },
    steps: change(
      artifact("PRO-2026-0002", "proposal"),
      artifact("PRO-2026-0003", "proposal", { version: "v2" }),
      artifact("PRO-2026-0004", "proposal", { title: "Other" }),
      artifact("PRO-2026-0005", "proposal"),
      artifact("PRO-2026-0006", "proposal", { status: "draft" }),
      running({ id: "one", stage: "proposal", output_state: "draft" }),
    ),
  },
  "becomes-current: in a new engagement (track-exceeds-limits)": {
    base: { [STATE]: null, [PROPOSAL]: null },
    steps: change(pilot, running({ id: "one", scope: "pilot", output_state: "draft" })),
  },
  "conflicts: of tracks that move, of artifacts that become current": {
    base: state({
      active_tracks: [
        { id: "law", stage: "proposal", status: "active", owner: "lena" },
        { id: "art", stage: "proposal", status: "active", owner: "lena" },
        { id: "x-law", stage: "proposal", status: "active", owner: "lena" },
      ],
    }),
    steps: change(
      reworded,
      artifact("PRO-2026-0002", "proposal", { scope: "pilot" }),
      artifact("PRO-2026-0003", "proposal", { scope: "other" }),
      artifact("ADSA-2026-0001", "contract", { version: "v12" }),
      state({
        active_tracks: [
          { id: "law", stage: "contract", status: "active", owner: "lena" },
          { id: "art", stage: "proposal", status: "active", owner: "lena", scope: "pilot" },
          { id: "new", stage: "delivery", status: "active", owner: "lena" },
          { id: "stray", stage: "nowhere", status: "active", owner: "lena" },
          { id: "x-law", stage: "contract", status: "active", owner: "lena" },
        ],
        conflicts: [
          { id: "CON-1", between: ["a", "b"], track: "law" },
          { id: "CON-2", between: ["a", "b"], track: "track:art" },
          { id: "CON-3", between: ["a", "b"], track: "new" },
          { id: "CON-4", between: ["a", "b"], track: "x-track:law" },
          { id: "CON-5", between: ["artifact:PRO-2026-0003@v12", "ADSA-2026-0001@v1 of May"] },
          { id: "CON-6", between: ["my-artifact:PRO-2026-0003", "ADSA-2026-0001"], status: "closed" },
          { id: "CON-7", between: ["a", "b"], track: "stray" },
          { id: "CON-8", between: ["PRO-artifact:2026-0003", "PRO-2026@v1-0003"] },
        ],
      }),
    ),
  },
  "conflicts: and a move, with no tracks": {
    steps: change(state({ stage: "contract", conflicts: [{ id: "CON-1", between: ["a", "b"], track: "law" }] })),
  },
  "conflicts: and a move of the lifecycle": {
    steps: change(
      state({
        stage: "contract",
        active_tracks: [
          { id: "law", type: "lifecycle", stage: "delivery", status: "active", owner: "lena" },
          { id: "art", status: "active", owner: "lena" },
          { id: "far", stage: "delivery", status: "active", owner: "lena" },
        ],
        conflicts: ["law", "art", "far"].map((track, at) => ({ id: `CON-${at + 1}`, between: ["a", "b"], track })),
      }),
    ),
  },
};
