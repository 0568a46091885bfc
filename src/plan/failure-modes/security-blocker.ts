import type { GateResult } from "../../model/approval.ts";
import type { Case } from "../../model/case.ts";
import type { Measure, Sign, Trouble } from "../../model/failure.ts";
import { refersTo } from "../../model/reference.ts";
import type { Blocker } from "../../model/state.ts";
import { standingBlockers } from "../../gates/blockers.ts";
import { gateName, placeOfMove, stepTowards } from "../../rules/aspects/shut.ts";
import { raisedFlags } from "../../rules/aspects/security-flags.ts";
import { openTracks } from "../../rules/aspects/tracks.ts";
import { sentence } from "../../rules/aspects/wording.ts";
import { foundBy, type ModeRule, oneOf, responsible, type Seen, signOf, stopAction, waitedFor } from "./seen.ts";

/** Nothing that security has to permit goes ahead until it has found a way. */
export const mode: ModeRule = {
  mode: "security_blocker",
  signs: (seen) => [...shut(seen).map((row) => rowSign(seen, row)), ...actions(seen)],
  measures: (c, sign) => [
    ...asked(c).map((action) => ({ do: "withdraw", action }) as const),
    ...stopAction(c, sign, "Which way would security permit?").filter((each) => each.do !== "withdraw"),
    ...openRiskTrack(c, sign),
  ],
};

/** The security gate where somebody said no, a blocker names it, or a flag stands behind what blocks it. */
function shut({ c, state }: Seen): GateResult[] {
  const { gate } = c.adapter.security;
  const named = blockersOf(c).length > 0;
  const flagged = raisedFlags(state.value).length > 0;
  return c.gates.filter(
    (row) =>
      row.gate === gate &&
      (row.status === "rejected" ||
        (row.status === "blocked" && row.remainingBlockers.length > 0 && (named || flagged))),
  );
}

/** Open blockers that name the security gate. */
function blockersOf(c: Case): Blocker[] {
  const { gate } = c.adapter.security;
  return standingBlockers(c).filter(({ blocks = [] }) => refersTo(blocks, "gate", gate ?? ""));
}

function rowSign({ c }: Seen, row: GateResult): Sign {
  return {
    message: `${gateName(row)} is ${row.status}. ${sentence(row.because)}`,
    place: placeOfMove(c),
    about: { gate: row.gate, scope: row.scope },
    owner: waitedFor(c, [row]),
    step: stepTowards(row),
  };
}

/** Actions that are asked for without a way that security permits. */
function actions({ c, told }: Seen): Sign[] {
  const { gate } = c.adapter.security;
  return foundBy(told, ["CS-EXT-006"]).flatMap((found) => {
    const { action } = found;
    if (!action) return [];
    const rows = c.gates.filter((row) => row.gate === gate && row.scope === action.scope);
    const owner = rows.length > 0 ? waitedFor(c, rows) : responsible(c);
    return [signOf(found, { action: action.id, scope: action.scope }, owner)];
  });
}

/** Actions of this change that ask the security gate, or that start or show something. */
function asked(c: Case): string[] {
  const { gate = "" } = c.adapter.security;
  const named = (c.head.state?.value.actions_requested ?? []).map(({ action }) => action);
  const stopped = c.adapter.actions.filter(({ id, kind, gates }) => {
    return named.includes(id) && (gates.includes(gate) || ["launch", "publish", "send"].includes(kind ?? ""));
  });
  return stopped.map(({ id }) => id);
}

/** A track on which the risk is looked at, where there is none. */
export function openRiskTrack(c: Case, { message, owner, about }: Trouble): Measure[] {
  const { artifact } = c.adapter.security;
  const kinds = (c.adapter.doc.value.tracks ?? []).filter((each) => each.artifacts?.includes(artifact ?? ""));
  const type = kinds[0]?.id ?? "risk";
  if (openTracks(c).some(({ track }) => track.type === type)) return [];
  const scope = about.scope ?? "*";
  const blockers = blockersOf(c).map(({ id }) => id);
  return [{ do: "open", track: type, type, scope, owner: oneOf(c, owner), status: "blocked", text: message, blockers }];
}
