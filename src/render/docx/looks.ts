import type { Span } from "../document.ts";
import type { Run } from "../spans.ts";
import { tokensOf } from "../words.ts";

/**
 * Whether words are bold, italic, struck or linked that were not, and would not be in the markdown either, or are no
 * longer what they were.
 */
export function looksChanged(before: Run, after: Run, markdown: Run): boolean {
  const [old, young, told] = [looksOf(before), looksOf(after), looksOf(markdown)];
  const gained = [...young].some(([word, looks]) =>
    [...looks].some((look) => look !== "" && !old.get(word)?.has(look) && !told.get(word)?.has(look)),
  );
  const lost = [...old].some(([word, looks]) => {
    const now = young.get(word);
    return now !== undefined && [...looks].some((look) => look !== "" && !now.has(look));
  });
  return gained || lost;
}

function looksOf(run: Run): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { text, bold, italic, struck, href } of joined(run)) {
    const look = [bold && "b", italic && "i", struck && "s", href?.replace(/\/$/, "")].filter(Boolean).join(" ");
    for (const word of tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token))) {
      found.set(word, (found.get(word) ?? new Set()).add(look));
    }
  }
  return found;
}

/** Word cuts its runs wherever somebody typed, so a word may be in several. */
export function joined(run: Run): Span[] {
  const all: Span[] = [];
  for (const span of run) {
    const last = all.at(-1);
    const same = last && (["bold", "italic", "struck", "href"] as const).every((key) => last[key] === span[key]);
    if (same) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}
