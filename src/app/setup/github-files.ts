import { plainFlow } from "../../edit/yaml.ts";
import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import { JUDGE, PLACEHOLDER, REVIEW, WORKFLOWS } from "../../model/workflow.ts";
import type { Write } from "../../model/write.ts";
import { textOf, UsageError, type Values, type World } from "../verb.ts";
import { OWNER_FILES, ownerLine, ownersText, unownedIn } from "./code-owners.ts";
import type { RecordMode } from "../../model/settings.ts";
import { ACTIONS_APP, RULESET, rulesetText } from "./ruleset.ts";

/** What the files of the forge are made from. */
export interface Setting {
  readonly branch: string;
  readonly mode: RecordMode;
  /** Those who lead, as CODEOWNERS names them. */
  readonly owners: readonly string[];
  readonly world: World;
  /** The Action that the workflows use, where somebody named it. */
  readonly action: string | undefined;
  /** Without the workflows, and without the forms that they would answer. */
  readonly quiet: boolean;
  /** The issue forms of the definitions that are used here. */
  readonly forms: readonly Write[];
  /** What stands in a file of the repository; nothing where there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
}

interface Made {
  readonly files: readonly Write[];
  readonly notes: readonly string[];
}

/** What stands under .github: each maker gives files, and what a person has to know of them. */
const makers: readonly ((setting: Setting) => Promise<Made>)[] = [workflows, owners, ruleset, forms];

/** The files that are not there yet; what is there stays as it is. */
export async function githubFiles(setting: Setting): Promise<{ writes: readonly Write[]; notes: readonly string[] }> {
  const made = await Promise.all(makers.map((make) => make(setting)));
  const files = made.flatMap((each) => each.files);
  const there = await Promise.all(files.map(async ({ path }) => (await setting.read(path)) !== undefined));
  const kept = files.filter((_, at) => there[at]).map(({ path }) => `${path} is there already, and stays as it is.`);
  const writes = files.filter((_, at) => !there[at]);
  const isOpen = writes.some(({ text }) => text?.includes(PLACEHOLDER));
  return { writes, notes: [...kept, ...(isOpen ? [FILL_IN] : []), ...made.flatMap(({ notes }) => notes)] };
}

export function readerOf(dir: string): Setting["read"] {
  return async (path) => {
    const file = await readWorkingFile(await openRepository(dir), path);
    return file && new TextDecoder().decode(file.bytes);
  };
}

/** The Action that a person named for the workflows to use. */
export function actionNamed(values: Values): string | undefined {
  const named = textOf(values, "action");
  if (named === undefined) return undefined;
  const without = ["no-workflows", "no-github"].find((each) => values[each] === true);
  if (without !== undefined)
    throw new UsageError(`--action is for the workflows, which --${without} leaves out`, "Give one of the two.");
  if (/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(named) && !/@0{40}$/.test(named)) return named;
  throw new UsageError(
    `--action ${JSON.stringify(named)} names no commit of a repository`,
    "Write it as OWNER/REPO@SHA, with the 40 digits of the commit that you reviewed.",
  );
}

const FILL_IN = `Fill in each \`uses:\` of ${WORKFLOWS}${JUDGE}: OWNER/REPO@COMMIT of the Countersign that you reviewed.`;

async function workflows({ quiet, world, branch, action }: Setting): Promise<Made> {
  if (quiet) return { files: [], notes: [] };
  const packaged = await world.packaged("templates/github");
  const files = [JUDGE, REVIEW].map((name) => {
    const text = new TextDecoder().decode(packaged.get(name));
    return { path: `${WORKFLOWS}${name}`, text: filledIn(text, branch, action) };
  });
  return { files, notes: [] };
}

function filledIn(text: string, branch: string, action = PLACEHOLDER): string {
  // The forge takes names of branches for patterns.
  const name = plainFlow(branch.replaceAll(/[+!]/g, String.raw`\$&`));
  return text.replace("branches: [main]", () => `branches: [${name}]`).replaceAll(PLACEHOLDER, action);
}

/** A file of owners that is there is somebody's own: what it lacks is told, line by line. */
async function owners({ owners: names, read }: Setting): Promise<Made> {
  const texts = await Promise.all(OWNER_FILES.map(async (path) => ({ path, text: await read(path) })));
  const own = texts.find(({ text }) => text !== undefined);
  if (own?.text !== undefined) {
    const lines = unownedIn(own.text).map((what) => ownerLine(what, names));
    return { files: [], notes: lines.length === 0 ? [] : [`Add to ${own.path}: ${lines.join("; ")}`] };
  }
  if (names.length === 0) return { files: [], notes: ["Nobody leads yet, so there is no .github/CODEOWNERS."] };
  return { files: [{ path: OWNER_FILES[0], text: ownersText(names) }], notes: [] };
}

function ruleset({ mode, owners: names, world }: Setting): Promise<Made> {
  const app = world.github.serverUrl === "https://github.com" ? ACTIONS_APP : undefined;
  // A team is several people, as far as anybody knows.
  const shared = names.length > 1 || names.some((each) => each.includes("/"));
  const text = rulesetText({ mode, shared, app });
  return Promise.resolve({ files: [{ path: RULESET, text }], notes: [noteOf(mode)] });
}

function forms({ quiet, forms: files }: Setting): Promise<Made> {
  return Promise.resolve({ files: quiet ? [] : files, notes: [] });
}

function noteOf(mode: RecordMode): string {
  return mode === "commit"
    ? `${RULESET} is written disabled: it would refuse the commits of the record, too. \`init --record pull-request\` writes it for use.`
    : `Import ${RULESET} once this is merged, not before: until then no pull request gets the check that it requires.`;
}
