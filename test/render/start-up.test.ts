import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every `countersign check` would pay for loading them. */
const SLOW = /^import (?!type\b)[^;]*from "(?:remark|handlebars)[^"]*";/m;

const files = globSync("src/**/*.ts").map((path) => path.replaceAll("\\", "/"));

test("only rendering loads remark and handlebars", () => {
  const loading = files.filter((path) => SLOW.test(readFileSync(path, "utf8")));
  expect(new Set(loading)).toEqual(new Set(["src/render/markdown/parse.ts", "src/render/template/program.ts"]));
});

test("what looks for templates loads neither", () => {
  const text = readFileSync("src/render/template/find.ts", "utf8");
  expect(text).not.toMatch(/^import (?!type\b)/m);
});
