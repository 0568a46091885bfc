import { html, type Html } from "./html.ts";

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly dotted: boolean;
}

const [WIDE, HIGH, GAP, TOP] = [128, 40, 36, 16];
const left = (at: number): number => 8 + at * (WIDE + GAP);

/** A flow chart of boxes in a row, as the status page has it: a small part of what GitHub can draw. */
export function drawing(chart: string): Html {
  const names = [...chart.matchAll(/^\s*(\w+)\["(.*)"\]$/gm)].map(([, id = "", label = ""]) => ({ id, label }));
  const at = (id: string | undefined): number => names.findIndex((each) => each.id === id);
  const edges = [...chart.matchAll(/^\s*(\w+) (-->|-\.->)(?:\|.*?\|)? (\w+)$/gm)].map(([, from, arrow, to]): Edge => ({
    from: at(from),
    to: at(to),
    dotted: arrow === "-.->",
  }));
  const here = at(/^\s*style (\w+) stroke-width/m.exec(chart)?.[1]);
  const straight = edges.filter(({ from, to }) => to === from + 1);
  const around = edges.filter((edge) => !straight.includes(edge));
  const height = TOP + HIGH + 16 + around.length * 8;
  return html`<div class="flowchart"><svg viewBox="0 0 ${left(names.length)} ${height}" width="${left(names.length)}" role="img" aria-label="Flow chart">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" /></marker></defs>
${names.map(({ label }, index) => box(label, index, index === here))}
${straight.map(line)}
${around.map(detour)}
</svg></div>`;
}

function box(label: string, at: number, here: boolean): Html {
  const middle = left(at) + WIDE / 2;
  return html`<rect x="${left(at)}" y="${TOP}" width="${WIDE}" height="${HIGH}" rx="5" class="${here ? "here" : ""}" /><text x="${middle}" y="${TOP + 25}">${label}</text>`;
}

function line({ from, to, dotted }: Edge): Html {
  const end = left(to) - 2;
  return html`<path class="${dotted ? "dotted" : ""}" d="M${left(from) + WIDE} ${TOP + HIGH / 2}H${end}" marker-end="url(#tip)" />`;
}

/** Below the boxes, each a little deeper than the one before. */
function detour({ from, to, dotted }: Edge, index: number): Html {
  const [start, end] = [from, to].map((each) => left(each) + WIDE / 2 + (to > from ? 12 : -12));
  const [foot, depth] = [TOP + HIGH, TOP + HIGH + 16 + index * 8];
  return html`<path class="${dotted ? "dotted" : ""}" d="M${start} ${foot}V${depth}H${end}V${foot + 2}" marker-end="url(#tip)" />`;
}
