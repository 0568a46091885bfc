import type { Case } from "../model/case.ts";
import { isReserved } from "../edit/yaml.ts";
import { type Data, type DataMap, isMap } from "../model/doc.ts";
import { factName, factPath, factsIn, gatedFacts } from "../rules/aspects/facts.ts";
import { notThere } from "./called.ts";
import { UsageError } from "./verb.ts";

/** What an answer is about. */
export interface Asked {
  /** The dotted path of the fact, as questions and predicates name it. */
  readonly fact: string;
  /** Where state.yaml has it, or is to have it. */
  readonly path: readonly string[];
  /** What stands there now. */
  readonly now: Data | undefined;
  /** The questions that it answers, with their places in `missing_info`. */
  readonly questions: readonly { readonly id: string; readonly index: number }[];
}

/** A question by its id, or a fact by its path that something knows of. */
export function askedCalled(c: Case, name: string): Asked {
  const open = c.head.state?.value.missing_info ?? [];
  const question = open.find(({ id }) => id === name);
  const fact = factName(question?.field ?? name);
  const known = knownFacts(c);
  if (!question && !known.includes(fact)) {
    const all = [...open.map(({ id }) => id), ...known];
    throw notThere(`There is no question and no fact ${JSON.stringify(name)}`, fact, all);
  }
  const path = pathOf(c, fact, question?.field);
  const questions = open.flatMap(({ id, field }, index) => (factName(field) === fact ? [{ id, index }] : []));
  return { fact, path, now: dataAt(c.head.raw, path), questions };
}

function knownFacts(c: Case): string[] {
  const { facts, requiredFields } = c.adapter;
  const asked = (c.head.state?.value.missing_info ?? []).map(({ field }) => factName(field));
  const stated = factsIn(c.head.raw).map((each) => each.name);
  return [...new Set([...asked, ...stated, ...facts.keys(), ...requiredFields, ...gatedFacts(c)])];
}

/** Where the engagement stands is for a move to say. */
const moves: readonly string[] = ["stage", "workflow_status", "workflow_type", "workflow_version"];

function pathOf(c: Case, fact: string, field = fact): readonly string[] {
  const path = factPath(c, field)?.map(String) ?? newPath(c, fact);
  const reserved = path.find(isReserved);
  if (reserved !== undefined)
    throw new UsageError(
      `${fact} cannot be stated: nothing can be called ${JSON.stringify(reserved)}`,
      "Give the question another field.",
    );
  if (!moves.includes(path[0] ?? "")) return path;
  throw new UsageError(
    `${fact} is not for an answer to change`,
    "`countersign advance` and `countersign back` move it.",
  );
}

/** Below a map that is there, or is to be; a text in the way stays, and the whole name is the key. */
function newPath(c: Case, fact: string): readonly string[] {
  if (fact.startsWith("due_dates.")) return ["due_dates", fact.slice("due_dates.".length)];
  const keys = ["known_facts", ...fact.split(".")];
  const above = keys.slice(1, -1).map((_, index) => dataAt(c.head.raw, keys.slice(0, index + 2)));
  return above.every((data) => data === undefined || isMap(data)) ? keys : ["known_facts", fact];
}

function dataAt(raw: DataMap | undefined, path: readonly string[]): Data | undefined {
  return path.reduce<Data | undefined>((data, key) => (isMap(data) ? data[key] : undefined), raw);
}
