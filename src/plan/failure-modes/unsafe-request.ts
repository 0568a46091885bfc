import type { Case } from "../../model/case.ts";
import type { Measure, Trouble } from "../../model/failure.ts";
import { escalations } from "../../rules/aspects/escalations.ts";
import { ticked } from "../../rules/aspects/wording.ts";
import type { Found } from "../findings.ts";
import { artifactIn, type ModeRule, responsible, type Seen, signOf, stopAction, waitedFor, wrongBy } from "./seen.ts";
import { openRiskTrack } from "./security-blocker.ts";

/** What goes ahead without leave: it stops, and whoever may allow it is asked. */
export const mode: ModeRule = {
  mode: "unsafe_request",
  signs: (seen) => requests(seen).map((each) => sign(seen, each)),
  measures: (c, each) => {
    if (each.about.action !== undefined) return stopAction(c, each, "Who may allow it, and within which limits?");
    if (each.rule === "CS-REC-003") return escalate(c, each);
    return [{ do: "stay" }, ...(each.rule === "CS-SEC-003" ? openRiskTrack(c, each) : [])];
  },
};

/** A gate that is merely waited for makes a request early, not unsafe. */
function requests({ told }: Seen): Found[] {
  return wrongBy(told, [
    "CS-SEC-003",
    "CS-REC-003",
    "CS-EXT-001",
    "CS-EXT-002",
    "CS-EXT-003",
    "CS-EXT-005",
    "CS-BND-006",
  ]);
}

/** The work stays where it is, and whoever must decide is asked. The blocker says the trigger, so it stands for it. */
function escalate(c: Case, { message, owner }: Trouble): Measure[] {
  const question = "May it go on, and within which limits?";
  const blocks = [`stage:${(c.move?.from ?? c.head.state?.value.stage) || "TBD"}`];
  return [{ do: "stay" }, { do: "block", text: message, blocks, owner, question }, { do: "decide", question }];
}

function sign({ c }: Seen, found: Found) {
  const { action } = found;
  const artifact = artifactIn(c, found)?.id;
  const about = {
    ...(action ? { action: action.id, scope: action.scope } : {}),
    ...(artifact === undefined ? {} : { artifact }),
  };
  return signOf(found, about, approverOf(c, found));
}

function approverOf(c: Case, { action, finding }: Found): string {
  if (finding.rule === "CS-REC-003") return decider(c, finding.message);
  const { security } = c.adapter;
  const gates = c.adapter.actions.find(({ id }) => id === action?.id)?.gates ?? [];
  const asked = finding.rule === "CS-SEC-003" && security.gate !== undefined ? [security.gate] : gates;
  const rows = c.gates.filter(
    (row) => asked.includes(row.gate) && !row.open && (!action || row.scope === action.scope),
  );
  return rows.length > 0 ? waitedFor(c, rows) : responsible(c);
}

/** The first of the roles that may decide what the finding is about. */
function decider(c: Case, message: string): string {
  const found = escalations(c).find(({ trigger }) => message.startsWith(ticked(trigger)));
  return found?.roles[0] ?? responsible(c);
}
