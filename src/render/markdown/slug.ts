/** Names the anchors of headings as GitHub does, each once. */
export class Slugs {
  readonly #taken = new Set<string>();

  constructor(taken: Iterable<string> = []) {
    for (const each of taken) this.#taken.add(each);
  }

  next(text: string): string {
    const base = slugOf(text) || "section";
    let slug = base;
    for (let number = 1; this.#taken.has(slug); number++) slug = `${base}-${number}`;
    this.#taken.add(slug);
    return slug;
  }
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, "")
    .trim()
    .replaceAll(/\s/gu, "-");
}
