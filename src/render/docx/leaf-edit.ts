import type { Link, Node } from "mdast";
import { steps } from "../align.ts";
import type { Span } from "../document.ts";
import { regions, tokensOf } from "../words.ts";
import { escapeMarkdown, typed } from "./escape.ts";
import { endOf, type Leaf, type Sign, startOf } from "./leaves.ts";

/** A part of the markdown that becomes another. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface LeafEdit {
  readonly edits: readonly Edit[];
  /** What the leaf reads as afterwards, with the looks that its markdown gives it. */
  readonly spans: readonly Span[];
  /** References that were reworded; they keep their words. */
  readonly kept: readonly string[];
}

/** What was sent for a stretch of markdown: the same words, or others that stand for them, such as `clause 3 (Fees)`. */
interface Unit {
  readonly signs: readonly Sign[];
  /** How many tokens of the text that was sent it is. */
  readonly sent: number;
  readonly text: string;
  readonly reference?: Node;
}

/** The edits that make a leaf, which was sent as one text, say what came back as another. */
export function editLeaf(leaf: Leaf, sent: string, returned: string): LeafEdit {
  const units = joinReferences(unitsOf(leaf, sent));
  const [before, after] = [tokensOf(sent), tokensOf(returned)];
  const plan = planOf(units, before, after);
  const edits: Edit[] = [];
  const kept: string[] = [];
  const spans: Span[] = [];
  let at = leaf.signs[0]?.from ?? endOf(leaf.node);
  const insert = (text: string) => {
    if (text !== "") edits.push({ from: at, to: at, text: written(leaf, at, text) });
    spans.push({ ...lookAt(leaf, at), text });
  };
  for (const planned of plan) {
    const { unit, text, added } = planned;
    const [first, last] = [unit.signs[0], unit.signs.at(-1)];
    const kind = kindOf(planned);
    const fixed = unit.reference !== undefined || !first;
    if (kind === "changed" && fixed) kept.push(unit.text);
    if (kind === "kept" || (kind === "changed" && fixed)) spans.push(...spansOf(leaf, unit.signs));
    else if (first && last) {
      const put = kind === "changed" ? text : "";
      const from = unit.reference ? startOf(unit.reference) : first.from;
      const to = unit.reference ? endOf(unit.reference) : last.to;
      edits.push({ from, to, text: written(leaf, from, put) });
      spans.push({ ...lookAt(leaf, first.from, true), text: put });
    }
    if (last) at = kind === "kept" || unit.reference ? outside(leaf, last.to) : last.to;
    insert(added);
  }
  return { edits: withoutEmptyMarks(leaf, joinedEdits(edits)), spans, kept };
}

/** In code nothing is escaped. */
function written(leaf: Leaf, at: number, text: string): string {
  const inCode = leaf.wrapped.some((node) => node.type === "inlineCode" && startOf(node) < at && at < endOf(node));
  return inCode || leaf.node.type === "code" ? text : escapeMarkdown(text, at === startOf(leaf.node));
}

function spansOf(leaf: Leaf, signs: readonly Sign[]): Span[] {
  return signs.map(({ from, text }) => ({ ...lookAt(leaf, from, true), text }));
}

/** How the markdown makes a place look; what is put where marks start stands before them. */
function lookAt(leaf: Leaf, at: number, on = false): Omit<Span, "text"> {
  const around = leaf.wrapped.filter(
    (node) => (startOf(node) < at || (on && startOf(node) === at)) && at < endOf(node),
  );
  const link = around.find((node): node is Link => node.type === "link");
  return {
    ...(around.some(({ type }) => type === "strong") && { bold: true }),
    ...(around.some(({ type }) => type === "emphasis") && { italic: true }),
    ...(around.some(({ type }) => type === "delete") && { struck: true }),
    ...(link && !link.url.startsWith("#") && { href: link.url }),
  };
}

/** Where marks end after the last of their words: what follows them has not their look. */
function outside(leaf: Leaf, at: number): number {
  const ends = leaf.wrapped.map(endOf).filter((end) => end > at);
  const closed = ends.filter((end) => leaf.signs.every((sign) => sign.from < at || sign.from >= end));
  return Math.max(at, ...closed);
}

function unitsOf(leaf: Leaf, sent: string): Unit[] {
  const own = tokenSigns(leaf);
  const told = tokensOf(sent);
  const units: Unit[] = [];
  let [from, to] = [0, 0];
  let [gone, come] = [0, 0];
  const close = () => {
    if (gone + come > 0) units.push(unitOf(own.slice(from - gone, from).flat(), told.slice(to - come, to)));
    [gone, come] = [0, 0];
  };
  for (const { count, added, removed } of steps(own.map(keyOfSigns), told.map(key))) {
    if (removed) gone += count;
    if (added) come += count;
    if (removed) from += count;
    if (added) to += count;
    if (removed || added) continue;
    close();
    for (let index = 0; index < count; index++) {
      units.push(unitOf(own[from++] ?? [], told.slice(to, ++to)));
    }
  }
  close();
  return units;
}

