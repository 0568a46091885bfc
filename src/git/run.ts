import { Buffer } from "node:buffer";
import type { GitResponseError, SimpleGit } from "simple-git";
import { type Environment, gitEnvironment, SAFE_CONFIG } from "./environment.ts";
import { gitFailed } from "./problem.ts";

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Environment;
  readonly config?: readonly string[];
  /** For commands whose exit code 1 is a result, such as a merge with conflicts, whatever warnings stand beside it. */
  readonly oneIsAnswer?: boolean;
  /** Milliseconds after which the command is ended, where it reads what anybody could make large. */
  readonly limit?: number;
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

async function open(options: RunOptions): Promise<SimpleGit> {
  const { cwd, env, config = [] } = options;
  // Loaded when the first command runs: reading objects alone does not need it.
  const { simpleGit } = await import("simple-git");
  const environment = gitEnvironment(env);
  const git = simpleGit({
    baseDir: cwd,
    config: [...SAFE_CONFIG, ...config],
    allowEnvironment: Object.keys(environment),
    // These permit naming the settings at all; what SAFE_CONFIG says of them is that nothing is to run.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeConfigPaths: true },
    errors: (error, result) => (isAnswer(result, options) ? undefined : (error ?? Buffer.concat(result.stdErr))),
  });
  return git.env({ ...environment });
}

/** Exit code 1 without a word on stderr is how git says "none". */
function isAnswer({ exitCode, stdErr }: { exitCode: number; stdErr: Buffer[] }, options: RunOptions): boolean {
  return exitCode === 0 || (exitCode === 1 && (stdErr.length === 0 || options.oneIsAnswer === true));
}
