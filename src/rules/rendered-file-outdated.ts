import type { Artifact } from "../model/artifact.ts";
import { artifactDigest } from "../model/artifact-digest.ts";
import type { RecordedOutput } from "../model/record.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { artifactOf, isTouched } from "./aspects/changed.ts";

export const rule: EngagementRule = {
  id: "rendered-file-outdated",
  code: "CS-ART-012",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "What lies in rendered/ was made from the artifacts as they stand.",
  why: "People open the PDF, not its source. One that shows an earlier content passes for what was agreed.",
  check: (c) =>
    c.record.outputs.flatMap((output) => {
      const artifact = artifactOf(c.head, output.artifact);
      // What this change brings is rendered once it is merged; the version before a draft stays until the draft is more.
      if (!artifact || artifact.status === "draft" || isTouched(c.repository.change, artifact.file)) return [];
      return artifactDigest(artifact) === output.source ? [] : [outdated(artifact, output)];
    }),
};

function outdated(artifact: Artifact, { file, version }: RecordedOutput): Report {
  const { id, version: now = "TBD" } = artifact;
  const built = version === now ? `an earlier content of ${version}` : version;
  return {
    place: artifact.matter.at(["version"]),
    message: `\`${file}\` was built from ${built}; \`${id}\` is ${now} now.`,
    fix: `\`countersign render ${id}\` says what is wrong with it; the next merge renders it anew.`,
    artifact: id,
  };
}
