import { describe, expect, it } from "vitest";
import { adapter, CONTRACT, contract, proposal, stateAt } from "../approval-cases/repository.ts";
import { PROPOSAL, STATE, type Step } from "../scenario/scenario.ts";
import { explained, type Shown, shown } from "./shown.ts";

const wanting = adapter({ commercial: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]" });
const run = (conclusion: string, app = "ci", head?: number): Step => ({
  check: "spelling",
  app,
  conclusion,
  ...(head === undefined ? {} : { head }),
});

describe("why a check does not count", () => {
  it.each<[string, readonly Step[], string | undefined]>([
    ["nobody ran it", [], undefined],
    ["it failed", [run("failure")], "spelling (ci): spelling ended as failure."],
    ["another app ran it", [run("success", "cd")], "spelling (cd): It is a run of cd; commercial wants one of ci."],
    ["no app is named", [run("success", "")], "spelling (): It is a run of no app; commercial wants one of ci."],
    [
      "it ran before the last commit",
      [run("success"), { commit: { "notes.md": "x" } }],
      "spelling (ci): It ran on <sha>, which is not the head.",
    ],
    ["the newer of two failed", [run("success"), run("failure")], "spelling (ci): spelling ended as failure."],
  ])("%s", (_name, steps, told) => {
    const [status, waiting, ...ignored] = explained({ base: wanting, steps });
    expect(status).toBe("requested: The move of this pull request needs it.");
    expect(waiting).toBe("spelling (ci)");
    expect(ignored).toEqual(told === undefined ? [] : [told]);
  });

  it("the newer of two passed, whatever another app says of it", () => {
    const [status] = explained({ base: wanting, steps: [run("failure"), run("success"), run("failure", "cd")] });
    expect(status).toBe("approved: Approved by spelling (ci).");
  });

  it("it has not ended", () => {
    const unended: Shown = {
      base: wanting,
      steps: [run("success")],
      told: ({ checks }) => ({ checks: checks.map((each) => ({ ...each, conclusion: undefined })) }),
    };
    expect(shown(unended)).toEqual(["commercial: requested; spelling (ci) NOT_GREEN"]);
  });

  it("there is no pull request to run on", () => {
    expect(explained({ base: wanting, offline: true })[0]).toBe("requested: The move of this pull request needs it.");
  });
});

describe("a review", () => {
  const approve = (body: string): Step => ({ review: "approve", by: "lena", body });

  it("of another pull request counts for nothing here", () => {
    const told: Shown["told"] = ({ reviews }) => ({
      reviews: reviews.map((each) => ({ ...each, elsewhere: "acme/work/pulls/9" })),
    });
    expect(shown({ steps: [approve("")], told })).toEqual(["commercial: superseded; lena CANNOT_VERIFY"]);
  });

  it.each([
    ["/approve commercial", ["commercial: requested; lena EDITED"]],
    ["As agreed: see /approve in the handbook", ["commercial: approved by lena"]],
    ["Fine", ["commercial: approved by lena"]],
  ])("that was edited to %j", (body, lines) => {
    const told: Shown["told"] = ({ reviews }) => ({
      reviews: reviews.map((each) => ({ ...each, editedAt: (each.submittedAt ?? 0) + 60_000 })),
    });
    expect(shown({ steps: [approve(body)], told })).toEqual(lines);
  });
});

describe("a move needs a gate in the scopes", () => {
  const scoped = (gate: string) =>
    adapter({ commercial: `approvers: { roles: [engagement_lead] }, evidence: [review]${gate}` });
  const second = { [CONTRACT]: contract({ scope: "south" }) };
  const first = { [PROPOSAL]: proposal({ scope: "north" }), [STATE]: stateAt("contract") };

  it("that have something of what it covers", () => {
    expect(shown({ base: { ...scoped(", covers: [proposal]"), ...second }, first })).toEqual([
      "commercial/north: requested",
    ]);
  });

  it("that have something of the stage, where it does not say what it covers", () => {
    expect(shown({ base: { ...scoped(""), ...second }, first })).toEqual(["commercial/north: requested"]);
  });
});
