import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Formatted, formatFrontMatter, formatYaml } from "../../src/edit/format.ts";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import type { Data } from "../../src/model/doc.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const format = (text: string): Formatted => formatYaml("f.yaml", encode(text));
const read = (text: string): Data | undefined => parseYaml("f.yaml", encode(text)).doc?.value;

function formatted(text: string): string {
  const { text: result, problems } = format(text);
  if (result === undefined) throw new Error(problems[0]?.message);
  return result;
}

describe("the form", () => {
  const table: readonly [about: string, before: string, after: string][] = [
    ["two columns for each level", "a:\n    b:\n        c: 1\n", "a:\n  b:\n    c: 1\n"],
    ["lists stand inside their key", "a:\n- b\n- c: 1\n  d: 2\n", "a:\n  - b\n  - c: 1\n    d: 2\n"],
    ["one space after a dash", "a:\n  -   b: 1\n      c: 2\n", "a:\n  - b: 1\n    c: 2\n"],
    ["lists in lists", "a:\n- - b\n  - c\n-\n    - d\n", "a:\n  - - b\n    - c\n  -\n    - d\n"],
    ["a value on its own line", "a:\n     b\n", "a:\n  b\n"],
    ["trailing spaces", "a: 1  \nb:\t\n  c: 2 \n", "a: 1\nb:\n  c: 2\n"],
    ["CR LF", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"],
    ["a byte order mark", "\uFEFFa: 1\n", "a: 1\n"],
    ["a missing line end", "a: 1", "a: 1\n"],
    ["runs of blank lines", "\n\na: 1\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n"],
    ["the spaces inside a line stay", "a:   1   # one\nbcd: 2   # two\n", "a:   1   # one\nbcd: 2   # two\n"],
    ["quotes stay", `a: "1"\nb: 'x'\nc: y\n`, `a: "1"\nb: 'x'\nc: y\n`],
    ["an opening line of dashes stays", "---\na: 1\n", "---\na: 1\n"],
    ["explicit keys", "?   a\n:   - b\n    - c\n", "? a\n: - b\n  - c\n"],
    ["flow on one line is left alone", "a: {b: 1,   c: [x,y]}\n", "a: {b: 1,   c: [x,y]}\n"],
    [
      "flow moves as a whole",
      "a:\n    - { b: 1,\n          c: 2,\n      }\n",
      "a:\n  - { b: 1,\n        c: 2,\n    }\n",
    ],
    ["a flow's end may stand under its key", "a: {\n  b: 1,\n}\n", "a: {\n  b: 1,\n}\n"],
    ["a literal block", "a:\n    b: |\n        x\n          y\n\n        z\n", "a:\n  b: |\n    x\n      y\n\n    z\n"],
    ["white space in a block is text", "a: |\n    x  \n    \ty\n      \n", "a: |\n  x  \n  \ty\n    \n"],
    ["a block that keeps its blank lines", "a: |+\n   x\n\n\n", "a: |+\n  x\n\n\n"],
    ["blank lines after another block do not count", "a: >-\n   x\n\n\n\nb: 1\n", "a: >-\n  x\n\nb: 1\n"],
    ["a block with an indentation of its own", "a:\n    b: |2\n         x\n", "a:\n  b: |2\n       x\n"],
    ["text over several lines", "a: one\n     two\n\n\n   three\n", "a: one\n  two\n\n\n  three\n"],
    ["quoted text over several lines", 'a: "one  \n two\\\n     three"\n', 'a: "one  \n  two\\\n  three"\n'],
    [
      "comments move with what they belong to",
      "a:\n    # of b\n    - b\n    # of the list\n# of c\nc: 1\n# end\n",
      "a:\n  # of b\n  - b\n  # of the list\n# of c\nc: 1\n# end\n",
    ],
    ["a comment after a block", "a:\n    b: |\n        x\n    # c\n", "a:\n  b: |\n    x\n  # c\n"],
  ];
  test.each(table)("%s", (_about, before, after) => {
    expect(formatted(before)).toBe(after);
    expect(formatted(after)).toBe(after);
    expect(read(after)).toEqual(read(before));
  });

  test("tells which lines change", () => {
    expect(format("a:\n    b: 1\n\n\nc: 2\n").changes).toEqual([
      { line: 2, before: "    b: 1", after: "  b: 1" },
      { line: 4, before: "", after: undefined },
    ]);
  });
});

describe("what does not parse", () => {
  const repaired: readonly [about: string, before: string, after: string][] = [
    [
      "tabs",
      "a:\n\tb: 1\n\tc:\n\t\t- x\n\t\t- y: 1\n\t\t  z: 2\n",
      "a:\n  b: 1\n  c:\n    - x\n    - y: 1\n      z: 2\n",
    ],
    ["tabs after spaces", "a:\n  b: 1\n\tc: 2\n", "a:\n  b: 1\n  c: 2\n"],
    ["a tab after a dash", "a:\n  -\tb: 1\n", "a:\n  - b: 1\n"],
    ["tabs in a flow", "a: {\n\tb: c\n}\n", "a: {\n  b: c\n}\n"],
    ["tabs before a block", "a:\n\tb: |\n\t\tx\n\t\t\ty\n", "a:\n  b: |\n    x\n    \ty\n"],
    ["a list that begins too far right", "a:\n   - b\n  - c\n", "a:\n  - b\n  - c\n"],
    ["a key too far right", "a:\n  b: 1\n   c: 2\n", "a:\n  b: 1\n  c: 2\n"],
    ["a key too far left", "a:\n   b: 1\n  c: 2\nd: 3\n", "a:\n  b: 1\n  c: 2\nd: 3\n"],
    ["a key of an entry too far right", "a:\n- b: 1\n   c: 2\n", "a:\n  - b: 1\n    c: 2\n"],
    ["a key of an entry too far left", "a:\n- b: 1\n c: 2\n", "a:\n  - b: 1\n    c: 2\n"],
  ];
  test.each(repaired)("is repaired: %s", (_about, before, after) => {
    expect(read(before)).toBeUndefined();
    expect(formatted(before)).toBe(after);
  });

  test.each([
    ["a tab that may stand for two depths", "a:\n    b:\n\tc: 1\n", 3, 1],
    ["another fault", "a: 1\nb: [1\n", 3, 1],
    ["an alias", "a: 1\nb: *c\n", 2, 4],
    ["a key twice", "a: 1\na: 2\n", 2, 1],
    ["a list alone", "- a\n", 1, 1],
    ["nothing", "", 1, 1],
    ["a control character", "a: \u0000\n", 1, 4],
  ])("is refused with its place: %s", (_about, text, line, column) => {
    const { text: result, problems } = format(text);
    expect(result).toBeUndefined();
    expect(problems[0]?.place).toEqual({ file: "f.yaml", line, column });
  });
});

describe("front matter", () => {
  const matter = (text: string) => formatFrontMatter("A-1.md", encode(text));

  test("is formatted; the text after it is not", () => {
    expect(matter("---\nid: A-1\nsources:\n- B-1\n\n---\ntext  \n\n\n\ttext").text).toBe(
      "---\nid: A-1\nsources:\n  - B-1\n---\ntext  \n\n\n\ttext",
    );
  });

  test("line ends change in the whole file", () => {
    expect(matter("---\r\nid: A-1\r\n---\r\n\r\nx\r\n").text).toBe("---\nid: A-1\n---\n\nx\n");
  });

  test("keeps the places of its file", () => {
    expect(matter("---\nid: A-1\nb: *c\n---\n").problems[0]?.place.line).toBe(3);
    expect(matter("---\nid: A-1\nb:\n    c: 1\n---\n").changes).toEqual([
      { line: 4, before: "    c: 1", after: "  c: 1" },
    ]);
  });

  test.each(["text\n", "---js\nid: A-1\n---\n", "---\nid: A-1\n", "---\n---\n"])("%j is refused", (text) => {
    expect(matter(text).text).toBeUndefined();
    expect(matter(text).problems).toHaveLength(1);
  });
});

test("the built-in definitions are in form", () => {
  for (const path of globSync("adapters/*.yaml"))
    expect(formatYaml(path, readFileSync(path)).text).toBe(readFileSync(path, "utf8"));
});

describe("any text", () => {
  // oxfmt-ignore
  const line = fc.tuple(
    fc.constantFrom("", "", " ", "  ", "   ", "    ", "      ", "\t", "\t\t", "  \t"),
    fc.constantFrom("", "", "- ", "- - ", "-  ", "-\t", "? ", ": "),
    fc.constantFrom(
      "", "a:", "b: 1", "c: |", "d: >-", "e: |+", "f: |2", "g: 'x", "y'", 'h: "x  ', 'y\\ "', "i: {", "j: [a,", "}", "]", "k: {a: b}",
      "# c", "text", "text # c", "l: one", "m: 1  ", "---", "n:   # c", "{a: 1,", "b: 2}",
    ),
  );
  const lines = fc
    .array(line, { maxLength: 12 })
    .map((parts) =>
      parts
        .map(([indent, dash, rest], index) => `${indent}${dash}${rest}${rest.endsWith(":") ? index : ""}`)
        .join("\n"),
    );
  const noise = fc.array(fc.tuple(fc.nat(), fc.constantFrom(" ", "  ", "\t", "\n", "\n\n")), { maxLength: 6 });

  test("keeps its meaning, and a second pass finds nothing to do", () => {
    fc.assert(
      fc.property(lines, (text) => {
        const before = read(text);
        const result = format(text).text;
        if (before !== undefined && result !== undefined) expect(read(result)).toEqual(before);
        if (result !== undefined) expect(formatted(result)).toBe(result);
      }),
      { numRuns: 1500 },
    );
  });

  test("of data is formatted whatever white space was added", () => {
    const value = fc.letrec<{ value: Data }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("x", "a b", "a\nb\n", "a\n\n  b", "# x", "- y", "", "a: b", "x "),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("a", "b", "c d"), tie("value"), { noNullPrototype: true }),
      ),
    })).value;
    const document = fc.dictionary(fc.constantFrom("a", "b", "c"), value, { noNullPrototype: true, minKeys: 1 });
    fc.assert(
      fc.property(document, noise, (data, added) => {
        const text = stringifyYaml(data);
        expect(formatted(text)).toBe(text);
        const noisy = added.reduce((at, [place, space]) => insertAt(at, place % (at.length + 1), space), text);
        const before = read(noisy);
        const result = format(noisy);
        if (before !== undefined) expect(result.text === undefined ? before : read(result.text)).toEqual(before);
        if (result.text !== undefined) expect(formatted(result.text)).toBe(result.text);
      }),
      { numRuns: 250 },
    );
  });
});

function insertAt(text: string, at: number, space: string): string {
  return text.slice(0, at) + space + text.slice(at);
}
