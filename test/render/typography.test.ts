import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Span } from "../../src/render/document.ts";
import { quotesOf } from "../../src/render/markdown/quotes.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";
import { typeset, typesetSpans, typesetText } from "../../src/render/markdown/typography.ts";
import { splitWords, wordsOf } from "./words.ts";

const HARD = "\u00A0";

describe("quotation marks", () => {
  test.each([
    ["en", `"a 'b' c"`, "“a ‘b’ c”"],
    ["en-GB", `("a")`, "(“a”)"],
    ["de", `"a 'b' c"`, "„a ‚b‘ c“"],
    ["de-AT", `"a"`, "„a“"],
    ["de-CH", `"a 'b'"`, "«a ‹b›»"],
    ["fr", `"a"`, "«\u202Fa\u202F»"],
    ["pl", `"a 'b'"`, "„a ‚b’”"],
    ["sv", `"a"`, "”a”"],
    ["xx", `"a"`, "“a”"],
    ["constructor", `"a"`, "“a”"],
    ["de", "Client's and '26, rock 'n' roll", "Client’s and ’26, rock ‚n‘ roll"],
    ["en", "the parties' duty, it's 'so'", "the parties’ duty, it’s ‘so’"],
    ["en", `"a"--"b"`, "“a”–“b”"],
  ])("in %s: %s", (language, typed, set) => {
    expect(typesetText(typed, language)).toBe(set);
  });

  test("stand in one span and what they quote in the next", () => {
    const spans: Span[] = [
      { text: 'The "' },
      { text: "Services", bold: true },
      { text: '" of "' },
      { text: "it", italic: true },
      { text: '"' },
    ];
    expect(typesetSpans(spans, quotesOf("en")).map(({ text }) => text)).toEqual([
      "The “",
      "Services",
      "” of “",
      "it",
      "”",
    ]);
  });
});

describe("dashes, dots and blanks", () => {
  test.each([
    ["a -- b --- c", "a – b — c"],
    ["2019--2026, a---b", "2019–2026, a—b"],
    ["run --final ---x ---- -->", "run --final ---x ---- -->"],
    ["and so on... or ....", "and so on… or ...."],
    ["10 % of USD 5 or 5 EUR in 3 days", `10${HARD}% of USD${HARD}5 or 5${HARD}EUR in 3${HARD}days`],
    [
      "€ 5, § 7, 20 km, Mr. Doe, Dr. No, z. B. so",
      `€${HARD}5, §${HARD}7, 20${HARD}km, Mr.${HARD}Doe, Dr.${HARD}No, z.${HARD}B. so`,
    ],
    ["PDF 3 and 3 PDF, ends here. No more", `PDF 3 and 3 PDF, ends here. No more`],
    [
      "A sentence that is long enough to take several lines ends in it.",
      `A sentence that is long enough to take several lines ends in${HARD}it.`,
    ],
    ["A short one ends in it.", "A short one ends in it."],
  ])("%s", (typed, set) => {
    expect(typesetText(typed, "en")).toBe(set);
  });
});

test("code, pictures and signatures stay as they are, everything else is set", () => {
  const q = '"q" --- 5 %';
  const set = "“q” — 5\u00A0%";
  const spans = [{ text: q }];
  const blocks: Block[] = [
    { kind: "heading", level: 1, spans },
    { kind: "paragraph", spans: [{ text: q }, { text: q, code: true }, { text: "", note: "1" }] },
    { kind: "list", items: [{ mark: "•", blocks: [{ kind: "code", text: q }] }] },
    { kind: "table", columns: [{ align: "left" }], head: [{ spans }], rows: [[{ spans }]] },
    { kind: "quote", blocks: [{ kind: "paragraph", spans }] },
    { kind: "facts", rows: [{ label: q, spans }] },
    { kind: "box", title: q, blocks: [{ kind: "rule" }] },
    { kind: "columns", columns: [[{ kind: "page-break" }]] },
    { kind: "picture", path: q, alt: q },
    { kind: "signatures", parties: [{ role: q, organization: q, name: q, title: q }] },
  ];
  const text = JSON.stringify(typeset(blocks, "en"));
  expect(text.split(JSON.stringify(set).slice(1, -1))).toHaveLength(8 + 1);
  expect(text.split(JSON.stringify(q).slice(1, -1))).toHaveLength(1 + 1 + 2 + 4 + 1);
});

test("letters and digits survive in their order, in every span, and code to the letter", () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    " ",
    "--",
    "---",
    "...",
    "-",
    ".",
    "5",
    "%",
    "EUR",
    "Mr.",
    "é",
    "渡",
    "\n",
    "(",
    "s",
  );
  const span = fc.record({
    text: fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
    code: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.constantFrom("en", "de", "fr", "pl", "da"), (spans, language) => {
      const set = typesetSpans(spans, quotesOf(language));
      const kept = (text: string) => text.replaceAll(/[^\p{L}\p{N}\n%()]/gu, "");
      expect(set.map(({ text }) => kept(text))).toEqual(spans.map(({ text }) => kept(text)));
      for (const [index, { code, text }] of spans.entries()) if (code) expect(set[index]?.text).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("a document of markdown keeps its words", () => {
  const text = `# The "Pilot"\n\n- It's **"due"** in 5 days -- or *"later"*...\n\n| a | b |\n|-|-|\n| 'x' | USD 5 |`;
  const { blocks } = readMarkdown(text, { file: "P.md", line: 1 });
  expect(wordsOf(typeset(blocks, "de")).join("")).toBe(splitWords(wordsOf(blocks).join(" ")).join(""));
});
