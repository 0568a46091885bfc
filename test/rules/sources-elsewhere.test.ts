import { describe, expect, it } from "vitest";
import { neighboursOf } from "../../src/app/neighbours.ts";
import { run } from "../cli/program.ts";
import { makeRepo } from "../git/repo.ts";
import { snapshotOf } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { CONTRACT, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** What is built on an artifact of another engagement hears when that artifact moved on. */

const THERE = "engagements/beta-pilot/PRO-2026-0009.md";
const rates = (version: string, status = "current") =>
  `---\nid: PRO-2026-0009\ntype: proposal\nversion: ${version}\nstatus: ${status}\ntitle: Rates\nsources: []\n---\nRates\n`;
const agreement = (source: string, more = "", status = "current") =>
  `---\nid: ADSA-2026-0001\ntype: contract\nversion: v1\nstatus: ${status}\ntitle: Agreement\nsources: [${source}]\n${more}---\nTerms\n`;
const beta = (there: string) => ({ "engagements/beta-pilot/state.yaml": String(smallest[STATE]), [THERE]: there });

interface World {
  readonly base: Readonly<Record<string, string>>;
  readonly change: Readonly<Record<string, string>>;
  readonly ids?: readonly string[];
}

function told({ base, change, ids = ["acme-pilot"] }: World): string[] {
  const { verdict } = play({ base, steps: [{ commit: change }], ids: [...ids] });
  const findings = verdict.engagements.flatMap((each) => each.findings);
  return findings
    .filter(({ rule }) => rule === "CS-ART-009")
    .map(({ severity, message, fix }) => `${severity}: ${message} ${fix}`);
}

const USES = "`ADSA-2026-0001` uses `beta-pilot/PRO-2026-0009@v1`";
const REBASE = "or say under rationale why not.";

describe("an artifact that is built on one of another engagement", () => {
  const added = (source: string, there: string, more = "") =>
    told({ base: beta(there), change: { [CONTRACT]: agreement(source, more) } });

  it.each<[about: string, there: string, source: string, more: string, expected: string[]]>([
    ["the version that stands", rates("v1"), "beta-pilot/PRO-2026-0009@v1", "", []],
    [
      "an old version",
      rates("v2"),
      "beta-pilot/PRO-2026-0009@v1",
      "",
      [
        `error: ${USES}, superseded by beta-pilot/PRO-2026-0009@v2. Rebase it on beta-pilot/PRO-2026-0009@v2, ${REBASE}`,
      ],
    ],
    [
      "an old version, with a reason",
      rates("v2"),
      "beta-pilot/PRO-2026-0009@v1",
      "rationale: Signed before\n",
      [
        `notice: ${USES}, superseded by beta-pilot/PRO-2026-0009@v2; kept because: Signed before. Rebase it on beta-pilot/PRO-2026-0009@v2, ${REBASE}`,
      ],
    ],
    [
      "one that was superseded",
      rates("v1", "superseded"),
      "beta-pilot/PRO-2026-0009@v1",
      "",
      [`error: ${USES}, which is superseded. Rebase it on what replaced it, ${REBASE}`],
    ],
    [
      "one that was archived",
      rates("v1", "archived"),
      "beta-pilot/PRO-2026-0009@v1",
      "",
      [`error: ${USES}, which is archived. Rebase it on what replaced it, ${REBASE}`],
    ],
    [
      "a version to come",
      rates("v1"),
      "beta-pilot/PRO-2026-0009@v3",
      "",
      [
        `error: \`ADSA-2026-0001\` uses \`beta-pilot/PRO-2026-0009@v3\`, which does not exist yet; it is v1. Rebase it on beta-pilot/PRO-2026-0009@v1, ${REBASE}`,
      ],
    ],
    [
      "no version",
      rates("v2"),
      "beta-pilot/PRO-2026-0009",
      "",
      [
        `warning: \`ADSA-2026-0001\` uses \`beta-pilot/PRO-2026-0009\`, which names no version; it is v2 now. Rebase it on beta-pilot/PRO-2026-0009@v2, ${REBASE}`,
      ],
    ],
    [
      "an id that is not there",
      rates("v1"),
      "beta-pilot/PRO-2026-0008@v1",
      "",
      [
        "error: `ADSA-2026-0001` uses `PRO-2026-0008` of `beta-pilot`, which has no such artifact. Write beta-pilot/PRO-2026-0009 with its version.",
      ],
    ],
    [
      "a file that cannot be read, which is told where it lies",
      "no front matter\n",
      "beta-pilot/PRO-2026-0009@v1",
      "",
      [],
    ],
    [
      "an engagement that is not there",
      rates("v1"),
      "gamma/PRO-2026-0009@v1",
      "",
      [
        "error: `ADSA-2026-0001` uses `PRO-2026-0009` of `gamma`, an engagement without artifacts. Write beta-pilot/PRO-2026-0009 with its version.",
      ],
    ],
  ])("%s", (_, there, source, more, expected) => {
    expect(added(source, there, more)).toEqual(expected);
  });

  const standing = { ...beta(rates("v2")), [CONTRACT]: agreement("beta-pilot/PRO-2026-0009@v1") };

  it("fails no change that leaves both alone, and is told there", () => {
    const change = { [STATE]: `${String(smallest[STATE])}urgency: normal\n` };
    expect(told({ base: standing, change })).toEqual([expect.stringMatching(/^warning: .*superseded by/)]);
    expect(told({ base: standing, change: { [CONTRACT]: `${standing[CONTRACT]}More\n` } })).toEqual([
      expect.stringMatching(/^error: /),
    ]);
  });

  it("fails the change that revises its source while the artifact is looked at too", () => {
    const base = { ...standing, ...beta(rates("v1")) };
    expect(told({ base, change: { [THERE]: rates("v2") } })).toEqual([expect.stringMatching(/^error: /)]);
    expect(told({ base, change: { [THERE]: rates("v2") }, ids: ["beta-pilot"] })).toEqual([]);
  });

  it("is looked for in the front matter alone", () => {
    const tree = {
      ...smallest,
      [CONTRACT]: `${agreement("TBD")}See delta/PRO-2026-0001 and beta-pilot/PRO-2026-0009@v1.\n`,
    };
    expect(neighboursOf(snapshotOf(tree))).toEqual([]);
    expect(
      neighboursOf(snapshotOf({ ...tree, [CONTRACT]: agreement("acme-pilot/PRO-2026-0001@v1, b/A-1, b/A-2") })),
    ).toEqual(["b"]);
    expect(neighboursOf(snapshotOf({ ...tree, [CONTRACT]: "b/A-1 without front matter" }))).toEqual([]);
  });
});

it("check reads the other engagement from git", () => {
  const repo = makeRepo({ commits: [{ files: { ...smallest, ...beta(rates("v2")) } }] });
  repo.git("checkout", "-q", "main");
  repo.write({ [CONTRACT]: agreement("PRO-2026-0001@v1, beta-pilot/PRO-2026-0009@v1", "", "draft") });
  const { code, out } = run(["check"], { cwd: repo.dir });
  expect(out).toContain("superseded by beta-pilot/PRO-2026-0009@v2.");
  expect(code).toBe(1);
  repo.write({ [CONTRACT]: agreement("PRO-2026-0001@v1, beta-pilot/PRO-2026-0009@v2", "", "draft") });
  expect(run(["check"], { cwd: repo.dir })).toMatchObject({ code: 0 });
  repo.dispose();
});
