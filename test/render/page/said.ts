import { chartTitle } from "../../../src/render/chart.ts";
import type { Block, Cell, ChartPoint, Item, Signer, Span } from "../../../src/render/document.ts";

/** What a reader of the structure is to be told, in order, with white space where parts stand apart. */
export function saidBy(blocks: readonly Block[], noteNumber: (id: string) => number): string {
  const spans = (all: readonly Span[]): string =>
    all
      .map(({ text, note, code }) => {
        if (note !== undefined) return String(noteNumber(note));
        return code ? text.replaceAll("\u00a0", " ") : text;
      })
      .join("");
  const cells = (all: readonly Cell[]): string => all.map((cell) => spans(cell.spans)).join("\n");
  const item = ({ mark, checked, blocks: inner }: Item): string =>
    `${checked === undefined ? mark : checked ? "\u2611" : "\u2610"}\n${inner.map(block).join("\n")}`;
  const signer = ({ role, organization, name, title }: Signer): string =>
    [role, organization, name, title, "Date"].join("\n");
  const bar = ({ label, shown, trend, before }: ChartPoint): string[] => {
    const rest = [trend?.word ?? "", before?.shown ?? ""].filter((text) => text !== "");
    return [label, shown, rest.join(", ")];
  };
  const block = (one: Block): string => {
    switch (one.kind) {
      case "heading":
        return `${one.mark === undefined ? "" : `${one.mark}\u2002`}${spans(one.spans)}`;
      case "paragraph":
        return spans(one.spans);
      case "list":
        return one.items.map(item).join("\n");
      case "table":
        return [one.head, ...one.rows].map(cells).join("\n");
      case "quote":
        return one.blocks.map(block).join("\n");
      case "code":
        return one.text.replaceAll("\u00a0", " ");
      case "facts":
        return one.rows.map((row) => `${row.label}\n${spans(row.spans)}`).join("\n");
      case "box":
        return [one.title ?? "", ...one.blocks.map(block)].join("\n");
      case "columns":
        return one.columns.map((column) => column.map(block).join("\n")).join("\n");
      case "signatures":
        return one.parties.map(signer).join("\n");
      case "chart":
        return [chartTitle(one), ...one.points.flatMap(bar)].join("\n");
      case "picture":
      case "rule":
      case "page-break":
        return "";
    }
  };
  return blocks.map(block).join("\n");
}

/** The ids of footnotes in the order of their marks. */
export function notesIn(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  const note = (id: string): number => found.indexOf(id) + 1 || found.push(id);
  saidBy(blocks, note);
  return found;
}

/** A line may end inside a word only where it has to; everything else is told as it was written. Nothing where all is well. */
export function difference(wanted: string, told: string): string | undefined {
  const [a, b] = [plain(wanted), plain(told)];
  let at = 0;
  let to = 0;
  while (at < a.length || to < b.length) {
    const [left, right] = [a[at], b[to]];
    if (left === right || (isSpace(left) && isSpace(right))) [at, to] = [at + 1, to + 1];
    else if (right === "\n") to += 1;
    else {
      return `wanted ${JSON.stringify(a.slice(Math.max(0, at - 20), at + 20))}, told ${JSON.stringify(b.slice(Math.max(0, to - 20), to + 20))}`;
    }
  }
  return undefined;
}

function isSpace(sign: string | undefined): boolean {
  return sign === " " || sign === "\n";
}

/** White space in a row is one; line ends count as such. Marks without a width of their own count for nothing. */
function plain(text: string): string {
  const lines = text.replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, "\n").replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, "");
  return lines.replaceAll(/[ \t\f\v\n]+/g, (run) => (run.includes("\n") ? "\n" : " ")).trim();
}
