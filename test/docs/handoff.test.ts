import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
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
