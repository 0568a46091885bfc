import * as z from "zod";
import { failureModes } from "./failure.ts";
import { predicateFile } from "./predicate.ts";
import { duration, name, oneOrMany, RULE_CODE, text } from "./scalars.ts";
import { approvers } from "./settings.ts";

/** adapters/<workflow_type>.yaml as it is written: the public library's format, made checkable by optional keys. */

const prose = z.array(text);

const stage = z.strictObject({
  id: name,
  label: text.optional(),
  purpose: text.optional(),
  owner: text.optional(),
  artifacts: z.array(name).optional(),
  sla: duration.optional(),
  statuses: z.array(text).optional(),
});

export const transitionKinds = ["forward", "backward", "skip", "reopen", "branch", "terminal"] as const;

const transition = z.strictObject({
  from: name,
  to: name,
  kind: z.enum(transitionKinds).optional(),
  when: text.optional(),
  requires: z.array(predicateFile).optional(),
});

const artifactType = z.strictObject({
  artifact_type: name,
  owner: text,
  label: text.optional(),
  id_pattern: text.optional(),
  sources: z.array(name).optional(),
  required_fields: z.array(text).optional(),
  tbd_allowed: z.array(text).optional(),
  forbidden_fields: z.array(text).optional(),
  unique_by: z.array(text).optional(),
  render: name.optional(),
  version_policy: text.optional(),
  support: z.enum(["true", "false"]).optional(),
  public: z.enum(["true", "false"]).optional(),
});

const skill = z.strictObject({
  label: text.optional(),
  purpose: text,
  invoke_when: oneOrMany(text).optional(),
  required_inputs: prose.optional(),
  optional_inputs: prose.optional(),
  outputs: prose.optional(),
  upstream: prose.optional(),
  downstream: prose.optional(),
  shared: prose.optional(),
  gates: prose.optional(),
  gates_on: z.record(name, text).optional().describe("What raises each gate."),
  must_not_own: prose.optional(),
  centralize: prose.optional(),
  writes: z.array(text).optional(),
  kind: z.enum(["lifecycle", "support", "overlay"]).optional(),
  cost: z.record(text, text).optional(),
});

const gate = z.strictObject({
  gate_id: name,
  owner: text,
  label: text.optional(),
  category: text.optional(),
  applies_when: text.optional(),
  approval_states: prose.optional(),
  approvers: approvers.optional(),
  covers: z.array(name).optional(),
  evidence: z.array(z.enum(["review", "label", "check", "document"])).optional(),
  checks: z.array(z.strictObject({ name: text, app: text })).optional(),
  accepts: z.array(z.enum(["approved", "conditional"])).optional(),
  permits: z.array(text).optional(),
  valid_for: duration.optional(),
  suggestions: z.enum(["allow", "count"]).optional(),
  facts: prose
    .optional()
    .describe("Facts that must be known before a move may pass the gate, such as required_fields."),
});

const action = z.strictObject({
  id: name,
  label: text.optional(),
  artifact: name.optional(),
  gates: z.array(name),
  permit: text.optional(),
  requires: z.array(predicateFile).optional(),
  status: text.optional().describe("The workflow_status that says it was done: setting it asks for the action."),
  single_use: z.enum(["true", "false"]).optional(),
  recipient: text.optional().describe("The field of the artifact that names who receives it."),
  kind: z.enum(["send", "launch", "publish", "sign", "issue", "bill"]).optional(),
});

export const boundaryRules = ["CS-BND-002", "CS-BND-003", "CS-BND-004"] as const;
export type BoundaryRule = (typeof boundaryRules)[number];

const boundary = z.strictObject({
  id: name,
  text,
  artifact: name.optional(),
  skill: name.optional(),
  forbids_fields: z.array(text).optional(),
  forbids_headings: z.array(text).optional(),
  belongs_to: name.optional(),
  action: name.optional(),
  needs: z.array(name).optional(),
  rule: z
    .enum(boundaryRules)
    .optional()
    .describe("Which rule reports it: CS-BND-003 for messages, CS-BND-004 for packaging; CS-BND-002 otherwise."),
});

