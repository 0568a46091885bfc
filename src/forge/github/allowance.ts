import type { Octokit } from "@octokit/rest";
import { headersOf } from "./client.ts";

/** Keeps what each answer says of the requests that are left, for each of GitHub's limits, and gives the least. */
export function allowanceOf(github: Octokit): () => number | undefined {
  const left = new Map<string, number>();
  const keep = (headers: Readonly<Record<string, unknown>>) => {
    const remaining = Number(headers["x-ratelimit-remaining"] ?? Number.NaN);
    if (Number.isInteger(remaining)) left.set(String(headers["x-ratelimit-resource"]), remaining);
  };
  github.hook.after("request", ({ headers }) => keep(headers));
  github.hook.error("request", (error) => {
    keep(headersOf(error));
    throw error;
  });
  return () => (left.size === 0 ? undefined : Math.min(...left.values()));
}
