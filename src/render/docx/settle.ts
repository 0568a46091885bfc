import { typed } from "./escape.ts";
import { applyEdits, type Edit } from "./leaf-edit.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { NOTE } from "./reading.ts";

/** A change of the markdown, and what it has to read as afterwards. */
export interface Proposed {
  readonly edits: readonly Edit[];
  /** What it is, in words for whoever has to make it by hand. */
  readonly told: string;
  readonly leaf?: Leaf;
  /** What leaves read as; nothing for those that are gone. */
  readonly reads?: ReadonlyMap<Leaf, string | undefined>;
  /** What is new. */
  readonly added?: readonly string[];
}

export interface Settled {
  readonly text: string;
  readonly refused: readonly Proposed[];
}

/** The text with every change after which it still reads as it has to; the others are refused one by one. */
export function settle(text: string, leaves: readonly Leaf[], proposed: readonly Proposed[]): Settled {
  const attempt = (some: readonly Proposed[]): string | undefined => {
    const told = applyEdits(
      text,
      some.flatMap(({ edits }) => edits),
    );
    const found = leavesOf(told)?.map((leaf) => leaf.text);
    return found && sameTexts(found, expected(leaves, some)) ? told : undefined;
  };
  const all = attempt(proposed);
  if (all !== undefined) return { text: all, refused: [] };
  let [taken, told]: [readonly Proposed[], string] = [[], text];
  const refused: Proposed[] = [];
  for (const each of proposed) {
    const next = attempt([...taken, each]);
    if (next === undefined) refused.push(each);
    else [taken, told] = [[...taken, each], next];
  }
  return { text: told, refused };
}

function expected(leaves: readonly Leaf[], some: readonly Proposed[]): string[] {
  const reads = new Map(some.flatMap((each) => [...(each.reads ?? [])]));
  const stay = leaves.map((leaf) => (reads.has(leaf) ? (reads.get(leaf) ?? "") : leaf.text));
  return [...stay, ...some.flatMap(({ added = [] }) => added)];
}

function sameTexts(found: readonly string[], wanted: readonly string[]): boolean {
  const order = (texts: readonly string[]) =>
    texts
      .map((text) => typed(text).replaceAll(NOTE, "").replaceAll(/\s+/g, " ").trim())
      .filter((text) => text !== "")
      .toSorted();
  return JSON.stringify(order(found)) === JSON.stringify(order(wanted));
}
