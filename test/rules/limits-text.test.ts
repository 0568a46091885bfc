import { describe, expect, it } from "vitest";
import { findValue } from "../../src/model/said.ts";
import { placesIn, textOf } from "../../src/rules/aspects/text-place.ts";
import { sentence, ticked, tickedList, withArticle } from "../../src/rules/aspects/wording.ts";

describe("wording", () => {
  it.each([
    ["a name", "`a name`"],
    ["  two\n\n lines\t", "`two lines`"],
    ["with `quotes` in `it`", "`with 'quotes' in 'it'`"],
  ])("puts %j between backquotes", (text, expected) => {
    expect(ticked(text)).toBe(expected);
    expect(tickedList([text, "b"])).toBe(`${expected}, \`b\``);
  });

  it.each([
    ["Which fee holds", "Which fee holds."],
    ["Which fee holds?", "Which fee holds?"],
    ["No!", "No!"],
    ["Yes.", "Yes."],
    ["Is it? Nobody knows", "Is it? Nobody knows."],
    [" On two\n  lines \n", "On two lines."],
  ])("makes a sentence of %j", (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  it.each([
    "an invoice",
    "a proposal",
    "an Email",
    "an order",

    "an unknown type",
    "a unit",
    "a fund",
    "a UNIT",
    "a big invoice",
  ])("says %s", (said) => {
    expect(withArticle(said.slice(said.indexOf(" ") + 1))).toBe(said);
  });
});

describe("text-place", () => {
  const text = "ab\n\nc\ndef\n";
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [5, 3, 2],
    [6, 4, 1],
    [9, 4, 4],
    [10, 5, 1],
  ])("offset %i is line %i, column %i", (offset, line, column) => {
    expect(placesIn("notes.md", text)(offset)).toEqual({ file: "notes.md", line, column });
  });

  it("counts an empty first line", () => {
    expect(placesIn("a", "\nbc")(2)).toEqual({ file: "a", line: 2, column: 2 });
  });

  it("has one line in a text without an end of line", () => {
    expect(placesIn("a", "abc")(2)).toEqual({ file: "a", line: 1, column: 3 });
  });

  it("leaves out a byte order mark at the start, and no other", () => {
    expect(textOf(new TextEncoder().encode("\uFEFFa\uFEFF"))).toBe("a\uFEFF");
  });
});

describe("classified: a value is found", () => {
  it.each([
    ["1234567", "for 1,234,567 EUR", 4],
    ["1234567", "for 1234,567 EUR", 4],
    ["1234567", "for 1,23,4567 EUR", -1],
    ["28000", "2,8000", -1],
    ["28000", "2 8,000", -1],
    ["28000.50", "28,000,50", 0],
    ["28000.00", "28000,0", 0],
    ["28000.00", "28000.000", -1],
    ["28000", "28000.", 0],
    ["28000", "280001", -1],
    ["28000", "a28000", 1],
    ["12.1234567", "12.1234567", 0],
    ["Morgan  Reyes", "by Morgan\nReyes", 3],
    ["Morgan Reyes", "by Morgan \n Reyes", 3],
    ["Morgan", "Morgan9", -1],
    ["Morgan", "éMorgan", -1],
    ["a|b", "a or b, a|b", 8],
  ])("%s in %j at %i", (value, text, at) => {
    expect(findValue(text, value)).toBe(at);
  });
});
