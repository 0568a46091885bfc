import type { Repository } from "../git/repository.ts";
import { listWorkingFiles, readWorkingFile } from "../git/working-files.ts";
import { idOfFile } from "../model/artifact.ts";
import { engagementOf, isEngineOwned, type SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import { type Formatted, formatFrontMatter, formatYaml } from "../edit/format.ts";
import { parseArtifact } from "../parse/artifact.ts";
import { parseEntry } from "../parse/record.ts";
import { isRegular } from "../parse/tree.ts";

/** What formatting the files of a repository comes to; nothing is written yet. */
export interface Formatting {
  readonly changed: readonly (Formatted & { readonly path: string; readonly text: string })[];
  readonly problems: readonly Problem[];
  /** Recorded as final, so that a change of their bytes would need a new version: left as they are unless named. */
  readonly kept: readonly string[];
  /** How many files were looked at. */
  readonly count: number;
}

type Kind = "yaml" | "front-matter";

const OURS = ["countersign.yaml", "adapters", "engagements"];

/** How a file of ours is formatted; what the engine writes and what lies under evidence/ is not. */
function kindOf(path: string): Kind | undefined {
  if (path === "countersign.yaml" || /^(?:adapters\/[^/]+|engagements\/[^/]+\/state)\.yaml$/.test(path)) return "yaml";
  const folder = engagementOf(path);
  if (folder === undefined || isEngineOwned(path) || path.startsWith(`engagements/${folder}/evidence/`))
    return undefined;
  return idOfFile(path) === undefined ? undefined : "front-matter";
}

export async function formatFiles(repo: Repository, named: readonly string[]): Promise<Formatting> {
  const listed = await listWorkingFiles(repo, OURS);
  const paths = listed.filter((path) => kindOf(path) !== undefined && isAmong(path, named));
  const finals = await readFinals(repo, listed, paths);
  const read = await Promise.all(paths.map((path) => readWorkingFile(repo, path)));
  const files = read.filter((file) => file !== undefined);
  const kept = files.filter((file) => !named.includes(file.path) && isFinal(file, finals)).map(({ path }) => path);
  const results = files
    .filter(({ path }) => !kept.includes(path))
    .map((file) => ({ file, formatted: formatOne(file), path: file.path }));
  return {
    changed: results.flatMap(({ path, file, formatted }) =>
      formatted.text !== undefined && !sameBytes(formatted.text, file.bytes)
        ? [{ ...formatted, path, text: formatted.text }]
        : [],
    ),
    problems: results.flatMap(({ formatted }) => formatted.problems),
    kept,
    count: files.length,
  };
}

/** Whether a path is one of those named, or lies below one; with none named, every path is. */
function isAmong(path: string, named: readonly string[]): boolean {
  return named.length === 0 || named.some((each) => each === "" || path === each || path.startsWith(`${each}/`));
}

function formatOne(file: SourceFile): Formatted {
  if (!isRegular(file)) return { text: undefined, changes: [], problems: [notRegular(file.path)] };
  return kindOf(file.path) === "yaml" ? formatYaml(file.path, file.bytes) : formatFrontMatter(file.path, file.bytes);
}

function notRegular(file: string): Problem {
  const message = "The file is a link, or stands in a folder that is one; only regular files are formatted";
  return { code: "CS-SCH-001", place: { file, line: 1, column: 1 }, message, fix: "Put the file itself here." };
}

function sameBytes(text: string, bytes: Uint8Array): boolean {
  const written = new TextEncoder().encode(text);
  return written.length === bytes.length && written.every((byte, at) => byte === bytes[at]);
}

/** The final version of every artifact that the record of its engagement names one for. */
async function readFinals(
  repo: Repository,
  listed: readonly string[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(paths.filter((path) => kindOf(path) === "front-matter").map(engagementOf));
  const newest = [...ids].flatMap((id) => listed.findLast((path) => isEntryOf(path, id ?? "")) ?? []);
  const entries = await Promise.all(newest.map((path) => readWorkingFile(repo, path)));
  const artifacts = entries.flatMap((entry) => (entry ? parseEntry(entry).view.artifacts : []));
  return new Map(artifacts.flatMap(({ id, version, final }) => (final ? [[id, version] as const] : [])));
}

/** Names of entries sort by time. */
function isEntryOf(path: string, id: string): boolean {
  return path.startsWith(`engagements/${id}/record/`) && /\/\d{4}-\d{2}\/\d{2}\/\d{6}-[^/]+\.yaml$/.test(path);
}

function isFinal(file: SourceFile, finals: ReadonlyMap<string, string>): boolean {
  if (kindOf(file.path) !== "front-matter" || finals.size === 0) return false;
  const { artifact } = parseArtifact(file);
  return artifact !== undefined && finals.get(artifact.id) === artifact.version;
}
