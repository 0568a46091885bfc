import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommandVerb, commands, usageOf } from "../../src/model/command.ts";
import { parseCommands } from "../../src/parse/command.ts";

const one = (line: string) => parseCommands(line)[0];
const problem = (line: string) => {
  const read = one(line);
  return read && "problem" in read ? read.problem : undefined;
};
const command = (verb: CommandVerb, words: object = {}, options: object = {}) => ({
  command: { verb, words, options },
});

describe("the commands of a comment", () => {
  it.each([
    ["/status", command("status")],
    ["/explain", command("explain")],
    ["/explain CS-STG-002", command("explain", { what: "CS-STG-002" })],
    [
      "/explain launch scope=pilot engagement=acme-pilot",
      command("explain", { what: "launch" }, { scope: "pilot", engagement: "acme-pilot" }),
    ],
    ["/help  ", command("help")],
    ["/approve", command("approve")],
    ['/approve commercial if="close BLK-1"', command("approve", { gates: 'commercial if="close BLK-1"' })],
    ["/reject security", command("reject", { gates: "security" })],
    ['/revoke security reason="Wrong file"', command("revoke", { gate: "security" }, { reason: "Wrong file" })],
    ["/request security", command("request", { gate: "security" })],
    ["/advance", command("advance")],
    ["/advance delivery", command("advance", { stage: "delivery" })],
    [
      '/back proposal reason="The scope changed"',
      command("back", { stage: "proposal" }, { reason: "The scope changed" }),
    ],
    ["/rollback v1 reason=Wrong", command("rollback", { checkpoint: "v1" }, { reason: "Wrong" })],
    ["/track close delivery", command("track", { state: "close", track: "delivery" })],
    [
      "/block Retention policy missing on=gate:security",
      command("block", { text: "Retention policy missing" }, { on: "gate:security" }),
    ],
    [
      '/block "Retention policy missing" on="gate:security action:launch"',
      command("block", { text: "Retention policy missing" }, { on: "gate:security action:launch" }),
    ],
    [
      "/unblock BLK-1 evidence=https://example.com/a?b=c",
      command("unblock", { blocker: "BLK-1" }, { evidence: "https://example.com/a?b=c" }),
    ],
    [
      '/decide Keep the "pilot" scope, a=b because="Signed"',
      command("decide", { text: 'Keep the "pilot" scope, a=b' }, { because: "Signed" }),
    ],
    ["/answer MI-2 Morgan Reyes", command("answer", { question: "MI-2", value: "Morgan Reyes" })],
    ['/answer MI-2 "Morgan Reyes"', command("answer", { question: "MI-2", value: "Morgan Reyes" })],
    ["/owner delivery @dora", command("owner", { of: "delivery", login: "@dora" })],
    ["/due delivery 2027-03-01", command("due", { item: "delivery", date: "2027-03-01" })],
    ["/recover open_change_order", command("recover", { action: "open_change_order" })],
    ["/escalate", command("escalate")],
    ["/render PRO-2026-0001", command("render", { artifact: "PRO-2026-0001" })],
    ["/handoff contract", command("handoff", { skill: "contract" })],
    ["/cost", command("cost")],
    [
      '/waive CS-ART-003 until=2027-01-01 reason="Typo"',
      command("waive", { rule: "CS-ART-003" }, { until: "2027-01-01", reason: "Typo" }),
    ],
    [
      '/attest ADSA-2026-0001 signer="Morgan Reyes"',
      command("attest", { artifact: "ADSA-2026-0001" }, { signer: "Morgan Reyes" }),
    ],
    ["/renumber PRO-2026-0001", command("renumber", { artifact: "PRO-2026-0001" })],
    ["/status\t", command("status")],
  ])("%s", (line, read) => expect(one(line)).toEqual(read));

  it("overlooks no command for a character in it, and takes blanks for nothing", () => {
    expect(problem("/block a\u2028b on=gate:x")).toContain("is no text");
    expect(problem('/block "  " on=gate:x')).toBe('It lacks the text. It is `/block <text> on="..."`.');
  });

  it("has one of each command that there is", () => {
    for (const verb of Object.keys(commands)) expect(one(`/${verb}`)).toBeDefined();
  });

  it.each([
    ["/aprove", "No command `/aprove`. Did you mean `/approve`?"],
    ["/Status", "No command `/Status`. Did you mean `/status`?"],
    ["/advnace delivery", "No command `/advnace`. Did you mean `/advance`?"],
    ["/back proposal", 'It lacks `reason=`. It is `/back <stage> reason="..."`.'],
    ["/back", 'It lacks the stage. It is `/back <stage> reason="..."`.'],
    ["/track shut delivery", "`shut` is not open, close, stall. It is `/track open|close|stall <track>`."],
    ["/status now", "`now` is one word too many. It is `/status`."],
    ["/due delivery 2027-02-30", "`2027-02-30` is no date. It is `/due <item> <date>`."],
    ["/unblock BLK-1 evidence=javascript:x", "`javascript:x` is no evidence. It is `/unblock <blocker> evidence=...`."],
    ['/decide x because=""', '`because=` is empty. It is `/decide <text> because="..."`.'],
    ['/decide x because="a" because="b"', '`because=` is given twice. It is `/decide <text> because="..."`.'],
    [
      '/decide x becuase="a"',
      'There is no option `becuase`; there is because, closes, engagement. It is `/decide <text> because="..."`.',
    ],
    ['/decide x because="a', 'A quote begins or ends where it cannot be read. It is `/decide <text> because="..."`.'],
    ["/owner delivery @a/b", "`@a/b` is no login. It is `/owner <of> <login>`."],
    ["/explain x scope=y z=1", "There is no option `z`; there is scope, engagement. It is `/explain [<what>]`."],
    ['/block a\u202Eb on="x"', '`a\\u{202e}b` is no text. It is `/block <text> on="..."`.'],
    ["/status engagement=../x", "`../x` is no engagement. It is `/status`."],
    ["/renumber x", "`x` is no artifact. It is `/renumber <artifact> [<to>]`."],
  ])("%s is answered", (line, told) => expect(problem(line)).toBe(told));

  it.each([
    "/usr/bin/env",
    "/status: fine",
    "/shrug",
    "status",
    " /status",
    "> /status",
    "    /status",
    "see /status",
    "/ status",
    "//status",
    "/",
    "",
  ])("%j is none of our business", (line) => expect(parseCommands(line)).toEqual([]));

  it("reads what is shown, not what stands in code, quotes or comments", () => {
    const body = "Hello\n\n```\n/advance\n```\n\n> /advance\n\n<!-- /advance\n/advance -->\n\n/status\r\n/help\n";
    expect(parseCommands(body)).toEqual([command("status"), command("help")]);
  });

  it("does not guess where a quote may go on", () => {
    expect(problem("> he said\n/advance")).toBe(
      "It is unclear whether `/advance` is meant as a command: it continues a quote; put an empty line between the quote and the command.",
    );
  });

  it("does nothing of a flood", () => {
    expect(parseCommands("/status\n".repeat(21))).toEqual([
      { problem: "There are more than 20 commands; nothing was done." },
    ]);
    expect(parseCommands("/status\n".repeat(20))).toHaveLength(20);
    expect(parseCommands("x".repeat(65_537))).toEqual([{ problem: "The text is too long to be read." }]);
  });

  it("D2 gives back what was typed, or says why not, and never throws", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(commands), "aprove"),
        fc.string({ unit: "binary", maxLength: 80 }),
        (verb, rest) => {
          const body = `/${verb} ${rest}`;
          for (const read of parseCommands(body)) {
            if ("problem" in read) expect(read.problem).toMatch(/^[^\n]+[.?]$/);
            else
              for (const value of Object.values({ ...read.command.words, ...read.command.options }))
                expect(body.replaceAll(/["\s]+/g, "")).toContain(value.replaceAll(/["\s]+/g, ""));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads a long line at once", () => {
    const start = performance.now();
    for (const rest of [" ".repeat(60_000), 'a="'.repeat(20_000), "a=".repeat(30_000), '" '.repeat(30_000)])
      parseCommands(`/decide ${rest}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("who may give a command", () => {
  it("is said for each, and what it changes is never anybody's", () => {
    for (const [verb, { who, effect }] of Object.entries(commands)) {
      expect(usageOf(verb as CommandVerb)).toMatch(new RegExp(`^/${verb}`));
      if (effect !== "reply") expect(who).not.toBe("anyone");
    }
  });
});
