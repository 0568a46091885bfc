import { dataOf } from "../model/doc.ts";
import { compareText } from "../model/finding.ts";
import type { EntryFile } from "../model/record-file.ts";
import { code, link, md, table } from "./markdown.ts";

/** One line of the portfolio page. */
export interface PortfolioRow {
  readonly id: string;
  readonly cells: string;
}

const HEADS = ["Engagement", "Client", "Work", "Stage", "Status", "Owner", "Next"];
const ROW = /^\| \[[^\]]*\]\(([a-z0-9][a-z0-9-]*)\/\) \|.*\|$/;

/**
 * `engagements/README.md`: every engagement with a record, a line each. Lines of engagements that nothing was recorded for
 * stay as they are, so that a merge costs the same however many there are.
 */
export function portfolioPage(page: string, newest: readonly EntryFile[]): string {
  const rows = new Map(
    page
      .split("\n")
      .flatMap((line) => rowIn(line))
      .map(({ id, cells }) => [id, cells]),
  );
  for (const entry of newest) rows.set(entry.engagement, rowOf(entry));
  const lines = [...rows].toSorted(([a], [b]) => compareText(a, b)).map(([, cells]) => `${cells}\n`);
  const [heads = "", rule = ""] = table(HEADS, [HEADS], "").split("\n");
  return `<!-- Written by Countersign after each merge. Do not edit. -->\n\n# Engagements\n\n${heads}\n${rule}\n${lines.join("")}`;
}

function rowIn(line: string): PortfolioRow[] {
  const id = ROW.exec(line)?.[1];
  return id === undefined ? [] : [{ id, cells: line }];
}

function rowOf({ engagement, state = {}, next }: EntryFile): string {
  const data = dataOf(state);
  const cell = (key: string) => md(typeof data[key] === "string" ? data[key] : "TBD");
  const cells = [
    link(engagement, `${engagement}/`),
    cell("client"),
    cell("workflow"),
    code(typeof data["stage"] === "string" ? data["stage"] : "TBD"),
    cell("workflow_status"),
    cell("owner"),
    md(next?.action ?? "TBD"),
  ];
  return `| ${cells.join(" | ")} |`;
}
