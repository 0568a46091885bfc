import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import type { Question } from "../../src/model/case.ts";
import { adapter, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
import { opening } from "../approval-cases/table.ts";
import { questionOf } from "../scenario/play.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";

type Timeline = NonNullable<Question["pull"]>["timeline"];

/** What GitHub tells differently than it usually would. */
interface Oddly {
  readonly timeline?: (timeline: Timeline) => Timeline;
  readonly labels?: readonly string[];
  /** Whether the commits that people saw can still be read. */
  readonly seen?: false;
}

/** How the gate stands, and why evidence for it does not count. */
function stands(scenario: Scenario, { timeline = (all) => all, labels, seen }: Oddly = {}): readonly string[] {
  const question = questionOf({ ...scenario, base: { [PROPOSAL]: null, ...scenario.base }, ids: ["acme-pilot"] });
  const pull = question.pull && {
    ...question.pull,
    timeline: timeline(question.pull.timeline),
    labels: labels ?? question.pull.labels,
  };
  const { cases } = evaluate({ ...question, pull, seen: seen === false ? new Map() : question.seen });
  const gate = cases[0]?.gates.find((each) => each.gate === "commercial");
  return [gate?.status ?? "", ...(gate?.ignored.map((each) => each.detail.replace(/\b[0-9a-f]{7}\b/, "<sha>")) ?? [])];
}

const approve: Step = { review: "approve", by: "lena" };
const label: Step = { label: "approve:commercial", by: "lena" };
const request: Step = { label: "request:commercial", by: "dora" };
const first: Step = { commit: opening };
const readme: Step = { commit: { "README.md": "x" } };
const revise = (body: string, at?: string): Step => ({ commit: { [PROPOSAL]: proposal({ body }) }, ...(at && { at }) });
const withoutReviews = (all: Timeline) => all.filter((event) => event.kind !== "reviewed");
const onMain = { [PROPOSAL]: proposal() };
const bound = adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review, label]" });
const delivery = { ...bound, [STATE]: stateAt("delivery") };

describe("what evidence speaks for", () => {
  type Row = readonly [name: string, scenario: Scenario, told: readonly string[], oddly?: Oddly];
  const table: readonly Row[] = [
    ["a review of the head", { steps: [first, approve] }, ["approved"]],
    [
      "a review that the timeline does not list",
      { steps: [first, approve] },
      ["approved"],
      { timeline: withoutReviews },
    ],
    [
      "a review of a commit that cannot be read",
      { steps: [first, approve] },
      ["superseded", "The commit that was reviewed cannot be read, so what was approved is not known."],
      { seen: false },
    ],
    [
      "a review of no commit",
      { steps: [first, { ...approve, commit: null }] },
      ["superseded", "The commit that was reviewed cannot be read, so what was approved is not known."],
    ],
    [
      "a review before every commit, that was moved past one that is dated back",
      {
        base: onMain,
        steps: [approve, revise("Other.\n", "2026-03-02T09:00:00Z"), { moveReview: 0 }],
      },
      ["superseded", "Commit <sha> changed it afterwards."],
    ],
    [
      "a review in the second of the commit that it is of",
      {
        steps: [first, { ...approve, at: "2026-03-02T09:10:00Z" }],
      },
      ["approved"],
    ],
    [
      "a review that was moved to a younger commit",
      { steps: [first, approve, readme, { moveReview: 0 }] },
      ["approved"],
    ],
    [
      "a review that was moved to a younger commit, and nobody can tell when it was given",
      {
        steps: [first, approve, readme, { moveReview: 0 }],
      },
      ["superseded", "Commit <sha> changed it afterwards."],
      { timeline: withoutReviews },
    ],
    ["a label", { steps: [first, label] }, ["approved"]],
    ["a label on an older commit", { steps: [first, label, readme] }, ["approved"]],
    [
      "a label before a commit that changed it",
      { steps: [first, label, revise("Other.\n")] },
      ["superseded", "Commit <sha> changed it afterwards."],
    ],
    [
      "a label before the first commit, of what main has",
      { base: onMain, steps: [label, { commit: { [STATE]: stateAt("contract") } }] },
      ["approved"],
    ],
    [
      "a label before main changed it",
      {
        base: onMain,
        steps: [
          { commit: { [STATE]: stateAt("contract") } },
          label,
          { main: { [PROPOSAL]: proposal({ body: "Other.\n" }) } },
        ],
      },
      ["superseded", "PRO-2026-0001 changed since <sha>."],
    ],
    [
      "a label on a commit that cannot be read any more",
      { steps: [first, label] },
      ["superseded", "PRO-2026-0001 changed since the base."],
      { seen: false },
    ],
    [
      "a label on a commit that cannot be read any more, of an engagement that main does not have",
      {
        base: { [STATE]: null },
        steps: [first, label],
      },
      ["superseded", "PRO-2026-0001 changed since the base."],
      { seen: false },
    ],
    [
      "a label on an unreadable commit that left what main has",
      {
        base: onMain,
        steps: [{ commit: { [STATE]: stateAt("contract") } }, label],
      },
      ["approved"],
      { seen: false },
    ],
    [
      "a label that is not on the pull request any more, and nobody is listed to have removed it",
      {
        steps: [first, label],
      },
      ["superseded", "The label approve:commercial was removed."],
      { labels: [] },
    ],
    [
      "a label that was removed by an account that is gone",
      {
        steps: [first, label, { unlabel: "approve:commercial", by: null }],
      },
      ["superseded", "The label approve:commercial was removed."],
    ],
    ["a label of another gate", { steps: [first, { label: "approve:legal_or_contract", by: "lena" }] }, ["requested"]],
    [
      "a label that was removed and set again",
      {
        steps: [first, label, { unlabel: "approve:commercial", by: "dora" }, label],
      },
      ["approved"],
    ],
    [
      "a label while another is removed",
      {
        steps: [first, { label: "later", by: "dora" }, label, { unlabel: "later", by: "dora" }],
      },
      ["approved"],
    ],
    [
      "a review of a state that the stage alone covers",
      {
        base: delivery,
        steps: [
          request,
          { commit: { [STATE]: stateAt("closed") } },
          approve,
          { commit: { [STATE]: stateAt("closed", "urgency: urgent\n") } },
        ],
      },
      ["superseded", "What it covers changed since <sha>."],
    ],
    [
      "a label of a state that the stage alone covers",
      {
        base: delivery,
        steps: [
          request,
          { commit: { [STATE]: stateAt("closed") } },
          label,
          { commit: { [STATE]: stateAt("closed", "urgency: urgent\n") } },
        ],
      },
      ["superseded", "Commit <sha> changed it afterwards."],
    ],
  ];
  for (const [name, scenario, told, oddly] of table)
    it(name, () => {
      expect(stands(scenario, oddly)).toEqual(told);
    });
});
