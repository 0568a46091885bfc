import { readFileSync } from "node:fs";
import { JUDGE, PLACEHOLDER, REVIEW, WORKFLOWS } from "../../src/model/workflow.ts";
import type { Generator } from "../generator.ts";

const from = (name: string): string => readFileSync(`templates/github/${name}`, "utf8");

/** The Action as this very repository has it, of the default branch: never what a pull request makes of it. */
const OURS = `- uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { ref: main, persist-credentials: false } # the judge is that of the default branch
      - uses: ./`;

function own(name: string): string {
  const text = from(name).replaceAll(new RegExp(`- uses: ${PLACEHOLDER}.*`, "g"), OURS);
  return `# From templates/github/${name}, by \`npm run generate\`.\n${text}`;
}

/** What the forge offers under "New workflow" in an organisation whose repository .github holds these files. */
const starters = {
  [JUDGE]: {
    name: "Countersign",
    description: "Judges pull requests that move client work, and records merges. Needs Countersign review beside it.",
  },
  [REVIEW]: {
    name: "Countersign review",
    description: "Tells the workflow Countersign that somebody reviewed. It has no permissions.",
  },
};

function starter(name: string, { name: title, description }: { name: string; description: string }) {
  const properties = {
    name: title,
    description,
    iconName: "octicon checklist",
    categories: ["code-review", "automation"],
  };
  const path = `.github/workflow-templates/${name}`;
  return [
    [path, from(name).replaceAll("[main]", "[$default-branch]")],
    [path.replace(/yml$/, "properties.json"), `${JSON.stringify(properties, null, 2)}\n`],
  ] as const;
}

/** This repository uses the workflows that it ships, and offers them as starters: what they do is said once. */
export const generator: Generator = {
  paths: [`${WORKFLOWS}countersign*.yml`, ".github/workflow-templates/*"],
  make: () =>
    new Map([
      ...[JUDGE, REVIEW].map((name) => [WORKFLOWS + name, own(name)] as const),
      ...Object.entries(starters).flatMap(([name, about]) => starter(name, about)),
    ]),
};
