import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import { commitsToRead } from "../../src/gates/freshness.ts";
import { PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import { opening, playTable } from "../approval-cases/table.ts";
import { person } from "../scenario/people.ts";
import { questionOf } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string, commit?: number): Step => ({
  review: "approve",
  by,
  ...(commit === undefined ? {} : { commit }),
});
const comment: Step = { review: "comment", by: "nora" };
const label: Step = { label: "approve:commercial", by: "lena" };
const revise = (body: string, at?: string): Step => ({
  commit: { [PROPOSAL]: proposal({ body }) },
  ...(at === undefined ? {} : { at }),
});
const stale = { status: "superseded", counted: [], ignored: { lena: "STALE_CONTENT" } } as const;

playTable("what a review or a label has seen", [
  {
    name: "a review of an older commit, although all of it happened in one second",
    steps: [
      revise("Other.\n", "2026-03-02T09:10:00Z"),
      { review: "approve", by: "lena", commit: 0, at: "2026-03-02T09:10:00Z" },
    ],
    gates: { commercial: stale },
  },
  {
    name: "a review of a commit that came after somebody else's and is not the head",
    steps: [comment, revise("Other.\n"), revise("Newest.\n"), approve("lena", 1)],
    gates: { commercial: stale },
  },
  {
    name: "a review that was moved past an edit that is dated back, with somebody else's in between",
    steps: [approve("lena"), revise("Other.\n", "2026-03-02T09:00:00Z"), comment, { moveReview: 0 }],
    gates: { commercial: stale },
  },
  {
    name: "a review that was moved past an edit and its revert, both dated back",
    steps: [
      approve("lena"),
      revise("Other.\n", "2026-03-02T09:00:00Z"),
      revise("Scope ...\n", "2026-03-02T09:00:00Z"),
      { moveReview: 0 },
    ],
    gates: { commercial: stale },
  },
  {
    name: "a label before an edit and its revert in commits that touch other files as well",
    steps: [
      label,
      { commit: { [PROPOSAL]: proposal({ body: "Other.\n" }), "README.md": "1" } },
      { commit: { [PROPOSAL]: proposal(), "README.md": "2" } },
    ],
    gates: { commercial: stale },
  },
  {
    name: "a label in the second of the commit before it",
    steps: [revise("Other.\n", "2026-03-02T09:30:00Z"), label],
    gates: { commercial: { status: "approved", counted: ["lena"] } },
  },
]);

describe("a force-push after a label", () => {
  it("voids it, whatever commits GitHub still lists before it", () => {
    const question = questionOf({ base: { [PROPOSAL]: null }, steps: [{ commit: opening }, label] });
    const status = (timeline: NonNullable<typeof question.pull>["timeline"]) => {
      const { cases } = evaluate({ ...question, pull: question.pull && { ...question.pull, timeline } });
      return cases[0]?.gates.find((each) => each.gate === "commercial")?.status;
    };
    const timeline = question.pull?.timeline ?? [];
    expect(status(timeline)).toBe("approved");
    expect(status([...timeline, { kind: "force_pushed", person: person("dora"), at: question.now }])).toBe(
      "superseded",
    );
  });
});

describe("the commits to read before judging", () => {
  const { pull, change } = questionOf({
    base: { [PROPOSAL]: null },
    steps: [
      label,
      { commit: { [STATE]: stateAt("contract") } },
      { review: "comment", by: "nora", commit: 99 },
      revise("Other.\n"),
      label,
      { commit: { "README.md": "x" } },
      { label: "request:commercial", by: "dora" },
    ],
  });

  it("are those that reviews name, and the heads at reviews and at approving labels", () => {
    const [first, second] = change.commits.map((each) => each.sha);
    const named = pull?.reviews[0]?.commit;
    expect(pull && commitsToRead(pull)).toEqual([named, first, second]);
  });

  it("are none where a review names none and the branch had none", () => {
    const { pull: bare } = questionOf({ steps: [{ review: "approve", by: "lena", commit: null }] });
    expect(bare && commitsToRead(bare)).toEqual([]);
  });
});
