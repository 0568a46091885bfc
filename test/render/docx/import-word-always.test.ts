import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/render/docx/import-word.ts";
import { readDocx } from "../../../src/render/docx/read.ts";
import { sentFor } from "./agreement.ts";
import { edited } from "./edited.ts";
import { agreementText as text, FILE } from "./text.ts";

describe("always", () => {
  it("says in a new .docx what came back in the old one", async () => {
    const sent = await sentFor(text);
    const words = ["x", "two words", "*", "[y]", "3. z", "_", "`", "a|b", "<b>", "&amp;", "“quoted”", ""];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 8 }), fc.constantFrom(...words)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (edits) => {
          const bytes = edited(sent, (xml) =>
            edits.reduce((told, [at, word, text]) => replaceWord(told, at, word, text), `${xml} `),
          );
          const { text: now, problems } = importWord({
            file: FILE,
            text,
            sent,
            returned: { file: "back.docx", bytes },
          });
          const said = (each: Uint8Array) =>
            readDocx("a.docx", each)
              .paragraphs.map((paragraph) => flat(paragraph.text))
              .filter((each) => each !== "");
          if (problems.length > 0) return;
          expect(said(await sentFor(now))).toEqual(said(bytes));
        },
      ),
      { numRuns: 15 },
    );
  });

  it("refuses whatever is no .docx, and changes nothing", async () => {
    const told = importWord({
      file: FILE,
      text,
      sent: await sentFor(text),
      returned: { file: "back.docx", bytes: new Uint8Array(9) },
    });
    expect(told.text).toBe(text);
    expect(told.problems).toEqual([
      expect.objectContaining({
        code: "CS-DOC-031",
        message: expect.stringContaining("back.docx cannot be read as a .docx"),
      }),
    ]);
  });
});

/** What typesetting does to signs makes no difference, nor whether a reference starts a sentence. */
function flat(words: string): string {
  return words
    .replace("Clause 2", "clause 2")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/–|--/g, "-")
    .replaceAll("…", "...")
    .trim();
}

/** In any run but headings: they change what references say, and where the signatures stand. */
function replaceWord(xml: string, at: number, word: number, text: string): string {
  const runs = [...xml.matchAll(/<w:t xml:space="preserve">([^<]+)<\/w:t>/g)].filter(
    ([, words = ""]) => !/lause|^(Services|Fees|Milestones)$/.test(words),
  );
  const run = runs[at % runs.length];
  if (!run) return xml;
  const words = (run[1] ?? "").split(" ");
  words[word % words.length] = text;
  const start = run.index + run[0].indexOf(">") + 1;
  return (
    xml.slice(0, start) + words.join(" ").replaceAll("<b>", "&lt;b&gt;") + xml.slice(start + (run[1] ?? "").length)
  );
}
