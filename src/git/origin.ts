import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

/** Where the clone came from, with git's own abbreviations written out; nothing where it came from nowhere. */
export async function originUrl({ root }: Repository): Promise<string | undefined> {
  const known = await runGit({ cwd: root }, ["config", "--get", "remote.origin.url"]);
  if (known.trim() === "") return undefined;
  return (await runGit({ cwd: root }, ["ls-remote", "--get-url", "origin"])).trim();
}

/** The default branch there, as the clone noted it; nothing where it did not. */
export async function originBranch({ root }: Repository): Promise<string | undefined> {
  const head = await runGit({ cwd: root }, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]);
  return /^refs\/remotes\/origin\/(.+)$/.exec(head.trim())?.[1];
}
