import { expect, it } from "vitest";
import { parseCommands } from "../../src/parse/command.ts";
import { commandLine } from "../../src/report/command-line.ts";

it.each([
  ["/block The policy is missing on=gate:legal", "countersign block acme 'The policy is missing' --on gate:legal"],
  [
    `/decide "It's $(touch x)" because="So"`,
    String.raw`countersign decide acme 'It'\''s $(touch x)' --because So --by joe`,
  ],
  ["/advance", "countersign advance acme"],
  ["/renumber PRO-1", "countersign renumber acme PRO-1 NEW-ID"],
  ['/attest PRO-1 signer="Morgan Reyes"', "countersign attest FILE --gate GATE --signer 'Morgan Reyes' --for PRO-1@vN"],
  ["/back draft reason=Later engagement=other", "countersign back acme draft --reason Later"],
])("%s is typed as a line that a shell reads as it was meant", (body, line) => {
  const [read] = parseCommands(body);
  if (!read || !("command" in read)) throw new Error(JSON.stringify(read));
  expect(commandLine(read.command, "acme", "joe")).toBe(line);
});
