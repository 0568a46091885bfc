import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checks } from "../../src/app/doctor/checks.ts";
import type { Edit } from "../scenario/files.ts";
import { examined, look, workflow } from "./examined.ts";

describe("workflows", () => {
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const steps = (on: string, ...lines: readonly string[]) =>
    workflow(
      `on: ${on}\npermissions: {}\njobs:\n  a:\n    steps:\n${lines.map((line) => `      - ${line}\n`).join("")}`,
    );

  const dangerous: readonly [on: string, step: string][] = [
    [
      "pull_request_target",
      `{ uses: actions/checkout@${sha}, with: { ref: "\${{ github.event.pull_request.head.sha }}" } }`,
    ],
    ["[push, pull_request_target]", `{ uses: actions/checkout@${sha}, with: { ref: "\${{ github.head_ref }}" } }`],
    [
      "{ pull_request_target: { types: [opened] } }",
      `{ uses: actions/checkout@${sha}, with: { ref: "refs/pull/1/merge" } }`,
    ],
    ["workflow_run", `{ uses: actions/checkout@${sha}, with: { ref: "\${{ github.event.workflow_run.head_sha }}" } }`],
    ["pull_request_target", "run: gh pr checkout 7"],
    ["pull_request_target", 'run: "git fetch origin pull/${{ github.event.number }}/head"'],
    [
      "pull_request_target",
      `{ uses: actions/checkout@${sha}, with: { repository: "\${{ github.event.pull_request.head.repo.full_name }}" } }`,
    ],
  ];
  test.each(dangerous)("%s with %s is dangerous", (on, step) => {
    expect(look("workflow-checkout", examined(steps(on, step)))).toMatchObject([
      { level: "fail", place: { file: ".github/workflows/x.yml", line: 6 } },
    ]);
  });

  const harmless: readonly [on: string, step: string][] = [
    ["pull_request", `{ uses: actions/checkout@${sha}, with: { ref: "\${{ github.head_ref }}" } }`],
    ["pull_request_target", `{ uses: actions/checkout@${sha} }`],
    ["pull_request_target", `{ uses: actions/checkout@${sha}, with: { ref: main } }`],
    ["pull_request_target", "run: git show HEAD:README.md"],
  ];
  test.each(harmless)("%s with %s is not", (on, step) => {
    expect(look("workflow-checkout", examined(steps(on, step)))[0]?.level).toBe("ok");
  });

  test.each([
    "acme/countersign@v1",
    `acme/countersign@${sha.slice(1)}`,
    "actions/checkout@v4",
    "a/b/c@main",
    "docker://alpine:3",
    "acme/x/.github/workflows/y.yml@v1",
  ])("%s is not pinned", (uses) => {
    const outcome = look("workflow-pins", examined(steps("push", `uses: ${uses}`, `uses: ${uses}`)));
    expect(outcome).toMatchObject([{ level: "warn", place: { line: 6 } }]);
  });

  test.each([`actions/checkout@${sha}`, "./local", `docker://alpine@sha256:${"0".repeat(64)}`])("%s is", (uses) => {
    expect(look("workflow-pins", examined(steps("push", `uses: ${uses}`)))[0]?.level).toBe("ok");
  });

  test("permissions", () => {
    const at = (text: string) => look("workflow-permissions", examined(workflow(text)))[0]?.level;
    expect(at("on: push\njobs: { a: { steps: [] } }\n")).toBe("warn");
    expect(at("on: push\npermissions: {}\njobs: { a: { steps: [] } }\n")).toBe("ok");
    expect(at("on: push\njobs: { a: { permissions: {}, steps: [] } }\n")).toBe("ok");
    expect(at("on: push\njobs: { a: { permissions: {} }, b: {} }\n")).toBe("warn");
  });

  test("one that cannot be read is told, and not judged", () => {
    const at = examined(workflow("on: [\n"));
    expect(look("workflows", at)).toMatchObject([{ level: "warn" }]);
    expect(look("workflow-permissions", at)[0]?.level).toBe("ok");
    expect(look("workflows", examined(workflow("a: &a [x]\nb: [*a, *a]\n")))).toEqual([]);
  });

  test("none: nothing is said", () => {
    for (const id of ["workflows", "workflow-checkout", "workflow-pins", "workflow-permissions"])
      expect(look(id, examined())).toEqual([]);
  });
});

