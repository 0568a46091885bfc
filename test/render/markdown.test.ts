import { describe, expect, test } from "vitest";
import type { Block, Span } from "../../src/render/document.ts";
import { anchorsOf } from "../../src/render/markdown/anchors.ts";
import { readMarkdown } from "../../src/render/markdown/read.ts";

const source = { file: "engagements/a/P.md", line: 10 };
const read = (text: string) => readMarkdown(text, source);

/** Blocks without their places, to compare what they say. */
function plain(text: string): unknown {
  const { blocks, problems } = read(text);
  expect(problems).toEqual([]);
  return JSON.parse(JSON.stringify(blocks, (key, value) => (key === "place" ? undefined : value)));
}

function told(text: string): string[] {
  return read(text).problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

const spans = (text: string) => (read(text).blocks[0] as Extract<Block, { kind: "paragraph" }>).spans;
const words = (all: readonly Span[]) => all.map((span) => span.text).join("");

describe("blocks", () => {
  test("headings have the anchors that GitHub gives them, each once", () => {
    const text = "# Fees & Terms\n\n## Größe: 10 m_x\n\n## Fees & Terms\n\n## `code` *it*\n\n## …\n\n## …";
    const anchors = read(text).blocks.map((block) => block.kind === "heading" && [block.level, block.anchor]);
    expect(anchors).toEqual([
      [1, "fees--terms"],
      [2, "größe-10-m_x"],
      [2, "fees--terms-1"],
      [2, "code-it"],
      [2, "section"],
      [2, "section-1"],
    ]);
  });

  test("a paragraph's lines flow, except where it breaks one", () => {
    expect(plain("one\ntwo  \nthree\\\nfour")).toEqual([
      { kind: "paragraph", spans: [{ text: "one two\nthree\nfour" }] },
    ]);
  });

  test("lists keep their nesting, numbers and ticks", () => {
    expect(plain("3. a\n4. b\n   - [x] c\n   - [ ] d\n   - e")).toEqual([
      {
        kind: "list",
        items: [
          { mark: "3.", blocks: [{ kind: "paragraph", spans: [{ text: "a" }] }] },
          {
            mark: "4.",
            blocks: [
              { kind: "paragraph", spans: [{ text: "b" }] },
              {
                kind: "list",
                items: [
                  { mark: "•", checked: true, blocks: [{ kind: "paragraph", spans: [{ text: "c" }] }] },
                  { mark: "•", checked: false, blocks: [{ kind: "paragraph", spans: [{ text: "d" }] }] },
                  { mark: "•", blocks: [{ kind: "paragraph", spans: [{ text: "e" }] }] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test("quotes, code and rules", () => {
    expect(plain("> said\n\n```ts\nconst a = 1;\n\n<b>\n```\n\n---\n\n    indented")).toEqual([
      { kind: "quote", blocks: [{ kind: "paragraph", spans: [{ text: "said" }] }] },
      { kind: "code", text: "const a = 1;\n\n<b>" },
      { kind: "rule" },
      { kind: "code", text: "indented" },
    ]);
  });

  test("pictures stand on their own, with their paths in the engagement", () => {
    expect(plain("before ![A chart](evidence/chart%s.png) after".replace("%s", ""))).toEqual([
      { kind: "paragraph", spans: [{ text: "before " }] },
      { kind: "picture", path: "evidence/chart.png", alt: "A chart" },
      { kind: "paragraph", spans: [{ text: " after" }] },
    ]);
    expect(plain("![A][chart]\n\n[chart]: a/B.JPG")).toEqual([{ kind: "picture", path: "a/B.JPG", alt: "A" }]);
  });

  test("footnotes stand beside the blocks, by the id that the spans name", () => {
    const { blocks, notes, problems } = read("Fee[^1].\n\n[^1]: Without tax.\n");
    expect(problems).toEqual([]);
    expect(spans("Fee[^1].\n\n[^1]: Without tax.\n").map(({ text, note }) => [text, note])).toEqual([
      ["Fee", undefined],
      ["", "1"],
      [".", undefined],
    ]);
    expect(blocks).toHaveLength(1);
    expect(notes.get("1")).toMatchObject([{ kind: "paragraph", spans: [{ text: "Without tax." }] }]);
  });
});

describe("spans", () => {
  test("look as they are marked, and know where they stand", () => {
    expect(spans('**"Services"** *a **b*** ~~c~~ `d  *e*` TBD')).toEqual([
      { text: '"Services"', bold: true, place: { ...source, column: 3 } },
      { text: " ", place: { ...source, column: 15 } },
      { text: "a ", italic: true, place: { ...source, column: 17 } },
      { text: "b", bold: true, italic: true, place: { ...source, column: 21 } },
      { text: " ", place: { ...source, column: 25 } },
      { text: "c", struck: true, place: { ...source, column: 28 } },
      { text: " ", place: { ...source, column: 31 } },
      { text: "d  *e*", code: true, place: { ...source, column: 32 } },
      { text: " TBD", place: { ...source, column: 40 } },
    ]);
    expect(spans("a\n\nb")[0]?.place?.line).toBe(10);
    expect(read("a\n\n> - b *c*").blocks[1]).toMatchObject({
      blocks: [
        { items: [{ blocks: [{ spans: [{ place: { line: 12, column: 5 } }, { place: { line: 12, column: 8 } }] }] }] },
      ],
    });
  });

  test("links lead outside by https and mailto, and inside by anchors", () => {
    const to = (text: string) =>
      spans(text).flatMap(({ href, anchor }) => href ?? (anchor === undefined ? [] : `#${anchor}`));
    expect(to("[a](https://x.example/p?q=1#f)")).toEqual(["https://x.example/p?q=1#f"]);
    expect(to("[a](mailto:a@b.example) <https://x.example> <a@b.example>")).toEqual([
      "mailto:a@b.example",
      "https://x.example/",
      "mailto:a@b.example",
    ]);
    expect(to("www.x.example and https://y.example, a@b.example")).toEqual([
      "https://www.x.example/",
      "https://y.example/",
      "mailto:a@b.example",
    ]);
    expect(to("[Fees](#f%C3%BCnf) [a]\n\n[a]: #b")).toEqual(["#fünf", "#b"]);
    expect(to("[a](https://bücher.example/ü)")).toEqual(["https://xn--bcher-kva.example/%C3%BC"]);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#10;script:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "smb://x/y",
    "http://x.example",
    "https:x.example",
    "https://",
    "https://bank.example@evil.example",
    "https://a\\@b.example",
    "//x.example",
    "/etc/passwd",
    "../b.md",
    "mailto:a@b.example?bcc=c@d.example",
    "mailto:",
    "#",
  ])("H3 refuses a link to %s", (url) => {
    const { blocks, problems } = read(`see [here](<${url}>)`);
    expect(problems.map(({ place }) => place)).toEqual([{ file: source.file, line: 10, column: 5 }]);
    expect(problems[0]?.message).toContain("allowed: an address that starts with https://");
    expect(JSON.stringify(blocks)).not.toMatch(/"href"|"anchor"/);
    expect(JSON.stringify(blocks)).toContain("here");
  });

  test.each([
    "../x.png",
    "a/../../x.png",
    "/etc/hostname",
    "/x.png",
    "file:///x.png",
    "http://x.example/x.png",
    "https://x.example/x.png",
    "data:image/png;base64,AA",
    "%2e%2e/x.png",
    "a%2fx.png",
    "..\\\\x.png",
    "C:\\\\x.png",
    "./x.png",
    "a//x.png",
    "x.svg",
    "x.png?y",
    "&#x202E;x.png",
    "",
  ])("I1 refuses a picture %s", (path) => {
    const { blocks, problems } = read(`![A](<${path}>)`);
    expect(problems[0]?.message).toContain("allowed: a PNG or JPEG file of the engagement");
    expect(blocks).toEqual([]);
  });
});

describe("tables", () => {
  const table = (text: string) => read(text).blocks[0] as Extract<Block, { kind: "table" }>;

  test("columns stand as their delimiter row says, and numbers by their decimal points", () => {
    const text = `
| a | b | c | d | e | f | g | h |
| --- | :-: | :-- | --- | --- | --- | --: | --- |
| x | y | 1.0 | 1 | USD 28,000.00 | 1.234,50 € | 5 | TBD |
| x | y | 2.0 | 20 | (5.25) | TBD | z | TBD |`;
    expect(table(text).columns.map(({ align }) => align)).toEqual([
      "left",
      "center",
      "left",
      "right",
      "decimal",
      "decimal",
      "right",
      "left",
    ]);
    expect(read(text).problems).toEqual([]);
  });

  test.each([
    ["28,000", "right"],
    ["$1,250", "right"],
    ["12 %", "right"],
    ["1.5", "decimal"],
    ["-0.125", "decimal"],
    ["12.000 EUR", "right"],
    ["1 2", "left"],
    ["2026-06-01", "left"],
    ["v1.0", "left"],
    ["10:30", "left"],
  ])("a column of %s is %s", (value, align) => {
    expect(table(`|a|\n|-|\n| ${value} |`).columns).toEqual([{ align }]);
  });

  test("rows are filled up, bars can be text, and bold rows at the end are sums", () => {
    const { rows, sums } = table("| a | b |\n|-|-|\n| x \\| y |\n| **Total** | **1** |");
    expect(rows.map((row) => row.map((cell) => words(cell.spans)))).toEqual([
      ["x | y", ""],
      ["Total", "1"],
    ]);
    expect(sums).toBe(1);
  });

  test("a row with more cells than the head loses none silently", () => {
    expect(told("| a |\n|-|\n| 1 | 2 |")).toEqual(["12:5 The row has more cells than the 1 of the table's head."]);
  });
});

test("anchors are found wherever they stand", () => {
  const { blocks } = read("# A\n\n- > ## B\n\n> # A");
  const columns: Block[] = [
    { kind: "columns", columns: [[{ kind: "box", blocks }]] },
    { kind: "list", items: [{ mark: "1.", anchor: "x", blocks: [] }] },
  ];
  expect(anchorsOf(columns)).toEqual(["a", "b", "a-1", "x"]);
});

describe("what no document shows (H3, H4)", () => {
  test.each([
    ["<!-- secret -->", "10:1 A comment shows nowhere in a document."],
    ["a <!-- secret --> b", "10:3 A comment shows nowhere in a document."],
    [
      "<details>\n<summary>More</summary>\n\nsecret\n\n</details>",
      "10:1 HTML is not allowed: `<details>\\n<summary>More</summary>`.",
    ],
    ["a <script>x</script>", "10:3 HTML is not allowed: `<script>`."],
    ["a<br>b", "10:2 HTML is not allowed."],
    ["[//]: # (text)", "10:1 Nothing refers to `[//]`, so what it says shows nowhere."],
    ["> [x]: https://x.example", "10:3 Nothing refers to `[x]`, so what it says shows nowhere."],
    ["[x]\n\n[x]: #a\n[x]: #b", "13:1 `[x]` is defined a second time, which shows nowhere."],
    ["[^x]: note", "10:1 Nothing refers to `[^x]`, so what it says shows nowhere."],
    ["[a](#b 'secret')", "10:1 The title `secret` of a link shows nowhere in a document."],
    ["[](https://x.example)", "10:1 The link has no text, so nobody sees it."],
    ["[![x](a.png)](https://x.example)", "10:2 A picture stands inside other text."],
    ["\u200B\u200C", "10:1 `\\u{200B}\\u{200C}` shows nothing to a reader."],
    ["```js secret words\nx\n```", "10:1 `secret words` after the name of a language shows nowhere in a document."],
    ["#", "10:1 The heading has no text."],
    ["![](a.png)", "10:1 The picture has no text for those who cannot see it."],
  ])("%j is a problem", (text, problem) => {
    expect(told(text)).toContain(problem);
  });

  test("every problem says where, what and how to mend it", () => {
    expect(read("a\n\n<!-- x -->").problems).toEqual([
      {
        code: "CS-DOC-001",
        place: { file: source.file, line: 12, column: 1 },
        message: "A comment shows nowhere in a document.",
        fix: "Write it as text that readers see, or remove it.",
      },
    ]);
  });

  test("directives and mustaches are text", () => {
    const text = "At 10:30 ::x {{y}} :::box";
    expect(words(spans(text))).toBe(text);
    expect(told("::body\n\n:::box\na\n:::")).toEqual([]);
  });
});
