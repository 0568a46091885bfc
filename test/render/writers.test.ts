import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/render/document.ts";
import { escape, htmlOf } from "../../src/render/html.ts";
import { plainTextOf } from "../../src/render/plain-text.ts";
import { documents, textsOf } from "./documents.ts";

const none = new Map<string, readonly Block[]>();
const html = (blocks: readonly Block[], notes = none) => htmlOf({ title: "T", language: "en", blocks, notes });
const squeezed = (text: string) => text.replace(/\s+/g, " ");

describe("what a document says", () => {
  it("is all there as plain text", () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const text = squeezed(plainTextOf(blocks, none));
        for (const each of textsOf(blocks)) expect(text).toContain(each);
      }),
      { numRuns: 200 },
    );
  });

  it("is all there as HTML, and makes no tag of its own", () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const text = squeezed(html(blocks));
        for (const each of textsOf(blocks)) expect(text).toContain(escape(each));
        const tags = new Set([...text.matchAll(/<\/?([a-z0-9]+)[^>]*>/g)].map(([, tag]) => tag));
        expect([...tags].filter((tag) => !allowed.includes(tag ?? ""))).toEqual([]);
        const links = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
        expect(links.filter((link) => !/^(?:https:|mailto:)/.test(link))).toEqual([]);
        expect(isBalanced(text)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("has its footnotes after it, by the marks in the text", () => {
    const notes = new Map<string, readonly Block[]>([["a", [{ kind: "paragraph", spans: [{ text: "Net of tax." }] }]]]);
    const blocks: Block[] = [
      { kind: "paragraph", spans: [{ text: "Price" }, { text: "", note: "a" }, { text: " as agreed" }] },
    ];
    expect(plainTextOf(blocks, notes)).toBe("Price[1] as agreed\n\n[1] Net of tax.\n");
    expect(html(blocks, notes)).toContain(
      "<p>Price<sup>[1]</sup> as agreed</p>\n<hr><ol><li><p>Net of tax.</p></li></ol>",
    );
  });

  it("looks as somebody would have typed it", () => {
    const paragraph = (text: string): Block => ({ kind: "paragraph", spans: [{ text }] });
    const cells = (...texts: string[]) => texts.map((text) => ({ spans: [{ text }] }));
    const blocks: Block[] = [
      { kind: "heading", level: 1, mark: "1.", spans: [{ text: "Scope" }] },
      {
        kind: "paragraph",
        spans: [
          { text: "See " },
          { text: "our site", href: "https://complete.example" },
          { text: " or\n" },
          { text: "a@b.example", href: "mailto:a@b.example" },
        ],
      },
      {
        kind: "list",
        items: [
          { mark: "•", blocks: [paragraph("one"), paragraph("more")] },
          { mark: "•", checked: true, blocks: [paragraph("done")] },
        ],
      },
      {
        kind: "table",
        columns: [{ align: "left" }, { align: "decimal" }],
        head: cells("Item", "Price"),
        rows: [cells("Pilot", "28000.00")],
      },
      { kind: "quote", blocks: [paragraph("so be it")] },
    ];
    expect(plainTextOf(blocks, none)).toBe(
      [
        "1. Scope",
        "See our site <https://complete.example> or\na@b.example",
        "- one\n\n  more\n[x] done",
        "Item   Price\nPilot  28000.00",
        "> so be it\n",
      ].join("\n\n"),
    );
    expect(html(blocks)).toContain('<a href="https://complete.example">our site</a> or<br>');
  });

  it("is not made longer by one long cell, nor slow by many", () => {
    const cells = (...texts: string[]) => texts.map((text) => ({ spans: [{ text }] }));
    const rows = [cells("x".repeat(100_000), "1"), ...Array.from({ length: 150_000 }, () => cells("a", "1"))];
    const table: Block = {
      kind: "table",
      columns: [{ align: "left" }, { align: "left" }],
      head: cells("A", "B"),
      rows,
    };
    expect(plainTextOf([table], none).length).toBeLessThan(8_000_000);
  });

  it("stands from right to left in languages that are written so", () => {
    expect(htmlOf({ title: "", language: "ar-EG", blocks: [], notes: none })).toContain('lang="ar-EG" dir="rtl"');
    expect(htmlOf({ title: "", language: 'x" onload="y', blocks: [], notes: none })).not.toContain('x"');
  });
});

const allowed =
  "html head meta title body h1 h2 h3 p ul li ol table thead tbody tr th td blockquote pre div hr a b i s code br sup ins del".split(
    " ",
  );

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [tag, end, name = ""] of text.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (/^(?:meta|br|hr)$/.test(name) || tag.startsWith("<!")) continue;
    if (end === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
