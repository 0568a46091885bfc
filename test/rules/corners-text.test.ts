import { describe, expect, it } from "vitest";
import { findHidden, formatCode, nameOf } from "../../src/rules/aspects/hidden-characters.ts";
import { checks, shown } from "../../src/rules/aspects/value-kind.ts";

const hidden = (text: string) => findHidden(text).map(({ offset, code }) => `${offset} ${formatCode(code)}`);
const tags = (letters: string) =>
  letters.replaceAll(/./g, (each) => String.fromCodePoint(0xe0000 + each.charCodeAt(0)));
const england = `\u{1F3F4}${tags("gbeng")}\u{E007F}`;

describe("a hidden character (hidden-characters)", () => {
  it.each<[about: string, text: string, found: readonly string[]]>([
    ["a sign before Arabic numbers", "\u0600", []],
    ["a sign before Kaithi numbers", "\u{110BD}", []],
    ["a joiner between pictures", "\u{1F469}\u200D\u{1F4BB}", []],
    ["a joiner after a picture and before a letter", "\u{1F469}\u200Da", ["2 U+200D"]],
    ["a joiner after a skin tone", "\u{1F469}\u{1F3FD}\u200D\u{1F4BB}", []],
    ["a joiner after a selector", "\u2764\uFE0F\u200D\u{1F525}", []],
    ["a joiner after a Devanagari letter", "\u0915\u094D\u200D", []],
    ["a joiner after a Latin letter", "a\u200Db", ["1 U+200D"]],
    ["a joiner at the start", "\u200Da", ["0 U+200D"]],
    ["a non-joiner after a Persian letter", "\u0645\u200C", []],
    ["a non-joiner after a picture", "\u{1F469}\u200C\u{1F4BB}", ["2 U+200C"]],
    ["a non-joiner after a Latin letter", "a\u200C", ["1 U+200C"]],
    ["the flag of England", england, []],
    ["the flag of England behind a long text", `${"x".repeat(40)}${england}`, []],
    ["the flag of England behind another", england + england, []],
    ["the flag of England behind half a pair", `\uDC00${england}`, []],
    ["the tags of a flag without the flag", tags("gb"), ["0 U+E0067", "2 U+E0062"]],
    ["an end tag before the flag", `\u{E007F}${england}`, ["0 U+E007F"]],
    ["a tag behind the flag", `${england}${tags("a")}`, ["14 U+E0061"]],
    ["a tag after a letter and before a flag", `a${tags("b")}c${england}`, ["1 U+E0062"]],
    ["a flag of two tags", `\u{1F3F4}${tags("gb")}\u{E007F}`, ["2 U+E0067", "4 U+E0062", "6 U+E007F"]],
    ["the longest name of a region", `\u{1F3F4}${tags("gbsctx")}\u{E007F}`, []],
    [
      "a flag of seven tags",
      `\u{1F3F4}${tags("gbscotx")}\u{E007F}`,
      ["2 U+E0067", "4 U+E0062", "6 U+E0073", "8 U+E0063", "10 U+E006F", "12 U+E0074", "14 U+E0078", "16 U+E007F"],
    ],
    ["a Mongolian selector after its letter", "\u1820\u180B", []],
    ["a Mongolian selector after another letter", "a\u180B", ["1 U+180B"]],
    ["a Khmer vowel that nothing shows", "\u1780\u17B4", []],
    ["a Khmer vowel after a Latin letter", "a\u17B4", ["1 U+17B4"]],
    ["a blank before Braille", "\u2800\u2801", []],
    ["a blank after Braille", "\u28FF\u2800", []],
    ["a Braille blank alone", "a\u2800b", ["1 U+2800"]],
    ["the picture form of a sign", "\u2764\uFE0F", []],
    ["the picture form of a digit", "1\uFE0F\u20E3", []],
    ["the text form of a digit", "1\uFE0E", []],
    ["a mathematical form of a digit", "1\uFE00", ["1 U+FE00"]],
    ["a mathematical form of a sign", "\u2229\uFE00", []],
    ["the last form of those, after a letter", "a\uFE0D", ["1 U+FE0D"]],
    ["the last form of those, after a sign", "\u2229\uFE0D", []],
    ["two forms of a sign", "\u2229\uFE00\uFE00", ["2 U+FE00"]],
    ["two forms of a picture", "\u2764\uFE0F\uFE0F", ["2 U+FE0F"]],
    ["a form of a space", " \uFE0F", ["1 U+FE0F"]],
    ["a form of nothing", "\uFE0F", ["0 U+FE0F"]],
    ["a form of a Chinese letter", "\u845B\u{E0100}", []],
    ["a form of a rare Chinese letter", "\u{20B9F}\u{E0100}", []],
    ["a form of Chinese letters after a Latin one", "a\u{E0100}", ["1 U+E0100"]],
    ["a form of Chinese letters after a sign", "\u2764\u{E0101}", ["1 U+E0101"]],
    ["a soft hyphen", "co\u00ADop", ["2 U+00AD"]],
    ["a blank letter", "a\u3164", ["1 U+3164"]],
    ["a plain text", "Text, 1 \u20AC \u00E9", []],
  ])("%s", (_about, text, found) => {
    expect(hidden(text)).toEqual(found);
  });

  it.each([
    [0x2029, "a line break that is none"],
    [0x202a, "changes the direction of the text"],
    [0x202e, "changes the direction of the text"],
    [0x202f, "takes no width"],
    [0x2028, "a line break that is none"],
    [0x2027, "takes no width"],
    [0x2065, "takes no width"],
    [0x2066, "changes the direction of the text"],
    [0x2069, "changes the direction of the text"],
    [0x206a, "takes no width"],
    [0x200e, "marks a direction"],
    [0x200f, "marks a direction"],
    [0x061c, "marks a direction"],
    [0x00ad, "a hyphen that shows only at the end of a line"],
    [0xfeff, "a byte order mark inside the text"],
    [0xdffff, "takes no width"],
    [0xe0000, "a tag that nothing shows"],
    [0xe01ef, "a tag that nothing shows"],
    [0xe01f0, "takes no width"],
  ])("%i %s", (code, name) => {
    expect(nameOf(code)).toBe(name);
  });
});

describe("a value of a kind (value-kind)", () => {
  it.each([
    ["1.2345", undefined],
    ["1.23456", "an amount such as 1250.00"],
    ["-1.5", undefined],
    ["1,5", "an amount such as 1250.00"],
  ])("%s is an amount of no currency: %s", (text, allowed) => {
    expect(checks.rounding(text, undefined)).toBe(allowed);
  });

  it("is quoted whole up to forty letters", () => {
    expect(shown("x".repeat(40))).toBe("x".repeat(40));
    expect(shown("x".repeat(41))).toBe(`${"x".repeat(37)}...`);
    expect(shown("a ")).toBe('"a "');
  });
});
