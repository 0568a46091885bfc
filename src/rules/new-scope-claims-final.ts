import { gateName } from "./aspects/shut.ts";
import type { GateResult } from "../model/approval.ts";
import type { Artifact } from "../model/artifact.ts";
import { newScopes } from "./aspects/new-scopes.ts";
import { becomesCurrent } from "./aspects/becomes-current.ts";
import type { Case } from "../model/case.ts";
import type { Place } from "../model/finding.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { tracksOf } from "./aspects/tracks.ts";

export const rule: EngagementRule = {
  id: "new-scope-claims-final",
  code: "CS-APR-014",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "A scope that is added to approved work produces drafts until it is approved itself.",
  why: "An approval of the first scope says nothing of the second, however near the two are.",
  check(c) {
    const claims = newScopes(c).flatMap((scope) => claimsIn(c, scope));
    return claims.map(report);
  },
};

/** Something final of a new scope, with the gate that is shut for it. */
interface Claim {
  readonly artifact: Artifact;
  readonly gate: GateResult;
  readonly place: Place;
  readonly by: string;
  readonly key: string;
}

/** Told once per track that says so; where the scope has no such track, at the artifact itself. */
function claimsIn(c: Case, scope: string): Claim[] {
  const found = c.head.artifacts
    .filter((each) => each.scope === scope && becomesCurrent(c, each))
    .flatMap((artifact) => shutGatesOf(c, artifact).map((gate) => ({ artifact, gate })));
  const [first] = found;
  if (!first) return [];
  const tracks = tracksOf(c).flatMap(({ track, path }) => {
    const place = c.head.state?.at([...path, "output_state"]);
    const says = (track.scope ?? "*") === scope && track.output_state === "final";
    return says && place
      ? [{ ...first, place, by: `track \`${track.id}\` says that ${first.artifact.id} is final`, key: "output_state" }]
      : [];
  });
  return tracks.length > 0 ? tracks : byArtifact(found);
}

function byArtifact(found: readonly Pick<Claim, "artifact" | "gate">[]): Claim[] {
  const firsts = found.filter((each, index) => found.findIndex(({ artifact }) => artifact === each.artifact) === index);
  return firsts.map((each) => ({
    ...each,
    place: each.artifact.matter.at(["status"]),
    by: `${each.artifact.id} is current`,
    key: "status",
  }));
}

function report({ artifact: { scope }, gate, place, by, key }: Claim): Report {
  return {
    place,
    message: `\`${scope}\` is new here and ${gateName(gate)} is ${gate.status}, yet ${by}.`,
    fix: `Set its ${key} to draft until \`${gate.gate}\` is approved for it; ask ${gate.waitingFor.join(", ")}.`,
  };
}

function shutGatesOf(c: Case, { type, scope }: Artifact): GateResult[] {
  const covering = c.adapter.gates.filter((gate) => gate.covers?.includes(type)).map((gate) => gate.id);
  return c.gates.filter((row) => covering.includes(row.gate) && row.scope === scope && !row.open);
}
