import { Octokit } from "@octokit/rest";
import { expect, test } from "vitest";
import { allowanceOf } from "../../src/forge/github/allowance.ts";

test("what is left is the least of what answers said of each limit last, refusals too", async () => {
  const told: { status: number; headers: Record<string, string> }[] = [
    { status: 200, headers: {} },
    { status: 200, headers: { "x-ratelimit-remaining": "900", "x-ratelimit-resource": "core" } },
    { status: 200, headers: { "x-ratelimit-remaining": "700", "x-ratelimit-resource": "graphql" } },
    { status: 200, headers: { "x-ratelimit-remaining": "899", "x-ratelimit-resource": "core" } },
    { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-resource": "core" } },
    { status: 200, headers: { "x-ratelimit-remaining": "1000", "x-ratelimit-resource": "core" } },
  ];
  const answer = () => {
    const { status, headers } = told.shift() ?? { status: 500, headers: {} };
    return Promise.resolve(new Response("{}", { status, headers: { ...headers, "content-type": "application/json" } }));
  };
  const quiet = () => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const github = new Octokit({ request: { fetch: answer }, log });
  const remaining = allowanceOf(github);
  const seen = [remaining()];
  while (told.length > 0) {
    await github.request("GET /user").catch(quiet);
    seen.push(remaining());
  }
  expect(seen).toEqual([undefined, undefined, 900, 700, 700, 0, 700]);
});
