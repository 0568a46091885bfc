import { readableArtifacts } from "./aspects/changed.ts";
import type { EngagementRule } from "../model/rule.ts";

export const rule: EngagementRule = {
  id: "artifact-without-version",
  code: "CS-ART-002",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An artifact says which version it is.",
  why: "Approvals, sources and the record name an artifact by its version; without one they could mean any.",
  check: (c) =>
    readableArtifacts(c)
      .filter((artifact) => artifact.version === undefined)
      .map((artifact) => ({
        place: artifact.matter.atKey(["id"]),
        message: `\`${artifact.id}\` has no version.`,
        fix: "Add `version: v1`.",
      })),
};
