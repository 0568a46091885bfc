import * as z from "zod";

/** The shapes that GitHub's GraphQL answers have. An answer of another shape is refused: nothing is decided by a guess. */

export const who = z
  .object({ __typename: z.string(), login: z.string(), databaseId: z.int().nullish() })
  .nullish()
  .transform((value) => value ?? null);

export type Who = z.infer<typeof who>;

const oid = z.object({ oid: z.string() });
const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

/** GitHub leaves a node out, as null, where the reader may not see it. */
const listOf = <T extends z.ZodType>(node: T) => z.object({ pageInfo: page, nodes: z.array(node) });

/** Somebody as git names them: the account that the address belongs to, where there is one. */
const signed = z.object({ user: who, email: z.string().nullish() }).nullish();

const commit = z.object({
  oid: z.string(),
  committedViaWeb: z.boolean(),
  author: signed,
  committer: signed,
  authors: z.object({ totalCount: z.int(), nodes: z.array(signed) }),
});

const review = z.object({
  databaseId: z.int(),
  state: z.string(),
  body: z.string(),
  submittedAt: z.string().nullish(),
  lastEditedAt: z.string().nullish(),
  author: who,
  commit: oid.nullish(),
});

const team = z.object({ slug: z.string(), organization: z.object({ login: z.string() }) });

/** A team or an account; null for a kind that is neither, of which GitHub gives nothing. */
const reviewer = z.preprocess(
  (value) => (typeof value === "object" && value !== null && Object.keys(value).length > 0 ? value : null),
  z.union([team, who]),
);

export type Reviewer = z.infer<typeof reviewer>;

const acted = { createdAt: z.string(), actor: who };
const labelled = { ...acted, label: z.object({ name: z.string() }) };

const timelineItem = z.discriminatedUnion("__typename", [
  z.object({ __typename: z.literal("PullRequestCommit"), commit: oid }),
  z.object({ __typename: z.literal("PullRequestReview"), databaseId: z.int() }),
  z.object({ __typename: z.literal("LabeledEvent"), ...labelled }),
  z.object({ __typename: z.literal("UnlabeledEvent"), ...labelled }),
  z.object({ __typename: z.literal("HeadRefForcePushedEvent"), ...acted }),
  z.object({ __typename: z.literal("BaseRefChangedEvent"), ...acted }),
  z.object({ __typename: z.literal("AutomaticBaseChangeSucceededEvent"), ...acted }),
  z.object({ __typename: z.literal("ReviewRequestedEvent"), ...acted, requestedReviewer: reviewer }),
  z.object({
    __typename: z.literal("ReviewDismissedEvent"),
    ...acted,
    dismissalMessage: z.string().nullish(),
    previousReviewState: z.string(),
    review: z.object({ databaseId: z.int() }).nullish(),
  }),
]);

export type TimelineItem = z.infer<typeof timelineItem>;

const request = z.object({ requestedReviewer: reviewer });

const checkSuite = z.object({
  app: z.object({ databaseId: z.int().nullish(), slug: z.string() }).nullish(),
  checkRuns: listOf(
    z.object({
      databaseId: z.int(),
      name: z.string(),
      conclusion: z.string().nullish(),
      completedAt: z.string().nullish(),
    }),
  ).nullish(),
});

const ourRun = z.object({
  databaseId: z.int(),
  conclusion: z.string().nullish(),
  completedAt: z.string().nullish(),
  externalId: z.string().nullish(),
});

const ourSuite = z.object({
  app: z.object({ slug: z.string() }).nullish(),
  checkRuns: z.object({ nodes: z.array(ourRun) }).nullish(),
});

/** An open pull request by what it brings, and where. */
const headed = z.object({ number: z.int(), headRefOid: z.string(), baseRefName: z.string() });

export type Headed = z.infer<typeof headed>;

const lists = {
  labels: listOf(z.object({ id: z.string(), name: z.string() })).nullish(),
  requests: listOf(request).nullish(),
  reviews: listOf(review).nullish(),
  history: listOf(z.object({ commit })).nullish(),
  timeline: listOf(timelineItem).nullish(),
  comments: listOf(
    z.object({ id: z.string(), databaseId: z.int(), body: z.string(), isMinimized: z.boolean(), author: who }),
  ).nullish(),
};

const open = listOf(headed).nullish();

export const lately = z.object({ nodes: z.array(headed) });

/** What changes with everything that decides. */
export const marks = {
  headRefOid: z.string(),
  baseRefName: z.string(),
  isDraft: z.boolean(),
  happened: z.object({ filteredCount: z.int() }),
};

export type Marks = z.infer<z.ZodObject<typeof marks>>;

export function isMoved(now: Marks, then: Marks): boolean {
  const isSame = now.headRefOid === then.headRefOid && now.baseRefName === then.baseRefName;
  return !isSame || now.isDraft !== then.isDraft || now.happened.filteredCount !== then.happened.filteredCount;
}

const recent = z.object({
  nodes: z.array(
    z.object({
      commit: z.object({ oid: z.string(), checkSuites: z.object({ nodes: z.array(ourSuite) }).nullish() }),
    }),
  ),
});

export const checksNamed = z.object({ repository: z.object({ pullRequest: z.object({ recent }) }) });

const root = {
  ...marks,
  id: z.string(),
  number: z.int(),
  url: z.string(),
  state: z.enum(["OPEN", "CLOSED", "MERGED"]),
  merged: z.boolean(),
  mergedAt: z.string().nullish(),
  headRefName: z.string(),
  isCrossRepository: z.boolean(),
  author: who,
  mergeCommit: oid.nullish(),
  baseRef: z.object({ target: oid.nullish() }).nullish(),
  headRepository: z.object({ nameWithOwner: z.string() }).nullish(),
  head: z.object({
    nodes: z.array(z.object({ commit: z.object({ oid: z.string(), checkSuites: listOf(checkSuite).nullish() }) })),
  }),
  recent,
};

const repository = {
  id: z.string(),
  nameWithOwner: z.string(),
  url: z.string(),
  defaultBranchRef: z.object({ name: z.string() }).nullish(),
  open,
};

export const firstPage = z.object({
  viewer: z.object({ login: z.string(), databaseId: z.int().nullish() }),
  repository: z.object({ ...repository, pullRequest: z.object({ ...root, ...lists }).nullable() }).nullable(),
});

export const laterPage = z.object({
  repository: z.object({ open, pullRequest: z.object({ ...marks, ...lists }) }),
});

type FirstPage = NonNullable<NonNullable<z.infer<typeof firstPage>["repository"]>["pullRequest"]>;

/** A pull request with every page of its lists. */
export type PullAnswer = Omit<FirstPage, keyof typeof lists> & {
  /** The account that we act as. */
  readonly self: number | undefined;
  /** The App that this account belongs to, whose checks are ours. */
  readonly app: string;
  readonly repository: z.infer<z.ZodObject<typeof repository>>;
  readonly lists: { readonly [Name in keyof typeof lists]: NonNullable<FirstPage[Name]>["nodes"] } & {
    readonly open: readonly Headed[];
  };
};

export type Lists = PullAnswer["lists"];
