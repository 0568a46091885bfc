import { describe, expect, it } from "vitest";
import { importWord } from "../../../src/render/docx/import-word.ts";
import { northwindText } from "../northwind.ts";
import { sentFor } from "./agreement.ts";
import { agreementText as text, FILE } from "./text.ts";
import { deleted, edited, inserted, paragraphWith, tracked } from "./edited.ts";

async function imported(change: (xml: string) => string, own = text, more: Record<string, string> = {}) {
  const sent = await sentFor(own);
  const told = importWord({
    file: FILE,
    text: own,
    sent,
    returned: { file: "back.docx", bytes: edited(sent, change, more) },
  });
  return { ...told, problems: told.problems.map(({ place, message }) => `${place.line}: ${message}`) };
}

/** The lines that are new and those that are gone. */
function lines(before: string, after: string): string[] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((line) => !young.includes(line)).map((line) => `-${line}`);
  return [...gone, ...young.filter((line) => !old.includes(line)).map((line) => `+${line}`)];
}

async function changed(change: (xml: string) => string, own = text): Promise<string[]> {
  const told = await imported(change, own);
  expect(told.problems).toEqual([]);
  return lines(own, told.text);
}

describe("what did not change", () => {
  it.each([
    ["the example", northwindText()],
    [
      "a text with every kind of block",
      `${text}\n> A quote with a note[^1].\n\n- a\n- [x] b\n\n\`\`\`\ncode\n  more\n\`\`\`\n\n[^1]: The note.\n`,
    ],
    ["a text with Windows' line ends", text.replaceAll("\n", "\r\n")],
  ])("keeps its bytes: %s", async (_, own) => {
    const sent = await sentFor(own);
    const told = importWord({ file: FILE, text: own, sent, returned: { file: "back.docx", bytes: sent } });
    expect(told).toEqual({ text: own, changes: [], comments: [], problems: [] });
  });
});

describe("words", () => {
  it("takes tracked changes, and says who made them", async () => {
    const told = await imported((xml) => tracked(xml, "builds", "designs and builds"));
    expect(lines(text, told.text)).toEqual([
      "-1. Provider builds the agent",
      "+1. Provider designs and builds the agent",
    ]);
    const by = { author: "Morgan Reyes", date: "2026-06-02T10:00:00Z" };
    expect(told.changes).toEqual([
      { kind: "deleted", ...by, text: "builds" },
      { kind: "inserted", ...by, text: "designs and builds" },
    ]);
    expect(told.problems).toEqual([]);
  });

  it.each([
    [
      "plain edits",
      "Work outside needs an order.",
      "Work outside needs two orders.",
      ["-1. Work outside needs an order.", "+1. Work outside needs two orders."],
    ],
    [
      "words in bold",
      "28,000.00",
      "29,000.00",
      ["-1. Client pays **USD 28,000.00** -- all of it.", "+1. Client pays **USD 29,000.00** -- all of it."],
    ],
    [
      "words beside dashes",
      "all of it.",
      "most of it.",
      ["-1. Client pays **USD 28,000.00** -- all of it.", "+1. Client pays **USD 28,000.00** -- most of it."],
    ],
    [
      "words of a second line",
      ">good<",
      ">due<",
      ["-   in *good* time. [Fees](#fees) says what for.", "+   in *due* time. [Fees](#fees) says what for."],
    ],
    [
      "words after a reference",
      "says what",
      "tells them",
      ["-   in *good* time. [Fees](#fees) says what for.", "+   in *good* time. [Fees](#fees) tells them for."],
    ],
    ["headings", ">Services<", ">The Services<", ["-## Services", "+## The Services"]],
    ["cells", "11,200.00", "11,500.00", ["-| Prototype | 11,200.00 |", "+| Prototype | 11,500.00 |"]],
    [
      "words of a link",
      ">link<",
      ">page<",
      [
        "-Text between, with `code` and a [link](https://a.example).",
        "+Text between, with `code` and a [page](https://a.example).",
      ],
    ],
    [
      "signs of markdown",
      "Last words.",
      "Last *words* [of] a_b_c &amp;amp; 1.",
      ["-Last words.", String.raw`+Last \*words\* \[of\] a\_b\_c \&amp; 1.`],
    ],
  ])("takes over %s", async (_, before, after, told) => {
    expect(await changed((xml) => xml.replace(before, after))).toEqual(told);
  });

  it("takes marks away with the last of their words", async () => {
    expect(await changed((xml) => xml.replace(">good<", "><").replace("> time. <", ">time. <"))).toEqual([
      "-   in *good* time. [Fees](#fees) says what for.",
      "+   in time. [Fees](#fees) says what for.",
    ]);
  });

  it("lets a reference go as a whole, and keeps one that was reworded", async () => {
    const gone = await changed((xml) =>
      xml
        .replace(/<w:hyperlink w:history="1" w:anchor[^>]*>.*?<\/w:hyperlink>/, "")
        .replace("says what", "It says what"),
    );
    expect(gone[1]).toBe("+   in *good* time. It says what for.");
    const told = await imported((xml) => xml.replace("Clause 2 (Fees)", "Clause 7 (Fees)"));
    expect(told.text).toBe(text);
    expect(told.problems).toEqual([
      expect.stringMatching(
        /^12: "Clause 2 \(Fees\)" is made from the document, and was changed; that is not brought over\./,
      ),
    ]);
  });
});

