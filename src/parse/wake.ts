import * as z from "zod";
import { ACCEPT_LABEL, INTAKE_LABEL } from "../model/intake.ts";
import { SHA } from "../model/scalars.ts";
import type { Wake } from "../model/wake.ts";
import { ofDispatch, ofRepositoryDispatch } from "./wake-dispatch.ts";

/** Of each event's payload only what says what to do. Everything else is read anew from the forge. */

const number = z.int().positive();
const pullEvent = z.object({ pull_request: z.object({ number }), action: z.string() });
const mergeGroup = z.object({
  action: z.string(),
  merge_group: z.object({ head_sha: z.string().regex(SHA), base_sha: z.string().regex(SHA), head_ref: z.string() }),
});
const workflowRun = z.object({
  workflow_run: z.object({
    event: z.string(),
    display_title: z.string().nullish(),
    pull_requests: z.array(z.object({ number, base: z.object({ repo: z.object({ id: z.int() }) }) })),
    repository: z.object({ id: z.int() }),
  }),
});
const commentEvent = z.object({
  action: z.string(),
  issue: z.object({ number, pull_request: z.unknown().optional() }),
  comment: z.object({ node_id: z.string(), user: z.object({ type: z.string() }).nullish() }),
});
const issueEvent = z.object({
  action: z.string(),
  issue: z.object({ number, pull_request: z.unknown().optional() }),
  label: z.object({ name: z.string() }).nullish(),
});
const push = z.object({
  ref: z.string(),
  before: z.string().regex(SHA),
  deleted: z.boolean(),
  repository: z.object({ default_branch: z.string() }),
});

/** Activities after which nothing that is judged can have changed, or after which nothing is left to judge. */
const IDLE: ReadonlySet<string> = new Set([
  "assigned",
  "unassigned",
  "locked",
  "unlocked",
  "milestoned",
  "demilestoned",
  "auto_merge_enabled",
  "auto_merge_disabled",
  "enqueued",
  "dequeued",
  "closed",
]);

/** What an event asks for. `payload` is what the runner wrote down of it. */
export function parseWake(event: string, payload: unknown): Wake {
  const read = readers.get(event);
  if (!read) return { kind: "none", why: `Nothing is done on \`${event}\`.` };
  return read(payload) ?? { kind: "none", why: `The payload of \`${event}\` cannot be read.` };
}

const readers = new Map<string, (payload: unknown) => Wake | undefined>([
  ["pull_request_target", ofPull],
  ["pull_request", ofUntrusted],
  ["pull_request_review", ofUntrusted],
  ["merge_group", ofMergeGroup],
  ["workflow_run", ofWorkflowRun],
  ["workflow_dispatch", ofDispatch],
  ["repository_dispatch", ofRepositoryDispatch],
  ["schedule", () => ({ kind: "tick" })],
  ["issue_comment", ofComment],
  ["issues", ofIssue],
  ["push", ofPush],
]);

function ofPull(payload: unknown): Wake | undefined {
  const { data } = pullEvent.safeParse(payload);
  if (!data) return undefined;
  if (IDLE.has(data.action)) return { kind: "none", why: `Nothing changes when a pull request is ${data.action}.` };
  return { kind: "check", number: data.pull_request.number };
}

/** GitHub gives the runs of these events for a fork a token that may only read. */
function ofUntrusted(payload: unknown): Wake | undefined {
  const wake = ofPull(payload);
  return wake?.kind === "check" ? { ...wake, untrusted: true } : wake;
}

/** The branch of a merge group names the pull request that it ends with. */
function ofMergeGroup(payload: unknown): Wake | undefined {
  const { data } = mergeGroup.safeParse(payload);
  if (!data) return undefined;
  const { action, merge_group: group } = data;
  if (action !== "checks_requested") return { kind: "none", why: "The merge group is gone." };
  const found = /\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(group.head_ref)?.[1];
  if (found === undefined) return { kind: "none", why: "The merge group names no pull request." };
  return { kind: "check", number: Number(found), queued: { base: group.base_sha, head: group.head_sha } };
}

/**
 * A review has woken a workflow that may do nothing, and that one wakes us. It ran as the branch has it, so of all that it
 * says only the number is taken: at worst a pull request is judged once more than needed.
 */
function ofWorkflowRun(payload: unknown): Wake | undefined {
  const { data } = workflowRun.safeParse(payload);
  if (!data) return undefined;
  const { pull_requests: pulls, repository, display_title: title } = data.workflow_run;
  const own = pulls.find(({ base }) => base.repo.id === repository.id)?.number;
  const named = /(?:^|\s)#(\d{1,9})$/.exec(title ?? "")?.[1];
  const found = own ?? (named === undefined ? undefined : Number(named));
  return found
    ? { kind: "check", number: found }
    : { kind: "none", why: "The run that woke this names no pull request." };
}

/** What bots write is never a command: they would answer each other. */
function ofComment(payload: unknown): Wake | undefined {
  const { data } = commentEvent.safeParse(payload);
  if (!data) return undefined;
  const { action, issue, comment } = data;
  if (action !== "created") return { kind: "none", why: "A comment counts as it was written first." };
  if (comment.user?.type !== "User") return { kind: "none", why: "Only people give commands." };
  return { kind: "command", number: issue.number, onPull: Boolean(issue.pull_request), comment: comment.node_id };
}

/** A form that was edited waits for the label that takes it on: else every slip of the pen would be a run. */
function ofIssue(payload: unknown): Wake | undefined {
  const { data } = issueEvent.safeParse(payload);
  if (!data) return undefined;
  const { action, issue, label } = data;
  const isAsked = action === "labeled" && (label?.name === INTAKE_LABEL || label?.name === ACCEPT_LABEL);
  if ((action !== "opened" && !isAsked) || issue.pull_request)
    return { kind: "none", why: "Forms are taken when they are submitted or accepted." };
  return { kind: "intake", number: issue.number };
}

function ofPush(payload: unknown): Wake | undefined {
  const { data } = push.safeParse(payload);
  if (!data) return undefined;
  const { ref, before, deleted, repository } = data;
  if (deleted || ref !== `refs/heads/${repository.default_branch}`)
    return { kind: "none", why: "Only what reaches the default branch is recorded." };
  return { kind: "record", since: /^0+$/.test(before) ? undefined : before };
}
