import { expect, test } from "vitest";
import { findHiddenText } from "../../src/rules/aspects/hidden-content.ts";

const found = (text: string) => findHiddenText(text).map(({ line, column, what }) => `${line}:${column} ${what}`);

test.each([
  ["a\n b <!-- c", ["1:4 a comment"]],
  ["<DETAILS open>", ["0:1 a part that is folded away"]],
  ["[//]: # (text)", ["0:1 a definition that nothing refers to"]],
  ["> [^1]: text", ["0:3 a definition that nothing refers to"]],
  ["a\n\u200B \u2060\n", ["1:1 nothing but characters that take no space"]],
  ["~~~\n<!-- a -->\n```\n~~~\n<!-- b -->", ["4:1 a comment"]],
  ["````\n```\n<!-- a -->\n````", []],
  ["[a b]: #x\n\nSee [A  b].", []],
  ["`<!-- a -->` and ``<details>``", []],
  ["```a` <!-- b -->", ["0:7 a comment"]],
  ["a\n\n \t\n", []],
])("%j", (text, expected) => {
  expect(found(text)).toEqual(expected);
});
