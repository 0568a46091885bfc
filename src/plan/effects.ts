import type { Effect } from "../model/effect.ts";
import { compareText } from "../model/finding.ts";
import { isDerived } from "../model/label.ts";
import type { Posted, Publication } from "../model/publication.ts";

/**
 * From what stands on a pull request to what should: nothing where they are the same. The check comes first, so that the
 * verdict is there whatever becomes of the rest.
 */
export function effectsOf(posted: Posted, wanted: Publication): Effect[] {
  return [
    ...checkEffects(posted, wanted),
    ...commentEffects(posted, wanted.comment),
    ...labelEffects(posted, wanted),
    ...requestEffects(posted, wanted),
  ];
}

/** The newest check on the head tells whether this one says anything new. */
function checkEffects({ checks }: Posted, { check }: Publication): Effect[] {
  const newest = checks.findLast(({ head }) => head === check.head_sha);
  const same = newest?.externalId === check.external_id && newest.conclusion === check.conclusion;
  return same ? [] : [{ kind: "create_check_run", check }];
}

/** A comment is ours where we wrote it and it begins with our marker: anybody can write the marker, and we write other comments. */
const MARKER = /^<!-- countersign:[a-z0-9*-]+ v1 -->(?:\r?\n|$)/;

export function ownComments({ comments, self }: Posted): Posted["comments"] {
  return comments.filter(({ author, body }) => author === self && MARKER.test(body)).toSorted((a, b) => a.id - b.id);
}

export function commentEffects(posted: Posted, comment: string | undefined): Effect[] {
  const own = ownComments(posted);
  const [first, ...others] = own;
  const extra = (comment === undefined ? own : others).map(({ id }): Effect => ({ kind: "delete_comment", id }));
  if (comment === undefined) return extra;
  if (!first) return [{ kind: "create_comment", body: comment }];
  const change: Effect[] = isSame(first.body, comment) ? [] : [{ kind: "update_comment", id: first.id, body: comment }];
  return [...change, ...extra];
}

/**
 * Two comments that differ only in when they were written, and in where the base stood then, say the same. The forge changes
 * line ends and what trails.
 */
function isSame(a: string, b: string): boolean {
  const settled = (text: string) =>
    text
      .replaceAll("\r\n", "\n")
      .trimEnd()
      .replace(/(?: [0-9a-f]{7}(\. [^\n]*))? as of \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC<\/sub>$/, "$1");
  return settled(a) === settled(b);
}

function labelEffects({ labels: present }: Posted, { labels: wanted, outlived }: Publication): Effect[] {
  const has = new Set(present.map((name) => name.toLowerCase()));
  const wants = new Set(wanted.map(({ name }) => name.toLowerCase()));
  const added = wanted.filter(({ name }) => !has.has(name.toLowerCase()));
  const removed = present.filter(
    (name) => outlived.includes(name) || (isDerived(name) && !wants.has(name.toLowerCase())),
  );
  return [
    ...(added.length > 0 ? [{ kind: "add_labels" as const, labels: added }] : []),
    ...removed.toSorted(compareText).map((name) => ({ kind: "remove_label" as const, name })),
  ];
}

/** Asks whom nobody has asked yet, and takes back what we asked and nobody needs any more. */
function requestEffects({ requested }: Posted, { reviewers }: Publication): Effect[] {
  const asked = new Set(requested.map(({ reviewer }) => reviewer.toLowerCase()));
  const wanted = new Set([...reviewers.people, ...reviewers.teams].map((each) => each.toLowerCase()));
  const fresh = (all: readonly string[]) => all.filter((each) => !asked.has(each.toLowerCase()));
  const stale = requested
    .filter(({ reviewer, ours }) => ours && !wanted.has(reviewer.toLowerCase()))
    .map(({ reviewer }) => reviewer);
  const isTeam = (reviewer: string) => reviewer.includes("/");
  return [
    ...change("request_reviewers", fresh(reviewers.people), fresh(reviewers.teams)),
    ...change(
      "unrequest_reviewers",
      stale.filter((each) => !isTeam(each)),
      stale.filter(isTeam),
    ),
  ];
}

function change(
  kind: "request_reviewers" | "unrequest_reviewers",
  people: readonly string[],
  teams: readonly string[],
): Effect[] {
  return people.length + teams.length > 0 ? [{ kind, people, teams }] : [];
}
