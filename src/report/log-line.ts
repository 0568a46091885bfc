import { visible } from "./terminal.ts";

/**
 * A text as one line of a job's log that the runner takes for no command. It takes `::` for one at the start of a line, and
 * `##[` anywhere in it.
 */
export function logLine(text: string): string {
  return visible(text)
    .replace(/^\s*::/, String.raw`\u{3A}:`)
    .replaceAll("##[", String.raw`#\u{23}[`);
}
