import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTemplate } from "../../src/render/template/read.ts";
import { viewOf } from "../../src/render/template/view-data.ts";

const place = { file: "templates/x/document.md", line: 1, column: 1 };
const read = (text: string, data: object) =>
  readTemplate({ name: "x", text, place }, viewOf(data), { blocks: [], notes: new Map() });

function told(text: string, data: object): string[] {
  return read(text, data).problems.map((each) => `${each.place.line}:${each.place.column} ${each.message} ${each.fix}`);
}

describe("hostile templates (G4, G5)", () => {
  const data = { title: "t", fields: { a: "b" }, list: ["x"], map: { k: "v" }, on: true };

  test.each([
    [
      "{{titel}}",
      "1:3 There is no field `titel` in `titel`; known here: `title`, `fields`, `list`, `map`, `on`. Did you mean `title`?",
    ],
    ["a\n b {{fields.c.d}}", "2:6 There is no field `c` in `fields.c.d`; known here: `a`."],
    ["{{constructor}}", "1:3 There is no field `constructor`"],
    ["{{__proto__}}", "1:3 There is no field `__proto__`"],
    ["{{map.constructor.name}}", "1:3 There is no field `constructor`"],
    ["{{list.length}}", "1:3 There is no field `length`"],
    ["{{title.length}}", "1:3 There is no field `length`"],
    ["{{list.[0].x}}", "1:3 There is no field `x`"],
    ["{{@root.title}}", "1:3 There is no `@root.title`; allowed: @index, @first, @last, @key."],
    ["{{@index}}", "1:3 `@index` has a meaning only inside `{{#each}}`."],
    ["{{../title}}", "1:3 `../title` leads out"],
    ["{{#each list}}{{../../title}}{{/each}}", "1:17 `../../title` leads out"],
    ['{{lookup map "k"}}', "1:1 There is no `lookup` for templates; allowed: date, money."],
    ["{{log title}}", "1:1 There is no `log`"],
    ["{{#log title}}{{/log}}", "1:1 There is no `log` for templates; allowed: if, unless, each, with."],
    ["{{#title}}x{{/title}}", "1:1 There is no `title` for templates"],
    ["{{> other}}", "1:1 Templates have no partials."],
    ["{{#> other}}x{{/other}}", "1:1 Templates have no partials."],
    ['{{#*inline "x"}}x{{/inline}}', "1:1 Templates have no decorators."],
    ["{{* x}}", "1:1 Templates have no decorators."],
    ["{{{title}}}", "1:1 A value is put in as text, never as markup."],
    ["{{&title}}", "1:1 A value is put in as text, never as markup."],
    ["{{#each list as |x|}}{{x}}{{/each}}", "`as |name|` is not allowed."],
    ["{{date title x=title}}", "1:1 Named arguments are not allowed."],
    ["{{#if (date title)}}x{{/if}}", "Only a field or a text between quotes can stand here."],
    ["{{date}}", "1:3 There is no field `date`"],
    ["{{date title title}}", "1:1 `date` takes one field."],
    ["{{money title}}", "1:1 `money` takes an amount and a currency."],
    ['{{"title"}}', "1:1 Only a field can stand here."],
    ["{{map}}", "1:3 `map` has fields: `k`."],
    ["{{list}}", "1:3 `list` is a list."],
    ["{{on}}", "1:3 `on` is true or false, not a text."],
    ["{{#each title}}x{{/each}}", "1:1 `each` goes through a list, and this is none."],
    ["{{{{raw}}}}x{{{{/raw}}}}", "There is no `raw`"],
    ["a\n{{#if title}}x", "The template cannot be read"],
    ["a\n{{title", "The template cannot be read"],
    ["{{#if title}}x{{/each}}", "1:4 The template cannot be read"],
    ["a \uE000", "1:3 The template has a character of a private area of Unicode."],
  ])("%j is a problem", (text, problem) => {
    expect(told(text, data).join("\n")).toContain(problem);
    expect(read(text, data).blocks).toEqual([]);
  });

  test.each([
    ["2,000 blocks inside each other", `${"{{#if title}}".repeat(2000)}x${"{{/if}}".repeat(2000)}`],
    ["2,000 inverse blocks", "{{^if title}}".repeat(2000)],
    ["100,000 mustaches", "{{title}}".repeat(100_000)],
    ["3,000 mustaches", "{{title}}".repeat(3000)],
    ["a long text", "a".repeat(70_000)],
    [
      "lists inside each other",
      `${"{{#each many}}".repeat(5)}{{this}}${"{{/each}}".repeat(5)}`
        .replaceAll("each many", "each ../many")
        .replace("../", ""),
    ],
    ["markdown that is too much", `{{#each many}}${"*a_ ".repeat(100)}{{/each}}`],
    ["else if after else if", `{{#if title}}a${"{{else if title}}a".repeat(1500)}{{/if}}`],
  ])(
    "%s is a problem, at once, or is read",
    (about, text) => {
      const { problems } = read(text, { title: "", many: Array.from({ length: 100 }, () => "x") });
      expect(problems.length > 0 || about.startsWith("else if")).toBe(true);
    },
    2000,
  );

  test("any text at all is read without an exception", () => {
    const piece = fc.constantFrom(
      "{{",
      "}}",
      "{{#if a}}",
      "{{/if}}",
      "{{else}}",
      "{{#each b}}",
      "{{/each}}",
      "{{this}}",
      "{{a}}",
      "~",
      "\\",
      "{",
      "x",
      "\n",
      ":::box\n",
      ":::\n",
      "::body\n",
      "|",
      "![",
      "](",
      ">",
      "{{!--",
      "--}}",
      "../",
      "@",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
        const { problems } = read(parts.join(""), { a: "x", b: ["y", "z"] });
        for (const { place: at, message, fix } of problems) {
          expect([at.file, at.line > 0, at.column > 0]).toEqual([place.file, true, true]);
          expect(`${message} ${fix}`).toMatch(/^\S.*[.?]$/s);
        }
      }),
      { numRuns: 500 },
    );
  });
});
