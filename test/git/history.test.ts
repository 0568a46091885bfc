import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseLog, readCommits } from "../../src/git/history.ts";
import { isAncestor, mergeBase } from "../../src/git/merge-base.ts";
import { openRepository } from "../../src/git/repository.ts";
import { openObjects } from "../../src/git/objects.ts";
import { testEnv } from "./environment.ts";
import { listing } from "./listing.ts";
import { type Opened, withRepo } from "./opened.ts";
import { makeRepo, type TestRepo } from "./repo.ts";

const bo = { name: "Bo", email: "bo@example.com" };
const cy = { name: "Cy", email: "cy@example.com" };

/** Who touched what, in the order of the commits; also proves that reading them wrote nothing. */
async function touches(
  { test: repo, repo: opened, objects }: Opened,
  base: string | undefined,
  head: string,
): Promise<string[]> {
  const before = listing(repo.dir);
  const commits = await readCommits(opened, objects, base, head);
  expect(listing(repo.dir)).toEqual(before);
  return commits.map(({ author, touched }) => `${author.name}: ${touched.join(" ")}`);
}

/** main: a, b; a branch `pr` from its first commit. */
function diverge(repo: TestRepo): { base: string; main: string; pr: string } {
  const base = repo.commit({ files: { a: "1\n2\n3\n", b: "b\n" } });
  const main = repo.commit({ files: { b: "main\n" }, author: bo });
  const pr = repo.commit({ branch: "pr", parents: [base], files: { a: "pr\n2\n3\n" }, author: cy });
  return { base, main, pr };
}

