import { expect, test } from "vitest";
import { inThread } from "../../src/forge/local/thread.ts";

/** Posts what each word of its job says: `spin` never ends, `throw` fails, and anything else comes back. */
const worker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from "node:worker_threads";
    for (const word of workerData.job.slice(workerData.from)) {
      while (word === "spin");
      if (word === "throw") throw new Error("thrown");
      parentPort.postMessage(word === "token" ? (process.env.SECRET_OF_TEST ?? "none") : word);
    }`)}`,
);

const limits = { piece: 2000, job: 60_000, whole: 60_000, memory: 64 };

test("a piece that never ends or fails takes no other with it", async () => {
  process.env["SECRET_OF_TEST"] = "secret";
  const job = ["a", "spin", "token", "throw", "b"];
  expect(await inThread(worker, limits)(job, job.length)).toEqual([
    { kind: "done", value: "a" },
    { kind: "late" },
    { kind: "done", value: "none" },
    { kind: "failed", why: "thrown" },
    { kind: "done", value: "b" },
  ]);
});

test("the time for the whole is that of all jobs, and what has none is left", async () => {
  const work = inThread(worker, { ...limits, whole: 300 });
  expect(await work(["spin", "a"], 2)).toEqual([{ kind: "left" }, { kind: "left" }]);
  expect(await work(["a"], 1)).toEqual([{ kind: "left" }]);
});
