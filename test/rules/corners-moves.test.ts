import { describe, expect, it } from "vitest";
import { play } from "../scenario/play.ts";
import { change, definition, requiring, state } from "../odd/lists.ts";

describe("what to do about a move that may not go ahead (requirement-not-met, gating-fact-missing)", () => {
  const verified = definition(
    "{ from: proposal, to: contract, requires: [{ fact: paid, equals: 'true' }] }",
    "facts: { paid: { verified_by: [finance] } }\n",
  );
  const fixes = (base: ReturnType<typeof requiring>, facts: Readonly<Record<string, string>>) => {
    const { engagements } = play({ base, steps: change(state({ stage: "contract", known_facts: facts })) }).verdict;
    return engagements.flatMap(({ findings }) =>
      findings.filter(({ rule }) => ["CS-STG-010", "CS-FCT-001"].includes(rule)).map(({ fix }) => fix),
    );
  };

  it.each([
    ["a choice of one", "{ any: [{ status: in_review }] }", "Bring one of them about, or put the stage back."],
    [
      "a choice of two",
      "{ any: [{ status: in_review }, { fact: x }] }",
      "Bring one of them about, or put the stage back.",
    ],
    ["what must not hold", "{ not: { status: active } }", "Undo what must not hold, or put the stage back."],
  ])("of %s", (_about, requirement, fix) => {
    expect(fixes(requiring(requirement), {})).toEqual([fix]);
  });

  it("is to have a fact verified where it is right, and to ask for it where it is not", () => {
    const ask = "Ask for it, and state `paid` under known_facts with its source.";
    const verify = "Somebody with the role finance, who did not open it, approves this pull request.";
    expect(fixes(verified, { paid: "true" })).toEqual([verify]);
    expect(fixes(verified, { paid: "false" })).toEqual([ask]);
    expect(fixes(verified, { paid: "TBD" })).toEqual([ask]);
  });
});
