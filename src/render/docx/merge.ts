import { align, type Aligned } from "../align.ts";
import { textOf } from "../spans.ts";
import { wordsOf } from "../words.ts";
import { typed } from "./escape.ts";
import { type Edit, editLeaf } from "./leaf-edit.ts";
import type { Leaf } from "./leaves.ts";
import { looksChanged } from "./looks.ts";
import type { WordParagraph } from "./read.ts";
import { NOTE } from "./reading.ts";
import { headingOf, insertion, removals, rowInsertion } from "./rearrange.ts";
import type { Proposed } from "./settle.ts";
import { shown, type Told } from "./told.ts";

/** Words of a paragraph, and its bookmark as often: one that was reworded is still the one that was sent. */
const paragraphs = {
  key: (paragraph: WordParagraph) => paragraph.text,
  words: ({ text, bookmark = "" }: WordParagraph) => {
    const words = wordsOf(text);
    return [...words, ...words.map(() => bookmark)];
  },
  fits: (before: WordParagraph, after: WordParagraph) => before.footnote === after.footnote,
};

interface Said {
  readonly text: string;
}
const said = {
  key: ({ text }: Said) =>
    typed(text)
      .replaceAll(/\s+/g, " ")
      .replaceAll("…", "...")
      .replaceAll(/[–—]|--+/g, "-")
      .trim(),
  words: ({ text }: Said) => wordsOf(text),
  fits: () => true,
};

function says({ text }: Said): boolean {
  return text.trim() !== "";
}

/** What has to change in the markdown for it to say what came back. */
export class Merge {
  readonly proposed: Proposed[] = [];
  /** The leaf that each paragraph that came back belongs to. */
  readonly places = new Map<WordParagraph, Leaf>();
  readonly #told: Told;
  readonly #body: string;
  readonly #leaves: readonly Leaf[];
  readonly #gone = new Set<Leaf>();
  readonly #levels = new Map<Leaf, number | undefined>();

  constructor(told: Told, body: string, leaves: readonly Leaf[]) {
    this.#told = told;
    this.#body = body;
    this.#leaves = leaves;
  }

  compare(before: readonly WordParagraph[], after: readonly WordParagraph[]): void {
    const sources = this.#sources(before.filter(says));
    const pairs = align(before.filter(says), after.filter(says), paragraphs);
    const rows = new Set(
      pairs.flatMap((pair) => (pair.kind === "same" || pair.kind === "changed" ? [rowOf(pair.after)] : [])),
    );
    let anchor: Leaf | undefined;
    let gone: WordParagraph[] = [];
    let added: WordParagraph[] = [];
    const close = () => {
      if (sameCells(gone, added)) {
        for (const [index, after] of added.entries()) this.#replaced(gone[index] ?? after, after, sources);
      } else {
        for (const each of gone) this.#remove(each, sources.get(each));
        this.#insert(anchor, added, rows);
      }
      [gone, added] = [[], []];
    };
    for (const pair of pairs) {
      if (pair.kind === "added") added.push(pair.after);
      else if (pair.kind === "removed") gone.push(pair.before);
      else {
        close();
        const leaf = sources.get(pair.before);
        this.#paired(pair, leaf);
        if (leaf) anchor = leaf;
      }
    }
    close();
    this.#removeAll();
  }

  #sources(sent: readonly WordParagraph[]): Map<WordParagraph, Leaf> {
    const sources = new Map<WordParagraph, Leaf>();
    for (const pair of align<Said>(this.#leaves.filter(says), sent, said)) {
      if (pair.kind !== "same" && pair.kind !== "changed") continue;
      const [leaf, paragraph] = [pair.before as Leaf, pair.after as WordParagraph];
      sources.set(paragraph, leaf);
      this.#levels.set(leaf, paragraph.level);
    }
    return sources;
  }

