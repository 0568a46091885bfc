import { artifactTypeOf } from "../model/adapter.ts";
import { type Crossing, crossings, forbiddenFields, rightPlace } from "./aspects/boundary.ts";
import type { Case } from "../model/case.ts";
import { liveArtifacts } from "./aspects/changed.ts";
import type { EngagementRule } from "../model/rule.ts";
import { sentence, ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "forbidden-content",
  code: "CS-BND-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An artifact holds nothing that belongs in another one.",
  why: "Facts that are sold as an offer, or an offer as an agreement, bind people to what nobody approved.",
  check: (c) =>
    [...crossings(c, "CS-BND-002"), ...byType(c)].map((crossing) => ({
      place: crossing.place,
      message: `\`${crossing.artifact.id}\` contains ${ticked(crossing.what)}. ${sentence(crossing.text)}`,
      fix: `Move it to ${rightPlace(crossing)}.`,
    })),
};

function byType(c: Case): Crossing[] {
  return liveArtifacts(c).flatMap((artifact) => {
    const type = artifactTypeOf(c.adapter, artifact.type);
    return forbiddenFields(artifact, type?.forbiddenFields ?? [], `A ${artifact.type} has no such field.`, undefined);
  });
}
