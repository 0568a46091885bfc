import { Lexer } from "yaml";
import type { Data } from "../model/doc.ts";
import type { Problem } from "../model/finding.ts";
import { splitFrontMatter } from "../parse/front-matter.ts";
import { limits } from "../parse/limits.ts";
import { decodeText } from "../parse/text.ts";
import { parseYamlText } from "../parse/yaml.ts";
import { tokenize } from "../parse/yaml-tokens.ts";
import { layOut } from "./layout.ts";
import { type WrittenLine, writeLines } from "./line-plan.ts";
import { linesOf } from "./page.ts";
import { repairIndentation } from "./repair-indent.ts";

/** One line before and after; `after` is absent where the line goes. Lines start at 1. */
export interface LineChange {
  readonly line: number;
  readonly before: string;
  readonly after: string | undefined;
}

export interface Formatted {
  /** The text as it should be; absent where it cannot be had, and `problems` say why. */
  readonly text: string | undefined;
  readonly changes: readonly LineChange[];
  readonly problems: readonly Problem[];
}

/** A YAML file in the form of the house: two columns for each level, no tabs before text, comments and values kept. */
export function formatYaml(file: string, bytes: Uint8Array): Formatted {
  const decoded = decodeText(file, bytes, limits.yamlBytes);
  return decoded.problem ? refused([decoded.problem]) : formatText(file, decoded.text, 1);
}

/** The front matter of a markdown file; of the rest only the line ends change. */
export function formatFrontMatter(file: string, bytes: Uint8Array): Formatted {
  const decoded = decodeText(file, bytes, limits.markdownBytes);
  if (decoded.problem) return refused([decoded.problem]);
  const { body, parsed } = splitFrontMatter(file, bytes);
  if (!body) return refused(parsed.problems);
  const lines = decoded.text.split("\n");
  const matter = formatText(file, `${lines.slice(1, body.line - 2).join("\n")}\n`, 2);
  if (matter.text === undefined) return matter;
  const text = `---\n${matter.text}${lines.slice(body.line - 2).join("\n")}`;
  const after = splitFrontMatter(file, new TextEncoder().encode(text)).parsed.doc?.value;
  const kept = !parsed.doc || JSON.stringify(after) === JSON.stringify(parsed.doc.value);
  return kept ? { ...matter, text } : refused([cannotKeep(file, 2)]);
}

function refused(problems: readonly Problem[]): Formatted {
  return { text: undefined, changes: [], problems };
}

function formatText(file: string, text: string, firstLine: number): Formatted {
  const read = parseYamlText(file, text, firstLine);
  const source = read.doc ? text : repairIndentation(text);
  if (source === undefined) return refused(read.problems);
  const written = write(source);
  const result = joined(written);
  const before = read.doc?.value ?? dataOf(source);
  const settled = sameMeaning({ text: source, data: before }, result) && joined(write(result)) === result;
  if (!settled) return refused([cannotKeep(file, firstLine)]);
  return { text: result, changes: changesOf(linesOf(text), written, firstLine), problems: [] };
}

function joined(lines: readonly WrittenLine[]): string {
  return `${lines.map(({ text }) => text).join("\n")}\n`;
}

function write(text: string): WrittenLine[] {
  const scanned = tokenize(text);
  if (scanned.refusal) throw new Error(scanned.refusal.message);
  return writeLines(linesOf(text), layOut(text, scanned.tokens));
}

function dataOf(text: string): Data | undefined {
  return parseYamlText("", text, 1).doc?.value;
}

/** Nothing is written that does not say exactly what was there, comments included. */
function sameMeaning(before: { readonly text: string; readonly data: Data | undefined }, after: string): boolean {
  const data = dataOf(after);
  if (data === undefined || JSON.stringify(data) !== JSON.stringify(before.data)) return false;
  return commentsOf(before.text).join("\n") === commentsOf(after).join("\n");
}

/** After this token of the lexer comes the text of a scalar, which may begin with `#` too. */
const SCALAR = "\u001F";

function commentsOf(text: string): string[] {
  const tokens = [...new Lexer().lex(text)];
  return tokens.filter((token, at) => token.startsWith("#") && tokens[at - 1] !== SCALAR).map((each) => each.trimEnd());
}

function cannotKeep(file: string, line: number): Problem {
  const message = "The file cannot be formatted without a change of what it says";
  return {
    code: "CS-SCH-001",
    place: { file, line, column: 1 },
    message,
    fix: "Indent it by hand, two spaces a level.",
  };
}

function changesOf(lines: readonly string[], written: readonly WrittenLine[], firstLine: number): LineChange[] {
  const after = new Map(written.map(({ source, text }) => [source, text]));
  return lines.flatMap((before, index) => {
    const now = after.get(index);
    return now === before ? [] : [{ line: index + firstLine, before, after: now }];
  });
}
