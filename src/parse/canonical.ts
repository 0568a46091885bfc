import type { Data } from "../model/doc.ts";
import { limits } from "./limits.ts";
import type { Bounds } from "./yaml-tokens.ts";

/**
 * Reads YAML as the program itself writes it, and gives nothing for what is plainly something else. It is many times as fast
 * as the loader, and proves nothing by itself: only where writing the data again gives the very text has it been read, since
 * the loader reads back whatever is written as what it was.
 */
export function readCanonical(text: string, bounds: Bounds): Data | undefined {
  if (!text.endsWith("\n")) return undefined;
  const lines = text.slice(0, -1).split("\n");
  const reader = new Reader(lines, bounds);
  try {
    const data = reader.block(0);
    return reader.at === lines.length ? data : undefined;
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class NotCanonical extends Error {}

class Reader {
  readonly #lines: string[];
  readonly #bounds: Bounds;
  #nodes = 0;
  at = 0;

  constructor(lines: string[], bounds: Bounds) {
    this.#lines = lines;
    this.#bounds = bounds;
  }

  /** The value whose first line stands here, at `indent`. */
  block(indent: number): Data {
    this.#count(1, indent / 2);
    const rest = this.#rest(indent) ?? "";
    if (rest.startsWith("- ")) return this.#list(indent);
    if (isPair(rest)) return this.#map(indent);
    this.at += 1;
    return this.#scalar(rest, indent);
  }

  /** What stands on this line after `indent` spaces; nothing where it is indented otherwise. */
  #rest(indent: number): string | undefined {
    const line = this.#lines[this.at];
    if (line === undefined || line.charCodeAt(indent) === SPACE) return undefined;
    for (let at = 0; at < indent; at += 1) if (line.charCodeAt(at) !== SPACE) return undefined;
    return indent === 0 ? line : line.slice(indent);
  }

  /** What is beyond the loader's limits is for the loader to refuse. No fewer are counted than it would. */
  #count(nodes: number, depth: number, keys = 0): void {
    this.#nodes += nodes;
    if (depth >= this.#bounds.depth || this.#nodes > this.#bounds.nodes || keys > limits.keysPerMap)
      throw new NotCanonical();
  }

  #list(indent: number): Data {
    const items: Data[] = [];
    for (let rest = this.#rest(indent); rest?.startsWith("- "); rest = this.#rest(indent)) {
      // What follows the dash stands as it would on a line of its own.
      this.#lines[this.at] = `${" ".repeat(indent + 2)}${rest.slice(2)}`;
      items.push(this.block(indent + 2));
    }
    return items;
  }

  #map(indent: number): Data {
    const pairs: [string, Data][] = [];
    for (let rest = this.#rest(indent); rest !== undefined && isPair(rest); rest = this.#rest(indent)) {
      const end = keyEnd(rest);
      const key = rest.slice(0, end);
      this.#count(2, indent / 2, pairs.length + 1);
      this.at += 1;
      const value = rest.length > end + 1 ? this.#scalar(rest.slice(end + 2), indent + 2) : this.block(indent + 2);
      pairs.push([key.startsWith('"') ? textIn(key) : key, value]);
    }
    return Object.fromEntries(pairs);
  }

  #scalar(text: string, indent: number): Data {
    if (text === "{}" || text === "[]") {
      this.#count(0, indent / 2);
      return text === "{}" ? {} : [];
    }
    if (text === "|" || text === "|-") return this.#literal(indent, text === "|" ? "\n" : "");
    return text.startsWith('"') ? textIn(text) : text;
  }

  #literal(indent: number, end: string): string {
    const lines: string[] = [];
    for (let line = this.#lines[this.at]; line !== undefined; line = this.#lines[this.at]) {
      if (line !== "" && !line.startsWith(" ".repeat(indent))) break;
      lines.push(line.slice(indent));
      this.at += 1;
    }
    return lines.join("\n") + end;
  }
}

const SPACE = 32;

function textIn(json: string): string {
  const text: unknown = JSON.parse(json);
  if (typeof text !== "string") throw new NotCanonical();
  return text;
}

/** Neither a plain text nor what follows a quoted one looks like the colon of a pair. */
function isPair(rest: string): boolean {
  return keyEnd(rest) > 0;
}

/** Where the colon after a key stands; below nought where there is none. */
function keyEnd(rest: string): number {
  if (rest.startsWith('"')) {
    const end = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0].length ?? -1;
    return rest[end] === ":" ? end : -1;
  }
  const colon = rest.indexOf(": ");
  if (colon >= 0) return colon;
  return rest.endsWith(":") ? rest.length - 1 : -1;
}
