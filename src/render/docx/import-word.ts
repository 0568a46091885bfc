import type { Problem } from "../../model/finding.ts";
import { align, type Aligned } from "../align.ts";
import { textOf } from "../spans.ts";
import { wordsOf } from "../words.ts";
import { typed } from "./escape.ts";
import { type Edit, editLeaf } from "./leaf-edit.ts";
import { type Leaf, leavesOf, startOf } from "./leaves.ts";
import { looksChanged } from "./looks.ts";
import { readDocx, type WordChange, type WordComment, type WordParagraph, wordProblem } from "./read.ts";
import { NOTE } from "./reading.ts";
import { headingOf, insertion, removals, rowInsertion } from "./rearrange.ts";
import { type Proposed, settle } from "./settle.ts";

export interface WordReturned {
  /** The artifact's file, and its text with its front matter. */
  readonly file: string;
  readonly text: string;
  /** The .docx that was made of it. */
  readonly sent: Uint8Array;
  readonly returned: { readonly file: string; readonly bytes: Uint8Array };
}

export interface WordImport {
  /** What the artifact would say; the very text where nothing changed. */
  readonly text: string;
  /** Tracked changes, by whom and when. */
  readonly changes: readonly WordChange[];
  /** With the line of the artifact that each is on, where it is on one. */
  readonly comments: readonly (WordComment & { readonly line?: number })[];
  /** What could not be brought over. */
  readonly problems: readonly Problem[];
}

/** What came back from Word as an edit of the markdown that it was made of. What did not change keeps its bytes. */
export function importWord({ file, text, sent, returned }: WordReturned): WordImport {
  const before = readDocx(file, sent);
  const after = readDocx(returned.file, returned.bytes);
  const front = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0] ?? "";
  const body = text.slice(front.length);
  const leaves = leavesOf(body);
  const nothing = { text, changes: after.changes, comments: after.comments };
  if (!leaves) return { ...nothing, problems: [unreadable(file)] };
  if (before.paragraphs.length === 0 && before.problems.length > 0) return { ...nothing, problems: before.problems };
  if (after.paragraphs.length === 0) return { ...nothing, problems: after.problems };
  const merge = new Merge(file, text, body, leaves, front.length);
  merge.compare(before.paragraphs, after.paragraphs);
  const settled = settle(body, leaves, merge.proposed);
  const told = new Set(before.problems.map(({ message }) => message.replace(file, returned.file)));
  const lost = after.problems.filter(({ message }) => !told.has(message));
  const problems = [...lost, ...merge.problems, ...settled.refused.map((each) => merge.refused(each))];
  const comments = after.comments.map((comment) => {
    const leaf = merge.places.get(after.paragraphs[comment.paragraph] ?? emptyParagraph);
    return leaf ? { ...comment, line: merge.lineOf(leaf) } : comment;
  });
  return { text: front + settled.text, changes: after.changes, comments, problems };
}

const emptyParagraph: WordParagraph = { text: "", spans: [] };

function unreadable(file: string): Problem {
  return wordProblem(file, "The text cannot be read as markdown", "Repair it first, and import then.");
}

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

/** What is found while the two are compared. */
class Merge {
  readonly proposed: Proposed[] = [];
  readonly problems: Problem[] = [];
  /** The leaf that each paragraph that came back belongs to. */
  readonly places = new Map<WordParagraph, Leaf>();
  readonly #file: string;
  readonly #text: string;
  readonly #body: string;
  readonly #leaves: readonly Leaf[];
  readonly #front: number;
  readonly #gone = new Set<Leaf>();
  #levels = new Map<Leaf, number | undefined>();

  constructor(file: string, text: string, body: string, leaves: readonly Leaf[], front: number) {
    this.#file = file;
    this.#text = text;
    this.#body = body;
    this.#leaves = leaves;
    this.#front = front;
  }

  lineOf(leaf: Leaf): number {
    return this.#text.slice(0, this.#front + startOf(leaf.node)).split("\n").length;
  }

  refused({ leaf, told }: Proposed): Problem {
    return this.#problem(`What came back cannot be written as markdown: ${told}`, leaf);
  }

