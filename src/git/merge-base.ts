import { GitProblem, noCommit, shallowProblem, unrelatedProblem } from "./problem.ts";
import { type Repository, shallowCommits } from "./repository.ts";
import { isOid } from "./rev.ts";
import { runGit } from "./run.ts";

const known = new WeakMap<Repository, Map<string, Promise<string>>>();

/**
 * The commit from which two commits went apart; where several are equally good, the one that git prefers. Throws
 * "unrelated" where there is none, and "shallow" where the answer may lie beyond what this clone has.
 */
export function mergeBase(repo: Repository, a: string, b: string): Promise<string> {
  const answers = known.get(repo) ?? new Map<string, Promise<string>>();
  known.set(repo, answers);
  const asked = answers.get(`${a} ${b}`) ?? findMergeBase(repo, a, b);
  answers.set(`${a} ${b}`, asked);
  // A later fetch may bring what was missing.
  asked.catch(() => answers.delete(`${a} ${b}`));
  return asked;
}

export async function isAncestor(repo: Repository, ancestor: string, descendant: string): Promise<boolean> {
  try {
    return (await mergeBase(repo, ancestor, descendant)) === ancestor;
  } catch (error) {
    if (error instanceof GitProblem && error.kind === "unrelated") return false;
    throw error;
  }
}

async function findMergeBase(repo: Repository, a: string, b: string): Promise<string> {
  if (!isOid(a) || !isOid(b)) throw noCommit(isOid(a) ? b : a);
  if (a === b) return a;
  const cut = await shallowCommits(repo);
  const found = (await runGit({ cwd: repo.gitDir }, ["merge-base", "--end-of-options", a, b])).trim();
  if (cut.size > 0) await refuseCut(repo, a, b, cut);
  if (!found) throw unrelatedProblem(a, b);
  return found;
}

/** A commit whose parents are missing, on either side, can hide a nearer merge base, or the only one. */
async function refuseCut(repo: Repository, a: string, b: string, cut: ReadonlySet<string>): Promise<void> {
  const apart = await runGit({ cwd: repo.gitDir }, ["rev-list", "--end-of-options", `${a}...${b}`]);
  if (apart.split("\n").some((sha) => cut.has(sha)))
    throw shallowProblem(`where ${a} and ${b} went apart cannot be seen`);
}
