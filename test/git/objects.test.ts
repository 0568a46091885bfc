import { Buffer } from "node:buffer";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SIZE_LIMIT } from "../../src/git/batch-answers.ts";
import { openObjects } from "../../src/git/objects.ts";
import { checkRev } from "../../src/git/rev.ts";
import { listing } from "./listing.ts";
import { withRepo } from "./opened.ts";

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

const hostileRevs = [
  "",
  "--upload-pack=touch marker",
  "--output=marker",
  "-Otouch marker",
  "HEAD:../../x",
  "HEAD:a.txt",
  "main..main",
  "@{u}",
  "main@{0}",
  "refs/heads/main\n",
  "main\nHEAD",
  "main\0",
  "main main",
  "main\t",
  "main\u007f",
  "main^{tree}",
  "main^{/fix}",
  "main~1:a.txt",
  "main~1..main",
  "~1",
  "^main",
  "ma?n",
  "ma*",
  "ma[i]n",
  "ma\\in",
  ":/change",
  "x".repeat(251),
];

describe("revs", () => {
  test.each(hostileRevs)("refuses %j, and nothing runs", async (rev) => {
    expect(checkRev(rev)).toBe(false);
    await withRepo(
      async ({ test: { dir }, objects }) => {
        const before = listing(dir);
        expect(await objects.resolve(rev)).toBeUndefined();
        expect(existsSync(join(dir, "marker"))).toBe(false);
        expect(listing(dir)).toEqual(before);
      },
      [{ files: { "a.txt": "a" } }],
    );
  });

  test.each([
    "main",
    "HEAD",
    "refs/heads/main",
    "feature/x.y",
    "v1.2",
    "@",
    "HEAD~1",
    "HEAD^",
    "HEAD^2",
    "v1^{commit}",
  ])("accepts %s", (rev) => {
    expect(checkRev(rev)).toBe(true);
  });

  test("are resolved to commits, through tags, and to nothing where there is none", async () => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      const sha = repo.commit({ files: { a: "a" } });
      repo.git("tag", "-a", "-m", "tag", "v1", sha);
      const names = ["main", "HEAD", "v1", "v1^{commit}", sha, sha.slice(0, 12)];
      expect(await Promise.all(names.map((name) => objects.resolve(name)))).toEqual(names.map(() => sha));
      const next = repo.commit({ files: { a: "b" } });
      const side = repo.commit({ branch: "side", parents: [sha], files: { b: "b" } });
      repo.merge({ parents: [next, side] });
      const steps = ["main^", "main~1", "main^2", "main~2", "main^2~1"];
      expect(await Promise.all(steps.map((name) => objects.resolve(name)))).toEqual([next, next, side, sha, sha]);
      expect(await objects.resolve("main~9")).toBeUndefined();
      expect(await objects.resolve("nowhere")).toBeUndefined();
      expect(await objects.resolve("0".repeat(40))).toBeUndefined();
      expect(await objects.resolve(await treeOf(sha))).toBeUndefined();
    });
  });
});

describe("read", () => {
  test("gives blobs by id and by path, in the order asked", async () => {
    await withRepo(async ({ test: repo, objects }) => {
      const files = Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [`d/${index}`, `${index}\n`.repeat(index)]),
      );
      const sha = repo.commit({ files });
      const read = await Promise.all(Object.keys(files).map((path) => objects.read(`${sha}:${path}`)));
      expect(read.map((blob) => text(blob?.bytes))).toEqual(Object.values(files));
      expect(text((await objects.read(read[7]?.oid ?? ""))?.bytes)).toBe(files["d/7"]);
    });
  });

  test.each(["a", "a/", "/a/b", "./a/b", "a/../a/b", "../x", "", "a/b/c", "missing", "a/b\n", "a/b^{}", "sub", "x\0y"])(
    "has nothing at %j",
    async (path) => {
      await withRepo(async ({ test: repo, objects }) => {
        const sha = repo.commit({ files: { "a/b": "text" } });
        const head = repo.commit({ files: { sub: { mode: "160000", oid: sha } } });
        expect(await objects.read(`${head}:${path}`)).toBeUndefined();
      });
    },
  );

  test("takes only whole ids of commits before the path", async () => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      const sha = repo.commit({ files: { a: "text" } });
      for (const name of ["main:a", ":a", `${sha.slice(0, 10)}:a`, "main", `${await treeOf(sha)}:a`, sha]) {
        expect(await objects.read(name)).toBeUndefined();
      }
    });
  });

  test("does not take a path for git's name of a commit", async () => {
    await withRepo(async ({ test: repo, objects }) => {
      const first = repo.commit({ files: { a: "text" } });
      const path = `note-g${first.slice(0, 8)}`;
      const sha = repo.commit({ files: { [path]: "mine" } });
      expect(text((await objects.read(`${sha}:${path}`))?.bytes)).toBe("mine");
      expect(await objects.read(`${sha}:other-g${first.slice(0, 8)}`)).toBeUndefined();
    });
  });

  test("skips the bytes of a blob over the limit and goes on", async () => {
    await withRepo(async ({ test: repo, objects }) => {
      const sha = repo.commit({
        files: { big: Buffer.alloc(SIZE_LIMIT + 1, "x"), full: Buffer.alloc(SIZE_LIMIT, "y"), empty: "", small: "s" },
      });
      const [big, full, empty, small] = await Promise.all(
        ["big", "full", "empty", "small"].map((path) => objects.read(`${sha}:${path}`)),
      );
      expect(big).toMatchObject({ size: SIZE_LIMIT + 1, bytes: undefined });
      expect(full?.bytes?.length).toBe(SIZE_LIMIT);
      expect(empty?.bytes?.length).toBe(0);
      expect(text(small?.bytes)).toBe("s");
    });
  });

  test("gives the blob's bytes whatever .gitattributes says", async () => {
    const bytes = "$Id$\r\nline\r\n";
    const attributes = "* text eol=lf ident filter=run diff=run export-ignore\n";
    await withRepo(async ({ test: repo, objects }) => {
      repo.git("config", "filter.run.smudge", "touch marker");
      repo.git("config", "diff.run.textconv", "touch marker");
      const without = repo.commit({ files: { "a.md": bytes } });
      const sha = repo.commit({ files: { ".gitattributes": attributes } });
      const [one, other] = await Promise.all([objects.read(`${without}:a.md`), objects.read(`${sha}:a.md`)]);
      expect(text(other?.bytes)).toBe(bytes);
      expect(other?.oid).toBe(one?.oid);
      expect(existsSync(join(repo.dir, "marker"))).toBe(false);
    });
  });

  test("is not deceived by a replace ref", async () => {
    await withRepo(async ({ test: repo, objects }) => {
      const sha = repo.commit({ files: { a: "true", b: "false" } });
      const [a, b] = [repo.git("rev-parse", `${sha}:a`), repo.git("rev-parse", `${sha}:b`)];
      repo.git("replace", a, b);
      expect(text((await objects.read(a))?.bytes)).toBe("true");
    });
  });
});

