import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newWakes, type Wake } from "./events/wake.ts";
import { Forge } from "./forge.ts";
import { runAction } from "./runner.ts";
import { parseCommands } from "./runner-files.ts";

const workflow = [
  "name: check",
  "on: pull_request_target",
  "jobs:",
  "  evaluate:",
  "    permissions: { pull-requests: write, contents: read }",
  "    env: { WHO: '${{ github.actor }}' }",
  "    steps:",
  "      - { uses: actions/checkout@v1, with: { mode: checkout } }",
  "      - { uses: ./, with: { mode: 'pr-${{ github.event.number }}', strict: true } }",
].join("\n");
const forge = await Forge.start();
afterAll(() => forge.stop());
const repo = forge.repository("acme/pilot", {
  files: { "a.md": "one\n", ".github/workflows/check.yml": workflow },
  people: { lena: "admin" },
});
forge.push(repo, { by: "lena", branch: "topic", from: "main", files: { "a.md": "two\n" } });
newWakes(forge);
const pull = await forge.open(repo, "lena", "topic");
const [woken] = newWakes(forge);
const wake = woken as Wake;

let count = 0;

/** An action of a few lines, in a folder of its own. */
function action(code: string): string {
  const folder = join(forge.world.folder, `action${++count}`);
  const entry = join(folder, "dist", "index.js");
  mkdirSync(dirname(entry), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "action.yml"),
    "inputs: { token: { default: '${{ github.token }}' }, mode: { default: auto }, fail-on: {} }\n",
  );
  writeFileSync(entry, `import { appendFileSync, readFileSync } from "node:fs";\nconst { env } = process;\n${code}`);
  return entry;
}

beforeEach(() => {
  forge.log.clear();
  expect(forge.violations).toEqual([]);
});

