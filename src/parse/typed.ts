import * as z from "zod";
import { type Data, type Doc, isMap, type Path } from "../model/doc.ts";
import type { Problem } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import { dataAt, type Fault, faultsOf } from "./faults.ts";
import { inOrder } from "./problems.ts";
import { quote, quoteAll, show } from "./quote.ts";
import { keysAt } from "./schema-keys.ts";
import type { Parsed } from "./yaml.ts";

// Each schema reads a handful of files, which costs less than compiling readers for it; and nothing is ever compiled.
z.config({ jitless: true });

export interface TypedOptions {
  /** Who requires what is missing, where it is not the file itself. */
  readonly required?: string;
  /** What the document is, as in `state.yaml` or `an adapter`. */
  readonly noun: string;
}

/** The document as its schema reads it. Unknown keys are reported and left out; anything else wrong leaves no document. */
export function typed<S extends z.ZodType>(doc: Doc<Data>, schema: S, options: TypedOptions): Parsed<z.infer<S>> {
  const unknown: Fault[] = [];
  let data = doc.value;
  for (;;) {
    const result = schema.safeParse(data);
    const told: Told = { doc, data, schema, options };
    if (result.success) return { doc: { ...doc, value: result.data }, problems: problemsOf(unknown, told) };
    const faults = result.error.issues.flatMap((issue) => faultsOf(issue, { data, schema }));
    const more = faults.filter(({ kind }) => kind === "unknown");
    if (more.length === 0) return { doc: undefined, problems: problemsOf([...unknown, ...faults], told) };
    unknown.push(...more);
    for (const { path } of more) data = without(data, path);
  }
}

/** `data` without the key at the end of `path`. */
function without(data: Data, path: Path): Data {
  const [step, ...rest] = path;
  if (step === undefined) return data;
  if (!isMap(data))
    return typeof data === "string" ? data : data.map((item, at) => (at === step ? without(item, rest) : item));
  const entries = Object.entries(data).filter(([key]) => rest.length > 0 || key !== step);
  return Object.fromEntries(entries.map(([key, value]) => [key, key === step ? without(value, rest) : value]));
}

interface Told {
  readonly doc: Doc<Data>;
  readonly data: Data;
  readonly schema: z.ZodType;
  readonly options: TypedOptions;
}

function problemsOf(faults: readonly Fault[], told: Told): readonly Problem[] {
  return inOrder(faults.map((fault) => problemOf(fault, told)));
}

function problemOf(fault: Fault, told: Told): Problem {
  switch (fault.kind) {
    case "unknown":
      return unknownKey(fault.path, told);
    case "missing":
      return missing(fault.path, told);
    case "wrong-key":
      return wrongKey(fault.path, fault.kinds, told);
    case "wrong":
      return wrongValue(fault, told);
  }
}

function unknownKey(path: Path, { doc, schema }: Told): Problem {
  const allowed = keysAt(schema, path.slice(0, -1));
  const key = String(path.at(-1));
  const near = nearest(key, allowed);
  const hint = near === undefined ? `allowed: ${quoteAll(allowed)}` : `did you mean ${quote(near)}?`;
  const fix = keysAt(schema, []).includes("extensions")
    ? "Rename the key, or declare it under `extensions`."
    : "Rename or remove the key.";
  return { code: "CS-SCH-002", place: doc.atKey(path), message: `Unknown key ${quote(key)}; ${hint}`, fix };
}

function missing(path: Path, { doc, options }: Told): Problem {
  const message = `${quote(nameOf(path))} is required by ${options.required ?? options.noun}`;
  const fix = "Add the value, or TBD where the adapter allows it.";
  return { code: "CS-SCH-003", place: doc.at(path.slice(0, -1)), message, fix };
}

function wrongKey(path: Path, kinds: readonly string[], { doc, options }: Told): Problem {
  const map = subjectOf(path.slice(0, -1), options);
  const message = `The key ${quote(String(path.at(-1)))} of ${map} must be ${kinds.join(" or ")}`;
  return { code: "CS-SCH-004", place: doc.atKey(path), message, fix: "Rename the key." };
}

function wrongValue(fault: Extract<Fault, { kind: "wrong" }>, { doc, data, options }: Told): Problem {
  const { path, values, kinds } = fault;
  const found = dataAt(data, path);
  const near = typeof found === "string" ? nearest(found, values) : undefined;
  const allowed = [...(values.length > 0 ? [quoteAll(values)] : []), ...kinds].join(", or ");
  const hint = near === undefined ? "" : `; did you mean ${quote(near)}?`;
  const message = `${subjectOf(path, options)} is ${describe(found)}; allowed: ${allowed}${hint}`;
  return {
    code: "CS-SCH-004",
    place: doc.at(path),
    message,
    fix: near ? `Write ${quote(near)}.` : fixFor(fault, found),
  };
}

function fixFor(fault: Extract<Fault, { kind: "wrong" }>, found: Data | undefined): string {
  const wantsText = fault.kinds.includes("text") || !fault.sort;
  if (typeof found !== "string" && wantsText) return "Write a text; put it in quotes if it holds `: `, `{` or `[`.";
  if (fault.kinds.length === 0) return "Use one of the listed values.";
  return `Write ${fault.kinds.join(" or ")}.`;
}

function describe(data: Data | undefined): string {
  if (typeof data === "string") return data === "" ? "empty" : quote(data);
  if (!isMap(data)) return "a list";
  const keys = Object.keys(data);
  return keys.length === 0 ? "an empty map" : `a map of ${quoteAll(keys, 3)}`;
}

function subjectOf(path: Path, { noun }: TypedOptions): string {
  return path.length > 0 ? quote(nameOf(path)) : noun;
}

/** `blockers[0].status` */
function nameOf(path: Path): string {
  return show(path.map((step, at) => (typeof step === "number" ? `[${step}]` : at > 0 ? `.${step}` : step)).join(""));
}
