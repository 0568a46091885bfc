import { weightOf } from "./aspects/unmet.ts";
import { gateRow, isOpenFor, type Outward, outwardActions, recipientGates, standingOf } from "./aspects/outward.ts";
import { stepTowards } from "./aspects/shut.ts";
import type { Case } from "../model/case.ts";
import { type Data, isKnown, valueAt } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

type Told = Pick<Report, "message" | "fix" | "place" | "severity">;

export const rule: EngagementRule = {
  id: "recipient-not-verified",
  code: "CS-EXT-002",
  severity: "error",
  blocks: "external action",
  locked: true,
  summary: "What is sent goes to somebody who is named and confirmed.",
  why: "A document in the wrong hands is a leak, however well it was approved.",
  check: (c) =>
    outwardActions(c).flatMap((outward) => {
      const { action, scope } = outward;
      const unnamed = nobody(outward);
      const told = unnamed.length > 0 ? unnamed : unverified(c, outward);
      return told.map((each) => ({ ...each, action: { id: action.id, scope } }));
    }),
};

function nobody({ action, artifacts }: Outward): Told[] {
  const field = action.recipient;
  if (field === undefined) return [];
  return artifacts
    .filter((each) => !namesSomebody(valueAt(each.fields, field)))
    .map(({ id, matter }) => ({
      place: matter.at(field.split(".")),
      message: `\`${action.id}\` has nobody to go to: \`${field}\` of ${id} is empty or TBD.`,
      fix: `Name the recipient under \`${field}\` of ${id}.`,
    }));
}

/** Somebody is named where something is known and nothing says TBD. */
function namesSomebody(value: Data | undefined): boolean {
  const leaves = leavesOf(value);
  return leaves.some(isKnown) && !leaves.some((leaf) => leaf.trim() === "TBD");
}

function leavesOf(value: Data | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : Object.values(value).flatMap((each: Data) => leavesOf(each));
}

function unverified(c: Case, outward: Outward): Told[] {
  const { action, scope, artifacts, place } = outward;
  const who = artifacts.map((each) => `the recipient of ${each.id}`).join(", ") || "its recipient";
  return recipientGates(c, action)
    .filter((gate) => !isOpenFor(c, gate, outward))
    .map((gate) => {
      const row = gateRow(c, gate, scope);
      const message = `\`${action.id}\`: ${who} has no current approval; \`${gate}\` is ${standingOf(c, gate, scope)}.`;
      return {
        ...weightOf(row),
        place,
        message,
        fix: `Verify the address. ${row ? stepTowards(row) : `Declare \`${gate}\` in the adapter.`}`,
      };
    });
}
