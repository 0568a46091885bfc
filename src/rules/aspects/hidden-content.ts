/** Text of a markdown file that a page made from it does not show. */
export interface HiddenText {
  /** Counted from the first line of the text, which is 0. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Found line by line without parsing, so it may miss what is hidden with art; rendering refuses that. */
export function findHiddenText(text: string): HiddenText[] {
  const lines = visibleLines(text);
  const labels = labelsIn(lines);
  return lines.flatMap((line, index) => {
    const found = hiddenIn(line, labels);
    return found ? [{ line: index, ...found }] : [];
  });
}

/** The lines, with nothing where they are code. */
function visibleLines(text: string): string[] {
  let fence: string | undefined;
  return text.split(/\r?\n/).map((line) => {
    const [, mark = ""] = /^[\s>]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = undefined;
      return "";
    }
    if (mark === "") return line.replaceAll(/(?<!`)(`+)(?!`)[^`]*\1(?!`)/g, (code) => " ".repeat(code.length));
    fence = mark;
    return "";
  });
}

const DEFINITION = /^[\s>]*\[((?:[^[\]\\]|\\.)+)\]:/;

/** How often each label stands between brackets. */
function labelsIn(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [, label = ""] of line.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/g))
      counts.set(folded(label), (counts.get(folded(label)) ?? 0) + 1);
  return counts;
}

function folded(label: string): string {
  return label.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

function hiddenIn(line: string, labels: ReadonlyMap<string, number>): Omit<HiddenText, "line"> | undefined {
  const html = /<!--|<details\b/i.exec(line);
  if (html) return { column: html.index + 1, what: html[0] === "<!--" ? "a comment" : "a part that is folded away" };
  const [, label] = DEFINITION.exec(line) ?? [];
  if (label !== undefined && (labels.get(folded(label)) ?? 0) < 2)
    return { column: line.indexOf("[") + 1, what: "a definition that nothing refers to" };
  if (/\S|\p{Cf}/u.test(line) && /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u.test(line))
    return { column: 1, what: "nothing but characters that take no space" };
  return undefined;
}
