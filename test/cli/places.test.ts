import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { run } from "./program.ts";

/** Where a person may stand with git when they call the program. */

let repo: TestRepo;
let other: string;

beforeEach(() => {
  repo = makeRepo({ commits: [{ files: { ...smallest, "code.txt": "code\n" } }] });
  repo.git("checkout", "-q", "main");
  other = mkdtempSync(join(tmpdir(), "countersign-place-"));
});
afterEach(() => {
  repo.dispose();
  rmSync(other, { recursive: true, force: true });
});

const inside = (dir: string, words: string) => run(words.split(" "), { cwd: dir });
const state = (workflow: string) => String(smallest[STATE]).replace("Support triage pilot", workflow);

/** Verbs that look at working files, each in words that would be fine. */
const READING = [
  "check",
  "check --all",
  "status",
  "next",
  "plan",
  "explain commercial",
  "simulate --approve commercial=lena",
  "log",
  "verify",
  "replay acme-pilot",
  "fmt --check",
  "handoff acme-pilot proposal",
];
const EDITING = [
  "advance",
  "back proposal --reason x",
  "block x --on gate:commercial",
  "decide x --because y --by lena",
  "revise PRO-2026-0001",
  "supersede PRO-2026-0001 PRO-2026-0002",
  "archive PRO-2026-0001",
  "fork PRO-2026-0001 --scope other --because x",
  "renumber PRO-2026-0001 PRO-2026-0002",
  "new engagement next --client a --workflow b",
  "new artifact acme-pilot contract",
  "handoff acme-pilot proposal --issue",
  "done sign PRO-2026-0001 --event signed --evidence x",
  "import saved.yaml --id again",
  "attest countersign.yaml --for PRO-2026-0001@v1 --gate client_signature --signer Morgan",
  "fmt",
];

describe("while a conflict is not resolved", () => {
  const files: [about: string, theirs: Record<string, string | null>, ours: Record<string, string>, named: string][] = [
    ["of an engagement", { [STATE]: state("Theirs") }, { [STATE]: state("Ours") }, STATE],
    ["of a deleted artifact", { [PROPOSAL]: null }, { [PROPOSAL]: `${String(smallest[PROPOSAL])}More.\n` }, PROPOSAL],
    ["of a file that is not Countersign's", { "code.txt": "theirs\n" }, { "code.txt": "ours\n" }, "code.txt"],
  ];
  const conflicting = (theirs: Record<string, string | null>, ours: Record<string, string>) => {
    repo.commit({ files: theirs, branch: "theirs", parents: [repo.git("rev-parse", "main")] });
    repo.commit({ files: ours });
    repo.git("reset", "-q", "--hard", "main");
  };
  const saying = (named: string) => ({
    code: 2,
    out: "",
    err: `countersign: A conflict is not resolved yet in ${named}.\n\`git status\` tells how it came about. Edit what is in conflict, \`git add\` it, and run this again; until then, \`countersign check --head REF\` looks at commits.\n`,
  });

  it.each(files)("%s, every verb says so and touches nothing", (_, theirs, ours, named) => {
    conflicting(theirs, ours);
    expect(() => repo.git("merge", "-q", "theirs")).toThrow();
    const before = repo.git("status", "--porcelain", "-uall");
    expect(inside(repo.dir, "check")).toEqual(saying(named));
    expect(inside(repo.dir, "fmt")).toEqual(saying(named));
    expect(repo.git("status", "--porcelain", "-uall")).toBe(before);
    expect(inside(repo.dir, "check --all --head main").code).toBe(0);
  });

  it.each(["merge theirs", "rebase theirs", "cherry-pick theirs"])("of git %s", (command) => {
    conflicting({ [STATE]: state("Theirs") }, { [STATE]: state("Ours") });
    expect(() => repo.git(...command.split(" "))).toThrow();
    expect(inside(repo.dir, "status")).toEqual(saying(STATE));
    repo.write({ [STATE]: state("Both") });
    expect(inside(repo.dir, "status")).toEqual(saying(STATE));
    repo.git("add", STATE);
    expect(inside(repo.dir, "status")).toMatchObject({ code: 0, out: expect.stringContaining("Both") as string });
  });

  it("every reading and editing verb says so", () => {
    conflicting({ [STATE]: state("Theirs") }, { [STATE]: state("Ours") });
    expect(() => repo.git("merge", "-q", "theirs")).toThrow();
    repo.write({ "saved.yaml": String(smallest[STATE]) });
    const said = [...READING, ...EDITING].map((words) => [words, inside(repo.dir, words)]);
    expect(said).toEqual([...READING, ...EDITING].map((words) => [words, saying(STATE)]));
    expect(inside(repo.dir, "doctor")).toMatchObject({ code: 1, out: expect.stringContaining("git add") as string });
  });

  it("of many files, names the first and counts the others", () => {
    const all = (text: string) => Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`f${n}.txt`, text]));
    conflicting(all("theirs\n"), all("ours\n"));
    expect(() => repo.git("merge", "-q", "theirs")).toThrow();
    expect(inside(repo.dir, "check")).toEqual(saying("f1.txt, f2.txt, f3.txt, f4.txt, f5.txt and 2 more"));
  });
});

