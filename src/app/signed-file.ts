import { Buffer } from "node:buffer";
import { resolve } from "node:path";
import { openRepository } from "../git/repository.ts";
import { pathInside, readWorkingFile } from "../git/working-files.ts";
import { sha256Hex } from "../model/digest.ts";
import { engagementPath } from "../model/engagement.ts";
import { evidencePathProblem } from "../rules/aspects/evidence-path.ts";
import { UsageError, type World } from "./verb.ts";
import type { Bench } from "./bench.ts";

/** A signed file that a person named. */
export interface Signed {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** Small letters and digits behind the last dot, with the dot; nothing where there are none. */
  readonly extension: string;
  /** Where it lies in the repository, if it does. */
  readonly inside: string | undefined;
}

/** The largest file that is taken as evidence. */
const LARGEST = 10 * 1024 * 1024;

export async function readSigned(dir: string, named: string, world: World): Promise<Signed> {
  const full = resolve(world.cwd, named);
  const shown = JSON.stringify(named);
  const read = await world.readBytes(full, LARGEST);
  if (!read) throw new UsageError(`There is no file ${shown}`, "Name the signed document.");
  if (read.size === 0) throw new UsageError(`${shown} is empty`, "Name the signed document.");
  if (!read.bytes) throw new UsageError(`${shown} is larger than 10 MB`, "Scan it with fewer dots, or split it.");
  const bytes = Buffer.from(read.bytes);
  const repo = await openRepository(dir);
  const inside = await pathInside(repo, full);
  const isLink = inside !== undefined && (await readWorkingFile(repo, inside))?.mode.startsWith("100") !== true;
  if (isLink) throw new UsageError(`${shown} is a link`, "Name the file itself.");
  return {
    bytes,
    sha256: sha256Hex(bytes),
    extension: /\.[a-z0-9]{1,10}$/i.exec(named)?.[0].toLowerCase() ?? "",
    inside,
  };
}

/** Where the file is to lie, below the engagement: where it does already, else under a name that nothing else has. */
export function signedPath(bench: Bench, signed: Signed, name: string): { path: string; isNew: boolean } {
  const folder = engagementPath(bench.id);
  const here = signed.inside?.startsWith(`${folder}evidence/`) ? signed.inside.slice(folder.length) : undefined;
  if (here !== undefined) return { path: checked(here), isNew: false };
  for (let number = 1; ; number += 1) {
    const path = `evidence/${name}${number === 1 ? "" : `-${number}`}${signed.extension}`;
    const old = bench.c.head.evidence.get(folder + path);
    if (!old) return { path, isNew: true };
    if (sha256Hex(old) === signed.sha256) return { path, isNew: false };
  }
}

function checked(path: string): string {
  const problem = evidencePathProblem(path);
  if (problem === undefined) return path;
  throw new UsageError(`The path ${JSON.stringify(path)} ${problem}`, "Rename the file.");
}
