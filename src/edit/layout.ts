import type { CST } from "yaml";
import type { Level, LinePlan } from "./line-plan.ts";
import { linesOf, Page } from "./page.ts";

const STEP = 2;

/** Where each line of a text goes so that every collection stands two columns right of the one that holds it. */
export function layOut(text: string, tokens: readonly CST.Token[]): LinePlan[] {
  const page = new Page(linesOf(text));
  for (const token of tokens) if (token.type === "document") valueOf(page, token.value, -STEP, []);
  return page.plans;
}

/** `to` is the new column of the collection that holds the value. */
function valueOf(page: Page, token: CST.Token | null | undefined, to: number, levels: readonly Level[]): void {
  if (token?.type === "block-map") mapOf(page, token, to + STEP, levels);
  else if (token?.type === "block-seq") sequenceOf(page, token, to + STEP, levels);
  else if (token?.type === "flow-collection") flowOf(page, token, to + STEP, levels);
  else if (token?.type === "block-scalar") blockScalarOf(page, token, to + STEP, levels);
  else if (token && isFlowScalar(token)) scalarOf(page, token, to + STEP, levels);
}

function isFlowScalar(token: CST.Token): token is CST.FlowScalar {
  return ["scalar", "single-quoted-scalar", "double-quoted-scalar"].includes(token.type);
}

function indicator(tokens: readonly CST.SourceToken[], type: CST.SourceToken["type"]): number | undefined {
  return tokens.find((token) => token.type === type)?.offset;
}

function mapOf(page: Page, map: CST.BlockMap, to: number, above: readonly Level[]): void {
  for (const { start, key, sep = [], value } of map.items) {
    const question = indicator(start, "explicit-key-ind");
    const colon = indicator(sep, "map-value-ind");
    const offset = question ?? key?.offset ?? colon;
    if (offset === undefined) continue;
    const levels = [...above, { from: page.columnAt(offset), to }];
    page.place(offset, to, levels);
    if (question !== undefined) {
      page.closeGap(question);
      valueOf(page, key, to, levels);
      if (colon !== undefined) page.place(colon, to, levels);
      if (colon !== undefined) page.closeGap(colon);
    }
    valueOf(page, value, to, levels);
  }
}

function sequenceOf(page: Page, sequence: CST.BlockSequence, to: number, above: readonly Level[]): void {
  for (const { start, value } of sequence.items) {
    const dash = indicator(start, "seq-item-ind");
    if (dash === undefined) continue;
    const levels = [...above, { from: page.columnAt(dash), to }];
    page.place(dash, to, levels);
    page.closeGap(dash);
    valueOf(page, value, to, levels);
  }
}

/** White space before and after the line ends inside it is no part of its value, unless it is escaped. */
function scalarOf(page: Page, scalar: CST.FlowScalar, to: number, levels: readonly Level[]): void {
  page.place(scalar.offset, to, levels);
  const [first, last] = [page.lineAt(scalar.offset), page.lineAt(scalar.offset + scalar.source.length - 1)];
  for (let line = first + 1; line <= last; line++) {
    page.plan(line).levels = levels;
    if ((page.lines[line] ?? "").trim() !== "") page.plan(line).column = to;
  }
  keepEnds(page, scalar);
}

function keepEnds(page: Page, scalar: CST.FlowScalar): void {
  const [first, last] = [page.lineAt(scalar.offset), page.lineAt(scalar.offset + scalar.source.length - 1)];
  for (let line = first; line <= last; line++) {
    const blank = (page.lines[line] ?? "").trim() === "";
    if (blank || (line < last && scalar.type === "double-quoted-scalar")) page.plan(line).inValue = "quoted";
  }
}

/** Its lines keep their shape and move together; none may come to stand left of where the value may start. */
function flowOf(page: Page, flow: CST.FlowCollection, to: number, levels: readonly Level[]): void {
  const first = page.lineAt(flow.offset);
  page.place(flow.offset, to, levels);
  const delta = (page.plan(first).column ?? page.indentOf(first)) - page.indentOf(first);
  for (let line = first + 1; line <= page.lineAt(endOf(flow)); line++) {
    const text = (page.lines[line] ?? "").trimStart();
    const least = /^[\]}]/.test(text) ? to - STEP : to;
    page.plan(line).levels = levels;
    if (text !== "") page.plan(line).column = Math.max(page.indentOf(line) + delta, least);
  }
  keepEndsWithin(page, flow);
}

function keepEndsWithin(page: Page, flow: CST.FlowCollection): void {
  for (const token of flow.items.flatMap(({ key, value }) => [key, value])) {
    if (token?.type === "flow-collection") keepEndsWithin(page, token);
    else if (token?.type === "double-quoted-scalar" || token?.type === "single-quoted-scalar") keepEnds(page, token);
  }
}

function endOf(flow: CST.FlowCollection): number {
  return flow.end[0]?.offset ?? flow.offset;
}

/** Its text moves as a block. */
function blockScalarOf(page: Page, scalar: CST.BlockScalar, to: number, levels: readonly Level[]): void {
  const header = scalar.props.find(({ type }) => type === "block-scalar-header");
  if (!header || !("source" in header)) return;
  page.place(header.offset, to, levels);
  const start = page.lineAt(header.offset) + 1;
  const lines = linesOf(scalar.source);
  const { delta, least } = shiftOf(header.source, lines, to, levels.at(-1));
  const last = header.source.includes("+") ? lines.length : lastFull(lines, least);
  for (const [index, line] of lines.slice(0, last).entries()) {
    const plan = page.plan(start + index);
    const indent = line.search(/[^ ]/);
    plan.inValue = "block";
    plan.levels = levels;
    plan.column = indent < 0 ? blankColumn(line.length, least, delta) : indent + delta;
  }
}

/** `least` is how much of a line is indentation. With an indicator (`|2`) the distance to the collection stays. */
function shiftOf(header: string, lines: readonly string[], to: number, level: Level | undefined) {
  if (/\d/.test(header)) return { delta: (level?.to ?? 0) - (level?.from ?? 0), least: 0 };
  const own = lines.find((line) => /[^ ]/.test(line))?.search(/[^ ]/);
  return { delta: to - (own ?? to), least: own ?? Number.POSITIVE_INFINITY };
}

/** How many lines there are up to the last that holds more than indentation. */
function lastFull(lines: readonly string[], least: number): number {
  return lines.findLastIndex((line) => /[^ ]/.test(line) || line.length > least) + 1;
}

function blankColumn(length: number, least: number, delta: number): number {
  return length > least ? Math.max(0, length + delta) : 0;
}
