import { accountView, teamView } from "../views/common.ts";
import { reviewView } from "../views/pull.ts";
import { grants, isMember } from "./access.ts";
import { rewrite } from "./edit.ts";
import { emit } from "./emit.ts";
import { invalid, Refusal } from "./refusal.ts";
import { note } from "./timeline.ts";
import type { Account, Pull, Review, Team, Token } from "./types.ts";
import type { World } from "./world.ts";

export type ReviewEvent = "APPROVE" | "REQUEST_CHANGES" | "COMMENT";
const states = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;

interface Draft {
  readonly body?: string | undefined;
  readonly commit?: string | undefined;
  readonly event?: ReviewEvent | undefined;
}

/** Without an event the review stays PENDING, visible to its writer alone. */
export function addReview(world: World, pull: Pull, draft: Draft, by: Token): Review {
  const createdAt = world.tick();
  const teams = [...pull.teams].filter((team) => isMember(team, by.account));
  const commit = draft.commit ?? pull.head.sha;
  const review: Review = {
    id: world.nextId(),
    pull,
    user: by.account,
    createdAt,
    teams,
    edits: [],
    commit,
    body: draft.body ?? "",
    state: "PENDING",
    submittedAt: null,
    editedAt: null,
  };
  if (draft.event !== undefined) refuseUnlessReviewable(review, draft.event);
  pull.reviews.push(review);
  if (draft.event !== undefined) submitReview(world, review, draft.event, by);
  return review;
}

function refuseUnlessReviewable(review: Review, event: ReviewEvent): void {
  const own = review.pull.issue.user === review.user;
  const verb = event === "APPROVE" ? "approve" : "request changes on";
  if (own && event !== "COMMENT")
    throw new Refusal(422, "Unprocessable Entity", { errors: [`Review Can not ${verb} your own pull request`] });
  if (event === "REQUEST_CHANGES" && review.body === "")
    throw invalid("PullRequestReview", "body", "Body cannot be blank");
}

export function submitReview(world: World, review: Review, event: ReviewEvent, by: Token): void {
  refuseUnlessReviewable(review, event);
  const { pull } = review;
  review.state = states[event];
  review.submittedAt = world.now();
  pull.users.delete(review.user);
  for (const team of review.teams) pull.teams.delete(team);
  note(world, pull.issue, "reviewed", review.user, { review });
  tell(world, review, "submitted", by);
}

export function editReview(world: World, review: Review, body: string, by: Token): void {
  const from = review.body;
  review.editedAt = rewrite(world, review, body, by.account);
  tell(world, review, "edited", by, { changes: { body: { from } } });
}

/** A dismissal by a push names the commit that made the review stale. */
export function dismiss(world: World, review: Review, by: Token, message: string, commit?: string): void {
  if (!["APPROVED", "CHANGES_REQUESTED"].includes(review.state))
    throw new Refusal(422, "Can not dismiss a commented pull request review");
  const previousState = review.state;
  review.state = "DISMISSED";
  note(world, review.pull.issue, "review_dismissed", by.account, {
    review,
    previousState,
    message,
    ...(commit === undefined ? {} : { commit }),
  });
  tell(world, review, "dismissed", by);
}

function tell(
  world: World,
  review: Review,
  action: string,
  by: Token,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const view = { ...reviewView(world, review), state: review.state.toLowerCase(), submitted_at: review.submittedAt };
  emit(world, {
    repository: review.pull.base.repository,
    by,
    event: "pull_request_review",
    action,
    pull: review.pull,
    fields: { review: view, ...more },
  });
}

export function requestReview(
  world: World,
  pull: Pull,
  users: readonly Account[],
  teams: readonly Team[],
  by: Token,
): void {
  if (users.includes(pull.issue.user)) throw new Refusal(422, "Review cannot be requested from pull request author.");
  refuseUnlessTeamsNameable(teams, by);
  const newUsers = users.filter((one) => !pull.users.has(one));
  const newTeams = teams.filter((one) => !pull.teams.has(one));
  if (newUsers.length + newTeams.length === 0) return;
  world.tick();
  for (const user of newUsers) tellRequest(world, pull, "review_requested", { user: (pull.users.add(user), user) }, by);
  for (const team of newTeams) tellRequest(world, pull, "review_requested", { team: (pull.teams.add(team), team) }, by);
}

/** A GITHUB_TOKEN cannot name a team: to it the team does not exist. */
function refuseUnlessTeamsNameable(teams: readonly Team[], by: Token): void {
  const [team] = teams;
  if (team === undefined || by.kind === "person" || grants(by, "members", "read")) return;
  throw new Refusal(422, `Could not resolve to a node with the global id of 'T_${team.id}'.`);
}

export function withdrawRequest(
  world: World,
  pull: Pull,
  users: readonly Account[],
  teams: readonly Team[],
  by: Token,
): void {
  world.tick();
  for (const user of users)
    if (pull.users.delete(user)) tellRequest(world, pull, "review_request_removed", { user }, by);
  for (const team of teams)
    if (pull.teams.delete(team)) tellRequest(world, pull, "review_request_removed", { team }, by);
}

function tellRequest(
  world: World,
  pull: Pull,
  event: string,
  whom: { user: Account } | { team: Team },
  by: Token,
): void {
  note(world, pull.issue, event, by.account, whom);
  const fields = requestFields(world, whom);
  emit(world, { repository: pull.base.repository, by, event: "pull_request", action: event, pull, fields });
}

function requestFields(world: World, whom: { user: Account } | { team: Team }): Readonly<Record<string, unknown>> {
  return "user" in whom
    ? { requested_reviewer: accountView(world, whom.user) }
    : { requested_team: teamView(world, whom.team) };
}
