import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Block, Cell } from "../../../src/render/document.ts";
import { hyphenation } from "../../../src/render/page/hyphenation.ts";
import { hyphenateSync } from "hyphen/en-us/index.js";
import { type PictureFile, readPicture } from "../../../src/render/page/picture-file.ts";
import { onePixel } from "./images.ts";
import { paragraph, pdfOf } from "./kit.ts";
import { type Dict, PdfObjects, utf16, type Value, word } from "./pdf-objects.ts";
import { type Element, structureOf, textOf } from "./pdf-text.ts";

const cell = (text: string): Cell => ({ spans: text === "" ? [] : [{ text }] });
const long = "Provider shall perform the services described in each statement of work with reasonable care. ".repeat(9);

/** Something of every kind, over several pages. */
const blocks: readonly Block[] = [
  { kind: "heading", level: 1, spans: [{ text: "Agreement" }], anchor: "top" },
  { kind: "heading", level: 2, spans: [{ text: "Terms" }], mark: "1.", anchor: "terms" },
  {
    kind: "paragraph",
    spans: [
      { text: "See " },
      { text: "the terms", anchor: "terms" },
      { text: " and " },
      { text: "a page elsewhere", href: "https://a.example/(x)" },
      { text: ", with a note", bold: true },
      { text: "", note: "n" },
      { text: `. ${long}` },
    ],
  },
  {
    kind: "list",
    items: [
      {
        mark: "(a)",
        blocks: [paragraph("first"), { kind: "list", items: [{ mark: "\u2022", blocks: [paragraph("in it")] }] }],
      },
      { mark: "(b)", blocks: [paragraph("second")] },
    ],
  },
  { kind: "list", items: [{ mark: "", checked: true, blocks: [paragraph("done")] }] },
  {
    kind: "table",
    columns: [{ align: "left" }, { align: "decimal" }],
    head: [cell("What"), cell("How much")],
    rows: Array.from({ length: 60 }, (_, at) => [cell(at % 9 === 0 ? "" : `Row ${at}`), cell(`${at}.50`)]),
    sums: 1,
  },
  { kind: "quote", blocks: [paragraph(long)] },
  { kind: "box", title: "Decision", blocks: [paragraph("Go")] },
  { kind: "code", text: "let x = 1;\n  done()" },
  { kind: "picture", path: "p.png", alt: "A dot" },
  { kind: "facts", rows: [{ label: "Number", spans: [{ text: "12" }] }] },
  { kind: "columns", columns: [[paragraph("left")], [paragraph("right")]] },
  { kind: "signatures", parties: [{ role: "Client", organization: "Acme", name: "Ann", title: "Head" }] },
];
const notes = new Map([["n", [paragraph("What the note says.")]]]);
const bytes = pdfOf(
  blocks,
  {
    hyphenate: hyphenation(hyphenateSync),
    align: "justify",
    image: () => readPicture(onePixel) as PictureFile,
    running: {
      head: ["Acme", "Agreement"],
      foot: (page, pages) => ["X", `${page} / ${pages}`],
      mark: "DRAFT",
      markNote: "DRAFT: so",
    },
    attachments: [
      {
        name: "a.xml",
        type: "text/xml",
        description: "data",
        relationship: "Alternative",
        bytes: new Uint8Array([60]),
      },
    ],
  },
  notes,
);
const pdf = new PdfObjects(bytes);
const folder = mkdtempSync(join(tmpdir(), "kit-"));
const file = join(folder, "a.pdf");
writeFileSync(file, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

const { roots, left } = structureOf(pdf);

function all(element: Element): Element[] {
  return [element, ...element.kids.flatMap((kid) => (typeof kid === "object" && "tag" in kid ? all(kid) : []))];
}
const elements = roots.flatMap(all);

/** What each may stand in. */
const parents: Readonly<Record<string, readonly string[]>> = {
  L: ["Document", "LBody", "Sect", "BlockQuote", "Note"],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  THead: ["Table"],
  TBody: ["Table"],
  TR: ["THead", "TBody", "Table"],
  TH: ["TR"],
  TD: ["TR"],
  Note: ["Document"],
};

describe("the structure of a file", () => {
  test("has all that is shown, once, and nothing beside it", () => {
    expect(left).toEqual([]);
    expect(roots.map(({ tag }) => tag)).toEqual(["Document"]);
  });

  test("nests as it may", () => {
    for (const element of elements) {
      for (const kid of element.kids) {
        if (typeof kid !== "object" || !("tag" in kid)) continue;
        expect(parents[kid.tag] ?? [element.tag], kid.tag).toContain(element.tag);
      }
    }
  });

  test("says what pictures show, which way head cells lead, how lists count and what notes are called", () => {
    const attribute = (tag: string, name: string): Value[] =>
      elements.filter((each) => each.tag === tag).map(({ dict }) => pdf.dict(dict.get("/A")).get(name) ?? null);
    const entry = (tag: string, name: string): string[] =>
      elements.filter((each) => each.tag === tag).map(({ dict }) => utf16(dict.get(name)));
    expect(entry("Figure", "/Alt")).toEqual(["A dot"]);
    expect(attribute("Figure", "/BBox")[0]).toHaveLength(4);
    expect(new Set(attribute("TH", "/Scope"))).toEqual(new Set(["/Column", "/Row"]));
    expect(attribute("L", "/ListNumbering")).toEqual(["/Decimal", "/Disc", "/None", "/Decimal"]);
    expect(entry("Note", "/ID")).toEqual(["note:n"]);
  });

  test("has every cell of a table, also those with nothing in them", () => {
    const rows = elements.filter(({ tag }) => tag === "TBody").flatMap(({ kids }) => kids) as Element[];
    expect(rows).toHaveLength(60);
    for (const { kids } of rows) expect(kids).toHaveLength(2);
    const heads = elements.filter(({ tag }) => tag === "THead");
    expect(heads.map(textOf).map((text) => text.trim())).toEqual(["What  How much"]);
  });

  test("has links with what they lead to, each an object of its page", () => {
    const links = elements.filter(({ tag }) => tag === "Link");
    for (const { kids } of links) expect(kids).toContain("object");
    const annotations = pdf.pages().flatMap((page) => pdf.list(page.get("/Annots")).map((each) => pdf.dict(each)));
    const targets = annotations.filter((each) => each.get("/Subtype") === "/Link");
    expect(targets).toHaveLength(links.length);
    for (const target of targets) expect(utf16(target.get("/Contents"))).not.toBe("");
    for (const each of annotations) expect(typeof each.get("/StructParent")).toBe("number");
    const uris = targets.flatMap((each) => utf16(pdf.dict(each.get("/A")).get("/URI")));
    expect(uris).toContain("https://a.example/(x)");
  });

  test("leads back from every page to its elements", () => {
    const tree = pdf.dict(pdf.dict(pdf.root.get("/StructTreeRoot")).get("/ParentTree"));
    const numbers = numbersIn(tree);
    for (const page of pdf.pages()) {
      expect(numbers.has(Number(page.get("/StructParents")))).toBe(true);
      expect(page.get("/Tabs")).toBe("/S");
    }
  });
});

function numbersIn(node: Dict): Map<number, Value> {
  const found = new Map<number, Value>();
  const own = pdf.list(node.get("/Nums"));
  for (let at = 0; at < own.length; at += 2) found.set(Number(own[at]), own[at + 1] ?? null);
  for (const kid of node.has("/Kids") ? pdf.list(node.get("/Kids")) : [])
    for (const [key, value] of numbersIn(pdf.dict(kid))) found.set(key, value);
  return found;
}

describe("a file", () => {
  test("has its language, shows its title, and has an outline that says how long it is", () => {
    expect(utf16(pdf.root.get("/Lang"))).toBe("en");
    expect(pdf.dict(pdf.root.get("/ViewerPreferences")).get("/DisplayDocTitle")).toBe(true);
    const outline = pdf.dict(pdf.root.get("/Outlines"));
    expect(outline.get("/Count")).toBe(1);
    const first = pdf.dict(outline.get("/First"));
    expect(utf16(first.get("/Title"))).toBe("Agreement");
    expect(first.get("/Count")).toBe(-1);
    expect(pdf.list(first.get("/Dest"))[2]).toBe(0);
  });

  test("says that it is PDF/A-3a and PDF/UA-1", () => {
    const { dict, bytes: xmp } = pdf.stream(pdf.root.get("/Metadata"));
    expect(dict.has("/Filter")).toBe(false);
    expect(xmp.toString()).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(xmp.toString()).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf.list(pdf.root.get("/AF"))).toHaveLength(1);
    expect(pdf.list(pdf.root.get("/OutputIntents"))).toHaveLength(1);
  });

  test("has nothing that runs, opens or starts", () => {
    const keys = [...pdf.values.values()].flatMap(keysIn);
    for (const key of ["/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/XFA", "/RichMedia"])
      expect(keys, key).not.toContain(key);
  });

  test("has every font in it, with what its glyphs stand for", () => {
    const fonts = [...pdf.values.values()].flatMap((each) =>
      each instanceof Map && each.get("/Subtype") === "/Type0" ? [each] : [],
    );
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) {
      expect(pdf.stream(font.get("/ToUnicode")).bytes.length).toBeGreaterThan(100);
      const [descendant] = pdf.list(font.get("/DescendantFonts"));
      const descriptor = pdf.dict(pdf.dict(descendant).get("/FontDescriptor"));
      expect(pdf.stream(descriptor.get("/FontFile2")).bytes.readUInt32BE(0)).toBe(0x00010000);
      expect(word(descriptor.get("/FontName"))).toMatch(/^\/[A-Z]{6}\+\w/);
    }
  });

  test("is sound to qpdf, and says to poppler what it says to the reader of these tests", { timeout: 30_000 }, () => {
    expect(run("qpdf", ["--check", file])).toContain("No syntax or stream encoding errors found");
    const struct = run("pdfinfo", ["-struct", file]);
    expect(struct).toMatch(/Document\n\s+H1 \(block\)/);
    const own = roots.map(textOf).join(" ");
    const words = run("pdftotext", ["-raw", file, "-"]).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    expect(words.length).toBeGreaterThan(200);
    const missing = words.filter((each) => !own.includes(each) && !/^(?:Acme|DRAFT|Agreement)$/.test(each));
    expect(missing.filter((each) => !own.replaceAll(/\s/g, "").includes(each))).toEqual([]);
    const theirs = run("pdftotext", ["-raw", file, "-"]).replaceAll(/[\s-]|\u2010/g, "");
    const lost = (own.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((each) => !theirs.includes(each));
    expect(lost).toEqual([]);
  });

  test("is the same bytes every time", () => {
    expect(pdfOf([paragraph("a b-c")])).toEqual(pdfOf([paragraph("a b-c")]));
  });

  test("does not depend on what was set before it", () => {
    const before = pdfOf([paragraph("a b - c")]);
    pdfOf([paragraph("x\u00a0y \u2010 \u00ad \u0391 \u2212", { bold: true }), paragraph("x\u00a0y \u2011 co\u00adop")]);
    expect(pdfOf([paragraph("a b - c")])).toEqual(before);
  });
});

function keysIn(value: Value): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return value instanceof Map ? [...value].flatMap(([key, each]) => [key, ...keysIn(each)]) : [];
}

/** Fails with what to install where the program is missing. */
function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`${program} is missing: install poppler-utils and qpdf`, { cause: error });
  }
}
