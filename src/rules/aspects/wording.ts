/** A foreign text as a message may name it, between backquotes. */
export function ticked(text: string): string {
  return `\`${text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim()}\``;
}

export function tickedList(texts: readonly string[]): string {
  return texts.map(ticked).join(", ");
}

/** A foreign text as a sentence of its own: on one line, and ended. */
export function sentence(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return /[.?!]$/.test(line) ? line : `${line}.`;
}

/** A word behind "a" or "an", by its first letter. */
export function withArticle(word: string): string {
  return `${/^[aeio]|^un(?!i)/i.test(word) ? "an" : "a"} ${word}`;
}
