import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ADAPTER, PROPOSAL, proposal } from "../approval-cases/repository.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { smallest } from "../scenario/smallest.ts";
import { run } from "./program.ts";

const unique = String(smallest[ADAPTER]).replace(
  "{ artifact_type: proposal, owner: proposal, sources: [] }",
  "{ artifact_type: proposal, owner: proposal, sources: [], unique_by: [scope] }",
);
const original = proposal({
  scope: "pilot # for now",
  more: "price: { currency: USD, total: '1.00' } # fixed\nsupersedes: PRO-2026-0001@v2\n",
  body: "Scope PRO-2026-0001 ...\n",
}).replace("version: v1", "version: v3");

let repo: TestRepo;

beforeEach(() => {
  repo = makeRepo();
  repo.commit({ files: { ...smallest, [ADAPTER]: unique, [PROPOSAL]: original } });
  repo.git("checkout", "-q", "main");
});
afterEach(() => repo.dispose());

const fork = (...words: string[]) => run(["fork", ...words, "--now", "2026-03-02T09:00:00Z"], { cwd: repo.dir });
const text = (path: string) => readFileSync(join(repo.dir, path), "utf8");
const because = ["--because", "The second site has its own terms"];

describe("fork", () => {
  it("copies an artifact under the next free id, as a draft that says what it forks and why", () => {
    repo.write({ "engagements/beta/PRO-2026-0004.md": "" });
    expect(fork("acme-pilot", "PRO-2026-0001", "--scope", "second-site", ...because)).toMatchObject({
      code: 0,
      out: expect.stringContaining("PRO-2026-0005 forks PRO-2026-0001@v3, for the scope second-site.") as string,
    });
    expect(text(PROPOSAL)).toBe(original);
    expect(text(PROPOSAL.replace("0001", "0005"))).toBe(
      `---
id: PRO-2026-0005
type: proposal
version: v1
status: draft
title: Pilot
sources: []
scope: second-site # for now
price: { currency: USD, total: '1.00' } # fixed
forks: PRO-2026-0001@v3
rationale: The second site has its own terms
---
Scope PRO-2026-0001 ...
`,
    );
  });

  it("for another audience of the same scope, which serves no purpose twice", () => {
    expect(fork("acme-pilot", "PRO-2026-0001", "--audience", "The board", ...because).code).toBe(0);
    const made = PROPOSAL.replace("0001", "0002");
    expect(text(made)).toContain("audience: The board\nforks: PRO-2026-0001@v3\n");
    expect(run(["check"], { cwd: repo.dir }).out).toContain("0 errors");
    expect(fork("PRO-2026-0002", "--audience", "The staff", ...because, "--dry-run").out).toContain("PRO-2026-0003");
  });

  it("takes ids by the pattern of the type", () => {
    repo.write({ [ADAPTER]: unique.replace("unique_by", 'id_pattern: "PRO-{yyyy}-{nnnn}", unique_by') });
    repo.git("add", ".");
    repo.git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "Pattern");
    const later = run(["fork", "PRO-2026-0001", "--scope", "b", ...because, "--now", "2027-03-02T09:00:00Z"], {
      cwd: repo.dir,
    });
    expect(later.out).toContain("PRO-2027-0001 forks");
  });

  const wrong: readonly (readonly [why: string, words: readonly string[], said: string])[] = [
    ["neither scope nor audience", [...because], "It needs --scope or --audience"],
    ["no reason", ["--scope", "b"], "It needs --because"],
    ["the same scope", ["--scope", "pilot", ...because], "has this scope and audience itself"],
    ["no scope name", ["--scope", "a b", ...because], "is no name"],
    ["an unknown artifact", ["acme-pilot", "PRO-2026-001", "--scope", "b", ...because], "Name one artifact"],
  ];

  it.each(wrong)("refuses %s", (_, words, said) => {
    expect(fork("PRO-2026-0001", ...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) as string });
    expect(repo.git("status", "--porcelain", "-uall")).toBe("");
  });

  it("names the artifact that was most likely meant", () => {
    expect(fork("PRO-2026-001", "--scope", "b", ...because)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean `PRO-2026-0001`?") as string,
    });
  });
});
