import * as z from "zod";
import { artifactId, date, dateOrInstant, instant, name, orTbd, scope, text } from "./scalars.ts";

/** state.yaml: what the people of an engagement declare. Anything the engine derives has no place in it. */

/** Known facts nest freely; a fact is a text, or a map of `value` and `source`. */
const facts: z.ZodType<FactMap> = z.record(
  text,
  z.lazy(() => z.union([text, z.array(z.unknown()), facts])),
);
export type FactMap = { readonly [key: string]: string | readonly unknown[] | FactMap };

const references = z.array(text);

export const blocker = z.strictObject({
  id: name,
  text: text.describe("What is in the way, in one sentence."),
  blocks: references
    .optional()
    .describe("gate:<id>, track:<id>, artifact:<ID>, action:<id>, scope:<name> or stage:<id>."),
  owner: text.optional(),
  track: text.optional(),
  scope: scope.optional(),
  status: z.enum(["open", "closed"]).optional(),
  opened: orTbd(date).optional(),
  limit: text.optional(),
  recovery: text.optional(),
  question: text.optional(),
});

export const decision = z.strictObject({
  id: name,
  decision: text,
  by: text.optional(),
  at: orTbd(dateOrInstant).optional(),
  rationale: text.optional(),
  evidence: text.optional(),
  closes: references.optional().describe("Ids of the blockers, conflicts and questions that this decision closes."),
  tracks: references.optional(),
  recovery: text.optional().describe("The recovery action that this decision chooses."),
  recovers: references.optional().describe("What it chooses it for, such as conflict:CON-1."),
});

export const trackStatuses = ["draft", "active", "blocked", "waiting", "stalled", "complete", "superseded"] as const;

export const track = z.strictObject({
  id: name,
  type: text.optional(),
  stage: text.optional(),
  status: z.enum(trackStatuses),
  owner: text.optional(),
  scope: scope.optional(),
  output_state: z.enum(["draft", "final", "TBD"]).optional(),
  dependencies: references.optional(),
  blockers: references.optional(),
  due_date: orTbd(date).optional(),
  approval_limits: references.optional().describe("Permits the track may use, such as scope:support-triage-pilot."),
  forks: text.optional(),
  audience: text.optional(),
  rationale: text.optional(),
  recovery: text.optional(),
});

export const conflict = z.strictObject({
  id: name,
  between: references,
  text: text.optional(),
  source_of_truth: text.optional(),
  decision_needed: text.optional(),
  track: text.optional(),
  status: z.enum(["open", "closed"]).optional(),
});

export const missingInfo = z.strictObject({
  id: name,
  field: text,
  gates: references.optional(),
  scope: scope.optional(),
  question: text.optional(),
  owner: text.optional(),
});

export const exception = z.strictObject({
  id: name,
  gate: text.optional(),
  rule: text.optional(),
  reason: text,
  by: text,
  second: text.optional().describe("The second person, needed for a locked rule."),
  until: dateOrInstant,
  scope: scope.optional(),
});

/** Takes an approval back. It only ever removes: an approval of later counts again. */
export const revocation = z.strictObject({
  id: name,
  gate: text,
  scope: scope.optional(),
  approver: text.optional(),
  by: text,
  reason: text,
  at: instant,
});

const substituteFact = z.union([text, z.strictObject({ fact: text, source: text, value: text.optional() })]);

const assumption = z.union([
  text,
  z.strictObject({
    id: name.optional(),
    text,
    fact: text.optional(),
    expects: text.optional(),
    stage: text.optional(),
    status: text.optional(),
  }),
]);

const event = z.strictObject({
  action: name,
  artifact: text.optional(),
  scope: scope.optional(),
  status: text.optional(),
});

export const actionDone = z.strictObject({
  action: name,
  artifact: artifactId.optional(),
  scope: scope.optional(),
  event: name,
  on: orTbd(date),
  evidence: text,
});

export const stateFile = z.strictObject({
  workflow_type: name.optional(),
  workflow_version: text.optional().describe("The adapter version the engagement was last reviewed with."),
  client: text.describe("Who the work is for."),
  workflow: text.describe("What the work is, in a few words."),
  owner: text.describe("The login or role that answers for the engagement."),
  stage: name.describe("A stage of the adapter, or one of its terminal states."),
  workflow_status: text.optional(),
  intent: text.optional(),
  requested: references.optional().describe("Outputs that somebody asked for, as artifact types."),
  urgency: orTbd(z.enum(["normal", "elevated", "urgent"])).optional(),
  active_tracks: z.array(track).optional(),
  source_artifacts: references.optional(),
  known_facts: facts.optional(),
  data_classes: z.record(text, text).optional(),
  assumptions: z.array(assumption).optional(),
  conflicts: z.array(conflict).optional(),
  missing_info: z.array(missingInfo).optional(),
  dependencies: z.array(z.union([text, z.record(text, text)])).optional(),
  blockers: z.array(blocker).optional(),
  decision_log: z.array(decision).optional(),
  due_dates: z.record(text, orTbd(date)).optional(),
  security_flags: references.optional(),
  rollback_or_recovery_action: text.optional(),
  next_decision_needed: text.optional(),
  state_transition: z
    .strictObject({ rationale: text.optional(), substitute_facts: z.array(substituteFact).optional() })
    .optional(),
  exceptions: z.array(exception).optional(),
  revocations: z.array(revocation).optional(),
  actions_requested: z.array(event).optional().describe("External actions that this change asks for."),
  actions_done: z.array(actionDone).optional().describe("What happened outside, once it has; the record keeps it."),
  extensions: z.record(text, z.unknown()).optional(),
});

export type StateFile = z.infer<typeof stateFile>;
export type Blocker = z.infer<typeof blocker>;
export type Decision = z.infer<typeof decision>;
export type Track = z.infer<typeof track>;
export type Conflict = z.infer<typeof conflict>;
export type MissingInfo = z.infer<typeof missingInfo>;
export type ActionDone = z.infer<typeof actionDone>;
export type Exception = z.infer<typeof exception>;
export type Revocation = z.infer<typeof revocation>;

/** Keys that the engine derives; in state.yaml they are claims. */
export const derivedKeys = [
  "approvals",
  "approval_history",
  "artifact_versions",
  "events",
  "state_transitions",
  "generated_outputs",
  "next_skill",
  "next_action",
] as const;

export const workflowStatuses = [
  "draft",
  "active",
  "stalled",
  "blocked",
  "in_review",
  "approved",
  "launched",
  "closed",
  "reopened",
  "superseded",
] as const;

/** A blocker is open unless it says that it is closed. */
export function isOpen(entry: { readonly status?: string | undefined }): boolean {
  return entry.status !== "closed";
}
