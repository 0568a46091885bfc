/** What a caller can do something about: another path, another ref, a deeper clone. */
export type GitProblemKind =
  | "not-a-repository"
  | "no-commit"
  | "shallow"
  | "git-failed"
  | "ignored"
  | "unrelated"
  | "unmerged";

export class GitProblem extends Error {
  readonly kind: GitProblemKind;
  /** What mends it, where that is known. */
  readonly fix: string | undefined;

  constructor(kind: GitProblemKind, message: string, fix?: string) {
    super(message);
    this.name = "GitProblem";
    this.kind = kind;
    this.fix = fix;
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

const GO_THERE = "Go into a clone, or name one with --repo DIR";

export function bareProblem(gitDir: string): GitProblem {
  const fix = `${GO_THERE}; \`countersign check --base REF --head REF\` needs commits alone.`;
  return new GitProblem("not-a-repository", `${gitDir} has no working files`, fix);
}

/** git's own words on one line, and what they mean where that is known. */
export function gitFailed(message: string): GitProblem {
  const said = message.trim().replaceAll(/\s*\n\s*/g, " ");
  if (/not a git repository/i.test(said))
    return new GitProblem(
      "not-a-repository",
      "This is not a git repository",
      `${GO_THERE}; \`git init\` makes a new one.`,
    );
  const ignored = /paths are ignored by one of your \.gitignore files: (.*?)(?: hint:|$)/.exec(said)?.[1];
  if (ignored !== undefined)
    return new GitProblem("ignored", `git ignores ${ignored}; nothing was written. Take that out of .gitignore`);
  const old = /^usage: git|unknown (switch|option)|unrecognized argument|unknown value for --diff-merges/im.test(
    message,
  );
  return new GitProblem("git-failed", old ? `git 2.38 or newer is needed: ${said}` : said);
}

/** git is not there, or the folder is not. */
export function startProblem(error: Error): GitProblem {
  return new GitProblem("not-a-repository", `git cannot be started here: ${error.message}`);
}
