import { Composer, LineCounter } from "yaml";
import { type Data, type Doc, isMap } from "../model/doc.ts";
import type { Place, Problem } from "../model/finding.ts";
import { limits } from "./limits.ts";
import { inOrder } from "./problems.ts";
import { show } from "./quote.ts";
import { decodeText } from "./text.ts";
import { convert, offsetAt, offsetAtKey } from "./yaml-nodes.ts";
import { type Bounds, type Refusal, tokenize } from "./yaml-tokens.ts";

/** What reading gave: a value and what is wrong with it. Without a value there is at least one problem. */
export interface Parsed<T> {
  readonly doc: Doc<T> | undefined;
  readonly problems: readonly Problem[];
}

export interface YamlOptions {
  /** The line of the file on which the text starts. */
  readonly firstLine?: number;
  /** Bytes. */
  readonly limit?: number;
  readonly bounds?: Bounds;
}

/** The one loader: a map whose every scalar is the text that was typed. Whatever could mean two things is refused. */
export function parseYaml(file: string, bytes: Uint8Array, options: YamlOptions = {}): Parsed<Data> {
  const decoded = decodeText(file, bytes, options.limit ?? limits.yamlBytes);
  if (decoded.problem) return { doc: undefined, problems: [decoded.problem] };
  return parseYamlText(file, decoded.text, options.firstLine ?? 1, options.bounds);
}

/** As `parseYaml`, for a text that `decodeText` has let through. */
export function parseYamlText(file: string, text: string, firstLine: number, bounds?: Bounds): Parsed<Data> {
  const lines = linesOf(text);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const { root, data, refusals } = load(text, bounds);
  if (refusals.length > 0) return { doc: undefined, problems: problemsOf(refusals, placeOf) };
  const doc: Doc<Data> = {
    file,
    value: data,
    at: (path) => placeOf(offsetAt(root, path)),
    atKey: (path) => placeOf(offsetAtKey(root, path)),
  };
  return { doc, problems: [] };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = text.indexOf("\n", start) + 1 || -1) lines.addNewLine(start);
  return lines;
}

interface Loaded {
  readonly root: unknown;
  readonly data: Data;
  readonly refusals: readonly Refusal[];
}

function load(text: string, bounds: Bounds | undefined): Loaded {
  const scanned = tokenize(text, bounds);
  if (scanned.refusal) return refused(scanned.refusal);
  const options = { schema: "failsafe", version: "1.2", strict: true, uniqueKeys: false, prettyErrors: false } as const;
  const [document] = new Composer(options).compose(scanned.tokens, true, text.length);
  const [error] = document?.errors ?? [];
  if (error) return refused(syntaxRefusal(error.pos[0], error.message));
  const root: unknown = document?.contents;
  const { data, refusals } = convert(root);
  if (data === "") return refused({ offset: 0, ...emptiness });
  return isMap(data) ? { root, data, refusals } : refused({ offset: offsetAt(root, []), ...shape });
}

function refused(refusal: Refusal): Loaded {
  return { root: undefined, data: "", refusals: [refusal] };
}

const emptiness = { message: "The document is empty; it must be a mapping of keys to values", fix: "Write its keys." };
const shape = { message: "The document must be a mapping of keys to values", fix: "Write it as `key: value` lines." };

/** Only the first: what follows a syntax error is mostly its echo. */
function syntaxRefusal(offset: number, message: string): Refusal {
  return { offset, message: `YAML: ${show(message)}`, fix: "Fix the YAML; `countersign fmt` repairs indentation." };
}

function problemsOf(refusals: readonly Refusal[], placeOf: (offset: number) => Place): readonly Problem[] {
  return inOrder(
    refusals.map(({ offset, message, fix }) => ({ code: "CS-SCH-001", place: placeOf(offset), message, fix })),
  );
}
