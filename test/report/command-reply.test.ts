import { expect, it } from "vitest";
import { parseCommands } from "../../src/parse/command.ts";
import { headline, refusedUse, whatWasDone } from "../../src/report/command-reply.ts";

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

it.each([
  ["There is one by lena; --approver names whose is meant.", "There is one by lena; `approver=` names whose is meant."],
  ["`countersign waive --reason X` does it.", "`countersign waive --reason X` does it."],
  ["Name somebody else with --second.", "Name somebody else with --second. `countersign revoke --help` tells of that."],
])("a refusal speaks of options as a comment has them: %s", (hint, told) => {
  const [read] = parseCommands('/revoke legal reason="X"');
  if (!read || !("command" in read)) throw new Error("no command");
  expect(refusedUse(read.command, { message: "--reason says nothing", hint })).toBe(
    `\`/revoke\`: \`reason=\` says nothing. ${told}\n`,
  );
});
