import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import { parsePolicy } from "../../parse/settings.ts";
import type { Asked } from "../gather.ts";
import { definitionsHere, formsFor } from "../new-forms.ts";
import { UsageError, type Values, type World } from "../verb.ts";
import type { Work } from "../bench.ts";
import { actionNamed, githubFiles, readerOf } from "./github-files.ts";
import { forgeOptions, surroundingsOf } from "./surroundings.ts";

const SETTINGS = "countersign.yaml";

/** What else goes with the files of the forge; the rest of `init` is for settings that are not there yet. */
const TAKEN = ["action", "no-workflows", "repo", "now", "json", "no-color", "dry-run", "no-input"];

/** Adds the files of the forge to a repository whose settings stand. */
export async function standingSetup({ repo, builtin }: Asked, values: Values, world: World): Promise<Work> {
  const idle = Object.keys(values).find((each) => !TAKEN.includes(each) && !Object.hasOwn(forgeOptions, each));
  if (idle !== undefined)
    throw new UsageError(`--${idle} is not for \`init github\``, `What ${SETTINGS} says is taken as it is.`);
  const action = actionNamed(values);
  const file = await readWorkingFile(await openRepository(repo), SETTINGS);
  if (!file)
    throw new UsageError(`There is no ${SETTINGS} yet`, "`countersign init` writes it and the files of GitHub.");
  const { policy } = parsePolicy(file, { setup: false });
  if (!policy.file) throw new UsageError(`${SETTINGS} cannot be read`, "`countersign check` says what is wrong.");
  const [leading] = [...policy.roles.values()];
  const { branch } = await surroundingsOf(values, repo, world);
  const { writes, notes } = await githubFiles({
    branch,
    mode: policy.file.value.settings?.record ?? "commit",
    owners: [
      ...(leading?.people ?? []).map(({ login }) => `@${login}`),
      ...(leading?.teams ?? []).map((team) => `@${team}`),
    ],
    world,
    action,
    quiet: values["no-workflows"] === true,
    forms: (await formsFor(repo, await definitionsHere({ repo, builtin }, undefined))).writes,
    read: readerOf(repo),
  });
  const said = writes.length > 0 ? "What .github lacked is there now." : "Everything is there already.";
  return { writes, said, next: "Next: `countersign doctor`.", notes };
}
