import { describe, expect, it } from "vitest";
import { proposal, stateAt } from "../approval-cases/repository.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE, type Step } from "../scenario/scenario.ts";

/** The twelve events of the source documents, each from the smallest change that makes it. */

const state = (more = ""): Edit => ({ [STATE]: stateAt("proposal", more) });
const note: Edit = { "engagements/acme-pilot/notes.md": "Nothing that anybody declares.\n" };
const asked: Step = { label: "request:commercial", by: "dora" };

const blocker = "blockers: [{ id: BLK-1, text: No policy, blocks: [gate:commercial], owner: omar }]\n";
const decided =
  "decision_log: [{ id: DEC-1, decision: BLK-1 is settled, by: lena, rationale: The policy came, at: 2026-03-01 }]\n";
const track = (status: string, more = "") =>
  `active_tracks: [{ id: refunds, type: commercial, status: ${status}, owner: lena, output_state: draft, dependencies: [], blockers: [], due_date: TBD, approval_limits: []${more} }]\n`;

interface Told {
  readonly base?: Edit;
  readonly change: Edit;
  readonly steps?: readonly Step[];
  readonly event: Readonly<Record<string, string>>;
}

const told: readonly (readonly [type: string, told: Told])[] = [
  [
    "artifact_created",
    {
      change: { "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002", status: "draft" }) },
      event: { artifact: "PRO-2026-0002", version: "v1", status: "draft" },
    },
  ],
  [
    "artifact_revised",
    {
      change: { [PROPOSAL]: proposal({ version: "v2", body: "More.\n" }) },
      event: { artifact: "PRO-2026-0001", version: "v2", status: "current" },
    },
  ],
  [
    "approval_requested",
    { change: note, steps: [asked], event: { gate: "commercial", scope: "*", status: "requested" } },
  ],
  [
    "approval_changed",
    {
      change: note,
      steps: [asked, { review: "approve", by: "lena", body: "/approve commercial" }],
      event: { gate: "commercial", scope: "*", status: "approved" },
    },
  ],
  ["blocker_added", { change: state(blocker), event: { blocker: "BLK-1", owner: "omar", blocks: "gate:commercial" } }],
  [
    "blocker_removed",
    {
      base: state(blocker + decided),
      change: state(blocker.replace("owner: omar", "owner: omar, status: closed") + decided),
      event: { blocker: "BLK-1" },
    },
  ],
  [
    "scope_changed",
    {
      base: state(track("draft")),
      change: state(track("draft", ", scope: refunds")),
      event: { scope: "refunds", change: "added" },
    },
  ],
  [
    "owner_changed",
    {
      change: { [STATE]: stateAt("proposal").replace("owner: lena", "owner: nora") },
      event: { of: "engagement", from: "lena", to: "nora" },
    },
  ],
  ["decision_recorded", { change: state(decided), event: { decision: "DEC-1", by: "lena" } }],
  ["track_started", { change: state(track("draft")), event: { track: "refunds", status: "draft", scope: "*" } }],
  [
    "track_closed",
    { base: state(track("active")), change: state(track("complete")), event: { track: "refunds", status: "complete" } },
  ],
  [
    "recovery_action_selected",
    { change: state("rollback_or_recovery_action: ask_again\n"), event: { action: "ask_again" } },
  ],
];

function eventsOf({ base = {}, change, steps = [] }: Pick<Told, "base" | "change" | "steps">) {
  const { verdict } = play({ base: { [PROPOSAL]: proposal(), ...base }, steps: [{ commit: change }, ...steps] });
  return verdict.engagements[0]?.events;
}

describe("an event", () => {
  it.each(told)("%s comes of its change alone", (type, { event, ...what }) => {
    expect(eventsOf(what)).toEqual([{ type, ...event }]);
  });

  it("comes of no change that means nothing", () => {
    expect(eventsOf({ change: note })).toEqual([]);
    const base = state(blocker + track("active"));
    const reworded = state(blocker.replace("No policy", "There is no policy yet") + track("active"));
    expect(eventsOf({ base, change: reworded })).toEqual([]);
  });
});