describe("tree and commit", () => {
  test("keep modes, and names with any bytes", async () => {
    const names = [
      "new\nline",
      "ta\tb",
      'quo"te',
      "-dash",
      ":(exclude)x",
      "*",
      "e\u0301",
      "\u00e9",
      "\u202e",
      "\ufffd",
      "n".repeat(300),
    ];
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      const first = repo.commit();
      const sha = repo.commit({
        files: {
          ...Object.fromEntries(names.map((name) => [name, "x"])),
          link: { mode: "120000", text: "/etc/passwd" },
          run: { mode: "100755", text: "x" },
          sub: { mode: "160000", oid: first },
          "dir/x": "x",
        },
        rawFiles: [
          [Buffer.from([0x62, 0xff]), "1"],
          [Buffer.from([0x62, 0xfe]), "2"],
        ],
      });
      const entries = await objects.tree(await treeOf(sha));
      const modes = Object.fromEntries(entries.map(({ name, mode }) => [name, mode]));
      expect(modes).toMatchObject({ link: "120000", run: "100755", sub: "160000", dir: "40000", "*": "100644" });
      expect(entries.filter((entry) => !entry.utf8).map((entry) => entry.name)).toEqual(["b\ufffd", "b\ufffd"]);
      const readable = entries.filter((entry) => entry.utf8).map((entry) => entry.name);
      expect(readable.sort()).toEqual([...names, "link", "run", "sub", "dir"].sort());
      for (const name of names) expect(await objects.read(`${sha}:${name}`)).toMatchObject({ mode: "100644", size: 1 });
    });
  });

  test("a commit is what its object says, not what its message says", async () => {
    const message =
      "Title\n\nparent 0000000000000000000000000000000000000000\nauthor Eve <eve@example.com> 1 +0000\n\0:x\n";
    await withRepo(async ({ test: repo, objects }) => {
      const first = repo.commit({ at: 1_700_000_000 });
      const author = { name: "Zoë Ångström", email: "zoe@example.com" };
      const sha = repo.commit({ message, author, committer: { name: "Bo", email: "" }, at: "2026-03-01T10:00:00Z" });
      expect(await objects.commit(sha)).toMatchObject({
        sha,
        parents: [first],
        author: { ...author, at: Date.UTC(2026, 2, 1, 10) },
        committer: { name: "Bo", email: "" },
        message,
      });
      expect((await objects.commit(first))?.author.at).toBe(1_700_000_000_000);
      expect(await objects.commit("main")).toBeUndefined();
      expect(await objects.commit("1".repeat(40))).toBeUndefined();
    });
  });

  test("a tree that is missing is an error", async () => {
    await withRepo(async ({ objects }) => {
      await expect(objects.tree("1".repeat(40))).rejects.toMatchObject({ name: "GitProblem", kind: "git-failed" });
      await expect(async () => objects.tree("main")).rejects.toMatchObject({ kind: "git-failed" });
    });
  });
});

describe("the child process", () => {
  test("tells where there is no repository", async () => {
    const objects = openObjects("/");
    await expect(objects.resolve("main")).rejects.toMatchObject({ kind: "not-a-repository" });
    await expect(objects.resolve("main")).rejects.toMatchObject({ kind: "not-a-repository" });
    await objects.close();
  });

  test.each([
    ["/nowhere/at/all", "The folder /nowhere/at/all does not exist"],
    [process.execPath, `${process.execPath} is no folder`],
  ])("does not start in %s", (dir, message) => {
    expect(() => openObjects(dir)).toThrow(expect.objectContaining({ kind: "not-a-repository", message }) as Error);
  });

  test("answers what was asked before it was closed, and nothing afterwards", async () => {
    await withRepo(async ({ test: repo }) => {
      const sha = repo.commit();
      const objects = openObjects(repo.dir);
      const asked = objects.resolve("main");
      await objects.close();
      expect(await asked).toBe(sha);
      await expect(objects.resolve("main")).rejects.toMatchObject({ kind: "git-failed" });
    });
  });
});
