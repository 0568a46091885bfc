import { GitProblem } from "./problem.ts";
import type { Repository } from "./repository.ts";
import { runSilent } from "./silent.ts";

/** Refuses working files of which git still holds several versions: what they say is nobody's intention yet. */
export async function refuseUnmerged({ root }: Repository): Promise<void> {
  const listed = await runSilent({ cwd: root }, ["ls-files", "-z", "--unmerged"]);
  const paths = [...new Set(listed.split("\0").flatMap((line) => (line === "" ? [] : line.replace(/^[^\t]*\t/, ""))))];
  if (paths.length === 0) return;
  const message = `A conflict is not resolved yet in ${shortList(paths)}`;
  throw new GitProblem("unmerged", message, FIX);
}

const FIX =
  "`git status` tells how it came about. Edit what is in conflict, `git add` it, and run this again; until then, `countersign check --head REF` looks at commits.";
const FEW = 5;

function shortList(paths: readonly string[]): string {
  const more = paths.length - FEW;
  return more > 0 ? `${paths.slice(0, FEW).join(", ")} and ${more} more` : paths.join(", ");
}
