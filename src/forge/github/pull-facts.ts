import { WEB_FLOW } from "../../model/pull.ts";
import type { PullAnswer, TimelineItem, Who } from "./pull-answer.ts";

/** A GraphQL answer in the REST shapes of FACTS.json, which one parser reads wherever facts come from. */
export function restFacts(answer: PullAnswer, base: string): Readonly<Record<string, unknown>> {
  return {
    pull_request: pullRequest(answer, base),
    reviews: answer.lists.reviews.map(toReview),
    timeline: answer.lists.timeline.map(toEvent),
    commits: answer.lists.history.map(({ commit }) => toCommit(commit)),
    check_runs: toCheckRuns(answer),
  };
}

function pullRequest(answer: PullAnswer, base: string): unknown {
  const reviewers = answer.lists.requests.map(({ requestedReviewer }) => requestedReviewer);
  return {
    html_url: answer.url,
    number: answer.number,
    user: account(answer.author),
    state: answer.state === "OPEN" ? "open" : "closed",
    draft: answer.isDraft,
    merged: answer.merged,
    merged_at: answer.mergedAt,
    merge_commit_sha: answer.mergeCommit?.oid,
    base: { sha: base, repo: { full_name: answer.repository.nameWithOwner } },
    head: { sha: answer.headRefOid },
    labels: answer.lists.labels.map(({ name }) => ({ name })),
    requested_reviewers: reviewers.flatMap((each) => (each && "login" in each ? [account(each)] : [])),
    requested_teams: reviewers.flatMap((each) => (each && "slug" in each ? [{ slug: each.slug }] : [])),
  };
}

/** REST names a bot with [bot] behind, GraphQL without. An account without a number decides nothing: it is nobody. */
export function account(who: Who): { login: string; id: number; type: string } | null {
  if (!who || typeof who.databaseId !== "number") return null;
  const { __typename: type, login, databaseId: id } = who;
  return { login: type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login, id, type };
}

function toReview(review: PullAnswer["lists"]["reviews"][number]): unknown {
  return {
    id: review.databaseId,
    user: account(review.author),
    state: review.state,
    body: review.body,
    commit_id: review.commit?.oid,
    submitted_at: review.submittedAt,
    last_edited_at: review.lastEditedAt,
  };
}

function toEvent(item: TimelineItem): unknown {
  switch (item.__typename) {
    case "PullRequestCommit":
      return { event: "committed", sha: item.commit.oid };
    case "PullRequestReview":
      return { event: "reviewed", id: item.databaseId };
    // Their numbers are known to REST alone, so where a label can decide anything the whole timeline is read there.
    case "LabeledEvent":
    case "UnlabeledEvent":
      return null;
    case "HeadRefForcePushedEvent":
      return { event: "head_ref_force_pushed", ...acted(item) };
    case "BaseRefChangedEvent":
      return { event: "base_ref_changed", ...acted(item) };
    case "AutomaticBaseChangeSucceededEvent":
      return { event: "automatic_base_change_succeeded", ...acted(item) };
    case "ReviewRequestedEvent":
      return toRequested(item);
    case "ReviewDismissedEvent":
      return toDismissed(item);
  }
}

function acted(item: { readonly actor: Who; readonly createdAt: string }): Readonly<Record<string, unknown>> {
  return { actor: account(item.actor), created_at: item.createdAt };
}

function toRequested(item: Extract<TimelineItem, { __typename: "ReviewRequestedEvent" }>): unknown {
  const { requestedReviewer: asked } = item;
  const person = asked && "login" in asked ? account(asked) : null;
  return { event: "review_requested", ...acted(item), requested_reviewer: person };
}

function toDismissed(item: Extract<TimelineItem, { __typename: "ReviewDismissedEvent" }>): unknown {
  if (!item.review) return null;
  const dismissed = {
    review_id: item.review.databaseId,
    state: item.previousReviewState.toLowerCase(),
    dismissal_message: item.dismissalMessage,
  };
  return { event: "review_dismissed", ...acted(item), dismissed_review: dismissed };
}

type CommitAnswer = PullAnswer["lists"]["history"][number]["commit"];

/** The first of the authors is the author; whoever stands behind is one by a trailer. More than were read are nobody known. */
function toCommit({ oid, committedViaWeb, author, committer, authors }: CommitAnswer): unknown {
  const unread = authors.totalCount > authors.nodes.length ? [null] : [];
  const coAuthors = authors.nodes.slice(1).map((each) => account(each?.user ?? null));
  return {
    sha: oid,
    author: account(author?.user ?? null),
    committer: committedViaWeb && !committer?.user ? webFlow : account(committer?.user ?? null),
    co_authors: [...coAuthors, ...unread],
  };
}

const webFlow = { login: "web-flow", id: WEB_FLOW, type: "User" };

function toCheckRuns({ head }: PullAnswer): unknown[] {
  return head.nodes.flatMap(({ commit }) =>
    (commit.checkSuites?.nodes ?? []).flatMap(({ app, checkRuns }) =>
      (checkRuns?.nodes ?? []).map((run) => ({
        id: run.databaseId,
        name: run.name,
        head_sha: commit.oid,
        app: typeof app?.databaseId === "number" ? { id: app.databaseId, slug: app.slug } : null,
        conclusion: run.conclusion?.toLowerCase(),
        completed_at: run.completedAt,
      })),
    ),
  );
}
