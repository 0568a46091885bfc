/** What a caller can do something about: another path, another ref, a deeper clone. */
export type GitProblemKind = "not-a-repository" | "no-commit" | "shallow" | "git-failed" | "unrelated";

export class GitProblem extends Error {
  readonly kind: GitProblemKind;

  constructor(kind: GitProblemKind, message: string) {
    super(message);
    this.name = "GitProblem";
    this.kind = kind;
  }
}

export function noCommit(rev: string): GitProblem {
  return new GitProblem("no-commit", `${JSON.stringify(rev.slice(0, 250))} names no commit of this repository`);
}

export function shallowProblem(what: string): GitProblem {
  return new GitProblem("shallow", `${what}: this clone is shallow. Fetch the whole history (fetch-depth: 0).`);
}

export function unrelatedProblem(a: string, b: string): GitProblem {
  return new GitProblem("unrelated", `${a} and ${b} have no common history`);
}

/** git's own words on one line, and what they mean where that is known. */
export function gitFailed(message: string): GitProblem {
  const said = message.trim().replaceAll(/\s*\n\s*/g, " ");
  if (/^fatal: not a git repository \(/i.test(said))
    return new GitProblem("not-a-repository", "This is not a git repository, nor is a folder above it");
  if (/not a git repository/i.test(said)) return new GitProblem("not-a-repository", said);
  const old = /^usage: git|unknown (switch|option)|unrecognized argument|unknown value for --diff-merges/im.test(
    message,
  );
  return new GitProblem("git-failed", old ? `git 2.38 or newer is needed: ${said}` : said);
}