describe("readCommits", () => {
  test("a clean merge of the base touches nothing", async () => {
    await withRepo(async (opened) => {
      const { main, pr } = diverge(opened.test);
      const head = opened.test.merge({ parents: [pr, main], branch: "pr" });
      expect(await touches(opened, main, head)).toEqual(["Cy: a", "Ada: "]);
    });
  });

  test("an evil merge touches what it smuggles in, and what it takes back", async () => {
    await withRepo(async (opened) => {
      const { main, pr } = diverge(opened.test);
      const head = opened.test.merge({ parents: [pr, main], branch: "pr", files: { b: "b\n", evil: "x" }, author: bo });
      expect(await touches(opened, main, head)).toEqual(["Cy: a", "Bo: b evil"]);
    });
  });

  test("a merge that hides an edit by choosing one side whole is seen", async () => {
    await withRepo(async (opened) => {
      const { main, pr } = diverge(opened.test);
      const ours = opened.test.commit({ parents: [pr, main], branch: "pr", author: bo });
      expect(await touches(opened, main, ours)).toEqual(["Cy: a", "Bo: b"]);
    });
  });

  test("a side branch is followed through the second parent", async () => {
    await withRepo(async (opened) => {
      const { base, main, pr } = diverge(opened.test);
      const side = opened.test.commit({ branch: "side", parents: [base], files: { s: "side" }, author: bo });
      const head = opened.test.merge({ parents: [pr, side], branch: "pr", author: cy });
      expect((await touches(opened, main, head)).sort()).toEqual(["Bo: s", "Cy: ", "Cy: a"]);
    });
  });

  test("who resolves a conflict touches the file", async () => {
    await withRepo(async (opened) => {
      const base = opened.test.commit({ files: { a: "1\n", b: "b" } });
      const main = opened.test.commit({ files: { a: "main\n", b: "main" } });
      const pr = opened.test.commit({ branch: "pr", parents: [base], files: { a: "pr\n" }, author: cy });
      const head = opened.test.merge({ parents: [pr, main], branch: "pr", files: { a: "both\n" }, author: bo });
      expect(await touches(opened, main, head)).toEqual(["Cy: a", "Bo: a"]);
    });
  });

  test("a criss-cross merge", async () => {
    await withRepo(async (opened) => {
      const { main, pr } = diverge(opened.test);
      const left = opened.test.merge({ parents: [main, pr], branch: "main", author: bo });
      const right = opened.test.merge({ parents: [pr, main], branch: "pr" });
      const main2 = opened.test.commit({ parents: [left], files: { m: "1" } });
      const head = opened.test.commit({ branch: "pr", parents: [right], files: { p: "1" }, author: cy });
      expect(await touches(opened, main2, head)).toEqual(["Ada: ", "Cy: p"]);
      expect([main, pr]).toContain(await mergeBase(opened.repo, main2, head));
    });
  });

  test("a merge of three parents counts everything in which it differs from any", async () => {
    await withRepo(async (opened) => {
      const { base, main, pr } = diverge(opened.test);
      const side = opened.test.commit({ branch: "side", parents: [base], files: { s: "1" }, author: bo });
      const head = opened.test.commit({
        branch: "pr",
        parents: [pr, main, side],
        files: { b: "main\n", s: "1", e: "1" },
      });
      const end = opened.test.commit({ branch: "pr", files: { end: "1" }, author: cy });
      expect((await touches(opened, main, end)).sort()).toEqual(["Ada: a b e s", "Bo: s", "Cy: a", "Cy: end"]);
      expect(await touches(opened, main, head)).toHaveLength(3);
    });
  });

  test("without a base, the root commit is there and touches all its files", async () => {
    await withRepo(async (opened) => {
      const { main } = diverge(opened.test);
      expect(await touches(opened, undefined, main)).toEqual(["Ada: a b", "Bo: b"]);
      expect(await touches(opened, main, main)).toEqual([]);
      const other = opened.test.commit({ branch: "other", parents: [], files: { o: "1" }, author: cy });
      expect(await touches(opened, main, other)).toEqual(["Cy: o"]);
    });
  });

  test("an empty commit, and one that is already in the base", async () => {
    await withRepo(async (opened) => {
      const { base, main } = diverge(opened.test);
      const head = opened.test.commit({ parents: [main], author: cy });
      expect(await touches(opened, main, head)).toEqual(["Cy: "]);
      expect(await touches(opened, head, base)).toEqual([]);
    });
  });

  test("hostile names, messages and identities stay what they are", async () => {
    const names = ["a\nb", ":100644 100644 x y M", "-dash", "f".repeat(40), 'q"', "e\u0301", "\u00e9", " lead", "d/\t"];
    const message = `${"0".repeat(40)}\n\0:000000 100644 a b A\0forged\0\n\nCo-authored-by: X <x@example.com>\n`;
    const author = { name: "0".repeat(40), email: "x\u0001:y" };
    await withRepo(async (opened) => {
      const base = opened.test.commit();
      const files = Object.fromEntries(names.map((name) => [name, "1"]));
      const sub = { mode: "160000", oid: base };
      const head = opened.test.commit({
        files: { ...files, sub, link: { mode: "120000", text: "x" } },
        message,
        author,
      });
      const [commit, ...more] = await readCommits(opened.repo, opened.objects, base, head);
      expect(more).toEqual([]);
      expect(commit).toMatchObject({ sha: head, message, author: { ...author } });
      expect(commit?.touched).toEqual([...names, "sub", "link"].sort());
    });
  });

  test("names that are no UTF-8 look as they do in a tree", async () => {
    await withRepo(async (opened) => {
      const base = opened.test.commit();
      opened.test.commit({ rawFiles: [[Uint8Array.from([0x61, 0xff]), "1"]], author: cy });
      expect(await touches(opened, base, opened.test.git("rev-parse", "main"))).toEqual(["Cy: a\ufffd"]);
    });
  });

  test("the configuration of the repository runs nothing and hides nothing", async () => {
    await withRepo(async (opened) => {
      const { base, main, pr } = diverge(opened.test);
      const marker = join(opened.test.dir, "marker");
      const attributes = "* merge=run diff=run filter=run\n";
      const settings = {
        "merge.run.driver": `touch ${marker}`,
        "merge.default": "run",
        "diff.run.command": `touch ${marker}`,
        "diff.run.textconv": `touch ${marker}`,
        "diff.external": `touch ${marker}`,
        "core.fsmonitor": `touch ${marker}`,
        "core.pager": `touch ${marker}`,
        "gpg.program": `touch ${marker}`,
        "log.showSignature": "true",
        "diff.renames": "copies",
        "diff.ignoreSubmodules": "all",
        "diff.orderFile": "/nonexistent",
        "diff.relative": "true",
        "log.diffMerges": "off",
        "log.showRoot": "false",
        "log.follow": "true",
        "color.ui": "always",
      };
      const conflict = opened.test.commit({
        branch: "pr",
        parents: [pr],
        files: { b: "pr\n", ".gitattributes": attributes, sub: { mode: "160000", oid: base } },
        author: cy,
      });
      const head = opened.test.merge({ parents: [conflict, main], branch: "pr", files: { b: "both\n" }, author: bo });
      for (const [key, value] of Object.entries(settings)) opened.test.git("config", key, value);
      opened.test.write({ ".gitattributes": attributes, ".git/info/attributes": "" });
      expect(await touches(opened, main, head)).toEqual(["Cy: a", "Cy: .gitattributes b sub", "Bo: b"]);
      expect(existsSync(marker)).toBe(false);
    });
  });

  test("agrees with git on each commit by itself, in tangled histories with dates out of order", async () => {
    let seed = 11;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const single = ["log", "--no-walk", "--format=", "--name-only", "--no-renames", "--diff-merges=remerge"];
    for (let round = 0; round < 4; round += 1) {
      await withRepo(async ({ test: repo, repo: opened, objects }) => {
        const all = [repo.commit({ files: { a: "1\n2\n3\n", b: "x", c: "y" } })];
        const recent = (): string => all[Math.max(0, all.length - 1 - random(5))] ?? "";
        for (let index = 0; index < 14; index += 1) {
          const [one, other] = [recent(), recent()];
          const file = "abc"[random(3)] ?? "a";
          const at = 1_700_000_000 + random(5) * 1000;
          const spec = { branch: `b${index}`, at, files: random(3) ? { [file]: `${random(9)}` } : {} };
          all.push(
            random(2) && one !== other
              ? repo.merge({ ...spec, parents: [one, other] })
              : repo.commit({ ...spec, parents: [one] }),
          );
        }
        const commits = await readCommits(opened, objects, all[3 + random(6)], all.at(-1) ?? "");
        for (const [index, commit] of commits.entries()) {
          const expected = repo
            .git(...single, commit.sha)
            .split("\n")
            .filter(Boolean)
            .sort();
          expect([commit.sha, commit.touched]).toEqual([commit.sha, expected]);
          const later = commits.slice(index).map((each) => each.sha);
          expect(commit.parents.filter((parent) => later.includes(parent))).toEqual([]);
        }
      });
    }
  });

  test.each(["--output=marker", "main", "HEAD", "@{u}", "0000000"])("takes only whole ids, not %s", async (rev) => {
    await withRepo(async ({ test: repo, repo: opened, objects }) => {
      const sha = repo.commit();
      const calls = [
        () => readCommits(opened, objects, rev, sha),
        () => readCommits(opened, objects, sha, rev),
        () => mergeBase(opened, rev, sha),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ kind: "no-commit" });
      expect(existsSync(join(repo.dir, "marker"))).toBe(false);
    });
  });

  test("parseLog refuses what it does not know", () => {
    expect(() => parseLog("something\0")).toThrow("instead of a commit");
  });
});

