import type { Span } from "../document.ts";
import { joined } from "./looks.ts";

/** Text from Word as markdown that reads as that very text. Quotation marks are typed; typesetting makes them round. */
export function escapeMarkdown(text: string, startsLine = false): string {
  const escaped = typed(text)
    .replaceAll(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replaceAll(/\s*\n\s*/g, " ");
  return startsLine ? escaped.replace(/^(\d+)([.)])(?=\s|$)|^(#{1,6}|[-+=])(?=\s|$)/, markAtStart) : escaped;
}

function markAtStart(_: string, digits: string | undefined, sign: string | undefined, other: string): string {
  return digits === undefined ? `\\${other}` : `${digits}\\${sign}`;
}

export function typed(text: string): string {
  return text
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/[\u00A0\u202F\t]/g, " ");
}

/** A paragraph that is new, with its bold, italic, struck and linked words. */
export function spansAsMarkdown(spans: readonly Span[], startsLine: boolean): string {
  const parts = joined(spans).map((span) => {
    const [, before = "", text = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(span.text) ?? [];
    return text === "" ? before + after : before + wrapped(escapeMarkdown(text), span) + after;
  });
  const line = parts.join("").replaceAll(/\s+/g, " ").trim();
  return startsLine ? line.replace(/^(\d+)([.)])(?=\s|$)|^(#{1,6}|[-+=])(?=\s|$)/, markAtStart) : line;
}

function wrapped(text: string, { bold, italic, struck, href }: Span): string {
  const marks = [struck ? "~~" : "", bold ? "**" : "", italic ? "*" : ""];
  const told = `${marks.join("")}${text}${marks.toReversed().join("")}`;
  return href !== undefined && /^(https|mailto):[^\s()<>]*$/.test(href) ? `[${told}](${href})` : told;
}
