import type { Entry } from "./log.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The connection is closed without an answer. */
  readonly hangUp?: boolean;
}

export interface Fault {
  /** Instead of any work. */
  before?(entry: Entry): Answer | undefined | Promise<Answer | undefined>;
  /** The work is done; this is what the caller hears of it. */
  after?(answer: Answer, entry: Entry): Answer | Promise<Answer>;
}

export interface Where {
  readonly kind?: Entry["kind"];
  readonly method?: string;
  /** A part of the path, of the described route, or of the GraphQL root fields. */
  readonly name?: string | RegExp;
  readonly writes?: boolean;
  /** How often it happens; default for ever. */
  readonly times?: number;
  /** Requests of that kind that pass first. */
  readonly skip?: number;
}

interface Planned {
  readonly fault: Fault;
  readonly where: Where;
  seen: number;
}

/** What goes wrong, where and how often. */
export class Faults {
  readonly #planned: Planned[] = [];

  add(fault: Fault, where: Where = {}): void {
    this.#planned.push({ fault, where, seen: 0 });
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** Those that strike this request; asking counts. */
  striking(entry: Entry): Fault[] {
    return this.#planned
      .filter((one) => fits(one.where, entry))
      .flatMap((one) => {
        const turn = one.seen++ - (one.where.skip ?? 0);
        return turn >= 0 && turn < (one.where.times ?? Infinity) ? [one.fault] : [];
      });
  }
}

function fits(where: Where, entry: Entry): boolean {
  const named = (text: string): boolean =>
    typeof where.name === "string" ? text.includes(where.name) : (where.name?.test(text) ?? true);
  return (
    (where.kind ?? entry.kind) === entry.kind &&
    (where.method ?? entry.method) === entry.method &&
    (where.writes ?? entry.isWrite) === entry.isWrite &&
    (named(entry.path) || named(entry.name))
  );
}

const json = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
  text: JSON.stringify({ message, documentation_url: "https://docs.github.com/rest", status: String(status) }),
});

const html = { "content-type": "text/html" };
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const slow = (milliseconds: number): Fault => ({ before: async () => (await pause(milliseconds), undefined) });

/** An outage: nothing happened. 5xx answers of GitHub are often pages. */
export const fails = (status = 500): Fault => ({
  before: () => ({ status, headers: html, text: `<html><title>${status}</title></html>` }),
});

export const secondaryLimit = (seconds = 1): Fault => ({
  before: () =>
    json(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.", {
      "retry-after": String(seconds),
    }),
});

export const tooMany = (seconds = 1): Fault => ({
  before: () => json(429, "You have exceeded a secondary rate limit.", { "retry-after": String(seconds) }),
});

/** The hour's allowance is used up until `reset`, in seconds since 1970. */
export const primaryLimit = (reset: number): Fault => ({
  before: () =>
    json(403, "API rate limit exceeded for installation.", {
      "x-ratelimit-limit": "1000",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(reset),
      "x-ratelimit-used": "1000",
    }),
});

export const denied = (status = 403): Fault => ({
  before: () => json(status, status === 404 ? "Not Found" : "Resource not accessible by integration"),
});

export const truncated = (): Fault => ({
  after: (answer) => ({ ...answer, text: answer.text.slice(0, Math.floor(answer.text.length / 2)) }),
});

export const empty = (): Fault => ({ after: (answer) => ({ ...answer, text: "" }) });

export const hangUp = (): Fault => ({ before: () => ({ status: 0, headers: {}, text: "", hangUp: true }) });

/** The write happened, the caller hears that it failed. */
export const lostWrite = (status = 502): Fault => ({
  after: () => ({ status, headers: html, text: "<html><title>Bad gateway</title></html>" }),
});

/** Changes the JSON of the answer: a head that is not the head, a list without its end. */
export const lies = (change: (body: unknown) => unknown): Fault => ({
  after: (answer) => ({ ...answer, text: JSON.stringify(change(JSON.parse(answer.text) as unknown)) }),
});

/** The list ends after this page although there is more; in GraphQL every list does. */
export const missingPages = (): Fault => ({
  after: (answer) => ({
    ...answer,
    headers: without(answer.headers, "link"),
    text: answer.text.replaceAll('"hasNextPage":true', '"hasNextPage":false'),
  }),
});

/** GraphQL tells of a limit with status 200. */
export const graphqlLimit = (): Fault => ({
  before: () => ({
    status: 200,
    headers: { "content-type": "application/json", "x-ratelimit-remaining": "0" },
    text: JSON.stringify({
      errors: [{ type: "RATE_LIMITED", message: "API rate limit already exceeded for site ID installation." }],
    }),
  }),
});

/** The last entry of the page stands twice, as happens when a list grows between two pages. */
export const duplicatedEntries = (): Fault =>
  lies((body) => (Array.isArray(body) ? [...(body as unknown[]), ...(body as unknown[]).slice(-1)] : body));

/** GraphQL: data with a hole, and an error that tells of it. */
export const partial = (path: readonly string[], type = "SERVICE_UNAVAILABLE"): Fault =>
  lies((body) => {
    const { data, errors } = body as { data: unknown; errors?: unknown[] };
    return {
      data: holed(data, path),
      errors: [...(errors ?? []), { type, path, message: "Something went wrong while executing your query." }],
    };
  });

/** Something happens after the request was worked on and before its answer arrives, such as a push. */
export const race = (act: () => void | Promise<void>): Fault => ({ after: async (answer) => (await act(), answer) });

function without(headers: Answer["headers"], name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

function holed(data: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined || data === null || typeof data !== "object") return null;
  const fields = data as Record<string, unknown>;
  return { ...fields, [first]: holed(fields[first], rest) };
}
