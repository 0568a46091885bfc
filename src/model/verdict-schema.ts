import * as z from "zod";
import { severities } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict as a schema, for those who read it as data. Its type is that of verdict.ts, which says what is meant. */

const texts = z.array(z.string());
const count = z.int().min(1);

const finding = z.strictObject({
  rule: z.string().describe("The code, such as CS-STG-002."),
  name: z.string().describe("The name, which is the anchor in the docs."),
  severity: z.enum(severities),
  file: z.string(),
  line: count,
  column: count,
  message: z.string(),
  fix: z.string(),
});

const approval = z.strictObject({
  login: z.string(),
  id: z.int(),
  evidence: z.string().describe("Where it can be seen."),
  permits: texts,
  expires_at: z.string().nullable(),
  role: z.string(),
  team: z.string().exactOptional(),
  delegated_by: z.string().exactOptional(),
  pull_request: z.int().exactOptional().describe("Where it was given in another pull request."),
});

const ignored = z.strictObject({
  login: z.string(),
  id: z.int().nullable(),
  reason: z.string().describe("Why it does not count, such as SELF_AUTHOR."),
  detail: z.string(),
  evidence: z.string(),
});

const gate = z.strictObject({
  gate: z.string(),
  scope: z.string(),
  status: z.string(),
  required: z.boolean().describe("Whether the merge waits for it."),
  because: z.string(),
  approvals: z.array(approval),
  ignored: z.array(ignored),
  conditions: texts,
  remaining_blockers: texts,
  waiting_for: texts,
});

const about = z.string().exactOptional();

const failure = z.strictObject({
  mode: z.string().describe("One of the twelve failure modes, or one that the definition declares."),
  message: z.string(),
  about: z
    .strictObject({
      action: about,
      artifact: about,
      blocker: about,
      conflict: about,
      fact: about,
      gate: about,
      question: about,
      scope: about,
      stage: about,
      track: about,
    })
    .describe("What is concerned, by the kind of thing and its id."),
  file: z.string(),
  line: count,
  column: count,
  rule: z.string().describe("The code of the rule that noticed it; empty where none did."),
  owner: z.string().describe("Who must act."),
  step: z.string().describe("The smallest useful next step."),
  chosen: z.string().describe("The recovery action that is chosen; empty where none is."),
  recoveries: z
    .array(
      z.strictObject({
        action: z.string(),
        output: z.string(),
        command: z.string().describe("What to run to choose it."),
      }),
    )
    .describe("What the definition offers for it, the best first."),
});

const engagement = z.strictObject({
  id: z.string(),
  workflow_type: z.string(),
  stage: z.strictObject({ base: z.string().nullable(), head: z.string().nullable() }),
  findings: z.array(finding),
  gates: z.array(gate),
  actions: z.array(z.strictObject({ action: z.string(), scope: z.string(), allowed: z.boolean(), because: texts })),
  events: z.array(z.object({ type: z.string() }).catchall(z.string())),
  failures: z.array(failure).describe("Ways in which the work is stuck now, and what helps."),
  next: z.strictObject({
    skill: z.string(),
    action: z.string(),
    owner: z.string(),
    decision: z.string(),
    recovery: z.string(),
  }),
});

export const verdictFile: z.ZodType<Verdict> = z.strictObject({
  schema: z.literal("countersign/verdict@1"),
  base: z.string().describe("The commit that holds the policy."),
  head: z.string(),
  as_of: z.string(),
  conclusion: z.enum(["success", "action_required", "failure"]),
  trial: z.literal(true).exactOptional(),
  setup: z.literal(true).exactOptional(),
  policy_changes: texts,
  findings: z.array(finding).describe("Those of no engagement: settings, definitions, roster."),
  engagements: z.array(engagement),
});
