import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/app/evaluate.ts";
import { approvingReviews } from "../../src/gates/blockers.ts";
import { questionOf } from "../scenario/play.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";

const approve = (by: string | null, at?: string): Step => ({ review: "approve", by, ...(at && { at }) });
const change: Step = { commit: { "README.md": "x" } };

function approving(scenario: Scenario, order: "asc" | "desc" = "asc"): (string | undefined)[] {
  const question = questionOf(scenario);
  const reviews = question.pull?.reviews ?? [];
  const told = { reviews: order === "asc" ? reviews : reviews.toReversed() };
  const [c] = evaluate({
    ...question,
    pull: question.pull && { ...question.pull, ...told },
    ids: ["acme-pilot"],
  }).cases;
  return c ? approvingReviews(c).map(({ person }) => person?.login) : [];
}

describe("the people who approve the head as it stands", () => {
  const table: readonly (readonly [name: string, scenario: Scenario, logins: readonly string[]])[] = [
    ["whoever approved it last", { steps: [change, approve("lena")] }, ["lena"]],
    ["several", { steps: [change, approve("lena"), approve("zed")] }, ["lena", "zed"]],
    ["not of an earlier commit", { steps: [change, approve("lena"), { commit: { "README.md": "y" } }] }, []],
    [
      "not of an earlier commit, though the head is dated before the review",
      { steps: [change, approve("lena"), { commit: { "README.md": "y" }, at: "2026-03-02T09:00:00Z" }] },
      [],
    ],
    ["not before the commit was made", { steps: [change, approve("lena", "2026-03-02T09:09:59Z")] }, []],
    ["in the very second", { steps: [change, approve("lena", "2026-03-02T09:10:00Z")] }, ["lena"]],
    [
      "by the clock of the head, not of another commit",
      {
        steps: [
          { ...change, at: "2026-03-02T12:00:00Z" },
          { commit: { "README.md": "y" }, at: "2026-03-02T09:00:00Z" },
          approve("lena", "2026-03-02T09:30:00Z"),
        ],
        now: "2026-03-02T13:00:00Z",
      },
      ["lena"],
    ],
    [
      "by the clock of the head, which is younger than another",
      {
        steps: [
          { ...change, at: "2026-03-02T09:00:00Z" },
          { commit: { "README.md": "y" }, at: "2026-03-02T12:00:00Z" },
          approve("lena", "2026-03-02T09:30:00Z"),
        ],
        now: "2026-03-02T13:00:00Z",
      },
      [],
    ],
    ["where there is no commit yet", { steps: [approve("lena")] }, ["lena"]],
    ["not who asks for changes", { steps: [change, { review: "reject", by: "lena" }] }, []],
    ["not who asked for changes since", { steps: [change, approve("lena"), { review: "reject", by: "lena" }] }, []],
    ["also who commented since", { steps: [change, approve("lena"), { review: "comment", by: "lena" }] }, ["lena"]],
    ["not who never submitted it", { steps: [change, { review: "pending", by: "lena" }] }, []],
    ["no machine", { steps: [change, approve("renovate[bot]")] }, []],
    ["nobody whose account is gone", { steps: [change, approve(null)] }, []],
    ["nobody without a pull request", { steps: [change, approve("lena")], offline: true }, []],
  ];
  it.each(table)("%s", (_, scenario, logins) => {
    expect(approving(scenario)).toEqual(logins);
  });

  it("of two words in one second, the later one, in whatever order they are listed", () => {
    const at = "2026-03-02T09:20:00Z";
    const steps: Step[] = [change, { review: "reject", by: "lena", at }, { review: "approve", by: "lena", at }];
    expect([approving({ steps }), approving({ steps }, "desc")]).toEqual([["lena"], ["lena"]]);
  });

  it("of two words at different times, the later one, in whatever order they are listed", () => {
    const steps: Step[] = [change, { review: "reject", by: "lena" }, approve("lena")];
    expect([approving({ steps }), approving({ steps }, "desc")]).toEqual([["lena"], ["lena"]]);
  });
});