function unitOf(signs: readonly Sign[], told: readonly string[]): Unit {
  const reference = signs.find((sign) => sign.reference)?.reference;
  return { signs, sent: told.length, text: told.join(""), ...(reference && { reference }) };
}

/** A reference, with what was added around its words, is changed as a whole or not at all. */
function joinReferences(units: readonly Unit[]): Unit[] {
  const all: Unit[] = [];
  for (const unit of units) {
    const last = all.at(-1);
    const belongs =
      last &&
      ((unit.reference && unit.reference === last.reference) ||
        (last.reference && unit.signs.length === 0) ||
        (unit.reference && last.signs.length === 0));
    const reference = unit.reference ?? last?.reference;
    if (!last || !belongs || !reference) all.push(unit);
    else {
      const signs = [...last.signs, ...unit.signs];
      all[all.length - 1] = { signs, sent: last.sent + unit.sent, text: last.text + unit.text, reference };
    }
  }
  return all;
}

interface Planned {
  readonly unit: Unit;
  /** How many of its tokens are gone, and whether something was put between them. */
  gone: number;
  split: boolean;
  /** What is left of it. */
  text: string;
  /** What was put after it. */
  added: string;
}

function planOf(units: readonly Unit[], before: readonly string[], after: readonly string[]): Planned[] {
  const nothing: Unit = { signs: [], sent: 0, text: "" };
  const plan = [nothing, ...units].map((unit): Planned => ({ unit, gone: 0, split: false, text: "", added: "" }));
  const owner = plan.flatMap((planned) => Array.from({ length: planned.unit.sent }, () => planned));
  let [from, to] = [0, 0];
  const blank = (index: number) => (after[index] ?? "").trim() === "";
  for (const { removed, added, kept } of regions(before.map(key), after.map(key), blank)) {
    for (const planned of owner.slice(from, from + removed)) planned.gone++;
    from += removed;
    const text = after.slice(to, (to += added)).join("");
    const [previous = plan[0], next] = [owner[from - 1], owner[from]];
    if (previous && previous === next)
      [previous.text, previous.split] = [previous.text + text, previous.split || added > 0];
    else if (previous) previous.added += text;
    for (const planned of owner.slice(from, from + kept)) planned.text += after[to++] ?? "";
    from += kept;
  }
  return plan;
}

function kindOf({ unit, gone, split }: Planned): "kept" | "removed" | "changed" {
  if (split) return "changed";
  return gone === 0 ? "kept" : gone === unit.sent ? "removed" : "changed";
}

/** Word may set what was typed in another way, which is no change. */
function key(token: string): string {
  return typed(token).replaceAll(/\s+/g, " ").replaceAll("‑", "-");
}

function keyOfSigns(signs: readonly Sign[]): string {
  return key(signs.map(({ text }) => text).join(""));
}

function tokenSigns(leaf: Leaf): Sign[][] {
  let at = 0;
  return tokensOf(leaf.text).map((token) => {
    const signs: Sign[] = [];
    for (let length = 0; length < token.length;) {
      const sign = leaf.signs[at++];
      if (!sign) break;
      signs.push(sign);
      length += sign.text.length;
    }
    return signs;
  });
}

/** What is put where something else goes replaces it. */
function joinedEdits(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last && last.to === edit.from)
      all[all.length - 1] = { from: last.from, to: edit.to, text: last.text + edit.text };
    else all.push(edit);
  }
  return all;
}

/** Marks around nothing would be text, so they go with what stood between them. */
function withoutEmptyMarks(leaf: Leaf, edits: readonly Edit[]): Edit[] {
  let all = [...edits];
  for (const node of leaf.wrapped) {
    const [from, to] = [startOf(node), endOf(node)];
    const inside = leaf.signs.filter((sign) => sign.from >= from && sign.to <= to);
    const within = all.filter((edit) => edit.from >= from && edit.to <= to && edit.to > edit.from);
    const gone = inside.every((sign) => within.some((edit) => edit.from <= sign.from && edit.to >= sign.to));
    const text = within.map((edit) => edit.text).join("");
    const touched = all.some((edit) => edit.from < to && edit.to > from && !within.includes(edit));
    if (inside.length === 0 || !gone || text.trim() !== "" || touched) continue;
    all = [...all.filter((edit) => !within.includes(edit)), { from, to, text }];
  }
  return all.toSorted((a, b) => a.from - b.from);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [told, at] = ["", 0];
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) continue;
    told += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return told + text.slice(at);
}