describe("from", () => {
  const works = (dir: string) => {
    expect(inside(dir, "status")).toMatchObject({ code: 0, out: expect.stringContaining("Acme Corp") as string });
    expect(inside(dir, "check --all").code).toBe(0);
    expect(inside(dir, "advance")).toMatchObject({ code: 0, out: expect.stringContaining("to contract") as string });
    expect(inside(dir, "status").out).toContain("contract");
  };

  it("a folder below the top", () => {
    works(join(repo.dir, "engagements/acme-pilot"));
    expect(repo.git("status", "--porcelain")).toBe(`M ${STATE}`);
  });

  it("a detached head", () => {
    repo.git("checkout", "-q", "--detach");
    works(repo.dir);
  });

  it("another work tree", () => {
    repo.git("worktree", "add", "-q", "--detach", join(other, "tree"));
    works(join(other, "tree"));
    expect(repo.git("status", "--porcelain")).toBe("");
  });

  it("a submodule", () => {
    const above = makeRepo({ commits: [{ files: { "README.md": "Above\n" } }] });
    above.git("reset", "-q", "--hard", "main");
    above.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", repo.dir, "work");
    works(join(above.dir, "work/adapters"));
    expect(inside(above.dir, "status").out).toContain("There is no engagement here yet");
    above.dispose();
  });

  it("the middle of a rebase that has no conflict", () => {
    repo.commit({ files: { "b.txt": "b" } });
    repo.git("reset", "-q", "--hard", "main");
    expect(() => repo.git("rebase", "-q", "--exec", "false", "HEAD~1")).toThrow();
    works(repo.dir);
  });
});

describe("where there are no files to look at:", () => {
  it.each(["check", "init", "advance", "log", "verify", "fmt", "new engagement a --client b --workflow c"])(
    "no repository, %s",
    (words) => {
      expect(inside(other, words)).toEqual({
        code: 2,
        out: "",
        err: "countersign: This is not a git repository.\nGo into a clone, or name one with --repo DIR; `git init` makes a new one.\n",
      });
    },
  );

  it("a folder that is not there", () => {
    expect(inside(other, "check --repo nowhere").err).toMatch(/does not exist\.\n$/);
  });

  it("a bare repository, of which commits can be checked", () => {
    repo.git("clone", "-q", "--bare", repo.dir, join(other, "bare.git"));
    const bare = join(other, "bare.git");
    for (const words of ["check", "advance", "fmt", "verify"])
      expect(inside(bare, words)).toMatchObject({
        code: 2,
        err: expect.stringContaining("no working files") as string,
      });
    expect(inside(bare, "check --all --head main").code).toBe(0);
  });

  it("a repository without commits begins with a set-up", () => {
    const empty = makeRepo();
    expect(inside(empty.dir, "check")).toMatchObject({ code: 0, out: expect.stringContaining("Set-up") as string });
    expect(inside(empty.dir, "status").out).toContain("`countersign new engagement ID` makes one.");
    expect(inside(empty.dir, "check --head HEAD")).toMatchObject({
      code: 2,
      err: expect.stringContaining("names no commit") as string,
    });
    empty.write(Object.fromEntries(Object.entries(smallest).map(([path, text]) => [path, String(text)])));
    expect(inside(empty.dir, "check --all").code).toBe(0);
    mkdirSync(join(empty.dir, "below"));
    expect(inside(join(empty.dir, "below"), "status").out).toContain("Acme Corp");
    empty.dispose();
  });
});