describe("an action", () => {
  test("finds the environment that the runner gives", async () => {
    const ran = await runAction(forge, wake, {
      entry: action(
        "console.log(JSON.stringify({ ...env, cwd: process.cwd(), event: JSON.parse(readFileSync(env.GITHUB_EVENT_PATH)) }));",
      ),
      inputs: { "fail-on": "error" },
    });
    expect(ran.exitCode).toBe(0);
    const seen = JSON.parse(ran.stdout) as Record<string, string>;
    expect(seen).toMatchObject({
      GITHUB_EVENT_NAME: "pull_request_target",
      GITHUB_REPOSITORY: "acme/pilot",
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: pull.base.sha,
      GITHUB_HEAD_REF: "topic",
      GITHUB_BASE_REF: "main",
      GITHUB_API_URL: forge.api,
      GITHUB_GRAPHQL_URL: forge.graphql,
      GITHUB_ACTOR: "lena",
      GITHUB_JOB: "evaluate",
      GITHUB_WORKFLOW: "check",
      GITHUB_WORKFLOW_REF: "acme/pilot/.github/workflows/check.yml@refs/heads/main",
      INPUT_TOKEN: wake.token.value,
      INPUT_MODE: "pr-1",
      INPUT_STRICT: "true",
      WHO: "lena",
      "INPUT_FAIL-ON": "error",
      CI: "true",
      RUNNER_OS: "Linux",
      cwd: ran.workspace,
      event: { action: "opened", number: 1, repository: { full_name: "acme/pilot" } },
    });
    const withToken = Object.entries(seen).filter(([, value]) => value === wake.token.value);
    expect(withToken.map(([name]) => name)).toEqual(["INPUT_TOKEN"]);
    expect(Object.keys(seen).filter((name) => /^(npm_|VITEST|NODE_OPTIONS|GITHUB_TOKEN)/.test(name))).toEqual([]);
  });

  test("tells outputs, state, environment, path and summary by files", async () => {
    const code = String.raw`appendFileSync(env.GITHUB_OUTPUT, "conclusion=success\nnext<<END\nline=1\nline 2\nEND\nempty=\n");
appendFileSync(env.GITHUB_STATE, "a=1\n"); appendFileSync(env.GITHUB_ENV, "B<<X\n2\nX\n"); appendFileSync(env.GITHUB_PATH, "/opt/x\n");
appendFileSync(env.GITHUB_STEP_SUMMARY, "### fine\n");`;
    const ran = await runAction(forge, wake, { entry: action(code) });
    expect(ran).toMatchObject({
      exitCode: 0,
      timedOut: false,
      outputs: { conclusion: "success", next: "line=1\nline 2", empty: "" },
      state: { a: "1" },
      env: { B: "2" },
      path: ["/opt/x"],
      summary: "### fine\n",
    });
  });

  test("fails by its exit code, or by a file that cannot be read", async () => {
    const ran = await runAction(forge, wake, { entry: action(`console.log("::error::bad"); process.exitCode = 3;`) });
    expect(ran).toMatchObject({ exitCode: 3, annotations: [{ name: "error", message: "bad" }] });
    await expect(
      runAction(forge, wake, { entry: action(`appendFileSync(env.GITHUB_OUTPUT, "next<<END\\nx\\n");`) }),
    ).rejects.toThrow("Matching delimiter not found");
  });

  test("is ended at its limit, with what it started", async () => {
    const code = `import { spawn } from "node:child_process";
const child = spawn("sleep", ["30"], { stdio: "ignore" });
console.log(child.pid);
setTimeout(() => {}, 30_000);`;
    const ran = await runAction(forge, wake, { entry: action(code), limit: 3000 });
    expect(ran).toMatchObject({ timedOut: true, exitCode: null });
    const state = (): string =>
      existsSync(`/proc/${ran.stdout.trim()}/stat`) ? readFileSync(`/proc/${ran.stdout.trim()}/stat`, "utf8") : "gone";
    await expect.poll(state).toMatch(/gone|\) Z/);
  });

  test("asks the stand-in with its token, which the log does not show", async () => {
    const code = `const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8"));
const headers = { authorization: "Bearer " + env.INPUT_TOKEN };
const url = env.GITHUB_API_URL + "/repos/" + env.GITHUB_REPOSITORY;
const found = await fetch(url + "/issues/" + event.number + "/comments", { headers }).then((answer) => answer.json());
const mine = found.find((one) => one.user.login === "github-actions[bot]");
if (mine?.body !== "same") await fetch(url + "/issues/" + event.number + "/comments", { method: "POST", headers, body: JSON.stringify({ body: "same" }) });
console.log("used " + env.INPUT_TOKEN + " ::add-mask::x");`;
    const entry = action(code);
    const first = await runAction(forge, wake, { entry });
    expect(forge.log.lines).toEqual([
      "200 read rest GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
      "201 write rest POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
    ]);
    expect(first.log).toContain("used ***");
    forge.log.clear();
    await runAction(forge, wake, { entry });
    expect(forge.log.writes).toEqual([]);
    expect(pull.issue.comments).toHaveLength(1);
    expect(newWakes(forge)).toEqual([]);
  });

  test("gets secrets only where the run has them", async () => {
    const entry = action("console.log(env['INPUT_APP-TOKEN'] || 'none');");
    const spec = { entry, inputs: { "app-token": "${{ secrets.APP }}" }, secrets: { APP: "s3cret" } };
    expect(await runAction(forge, wake, spec)).toMatchObject({ stdout: "s3cret\n", log: "***\n" });
    expect((await runAction(forge, { ...wake, secrets: false }, spec)).stdout).toBe("none\n");
  });

  test("shows ten errors, and what stands in a file is its own", async () => {
    const code = `for (let i = 0; i < 12; i++) console.error("::error file=a.md,line=" + i + ",title=a%3Ab::m%0An%25");`;
    const ran = await runAction(forge, wake, { entry: action(code) });
    expect(ran.commands).toHaveLength(12);
    expect(ran.annotations).toHaveLength(10);
    expect(ran.annotations[3]).toEqual({
      name: "error",
      properties: { file: "a.md", line: "3", title: "a:b" },
      message: "m\nn%",
    });
    expect(readFileSync(join(dirname(ran.workspace), "..", "..", "_github_workflow", "event.json"), "utf8")).toContain(
      '"action":"opened"',
    );
  });
});

test("workflow commands are read as the runner reads them", () => {
  const text = [
    "::notice::a",
    "  ::warning file=x::b",
    "text ::error::c",
    "::unknown::d",
    "::stop-commands::tok",
    "::error::hidden",
    "::tok::",
    "::debug::e",
  ].join("\n");
  expect(parseCommands(text).map((one) => `${one.name} ${one.message}`)).toEqual([
    "notice a",
    "warning b",
    "stop-commands tok",
    "debug e",
  ]);
});
