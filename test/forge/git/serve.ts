import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { env } from "node:process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hasLevel, mayPush } from "../world/access.ts";
import { moved } from "../world/branches.ts";
import type { Repository, Token } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { refsOf, ZERO } from "./git.ts";

export interface GitCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly repository: Repository;
  readonly token: Token | undefined;
  /** `/info/refs` and the like: what follows the repository. */
  readonly path: string;
  readonly body: Buffer;
}

/** Serves clone, fetch and push by git's own program, and lets everything that follows a push follow. Gives the status. */
export async function serveGit(world: World, call: GitCall): Promise<number> {
  const { repository, token, response } = call;
  const writes = call.path.includes("git-receive-pack") || call.url.searchParams.get("service") === "git-receive-pack";
  const refusal = writes ? writeRefusal(repository, token) : readRefusal(repository, token);
  if (refusal !== undefined) {
    response.writeHead(refusal, refusal === 401 ? { "www-authenticate": 'Basic realm="GitHub"' } : {}).end();
    return refusal;
  }
  const before = writes ? refsOf(repository.dir) : new Map<string, string>();
  const { status, headers, body } = await (offers(call) ? offer(call) : backend(call));
  if (writes && token !== undefined && call.request.method === "POST") followUp(world, repository, before, token);
  response.writeHead(status, headers).end(body);
  return status;
}

function readRefusal(repository: Repository, token: Token | undefined): number | undefined {
  if (!repository.isPrivate) return undefined;
  if (token === undefined) return 401;
  const may =
    token.kind === "person" ? hasLevel(repository, token.account, "read") : token.permissions["contents"] !== undefined;
  return may ? undefined : 404;
}

function writeRefusal(repository: Repository, token: Token | undefined): number | undefined {
  if (token === undefined) return 401;
  return mayPush(repository, "\0no such branch", token) ? undefined : 403;
}

function followUp(world: World, repository: Repository, before: Map<string, string>, token: Token): void {
  const after = refsOf(repository.dir);
  for (const ref of new Set([...before.keys(), ...after.keys()])) {
    const move = { ref, before: before.get(ref) ?? ZERO, after: after.get(ref) ?? ZERO };
    if (move.before !== move.after) moved(world, repository, move, token);
  }
}

interface Served {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** What the second protocol begins a fetch with names no ref, and is the same for every repository. */
function offers({ path, url, request }: GitCall): boolean {
  const isFetch = path === "/info/refs" && url.searchParams.get("service") === "git-upload-pack";
  return isFetch && request.headers["git-protocol"] === "version=2";
}

let offered: Promise<Served> | undefined;

async function offer(call: GitCall): Promise<Served> {
  offered ??= backend(call);
  return await offered;
}

function backend(call: GitCall): Promise<Served> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["http-backend"], { env: variables(call), stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", () => resolve(parsed(Buffer.concat(chunks))));
    child.stdin.on("error", () => undefined);
    child.stdin.end(call.body);
  });
}

function variables({ request, url, repository, token, path }: GitCall): Record<string, string> {
  const { headers } = request;
  const protectedBranches = [...repository.protections].map(([name, rules]) => ({
    ref: `refs/heads/${name}`,
    name,
    rules,
  }));
  const closed = protectedBranches.filter(({ name }) => token !== undefined && !mayPush(repository, name, token));
  const noForce = protectedBranches.filter(({ rules }) => !rules.allowForce);
  return {
    PATH: env["PATH"] ?? "",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_PROJECT_ROOT: repository.dir,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: path,
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: request.method ?? "GET",
    CONTENT_TYPE: headers["content-type"] ?? "",
    CONTENT_LENGTH: "",
    HTTP_CONTENT_ENCODING: String(headers["content-encoding"] ?? ""),
    GIT_PROTOCOL: String(headers["git-protocol"] ?? ""),
    REMOTE_USER: token?.account.login ?? "",
    FORGE_REFUSED: closed.map(({ ref }) => ref).join(" "),
    FORGE_NO_FORCE: noForce.map(({ ref }) => ref).join(" "),
  };
}

/** A CGI answer: header lines, an empty line, the body. */
function parsed(output: Buffer): Served {
  const end = output.indexOf("\r\n\r\n");
  const lines = output.subarray(0, Math.max(end, 0)).toString("latin1").split("\r\n");
  const pairs = lines.map((line) => line.split(/: ?(.*)/s) as [string, string]);
  const headers = Object.fromEntries(
    pairs.filter(([name]) => name !== "" && name !== "Status").map(([name, value]) => [name, value]),
  );
  const status = Number(pairs.find(([name]) => name === "Status")?.[1].slice(0, 3) ?? 200);
  return { status: end < 0 ? 500 : status, headers, body: output.subarray(end + 4) };
}
