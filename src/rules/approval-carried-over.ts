import { isCarriedOver } from "./aspects/outward.ts";
import { gateName, placeOfMove } from "./aspects/shut.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "approval-carried-over",
  code: "CS-APR-015",
  severity: "notice",
  blocks: "nothing",
  locked: false,
  summary: "An earlier approval still holds, because nothing that it covers has changed.",
  why: "People should not have to approve the same content twice, and should see when they do not have to.",
  check: (c) =>
    c.gates
      .filter((gate) => gate.inPlay && gate.open && gate.approvals.every((each) => isCarriedOver(c, gate, each)))
      .flatMap((gate) => {
        const from = gate.approvals
          .map(
            (each) =>
              `@${each.person.login} in ${each.carriedFrom === undefined ? "an earlier pull request" : `#${each.carriedFrom}`}`,
          )
          .join(", ");
        const what = gate.subject.artifacts.join(", ") || "what it covers";
        const message = `${gateName(gate)} still holds, given by ${from}; ${what} did not change.`;
        return from === "" ? [] : [{ place: placeOfMove(c), message, fix: "Nothing to do." }];
      }),
};
