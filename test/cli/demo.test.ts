import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import { type Ran, run } from "./program.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

let dir: string;
let ran: Ran;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "countersign-test-"));
  ran = run(["demo"], { cwd: dir });
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(dir, "countersign-demo", path), "utf8");

describe("the demonstration", () => {
  it("plays every pull request to the verdict that the story tells", () => {
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
    expect(ran.out.match(/^#\d+ .*$/gm)).toHaveLength(24);
    expect(ran.out).toContain("  so      cannot merge. ");
    expect(ran.out.match(/ noted \S+ as (?:sent|paid|signed|issued|launched|published) /g)).toHaveLength(16);
    expect(ran.out).toContain("  closed  It is not merged, and nothing of it stays.\n");
  });

  it("leaves a record that proves itself, a page and every verdict", () => {
    const there = { cwd: join(dir, "countersign-demo") };
    expect(run(["verify"], there)).toMatchObject({ code: 0, out: "northwind-email-triage: whole, 22 entries.\n" });
    expect(run(["check", "--all"], there).code).not.toBe(1);
    expect(read("engagements/northwind-email-triage/README.md")).toContain(
      "# Northwind Trading Co.: Support email triage agent\n",
    );
    expect(read("engagements/README.md")).toContain("[northwind-email-triage](northwind-email-triage/)");
    expect(read(".git/countersign/pulls/03/before.txt")).toContain("CS-EXT-002");
    expect(JSON.parse(read(".git/countersign/pulls/03/after.json"))).toMatchObject({ conclusion: "success" });
  });

  it("leaves the very record that this repository keeps of it", () => {
    const paths = (from: string) =>
      globSync("engagements/{*.*,*/README.md,*/record/**/*.yaml,*/rendered/*}", { cwd: from }).toSorted();
    const there = join(dir, "countersign-demo");
    expect(paths(root)).toEqual(paths(there));
    expect(paths(there).filter((path) => /\.(?:pdf|eml|csv)$/.test(path)).length).toBeGreaterThan(20);
    for (const path of paths(there))
      expect(sha256Hex(readFileSync(join(root, path))), path).toBe(sha256Hex(readFileSync(join(there, path))));
    expect(run(["verify"], { cwd: root })).toMatchObject({
      code: 0,
      out: expect.stringContaining("northwind-email-triage: whole, 22 entries.\n") as string,
    });
  });

  it("does not play where something is already", () => {
    mkdirSync(join(dir, "taken"));
    expect(run(["demo", "--out", "taken"], { cwd: dir })).toMatchObject({
      code: 2,
      err: expect.stringContaining("taken is there already") as string,
    });
    expect(run(["demo", "more"], { cwd: dir }).code).toBe(2);
  });
});
