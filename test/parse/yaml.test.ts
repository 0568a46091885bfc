import { describe, expect, test } from "vitest";
import { limits } from "../../src/parse/limits.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options = {}) => parseYaml("state.yaml", bytes(text), options);

/** Problems as `line:column message`. */
function told(text: string): string[] {
  const { doc, problems } = read(text);
  expect(doc === undefined).toBe(problems.length > 0);
  return problems.map(({ code, place, message, fix }) => {
    expect([code, place.file, fix === ""]).toEqual(["CS-SCH-001", "state.yaml", false]);
    return `${place.line}:${place.column} ${message}`;
  });
}

describe("values are the text that was typed", () => {
  // oxfmt-ignore
  const same = [
    "NO", "off", "y", "0146", "0188", "1_000", "0b11", "1.10", "1234e5", "00e1234", "12:30:45", "12345678901234567890",
    ".nan", ".inf", "1e309", "-0", "1e21", "2026-02-30", "TBD", "~", "null", "true", "１２",
  ];
  test.each(same)("B9 B16 %s", (text) => {
    expect(read(`id: ${text}\nlist: [${text}]\n`).doc?.value).toEqual({ id: text, list: [text] });
  });

  const shapes: readonly [text: string, value: unknown][] = [
    ["a:\nb: ''\nc: { d }\n? e\n", { a: "", b: "", c: { d: "" }, e: "" }],
    ["a: >-\n  x\n  y\n\n  z\nb: |\n  x\n   y\n", { a: "x y\nz", b: "x\n y\n" }],
    ["--- # one document\na: 1\n", { a: "1" }],
    ['"<<": 1\na: <<', { "<<": "1", a: "<<" }],
    ["{}", {}],
    ['a: "\\x1b\\u2028\\0"', { a: "\u001b\u2028\0" }],
    ["a: |\r\n  x\r\n  y\r\nb: 1\r\n", { a: "x\ny\n", b: "1" }],
  ];
  test.each(shapes)("%j", (text, value) => {
    expect(read(text).doc?.value).toEqual(value);
  });
});

describe("refused, with the place", () => {
  const rows: readonly [row: string, text: string, told: string][] = [
    ["A7 array", "- a", "1:1 The document must be a mapping of keys to values"],
    ["A7 scalar", "\nx", "2:1 The document must be a mapping of keys to values"],
    ["A7 null", "~", "1:1 The document must be a mapping of keys to values"],
    ["A7 empty", "", "1:1 The document is empty; it must be a mapping of keys to values"],
    ["A7 comments", "# a\n# b\n", "1:1 The document is empty; it must be a mapping of keys to values"],
    ["A9 CR", "a: 1\rb: 2", "1:5 A line ends with CR alone; LF and CR LF are allowed"],
    ["A9 mixed", "a: 1\r\nb: 2\r\r\n", "2:5 A line ends with CR alone; LF and CR LF are allowed"],
    ["B1 alias", "a: x\nb: *a", "2:4 An alias (`*`) is not allowed"],
    ["B2 anchor", "a: &a x\nb: *a", "1:4 An anchor (`&`) is not allowed"],
    ["B2 anchor of a key", "&a k: x", "1:1 An anchor (`&`) is not allowed"],
    ["B2 merge key", "a:\n  <<: { status: approved }", "2:3 A merge key `<<` is not allowed"],
    ["B4 twice", "status: rejected\nstatus: approved", "2:1 The key `status` is here twice"],
    ["B4 twice, quoted", 'a: { b: 1, "b ": 2 }', "1:12 The key `b ` is here twice"],
    ["B4 twice, normal form", "\u00e9: 1\ne\u0301: 2", "2:1 The key `e\u0301` is here twice"],
    ["B6 __proto__", "a:\n  - __proto__: { polluted: 1 }", "2:5 The key `__proto__` is not allowed"],
    ["B6 constructor", '"constructor": 1', "1:1 The key `constructor` is not allowed"],
    ["B6 prototype", "a: { b: { prototype: 1 } }", "1:11 The key `prototype` is not allowed"],
    ["B8 js", "a: !!js/function 'x'", "1:4 A tag (`!`) is not allowed"],
    ["B8 own", "a: !foo x", "1:4 A tag (`!`) is not allowed"],
    ["B8 binary", "a: [!!binary aGk=]", "1:5 A tag (`!`) is not allowed"],
    ["B8 set", "a: !!set { x }", "1:4 A tag (`!`) is not allowed"],
    ["B8 omap", "!!omap\n- a: 1", "1:1 A tag (`!`) is not allowed"],
    ["B8 timestamp", "a: !!timestamp 2026-02-30", "1:4 A tag (`!`) is not allowed"],
    ["B13 two documents", "a: 1\n---\nb: 1", "2:1 A second document is not allowed"],
    ["B13 document end", "a: 1\n...\ntext", "2:1 `...` is not allowed: a file holds one document"],
    ["B13 directive", "%YAML 1.2\n---\na: 1", "1:1 A directive (`%`) is not allowed"],
    ["B13 NUL", "a: 1\nb: x\0y", "2:5 The character `\\u{0}` is not allowed"],
    ["B13 ESC", "a: \u001b[31m", "1:4 The character `\\u{1B}` is not allowed"],
    ["B13 C1", "a: \u009b31m", "1:4 The character `\\u{9B}` is not allowed"],
    ["B13 second BOM", "\uFEFF\uFEFFa: 1", "1:1 The character `\\u{FEFF}` is not allowed"],
    ["B13 half a character", 'a: "\\ud800"', "1:4 An escape stands for half a character"],
    ["B15 recursive", "a: &a { b: *a }", "1:4 An anchor (`&`) is not allowed"],
    ["key that is a map", "? { a: 1 }\n: 2", "1:3 A map or list as a key is not allowed"],
    ["key that is a list", "[a]: 1", "1:1 A map or list as a key is not allowed"],
    ["syntax", "a: b: c", "1:4 YAML: Nested mappings are not allowed in compact mappings"],
    ["tab", "a:\n\tb: 1", "2:1 YAML: Tabs are not allowed as indentation"],
  ];
  test.each(rows)("%s", (_row, text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(told(text)).toEqual([expected]);
  });

  test("B4 B6 every key of one file, in order", () => {
    expect(told("a: 1\nb: { constructor: 1 }\na: 2\nb: 3").map((line) => line.slice(0, 3))).toEqual([
      "2:6",
      "3:1",
      "4:1",
    ]);
  });

  const invalid: readonly [name: string, bytes: number[], place: string][] = [
    ["lone byte", [97, 58, 32, 49, 10, 98, 58, 32, 0xff], "2:4"],
    ["cut character", [97, 58, 32, 0xe2, 0x82], "1:4"],
    ["surrogate", [97, 58, 32, 0xed, 0xa0, 0x80], "1:4"],
    ["overlong", [97, 0xc0, 0xaf], "1:2"],
  ];
  test.each(invalid)("B13 invalid UTF-8: %s", (_name, raw, expected) => {
    const [problem] = parseYaml("f", Uint8Array.from(raw)).problems;
    expect(problem?.message).toBe("The file is not UTF-8 text");
    expect(`${problem?.place.line}:${problem?.place.column}`).toBe(expected);
  });
});

