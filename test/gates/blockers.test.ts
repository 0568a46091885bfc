import { describe, expect, it } from "vitest";
import { isDecided, isOpenCondition, standingBlockers } from "../../src/gates/blockers.ts";
import type { Case } from "../../src/model/case.ts";
import { PROPOSAL, STATE, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";

const approve = (by: string | null, at?: string): Step => ({
  review: "approve",
  by,
  ...(at === undefined ? {} : { at }),
});

function caseOf(scenario: Scenario): Case {
  const [c] = play({ ...scenario, ids: ["acme-pilot"] }).cases;
  if (!c) throw new Error("there is no engagement");
  return c;
}

describe("a decision names a blocker", () => {
  it.each([
    ["BLK-1", "BLK-1 is closed, as agreed", true],
    ["BLK-1", "Closes (BLK-1).", true],
    ["BLK-1", "This is the end of BLK-1.", true],
    ["BLK.1", "This is the end of BLK.1.", true],
    ["BLK-1", "BLK-10 is closed", false],
    ["BLK-1", "BLK-1.2 is closed", false],
  ])("%s: %s", (id, decision, expected) => {
    expect(isDecided(id, [{ id: "DEC-1", decision }])).toBe(expected);
  });
  it("also by its list, whatever its text", () => {
    expect(isDecided("BLK-1", [{ id: "DEC-1", decision: "Go on.", closes: ["BLK-0", "BLK-1"] }])).toBe(true);
    expect(isDecided("BLK-1", [{ id: "DEC-1", decision: "Go on.", closes: ["BLK-0"] }])).toBe(false);
  });
});

const blocker = (id: string, owner: string, status = "open", text = "Survey missing") =>
  `{ id: ${id}, text: ${text}${owner === "" ? "" : `, owner: ${owner}`}, status: ${status} }`;
const blockers = (...all: string[]) => stateAt("proposal", `blockers: [${all.join(", ")}]\n`);
const decided = (...all: string[]) =>
  `${blockers(...all)}decision_log: [{ id: DEC-1, decision: Done., closes: [BLK-1] }]\n`;
const closing = (owner: string) => ({
  base: { [STATE]: blockers(blocker("BLK-1", owner)) },
  steps: [{ commit: { [STATE]: decided(blocker("BLK-1", owner, "closed")) } }],
});

interface Standing {
  readonly name: string;
  readonly base?: Edit;
  readonly steps: readonly Step[];
  readonly author?: string;
  readonly offline?: boolean;
  readonly now?: string;
  readonly stands: readonly string[];
}

describe("the blockers that stand in the way of a change", () => {
  const table: readonly Standing[] = [
    {
      name: "an open one",
      steps: [{ commit: { [STATE]: blockers(blocker("BLK-1", "lena")) } }],
      stands: ["BLK-1"],
    },
    {
      name: "one that was closed without a decision",
      steps: [{ commit: { [STATE]: blockers(blocker("BLK-1", "lena", "closed")) } }],
      stands: ["BLK-1"],
    },
    {
      name: "not one that is decided",
      base: { [STATE]: decided(blocker("BLK-1", "lena", "closed")) },
      steps: [{ commit: { "README.md": "x" } }],
      stands: [],
    },
    { name: "one that the change closes", ...closing("lena"), stands: ["BLK-1"] },
    {
      name: "and one that it takes away",
      base: closing("lena").base,
      steps: [{ commit: { [STATE]: stateAt("proposal") } }],
      stands: ["BLK-1"],
    },
    { name: "not where its owner approves", ...and(closing("lena"), approve("lena")), stands: [] },
    { name: "nor where somebody of the owning role does", ...and(closing("finance"), approve("finn")), stands: [] },
    { name: "but where somebody else does", ...and(closing("lena"), approve("nora")), stands: ["BLK-1"] },
    { name: "or somebody of another role", ...and(closing("finance"), approve("lena")), stands: ["BLK-1"] },
    { name: "or nobody owns it", ...and(closing(""), approve("lena")), stands: ["BLK-1"] },
    { name: "or the account is gone", ...and(closing("lena"), approve(null)), stands: ["BLK-1"] },
    {
      name: "or the owner opened the pull request",
      ...and(closing("lena"), approve("lena")),
      author: "lena",
      stands: ["BLK-1"],
    },
    { name: "or there is no pull request", ...closing("lena"), offline: true, stands: ["BLK-1"] },
    {
      name: "or the owner went back on it",
      ...and(closing("lena"), approve("lena"), { review: "reject", by: "lena" }),
      stands: ["BLK-1"],
    },
    {
      name: "which a comment does not",
      ...and(closing("lena"), approve("lena"), { review: "comment", by: "lena" }),
      stands: [],
    },
    {
      name: "or it is dated ahead by more than a clock may be wrong",
      ...and(closing("lena"), approve("lena", "2026-03-02T09:26:00Z")),
      now: "2026-03-02T09:20:59Z",
      stands: ["BLK-1"],
    },
    {
      name: "but not by just that",
      ...and(closing("lena"), approve("lena", "2026-03-02T09:26:00Z")),
      now: "2026-03-02T09:21:00Z",
      stands: [],
    },
    {
      name: "or it came after the merge",
      ...and(closing("lena"), { merged: true }, approve("lena", "2026-03-02T09:20:01Z")),
      stands: ["BLK-1"],
    },
    {
      name: "which the second of the merge does not",
      ...and(closing("lena"), { merged: true }, approve("lena", "2026-03-02T09:20:00Z")),
      stands: [],
    },
    {
      name: "or they approved before it was closed",
      base: closing("lena").base,
      steps: [{ commit: { "README.md": "x" } }, approve("lena"), ...closing("lena").steps],
      stands: ["BLK-1"],
    },
    {
      name: "or what they saw could not be read",
      base: closing("lena").base,
      steps: [{ commit: { [STATE]: "client: [" } }, approve("lena"), ...closing("lena").steps],
      stands: ["BLK-1"],
    },
    {
      name: "or what they saw was another sentence",
      base: closing("lena").base,
      steps: [
        { commit: { [STATE]: decided(blocker("BLK-1", "lena", "closed", "No survey")) } },
        approve("lena"),
        ...closing("lena").steps,
      ],
      stands: ["BLK-1"],
    },
    {
      name: "which the sentence of another blocker is not",
      base: { [STATE]: blockers(blocker("BLK-0", "nora"), blocker("BLK-1", "lena")) },
      steps: [
        { commit: { [STATE]: decided(blocker("BLK-0", "nora"), blocker("BLK-1", "lena", "closed")) } },
        approve("lena"),
        { commit: { [STATE]: decided(blocker("BLK-0", "nora", "open", "Other"), blocker("BLK-1", "lena", "closed")) } },
      ],
      stands: ["BLK-0"],
    },
    {
      name: "or their review was moved past it",
      base: closing("lena").base,
      steps: [{ commit: { "README.md": "x" } }, approve("lena"), ...closing("lena").steps, { moveReview: 0 }],
      stands: ["BLK-1"],
    },
    {
      name: "an open one, although the base cannot be read",
      base: { [STATE]: "client: [" },
      steps: [{ commit: { [STATE]: blockers(blocker("BLK-1", "lena")) } }],
      stands: ["BLK-1"],
    },
    {
      name: "those of the base, although the head cannot be read",
      base: closing("lena").base,
      steps: [{ commit: { [STATE]: "client: [" } }],
      stands: ["BLK-1"],
    },
  ];
  it.each(table)("$name", ({ stands, ...scenario }) => {
    expect(standingBlockers(caseOf(scenario)).map(({ id }) => id)).toEqual(stands);
  });
});

function and(scenario: ReturnType<typeof closing>, ...steps: Step[]): { base: Edit; steps: Step[] } {
  return { ...scenario, steps: [...scenario.steps, ...steps] };
}

describe("a condition of an approval stands", () => {
  const closed = blocker("BLK-1", "lena", "closed");
  const added = (...steps: Step[]) => ({ steps: [{ commit: { [STATE]: decided(closed) } }, ...steps] });
  const table: readonly (readonly [name: string, closes: string | undefined, scenario: Scenario, stands: boolean])[] = [
    ["where it names no blocker", undefined, closing("lena"), true],
    ["where it names one that is not here", "BLK-9", closing("lena"), true],
    [
      "while its blocker is open",
      "BLK-1",
      { steps: [{ commit: { [STATE]: blockers(blocker("BLK-1", "lena")) } }] },
      true,
    ],
    ["where the change closes the blocker without its owner", "BLK-1", closing("lena"), true],
    ["not where the owner approves that", "BLK-1", and(closing("lena"), approve("lena")), false],
    [
      "not where the base has it closed",
      "BLK-1",
      { base: { [STATE]: decided(closed) }, steps: [{ commit: { "README.md": "x" } }] },
      false,
    ],
    ["where the change brings the blocker, closed", "BLK-1", added(), true],
    ["not where the owner approves that too", "BLK-1", added(approve("lena")), false],
    [
      "where the owner of another approves",
      "BLK-1",
      {
        steps: [{ commit: { [STATE]: decided(blocker("BLK-0", "nora"), closed) } }, approve("nora")],
      },
      true,
    ],
    [
      "not where the owner of this one does, and another is open",
      "BLK-1",
      {
        steps: [{ commit: { [STATE]: decided(blocker("BLK-0", "nora"), closed) } }, approve("lena")],
      },
      false,
    ],
    [
      "where the base has another alone",
      "BLK-1",
      {
        base: { [STATE]: blockers(blocker("BLK-0", "nora")) },
        steps: [{ commit: { [STATE]: decided(blocker("BLK-0", "nora"), closed) } }],
      },
      true,
    ],
    [
      "not where the base has it closed among others",
      "BLK-1",
      {
        base: { [STATE]: decided(blocker("BLK-0", "nora"), closed) },
        steps: [{ commit: { "README.md": "x" } }],
      },
      false,
    ],
    ["where the base cannot be read", "BLK-1", { ...added(), base: { [STATE]: "client: [" } }, true],
    ["where the base has no engagement", "BLK-1", { ...added(), base: { [STATE]: null, [PROPOSAL]: null } }, true],
    [
      "where the head cannot be read",
      "BLK-1",
      { ...closing("lena"), steps: [{ commit: { [STATE]: "client: [" } }] },
      true,
    ],
  ];
  it.each(table)("%s", (_, closes, scenario, stands) => {
    expect(isOpenCondition(caseOf(scenario), { text: "the survey is there", closes })).toBe(stands);
  });
});

it("a gate tells what is in its way, and when it was approved", () => {
  const more = "blockers: [{ id: BLK-1, text: Survey missing, blocks: [gate:commercial] }]\n";
  const { gates } = caseOf({ steps: [{ commit: { [STATE]: stateAt("contract", more) } }, approve("lena")] });
  const gate = gates.find((each) => each.gate === "commercial");
  expect(gate?.remainingBlockers).toEqual(["BLK-1: Survey missing"]);
  expect(gate?.approvals.map((each) => each.submittedAt)).toEqual([Date.parse("2026-03-02T09:20:00Z")]);
});
