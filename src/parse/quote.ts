import { limits } from "./limits.ts";

/** Controls, bidirectional marks, zero-width characters and lone surrogates: what a reader cannot see. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A foreign text as a message may show it: one line, nothing invisible, never long. */
export function show(text: string): string {
  const points = Array.from(text.slice(0, limits.shown * 2 + 2));
  const cut = points.length > limits.shown ? `${points.slice(0, limits.shown - 1).join("")}…` : points.join("");
  return cut.replace(INVISIBLE, visible).replaceAll("`", "'");
}

/** The same between backquotes. */
export function quote(text: string): string {
  return `\`${show(text)}\``;
}

export function quoteAll(texts: readonly string[], most = 40): string {
  const list = texts.slice(0, most).map(quote).join(", ");
  return texts.length > most ? `${list} and ${texts.length - most} more` : list;
}

function visible(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
