import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openRepository } from "../../src/git/repository.ts";
import { listing } from "./listing.ts";
import { makeRepo } from "./repo.ts";

test("finds the top of the work tree from any folder in it", async () => {
  const repo = makeRepo({ commits: [{ files: { a: "1" } }] });
  mkdirSync(join(repo.dir, "x/y"), { recursive: true });
  symlinkSync(join(repo.dir, "x/y"), join(repo.dir, "link"));
  const before = listing(repo.dir);
  const gitDir = join(repo.dir, ".git");
  const expected = { root: repo.dir, bare: false, gitDir, commonDir: gitDir, objectsDir: join(gitDir, "objects") };
  for (const folder of ["", "x/y", "link"]) expect(await openRepository(join(repo.dir, folder))).toEqual(expected);
  expect(listing(repo.dir)).toEqual(before);
  repo.dispose();
});

test("a linked work tree and a bare repository", async () => {
  const repo = makeRepo({ commits: [{ files: { a: "1" } }] });
  repo.git("worktree", "add", "--quiet", "--detach", "linked");
  repo.git("clone", "--quiet", "--bare", ".", "bare.git");
  expect(await openRepository(join(repo.dir, "linked"))).toMatchObject({
    root: join(repo.dir, "linked"),
    gitDir: join(repo.dir, ".git/worktrees/linked"),
    commonDir: join(repo.dir, ".git"),
    objectsDir: join(repo.dir, ".git/objects"),
  });
  const bare = join(repo.dir, "bare.git");
  expect(await openRepository(bare)).toMatchObject({ root: bare, gitDir: bare, bare: true });
  repo.dispose();
});

test.each(["/", "/nowhere/at/all"])("%s is no repository", async (dir) => {
  await expect(openRepository(dir)).rejects.toMatchObject({ name: "GitProblem", kind: "not-a-repository" });
});

test("the caller's GIT_ variables and programs do not take part", async () => {
  const repo = makeRepo({ commits: [{ files: { a: "1" } }] });
  const other = makeRepo();
  for (const [name, value] of Object.entries({
    GIT_DIR: join(other.dir, ".git"),
    GIT_INDEX_FILE: "/nowhere",
    GIT_OBJECT_DIRECTORY: "/nowhere",
    GIT_EXTERNAL_DIFF: "false",
    GIT_CONFIG_GLOBAL: "/dev/null",
    EDITOR: "false",
    PAGER: "false",
  })) {
    vi.stubEnv(name, value);
  }
  expect((await openRepository(repo.dir)).root).toBe(repo.dir);
  vi.unstubAllEnvs();
  repo.dispose();
  other.dispose();
});
