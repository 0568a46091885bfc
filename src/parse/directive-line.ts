import type { Directive } from "../model/directive.ts";
import { ENGAGEMENT_ID, NAME } from "../model/scalars.ts";
import { endOfDay, parseDate } from "../model/time.ts";
import { quote } from "./quote.ts";

/** Why a command is not understood, as a sentence. */
export interface Refused {
  readonly problem: string;
}

type Verb = Directive["verb"];
type Part = Partial<Omit<Directive, "verb">>;
type Reader = (value: string) => Part | Refused;

const PERMIT = /^(?:\*|[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(?::(?:\*|[A-Za-z0-9][A-Za-z0-9_.-]{0,79}))?)$/;
const CLOSES = /^close ([A-Za-z0-9][A-Za-z0-9_.-]{0,79})$/;
/** Control characters, halves of characters, and marks that reorder the text around them. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const readers: Readonly<Record<Verb, ReadonlyMap<string, Reader>>> = {
  approve: new Map<string, Reader>([
    ["scope", readScope],
    ["permits", readPermits],
    ["until", readUntil],
    ["if", readCondition],
    ["engagement", readEngagement],
  ]),
  reject: new Map<string, Reader>([
    ["scope", readScope],
    ["because", readBecause],
    ["engagement", readEngagement],
  ]),
};

/** Reads what stands after the verb: gates, then options in any order. */
export function parseCommand(verb: Verb, rest: string): Directive | Refused {
  const firstOption = rest.search(/[ \t][A-Za-z]+=/);
  const gates = readGates(verb, firstOption < 0 ? rest : rest.slice(0, firstOption));
  if ("problem" in gates) return gates;
  const options = firstOption < 0 ? {} : readOptions(verb, rest.slice(firstOption));
  if ("problem" in options) return options;
  return { ...nothing, ...gates, ...options, verb };
}

const nothing = {
  scope: undefined,
  permits: undefined,
  until: undefined,
  condition: undefined,
  engagement: undefined,
  because: undefined,
};

function readGates(verb: Verb, text: string): Pick<Directive, "gates"> | Refused {
  const names = text.split(",").map(trimBlanks);
  if (names.length === 1 && names[0] === "") return { problem: `\`/${verb}\` names no gate.` };
  if (names.length === 1 && names[0] === "all") return { gates: "all" };
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) return { problem: `${shown(wrong)} is not a gate; gates are separated by commas.` };
  if (names.includes("all")) return { problem: "`all` stands alone, without other gates." };
  return new Set(names).size === names.length ? { gates: names } : { problem: "The line names a gate twice." };
}

function readOptions(verb: Verb, text: string): Part | Refused {
  const option = /[ \t]+([A-Za-z]+)=(?:"([^"]*)"|([!#-~]+))(?=[ \t]|$)/y;
  const seen = new Set<string>();
  let part: Part = {};
  let end = 0;
  for (let match = option.exec(text); match; match = option.exec(text)) {
    end = option.lastIndex;
    const [, key = "", quoted, plain = ""] = match;
    const read = seen.has(key) ? { problem: `\`${key}=\` is given twice.` } : readOption(verb, key, quoted ?? plain);
    if ("problem" in read) return read;
    seen.add(key);
    part = { ...part, ...read };
  }
  const left = trimBlanks(text.slice(end));
  return left === "" ? part : { problem: `${shown(left)} cannot be read as an option.` };
}

function readOption(verb: Verb, key: string, value: string): Part | Refused {
  const reader = readers[verb].get(key);
  if (reader) return reader(value);
  return { problem: `\`/${verb}\` has no option ${shown(key)}; it has ${[...readers[verb].keys()].join(", ")}.` };
}

function readScope(value: string): Part | Refused {
  return value === "*" || NAME.test(value) ? { scope: value } : { problem: `${shown(value)} is not a scope.` };
}

function readPermits(value: string): Part | Refused {
  const permits = value.split(",").map(trimBlanks);
  const wrong = permits.find((permit) => !PERMIT.test(permit));
  return wrong === undefined ? { permits } : { problem: `${shown(wrong)} is not a permit such as scope:pilot.` };
}

function readUntil(value: string): Part | Refused {
  const day = parseDate(value);
  return day === undefined
    ? { problem: `${shown(value)} is not a date such as 2027-03-01.` }
    : { until: endOfDay(day) };
}

function readCondition(value: string): Part | Refused {
  const problem = textProblem("if", value);
  return problem ? { problem } : { condition: { text: value, closes: CLOSES.exec(value)?.[1] } };
}

function readEngagement(value: string): Part | Refused {
  return ENGAGEMENT_ID.test(value) ? { engagement: value } : { problem: `${shown(value)} is not an engagement.` };
}

function readBecause(value: string): Part | Refused {
  const problem = textProblem("because", value);
  return problem ? { problem } : { because: value };
}

function textProblem(key: string, value: string): string | undefined {
  if (value.trim() === "") return `\`${key}=\` is empty.`;
  return UNREADABLE.test(value) ? `\`${key}=\` contains characters that are not displayed.` : undefined;
}

/** Spaces and tabs only: any other blank is a character that does not belong there. */
function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t";
}

/** What somebody typed, in ASCII, so that a look-alike letter shows. */
export function shown(text: string): string {
  const ascii = text.slice(0, 80).replaceAll(/[^ -~]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
  return quote(ascii);
}
