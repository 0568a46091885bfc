import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMap, parseDocument } from "yaml";
import { JUDGE, PLACEHOLDER, WORKFLOWS } from "../../src/model/workflow.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const text = (path: string): string => readFileSync(`${root}${path}`, "utf8");

/** A workflow, and where it would lie in the repository that uses it. */
export interface Found {
  readonly from: string;
  readonly path: string;
  readonly text: string;
}

/** As a person fills them in who was shown them, or begins with them. */
function filledIn(shown: string): string {
  return shown
    .replaceAll(PLACEHOLDER, `acme/countersign@${"0123456789".repeat(4)}`)
    .replaceAll("$default-branch", "main");
}

function inFiles(glob: string): Found[] {
  return globSync(glob, { cwd: root }).map((path) => {
    const name = path.split("/").at(-1) ?? "";
    return { from: path, path: WORKFLOWS + name, text: filledIn(text(path)) };
  });
}

/** Examples of a page that are whole workflows. */
function inPage(page: string): Found[] {
  const blocks = [...text(page).matchAll(/^```ya?ml\n(.*?)^```/gms)].map(([, block = ""]) => block);
  const whole = blocks.filter((block) => {
    const { contents } = parseDocument(block);
    return isMap(contents) && contents.has("jobs");
  });
  return whole.map((block) => ({ from: page, path: WORKFLOWS + JUDGE, text: filledIn(block) }));
}

/** Every workflow that this repository uses, generates, ships or shows. */
export const workflows: readonly Found[] = [
  ...[
    ".github/workflows/*.{yml,yaml}",
    ".github/workflow-templates/*.{yml,yaml}",
    "templates/github/*.{yml,yaml}",
  ].flatMap(inFiles),
  ...globSync("{*.md,docs/**/*.md,test/**/*.md}", { cwd: root }).flatMap(inPage),
];
