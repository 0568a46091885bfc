import { schema as published } from "@octokit/graphql-schema";
import {
  buildSchema,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from "graphql";
import type { Account } from "../world/types.ts";
import { fullName } from "../world/world.ts";
import { mutations } from "./mutations.ts";
import { type Context, GraphRefusal, type Node, type Views } from "./node.ts";
import { byId } from "./lookup.ts";
import { actorNode, organizationNode } from "./people.ts";
import { pullNode } from "./pull.ts";
import { repositoryNode } from "./repository.ts";
import { timelineItems } from "./timeline.ts";

let built: GraphQLSchema | undefined;

/** GitHub's published schema; half a second at the first use. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(published.idl, { assumeValid: true });
  return built;
}

/** What is wrong with a document by GitHub's schema, without running it. */
export function documentErrors(text: string): string[] {
  try {
    return validate(githubSchema(), parse(text)).map((error) => error.message);
  } catch (error) {
    return [String(error)];
  }
}

export interface GraphAnswered {
  readonly body: { readonly data?: unknown; readonly errors?: readonly unknown[] };
  readonly violations: readonly string[];
}

const views: Views = { pull: pullNode, repository: repositoryNode, timeline: timelineItems };

export async function answerGraphql(
  context: Omit<Context, "view">,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphAnswered> {
  const wrong = documentErrors(text);
  if (wrong.length > 0)
    return {
      body: { errors: wrong.map((message) => ({ message })) },
      violations: wrong.map((message) => `GraphQL request: ${message}`),
    };
  const result = await execute({
    schema: githubSchema(),
    document: parse(text),
    rootValue: rootOf({ ...context, view: views }),
    variableValues: variables,
    fieldResolver,
  });
  return { body: shaped(result), violations: faultsOf(result) };
}

/** Errors of the stand-in itself, and values that the schema does not allow: never GitHub's refusals. */
function faultsOf({ errors = [] }: ExecutionResult): string[] {
  const own = errors.filter((error) => !(error.originalError instanceof GraphRefusal));
  return own.map((error) => `GraphQL answer at ${error.path?.join(".") ?? "request"}: ${error.message}`);
}

function shaped({ data, errors }: ExecutionResult): GraphAnswered["body"] {
  if (errors === undefined) return { data };
  const views = errors.map(({ message, path, locations, originalError }) => ({
    ...(originalError instanceof GraphRefusal ? { type: originalError.type } : {}),
    path,
    locations,
    message,
  }));
  return { data, errors: views };
}

/** A field that the stand-in does not model is an error that says so: null would be a lie. */
const fieldResolver: GraphQLFieldResolver<Node, unknown> = (source, args: unknown, _context, info) => {
  if (!(info.fieldName in source)) throw new Error(`${info.parentType.name}.${info.fieldName} is not modelled`);
  const value = source[info.fieldName];
  return typeof value === "function" ? (value as (given: unknown) => unknown)(args) : value;
};

function rootOf(context: Context): Node {
  const { world, token } = context;
  const account = (login: string): Account => {
    const found = world.accounts.find((one) => one.login.toLowerCase() === login.toLowerCase());
    if (found === undefined)
      throw new GraphRefusal("NOT_FOUND", `Could not resolve to a User with the login of '${login}'.`);
    return found;
  };
  const queries: Node = {
    viewer: () => actorNode(context, token.account),
    user: ({ login }: { login: string }) => actorNode(context, account(login)),
    organization: ({ login }: { login: string }) => organizationNode(context, account(login)),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = world.repositories.find((one) => fullName(one).toLowerCase() === `${owner}/${name}`.toLowerCase());
      if (found === undefined)
        throw new GraphRefusal("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(context, found);
    },
    node: ({ id }: { id: string }) => byId(context, id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => byId(context, id)),
    rateLimit: { limit: 1000, cost: 1, remaining: 999, used: 1, nodeCount: 1, resetAt: world.now() },
  };
  const writes = Object.entries(mutations).map(([name, run]) => [
    name,
    ({ input }: { input: Node }) => ({ clientMutationId: input["clientMutationId"] ?? null, ...run(context, input) }),
  ]);
  return { ...queries, ...(Object.fromEntries(writes) as Node) };
}

/** The root fields of the first operation, and whether it writes; for the log. */
export function summary(text: string): { name: string; isWrite: boolean } {
  try {
    const operation = getOperationAST(parse(text));
    const fields = operation?.selectionSet.selections.flatMap((one) =>
      one.kind === Kind.FIELD ? [one.name.value] : [],
    );
    return { name: (fields ?? []).join(","), isWrite: operation?.operation === "mutation" };
  } catch {
    return { name: "unreadable", isWrite: false };
  }
}
