import type { Command, CommandVerb } from "../model/command.ts";

/** Verbs that ask who says so; in a comment that is whoever wrote it. */
const SAID_BY: ReadonlySet<CommandVerb> = new Set(["decide", "unblock", "answer", "recover", "waive", "revoke"]);

/** Options whose commas separate what takes a flag each in a shell. */
const LISTS: ReadonlySet<string> = new Set(["on", "closes"]);

/** The command of a comment as a person types it in a shell; in capitals what only they can fill in. */
export function commandLine(command: Command, engagement: string, by: string): string {
  const { verb } = command;
  const flags = flagsOf(command, by);
  const words = wordsOf(command, engagement);
  // What begins with a hyphen would be read as a flag.
  const isPlain = words.every((word) => !word.startsWith("-"));
  const line = isPlain ? [...words.map(quoted), ...flags] : [...flags, "--", ...words.map(quoted)];
  return ["countersign", verb, ...line].join(" ");
}

function wordsOf({ verb, words }: Command, engagement: string): string[] {
  if (verb === "attest") return ["FILE"];
  const named = Object.values(words);
  return [engagement, ...named, ...(verb === "renumber" && named.length < 2 ? ["NEW-ID"] : [])];
}

function flagsOf({ verb, words, options }: Command, by: string): string[] {
  const given = Object.entries(options).filter(([name]) => name !== "engagement");
  const said = SAID_BY.has(verb) ? [["by", by] as const] : [];
  const signed = [
    ...(options["gate"] === undefined ? [["gate", "GATE"] as const] : []),
    ["for", `${words["artifact"] ?? "ID"}@vN`] as const,
  ];
  return [...(verb === "attest" ? signed : []), ...given, ...said].flatMap(([name, value]) =>
    (LISTS.has(name) ? value.split(",") : [value]).map((each) => flag(name, each.trim())),
  );
}

function flag(name: string, value: string): string {
  return value.startsWith("-") ? quoted(`--${name}=${value}`) : `--${name} ${quoted(value)}`;
}

/** Whatever a shell might read otherwise stands between single quotes. */
function quoted(text: string): string {
  return /^(?!=)[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
