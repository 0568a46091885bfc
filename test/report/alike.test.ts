import { describe, expect, it } from "vitest";
import { explainGate } from "../../src/plan/explain.ts";
import { joinAlike } from "../../src/report/alike.ts";
import { formatExplanation } from "../../src/report/explanation-text.ts";
import { formatVerdict } from "../../src/report/verdict-text.ts";
import { play } from "../scenario/play.ts";
import { PROPOSAL, STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const told = (...all: readonly (readonly string[])[]) => joinAlike(all, (lines) => lines).map(({ lines }) => lines);

describe("lines that differ in a person alone are one", () => {
  it.each<[about: string, lines: string[], expected: string[]]>([
    [
      "two people",
      ["the review by @lena is old.", "the review by @nora is old."],
      ["the review by @lena, @nora is old."],
    ],
    ["one person twice", ["@lena is late", "@lena is late", "@omar is late"], ["@lena (2 times), @omar is late"]],
    [
      "and in the commit",
      ["@a: A-1 changed since 1234567.", "@b: A-1 changed since abcdef0."],
      ["@a, @b: A-1 changed since 1234567, abcdef0."],
    ],
    ["another thing", ["@a: A-1 changed.", "@a: A-2 changed."], ["@a: A-1 changed.", "@a: A-2 changed."]],
    ["a sum is no commit", ["@a pays 1234567", "@b pays 7654321"], ["@a pays 1234567", "@b pays 7654321"]],
    [
      "two commits",
      ["@a: of 1234567 on 1234567", "@b: of 1234567 on abcdef0"],
      ["@a: of 1234567 on 1234567", "@b: of 1234567 on abcdef0"],
    ],
    ["several people", ["ask @a or @b", "ask @a or @c"], ["ask @a or @b", "ask @a or @c"]],
    ["nobody", ["the gate is shut", "the gate is shut"], ["the gate is shut", "the gate is shut"]],
    ["an address", ["mail to a@x.example", "mail to b@x.example"], ["mail to a@x.example", "mail to b@x.example"]],
    ["a team or a bot", ["(@acme-bot[bot]) wrote", "(@lena) wrote"], ["(@acme-bot[bot], @lena) wrote"]],
    [
      "many commits",
      ["1", "2", "3", "4", "5"].map((n) => `@a: changed since ${n.repeat(7)}`),
      ["@a (5 times): changed since 1111111, 2222222, 3333333 and 2 more"],
    ],
  ])("%s", (_, lines, expected) => {
    expect(told(...lines.map((line) => [line]))).toEqual(expected.map((line) => [line]));
  });

  it("the second line must be the same but for that person", () => {
    expect(told(["@a is late", "Ask @a"], ["@b is late", "Ask @b"])).toEqual([["@a, @b is late", "Ask @a, @b"]]);
    expect(told(["@a is late", "Ask @c"], ["@b is late", "Ask @c"])).toEqual([["@a, @b is late", "Ask @c"]]);
    expect(told(["@a is late", "Ask @b"], ["@b is late", "Ask @a"])).toHaveLength(2);
  });

  it("what is of another kind stays apart", () => {
    const all = [
      ["@a is late", 1],
      ["@b is late", 2],
    ] as const;
    expect(
      joinAlike(
        all,
        ([line]) => [line],
        ([, kind]) => kind,
      ),
    ).toHaveLength(2);
  });
});

/** Three people approve two gates, some of them twice, and the content changes after each round. */
function stale() {
  const state = String(smallest[STATE]).replace("stage: proposal", "stage: contract");
  const more = (times: number): Step => ({
    commit: { [PROPOSAL]: `${String(smallest[PROPOSAL])}${"More.\n".repeat(times)}` },
    by: "dora",
  });
  const approve = (by: string): Step => ({ review: "approve", by, body: "/approve all" });
  const adapter = String(smallest["adapters/mini.yaml"])
    .replace(
      "  - { gate_id: legal_or",
      "  - { gate_id: terms, owner: lead, approvers: { roles: [engagement_lead, legal], count: 2 }, covers: [proposal] }\n  - { gate_id: legal_or",
    )
    .replace("{ gate: commercial }", "{ gate: commercial }, { gate: terms }");
  const rounds = [
    more(1),
    ...["lena", "nora", "omar"].map(approve),
    more(2),
    ...["lena", "nora"].map(approve),
    more(3),
  ];
  return play({ base: { "adapters/mini.yaml": adapter }, steps: [{ commit: { [STATE]: state } }, ...rounds] });
}

describe("approvals that are all void for one reason", () => {
  const { verdict, cases } = stale();
  const [engagement] = verdict.engagements;

  it("are told once in the text of a check, and one by one in its data", () => {
    const text = formatVerdict(verdict, { color: false, quiet: false });
    expect(text.match(/The review by .* does not count for/g)).toEqual([
      "The review by @lena (2 times), @nora (2 times) does not count for",
      "The review by @omar does not count for",
    ]);
    expect(text).toContain("fix: Ask @lena, @nora to look at the change and approve again.\n");
    expect(text.match(/not counted: .*STALE_CONTENT: /g)).toEqual([
      "not counted: @lena (2 times), @nora (2 times) for commercial, terms, STALE_CONTENT: ",
      "not counted: @omar for terms, STALE_CONTENT: ",
    ]);
    expect(text).toContain("4 waiting, 5 warnings.");
    expect(engagement?.findings.filter(({ rule }) => rule === "CS-APR-016")).toHaveLength(5);
    expect(engagement?.gates.flatMap(({ ignored }) => ignored)).toHaveLength(9);
  });

  it("are told once in an explanation, and one by one in its data", () => {
    const gate = cases[0]?.gates.find((each) => each.gate === "terms");
    const explanation = cases[0] && gate ? explainGate(cases[0], gate) : undefined;
    expect(explanation?.children.filter(({ text }) => text.startsWith("not counted"))).toHaveLength(5);
    const text = explanation ? formatExplanation(explanation, false) : "";
    expect(text.match(/not counted: .*STALE_CONTENT/g)).toEqual([
      "not counted: @lena (2 times), @nora (2 times), @omar, STALE_CONTENT",
    ]);
  });
});
