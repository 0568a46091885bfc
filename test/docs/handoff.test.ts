import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import { run } from "../cli/program.ts";
import { makeRepo } from "../git/repo.ts";
import { filesOf } from "./readme-files.ts";

const page = readFileSync(new URL("../../docs/handoff.md", import.meta.url), "utf8");

it("docs/handoff.md shows what the program says", () => {
  const repo = makeRepo();
  repo.commit({ files: filesOf() });
  repo.git("checkout", "-q", "main");
  const [, command = ""] = /^countersign (handoff \S+ \S+ --format md)$/m.exec(page) ?? [];
  const [, shown = ""] = /```markdown\n([\s\S]*?)```/.exec(page) ?? [];
  expect(run(command.split(" "), { cwd: repo.dir })).toMatchObject({ code: 0, out: shown });
  repo.dispose();
});

it("issues the files that docs/handoff.md names, and nothing where nothing changed", () => {
  const repo = makeRepo();
  repo.commit({ files: filesOf() });
  repo.git("checkout", "-q", "main");
  const [, command = ""] = /^countersign (handoff \S+ \S+ --issue)$/m.exec(page) ?? [];
  const named = [...page.matchAll(/`(handoffs\/[\w-]+\.(?:yaml|md))`/g)].map(
    ([, path]) => `engagements/acme-pilot/${path}`,
  );
  expect(named).toHaveLength(2);
  expect(run(command.split(" "), { cwd: repo.dir }).code).toBe(0);
  expect(
    repo
      .git("status", "--porcelain", "-uall")
      .split("\n")
      .map((line) => line.slice(3))
      .toSorted(),
  ).toEqual(named.toSorted());
  repo.git("add", "-A");
  const before = repo.git("write-tree");
  expect(run(command.split(" "), { cwd: repo.dir }).code).toBe(0);
  repo.git("add", "-A");
  expect(repo.git("write-tree")).toBe(before);
  expect(run(["check"], { cwd: repo.dir }).code).toBe(0);
  repo.dispose();
});

it("docs/handoff.md lists every rule of hand-offs", () => {
  const listed = [...page.matchAll(/^\| (CS-HND-\d+) \|/gm)].map(([, code]) => code);
  expect(listed).toEqual(
    rules
      .map(({ code }) => code)
      .filter((code) => code.startsWith("CS-HND"))
      .toSorted(),
  );
});
