import type { Artifact } from "../../model/artifact.ts";
import type { Facts } from "../../model/case.ts";
import { type Data, isKnown, isMap, valueAt } from "../../model/doc.ts";
import { AMOUNT } from "../../model/said.ts";

/** A text that must not reach the public, with the path by which it is known. */
export interface Classified {
  readonly path: string;
  readonly class: string;
  readonly text: string;
}

/** The class by path, as the workflow gives it to facts and fields, and the state to its own facts. */
export function classesOf({ adapter, head }: Facts): Map<string, string> {
  const facts = [...adapter.facts].flatMap(([path, { class: name }]) =>
    name === undefined ? [] : [[path, name] as const],
  );
  const own = Object.entries(head.state?.value.data_classes ?? {});
  const all = [...adapter.security.classes, ...facts, ...own];
  return new Map(all.filter(([, name]) => name.toLowerCase() !== "public" && isKnown(name)));
}

/** Everything that the engagement says at a classified path, in its facts and in the artifacts that are not public. */
export function classifiedValues(facts: Facts, hidden: readonly Artifact[]): Classified[] {
  const known = isMap(facts.head.raw) ? facts.head.raw["known_facts"] : undefined;
  return [...classesOf(facts)].flatMap(([path, name]) => {
    const fact = valueAt(known, path);
    const values = [isMap(fact) ? (fact["value"] ?? fact) : fact, ...hidden.map((each) => valueAt(each.fields, path))];
    const texts = new Set(values.flatMap(telling));
    return [...texts].map((text) => ({ path, class: name, text }));
  });
}

/** A text as such; of a map or list only what can be nothing else: amounts and addresses. */
function telling(data: Data | undefined): string[] {
  if (typeof data === "string") return isTelling(data) ? [data.trim()] : [];
  const parts = data === undefined ? [] : Object.values(data);
  return parts.flatMap(telling).filter((text) => AMOUNT.test(text) || text.includes("@"));
}

const SAID_BY_CHANCE = ["none", "true", "false", "unknown", "named"];

/** Short words, and numbers that may be years, stand in any text by chance; a long text is not quoted by chance or whole. */
export function isTelling(text: string): boolean {
  const said = text.trim().toLowerCase();
  const short = said.length < 4 || /^(?:19|20)\d\d$/.test(said);
  return isKnown(text) && !short && said.length <= 200 && !SAID_BY_CHANCE.includes(said);
}
