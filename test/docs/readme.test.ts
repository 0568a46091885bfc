import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../cli/program.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { filesOf } from "./readme-files.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

const files = filesOf();

const STATE = "engagements/acme-pilot/state.yaml";

let repo: TestRepo;

beforeAll(() => {
  repo = makeRepo();
  repo.commit({ files });
  const moved = String(files[STATE]).replace("stage: proposal", "stage: contract");
  repo.commit({ branch: "my-branch", parents: [repo.git("rev-parse", "main")], files: { [STATE]: moved } });
  repo.git("checkout", "-q", "main");
  // What has a record, the commands at the end of the list read: that of the first commit.
  writeFileSync(join(repo.dir, "facts.json"), JSON.stringify(mergedAs(repo.git("rev-parse", "HEAD"))));
});

/** A record is written before it is read, and after all that looks at files nobody has committed yet. */
function turnOf(command: string): number {
  return ["record", "log", "verify", "replay"].indexOf(command.split(" ")[0] ?? "");
}

/** The repository's first commit, as if a pull request had brought it. */
function mergedAs(sha: string) {
  const side = { sha, repo: { full_name: "acme/work" } };
  const merged = { state: "closed", merged: true, merge_commit_sha: sha, merged_at: "2026-01-01T00:00:00Z" };
  return { pull_request: { number: 1, user: { login: "dora", id: 301 }, base: side, head: side, ...merged } };
}

afterAll(() => repo.dispose());

describe("the README's repository", () => {
  it("is complete and in order", () => {
    const { code, out } = run(["check", "--all", "--base", "main", "--head", "main"], { cwd: repo.dir });
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/0 errors, 0 waiting, 0 warnings/) as string,
    });
  });

  it("answers as the README shows", () => {
    const shown = readme.split("```\n").find((block) => block.startsWith("engagements/acme-pilot/state.yaml\n"));
    const { code, out } = run(["check", "--base", "main", "--head", "my-branch"], { cwd: repo.dir });
    expect(code).toBe(3);
    expect(out).toBe(shown);
  });

  const commands = [...readme.matchAll(/^\| `countersign ([^`]+)` \|/gm)]
    .map((match) => match[1] ?? "")
    .toSorted((a, b) => turnOf(a) - turnOf(b));

  it.each(commands)("runs `countersign %s`", (command) => {
    const { code, err } = run(command.split(" "), { cwd: repo.dir });
    expect([0, 3]).toContain(code);
    expect(err).not.toContain("countersign:");
  });

  it("lists every verb that the program has", () => {
    const { out } = run(["--help"]);
    const verbs = [...out.matchAll(/^ {2}([a-z-]+) {2,}[A-Z]/gm)].map((match) => match[1] ?? "");
    expect(verbs.length).toBeGreaterThan(0);
    const edits = [...readme.matchAll(/`([a-z-]+) (?:\[ID[\][]|FILE|engagement|--legal-name)/g)].map(
      (match) => match[1] ?? "",
    );
    const shown = [...readme.matchAll(/^node dist\/cli\.js ([a-z]+)/gm)].map((match) => match[1] ?? "");
    const told = new Set([...shown, ...commands.map((command) => command.split(" ")[0] ?? ""), ...edits]);
    expect([...told].toSorted()).toEqual(verbs.toSorted());
  });
});

it("the quick start is twelve lines, and leads to a step that somebody can take", () => {
  const [, start = ""] = /## Quick start[\s\S]*?```\n([\s\S]*?)```/.exec(readme) ?? [];
  const lines = start.trim().split("\n");
  expect(lines).toHaveLength(12);
  const own = makeRepo();
  own.commit({ files: { "notes.md": "Ours\n" } });
  own.git("checkout", "-q", "main");
  for (const [key, value] of [
    ["user.name", "Lena"],
    ["user.email", "lena@acme.example"],
  ] as const)
    own.git("config", key, value);
  const told = lines.flatMap((line) => line.split(" && ")).flatMap((command) => begin(own, command));
  expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  expect(told.at(-1)?.out).toContain("requirements_brief");
  own.dispose();
}, 60_000);

/** Runs a command as it is written. What goes to GitHub is done here by what it comes to. */
function begin(own: TestRepo, command: string) {
  const words = [
    ...command.replace("OWNER/REPO@SHA", `acme/countersign@${"1".repeat(40)}`).matchAll(/"([^"]*)"|(\S+)/g),
  ];
  const [program, ...rest] = words.map(([, quoted, plain]) => quoted ?? plain ?? "");
  if (program === "countersign") return [run(rest, { cwd: own.dir })];
  if (command.startsWith("gh pr merge")) own.git("branch", "-f", "main", "set-up");
  if (program === "git" && rest[0] !== "push" && rest[0] !== "pull") own.git(...rest);
  return [];
}
