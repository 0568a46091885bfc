import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Buffer } from "node:buffer";
import { describe, expect, test, vi } from "vitest";
import { mergeResult } from "../../src/git/merge.ts";
import { listTree } from "../../src/git/tree-diff.ts";
import { alternatesVariable } from "../../src/git/environment.ts";
import { listing } from "./listing.ts";
import { type Opened, withOpened, withRepo } from "./opened.ts";
import { makeRepo } from "./repo.ts";

interface Merged {
  readonly tree: string;
  readonly conflicts: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** The merge with the contents of its files; also proves that it wrote nothing and left nothing behind. */
async function merge({ test: repo, repo: opened, objects }: Opened, base: string, head: string): Promise<Merged> {
  const before = listing(repo.dir);
  const result = await mergeResult(opened, objects, base, head);
  const files: Record<string, string> = {};
  for (const { path, oid } of await listTree(result.objects, result.tree)) {
    files[path] = Buffer.from((await result.objects.read(oid))?.bytes ?? []).toString();
  }
  await result.dispose();
  expect(listing(repo.dir)).toEqual(before);
  return { tree: result.tree, conflicts: result.conflicts, files };
}

const lines = (first: string, last: string): string => [first, "2", "3", "4", "5", "6", "7", "8", last, ""].join("\n");

describe("mergeResult", () => {
  test("is the head's tree where the head contains the base", async () => {
    await withRepo(async (opened) => {
      const base = opened.test.commit({ files: { a: "1" } });
      const head = opened.test.commit({ branch: "pr", parents: [base], files: { b: "2" } });
      expect(await merge(opened, base, head)).toMatchObject({ tree: await opened.treeOf(head), conflicts: [] });
      expect(await merge(opened, base, base)).toMatchObject({ tree: await opened.treeOf(base), conflicts: [] });
    });
  });

  test("joins both sides, also within one file", async () => {
    await withRepo(async (opened) => {
      const base = opened.test.commit({ files: { "d/a": lines("1", "9"), b: "b" } });
      const main = opened.test.commit({ files: { "d/a": lines("main", "9"), b: null } });
      const head = opened.test.commit({ branch: "pr", parents: [base], files: { "d/a": lines("1", "pr"), c: "c" } });
      expect(await merge(opened, main, head)).toMatchObject({
        conflicts: [],
        files: { "d/a": lines("main", "pr"), c: "c" },
      });
      const merged = opened.test.merge({ parents: [main, head], branch: "x" });
      expect((await merge(opened, main, head)).tree).toBe(await opened.treeOf(merged));
    });
  });

  test("is the base's tree where the head has nothing new", async () => {
    await withRepo(async (opened) => {
      const old = opened.test.commit({ files: { a: "1" } });
      const base = opened.test.commit({ files: { a: "2" } });
      expect((await merge(opened, base, old)).tree).toBe(await opened.treeOf(base));
    });
  });

  test("names the paths in conflict, whatever they are called", async () => {
    const names = ["a b", "new\nline", 'quo"te', "-dash", "\u00e9", "deep/er/x"];
    const all = (text: string): Record<string, string> => Object.fromEntries(names.map((name) => [name, text]));
    await withRepo(async (opened) => {
      const base = opened.test.commit({ files: { ...all("1\n"), gone: "1\n" } });
      const main = opened.test.commit({ files: { ...all("main\n"), gone: null } });
      const head = opened.test.commit({ branch: "pr", parents: [base], files: { ...all("pr\n"), gone: "2\n" } });
      const { conflicts, files } = await merge(opened, main, head);
      expect(conflicts).toEqual([...names, "gone"].sort());
      expect(files["a b"]).toContain("<<<<<<<");
    });
  });

  test("a criss-cross history", async () => {
    await withRepo(async (opened) => {
      const { test: repo } = opened;
      const base = repo.commit({ files: { a: lines("1", "9") } });
      const main = repo.commit({ files: { a: lines("main", "9") } });
      const pr = repo.commit({ branch: "pr", parents: [base], files: { a: lines("1", "pr") } });
      const left = repo.merge({ parents: [main, pr], branch: "main", files: { l: "1" } });
      const right = repo.merge({ parents: [pr, main], branch: "pr", files: { r: "1" } });
      const both = { a: lines("main", "pr"), l: "1", r: "1" };
      expect(await merge(opened, left, right)).toMatchObject({ conflicts: [], files: both });
    });
  });

  test("does not depend on attributes, configuration or the files checked out", async () => {
    await withRepo(async (opened) => {
      const { test: repo } = opened;
      const marker = join(repo.dir, "marker");
      const base = repo.commit({ files: { a: "1\n" } });
      const main = repo.commit({ files: { a: "main\n" } });
      const head = repo.commit({ branch: "pr", parents: [base], files: { a: "pr\n" } });
      const plain = await merge(opened, main, head);
      repo.git("config", "merge.run.driver", `touch ${marker}`);
      repo.git("config", "merge.default", "union");
      repo.git("config", "merge.conflictStyle", "diff3");
      repo.git("config", "merge.renormalize", "true");
      repo.write({ ".gitattributes": "* merge=union\n" });
      expect(await merge(opened, main, head)).toEqual(plain);
      repo.write({ ".gitattributes": "* merge=run\n" });
      repo.git("add", ".gitattributes");
      expect(await merge(opened, main, head)).toEqual(plain);
      expect(existsSync(marker)).toBe(false);
    });
  });

  test("unrelated histories and texts that are no ids are refused, and nothing stays behind", async () => {
    await withRepo(async ({ test: repo, repo: opened, objects }) => {
      const [a, b] = [repo.commit(), repo.commit({ branch: "other", parents: [] })];
      const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
      vi.stubEnv("TMPDIR", folder);
      await expect(mergeResult(opened, objects, a, b)).rejects.toMatchObject({ kind: "unrelated" });
      await expect(mergeResult(opened, objects, "--output=x", b)).rejects.toMatchObject({ kind: "no-commit" });
      await expect(mergeResult(opened, objects, a, "1".repeat(40))).rejects.toMatchObject({ kind: "git-failed" });
      expect(readdirSync(folder)).toEqual([]);
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    });
  });

  test("works in a folder whose name has a colon and a quote", async () => {
    const outer = makeRepo();
    const odd = join(outer.dir, 'a:b"c');
    const { test: repo } = { test: makeRepo() };
    const base = repo.commit({ files: { a: "1" } });
    const [main, head] = [
      repo.commit({ files: { b: "1" } }),
      repo.commit({ branch: "pr", parents: [base], files: { c: "1" } }),
    ];
    outer.git("clone", "--quiet", "--mirror", repo.dir, join(odd, ".git"));
    outer.git("-C", odd, "config", "core.bare", "false");
    await withOpened({ ...outer, dir: odd }, async (opened) => {
      expect((await merge(opened, main, head)).files).toEqual({ a: "1", b: "1", c: "1" });
    });
    outer.dispose();
    repo.dispose();
  });

  test("quotes object folders as git reads them", () => {
    expect(alternatesVariable(["/a b", "/c"])).toBe("/a b:/c");
    expect(alternatesVariable(['/a:b"\\c'])).toBe('"/a:b\\"\\\\c"');
  });
});
