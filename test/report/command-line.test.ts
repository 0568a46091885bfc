import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { expect, it } from "vitest";
import type { Verb } from "../../src/app/verb.ts";
import { verb as advance } from "../../src/app/verbs/advance.ts";
import { verb as answer } from "../../src/app/verbs/answer.ts";
import { verb as attest } from "../../src/app/verbs/attest.ts";
import { verb as back } from "../../src/app/verbs/back.ts";
import { verb as block } from "../../src/app/verbs/block.ts";
import { verb as decide } from "../../src/app/verbs/decide.ts";
import { verb as due } from "../../src/app/verbs/due.ts";
import { verb as owner } from "../../src/app/verbs/owner.ts";
import { verb as recover } from "../../src/app/verbs/recover.ts";
import { verb as renumber } from "../../src/app/verbs/renumber.ts";
import { verb as revoke } from "../../src/app/verbs/revoke.ts";
import { verb as rollback } from "../../src/app/verbs/rollback.ts";
import { verb as track } from "../../src/app/verbs/track.ts";
import { verb as unblock } from "../../src/app/verbs/unblock.ts";
import { verb as waive } from "../../src/app/verbs/waive.ts";
import { parseCommands } from "../../src/parse/command.ts";
import { commandLine } from "../../src/report/command-line.ts";

const verbs: Readonly<Record<string, Verb>> = Object.fromEntries(
  [
    advance,
    answer,
    attest,
    back,
    block,
    decide,
    due,
    owner,
    recover,
    renumber,
    revoke,
    rollback,
    track,
    unblock,
    waive,
  ].map((verb) => [verb.name, verb]),
);

function lineOf(body: string): string {
  const [read] = parseCommands(body);
  if (!read || !("command" in read)) throw new Error(JSON.stringify(read));
  return commandLine(read.command, "acme", "joe");
}

/** The words that a shell hands over, as the verb of that name reads them. */
function readByShell(line: string) {
  const script = `countersign() { printf '%s\\0' "$@"; }\n${line}\n`;
  const [name = "", ...args] = execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
  const options = Object.fromEntries(
    Object.entries(verbs[name]?.options ?? {}).map(([key, { type, multiple = false }]) => [key, { type, multiple }]),
  );
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
  return { name, words: positionals, values: { ...values } };
}

it.each([
  ["/block The policy is missing on=gate:legal", "countersign block acme 'The policy is missing' --on gate:legal"],
  ["/advance", "countersign advance acme"],
  ["/renumber PRO-1", "countersign renumber acme PRO-1 NEW-ID"],
  ["/back draft reason=Later engagement=other", "countersign back acme draft --reason Later"],
])("%s is typed as one line", (body, line) => {
  expect(lineOf(body)).toBe(line);
});

const text = `It's $(touch x) \`y\` "z" \\ !! *; ~`;

it.each([
  [`/block ${text} on=gate:legal,track:b`, ["acme", text], { on: ["gate:legal", "track:b"] }],
  ["/block --on=x on=gate:legal", ["acme", "--on=x"], { on: ["gate:legal"] }],
  ["/block =ls on=-x", ["acme", "=ls"], { on: ["-x"] }],
  [
    '/decide "-5 degrees" because="-f" closes=BLK-1,BLK-2',
    ["acme", "-5 degrees"],
    { because: "-f", closes: ["BLK-1", "BLK-2"], by: "joe" },
  ],
  ["/answer MI-1 -5", ["acme", "MI-1", "-5"], { by: "joe" }],
  [
    "/unblock BLK-1 evidence=https://example.com/?a=b&c='d'",
    ["acme", "BLK-1"],
    { evidence: "https://example.com/?a=b&c='d'", by: "joe" },
  ],
  ['/track stall support because="No"', ["acme", "stall", "support"], { because: "No" }],
  ["/owner BLK-1 @nora", ["acme", "BLK-1", "@nora"], {}],
  ["/due kickoff 2027-01-01", ["acme", "kickoff", "2027-01-01"], {}],
  [
    '/revoke legal reason="So" approver=lena scope=a',
    ["acme", "legal"],
    { reason: "So", approver: "lena", scope: "a", by: "joe" },
  ],
  ['/waive legal until=2027-01-01 reason="So"', ["acme", "legal"], { until: "2027-01-01", reason: "So", by: "joe" }],
  ['/rollback pr-1 reason="So"', ["acme", "pr-1"], { reason: "So" }],
  ['/recover ask because="So"', ["acme", "ask"], { because: "So", by: "joe" }],
  ['/attest PRO-1 signer="Morgan Reyes"', ["FILE"], { gate: "GATE", for: "PRO-1@vN", signer: "Morgan Reyes" }],
  [
    '/attest PRO-1 signer="Morgan Reyes" gate=legal',
    ["FILE"],
    { gate: "legal", for: "PRO-1@vN", signer: "Morgan Reyes" },
  ],
] as const)("%s is read by a shell and the command line as it was meant", (body, words, values) => {
  expect(readByShell(lineOf(body))).toEqual({ name: /^\/(\w+)/.exec(body)?.[1], words, values });
});
