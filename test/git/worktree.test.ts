import { Buffer } from "node:buffer";
import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRepository } from "../../src/git/repository.ts";
import { listTree } from "../../src/git/tree-diff.ts";
import { worktreeTree } from "../../src/git/worktree.ts";
import { listing } from "./listing.ts";
import { makeRepo, type CommitSpec, type TestRepo } from "./repo.ts";

async function filesOf(dir: string): Promise<Record<string, string>> {
  const before = listing(dir);
  const { tree, objects, dispose } = await worktreeTree(await openRepository(dir));
  const files: Record<string, string> = {};
  for (const { path, oid, mode } of await listTree(objects, tree)) {
    const text = Buffer.from((await objects.read(oid))?.bytes ?? []).toString();
    files[path] = mode === "100644" ? text : `${mode} ${text}`;
  }
  await dispose();
  expect(listing(dir)).toEqual(before);
  return files;
}

async function withRepo(use: (repo: TestRepo) => Promise<void>, spec?: CommitSpec): Promise<void> {
  const repo = makeRepo({ commits: spec ? [spec] : [] });
  if (spec) repo.git("reset", "--quiet", "--hard");
  try {
    await use(repo);
  } finally {
    repo.dispose();
  }
}

const files = { "countersign.yaml": "c", "engagements/x/state.yaml": "s", "adapters/a.yaml": "a", "src/code.ts": "x" };

describe("worktreeTree", () => {
  test("is the commit's tree where nothing was changed", async () => {
    await withRepo(async (repo) => expect(await filesOf(repo.dir)).toEqual(files), { files });
  });

  test("has what was changed, added, deleted, but not what is ignored or not ours", async () => {
    await withRepo(
      async (repo) => {
        repo.write({
          ".gitignore": "*.tmp\n",
          "countersign.yaml": "changed",
          "engagements/x/DOC-1.md": "new",
          "engagements/x/a.tmp": "ignored",
          "engagements/x/state.yaml": null,
          "templates/t/a": "t",
          "src/code.ts": "changed",
          "src/new.ts": "new",
          adapters: null,
        });
        chmodSync(join(repo.dir, "engagements/x/DOC-1.md"), 0o755);
        symlinkSync("/etc/passwd", join(repo.dir, "engagements/link"));
        expect(await filesOf(repo.dir)).toEqual({
          "countersign.yaml": "changed",
          "engagements/x/DOC-1.md": "100755 new",
          "engagements/link": "120000 /etc/passwd",
          "src/code.ts": "x",
          "templates/t/a": "t",
        });
      },
      { files },
    );
  });

  test("sees a file that changed within the second of the last commit and kept its size", async () => {
    await withRepo(
      async (repo) => {
        for (const text of ["1", "2", "3", "4", "5"]) {
          repo.git("reset", "--quiet", "--hard");
          writeFileSync(join(repo.dir, "countersign.yaml"), text);
          expect((await filesOf(repo.dir))["countersign.yaml"]).toBe(text);
        }
      },
      { files },
    );
  });

  test("everything deleted", async () => {
    await withRepo(
      async (repo) => {
        repo.write({ "countersign.yaml": null, engagements: null, adapters: null });
        expect(await filesOf(repo.dir)).toEqual({ "src/code.ts": "x" });
      },
      { files },
    );
  });

  test("a repository without a commit, with and without files", async () => {
    await withRepo(async (repo) => {
      expect(await filesOf(repo.dir)).toEqual({});
      repo.write({ "countersign.yaml": "c", "engagements/-x/\u00e9": "1" });
      expect(await filesOf(repo.dir)).toEqual({ "countersign.yaml": "c", "engagements/-x/\u00e9": "1" });
    });
  });

  test("a linked work tree, where .git is a file, asked from a folder below", async () => {
    await withRepo(
      async (repo) => {
        repo.git("worktree", "add", "--quiet", "--detach", "linked");
        repo.write({ "linked/countersign.yaml": "linked", "countersign.yaml": "main" });
        const before = listing(repo.dir);
        expect((await filesOf(join(repo.dir, "linked/engagements/x")))["countersign.yaml"]).toBe("linked");
        expect((await filesOf(join(repo.dir, "linked")))["countersign.yaml"]).toBe("linked");
        expect(listing(repo.dir)).toEqual(before);
      },
      { files },
    );
  });

  test("a submodule", async () => {
    await withRepo(
      async (inner) => {
        const outer = makeRepo({ commits: [{}] });
        outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.dir, "sub");
        outer.write({ "sub/countersign.yaml": "mine" });
        expect((await filesOf(join(outer.dir, "sub")))["countersign.yaml"]).toBe("mine");
        outer.dispose();
      },
      { files },
    );
  });

  test("runs no hook and no file system monitor, and says where there are no working files", async () => {
    await withRepo(
      async (repo) => {
        const run = "#!/bin/sh\ntouch marker\n";
        for (const hook of ["post-index-change", "pre-commit", "fsmonitor-watchman"]) {
          repo.write({ [`.git/hooks/${hook}`]: run });
          chmodSync(join(repo.dir, ".git/hooks", hook), 0o755);
        }
        repo.git("config", "core.fsmonitor", ".git/hooks/fsmonitor-watchman");
        repo.git("config", "core.splitIndex", "true");
        repo.git("config", "core.untrackedCache", "true");
        repo.write({ "countersign.yaml": "changed" });
        expect((await filesOf(repo.dir))["countersign.yaml"]).toBe("changed");
        repo.git("clone", "--quiet", "--bare", ".", "bare");
        const bare = await openRepository(join(repo.dir, "bare"));
        await expect(worktreeTree(bare)).rejects.toMatchObject({ kind: "not-a-repository" });
      },
      { files },
    );
  });
});
