import { type Need, refuseUnlessAllowed } from "../world/access.ts";
import { Refusal } from "../world/refusal.ts";
import type { CheckFields } from "../world/checks.ts";
import type { Annotation, Comment, Issue, Level, Pull, Repository } from "../world/types.ts";
import { type Context, GraphRefusal } from "./node.ts";

export type Input = Readonly<Record<string, unknown>>;

/** The thing behind a global id that a mutation was given. */
export function thing<T>({ world }: Context, id: unknown, prefixes: readonly string[]): T {
  const found = prefixes.includes(String(id).split("_")[0] ?? "") ? world.nodes.get(String(id)) : undefined;
  if (found === undefined)
    throw new GraphRefusal("NOT_FOUND", `Could not resolve to a node with the global id of '${String(id)}'.`);
  return found as T;
}

/** The issue, or the issue that a pull request is. */
export function issueWith(context: Context, id: unknown): Issue {
  const found = thing<Issue | Pull>(context, id, ["I", "PR"]);
  return "issue" in found ? found.issue : found;
}

export const commentWith = (context: Context, id: unknown): Comment => thing<Comment>(context, id, ["IC"]);
export const pullWith = (context: Context, id: unknown): Pull => thing<Pull>(context, id, ["PR"]);
export const repositoryWith = (context: Context, id: unknown): Repository => thing<Repository>(context, id, ["R"]);

/** Refuses as GraphQL does, where REST would answer 403. */
export function allow({ token }: Context, repository: Repository, any: readonly string[], level: Level): void {
  const need: Need = { any, access: "write", level };
  asGraph(() => refuseUnlessAllowed(token, repository, need));
}

/** Runs what may refuse in the words of REST, and refuses in those of GraphQL. */
export function asGraph<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof GraphRefusal) throw error;
    const type = { 403: "FORBIDDEN", 404: "NOT_FOUND" }[error.status] ?? "UNPROCESSABLE";
    throw new GraphRefusal(
      type,
      error.details["errors"] === undefined ? error.message : JSON.stringify(error.details["errors"]),
    );
  }
}

interface AnnotationInput {
  readonly path: string;
  readonly annotationLevel: string;
  readonly message: string;
  readonly title?: string;
  readonly rawDetails?: string;
  readonly location: {
    readonly startLine: number;
    readonly endLine: number;
    readonly startColumn?: number;
    readonly endColumn?: number;
  };
}

export function checkFields(input: Input): CheckFields {
  const text = (name: string): string | undefined => (input[name] ?? undefined) as string | undefined;
  const output = input["output"] as (CheckFields["output"] & { annotations?: readonly AnnotationInput[] }) | undefined;
  return {
    name: text("name"),
    status: text("status")?.toLowerCase(),
    conclusion: text("conclusion")?.toLowerCase(),
    externalId: text("externalId"),
    detailsUrl: text("detailsUrl"),
    startedAt: text("startedAt"),
    completedAt: text("completedAt"),
    output:
      output === undefined
        ? undefined
        : { ...output, annotations: (output.annotations as readonly AnnotationInput[] | undefined)?.map(annotation) },
  };
}

function annotation(input: AnnotationInput): Annotation {
  const { startLine, endLine, startColumn, endColumn } = input.location;
  return {
    path: input.path,
    start_line: startLine,
    end_line: endLine,
    ...(startColumn === undefined ? {} : { start_column: startColumn }),
    ...(endColumn === undefined ? {} : { end_column: endColumn }),
    annotation_level: input.annotationLevel.toLowerCase(),
    message: input.message,
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.rawDetails === undefined ? {} : { raw_details: input.rawDetails }),
  };
}
