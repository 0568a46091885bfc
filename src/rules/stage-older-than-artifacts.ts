import type { Stage } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import { becomesCurrent } from "./aspects/becomes-current.ts";
import type { Case } from "../model/case.ts";
import { openTracks } from "./aspects/tracks.ts";
import type { EngagementRule } from "../model/rule.ts";
import { ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "stage-older-than-artifacts",
  code: "CS-STG-008",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "What is current belongs to the stage, or to one before it.",
  why: "Either the stage was forgotten, or a later stage's work is taken for settled too early.",
  check(c) {
    const stage = c.head.state?.value.stage ?? "";
    const at = c.adapter.stages.findIndex(({ id }) => id === stage);
    if (at < 0) return [];
    return c.head.artifacts.flatMap((artifact) => {
      const later = stageFor(c, artifact);
      if (!later || c.adapter.stages.indexOf(later) <= at) return [];
      if (!isNews(c, artifact, stage) || hasTrack(c, artifact, later)) return [];
      const { id } = later;
      const message = `${ticked(artifact.id)} is current and belongs to stage ${ticked(id)}; the stage is ${ticked(stage)}.`;
      return [
        {
          place: artifact.matter.at(["status"]),
          message,
          fix: `Move the stage to ${id}, or mark the artifact \`draft\`.`,
        },
      ];
    });
  },
};

/** The first stage that lists the artifact's type; none where it belongs to no stage. */
function stageFor(c: Case, artifact: Artifact): Stage | undefined {
  return c.adapter.stages.find((stage) => stage.artifacts.includes(artifact.type));
}

function isNews(c: Case, artifact: Artifact, stage: string): boolean {
  const moved = c.base !== undefined && c.base.state?.value.stage !== stage;
  return becomesCurrent(c, artifact) || (moved && artifact.status === "current");
}

/** A parallel track may be ahead of the engagement. */
function hasTrack(c: Case, artifact: Artifact, { id }: Stage): boolean {
  return openTracks(c).some(({ track }) => track.stage === id && [artifact.scope, "*"].includes(track.scope ?? "*"));
}
