import { GitProblem } from "./problem.ts";
import type { Repository } from "./repository.ts";
import { runSilent } from "./silent.ts";

/** Refuses paths that git would not commit: what is written there would be missing in every clone. */
export async function refuseIgnored(repo: Repository, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const listed = await runSilent({ cwd: repo.root }, ["check-ignore", "--verbose", "--", ...paths]);
  const [first, ...more] = listed.split("\n").flatMap((line) => ignoredBy(line) ?? []);
  if (!first) return;
  const { path, pattern, place } = first;
  const others = more.length > 0 ? ` and ${more.length} more` : "";
  const what = `git ignores ${path}${others}, by \`${pattern}\` in ${place}; nothing was written`;
  throw new GitProblem("ignored", `${what}. Take that line out, or let it leave out engagements/`);
}

/** A line says `<file>:<line>:<pattern>`, a tab and the path; a pattern with `!` is one by which it is not ignored. */
function ignoredBy(line: string) {
  const [, place = "", pattern = "", path = ""] = /^(.*?:\d+):(.*)\t(.*)$/.exec(line) ?? [];
  return path === "" || pattern.startsWith("!") ? undefined : { place, pattern, path };
}
