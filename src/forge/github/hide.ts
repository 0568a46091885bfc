import type { Octokit } from "@octokit/rest";
import { askPartly } from "./graphql.ts";
import { account } from "./pull-facts.ts";
import type { PullAnswer } from "./pull-answer.ts";

/** So many at once; what is left is hidden the next time. */
const MOST = 20;

/** Folds our comments that begin with a text away as outdated. Where that is refused they stay as they are. */
export async function hideOwn(github: Octokit, { lists, self }: PullAnswer, prefix: string): Promise<void> {
  const own = lists.comments.filter(
    ({ author, body, isMinimized }) => account(author)?.id === self && body.startsWith(prefix) && !isMinimized,
  );
  const some = own.slice(0, MOST);
  if (some.length === 0) return;
  const declared = some.map((_, at) => `$c${at}: MinimizeCommentInput!`).join(", ");
  const fields = some.map((_, at) => `c${at}: minimizeComment(input: $c${at}) { clientMutationId }`);
  const inputs = some.map(({ id }, at) => [`c${at}`, { subjectId: id, classifier: "OUTDATED" }] as const);
  await askPartly(github, `mutation Hide(${declared}) { ${fields.join(" ")} }`, Object.fromEntries(inputs));
}
