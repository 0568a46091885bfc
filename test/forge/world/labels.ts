import { labelView } from "../views/issue.ts";
import { tellIssue } from "./issues.ts";
import { invalid, Refusal } from "./refusal.ts";
import { note } from "./timeline.ts";
import type { Issue, Label, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

/** A label that the repository lacks is made, as the REST route does. */
export function labelNamed(world: World, repository: Repository, name: string): Label {
  const same = repository.labels.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return same ?? createLabel(world, repository, { name });
}

export function createLabel(
  world: World,
  repository: Repository,
  more: { name: string; color?: string | undefined; description?: string | null | undefined },
): Label {
  if (more.name.length > 50) throw invalid("Label", "name", "name is too long (maximum is 50 characters)");
  if (repository.labels.some((one) => one.name.toLowerCase() === more.name.toLowerCase())) {
    throw new Refusal(422, "Validation Failed", {
      errors: [{ resource: "Label", code: "already_exists", field: "name" }],
    });
  }
  const label: Label = {
    id: world.nextId(),
    name: more.name,
    color: more.color ?? "ededed",
    description: more.description ?? null,
  };
  repository.labels.push(label);
  return label;
}

/** A label that is there already makes no event. */
export function addLabels(world: World, issue: Issue, labels: readonly Label[], by: Token): void {
  for (const label of labels.filter((one) => !issue.labels.includes(one))) {
    world.tick();
    issue.labels.push(label);
    note(world, issue, "labeled", by.account, { label });
    tellIssue(world, issue, "labeled", by, { label: labelView(world, issue.repository, label) });
  }
}

/** Labels that an issue is opened with are told one by one as well. */
export function tellLabels(world: World, issue: Issue, by: Token): void {
  for (const label of issue.labels) {
    note(world, issue, "labeled", by.account, { label });
    tellIssue(world, issue, "labeled", by, { label: labelView(world, issue.repository, label) });
  }
}

export function removeLabels(world: World, issue: Issue, labels: readonly Label[], by: Token): void {
  for (const label of labels.filter((one) => issue.labels.includes(one))) {
    world.tick();
    issue.labels.splice(issue.labels.indexOf(label), 1);
    note(world, issue, "unlabeled", by.account, { label });
    tellIssue(world, issue, "unlabeled", by, { label: labelView(world, issue.repository, label) });
  }
}
