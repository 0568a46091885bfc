import { Buffer } from "node:buffer";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bytesOf, json, parsed } from "./bodies.ts";
import { control, type Order } from "./control.ts";
import { type Answer, Faults } from "./faults.ts";
import { serveGit } from "./git/serve.ts";
import { answerGraphql, summary } from "./graphql/execute.ts";
import { type Entry, Log } from "./log.ts";
import { answerRest, refused } from "./rest/answer.ts";
import { match } from "./rest/router.ts";
import { Results } from "./results.ts";
import { Refusal } from "./world/refusal.ts";
import type { Token } from "./world/types.ts";
import type { World } from "./world/world.ts";

const API = "/api/v3";
const GRAPHQL = "/api/graphql";

/** The HTTP side of the stand-in. It listens on 127.0.0.1 alone and holds no process open. */
export class ForgeServer {
  readonly log = new Log();
  readonly faults = new Faults();
  /** Where a request or an answer is not as GitHub describes it. A test that leaves any has failed. */
  readonly violations: string[] = [];
  readonly results: Results;
  /** Entries that a page has at most, in REST and GraphQL. */
  pageLimit = 100;
  readonly #world: World;
  readonly #server: Server;

  constructor(world: World) {
    this.#world = world;
    this.results = new Results(world, this.violations);
    this.#server = createServer((request, response) => void this.#serve(request, response));
    // On a busy machine a client may come back late: a connection closed under it would look like a fault.
    this.#server.keepAliveTimeout = 600_000;
    this.#server.unref();
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    this.#world.origin = origin;
    return origin;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await bytesOf(request);
      const url = new URL(request.url ?? "/", this.#world.origin);
      const answer = this.results.answer(request.method ?? "", url, request.headers, body);
      const kept = this.results.at(url.pathname);
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.text);
      else if (kept) response.writeHead(200, { "content-type": kept.type }).end(kept.bytes);
      else if (url.pathname === "/_forge") this.#control(request, response, body);
      else if (url.pathname.includes(".git/")) await this.#git(request, response, url, body);
      else if (request.method === "GET" && !url.pathname.startsWith("/api/")) await this.#page(response, url);
      else await this.#api(request, response, url, body);
    } catch (error) {
      if (error instanceof Refusal) {
        response.writeHead(error.status, { "content-type": "application/json" }).end(json(refused(error)).text);
        return;
      }
      this.violations.push(
        `the stand-in failed at ${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      response.writeHead(500).end();
    }
  }

  #control(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const order = (parsed(body) ?? {}) as Order;
    const told = control({ world: this.#world, server: this }, request.method ?? "GET", order);
    response.writeHead(200, { "content-type": "application/json" }).end(`${JSON.stringify(told, null, 2)}\n`);
  }

  /** What a person's browser is shown. No test of the Action asks for it, so what reads markdown is loaded when one is. */
  async #page(response: ServerResponse, url: URL): Promise<void> {
    const { pageAt } = await import("./pages/pages.ts");
    const text = pageAt(this.#world, url.pathname);
    response.writeHead(text === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(text);
  }

  async #git(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): Promise<void> {
    const [, owner = "", name = "", path = ""] = /^\/([^/]+)\/([^/]+)\.git(\/.*)$/.exec(url.pathname) ?? [];
    const token = this.#tokenOf(request);
    const isWrite = path.endsWith("git-receive-pack");
    const entry = this.log.add({
      kind: "git",
      method: request.method ?? "",
      path: url.pathname,
      name: isWrite ? "receive-pack" : "upload-pack",
      isWrite,
      body: undefined,
      login: token?.account.login,
      status: 0,
    });
    const answer = await this.#faulty(entry, () => undefined);
    if (answer !== undefined) return this.#send(entry, response, answer);
    const repository = this.#world.repositories.find((one) => one.owner.login === owner && one.name === name);
    if (repository === undefined) return this.#send(entry, response, { status: 404, headers: {}, text: "" });
    entry.status = await serveGit(this.#world, { request, response, url, repository, token, path, body });
  }

  async #api(request: IncomingMessage, response: ServerResponse, url: URL, bytes: Buffer): Promise<void> {
    const method = request.method ?? "GET";
    const body = parsed(bytes);
    const isGraphql = url.pathname === GRAPHQL;
    const path = url.pathname.replace(API, "");
    const found = isGraphql ? undefined : match(method, path);
    const { name, isWrite } = isGraphql
      ? summary(String((body as { query?: string }).query))
      : { name: found?.name ?? `${method} ${path}`, isWrite: method !== "GET" };
    const isAnonymous = request.headers.authorization === undefined && !isWrite && !isGraphql;
    const token = isAnonymous ? this.#world.anonymous : this.#tokenOf(request);
    const entry = this.log.add({
      kind: isGraphql ? "graphql" : "rest",
      method,
      path: `${path}${url.search}`,
      name,
      isWrite,
      body,
      login: token?.account.login,
      status: 0,
    });
    const answer = await this.#faulty(entry, async () => {
      if (token === undefined) return json(refused(new Refusal(401, "Bad credentials")));
      return isGraphql ? this.#graphql(token, body) : this.#rest(token, url, found, body, entry);
    });
    this.#send(entry, response, answer ?? { status: 500, headers: {}, text: "" });
  }

  async #graphql(token: Token, body: unknown): Promise<Answer> {
    const { query, variables } = body as { query: string; variables?: Record<string, unknown> };
    const context = { world: this.#world, token, pageLimit: this.pageLimit };
    const answered = await answerGraphql(context, query, variables ?? {});
    this.violations.push(...answered.violations);
    return json({ status: 200, body: answered.body });
  }

  #rest(token: Token, url: URL, found: ReturnType<typeof match>, body: unknown, entry: Entry): Answer {
    if (found === undefined) {
      this.violations.push(`${entry.name}: the stand-in has no such route`);
      return json(refused(new Refusal(404, "Not Found")));
    }
    const { answer, violations } = answerRest(this.#world, {
      match: found,
      token,
      url,
      body,
      pageLimit: this.pageLimit,
    });
    this.violations.push(...violations);
    return answer;
  }

  /** The answer of `work` with the planned faults, which may also take the place of the work. */
  async #faulty(
    entry: Entry,
    work: () => Answer | undefined | Promise<Answer | undefined>,
  ): Promise<Answer | undefined> {
    const striking = this.faults.striking(entry);
    for (const fault of striking) {
      const instead = await fault.before?.(entry);
      if (instead !== undefined) return instead;
    }
    let answer = await work();
    for (const fault of striking)
      answer = answer === undefined ? undefined : ((await fault.after?.(answer, entry)) ?? answer);
    return answer;
  }

  #send(entry: Entry, response: ServerResponse, { status, headers, text, hangUp }: Answer): void {
    entry.status = status;
    if (hangUp === true) response.socket?.destroy();
    else
      response
        .writeHead(status, {
          "x-github-request-id": String(this.log.entries.length),
          "x-ratelimit-limit": "1000",
          "x-ratelimit-remaining": "999",
          "x-ratelimit-reset": "1900000000",
          ...headers,
        })
        .end(text);
  }

  /** `Bearer` and `token` for the API, `Basic` with the token as password for git. */
  #tokenOf(request: IncomingMessage): Token | undefined {
    const [scheme = "", value = ""] = (request.headers.authorization ?? "").split(" ");
    const secret =
      scheme.toLowerCase() === "basic"
        ? Buffer.from(value, "base64")
            .toString("utf8")
            .replace(/^[^:]*:/, "")
        : value;
    return this.#world.tokens.get(secret);
  }
}
