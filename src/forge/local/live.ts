import { type FSWatcher, watch } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** What a run that stays has of the world: files that change, a page to look at, and a person who ends it. */

export interface Served {
  readonly type: string;
  readonly bytes: Uint8Array | string;
  /** Kept by whoever asks for it, instead of being shown. */
  readonly download?: boolean;
}

export interface Preview {
  readonly url: string;
  /** Tells the pages that look on which state is shown now. */
  tell(state: string): void;
  close(): Promise<void>;
}

/** Serves what `answer` has for a path, to this machine alone, on a port that is free. */
export async function servePreview(answer: (path: string) => Served | undefined): Promise<Preview> {
  const listeners = new Set<ServerResponse>();
  let state = "";
  const server = createServer((request, response) => {
    const path = asked(request, server);
    if (typeof path === "number") refuse(response, path);
    else if (path === "/events" && request.method === "GET") listen(response, listeners, state);
    else give(response, request, answer(path));
  });
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    tell: (now) => {
      state = now;
      for (const each of listeners) each.write(eventOf(state));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path, or the status of the refusal. A page of elsewhere may lead its own name here: so the name is looked at. */
function asked({ method, url, headers }: IncomingMessage, server: Server): string | number {
  const port = portOf(server);
  if (headers.host !== `127.0.0.1:${port}` && headers.host !== `localhost:${port}`) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  const [path = ""] = (url ?? "").split("?");
  try {
    return decodeURIComponent(path);
  } catch {
    return 400;
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Allow: "GET, HEAD" });
  response.end(`${status}\n`);
}

function give(response: ServerResponse, request: IncomingMessage, served: Served | undefined): void {
  if (!served) return refuse(response, 404);
  const policy = served.type.startsWith("text/html") ? `${PAGE}; ${FRAMES}` : FRAMES;
  const own = { "Content-Type": served.type, "Content-Security-Policy": policy };
  response.writeHead(200, { ...HEADERS, ...own, ...(served.download && DOWNLOAD) });
  response.end(request.method === "HEAD" ? undefined : served.bytes);
}

const HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
/** What the page may load; viewers of PDF files have scripts and styles of their own. */
const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const FRAMES = "frame-ancestors 'self'";
const DOWNLOAD = { "Content-Disposition": "attachment" };

function listen(response: ServerResponse, listeners: Set<ServerResponse>, state: string): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
  response.write(eventOf(state));
  listeners.add(response);
  response.once("close", () => listeners.delete(response));
}

function eventOf(state: string): string {
  return `data: ${state}\n\n`;
}

export interface Watch {
  /** Resolves with the next change, also where it was made since the last. */
  next(): Promise<void>;
  close(): void;
}

/** Editors write a file in several steps. */
const SETTLED = 120;

/** Watches some names at the top of a folder, and all that is below them. */
export function watchFiles(root: string, names: readonly string[]): Watch {
  let [changed, timer]: [boolean, NodeJS.Timeout | undefined] = [false, undefined];
  let wake: (() => void) | undefined;
  let below: readonly FSWatcher[] = [];
  const mark = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake?.();
    }, SETTLED);
  };
  const open = () => {
    for (const each of below) each.close();
    below = names.flatMap((name) => watchBelow(join(root, name), mark));
  };
  const top = watch(root, (_, name) => {
    if (name === null || !names.includes(name)) return;
    open();
    mark();
  });
  open();
  return {
    next: async () => {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
    },
    close: () => {
      clearTimeout(timer);
      for (const each of [top, ...below]) each.close();
    },
  };
}

/** Nothing where there is no such folder; it is told of when there is one. */
function watchBelow(path: string, mark: () => void): FSWatcher[] {
  try {
    const watcher = watch(path, { recursive: true }, (_, name) => {
      if (name?.endsWith(".countersign-tmp") !== true) mark();
    });
    // A folder that goes is told of by the one above.
    return [watcher.on("error", () => watcher.close())];
  } catch {
    return [];
  }
}

/** Ctrl-C, or whatever else asks the process to end. */
export function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
