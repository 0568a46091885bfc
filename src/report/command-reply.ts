import type { Command } from "../model/command.ts";
import type { Finding } from "../model/finding.ts";
import { fenced } from "./fenced.ts";
import { code, prose } from "./markdown.ts";
import { visible } from "./terminal.ts";

/** What a comment's command is answered. */

export function whatWasDone(said: string, notes: readonly string[], next: string | undefined): string {
  const lines = [said, ...notes, ...(next === undefined ? [] : [next])];
  return `${lines.map(prose).join("\n\n")}\n`;
}

/** An edit that would leave errors behind that were not there before. */
export function refusedEdit(said: string, wrong: readonly Finding[]): string {
  const lines = wrong.map(
    ({ file, line, column, rule, message, fix }) =>
      `${visible(file)}:${line}:${column} ${rule} ${visible(message)}\n  fix: ${visible(fix)}`,
  );
  return `This would not pass the check: ${prose(said)}\n\n${fenced(lines.join("\n"))}`;
}

export function refusedUse(
  { verb }: Command,
  { message, hint }: { readonly message: string; readonly hint?: string | undefined },
): string {
  const told = /[.!?]$/.test(message) ? message : `${message}.`;
  return `${code(`/${verb}`)}: ${prose(told)}${hint === undefined ? "" : ` ${prose(hint)}`}\n`;
}
