import { answerViolations, completedAnswer, requestViolations, usualStatus } from "../contract/check.ts";
import { refuseUnlessAllowed } from "../world/access.ts";
import { notFound, Refusal } from "../world/refusal.ts";
import type { Token } from "../world/types.ts";
import type { World } from "../world/world.ts";
import type { Answer } from "../faults.ts";
import type { Match } from "./router.ts";
import { type Call, List, Reply } from "./route.ts";

export interface Asked {
  readonly match: Match;
  readonly token: Token;
  readonly url: URL;
  readonly body: unknown;
  /** Entries a page has at most, whatever is asked for. */
  readonly pageLimit: number;
}

export interface Answered {
  readonly answer: Answer;
  readonly violations: readonly string[];
}

/** Answers a REST request, and tells what of it is not as GitHub describes it. */
export function answerRest(world: World, asked: Asked): Answered {
  const { name } = asked.match;
  const wrong = requestViolations(name, asked.url.searchParams, asked.body).map(
    (text) => `request of ${name}: ${text}`,
  );
  const { status, body, headers } = worked(world, asked, wrong);
  const full = body === undefined ? undefined : completedAnswer(name, status, body);
  const off =
    full === undefined
      ? []
      : answerViolations(name, status, full).map((text) => `answer ${status} of ${name}: ${text}`);
  const type = full === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  return {
    answer: { status, headers: { ...type, ...headers }, text: full === undefined ? "" : JSON.stringify(full) },
    violations: [...wrong, ...off],
  };
}

interface Work {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function worked(world: World, asked: Asked, wrong: readonly string[]): Work {
  try {
    if (wrong.length > 0) throw new Refusal(422, "Invalid request.", { errors: wrong });
    const result = asked.match.route.run(callOf(world, asked));
    if (result instanceof Reply) return { status: result.status, body: result.body };
    const status = usualStatus(asked.match.name);
    return result instanceof List ? paged(asked, result, status) : { status, body: result };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

export function refused({ status, message, details }: Refusal): Work {
  return {
    status,
    body: { message, documentation_url: "https://docs.github.com/rest", status: String(status), ...details },
  };
}

function callOf(world: World, { match, token, url, body }: Asked): Call {
  const { params, route } = match;
  const needed = params["owner"] === undefined ? undefined : world.repositoryOf(params["owner"], params["repo"] ?? "");
  if (needed !== undefined && route.need !== undefined) refuseUnlessAllowed(token, needed, route.need);
  const call = { world, token, params, query: url.searchParams, body: (body ?? {}) as Call["body"] };
  return {
    ...call,
    get repository() {
      if (needed === undefined) throw notFound();
      return needed;
    },
  };
}

/** One page, with GitHub's links to the others. */
function paged({ url, pageLimit }: Asked, { items, key, by }: List, status: number): Work {
  const size = Math.min(Number(url.searchParams.get("per_page") ?? 30), 100, pageLimit);
  const asked = url.searchParams.get(by);
  const page = by === "page" ? Number(asked ?? 1) : Math.floor(Number(asked ?? 0) / size) + 1;
  const to = (target: number, rel: string): string => link(url, by, by === "page" ? target : (target - 1) * size, rel);
  const last = Math.max(1, Math.ceil(items.length / size));
  const shown = items.slice((page - 1) * size, page * size);
  const body = key === undefined ? shown : { total_count: items.length, [key]: shown };
  const links = [
    ...(page > 1 ? [to(page - 1, "prev"), to(1, "first")] : []),
    ...(page < last ? [to(page + 1, "next"), to(last, "last")] : []),
  ];
  return { status, body, headers: links.length === 0 ? {} : { link: links.join(", ") } };
}

function link(url: URL, by: string, at: number, rel: string): string {
  const to = new URL(url);
  to.searchParams.set(by, String(at));
  return `<${to.href}>; rel="${rel}"`;
}
