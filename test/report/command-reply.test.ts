import { expect, it } from "vitest";
import { headline, whatWasDone } from "../../src/report/command-reply.ts";

it.each([
  ["acme: fee is fixes #12.", "acme: fee is fixes 12"],
  ["acme: fee is Closes GH-12.", "acme: fee is Closes GH12"],
  [
    "acme: fee is fixes https://github.com/acme/work/issues/1.",
    "acme: fee is fixes https:github.com/acme/work/issues/1",
  ],
  ["acme: fee is @acme/legal [skip ci].", "acme: fee is acme/legal skip ci"],
])("a headline mentions nobody, closes nothing and skips nothing: %s", (said, line) => {
  expect(headline([said])).toBe(line);
});

it("an answer is not as long as what somebody typed", () => {
  expect(whatWasDone(`acme: fee is ${"x".repeat(60_000)}.`, [], undefined).length).toBeLessThan(1100);
});
