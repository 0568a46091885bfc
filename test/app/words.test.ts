import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gitFailed } from "../../src/git/problem.ts";
import { parsePull } from "../../src/parse/pull.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { facts } from "../cli/facts.ts";
import { makeMoving, type Moving } from "../cli/moving.ts";
import { PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { runIn } from "./world.ts";

let moving: Moving;

beforeAll(() => {
  moving = makeMoving();
});

afterAll(() => moving.repo.dispose());

function ask(verb: string, ...words: readonly string[]) {
  return runIn(moving.repo.dir, [verb, ...words, "--base", "main", "--head", "topic"]);
}

describe("explain a stage", () => {
  test("where one stands: the ways on", async () => {
    const { code, out } = await ask("explain", "proposal");
    expect(code).toBe(0);
    expect(out).toMatch(/^yes acme-pilot: stage proposal: this is where it stands$/m);
    expect(out).toMatch(/^ {4}no {2}proposal -> contract \(forward\)$/m);
  });

  test("that no move from here reaches: says so, and the ways on", async () => {
    const { code, out } = await ask("explain", "delivery");
    expect(code).toBe(0);
    expect(out).toMatch(/^no {2}acme-pilot: stage delivery: no move leads there from proposal$/m);
    expect(out).toMatch(/^ {4}no {2}proposal -> contract \(forward\)$/m);
  });

  test.each([
    ["CS-XXX-999", /^countersign: There is no rule "CS-XXX-999"\.\nRules are called such as CS-APR-001, CS-ART-001, /],
    ["cs-stgg-002", /^countersign: There is no rule "cs-stgg-002"\.\nDid you mean `CS-STG-002`\?\n$/],
  ])("a rule that is none, %s: suggests codes", async (subject, message) => {
    const { code, err } = await ask("explain", subject);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe("simulate", () => {
  test("an approval of a gate that nobody knows: exit 2, with the nearest", async () => {
    expect(await ask("simulate", "--approve", "comercial=lena")).toEqual({
      code: 2,
      out: "",
      err: 'countersign: No engagement here has a gate "comercial".\nDid you mean `commercial`?\n',
    });
    const { code, err } = await ask("simulate", "--approve", "nope=zed");
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("Gates here: ") as string });
  });

  test("says nothing of a label where the gate is in play", async () => {
    const { code, out } = await ask("simulate", "--approve", "commercial=omar");
    expect(code).toBe(3);
    expect(out).not.toContain("request:");
  });

  test("marks the label that it imagines where the gate is not in play", async () => {
    const words = ["simulate", "--approve", "commercial=omar", "--base", "main", "--head", "main", "acme-pilot"];
    const { out } = await runIn(moving.repo.dir, words);
    expect(out).toContain("Imagined besides: the label request:commercial, which nobody has set.\n");
  });
});

describe("check of a named engagement", () => {
  const other = (text: unknown) => String(text).replaceAll("acme-pilot", "beta-pilot");
  const beta = STATE.replace("acme-pilot", "beta-pilot");

  test("prints it alone, and it alone decides", async () => {
    const { repo, base } = moving;
    const both = repo.commit({ branch: "both", parents: [base], files: { [beta]: other(smallest[STATE]) } });
    repo.commit({
      branch: "torn",
      parents: [both],
      files: { [beta]: "stage: [\n", [PROPOSAL]: `${String(smallest[PROPOSAL])}\n` },
    });
    const check = async (...ids: readonly string[]) => {
      const ran = await runIn(repo.dir, ["check", ...ids, "--base", "both", "--head", "torn", "--json"]);
      const { conclusion, engagements } = JSON.parse(ran.out) as Verdict;
      return { code: ran.code, conclusion, ids: engagements.map((each) => each.id) };
    };
    expect(await check()).toEqual({ code: 1, conclusion: "failure", ids: ["acme-pilot", "beta-pilot"] });
    expect(await check("beta-pilot")).toEqual({ code: 1, conclusion: "failure", ids: ["beta-pilot"] });
    expect(await check("acme-pilot")).toEqual({ code: 0, conclusion: "success", ids: ["acme-pilot"] });
    expect((await runIn(repo.dir, ["check", "acme-pilot", "--base", "both", "--head", "torn"])).out).not.toContain(
      "beta",
    );
  });
});

test("a base that a shallow clone does not hold: exit 2, with how deep to fetch", async () => {
  const { repo, base } = moving;
  const clone = mkdtempSync(join(tmpdir(), "countersign-shallow-"));
  execFileSync("git", ["clone", "-q", "--depth", "1", "--branch", "topic", `file://${repo.dir}`, clone]);
  const { code, err } = await runIn(clone, ["check", "--base", base, "--head", "HEAD"]);
  rmSync(clone, { recursive: true });
  expect(code).toBe(2);
  expect(err).toContain(`"${base}" names no commit of this repository: this clone is shallow.`);
  expect(err).toMatch(/\(fetch-depth: 0\)\.\n$/);
});

test("a co-author without name and number is nobody; one that has either must be readable", () => {
  const [base, head] = ["a".repeat(40), "b".repeat(40)];
  const read = (coAuthor: unknown) =>
    parsePull(JSON.stringify({ ...facts(base, head), commits: [{ sha: head, co_authors: [coAuthor] }] }));
  const nobody = read(null);
  expect(nobody).toHaveProperty("pull");
  expect(read({ login: null, id: null })).toEqual(nobody);
  expect(read({ login: null, id: 7 })).toHaveProperty("error");
  expect(read({ login: "omar", id: null })).toHaveProperty("error");
});

test("what git says in several lines is told on one", () => {
  expect(gitFailed("fatal: detected dubious ownership\n  To add an exception, run:\n\n\tgit config x\n").message).toBe(
    "fatal: detected dubious ownership To add an exception, run: git config x",
  );
});
