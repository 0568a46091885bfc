import type { Case } from "../../model/case.ts";
import { type Data, type DataMap, isKnown, isMap, type Path } from "../../model/doc.ts";
import type { Place } from "../../model/finding.ts";
import { leavesOf } from "../../model/predicate.ts";

/** One fact of the known facts, by its dotted path. */
export interface StatedFact {
  readonly name: string;
  readonly path: Path;
  readonly value: Data;
  /** It, or a map that it lies in, says where it comes from. */
  readonly sourced: boolean;
}

const KNOWN_FACTS = "known_facts";

export function factsIn(raw: DataMap | undefined): StatedFact[] {
  const facts = raw?.[KNOWN_FACTS];
  return isMap(facts) ? below(facts, [], false) : [];
}

function below(map: DataMap, path: readonly string[], sourced: boolean): StatedFact[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const here = [...path, key];
    const named = sourced || (isMap(value) && isKnown(value["source"]));
    if (isMap(value) && !("value" in value)) return below(value, here, named);
    const plain = isMap(value) ? (value["value"] ?? "TBD") : value;
    return [{ name: here.join("."), path: [KNOWN_FACTS, ...here], value: plain, sourced: named }];
  });
}

/** The name by which predicates and questions mean the same fact. */
export function factName(path: string): string {
  return path.startsWith(`${KNOWN_FACTS}.`) ? path.slice(KNOWN_FACTS.length + 1) : path;
}

/** Whether a move, an action, a gate or an open question depends on the fact. */
export function isGated(c: Case, name: string): boolean {
  return gatedFacts(c).includes(name);
}

/** What a move, an action, a gate or an open question depends on. */
export function gatedFacts(c: Case): string[] {
  const { transitions, actions, gates } = c.adapter;
  const leaves = [...transitions, ...actions].flatMap((each) => each.requires.flatMap(leavesOf));
  const judged = leaves.flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : "date" in leaf ? [leaf.date] : []));
  const asked = (c.head.state?.value.missing_info ?? []).filter((each) => (each.gates ?? []).length > 0);
  const needed = gates.flatMap((gate) => gate.facts ?? []);
  return [...judged, ...needed, ...asked.map((each) => each.field)].map(factName);
}

/** Where a fact is stated; where it is not, the line of `otherwise`. */
export function factPlace(c: Case, path: string, otherwise: Place): Place {
  const found = factPath(c, path);
  return c.head.state && found ? c.head.state.at(found) : otherwise;
}

/** The steps to a fact in the state: among the known facts, else in the state itself or its dates. */
export function factPath(c: Case, path: string): Path | undefined {
  const bases: readonly Path[] = [[KNOWN_FACTS], [], ["due_dates"]];
  return bases
    .map((base) => pathTo(dataAt(c.head.raw, base), factName(path), base))
    .find((found) => found !== undefined);
}

function dataAt(raw: DataMap | undefined, base: Path): Data | undefined {
  const [key] = base;
  return key === undefined ? raw : raw?.[String(key)];
}

/** The steps to a dotted path, whose keys may contain dots themselves. */
function pathTo(data: Data | undefined, name: string, before: Path): Path | undefined {
  if (!isMap(data)) return undefined;
  if (Object.hasOwn(data, name)) return [...before, name];
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
    const key = name.slice(0, dot);
    const found = Object.hasOwn(data, key) ? pathTo(data[key], name.slice(dot + 1), [...before, key]) : undefined;
    if (found) return found;
  }
  return undefined;
}
