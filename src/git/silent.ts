import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { gitEnvironment, SAFE_CONFIG } from "./environment.ts";
import { gitFailed, startProblem } from "./problem.ts";
import type { RunOptions } from "./run.ts";

/**
 * Runs a git command that prints little or nothing, or that reads what it is about from its input. simple-git takes 50 ms
 * longer over a command without output, to make sure that none is still on its way; here the end of the pipe says so.
 */
export async function runSilent(
  options: RunOptions,
  args: readonly string[],
  input: string | Buffer = "",
): Promise<string> {
  const { cwd, env, config = [], oneIsAnswer = false, limit: timeout } = options;
  const settings = [...SAFE_CONFIG, ...config].flatMap((setting) => ["-c", setting]);
  const child = spawn("git", [...settings, ...args], { cwd, env: gitEnvironment(env), timeout });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  // A child that is gone is reported by its end; a failed write would only say so again.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) => reject(startProblem(error))).on("close", resolve);
  });
  const said = Buffer.concat(err).toString();
  const isAnswer = code === 1 && (oneIsAnswer || said === "");
  if (code !== 0 && !isAnswer) throw gitFailed(said || `git ${args[0] ?? ""} ended with ${code ?? "a signal"}`);
  return Buffer.concat(out).toString();
}
