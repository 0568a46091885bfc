import { openRepository } from "../../git/repository.ts";
import { readWorkingFile } from "../../git/working-files.ts";
import { statePath } from "../../model/engagement.ts";
import { nearest } from "../../model/nearest.ts";
import { ENGAGEMENT_ID, NAME } from "../../model/scalars.ts";
import { definitionOf } from "../definition.ts";
import { newForms } from "../new-forms.ts";
import { artifactText, freeId, stateText } from "../new-work.ts";
import { scaffoldFor } from "../scaffold.ts";
import { textOf, textsOf, UsageError, type Values, type Verb, type World } from "../verb.ts";
import type { Bench, Work } from "../bench.ts";
import { textOption, work, workAnew, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "new",
  summary: "Begin an engagement, an artifact, a track, a workflow definition or its forms.",
  usage: "countersign new engagement|artifact|track|adapter|forms NAME",
  examples: [
    'countersign new engagement acme-pilot --client "Acme Corp" --workflow "Support triage pilot" --owner lena',
    "countersign new artifact brief acme-pilot --title Pilot    the next free id, built on what is current",
    "countersign new track support acme-pilot --owner dora",
    "countersign new adapter onboarding                            adapters/onboarding.yaml, to be filled in",
    "countersign new forms software_release                        forms by which people ask for work, as issues",
  ],
  options: {
    ...workOptions,
    client: { type: "string", value: "NAME", help: "Who the work is for." },
    workflow: { type: "string", value: "TEXT", help: "What the work is, in a few words." },
    type: { type: "string", value: "NAME", help: "The workflow definition; without it, the default one." },
    owner: { type: "string", value: "LOGIN", help: "Who answers for it." },
    title: { type: "string", value: "TEXT", help: "The title of an artifact." },
    scope: { type: "string", value: "NAME", help: "The scope of an artifact or a track." },
    source: {
      type: "string",
      multiple: true,
      value: "ID@vN",
      help: "What an artifact is made from, where not from all that fits.",
    },
  },
  async run(values, words, world) {
    const [kind = "", name, ...rest] = words;
    const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!make)
      throw new UsageError(kind === "" ? "Say what is new" : `There is no new ${JSON.stringify(kind)}`, hintFor(kind));
    if (name === undefined && kind !== "forms")
      throw new UsageError(`Name the new ${kind === "artifact" ? "artifact's type" : kind}`, `Usage: ${usages[kind]}`);
    return await make(values, name ?? "", rest, world);
  },
};

type Make = (values: Values, name: string, rest: readonly string[], world: World) => Promise<number>;

const kinds: Readonly<Record<string, Make>> = { engagement, artifact, track, adapter, forms };

const usages: Readonly<Record<string, string>> = {
  engagement: "countersign new engagement ID --client NAME --workflow TEXT [--owner LOGIN] [--type NAME]",
  artifact: "countersign new artifact TYPE [ID] [--title TEXT] [--scope NAME] [--source ID@vN]...",
  track: "countersign new track NAME [ID] [--owner LOGIN] [--scope NAME]",
  adapter: "countersign new adapter NAME",
  forms: "countersign new forms [TYPE]",
};

function hintFor(kind: string): string {
  const near = nearest(kind, Object.keys(kinds));
  return near === undefined ? `One of ${Object.keys(kinds).join(", ")}.` : `Did you mean \`${near}\`?`;
}

async function engagement(values: Values, id: string, rest: readonly string[], world: World): Promise<number> {
  if (!ENGAGEMENT_ID.test(id) || rest.length > 0)
    throw new UsageError(
      `${JSON.stringify([id, ...rest].join(" "))} is no engagement id`,
      "Small letters, digits and `-`, such as acme-pilot.",
    );
  const client = textOption(values, "client", "Who is the work for?");
  const workflow = textOption(values, "workflow", "What is the work, in a few words?");
  return await workAnew(values, world, async ({ repo, builtin }) => {
    if (await readWorkingFile(await openRepository(repo), statePath(id)))
      throw new UsageError(`${id} is there already`, `\`countersign status ${id}\` says where it stands.`);
    const type = textOf(values, "type");
    const { initialStage } = await definitionOf(repo, type, builtin);
    const owner = textOf(values, "owner");
    const text = stateText({ type, client, workflow, owner, stage: initialStage, facts: {} });
    const write = { path: statePath(id), text };
    return {
      writes: [write],
      said: `${id} begins at ${initialStage}.`,
      next: { told: "`countersign next` says what comes first." },
    };
  });
}

