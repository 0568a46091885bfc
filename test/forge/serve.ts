import { argv, exit, stdout } from "node:process";
import { parseArgs } from "node:util";
import { demoWorld } from "./demo-world.ts";

/** `npx node test/forge/serve.ts [--port N] [--minutes N]`: the stand-in with a small world, for a person with curl. It ends by itself. */
const { values } = parseArgs({
  args: argv.slice(2),
  options: { port: { type: "string", default: "0" }, minutes: { type: "string", default: "30" } },
});
const { forge, pull } = await demoWorld(Number(values.port));
const [lena, finn] = [forge.person("lena").value, forge.person("finn").value];
const url = `${forge.api}/repos/acme/engagements/pulls/${pull.issue.number}`;

stdout.write(`A stand-in for GitHub. It ends after ${values.minutes} minutes, or with Ctrl-C.

API      ${forge.api}
GraphQL  ${forge.graphql}
Git      ${forge.url}/acme/engagements.git

finn asks to move on; lena may approve:

  curl -s ${url} -H "authorization: Bearer ${finn}"
  curl -s ${url}/reviews -H "authorization: Bearer ${lena}" -d '{"event":"APPROVE","body":"/approve commercial"}'
  git clone http://x:${finn}@${forge.url.slice(7)}/acme/engagements.git

What was asked, and what can go wrong:

  curl -s ${forge.url}/_forge
  curl -s ${forge.url}/_forge -d '{"fault":"fails","amount":502,"where":{"times":1}}'
`);

const end = (): void => void forge.stop().then(() => exit(0));
setTimeout(end, Number(values.minutes) * 60_000);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
