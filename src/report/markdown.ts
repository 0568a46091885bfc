import { visible } from "./terminal.ts";

/**
 * Text of people and files as markdown that shows it and does nothing else: no markup, no mention, no reference to an issue or
 * a commit, no second line. A backslash keeps markdown from reading a character; it does not keep the forge from linking what
 * stands there once it is read, so an invisible blank breaks those words up.
 */
const BREAK = "&#8203;";

export function md(text: string): string {
  return atStart(text.trim());
}

/** At the start of a line more characters mean something. */
function atStart(text: string): string {
  return inert(text).replace(/^(?:[-+=]|(\d+)([.)]))/, (start, number?: string, end?: string) =>
    number === undefined ? `\\${start}` : `${number}\\${end}`,
  );
}

function inert(text: string): string {
  return visible(text.replaceAll(/\s+/g, " "))
    .replaceAll(/[\\`*_{}[\]<>#|!~&$]/g, String.raw`\$&`)
    .replaceAll(/@(?=[\w/])|#(?=\d)|gh-(?=\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi, `$&${BREAK}`)
    .replaceAll(/(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi, (commit) => commit.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`));
}

/** Text of ours that quotes names between backticks: those are shown in a fixed font, the rest as `md` does. */
export function prose(text: string): string {
  const parts = text.trim().split("`");
  // Between two backticks with nothing in them there is no name, and what stands around them would come together.
  if (parts.length % 2 === 0 || parts.some((part, index) => index % 2 === 1 && part.trim() === "")) return md(text);
  return parts
    .map((part, index) => (index % 2 === 1 ? code(part) : index === 0 ? atStart(part) : inert(part)))
    .join("");
}

/** A name in a fixed font; a name that holds a backtick is shown as text instead. */
export function code(text: string): string {
  if (text.trim() === "") return md(text);
  return /[`|\n]/.test(text) ? md(text) : `\`${visible(text)}\``;
}

/**
 * A text that anybody could make long, cut where it would push the rest away. What is left out is counted, and a flood of marks
 * on one letter is no letter.
 */
export function short(text: string, most = 300): string {
  const points = Array.from(
    text.replaceAll(/(\p{M}{4})(\p{M}+)/gu, (_, kept: string, more: string) => `${kept}(+${more.length} marks)`),
  );
  return points.length <= most
    ? points.join("")
    : `${points.slice(0, most).join("")}… (+${points.length - most} characters)`;
}

/** A link to a place that we named ourselves; anything that could end it early is encoded. */
export function link(label: string, target: string): string {
  return `[${md(label)}](${encodeURI(visible(target)).replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** A table, or what to say where it would be empty. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], none: string): string {
  if (rows.length === 0) return `${none}\n`;
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (cell === "" ? "-" : cell)).join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map(line).join("");
}
