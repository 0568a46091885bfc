import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const kinds = {
  ENV: "set_env",
  PATH: "add_path",
  OUTPUT: "set_output",
  STATE: "save_state",
  STEP_SUMMARY: "step_summary",
} as const;
export type Kind = keyof typeof kinds;

/** The files through which a step tells its runner things: new and empty for every stage. */
export function makeFiles(temp: string): Record<Kind, string> {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const entries = Object.entries(kinds).map(([kind, name]) => {
    const path = join(folder, `${name}_0f1e2d3c`);
    writeFileSync(path, "");
    return [kind, path];
  });
  return Object.fromEntries(entries) as Record<Kind, string>;
}

/** `name=value` lines and `name<<DELIMITER` blocks. What is neither fails the step, as on the runner. */
export function parsePairs(path: string): Record<string, string> {
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  const pairs: [string, string][] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${line.slice(heredoc + 2)}'`);
      pairs.push([line.slice(0, heredoc), lines.slice(index + 1, end).join("\n")]);
      index = end;
    } else if (equals > 0) pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
    else throw new Error(`Invalid format '${line}'`);
  }
  return Object.fromEntries(pairs);
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const known =
  /^(debug|notice|warning|error|group|endgroup|add-mask|add-matcher|remove-matcher|echo|stop-commands|set-output|save-state|set-env|add-path)$/;

/** Workflow commands in what a step printed; between `stop-commands` and its token there are none. */
export function parseCommands(text: string): Command[] {
  const found: Command[] = [];
  let stopped: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    // The older form is a command wherever in the line it stands.
    const match =
      /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line) ??
      /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
    const name = match?.[1] ?? "";
    if (stopped !== undefined) stopped = name === stopped ? undefined : stopped;
    else if (match !== null && known.test(name)) {
      const command = { name, properties: propertiesOf(match[2] ?? ""), message: unescape(match[3] ?? "") };
      found.push(command);
      if (name === "stop-commands") stopped = command.message;
    }
  }
  return found;
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(",").filter((one) => one.includes("="));
  return Object.fromEntries(
    pairs.map((one) => [
      one.slice(0, one.indexOf("=")).trim(),
      unescape(one.slice(one.indexOf("=") + 1))
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ","),
    ]),
  );
}

const unescape = (text: string): string => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
