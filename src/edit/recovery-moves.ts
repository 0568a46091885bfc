import type { Case } from "../model/case.ts";
import { type Data, isMap } from "../model/doc.ts";
import type { Measure } from "../model/failure.ts";
import { stageOf } from "../model/adapter.ts";
import { isOpen, type StateFile } from "../model/state.ts";
import type { Change } from "./edit-yaml.ts";

/** What stops, steps back or begins while work is stuck. */

/** One key of the entry with this id. */
export function settingOn(
  state: StateFile,
  list: "active_tracks" | "blockers",
  id: string,
  key: string,
  to: Data,
): Change[] {
  const entries: readonly { readonly id: string }[] = state[list] ?? [];
  const index = entries.findIndex((each) => each.id === id);
  return index < 0 ? [] : [{ set: [list, String(index), key], to }];
}

const resting: readonly string[] = ["blocked", "complete", "superseded"];

export function holding(state: StateFile, track: string): Change[] {
  const found = state.active_tracks?.find(({ id }) => id === track);
  return !found || resting.includes(found.status) ? [] : settingOn(state, "active_tracks", track, "status", "blocked");
}

/** The engagement as a whole is on hold, where its stage has that status. */
export function holdWhole(c: Case, state: StateFile): Change[] {
  const statuses = stageOf(c.adapter, c.base?.state?.value.stage ?? state.stage)?.statuses;
  const may = statuses === undefined || statuses.includes("blocked");
  return may && state.workflow_status !== "blocked" ? [{ set: ["workflow_status"], to: "blocked" }] : [];
}

/** The move of this change is not asked for any more. */
export function stepBack({ move, base }: Case): Change[] {
  if (!move) return [];
  if (!move.byStatus) return [{ set: ["stage"], to: move.from }];
  return [{ set: ["workflow_status"], to: base?.state?.value.workflow_status ?? "active" }];
}

/** Requests for the action that this change adds go, and so does the status that says it was done. */
export function withdrawn({ adapter, base, head }: Case, action: string): Change[] {
  const asked = head.state?.value.actions_requested ?? [];
  const old = new Set((base?.state?.value.actions_requested ?? []).map((each) => JSON.stringify(each)));
  const indices = asked.flatMap((each, index) =>
    each.action === action && !old.has(JSON.stringify(each)) ? [index] : [],
  );
  const status = adapter.actions.find(({ id }) => id === action)?.status;
  const [before, now] = [base?.state?.value.workflow_status ?? "active", head.state?.value.workflow_status];
  return [
    ...indices.toReversed().map((index) => ({ remove: ["actions_requested", String(index)] })),
    ...(status !== undefined && now === status && before !== status ? [{ set: ["workflow_status"], to: before }] : []),
  ];
}

/** A track that may make drafts only, with what it waits for. One that is there is narrowed to that. */
export function opening(
  state: StateFile,
  sofar: readonly Change[],
  { track, type, scope, owner, status, text, blockers: known = [] }: Extract<Measure, { do: "open" }>,
  { blocker, today }: { readonly blocker: string; readonly today: string },
): Change[] {
  const found = state.active_tracks?.find(({ id }) => id === track);
  if (found) {
    const final = found.output_state === "final" && found.scope === scope;
    return final ? settingOn(state, "active_tracks", track, "output_state", "draft") : [];
  }
  const there = [...new Set([...known, ...waitedFor(state, track), ...saidBefore(sofar, text)])];
  const limits = { output_state: "draft", dependencies: [], due_date: "TBD", approval_limits: [] };
  const blockers = there.length > 0 ? there : [blocker];
  const opened = { add: ["active_tracks"], item: { id: track, type, status, owner, scope, ...limits, blockers } };
  const question = "What has to be known or approved first?";
  const blocks = [`track:${track}`];
  const waits = { add: ["blockers"], item: { id: blocker, text, blocks, owner, question, track, opened: today } };
  return there.length > 0 ? [opened] : [opened, waits];
}

/** Open blockers that are about the track already. */
function waitedFor({ blockers = [] }: StateFile, id: string): string[] {
  const about = blockers.filter((each) => isOpen(each) && (each.track === id || each.blocks?.includes(`track:${id}`)));
  return about.map((each) => each.id);
}

/** A blocker that this recovery has put up for the same reason. */
function saidBefore(sofar: readonly Change[], text: string): string[] {
  return sofar.flatMap((each) => {
    const item = "add" in each && each.add[0] === "blockers" && isMap(each.item) ? each.item : {};
    return item["text"] === text && typeof item["id"] === "string" ? [item["id"]] : [];
  });
}
