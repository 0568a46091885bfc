import * as z from "zod";
import { evidenceKinds } from "./approval.ts";
import { artifactStatuses } from "./artifact.ts";
import {
  artifactId,
  bool,
  ENGAGEMENT_ID,
  instant,
  integer,
  name,
  scope,
  SHA,
  sha256,
  text,
  version,
} from "./scalars.ts";

/** An entry of the record as it is written: what one merge changed, and what was in force then. */

export const ENTRY_SCHEMA = "countersign/entry@1";

/** What `prev` says in an engagement's first entry. */
export const FIRST = "none";

const sha = z.string().regex(SHA, { error: "a git object id" });

const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  url: text,
  review: integer.optional(),
  event: integer.optional(),
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
    id: integer,
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
  pull_request: integer.optional().describe("The pull request it was given in, where that is an earlier one."),
});

export const entryFile = z.strictObject({
  schema: z.literal(ENTRY_SCHEMA),
  engagement: z.string().regex(ENGAGEMENT_ID, { error: "the name of an engagement's folder" }),
  pull_request: integer.optional().describe("Absent where commits were pushed without one."),
  merge: sha,
  merged_at: instant,
  prev: z.union([z.literal(FIRST), sha256]).describe("The digest of the engagement's entry before this one."),
  adapter: z.strictObject({ type: name, version: text }),
  engine: text,
  trial: z.literal("true").optional(),
  events: z.array(z.record(text, text)),
  approvals: z.array(recordedApproval),
  artifacts: z.array(
    z.strictObject({
      id: artifactId,
      version: version.or(z.literal("TBD")),
      blob: sha,
      status: z.enum(artifactStatuses),
      final: bool,
    }),
  ),
  uses: z.array(z.strictObject({ action: name, artifact: artifactId.optional(), scope, event: text, status: text })),
  bypasses: z
    .array(z.strictObject({ gate: name, scope, event: text }))
    .optional()
    .describe("Gates that a merge passed although they were shut; they stay until the recorder drops them."),
  handoffs: z.array(name).optional().describe("Skills that a handoff was issued to."),
});
export type EntryFile = z.infer<typeof entryFile>;
