import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { findIdFiles } from "../../src/git/identify.ts";
import { diffTrees, listTree, type PathFilter } from "../../src/git/tree-diff.ts";
import { testEnv } from "./environment.ts";
import { type Opened, withRepo } from "./opened.ts";
import type { CommitSpec } from "./repo.ts";

type Files = NonNullable<CommitSpec["files"]>;

/** `A path`, `M path`, `D path` between a commit of `before` and one that changes it by `after`. */
async function diffOf(opened: Opened, before: Files, after: Files, filter?: PathFilter): Promise<string[]> {
  const { test: repo, objects, treeOf } = opened;
  const one = await treeOf(repo.commit({ files: before, parents: [] }));
  const two = await treeOf(repo.commit({ files: after }));
  return (await diffTrees(objects, one, two, filter)).map(
    (file) => `${file.before ? (file.after ? "M" : "D") : "A"} ${file.path}`,
  );
}

describe("diffTrees", () => {
  const cases: readonly [name: string, before: Files, after: Files, expected: readonly string[]][] = [
    ["nothing", { a: "1" }, {}, []],
    ["added, changed, deleted", { a: "1", b: "1", c: "1" }, { b: "2", c: null, d: "1" }, ["M b", "D c", "A d"]],
    ["deep", { "x/y/z/a": "1", "x/y/b": "1" }, { "x/y/z/a": "2" }, ["M x/y/z/a"]],
    ["a file becomes a folder", { "a.b": "1", a: "1" }, { a: null, "a/x": "1" }, ["D a", "A a/x"]],
    ["a folder becomes a file", { "a/x": "1", "a/y/z": "1", "a-b": "1" }, { a: "1" }, ["A a", "D a/x", "D a/y/z"]],
    ["a mode", { a: "1" }, { a: { mode: "100755", text: "1" } }, ["M a"]],
    ["a link", { a: "1" }, { a: { mode: "120000", text: "1" } }, ["M a"]],
    ["renamed in the order of names", { "a.b/x": "1", "a/x": "1" }, { "a/x": null, a0: "1" }, ["D a/x", "A a0"]],
  ];
  test.each(cases)("%s", async (_, before, after, expected) => {
    await withRepo(async (opened) => expect(await diffOf(opened, before, after)).toEqual(expected));
  });

  test("from and to nothing", async () => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      const tree = await treeOf(repo.commit({ files: { a: "1", "b/c": "1" } }));
      const added = await diffTrees(objects, undefined, tree);
      expect(added.map((file) => [file.path, file.before, file.after?.mode])).toEqual([
        ["a", undefined, "100644"],
        ["b/c", undefined, "100644"],
      ]);
      expect((await diffTrees(objects, tree, undefined)).map((file) => file.after)).toEqual([undefined, undefined]);
      expect(await diffTrees(objects, undefined, undefined)).toEqual([]);
    });
  });

  test("leaves out what is not wanted, and does not open what is pruned", async () => {
    await withRepo(async (opened) => {
      const after = { "src/a": "2", "engagements/x/a.md": "2", "engagements/x/record/y": "2" };
      const filter: PathFilter = (path) =>
        path === "src/" || path.endsWith("/record/") ? "prune" : path.endsWith(".md");
      expect(await diffOf(opened, { top: "1" }, { ...after, top: "2" }, filter)).toEqual(["A engagements/x/a.md"]);
    });
  });

  test("keeps apart names that are no UTF-8", async () => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      const names = [Buffer.from([0xff]), Buffer.from([0xfe])] as const;
      const one = await treeOf(repo.commit({ rawFiles: names.map((name) => [name, "1"] as const) }));
      const two = await treeOf(repo.commit({ rawFiles: [[names[0], "2"]] }));
      expect((await diffTrees(objects, one, two)).map((file) => file.path)).toEqual(["\ufffd"]);
      expect((await diffTrees(objects, undefined, two)).length).toBe(2);
    });
  });

  test("agrees with git on random trees", async () => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      let seed = 7;
      const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
      const path = (): string =>
        Array.from({ length: 1 + random(3) }, () => "ab-.0/"[random(5)]).join(random(2) ? "/" : "");
      for (let round = 0; round < 25; round += 1) {
        const files = (): Files =>
          Object.fromEntries(
            Array.from({ length: 12 }, () => [`p${path()}`.replace(/\/\.+(?=\/|$)/g, "/x"), String(random(3))]),
          );
        const [a, b] = [repo.commit({ files: files(), parents: [] }), repo.commit({ files: files(), parents: [] })];
        const raw = repo.git("diff-tree", "-r", "--name-only", "--no-renames", a, b);
        const ours = await diffTrees(objects, await treeOf(a), await treeOf(b));
        expect(ours.map((file) => file.path)).toEqual([...new Set(raw.split("\n").filter(Boolean))].sort());
      }
    });
  });
});

describe("listTree", () => {
  const files = { "a/b/c": "1", "a/d": "1", "a.x": "1", e: "1" };

  test.each([
    ["", ["a.x", "a/b/c", "a/d", "e"]],
    ["a", ["a/b/c", "a/d"]],
    ["a/", ["a/b/c", "a/d"]],
    ["a/b", ["a/b/c"]],
    ["e", []],
    ["none/at/all", []],
  ])("below %j", async (path, expected) => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      const found = await listTree(objects, await treeOf(repo.commit({ files })), path);
      expect(found.map((file) => file.path)).toEqual(expected);
    });
  });

  test("stops at a tree that names the same folders over and over", async () => {
    await withRepo(async ({ test: repo, objects, treeOf }) => {
      let tree = await treeOf(
        repo.commit({ files: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`f${index}`, "x"])) }),
      );
      for (let level = 0; level < 8; level += 1) {
        const input = Array.from({ length: 10 }, (_, index) => `040000 tree ${tree}\td${index}\n`).join("");
        tree = execFileSync("git", ["mktree"], { cwd: repo.dir, env: testEnv, input, encoding: "utf8" }).trim();
      }
      await expect(listTree(objects, tree)).rejects.toMatchObject({ kind: "git-failed" });
      await expect(diffTrees(objects, undefined, tree)).rejects.toMatchObject({ kind: "git-failed" });
    });
  });
});

test("findIdFiles finds the files of each id by name, and not those of the engine", async () => {
  await withRepo(async ({ test: repo, objects, treeOf }) => {
    const names = ["x/DOC-1.md", "y/deep/DOC-1.md", "y/DOC-2.md", "y/notes.md", "x/README.md", "x/state.yaml"];
    const engine = ["x/record/2026-01/DOC-3.md", "x/rendered/DOC-4.md"];
    const files = [...names, ...engine].map((name) => [`engagements/${name}`, "x"]);
    const sha = repo.commit({ files: { ...(Object.fromEntries(files) as Files), "docs/DOC-5.md": "x" } });
    expect(await findIdFiles(objects, await treeOf(sha))).toEqual(
      new Map([
        ["DOC-1", ["engagements/x/DOC-1.md", "engagements/y/deep/DOC-1.md"]],
        ["DOC-2", ["engagements/y/DOC-2.md"]],
      ]),
    );
  });
});
