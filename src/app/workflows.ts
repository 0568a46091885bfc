import { plainFlow } from "../edit/yaml.ts";
import { currentBranch } from "../git/current-branch.ts";
import { openRepository } from "../git/repository.ts";
import { readWorkingFile } from "../git/working-files.ts";
import type { Write } from "../model/write.ts";
import { JUDGE, PLACEHOLDER, REVIEW, WORKFLOWS } from "../model/workflow.ts";
import { textOf, UsageError, type Values, type World } from "./verb.ts";

/** The Action that a person named for the workflows to use. */
export function actionNamed(values: Values): string | undefined {
  const named = textOf(values, "action");
  if (named === undefined) return undefined;
  if (values["no-workflows"] === true)
    throw new UsageError("--action is for the workflows, which --no-workflows leaves out", "Give one of the two.");
  if (/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(named) && !/@0{40}$/.test(named)) return named;
  throw new UsageError(
    `--action ${JSON.stringify(named)} names no commit of a repository`,
    "Write it as OWNER/REPO@SHA, with the 40 digits of the commit that you reviewed.",
  );
}

/** The workflows that judge and record, as far as they are not there yet. */
export async function workflowsFor(
  dir: string,
  action: string | undefined,
  world: World,
): Promise<{ readonly writes: readonly Write[]; readonly notes: readonly string[] }> {
  const [repo, packaged] = [await openRepository(dir), await world.packaged("templates/github")];
  const branch = (await currentBranch(repo)) ?? "main";
  const writes: Write[] = [];
  const notes: string[] = [];
  for (const name of [JUDGE, REVIEW]) {
    const path = `${WORKFLOWS}${name}`;
    if (await readWorkingFile(repo, path)) notes.push(`${path} is there already, and stays as it is.`);
    else writes.push({ path, text: filledIn(new TextDecoder().decode(packaged.get(name)), branch, action) });
  }
  const isOpen = writes.some(({ text }) => text?.includes(PLACEHOLDER));
  return { writes, notes: isOpen ? [...notes, FILL_IN] : notes };
}

const FILL_IN = `Fill in both \`uses:\` of ${WORKFLOWS}${JUDGE}: OWNER/REPO@COMMIT of the Countersign that you reviewed.`;

function filledIn(text: string, branch: string, action = PLACEHOLDER): string {
  // The forge takes names of branches for patterns.
  const name = plainFlow(branch.replaceAll(/[+!]/g, String.raw`\$&`));
  return text.replace("branches: [main]", () => `branches: [${name}]`).replaceAll(PLACEHOLDER, action);
}