describe("mergeBase and isAncestor", () => {
  test("find where two commits went apart", async () => {
    await withRepo(async ({ test: repo, repo: opened }) => {
      const { base, main, pr } = diverge(repo);
      expect(await mergeBase(opened, main, pr)).toBe(base);
      expect(await mergeBase(opened, main, main)).toBe(main);
      expect(await isAncestor(opened, base, pr)).toBe(true);
      expect(await isAncestor(opened, pr, base)).toBe(false);
      expect(await isAncestor(opened, main, pr)).toBe(false);
    });
  });

  test("two histories without a common commit are unrelated", async () => {
    await withRepo(async ({ test: repo, repo: opened }) => {
      const [a, b] = [repo.commit(), repo.commit({ branch: "other", parents: [] })];
      await expect(mergeBase(opened, a, b)).rejects.toMatchObject({ kind: "unrelated" });
      expect(await isAncestor(opened, a, b)).toBe(false);
    });
  });
});

describe("a shallow clone", () => {
  async function shallow(
    depth: number,
    use: (clone: Omit<Opened, "treeOf">, shas: ReturnType<typeof diverge>, origin: TestRepo) => Promise<void>,
  ): Promise<void> {
    const origin = makeRepo();
    const shas = diverge(origin);
    const clone = makeRepo();
    const refs = ["main:refs/heads/main", "pr:refs/heads/pr"];
    const fetch = ["fetch", "--quiet", "--update-head-ok", `--depth=${depth}`, `file://${origin.dir}`, ...refs];
    execFileSync("git", fetch, { cwd: clone.dir, env: testEnv, stdio: "pipe" });
    const [repo, objects] = [await openRepository(clone.dir), openObjects(clone.dir)];
    try {
      await use({ test: clone, repo, objects }, shas, origin);
    } finally {
      await objects.close();
      clone.dispose();
      origin.dispose();
    }
  }

  test("says what to fetch where the merge base is missing", async () => {
    await shallow(1, async ({ repo, objects }, { base, main, pr }) => {
      const asked = [
        () => mergeBase(repo, main, pr),
        () => isAncestor(repo, main, pr),
        () => readCommits(repo, objects, main, pr),
      ];
      for (const ask of asked)
        await expect(ask()).rejects.toMatchObject({ kind: "shallow", message: /fetch-depth: 0/ });
      expect(await objects.resolve(base)).toBeUndefined();
    });
  });

  test("works where it is deep enough", async () => {
    await shallow(2, async ({ repo, objects }, { base, main, pr }) => {
      expect(await mergeBase(repo, main, pr)).toBe(base);
      expect((await readCommits(repo, objects, main, pr)).map((commit) => commit.touched)).toEqual([["a"]]);
    });
  });

  test("is asked again after more was fetched", async () => {
    await shallow(1, async ({ repo, test: clone }, { base, main, pr }, origin) => {
      await expect(mergeBase(repo, main, pr)).rejects.toMatchObject({ kind: "shallow" });
      clone.git("fetch", "--quiet", "--update-head-ok", "--deepen=1", `file://${origin.dir}`, "main", "pr");
      expect(await mergeBase(repo, main, pr)).toBe(base);
    });
  });
});
