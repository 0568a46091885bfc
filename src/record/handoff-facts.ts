import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
import { NOT_ITS_INPUT, type Sifted, type Withheld } from "../model/handoff.ts";
import { isAbout } from "../model/skill.ts";
import type { Redaction } from "./redaction.ts";

/** The facts that a skill's inputs name, in the shape they have, without what its class keeps back. */
export function factsFor(facts: Data | undefined, inputs: readonly string[], redaction: Redaction): Sifted {
  const sift = new Sieve(inputs, redaction);
  return isMap(facts) ? sift.map(facts, "", false) : { data: {}, withheld: [] };
}

class Sieve {
  readonly #inputs: readonly string[];
  readonly #redaction: Redaction;

  constructor(inputs: readonly string[], redaction: Redaction) {
    this.#inputs = inputs.map((each) => each.replace(/^known_facts\./, ""));
    this.#redaction = redaction;
  }

  map(map: DataMap, path: string, wanted: boolean): { readonly data: DataMap; readonly withheld: readonly Withheld[] } {
    const sifted = Object.entries(map).map(
      ([key, value]) => [key, this.#value(value, path === "" ? key : `${path}.${key}`, wanted)] as const,
    );
    return {
      data: Object.fromEntries(sifted.flatMap(([key, { data }]) => (data === undefined ? [] : [[key, data]]))),
      withheld: sifted.flatMap(([, { withheld }]) => withheld),
    };
  }

  #value(value: Data, path: string, above: boolean): Sifted {
    const kept = this.#redaction.classAt(path);
    if (kept !== undefined && isKnown(value)) return left(path, kept);
    const wanted = above || this.#inputs.some((input) => isAbout(path, input));
    const isOnTheWay = this.#inputs.some((input) => input.startsWith(`${path}.`));
    if (!wanted && !isOnTheWay) return left(path, NOT_ITS_INPUT);
    if (isMap(value)) {
      const { data, withheld } = this.map(value, path, wanted);
      return { data: Object.keys(data).length > 0 || wanted ? data : undefined, withheld };
    }
    return wanted ? { data: this.#redaction.clean(value), withheld: [] } : left(path, NOT_ITS_INPUT);
  }
}

function left(path: string, why: string): Sifted {
  return { data: undefined, withheld: [{ path: `known_facts.${path}`, why }] };
}
