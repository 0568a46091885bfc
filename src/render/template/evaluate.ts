import type { Problem } from "../../model/finding.ts";
import { nearest } from "../../model/nearest.ts";
import { quote, quoteAll } from "../../parse/quote.ts";
import { formatDate, formatMoney } from "./helpers.ts";
import { templateLimits } from "./limits.ts";
import type { Places } from "./places.ts";
import { isBlock, isMustache, isPath, type Program } from "./program.ts";
import { templateProblem } from "./template.ts";
import type { Values } from "./tokens.ts";
import { isViewMap, type ViewMap, type ViewValue } from "./view-data.ts";

/** A run of the markdown that a template gives, and where in the template it comes from. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
  /** Whether all of it comes from that one place. */
  readonly fixed: boolean;
}

/** A value with what may be asked of it: below `fields` stands what an author wrote, so a field may be missing there. */
interface Found {
  readonly value: ViewValue;
  readonly free: boolean;
}

interface Frame {
  readonly here: Found;
  readonly data: ReadonlyMap<string, ViewValue>;
}

interface Run {
  readonly pieces: Piece[];
  readonly problems: Problem[];
  readonly places: Places;
  readonly values: Values;
  readonly language: string;
  steps: number;
}

/** The markdown of a template, with tokens where values stand. */
export function evaluate(
  program: Program,
  view: ViewMap,
  places: Places,
  values: Values,
): { readonly pieces: readonly Piece[]; readonly problems: readonly Problem[] } {
  const language = typeof view["language"] === "string" ? view["language"] : "en";
  const run: Run = { pieces: [], problems: [], places, values, language, steps: 0 };
  statements(run, program, [{ here: { value: view, free: false }, data: new Map() }]);
  return run;
}

type Frames = readonly Frame[];

function statements(run: Run, program: Program | undefined, frames: Frames): void {
  for (const node of program?.body ?? []) {
    if (++run.steps > templateLimits.steps) return tooMany(run, node);
    if (isBlock(node)) block(run, node, frames);
    else if (isMustache(node)) mustache(run, node, frames);
    else if (node.type === "ContentStatement") content(run, node as hbs.AST.ContentStatement);
  }
}

function tooMany(run: Run, node: hbs.AST.Node): void {
  if (run.steps > templateLimits.steps + 1) return;
  refuse(
    run,
    node,
    "The lists of this template are too long to go through inside each other.",
    "Put fewer `{{#each}}` inside each other.",
  );
}

function refuse(run: Run, node: hbs.AST.Node, message: string, fix: string): void {
  const place = run.places.of(node.loc.start);
  if (!run.problems.some((each) => each.place.line === place.line && each.place.column === place.column))
    run.problems.push(templateProblem(place, message, fix));
}

/** Blanks around a block that stands on a line of its own were taken off `value`, and are still in `original`. */
function content(run: Run, node: hbs.AST.ContentStatement): void {
  if (node.value === "") return;
  const cut = Math.max(0, (node.original as unknown as string).indexOf(node.value));
  run.pieces.push({ text: node.value, offset: run.places.offsetOf(node.loc.start) + cut, fixed: false });
}

function mustache(run: Run, node: hbs.AST.MustacheStatement, frames: Frames): void {
  const text = node.params.length > 0 ? helped(run, node, frames) : textAt(run, node.path, frames);
  if (text === undefined) return;
  run.pieces.push({ text: run.values.token(text), offset: run.places.offsetOf(node.loc.start), fixed: true });
}

function helped(run: Run, node: hbs.AST.MustacheStatement, frames: Frames): string | undefined {
  const [first, second] = node.params.map((param) => textAt(run, param, frames));
  if (first === undefined || (node.params.length > 1 && second === undefined)) return undefined;
  return second === undefined ? formatDate(first, run.language) : formatMoney(first, second, run.language);
}

