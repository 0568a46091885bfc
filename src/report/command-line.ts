import type { Command } from "../model/command.ts";

/** The command of a comment as a person types it in a shell. */
export function commandLine({ verb, words, options }: Command, engagement: string): string {
  const given = Object.entries(options).filter(([name]) => name !== "engagement");
  const parts = [engagement, ...Object.values(words), ...given.flatMap(([name, value]) => [`--${name}`, value])];
  return ["countersign", verb, ...parts.map(quoted)].join(" ");
}

/** Whatever a shell might read otherwise stands between single quotes. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
