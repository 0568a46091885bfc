import { type Paint, visible } from "../../report/terminal.ts";
import { unifiedDifference } from "../../report/unified-difference.ts";
import type { Returned } from "./returned.ts";
import { told } from "./told.ts";

/** What came back from Word, for a person: the edit, whose changes they are, the comments, and what is left out. */
export function returnedText(file: string, made: Returned, paint: Paint): string {
  const { before, text, problems } = made;
  const edit = text === before ? [] : [`${visible(file)}\n${unifiedDifference(before, text, paint)}`];
  const parts = [
    ...edit,
    part("Tracked changes", changes(made)),
    part("Comments", comments(file, made)),
    part("Not brought over", problems.map(told)),
  ];
  return parts.filter((text) => text !== "").join("\n");
}

function part(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title}\n${lines.map((line) => `  ${line}`).join("")}`;
}

const KINDS = { inserted: "+", deleted: "-", formatted: "~" } as const;

function changes({ changes: all }: Returned): string[] {
  return all.map(({ kind, author, date, text }) => `${KINDS[kind]} ${visible(text)}  ${by(author, date)}\n`);
}

function comments(file: string, { comments: all }: Returned): string[] {
  return all.map(({ author, date, text, on, line }) => {
    const place = line === undefined ? "" : `${visible(file)}:${line} `;
    return `${place}${by(author, date)}: ${visible(text)}${on === "" ? "" : ` (on "${visible(on)}")`}\n`;
  });
}

function by(author: string, date: string): string {
  return visible([author || "somebody", date.slice(0, 10)].filter((text) => text !== "").join(", "));
}
