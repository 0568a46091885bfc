import type { Case } from "../../model/case.ts";
import type { Sign } from "../../model/failure.ts";
import { parseSource } from "../../model/reference.ts";
import { type Conflict, isOpen } from "../../model/state.ts";
import { isDecided } from "../../gates/blockers.ts";
import { sentence } from "../../rules/aspects/wording.ts";
import { known, type ModeRule, ownerOfTrack, type Seen, wrongBy } from "./seen.ts";

/** The track stops until somebody decides; what is approved is the likely source of truth. */
export const mode: ModeRule = {
  mode: "conflicting_facts",
  signs: (seen) => conflictsIn(seen.c).map((each) => signOf(seen, each)),
  measures: (c, { about: { conflict = "", track } }) => {
    const found = conflictsIn(c).find(({ id }) => id === conflict);
    if (!found) return [];
    const question = questionOf(found);
    return [
      { do: "weigh", conflict, truth: known(found.source_of_truth) ?? approvedOf(c, found), question },
      ...(track === undefined ? [] : [{ do: "hold", track } as const]),
      { do: "stay" },
      { do: "decide", question },
    ];
  },
};

/** Open ones, and those that this change takes out or closes without a decision. */
function conflictsIn(c: Case): Conflict[] {
  const { conflicts: now = [], decision_log: decisions = [] } = c.head.state?.value ?? {};
  const open = now.filter(isOpen);
  const before = (c.base?.state?.value.conflicts ?? []).filter(isOpen);
  const gone = before.filter(({ id }) => !open.some((each) => each.id === id) && !isDecided(id, decisions));
  return [...open, ...gone];
}

function signOf({ c, state, told }: Seen, conflict: Conflict): Sign {
  const index = (state.value.conflicts ?? []).findIndex(({ id }) => id === conflict.id);
  const track = conflict.track?.replace(/^track:/, "");
  const owner = ownerOfTrack(c, track);
  const between = conflict.between.map((each) => `\`${each}\``).join(" and ");
  const why = known(conflict.text) === undefined ? "" : ` ${sentence(conflict.text ?? "")}`;
  const isNoticed = wrongBy(told, ["CS-FCT-003"]).length > 0;
  return {
    message: `${between || "Two facts"} disagree.${why}`,
    place: state.at(index < 0 ? ["conflicts"] : ["conflicts", index]),
    about: { conflict: conflict.id, ...(track === undefined || track === "TBD" ? {} : { track }) },
    owner,
    step: `Ask ${owner} to decide ${conflict.id}: ${questionOf(conflict)}`,
    ...(isNoticed ? { rule: "CS-FCT-003" } : {}),
  };
}

function questionOf({ decision_needed: needed, between }: Conflict): string {
  return known(needed) ?? `Which of them holds: ${between.join(" or ")}?`;
}

/** The one side that an open gate covers; nothing where none or several do. */
function approvedOf(c: Case, { between }: Conflict): string | undefined {
  const ids = between.flatMap((each) => parseSource(each.replace(/^artifact:/, ""))?.id ?? []);
  const [only, ...others] = ids.filter((id) => c.gates.some((row) => row.open && row.subject.artifacts.includes(id)));
  return others.length === 0 ? only : undefined;
}
