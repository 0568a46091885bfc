import type { GitResponseError, SimpleGit } from "simple-git";
import { type Environment, gitEnvironment, SAFE_CONFIG } from "./environment.ts";
import { gitFailed } from "./problem.ts";

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Environment;
  readonly config?: readonly string[];
}

/** Runs one git command to its end and gives its output. Arguments are ours or checked; a user's text is never an option. */
export async function runGit(options: RunOptions, args: readonly string[]): Promise<string> {
  const git = await open(options);
  try {
    return await git.raw([...args]);
  } catch (error) {
    throw gitFailed((error as GitResponseError).message);
  }
}

async function open({ cwd, env, config = [] }: RunOptions): Promise<SimpleGit> {
  // Loaded when the first command runs: reading objects alone does not need it.
  const { simpleGit } = await import("simple-git");
  const environment = gitEnvironment(env);
  const git = simpleGit({
    baseDir: cwd,
    config: [...SAFE_CONFIG, ...config],
    allowEnvironment: Object.keys(environment),
    // These permit naming the settings at all; what SAFE_CONFIG says of them is that nothing is to run.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeConfigPaths: true },
    errors: (error, { exitCode, stdOut, stdErr }) =>
      // Exit code 1 with an answer is an answer, such as a merge with conflicts, whatever warnings stand beside it.
      exitCode === 0 || (exitCode === 1 && stdOut.length > 0) ? undefined : (error ?? Buffer.concat(stdErr)),
  });
  return git.env({ ...environment });
}
