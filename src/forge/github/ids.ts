import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { Effect } from "../../model/effect.ts";
import { Moved } from "../forge.ts";
import { askPartly } from "./graphql.ts";
import { isMoved, lately, marks, type PullAnswer } from "./pull-answer.ts";
import { LATELY, MARKS } from "./pull-query.ts";
import type { Where } from "./read-pull.ts";
import { sharing } from "./sharing.ts";

/** The ids by which GraphQL knows what effects name, by names in lower case. */
export interface Ids {
  readonly repository: string;
  readonly pull: string;
  readonly comments: ReadonlyMap<number, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
}

/** Reads once more what tells of a change, together with the ids that are not known yet. Throws Moved where anything changed. */
export async function readIds(
  github: Octokit,
  where: Where,
  answer: PullAnswer,
  effects: readonly Effect[],
): Promise<Ids> {
  const named = namesIn(effects);
  const { query, variables } = idsQuery(named);
  const { data } = await askPartly(github, query, { ...where, ...variables });
  const found = answerType.parse(data);
  if (isMoved(found.repository.pullRequest, answer) || isShared(found.repository.lately.nodes, answer))
    throw new Moved();
  return {
    repository: answer.repository.id,
    pull: answer.id,
    comments: new Map(answer.lists.comments.map(({ databaseId, id }) => [databaseId, id])),
    labels: byName([...answer.lists.labels, ...given(found.repository, "label", named.labels)]),
    people: byName(given(found, "person", named.people)),
    teams: byName(given(found, "team", named.teams)),
  };
}

interface Names {
  readonly labels: readonly string[];
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

function namesIn(effects: readonly Effect[]): Names {
  const asked = effects.filter((each) => each.kind === "request_reviewers");
  return {
    labels: effects.flatMap((each) => (each.kind === "add_labels" ? each.labels.map(({ name }) => name) : [])),
    people: asked.flatMap(({ people }) => people),
    teams: asked.flatMap(({ teams }) => teams),
  };
}

/** Names are variables; what stands in the text is ours alone. */
export function idsQuery({ labels, people, teams }: Names): { query: string; variables: Record<string, string> } {
  const parts = teams.map((team) => team.split("/"));
  const variables = {
    ...numbered("label", labels),
    ...numbered("person", people),
    ...numbered(
      "org",
      parts.map(([org = ""]) => org),
    ),
    ...numbered(
      "team",
      parts.map(([, slug = ""]) => slug),
    ),
  };
  const fields = [
    ...people.map((_, at) => `person${at}: user(login: $person${at}) { id }`),
    ...teams.map((_, at) => `team${at}: organization(login: $org${at}) { team(slug: $team${at}) { id } }`),
  ];
  const query = `query Ids($owner: String!, $name: String!, $number: Int!${Object.keys(variables)
    .map((name) => `, $${name}: String!`)
    .join("")}) {
    repository(owner: $owner, name: $name) { pullRequest(number: $number) { ${MARKS} } ${LATELY}
      ${labels.map((_, at) => `label${at}: label(name: $label${at}) { id }`).join("\n")} }
    ${fields.join("\n")} }`;
  return { query, variables };
}

function numbered(name: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value, at) => [`${name}${at}`, value]));
}

const answerType = z.looseObject({
  repository: z.looseObject({ pullRequest: z.object(marks), lately }),
});

/** Whether another pull request has come to the same head since all of them were read. */
function isShared(now: PullAnswer["lists"]["open"], answer: PullAnswer): boolean {
  const known = new Set(sharing(answer.lists.open, answer));
  return sharing(now, answer).some((number) => !known.has(number));
}

const id = z.object({ id: z.string() });
const node = z.union([id, z.object({ team: id }).transform(({ team }) => team)]);

/** What there is of the names that were asked for; one that GitHub does not know, or does not show, is left out. */
function given(answer: Readonly<Record<string, unknown>>, kind: string, names: readonly string[]) {
  return names.flatMap((name, at) => {
    const read = node.safeParse(answer[`${kind}${at}`]);
    return read.success ? [{ name, id: read.data.id }] : [];
  });
}

function byName(nodes: readonly { readonly name: string; readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ name, id: nodeId }) => [name.toLowerCase(), nodeId]));
}
