import type { Problem } from "../../model/finding.ts";
import { jsonText } from "../../report/json-text.ts";
import { columns, visible } from "../../report/terminal.ts";
import type { Values, World } from "../verb.ts";
import type { Made } from "./job.ts";
import type { PutOut, Row } from "./put-out.ts";

/** Says what was written, and then what is wrong; whether anything is. */
export function tell(
  put: PutOut,
  refused: readonly Problem[],
  made: readonly Made[],
  values: Values,
  world: World,
  nothing = "Nothing was rendered.\n",
): boolean {
  const quiet = values["quiet"] === true;
  const problems = [...refused, ...made.flatMap((each) => each.problems)];
  if (values["json"] === true) world.print(jsonText(put.rows));
  else if (!quiet) world.print(put.rows.length === 0 ? nothing : listed(put));
  if (!quiet) for (const notice of made.flatMap((each) => each.notices)) world.complain(told(notice));
  for (const problem of problems) world.complain(told(problem));
  return problems.length > 0;
}

function listed({ rows, changed }: PutOut): string {
  const cells = rows.map((row) => [visible(row.path), stateOf(row), changed.has(row.path) ? "" : "unchanged"]);
  return columns(cells, "");
}

function stateOf({ mark, since }: Row): string {
  return since === undefined ? (mark ?? "final") : `changes since ${since}`;
}

export function told({ code, place, message, fix }: Problem): string {
  return `${visible(place.file)}:${place.line}:${place.column} ${code} ${visible(message)}\n    fix: ${visible(fix)}\n`;
}