const trackKind = z.strictObject({
  id: name,
  label: text.optional(),
  purpose: text.optional(),
  owner: text.optional(),
  artifacts: z.array(name).optional(),
  output_state: z
    .enum(["draft", "final"])
    .optional()
    .describe("What a track of this kind may produce until it says otherwise."),
});

const failureMode = z.strictObject({
  id: name,
  label: text.optional().describe("What is wrong, in a sentence."),
  findings: z
    .array(z.string().regex(RULE_CODE, { error: "the code of a rule, such as CS-EXT-004" }))
    .optional()
    .describe("Codes of the rules that notice it, also where nobody asks for the action that they stop."),
  narrows: z.enum(failureModes).optional().describe("The general failure mode of which it is a special case."),
  skill: name
    .optional()
    .describe(
      "Of that mode, only where it concerns work of this skill: what it wrote, or a track in a stage that it leads.",
    ),
  when: z.array(predicateFile).optional().describe("What must hold besides; alone, what it is recognised by."),
});

const rule = z.strictObject({
  id: name,
  when: text.optional(),
  action: text.optional(),
  route_to: text.optional(),
  triggers: prose.optional(),
  unless: text.optional(),
  decided_by: z.array(name).optional().describe("Roles: a person of one of them must decide what a trigger speaks of."),
});

const intakeForm = z.strictObject({ id: name, label: text.optional(), artifact: name });

export const adapterFile = z.strictObject({
  workflow_type: name,
  label: text.optional(),
  default: z.enum(["true", "false"]).optional(),
  default_adapter: text.optional(),
  schema_version: text.optional(),
  initial_stage: name.optional(),
  stages: z.array(z.union([name, stage])),
  support_outputs: prose.optional(),
  allowed_transitions: z.array(transition).optional(),
  artifacts: z.array(z.union([name, artifactType])).optional(),
  skills: z.record(name, skill).optional(),
  specialist_owners: z.record(name, text).optional(),
  gates: z.array(z.union([name, gate])).optional(),
  actions: z.array(action).optional(),
  approval_states: prose.optional(),
  tracks: z.array(trackKind).optional().describe("Kinds of parallel work."),
  routing_rules: z.array(z.union([text, rule])).optional(),
  recovery_actions: z
    .array(
      z.union([
        name,
        z.strictObject({ id: name, applies_when: text.optional(), output: text.optional(), fits: prose.optional() }),
      ]),
    )
    .optional(),
  failure_modes: z.array(failureMode).optional().describe("Ways in which this kind of work gets stuck."),
  required_fields: z.array(text).optional(),
  facts: z
    .record(
      text,
      z.strictObject({
        type: z.enum(["text", "boolean", "date", "amount", "integer"]).optional(),
        values: prose.optional(),
        verified_by: z.array(name).optional(),
        class: text.optional(),
      }),
    )
    .optional(),
  intake: z.array(intakeForm).optional(),
  terminal_states: z
    .array(
      z.union([
        name,
        z.strictObject({
          id: name,
          allows_open_blockers: z.enum(["true", "false"]).optional(),
          requires_rationale: z.enum(["true", "false"]).optional(),
          handoff_to: text.optional(),
        }),
      ]),
    )
    .optional(),
  validation_rules: z
    .array(
      z.union([
        text,
        z.strictObject({
          id: text,
          description: text.optional(),
          severity: z.enum(["error", "warning", "notice"]).optional(),
        }),
      ]),
    )
    .optional(),
  boundaries: z.array(boundary).optional(),
  security: z
    .strictObject({
      triggers: prose.optional(),
      artifact: name.optional(),
      gate: name.optional(),
      classes: z.record(text, text).optional(),
    })
    .optional(),
  timers: z.array(z.record(text, z.unknown())).optional(),
  flows: z.record(text, z.unknown()).optional(),
  cost: z.record(text, z.unknown()).optional(),
  extensions: z.record(text, z.unknown()).optional(),
});
export type AdapterFile = z.infer<typeof adapterFile>;
