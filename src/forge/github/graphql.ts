import { GraphqlResponseError } from "@octokit/graphql";
import type { Octokit } from "@octokit/rest";
import { Unsettled } from "../forge.ts";

/** An answer with those of its fields that failed, each with what GitHub said. */
export interface PartialAnswer {
  readonly data: unknown;
  readonly refused: ReadonlyMap<string, Refusal>;
}

export interface Refusal {
  readonly type: string;
  readonly message: string;
}

/** Asks, and takes what there is where some of what was asked for was refused. */
export async function askPartly(github: Octokit, query: string, variables: object): Promise<PartialAnswer> {
  try {
    return { data: await github.graphql(query, { ...variables }), refused: new Map() };
  } catch (error) {
    if (!(error instanceof GraphqlResponseError) || !error.data) throw isWrite(query) ? unsettled(error) : error;
    const refused = (error.errors ?? []).map(
      ({ path, type, message }) => [String(path?.[0] ?? ""), { type, message }] as const,
    );
    return { data: error.data, refused: new Map(refused) };
  }
}

function isWrite(query: string): boolean {
  return query.startsWith("mutation");
}

/** Nobody can tell whether it was done, unless GitHub says that it was not. */
function unsettled(error: unknown): unknown {
  const status: unknown = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" && status < 500 ? error : new Unsettled(error);
}
