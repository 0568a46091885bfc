import type { Block, Cell, Document, Item, Span, Table } from "./document.ts";
import { chartTable } from "./chart.ts";
import { isSafeLink, noteMarks } from "./plain-spans.ts";

type Marks = ReadonlyMap<string, string>;

/**
 * A document as HTML that mail programs show: no script, no style sheet, nothing that is loaded from elsewhere. Pictures are
 * their words, since a program that loaded them would tell its sender who reads.
 */
export function htmlOf({ title, language, blocks, notes }: Document): string {
  const marks = noteMarks(notes);
  const list = [...notes.values()].map((note) => `<li>${blocksHtml(note, marks)}</li>`).join("\n");
  return [
    "<!DOCTYPE html>",
    `<html lang="${escape(language)}" dir="${isRightToLeft(language) ? "rtl" : "ltr"}">`,
    `<head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    `<body style="font-family:sans-serif;font-size:11pt;line-height:1.4">`,
    blocksHtml(blocks, marks),
    ...(list === "" ? [] : [`<hr><ol>${list}</ol>`]),
    "</body></html>",
    "",
  ].join("\n");
}

function isRightToLeft(language: string): boolean {
  return /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i.test(language);
}

/** Characters that end a text or an attribute, and those that no HTML document may hold. */
export function escape(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`).replace(UNSEEN, "\uFFFD");
}

// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/g;

function blocksHtml(blocks: readonly Block[], marks: Marks): string {
  return blocks.map((block) => blockHtml(block, marks)).join("\n");
}

function blockHtml(block: Block, marks: Marks): string {
  switch (block.kind) {
    case "heading": {
      const mark = block.mark === undefined ? "" : `${escape(block.mark)} `;
      return `<h${block.level}>${mark}${spansHtml(block.spans, marks)}</h${block.level}>`;
    }
    case "paragraph":
      return `<p${block.align ? ` style="text-align:${block.align}"` : ""}>${spansHtml(block.spans, marks)}</p>`;
    case "list":
      return `<ul style="list-style:none">${block.items.map((item) => itemHtml(item, marks)).join("\n")}</ul>`;
    case "table":
      return tableHtml(block, marks);
    case "quote":
      return `<blockquote>${blocksHtml(block.blocks, marks)}</blockquote>`;
    case "code":
      return `<pre>${escape(block.text)}</pre>`;
    case "picture":
      return `<p>[${escape(block.alt)}]</p>`;
    case "chart":
      return tableHtml(chartTable(block), marks);
    case "rule":
      return "<hr>";
    case "facts":
      return `<table>${block.rows.map(({ label, spans }) => factHtml(label, spans, marks)).join("\n")}</table>`;
    case "box":
      return `<div style="border:1px solid #888;padding:8px">${titleHtml(block.title)}${blocksHtml(block.blocks, marks)}</div>`;
    case "columns":
      return block.columns.map((column) => `<div>${blocksHtml(column, marks)}</div>`).join("\n");
    case "signatures":
      return block.parties
        .map(
          ({ role, organization, name, title }) =>
            `<p>${[role, organization, name, title].map(escape).join("<br>")}</p>`,
        )
        .join("\n");
    case "page-break":
      return "";
  }
}

function titleHtml(title: string | undefined): string {
  return title === undefined ? "" : `<p><b>${escape(title)}</b></p>`;
}

/** Marks are written out, since a client's own numbering might be another. */
function itemHtml(item: Item, marks: Marks): string {
  const mark = item.checked === undefined ? item.mark : item.checked ? "☑" : "☐";
  const [first, ...rest] = item.blocks;
  const beside =
    first?.kind === "paragraph"
      ? [spansHtml(first.spans, marks), blocksHtml(rest, marks)]
      : [blocksHtml(item.blocks, marks)];
  return `<li>${escape(mark)} ${beside.join("")}</li>`;
}

function tableHtml({ columns, head, rows }: Table, marks: Marks): string {
  const aligned = (at: number) => (columns[at]?.align ?? "left").replace("decimal", "right");
  const cells = (row: readonly Cell[], tag: "td" | "th") =>
    row.map(
      ({ spans }, at) =>
        `<${tag} style="text-align:${aligned(at)};padding:2px 8px">${spansHtml(spans, marks)}</${tag}>`,
    );
  const body = rows.map((row) => `<tr>${cells(row, "td").join("")}</tr>`).join("\n");
  return `<table><thead><tr>${cells(head, "th").join("")}</tr></thead>\n<tbody>${body}</tbody></table>`;
}

function factHtml(label: string, spans: readonly Span[], marks: Marks): string {
  return `<tr><th style="text-align:left">${escape(label)}</th><td>${spansHtml(spans, marks)}</td></tr>`;
}

function spansHtml(spans: readonly Span[], marks: Marks): string {
  return spans.map((span) => spanHtml(span, marks)).join("");
}

const looks = [
  ["bold", "b"],
  ["italic", "i"],
  ["code", "code"],
  ["struck", "s"],
] as const satisfies readonly (readonly [keyof Span, string])[];

function spanHtml(span: Span, marks: Marks): string {
  if (span.note !== undefined) return `<sup>[${escape(marks.get(span.note) ?? "?")}]</sup>`;
  const text = escape(span.text).replaceAll("\n", "<br>");
  const tags = looks.filter(([look]) => span[look] === true).map(([, tag]) => tag);
  const changed = span.change === undefined ? [] : [span.change === "added" ? "ins" : "del"];
  const told = [...tags, ...changed].reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, text);
  return isSafeLink(span.href) ? `<a href="${escape(span.href)}">${told}</a>` : told;
}
