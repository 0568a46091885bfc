/** A part of a page. The lowest rank is left out first where the whole is too long; the highest, `KEPT`, never is. */
export interface Block {
  readonly rank: number;
  /** What is missing without it. */
  readonly name: string;
  readonly text: string;
  /** It stands directly below its heading. */
  readonly close?: true;
}

export const KEPT = 10;

/** Room for the sentence that says what was left out. */
const ROOM = 400;

/**
 * Sections one after the other, within `most` characters: the least useful blocks are left out first, the last section's
 * before the first's, and then whole sections from the end. `note` says what is missing.
 */
export function fit(
  sections: readonly (readonly Block[])[],
  most: number,
  note: (missing: readonly string[]) => string,
): string {
  const whole = join(sections);
  if (whole.length <= most) return whole;
  const limit = most - ROOM;
  const { kept, missing } = withoutLeastUseful(sections, limit);
  let count = kept.length;
  while (count > 1 && join(kept.slice(0, count)).length > limit) count -= 1;
  const lost = kept.length - count;
  const told = lost > 0 ? [...missing, `${lost} more ${lost === 1 ? "section" : "sections"}`] : missing;
  const text = join(kept.slice(0, count));
  return `${cutAtLine(text, limit)}\n\n${note(told)}\n`;
}

function join(sections: readonly (readonly Block[])[]): string {
  return sections
    .map((blocks) => blocks.map((block, index) => space(blocks[index - 1], block) + block.text).join(""))
    .join("\n\n");
}

/** Markdown reads on in a table, a list or HTML until an empty line; folds follow each other without one. */
function space(before: Block | undefined, { text, close }: Block): string {
  if (!before) return "";
  const isFold = (each: string) => each.startsWith("<details>");
  return (close && before.text.startsWith("<!--")) || (isFold(before.text) && isFold(text)) ? "\n" : "\n\n";
}

function withoutLeastUseful(sections: readonly (readonly Block[])[], limit: number) {
  const kept = sections.map((blocks) => [...blocks]);
  const counts = new Map<string, number>();
  let length = join(kept).length;
  for (let rank = 0; rank < KEPT && length > limit; rank++) {
    for (const blocks of kept.toReversed()) {
      for (const block of blocks.filter((each) => each.rank === rank)) {
        if (length <= limit) break;
        blocks.splice(blocks.indexOf(block), 1);
        length -= block.text.length + 1;
        counts.set(block.name, (counts.get(block.name) ?? 0) + 1);
      }
    }
  }
  const missing = [...counts].map(([name, count]) => (count === 1 ? name : `${name} of ${count} engagements`));
  return { kept, missing };
}

/** The last resort, for a single section that is too long by itself. */
function cutAtLine(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, text.lastIndexOf("\n", limit) + 1);
}
