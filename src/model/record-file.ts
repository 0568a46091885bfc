import * as z from "zod";
import { evidenceKinds, gateStatuses } from "./approval.ts";
import { artifactStatuses } from "./artifact.ts";
import { shownMarks } from "./mark.ts";
import { artifactId, ENGAGEMENT_ID, instant, name, scope, SHA, sha256, text, version } from "./scalars.ts";

/** An entry of the record as it is written: what one merge changed, and what was in force then. */

export const ENTRY_SCHEMA = "countersign/entry@1";

/** What `prev` says in an engagement's first entry. */
export const FIRST = "none";

/** Everything in an entry is text, so that what is read is what was written. */
const number = z.string().regex(/^(?:0|[1-9]\d{0,14})$/, { error: "a whole number" });
const sha = z.string().regex(SHA, { error: "a git object id" });

const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  url: text,
  review: number.optional(),
  event: number.optional(),
  commit: sha.optional(),
  body_digest: sha256.optional(),
  document: text.optional(),
  sha256: sha256.optional(),
});

export const recordedApproval = z.strictObject({
  gate: name,
  scope,
  verdict: z.enum(["approved", "rejected"]),
  permits: z.array(text),
  conditions: z.array(z.strictObject({ text, closes: name.optional() })),
  approver: z.strictObject({
    id: number,
    login: text,
    role: name,
    team: text.optional(),
    delegated_by: text.optional(),
  }),
  evidence,
  digest: sha256,
  policy_digest: sha256.optional(),
  submitted_at: instant,
  observed_at: instant.optional(),
  expires_at: instant.optional(),
  pull_request: number.optional().describe("The pull request it was given in, where that is an earlier one."),
});

/** What happened, in the words of one event type; `id` follows from the rest, so the same thing has the same id. */
const event = z.record(name, text).describe("id, type, actor, at, and the fields of its type.");

const artifact = z.strictObject({
  id: artifactId,
  type: name.optional(),
  title: text.optional(),
  version: version.or(z.literal("TBD")),
  blob: sha,
  status: z.enum(artifactStatuses),
  final: z.enum(["true", "false"]),
  path: text.optional(),
  sources: z.array(text).optional(),
  supersedes: text.optional(),
});

/** A file under rendered/, and what it was made from. */
const output = z.strictObject({
  artifact: artifactId,
  version: version.or(z.literal("TBD")),
  file: text,
  sha256,
  mark: z.enum(shownMarks).optional().describe("What every page says; absent where the file is final."),
  because: text.optional().describe("Why it is that, as its pages say."),
  blob: sha.describe("The artifact's file that it was made from."),
  source: sha256.describe("The digest of that artifact, as its pages print it."),
  made_from: sha256.describe("Of everything that it was made from."),
});

const gate = z.strictObject({
  gate: name,
  scope,
  status: z.enum(gateStatuses),
  because: text,
  digest: sha256.optional().describe("Of what it covered: answers of the same digest are the ones that stand."),
  permits: z.array(text),
  remaining_blockers: z.array(text),
});

/** As much of the workflow definition as the status page shows, so that the page follows from the record alone. */
const workflow = z.strictObject({
  stages: z.array(z.strictObject({ id: text, label: text })),
  purpose: text.optional().describe("Of the stage that was merged."),
  ways: z.array(text).describe("Those onwards, as `a --> b`, and the others out of the stage, as `a -.-> b`."),
  gates: z.array(z.strictObject({ id: text, label: text })),
});

const next = z.strictObject({ skill: text, action: text, owner: text, decision: text, recovery: text });

export const entryFile = z.strictObject({
  schema: z.literal(ENTRY_SCHEMA),
  engagement: z.string().regex(ENGAGEMENT_ID, { error: "the name of an engagement's folder" }),
  pull_request: number.optional().describe("Absent where commits were pushed without one."),
  merge: sha,
  merged_at: instant,
  prev: z.union([z.literal(FIRST), sha256]).describe("The digest of the engagement's entry before this one."),
  adapter: z.strictObject({ type: name, version: text }),
  workflow: workflow.optional().describe("What the status page shows of the workflow definition."),
  engine: text,
  trial: z.literal("true").optional(),
  facts: z
    .literal("missing")
    .optional()
    .describe("Recorded without what the forge says of the merge: no approval could be seen."),
  events: z.array(event),
  approvals: z.array(recordedApproval),
  artifacts: z.array(artifact),
  uses: z.array(z.strictObject({ action: name, artifact: artifactId.optional(), scope, event: text, status: text })),
  bypasses: z
    .array(z.strictObject({ gate: name, scope, event: text }))
    .optional()
    .describe("Gates that a merge passed although they were shut; they stay until the recorder drops them."),
  outputs: z.array(output).optional().describe("The files under rendered/."),
  handoffs: z.array(name).optional().describe("Skills that a handoff was issued to."),
  gates: z.array(gate).optional().describe("How every gate stood once it was merged."),
  next: next.optional(),
  state: z.record(text, z.unknown()).optional().describe("state.yaml as it was merged."),
  registers: z
    .array(z.strictObject({ file: text, rows: z.array(text) }))
    .optional()
    .describe("What the files that skills keep over all engagements say of this one."),
});
export type EntryFile = z.infer<typeof entryFile>;
