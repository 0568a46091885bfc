import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import type { Data } from "../../src/model/doc.ts";
import { parseYaml } from "../../src/parse/yaml.ts";

function readBack(data: Data): Data {
  const text = stringifyYaml(data);
  const { doc, problems } = parseYaml("f", new TextEncoder().encode(text), { limit: 10_000_000 });
  if (!doc) throw new Error(`${problems[0]?.message}\n${text}`);
  return doc.value;
}

// oxfmt-ignore
const strange = [
  "", " ", "\n", "\n\n", "\t", "12:30:45", "2026-11-21", "2026-11-21T10:00:00Z", "NO", "off", "y", "null", "~", "true",
  "1_000", "0146", "0x1F", "1.10", ".nan", "-.inf", "-0", "1e3", "<<", "=", "a: b", "a:", ": a", "a #b", "#a", "---", "...",
  "--- a", "- a", "-", "? a", "?", "[a", "{a", "]", "}", "a, b", ",", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a'",
  '"a"', "a'b", 'a"b', "\\", "a\\nb", " a", "a ", "a\nb", "a\nb\n", "a\n\nb\n\n", "\na", "  a\nb", "a\n  b", "a \nb",
  "a\n---\nb", "a\r\nb", "\r", "\u001b[31m", "\0", "\u007f", "\u0085", "\u009b", "\u2028", "a\u2029b", "\ufeff", "\u202Eabc",
  "\u200b", "😀", "👩‍👩‍👧", "é", "e\u0301", "漢字", "\uFFFE", "x".repeat(5000), `${"word ".repeat(2000)}end`, "a:b",
  "http://x.example/a?b=c#d", "__proto__",
];

describe("what is written is read back", () => {
  test.each(strange.map((text) => [text.slice(0, 40), text]))("B10 %j", (_name, text) => {
    const data = { value: text, list: [text, [text]], nested: { deep: { value: text } } };
    expect(readBack(data)).toEqual(data);
  });

  test.each(strange.filter((text) => text !== "__proto__").map((text) => [text.slice(0, 40), text]))(
    "B10 as a key %j",
    (_name, text) => {
      const data = { [text]: "a", z: [{ [text]: [], b: {} }, { [text]: { [text]: "c" } }] };
      expect(readBack(data)).toEqual(data);
    },
  );

  const text = fc.oneof(
    fc.constantFrom(...strange),
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.lorem(),
  );
  const key = text.filter((name) => !["__proto__", "constructor", "prototype"].includes(name.normalize("NFC").trim()));
  const { value } = fc.letrec<{ value: Data; map: Data }>((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, text, tie("map"), fc.array(tie("value"), { maxLength: 4 })),
    map: fc
      .uniqueArray(fc.tuple(key, tie("value")), { maxLength: 5, selector: ([name]) => name.normalize("NFC").trim() })
      .map((pairs) => Object.fromEntries(pairs)),
  }));

  test("B10 any data", () => {
    const document = fc.dictionary(fc.constantFrom("a", "b", "c"), value, { noNullPrototype: true });
    fc.assert(
      fc.property(document, (data) => {
        expect(readBack(data)).toEqual(data);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the text", () => {
  test("is what a person would write", () => {
    const data = {
      id: "PRO-2026-0188",
      title: "Support email triage pilot",
      at: "2026-06-09",
      total: "28000.00",
      link: "https://github.com/acme/work/pull/12#review-1",
      empty: "",
      none: [],
      nothing: {},
      note: "first line\n\n  second line\n",
      cut: "one\ntwo",
      tracks: [{ id: "a", needs: ["gate:legal", "x: y"] }, { id: "b" }, [["p"], "q"]],
      sum: { currency: "USD", answer: "NO", long: "word ".repeat(40).trim() },
    };
    expect(stringifyYaml(data)).toBe(`id: PRO-2026-0188
title: Support email triage pilot
at: "2026-06-09"
total: "28000.00"
link: https://github.com/acme/work/pull/12#review-1
empty: ""
none: []
nothing: {}
note: |
  first line

    second line
cut: |-
  one
  two
tracks:
  - id: a
    needs:
      - gate:legal
      - "x: y"
  - id: b
  - - - p
    - q
sum:
  currency: USD
  answer: "NO"
  long: ${"word ".repeat(40).trim()}
`);
  });

  test("holds no control character and nothing that reorders it", () => {
    const hidden = "\0\u001b\u007f\u0085\u009b\u2028\u202e\u2066\ufeff";
    expect(stringifyYaml({ a: hidden })).toBe('a: "\\u0000\\u001b\\u007f\\u0085\\u009b\\u2028\\u202e\\u2066\\ufeff"\n');
  });

  test.each([
    ["reserved key", JSON.parse('{"__proto__": "a"}') as Data],
    ["equal keys", { a: "1", " a": "2" }],
    ["equal keys, normal form", { "\u00e9": "1", "e\u0301": "2" }],
    ["half a character", { a: "\ud800" }],
  ])("what the loader refuses is not written: %s", (_name, data) => {
    expect(() => stringifyYaml(data)).toThrow(/for YAML/);
  });
});
