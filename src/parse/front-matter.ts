import matter from "gray-matter";
import type { Body } from "../model/artifact.ts";
import type { Data } from "../model/doc.ts";
import { limits } from "./limits.ts";
import { quote } from "./quote.ts";
import { decodeText } from "./text.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

/** A markdown file in its two parts. There is no body where the fences themselves are wrong. */
export interface Split {
  readonly parsed: Parsed<Data>;
  readonly body: Body | undefined;
}

const FENCE = "---";

/** Fences are checked here and exactly, because gray-matter takes any text after the first for a language to run. */
export function splitFrontMatter(file: string, bytes: Uint8Array): Split {
  const decoded = decodeText(file, bytes, limits.markdownBytes);
  if (decoded.problem) return { parsed: { doc: undefined, problems: [decoded.problem] }, body: undefined };
  const lines = decoded.text.split("\n");
  if (lines[0] !== FENCE) return refuse(file, ...wrongOpening(lines));
  const closing = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
  if (closing < 0) return refuse(file, 1, 1, "The front matter is never closed", close);
  if (lines[closing] !== FENCE) return refuse(file, closing + 1, 1, ...wrongClosing(lines[closing] ?? ""));
  return split(file, decoded.text, closing + 2);
}

const open = "Start the file with a line that is exactly `---`.";
const close = "End the front matter with a line that is exactly `---`.";

function wrongOpening(lines: readonly string[]): [line: number, column: number, message: string, fix: string] {
  const index = lines.findIndex((line) => line.trim() !== "");
  const line = lines[index] ?? "";
  const column = line.search(/\S/) + 1;
  if (!line.trim().startsWith(FENCE)) return [1, 1, "The file has no front matter", open];
  if (index > 0 || column > 1) {
    return [index + 1, column, "Front matter must start at the first byte of the file", open];
  }
  const language = languageOf(line);
  if (language === undefined) return [1, 1, `The first line is ${quote(line)}, not exactly \`---\``, open];
  return [1, 1, `The front matter language ${quote(language)} is not allowed`, open];
}

/** What stands after an opening fence where gray-matter would look for a language. */
export function languageOf(line: string): string | undefined {
  return /^---\s*([^\s-].*)$/s.exec(line)?.[1]?.trim();
}

function wrongClosing(line: string): [message: string, fix: string] {
  return [`The line ${quote(line)} closes the front matter, but is not exactly \`---\``, close];
}

function refuse(file: string, line: number, column: number, message: string, fix: string): Split {
  const problem = { code: "CS-SCH-001", place: { file, line, column }, message, fix };
  return { parsed: { doc: undefined, problems: [problem] }, body: undefined };
}

function split(file: string, text: string, line: number): Split {
  // gray-matter asks no engine for front matter that is blank or holds comments only.
  let parsed = parseYaml(file, new Uint8Array(), { firstLine: 2 });
  const { content } = matter(text, {
    language: "yaml",
    engines: enginesFor((yaml) => {
      // It starts with the line end of the opening fence, so it starts on line 1.
      parsed = parseYaml(file, new TextEncoder().encode(yaml), { firstLine: 1 });
    }),
  });
  return { parsed, body: { text: content, line } };
}

/**
 * Engines under every name that gray-matter can find one by: `yaml` reads, the others throw. Its own would evaluate
 * code, and a name such as `constructor` would be found on the prototype of its table.
 */
export function enginesFor(read: (text: string) => void) {
  const names = ["js", "javascript", "json", "coffee", "coffeescript", "cson", "toml", "yml"];
  const engines: Record<string, (text: string) => object> = {};
  for (const name of [...names, ...Object.getOwnPropertyNames(Object.prototype)]) {
    Object.defineProperty(engines, name, { value: forbidden, enumerable: true });
  }
  engines.yaml = (text) => {
    read(text);
    return {};
  };
  return engines;
}

function forbidden(): never {
  throw new Error("front matter language not allowed");
}
