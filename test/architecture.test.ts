import { globSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";

/** Each room may import the rooms of the lines above its own, and never one of the same line. */
const order = [["parse"], ["skills"], ["gates"], ["rules"], ["plan"], ["record", "flows", "edit", "report", "render"]];
const edges = ["git", "forge"];
const entries = ["main.ts", "cli.ts", "render-worker.ts"];
const rooms = ["model", ...order.flat(), ...edges, "app"];

/** What a pure room may import from outside. Everything else counts as the world. */
const pureModules = /^(node:)?(assert|buffer|crypto|path|string_decoder|url|util|zlib)(\/.*)?$/;
const purePackages =
  /^(zod|yaml|gray-matter|handlebars|pdfkit|fontkit|bidi-js|hyphen|linebreak|bwip-js|nodemailer\/lib|docx|diff|fflate|saxes|unified|(remark|unist|mdast|micromark)(-[a-z-]+)?)(\/.*)?$/;
const worldUses: readonly [name: string, pattern: RegExp][] = [
  ["process", /(?<![\w$.])process(\??\.[\w$[]|\[)/],
  ["globalThis", /\bglobalThis\b/],
  [
    "the current time",
    /\bDate\.now\b|\bnew Date\b(?!\()|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bTemporal\.Now\b|\bperformance\./,
  ],
  ["randomness", /\bMath\.random\b|\brandom(UUID|Bytes|Int|FillSync|Fill)\b|\bgetRandomValues\b/],
  ["the network", /(?<![\w$.])fetch\(/],
  ["timers", /(?<![\w$.])set(Timeout|Interval|Immediate)\b/],
  ["the console", /(?<![\w$.])console\./],
];

/** Words of one domain: they belong in adapters/ and templates/. */
const domainWords =
  "invoice contract proposal discovery delivery certificate envelope northwind completetech candidate hiring".split(
    " ",
  );

/** Rooms that the files of `room` may import. */
function allowed(room: string): string[] {
  if (entries.includes(room)) return rooms;
  if (room === "app") return rooms;
  if (room === "model" || edges.includes(room)) return ["model", room];
  const line = order.findIndex((names) => names.includes(room));
  return ["model", room, ...order.slice(0, line).flat()];
}

function touchesWorld(room: string): boolean {
  return edges.includes(room) || entries.includes(room);
}

/** `gates` for src/gates/evidence/label.ts, `cli.ts` for src/cli.ts. */
function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function importsOf(text: string): string[] {
  const literal = /(?:\bfrom\s*|\b(?:import|require)\s*\(?\s*)(["'`])([^"'`\n]*)\1/g;
  return [...text.matchAll(literal)].map((match) => match[2] ?? "");
}

function brokenImports(path: string, text: string): string[] {
  const room = roomOf(path);
  const computed = /\b(import|require)\s*\(\s*(?!["'`\s])/.test(text) ? ["imports a computed name"] : [];
  const broken = importsOf(text).flatMap((name) => {
    if (!name.startsWith(".")) {
      const pure = isBuiltin(name) ? pureModules.test(name) : purePackages.test(name);
      return pure || touchesWorld(room) ? [] : [`imports ${name}: only git/, forge/ and the entries touch the world`];
    }
    const target = join(dirname(path), name);
    if (target === "package.json" && entries.includes(room)) return [];
    if (!target.startsWith("src/")) return [`imports ${name}, which is outside src/`];
    if (!target.endsWith(".ts")) return [`imports ${name} without .ts`];
    return allowed(room).includes(roomOf(target)) ? [] : [`imports ${name}: ${room} must not import ${roomOf(target)}`];
  });
  return [...computed, ...broken];
}

function violations(path: string, text: string): string[] {
  const room = roomOf(path);
  const world = touchesWorld(room) ? [] : worldUses.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const names = path.split("/").every((part) => /^[a-z0-9]+(-[a-z0-9]+)*((\.d)?\.ts)?$/.test(part));
  return [
    ...([...rooms, ...entries].includes(room) ? [] : [`${room} is no room of src/`]),
    ...brokenImports(path, text),
    ...world.map((name) => `uses ${name}: take it as an argument`),
    ...(/\bexport\s+default\b|\bas\s+default\b/.test(text) ? ["has a default export"] : []),
    ...(names ? [] : ["is not named in kebab case, with .ts"]),
    ...(text.split("\n").length > 401 ? ["is longer than 400 lines"] : []),
  ];
}

/** The domain words of a text, also inside identifiers such as `openInvoices`. */
function domainWordsIn(text: string): string[] {
  const words = new Set(
    text
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/[a-z]+/g),
  );
  return domainWords.filter((word) => [word, `${word}s`, word.replace(/y$/, "ies")].some((form) => words.has(form)));
}

const files = globSync("src/**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}").map((path) => path.replaceAll("\\", "/"));

describe("src", () => {
  test("has files to look at", () => {
    expect(files).toContain("src/cli.ts");
    expect(files.some((path) => path.startsWith("src/model/"))).toBe(true);
  });

  test("obeys the import law", () => {
    const found = files.flatMap((path) =>
      violations(path, readFileSync(path, "utf8")).map((text) => `${path} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test("I17 reads YAML by one loader, and splits front matter in one file", () => {
    const importing = (name: string, what: RegExp) =>
      files.toSorted().filter((path) => {
        const imports = readFileSync(path, "utf8").matchAll(/^import (?!type)([^;]*) from "([^"]+)";/gm);
        return [...imports].some(([, names = "", from]) => from === name && what.test(names));
      });
    expect(importing("yaml", /(?<!type )\b(?:parse|parseDocument|parseAllDocuments|Composer|Parser)\b/)).toEqual([
      // A workflow of GitHub's is read as GitHub reads it.
      "src/app/doctor/workflow-file.ts",
      // What was loaded is read again to be changed, with its comments.
      "src/edit/edit-yaml.ts",
      "src/edit/set-value.ts",
      "src/parse/yaml-tokens.ts",
      "src/parse/yaml.ts",
    ]);
    expect(importing("gray-matter", /./)).toEqual(["src/parse/front-matter.ts"]);
    expect(importing("js-yaml", /./)).toEqual([]);
  });

  test("has no word of a domain outside skills and render/skills", () => {
    const core = files.filter((path) => !/^src\/(render\/)?skills\//.test(path));
    const found = core.flatMap((path) =>
      domainWordsIn(`${basename(path)}\n${readFileSync(path, "utf8")}`).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

describe("the check itself", () => {
  const good: readonly [path: string, text: string][] = [
    ["src/model/a.ts", 'import { b } from "./b.ts";\nimport { createHash } from "node:crypto";'],
    ["src/parse/a.ts", 'import type { B } from "../model/b.ts";\nimport matter from "gray-matter";'],
    ["src/gates/evidence/label.ts", 'import { a } from "../../parse/a.ts";\nimport { b } from "../b.ts";'],
    ["src/plan/a.ts", 'import { a } from "../gates/evidence/index.ts";\nconst day = new Date(text);'],
    ["src/render/a.ts", 'import { a } from "../plan/a.ts"; // the process. A new date'],
    ["src/git/a.ts", 'import { spawn } from "node:child_process";\nimport { a } from "../model/a.ts";\nprocess.cwd();'],
    ["src/app/a.ts", 'import { a } from "../git/a.ts";\nimport { b } from "../report/b.ts";'],
    ["src/cli.ts", 'import { a } from "./app/a.ts";\nconst b = await import("./forge/b.ts");\nDate.now();'],
  ];
  test.each(good)("accepts %s: %s", (path, text) => {
    expect(violations(path, text)).toEqual([]);
  });

  const bad: readonly [path: string, text: string][] = [
    ["src/model/a.ts", 'import { b } from "../parse/b.ts";'],
    ["src/model/a.ts", 'import type { B } from "../app/b.ts";'],
    ["src/parse/a.ts", 'export { b } from "../gates/b.ts";'],
    ["src/gates/evidence/a.ts", 'import { b } from "../../rules/b.ts";'],
    ["src/rules/a.ts", "import {\n  b,\n} from '../plan/b.ts';"],
    ["src/rules/a.ts", 'import "../forge/b.ts";'],
    ["src/plan/a.ts", 'const b = await import("../record/b.ts");'],
    ["src/plan/a.ts", "const b = await import(name);"],
    ["src/record/a.ts", 'import { b } from "../edit/b.ts";'],
    ["src/report/a.ts", 'import { b } from "../render/b.ts";'],
    ["src/git/a.ts", 'import { b } from "../parse/b.ts";'],
    ["src/forge/github/a.ts", 'import { b } from "../../git/b.ts";'],
    ["src/app/a.ts", 'import { b } from "../cli.ts";'],
    ["src/app/a.ts", 'import { readFileSync } from "node:fs";'],
    ["src/plan/a.ts", 'import { readFile } from "fs/promises";'],
    ["src/plan/a.ts", 'import process from "node:process";'],
    ["src/plan/a.ts", 'import { simpleGit } from "simple-git";'],
    ["src/plan/a.ts", 'import { context } from "@actions/github";'],
    ["src/plan/a.ts", 'import { b } from "../../scripts/b.ts";'],
    ["src/plan/a.ts", 'import { b } from "./b";'],
    ["src/plan/a.ts", "const a = process.env;"],
    ["src/plan/a.ts", "const a = Date.now();"],
    ["src/plan/a.ts", "const a = new Date();"],
    ["src/plan/a.ts", "const a = new Date;"],
    ["src/plan/a.ts", "const a = Math.random();"],
    ["src/plan/a.ts", "const a = crypto.randomUUID();"],
    ["src/plan/a.ts", "await fetch(url);"],
    ["src/plan/a.ts", "export default 1;"],
    ["src/plan/a.ts", "export { a as default };"],
    ["src/plan/notKebab.ts", ""],
    ["src/plan/a.js", ""],
    ["src/utils/a.ts", ""],
    ["src/helper.ts", ""],
  ];
  test.each(bad)("flags %s: %j", (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });

  test("counts the lines of a file", () => {
    expect(violations("src/plan/a.ts", "line\n".repeat(400))).toEqual([]);
    expect(violations("src/plan/a.ts", "line\n".repeat(401))).toEqual(["is longer than 400 lines"]);
  });

  test("sees domain words in comments and identifiers, and only whole words", () => {
    expect(domainWordsIn("const openInvoices = 1; // the contract of NORTHWIND")).toEqual([
      "invoice",
      "contract",
      "northwind",
    ]);
    expect(domainWordsIn("const contractor = subcontract(rediscovery);")).toEqual([]);
  });
});
