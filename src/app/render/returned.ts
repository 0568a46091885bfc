import { resolve } from "node:path";
import type { Artifact } from "../../model/artifact.ts";
import { artifactDigest } from "../../model/artifact-digest.ts";
import { parseArtifact } from "../../parse/artifact.ts";
import { importWord, type WordImport } from "../../render/docx/import-word.ts";
import { wordProblem } from "../../render/docx/read.ts";
import { type SentAs, sentAs } from "../../render/docx/sent-as.ts";
import { shown } from "../../render/docx/told.ts";
import { mergeTexts } from "../../edit/merge-texts.ts";
import { type Bench, editMatter } from "../bench.ts";
import { textOf } from "../text-at.ts";
import { UsageError, type Values, type World } from "../verb.ts";
import { textWithDigest } from "./earlier.ts";
import { fontsHere, repoOf } from "./press.ts";
import { Printer } from "./render-all.ts";
import { renderables } from "./renderables.ts";
import { readSources } from "./sources.ts";

/** A .docx that came back, and what it would make of the artifact. */
export interface Returned extends WordImport {
  /** The artifact's text as it stands. */
  readonly before: string;
  /** What else a person has to know. */
  readonly notes: readonly string[];
}

export interface Docx {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const MOST = 32 * 1024 * 1024;

export async function docxCalled(file: string, world: World): Promise<Docx> {
  const read = await world.readBytes(resolve(world.cwd, file), MOST);
  if (!read) throw new UsageError(`${file} is not there`, "Name the .docx that came back.");
  if (!read.bytes)
    throw new UsageError(`${file} has ${read.size} bytes; allowed are ${MOST}`, "Take large pictures out.");
  if (startsWith(read.bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UsageError(`${file} is a .doc, or it has a password`, "Save it as .docx without one, and import that.");
  if (!startsWith(read.bytes, [0x50, 0x4b]))
    throw new UsageError(`${file} is no .docx`, "Save it as .docx in the word processor, and import that.");
  return { file, bytes: read.bytes };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** What came back against what went out, as an edit of the text as it stands. */
export async function returned(
  docx: Docx,
  artifact: Artifact,
  bench: Bench,
  values: Values,
  world: World,
): Promise<Returned> {
  const said = sentAs(docx.bytes);
  if (said && said.id !== artifact.id)
    throw new UsageError(`${docx.file} was made of ${said.id}, not of ${artifact.id}`, `Write --for ${said.id}.`);
  const before = textOf(artifact.bytes);
  const { made, text, notes } = await sentText(said, artifact, bench, values, world);
  const sent = await docxOf(made, bench, values, world);
  const back = importWord({ file: artifact.file, text, sent, returned: docx });
  return { ...(text === before ? back : brought(back, text, before, artifact.file)), before, notes };
}

/** What went out: what it was made of, and the text that its changes are changes of. */
interface Sent {
  readonly made: Artifact;
  readonly text: string;
  readonly notes: readonly string[];
}

async function sentText(
  said: SentAs | undefined,
  artifact: Artifact,
  { c }: Bench,
  values: Values,
  world: World,
): Promise<Sent> {
  const { digest, version } = said ?? {};
  const text = textOf(artifact.bytes);
  if (digest !== undefined && artifactDigest(artifact).startsWith(digest)) return { made: artifact, text, notes: [] };
  const place = { repo: repoOf(values, world), head: "HEAD", record: "HEAD" };
  const found = digest === undefined ? undefined : await textWithDigest(c.id, artifact, digest, place);
  if (found) {
    const notes = [`It was made of ${found.version ?? "an earlier text"}; what changed here since is kept.`];
    return { made: found, text: textOf(found.bytes), notes };
  }
  const what =
    digest === undefined
      ? "It does not say which text it was made of"
      : "It was made of a text that was never committed";
  const notes = [`${what}: what changed here since shows as taken back.`];
  return { made: version === undefined ? artifact : withVersion(artifact, text, version), text, notes };
}

/** The edit of an earlier text as one of the text that stands. */
function brought(back: WordImport, base: string, ours: string, file: string): WordImport {
  const { text, refused, lineOf } = mergeTexts(base, ours, back.text);
  const comments = back.comments.map(({ line, ...rest }) =>
    line === undefined ? rest : { ...rest, line: lineOf(line) },
  );
  const here = back.problems.map((each) =>
    each.place.file === file ? { ...each, place: { ...each.place, line: lineOf(each.place.line) } } : each,
  );
  const lost = refused.map((each) => {
    const message = `This changed here too since it was sent. What came back: ${shown(each.text)}`;
    return wordProblem(file, message, "Make the change by hand, if it is wanted.", each.line);
  });
  return { text, changes: back.changes, comments, problems: [...here, ...lost] };
}

/** Its number is printed, and is no change of whoever sent it back. */
function withVersion(artifact: Artifact, text: string, version: string): Artifact {
  const bytes = new TextEncoder().encode(editMatter(text, [{ set: ["version"], to: version }]));
  return parseArtifact({ path: artifact.file, mode: "100644", oid: "", bytes }).artifact ?? artifact;
}

async function docxOf(artifact: Artifact, { c }: Bench, values: Values, world: World): Promise<Uint8Array> {
  const all = renderables(c);
  const one = all.find((each) => each.artifact.id === artifact.id);
  const sources = {
    fonts: await fontsHere(values, world),
    ...(await readSources(one ? [one] : [], values, world)),
  };
  const made = one && (await new Printer(all, sources).word({ ...one, artifact }));
  const [file] = made?.files ?? [];
  if (file) return file.bytes;
  const [problem] = made?.problems ?? [];
  if (problem) throw new UsageError(`${artifact.id} cannot be made into a .docx now: ${problem.message}`, problem.fix);
  throw new UsageError(`${artifact.id} becomes no document of pages`, "Documents such as agreements and offers do.");
}
