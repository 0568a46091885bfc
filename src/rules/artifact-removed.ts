import { type Artifact, idOfFile } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { engagementOf } from "../model/engagement.ts";
import { removedArtifacts, renames } from "./aspects/renamed.ts";
import type { EngagementRule, Report } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "artifact-removed",
  code: "CS-ART-013",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An artifact that was merged stays in its engagement.",
  why: "What others were shown, approved or built on must remain where its references point.",
  check(c) {
    if (!c.head.state) return [];
    const renamed = new Set([...renames(c).values()].map((each) => each.id));
    return removedArtifacts(c)
      .filter((each) => !renamed.has(each.id))
      .map((each) => removed(c, each));
  },
};

function removed(c: Case, { id, file }: Artifact): Report {
  const moved = c.repository.change.files.find(
    (each) => each.after && idOfFile(each.path) === id && engagementOf(each.path) !== c.id,
  );
  const what = moved ? `was moved to \`${moved.path}\`` : "was deleted";
  const fix = `Restore \`${file}\` and set its status to archived${moved ? "; the other engagement takes a number of its own" : ""}.`;
  return { place: { file, line: 1, column: 1 }, message: `\`${id}\` ${what}; an artifact that was merged stays.`, fix };
}
