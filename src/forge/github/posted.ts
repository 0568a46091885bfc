import { parseInstant } from "../../model/time.ts";
import type { Posted, PostedCheck } from "../../model/publication.ts";
import type { PullAnswer, Reviewer } from "./pull-answer.ts";
import { account } from "./pull-facts.ts";

/** What stands on a pull request, as far as we write there. */
export function postedOn(answer: PullAnswer): Posted {
  const { lists, self } = answer;
  return {
    self: self ?? 0,
    comments: lists.comments.map(({ databaseId: id, author, body }) => ({
      id,
      author: account(author)?.id ?? null,
      body,
    })),
    labels: lists.labels.map(({ name }) => name),
    requested: requestedOn(answer),
    checks: checksOn(answer.recent, answer.app),
  };
}

/** Whoever was asked more than once was asked by the last who did. */
function requestedOn({ lists, self }: PullAnswer): Posted["requested"] {
  const askedBy = new Map(
    lists.timeline.flatMap((item) => {
      const name = item.__typename === "ReviewRequestedEvent" ? nameOf(item.requestedReviewer) : undefined;
      return name === undefined || !("actor" in item) ? [] : [[name, account(item.actor)?.id] as const];
    }),
  );
  return lists.requests.flatMap(({ requestedReviewer }) => {
    const reviewer = nameOf(requestedReviewer);
    return reviewer === undefined ? [] : [{ reviewer, ours: self !== undefined && askedBy.get(reviewer) === self }];
  });
}

function nameOf(reviewer: Reviewer): string | undefined {
  if (reviewer === null) return undefined;
  return "slug" in reviewer ? `${reviewer.organization.login}/${reviewer.slug}` : reviewer.login;
}

/** Anybody may give a check this name: ours are those of our own App. */
export function checksOn(recent: PullAnswer["recent"], own: string): PostedCheck[] {
  const runs = recent.nodes.flatMap(({ commit }) =>
    (commit.checkSuites?.nodes ?? [])
      .filter(({ app }) => app?.slug === own)
      .flatMap(({ checkRuns }) => (checkRuns?.nodes ?? []).map((run) => ({ ...run, head: commit.oid }))),
  );
  return runs
    .toSorted((a, b) => a.databaseId - b.databaseId)
    .flatMap(({ head, externalId, conclusion, completedAt }) => {
      const at = completedAt ? parseInstant(completedAt) : undefined;
      if (at === undefined) return [];
      return [{ head, externalId: externalId ?? "", conclusion: conclusion?.toLowerCase(), completedAt: at }];
    });
}
