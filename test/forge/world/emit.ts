import { accountView, type Fields, organizationView, repositoryView } from "../views/common.ts";
import { pullView, wholePull } from "../views/pull.ts";
import type { Pull, Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

export interface Heard {
  readonly repository: Repository;
  readonly by: Token;
  readonly event: string;
  readonly action?: string;
  readonly pull?: Pull;
  readonly ref?: string;
  readonly sha?: string;
  readonly fields?: Fields;
}

/** Tells webhooks and workflows what happened, with the state of this moment. */
export function emit(world: World, heard: Heard): void {
  const { repository, by, event, action, pull, ref, sha } = heard;
  const inner = pull === undefined || event === "issue_comment" ? {} : pullFields(world, event, pull);
  const payload = {
    ...(action === undefined ? {} : { action }),
    ...inner,
    ...heard.fields,
    repository: repositoryView(world, repository),
    ...(repository.owner.type === "Organization" ? { organization: organizationView(world, repository.owner) } : {}),
    sender: accountView(world, by.account),
  };
  world.deliveries.push({ event, action, payload: structuredClone(payload), repository, by, pull, ref, sha });
}

/** Payloads about reviews hold a pull request without the counts and the merge state. */
function pullFields(world: World, event: string, pull: Pull): Fields {
  if (event !== "pull_request") return { pull_request: pullView(world, pull) };
  return { number: pull.issue.number, pull_request: wholePull(world, pull) };
}
