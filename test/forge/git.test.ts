import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { testEnv } from "../git/environment.ts";
import { Forge, named } from "./forge.ts";
import { runGit } from "./git/git.ts";
import type { Token } from "./world/types.ts";

const forge = await Forge.start();
afterAll(() => forge.stop());
afterEach(() => expect(forge.violations.splice(0)).toEqual([]));
const repo = forge.repository("acme/pilot", {
  files: { "a.md": "one\n", "b.md": "b\n" },
  people: { lena: "admin", omar: "write" },
});
const run = promisify(execFile);

/** Git as a client of the stand-in. It must not run synchronously: the stand-in answers from this very process. */
async function git(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await run("git", args, { cwd, env: { ...testEnv, GIT_TERMINAL_PROMPT: "0" } });
  return stdout.trim();
}

const urlFor = (token: Token | undefined, name = "acme/pilot"): string =>
  `${token === undefined ? forge.url : forge.url.replace("//", `//x-access-token:${token.value}@`)}/${name}.git`;

async function clone(token: Token | undefined, ...args: string[]): Promise<string> {
  const dir = join(mkdtempSync(join(forge.world.folder, "clone-")), "c");
  await git(forge.world.folder, "clone", "--quiet", ...args, urlFor(token), dir);
  return dir;
}

async function commit(dir: string, text: string): Promise<void> {
  writeFileSync(join(dir, "a.md"), text);
  await git(dir, "commit", "--quiet", "-am", `Write ${text}`);
}

describe("clones", () => {
  test("without blobs fetch them when asked, several at once", async () => {
    const dir = await clone(undefined, "--filter=blob:none", "--bare");
    const missing = async (): Promise<string[]> => {
      const objects = (await git(dir, "rev-list", "--objects", "--all", "--missing=print")).split("\n");
      return objects.filter((line) => line.startsWith("?")).map((line) => line.slice(1));
    };
    const blobs = await missing();
    expect(blobs).toHaveLength(2);
    const before = forge.log.git.length;
    await git(dir, "fetch", "--quiet", "--no-tags", "origin", ...blobs);
    expect(await missing()).toEqual([]);
    expect(await git(dir, "cat-file", "blob", "main:a.md")).toBe("one");
    expect(forge.log.git.slice(before).filter((entry) => entry.method === "GET")).toHaveLength(1);
    expect(forge.log.git.slice(before).every((entry) => entry.name === "upload-pack" && !entry.isWrite)).toBe(true);
  });

  test("of depth one deepen, and fetch pull requests and commits by hash", async () => {
    forge.push(repo, { by: "omar", files: { "b.md": "c\n" } });
    const old = forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "a.md": "two\n" } });
    const pull = await forge.open(repo, "lena", "topic");
    forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "a.md": "three\n" } });
    const dir = await clone(undefined, "--depth=1");
    await expect(git(dir, "rev-parse", "HEAD~1")).rejects.toThrow();
    await git(dir, "fetch", "--quiet", "--deepen=1", "origin");
    expect(await git(dir, "rev-parse", "HEAD~1")).toMatch(/^\w{40}$/);
    await git(
      dir,
      "fetch",
      "--quiet",
      "origin",
      `refs/pull/${pull.issue.number}/merge`,
      `refs/pull/${pull.issue.number}/head`,
      old,
    );
    expect(await git(dir, "cat-file", "-t", old)).toBe("commit");
    await git(dir, "cat-file", "-e", pull.head.sha);
  });

  test("of private repositories need a token that may read", async () => {
    forge.repository("acme/secret", { isPrivate: true, files: { "a.md": "a\n" }, people: { omar: "read" } });
    const list = (token: Token | undefined): Promise<string> =>
      git(forge.world.folder, "ls-remote", urlFor(token, "acme/secret"));
    await expect(list(undefined)).rejects.toThrow();
    await expect(list(forge.person("lena"))).rejects.toThrow();
    expect(await list(forge.person("omar"))).toContain("refs/heads/main");
  });
});

