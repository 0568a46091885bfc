import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { text, workflows } from "./found.ts";
import { broken, good, rules } from "./rules.ts";

describe("D1 every workflow that we use, generate, ship or show", () => {
  test("is looked at", () => {
    expect(workflows.map(({ from }) => from)).toEqual(
      expect.arrayContaining([
        ".github/workflow-templates/countersign-review.yml",
        ".github/workflow-templates/countersign.yml",
        ".github/workflows/ci.yml",
        ".github/workflows/countersign-review.yml",
        ".github/workflows/countersign.yml",
        ".github/workflows/release.yml",
        "docs/action.md",
        "templates/github/countersign-review.yml",
        "templates/github/countersign.yml",
      ]),
    );
  });

  test.each(rules)("$id", (rule) => {
    for (const { from, path, text: shown } of workflows) expect(broken(rule, shown, path), from).toEqual([]);
  });

  test("gives a job the permissions that README.md tells of, and no other", () => {
    const told = [...text("README.md").matchAll(/^\| `([\w-]+)` \| `([\w-]+): (\w+)` \| \S.* \|$/gm)];
    expect(told.length).toBeGreaterThan(0);
    for (const { from, text: shown } of workflows.filter(({ from }) => /countersign\.yml$|action\.md$/.test(from))) {
      const { name, jobs } = parse(shown) as Shown;
      const granted = Object.entries(jobs).flatMap(([job, { permissions = {} }]) =>
        Object.entries(permissions).map(([scope, level]) => [job, scope, level].join(" ")),
      );
      const wanted = name === "Countersign" ? told.map(([, ...parts]) => parts.join(" ")) : [];
      expect(granted.toSorted(), from).toEqual(wanted.toSorted());
    }
  });
});

interface Shown {
  readonly name: string;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>> }>>;
}

describe("what a rule is there for", () => {
  test.each(rules)("$id: finds nothing in a good one", (rule) => expect(broken(rule, good)).toEqual([]));

  const bad = rules.flatMap((rule) =>
    Object.entries(rule.bad).map(([name, edit]) => ({ id: rule.id, name, rule, edit })),
  );
  test.each(bad)("$id: finds $name", ({ rule, edit: [from, to] }) => {
    const worse = good.replace(from, to);
    expect(worse).not.toBe(good);
    expect(broken(rule, worse)).not.toEqual([]);
  });
});

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: Readonly<Record<string, string>>;
}

describe("D1 action.yml", () => {
  const metadata = parse(text("action.yml")) as Metadata;

  test("runs one bundle on the Node of actions, and takes nothing from the event", () => {
    expect(metadata.runs).toEqual({ using: "node24", main: "dist/index.js" });
    expect(text("action.yml").match(/\$\{\{.*?\}\}/g)).toEqual(["${{ github.token }}"]);
  });

  test("has the inputs and outputs that README.md tells of", () => {
    const [, page = ""] = text("README.md").split("## Inputs and outputs");
    const [inputs = [], outputs = []] = page
      .split(/^\| (?:input|output) \|.*$/m)
      .slice(1)
      .map((table) =>
        [...(table.split("\n\n")[0] ?? "").matchAll(/^\| (`.*?) \|/gm)].flatMap(
          ([, names = ""]) => names.match(/[\w-]+/g) ?? [],
        ),
      );
    expect(inputs.toSorted()).toEqual(Object.keys(metadata.inputs).toSorted());
    expect(outputs.toSorted()).toEqual(Object.keys(metadata.outputs).toSorted());
  });
});
