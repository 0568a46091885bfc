import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import { questionOf } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";
import { PROPOSAL } from "./repository.ts";
import { opening, verdictOf } from "./table.ts";

describe("L. Evidence and log", () => {
  it("125. a link is built from ids, never copied", () => {
    const [approval] =
      verdictOf({ steps: [{ review: "approve", by: "lena" }] }).engagements[0]?.gates[1]?.approvals ?? [];
    const gates = verdictOf({ steps: [{ review: "approve", by: "lena" }] }).engagements[0]?.gates ?? [];
    const told = approval ?? gates.flatMap((each) => each.approvals)[0];
    expect(told?.evidence).toBe("https://github.com/acme/work/pull/7#pullrequestreview-9000");
  });

  it("126. an approval tells login and number, and no address", () => {
    const verdict = verdictOf({ steps: [{ review: "approve", by: "lena" }] });
    expect(JSON.stringify(verdict)).not.toContain("@users.noreply.github.com");
  });

  it("128. the same question has the same answer at any time that it is asked for", () => {
    const steps: Step[] = [{ commit: opening }, { review: "approve", by: "lena" }];
    const question = questionOf({ base: { [PROPOSAL]: null }, steps });
    const day = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (days) => {
        const asked = { ...question, now: question.now + days * day };
        const again = evaluate(asked).verdict;
        expect(again).toEqual(evaluate(asked).verdict);
        const status = again.engagements[0]?.gates.find((each) => each.gate === "commercial")?.status;
        expect(status).toBe(days < 90 ? "approved" : "expired");
      }),
      { numRuns: 25 },
    );
  });
});