describe("paragraphs", () => {
  const level = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr>`;
  const after = (words: string, added: string) => (xml: string) => {
    const own = paragraphWith(xml, words);
    return xml.replace(own, own + added);
  };

  it.each([
    [
      "an item after an item",
      "announcing a refund",
      inserted("changing an order.", level(2)),
      ["+   1. changing an order."],
    ],
    ["an item above", "announcing a refund", inserted("More work.", level(1)), ["+1. More work."]],
    ["an item below", "Work outside", inserted("in writing.", level(2)), ["+   1. in writing."]],
    ["a first item", "Last words", inserted("One.", level(1)), ["+1. One."]],
    ["a heading", "all of it", inserted("Taxes", '<w:pStyle w:val="Heading2"/>'), ["+## Taxes"]],
    ["a paragraph", "Text between", inserted("More &amp; more."), ["+More & more."]],
    ["a paragraph within a list", "deleting an email", inserted("Or a folder."), ["+      Or a folder."]],
    ["a paragraph that looks like a list", "Text between", inserted("1. is no item"), [String.raw`+1\. is no item`]],
  ])("adds %s", async (_, words, added, told) => {
    const own = (await changed(after(words, added))).filter((line) => line !== "+");
    expect(own).toEqual(told);
  });

  it("adds several in their order, with what is bold in them", async () => {
    const bold = inserted("x").replace("<w:t xml", "<w:rPr><w:b/></w:rPr><w:t xml").replace(">x<", ">Bold words<");
    const told = await imported(after("Text between", inserted("First.") + bold));
    expect(told.text).toContain("a [link](https://a.example).\n\nFirst.\n\n**Bold words**\n\n# Milestones");
  });

  it.each([
    ["an item", "deleting an email", ["-   1. deleting an email;"]],
    ["a paragraph", "Text between", ["-Text between, with `code` and a [link](https://a.example)."]],
    ["a heading", "Milestones", ["-# Milestones"]],
  ])("deletes %s", async (_, words, told) => {
    expect(await changed((xml) => xml.replace(paragraphWith(xml, words), ""))).toEqual(told);
    expect(await changed((xml) => xml.replace(paragraphWith(xml, words), deleted(paragraphWith(xml, words))))).toEqual(
      told,
    );
  });

  it("deletes an item with all that is listed below it, and not without", async () => {
    const all = ["It does not include", "deleting an email", "announcing a refund"];
    const gone = await changed((xml) => all.reduce((told, words) => told.replace(paragraphWith(told, words), ""), xml));
    expect(gone).toEqual(["-1. It does not include:", "-   1. deleting an email;", "-   1. announcing a refund."]);
    const told = await imported((xml) => xml.replace(paragraphWith(xml, "It does not include"), ""));
    expect(told.text).toBe(text);
    expect(told.problems).toEqual([
      '14: "It does not include:" was deleted, but what stands below it was not; that is not brought over.',
    ]);
  });

  it("joins two paragraphs whose end was deleted", async () => {
    const told = await imported((xml) => {
      const own = paragraphWith(xml, "deleting an email");
      return xml.replace(
        own,
        own.replace("</w:pPr>", '<w:rPr><w:del w:id="1" w:author="M" w:date="D"/></w:rPr></w:pPr>'),
      );
    });
    expect(told.text).toContain("   1. deleting an email;announcing a refund.\n1. Work");
    expect(told.problems).toEqual([]);
  });
});

describe("tables", () => {
  const row = (xml: string, words: string) =>
    xml.match(/<w:tr>.*?<\/w:tr>/gs)?.find((each) => each.includes(words)) ?? "";

  it("adds and deletes rows", async () => {
    const copy = (xml: string) =>
      row(xml, "Launch")
        .replace("Launch", "Support")
        .replace("16,800.00", "900.00")
        .replaceAll(/<w:bookmark[^>]*>/g, "");
    expect(await changed((xml) => xml.replace(row(xml, "Launch"), (own) => own + copy(xml)))).toEqual([
      "+| Support | 900.00 |",
    ]);
    expect(await changed((xml) => xml.replace(row(xml, "Prototype"), ""))).toEqual(["-| Prototype | 11,200.00 |"]);
  });

  it("knows cells whose text was replaced, also where the bookmarks are lost", async () => {
    const told = await changed((xml) =>
      xml
        .replace("11,200.00", "12.00")
        .replace("Launch", "Nothing alike")
        .replaceAll(/<w:bookmark[^>]*>/g, ""),
    );
    expect(told).toEqual([
      "-| Prototype | 11,200.00 |",
      "-| Launch | 16,800.00 |",
      "+| Prototype | 12.00 |",
      "+| Nothing alike | 16,800.00 |",
    ]);
  });

  it("says of merged cells, and of tables that are new, that they are not brought over", async () => {
    const told = await imported((xml) => xml.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>'));
    expect(told.problems).toContain("1: Cells of a table are merged, which is not brought over");
    const table = `<w:tbl><w:tr><w:tc>${inserted("New cell")}</w:tc></w:tr></w:tbl>`;
    const other = await imported((xml) => xml.replace(paragraphWith(xml, "Text between"), (own) => own + table));
    expect(other.problems).toEqual([expect.stringContaining('"New cell" is of a table that the markdown has not')]);
    expect(other.text).toBe(text);
  });
});

it("takes over what a counterparty changed in the example, whatever became of the bookmarks", async () => {
  const own = northwindText();
  const told = await changed((xml) => {
    const switched = paragraphWith(xml, "Client may switch the Agent off");
    const added = inserted("Provider answers.", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>');
    return xml
      .replace("fifteen days", "thirty days")
      .replace("two members of the support team", "three members of the support team")
      .replace(switched, switched + added)
      .replace(paragraphWith(xml, "The law of the State"), "")
      .replace(xml.match(/<w:tr>(?:(?!<w:tr>).)*Evaluation test set.*?<\/w:tr>/s)?.[0] ?? "", "")
      .replaceAll(/<w:bookmark[^>]*>/g, "");
  }, own);
  expect(told).toEqual([
    "-   fifteen days of their date, by ACH or check.",
    "-   1. two members of the support team for four hours in the first week;",
    "-1. The law of the State of Wyoming applies.",
    expect.stringContaining("-| Evaluation test set |"),
    "+   thirty days of their date, by ACH or check.",
    "+   1. three members of the support team for four hours in the first week;",
    "+1. Provider answers.",
  ]);
});

describe("what is said", () => {
  it("lists comments with who, when, on what and on which line", async () => {
    const comments =
      '<w:comments xmlns:w="w"><w:comment w:id="7" w:author="Morgan Reyes" w:date="2026-06-02T10:00:00Z"><w:p><w:r><w:t>Why this much?</w:t></w:r></w:p></w:comment></w:comments>';
    const told = await imported(
      (xml) =>
        xml.replace(
          /(<w:r><w:rPr><w:b\/>(?:(?!<w:r>).)*28,000.00<\/w:t><\/w:r>)/s,
          '<w:commentRangeStart w:id="7"/>$1<w:commentRangeEnd w:id="7"/>',
        ),
      text,
      { "word/comments.xml": comments },
    );
    expect(told.text).toBe(text);
    expect(told.comments).toEqual([
      {
        author: "Morgan Reyes",
        date: "2026-06-02T10:00:00Z",
        text: "Why this much?",
        on: "USD\u00A028,000.00",
        paragraph: 9,
        line: 21,
      },
    ]);
  });

  it.each([
    [
      "looks alone",
      (xml: string) =>
        xml
          .replace(/(>Last words)/, "><w:t/><w:t$1")
          .replace(/<w:r>(<w:t xml:space="preserve"><w:t\/><w:t>Last)/, "<w:r><w:rPr><w:b/></w:rPr>$1")
          .replace("<w:t/><w:t>", ""),
      "looks different in parts now",
    ],
    [
      "pictures",
      (xml: string) => xml.replace("</w:body>", "<w:p><w:r><w:drawing/></w:r></w:p></w:body>"),
      "There is a picture or a drawing",
    ],
    [
      "signatures",
      (xml: string) => xml.replace("Name: Morgan Reyes", "Name: Sam Reyes"),
      "is not in the markdown, and was changed",
    ],
    ["levels", (xml: string) => xml.replace('<w:ilvl w:val="2"/>', '<w:ilvl w:val="1"/>'), "has another level now"],
    ["formulas", (xml: string) => xml.replace("</w:p>", "<w:oMath/></w:p>"), "A formula was written"],
  ])("of %s", async (_, change, message) => {
    const told = await imported(change);
    expect(told.problems).toEqual([expect.stringContaining(message)]);
    expect(told.text).toBe(text);
  });
});

it("takes another name of a style that is no heading for no change", async () => {
  expect(await changed((xml) => xml.replaceAll('<w:pStyle w:val="ListItem"/>', '<w:pStyle w:val="Normal"/>'))).toEqual(
    [],
  );
});
