import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import type { Write } from "../../model/write.ts";
import { definitionOf } from "../definition.ts";
import { formsFor } from "../new-forms.ts";
import type { Asked } from "../gather.ts";
import { actionNamed, githubFiles, readerOf } from "../setup/github-files.ts";
import { leadCalled, pinned, type Seat, seatsCalled } from "../setup/people.ts";
import { answered, EMAIL } from "../setup/questions.ts";
import { recordModes } from "../../model/settings.ts";
import { type Recording, recordingFor, refusalOf } from "../setup/recording.ts";
import { heldRoles, type Settings, settingsText } from "../setup/settings-text.ts";
import { forgeOptions, type Surroundings, surroundingsOf } from "../setup/surroundings.ts";
import { standingSetup } from "../setup/standing.ts";
import { textOf, textsOf, UsageError, type Values, type Verb, type World } from "../verb.ts";
import type { Work } from "../bench.ts";
import { workAnew, workOptions } from "../workbench.ts";

export const verb: Verb = {
  name: "init",
  summary: "Set up a repository: who you are, who may approve, and the files of GitHub.",
  usage:
    "countersign init [github] [--legal-name NAME] [--email ADDRESS] [--lead LOGIN[:ID]]... [--role ROLE=LOGIN[,LOGIN]]... [--type NAME] [--trial] [--record MODE] [--action OWNER/REPO@SHA] [--no-workflows] [--no-github]",
  examples: [
    'countersign init --legal-name "Acme LLC" --email info@acme.example --lead lena --role legal=omar,nora',
    "countersign init --lead lena --trial    one person may try everything; every verdict says so",
    "countersign init github                 the files under .github that are not there yet, to settings that are",
  ],
  options: {
    ...workOptions,
    "legal-name": { type: "string", value: "NAME", help: "The full name, as documents print it." },
    email: { type: "string", value: "ADDRESS", help: "The address, as documents print it." },
    lead: {
      type: "string",
      multiple: true,
      value: "LOGIN[:ID]",
      help: "Who leads the work; GitHub is asked for the account's number.",
    },
    role: {
      type: "string",
      multiple: true,
      value: "ROLE=LOGIN[,LOGIN]",
      help: "Who holds another role.",
    },
    type: {
      type: "string",
      value: "NAME",
      help: "The workflow definition whose roles are wanted; without it, the default one.",
    },
    trial: { type: "boolean", help: "Let one person try everything." },
    record: {
      type: "string",
      value: "MODE",
      help: "How merges are recorded: commit, pull-request or branch; by default what the default branch allows.",
    },
    action: {
      type: "string",
      value: "OWNER/REPO@SHA",
      help: "The Countersign that the workflows use, at the commit you reviewed.",
    },
    "no-workflows": { type: "boolean", help: "Write no workflows, and no forms that they would answer." },
    "no-github": { type: "boolean", help: "Write nothing under .github." },
    ...forgeOptions,
  },
  async run(values, words, world) {
    const [thing, ...more] = words;
    if (more.length > 0 || (thing !== undefined && thing !== "github"))
      throw new UsageError(`init takes no ${JSON.stringify(thing === "github" ? more[0] : thing)}`);
    // For other verbs `--record` says where a record stands; here there is none yet.
    const { record: _, ...common } = values;
    if (thing === "github") return await workAnew(common, world, (asked) => standingSetup(asked, values, world));
    checkWords(values);
    return await workAnew(common, world, (asked) => begun(asked, values, world));
  },
};

/** What is wrong already as it is typed. */
function checkWords(values: Values): void {
  const email = textOf(values, "email");
  if (email !== undefined && !EMAIL.test(email))
    throw new UsageError(`--email ${JSON.stringify(email)} is no address`, "Such as info@acme.example.");
  chosenMode(values);
  seatsNamed(values);
  actionNamed(values);
}

function seatsNamed(values: Values): Seat[] {
  return [...textsOf(values, "lead").map(leadCalled), ...textsOf(values, "role").flatMap(seatsCalled)];
}

