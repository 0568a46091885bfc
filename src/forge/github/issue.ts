import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { Person } from "../../model/approval.ts";
import type { Deed, Issue } from "../../model/issue.ts";
import { parseInstant } from "../../model/time.ts";
import { ForgeProblem } from "../forge-problem.ts";
import { type Who, who } from "./pull-answer.ts";
import { account } from "./pull-facts.ts";
import { WHO } from "./pull-query.ts";
import type { Where } from "./read-pull.ts";

/** Of long lists the newest, which are those that decide. */
const ISSUE = `query Issue($owner: String!, $name: String!, $number: Int!) {
  viewer { databaseId }
  repository(owner: $owner, name: $name) { issue(number: $number) {
    number body state author { ${WHO} }
    labels(first: 100) { nodes { name } }
    lastEditedAt includesCreatedEdit
    userContentEdits(first: 100) { totalCount nodes { editedAt editor { ${WHO} } } }
    labelled: timelineItems(last: 100, itemTypes: [LABELED_EVENT]) { nodes {
      ... on LabeledEvent { createdAt label { name } actor { ${WHO} } } } }
    comments(last: 100) { nodes { body author { ${WHO} } } } } } }`;

const time = z.string().transform((text, context) => {
  const at = parseInstant(text);
  if (at === undefined) context.addIssue("no time");
  return at ?? z.NEVER;
});

const listOf = <T extends z.ZodType>(node: T) => z.object({ nodes: z.array(node) });

const answer = z.object({
  viewer: z.object({ databaseId: z.int().nullish() }),
  repository: z.object({
    issue: z.object({
      number: z.int(),
      body: z.string(),
      state: z.string(),
      author: who,
      labels: listOf(z.object({ name: z.string() })).nullish(),
      lastEditedAt: time.nullish(),
      includesCreatedEdit: z.boolean(),
      userContentEdits: z
        .object({ totalCount: z.int(), nodes: z.array(z.object({ editedAt: time, editor: who })) })
        .nullish(),
      labelled: listOf(z.object({ createdAt: time, label: z.object({ name: z.string() }), actor: who })),
      comments: listOf(z.object({ body: z.string(), author: who })),
    }),
  }),
});
type Answered = z.infer<typeof answer>["repository"]["issue"];

/** Everything that decides what is done with an issue, in one read. */
export async function readIssue(github: Octokit, { owner, name, number }: Where): Promise<Issue> {
  const read = answer.safeParse(await github.graphql(ISSUE, { owner, name, number }));
  if (!read.success) throw new ForgeProblem(`GitHub's answer about the issue #${number} cannot be read.`);
  const { viewer, repository } = read.data;
  const { issue } = repository;
  return {
    number: issue.number,
    body: issue.body,
    open: issue.state === "OPEN",
    author: personOf(issue.author),
    labels: issue.labels?.nodes.map((label) => label.name) ?? [],
    edits: editsOf(issue),
    labelled: issue.labelled.nodes.map(({ createdAt: at, label, actor }) => ({
      at,
      label: label.name,
      by: personOf(actor),
    })),
    answers: issue.comments.nodes
      .filter(({ author }) => typeof viewer.databaseId === "number" && account(author)?.id === viewer.databaseId)
      .map(({ body }) => body),
  };
}

function personOf(found: Who): Person | undefined {
  const known = account(found);
  return known ? { login: known.login, id: known.id, human: known.type === "User" } : undefined;
}

/** The oldest version may be how it was written. Where one was not read, nobody knows who wrote it. */
function editsOf({ lastEditedAt, includesCreatedEdit, userContentEdits: all }: Answered): Deed[] {
  if (typeof lastEditedAt !== "number") return [];
  const read = (all?.nodes ?? []).map(({ editedAt: at, editor }) => ({ at, by: personOf(editor) }));
  const edits = read.toSorted((a, b) => a.at - b.at).slice(includesCreatedEdit ? 1 : 0);
  const isWhole = all?.totalCount === read.length && edits.length > 0;
  return isWhole ? edits : [...edits, { at: lastEditedAt, by: undefined }];
}

const PULL = `query PullOf($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) { pullRequests(last: 20, headRefName: $branch) {
    nodes { number isCrossRepository } } } }`;

const pulls = z.object({
  repository: z.object({
    pullRequests: z.object({ nodes: z.array(z.object({ number: z.int(), isCrossRepository: z.boolean() })) }),
  }),
});

/** The newest pull request that a branch of this very repository ever had, open or not. */
export async function pullOfBranch(
  github: Octokit,
  where: Omit<Where, "number">,
  branch: string,
): Promise<number | undefined> {
  const { repository } = pulls.parse(await github.graphql(PULL, { ...where, branch }));
  return repository.pullRequests.nodes.findLast(({ isCrossRepository }) => !isCrossRepository)?.number;
}
