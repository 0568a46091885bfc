import { sha256Hex } from "../../model/digest.ts";
import { messageOf } from "../../model/message-of.ts";

/** What the runner gives an action to keep files with. */
export interface Runtime {
  /** ACTIONS_RESULTS_URL. */
  readonly resultsUrl: string;
  /** ACTIONS_RUNTIME_TOKEN: for the files of this one run, whatever permissions the job has. */
  readonly token: string;
  /** GITHUB_RUN_ID, and how often it was started. */
  readonly run: string;
  readonly attempt: string;
  /** Where the files of the run are shown. */
  readonly pageUrl: string;
}

/** Files beside a run of a workflow. */
export interface Shelf {
  readonly run: string;
  urlOf(run: string, id: string): string;
  /** Keeps a file until a time, and gives its id. The same file is kept once. */
  put(file: KeptFile, until: Date): Promise<string>;
}

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The service as `@actions/artifact` 6.2 speaks to it; from version 7 on it keeps single files as they are. */
const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService";
const VERSION = 7;

const TRIES = 3;
const PATIENCE = 10_000;
const PAUSE = 500;

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  zip: "application/zip",
  json: "application/json",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export function openShelf(runtime: Runtime): Shelf {
  const kept = new Map<string, Promise<string>>();
  return {
    run: runtime.run,
    urlOf: (run, id) => `${runtime.pageUrl}/actions/runs/${run}/artifacts/${id}`,
    put(file, until) {
      const name = nameOf(file.name, runtime.attempt);
      const known = kept.get(name) ?? keep(runtime, { ...file, name }, until);
      kept.set(name, known);
      return known;
    },
  };
}

/** A name is taken once in a run, also by an attempt that came before. */
function nameOf(name: string, attempt: string): string {
  return attempt === "1" ? name : name.replace(/(?=\.[^.]*$)/, `-${attempt}`);
}

async function keep(runtime: Runtime, { name, bytes }: KeptFile, until: Date): Promise<string> {
  const ids = backendIds(runtime.token);
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  const expires_at = until.toISOString();
  const asked = { ...ids, name, expires_at, version: VERSION, mime_type: type };
  const { signed_upload_url: url } = await call(runtime, "CreateArtifact", asked);
  if (typeof url !== "string") throw new Error("GitHub gave no place to upload a file to");
  await send(url, bytes, type);
  const hash = `sha256:${sha256Hex(bytes)}`;
  const { artifact_id: id } = await call(runtime, "FinalizeArtifact", { ...ids, name, size: `${bytes.length}`, hash });
  if (!/^\d+$/.test(String(id))) throw new Error("GitHub gave an uploaded file no id");
  return String(id);
}

/** The token says which run and job it is for. */
function backendIds(token: string): { workflow_run_backend_id: string; workflow_job_run_backend_id: string } {
  const { scp = "" } = claimsOf(token);
  const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?: |$)/.exec(scp) ?? [];
  if (run === undefined || job === undefined) throw new Error("ACTIONS_RUNTIME_TOKEN is for no run");
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}

function claimsOf(token: string): { scp?: string } {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as { scp?: string };
  } catch {
    return {};
  }
}

async function call({ resultsUrl, token }: Runtime, method: string, body: object): Promise<Record<string, unknown>> {
  const url = new URL(`${SERVICE}/${method}`, resultsUrl);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await tried(method, () =>
    fetch(url, { method: "POST", headers, body: JSON.stringify(body), ...late() }),
  );
  return (await answer.json()) as Record<string, unknown>;
}

/** The address holds a signature, so it stands in no message. */
async function send(url: string, bytes: Uint8Array, type: string): Promise<void> {
  const headers = { "content-type": type, "x-ms-blob-type": "BlockBlob" };
  await tried("the upload", () => fetch(url, { method: "PUT", headers, body: Uint8Array.from(bytes), ...late() }));
}

function late(): { signal: AbortSignal } {
  return { signal: AbortSignal.timeout(PATIENCE) };
}

/** What a busy service refuses is tried again; what it refuses for good is not. */
async function tried(what: string, ask: () => Promise<Response>): Promise<Response> {
  for (let count = 1; ; count += 1) {
    const answer = await ask().catch((error: unknown) => messageOf(error));
    if (typeof answer !== "string" && answer.ok) return answer;
    const isFinal = typeof answer !== "string" && answer.status < 500 && answer.status !== 429;
    if (isFinal || count === TRIES)
      throw new Error(`${what} failed: ${typeof answer === "string" ? answer : `status ${answer.status}`}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE * count));
  }
}
