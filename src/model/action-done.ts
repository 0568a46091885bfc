import type { Case } from "./case.ts";
import type { Engagement } from "./engagement.ts";
import type { RecordedUse } from "./record.ts";
import type { ActionDone } from "./state.ts";

/** What happened outside, as state.yaml declares it. Other words for its evidence make nothing new of it. */

/** What the head declares and neither the base nor the record knows yet. */
export function newlyDone({ base, head, record }: Pick<Case, "base" | "head" | "record">): ActionDone[] {
  const before = new Set(declared(base).map(keyOf));
  const recorded = new Set(record.uses.map((use) => JSON.stringify(use)));
  const added = declared(head).filter(
    (each) => !before.has(keyOf(each)) && !recorded.has(JSON.stringify(useOf(head, each))),
  );
  return [...new Map(added.map((each) => [keyOf(each), each])).values()];
}

function declared(engagement: Engagement | undefined): readonly ActionDone[] {
  return engagement?.state?.value.actions_done ?? [];
}

export function isDeclared(engagement: Engagement, done: ActionDone): boolean {
  return declared(engagement).some((each) => keyOf(each) === keyOf(done));
}

function keyOf({ action, artifact, scope, event, on }: ActionDone): string {
  return JSON.stringify([action, artifact, scope, event, on]);
}

/** As the record keeps it. What names no scope has that of its artifact. */
export function useOf({ artifacts }: Engagement, done: ActionDone): RecordedUse {
  const { action, artifact, event, on } = done;
  return {
    action,
    artifact,
    scope: done.scope ?? artifacts.find(({ id }) => id === artifact)?.scope ?? "*",
    event: on === "TBD" ? event : `${event} on ${on}`,
    status: event,
  };
}
