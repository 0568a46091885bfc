import { entryAt } from "../../git/objects.ts";
import { readFile } from "../../git/source-file.ts";
import type { Case } from "../../model/case.ts";
import type { Bytes } from "../../model/digest.ts";
import type { RecordedOutput } from "../../model/record.ts";
import type { Rendered } from "../../record/entry.ts";
import type { Packaged } from "../packaged.ts";
import type { Desk } from "../record-desk.ts";
import { keepRendered } from "./keep.ts";

/** An engagement as a merge left it, with the files of the entry before. */
export interface ToRender {
  readonly c: Case;
  readonly before: readonly RecordedOutput[];
  /** The merge result. */
  readonly tree: string;
  readonly packaged: Packaged;
}

/** Puts the files on the desk that a merge changes under rendered/. */
export async function renderOnto(desk: Desk, { c, before, tree, packaged }: ToRender): Promise<Rendered> {
  const { objects } = desk;
  const earlier = (path: string) => earlierFile(desk, path);
  const kept = await keepRendered(c, before, async (...given) => {
    const { printAt } = await import("./print.ts");
    return await printAt({ objects, tree, packaged, earlier }, ...given);
  });
  for (const [path, bytes] of kept.files)
    if (bytes !== null) desk.writes.set(path, bytes);
    else if (await entryAt(objects, desk.tree, path)) desk.writes.set(path, null);
    else desk.writes.delete(path);
  desk.problems.push(...kept.problems);
  return kept;
}

async function earlierFile({ objects, tree, writes }: Desk, path: string): Promise<Bytes | undefined> {
  const written = writes.get(path);
  if (written === null) return undefined;
  if (written !== undefined) return typeof written === "string" ? undefined : written;
  const entry = await entryAt(objects, tree, path);
  return entry && (await readFile(objects, { ...entry, path })).bytes;
}
