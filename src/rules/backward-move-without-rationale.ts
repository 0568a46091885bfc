import { terminalOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { isKnown } from "../model/doc.ts";
import { endingOf } from "./aspects/ending.ts";
import { movingOf } from "./aspects/move-place.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { unmet } from "./aspects/unmet.ts";

export const rule: EngagementRule = {
  id: "backward-move-without-rationale",
  code: "CS-STG-005",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "Going back, or opening again what was closed, says why.",
  why: "Work that is done twice is paid for twice; whoever reads the history later asks what had failed.",
  check(c) {
    const told = moved(c);
    return told.length > 0 ? told : reopened(c);
  },
};

const FIX = "Add `state_transition: { rationale: ... }` to state.yaml.";

/** A skip and an end that ask for a reason are told by their own rules. */
function moved(c: Case): Report[] {
  const moving = movingOf(c);
  const kind = moving?.move.transition?.kind;
  if (!moving || kind === "skip" || endingOf(c)?.terminal.requiresRationale) return [];
  const back = kind === "backward" || kind === "reopen";
  const asked = unmet(c).some(({ leaf }) => leaf !== undefined && "rationale" in leaf);
  if (!back && !asked) return [];
  const [now, before] = [c.head, c.base].map((each) => each?.state?.value.state_transition?.rationale);
  const verb = back ? `Moving back from ${moving.name}` : `Moving from ${moving.name}`;
  if (!isKnown(now)) return [{ place: moving.place, message: `${verb} needs a rationale.`, fix: FIX }];
  if (now !== before) return [];
  const message = `${verb} needs a rationale of its own; this one was there before the change.`;
  return [
    {
      place: moving.place,
      severity: "warning",
      message,
      fix: "Say in state_transition.rationale why this move is made.",
    },
  ];
}

/** A terminal state that was reached by status is left by status too, whether or not the stage moves besides. */
function reopened(c: Case): Report[] {
  const head = c.head.state;
  const was = terminalOf(c.adapter, c.base?.state?.value.workflow_status);
  if (!was || !head || endingOf(c)) return [];
  if (isKnown(head.value.state_transition?.rationale)) return [];
  const place = head.at([head.value.workflow_status === undefined ? "stage" : "workflow_status"]);
  return [{ place, message: `Opening what was \`${was.id}\` again needs a rationale.`, fix: FIX }];
}
