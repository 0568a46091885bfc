import { resolve } from "node:path";
import { withoutNulls } from "../edit/import-fit.ts";
import { type Data, type DataMap, type Doc, isMap, type Path } from "../model/doc.ts";
import type { Finding, Place } from "../model/finding.ts";
import { limits } from "../parse/limits.ts";
import { parseYaml } from "../parse/yaml.ts";
import { UsageError, type World } from "./verb.ts";

/** A foreign state, as it was written somewhere else. */
export interface Source {
  readonly view: DataMap;
  /** Where something of the state stands in the file. */
  placeOf(path: Path): Place;
}

const KEYS = ["client", "workflow", "stage"];
const AGAIN = "Then run `countersign import` again.";

/** The state in a file: the document itself, or what stands under `project_state`, as in a hand-off. */
export async function sourceIn(name: string, world: World): Promise<Source> {
  const { doc, problems } = parseYaml(name, await bytesOf(name, world));
  const [problem] = problems;
  if (!doc || problem) {
    const {
      place = { file: name, line: 1, column: 1 },
      code = "CS-SCH-001",
      message = "it is empty",
      fix = "",
    } = problem ?? {};
    throw refusal(place, code, message, fix);
  }
  const all = isMap(doc.value) ? doc.value : {};
  const isWrapped = Object.hasOwn(all, "project_state");
  const view = isWrapped ? all["project_state"] : all;
  const prefix = isWrapped ? ["project_state"] : [];
  if (view === undefined || !isMap(view) || !KEYS.some((key) => Object.hasOwn(view, key)))
    throw refusal(doc.at(prefix), "CS-SCH-003", "This holds no project_state", noState(view));
  return { view: blanked(view), placeOf: (path) => placeIn(doc, [...prefix, ...path]) };
}

async function bytesOf(name: string, world: World): Promise<Uint8Array> {
  const read = await world.readBytes(resolve(world.cwd, name), limits.yamlBytes);
  if (!read) throw new UsageError(`${name} cannot be read`, "Name a file with a project_state.");
  if (read.bytes) return read.bytes;
  const message = `The file has ${read.size} bytes; at most ${limits.yamlBytes} are allowed`;
  throw refusal({ file: name, line: 1, column: 1 }, "CS-SCH-001", message, "Move long texts elsewhere.");
}

function noState(view: Data | undefined): string {
  const small = view !== undefined && isMap(view) ? Object.keys(view).map((key) => key.toLowerCase()) : [];
  const hint = KEYS.some((key) => small.includes(key)) ? "; keys are written in small letters" : "";
  return `It has at least one of ${KEYS.join(", ")}, at the top or below project_state${hint}.`;
}

function blanked(view: DataMap): DataMap {
  const data = withoutNulls(view);
  return isMap(data) ? data : {};
}

/** What keeps a file from being taken over, with its place, what is allowed, and what to do. */
export function refusal({ file, line, column }: Place, code: string, message: string, fix: string): UsageError {
  return new UsageError(`${file}:${line}:${column} ${code} ${message}`, `${fix} ${AGAIN}`.trim());
}

/** The place of the key where there is one, so that a whole entry is found by its first line. */
function placeIn(doc: Doc<Data>, path: Path): Place {
  return typeof path.at(-1) === "string" ? doc.atKey(path) : doc.at(path);
}

/**
 * A finding about the state as it would be written, at the place where the file says it: the same text below the same key, else the
 * key itself.
 */
export function findingInSource(finding: Finding, state: Doc<Data>, source: Source): Finding {
  if (finding.file !== state.file) return finding;
  const path = pathAt(state, finding);
  const [key] = path;
  if (typeof key !== "string") return { ...finding, ...source.placeOf([]) };
  const wanted = dataAt(state.value, path);
  const below = pathsIn(source.view[key], [key]).find((each) => dataAt(source.view, each) === wanted);
  return { ...finding, ...source.placeOf(typeof wanted === "string" && below ? below : [key]) };
}

/** The path that is written at a place. */
function pathAt(doc: Doc<Data>, { line, column }: Place): Path {
  const isHere = (place: Place) => place.line === line && place.column === column;
  const all = pathsIn(doc.value, []);
  return all.find((path) => isHere(doc.at(path))) ?? all.find((path) => isHere(doc.atKey(path))) ?? [];
}

/** Every path below a value, the deepest first. */
function pathsIn(data: Data | undefined, path: Path): Path[] {
  if (data === undefined || typeof data === "string") return [path];
  const entries: readonly (readonly [string | number, Data])[] = isMap(data)
    ? Object.entries(data)
    : [...data.entries()];
  return [...entries.flatMap(([key, each]) => pathsIn(each, [...path, key])), path];
}

function dataAt(data: Data | undefined, [step, ...rest]: Path): Data | undefined {
  if (step === undefined || data === undefined || typeof data === "string") return data;
  const next = isMap(data) ? data[String(step)] : data[Number(step)];
  return dataAt(next, rest);
}
