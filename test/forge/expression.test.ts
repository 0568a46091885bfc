import { describe, expect, test } from "vitest";
import { evaluate, fillIn, holds } from "./events/expression.ts";

const contexts = {
  github: {
    event_name: "issue_comment",
    actor: "Lena",
    event: {
      comment: { body: "/status" },
      issue: { number: 7, pull_request: { url: "x" }, labels: [{ name: "a" }, { name: "b-c" }] },
    },
  },
  secrets: { APP: "" },
};

describe("expressions", () => {
  test.each<[string, unknown]>([
    ["github.event_name == 'issue_comment' && github.event.issue.pull_request != null", true],
    ["github.event_name == 'push' || github.actor == 'lena'", true],
    ["!(github.event_name == 'push') && !startsWith(github.event.comment.body, '/')", false],
    ["contains(github.event.issue.labels.*.name, 'B-C')", true],
    ['contains(fromJSON(\'["push", "issue_comment"]\'), github.event_name)', true],
    ["secrets.APP || 'fallback'", "fallback"],
    ["github.event['issue'].number", 7],
    ["github.event.nothing.at.all", null],
    ["github.event.nothing == ''", true],
    ["format('{0}-{1}', 'pr', github.event.issue.number)", "pr-7"],
    ["'it''s'", "it's"],
    ["github.event.issue.number > 6 && true", true],
    ["join(github.event.issue.labels.*.name, '+')", "a+b-c"],
  ])("%s", (text, value) => {
    expect(evaluate(text, contexts)).toEqual(value);
  });

  test("fill in texts and conditions", () => {
    expect(fillIn("pr-${{ github.event.issue.number }}-${{ secrets.APP }}.", contexts)).toBe("pr-7-.");
    expect(holds(undefined, contexts)).toBe(true);
    expect(holds("${{ always() && github.actor == 'omar' }}", contexts)).toBe(false);
  });

  test.each(["github.actor ==", "github actor", "(true", "nope()", "'open", "a ? b"])("refuse %s", (text) => {
    expect(() => evaluate(text, contexts)).toThrow(/expression|function/);
  });
});
