import {
  type Command,
  type CommandLine,
  type CommandSpec,
  commands,
  type CommandVerb,
  usageOf,
  type Word,
} from "../model/command.ts";
import { nearest } from "../model/nearest.ts";
import { ARTIFACT_ID, ENGAGEMENT_ID, LOGIN, NAME } from "../model/scalars.ts";
import { parseDate } from "../model/time.ts";
import { displayedLines } from "./directive-lines.ts";
import { shown } from "./directive-line.ts";
import { UNREADABLE } from "./text.ts";

/** The forge's own limit for a text, and the commands that one comment may give. */
const MAX_LENGTH = 65_536;
const MAX_COMMANDS = 20;

const verbs = Object.keys(commands).filter(isVerb);

/**
 * The commands of a comment: lines that stand outside code and quotes and start with `/` and a verb. A line whose verb is
 * nearly one of ours is answered, because whoever wrote it expects something; any other is none of our business.
 */
export function parseCommands(body: string): CommandLine[] {
  if (body.length > MAX_LENGTH) return [{ problem: "The text is too long to be read." }];
  const found = displayedLines(body).flatMap(({ text, doubt }) => {
    const read = parseLine(text);
    if (!read) return [];
    const unclear = `It is unclear whether ${shown(text)} is meant as a command: ${doubt}.`;
    return [doubt === undefined ? read : { problem: unclear }];
  });
  if (found.length <= MAX_COMMANDS) return found;
  return [{ problem: `There are more than ${MAX_COMMANDS} commands; nothing was done.` }];
}

/** At the start of the line, in lower case, and nothing else in the same word: `/usr/bin` and `/Status:` are prose. */
function parseLine(line: string): CommandLine | undefined {
  const [, word, rest = ""] = /^\/([a-z][a-z-]{0,30})(?:[ \t]+(.*))?$/is.exec(line.trimEnd()) ?? [];
  if (word === undefined) return undefined;
  if (isVerb(word)) return parseRest(word, rest);
  const near = nearest(word, verbs);
  return near === undefined ? undefined : { problem: `No command \`/${word}\`. Did you mean \`/${near}\`?` };
}

function isVerb(word: string): word is CommandVerb {
  return Object.hasOwn(commands, word);
}

function parseRest(verb: CommandVerb, rest: string): CommandLine {
  // How to approve is answered whatever stands behind it.
  if (verb === "approve" || verb === "reject")
    return { command: { verb, words: rest === "" ? {} : { gates: rest }, options: {} } };
  const spec: CommandSpec = commands[verb];
  const tokens = tokensOf(rest);
  const problem = tokens === undefined ? "A quote begins or ends where it cannot be read." : undefined;
  const read = problem ?? readTokens(spec, tokens ?? []);
  if (typeof read === "string") return { problem: `${read} It is \`${usageOf(verb)}\`.` };
  return { command: { verb, ...read } };
}

interface Token {
  /** Of an option, the name before `=`. */
  readonly key: string | undefined;
  readonly text: string;
  readonly quoted: boolean;
}

/** Words, quoted texts and options; nothing where a quote is not closed. */
function tokensOf(text: string): Token[] | undefined {
  const token = /[ \t]*(?:([a-z]+)=)?(?:"([^"]*)"|([^ \t"]+)|)(?=[ \t]|$)/gy;
  const tokens: Token[] = [];
  let end = 0;
  while (end < text.length) {
    token.lastIndex = end;
    const match = token.exec(text);
    if (!match || token.lastIndex === end) return undefined;
    end = token.lastIndex;
    const [whole, key, quoted, plain] = match;
    if (whole.trim() !== "") tokens.push({ key, text: quoted ?? plain ?? "", quoted: quoted !== undefined });
  }
  return tokens;
}

type Parts = Pick<Command, "words" | "options">;

function readTokens(spec: CommandSpec, tokens: readonly Token[]): Parts | string {
  const isOption = ({ key, quoted }: Token) =>
    key !== undefined && (quoted || spec.options.some(({ name }) => name === key) || !takesText(spec));
  const words = readWords(
    spec,
    tokens.filter((each) => !isOption(each)),
  );
  if (typeof words === "string") return words;
  const options = readOptions(spec, tokens.filter(isOption));
  return typeof options === "string" ? options : { words, options };
}

function takesText({ words }: CommandSpec): boolean {
  return words.at(-1)?.kind === "text";
}

/** Words by their places; a text takes all that are left. Quotes around the whole of it are no part of it. */
function readWords({ words: places }: CommandSpec, tokens: readonly Token[]): Command["words"] | string {
  const given = tokens.map(({ key, text, quoted }, index) => {
    const isWhole = index >= places.length - 1 && tokens.length === places.length;
    const value = quoted && !isWhole && index >= places.length - 1 ? `"${text}"` : text;
    return key === undefined ? value : `${key}=${value}`;
  });
  const words: Record<string, string> = {};
  for (const [index, place] of places.entries()) {
    const isRest = place.kind === "text" && index === places.length - 1;
    const value = isRest ? given.slice(index).join(" ") : (given[index] ?? "");
    const problem = value.trim() === "" ? missing(place) : wordProblem(place, value);
    if (problem !== undefined) return problem;
    if (value.trim() !== "") words[place.name] = value;
  }
  const extra = given[places.length];
  return extra === undefined || places.at(-1)?.kind === "text" ? words : `${shown(extra)} is one word too many.`;
}

function missing({ name, optional }: Word): string | undefined {
  return optional ? undefined : `It lacks the ${name}.`;
}

function wordProblem({ name, oneOf, kind }: Word, value: string): string | undefined {
  if (oneOf && !oneOf.includes(value)) return `${shown(value)} is not ${oneOf.join(", ")}.`;
  return grammar[kind](value) ? undefined : `${shown(value)} is no ${name}.`;
}

function readOptions({ options: known }: CommandSpec, tokens: readonly Token[]): Command["options"] | string {
  const options: Record<string, string> = {};
  for (const { key = "", text } of tokens) {
    const option = known.find(({ name }) => name === key);
    if (!option) return `There is no option ${shown(key)}; there is ${known.map(({ name }) => name).join(", ")}.`;
    if (Object.hasOwn(options, key)) return `\`${key}=\` is given twice.`;
    const isGood = key === "engagement" ? ENGAGEMENT_ID.test(text) : grammar[option.kind](text);
    if (!isGood) return text.trim() === "" ? `\`${key}=\` is empty.` : `${shown(text)} is no ${key}.`;
    options[key] = text;
  }
  const lacking = known.find(({ name, required }) => required && options[name] === undefined);
  return lacking ? `It lacks \`${lacking.name}=\`.` : options;
}

/** What a value of each kind looks like. */
const grammar: Readonly<Record<"name" | "text" | "login" | "date" | "artifact" | "url", (value: string) => boolean>> = {
  name: (value) => NAME.test(value),
  text: (value) => value.trim() !== "" && !UNREADABLE.test(value),
  login: (value) => LOGIN.test(value.replace(/^@/, "")),
  date: (value) => parseDate(value) !== undefined,
  artifact: (value) => ARTIFACT_ID.test(value),
  url: (value) => /^https:\/\/[!-~]+$/.test(value),
};
