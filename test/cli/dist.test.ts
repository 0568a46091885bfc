import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../src/model/verdict.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { approval, facts } from "./facts.ts";
import { hostNode, nodeVersion, start as run } from "./program.ts";

const NOW = "2026-03-01T12:00:00Z";

let repo: TestRepo;
let scratch: string;
let base: string;
let head: string;

beforeAll(() => {
  repo = makeRepo();
  scratch = mkdtempSync(join(tmpdir(), "countersign-facts-"));
  base = repo.commit({ files: smallest });
  const moved = String(smallest[STATE]).replace("stage: proposal", "stage: contract");
  head = repo.commit({ branch: "topic", parents: [base], files: { [STATE]: moved } });
});

afterAll(() => {
  repo.dispose();
  rmSync(scratch, { recursive: true });
});

function check(...words: readonly string[]) {
  return run(["check", "--repo", repo.dir, "--now", NOW, ...words]);
}

function factsFile(reviews: readonly object[]): string {
  const path = join(scratch, "facts.json");
  writeFileSync(path, JSON.stringify(facts(base, head, reviews)));
  return path;
}

/** Every file of the repository with its size and time: what changes when somebody writes. */
function listing(): string[] {
  return readdirSync(repo.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .toSorted();
}

describe("countersign check", () => {
  it("waits for people where a move needs a gate: exit 3", () => {
    const { code, out } = check("--base", base, "--head", head, "--pr", factsFile([]), "--json");
    const verdict = JSON.parse(out) as Verdict;
    expect(code).toBe(3);
    expect(verdict).toMatchObject({
      schema: "countersign/verdict@1",
      base,
      head,
      as_of: NOW,
      conclusion: "action_required",
    });
    expect(verdict.engagements[0]).toMatchObject({ id: "acme-pilot", stage: { base: "proposal", head: "contract" } });
  });

  it("lets an approved move through: exit 0", () => {
    const { code, out } = check(
      "--base",
      base,
      "--head",
      head,
      "--pr",
      factsFile([approval(head, "2026-03-01T10:00:00Z")]),
      "--json",
    );
    const [gate] =
      (JSON.parse(out) as Verdict).engagements[0]?.gates.filter((each) => each.gate === "commercial") ?? [];
    expect(code).toBe(0);
    expect(gate).toMatchObject({
      status: "approved",
      required: true,
      approvals: [{ login: "lena", id: 12, expires_at: "2026-05-30T10:00:00Z" }],
    });
    expect(gate?.approvals[0]?.evidence).toBe("https://github.com/acme/work/pull/7#pullrequestreview-9001");
  });

  it("does not count the author: exit 3, with the reason", () => {
    const own = approval(head, "2026-03-01T10:00:00Z", { login: "dora", id: 301, type: "User" });
    const { code, out } = check("--base", base, "--head", head, "--pr", factsFile([own]));
    expect(code).toBe(3);
    expect(out).toContain("not counted: @dora for commercial, NOT_ELIGIBLE");
  });

  it("fails an engagement whose state cannot be read: exit 1, with the place", () => {
    const broken = repo.commit({ branch: "broken", parents: [base], files: { [STATE]: "stage: [\n" } });
    const { code, out } = check("--base", base, "--head", broken);
    expect(code).toBe(1);
    expect(out).toMatch(/^engagements\/acme-pilot\/state\.yaml\n +\d+:\d+ +error +CS-SCH-001 /m);
  });

  it("says nothing where nothing of ours changed: exit 0", () => {
    const other = repo.commit({ branch: "other", parents: [base], files: { "README.md": "# Hello\n" } });
    const { code, out } = check("--base", base, "--head", other, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ conclusion: "success", findings: [], engagements: [], policy_changes: [] });
  });

  it("prints SARIF that names the place", () => {
    const { out } = check("--base", base, "--head", head, "--sarif");
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: STATE } } }] }] }],
    });
  });

  it("writes nothing into the repository", () => {
    const before = listing();
    check("--base", base, "--head", head);
    check("--all");
    expect(listing()).toEqual(before);
  });

  it("has no colour and no escape where the output is no terminal", () => {
    const { out } = check("--base", base, "--head", head);
    expect(out).not.toContain("\u001b");
  });
});

describe("what a caller gets wrong is exit 2 and one sentence", () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["an unknown verb", ["chek"], /No verb "chek"\.\nDid you mean `check`\?/],
    ["an unknown option", ["check", "--bse", "main"], /Unknown option '--bse'\.\nDid you mean `--base`\?/],
    ["a ref that names no commit", ["check", "--base", "nowhere", "--head", "main"], /"nowhere" names no commit/],
    ["a ref that is an option of git", ["check", "--base=--output=marker", "--head", "main"], /names no commit/],
    ["a path that climbs", ["check", "../x"], /no engagement id/],
    ["facts that are not there", ["check", "--head", "main", "--pr", "missing.json"], /cannot be read/],
    ["a value that is an option", ["check", "--base", "--output=x"], /^countersign: --base needs a value\.\nSee /],
    ["an option without its value", ["check", "--base"], /^countersign: --base needs a value\.\nSee /],
    [
      "a folder that does not exist",
      ["check", "--repo", "/nowhere"],
      /^countersign: The folder \/nowhere does not exist\.\n$/,
    ],
    ["a file as the folder", ["check", "--repo", process.execPath], /is no folder\.\n$/],
    ["a file as the folder to format", ["fmt", "--repo", process.execPath], /is no folder\.\n$/],
    ["help about an unknown verb", ["help", "chek"], /Did you mean `check`\?/],
    ["an instant that is none", ["check", "--now", "yesterday"], /is no instant/],
  ];

  it.each(cases)("%s", (_, words, message) => {
    const { code, out, err } = run(words, { cwd: repo.dir });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("a folder that is no repository", () => {
    const { code, err } = run(["check"], { cwd: scratch });
    expect(code).toBe(2);
    expect(err).toMatch(/not a git repository/);
  });
});

describe("the program runs on", () => {
  const nodes = [...new Set([process.execPath, hostNode() ?? process.execPath])];

  it.each(nodes.map((node) => [nodeVersion(node), node] as const))("Node %s", (_, node) => {
    const { code, out } = run(["check", "--repo", repo.dir, "--base", base, "--head", head, "--json"], { node });
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ conclusion: "action_required" });
  });
});