function textAt(run: Run, node: hbs.AST.Expression, frames: Frames): string | undefined {
  if (node.type === "StringLiteral") return (node as hbs.AST.StringLiteral).value;
  const found = isPath(node) ? lookUp(run, node, frames, false) : undefined;
  if (!found) return undefined;
  if (typeof found.value === "string") return found.value;
  const name = quote((node as hbs.AST.PathExpression).original);
  if (typeof found.value === "boolean")
    refuse(run, node, `${name} is true or false, not a text.`, "Ask for it with `{{#if}}`.");
  else if (isViewMap(found.value))
    refuse(run, node, `${name} has fields: ${quoteAll(Object.keys(found.value))}.`, "Name one of them.");
  else refuse(run, node, `${name} is a list.`, "Go through it with `{{#each}}`.");
  return undefined;
}

function block(run: Run, node: hbs.AST.BlockStatement, frames: Frames): void {
  const [param] = node.params;
  const found = param && isPath(param) ? lookUp(run, param, frames, true) : undefined;
  const name = node.path.original;
  if (name === "each") return each(run, node, found, frames);
  const holds = found !== undefined && says(found.value);
  if (name === "with" && holds) return statements(run, node.program, [...frames, { here: found, data: new Map() }]);
  statements(run, holds === (name !== "unless") ? node.program : node.inverse, frames);
}

/** Front matter has texts only, so `false` there is the text of that word. An amount of `0` says something. */
function says(value: ViewValue): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return value !== "" && value !== "false";
  return Object.keys(value).length > 0;
}

function each(run: Run, node: hbs.AST.BlockStatement, found: Found | undefined, frames: Frames): void {
  if (typeof found?.value === "string" || typeof found?.value === "boolean") {
    if (!says(found.value)) return statements(run, node.inverse, frames);
    return refuse(run, node, "`each` goes through a list, and this is none.", "Use `{{#if}}`.");
  }
  const entries = Object.entries<ViewValue>((found?.value as ViewMap | undefined) ?? {});
  if (entries.length === 0 || !found) return statements(run, node.inverse, frames);
  for (const [index, [key, value]] of entries.entries()) {
    const data = new Map<string, ViewValue>([
      ["index", String(index + 1)],
      ["first", index === 0],
      ["last", index === entries.length - 1],
      ["key", key],
    ]);
    statements(run, node.program, [...frames, { here: { value, free: found.free }, data }]);
  }
}

/** The value at a path. A field that is missing may be asked for below `fields`, and is a problem elsewhere. */
function lookUp(run: Run, node: hbs.AST.PathExpression, frames: Frames, asked: boolean): Found | undefined {
  const frame = frames.at(-1 - node.depth);
  if (!frame) {
    refuse(run, node, `${quote(node.original)} leads out of what the template can show.`, "Use fewer `../`.");
    return undefined;
  }
  if (node.data) return dataAt(run, node, frames);
  let found: Found = frame.here;
  for (const part of node.parts.map(String)) {
    const next = fieldOf(found.value, part);
    if (next === undefined) {
      if (!asked || !found.free) unknown(run, node, part, found.value);
      return undefined;
    }
    found = { value: next, free: found.free || (found.value === frames[0]?.here.value && part === "fields") };
  }
  return found;
}

function dataAt(run: Run, node: hbs.AST.PathExpression, frames: Frames): Found | undefined {
  const name = String(node.parts[0]);
  const value = frames.findLast((frame) => frame.data.has(name))?.data.get(name);
  if (value !== undefined) return { value, free: false };
  refuse(run, node, `${quote(node.original)} has a meaning only inside \`{{#each}}\`.`, "Put it there.");
  return undefined;
}

function fieldOf(value: ViewValue, key: string): ViewValue | undefined {
  if (typeof value !== "object" || (Array.isArray(value) && !/^\d+$/.test(key))) return undefined;
  return Object.hasOwn(value, key) ? (value as ViewMap)[key] : undefined;
}

function unknown(run: Run, node: hbs.AST.PathExpression, part: string, value: ViewValue): void {
  const known = isViewMap(value) ? Object.keys(value).toSorted() : [];
  const near = nearest(part, known);
  const list = near === undefined ? known : [near, ...known.filter((name) => name !== near)];
  const fix =
    near === undefined
      ? "Name one of them, or ask for it with `{{#if}}` where it is one of `fields`."
      : `Did you mean ${quote(near)}?`;
  refuse(
    run,
    node,
    `There is no field ${quote(part)} in ${quote(node.original)}; known here: ${list.length > 0 ? quoteAll(list) : "none"}.`,
    fix,
  );
}
