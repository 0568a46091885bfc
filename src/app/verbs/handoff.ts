import { stringifyYaml } from "../../edit/yaml.ts";
import type { Skill } from "../../model/adapter.ts";
import type { Case } from "../../model/case.ts";
import { dataOf } from "../../model/doc.ts";
import type { Handoff } from "../../model/handoff.ts";
import { nearest } from "../../model/nearest.ts";
import type { EntryFile } from "../../model/record-file.ts";
import type { EngagementVerdict } from "../../model/verdict.ts";
import { handoffOf } from "../../record/handoff.ts";
import { nearestSkill, skillsOf } from "../../model/skill.ts";
import { withheldClasses } from "../../record/redaction.ts";
import { handoffText } from "../../report/handoff-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { askAndEvaluate, askedBy } from "../ask.ts";
import type { Evaluated } from "../evaluate.ts";
import { evaluateWithout, issue } from "../issue-handoff.ts";
import { exit, nowOf, textOf, textsOf, UsageError, type Values, type Verb, type World } from "../verb.ts";
import { verifyRecords } from "../verify.ts";
import { repoOf, work, workOptions } from "../workbench.ts";

export const verb: Verb = {
  name: "handoff",
  summary: "Give one specialist what it needs to go on, and nothing else.",
  usage: "countersign handoff ID SKILL [--format yaml|json|md] [--allow CLASS] [--issue]",
  examples: [
    "countersign handoff acme-pilot design              as YAML: the state, as far as the skill's inputs name it",
    "countersign handoff acme-pilot design --format md  as a page to read",
    "countersign handoff acme-pilot design --issue      as files under handoffs/, which the record keeps",
  ],
  options: {
    ...workOptions,
    issue: { type: "boolean", help: "Write it as files of the engagement, for a change that hands on." },
    format: { type: "string", value: "yaml|json|md", help: "How it is written; by default yaml." },
    allow: {
      type: "string",
      multiple: true,
      value: "CLASS",
      help: "A data class that this specialist may see; public and internal are always shown.",
    },
  },
  async run(values, words, world) {
    const [id, name, ...more] = words;
    if (id === undefined || name === undefined || more.length > 0)
      throw new UsageError(
        "handoff needs an engagement and a skill",
        "Such as `countersign handoff acme-pilot design`.",
      );
    if (values["issue"] === true) return await issued(values, id, name, world);
    if (values["dry-run"] === true)
      throw new UsageError("--dry-run goes with --issue", "Without it nothing is written.");
    const format = formatOf(values);
    const { c, judged } = judgedCase(id, await askAndEvaluate(values, [id], world));
    const { handoff } = await packed(c, judged, name, values, world);
    world.print(format(handoff));
    return handoff.missing.length > 0 ? exit.waiting : exit.fine;
  },
};

async function issued(values: Values, id: string, name: string, world: World): Promise<number> {
  if (textOf(values, "format") !== undefined)
    throw new UsageError("--format goes without --issue", "What is issued is written as YAML and as a page.");
  return await work(values, id, world, async (bench) => {
    const skill = skillCalled(bench.c, name).id;
    const { c, judged } = judgedCase(id, await evaluateWithout(await askedBy(values, [id], world), id, skill));
    const { handoff, allowed } = await packed(c, judged, skill, values, world);
    return await issue(repoOf(values, world), c, handoff, allowed);
  });
}

export function judgedCase(id: string, { cases, verdict }: Evaluated) {
  const c = cases.find((each) => each.id === id && each.head.state);
  const judged = verdict.engagements.find((each) => each.id === id);
  if (!c || !judged) throw new UsageError(`${id} cannot be read`, `\`countersign check ${id}\` says what is wrong.`);
  return { c, judged };
}

interface Packed {
  readonly handoff: Handoff;
  readonly allowed: readonly string[];
}

async function packed(
  c: Case,
  { next }: EngagementVerdict,
  name: string,
  values: Values,
  world: World,
): Promise<Packed> {
  const skill = skillCalled(c, name);
  const allowed = allowedBy(c, values);
  const entries = await entriesOf(c.id, values, world);
  return { handoff: handoffOf(c, { skill, next, entries, allowed }), allowed };
}

type Format = (handoff: Handoff) => string;

const formats: Readonly<Record<string, Format>> = {
  yaml: (handoff) => stringifyYaml(dataOf({ ...handoff })),
  json: jsonText,
  md: handoffText,
};

function formatOf(values: Values): Format {
  const name = textOf(values, "format") ?? (values["json"] === true ? "json" : "yaml");
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return format;
  const names = Object.keys(formats);
  const near = nearest(name, names);
  throw new UsageError(
    `--format ${JSON.stringify(name)} is none that there is`,
    near === undefined ? `One of ${names.join(", ")}.` : `Did you mean \`${near}\`?`,
  );
}

export function skillCalled({ adapter }: Case, name: string): Skill {
  const skills = skillsOf(adapter);
  const skill = skills.get(name);
  if (skill) return skill;
  const near = nearestSkill(adapter, name);
  const hint = near === undefined ? `There are ${[...skills.keys()].join(", ")}.` : `Did you mean \`${near}\`?`;
  throw new UsageError(`${adapter.type} has no skill \`${name}\``, hint);
}

function allowedBy(c: Case, values: Values): readonly string[] {
  const allowed = textsOf(values, "allow");
  const classes = withheldClasses(c);
  const strange = allowed.find((each) => !classes.includes(each.toLowerCase()));
  if (strange === undefined) return allowed;
  const near = nearest(strange, classes);
  const there = classes.length === 0 ? "Nothing has a class here." : `There are ${classes.join(", ")}.`;
  throw new UsageError(
    `${c.id} has no data class \`${strange}\``,
    near === undefined ? there : `Did you mean \`${near}\`?`,
  );
}

async function entriesOf(id: string, values: Values, world: World): Promise<readonly EntryFile[]> {
  const { proofs } = await verifyRecords({
    repo: repoOf(values, world),
    ids: [id],
    anchor: undefined,
    now: nowOf(values, world),
    keep: "entries",
  });
  const [proof] = proofs;
  const broken = proof?.breaks.find(({ code }) => code !== "CS-EVT-005");
  if (broken)
    throw new UsageError(
      `The record of ${id} does not hold: ${broken.message}`,
      "`countersign verify` tells all of it.",
    );
  return proof?.entries ?? [];
}
