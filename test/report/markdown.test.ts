import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { code, link, md, prose, short, table } from "../../src/report/markdown.ts";
import { visible } from "../../src/report/terminal.ts";
import { harmful, hostile, LIVE, parsed, textOf } from "./read-back.ts";

const inert = new Set(["root", "paragraph", "text", "inlineCode", "table", "tableRow", "tableCell"]);

function expectInert(markdown: string): void {
  const nodes = parsed(markdown);
  expect(nodes.filter(({ type }) => !inert.has(type))).toEqual([]);
  const shown = nodes
    .filter(({ type }) => type === "text")
    .map(({ value }) => value ?? "")
    .join("\n");
  expect(shown).not.toMatch(LIVE);
  expect(visible(markdown)).toBe(markdown);
}

describe("E2 E3 E4 text of people as markdown", () => {
  it.each([
    ["md", md],
    ["prose", prose],
    ["code", code],
    ["short", (text: string) => md(short(text))],
  ])("%s does nothing", (_name, encode) => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectInert(encode(text));
        expectInert(`Before ${encode(text)} behind`);
      }),
      { numRuns: 400 },
    );
  });

  it.each(harmful)("%j does nothing", (text) => {
    for (const encode of [md, prose, code]) expectInert(`Before ${encode(text)} behind ${encode(text)}.`);
  });

  it("keeps a table's shape", () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const nodes = parsed(
          table(
            ["A", "B", "C"],
            [
              [md(a), code(b), prose(a)],
              [prose(b), md(b), code(a)],
            ],
            "",
          ),
        );
        expect(nodes.filter(({ type }) => type === "tableRow")).toHaveLength(3);
        for (const row of nodes.filter(({ type }) => type === "tableRow")) expect(row.children).toHaveLength(3);
        expect(nodes.filter(({ type }) => !inert.has(type))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("links to where we said, whatever the label and the path are", () => {
    fc.assert(
      fc.property(hostile, hostile, (label, path) => {
        const nodes = parsed(`See ${link(`x${label}`, `https://github.com/acme/work/${path}`)} there`);
        const links = nodes.filter(({ type }) => type === "link");
        expect(links).toHaveLength(1);
        expect(links[0]?.url).toMatch(/^https:\/\/github\.com\/acme\/work\//);
        expect(nodes.some(({ type }) => type === "image" || type === "html")).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("shows the words that it was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("ab1#@`|*_<>[]()&;:-. ")) }), (text) => {
        const shown = textOf(parsed(`x ${md(text)}`))
          .replaceAll("\u200B", "")
          .trim();
        expect(shown).toBe(`x ${text.replaceAll(/\s+/g, " ").trim()}`.trim());
      }),
    );
  });
});

describe("E4 a text that is too long", () => {
  it("is cut, and says how much is missing", () => {
    expect(short("a".repeat(100_000), 10)).toBe("aaaaaaaaaa… (+99990 characters)");
    expect(short("abc", 3)).toBe("abc");
  });

  it("shows a flood of marks as a number", () => {
    expect(short(`a${"\u0301".repeat(500)}b`)).toBe(`a${"\u0301".repeat(4)}(+496 marks)b`);
  });
});

describe("text of ours", () => {
  it.each([
    ["`commercial` blocks the move.", "`commercial` blocks the move."],
    ["Settle it with @lena: `/approve x`", "Settle it with @&#8203;lena: `/approve x`"],
    ["an odd ` stays", "an odd \\` stays"],
    ["`` empty", "\\`\\` empty"],
    ["1. `a`", "1\\. `a`"],
  ])("%j", (text, shown) => expect(prose(text)).toBe(shown));
});
