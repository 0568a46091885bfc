import { expect } from "vitest";
import { parse } from "yaml";
import type { Edit } from "../scenario/files.ts";
import { STATE } from "../scenario/scenario.ts";
import { artifact, judged, type Recovered, recover, state, type Story } from "./stuck.ts";

export interface Expected {
  readonly mode: string;
  readonly message: string;
  readonly owner: string;
  readonly action: string;
  readonly next: string;
  readonly standIn?: string;
}

/** Recognised with its owner and command; recovered by it without a new error; recorded; and the next step is a small one. */
export async function recovers(
  story: Story,
  { mode, message, owner, action, next, standIn }: Expected,
): Promise<Recovered> {
  const before = judged(story);
  const [best] = before.failures.find((each) => each.mode === mode)?.recoveries ?? [];
  expect(before.failures).toContainEqual(expect.objectContaining({ mode, message, owner, chosen: "" }));
  expect(best).toMatchObject({ action, command: `countersign recover acme-pilot ${action}` });
  const done = await recover(story, action, standIn === undefined ? {} : { owner: standIn });
  expect(errorsIn(done.after).filter((each) => !errorsIn(before).includes(each))).toEqual([]);
  expect(done.after.failures.filter(({ chosen }) => chosen === "")).toEqual([]);
  expect(done.after.events).toContainEqual(
    expect.objectContaining({ type: "recovery_action_selected", action, decision: "DEC-1" }),
  );
  expect(String(done.files[STATE])).toContain("# Kept by hand\n");
  expect(done.after.next).toMatchObject({ action: next, recovery: action });
  return done;
}

export function errorsIn({ findings }: ReturnType<typeof judged>): string[] {
  return findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message}`);
}

export const written = ({ files }: Recovered) => parse(String(files[STATE])) as Readonly<Record<string, unknown>>;
export const statusIn = (files: Edit, id: string) =>
  /^status: (\w+)$/m.exec(String(files[`engagements/acme-pilot/${id}.md`]))?.[1];

export const delivery = {
  id: "delivery",
  type: "lifecycle",
  stage: "delivery",
  status: "active",
  owner: "nora",
  scope: "pilot",
  output_state: "final",
  dependencies: [],
  blockers: [],
  due_date: "TBD",
  approval_limits: [],
};
export const refunds = { ...delivery, id: "refunds", type: "commercial", stage: "proposal", scope: "refunds" };
export const offer = {
  sources: ["REQ-2026-0001@v1"],
  deliverables: ["Triage"],
  acceptance_criteria: ["It sorts"],
  price: { currency: "USD", total: "1.00" },
};
export const change = (more: Readonly<Record<string, unknown>> = {}) =>
  artifact("CHG-2026-0001", "change_order", { ...offer, scope: "refunds", sources: ["PRO-2026-0001@v1"], ...more });
/** Work that goes on in a scope of its own, and has been agreed. */
export const running = state({ active_tracks: [delivery] });
