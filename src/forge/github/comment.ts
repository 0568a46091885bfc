import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { Comment } from "../forge.ts";
import { ForgeProblem } from "../forge-problem.ts";

const COMMENT = `query Comment($id: ID!) { node(id: $id) { ... on IssueComment {
  databaseId body lastEditedAt author { __typename login ... on User { databaseId } }
  reactionGroups { content viewerHasReacted } } } }`;

const answer = z.object({
  node: z.object({
    databaseId: z.int(),
    body: z.string(),
    lastEditedAt: z.string().nullable(),
    author: z.object({ __typename: z.string(), login: z.string(), databaseId: z.int().nullish() }).nullable(),
    reactionGroups: z.array(z.object({ content: z.string(), viewerHasReacted: z.boolean() })).nullable(),
  }),
});

/** What our reaction to a comment says once it is answered. */
const RECEIPTS: ReadonlySet<string> = new Set(["THUMBS_UP", "THUMBS_DOWN"]);

export async function readComment(github: Octokit, id: string): Promise<Comment> {
  const read = answer.safeParse(await github.graphql(COMMENT, { id }));
  if (!read.success) throw new ForgeProblem("GitHub did not give the comment.");
  const { databaseId, body, lastEditedAt, author, reactionGroups } = read.data.node;
  const reacted = (reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) =>
    viewerHasReacted ? [content] : [],
  );
  const isPerson = author?.__typename === "User" && typeof author.databaseId === "number";
  return {
    id: databaseId,
    body,
    edited: lastEditedAt !== null,
    begun: reacted.includes("EYES"),
    answered: reacted.some((content) => RECEIPTS.has(content)),
    author: isPerson ? { login: author.login, id: author.databaseId ?? 0 } : undefined,
  };
}
