import { isMap, isScalar, LineCounter, parseDocument, visit, type YAMLMap } from "yaml";
import type { Place } from "../../model/finding.ts";
import type { SourceFile } from "../../model/engagement.ts";

/** A workflow of the forge, as far as it can put approvals at risk. It is not in a form of ours, and may be anything. */
export interface WorkflowFile {
  readonly path: string;
  /** Why it could not be read. */
  readonly problem: string | undefined;
  readonly events: readonly string[];
  /** Whether the file, or else every one of its jobs, says what its token may do. */
  readonly permissions: boolean;
  /** Everything with `uses` or `run`: steps, and jobs that call another workflow. */
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
  const empty = { path, events: [], permissions: true, steps: [] };
  if (bytes.length > MOST) return { ...empty, problem: "it is too long" };
  const lines = new LineCounter();
  const document = parseDocument(new TextDecoder().decode(bytes), { schema: "failsafe", lineCounter: lines });
  const [error] = document.errors;
  if (error) return { ...empty, problem: error.message.split("\n")[0] ?? "" };
  const root = document.contents;
  if (!isMap(root)) return { ...empty, problem: "it is no mapping" };
  const steps: Step[] = [];
  visit(document, {
    Map(_, map) {
      const step = stepOf(map, path, lines);
      if (step) steps.push(step);
    },
  });
  return {
    path,
    problem: undefined,
    events: namesOf(root.get("on", true)),
    permissions: statesPermissions(root),
    steps,
  };
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

function statesPermissions(root: YAMLMap): boolean {
  if (root.has("permissions")) return true;
  const jobs = root.get("jobs", true);
  const each = isMap(jobs) ? jobs.items.map(({ value }) => value) : [];
  return each.length > 0 && each.every((job) => isMap(job) && job.has("permissions"));
}

function stepOf(map: YAMLMap, file: string, lines: LineCounter): Step | undefined {
  const [uses, run, inputs] = ["uses", "run", "with"].map((key) => map.get(key, true));
  const node = textOf(uses) === undefined ? run : uses;
  if (textOf(node) === undefined || !isScalar(node)) return undefined;
  const { line, col } = lines.linePos(node.range?.[0] ?? 0);
  const takes = isMap(inputs) ? ["ref", "repository"].map((key) => textOf(inputs.get(key, true)) ?? "").join(" ") : "";
  return { uses: textOf(uses), run: textOf(run), takes, place: { file, line, column: col } };
}
