import { artifactTypeOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { liveArtifacts } from "./aspects/changed.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { withArticle } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "artifact-without-source",
  code: "CS-ART-001",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An artifact names the artifacts that it was made from.",
  why: "What has no source cannot be checked against anything, and nobody notices when what it rests on changes.",
  check: (c) => liveArtifacts(c).flatMap((artifact) => missing(c, artifact)),
};

function missing(c: Case, artifact: Artifact): Report[] {
  const types = artifactTypeOf(c.adapter, artifact.type)?.sources ?? [];
  if (types.length === 0 || (artifact.sources ?? []).length > 0) return [];
  const at = types.flatMap((type) => liveArtifacts(c).filter((each) => each.type === type && each.id !== artifact.id));
  const known = at.map((each) => `${each.id}@${each.version ?? "v1"}`);
  const example = known.length > 0 ? `, such as ${known.join(" or ")}` : "";
  return [
    {
      place: artifact.matter.atKey(["sources"]),
      message: `\`${artifact.id}\` has no sources; ${withArticle(artifact.type)} is made from ${types.join(" or ")}.`,
      fix: `List under sources what it was made from, with its version${example}.`,
    },
  ];
}