  compare(before: readonly WordParagraph[], after: readonly WordParagraph[]): void {
    const sources = this.#sources(before.filter(says));
    const pairs = align(before.filter(says), after.filter(says), paragraphs);
    let [anchor, added]: [Leaf | undefined, WordParagraph[]] = [undefined, []];
    const rows = new Set(
      pairs.flatMap((pair) => (pair.kind === "same" || pair.kind === "changed" ? [rowOf(pair.after)] : [])),
    );
    const close = () => {
      this.#insert(anchor, added, rows);
      added = [];
    };
    for (const pair of pairs) {
      if (pair.kind === "added") added.push(pair.after);
      else {
        const leaf = sources.get(pair.before);
        if (pair.kind === "removed") this.#remove(pair.before, leaf);
        else {
          close();
          this.#paired(pair, leaf);
          if (leaf) anchor = leaf;
        }
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

  #paired(
    { before, after, kind }: Aligned<WordParagraph> & { kind: "same" | "changed" },
    leaf: Leaf | undefined,
  ): void {
    if (leaf) this.places.set(after, leaf);
    if (kind === "changed" && !leaf) this.#lost("is not in the markdown, and was changed", before, after.text);
    if (leaf && (before.level !== after.level || headingOf(before) !== headingOf(after))) {
      this.#lost("has another level now", before, after.text, leaf);
    }
    if (!leaf) return;
    const { edits, spans, kept } = editLeaf(leaf, before.text, after.text);
    if (looksChanged(before.spans, after.spans, spans)) {
      this.#lost("looks different in parts now", before, after.text, leaf);
    }
    for (const each of kept) this.#lost("is made from the document, and was changed", { text: each }, after.text, leaf);
    if (edits.length > 0) this.#propose(edits, after.text, { leaf, reads: new Map([[leaf, textOf(spans)]]) });
  }

  #propose(edits: readonly Edit[], told: string, rest: Omit<Proposed, "edits" | "told">): void {
    this.proposed.push({ ...rest, edits, told: shown(told) });
  }

  #remove(paragraph: WordParagraph, leaf: Leaf | undefined): void {
    if (leaf) this.#gone.add(leaf);
    else this.#lost("is not in the markdown, and was deleted", paragraph, "");
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
      if (!done.has(leaf)) this.#lost("was deleted, but what stands below it was not", { text: leaf.text }, "", leaf);
    }
  }

  #insert(anchor: Leaf | undefined, added: readonly WordParagraph[], rows: ReadonlySet<string | undefined>): void {
    const follows = this.#leaves[anchor ? this.#leaves.indexOf(anchor) + 1 : 0];
    const own = added.filter((paragraph) => {
      const fixed = paragraph.footnote !== undefined || (paragraph.cell && rows.has(rowOf(paragraph)));
      if (fixed) this.#lost("was added in a footnote or in a cell", paragraph, paragraph.text, anchor);
      return !fixed;
    });
    for (const row of new Set(own.filter(({ cell }) => cell).map(rowOf))) {
      const cells = own.filter((paragraph) => paragraph.cell && rowOf(paragraph) === row);
      const made = anchor && rowInsertion(this.#body, anchor, cells);
      if (made)
        this.#propose([made.edit], cells.map(({ text }) => text).join(" | "), { leaf: anchor, added: made.reads });
      else for (const cell of cells) this.#lost("is of a table that the markdown has not", cell, cell.text, anchor);
    }
    const plain = own.filter(({ cell }) => !cell);
    if (plain.length === 0) return;
    for (const each of plain.filter(({ text }) => text.includes(NOTE)))
      this.#lost("has a footnote that is new", each, each.text, anchor);
    const level = anchor && this.#levels.get(anchor);
    const { edit, reads } = insertion(this.#body, anchor, level, plain, follows);
    this.#propose([edit], plain.map(({ text }) => text).join(" / "), { ...(anchor && { leaf: anchor }), added: reads });
  }

  #lost(what: string, { text }: Said, now: string, leaf?: Leaf): void {
    const also = now !== "" && now !== text ? ` What came back: ${shown(now)}.` : "";
    this.problems.push(this.#problem(`${shown(text)} ${what}; that is not brought over.${also}`, leaf));
  }

  #problem(message: string, leaf: Leaf | undefined): Problem {
    return wordProblem(this.#file, message, "Make the change by hand, if it is wanted.", leaf ? this.lineOf(leaf) : 1);
  }
}

const SHOWN = 200;

function shown(text: string): string {
  const plain = text.replaceAll(NOTE, "").replaceAll(/\s+/g, " ").trim();
  return plain.length > SHOWN ? `"${plain.slice(0, SHOWN)}…"` : `"${plain}"`;
}

function rowOf({ cell }: WordParagraph): string | undefined {
  return cell && `${cell.table} ${cell.row}`;
}
