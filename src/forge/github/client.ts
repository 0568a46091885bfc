import { setTimeout as waitFor } from "node:timers/promises";
import { getOctokitOptions } from "@actions/github/lib/utils";
import { Octokit } from "@octokit/rest";
import { messageOf } from "../../model/message-of.ts";
import { ForgeProblem } from "../forge-problem.ts";

export interface Access {
  readonly token: string;
  readonly apiUrl: string;
  /** Told of each request that is tried again. */
  readonly warn: (message: string) => void;
}

/** Longer than GitHub asks anybody to wait for a burst; an hour's allowance that is used up is no reason to hold a job. */
const LONGEST_WAIT = 90;

const TRIES = 3;

/**
 * Waits where GitHub asks for it, and asks again where a read failed on GitHub's side. A write that failed may have been
 * done all the same, so it is never sent again: whoever wanted it looks what stands there and decides anew.
 */
export function openGitHub({ token, apiUrl, warn }: Access): Octokit {
  const github = new Octokit({ ...getOctokitOptions(token), baseUrl: apiUrl, userAgent: "countersign", log: silent });
  github.hook.wrap("request", async (request, options) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await request(options);
      } catch (error) {
        const seconds = tried < TRIES ? pause(error, tried, isRead(options)) : undefined;
        if (seconds === undefined) throw error;
        warn(`${options.method} ${options.url}: ${messageOf(error)}. Trying again in ${seconds} s.`);
        await waitFor(seconds * 1000);
      }
    }
  });
  return github;
}

/** What was refused is told by whoever asked, where it matters. */
const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function isRead({ method, query }: { readonly method: string; readonly query?: unknown }): boolean {
  return method === "GET" || (typeof query === "string" && query.trimStart().startsWith("query"));
}

/** How many seconds to wait before the next try; nothing where another try is no use, or could do a thing twice. */
function pause(error: unknown, tried: number, isRead: boolean): number | undefined {
  const status = numberOf(error, "status");
  if (status === 403 || status === 429) return asked(error);
  if (!isRead || (status !== undefined && status < 500)) return undefined;
  return tried ** 2 / 2;
}

/** GitHub refuses with the time to wait, and has not done what was asked. */
function asked(error: unknown): number | undefined {
  const headers = headersOf(error);
  const seconds = Number(headers["retry-after"]);
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_WAIT ? seconds : undefined;
}

/** Whether this may not be read with the rights there are. A limit is refused in the same way, but says nothing of rights. */
export function isRefused(error: unknown): boolean {
  const status = numberOf(error, "status");
  const isLimit = headersOf(error)["x-ratelimit-remaining"] === "0" || /rate limit/i.test(messageOf(error));
  return status === 404 || (status === 403 && !isLimit);
}

/** What GitHub will not let us do is no fault of the program: it is told in GitHub's words. */
export async function orRefused<T>(what: string, request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    const status = numberOf(error, "status");
    if (status === 403 || status === 422) throw new ForgeProblem(`GitHub refused ${what}: ${messageOf(error)}`);
    throw error;
  }
}

/** Whether GitHub says that there is no such thing. */
export function isMissing(error: unknown): boolean {
  return numberOf(error, "status") === 404;
}

export function headersOf(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== "object" || error === null || !("response" in error)) return {};
  const { response } = error;
  const isAnswer = typeof response === "object" && response !== null && "headers" in response;
  return isAnswer ? { ...(response.headers as object) } : {};
}

function numberOf(error: unknown, key: string): number | undefined {
  const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === "number" ? value : undefined;
}
