import type { EntryFile } from "../model/record-file.ts";
import { standingAnswers } from "../model/standing-answers.ts";
import { withJoined } from "./gates-alike.ts";
import { code, link, md, table } from "./markdown.ts";

type Row = NonNullable<EntryFile["gates"]>[number];

/** How the gates stand, with who gave what and until when. */
export function gateTable(entry: EntryFile): string {
  const rows = withJoined(entry.gates ?? []).map((row) => cells(entry, row));
  return table(["Gate", "Scope", "Status", "Given by", "Why", "Permits"], rows, "This workflow has no gates.");
}

function cells(entry: EntryFile, row: Row): string[] {
  const { gate, scope, status, because, permits } = row;
  const label = entry.workflow?.gates.find(({ id }) => id === gate)?.label ?? gate;
  const given = standingAnswers(entry, row).map(({ approver, evidence, pull_request: pull, expires_at: until }) => {
    const who = link(`${approver.login} (${evidence.kind})`, evidence.url);
    const from = pull === undefined || pull === entry.pull_request ? "" : ` in #${pull}`;
    return `${who}${from}${until === undefined ? "" : ` until ${until.slice(0, 10)}`}`;
  });
  const why = status === "approved" && given.length > 0 ? "" : md(because);
  const where = scope === "*" ? "" : code(scope);
  return [md(label), where, `**${status}**`, given.join(", "), why, permits.map(code).join(", ")];
}