describe("limits", () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`);
  const bomb = [
    "a0: &a0 [x, x]",
    ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]`),
  ];
  const rows: readonly [row: string, text: string, message: string][] = [
    ["B1 alias bomb", bomb.join("\n"), "An anchor (`&`) is not allowed"],
    ["B11 20 000 keys", keys(20_000).join("\n"), "The document has a map of more than 2000 keys"],
    ["B11 in flow style", `{${keys(20_000).join(",")}}`, "The document has a map of more than 2000 keys"],
    ["B11 40 000 keys", keys(40_000).join("\n"), "The file has 388889 bytes; at most 262144 are allowed"],
    ["B12 100 000 [", "[".repeat(100_000), "The document nests deeper than 32 levels"],
    ["B12 {", `a: ${"{".repeat(100_000)}`, "The document nests deeper than 32 levels"],
    ["B12 3 000 blocks", `${"- ".repeat(3000)}a`, "The document nests deeper than 32 levels"],
    ["B12 maps", `${"? ".repeat(3000)}a`, "The document nests deeper than 32 levels"],
    ["B14 10 MB", `a: ${"x".repeat(10_000_000)}`, "The file has 10000003 bytes; at most 262144 are allowed"],
    ["B14 entries", `a:\n${"- x\n".repeat(60_000)}`, "The document has more than 20000 nodes"],
    ["B14 stray commas", `a: [${",".repeat(250_000)}]`, "The document has more than 20000 nodes"],
  ];
  test.each(rows)("%s", (_row, text, message) => {
    const [problem, ...more] = read(text).problems;
    expect(problem?.message).toBe(message);
    expect(more).toEqual([]);
  });

  test("what is just allowed is read", () => {
    expect(read(`${"{a: ".repeat(limits.depth)}x${"}".repeat(limits.depth)}`).problems).toEqual([]);
    expect(read(`${"{a: ".repeat(limits.depth + 1)}x${"}".repeat(limits.depth + 1)}`).problems).toHaveLength(1);
    expect(read(keys(limits.keysPerMap).join("\n")).problems).toEqual([]);
    expect(read(keys(limits.keysPerMap + 1).join("\n")).problems).toHaveLength(1);
    expect(read("a: 123", { limit: 6 }).problems).toEqual([]);
    expect(read("a: 1234", { limit: 6 }).problems).toHaveLength(1);
  });

  test("many problems end in one line that counts the rest", () => {
    const problems = read(Array.from({ length: 300 }, () => "a: 1").join("\n")).problems;
    expect(problems).toHaveLength(limits.problems + 1);
    expect(problems.at(-1)?.message).toBe(`${299 - limits.problems} more problems follow in this file`);
  });
});

describe("places", () => {
  const at = (text: string, path: (string | number)[], options = {}) => {
    const doc = read(text, options).doc;
    const [value, key] = [doc?.at(path), doc?.atKey(path)];
    return `${value?.line}:${value?.column} ${key?.line}:${key?.column}`;
  };
  const text = "a: 1\nlist:\n  - id: x\n  - { id: y, z: 2 }\nempty:\nb: [p, q]\n";
  const rows: readonly [path: (string | number)[], place: string][] = [
    [["a"], "1:4 1:1"],
    [["list", 1, "id"], "4:11 4:7"],
    [["list", 1, "z"], "4:17 4:14"],
    [["list", 1, "missing"], "4:5 4:5"],
    [["list", 7, "id"], "3:3 3:3"],
    [["b", 1], "6:8 6:8"],
    [["nothing", "at", "all"], "1:1 1:1"],
    [[], "1:1 1:1"],
  ];
  test.each(rows)("%j", (path, place) => {
    expect(at(text, path)).toBe(place);
    expect(at(`\uFEFF${text.replaceAll("\n", "\r\n")}`, path), "A9 BOM and CR LF").toBe(place);
  });

  test("the first line may be another", () => {
    expect(at("a: 1\nb: 2", ["b"], { firstLine: 2 })).toBe("3:4 3:1");
    expect(read("a: 1\na: 2", { firstLine: 2 }).problems[0]?.place).toEqual({ file: "state.yaml", line: 3, column: 1 });
  });
});
