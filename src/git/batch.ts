import type { Buffer } from "node:buffer";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { AnswerReader, type RawObject } from "./batch-answers.ts";
import { type Environment, gitEnvironment, SAFE_CONFIG } from "./environment.ts";
import { checkFolder } from "./folder.ts";
import { GitProblem, gitFailed, startProblem } from "./problem.ts";

interface Waiting {
  readonly resolve: (object: RawObject | undefined) => void;
  readonly reject: (problem: Error) => void;
}

/** One `git cat-file --batch` for all the objects of a run; a process for each would cost many times as much. */
export class Batch {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  readonly #closed: Promise<void>;
  #problem: Error | undefined;
  #said = "";
  #asked = "";

  constructor(cwd: string, env: Environment) {
    checkFolder(cwd);
    const config = SAFE_CONFIG.flatMap((setting) => ["-c", setting]);
    this.#child = spawn("git", [...config, "cat-file", "--batch"], { cwd, env: gitEnvironment(env) });
    const answers = new AnswerReader((object) => this.#waiting.shift()?.resolve(object));
    this.#child.stdout.on("data", (chunk: Buffer) => answers.push(chunk));
    this.#child.stderr.on("data", (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-4096)));
    // A child that is gone is reported by its end; a failed write would only say so again.
    this.#child.stdin.on("error", () => undefined);
    this.#closed = new Promise((resolve) => this.#watchEnd(resolve));
  }

  /** The object of that name, or nothing. Any number may be asked for at once; answers come in the order of the questions. */
  ask(name: string): Promise<RawObject | undefined> {
    if (/[\n\0]/.test(name)) throw new Error("the name of a git object holds a line end");
    if (this.#problem) return Promise.reject(this.#problem);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      // What is asked for at once is written at once: each write costs as much as an answer.
      if (this.#asked === "") queueMicrotask(() => this.#write());
      this.#asked += `${name}\n`;
    });
  }

  close(): Promise<void> {
    this.#problem ??= new GitProblem("git-failed", "this repository was closed");
    this.#child.stdin.end(this.#asked);
    this.#asked = "";
    return this.#closed;
  }

  #write(): void {
    this.#child.stdin.write(this.#asked);
    this.#asked = "";
  }

  #watchEnd(resolve: () => void): void {
    this.#child.on("error", (error) => this.#fail(startProblem(error)));
    this.#child.on("close", () => {
      this.#fail(gitFailed(this.#said || "git cat-file ended"));
      resolve();
    });
  }

  #fail(problem: Error): void {
    this.#problem ??= problem;
    for (const { reject } of this.#waiting.splice(0)) reject(problem);
  }
}
