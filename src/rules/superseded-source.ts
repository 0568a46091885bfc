import { type Artifact, isLive } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, isTouched, liveArtifacts } from "./aspects/changed.ts";
import { missingElsewhere, sourceElsewhere } from "./aspects/source-elsewhere.ts";
import { isKnown } from "../model/doc.ts";
import { nearest } from "../model/nearest.ts";
import { parseSource, type SourceReference } from "../model/reference.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import { versionNumber } from "../model/version.ts";
import { sentence, ticked } from "./aspects/wording.ts";

export const rule: EngagementRule = {
  id: "superseded-source",
  code: "CS-ART-009",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "What an artifact was made from is the version that stands now.",
  why: "An artifact that rests on a superseded version carries terms on that nobody stands by any more.",
  check: (c) =>
    liveArtifacts(c)
      .filter((each) => each.status === "current" || isTouched(c.repository.change, each.file))
      .flatMap((artifact) => (artifact.sources ?? []).flatMap((source, index) => judge(c, artifact, source, index))),
};

function judge(c: Case, artifact: Artifact, text: string, index: number): Report[] {
  if (!isKnown(text)) return [];
  const place = artifact.matter.at(["sources", index]);
  const source = parseSource(text);
  if (source?.engagement !== undefined && source.engagement !== c.id)
    return judgeElsewhere(c, artifact, { ...source, engagement: source.engagement }, text).map((each) => ({
      place,
      ...each,
    }));
  if (source?.id === artifact.id) return [{ place, ...itself(artifact, text) }];
  const found = source && artifactOf(c.head, source.id);
  if (!source || !found) return isUnread(c, source) ? [] : [{ place, ...unknown(c, artifact, text) }];
  return stale(artifact, source, found, text).map((each) => ({ place, ...each }));
}

type Told = Pick<Report, "message" | "fix" | "severity">;

/** What another engagement does to its own artifacts fails no change here that leaves both alone. */
function judgeElsewhere(
  c: Case,
  artifact: Artifact,
  source: SourceReference & { readonly engagement: string },
  text: string,
): Told[] {
  const found = sourceElsewhere(c, source);
  if (!found) return missingElsewhere(c, artifact, source);
  const { change } = c.repository;
  const isOurs = isTouched(change, artifact.file) || isTouched(change, found.file);
  const told = stale(artifact, source, found, text, `${source.engagement}/`);
  return told.map((each) => (each.severity === "error" && !isOurs ? { ...each, severity: "warning" } : each));
}

/** An artifact that rests on another version of its source than the one that stands. */
function stale(artifact: Artifact, source: SourceReference, found: Artifact, text: string, where = ""): Told[] {
  const problem = problemOf(source, found, where);
  if (problem === undefined) return [];
  const { rationale } = artifact.matter.value;
  const message = `\`${artifact.id}\` uses ${ticked(text)}, ${problem}${isKnown(rationale) ? `; kept because: ${sentence(rationale)}` : "."}`;
  const current = isLive(found) ? `${where}${found.id}@${found.version ?? "v1"}` : "what replaced it";
  const severity = isKnown(rationale) ? "notice" : source.version === undefined ? "warning" : "error";
  return [{ message, severity, fix: `Rebase it on ${current}, or say under rationale why not.` }];
}

function itself({ id }: Artifact, text: string): Pick<Report, "message" | "fix"> {
  const message = `\`${id}\` names itself as its source: ${ticked(text)}.`;
  return { message, fix: "Name what it was made from, or remove the entry." };
}

/** An artifact that is there and cannot be read has its own finding. */
function isUnread(c: Case, source: SourceReference | undefined): boolean {
  return source !== undefined && c.head.files.some((file) => file.path.endsWith(`/${source.id}.md`));
}

function unknown(c: Case, artifact: Artifact, text: string): Pick<Report, "message" | "fix"> {
  const others = c.head.artifacts.filter((each) => each.id !== artifact.id);
  const near = nearest(
    text.split("@")[0] ?? text,
    others.map((each) => each.id),
  );
  const meant = others.find((each) => each.id === near);
  const hint = meant ? `Write ${meant.id}@${meant.version ?? "v1"}` : "Name an artifact of this engagement";
  return {
    message: `\`${artifact.id}\` uses ${ticked(text)}, which is no artifact of this engagement.`,
    fix: `${hint}; one of another engagement is written <engagement>/<ID>@vN.`,
  };
}

function problemOf(source: SourceReference, found: Artifact, where: string): string | undefined {
  if (!isLive(found)) return `which is ${found.status}`;
  const [used, now] = [versionNumber(source.version), versionNumber(found.version)];
  if (used === undefined) return `which names no version; it is ${found.version ?? "without one"} now`;
  if (now === undefined || used === now) return undefined;
  return used < now ? `superseded by ${where}${found.id}@v${now}` : `which does not exist yet; it is v${now}`;
}
