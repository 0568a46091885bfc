import { Worker } from "node:worker_threads";

/** Milliseconds that one piece, one job and all jobs together may take, and megabytes of memory. */
export interface Limits {
  readonly piece: number;
  readonly job: number;
  readonly whole: number;
  readonly memory: number;
}

/** What became of a piece: `left` was not begun, or not given its whole time. */
export type Piece<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "late" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "left" };

/**
 * Does jobs in a thread, which can be ended whatever it does. The module finds the job and the number of its first piece in
 * its data, and posts one message for each piece. A piece that takes too long or fails ends the thread, and the next one
 * goes on behind it.
 */
export function inThread<T>(module: URL, limits: Limits): (job: unknown, pieces: number) => Promise<Piece<T>[]> {
  let whole = limits.whole;
  return async (job, pieces) => {
    const done: Piece<T>[] = [];
    const began = performance.now();
    const left = () => Math.min(limits.job, whole) - (performance.now() - began);
    while (done.length < pieces && left() > 0) {
      const workerData = { job, from: done.length };
      done.push(...(await stretch<T>(module, workerData, pieces - done.length, { ...limits, job: left() })));
    }
    whole -= performance.now() - began;
    return Array.from({ length: pieces }, (_, index) => done[index] ?? { kind: "left" });
  };
}

/** Pieces one after another, to the last of them or the first that does not end well. */
function stretch<T>(module: URL, workerData: unknown, count: number, limits: Limits): Promise<Piece<T>[]> {
  const { piece, job, memory } = limits;
  const until = performance.now() + job;
  return new Promise((resolve) => {
    // Nothing of the environment, where the tokens of the job stand; and what it prints could be read as commands to the runner.
    const apart = { env: {}, stdin: false, stdout: true, stderr: true };
    const worker = new Worker(module, { workerData, ...apart, resourceLimits: { maxOldGenerationSizeMb: memory } });
    const done: Piece<T>[] = [];
    let timer: NodeJS.Timeout | undefined;
    const end = (...last: readonly Piece<T>[]) => {
      clearTimeout(timer);
      worker.removeAllListeners().on("error", () => undefined);
      void worker.terminate();
      resolve([...done, ...last]);
    };
    const wait = () => {
      const rest = until - performance.now();
      const kind = rest < piece ? "left" : "late";
      timer = setTimeout(() => end({ kind }), Math.min(piece, rest));
    };
    worker.on("message", (value: T) => {
      clearTimeout(timer);
      done.push({ kind: "done", value });
      if (done.length === count) end();
      else wait();
    });
    let why = "the thread ended";
    worker.on("error", (error: Error) => void (why = error.message));
    // Pieces that were told of before an error may arrive after it, and all have arrived before the end.
    worker.on("exit", () => end({ kind: "failed", why }));
    wait();
  });
}
