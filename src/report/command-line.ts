import type { Command, CommandVerb } from "../model/command.ts";

/** Verbs that ask who says so; in a comment that is whoever wrote it. */
const SAID_BY: ReadonlySet<CommandVerb> = new Set(["decide", "unblock", "waive", "revoke"]);

/** The command of a comment as a person types it in a shell; in capitals what only they can fill in. */
export function commandLine({ verb, words, options }: Command, engagement: string, by: string): string {
  const given = Object.entries(options).filter(([name]) => name !== "engagement");
  const said = SAID_BY.has(verb) ? [...given, ["by", by] as const] : given;
  const flags = said.flatMap(([name, value]) => [`--${name}`, quoted(value)]);
  const named = Object.values(words).map(quoted);
  if (verb === "attest") return ["countersign attest FILE --gate GATE", ...flags, `--for ${named[0]}@vN`].join(" ");
  const wanted = verb === "renumber" && named.length < 2 ? ["NEW-ID"] : [];
  return ["countersign", verb, engagement, ...named, ...wanted, ...flags].join(" ");
}

/** Whatever a shell might read otherwise stands between single quotes. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
