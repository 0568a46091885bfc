import { statSync } from "node:fs";
import { GitProblem } from "./problem.ts";

/** A process cannot start in what is no folder, and what Node says then names the program instead. */
export function checkFolder(dir: string): void {
  const status = statSync(dir, { throwIfNoEntry: false });
  if (!status) throw new GitProblem("not-a-repository", `The folder ${dir} does not exist`);
  if (!status.isDirectory()) throw new GitProblem("not-a-repository", `${dir} is no folder`);
}
