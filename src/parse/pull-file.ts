import * as z from "zod";
import { SHA } from "../model/scalars.ts";
import { parseInstant } from "../model/time.ts";

/** GitHub's REST shapes, as far as they decide something. Everything else in an answer is dropped. */

const sha = z.string().regex(SHA, { error: "expected a commit id" });
const id = z.int().positive();

const at = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  context.addIssue({ code: "custom", message: "expected an instant such as 2026-06-15T09:30:00Z" });
  return z.NEVER;
});

const person = z
  .object({ login: z.string().min(1).max(100), id, type: z.string().nullish() })
  .transform(({ login, id: number, type }) => ({ login, id: number, human: isHuman(login, type) }));

/** Null where the account is gone; where a commit maps to none, GitHub writes `{}`, or an account without name and number. */
const account = z
  .preprocess((value) => (isNobody(value) ? null : value), person.nullish())
  .transform((value) => value ?? null);

const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** Bots, organisations and placeholder accounts never stand for a person. */
function isHuman(login: string, type: string | null | undefined): boolean {
  return (type ?? "User") === "User" && !login.toLowerCase().endsWith("[bot]");
}

function isNobody(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).length === 0) return true;
  return "login" in value && "id" in value && value.login === null && value.id === null;
}

const pullRequest = z.object({
  url: z.string().nullish(),
  html_url: z.string().nullish(),
  number: id,
  user: account,
  state: z.enum(["open", "closed"]),
  draft: flag,
  merged: flag,
  merged_at: at.nullish(),
  merge_commit_sha: sha.nullish(),
  base: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
  head: z.object({ sha }),
  labels: list(z.object({ name: z.string() })),
  requested_reviewers: list(account),
  requested_teams: list(z.object({ slug: z.string() })),
});

const review = z.object({
  id,
  user: account,
  state: z.enum(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
  body: z.string().nullish(),
  commit_id: sha.nullish(),
  submitted_at: at.nullish(),
  last_edited_at: at.nullish(),
  pull_request_url: z.string().nullish(),
});

const actorEvent = { actor: account, created_at: at };
const dismissal = z.object({ review_id: id, state: z.string(), dismissal_message: z.string().nullish() });

const timelineEvent = z.discriminatedUnion("event", [
  z.object({ event: z.literal("committed"), sha }),
  z.object({ event: z.literal("reviewed"), id }),
  z.object({ event: z.literal(["labeled", "unlabeled"]), id, ...actorEvent, label: z.object({ name: z.string() }) }),
  z.object({ event: z.literal("head_ref_force_pushed"), ...actorEvent }),
  z.object({ event: z.literal(["base_ref_changed", "automatic_base_change_succeeded"]), ...actorEvent }),
  z.object({
    event: z.literal("review_requested"),
    actor: account,
    requested_reviewer: account,
    created_at: at,
  }),
  z.object({ event: z.literal("review_dismissed"), ...actorEvent, dismissed_review: dismissal }),
]);

const decisiveKinds: ReadonlySet<string> = new Set(
  timelineEvent.options.flatMap((option): string[] => [...option.shape.event.values]),
);

/** Events of kinds that decide nothing become null before they are looked at. */
const timelineEntry = z.preprocess((value) => (isDecisive(value) ? value : null), timelineEvent.nullable());

function isDecisive(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("event" in value)) return true;
  return typeof value.event !== "string" || decisiveKinds.has(value.event);
}

const commit = z.object({
  sha,
  author: account,
  committer: account,
  co_authors: z.array(account).nullish(),
});

const push = z.object({ before: sha, head: sha, user: account, at });

const checkRun = z.object({
  id,
  name: z.string(),
  head_sha: sha,
  app: z.object({ id, slug: z.string() }).nullish(),
  conclusion: z.string().nullish(),
  completed_at: at.nullish(),
});

/** GitHub answers with an object around the list. */
const checkRuns = z.preprocess((value) => {
  const wrapped = typeof value === "object" && value !== null && "check_runs" in value;
  return wrapped ? value.check_runs : value;
}, list(checkRun));

export const pullFile = z.object({
  pull_request: pullRequest,
  reviews: list(review),
  timeline: list(timelineEntry),
  commits: list(commit),
  pushes: list(push),
  check_runs: checkRuns,
  same_head: list(id),
  teams: z.record(z.string(), z.array(person).nullable()).nullish(),
});

export type PullFile = z.infer<typeof pullFile>;
export type TimelineFile = z.infer<typeof timelineEvent>;
