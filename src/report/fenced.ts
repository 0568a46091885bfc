/** A block that shows its text as it is: the fence is longer than any run of backticks in it. */
export function fenced(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}${text.endsWith("\n") ? "" : "\n"}${fence}\n`;
}

/** The forge's limit for a comment, with room for what stands around it. */
export const LONGEST_COMMENT = 60_000;

/** As many whole lines as fit; a fence that this opens is closed again, and what is missing is counted. */
export function headLines(text: string, most: number): string {
  if (bytes(text) <= most) return text;
  const lines = text.split("\n");
  const kept: string[] = [];
  let size = 200;
  for (const line of lines) {
    size += bytes(line) + 1;
    if (size > most) break;
    kept.push(line);
  }
  return `${kept.join("\n")}\n${openFence(kept)}\n${lines.length - kept.length} more lines were left out.\n`;
}

/** The forge counts characters, some of its ends count bytes; bytes are never fewer. */
function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function openFence(lines: readonly string[]): string {
  let open = "";
  for (const line of lines) {
    const run = /^`{3,}$/.exec(line)?.[0];
    if (run === undefined) continue;
    if (open === "") open = run;
    else if (run.length >= open.length) open = "";
  }
  return open === "" ? "" : `${open}\n`;
}
