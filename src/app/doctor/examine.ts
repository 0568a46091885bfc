import { readMachine } from "../../git/machine.ts";
import { GitProblem } from "../../git/problem.ts";
import { openRepository, shallowCommits } from "../../git/repository.ts";
import { listWorkingFiles, readWorkingFile } from "../../git/working-files.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { Instant } from "../../model/time.ts";
import type { Contents, Examined } from "./check.ts";
import { contentsOf, isRead } from "./contents.ts";

interface Asked {
  readonly cwd: string;
  readonly repo: string;
  readonly now: Instant;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  /** Asks the forge about what was read. */
  readonly ask: (contents: Contents) => Promise<Examined["forge"]>;
}

/** Reads everything that there is to look at, as it lies on disk. */
export async function examine(asked: Asked): Promise<Examined> {
  const machine = await readMachine(asked.cwd);
  try {
    const contents = await read(asked);
    return { machine, contents, problem: undefined, forge: await asked.ask(contents) };
  } catch (error) {
    if (error instanceof GitProblem) return { machine, contents: undefined, problem: error, forge: undefined };
    throw error;
  }
}

const PLACES = ["countersign.yaml", "adapters", "engagements", ".github", "CODEOWNERS", "docs/CODEOWNERS"];

async function read({ repo: dir, now, builtin }: Asked): Promise<Contents> {
  const repo = await openRepository(dir);
  const paths = await listWorkingFiles(repo, PLACES);
  const files = await Promise.all(paths.filter(isRead).map((path) => readWorkingFile(repo, path)));
  const shallow = (await shallowCommits(repo)).size > 0;
  return contentsOf({ shallow, paths, files: files.filter((file) => file !== undefined), builtin, now });
}
