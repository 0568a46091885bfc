import { Refusal } from "../world/refusal.ts";
import type { Issue, Pull, Repository, Token } from "../world/types.ts";
import type { World } from "../world/world.ts";

/** What resolvers know of the request. */
export interface Context {
  readonly world: World;
  readonly token: Token;
  readonly pageLimit: number;
  /** The views that others refer back to: the graph has cycles, the files have none. */
  readonly view: Views;
}

export interface Views {
  readonly pull: (context: Context, pull: Pull) => Node;
  readonly repository: (context: Context, repository: Repository) => Node;
  readonly timeline: (context: Context, issue: Issue, args: TimelineArguments) => Node;
}

export interface TimelineArguments extends PageArguments {
  readonly itemTypes?: readonly string[] | null;
  readonly since?: string | null;
}

/** An object of the answer: values, and functions for what takes arguments or is dear. */
export type Node = Readonly<Record<string, unknown>>;

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** An error as GitHub's GraphQL words it: `type` stands beside the message. */
export class GraphRefusal extends Refusal {
  readonly type: string;

  constructor(type: string, message: string) {
    super(200, message);
    this.type = type;
  }
}

const cursorOf = (index: number): string => btoa(`cursor:v2:${index}`);
const indexOf = (cursor: string): number => Number(atob(cursor).split(":")[2]);

/** A connection of one page. Like GitHub it refuses to answer without `first` or `last`, or with more than 100. */
export function connection<T>(
  context: Context,
  items: readonly T[],
  args: PageArguments,
  view: (item: T) => Node,
): Node {
  const wanted = args.first ?? args.last;
  if (wanted === undefined || wanted === null)
    throw new GraphRefusal(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the connection.",
    );
  if (wanted > 100 || wanted < 0)
    throw new GraphRefusal(
      "EXCESSIVE_PAGINATION",
      `Requesting ${wanted} records on the connection exceeds the \`first\` limit of 100 records.`,
    );
  const size = Math.min(wanted, context.pageLimit);
  const from = typeof args.after === "string" ? indexOf(args.after) + 1 : 0;
  const to = typeof args.before === "string" ? indexOf(args.before) : items.length;
  const start = typeof args.first === "number" ? from : Math.max(from, to - size);
  const end = typeof args.first === "number" ? Math.min(to, from + size) : to;
  const shown = items.slice(start, end);
  return {
    totalCount: items.length,
    filteredCount: items.length,
    pageCount: shown.length,
    updatedAt: context.world.now(),
    nodes: () => shown.map(view),
    edges: () => shown.map((item, index) => ({ cursor: cursorOf(start + index), node: view(item), ...edgeOf(item) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: shown.length === 0 ? null : cursorOf(start),
      endCursor: shown.length === 0 ? null : cursorOf(end - 1),
    },
  };
}

const edgeOf = (item: unknown): Node =>
  typeof item === "object" && item !== null && "permission" in item ? { permission: item.permission } : {};
