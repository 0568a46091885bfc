import { resolve } from "node:path";
import type { Artifact } from "../../model/artifact.ts";
import { parseArtifact } from "../../parse/artifact.ts";
import { importWord, type WordImport } from "../../render/docx/import-word.ts";
import { sentAs } from "../../render/docx/sent-as.ts";
import { type Bench, editMatter } from "../bench.ts";
import { textOf } from "../text-at.ts";
import { UsageError, type Values, type World } from "../verb.ts";
import { fontsHere } from "./press.ts";
import { Printer } from "./render-all.ts";
import { renderables } from "./renderables.ts";
import { readSources } from "./sources.ts";

/** A .docx that came back, and what it would make of the artifact. */
export interface Returned extends WordImport {
  /** The artifact's text as it stands. */
  readonly before: string;
  /** The version that it was made of, where that is not the one that stands. */
  readonly sent: string | undefined;
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

/** What came back against what goes out of the artifact as it stands. */
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
  const file = await bench.read(artifact.file);
  if (!file) throw new UsageError(`${artifact.file} is not there`, "`countersign check` says what is wrong.");
  const before = textOf(file.bytes);
  const sent = said?.version === artifact.version ? undefined : said?.version;
  const bytes = await docxOf(sent === undefined ? artifact : withVersion(artifact, before, sent), bench, values, world);
  return { ...importWord({ file: artifact.file, text: before, sent: bytes, returned: docx }), before, sent };
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
