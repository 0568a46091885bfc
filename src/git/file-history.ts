import { type Objects } from "./objects.ts";
import { noCommit } from "./problem.ts";
import { type Repository } from "./repository.ts";
import { isOid } from "./rev.ts";
import { runGit } from "./run.ts";
import { readFile } from "./source-file.ts";
import type { SourceFile } from "../model/engagement.ts";

/** So many texts of one file are looked at: more than anybody asks for. */
const MOST = 500;

/**
 * What regular files of one name said in the commits that led to `head`, the newest first. `folder` and `name` have no
 * character that means something in a pattern; the file may stand in any folder below.
 */
export async function fileHistory(
  repo: Repository,
  objects: Objects,
  head: string,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<SourceFile[]> {
  if (!isOid(head)) throw noCommit(head);
  const told = await runGit({ cwd: repo.root }, [...LOG, head, "--", `:(top,glob)${folder}/**/${name}`]);
  const seen = new Map(entriesIn(told).map((entry) => [entry.oid, entry]));
  return await Promise.all([...seen.values()].slice(0, MOST).map((entry) => readFile(objects, entry)));
}

const LOG = [
  "log",
  "-m",
  "--raw",
  "-z",
  "--format=",
  "--no-abbrev",
  "--no-color",
  "--no-ext-diff",
  "--no-renames",
  "--no-textconv",
  "--diff-filter=AM",
  "--end-of-options",
];

/** `:<mode before> <mode> <id before> <id> M`, and then the path. */
export function entriesIn(told: string): { readonly mode: string; readonly oid: string; readonly path: string }[] {
  const tokens = told.split("\0");
  return tokens.flatMap((token, index) => {
    const [, mode = "", oid = ""] = /^\n*:\d{6} (100\d{3}) [0-9a-f]+ ([0-9a-f]+) [AM]$/.exec(token) ?? [];
    return mode === "" ? [] : [{ mode, oid, path: tokens[index + 1] ?? "" }];
  });
}
