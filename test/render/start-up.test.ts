import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";

/** Every `countersign check` would pay for loading them. */
const SLOW = /^import (?!type\b)[^;]*from "(?:remark|handlebars)[^"]*";/m;

const files = globSync("src/**/*.ts").map((path) => path.replaceAll("\\", "/"));

test("only rendering loads remark and handlebars", () => {
  const loading = files.filter((path) => SLOW.test(readFileSync(path, "utf8")));
  expect(new Set(loading)).toEqual(new Set(["src/render/markdown/parse.ts", "src/render/template/program.ts"]));
});

/** What is loaded with a file before anything of it runs. */
function loadedWith(path: string, known = new Set<string>()): Set<string> {
  known.add(path);
  const text = readFileSync(path, "utf8");
  for (const [, name = ""] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]*\.ts)";/gm)) {
    const target = join(dirname(path), name);
    if (!known.has(target)) loadedWith(target, known);
  }
  return known;
}

test.each(["src/main.ts", "src/cli.ts", "src/app/verbs/check.ts"])("%s loads nothing that renders", (path) => {
  const loaded = [...loadedWith(path)];
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((each) => each.startsWith("src/render/"))).toEqual([]);
});

test("what looks for templates loads neither", () => {
  const text = readFileSync("src/render/template/find.ts", "utf8");
  expect(text).not.toMatch(/^import (?!type\b)/m);
});
