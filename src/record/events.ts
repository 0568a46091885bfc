import type { GateResult } from "../model/approval.ts";
import type { Case } from "../model/case.ts";
import { digestOf } from "../model/digest.ts";
import { compareText } from "../model/finding.ts";
import { pullUrl } from "../model/pull.ts";
import { formatInstant } from "../model/time.ts";
import type { EventVerdict } from "../model/verdict.ts";
import { eventsOf } from "../plan/events.ts";
import { shutGates } from "../rules/aspects/shut.ts";
import type { Occasion } from "./occasion.ts";

/** An event as the record keeps it. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly actor: string;
  readonly at: string;
  readonly evidence: string;
  readonly [field: string]: string;
}

/** What a merge changed, with who did it, when, and an id that follows from what it says and which merge it was. */
export function recordedEvents(c: Case, occasion: Occasion, rendered: readonly EventVerdict[]): RecordedEvent[] {
  const events = [...eventsOf(c), ...bypassed(c).map(bypassEvent), ...rendered];
  return events.map((event) => {
    const told = { ...event, ...givenBy(c, event, occasion) };
    return { id: eventIdOf(c.id, occasion.merge, told), ...told };
  });
}

/** Gates that the merge went past although they were shut. */
export function bypassed(c: Case): GateResult[] {
  return c.move ? shutGates(c) : [];
}

export function bypassEvent({ gate, scope, status }: GateResult): EventVerdict {
  return { type: "gate_bypassed", gate, scope, status };
}

/** An answer to a gate is its approver's; everything else is the work of whoever made the change. */
function givenBy(c: Case, event: EventVerdict, occasion: Occasion) {
  const { pull, mergedAt, actor, merge } = occasion;
  const general = {
    actor,
    at: formatInstant(mergedAt),
    // What happened outside has evidence of its own.
    evidence: event["evidence"] ?? (pull ? pullUrl(pull) : `commit ${merge}`),
  };
  if (isOurs(event)) return { ...general, actor: ENGINE };
  if (event.type !== "approval_changed") return general;
  const row = c.gates.find((each) => each.gate === event["gate"] && each.scope === event["scope"]);
  const given = [
    ...(row?.rejections ?? []),
    ...(row?.approvals ?? []).filter((each) => each.carriedFrom === undefined),
  ];
  // That its time was over is nobody's work.
  if (given.length === 0) return event["status"] === "expired" ? { ...general, actor: ENGINE } : general;
  return {
    ...general,
    actor: given.map(({ person }) => person.login).join(", "),
    evidence: given.map(({ evidence }) => evidence).join(" "),
  };
}

const ENGINE = "countersign";

/** What the engine itself did. */
function isOurs({ type }: EventVerdict): boolean {
  return type === "rendered" || type === "rendering_failed";
}

/** The same thing has the same id, whoever derives it and whenever. */
export function eventIdOf(engagement: string, merge: string, event: Readonly<Record<string, string>>): string {
  const fields = Object.entries(event)
    .filter(([key]) => key !== "id")
    .toSorted(([a], [b]) => compareText(a, b));
  return `EV-${digestOf([engagement, merge, ...fields.flat()]).slice(0, 12)}`;
}
