import type { RenderedFile } from "../../render/request.ts";
import { join, resolve } from "node:path";
import { sha256Hex } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import { UsageError, type Values, type World } from "../verb.ts";
import { repoOf } from "./press.ts";
import type { Made } from "./job.ts";

/** One file as it is listed. */
export interface Row {
  readonly artifact: string;
  readonly path: string;
  readonly sha256: string;
  readonly mark: string | null;
  /** What it is compared with; absent from a document itself. */
  readonly since?: string;
}

export interface PutOut {
  readonly rows: readonly Row[];
  /** The paths of files that had other bytes before, or were not there. */
  readonly changed: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Writes the files of all artifacts, or none where two would have one name. */
export async function putOut(made: readonly Made[], out: string, values: Values, world: World): Promise<PutOut> {
  const problems = clashes(made);
  const files = made.flatMap((each) => each.files);
  if (problems.length > 0 || files.length === 0) return { rows: [], changed: new Set(), problems };
  const put = await world.putFiles(resolve(world.cwd, out), files, join(repoOf(values, world), "engagements"));
  if ("refused" in put) throw new UsageError(put.refused, "--out DIR names another folder.");
  const rows = made.flatMap((each) => each.files.map((file) => rowOf(each, join(out, file.name), file)));
  return { rows, changed: new Set([...put.changed].map((name) => join(out, name))), problems };
}

/** A trial is told on every page, and is no mark of a document. */
function rowOf({ artifact, since }: Made, path: string, { bytes, mark }: RenderedFile): Row {
  return {
    artifact,
    path,
    sha256: sha256Hex(bytes),
    mark: mark === undefined || mark === "TRIAL" ? null : mark,
    ...(since === undefined ? {} : { since }),
  };
}

/** Names that are one name on some disks, which hold capitals and small letters for the same. */
function clashes(made: readonly Made[]): Problem[] {
  const first = new Map<string, string>();
  return made.flatMap(({ artifact, files }) =>
    files.flatMap(({ name }) => {
      const folded = name.normalize("NFC").toLowerCase();
      const other = first.get(folded);
      if (other === undefined) first.set(folded, artifact);
      return other === undefined ? [] : [clash(other, artifact, name)];
    }),
  );
}

function clash(first: string, second: string, name: string): Problem {
  const both = first === second ? `Two artifacts \`${first}\`` : `\`${first}\` and \`${second}\``;
  return {
    code: "CS-DOC-011",
    place: { file: name, line: 1, column: 1 },
    message: `${both} would both be written as ${name}; nothing was written.`,
    fix: "Renumber one of them, or render them one at a time into folders of their own.",
  };
}
