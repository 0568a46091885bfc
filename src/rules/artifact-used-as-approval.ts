import { exceptionFor } from "../gates/exceptions.ts";
import { gateRow, type Outward, outwardActions, standingOf } from "./aspects/outward.ts";
import { stepTowards } from "./aspects/shut.ts";
import type { Boundary } from "../model/adapter.ts";
import { type Artifact, inScope } from "../model/artifact.ts";
import { appliesTo } from "./aspects/boundary.ts";
import type { Case } from "../model/case.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { sentence } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "artifact-used-as-approval",
  code: "CS-BND-006",
  severity: "error",
  blocks: "transition",
  locked: true,
  summary: "An artifact that is approved authorises what its own approval says, and nothing further.",
  why: "A signed agreement looks like leave to launch; it is leave to begin.",
  check: (c) =>
    outwardActions(c).flatMap((outward) =>
      c.adapter.boundaries
        .filter((each) => each.action === outward.action.id)
        .flatMap((boundary) => judge(c, outward, boundary)),
    ),
};

function judge(c: Case, { action, scope, place }: Outward, boundary: Boundary): Report[] {
  const shut = boundary.needs.filter(
    (gate) => gateRow(c, gate, scope)?.open !== true && !exceptionFor(c, { gate, scope }),
  );
  const mistaken = c.head.artifacts.filter((each) => appliesTo(c, boundary, each) && looksLikeLeave(c, each, scope));
  const [first] = mistaken;
  if (!first || shut.length === 0) return [];
  const standing = shut.map((gate) => `\`${gate}\` is ${standingOf(c, gate, scope)}`).join(", ");
  const steps = shut.flatMap((gate) => gateRow(c, gate, scope) ?? []).map(stepTowards);
  return [
    {
      place,
      message: `\`${first.id}\` does not authorise \`${action.id}\`: ${standing}. ${sentence(boundary.text)}`,
      fix: steps.join(" ") || `Declare ${shut.join(", ")} in the adapter.`,
      action: { id: action.id, scope },
    },
  ];
}

/** Current, and approved where its type has a gate: only then could anybody take it for leave. */
function looksLikeLeave(c: Case, artifact: Artifact, scope: string): boolean {
  if (artifact.status !== "current" || !inScope(artifact, scope)) return false;
  const covering = c.adapter.gates.filter((gate) => gate.covers?.includes(artifact.type));
  return covering.length === 0 || covering.some((gate) => gateRow(c, gate.id, scope)?.open === true);
}
