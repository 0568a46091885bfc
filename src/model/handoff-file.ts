import * as z from "zod";
import { ENGAGEMENT_ID, name, sha256, SHA, text } from "./scalars.ts";
import { type DataMap, type Data, isMap } from "./doc.ts";
import { sha256Hex } from "./digest.ts";

/** A hand-off as it is issued: a file under handoffs/, which says by itself whether it is whole. */

export const ISSUED_SCHEMA = "countersign/issued-handoff@1";

/** The parts of the public library's state, each of which a hand-off passes on, if only to say that it is empty. */
const STATE_PARTS = [
  "workflow_type",
  "workflow_definition",
  "client",
  "workflow",
  "stage",
  "lifecycle_stage",
  "workflow_status",
  "intent",
  "active_tracks",
  "source_artifacts",
  "artifact_versions",
  "known_facts",
  "assumptions",
  "conflicts",
  "missing_info",
  "dependencies",
  "blockers",
  "urgency",
  "owner",
  "due_dates",
  "approvals",
  "approval_history",
  "decision_log",
  "security_flags",
  "generated_outputs",
  "events",
  "state_transitions",
  "rollback_or_recovery_action",
  "next_decision_needed",
  "next_skill",
  "next_action",
];

const part = z.union([text, z.array(z.unknown()), z.record(text, z.unknown())]);
const texts = z.array(text);

export const issuedHandoff = z.strictObject({
  schema: z.literal(ISSUED_SCHEMA),
  engagement: z.string().regex(ENGAGEMENT_ID, { error: "the name of an engagement's folder" }),
  skill: z.strictObject({
    id: name,
    purpose: text,
    outputs: texts,
    upstream: texts,
    downstream: texts,
    gates: texts,
    must_not_own: texts,
  }),
  allowed: texts,
  made_of: z.strictObject({ state: z.string().regex(SHA, { error: "a git object id" }) }),
  inputs: z.array(z.strictObject({ input: text, required: text, status: text, at: text })),
  missing: z.array(z.strictObject({ input: text, question: text, owner: text, asked: text })),
  withheld: z.array(z.strictObject({ path: text, why: text })),
  next: z.strictObject({ action: text, owner: text, decision: text }),
  project_state: z.object(Object.fromEntries(STATE_PARTS.map((key) => [key, part]))),
  page: sha256,
  digest: sha256,
});

export type IssuedHandoffFile = z.infer<typeof issuedHandoff>;

/** Over everything that the file says besides the digest itself; comments and line ends are no part of it. */
export function handoffDigest(data: DataMap): string {
  const said = Object.entries(data).filter(([key]) => key !== "digest");
  return sha256Hex(JSON.stringify(Object.fromEntries(said)));
}

/** `handoffs/<skill>.yaml` in an engagement's folder, and the page beside it. */
export function handoffPath(engagement: string, skill: string, ending: "yaml" | "md"): string {
  return `engagements/${engagement}/handoffs/${skill}.${ending}`;
}

/** The skill whose hand-off a path is. */
export function skillOfPath(path: string): string | undefined {
  return /^engagements\/[^/]+\/handoffs\/([^/]+)\.yaml$/.exec(path)?.[1];
}

/** The part of a hand-off's state under a name. */
export function statePart(data: Data, key: string): Data | undefined {
  const state = isMap(data) ? data["project_state"] : undefined;
  return isMap(state) ? state[key] : undefined;
}