async function artifact(values: Values, type: string, rest: readonly string[], world: World): Promise<number> {
  const id = await engagementIn(rest, "artifact", values, world);
  return await work(values, id, world, (bench) => written(bench, type, values, world));
}

async function written(bench: Bench, type: string, values: Values, world: World): Promise<Work> {
  const given = { title: textOf(values, "title"), scope: textOf(values, "scope") };
  const id = freeId(bench.c, type, bench.today.slice(0, 4), await bench.takenIds());
  const path = `engagements/${bench.id}/${id}.md`;
  const text = artifactText(bench.c, id, type, given, {
    sources: textsOf(values, "source"),
    scaffold: await scaffoldFor(bench, type, world),
  });
  return { writes: [{ path, text }], said: `${id} is a draft.`, next: `Write it, then set \`status: current\`.` };
}

/** The engagement that stands behind what is new, and nothing else. */
async function engagementIn(
  words: readonly string[],
  kind: string,
  values: Values,
  world: World,
): Promise<string | undefined> {
  const { id, rest } = await splitWords(words, 0, values, world);
  if (rest.length === 0) return id;
  throw new UsageError(`${JSON.stringify(rest.join(" "))} is one word too many`, `Usage: ${usages[kind]}`);
}

async function track(values: Values, name: string, rest: readonly string[], world: World): Promise<number> {
  if (!NAME.test(name))
    throw new UsageError(`${JSON.stringify(name)} is no name`, "Letters, digits, `-`, `_` and `.`, such as support.");
  const id = await engagementIn(rest, "track", values, world);
  return await work(values, id, world, async (bench) => {
    if (bench.c.head.state?.value.active_tracks?.some((each) => each.id === name))
      throw new UsageError(`${bench.id} has a track \`${name}\` already`, "Edit it in state.yaml.");
    const item = {
      id: name,
      type: "lifecycle",
      stage: bench.c.head.state?.value.stage ?? "TBD",
      status: "draft",
      owner: textOf(values, "owner") ?? "TBD",
      scope: textOf(values, "scope") ?? "*",
      output_state: "draft",
      dependencies: [],
      blockers: [],
      due_date: "TBD",
      approval_limits: [],
    };
    return {
      writes: [await bench.state([{ add: ["active_tracks"], item }])],
      said: `${bench.id}: the track ${name} is a draft.`,
      next: "Say in state.yaml what it depends on and when it is due, then open a pull request.",
    };
  });
}

async function adapter(values: Values, name: string, rest: readonly string[], world: World): Promise<number> {
  if (rest.length > 0) throw new UsageError(`There is no more to name than ${name}`, `Usage: ${usages["adapter"]}`);
  if (!NAME.test(name))
    throw new UsageError(`${JSON.stringify(name)} is no name`, "Letters, digits and `_`, such as onboarding.");
  return await workAnew(values, world, async ({ repo }) => {
    const path = `adapters/${name}.yaml`;
    if (await readWorkingFile(await openRepository(repo), path))
      throw new UsageError(`${path} is there already`, "Edit it, or choose another name.");
    return {
      writes: [{ path, text: scaffold(name) }],
      said: `${path} has two stages and a gate between them.`,
      next: "docs/adapters.md tells what else it may hold.",
    };
  });
}

async function forms(values: Values, type: string, rest: readonly string[], world: World): Promise<number> {
  if (rest.length > 0) throw new UsageError(`There is no more to name than ${type}`, `Usage: ${usages["forms"]}`);
  return await workAnew(values, world, (asked) => newForms(asked, type === "" ? undefined : type));
}

function scaffold(name: string): string {
  return `workflow_type: ${name}
label: ${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("_", " ")}
schema_version: 2.0.0
stages:
  - { id: plan, owner: plan, artifacts: [plan] }
  - { id: work, owner: work }
allowed_transitions:
  - { from: plan, to: work, when: the plan is agreed, requires: [{ gate: agreed }, { artifact: plan, status: current }] }
  - { from: work, to: plan, when: the plan does not hold, requires: [{ rationale: true }] }
  - { from: work, to: closed, when: the work is accepted }
artifacts:
  - { artifact_type: plan, owner: plan, id_pattern: "PLAN-{yyyy}-{nnnn}", sources: [] }
specialist_owners: { plan: plan, work: work }
gates:
  # Who may approve is named here, or in countersign.yaml under \`gates: { agreed: { approvers: { roles: [...] } } }\`.
  - { gate_id: agreed, owner: whoever leads the work, covers: [plan], evidence: [review] }
terminal_states: [{ id: closed, allows_open_blockers: false }]
`;
}
