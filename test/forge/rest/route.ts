import { type Need, issueOf } from "../world/access.ts";
import { found } from "../world/refusal.ts";
import type { Access, Issue, Level, Pull, Repository, Token } from "../world/types.ts";
import type { World } from "../world/world.ts";

export interface Call {
  readonly world: World;
  readonly token: Token;
  /** That of the path, already looked up and open to the caller. */
  readonly repository: Repository;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Route {
  readonly need: Need | undefined;
  run(call: Call): unknown;
}

export type Routes = Readonly<Record<string, Route>>;

/** An answer with a status of its own. */
export class Reply {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body?: unknown) {
    this.status = status;
    this.body = body;
  }
}

/** A list that the server cuts into pages; with a key it is wrapped beside its `total_count`. */
export class List {
  readonly items: readonly unknown[];
  readonly key: string | undefined;
  /** The parameter by which GitHub links to other pages: their number, or a place behind which they begin. */
  readonly by: "page" | "after";

  constructor(items: readonly unknown[], key?: string, by: "page" | "after" = "page") {
    this.items = items;
    this.key = key;
    this.by = by;
  }
}

export const reading = (any: readonly string[], run: Route["run"]): Route => ({
  need: { any, access: "read", level: "read" },
  run,
});

export const writing = (any: readonly string[], level: Level, run: Route["run"], access: Access = "write"): Route => ({
  need: { any, access, level },
  run,
});

/** A route that asks for no permission on a repository. */
export const open = (run: Route["run"]): Route => ({ need: undefined, run });

export function issueIn(call: Call): Issue {
  return issueOf(call.repository, Number(call.params["issue_number"]));
}

export function pullIn(call: Call): Pull {
  return found(issueOf(call.repository, Number(call.params["pull_number"])).pull);
}

export function param(call: Call, name: string): string {
  return call.params[name] ?? "";
}

/** A field of the body; its type was proved by the contract. */
export function field<T>(call: Call, name: string): T | undefined {
  return call.body[name] as T | undefined;
}
