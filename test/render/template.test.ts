import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/render/markdown/read.ts";
import { type Body, readTemplate } from "../../src/render/template/read.ts";
import { viewOf } from "../../src/render/template/view-data.ts";
import { shapeOf, wordsOf } from "./words.ts";

const place = { file: "templates/x/document.md", line: 1, column: 1 };
const noBody: Body = { blocks: [], notes: new Map() };
const read = (text: string, data: object = {}, body: Body = noBody) =>
  readTemplate({ name: "x", text, place }, viewOf(data), body);

function plain(text: string, data: object = {}, body: Body = noBody): unknown {
  const { blocks, problems } = read(text, data, body);
  expect(problems).toEqual([]);
  return JSON.parse(JSON.stringify(blocks, (key, value) => (key === "place" ? undefined : value)));
}

function told(text: string, data: object = {}, body: Body = noBody): string[] {
  return read(text, data, body).problems.map(
    (each) => `${each.place.line}:${each.place.column} ${each.message} ${each.fix}`,
  );
}

const paragraph = (text: string) => ({ kind: "paragraph", spans: [{ text }] });

describe("values", () => {
  test("are text, whatever they say, with line feeds as line breaks", () => {
    const value = "# **a** | [b](javascript:x) <b> `c`\n::body\n{{d}} &amp; \\";
    expect(plain("- {{x}}\n\n| {{x}} |\n|-|\n| *{{x}}* |", { x: value })).toEqual([
      { kind: "list", items: [{ mark: "•", blocks: [paragraph(value)] }] },
      {
        kind: "table",
        columns: [{ align: "left" }],
        head: [{ spans: [{ text: value }] }],
        rows: [[{ spans: [{ text: value, italic: true }] }]],
      },
    ]);
  });

  test("stand in addresses, titles, code and pictures, and are checked there", () => {
    const url = "https://x.example/a?b=c";
    expect(
      plain('[{{x}}]({{x}}) `{{x}}`\n\n![{{a}}]({{p}})\n\n:::box{title="{{a}}" tone="{{t}}"}\nb\n:::', {
        x: url,
        a: 'q"}',
        p: "a/b.png",
        t: "good",
      }),
    ).toEqual([
      { kind: "paragraph", spans: [{ text: url, href: url }, { text: " " }, { text: url, code: true }] },
      { kind: "picture", path: "a/b.png", alt: 'q"}' },
      { kind: "box", title: 'q"}', tone: "good", blocks: [paragraph("b")] },
    ]);
    expect(told("a\n\nsee [x]({{x}})", { x: "javascript:alert(1)" })[0]).toMatch(
      /^3:5 A link leads to `javascript:alert\(1\)`; allowed:/,
    );
    expect(told("![x]({{x}})", { x: "../x.png" })[0]).toMatch(/^1:1 The picture is/);
  });

  test("may hold the characters that stand for values", () => {
    expect(plain("{{x}} {{y}}", { x: "\uE000\uE011\uE001", y: "y" })).toEqual([paragraph("\uE000\uE011\uE001 y")]);
  });

  test("G3 any data gives the blocks that plain data gives", () => {
    const template =
      "# {{a}}\n\n{{a}} *{{b}}*\n\n> {{b}}\n\n:::facts\n{{a}}: {{b}}\n:::\n\n{{#each list}}\n1. {{this}}{{/each}}\n\n| {{a}} | b |\n|-|-|\n{{#each list}}\n| {{this}} | {{../b}} |\n{{/each}}\n\n::::columns\n:::column\n{{a}}\n:::\n:::column\n`{{b}}`\n:::\n::::\n";
    const piece = fc.constantFrom(
      ..."*_`~[]()<>!#-+|:\\\n \t&;=^\"'.{}a".split(""),
      "{{x}}",
      ":::",
      "::body",
      "\n\n# x\n",
      "<b>",
      "|\n|-|",
      "&lt;",
      "\uE000\uE010\uE001",
      "https://x.example",
      "\u0000",
      "```\n",
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join("")}x`);
    const expected = shapeOf(read(template, { a: "x", b: "y", list: ["z", "z"] }).blocks);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { blocks, problems } = read(template, { a, b, list: [a, b] });
        expect(problems).toEqual([]);
        expect(shapeOf(blocks)).toEqual(expected);
        expect(JSON.stringify(blocks)).toContain(JSON.stringify(a).slice(1, -1));
      }),
      { numRuns: 200 },
    );
  });

  test("G6 say whether they are there: texts by what they say, `0` too", () => {
    const of = (x: unknown) => JSON.stringify(plain("{{#if x}}yes{{else}}no{{/if}}{{#unless x}}un{{/unless}}", { x }));
    for (const x of ["0", "0.00", "TBD", "a", "true", true, ["a"], { a: "b" }]) expect(of(x)).toContain('"yes"');
    for (const x of ["", "false", false, [], {}]) expect(of(x)).toContain('"noun"');
  });

  test("G6 are text, true or false, lists and maps: anything else is an error of the program", () => {
    for (const bad of [1, Number.NaN, 10n, new Date(0), null, () => "", Symbol("a"), new Map()])
      expect(() => viewOf({ a: [{ b: bad }] })).toThrow(TypeError);
    const view = viewOf({ a: { b: ["c"] }, d: undefined });
    expect(Object.isFrozen(view) && Object.isFrozen(view["a"])).toBe(true);
    expect(Object.getPrototypeOf(view["a"])).toBe(null);
    expect(Object.keys(view)).toEqual(["a"]);
  });

  test("dates and money as the language writes them", () => {
    const fields = { on: "2026-06-01", total: "28000.5", currency: "USD", none: "TBD", bad: "2026-02-30" };
    const of = (language: string, text: string) => JSON.stringify(plain(text, { language, fields }));
    expect(of("en", "{{date fields.on}} {{money fields.total fields.currency}}")).toContain(
      "1 June 2026 USD 28,000.50",
    );
    expect(of("de", "{{date fields.on}} {{money fields.total fields.currency}}")).toContain(
      "1. Juni 2026 USD 28.000,50",
    );
    expect(of("en-US", '{{date fields.on}} {{money "-1" "JPY"}}')).toContain("June 1, 2026 JPY -1");
    expect(
      of("en", '{{date fields.none}} {{date fields.bad}} {{money fields.none fields.currency}} {{money "1" "ZZZ"}}'),
    ).toContain("TBD 2026-02-30 USD TBD ZZZ 1");
    expect(of("no such", "{{date fields.on}}")).toContain("1 June 2026");
  });
});

describe("blocks", () => {
  test("each, with, if and unless", () => {
    const data = {
      list: [
        { n: "a", on: true },
        { n: "b", on: false },
      ],
      none: [],
      with: { x: "y" },
      top: "t",
    };
    expect(
      plain(
        "{{#each list}}{{@index}}{{@key}}{{n}}{{#if on}}+{{/if}}{{#if @first}}f{{/if}}{{#unless @last}},{{/unless}}{{../top}} {{/each}}",
        data,
      ),
    ).toEqual([paragraph("10a+f,t 21bt ".trimEnd())]);
    expect(plain("{{#each none}}x{{else}}none{{/each}} {{#with with}}{{x}}{{/with}}", data)).toEqual([
      paragraph("none y"),
    ]);
    expect(plain("{{#each with}}{{@key}}={{this}}{{/each}}", data)).toEqual([paragraph("x=y")]);
    expect(plain("{{! a note }}{{!-- another }} --}}a", data)).toEqual([paragraph("a")]);
  });

  test("what an author may leave out is asked for below `fields`", () => {
    expect(plain("{{#if fields.a.b}}x{{else}}y{{/if}}{{#each fields.c}}x{{/each}}", { fields: {} })).toEqual([
      paragraph("y"),
    ]);
    expect(plain("{{#with fields.a}}{{#if b}}x{{else}}y{{/if}}{{/with}}", { fields: { a: { c: "d" } } })).toEqual([
      paragraph("y"),
    ]);
    expect(told("{{#if titel}}x{{/if}}", { title: "a" })).toHaveLength(1);
    expect(told("{{fields.a}}", { fields: {} })).toHaveLength(1);
  });
});

describe("directives", () => {
  test("make what markdown has no signs for", () => {
    expect(
      plain(
        ":::lead\nA\n:::\n\n:::small\nB\n:::\n\n:::facts\nDue: *{{d}}*\nOf: [x](#y)\nFrom:\n:::\n\n:::facts\n| a | b |\n|-|-|\n| c | d |\n:::\n\n::rule\n\n::pagebreak\n\n:::box[Summary]\n- x\n:::\n\n::::columns\n:::column\nL\n:::\n:::column\nR\n:::\n::::\n\n::signatures",
        { d: "1: June", signatures: [{ role: "Provider", organization: "O", name: "N", title: "T" }] },
      ),
    ).toEqual([
      { kind: "paragraph", spans: [{ text: "A" }], look: "lead" },
      { kind: "paragraph", spans: [{ text: "B" }], look: "small" },
      {
        kind: "facts",
        rows: [
          { label: "Due", spans: [{ text: "1: June", italic: true }] },
          { label: "Of", spans: [{ text: "x", anchor: "y" }] },
          { label: "From", spans: [] },
        ],
      },
      {
        kind: "facts",
        rows: [
          { label: "a", spans: [{ text: "b" }] },
          { label: "c", spans: [{ text: "d" }] },
        ],
      },
      { kind: "rule" },
      { kind: "page-break" },
      { kind: "box", title: "Summary", blocks: [{ kind: "list", items: [{ mark: "•", blocks: [paragraph("x")] }] }] },
      { kind: "columns", columns: [[paragraph("L")], [paragraph("R")]] },
      { kind: "signatures", parties: [{ role: "Provider", organization: "O", name: "N", title: "T" }] },
    ]);
  });

  test("of a kind of document put in what it makes itself", () => {
    const own = new Map([["lines", [{ kind: "rule" } as const]]]);
    const of = (text: string) => readTemplate({ name: "x", text, place }, viewOf({}), noBody, own);
    expect(of("a\n\n::lines").blocks).toMatchObject([{ kind: "paragraph" }, { kind: "rule" }]);
    expect(of(":::lines\nlost\n:::").problems).toHaveLength(1);
    expect(of("::line").problems[0]?.fix).toBe("Did you mean `lines`?");
    expect(told("::lines")).toHaveLength(1);
  });

  test("lines may end as on Windows", () => {
    expect(plain(":::facts\r\nDue: {{d}}\r\nOf: b\r\n:::\r\n{{#if d}}\r\nx\r\ny\r\n{{/if}}\r\n", { d: "1" })).toEqual([
      {
        kind: "facts",
        rows: [
          { label: "Due", spans: [{ text: "1" }] },
          { label: "Of", spans: [{ text: "b" }] },
        ],
      },
      paragraph("x y"),
    ]);
  });

  test("`10:30` and `a:b` in a template are text", () => {
    expect(plain("At 10:30, note:this and :that[x]{y=z}.")).toEqual([
      paragraph("At 10:30, note:this and :that[x]{y=z}."),
    ]);
  });

  test.each([
    [
      "::bdy",
      "1:1 There is no directive `bdy`; allowed: body, box, columns, facts, lead, pagebreak, rule, signatures, small, title, column. Did you mean `body`?",
    ],
    [":::box{titel=x}\na\n:::", "1:1 `box` has no `titel`; allowed: title, tone. Remove it."],
    [
      "a\n\n:::box{tone=loud}\na\n:::",
      "3:1 The tone of a box is `loud`; allowed: plain, good, caution, bad. Use one of these.",
    ],
    ["::rule{x=y}", "1:1 `rule` has no `x`; allowed: nothing. Remove it."],
    [":::rule\nlost\n:::", "1:1 `rule` holds nothing. Write `::rule` on a line of its own."],
    [":::lead[lost]\na\n:::", "1:1 `lead` has no title. Remove what stands in brackets behind it."],
    [":::columns\na\n:::", "2:1 `columns` holds nothing but `column`."],
    [":::lead\n- a\n:::", "1:1 `lead` holds paragraphs only. Put the rest outside it."],
    [":::facts\nno label\n:::", "2:1 A line of `facts` has no label. Write `Label: value`."],
    [":::facts\n- a\n:::", "2:1 `facts` holds lines such as `Label: value`, or a table of two columns. Write it so."],
    ["::signatures", "1:1 Nobody signs this document. Put it between `{{#if signatures}}` and `{{/if}}`."],
    [
      "{{#if a}}\n\n<b>x</b>\n{{/if}}",
      "3:1 HTML is not allowed: `<b>`. Use markdown, or put it between backticks to show it.",
    ],
    [
      "{{a}} b <!-- c -->",
      "1:9 A comment shows nowhere in a document. Write it as text that readers see, or remove it.",
    ],
  ])("%j is a problem where it stands", (text, problem) => {
    expect(told(text, { a: "a longer text" }).join("\n")).toContain(problem);
  });
});

describe("the body", () => {
  const body = readMarkdown("# Scope\n\nAll[^1] {{x}} ::body\n\n[^1]: But tax.", { file: "P.md", line: 9 });

  test("is put in as blocks, with its places and footnotes, and anchors stay single", () => {
    const { blocks, notes, problems } = read("# Scope\n\n:::box\n::body\n:::\n\nEnd[^1].\n\n[^1]: Ours.", {}, body);
    expect(problems).toEqual([]);
    expect(blocks[0]).toMatchObject({ kind: "heading", anchor: "scope-1" });
    expect(blocks[1]).toEqual({ kind: "box", blocks: body.blocks });
    expect(notes.get("1")).toBe(body.notes.get("1"));
    expect(wordsOf([...(notes.get("template-1") ?? [])])).toEqual(["Ours"]);
    expect(blocks[2]).toMatchObject({ spans: [{ text: "End" }, { note: "template-1" }, { text: "." }] });
  });

  test("has a title of its own, or that of the front matter", () => {
    const of = (template: string, text: string) =>
      wordsOf(read(template, { title: "Given" }, readMarkdown(text, { file: "P.md", line: 1 })).blocks).join(" ");
    expect(of("::title\n\nFacts\n\n::body", "# Own\n\nText")).toBe("Own Facts Text");
    expect(of("::title\n\nFacts\n\n::body", "## Part\n\nText")).toBe("Given Facts Part Text");
    expect(of("Facts\n\n::body", "# Own\n\nText")).toBe("Facts Own Text");
    for (const template of ["::title\n\n::title\n\n::body", "::body\n\n::title"])
      expect(told(template, { title: "Given" }, body)).toEqual([
        "3:1 The title stands a second time, or after the text. Write `::title` once, before `::body`.",
      ]);
  });

  test("stands in the document exactly once", () => {
    expect(told("a", {}, body)).toEqual([
      "1:1 The template shows the text of the artifact nowhere. Write `::body` once, on a line of its own.",
    ]);
    expect(told("::body\n\n::body", {}, body)[0]).toContain("2 times");
    expect(told("a\n\n::body")).toEqual([]);
    expect(told("a")).toEqual([]);
  });
});

test("places of a template that starts later in its file", () => {
  const problems = readTemplate(
    { name: "x", text: "a\n{{b}}", place: { file: "t.md", line: 5, column: 1 } },
    viewOf({}),
    noBody,
  ).problems;
  expect(problems[0]?.place).toEqual({ file: "t.md", line: 6, column: 3 });
  expect(read("a\n\nb").blocks[1]).toMatchObject({ spans: [{ place: { line: 3, column: 1 } }] });
});
