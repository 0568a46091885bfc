import matter from "gray-matter";
import { afterEach, describe, expect, test } from "vitest";
import { enginesFor, splitFrontMatter } from "../../src/parse/front-matter.ts";

const split = (text: string) => splitFrontMatter("a.md", new TextEncoder().encode(text));

function told(text: string): string[] {
  const { parsed } = split(text);
  expect(parsed.doc).toBeUndefined();
  return parsed.problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

const marks = globalThis as { ran?: boolean };

afterEach(() => {
  expect(marks.ran).toBeUndefined();
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

const code = "{ id: (globalThis.ran = true) }";
// oxfmt-ignore
const languages = [
  "js", "javascript", "JS", "Js", "Javascript", " JavaScript ", "json", "toml", "coffee", "cson", "coffeescript",
  "constructor", "toString", "__proto__", "valueOf", "hasOwnProperty", "yml",
];

describe("languages", () => {
  test.each([...languages, "yaml"])("A1 A2 A4 ---%s is refused", (language) => {
    expect(told(`---${language}\n${code}\n---\n`)).toEqual([
      `1:1 The front matter language \`${language.trim()}\` is not allowed`,
    ]);
  });

  test.each(languages)("A1 A2 A4 our engines alone stop %s", (language) => {
    const engines = enginesFor(() => undefined);
    if (language === "yml") return;
    expect(() => matter(`---${language}\n${code}\n---\n`, { language: "yaml", engines })).toThrow(
      /not allowed|registered|to be a function/,
    );
  });

  test("A6 gray-matter keeps nothing, and equal files share nothing", () => {
    const { cache } = matter as unknown as { cache: object };
    const [first, second] = [split("---\na: { b: 1 }\n---\n"), split("---\na: { b: 1 }\n---\n")];
    expect(first.parsed.doc?.value).toEqual(second.parsed.doc?.value);
    expect(first.parsed.doc?.value).not.toBe(second.parsed.doc?.value);
    expect(Object.keys(cache)).toEqual([]);
  });
});

describe("fences", () => {
  const rows: readonly [text: string, told: string][] = [
    ["\n---\na: 1\n---\n", "2:1 Front matter must start at the first byte of the file"],
    [" ---\na: 1\n---\n", "1:2 Front matter must start at the first byte of the file"],
    ["----\na: 1\n----\n", "1:1 The first line is `----`, not exactly `---`"],
    ["--- \na: 1\n---\n", "1:1 The first line is `--- `, not exactly `---`"],
    ["---\ta\n---\n", "1:1 The front matter language `a` is not allowed"],
    ["# Title\n\n---\na: 1\n---\n", "1:1 The file has no front matter"],
    ["", "1:1 The file has no front matter"],
    ["---", "1:1 The front matter is never closed"],
    ["---\na: 1\n", "1:1 The front matter is never closed"],
    ["---\na: 1\n ---\n", "1:1 The front matter is never closed"],
    ["---\na: 1\n---x\n---\n", "3:1 The line `---x` closes the front matter, but is not exactly `---`"],
    ["---\na: 1\n--- \nb", "3:1 The line `--- ` closes the front matter, but is not exactly `---`"],
    ["---\na: 1\n----\n", "3:1 The line `----` closes the front matter, but is not exactly `---`"],
  ];
  test.each(rows)("A8 %j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(told(text.replaceAll("\n", "\r\n"))).toEqual([expected]);
  });

  test("A8 a fence inside a block scalar closes the block", () => {
    const { parsed, body } = split("---\na: |\n  x\n---\nb: 1\n---\n");
    expect(parsed.doc?.value).toEqual({ a: "x\n" });
    expect(body).toEqual({ text: "b: 1\n---\n", line: 5 });
  });
});

describe("the two parts", () => {
  const good = "---\nid: A-1\nb: { c: 1 }\n---\nText\n\nmore\n";
  test.each([
    ["LF", good],
    ["A9 CR LF", good.replaceAll("\n", "\r\n")],
    ["A9 BOM", `\uFEFF${good}`],
    ["A9 mixed", good.replace("\n", "\r\n")],
  ])("%s", (_name, text) => {
    const { parsed, body } = split(text);
    expect(parsed.problems).toEqual([]);
    expect(parsed.doc?.value).toEqual({ id: "A-1", b: { c: "1" } });
    expect(parsed.doc?.at(["b", "c"])).toEqual({ file: "a.md", line: 3, column: 9 });
    expect(body).toEqual({ text: "Text\n\nmore\n", line: 5 });
  });

  test("A10 what the body says is not data", () => {
    const text = "---\na: 1\n---\nstatus: approved\n---\n```yaml\napprovals: {}\n```\n";
    expect(split(text).parsed.doc?.value).toEqual({ a: "1" });
    expect(split(text).body?.text).toContain("approvals");
  });

  const rows: readonly [row: string, yaml: string, told: string][] = [
    ["A7 array", "- a\n", "2:1 The document must be a mapping of keys to values"],
    ["A7 scalar", "x\n", "2:1 The document must be a mapping of keys to values"],
    ["A7 empty", "", "2:1 The document is empty; it must be a mapping of keys to values"],
    ["A7 comments", "# x\n", "2:1 The document is empty; it must be a mapping of keys to values"],
    ["B2 merge", "a: 1\n<<: { status: approved }\n", "3:1 A merge key `<<` is not allowed"],
    ["B4 duplicate", "a: 1\na: 2\n", "3:1 The key `a` is here twice"],
    ["B13 ESC", "a: \u001b\n", "2:4 The character `\\u{1B}` is not allowed"],
    ["A9 CR", "a: 1\rb: 2\n", "2:5 A line ends with CR alone; LF and CR LF are allowed"],
  ];
  test.each(rows)("%s", (_row, yaml, expected) => {
    expect(told(`---\n${yaml}---\nbody\n`)).toEqual([expected]);
  });

  test("control characters in the body and files over the limit are refused", () => {
    expect(told("---\na: 1\n---\nx\u0007")).toEqual(["4:2 The character `\\u{7}` is not allowed"]);
    expect(told(`---\na: 1\n---\n${"x".repeat(600_000)}`)).toEqual([
      "1:1 The file has 600013 bytes; at most 524288 are allowed",
    ]);
    expect(told(`---\na: ${"x".repeat(300_000)}\n---\n`)[0]).toMatch(/at most 262144 are allowed$/);
  });
});
