import type { Skill } from "../model/adapter.ts";
import type { Case } from "../model/case.ts";
import { sha256Hex } from "../model/digest.ts";
import { type Data, type DataMap, dataOf, isKnown, isMap } from "../model/doc.ts";
import {
  type Handoff,
  type HandoffInput,
  type MissingInput,
  NOT_ITS_INPUT,
  type Sifted,
  type Withheld,
} from "../model/handoff.ts";
import type { EntryFile } from "../model/record-file.ts";
import { formatInstant } from "../model/time.ts";
import type { NextStep } from "../model/verdict.ts";
import { entryOf } from "./entry.ts";
import { factsFor } from "./handoff-facts.ts";
import { inputsOf, missingInputs } from "./handoff-inputs.ts";
import { limitsOf } from "../model/skill.ts";
import { type Concern, concernOf, listsFor } from "./handoff-state.ts";
import { projectState } from "./project-state.ts";
import { type Redaction, redactionOf } from "./redaction.ts";

export interface HandoffRequest {
  readonly skill: Skill;
  /** The judged step of the engagement as a whole. */
  readonly next: NextStep;
  /** The entries of the record; the newest is followed by what the working files say. */
  readonly entries: readonly EntryFile[];
  /** Data classes that this specialist may see. */
  readonly allowed: readonly string[];
}

/** What a skill gets to go on with: of the whole state only what it declares, without what its class keeps back. */
export function handoffOf(c: Case, { skill, next, entries, allowed }: HandoffRequest): Handoff {
  const redaction = redactionOf(
    c,
    allowed,
    entries.map(({ state }) => dataOf(state ?? {})),
  );
  // That something was handed on changes nothing of it, so that issuing it again gives the same.
  const told = entries.map((entry) => ({ ...entry, events: entry.events.filter(isPassedOn) }));
  const view = projectState([...told, asItStands(c, next, entries.at(-1))]);
  const concern = concernOf(c, skill);
  const inputs = inputsOf(c, skill, redaction);
  const missing = missingInputs(c, inputs, (text) => redaction.say(text));
  const step = nextFor({ c, concern, missing, next, skill });
  const said = { action: redaction.say(step.action), owner: redaction.say(step.owner) };
  const state = stateFor(view, { c, concern, redaction });
  return {
    schema: "countersign/handoff@1",
    engagement: c.id,
    as_of: formatInstant(c.repository.now),
    skill: {
      id: skill.id,
      purpose: skill.purpose,
      outputs: skill.outputs,
      upstream: skill.upstream,
      downstream: skill.downstream,
      gates: concern.gates,
      must_not_own: limitsOf(c.adapter, skill),
    },
    inputs: inputs.map((each) => withoutPath(each)),
    missing,
    withheld: [...state.withheld, ...withheldFields(concern, redaction)],
    next: { ...said, decision: redaction.say(next.decision || "TBD") },
    project_state: { ...state.data, next_skill: skill.id, next_action: said.action },
  };
}

function isPassedOn({ type }: EntryFile["events"][number]): boolean {
  return type !== "handoff_issued";
}

function withoutPath(input: HandoffInput): HandoffInput {
  return input.status === "in words" ? { ...input, at: "none" } : { ...input, at: input.at || "TBD" };
}

/** What the record would say if the working files were merged now, in one place derived; what has not happened is no event. */
function asItStands(c: Case, next: NextStep, newest: EntryFile | undefined): EntryFile {
  const { now, change } = c.repository;
  const entry = entryOf(
    c,
    next,
    {
      merge: /^[0-9a-f]{40,64}$/.test(change.head) ? change.head : change.base,
      mergedAt: now,
      observedAt: now,
      pull: undefined,
      number: undefined,
      actor: "TBD",
      prev: newest?.prev ?? "none",
      engine: "none",
    },
    newest,
  );
  return { ...entry, events: [] };
}

type Sieved = Readonly<Record<string, Sifted>>;

interface About {
  readonly c: Case;
  readonly concern: Concern;
  readonly redaction: Redaction;
}

