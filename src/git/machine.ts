import { versions } from "node:process";
import { GitProblem } from "./problem.ts";
import { runGit } from "./run.ts";

/** The programs that everything here runs on. */
export interface Machine {
  /** Missing where git cannot be started. */
  readonly git: string | undefined;
  readonly node: string;
}

export async function readMachine(cwd: string): Promise<Machine> {
  const said = await runGit({ cwd }, ["--version"]).catch((error: unknown) => {
    if (error instanceof GitProblem) return "";
    throw error;
  });
  return { git: /\d+(?:\.\d+)+/.exec(said)?.[0], node: versions.node };
}
