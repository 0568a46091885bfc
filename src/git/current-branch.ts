import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

/** The branch that is checked out, also before its first commit; nothing where a commit is. */
export async function currentBranch({ root }: Repository): Promise<string | undefined> {
  const name = await runGit({ cwd: root }, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  return name.trim() || undefined;
}
