import type * as z from "zod";
import type { Data, Path } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import { literalsAt } from "./schema-keys.ts";

/** What a schema finds wrong at one path. A `wrong` value says what may stand there: fixed texts, or kinds of value. */
export type Fault =
  | { readonly kind: "unknown" | "missing"; readonly path: Path }
  | { readonly kind: "wrong-key"; readonly path: Path; readonly kinds: readonly string[] }
  | {
      readonly kind: "wrong";
      readonly path: Path;
      readonly values: readonly string[];
      readonly kinds: readonly string[];
      /** Not even the sort of value (text, list, map) is right. */
      readonly sort: boolean;
    };

type Issue = z.core.$ZodIssue;
type Wrong = Extract<Fault, { kind: "wrong" }>;

export interface Source {
  readonly data: Data;
  readonly schema: z.core.$ZodType;
}

/** The faults of one issue, whose path starts at `above`. */
export function faultsOf(issue: Issue, source: Source, above: Path = []): Fault[] {
  const path = [...above, ...issue.path.map(stepOf)];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ kind: "unknown", path: [...path, key] }));
  if (issue.code === "invalid_key") return [{ kind: "wrong-key", path, kinds: issue.issues.map(phrase) }];
  if (dataAt(source.data, path) === undefined) return [{ kind: "missing", path }];
  if (issue.code === "invalid_union") return unionFaults(issue, source, path);
  return [{ kind: "wrong", path, ...expectationOf(issue, source, path) }];
}

function expectationOf(issue: Issue, source: Source, path: Path): Pick<Wrong, "values" | "kinds" | "sort"> {
  if (issue.code === "invalid_value") return { values: issue.values.map(String), kinds: [], sort: false };
  const values = issue.code === "invalid_type" ? [] : literalsAt(source.schema, path);
  return { values, kinds: [phrase(issue)], sort: issue.code === "invalid_type" };
}

const sorts: Readonly<Record<string, string>> = { string: "text", array: "a list", object: "a map", record: "a map" };

/** The scalars of the model say what they expect as their error; zod's own words begin with a capital. */
function phrase(issue: Issue): string {
  if (issue.code === "invalid_type") return sorts[issue.expected] ?? issue.expected;
  if (issue.code === "too_small")
    return `at least ${issue.minimum} ${issue.origin === "array" ? "entries" : ""}`.trim();
  if (issue.code === "too_big") return `at most ${issue.maximum} ${issue.origin === "array" ? "entries" : ""}`.trim();
  return /^(?:Invalid|Unrecognized)/.test(issue.message) ? "another form" : issue.message;
}

type UnionIssue = Extract<Issue, { code: "invalid_union" }>;

/** Of a choice, only the branch that was most likely meant. */
function unionFaults(issue: UnionIssue, source: Source, path: Path): Fault[] {
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => faultsOf(inner, source, path)));
  const fitting = branches.filter((faults) => !faults.some((fault) => isAt(fault, path)));
  if (fitting.length === 0) return [merged(branches.flat(), path)];
  const fewest = Math.min(...fitting.map((faults) => faults.length));
  const best = fitting.filter((faults) => faults.length === fewest);
  const [only] = best;
  if (only && best.length === 1) return only;
  return branchOfNearKey(best) ?? [undecided(best, path)];
}

function isAt(fault: Fault, path: Path): fault is Wrong {
  return fault.kind === "wrong" && fault.path.length === path.length;
}

/** All that may stand at one place. What is wrong about a text hides that it could have been a list. */
function merged(faults: readonly Fault[], path: Path): Fault {
  const here = faults.filter((fault) => isAt(fault, path));
  const about = here.some(({ sort }) => !sort) ? here.filter(({ sort }) => !sort) : here;
  const values = [...new Set(about.flatMap((fault) => fault.values))];
  const kinds = [...new Set(about.flatMap((fault) => fault.kinds))];
  return { kind: "wrong", path, values, kinds, sort: about.every(({ sort }) => sort) };
}

function branchOfNearKey(branches: readonly Fault[][]): Fault[] | undefined {
  const wanted = branches.flatMap((faults) => lastSteps(faults, "missing"));
  for (const key of branches.flatMap((faults) => lastSteps(faults, "unknown"))) {
    const near = nearest(key, wanted);
    const branch = branches.find((faults) => near !== undefined && lastSteps(faults, "missing").includes(near));
    if (branch) return branch;
  }
  return undefined;
}

function undecided(branches: readonly Fault[][], path: Path): Fault {
  const keys = [...new Set(branches.flatMap((faults) => lastSteps(faults, "missing")))];
  const kinds = keys.length > 0 ? [`a map with ${keys.map((key) => `\`${key}\``).join(" or ")}`] : ["another map"];
  return { kind: "wrong", path, values: [], kinds, sort: true };
}

function lastSteps(faults: readonly Fault[], kind: Fault["kind"]): string[] {
  return faults.filter((fault) => fault.kind === kind).map(({ path }) => String(path.at(-1)));
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}

export function dataAt(data: Data, path: Path): Data | undefined {
  let found: Data | undefined = data;
  for (const step of path) found = childOf(found, step);
  return found;
}

function childOf(data: Data | undefined, step: string | number): Data | undefined {
  const children: object = typeof data === "object" ? data : {};
  const entry = Object.getOwnPropertyDescriptor(children, step)?.value as Data | undefined;
  return entry;
}
