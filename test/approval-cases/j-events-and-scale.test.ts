import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import type { Question } from "../../src/model/case.ts";
import { questionOf } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";
import { PROPOSAL, proposal } from "./repository.ts";
import { opening, playTable } from "./table.ts";

const lena: Step = { review: "approve", by: "lena" };
const revised = { [PROPOSAL]: proposal({ body: "Other.\n" }) };

playTable("J. API, events, scale", [
  {
    name: "111. a commit beyond the 250 that GitHub lists could be anybody's",
    steps: [{ commit: revised, by: "nora", listed: false }, lena],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "UNATTRIBUTED" } } },
    conclusion: "action_required",
  },
  {
    name: "111. one that touches nothing covered does not matter",
    steps: [{ commit: { "README.md": "x" }, by: "nora", listed: false }, lena],
    gates: { commercial: { status: "approved", counted: ["lena"] } },
  },
  {
    name: "114. without the facts of a pull request nothing is approved",
    offline: true,
    steps: [lena],
    gates: { commercial: { status: "requested", counted: [] } },
    conclusion: "action_required",
  },
]);

describe("J. The same facts", () => {
  const question = questionOf({
    base: { [PROPOSAL]: null },
    steps: [{ commit: opening }, lena, { review: "reject", by: "nora" }, { dismiss: 1, by: "lena" }],
  });

  it("107. twice, or in another order, make the same verdict", () => {
    const pull = question.pull;
    if (!pull) throw new Error("there is a pull request");
    const twisted: Question = {
      ...question,
      pull: { ...pull, reviews: pull.reviews.toReversed(), commits: new Map([...pull.commits].toReversed()) },
    };
    expect(evaluate(twisted).verdict).toEqual(evaluate(question).verdict);
    expect(evaluate(question).verdict).toEqual(evaluate(question).verdict);
  });

  it("107. two answers of one second are taken in the order of their numbers, however they are listed", () => {
    const at = "2026-03-02T09:20:00Z";
    const steps: Step[] = [
      { commit: opening },
      { review: "approve", by: "lena", at },
      { review: "reject", by: "lena", at },
    ];
    const asked = questionOf({ base: { [PROPOSAL]: null }, steps });
    const pull = asked.pull;
    if (!pull) throw new Error("there is a pull request");
    const twisted = { ...asked, pull: { ...pull, reviews: pull.reviews.toReversed() } };
    const status = (of: Question) => evaluate(of).cases[0]?.gates.find((each) => each.gate === "commercial")?.status;
    expect([status(asked), status(twisted)]).toEqual(["rejected", "rejected"]);
  });

  it("107. a review that is listed twice counts once", () => {
    const pull = question.pull;
    if (!pull) throw new Error("there is a pull request");
    const doubled = { ...question, pull: { ...pull, reviews: [...pull.reviews, ...pull.reviews] } };
    const rows = evaluate(doubled).verdict.engagements[0]?.gates.filter((each) => each.gate === "commercial");
    expect(rows?.map((each) => [each.status, each.approvals.length])).toEqual([["approved", 1]]);
  });
});
