import type { Adapter } from "../model/adapter.ts";
import type { EntryFile } from "../model/record-file.ts";
import { standingAnswers } from "../model/standing-answers.ts";
import { code, link, md, table } from "./markdown.ts";

type Row = NonNullable<EntryFile["gates"]>[number];

/** How the gates stand, with who gave what. A scope whose gates all stand alike, for one reason, is one line. */
export function gateTable(entry: EntryFile, adapter: Adapter): string {
  const all = entry.gates ?? [];
  const scopes = [...new Set(all.map(({ scope }) => scope))];
  const within = (scope: string) => all.filter((row) => row.scope === scope);
  const alike = scopes.filter((scope) => isAlike(within(scope)));
  const single = all.filter(({ scope }) => !alike.includes(scope));
  const rows = [
    ...single.map((row) => [md(labelOf(adapter, row)), ...cellsOf(entry, row)]),
    ...alike.map((scope) => joined(within(scope))),
  ];
  return table(["Gate", "Scope", "Status", "Given by", "Why", "Permits"], rows, "This workflow has no gates.");
}

function isAlike(rows: readonly Row[]): boolean {
  const kinds = new Set(rows.map(({ status, because, permits }) => JSON.stringify([status, because, permits])));
  return rows.length > 2 && kinds.size === 1;
}

function joined(rows: readonly Row[]): string[] {
  const [{ scope, status, because } = { scope: "*", status: "unknown", because: "" }] = rows;
  return [`All ${rows.length}`, scopeCell(scope), `**${status}**`, "", md(because), ""];
}

function cellsOf(entry: EntryFile, row: Row): string[] {
  const { scope, status, because, permits } = row;
  const given = standingAnswers(entry, row).map(({ approver, evidence, expires_at: until }) => {
    const who = link(`${approver.login} (${evidence.kind})`, evidence.url);
    return until === undefined ? who : `${who} until ${until.slice(0, 10)}`;
  });
  const why = status === "approved" && given.length > 0 ? "" : md(because);
  return [scopeCell(scope), `**${status}**`, given.join(", "), why, permits.map(code).join(", ")];
}

function labelOf(adapter: Adapter, { gate }: Row): string {
  return adapter.gates.find((each) => each.id === gate)?.label ?? gate;
}

function scopeCell(scope: string): string {
  return scope === "*" ? "" : code(scope);
}