function chosenMode(values: Values): Recording | undefined {
  const named = textOf(values, "record");
  const mode = recordModes.find((each) => each === named);
  if (named !== undefined && !mode)
    throw new UsageError(
      `--record ${JSON.stringify(named)} is no way to record`,
      `There are ${recordModes.join(", ")}.`,
    );
  return mode && { mode, why: "that is how it was asked for" };
}

const SETTINGS = "countersign.yaml";
const KEEP = "engagements/.gitkeep";

async function begun(asked: Asked, values: Values, world: World): Promise<Work> {
  const opened = await openRepository(asked.repo);
  if (await readWorkingFile(opened, SETTINGS))
    throw new UsageError(
      `${SETTINGS} is there already`,
      "`countersign doctor` says what is missing in it; `countersign init github` adds what .github lacks.",
    );
  const adapter = await definitionOf(asked.repo, textOf(values, "type"), asked.builtin);
  const around = await surroundingsOf(values, asked.repo, world);
  const told = await answered(values, world, around.forge);
  const { seats, notes } = await pinned(seatsNamed(told), around.forge);
  const recording = chosenMode(told) ?? recordingFor(around.branch, around.protection);
  const trial = told["trial"] === true;
  const settings = {
    adapter,
    legalName: textOf(told, "legal-name"),
    email: textOf(told, "email"),
    trial,
    seats,
    recording,
  };
  const kept: Write[] = (await readWorkingFile(opened, KEEP)) ? [] : [{ path: KEEP, text: "" }];
  const github = await filesOf(asked, told, world, { around, settings });
  return {
    writes: [{ path: SETTINGS, text: settingsText(settings) }, ...kept, ...github.writes],
    said: `${SETTINGS} says who you are and who may approve.${leftOpen(settings)}`,
    next: nextOf(settings, textOf(values, "type")),
    notes: [...recordNotes(recording, around), ...around.notes, ...notes, ...github.notes],
  };
}

/** Most repositories do not let workflows open pull requests before somebody says so. */
function recordNotes({ mode, why }: Recording, { branch, protection, mayOpenPulls }: Surroundings): string[] {
  const refusal = mode === "commit" && protection ? refusalOf(protection) : undefined;
  const but = refusal === undefined ? "" : ` But ${branch} ${refusal}, so merges will not be recorded.`;
  const told = `The record goes by ${mode}: ${why}.${but}`;
  const isNeeded = mayOpenPulls === false || (mode === "pull-request" && mayOpenPulls === undefined);
  return isNeeded ? [told, ALLOW] : [told];
}

const ALLOW =
  "Allow GitHub Actions to create pull requests (Settings, Actions, General): the record may come by one, and forms do.";

async function filesOf(
  { repo }: Asked,
  values: Values,
  world: World,
  { around, settings }: { readonly around: Surroundings; readonly settings: Settings },
): Promise<{ readonly writes: readonly Write[]; readonly notes: readonly string[] }> {
  if (values["no-github"] === true) return { writes: [], notes: [] };
  const [leading] = heldRoles(settings);
  return await githubFiles({
    branch: around.branch,
    mode: settings.recording.mode,
    owners: (leading?.people ?? []).map(({ login }) => `@${login}`),
    world,
    action: actionNamed(values),
    quiet: values["no-workflows"] === true,
    forms: (await formsFor(repo, [settings.adapter])).writes,
    read: readerOf(repo),
  });
}

/** What a person has to fill in. */
function leftOpen(settings: Settings): string {
  const facts = [
    ...(settings.legalName === undefined ? ["legal_name"] : []),
    ...(settings.email === undefined ? ["email"] : []),
  ];
  const empty = heldRoles(settings).filter(({ isOutside, people }) => !isOutside && people.length === 0);
  const unknown = facts.length > 0 ? ` Still TBD: ${facts.join(", ")}.` : "";
  return `${unknown}${empty.length > 0 ? ` Nobody holds yet: ${empty.map(({ role }) => role).join(", ")}.` : ""}`;
}

function nextOf(settings: Settings, type: string | undefined): string {
  const owner = heldRoles(settings)[0]?.people[0]?.login ?? "LOGIN";
  return `Next: \`countersign doctor\`, then \`countersign new engagement first-pilot --client NAME --workflow TEXT --owner ${owner}${type === undefined ? "" : ` --type ${type}`}\`.`;
}