/** Where the engagement stands is told to everybody; a field that has a class of its own is not. */
function stateFor(view: DataMap, about: About): { readonly data: DataMap; readonly withheld: readonly Withheld[] } {
  const { c, concern, redaction } = about;
  const facts = factsFor(view["known_facts"], concern.inputs, redaction);
  const lists: Sieved = { ...listsFor(view, concern), ...mapsFor(view, concern, c), known_facts: facts };
  const rows = Object.entries(view).map(([key, data]) => {
    const kept = redaction.classAt(key);
    if (kept !== undefined && isKnown(data)) return { key, data: emptyOf(data), withheld: [{ path: key, why: kept }] };
    const sifted = Object.hasOwn(lists, key) ? lists[key] : undefined;
    return sifted ? { key, data: sifted.data ?? {}, withheld: sifted.withheld } : { key, data, withheld: [] };
  });
  const told = Object.fromEntries(rows.map(({ key, data }) => [key, redaction.clean(data)]));
  const versions = withDigests(told["artifact_versions"], concern, redaction);
  return {
    data: { ...told, artifact_versions: versions },
    withheld: rows.flatMap((row) => row.withheld).map(({ path, why }) => ({ path: redaction.say(path), why })),
  };
}

function emptyOf(data: Data): Data {
  if (typeof data === "string") return "TBD";
  return isMap(data) ? {} : [];
}

/** Fields that hold one value under each name. */
function mapsFor(view: DataMap, { gates, names, inputs }: Concern, c: Case): Sieved {
  const isOurs = (key: string) => names.includes(key) || inputs.includes(`due_dates.${key}`);
  const { gate } = c.adapter.security;
  const flags = view["security_flags"] ?? [];
  const seesFlags = gate === undefined || gates.includes(gate) || flags.length === 0;
  return {
    approvals: only(view, "approvals", (key) => gates.includes(key)),
    due_dates: only(view, "due_dates", (key) => inputs.includes("due_dates") || isOurs(key)),
    security_flags: seesFlags
      ? { data: flags, withheld: [] }
      : { data: [], withheld: [{ path: "security_flags", why: NOT_ITS_INPUT }] },
  };
}

function only(view: DataMap, field: string, keep: (key: string) => boolean) {
  const map = view[field];
  const all = isMap(map) ? Object.entries(map) : [];
  const left = all.filter(([key]) => !keep(key));
  return {
    data: Object.fromEntries(all.filter(([key]) => keep(key))),
    withheld: left.map(([key]) => ({ path: `${field}.${key}`, why: NOT_ITS_INPUT })),
  };
}

/** Which bytes an artifact had, for whoever opens it later. */
function withDigests(versions: Data | undefined, { artifacts }: Concern, redaction: Redaction): Data {
  return (Array.isArray(versions) ? [...artifacts] : []).map((each) => ({
    ...versionCalled(versions, each.id),
    type: each.type,
    title: redaction.say(each.matter.value.title ?? "TBD"),
    sha256: sha256Hex(each.bytes),
  }));
}

function versionCalled(versions: Data | undefined, id: string): DataMap {
  const rows: readonly Data[] = versions === undefined || typeof versions === "string" ? [] : Object.values(versions);
  return rows.filter((row) => isMap(row)).find(({ artifact }) => artifact === id) ?? { artifact: id };
}

/** What the passed artifacts hold and a reader of this package must not be shown. */
function withheldFields({ artifacts }: Concern, redaction: Redaction): Withheld[] {
  return artifacts.flatMap(({ id, fields }) =>
    redaction.fieldsOf(fields).map((each) => ({ path: `${id}.${each.path}`, why: each.class })),
  );
}

interface Stepping {
  readonly c: Case;
  readonly concern: Concern;
  readonly missing: readonly MissingInput[];
  readonly next: NextStep;
  readonly skill: Skill;
}

/** The smallest step for this skill: ask for what is missing, then end what is begun, then what the engagement waits for. */
function nextFor({ c, concern, missing, next, skill }: Stepping): Pick<NextStep, "action" | "owner"> {
  const [first] = missing;
  if (first) return { action: `Ask: ${first.question}`, owner: first.owner };
  const own = c.adapter.artifacts.filter(({ owner }) => owner === skill.id).map(({ type }) => type);
  const draft = concern.artifacts.find((each) => each.status === "draft" && own.includes(each.type));
  if (draft) return { action: `Finish ${draft.id}.`, owner: skill.id };
  return { action: next.action, owner: next.owner };
}
