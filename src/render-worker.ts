import { parentPort, workerData } from "node:worker_threads";
import { documentMaker, type RenderJob } from "./app/render/document-job.ts";
import { readPackaged } from "./forge/local/files.ts";

/** A thread that makes the documents of a job from one of them on, and tells of each as it is made. */
const { job, from } = workerData as { readonly job: RenderJob; readonly from: number };
const make = await documentMaker(job, { packaged: (path) => readPackaged(new URL(`../${path}`, import.meta.url)) });
for (let index = from; index < job.wanted.length; index += 1) parentPort?.postMessage(await make(index));
