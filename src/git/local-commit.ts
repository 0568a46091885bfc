import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Write } from "../model/write.ts";
import { bytesOf } from "./pending-writes.ts";
import { gitFailed } from "./problem.ts";
import { isOid } from "./rev.ts";
import type { RunOptions } from "./run.ts";
import { runSilent } from "./silent.ts";

const IDENTITY: readonly string[] = ["user.name=countersign", "user.email=countersign@localhost"];

/**
 * A commit with some files written, on top of another, in a bare clone and nowhere else: what a commit on the forge would
 * give, to be judged before it is made. Files that were not fetched stay away.
 */
export async function commitHere(dir: string, onto: string, writes: readonly Write[]): Promise<string> {
  if (!isOid(onto)) throw gitFailed(`${JSON.stringify(onto)} is no object id`);
  const index = join(dir, "index-of-writes");
  const run: RunOptions = { cwd: dir, env: { GIT_INDEX_FILE: index }, config: IDENTITY };
  try {
    await runSilent(run, ["read-tree", onto]);
    const lines = await Promise.all(writes.map((write) => indexLine(run, write)));
    await runSilent(run, ["update-index", "-z", "--index-info"], lines.join(""));
    const tree = (await runSilent(run, ["write-tree", "--missing-ok"])).trim();
    return (await runSilent(run, ["commit-tree", "-p", onto, "-m", "What is about to be written", tree])).trim();
  } finally {
    await rm(index, { force: true });
  }
}

/** As `git update-index --index-info` reads it; the mode 0 takes a path out. */
async function indexLine(run: RunOptions, write: Write): Promise<string> {
  const bytes = bytesOf(write);
  if (bytes === undefined) return `0 ${"0".repeat(40)}\t${write.path}\0`;
  const oid = (await runSilent(run, ["hash-object", "-w", "--stdin"], bytes)).trim();
  return `100644 ${oid}\t${write.path}\0`;
}
