import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { Effect } from "../../model/effect.ts";
import type { Published } from "../forge.ts";
import { messageOf } from "../../model/message-of.ts";
import { askPartly } from "./graphql.ts";
import { readIds } from "./ids.ts";
import { moreAnnotations, mutationOf, type Part, partsOf, setLabels } from "./mutation.ts";
import type { PullAnswer } from "./pull-answer.ts";
import type { Where } from "./read-pull.ts";

/**
 * Applies effects to the pull request as it was read, in one request after the head was read again. Labels that the
 * repository does not have yet, and annotations beyond what one request takes, cost one more.
 */
export async function publish(
  github: Octokit,
  where: Where,
  answer: PullAnswer,
  effects: readonly Effect[],
): Promise<Published> {
  if (effects.length === 0) return { check: true, refused: [] };
  const ids = await readIds(github, where, answer, effects);
  const check = effects.find((effect) => effect.kind === "create_check_run");
  const first = await send(
    github,
    effects.flatMap((effect) => partsOf(effect, ids)),
  );
  const isChecked = !check || first.checkRun !== undefined || (await isCheckedByRest(github, where, check));
  const second = await send(github, [
    ...(first.labels.length > 0 ? [setLabels(first.labels, ids)] : []),
    ...(check && first.checkRun !== undefined ? moreAnnotations(check, ids, first.checkRun) : []),
  ]);
  const refused = [...first.refused, ...second.refused, ...(await withdraw(github, where, effects))];
  return { check: isChecked, refused };
}

interface Sent {
  readonly checkRun: string | undefined;
  readonly labels: readonly string[];
  readonly refused: readonly string[];
}

const made = z.object({ checkRun: z.object({ id: z.string() }) });
const labelled = z.object({ label: z.object({ id: z.string() }) });

async function send(github: Octokit, parts: readonly Part[]): Promise<Sent> {
  if (parts.length === 0) return { checkRun: undefined, labels: [], refused: [] };
  const { query, variables } = mutationOf(parts);
  const { data, refused } = await askPartly(github, query, variables);
  const answers = Object.values(z.record(z.string(), z.unknown()).parse(data));
  return {
    checkRun: answers.map((each) => made.safeParse(each).data?.checkRun.id).find((id) => id !== undefined),
    labels: answers.flatMap((each) => labelled.safeParse(each).data?.label.id ?? []),
    refused: [...refused].map(
      ([name, { message }]) => `${parts[Number(name.slice(1))]?.what ?? "something"}: ${message}`,
    ),
  };
}

type CheckEffect = Extract<Effect, { kind: "create_check_run" }>;

/** The verdict must not depend on one way of putting it down. */
async function isCheckedByRest(
  github: Octokit,
  { owner, name: repo }: Where,
  { check }: CheckEffect,
): Promise<boolean> {
  const { annotations, output, ...run } = check;
  const created = github.rest.checks.create({
    owner,
    repo,
    ...run,
    status: "completed",
    output: { ...output, annotations: [...(annotations[0] ?? [])] },
  });
  return await created.then(
    () => true,
    () => false,
  );
}

async function withdraw(github: Octokit, where: Where, effects: readonly Effect[]): Promise<string[]> {
  const { owner, name: repo, number: pull_number } = where;
  const asked = effects.filter((effect) => effect.kind === "unrequest_reviewers");
  const refused = asked.map(({ people, teams }) =>
    github.rest.pulls
      .removeRequestedReviewers({
        owner,
        repo,
        pull_number,
        reviewers: [...people],
        team_reviewers: teams.map((team) => team.slice(team.indexOf("/") + 1)),
      })
      .then(
        () => [],
        (error: unknown) => [`review requests to take back: ${messageOf(error)}`],
      ),
  );
  return (await Promise.all(refused)).flat();
}