describe("the workflows of Countersign", () => {
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const [JUDGE, REVIEW] = [".github/workflows/countersign.yml", ".github/workflows/countersign-review.yml"];
  const template = (name: string) => readFileSync(new URL(`../../templates/github/${name}`, import.meta.url), "utf8");
  const review = template("countersign-review.yml");
  const judge = template("countersign.yml").replaceAll(/your-organisation\/countersign@0+/g, `acme/countersign@${sha}`);
  const faults = (edit: Edit) => {
    const at = examined(edit);
    const told = checks.filter(({ id }) => id.startsWith("workflow")).flatMap((check) => look(check.id, at));
    return told
      .filter(({ level }) => level !== "ok")
      .map(({ level, message, fix = "", place }) => {
        expect(fix).toMatch(/\S/);
        return `${level} ${place?.file}:${place?.line} ${message}`;
      });
  };
  /** The shipped workflow, with one text in place of another, which has to be there. */
  const changed = (from: string | RegExp, to: string) => {
    const text = judge.replace(from, to);
    expect(text).not.toBe(judge);
    return text;
  };
  const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;

  test("D1 as they are shipped and filled in have nothing to mend", () => {
    expect(faults({ [JUDGE]: judge, [REVIEW]: review })).toEqual([]);
    const ids = ["workflow-presence", "workflow-reviews", "workflow-starters", "workflow-concurrency"];
    for (const id of ids) expect(look(id, examined({ [JUDGE]: judge, [REVIEW]: review }))[0]?.level).toBe("ok");
  });

  test("as they are shipped have the Action to be filled in", () => {
    const text = template("countersign.yml");
    expect(faults({ [JUDGE]: text, [REVIEW]: review })).toEqual([
      `warn ${JUDGE}:${lineOf(text, "- uses:")} The workflow does not say yet which Countersign it uses, so it cannot run`,
    ]);
  });

  test("none that uses it", () => {
    for (const edit of [{}, { [REVIEW]: review }])
      expect(look("workflow-presence", examined(edit))).toMatchObject([{ level: "warn", fix: /docs\/action\.md/ }]);
    expect(look("workflow-presence", examined(workflow(judge)))[0]?.level).toBe("ok");
    expect(look("workflow-presence", examined({ [JUDGE]: "on: [\n" }))[0]?.level).toBe("ok");
  });

  test("one that checks out the pull request", () => {
    const step = `- uses: actions/checkout@${sha}\n        with: { ref: "\${{ github.event.pull_request.head.sha }}" }\n      `;
    const text = changed("- uses: acme", `${step}- uses: acme`);
    expect(faults({ [JUDGE]: text, [REVIEW]: review })).toEqual([
      expect.stringContaining(`fail ${JUDGE}:${lineOf(text, "- uses:")} Runs on pull_request_target and checks out`),
    ]);
  });

  test.each(["v1", "main", sha.slice(1)])("one that uses it at %s", (ref) => {
    const text = changed(`@${sha}`, `@${ref}`);
    expect(faults({ [JUDGE]: text, [REVIEW]: review })).toEqual([
      `warn ${JUDGE}:${lineOf(text, "- uses:")} \`acme/countersign@${ref}\` may change under you: its owner can move what it names`,
    ]);
  });

  test("one without permissions at the top, although each job has its own", () => {
    expect(faults({ [JUDGE]: changed("permissions: {}\n", ""), [REVIEW]: review })).toEqual([
      expect.stringContaining(`warn ${JUDGE}:1 The workflow does not say what its token may do`),
    ]);
  });

  test("permissions for everything, of the file or of a job", () => {
    const everything = "`write-all` lets the token do everything in this repository";
    const top = changed("permissions: {}", "permissions: write-all");
    expect(faults({ [JUDGE]: top, [REVIEW]: review })).toEqual([
      `warn ${JUDGE}:${lineOf(top, "write-all")} ${everything}`,
    ]);
    const job = changed(/permissions:\n(?: {6}.*\n)+/, "permissions: write-all\n");
    expect(faults({ [JUDGE]: job, [REVIEW]: review })).toEqual([
      `warn ${JUDGE}:${lineOf(job, "write-all")} ${everything}`,
    ]);
  });

  test("no workflow of reviews", () => {
    expect(faults({ [JUDGE]: judge })).toEqual([
      expect.stringContaining(
        `warn ${JUDGE}:${lineOf(judge, "pull_request_target")} No workflow runs on pull_request_review`,
      ),
      expect.stringContaining(`fail ${JUDGE}:${lineOf(judge, "[Countersign review]")} No workflow here has the name`),
    ]);
    expect(faults({ [JUDGE]: "on: push\npermissions: {}\n" })).toEqual([]);
  });

  test("one that is started by a workflow that is not there", () => {
    const line = lineOf(judge, "[Countersign review]");
    for (const names of ["[Reviews]", "Reviews", "[Countersign review, Reviews]"])
      expect(faults({ [JUDGE]: changed("[Countersign review]", names), [REVIEW]: review })).toEqual([
        `fail ${JUDGE}:${line} No workflow here has the name \`Reviews\`, so it never starts this one`,
      ]);
    const nameless = review.replace(/^name:.*\n/, "");
    expect(faults({ [JUDGE]: changed("[Countersign review]", `[${REVIEW}]`), [REVIEW]: nameless })).toEqual([]);
  });

  test("a record without a concurrency group", () => {
    const condition = / {4}if: >-\n +github\.event_name == 'push'[^]*?\n(?= {4}runs-on)/;
    const without = changed(/ {4}concurrency: \{ group: countersign-record.*\n/, "");
    const told = [expect.stringContaining(`warn ${JUDGE}:${lineOf(without, "record:")} The job record records merges`)];
    expect(faults({ [JUDGE]: without, [REVIEW]: review })).toEqual(told);
    const endless = changed(/concurrency: \{ group: countersign-record, /, "concurrency: { ");
    expect(faults({ [JUDGE]: endless, [REVIEW]: review })).toEqual(told);
    for (const group of ["concurrency: one", "concurrency: { group: one }"])
      expect(faults({ [JUDGE]: `${group}\n${without}`, [REVIEW]: review })).toEqual([]);
    const pull = without.replace(condition, "    if: github.event_name == 'merge_group'\n");
    expect(faults({ [JUDGE]: pull, [REVIEW]: review })).toEqual([]);
    const always = without.replace(condition, "");
    expect(faults({ [JUDGE]: always, [REVIEW]: review })).toEqual(told);
  });
});
