import { gateRow, isOpenFor, type Outward, outwardActions, standingOf } from "./aspects/outward.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import type { Place } from "../model/finding.ts";
import { naming } from "./aspects/client-name.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "public-use-not-approved",
  code: "CS-EXT-005",
  severity: "error",
  blocks: "external action",
  locked: true,
  summary: "What names the client is published with the client's approval.",
  why: "A client's name and results are the client's to show.",
  check: (c) =>
    outwardActions(c)
      .filter(({ action }) => action.kind === "publish")
      .flatMap((outward) => judge(c, outward)),
};

function judge(c: Case, outward: Outward): Report[] {
  const { action, scope, artifacts } = outward;
  const shut = action.gates.filter((gate) => !isOpenFor(c, gate, outward));
  const [found] = artifacts.flatMap((artifact) => {
    const place = naming(c, artifact);
    return place ? [{ artifact, place }] : [];
  });
  if (!found || shut.length === 0 || isTold(c, found)) return [];
  const standing = shut.map((gate) => `\`${gate}\` is ${standingOf(c, gate, scope)}`).join(", ");
  const who = shut.flatMap((gate) => gateRow(c, gate, scope)?.waitingFor ?? []);
  return [
    {
      place: found.place,
      message: `${found.artifact.id} names the client, and \`${action.id}\` is not approved: ${standing}.`,
      fix: `Get the approval of ${[...new Set(who)].join(", ") || "the gate's owner"}; until then, anonymise it.`,
      action: { id: action.id, scope },
    },
  ];
}

/** Whether the name is a fault of the artifact already, with which nobody can approve it. */
function isTold(
  { faults }: Case,
  { artifact, place }: { readonly artifact: Artifact; readonly place: Place },
): boolean {
  return faults.some(
    (each) =>
      each.artifact === artifact.id &&
      each.holdsGate &&
      each.place.file === place.file &&
      each.place.line === place.line,
  );
}
