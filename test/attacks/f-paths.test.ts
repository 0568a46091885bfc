import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../src/model/verdict.ts";
import { run } from "../cli/program.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const FOLDER = "engagements/acme-pilot/";

let repo: TestRepo;
let base: string;
let count = 0;

beforeAll(() => {
  repo = makeRepo();
  base = repo.commit({ files: smallest });
});

afterAll(() => repo.dispose());

/** What the bundled program says of a branch that adds these files. */
function judge(files: Parameters<TestRepo["commit"]>[0]) {
  const head = repo.commit({ branch: `attack-${++count}`, parents: [base], ...files });
  const { code, out, err } = run(["check", "--repo", repo.dir, "--base", base, "--head", head, "--json"]);
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).not.toMatch(/^::/m);
  const verdict = JSON.parse(out) as Verdict;
  const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
  return { code, errors: findings.filter((each) => each.severity === "error") };
}

const markdown = String(smallest[PROPOSAL]);

describe("F3. names that fold together", () => {
  const twins: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["State.yaml beside state.yaml", { [`${FOLDER}State.yaml`]: String(smallest[STATE]) }],
    ["NFC beside NFD", { [`${FOLDER}caf\u00E9.md`]: "a", [`${FOLDER}cafe\u0301.md`]: "b" }],
  ];

  it.each(twins)("%s", (_, files) => {
    const { code, errors } = judge({ files });
    expect(code).toBe(1);
    expect(errors.map((each) => each.rule)).toContain("CS-SCH-001");
  });
});

describe("F4. names that are hard to write", () => {
  const names = [
    "new\nline.md",
    "tab\there.md",
    'quo"te.md',
    "-rf.md",
    ":(exclude)x.md",
    "*.md",
    "\u202Ertl.md",
    `${"long".repeat(70)}.md`,
  ];

  it.each(names)("%j is listed or refused, and never an option", (name) => {
    const { code } = judge({ files: { [`${FOLDER}${name}`]: "a note\n" } });
    expect([0, 1]).toContain(code);
  });

  it("a name that is no UTF-8", () => {
    const { code, errors } = judge({ rawFiles: [[Buffer.from(`${FOLDER}\xff\xfe.md`, "latin1"), "a note\n"]] });
    expect(code).toBe(1);
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe("F5. components that fold to .git", () => {
  it.each(["git~1/config", ".g\u200Cit/config"])("%j", (name) => {
    const { code } = judge({ files: { [`${FOLDER}${name}`]: "[core]\n" } });
    expect(code).toBe(1);
  });
});

describe("F6. attributes that change what a checkout holds", () => {
  it("leave the verdict and its digest alone", () => {
    const attributes = "*.md text eol=crlf ident\n*.md filter=evil\nengagements/** export-ignore\n";
    const edit = { [PROPOSAL]: markdown.replace("Scope", "Scope $Id$") };
    const plain = judge({ files: edit });
    const dressed = judge({ files: { ...edit, ".gitattributes": attributes } });
    expect(dressed).toEqual(plain);
  });
});

describe("F7. refs that are options", () => {
  const refs = [
    "--upload-pack=touch marker",
    "--output=marker",
    "-Otouch marker",
    "HEAD:../../x",
    "a..b",
    "@{u}",
    "refs/heads/x\n",
  ];

  it.each(refs)("%j is refused, and nothing runs", (ref) => {
    for (const option of ["--base", "--head", "--record"]) {
      const { code, err } = run(["check", "--repo", repo.dir, "--head", "main", `${option}=${ref}`], { cwd: repo.dir });
      expect({ option, code, stack: /^\s+at /m.test(err) }).toEqual({ option, code: 2, stack: false });
    }
    expect(existsSync(join(repo.dir, "marker"))).toBe(false);
  });
});

describe("F11. a shallow clone", () => {
  it("says how deep to fetch instead of that nothing changed", () => {
    const head = repo.commit({ branch: "deep", parents: [base], files: { [PROPOSAL]: `${markdown}More.\n` } });
    const further = repo.commit({ branch: "deep", parents: [head], files: { [PROPOSAL]: `${markdown}Still more.\n` } });
    const clone = mkdtempSync(join(tmpdir(), "countersign-shallow-"));
    execFileSync("git", [
      "clone",
      "-q",
      "--depth",
      "1",
      "--branch",
      "deep",
      "--no-single-branch",
      `file://${repo.dir}`,
      clone,
    ]);
    const { code, err } = run(["check", "--repo", clone, "--base", "origin/main", "--head", further]);
    rmSync(clone, { recursive: true });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("fetch-depth: 0") as string });
  });
});

describe("F. links and submodules are not followed", () => {
  it("a symbolic link in place of an artifact", () => {
    const { code, errors } = judge({ files: { [PROPOSAL]: { mode: "120000", text: "/etc/hostname" } } });
    expect(code).toBe(1);
    expect(errors.some((each) => each.file === PROPOSAL)).toBe(true);
  });
});

describe("K1, K2. the record", () => {
  const entry = `${FOLDER}record/2026-03/02/090000-pr-1-aaaaaaaa.yaml`;

  it.each([
    entry,
    `${FOLDER}record/project_state.yaml`,
    `${FOLDER}rendered/x.pdf`,
    `${FOLDER}README.md`,
    "engagements/README.md",
  ])("%s cannot be written by a pull request", (path) => {
    const { code, errors } = judge({ files: { [path]: "schema: countersign/entry@1\n" } });
    expect(code).toBe(1);
    expect(errors.map((each) => [each.rule, each.file])).toContainEqual(["CS-EVT-001", path]);
  });
});
