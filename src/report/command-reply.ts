import { type Command, type CommandSpec, commands, type CommandVerb } from "../model/command.ts";
import type { Finding } from "../model/finding.ts";
import { fenced } from "./fenced.ts";
import { code, prose, short } from "./markdown.ts";
import { visible } from "./terminal.ts";

/** What a comment's command is answered. */

/**
 * What was done, as the first line of a commit. What people wrote may stand in it, and there no mark keeps the forge from
 * reading a mention or a reference: `GH-1` and the address of an issue are references too.
 */
export function headline(said: readonly string[]): string {
  const line = said.map((each) => each.replace(/\.$/, "")).join("; ");
  return visible(short(line.replaceAll(/[@#[\]]|(?<=\bgh)-(?=\d)|(?<=:)\/\//gi, ""), 100));
}

/** What people typed may stand in a line, and be as long as a comment. */
const LONGEST = 1000;

export function whatWasDone(said: string, notes: readonly string[], next: string | undefined): string {
  const lines = [said, ...notes, ...(next === undefined ? [] : [next])];
  return `${lines.map((line) => prose(short(line, LONGEST))).join("\n\n")}\n`;
}

/** An edit that would leave errors behind that were not there before. */
export function refusedEdit(said: string, wrong: readonly Finding[]): string {
  const lines = wrong.map(
    ({ file, line, column, rule, message, fix }) =>
      `${visible(file)}:${line}:${column} ${rule} ${visible(message)}\n  fix: ${visible(fix)}`,
  );
  return `This would not pass the check: ${prose(short(said, LONGEST))}\n\n${fenced(lines.join("\n"))}`;
}

export function refusedUse(
  { verb }: Command,
  { message, hint = "" }: { readonly message: string; readonly hint?: string | undefined },
): string {
  const told = /[.!?]$/.test(message) ? message : `${message}.`;
  const lines = [told, hint].map((each) => asCommented(verb, each));
  const more = FLAG.test(lines.flatMap(betweenTicks).join(" "))
    ? [`\`countersign ${verb} --help\` tells of that.`]
    : [];
  const shown = [...lines, ...more].filter((each) => each !== "").map((each) => prose(short(each, LONGEST)));
  return `${code(`/${verb}`)}: ${shown.join(" ")}\n`;
}

const FLAG = /(?<![\w-])--([a-z]+)/;

/** The words of the command line, with the options that a comment has in the form that they have there. */
function asCommented(verb: CommandVerb, text: string): string {
  const { options }: CommandSpec = commands[verb];
  const inForm = (flag: string, name: string) => (options.some((each) => each.name === name) ? `\`${name}=\`` : flag);
  const parts = text.split("`");
  return parts.map((part, at) => (at % 2 === 0 ? part.replaceAll(new RegExp(FLAG, "g"), inForm) : part)).join("`");
}

/** What stands outside the quoted names. */
function betweenTicks(text: string): string[] {
  return text.split("`").filter((_, at) => at % 2 === 0);
}
