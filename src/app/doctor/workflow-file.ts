import { isMap, isNode, isScalar, LineCounter, type Pair, parseDocument, visit, type YAMLMap } from "yaml";
import type { Place } from "../../model/finding.ts";
import type { SourceFile } from "../../model/engagement.ts";

/** A workflow of the forge, as far as it can put approvals at risk. It is not in a form of ours, and may be anything. */
export interface WorkflowFile {
  readonly path: string;
  /** What the forge calls it. */
  readonly name: string;
  /** Why it could not be read. */
  readonly problem: string | undefined;
  readonly events: readonly string[];
  /** Where it says what it runs on. */
  readonly place: Place;
  /** The workflows whose runs start it. */
  readonly startedBy: readonly Named[];
  /** What says what its token may do: the file, or else every one of its jobs. */
  readonly permissions: "file" | "jobs" | "nothing";
  /** Where the token is given everything. */
  readonly writesAll: readonly Place[];
  /** Where it may give checks or statuses. */
  readonly givesChecks: readonly Place[];
  /** The crons of its schedule. */
  readonly clocks: readonly string[];
  /** Whether a run waits for the one before. */
  readonly takesTurns: boolean;
  /** Everything with `uses` or `run`: steps, and jobs that call another workflow. */
  readonly steps: readonly Step[];
  readonly jobs: readonly Job[];
}

export interface Named {
  readonly name: string;
  readonly place: Place;
}

export interface Job extends Named {
  /** Its `if`. */
  readonly condition: string;
  readonly takesTurns: boolean;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly uses: string | undefined;
  readonly run: string | undefined;
  /** What a checkout is told to take. */
  readonly takes: string;
  readonly place: Place;
}

const MOST = 256 * 1024;

export function readWorkflow({ path, bytes }: SourceFile): WorkflowFile {
  if (bytes.length > MOST) return unread(path, "it is too long");
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { schema: "failsafe", lineCounter: lines });
  const [error] = document.errors;
  if (error) return unread(path, error.message.split("\n")[0] ?? "");
  const root = document.contents;
  return isMap(root) ? readRoot(root, { path, lines }) : unread(path, "it is no mapping");
}

function unread(path: string, problem: string): WorkflowFile {
  const place = { file: path, line: 1, column: 1 };
  const nothing = { events: [], startedBy: [], writesAll: [], givesChecks: [], clocks: [], steps: [], jobs: [] };
  return { path, name: path, problem, place, permissions: "file", takesTurns: true, ...nothing };
}

/** What it takes to tell where something stands. */
interface Source {
  readonly path: string;
  readonly lines: LineCounter;
}

function readRoot(root: YAMLMap, source: Source): WorkflowFile {
  const on = root.get("on", true);
  const jobs = pairsOf(root.get("jobs", true));
  const permitting = [root, ...jobs.map(({ value }) => value)];
  return {
    path: source.path,
    name: textOf(root.get("name", true)) ?? source.path,
    problem: undefined,
    events: namesOf(on),
    place: placeOf(on, source),
    startedBy: startersOf(on, source),
    permissions: statedBy(root, jobs),
    writesAll: permitting.flatMap((node) => writesAllIn(node, source)),
    givesChecks: permitting.flatMap((node) => givesChecksIn(node, source)),
    clocks: clocksOf(on),
    takesTurns: takesTurns(root),
    steps: stepsIn(root, source),
    jobs: jobs.flatMap((pair) => jobOf(pair, source)),
  };
}

function jobOf({ key, value }: Pair, source: Source): readonly Job[] {
  if (!isMap(value)) return [];
  const condition = textOf(value.get("if", true)) ?? "";
  const steps = stepsIn(value, source);
  return [{ name: textOf(key) ?? "", place: placeOf(key, source), condition, takesTurns: takesTurns(value), steps }];
}

function startersOf(on: unknown, source: Source): readonly Named[] {
  const event = isMap(on) ? on.get("workflow_run", true) : undefined;
  const named = isMap(event) ? event.get("workflows", true) : undefined;
  return (isScalar(named) ? [named] : itemsOf(named)).flatMap((node) => {
    const name = textOf(node);
    return name === undefined ? [] : [{ name, place: placeOf(node, source) }];
  });
}

function writesAllIn(node: unknown, source: Source): readonly Place[] {
  const given = isMap(node) ? node.get("permissions", true) : undefined;
  return textOf(given) === "write-all" ? [placeOf(given, source)] : [];
}

/** The scopes by which a run can put a check, or a status, of any name on a commit. */
const GIVING = ["checks", "statuses"];

function givesChecksIn(node: unknown, source: Source): readonly Place[] {
  const given = isMap(node) ? node.get("permissions", true) : undefined;
  const scopes = pairsOf(given).filter(
    ({ key, value }) => GIVING.includes(textOf(key) ?? "") && textOf(value) === "write",
  );
  return [...writesAllIn(node, source), ...scopes.map(({ key }) => placeOf(key, source))];
}

function clocksOf(on: unknown): string[] {
  const entries = itemsOf(isMap(on) ? on.get("schedule", true) : undefined);
  return entries.flatMap((each) => (isMap(each) ? (textOf(each.get("cron", true)) ?? []) : []));
}

/** A group's name alone, or a map with it. */
function takesTurns(map: YAMLMap): boolean {
  const given = map.get("concurrency", true);
  return isMap(given) ? given.has("group") : textOf(given) !== undefined;
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items : [];
}

function placeOf(node: unknown, { path, lines }: Source): Place {
  const { line, col } = lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return { file: path, line, column: col };
}

/** A name, a list of names, or a map by name. */
function namesOf(node: unknown): string[] {
  if (isScalar(node)) return [String(node.value)];
  if (isMap(node)) return node.items.map(({ key }) => textOf(key) ?? "");
  return itemsOf(node).map((item) => textOf(item) ?? "");
}

function itemsOf(node: unknown): readonly unknown[] {
  const { items } = Object(node) as { readonly items?: unknown };
  return Array.isArray(items) ? items : [];
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
}

function statedBy(root: YAMLMap, jobs: readonly Pair[]): WorkflowFile["permissions"] {
  if (root.has("permissions")) return "file";
  const each = jobs.length > 0 && jobs.every(({ value }) => isMap(value) && value.has("permissions"));
  return each ? "jobs" : "nothing";
}

function stepsIn(node: YAMLMap, source: Source): Step[] {
  const steps: Step[] = [];
  visit(node, { Map: (_, map) => void steps.push(...stepOf(map, source)) });
  return steps;
}

function stepOf(map: YAMLMap, source: Source): readonly Step[] {
  const [uses, run, inputs] = ["uses", "run", "with"].map((key) => map.get(key, true));
  const node = textOf(uses) === undefined ? run : uses;
  if (textOf(node) === undefined) return [];
  const takes = isMap(inputs) ? ["ref", "repository"].map((key) => textOf(inputs.get(key, true)) ?? "").join(" ") : "";
  return [{ uses: textOf(uses), run: textOf(run), takes, place: placeOf(node, source) }];
}
