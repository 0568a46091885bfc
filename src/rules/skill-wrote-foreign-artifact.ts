import { artifactTypeOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import { appliesTo } from "./aspects/boundary.ts";
import type { Case } from "../model/case.ts";
import { liveArtifacts } from "./aspects/changed.ts";
import { isKnown } from "../model/doc.ts";
import { plainName } from "./aspects/headings.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "skill-wrote-foreign-artifact",
  code: "CS-BND-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "An artifact is written by the skill that owns its type.",
  why: "A skill that writes what another one answers for leaves nobody who answers for it.",
  check: (c) => liveArtifacts(c).flatMap((artifact) => judge(c, artifact)),
};

const fields = ["skill", "produced_by"];

function judge(c: Case, artifact: Artifact): Report[] {
  const type = artifactTypeOf(c.adapter, artifact.type);
  if (!type || !isKnown(type.owner)) return [];
  return fields.flatMap((field) => {
    const skill = artifact.fields[field];
    if (typeof skill !== "string" || !isKnown(skill) || plainName(skill) === plainName(type.owner)) return [];
    const boundary = c.adapter.boundaries.find((each) => each.skill === skill && appliesTo(c, each, artifact));
    const why = boundary ? ` ${boundary.text}` : "";
    return [
      {
        place: artifact.matter.at([field]),
        message: `${ticked(skill)} wrote \`${artifact.id}\`, a ${type.type} owned by \`${type.owner}\`.${why}`,
        fix: `Hand off to ${type.owner}: \`countersign handoff ${c.id} ${type.owner}\`; what is written may go along as a draft.`,
      },
    ];
  });
}
