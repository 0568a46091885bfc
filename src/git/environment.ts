import { delimiter } from "node:path";
import { env } from "node:process";

/** Of the caller's environment, git sees what it needs to start and to find the user's configuration. */
const KEPT = [
  "PATH",
  "HOME",
  "XDG_CONFIG_HOME",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "TMPDIR",
  "TEMP",
  "TMP",
  "USERPROFILE",
  "SystemRoot",
];

const FIXED = {
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ATTR_NOSYSTEM: "1",
  // A replace ref would show other content than what the hash names.
  GIT_NO_REPLACE_OBJECTS: "1",
  LC_ALL: "C",
};

/** Configuration that could start a program, or show people's own taste in what is parsed. */
export const SAFE_CONFIG: readonly string[] = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=/dev/null",
  "core.splitIndex=false",
  "core.untrackedCache=false",
  "log.showRoot=true",
  "log.showSignature=false",
];

export type Environment = Readonly<Record<string, string>>;

export function gitEnvironment(extra: Environment = {}): Environment {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = env[name];
    if (value !== undefined) kept[name] = value;
  }
  return { ...kept, ...FIXED, ...extra };
}

/** A list of object folders as git reads it: a path with the separator in it must be quoted. */
export function alternatesVariable(folders: readonly string[]): string {
  return folders.map(quotePath).join(delimiter);
}

function quotePath(path: string): string {
  if (!path.includes(delimiter) && !path.startsWith('"')) return path;
  return `"${path.replace(/["\\]/g, String.raw`\$&`).replaceAll("\n", String.raw`\n`)}"`;
}
