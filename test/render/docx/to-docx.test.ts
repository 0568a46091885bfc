import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/render/document.ts";
import { readDocx } from "../../../src/render/docx/read.ts";
import { toDocx } from "../../../src/render/docx/to-docx.ts";
import { redline } from "../../../src/render/redline.ts";
import { runsOf } from "../../../src/render/spans.ts";
import { block } from "../any-block.ts";
import { documentOf } from "../blocks.ts";
import { northwind } from "../northwind.ts";
import { agreement, options } from "./agreement.ts";

async function partsOf(document: Document, more = {}): Promise<Record<string, string>> {
  const parts = unzipSync(await toDocx(document, { ...options, ...more }));
  return Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, strFromU8(data)]));
}

const of = (blocks: readonly Block[]): Document => ({ ...documentOf(""), blocks });

describe("what goes out", () => {
  it("is the same bytes each time, with links, notes and pictures", async () => {
    const png = readFileSync(new URL("../../../docs/images/comment.png", import.meta.url));
    const document = documentOf(
      "## A\n\nsee [A](#a), [out](https://a.example) and [more](https://b.example)[^1]\n\n![alt](a.png)\n\n[^1]: a note",
    );
    const images = new Map([["a.png", png]]);
    const first = await toDocx(document, { ...options, images });
    await toDocx(agreement(northwind()), options);
    expect(Buffer.from(await toDocx(document, { ...options, images })).equals(Buffer.from(first))).toBe(true);
  });

  it("has no date of its own, and no name that was drawn", async () => {
    const parts = await partsOf(documentOf("[out](https://a.example)"));
    expect(parts["docProps/core.xml"]).toContain(">1980-01-01T00:00:00Z</dcterms:created>");
    expect(parts["word/document.xml"]).toContain('r:id="rIdLink1"');
    expect(parts["word/_rels/document.xml.rels"]).toContain('Id="rIdLink1"');
  });

  it("lets Word number clauses, schedules and what they list", async () => {
    const { "word/document.xml": text = "" } = await partsOf(agreement(northwind()));
    const numbered = [...text.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>.*?<w:t[^>]*>([^<]*)/g)];
    const told = numbered.map(([, level, list, words = ""]) => `${list}/${level} ${words.slice(0, 12)}`);
    expect(told.slice(0, 4)).toEqual(["2/0 Services", "2/1 Provider bui", "2/1 The Services", "2/2 sending, del"]);
    // The schedules count by themselves, and what each of them lists does too.
    expect(told.filter((line) => /The pilot|Milestones|It drafts/.test(line))).toEqual([
      "3/0 The pilot",
      "4/0 It drafts an",
      "3/0 Milestones",
    ]);
    expect(text).not.toMatch(/<w:t[^>]*>(\d+\.\d+|\([a-z]\))\s/);
  });

  it("writes a mark as text where Word would count otherwise", async () => {
    const list: Block = {
      kind: "list",
      items: ["7.", "8."].map((mark) => ({ mark, blocks: [{ kind: "paragraph", spans: [{ text: "x" }] }] })),
    };
    const { paragraphs } = readDocx("a.docx", await toDocx(of([list]), options));
    expect(paragraphs.map(({ text }) => text)).toEqual(["7.\tx", "8.\tx"]);
    const start = await toDocx(documentOf("1. x\n2. y\n\ntext\n\n1. z"), options);
    expect(readDocx("a.docx", start).paragraphs.map(({ text, level }) => `${level} ${text}`)).toEqual([
      "0 x",
      "0 y",
      "undefined text",
      "0 z",
    ]);
  });

  it("has id, version and page in the foot, and the mark on each page only where there is one", async () => {
    const draft = await partsOf(northwind(), { mark: "DRAFT" });
    expect(draft["word/header1.xml"]).toContain(">DRAFT<");
    expect(draft["word/footer1.xml"]).toMatch(/ADSA-2026-0142 v1[\s\S]*Page [\s\S]*PAGE[\s\S]*NUMPAGES/);
    expect((await partsOf(northwind()))["word/header1.xml"]).not.toContain("DRAFT");
  });

  it("repeats the header row, divides no row, links references and outside addresses", async () => {
    const { "word/document.xml": text = "" } = await partsOf(agreement(northwind()));
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(text).toContain("<w:cantSplit/>");
    const anchors = [...text.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(5);
    for (const anchor of anchors) expect(text).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });

  it("fits a picture to the page, and names one that is not there or is none", async () => {
    const document = documentOf("![Plan](a.png)\n\n![Gone](b.png)\n\n![Bad](c.png)");
    const png = readFileSync(new URL("../../../docs/images/comment.png", import.meta.url));
    const images = new Map<string, Uint8Array>([
      ["a.png", png],
      ["c.png", new Uint8Array(9)],
    ]);
    const { "word/document.xml": text = "" } = await partsOf(document, { images });
    const [, width = "", height = ""] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? [];
    expect(Number(width)).toBeLessThanOrEqual(9072 * 635);
    expect(Number(width) / Number(height)).toBeCloseTo(png.readUInt32BE(16) / png.readUInt32BE(20), 1);
    expect(text).toContain("[Gone: b.png]");
    expect(text).toContain("[Bad: c.png]");
  });

  it("refers to a footnote once, and says its number where something else refers to it", async () => {
    const document = documentOf("one[^a] two[^b] three[^a]\n\n[^a]: A.\n\n[^b]: B.");
    const { "word/document.xml": text = "" } = await partsOf(document);
    expect(text.match(/<w:footnoteReference w:id="\d"\/>/g)).toEqual([
      '<w:footnoteReference w:id="1"/>',
      '<w:footnoteReference w:id="2"/>',
    ]);
    expect(text).toMatch(/w:val="superscript"\/><\/w:rPr><w:t xml:space="preserve">1</);
  });

  it("marks what a redline adds and removes", async () => {
    const changed = redline(documentOf("the old fee is due"), documentOf("the new fee is due"));
    const { "word/document.xml": text = "" } = await partsOf(changed);
    expect(text).toMatch(/<w:strike\/>[\s\S]*>old<[\s\S]*<w:u [\s\S]*>new</);
  });

  it("loses no word of any document, and gives every paragraph a bookmark of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (blocks) => {
        const { paragraphs, problems } = readDocx("a.docx", await toDocx(of(blocks), options));
        expect(problems).toEqual([]);
        const said = paragraphs.map(({ text }) => text).join(" ");
        for (const run of runsOf(blocks)) expect(said).toContain(run.map(({ text }) => text).join(""));
        const marks = paragraphs.flatMap(({ bookmark }) => (bookmark === undefined ? [] : [bookmark]));
        expect(new Set(marks).size).toBe(marks.length);
      }),
      { numRuns: 10 },
    );
  });

  it("shows characters that no XML may hold as missing", async () => {
    const told = await toDocx(of([{ kind: "paragraph", spans: [{ text: "a\u0001b\uD800c<&" }] }]), options);
    expect(readDocx("a.docx", told).paragraphs.map(({ text }) => text)).toEqual(["a\uFFFDb\uFFFDc<&"]);
  });
});
