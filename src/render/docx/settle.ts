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

/** The text with every change after which it still reads as it has to; whatever breaks it is refused. */
export function settle(text: string, leaves: readonly Leaf[], proposed: readonly Proposed[]): Settled {
  let [taken, told]: [readonly Proposed[], string] = [[], text];
  const refused: Proposed[] = [];
  /** Halves are tried where the whole cannot be taken, so that a few bad ones among many are soon found. */
  const take = (some: readonly Proposed[]): void => {
    const next = applied(text, leaves, [...taken, ...some]);
    if (next !== undefined) [taken, told] = [[...taken, ...some], next];
    else if (some.length === 1) refused.push(...some);
    else {
      take(some.slice(0, some.length / 2));
      take(some.slice(some.length / 2));
    }
  };
  take(proposed);
  return { text: told, refused };
}

/** The text with the changes, where it reads as it has to. */
function applied(text: string, leaves: readonly Leaf[], some: readonly Proposed[]): string | undefined {
  if (some.length === 0) return text;
  const told = applyEdits(
    text,
    some.flatMap(({ edits }) => edits),
  );
  const found = leavesOf(told)?.map((leaf) => leaf.text);
  return found && sameTexts(found, expected(leaves, some)) ? told : undefined;
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
