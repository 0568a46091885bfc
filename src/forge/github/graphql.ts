import { GraphqlResponseError } from "@octokit/graphql";
import type { Octokit } from "@octokit/rest";

/** An answer with those of its fields that failed, each with what GitHub said. */
export interface PartialAnswer {
  readonly data: unknown;
  readonly refused: ReadonlyMap<string, string>;
}

/** Asks, and takes what there is where some of what was asked for was refused. */
export async function askPartly(github: Octokit, query: string, variables: object): Promise<PartialAnswer> {
  try {
    return { data: await github.graphql(query, { ...variables }), refused: new Map() };
  } catch (error) {
    if (!(error instanceof GraphqlResponseError) || !error.data) throw error;
    const errors = error.errors ?? [];
    return {
      data: error.data,
      refused: new Map(errors.map(({ path, message }) => [String(path?.[0] ?? ""), message])),
    };
  }
}
