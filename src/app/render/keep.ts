import { SIZE_LIMIT } from "../../git/batch-answers.ts";
import type { Artifact } from "../../model/artifact.ts";
import { artifactDigest } from "../../model/artifact-digest.ts";
import type { Case } from "../../model/case.ts";
import { type Bytes, sha256Hex } from "../../model/digest.ts";
import { compareText, type Problem } from "../../model/finding.ts";
import type { RecordedOutput } from "../../model/record.ts";
import type { EventVerdict } from "../../model/verdict.ts";
import { renderedPath } from "../../record/place.ts";
import { madeFrom } from "./made-from.ts";
import { type Renderable, renderables } from "./renderables.ts";
import type { RenderedArtifact } from "./render-all.ts";

/** What a merge leaves under rendered/. */
export interface Kept {
  readonly outputs: readonly RecordedOutput[];
  /** Files to write, by path; those without bytes go. */
  readonly files: ReadonlyMap<string, Bytes | null>;
  readonly events: readonly EventVerdict[];
  /** Why some files could not be made; those of before stay, and the next merge tries again. */
  readonly problems: readonly Problem[];
}

/** Renders artifacts, given what stays as it was made before. */
export type Print = (
  due: readonly Renderable[],
  all: readonly Renderable[],
  stays: readonly RecordedOutput[],
) => Promise<readonly RenderedArtifact[]>;

/**
 * Renders what has changed since the entry before. What was final stays whatever becomes of templates, clock and engine, for
 * as long as its content does. A draft is nothing to keep: the files of the version before it stay.
 */
export async function keepRendered(c: Case, before: readonly RecordedOutput[], print: Print): Promise<Kept> {
  const all = renderables(c);
  const digest = madeFrom(all);
  return await keep(
    { c, all, before, digest, isSame: (one, own) => own.every((each) => each.made_from === digest(one)) },
    print,
  );
}

/** What keeping would give if nothing but finals lay there, each marked as the record says. */
export async function keepAgain(c: Case, before: readonly RecordedOutput[], print: Print): Promise<Kept> {
  const all = renderables(c).map((one) =>
    markedAs(
      one,
      before.find(({ artifact }) => artifact === one.artifact.id),
    ),
  );
  return await keep({ c, all, before, digest: madeFrom(all), isSame: () => false }, print);
}

function markedAs(one: Renderable, output: RecordedOutput | undefined): Renderable {
  const { mark, because = "" } = output ?? one;
  return { ...one, mark: mark === "TRIAL" ? undefined : mark, because };
}

interface Keeping {
  readonly c: Case;
  readonly all: readonly Renderable[];
  readonly before: readonly RecordedOutput[];
  readonly digest: (one: Renderable) => string;
  /** Whether files that are not final need not be made again. */
  readonly isSame: (one: Renderable, own: readonly RecordedOutput[]) => boolean;
}

async function keep(keeping: Keeping, print: Print): Promise<Kept> {
  const { c, all, before, digest } = keeping;
  const wanted = all.filter(({ artifact }) => artifact.status !== "draft");
  const due = wanted.filter((one) => !isSame(one, keeping));
  const isDue = new Set(due.map(({ artifact }) => artifact.id));
  const stays = before.filter((output) => !isDue.has(output.artifact) && isKept(c, all, output));
  const made = due.length === 0 ? [] : await print(due, all, stays);
  return settle({ c, before, stays, digest }, due, made);
}

/** They were final, of this very content, or nothing that they are made from has changed. */
function isSame(one: Renderable, keeping: Keeping): boolean {
  const own = keeping.before.filter(({ artifact }) => artifact === one.artifact.id);
  if (own.length === 0) return false;
  const source = artifactDigest(one.artifact);
  const isFinal = own.every(({ mark, ...each }) => mark === undefined && each.source === source);
  return isFinal || keeping.isSame(one, own);
}

