import { entryAt, type Objects } from "../git/objects.ts";
import { isUnread, readFile } from "../git/source-file.ts";
import { listTree } from "../git/tree-diff.ts";
import { TREE } from "../git/tree.ts";
import { artifactDigest } from "../model/artifact-digest.ts";
import { sha256Hex } from "../model/digest.ts";
import type { FileEntry } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { RecordedOutput } from "../model/record.ts";
import type { EntryFile } from "../model/record-file.ts";
import { renderedPath } from "../record/place.ts";

/** Where rendered/ holds anything but the files that the newest entry names, byte for byte, made from what it says. */
export async function renderedBreaks(
  objects: Objects,
  tree: string,
  id: string,
  newest: EntryFile | undefined,
): Promise<Problem[]> {
  const folder = `engagements/${id}/rendered`;
  const entry = await entryAt(objects, tree, folder);
  const outputs = newest?.outputs ?? [];
  if (!entry && outputs.length === 0) return [];
  if (entry && entry.mode !== TREE) return [unaccounted(folder)];
  const listed = await listTree(objects, tree, folder);
  const files = new Map(listed.map((file) => [file.path, file]));
  const named = new Set(outputs.map(({ file }) => file));
  const differing = outputs.map((output) => outputBreak(objects, files.get(output.file), output));
  const sources = outputs.map((output) => sourceBreak(objects, output, newest));
  return [
    ...listed.flatMap(({ path }) => (named.has(path) ? [] : [unaccounted(path)])),
    ...(await Promise.all([...differing, ...sources])).flatMap((each) => each ?? []),
  ];
}

/** Whether a path stands where the files of an engagement are rendered to. */
export function isRenderedPath(id: string, path: string): boolean {
  return path.startsWith(renderedPath(id, ""));
}

async function outputBreak(
  objects: Objects,
  found: FileEntry | undefined,
  { file, sha256, artifact }: RecordedOutput,
): Promise<Problem | undefined> {
  if (!found) return differs(file, `The rendered file of ${artifact} is missing.`);
  const read = await readFile(objects, found);
  if (!isUnread(read) && sha256Hex(read.bytes) === sha256) return undefined;
  return differs(file, `It is not the file that was rendered of ${artifact}: its SHA-256 is not \`${sha256}\`.`);
}

/** Only an artifact that stands as it was rendered shows what type it had then; its file may lie in the history alone. */
async function sourceBreak(
  objects: Objects,
  { file, artifact, blob, source }: RecordedOutput,
  newest: EntryFile | undefined,
): Promise<Problem | undefined> {
  const row = newest?.artifacts.find(({ id }) => id === artifact);
  if (row?.type === undefined || row.blob !== blob) return undefined;
  const bytes = (await objects.read(blob))?.bytes;
  if (bytes === undefined || artifactDigest({ id: artifact, type: row.type, bytes }) === source) return undefined;
  return differs(file, `The record says it was made from another content of ${artifact} than stands there.`);
}

function unaccounted(path: string): Problem {
  const message = "No entry of the record accounts for it.";
  return { code: "CS-EVT-005", place: { file: path, line: 1, column: 1 }, message, fix: "Remove it." };
}

function differs(path: string, message: string): Problem {
  const fix = "Restore it from the history as the recorder wrote it.";
  return { code: "CS-EVT-005", place: { file: path, line: 1, column: 1 }, message, fix };
}
