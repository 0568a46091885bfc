import { gateRow, standingOf } from "../gates/outward.ts";
import { gateName } from "../gates/shut.ts";
import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { scopesOf } from "../model/engagement.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import type { Track } from "../model/state.ts";

export const rule: EngagementRule = {
  id: "new-scope-claims-final",
  code: "CS-APR-014",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A scope that is added to approved work produces drafts until it is approved itself.",
  why: "An approval of the first scope says nothing of the second, however near the two are.",
  check(c) {
    const added = addedScopes(c);
    return (c.head.state?.value.active_tracks ?? []).flatMap((track, index) =>
      added.includes(track.scope ?? "*") && track.output_state === "final" ? judge(c, track, index) : [],
    );
  },
};

/** Scopes that nothing of the base names, where the base has a scope or an approval to be expanded. */
function addedScopes(c: Case): string[] {
  const before = c.base ? scopesOf(c.base) : [];
  const expands = before.some((scope) => scope !== "*") || c.record.approvals.length > 0;
  return expands ? c.scopes.filter((scope) => scope !== "*" && !before.includes(scope)) : [];
}

function judge(c: Case, track: Track, index: number): Report[] {
  const scope = track.scope ?? "*";
  const [claim] = c.head.artifacts
    .filter((each) => isLive(each) && each.status === "current" && each.scope === scope)
    .flatMap((artifact) => shutGatesOf(c, artifact).map((gate) => ({ artifact, gate })));
  if (!claim || !c.head.state) return [];
  const { artifact, gate } = claim;
  const status = standingOf(c, gate, scope);
  return [
    {
      place: c.head.state.at(["active_tracks", index, "output_state"]),
      message: `\`${scope}\` is new here and ${gateName({ gate, scope })} is ${status}, yet track \`${track.id}\` says that ${artifact.id} is final.`,
      fix: `Set its output_state to draft until \`${gate}\` is approved for it; ask ${gateRow(c, gate, scope)?.waitingFor.join(", ") ?? "its owner"}.`,
    },
  ];
}

function shutGatesOf(c: Case, artifact: Artifact): string[] {
  const covering = c.adapter.gates.filter((gate) => gate.covers?.includes(artifact.type));
  return covering.map((gate) => gate.id).filter((id) => gateRow(c, id, artifact.scope)?.open !== true);
}
