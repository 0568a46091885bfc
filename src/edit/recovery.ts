import type { Case } from "../model/case.ts";
import { type Data, dataOf, isKnown } from "../model/doc.ts";
import type { Measure } from "../model/failure.ts";
import { refersTo } from "../model/reference.ts";
import { isOpen, type StateFile } from "../model/state.ts";
import type { Change } from "./edit-yaml.ts";
import { holding, holdWhole, opening, settingOn, stepBack, withdrawn } from "./recovery-moves.ts";

/** What a recovery makes of the files of an engagement. */
export interface Recovered {
  readonly state: readonly Change[];
  /** Changes of front matter, by the id of the artifact. */
  readonly matters: ReadonlyMap<string, readonly Change[]>;
}

export interface Choice {
  readonly action: string;
  readonly today: string;
  /** A stand-in. */
  readonly owner: string | undefined;
}

/** Measures carried out one after the other: each sees what those before it have added. */
export function recovered(c: Case, measures: readonly Measure[], choice: Choice): Recovered {
  const state: Change[] = [];
  const matters = new Map<string, readonly Change[]>();
  const distinct = new Map(measures.map((each) => [JSON.stringify(each), each]));
  for (const measure of distinct.values()) {
    if (measure.do === "mark") matters.set(measure.artifact, [{ set: ["status"], to: measure.status }]);
    else state.push(...changesFor(c, state, measure, choice));
  }
  return { state: once(state), matters };
}

/** A value that several measures set is set once; what is added is added each time. The last entry of a list goes first. */
function once(changes: readonly Change[]): Change[] {
  const last = new Map(changes.map((each, index) => ["add" in each ? index : JSON.stringify(each), each]));
  const all = [...last.values()];
  const gone = all.filter((each) => "remove" in each).toSorted((a, b) => Number(b.remove[1]) - Number(a.remove[1]));
  return [...all.filter((each) => !("remove" in each)), ...gone];
}

type OfState = Exclude<Measure, { readonly do: "mark" }>;

function changesFor(c: Case, sofar: readonly Change[], measure: OfState, choice: Choice): Change[] {
  const state = c.head.state?.value;
  if (!state) return [];
  switch (measure.do) {
    case "ask":
      return asking(state, sofar, measure);
    case "block":
      return isBlocked(state, measure.blocks) ? [] : [added("blockers", blocker(state, sofar, measure, choice))];
    case "hold":
      return holding(state, measure.track);
    case "weigh":
      return weighing(c, state, measure);
    case "stay":
      return stepBack(c);
    case "withdraw":
      return withdrawn(c, measure.action);
    case "limit":
      return limiting(state, measure);
    case "assign":
      return assigning(state, measure, choice.owner);
    case "try":
      return settingOn(state, "blockers", measure.blocker, "recovery", choice.action);
    case "open":
      return opening(state, sofar, measure, { ...choice, blocker: numbered(state.blockers, sofar, "blockers", "BLK") });
    case "decide":
      return isKnown(state.next_decision_needed) || isSet(sofar, "next_decision_needed")
        ? []
        : [{ set: ["next_decision_needed"], to: measure.question }];
  }
}

function isSet(sofar: readonly Change[], key: string): boolean {
  return sofar.some((each) => "set" in each && each.set[0] === key);
}

function added(list: string, item: Data): Change {
  return { add: [list], item };
}

/** The id after the highest one, counting what this recovery has added already. */
export function numbered(
  entries: readonly { readonly id: string }[] | undefined,
  sofar: readonly Change[],
  list: string,
  prefix: string,
): string {
  const numbers = (entries ?? []).flatMap(({ id }) =>
    id.startsWith(`${prefix}-`) ? [Number(id.slice(prefix.length + 1))] : [],
  );
  const before = sofar.filter((each) => "add" in each && each.add.length === 1 && each.add[0] === list).length;
  return `${prefix}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1 + before}`;
}

/** A question that is there gets what it lacks. */
function asking(
  state: StateFile,
  sofar: readonly Change[],
  { fact, gates, question, owner }: Extract<Measure, { do: "ask" }>,
) {
  const index = (state.missing_info ?? []).findIndex(({ field }) => field.replace(/^known_facts\./, "") === fact);
  const asked = state.missing_info?.[index];
  if (!asked) {
    const id = numbered(state.missing_info, sofar, "missing_info", "MI");
    return [added("missing_info", { id, field: `known_facts.${fact}`, gates: [...gates], question, owner })];
  }
  const at = (key: string) => ["missing_info", String(index), key];
  return [
    ...(isKnown(asked.question) ? [] : [{ set: at("question"), to: question }]),
    ...(isKnown(asked.owner) || owner === "TBD" ? [] : [{ set: at("owner"), to: owner }]),
  ];
}

function isBlocked({ blockers = [] }: StateFile, blocks: readonly string[]): boolean {
  const open = blockers.filter(isOpen);
  return blocks.every((each) => {
    const [kind = "", id = ""] = each.split(":");
    return open.some((other) => refersTo(other.blocks ?? [], kind as "artifact", id));
  });
}

function blocker(
  state: StateFile,
  sofar: readonly Change[],
  { text, blocks, owner, question, scope }: Extract<Measure, { do: "block" }>,
  { today, owner: standIn }: Choice,
): Data {
  return {
    id: numbered(state.blockers, sofar, "blockers", "BLK"),
    text,
    blocks: [...blocks],
    owner: standIn ?? owner,
    question,
    ...(scope === undefined ? {} : { scope }),
    opened: today,
  };
}

/** A conflict that was taken out or closed without a decision stands again. */
function weighing(
  c: Case,
  state: StateFile,
  { conflict, truth, question }: Extract<Measure, { do: "weigh" }>,
): Change[] {
  const index = (state.conflicts ?? []).findIndex(({ id }) => id === conflict);
  const found = state.conflicts?.[index];
  const before = c.base?.state?.value.conflicts?.find(({ id }) => id === conflict);
  if (!found) return before ? [added("conflicts", dataOf(before))] : [];
  const at = (key: string) => ["conflicts", String(index), key];
  const track = found.track?.replace(/^track:/, "");
  return [
    ...(isOpen(found) ? [] : [{ set: at("status"), to: "open" }]),
    ...(isKnown(found.source_of_truth) ? [] : [{ set: at("source_of_truth"), to: truth ?? "TBD" }]),
    ...(isKnown(found.decision_needed) ? [] : [{ set: at("decision_needed"), to: question }]),
    ...(state.active_tracks?.some(({ id }) => id === track) ? [] : holdWhole(c, state)),
  ];
}

/** Tracks of the scope that name no limits yet get those that the approval gives. */
function limiting(state: StateFile, { scope, permits }: Extract<Measure, { do: "limit" }>): Change[] {
  return (state.active_tracks ?? []).flatMap(({ id, scope: own = "*", approval_limits: limits = [] }) =>
    own === scope && limits.length === 0 ? settingOn(state, "active_tracks", id, "approval_limits", [...permits]) : [],
  );
}

/** The stand-in takes over what nobody answers for; without one, somebody is looked for. */
function assigning(
  state: StateFile,
  { about }: Extract<Measure, { do: "assign" }>,
  owner: string | undefined,
): Change[] {
  if (owner === undefined) return [];
  if (about.blocker !== undefined) return settingOn(state, "blockers", about.blocker, "owner", owner);
  return about.track === undefined ? [] : settingOn(state, "active_tracks", about.track, "owner", owner);
}
