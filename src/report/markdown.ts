import { visible } from "./terminal.ts";

/** Text of people and files as markdown that shows it and does nothing else: no markup, no mention, no second line. */

export function md(text: string): string {
  return visible(text.replaceAll(/\s+/g, " ").trim())
    .replaceAll(/[\\`*_{}[\]<>#|!~&$]/g, String.raw`\$&`)
    .replaceAll(/@(?=[\w/])/g, "@&#8203;")
    .replaceAll(/(https?):\/\//gi, "$1:&#8203;//")
    .replace(/^([-+=]|\d+[.)])/, String.raw`\$1`);
}

/** A name in a fixed font; a name that holds a backtick is shown as text instead. */
export function code(text: string): string {
  return /[`|\n]/.test(text) ? md(text) : `\`${visible(text)}\``;
}

/** A link to a place that we named ourselves; anything that could end it early is encoded. */
export function link(label: string, target: string): string {
  return `[${md(label)}](${encodeURI(target).replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** A table, or what to say where it would be empty. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], none: string): string {
  if (rows.length === 0) return `${none}\n`;
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (cell === "" ? "-" : cell)).join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map(line).join("");
}
