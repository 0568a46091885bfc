import { GraphqlResponseError } from "@octokit/graphql";
import type { Octokit } from "@octokit/rest";

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
    if (!(error instanceof GraphqlResponseError) || !error.data) throw error;
    const refused = (error.errors ?? []).map(
      ({ path, type, message }) => [String(path?.[0] ?? ""), { type, message }] as const,
    );
    return { data: error.data, refused: new Map(refused) };
  }
}