  #replaced(before: WordParagraph, after: WordParagraph, sources: ReadonlyMap<WordParagraph, Leaf>): void {
    this.#paired({ kind: "changed", before, after }, sources.get(before));
  }

  #paired(
    { before, after, kind }: Aligned<WordParagraph> & { kind: "same" | "changed" },
    leaf: Leaf | undefined,
  ): void {
    if (leaf) this.places.set(after, leaf);
    if (kind === "changed" && !leaf)
      this.#told.lost("is not in the markdown, and was changed", before.text, after.text);
    if (leaf && (before.level !== after.level || headingOf(before) !== headingOf(after))) {
      this.#told.lost("has another level now", before.text, after.text, leaf);
    }
    if (!leaf) return;
    const { edits, spans, kept } = editLeaf(leaf, before.text, after.text);
    if (looksChanged(before.spans, after.spans, spans)) {
      this.#told.lost("looks different in parts now", before.text, after.text, leaf);
    }
    for (const each of kept) this.#told.lost("is made from the document, and was changed", each, after.text, leaf);
    if (edits.length > 0) this.#propose(edits, after.text, { leaf, reads: new Map([[leaf, textOf(spans)]]) });
  }

  #propose(edits: readonly Edit[], told: string, rest: Omit<Proposed, "edits" | "told">): void {
    this.proposed.push({ ...rest, edits, told: shown(told) });
  }

  #remove(paragraph: WordParagraph, leaf: Leaf | undefined): void {
    if (leaf) this.#gone.add(leaf);
    else this.#told.lost("is not in the markdown, and was deleted", paragraph.text, "");
  }

  #removeAll(): void {
    const all = removals(this.#body, this.#leaves, this.#gone);
    for (const { edit, leaves } of all) {
      const reads = new Map(leaves.map((leaf) => [leaf, undefined]));
      const [leaf] = leaves;
      if (leaf) this.#propose([edit], `"${leaf.text}" was deleted`, { leaf, reads });
    }
    const done = new Set(all.flatMap(({ leaves }) => leaves));
    for (const leaf of this.#gone) {
      if (!done.has(leaf)) this.#told.lost("was deleted, but what stands below it was not", leaf.text, "", leaf);
    }
  }

  #insert(anchor: Leaf | undefined, added: readonly WordParagraph[], rows: ReadonlySet<string | undefined>): void {
    const follows = this.#leaves[anchor ? this.#leaves.indexOf(anchor) + 1 : 0];
    const own = added.filter((paragraph) => {
      const fixed = paragraph.footnote !== undefined || (paragraph.cell && rows.has(rowOf(paragraph)));
      if (fixed) this.#told.lost("was added in a footnote or in a cell", paragraph.text, paragraph.text, anchor);
      return !fixed;
    });
    for (const row of new Set(own.filter(({ cell }) => cell).map(rowOf))) {
      const cells = own.filter((paragraph) => paragraph.cell && rowOf(paragraph) === row);
      const made = anchor && rowInsertion(this.#body, anchor, cells);
      if (made)
        this.#propose([made.edit], cells.map(({ text }) => text).join(" | "), { leaf: anchor, added: made.reads });
      else
        for (const cell of cells)
          this.#told.lost("is of a table that the markdown has not", cell.text, cell.text, anchor);
    }
    const plain = own.filter(({ cell }) => !cell);
    if (plain.length === 0) return;
    for (const each of plain.filter(({ text }) => text.includes(NOTE)))
      this.#told.lost("has a footnote that is new", each.text, each.text, anchor);
    const level = anchor && this.#levels.get(anchor);
    const { edit, reads } = insertion(this.#body, anchor, level, plain, follows);
    this.#propose([edit], plain.map(({ text }) => text).join(" / "), { ...(anchor && { leaf: anchor }), added: reads });
  }
}

function rowOf({ cell }: WordParagraph): string | undefined {
  return cell && `${cell.table} ${cell.row}`;
}

/** Whether cells were filled anew: their texts have nothing in common, but they are the same cells. */
function sameCells(before: readonly WordParagraph[], after: readonly WordParagraph[]): boolean {
  const columns = (all: readonly WordParagraph[]) => all.map(({ cell }) => cell?.column ?? "").join();
  return before.length > 0 && before.every(({ cell }) => cell) && columns(before) === columns(after);
}
