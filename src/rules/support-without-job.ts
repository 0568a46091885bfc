import { type Adapter, artifactTypeOf } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { artifactOf, liveArtifacts } from "./aspects/changed.ts";
import type { Doc } from "../model/doc.ts";
import type { EngagementRule, Report } from "../model/rule.ts";
import type { StateFile, Track } from "../model/state.ts";

export const rule: EngagementRule = {
  id: "support-without-job",
  code: "CS-BND-005",
  severity: "warning",
  blocks: "nothing",
  locked: false,
  summary: "A support skill is added for an output that somebody asked for.",
  why: "Work that nobody asked for costs the same as work that somebody did.",
  check: (c) => (c.head.state ? [...idleTracks(c, c.head.state), ...unaskedArtifacts(c, c.head.state.value)] : []),
};

/** A new track of a support skill, with no output of that skill there or asked for. */
function idleTracks(c: Case, head: Doc<StateFile>): Report[] {
  const before = new Set(c.base?.state?.value.active_tracks?.map((each) => each.id));
  return (head.value.active_tracks ?? []).flatMap((track, index) => {
    const skill = before.has(track.id) ? undefined : supportSkill(c.adapter, track);
    if (skill === undefined || isAskedFor(c, head.value, skill) || hasOutput(c, skill)) return [];
    return [{ place: head.at(["active_tracks", index, "id"]), ...told(skill, c) }];
  });
}

/** Where the state lists what was requested, a new output of a support skill that the list leaves out. */
function unaskedArtifacts(c: Case, state: StateFile): Report[] {
  if ((state.requested ?? []).length === 0) return [];
  return liveArtifacts(c).flatMap((artifact) => {
    const type = artifactTypeOf(c.adapter, artifact.type);
    if (!type?.support || artifactOf(c.base, artifact.id) || isAskedFor(c, state, type.owner)) return [];
    return [{ place: artifact.matter.at(["type"]), ...told(type.owner, c) }];
  });
}

function supportSkill(adapter: Adapter, track: Track): string | undefined {
  const names = [track.id, track.type, track.stage, track.owner];
  return [...adapter.skills.values()].find((skill) => skill.kind === "support" && names.includes(skill.id))?.id;
}

function isAskedFor(c: Case, state: StateFile, skill: string): boolean {
  const outputs = outputsOf(c.adapter, skill);
  const acted = (state.actions_requested ?? []).map(
    (each) => c.adapter.actions.find(({ id }) => id === each.action)?.artifact,
  );
  return [...(state.requested ?? []), ...acted].some((each) => each === skill || outputs.includes(each ?? ""));
}

function hasOutput(c: Case, skill: string): boolean {
  return liveArtifacts(c).some((each) => outputsOf(c.adapter, skill).includes(each.type));
}

function outputsOf(adapter: Adapter, skill: string): string[] {
  return adapter.artifacts.filter((each) => each.owner === skill).map((each) => each.type);
}

function told(skill: string, c: Case): Pick<Report, "message" | "fix"> {
  const outputs = outputsOf(c.adapter, skill).join(" or ") || "its output";
  return {
    message: `\`${skill}\` was added with no output requested.`,
    fix: `Remove it, or name ${outputs} under requested.`,
  };
}
