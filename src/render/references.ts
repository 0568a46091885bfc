import type { Place, Problem } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import { isOrdered } from "./clauses.ts";
import type { Block, Document, Item, Span } from "./document.ts";
import { mapDocument, type Run, textOf } from "./spans.ts";

/** What a reference to an anchor says. */
interface Target {
  /** `clause 3`, `clause 1.1(a)`, `Schedule 1`; nothing where it has no number. */
  readonly label?: string;
  readonly title: string;
}

export interface Referenced {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/**
 * The document with every reference saying where it leads: `Fees` becomes `clause 3 (Fees)`. Its clauses are numbered
 * already. `start` is the place of a reference that has none of its own.
 */
export function resolveReferences(document: Document, start: Place): Referenced {
  const targets = targetsOf(document.blocks);
  const problems: Problem[] = [];
  const resolved = mapDocument(document, (run) => {
    const told: Span[] = [];
    for (const group of grouped(run)) {
      const [first] = group;
      if (first?.anchor === undefined) {
        told.push(...group);
        continue;
      }
      const target = targets.get(first.anchor);
      if (!target) problems.push(leadsNowhere(first.anchor, first.place ?? start, [...targets.keys()]));
      told.push(...(target ? worded(group, target, startsSentence(textOf(told))) : group));
    }
    return told;
  });
  return { document: resolved, problems };
}

function leadsNowhere(anchor: string, place: Place, anchors: readonly string[]): Problem {
  const near = nearest(anchor, anchors);
  const some = anchors.slice(0, 8).map((each) => `\`#${each}\``);
  const more = anchors.length > some.length ? ` and ${anchors.length - some.length} more` : "";
  const known = some.length > 0 ? `; the anchors are ${some.join(", ")}${more}` : "; it has no anchors";
  return {
    code: "CS-DOC-021",
    place,
    message: `\`#${anchor}\` leads to nothing in this document${known}`,
    fix: near === undefined ? "Name a heading of the document." : `Write \`#${near}\`.`,
  };
}

/** Neighbours that lead to the same anchor are one reference, whatever they look like. */
function grouped(run: Run): Span[][] {
  const groups: Span[][] = [];
  for (const span of run) {
    const before = groups.at(-1)?.[0];
    if (before?.anchor !== undefined && before.anchor === span.anchor) groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups;
}

function startsSentence(before: string): boolean {
  return /^\s*$|[.!?]["”’)]*\s+$/.test(before);
}

/** What a link may say that the number says as well. */
const bare = /^(the |this )?(clause|section|article|paragraph|schedule|annex|appendix|exhibit|here|below|above)?$/i;

function worded(group: readonly Span[], { label, title }: Target, starts: boolean): readonly Span[] {
  const [first] = group;
  if (!first || label === undefined) return group;
  const text = textOf(group).trim();
  const own = starts ? label.charAt(0).toUpperCase() + label.slice(1) : label;
  if (bare.test(text)) return [{ ...first, text: own }];
  const sameAsTitle = text.toLowerCase() === title.trim().toLowerCase();
  return sameAsTitle ? around(`${own} (`, group, ")") : around("", group, ` (${label})`);
}

/** A reference that looks the same throughout stays one span. */
function around(before: string, group: readonly Span[], after: string): Span[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  if (first === last) return [{ ...first, text: `${before}${first.text}${after}` }];
  const plain = ({ anchor, change, place }: Span, text: string): Span[] =>
    text === ""
      ? []
      : [{ text, ...(anchor !== undefined && { anchor }), ...(change && { change }), ...(place && { place }) }];
  return [...plain(first, before), ...group, ...plain(last, after)];
}

function targetsOf(blocks: readonly Block[]): Map<string, Target> {
  const targets = new Map<string, Target>();
  let suffix = "";
  for (const block of blocks) {
    if (block.kind === "heading") {
      const title = textOf(block.spans);
      const schedule = block.level === 1 ? block.mark : undefined;
      if (schedule !== undefined) suffix = ` of ${schedule}`;
      const clause = schedule === undefined && block.mark !== undefined;
      const label = clause ? `clause ${block.mark.replace(/\.$/, "")}${suffix}` : schedule;
      if (block.anchor !== undefined) targets.set(block.anchor, label === undefined ? { title } : { label, title });
    }
    if (block.kind === "list") for (const item of block.items) addItem(targets, item, "", suffix);
  }
  return targets;
}

function addItem(targets: Map<string, Target>, item: Item, path: string, suffix: string): void {
  const own = isOrdered(item) ? `${path}${item.mark.replace(/\.$/, "")}` : path;
  const label = own === "" ? {} : { label: `clause ${own}${suffix}` };
  if (item.anchor !== undefined) targets.set(item.anchor, { ...label, title: "" });
  for (const block of item.blocks) {
    if (block.kind === "heading" && block.anchor !== undefined) {
      targets.set(block.anchor, { ...label, title: textOf(block.spans) });
    }
    if (block.kind === "list") for (const inner of block.items) addItem(targets, inner, own, suffix);
  }
}
