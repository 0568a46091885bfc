/** What is asked of a pull request in one GraphQL read. Everything here is ours; what others wrote is sent as a variable. */

/** What is asked of anybody who did something. */
export const WHO =
  "__typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } " +
  "... on Organization { databaseId }";

const SIGNED = "user { __typename login databaseId } email";

const ROOT = `
  id number url state merged mergedAt headRefName isCrossRepository
  author { ${WHO} }
  mergeCommit { oid }
  baseRef { target { oid } }
  headRepository { nameWithOwner }`;

/** The last commit and the checks on it. Suites hold runs, so what does not fit is read anew, page by page, by REST. */
const CHECKS = `
  head: commits(last: 1) { nodes { commit { oid checkSuites(first: 100) { pageInfo { hasNextPage } nodes {
    app { databaseId slug }
    checkRuns(first: 50, filterBy: { checkType: LATEST }) { pageInfo { hasNextPage } nodes {
      databaseId name conclusion completedAt } } } } } } }`;

/** What we said of this head and of those before it, by the name of the check: a text or a variable of the query. */
const recent = (check: string) => `
  recent: commits(last: 10) { nodes { commit { oid
    checkSuites(first: 20, filterBy: { checkName: ${check} }) { nodes { app { slug }
      checkRuns(first: 20, filterBy: { checkName: ${check}, checkType: ALL }) { nodes {
        databaseId conclusion completedAt externalId } } } } } } }`;

const OUR_CHECKS = recent('"countersign"');

/** The same of a check by another name, which only the branch that the pull request goes into tells. */
export const CHECKS_NAMED = `query Checks($owner: String!, $name: String!, $number: Int!, $check: String!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${recent("$check")} } } }`;

const TIMELINE = [
  "PULL_REQUEST_COMMIT",
  "PULL_REQUEST_REVIEW",
  "LABELED_EVENT",
  "UNLABELED_EVENT",
  "HEAD_REF_FORCE_PUSHED_EVENT",
  "BASE_REF_CHANGED_EVENT",
  "AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT",
  "REVIEW_REQUESTED_EVENT",
  "REVIEW_DISMISSED_EVENT",
];

/** What is another whenever anything that decides is another: it tells whether two reads are of one state. */
export const MARKS = `headRefOid baseRefName isDraft happened: timelineItems(first: 1, itemTypes: [${TIMELINE.join(", ")}]) { filteredCount }`;

/** Pull requests by what they bring, and where. */
const HEADS = "number headRefOid baseRefName";

/** The open pull requests that anything happened to of late: one that shares our head only since we read it is among them. */
export const LATELY = `lately: pullRequests(first: 50, states: OPEN, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ${HEADS} } }`;

/** The lists of a pull request, and that of all that are open, each read to its last page. */
const LISTS = {
  labels: { size: 100, args: "", nodes: "id name" },
  requests: {
    size: 100,
    args: "",
    nodes: `requestedReviewer { ... on Team { slug organization { login } } ... on Actor { ${WHO} } }`,
  },
  reviews: {
    size: 100,
    args: "",
    nodes: `databaseId state body submittedAt lastEditedAt author { ${WHO} } commit { oid }`,
  },
  history: {
    size: 100,
    args: "",
    nodes: `commit { oid committedViaWeb author { ${SIGNED} } committer { ${SIGNED} }
      authors(first: 20) { totalCount nodes { ${SIGNED} } } }`,
  },
  timeline: {
    size: 100,
    args: `, itemTypes: [${TIMELINE.join(", ")}]`,
    nodes: `__typename
      ... on PullRequestCommit { commit { oid } }
      ... on PullRequestReview { databaseId }
      ... on LabeledEvent { createdAt label { name } actor { ${WHO} } }
      ... on UnlabeledEvent { createdAt label { name } actor { ${WHO} } }
      ... on HeadRefForcePushedEvent { createdAt actor { ${WHO} } }
      ... on BaseRefChangedEvent { createdAt actor { ${WHO} } }
      ... on AutomaticBaseChangeSucceededEvent { createdAt actor { ${WHO} } }
      ... on ReviewRequestedEvent { createdAt actor { ${WHO} } requestedReviewer { ... on Team { slug organization { login } } ... on Actor { ${WHO} } } }
      ... on ReviewDismissedEvent { createdAt dismissalMessage previousReviewState actor { ${WHO} } review { databaseId } }`,
  },
  comments: { size: 50, args: "", nodes: `id databaseId body isMinimized author { ${WHO} }` },
  open: { size: 100, args: ", states: OPEN", nodes: HEADS },
} as const;

export type ListName = keyof typeof LISTS;

export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

const FIELDS: Readonly<Record<ListName, string>> = {
  labels: "labels",
  requests: "reviewRequests",
  reviews: "reviews",
  history: "commits",
  timeline: "timelineItems",
  comments: "comments",
  open: "pullRequests",
};

/** The query for some of the lists, each from where the page before it ended; the first asks for the rest as well. */
export function pullQuery(lists: readonly ListName[], isFirst: boolean): string {
  const cursors = lists.map((name) => `, $${name}: String`).join("");
  const part = (name: ListName) => {
    const { size, args, nodes } = LISTS[name];
    return `${name}: ${FIELDS[name]}(first: ${size}, after: $${name}${args}) {
      pageInfo { hasNextPage endCursor } nodes { ${nodes} } }`;
  };
  const own = lists.filter((name) => name !== "open").map(part);
  return `query Pull($owner: String!, $name: String!, $number: Int!${cursors}) {
    ${isFirst ? "viewer { login databaseId }" : ""}
    repository(owner: $owner, name: $name) { id nameWithOwner url defaultBranchRef { name } pullRequest(number: $number) {
      ${MARKS} ${isFirst ? ROOT + CHECKS + OUR_CHECKS : "id"}
      ${own.join("\n")} }
      ${lists.includes("open") ? part("open") : ""} } }`;
}
