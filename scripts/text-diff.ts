/** What changes between two texts, as a unified diff without its file header. */
export function textDiff(before: string, after: string, context = 2): string[] {
  const lines = compare(linesOf(before), linesOf(after));
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ mark }) => mark !== " "),
  );
  return lines.flatMap(({ mark, text }, at) => {
    if (near[at]) return [`${mark}${text}`];
    return near[at - 1] && near.includes(true, at) ? ["…"] : [];
  });
}

interface Line {
  readonly mark: " " | "+" | "-";
  readonly text: string;
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

/** By the longest common subsequence: fixtures are short. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  const common = lengths(before, after);
  const lines: Line[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, made] = [before[left], after[right]];
    if (old !== undefined && old === made) {
      lines.push({ mark: " ", text: old });
      [left, right] = [left + 1, right + 1];
    } else if (
      made === undefined ||
      (old !== undefined && at(common, left + 1, right) >= at(common, left, right + 1))
    ) {
      lines.push({ mark: "-", text: old ?? "" });
      left += 1;
    } else {
      lines.push({ mark: "+", text: made });
      right += 1;
    }
  }
  return lines;
}

/** How long the common part is from each pair of positions on. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let left = before.length - 1; left >= 0; left--) {
    for (let right = after.length - 1; right >= 0; right--) {
      const same = before[left] === after[right];
      const row = table[left] ?? [];
      row[right] = same
        ? at(table, left + 1, right + 1) + 1
        : Math.max(at(table, left + 1, right), at(table, left, right + 1));
    }
  }
  return table;
}

function at(table: readonly number[][], left: number, right: number): number {
  return table[left]?.[right] ?? 0;
}
