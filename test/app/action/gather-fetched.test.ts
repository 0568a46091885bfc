import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedOfClone, gatherFetched } from "../../../src/app/action/gather-fetched.ts";
import { evaluate } from "../../../src/app/evaluate.ts";
import { gather } from "../../../src/app/gather.ts";
import { PartialClone } from "../../../src/git/partial-clone.ts";
import { makeRepo, type TestRepo } from "../../git/repo.ts";
import { smallest } from "../../scenario/smallest.ts";

const ELSEWHERE = "engagements/other/notes.md";
const STATE = "engagements/acme-pilot/state.yaml";
const PROPOSAL = "engagements/acme-pilot/PRO-2026-0001.md";
const NOW = Date.UTC(2026, 5, 1);

let repo: TestRepo;
let folder: string;
let made: Record<"old" | "base" | "straight" | "diverged" | "conflict", string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
  repo = makeRepo();
  repo.git("config", "uploadpack.allowFilter", "true");
  repo.git("config", "uploadpack.allowAnySHA1InWant", "true");
  made = makeHistory(repo);
});

afterAll(() => {
  repo.dispose();
  rmSync(folder, { recursive: true, force: true });
});

function makeHistory(at: TestRepo): typeof made {
  const files = smallest as Readonly<Record<string, string>>;
  const state = files[STATE] ?? "";
  const proposal = files[PROPOSAL] ?? "";
  const old = at.commit({ files: { ...files, [ELSEWHERE]: "1" } });
  const moved = state.replace("stage: proposal", "stage: contract");
  const change = { [STATE]: moved };
  for (const text of ["2", "3", "4"]) at.commit({ files: { [ELSEWHERE]: text } });
  const base = at.commit({ files: { [PROPOSAL]: `${proposal}\nOn main.\n` } });
  const straight = at.commit({ branch: "straight", parents: [base], files: change });
  const diverged = at.commit({
    branch: "diverged",
    parents: [old],
    files: { ...change, [PROPOSAL]: proposal.replace("title: Pilot", "title: First pilot") },
  });
  const conflict = at.commit({
    branch: "conflict",
    parents: [old],
    files: { [PROPOSAL]: `${proposal}\nOn the branch.\n` },
  });
  return { old, base, straight, diverged, conflict };
}

function asked(head: string): AskedOfClone {
  const about = { ids: [], all: false, record: undefined, pull: undefined, now: NOW, builtin: new Map() };
  return { base: made.base, head, ...about };
}

async function clone(): Promise<PartialClone> {
  return await PartialClone.make(folder, { url: `file://${repo.dir}`, token: "secret" });
}

describe("a question of a clone that is filled as needed", () => {
  it.each(["straight", "diverged", "conflict"] as const)("has the answer of the whole repository: %s", async (name) => {
    const question = asked(made[name]);
    const filled = await clone();
    const { verdict } = evaluate(await gatherFetched(filled, question));
    expect(verdict).toEqual(evaluate(await gather({ ...question, repo: repo.dir })).verdict);
    expect(verdict.engagements.map(({ id }) => id)).toEqual(["acme-pilot"]);
    await filled.dispose();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("does not fetch files of other engagements", async () => {
    const filled = await clone();
    await gatherFetched(filled, asked(made.straight));
    const other = repo.git("rev-parse", `${made.base}:${ELSEWHERE}`);
    const objects = filled.open();
    expect(await objects.read(other)).toBeUndefined();
    expect(await objects.read(repo.git("rev-parse", `${made.base}:${STATE}`))).toBeDefined();
    await objects.close();
    await filled.dispose();
  });

  it("goes further back where both tips are far from where they met", async () => {
    for (let count = 0; count < 60; count += 1) repo.commit({ files: { [ELSEWHERE]: String(count) } });
    const base = repo.commit({ files: { [ELSEWHERE]: "last" } });
    const question = { ...asked(made.diverged), base };
    const filled = await clone();
    const { verdict } = evaluate(await gatherFetched(filled, question));
    expect(verdict).toEqual(evaluate(await gather({ ...question, repo: repo.dir })).verdict);
    await filled.dispose();
  });

  it("says what git says where a commit is not there", async () => {
    const filled = await clone();
    await expect(gatherFetched(filled, asked("1".repeat(40)))).rejects.toThrow(/not our ref/);
    await filled.dispose();
  });
});
