import type { Adapter, Skill } from "../../src/model/adapter.ts";
import type { DataMap } from "../../src/model/doc.ts";
import type { Explanation } from "../../src/model/explanation.ts";
import type { Handoff } from "../../src/model/handoff.ts";
import type { EntryFile } from "../../src/model/record-file.ts";
import { routeOf } from "../../src/plan/route.ts";
import { entryOf } from "../../src/record/entry.ts";
import { handoffOf } from "../../src/record/handoff.ts";
import { projectState } from "../../src/record/project-state.ts";
import { loadBuiltIn } from "../adapters/names.ts";
import { artifact, type Front, lead, type State } from "../northwind/files.ts";
import { nothingYet, type Outcome, type PullRequest, propose, type World } from "../northwind/world.ts";

/** The built-in definition of services, and what the engine makes of one pull request under it, in memory. */

export const services: Adapter = loadBuiltIn("completetech_services");

export function skill(id: string): Skill {
  const found = services.skills.get(id);
  if (!found) throw new Error(`completetech_services has no skill ${id}`);
  return found;
}

/** A default branch with an engagement that has only begun. */
export const begun: World = propose(nothingYet, { on: "2026-04-13", says: lead }).merged;

export function judge(pull: Partial<PullRequest>, world = begun): Outcome {
  return propose(world, { on: "2026-06-09", says: {}, ...pull });
}

export function says(state: State, world = begun): Outcome {
  return judge({ says: state }, world);
}

export function handoffTo(id: string, { judged, engagement }: Outcome): Handoff {
  return handoffOf(judged, { skill: skill(id), next: engagement.next, entries: [], allowed: [] });
}

/** The lines of `countersign explain next`. */
export function route({ judged, engagement }: Outcome): string[] {
  return routeOf(judged, engagement).flatMap(flat);
}

/** What stands under one of the eleven questions, its answer first. */
export function step(number: number, outcome: Outcome): string[] {
  const found = routeOf(outcome.judged, outcome.engagement)[number - 1];
  return found ? flat(found) : [];
}

function flat({ text, children }: Explanation): string[] {
  return [text, ...children.flatMap(flat)];
}

/** The entry that the recorder would write once the pull request is merged. */
export function entryFor({ judged, engagement }: Outcome, before?: EntryFile): EntryFile {
  const { now, pull } = judged.repository;
  const merge = "a".repeat(40);
  const occasion = { merge, mergedAt: now, observedAt: now, pull, number: pull?.number, actor: "dora", prev: "none" };
  return entryOf(judged, engagement.next, { ...occasion, engine: "0.1.0" }, before);
}

export function viewOf(...outcomes: readonly Outcome[]): DataMap {
  const entries: EntryFile[] = [];
  for (const outcome of outcomes) entries.push(entryFor(outcome, entries.at(-1)));
  return projectState(entries);
}

/** An artifact of a type, with something in every field that the type asks for. */
export function sample(type: string, more: Readonly<Record<string, unknown>> = {}): Front {
  const known = services.artifacts.find((each) => each.type === type);
  if (!known) throw new Error(`completetech_services has no type ${type}`);
  const id = (known.idPattern ?? "").replace("{yyyy}-{nnnn}", "2026-0900");
  const fields: Record<string, unknown> = {};
  for (const field of known.requiredFields.filter((each) => each !== "scope")) {
    const [name = "", part] = field.split(".");
    fields[name] = part === undefined ? `The ${name}` : { ...(fields[name] as object), [part]: `The ${part}` };
  }
  return { id, type, ...fields, ...more };
}

/** `world` with a final artifact of each type on its default branch, each built on those of the others that it may be. */
export function having(types: readonly string[], world = begun): World {
  const edits = types.map((type) => {
    const built = services.artifacts.find((each) => each.type === type)?.sources ?? [];
    const sources = built
      .filter((each) => each !== type && types.includes(each))
      .map((each) => `${sample(each).id}@v1`);
    return artifact(sample(type, { sources }));
  });
  return { ...world, files: Object.assign({}, world.files, ...edits) as World["files"] };
}

/** The type that a skill is first of all there to make. */
export function mainTypeOf(id: string): string {
  const led = services.stages.find(({ owner }) => owner === id)?.artifacts[0];
  const owned = services.artifacts.find(({ owner }) => owner === id)?.type;
  const type = led ?? owned;
  if (type === undefined) throw new Error(`${id} makes nothing`);
  return type;
}
