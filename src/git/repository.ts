import { readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkFolder } from "./folder.ts";
import { GitProblem, gitFailed } from "./problem.ts";
import { runGit } from "./run.ts";

/** Where a repository is. `root` is the top of the work tree, or the repository itself where it is bare. */
export interface Repository {
  readonly root: string;
  readonly bare: boolean;
  readonly gitDir: string;
  /** Shared by the work trees of one repository; the same as gitDir where there is only one. */
  readonly commonDir: string;
  readonly objectsDir: string;
}

export async function openRepository(dir: string): Promise<Repository> {
  checkFolder(dir);
  const here = await realpath(dir).catch(() => cannotOpen(dir));
  const answer = await runGit({ cwd: here }, ["rev-parse", "--path-format=absolute", ...WANTED]);
  const [gitDir, commonDir, objectsDir, bare, up] = answer.split("\n");
  if (!gitDir || !commonDir || !objectsDir) throw gitFailed(`git rev-parse gave no answer for ${dir}`);
  const root = bare === "true" || up === undefined ? gitDir : resolve(here, up);
  return { root, bare: bare === "true", gitDir, commonDir, objectsDir };
}

// --show-cdup is last: it prints nothing in a bare repository, where --show-toplevel would fail.
const WANTED = [
  "--absolute-git-dir",
  "--git-common-dir",
  "--git-path",
  "objects",
  "--is-bare-repository",
  "--show-cdup",
];

function cannotOpen(dir: string): never {
  throw new GitProblem("not-a-repository", `${dir} is not a folder that can be opened`);
}

/** The commits at which a shallow clone was cut off. Read each time: a fetch in between may have moved them. */
export async function shallowCommits(repo: Repository): Promise<ReadonlySet<string>> {
  const text = await readFile(join(repo.commonDir, "shallow"), "utf8").catch(() => "");
  return new Set(text.split("\n").filter((line) => line !== ""));
}
