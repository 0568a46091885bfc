import type { Problem } from "../../model/finding.ts";
import { type Leaf, startOf } from "./leaves.ts";
import { wordProblem } from "./read.ts";
import { NOTE } from "./reading.ts";
import type { Proposed } from "./settle.ts";

/** What is told of the changes that are not brought over, each at the line of the artifact that it is about. */
export class Told {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #front: number;

  constructor(file: string, text: string, front: number) {
    this.#file = file;
    this.#text = text;
    this.#front = front;
  }

  lineOf(leaf: Leaf): number {
    return this.#text.slice(0, this.#front + startOf(leaf.node)).split("\n").length;
  }

  lost(what: string, text: string, now: string, leaf?: Leaf): void {
    const also = now !== "" && now !== text ? ` What came back: ${shown(now)}.` : "";
    this.#add(`${shown(text)} ${what}; that is not brought over.${also}`, leaf);
  }

  refused({ leaf, told }: Proposed): void {
    this.#add(`What came back cannot be written as markdown: ${told}`, leaf);
  }

  #add(message: string, leaf: Leaf | undefined): void {
    const fix = "Make the change by hand, if it is wanted.";
    this.problems.push(wordProblem(this.#file, message, fix, leaf ? this.lineOf(leaf) : 1));
  }
}

const SHOWN = 200;

export function shown(text: string): string {
  const plain = text.replaceAll(NOTE, "").replaceAll(/\s+/g, " ").trim();
  return plain.length > SHOWN ? `"${plain.slice(0, SHOWN)}…"` : `"${plain}"`;
}