/** What is not rendered now, and stays: an artifact that is not read takes nothing away. */
function isKept({ head }: Case, all: readonly Renderable[], { artifact: id, version, mark }: RecordedOutput): boolean {
  const one = all.find(({ artifact }) => artifact.id === id)?.artifact;
  if (!one) {
    const isRead = head.artifacts.some((each) => each.id === id);
    return !isRead && head.files.some(({ path }) => path.endsWith(`/${id}.md`));
  }
  return one.status !== "draft" || mark === undefined || versionOf(one) !== version;
}

interface Around {
  readonly c: Case;
  readonly before: readonly RecordedOutput[];
  readonly stays: readonly RecordedOutput[];
  readonly digest: (one: Renderable) => string;
}

function settle(around: Around, due: readonly Renderable[], made: readonly RenderedArtifact[]): Kept {
  const { before } = around;
  const outputs = new Map(around.stays.map((each) => [each.file, each]));
  const files = new Map<string, Bytes | null>();
  const events: EventVerdict[] = [];
  const problems: Problem[] = [];
  for (const [at, one] of due.entries()) {
    const old = before.filter(({ artifact }) => artifact === one.artifact.id);
    const found = filesOf(around, one, made[at], outputs);
    if ("code" in found) {
      problems.push(found);
      events.push(failedEvent(one.artifact, found));
      for (const each of old) outputs.set(each.file, each);
      continue;
    }
    for (const [output, bytes] of found) {
      outputs.set(output.file, output);
      if (old.some((each) => isSameFile(each, output))) continue;
      if (!before.some(({ file, sha256 }) => file === output.file && sha256 === output.sha256))
        files.set(output.file, bytes);
      events.push(renderedEvent(output));
    }
  }
  for (const { file } of before) if (!outputs.has(file)) files.set(file, null);
  return { outputs: [...outputs.values()].toSorted((a, b) => compareText(a.file, b.file)), files, events, problems };
}

/** The files of one artifact, or why they are not kept. */
function filesOf(
  { c, digest }: Around,
  one: Renderable,
  made: RenderedArtifact | undefined,
  taken: ReadonlyMap<string, RecordedOutput>,
): [RecordedOutput, Bytes][] | Problem {
  const { artifact } = one;
  const [problem] = made?.problems ?? [];
  if (problem) return problem;
  const files = made?.files ?? [];
  const place = { file: artifact.file, line: 1, column: 1 };
  const large = files.find(({ bytes }) => bytes.length > SIZE_LIMIT);
  if (large) return { code: "CS-DOC-011", place, message: `\`${large.name}\` has more than 10 MB.`, fix: LARGE };
  const found = files.map(({ name, bytes, mark }): [RecordedOutput, Bytes] => [
    {
      artifact: artifact.id,
      version: versionOf(artifact),
      file: renderedPath(c.id, name),
      sha256: sha256Hex(bytes),
      ...(mark === undefined ? {} : { mark }),
      ...(one.because === "" ? {} : { because: one.because }),
      blob: artifact.blob,
      source: artifactDigest(artifact),
      made_from: digest(one),
    },
    bytes,
  ]);
  const twice = found.find(([{ file }]) => taken.has(file));
  const message = `\`${twice?.[0].file}\` is the name of a file of ${taken.get(twice?.[0].file ?? "")?.artifact} already.`;
  return twice ? { code: "CS-DOC-011", place, message, fix: "Give one of the two another id." } : found;
}

const LARGE = "Make its pictures smaller: what is larger is not read back from the repository.";

function versionOf({ version }: Artifact): string {
  return version ?? "TBD";
}

function isSameFile(a: RecordedOutput, b: RecordedOutput): boolean {
  return a.file === b.file && a.sha256 === b.sha256 && a.version === b.version && a.mark === b.mark;
}

function renderedEvent({ artifact, version, file, sha256, mark }: RecordedOutput): EventVerdict {
  return { type: "rendered", artifact, version, file, sha256, mark: mark ?? "none" };
}

function failedEvent({ id, version = "TBD" }: Artifact, { code, message }: Problem): EventVerdict {
  return { type: "rendering_failed", artifact: id, version, rule: code, because: message };
}
