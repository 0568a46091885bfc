// Plays a pull request through a stand-in for GitHub that runs the bundled Action: with a person at curl, or with --once by itself.
import { relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Pages } from "../test/forge/demo/pages.ts";
import { follow, play } from "../test/forge/demo/play.ts";
import { ending, opening } from "../test/forge/demo/story.ts";
import { DemoWorld } from "../test/forge/demo/world.ts";

const { values } = parseArgs({
  options: {
    once: { type: "boolean", default: false },
    out: { type: "string", default: "countersign-github-demo" },
    port: { type: "string", default: "0" },
  },
});
const tell = (line: string): void => console.log(line);
const now = (): number => Math.floor(Date.now() / 1000);

const world = await DemoWorld.open(now(), Number(values.port));
let ended = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => (ended = true));
try {
  const pages = new Pages(values.out, world);
  await play(world, values.once ? [...opening, ...ending] : opening, pages, tell);
  if (!values.once) {
    tell(invitation());
    while (!ended) {
      await follow(world, pages, tell);
      await wait(200);
      world.catchUp(now());
    }
  }
  for (const violation of world.forge.violations) console.error(violation);
  if (world.forge.violations.length > 0) process.exitCode = 1;
} finally {
  await world.forge.stop();
}

function invitation(): string {
  const { forge } = world;
  const token = (login: string): string => forge.person(login).value;
  const pulls = `${forge.api}/repos/acme/engagements/pulls/2`;
  const as = (login: string): string => `-H "authorization: Bearer ${token(login)}"`;
  return `
Pull request 2 waits for somebody. It runs until Ctrl-C; every change of it wakes the Action, as on GitHub.

  In a browser  ${forge.url}/acme/engagements/pull/2
  Its check     ${forge.url}/acme/engagements/pull/2/checks
  As files      ${relative(".", values.out) || "."}/index.html
  API           ${pulls}
  GraphQL       ${forge.graphql}
  Git           ${forge.url}/acme/engagements.git
  Tokens        ${["lena", "nora", "omar", "finn"].map((login) => `${login} ${token(login)}`).join("  ")}

Look at it, ask it why, approve it as lena (or with the token of nora), merge it as finn, and read the record:

  curl -s ${pulls.replace("pulls", "issues")}/comments ${as("finn")}
  curl -s ${pulls.replace("pulls", "issues")}/comments ${as("finn")} -d '{"body":"/explain commercial"}'
  curl -s ${pulls}/reviews ${as("lena")} -d '{"event":"APPROVE","body":"/approve commercial"}'
  curl -s -X PUT ${pulls}/merge ${as("finn")} -d '{}'
  git clone -q http://x:${token("finn")}@${forge.url.slice(7)}/acme/engagements.git && git -C engagements log --stat -1

What was asked of it, and what can go wrong:

  curl -s ${forge.url}/_forge
  curl -s ${forge.url}/_forge -d '{"fault":"fails","amount":502,"where":{"times":1}}'
`;
}
