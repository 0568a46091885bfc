import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/render/markdown/read.ts";
import { splitWords, wordsOf } from "./words.ts";

const source = { file: "P.md", line: 1 };

/** Markdown with the words that it says, made together so that neither is read off the other. */
interface Written {
  readonly text: string;
  readonly words: readonly string[];
}

const word = fc.constantFrom("Fee", "27", "größe", "Łukasz", "渡辺", "a1", "TBD", "x", "total", "٣", "e\u0301te");
const said = (text: string, words: readonly string[]): Written => ({ text, words });
const glue = (parts: readonly Written[], between: string): Written =>
  said(
    parts.map(({ text }) => text).join(between),
    parts.flatMap(({ words }) => words),
  );
const wrapped = (mark: string) => (inner: Written) => said(`${mark}${inner.text}${mark}`, inner.words);

const plainRun = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => said(words.join(" "), words));
const escaped = fc
  .constantFrom(
    "\\*",
    "\\_",
    "&amp;",
    "&lt;",
    "10:30",
    "::",
    "{{",
    "a\\*b",
    "5 * 3",
    "[",
    "]",
    "!",
    "|".replace("|", "\\|"),
    "https",
  )
  .map((text) => said(text, splitWords(text.replaceAll(/&\w+;/g, ""))));
const span: fc.Arbitrary<Written> = fc.oneof(
  plainRun,
  escaped,
  plainRun.map(wrapped("**")),
  plainRun.map(wrapped("*")),
  plainRun.map(wrapped("~~")),
  plainRun.map(wrapped("`")),
  plainRun.map(({ text, words }) => said(`[${text}](https://x.example/p)`, words)),
  plainRun.map(({ text, words }) => said(`**"${text} *${text}*"**`, [...words, ...words])),
);
const line = fc.array(span, { minLength: 1, maxLength: 5 }).map((parts) => glue([plainOf("Text"), ...parts], " "));

function plainOf(text: string): Written {
  return said(text, [text]);
}

const paragraph = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain((lines) => fc.constantFrom("\n", "  \n", "\\\n").map((end) => glue(lines, end)));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([level, { text, words }]) => said(`${"#".repeat(level)} ${text}`, words));
const code = plainRun.map(({ text, words }) => said(`\`\`\`\n${text}\n<b>*\n\`\`\``, [...words, "b"]));
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(line, { minLength: 3, maxLength: 9 }))
  .map(([width, cells]) => {
    const rows = Array.from({ length: Math.floor(cells.length / width) }, (_, row) =>
      cells.slice(row * width, row * width + width),
    );
    const lines = rows.map((row) => `| ${row.map(({ text }) => text).join(" | ")} |`);
    return said(
      [lines[0], `|${" - |".repeat(width)}`, ...lines.slice(1)].join("\n"),
      rows.flat().flatMap(({ words }) => words),
    );
  });
const picture = plainRun.map(({ text, words }) => said(`![${text}](a/b.png)`, words));
const leaf = fc.oneof(paragraph, heading, code, table, picture);

const indented = (mark: string, { text, words }: Written): Written =>
  said(`${mark}${text.replaceAll("\n", `\n${" ".repeat(mark.length)}`)}`, words);
const { block } = fc.letrec<{ block: Written }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((parts) => indented("> ", glue(parts, "\n\n")))
      .map(quoted),
    fc
      .tuple(
        fc.constantFrom("- ", "* ", "3. ", "1) ", "- [x] "),
        fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, parts]) =>
        glue(
          parts.map((part) =>
            mark === "- [x] "
              ? said(`- [x] Do\n\n  ${part.text.replaceAll("\n", "\n  ")}`, ["Do", ...part.words])
              : indented(mark, part),
          ),
          "\n\n",
        ),
      ),
  ),
}));

function quoted({ text, words }: Written): Written {
  return said(text.replaceAll(/^(?:> | {2})?/gm, "> "), words);
}

describe("text completeness", () => {
  test("the blocks say the words of the markdown, in its order", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (parts) => {
        const { text, words } = glue(parts, "\n\n<!-- -->\n\n");
        const { blocks, problems } = readMarkdown(text, source);
        expect(problems.filter(({ message }) => !message.startsWith("A comment"))).toEqual([]);
        expect(wordsOf(blocks)).toEqual(words.flatMap(splitWords));
      }),
      { numRuns: 150 },
    );
  });

  test("any text at all is read without an exception, and every word that is missing has a problem", () => {
    const pieces = fc.constantFrom(
      ..."*_`~[]()<>!#-+|:\\\n \t&;=^\"'.1a".split(""),
      "\n\n",
      "[^1]",
      "```",
      "  \n",
      "- [ ] ",
      "<a>",
      "é",
      "https://a.example",
      "\r\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const { blocks, notes, problems } = readMarkdown(text, source);
        if (problems.length > 0) return;
        // What a link leads to, and the language of code, are not shown.
        if (/\]\(|\]:|^[ \t>*+\d.)-]*(?:`{3}[^`\n]*$|~{3})/m.test(text)) return;
        const shown = [...wordsOf(blocks), ...[...notes.values()].flatMap(wordsOf)].join("");
        expect(shown.replaceAll(/[^é]/g, "")).toBe(text.replaceAll(/[^é]/g, ""));
      }),
      { numRuns: 400 },
    );
  });
});