describe("pushes", () => {
  let dir = "";
  beforeAll(async () => {
    dir = await clone(forge.person("omar"));
  });

  test("move the head, its pull request and the activity", async () => {
    await git(dir, "switch", "--quiet", "-c", "pushed");
    await commit(dir, "pushed");
    await git(dir, "push", "--quiet", "origin", "pushed");
    const pull = await forge.open(repo, "omar", "pushed");
    await commit(dir, "again");
    forge.world.deliveries.splice(0);
    await git(dir, "push", "--quiet", "origin", "pushed");
    expect(pull.head.sha).toBe(await git(dir, "rev-parse", "HEAD"));
    expect(forge.world.deliveries.map((one) => `${one.event} ${one.action ?? ""}`)).toEqual([
      "push ",
      "pull_request synchronize",
    ]);
    expect(repo.activity.at(-1)).toMatchObject({ type: "push", actor: { login: "omar" }, after: pull.head.sha });
    expect(forge.log.git.at(-1)).toMatchObject({ name: "receive-pack", isWrite: true, login: "omar" });
  });

  test("are refused by a protected branch, and let through for those who may pass", async () => {
    forge.protect(repo, "main", { requiredApprovals: 1, bypass: ["lena"] });
    await git(dir, "switch", "--quiet", "main");
    await commit(dir, "direct");
    await expect(git(dir, "push", "--quiet", "origin", "main")).rejects.toThrow("Repository rule violations");
    await git(dir, "push", "--quiet", urlFor(forge.person("lena")), "main");
    expect(runGit(repo.dir, ["show", "main:a.md"])).toBe("direct");
    await git(dir, "reset", "--quiet", "--hard", "HEAD~1");
    await expect(git(dir, "push", "--quiet", "--force", urlFor(forge.person("lena")), "main")).rejects.toThrow(
      "no force-pushes",
    );
  });

  test("need a token, and the right to write", async () => {
    await git(dir, "switch", "--quiet", "-c", "weak");
    await commit(dir, "weak");
    const reading = forge.actionsToken(repo, { contents: "read" });
    for (const token of [undefined, reading, forge.person("stranger")]) {
      await expect(git(dir, "push", "--quiet", urlFor(token), "weak")).rejects.toThrow();
    }
    await git(dir, "push", "--quiet", urlFor(forge.actionsToken(repo, { contents: "write" })), "weak");
    expect(repo.activity.at(-1)?.actor.login).toBe("github-actions[bot]");
  });
});

test("a fork's head is readable in the base, and its owner may not push there", async () => {
  const fork = forge.fork(repo, "mallory");
  const sha = forge.push(fork, { by: "mallory", branch: "evil", from: "main", files: { "a.md": "evil\n" } });
  const pull = await forge.open(repo, "mallory", "mallory:evil");
  const { data } = await forge.as("lena").pulls.get({ ...named(repo), pull_number: pull.issue.number });
  expect(data).toMatchObject({
    head: { sha, label: "mallory:evil", repo: { fork: true } },
    base: { repo: { fork: false } },
    mergeable: true,
  });
  expect(runGit(repo.dir, ["rev-parse", `refs/pull/${pull.issue.number}/head`])).toBe(sha);
  const next = forge.push(fork, { by: "mallory", branch: "evil", files: { "a.md": "worse\n" } });
  expect(pull.head.sha).toBe(next);
  await expect(
    forge.as("mallory").issues.addLabels({ ...named(repo), issue_number: pull.issue.number, labels: ["x"] }),
  ).rejects.toMatchObject({ status: 403 });
});

test("what a world wrote is gone when it ends", async () => {
  const other = await Forge.start();
  const { folder } = other.world;
  other.repository("acme/x", { files: { "a.md": "a\n" } });
  expect(existsSync(folder)).toBe(true);
  await other.stop();
  expect(existsSync(folder)).toBe(false);
});
