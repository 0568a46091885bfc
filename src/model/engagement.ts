import type { Artifact } from "./artifact.ts";
import { compareText, type Problem } from "./finding.ts";
import type { Data, Doc, DataMap } from "./doc.ts";
import type { Bytes } from "./digest.ts";
import type { IssuedHandoffFile } from "./handoff-file.ts";
import type { StateFile } from "./state.ts";

/** A file of a git tree. */
export interface FileEntry {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

export interface SourceFile extends FileEntry {
  readonly bytes: Bytes;
}

/** One engagement as it stands in one tree. `state` is missing where it could not be read; `problems` says why. */
export interface Engagement {
  readonly id: string;
  readonly state: Doc<StateFile> | undefined;
  /** The state before it was typed, for rules that look at keys the type does not have. */
  readonly raw: DataMap | undefined;
  readonly artifacts: readonly Artifact[];
  /** Every file of the folder, the engine's own included. */
  readonly files: readonly FileEntry[];
  /** Contents of the files under evidence/, by path. */
  readonly evidence: ReadonlyMap<string, Bytes>;
  /** The hand-offs that were issued and are whole. */
  readonly handoffs: readonly IssuedHandoff[];
  readonly problems: readonly Problem[];
}

/** A hand-off as it lies in the engagement, for one skill. */
export interface IssuedHandoff {
  readonly skill: string;
  readonly doc: Doc<Data>;
  readonly value: IssuedHandoffFile;
}

export function engagementPath(id: string): string {
  return `engagements/${id}/`;
}

export function statePath(id: string): string {
  return `engagements/${id}/state.yaml`;
}

/** The engagement that a path belongs to. */
export function engagementOf(path: string): string | undefined {
  return /^engagements\/([^/]+)\/./.exec(path)?.[1];
}

/** Whether the engine, not a person, writes this path: over all engagements, their page and tables. */
export function isEngineOwned(path: string): boolean {
  return /^engagements\/(?:README\.md|[^/]+\.csv|[^/]+\/(?:README\.md|record\/.*|rendered\/.*))$/s.test(path);
}

/** Every scope that anything in the engagement names, sorted; `*` alone where nothing names one. */
export function scopesOf(engagement: Engagement): string[] {
  const named = new Set<string>();
  for (const artifact of engagement.artifacts) named.add(artifact.scope);
  for (const track of engagement.state?.value.active_tracks ?? []) named.add(track.scope ?? "*");
  named.delete("*");
  return named.size > 0 ? [...named].sort(compareText) : ["*"];
}
