import type { Shelf } from "../../../forge/github/artifacts.ts";
import { type Bytes, sha256Hex } from "../../../model/digest.ts";
import { messageOf } from "../../../model/message-of.ts";
import type { Documents, PostedCheck, RenderedFile } from "../../../model/publication.ts";
import type { Instant } from "../../../model/time.ts";
import { MOST_UPLOADS, type Upload } from "../../../model/upload.ts";
import { uploadedBefore } from "../../../report/comment/history.ts";

export interface Keeping {
  /** Nothing where the forge keeps no files of a run. */
  readonly shelf: Shelf | undefined;
  /** Days for which files are kept. */
  readonly days: number;
  readonly now: Instant;
}

export type FileToKeep = Omit<RenderedFile, "url"> & { readonly bytes: Bytes };

export interface ToKeep {
  readonly files: readonly FileToKeep[];
  readonly number: number;
  readonly head: string | undefined;
  readonly checks: readonly PostedCheck[];
}

/** Files that fill a run's storage, or that nobody would open. */
const MOST_BYTES = 100 * 1024 * 1024;

const DAY = 86_400_000;

/** The files with where people find them: where the same ones were uploaded for this commit before, that is there. */
export async function kept(
  { shelf, days, now }: Keeping,
  { files, number, head, checks }: ToKeep,
): Promise<{ readonly documents: Omit<Documents, "left">; readonly notes: readonly string[] }> {
  const none = { files: files.map((each) => rendered(each, undefined)), upload: undefined };
  if (!shelf || head === undefined || files.length === 0) return { documents: none, notes: [] };
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_BYTES)
    return { documents: none, notes: [`The documents have ${size} bytes; they are not uploaded.`] };
  const digest = sha256Hex(JSON.stringify(files.map(({ name, sha256 }) => [name, sha256])));
  const today = Math.floor(now / DAY);
  try {
    const before = uploadedBefore(checks, head, { digest, beyond: today });
    const upload = before ?? (await uploaded(shelf, files, { number, digest, until: today + days }));
    const url = (index: number) => shelf.urlOf(upload.run, upload.ids[index] ?? upload.ids[0] ?? "");
    return { documents: { files: files.map((each, index) => rendered(each, url(index))), upload }, notes: [] };
  } catch (error) {
    return { documents: none, notes: [`The documents could not be uploaded: ${messageOf(error)}`] };
  }
}

function rendered(file: FileToKeep, url: string | undefined): RenderedFile {
  const { engagement, artifact, name, isRedline, mark, sha256 } = file;
  return { engagement, artifact, name, isRedline, mark, sha256, url };
}

/** One by one, so that a link opens the document itself; many of them in one package. */
async function uploaded(
  shelf: Shelf,
  files: readonly FileToKeep[],
  { number, digest, until }: { readonly number: number } & Pick<Upload, "digest" | "until">,
): Promise<Upload> {
  const toSend =
    files.length > MOST_UPLOADS
      ? [{ name: `documents-pr${number}-${digest.slice(0, 8)}.zip`, bytes: await packed(files) }]
      : files.map(({ name, bytes, sha256 }) => ({ name: apart(name, number, sha256), bytes }));
  const ids = await Promise.all(toSend.map((file) => shelf.put(file, new Date((until + 1) * DAY))));
  return { digest, until, run: shelf.run, ids };
}

/** One run may judge several pull requests, or the same one twice. */
function apart(name: string, number: number, sha256: string): string {
  return name.replace(/(?=\.[^.]*$)/, `-${number > 0 ? `pr${number}-` : ""}${sha256.slice(0, 8)}`);
}

async function packed(files: readonly FileToKeep[]): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const named = files.map(({ engagement, name, bytes }) => [`${engagement}/${name}`, Uint8Array.from(bytes)] as const);
  return zipSync(Object.fromEntries(named), { mtime: "1980-01-01", level: 0 });
}
