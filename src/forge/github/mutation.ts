import type { Effect } from "../../model/effect.ts";
import type { Annotation, CheckRunDraft } from "../../model/publication.ts";
import type { Ids } from "./ids.ts";

/** One field of a mutation: what it does, for whoever reads of its failure, and its input. */
export interface Part {
  readonly what: string;
  readonly field: string;
  readonly type: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly answer: string;
}

export const DONE = "clientMutationId";

/** Labels that the repository does not have yet are made first; then their ids are known, and they can be set. */
export function partsOf(effect: Effect, ids: Ids): Part[] {
  switch (effect.kind) {
    case "create_check_run":
      return [checkRun(effect, ids)];
    case "create_comment":
      return [part("the comment", "addComment", { subjectId: ids.pull, body: effect.body })];
    case "update_comment":
      return [part("the comment", "updateIssueComment", { id: ids.comments.get(effect.id), body: effect.body })];
    case "delete_comment":
      return [part("an old comment", "deleteIssueComment", { id: ids.comments.get(effect.id) })];
    case "add_labels":
      return addLabels(effect, ids);
    case "remove_label":
      return removeLabel(effect.name, ids);
    case "request_reviewers":
      return [requestReviews(effect, ids)];
    // GraphQL can only set all requests at once, which would race with people: this goes by REST.
    case "unrequest_reviewers":
      return [];
  }
}

function part(what: string, field: string, input: Part["input"], answer = DONE): Part {
  return { what, field, type: `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`, input, answer };
}

function checkRun({ check }: Extract<Effect, { kind: "create_check_run" }>, ids: Ids): Part {
  const input = {
    repositoryId: ids.repository,
    name: check.name,
    headSha: check.head_sha,
    externalId: check.external_id,
    status: "COMPLETED",
    conclusion: check.conclusion.toUpperCase(),
    completedAt: check.completed_at,
    output: outputOf(check, check.annotations[0] ?? []),
  };
  return part("the check", "createCheckRun", input, "checkRun { id databaseId }");
}

function outputOf(
  { output: { title, summary, text } }: CheckRunDraft,
  annotations: readonly Annotation[],
): Part["input"] {
  return { title, summary, ...(text === "" ? {} : { text }), annotations: annotations.map(annotation) };
}

function annotation(of: Annotation): Part["input"] {
  const columns = of.start_line === of.end_line ? { startColumn: of.start_column, endColumn: of.end_column } : {};
  return {
    path: of.path,
    location: { startLine: of.start_line, endLine: of.end_line, ...columns },
    annotationLevel: of.annotation_level.toUpperCase(),
    title: of.title,
    message: of.message,
    rawDetails: of.raw_details,
  };
}

/** The annotations beyond the first batch, each batch added to the check run that was made. */
export function moreAnnotations(
  { check }: Extract<Effect, { kind: "create_check_run" }>,
  ids: Ids,
  checkRunId: string,
): Part[] {
  return check.annotations.slice(1).map((batch) =>
    part("annotations", "updateCheckRun", {
      repositoryId: ids.repository,
      checkRunId,
      output: outputOf(check, batch),
    }),
  );
}

function addLabels({ labels }: Extract<Effect, { kind: "add_labels" }>, ids: Ids): Part[] {
  const known = labels.flatMap(({ name }) => ids.labels.get(name.toLowerCase()) ?? []);
  const missing = labels.filter(({ name }) => !ids.labels.has(name.toLowerCase()));
  const made = missing.map(({ name, color, description }) =>
    part(
      `the label ${name}`,
      "createLabel",
      { repositoryId: ids.repository, name, color, description },
      "label { id }",
    ),
  );
  return known.length === 0 ? made : [setLabels(known, ids), ...made];
}

export function setLabels(labelIds: readonly string[], ids: Ids): Part {
  return part("labels", "addLabelsToLabelable", { labelableId: ids.pull, labelIds });
}

function removeLabel(name: string, ids: Ids): Part[] {
  const id = ids.labels.get(name.toLowerCase());
  const input = { labelableId: ids.pull, labelIds: [id] };
  return id === undefined ? [] : [part(`the label ${name}`, "removeLabelsFromLabelable", input)];
}

function requestReviews({ people, teams }: Extract<Effect, { kind: "request_reviewers" }>, ids: Ids): Part {
  const userIds = people.flatMap((login) => ids.people.get(login.toLowerCase()) ?? []);
  const teamIds = teams.flatMap((team) => ids.teams.get(team.toLowerCase()) ?? []);
  return part("review requests", "requestReviews", { pullRequestId: ids.pull, userIds, teamIds, union: true });
}

/** All parts as one document; GitHub carries them out one after the other, and one that fails stops none of the others. */
export function mutationOf(parts: readonly Part[]): { readonly query: string; readonly variables: Part["input"] } {
  const names = parts.map((_, index) => `p${index}`);
  const declared = parts.map(({ type }, index) => `$${names[index]}: ${type}`).join(", ");
  const fields = parts.map(({ field, answer }, index) => {
    const name = names[index];
    return `${name}: ${field}(input: $${name}) { ${answer} }`;
  });
  return {
    query: `mutation Publish(${declared}) {\n${fields.join("\n")}\n}`,
    variables: Object.fromEntries(parts.map(({ input }, index) => [`p${index}`, input] as const)),
  };
}
