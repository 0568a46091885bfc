import { artifactTypeOf } from "../model/adapter.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { isTouched } from "./aspects/changed.ts";
import { matchesPattern } from "../model/id-pattern.ts";
import { matchesGlob } from "../model/glob.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { quote, quoteAll } from "../parse/quote.ts";

export const rule: EngagementRule = {
  id: "skill-wrote-outside",
  code: "CS-SEC-004",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "A skill writes only the files that the workflow lets it write.",
  why: "A skill that reaches further than it was given is a mistake, or somebody else who speaks through it.",
  check: (c) =>
    c.head.artifacts.filter((each) => isTouched(c.repository.change, each.file)).flatMap((each) => report(c, each)),
};

function report(c: Case, artifact: Artifact): Report[] {
  const type = artifactTypeOf(c.adapter, artifact.type);
  if (!type) return [];
  const skill = c.adapter.skills.get(type.owner);
  if (!skill || skill.writes.length === 0) return [];
  // An id of another type's pattern is a mistake of its own, and has a rule of its own.
  const misnumbered = type.idPattern !== undefined && !matchesPattern(artifact.id, type.idPattern);
  if (misnumbered || skill.writes.some((glob) => matchesGlob(artifact.file, glob))) return [];
  const message = `\`${skill.id}\` wrote ${quote(artifact.file)}; allowed: ${quoteAll(skill.writes)}.`;
  const fix = `Move the file to where \`${skill.id}\` may write, or change skills.${skill.id}.writes in a pull request of its own.`;
  return [{ place: artifact.matter.at(["type"]), message, fix }];
}
