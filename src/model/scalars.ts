import * as z from "zod";
import { isDuration, parseDate, parseInstant } from "./time.ts";

/** Every scalar of a file is text (the loader never coerces), so each type here is a grammar over text. */

export const text = z.string();
export const tbd = z.literal("TBD");
export const orTbd = <T extends z.ZodType>(type: T) => z.union([tbd, type]);

/** Ids of engagements: what a folder may be called. */
export const ENGAGEMENT_ID = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** Ids of things that adapters and people name: stages, gates, tracks, scopes, roles. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/;
/** Codes of rules. */
export const RULE_CODE = /^CS-[A-Z]{3}-\d{3}$/;
/** Ids of artifacts, which are also their file names. */
export const ARTIFACT_ID = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+$/;
export const VERSION = /^v[1-9]\d{0,5}$/;
/**
 * GitHub's grammar for logins: ASCII letters, digits and hyphens. Managed accounts end in `_company`; some old accounts have
 * double hyphens or one at the end.
 */
export const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;
export const TEAM = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;
export const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export const name = z.string().regex(NAME, { error: "a name of letters, digits, `-`, `_` and `.`" });
export const artifactId = z.string().regex(ARTIFACT_ID, { error: "an id such as PRO-2026-0188" });
export const version = z.string().regex(VERSION, { error: "a version such as v1" });
export const login = z.string().regex(LOGIN, { error: "a GitHub login" });
export const team = z.string().regex(TEAM, { error: "a team such as acme/legal" });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "64 hexadecimal digits" });
export const scope = z.union([z.literal("*"), name]);

export const integer = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,14})$/, { error: "a whole number" })
  .transform(Number);

export const bool = z.enum(["true", "false"]).transform((value) => value === "true");

export const date = z
  .string()
  .refine((value) => parseDate(value) !== undefined, { error: "a date such as 2026-06-15" });

export const instant = z
  .string()
  .refine((value) => parseInstant(value) !== undefined, { error: "an instant such as 2026-06-15T09:30:00Z" });

export const dateOrInstant = z.string().refine((value) => (parseDate(value) ?? parseInstant(value)) !== undefined, {
  error: "a date such as 2026-06-15, or an instant such as 2026-06-15T09:30:00Z",
});

export const duration = z.string().refine(isDuration, { error: "a duration such as P90D or PT4H" });

/** Money and quantities stay decimal text; they are never binary fractions. */
export const decimal = z
  .string()
  .regex(/^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/, { error: 'an amount such as "28000.00"' });

/** One or several: adapters of the public library write a lone name where a list may stand. */
export const oneOrMany = <T extends z.ZodType>(type: T) => z.union([type, z.array(type)]);
