import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { numberClauses } from "../../src/render/clauses.ts";
import type { Block } from "../../src/render/document.ts";
import { importWord } from "../../src/render/docx/import-word.ts";
import { resolveReferences } from "../../src/render/references.ts";
import { runsOf, textOf } from "../../src/render/spans.ts";
import { definedTerms } from "../../src/render/terms.ts";
import { documentOf } from "../render/blocks.ts";
import { sentFor } from "../render/docx/agreement.ts";
import { edited } from "../render/docx/edited.ts";

const page = readFileSync(new URL("../../docs/word.md", import.meta.url), "utf8");
const start = { file: "a.md", line: 1, column: 1 };

/** The cells of the table with some heading, without their backticks. */
function table(head: string): string[][] {
  const rows = page.split(`| ${head} |\n`)[1]?.split("\n\n")[0]?.split("\n").slice(1) ?? [];
  return rows.map((row) =>
    row
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.replace(/^`(.*)`$/, "$1")),
  );
}

function marks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return block.mark === undefined ? [] : [block.mark];
    return block.kind === "list" ? block.items.flatMap((item) => [item.mark, ...marks(item.blocks)]) : [];
  });
}

describe("docs/word.md", () => {
  it("shows the numbers that are made", () => {
    const rows = table("markdown | number");
    expect(rows).toHaveLength(5);
    const text = rows.map(([line = ""]) => (line.includes("#") ? `\n${line}\n` : line)).join("\n");
    expect(marks(numberClauses(documentOf(`# T\n${text}`).blocks))).toEqual(rows.map(([, mark]) => mark));
  });

  it.each(table("markdown | reads"))("shows how %s reads", (markdown, reads) => {
    const document = documentOf(`# T\n\n${markdown}\n\n## Services\n\n# Milestones`);
    const told = resolveReferences({ ...document, blocks: numberClauses(document.blocks) }, start);
    expect(runsOf(told.document.blocks).map(textOf)).toContain(reads);
    expect(told.problems).toEqual([]);
  });

  it.each(table("code | what it finds | example"))("finds %s: %s", (code, _, example = "") => {
    expect(definedTerms(documentOf(example), { start, names: [] }).problems.map((problem) => problem.code)).toEqual([
      code,
    ]);
  });

  it.each(table("in Word | instead | in the markdown"))(
    "brings %s over",
    async (before = "", after = "", line = "") => {
      const text = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
      const sent = await sentFor(text);
      const told = importWord({
        file: "a.md",
        text,
        sent,
        returned: { file: "b.docx", bytes: edited(sent, (xml) => xml.replace(before, after)) },
      });
      expect(told.text.split("\n")).toContain(line);
      expect(told.problems.map(({ code }) => code)).toEqual(line.includes("#services") ? ["CS-DOC-031"] : []);
    },
  );
});
