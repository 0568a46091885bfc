import * as z from "zod";
import { currencyDigits } from "./currencies.ts";
import { duration, integer, login, name, oneOrMany, sha256, team, text, date } from "./scalars.ts";

const LOGO = /^templates\/[A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|jpe?g)$/i;

/** countersign.yaml: who the organisation is, who holds which role, and how the engine behaves. */

export const address = z.strictObject({
  ...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`line${index + 1}`, text.optional()])),
  city: text.optional(),
  region: text.optional(),
  postal_code: text.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "a two-letter country code such as US" })
    .optional(),
});

const member = z.strictObject({
  login: login.describe("The person's GitHub login, for display."),
  id: integer.optional().describe("The person's numeric GitHub id: who they are, whatever they are called."),
  name: text.optional(),
  emails: z.array(text).optional().describe("Addresses in commits that GitHub cannot map to the account."),
});
const teamMember = z.strictObject({ team: team.describe("A team, read with an App token.") });
const external = z.strictObject({
  external: z.literal("true"),
  confirmed_by: z.array(name).describe("Roles whose review confirms a document signed outside GitHub."),
});

export const roleMembers = z.union([z.array(z.union([member, teamMember])), external]);

export const delegation = z.strictObject({
  from: login,
  to: login,
  gates: z.array(name),
  since: date,
  until: date,
});

export const approvers = z.strictObject({
  roles: z.array(name).optional(),
  field: text.optional().describe("A field of the covered artifact that names the approver's login."),
  count: integer.optional(),
  not_author: z.enum(["true", "false"]).optional(),
  distinct_from: z.array(name).optional(),
});

export const gateCompletion = z.strictObject({
  owner: text.optional(),
  approvers: approvers.optional(),
  covers: z.array(name).optional(),
  evidence: z.array(z.enum(["review", "label", "check", "document"])).optional(),
  checks: z.array(z.strictObject({ name: text, app: text })).optional(),
  accepts: z.array(z.enum(["approved", "conditional"])).optional(),
  permits: z.array(text).optional(),
  valid_for: duration.optional(),
  suggestions: z.enum(["allow", "count"]).optional(),
});

/** The three ways in which the record of merges reaches the repository. */
export const recordModes = ["commit", "pull-request", "branch"] as const;
export type RecordMode = (typeof recordModes)[number];

/** How documents look; further keys are for templates of your own. */
const brand = z.looseObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: "a colour such as #1f4e79" })
    .optional()
    .describe("The colour of links, bars and frames."),
  logo: z
    .string()
    .regex(LOGO, { error: "a PNG or JPEG file directly in templates/, such as templates/logo.png" })
    .optional()
    .describe("A PNG or JPEG file directly in templates/."),
});

export const settingsFile = z.strictObject({
  organization: z
    .strictObject({
      legal_name: text,
      email: text.optional(),
      phone: text.optional(),
      website: text.optional(),
      vat_id: text.optional(),
      tax_id: text.optional(),
      language: text.optional(),
      brand: brand.optional(),
      address: address.optional(),
    })
    .optional(),
  roles: z.record(name, roleMembers).optional(),
  persons: z.array(z.strictObject({ name: text, ids: z.array(integer) })).optional(),
  delegates: z.array(delegation).optional(),
  gates: z.union([z.record(name, gateCompletion), z.array(gateCompletion.extend({ gate_id: name }))]).optional(),
  settings: z
    .strictObject({
      record: z.enum(recordModes).optional(),
      record_branch: text.optional(),
      time_zone: text.optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, { error: "a currency code of ISO 4217 such as USD", abort: true })
        .refine((code) => currencyDigits(code) !== undefined, { error: "a currency code of ISO 4217 such as USD" })
        .optional(),
      trial: z.enum(["true", "false"]).optional(),
      einvoice: z
        .enum(["required", "none"])
        .optional()
        .describe("Whether a bill must have, or gets no, part for machines; by default it has one where it can."),
      author: text.optional(),
      policy_approvers: oneOrMany(name).optional(),
      moved_records: z
        .record(name, sha256)
        .optional()
        .describe("Engagements that came here with a record: the digest of the newest entry that came along."),
    })
    .optional(),
  extensions: z.record(text, z.unknown()).optional(),
});
export type SettingsFile = z.infer<typeof settingsFile>;
export type GateCompletion = z.infer<typeof gateCompletion>;
