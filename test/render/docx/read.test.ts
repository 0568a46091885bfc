import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/render/docx/read.ts";
import { sentFor } from "./agreement.ts";
import { deleted, edited, inserted, paragraphWith, tracked } from "./edited.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ "word/document.xml": strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`), ...more });
const read = (body: string) => readDocx("a.docx", docx(body));
const texts = (body: string) => read(body).paragraphs.map(({ text }) => text);
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe("text", () => {
  it.each([
    ["runs", `<w:p>${run("a ")}${run("b")}</w:p>`, ["a b"]],
    [
      "breaks and tabs",
      "<w:p><w:r><w:t>a</w:t><w:br/><w:tab/><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>",
      ["a\n\t\u2011b"],
    ],
    ["insertions", `<w:p>${run("a")}<w:ins>${run("b")}</w:ins></w:p>`, ["ab"]],
    ["no deletions", `<w:p>${run("a")}<w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`, ["a"]],
    [
      "what was moved where it is now",
      `<w:p><w:moveFrom>${run("x")}</w:moveFrom>${run("a")}</w:p><w:p><w:moveTo>${run("x")}</w:moveTo></w:p>`,
      ["a", "x"],
    ],
    [
      "paragraphs that became one",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("a")}</w:p><w:p>${run("b")}</w:p>`,
      ["ab"],
    ],
    [
      "content controls, links and fields",
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run("a")}</w:hyperlink><w:fldSimple>${run("b")}</w:fldSimple></w:p></w:sdtContent></w:sdt>`,
      ["ab"],
    ],
    ["no instructions of fields", "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", [""]],
    [
      "cells",
      `<w:tbl><w:tr><w:tc><w:p>${run("a")}</w:p></w:tc><w:tc><w:p>${run("b")}</w:p></w:tc></w:tr></w:tbl>`,
      ["a", "b"],
    ],
    ["no deleted rows", `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>${run("a")}</w:p></w:tc></w:tr></w:tbl>`, []],
  ])("has %s", (_, body, told) => {
    expect(texts(body)).toEqual(told);
  });

  it("knows looks, levels, styles, cells and links", () => {
    const rels = '<Relationships><Relationship Id="r1" Target="https://a.example"/></Relationships>';
    const body = `<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>a</w:t></w:r><w:hyperlink r:id="r1" xmlns:r="r">${run("b")}</w:hyperlink></w:p>`;
    const { paragraphs } = readDocx("a.docx", docx(body, { "word/_rels/document.xml.rels": strToU8(rels) }));
    expect(paragraphs).toEqual([
      {
        text: "ab",
        style: "Heading2",
        level: 1,
        spans: [
          { text: "a", bold: true },
          { text: "b", href: "https://a.example" },
        ],
      },
    ]);
  });

  it("finds the changes that somebody tracked, with who made them and when", async () => {
    const sent = await sentFor("# T\n\n## A\n\n1. one two three\n1. gone soon");
    const back = edited(sent, (xml) => {
      const own = paragraphWith(xml, "gone soon");
      return tracked(xml, "two", "2").replace(own, `${deleted(own)}${inserted("new here")}`);
    });
    const { changes, paragraphs } = readDocx("a.docx", back);
    const by = { author: "Morgan Reyes", date: "2026-06-02T10:00:00Z" };
    expect(changes).toEqual([
      { kind: "deleted", ...by, text: "two" },
      { kind: "inserted", ...by, text: "2" },
      { kind: "deleted", ...by, text: "gone soon" },
      { kind: "inserted", ...by, text: "new here" },
    ]);
    expect(paragraphs.slice(2, 4).map(({ text }) => text)).toEqual(["one 2 three", "new here"]);
  });

  it("reads comments", () => {
    const comments = `<w:comments ${W}><w:comment w:id="3" w:author="M" w:date="D"><w:p>${run("why?")}</w:p><w:p>${run("Say!")}</w:p></w:comment></w:comments>`;
    const body = `<w:p>${run("a")}</w:p><w:p><w:commentRangeStart w:id="3"/>${run("b")}</w:p><w:p>${run("c")}<w:commentRangeEnd w:id="3"/>${run("d")}</w:p>`;
    const told = readDocx("a.docx", docx(body, { "word/comments.xml": strToU8(comments) }));
    expect(told.comments).toEqual([{ author: "M", date: "D", text: "why?\nSay!", on: "bc", paragraph: 1 }]);
  });
});

describe("bad files", () => {
  const why = (bytes: Uint8Array) => {
    const { paragraphs, problems } = readDocx("back.docx", bytes);
    expect(paragraphs).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "CS-DOC-031", place: { file: "back.docx", line: 1, column: 1 } });
    return problems[0]?.message;
  };

  it.each([
    ["no zip", strToU8("hello"), "it is no zip file"],
    ["nothing", new Uint8Array(), "it is no zip file"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "it holds no text of a word processor"],
    ["a part that is no XML", zipSync({ "word/document.xml": strToU8("<a><b></a>") }), "cannot be read: it is no XML"],
    ["an empty part", zipSync({ "word/document.xml": strToU8("") }), "cannot be read"],
    [
      "an external entity",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>') }),
      "it has a document type",
    ],
    [
      "entities that multiply",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>') }),
      "it has a document type",
    ],
    ["an unknown entity", docx("<w:p>&x;</w:p>"), "it is no XML"],
    ["deep nesting", docx("<w:sdt>".repeat(100_000)), "its elements stand more than 256 deep"],
    [
      "too many parts",
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, new Uint8Array()]))),
      "it has more than 2000 parts",
    ],
    [
      "a text that unpacks to a hundred times itself",
      zipSync({ "word/document.xml": new Uint8Array(40 * 1024 * 1024) }),
      "its text has more than",
    ],
  ])("are problems: %s", (_, bytes, message) => {
    expect(why(bytes)).toContain(message);
  });

  it("are problems wherever they are damaged, and never exceptions", async () => {
    const sent = await sentFor("# T\n\n## A\n\n1. one");
    fc.assert(
      fc.property(fc.nat({ max: sent.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, cut) => {
        const bytes = cut ? sent.slice(0, at) : sent.slice();
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ flip;
        const { paragraphs, problems } = readDocx("a.docx", bytes);
        expect(paragraphs.length > 0 || problems.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
