import { type CST, Parser } from "yaml";
import { limits } from "./limits.ts";

/** Something in a token stream that the loader does not read, at an offset of the text. */
export interface Refusal {
  readonly offset: number;
  readonly message: string;
  readonly fix: string;
}

/** How much one document may hold. */
export interface Bounds {
  readonly depth: number;
  readonly nodes: number;
}

export type Tokens =
  | { readonly tokens: readonly CST.Token[]; readonly refusal: undefined }
  | { readonly refusal: Refusal };

/**
 * The tokens of a text that holds one plain document at most. Everything that would make composing slow, deep or
 * ambiguous is refused here, where it is still a flat stream and costs one pass.
 */
export function tokenize(text: string, bounds: Bounds = limits): Tokens {
  const tokens: CST.Token[] = [];
  let document: CST.Document | undefined;
  for (const token of new Parser().parse(text)) {
    const refusal = refuseTopLevel(token, document !== undefined);
    if (refusal) return { refusal };
    if (token.type === "document") document = token;
    tokens.push(token);
    // What follows a syntax error is its echo, and there may be very much of it.
    if (token.type === "error") break;
  }
  const refusal = document && refuseDocument(document, bounds);
  return refusal ? { refusal } : { tokens, refusal: undefined };
}

const oneDocument = "Keep one document in the file; a line `---` may only open it.";

function refuseTopLevel(token: CST.Token, hasDocument: boolean): Refusal | undefined {
  const { offset } = token;
  if (token.type === "directive") {
    return { offset, message: "A directive (`%`) is not allowed", fix: "Remove the line." };
  }
  if (token.type === "doc-end") {
    return { offset, message: "`...` is not allowed: a file holds one document", fix: oneDocument };
  }
  if (token.type !== "document" || !hasDocument) return undefined;
  return { offset, message: "A second document is not allowed", fix: oneDocument };
}

interface Open {
  readonly token: CST.Token;
  readonly depth: number;
}

/** Walks with a list of its own: hostile nesting must not reach the call stack. */
function refuseDocument(document: CST.Document, bounds: Bounds): Refusal | undefined {
  const first = refuseProperties(document.start);
  if (first || !document.value) return first;
  const open: Open[] = [{ token: document.value, depth: 1 }];
  let nodes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.token.type === "alias") return refuseAlias(next.token.offset);
    if (!isCollection(next.token)) continue;
    nodes += sizeOf(next.token);
    const refusal = refuseCollection(next.token, next.depth, nodes, bounds);
    if (refusal) return refusal;
    for (const child of childrenOf(next.token)) open.push({ token: child, depth: next.depth + 1 });
  }
  return undefined;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

function isCollection(token: CST.Token): token is Collection {
  return token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection";
}

function sizeOf(token: Collection): number {
  let size = 0;
  for (const item of token.items) {
    size += Math.max(1, (item.key ? 1 : 0) + (item.value ? 1 : 0), item.start.filter(isIndicator).length);
  }
  return size;
}

/** Stray commas and the like have no node of their own, but cost as much as one. */
function isIndicator({ type }: CST.SourceToken): boolean {
  return type !== "space" && type !== "newline" && type !== "comment";
}

/** In reverse, so that a stack gives them back in the order of the text. */
function childrenOf(token: Collection): CST.Token[] {
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat()).reverse();
}

function refuseCollection(token: Collection, depth: number, nodes: number, bounds: Bounds): Refusal | undefined {
  const { offset } = token;
  if (depth > bounds.depth) return tooMuch(offset, `nests deeper than ${bounds.depth} levels`);
  if (token.items.length > limits.keysPerMap && isMap(token)) {
    return tooMuch(offset, `has a map of more than ${limits.keysPerMap} keys`);
  }
  if (nodes > bounds.nodes) return tooMuch(offset, `has more than ${bounds.nodes} nodes`);
  for (const { start, sep } of token.items) {
    const refusal = refuseProperties(start) ?? refuseProperties(sep ?? []);
    if (refusal) return refusal;
  }
  return undefined;
}

function isMap(token: Collection): boolean {
  return token.type === "block-map" || (token.type === "flow-collection" && token.start.source === "{");
}

function tooMuch(offset: number, what: string): Refusal {
  return { offset, message: `The document ${what}`, fix: "Split it up, or move a part to a file of its own." };
}

function refuseAlias(offset: number): Refusal {
  return {
    offset,
    message: "An alias (`*`) is not allowed",
    fix: "Write the value out; quote it if it starts with `*`.",
  };
}

function refuseProperties(tokens: readonly CST.SourceToken[]): Refusal | undefined {
  for (const { type, offset } of tokens) {
    if (type === "anchor") {
      return {
        offset,
        message: "An anchor (`&`) is not allowed",
        fix: "Remove it; quote a value that starts with `&`.",
      };
    }
    if (type === "tag") {
      return {
        offset,
        message: "A tag (`!`) is not allowed",
        fix: "Remove it: every value is read as the text it is.",
      };
    }
  }
  return undefined;
}
