import type { Directive, Directives } from "../model/directive.ts";
import { parseCommand, type Refused, shown } from "./directive-line.ts";
import { displayedLines } from "./directive-lines.ts";

/** GitHub's own limit for a text. */
const MAX_LENGTH = 65_536;
const MAX_COMMANDS = 100;

const verbs = ["approve", "reject"] as const;

/** Reads the commands of a review. Lines that are no command are prose, and prose says nothing. */
export function parseDirectives(body: string): Directives {
  if (body.length > MAX_LENGTH) return refuse("The text is too long to be read.");
  const directives: Directive[] = [];
  for (const line of displayedLines(body)) {
    const read = parseLine(line.text);
    if (!read) continue;
    if ("problem" in read) return refuse(read.problem);
    if (line.doubt) return refuse(`It is unclear whether ${shown(line.text)} is meant as a command: ${line.doubt}.`);
    directives.push(read);
    if (directives.length > MAX_COMMANDS) return refuse(`There are more than ${MAX_COMMANDS} commands.`);
  }
  const problem = findConflict(directives);
  return problem ? refuse(problem) : { directives, problem: undefined };
}

function refuse(problem: string): Directives {
  return { directives: [], problem };
}

function parseLine(line: string): Directive | Refused | undefined {
  const match = /^\/(approve|reject)(?=[ \t]|$)/.exec(line);
  const verb = verbs.find((each) => each === match?.[1]);
  if (verb) return parseCommand(verb, line.slice(verb.length + 1));
  const meant = meantVerb(line);
  return meant && { problem: `${shown(line)} is not a command; write \`/${meant} <gate>\` at the start of a line.` };
}

/** The command that a line nearly is. Passing over it as prose would turn a limited approval into an unlimited one. */
function meantVerb(line: string): (typeof verbs)[number] | undefined {
  const start = line
    .slice(0, 40)
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "");
  const word = /^ {0,3}[/\u2044\u2215\u2571\u29f8]([^\s.,:;!?"'()[\]{}=]+)/u.exec(start)?.[1]?.toLowerCase() ?? "";
  return verbs.find((verb) => isNearly(verb, word) || runsOn(verb, line));
}

/** Whether the verb is followed directly by something that makes no other word of it, such as a colon. */
function runsOn(verb: string, line: string): boolean {
  return line.startsWith(`/${verb}`) && !/^[A-Za-z0-9_/-]/.test(line.slice(verb.length + 1));
}

function isNearly(verb: string, word: string): boolean {
  if (word === verb) return true;
  return !word.startsWith(verb) && (looksLike(verb, word) || isOneSlipFrom(verb, word));
}

/** Letter by letter the same, or another alphabet's. */
function looksLike(verb: string, word: string): boolean {
  const letters = Array.from(word);
  const same = letters.filter((letter, index) => letter === verb[index]).length;
  const foreign = letters.filter((letter) => letter > "\u007f").length;
  return letters.length === verb.length && same + foreign === verb.length && same >= 2;
}

/** One letter missing, added or wrong, or two neighbours swapped. */
function isOneSlipFrom(verb: string, word: string): boolean {
  let start = 0;
  while (start < verb.length && verb[start] === word[start]) start++;
  const end = sharedEnd(verb.slice(start), word.slice(start));
  const [a, b] = [verb.slice(start, verb.length - end), word.slice(start, word.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b === `${a.charAt(1)}${a.charAt(0)}`);
}

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}

function findConflict(directives: readonly Directive[]): string | undefined {
  for (const [index, later] of directives.entries()) {
    const earlier = directives.slice(0, index).find((each) => sharesGate(each, later) && clash(each, later));
    if (!earlier) continue;
    const gate = sharedGate(earlier, later);
    return earlier.verb === later.verb ? `${gate} is named on two lines.` : `${gate} is both approved and rejected.`;
  }
  return undefined;
}

/** Two answers of one kind may stand side by side where they concern different work. */
function clash(a: Directive, b: Directive): boolean {
  if (a.verb !== b.verb) return true;
  return overlap(a.engagement, b.engagement) && overlap(a.scope, b.scope);
}

function overlap(a: string | undefined, b: string | undefined): boolean {
  return a === b || isWide(a) || isWide(b);
}

function isWide(value: string | undefined): boolean {
  return value === undefined || value === "*";
}

function sharesGate(a: Directive, b: Directive): boolean {
  return sharedGate(a, b) !== undefined;
}

function sharedGate(a: Directive, b: Directive): string | undefined {
  if (a.gates === "all") return b.gates === "all" ? "`all`" : shown(b.gates[0] ?? "");
  if (b.gates === "all") return sharedGate(b, a);
  const named = new Set(b.gates);
  const gate = a.gates.find((each) => named.has(each));
  return gate === undefined ? undefined : shown(gate);
}
