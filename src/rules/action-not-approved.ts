import {
  gateRow,
  isOpenFor,
  type Outward,
  outwardActions,
  recipientGates,
  requirementIn,
  standingOf,
} from "./aspects/outward.ts";
import { isPermitMissing, permitGivers } from "./aspects/permitted.ts";
import { concerns, standingBlockers } from "../gates/blockers.ts";
import { judgePredicate } from "../gates/requirements.ts";
import { gateName, stepTowards } from "./aspects/shut.ts";
import { describe, weightOf } from "./aspects/unmet.ts";
import { gateOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { naming } from "./aspects/client-name.ts";
import { failures, type Judged } from "../model/predicate.ts";
import { refersTo } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

type Told = Pick<Report, "message" | "fix" | "severity">;

export const rule: EngagementRule = {
  id: "action-not-approved",
  code: "CS-EXT-001",
  severity: "error",
  blocks: "external action",
  locked: true,
  summary: "What leaves the repository has every approval that it needs.",
  why: "What was sent, signed, launched or published cannot be taken back by a commit.",
  check: (c) =>
    outwardActions(c).flatMap((outward) => {
      const { action, scope, place } = outward;
      const told = [
        ...shutGates(c, outward),
        ...openBlockers(c, outward),
        ...unmetRequirements(c, outward),
        ...unapproved(c, outward),
      ];
      return told.map((each) => ({ ...each, place, action: { id: action.id, scope } }));
    }),
};

/** Gates that no other rule of external actions speaks for. */
function ownGates(c: Case, { action, artifacts }: Outward): string[] {
  const elsewhere = new Set<string | undefined>(recipientGates(c, action));
  if (action.kind === "launch") elsewhere.add(c.adapter.security.gate);
  const public_ = action.kind === "publish" && artifacts.some((each) => naming(c, each) !== undefined);
  return public_ ? [] : action.gates.filter((gate) => !elsewhere.has(gate));
}

function shutGates(c: Case, outward: Outward): Told[] {
  const { action, scope } = outward;
  return ownGates(c, outward)
    .filter((gate) => !isOpenFor(c, gate, outward) && !isTooNarrow(c, gate, outward))
    .map((gate) => {
      const row = gateRow(c, gate, scope);
      const message = `\`${action.id}\` needs ${gateName({ gate, scope })}, which is ${standingOf(c, gate, scope)}.`;
      return {
        ...weightOf(row),
        message,
        fix: row ? stepTowards(row) : `Declare \`${gate}\` in the adapter, or correct the action's gates.`,
      };
    });
}

/** Of artifacts that are asked for by name, those that an open gate was not about: another one of the type was approved. */
function unapproved(c: Case, outward: Outward): Told[] {
  const { action, scope, named } = outward;
  return named.flatMap((id) => {
    const gate = action.gates.find((each) => {
      const row = gateRow(c, each, scope);
      const covers = gateOf(c.adapter, each)?.covers?.includes(action.artifact ?? "") === true;
      return covers && row && isOpenFor(c, each, outward) && !row.subject.artifacts.includes(id);
    });
    if (gate === undefined) return [];
    const status = c.head.artifacts.find((each) => each.id === id)?.status ?? "not here";
    return {
      message: `\`${action.id}\` is asked for with \`${id}\`, which is ${status}; ${gateName({ gate, scope })} was given for other content.`,
      fix: `Make \`${id}\` current and ask for ${gateName({ gate, scope })}.`,
    };
  });
}

/** Approved without the permit that the action needs: CS-APR-006 says so. */
function isTooNarrow(c: Case, gate: string, outward: Outward): boolean {
  return permitGivers(c, outward).some((each) => each.id === gate) && isPermitMissing(c, outward);
}

/** For a bill, a blocker of its artifact is a dispute, which has a rule of its own. */
function openBlockers(c: Case, { action, scope, artifacts }: Outward): Told[] {
  return standingBlockers(c)
    .filter((blocker) => concerns(blocker, scope))
    .filter(
      ({ blocks = [] }) =>
        refersTo(blocks, "action", action.id) ||
        refersTo(blocks, "scope", scope) ||
        (action.kind !== "bill" && artifacts.some((each) => refersTo(blocks, "artifact", each.id))),
    )
    .map(({ id, text, owner }) => ({
      message: `\`${action.id}\` is stopped by blocker ${id}: ${sentence(text)}`,
      fix: `Let ${owner ?? "its owner"} close ${id}, with a decision that names it.`,
    }));
}

function unmetRequirements(c: Case, outward: Outward): Told[] {
  const { action, scope } = outward;
  const told = action.kind === "launch" ? [...action.gates, c.adapter.security.gate] : action.gates;
  const isTold = ({ leaf }: Judged) =>
    leaf !== undefined && "gate" in leaf && (told.includes(leaf.gate) || isOpenFor(c, leaf.gate, outward));
  return action.requires
    .map((each) => judgePredicate(c, c.gates, requirementIn(scope, each), scope))
    .flatMap((judged) => failures(judged).filter((each) => !isTold(each)))
    .map((each) => ({ ...unmetReport(action.id, each), ...weightOfUnmet(c, scope, each) }));
}

/** What nobody knows yet waits, and a gate as it does for itself. */
function weightOfUnmet(c: Case, scope: string, { leaf, cause }: Judged): Pick<Report, "severity"> {
  if (leaf && "gate" in leaf) return weightOf(gateRow(c, leaf.gate, leaf.scope ?? scope));
  return cause === "absent" ? { severity: "waiting" } : {};
}

/** What must not hold has children, which hold or are not known. */
function unmetReport(action: string, { phrase, found, children, cause }: Judged): Told {
  const parts = children.map(describe).join("; ");
  if (parts !== "") {
    const until = cause === "absent" ? "until it is known that this does not hold" : "while this holds";
    return {
      message: `\`${action}\` may not go ahead ${until}: ${parts}.`,
      fix: `See to it that this does not hold: ${parts}.`,
    };
  }
  return {
    message: `\`${action}\` needs that ${phrase}; ${found === "" ? "it is not so" : `found: ${found}`}.`,
    fix: `See to it that ${phrase}.`,
  };
}
