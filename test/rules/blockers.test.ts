import { describe, expect, it } from "vitest";
import { state, told } from "./told.ts";

const decision =
  "decision_log: [{ id: DEC-1, decision: Thirty days, by: omar, at: 2026-03-01, rationale: As the law says, closes: [BLK-1] }]\n";
const blocker = (fields: string) => `blockers: [{ id: BLK-1, text: Policy missing, ${fields} }]\n`;
const codes = (found: readonly string[]) => found.map((each) => each.split(":")[0]);

describe("CS-BLK-001", () => {
  const track =
    "active_tracks: [{ id: legal, status: complete, owner: omar }, { id: refunds, status: complete, owner: omar }]\n";
  it.each([
    ["track: legal", true],
    ["track: track:legal", true],
    ["track: TBD", true],
    ["track: leggal", false],
    ["blocks: [track:legal]", true],
    ["blocks: [artifact:PRO-2026-0001]", true],
    ["blocks: [artifact:PRO-2026-0001@v1]", true],
    ["blocks: [artifact:PRO-2026-0009]", false],
    ["blocks: [gate:commercial]", true],
    ["blocks: [gate:*]", true],
    ["blocks: [track:*]", false],
    ["blocks: [commercial]", false],
    ["blocks: [action:launch]", false],
    ["blocks: [stage:delivery]", true],
    ["blocks: [stage:closed]", true],
    ["blocks: [decision:DEC-1]", true],
    ["blocks: [scope:*]", true],
    ["blocks: [scope:refunds]", false],
    ["blocks: [TBD]", true],
    ["blocks: []", false],
    ["owner: omar", false],
    ["blocks: [gate:commercial, artifact:ADSA-2026-0001]", true],
    ["blocks: [gate:commercial, gate:legal]", false],
    ["track: legal, blocks: [commercial]", false],
    ["blocks: [gate:nobody], status: closed", true],
  ])("%s", (fields, fine) => {
    expect(told("BLK-001", { after: state({}, `${blocker(fields)}${decision}${track}`) })).toHaveLength(fine ? 0 : 1);
  });

  it("is attached where an open track names it", () => {
    const open = "active_tracks: [{ id: legal, status: blocked, owner: omar, blockers: [BLK-1] }]\n";
    expect(told("BLK-001", { after: state({}, `${blocker("owner: omar")}${open}`) })).toEqual([]);
  });
});

describe("CS-BLK-002", () => {
  it.each([
    ["owner: omar", true],
    ["owner: TBD, question: Who keeps it?", true],
    ["owner: TBD", false],
    ["owner: TBD, question: TBD", false],
    ['owner: ""', false],
    ["question: Who keeps it?", false],
    ["status: closed", true],
  ])("%s", (fields, fine) => {
    expect(told("BLK-002", { after: state({}, `${blocker(`track: TBD, ${fields}`)}${decision}`) })).toHaveLength(
      fine ? 0 : 1,
    );
  });
});

describe("CS-BLK-003", () => {
  const before = state({}, blocker("blocks: [gate:commercial, stage:contract], owner: omar"));
  const closed = blocker("blocks: [gate:commercial, stage:contract], owner: omar, status: closed");
  it.each([
    ["removed", "", ["CS-BLK-003 error"]],
    ["removed with a decision", decision, ["CS-BLK-003 notice"]],
    ["closed", closed, ["CS-BLK-003 error"]],
    ["closed with a decision", `${closed}${decision}`, ["CS-BLK-003 notice"]],
    ["let go of its gate", blocker("blocks: [stage:contract], owner: omar"), ["CS-BLK-003 error"]],
    [
      "renamed",
      blocker("blocks: [gate:commercial, stage:contract], owner: omar").replace("BLK-1", "BLK-2"),
      ["CS-BLK-003 error"],
    ],
    ["reworded", blocker("blocks: [stage:contract, gate:commercial], owner: lena").replace("Policy", "Rule"), []],
  ])("%s", (_, more, expected) => {
    expect(codes(told("BLK-003", { before, after: state({}, more) }))).toEqual(expected);
  });

  it("says nothing any more once the owner approves", () => {
    const steps = [{ review: "approve", by: "omar" }] as const;
    expect(told("BLK-003", { before, after: state({}, `${closed}${decision}`), steps })).toEqual([]);
  });

  it("finds a closed one whose decision was taken out", () => {
    expect(told("BLK-003", { before: state({}, `${closed}${decision}`), after: state({}, closed) })).toHaveLength(1);
  });
});

describe("CS-BLK-004", () => {
  it.each([
    ["opened: 2026-01-05, limit: P14D", false],
    ["opened: 2026-02-28, limit: P14D", true],
    ["limit: P14D", true],
    ["opened: TBD, limit: P14D", true],
    ["limit: 2026-03-01", false],
    ["limit: 2026-03-02", true],
    ["opened: 2026-01-05", true],
    ["opened: 2026-01-05, limit: P14D, recovery: ask", true],
    ["opened: 2026-01-05, limit: P14D, recovery: TBD", false],
  ])("%s", (fields, fine) => {
    expect(told("BLK-004", { after: state({}, blocker(`track: TBD, owner: omar, ${fields}`)) })).toHaveLength(
      fine ? 0 : 1,
    );
  });
});
