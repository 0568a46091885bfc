import { type Artifact, idOfFile } from "../model/artifact.ts";
import type { Bytes } from "../model/digest.ts";
import {
  type Engagement,
  engagementPath,
  type FileEntry,
  isEngineOwned,
  type SourceFile,
  statePath,
} from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import { ENGAGEMENT_ID } from "../model/scalars.ts";
import { parseArtifact, type ParsedArtifact } from "./artifact.ts";
import { parseHandoffs } from "./handoff.ts";
import { limits } from "./limits.ts";
import { compareProblems } from "./problems.ts";
import { quote } from "./quote.ts";
import { parseState, type ParsedState } from "./state.ts";
import { byPath, isRegular, treeProblems } from "./tree.ts";

/**
 * An engagement as its files say it is. `entries` are all files of the folder, `files` those whose bytes were read:
 * state.yaml, markdown and evidence. What cannot be read is a problem, never an exception.
 */
export function parseEngagement(id: string, files: readonly SourceFile[], entries: readonly FileEntry[]): Engagement {
  const tree = [...entries].sort(byPath);
  const regular = files.filter(isRegular).sort(byPath);
  const state = readState(id, regular, tree);
  const artifacts = readArtifacts(id, regular);
  const handoffs = parseHandoffs(regular);
  const problems = [
    ...wrongId(id),
    ...treeProblems(id, tree),
    ...state.problems,
    ...artifacts.flatMap((parsed) => parsed.problems),
    ...handoffs.flatMap((parsed) => parsed.problems),
    ...sharedIds(tree),
  ];
  return {
    id,
    state: state.doc,
    raw: state.raw,
    artifacts: artifacts.flatMap(({ artifact }): Artifact[] => (artifact ? [artifact] : [])),
    files: tree,
    evidence: readEvidence(id, regular),
    handoffs: handoffs.flatMap(({ handoff }) => handoff ?? []),
    problems: problems.sort(compareProblems),
  };
}

function wrongId(id: string): Problem[] {
  if (ENGAGEMENT_ID.test(id)) return [];
  const message = `The folder name ${quote(id)} is not an engagement id`;
  const fix = "Use lower-case letters, digits and `-`, at most 63, starting with a letter or digit.";
  return [{ code: "CS-SCH-001", place: startOf(statePath(id)), message, fix }];
}

function readState(id: string, files: readonly SourceFile[], entries: readonly FileEntry[]): ParsedState {
  const path = statePath(id);
  const file = files.find((entry) => entry.path === path);
  if (file) return parseState(file);
  // One that is there but not regular has its problem already.
  const known = entries.some((entry) => entry.path === path && !isRegular(entry));
  return { doc: undefined, raw: undefined, problems: known ? [] : [missingState(id)] };
}

function missingState(id: string): Problem {
  const message = `The engagement ${quote(id)} has no state.yaml`;
  return {
    code: "CS-SCH-001",
    place: startOf(statePath(id)),
    message,
    fix: "Add state.yaml, or run `countersign new`.",
  };
}

function readArtifacts(id: string, files: readonly SourceFile[]): ParsedArtifact[] {
  const markdown = files.filter(({ path }) => path.endsWith(".md") && !isEngineOwned(path) && !isReadme(path));
  if (markdown.length > limits.filesPerEngagement) return [];
  // Under evidence/ any document may lie; only what is named by an id is an artifact.
  const own = markdown.filter(({ path }) => idOfFile(path) !== undefined || !path.startsWith(evidencePath(id)));
  return own.map(parseArtifact);
}

function isReadme(path: string): boolean {
  return path.endsWith("/README.md");
}

function evidencePath(id: string): string {
  return `${engagementPath(id)}evidence/`;
}

function readEvidence(id: string, files: readonly SourceFile[]): Map<string, Bytes> {
  const evidence = files.filter(({ path }) => path.startsWith(evidencePath(id)));
  return new Map(evidence.map(({ path, bytes }) => [path, bytes]));
}

function sharedIds(entries: readonly FileEntry[]): Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ path }) => {
    const id = isEngineOwned(path) ? undefined : idOfFile(path);
    if (id === undefined) return [];
    const other = first.get(id);
    if (other === undefined) first.set(id, path);
    return other === undefined ? [] : [sharedId(id, other, path)];
  });
}

function sharedId(id: string, first: string, second: string): Problem {
  const message = `${quote(id)} is in ${quote(first)} and ${quote(second)}`;
  return { code: "CS-ART-004", place: startOf(second), message, fix: "Keep one file per id; git keeps the versions." };
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
