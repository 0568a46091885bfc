import type { Span } from "./document.ts";

/** What spans look like without any look: their words, and where their links lead. */
export function plainSpans(spans: readonly Span[], marks: ReadonlyMap<string, string>): string {
  return spans.map((span) => plainSpan(span, marks)).join("");
}

function plainSpan(span: Span, marks: ReadonlyMap<string, string>): string {
  if (span.note !== undefined) return `[${marks.get(span.note) ?? "?"}]`;
  return isSafeLink(span.href) && !isItsText(span.href, span.text) ? `${span.text} <${span.href}>` : span.text;
}

function isItsText(href: string, text: string): boolean {
  return href === text || href === `mailto:${text}`;
}

/** Only these lead anywhere; every other scheme could run something. */
export function isSafeLink(href: string | undefined): href is string {
  return href !== undefined && /^(?:https:\/\/|mailto:)[^\s"<>]+$/.test(href);
}

/** `1`, `2` ... in the order of the notes. */
export function noteMarks(notes: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  return new Map([...notes.keys()].map((id, index) => [id, String(index + 1)]));
}
