import { isMember, refuseUnlessTeamsReadable } from "../world/access.ts";
import { found, notFound, Refusal } from "../world/refusal.ts";
import type { Team, WorkflowRun } from "../world/types.ts";
import { emit } from "../world/emit.ts";
import { workflowsAt } from "../events/workflow.ts";
import { tipOf } from "../git/git.ts";
import { workflowRunView } from "../views/check.ts";
import { accountView, apiOf, repoHtml, teamView } from "../views/common.ts";
import { type Call, field, List, open, param, reading, Reply, type Routes, writing } from "./route.ts";

const team = "/orgs/{org}/teams/{team_slug}";
const actions = "/repos/{owner}/{repo}/actions";

export const peopleRoutes: Routes = {
  "GET /user": open((call) => {
    if (call.token === call.world.anonymous) throw new Refusal(401, "Requires authentication");
    if (call.token.kind !== "person") throw new Refusal(403, "Resource not accessible by integration");
    return accountView(call.world, call.token.account);
  }),
  "GET /users/{username}": open((call) => {
    const account = call.world.accountOf(param(call, "username"));
    if (account.deleted === true) throw notFound();
    return {
      ...accountView(call.world, account),
      name: account.login,
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
    };
  }),
  "GET /user/{account_id}": open((call) => {
    const account = found(
      call.world.accounts.find((one) => String(one.id) === param(call, "account_id") && one.deleted !== true),
    );
    return {
      ...accountView(call.world, account),
      name: account.login,
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
    };
  }),
  "GET /rate_limit": open(() => {
    const limit = { limit: 1000, remaining: 1000, reset: 1_800_000_000, used: 0 };
    return { resources: { core: limit, search: limit, graphql: limit }, rate: limit };
  }),
  [`GET ${team}`]: open((call) => ({
    ...teamView(call.world, teamIn(call)),
    members_count: teamIn(call).members.size,
    repos_count: 1,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    organization: accountView(call.world, call.world.accountOf(param(call, "org"))),
  })),
  [`GET ${team}/members`]: open((call) => {
    const one = teamIn(call);
    const members = [...withChildren(call, one)].flatMap((each) =>
      [...each.members.keys()].filter((account) => isMember(each, account)),
    );
    return new List(
      [...new Set(members)]
        .filter((account) => account.deleted !== true)
        .map((account) => accountView(call.world, account)),
    );
  }),
  [`GET ${team}/memberships/{username}`]: open((call) => {
    const one = teamIn(call);
    const account = call.world.accountOf(param(call, "username"));
    const state = found(one.members.get(account));
    return { url: `${apiOf(call.world)}/teams/${one.id}/memberships/${account.login}`, role: "member", state };
  }),
  "POST /repos/{owner}/{repo}/dispatches": writing(["contents"], "write", (call) => {
    const { world, repository, token } = call;
    const fields = {
      branch: repository.defaultBranch,
      client_payload: field(call, "client_payload") ?? {},
      installation: { id: 1, node_id: "INS_1" },
    };
    emit(world, {
      repository,
      by: token,
      event: "repository_dispatch",
      action: field<string>(call, "event_type") ?? "",
      fields,
    });
    return new Reply(204);
  }),
  [`POST ${actions}/workflows/{workflow_id}/dispatches`]: writing(["actions"], "write", (call) => {
    const { world, repository, token } = call;
    const ref = `refs/heads/${(field<string>(call, "ref") ?? "").replace("refs/heads/", "")}`;
    if (tipOf(repository.dir, ref) === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
    const fields = {
      inputs: field(call, "inputs") ?? null,
      ref,
      workflow: `.github/workflows/${param(call, "workflow_id")}`,
    };
    emit(world, { repository, by: token, event: "workflow_dispatch", ref, fields });
    return new Reply(204);
  }),
  [`GET ${actions}/permissions/workflow`]: writing(
    ["administration"],
    "admin",
    (call) => ({
      default_workflow_permissions: call.repository.workflowsMay,
      can_approve_pull_request_reviews: call.repository.workflowsMayOpenPulls,
    }),
    "read",
  ),
  [`GET ${actions}/workflows`]: reading(["actions"], (call) => {
    const { world, repository } = call;
    const all = workflowsAt(repository, found(tipOf(repository.dir, `refs/heads/${repository.defaultBranch}`)));
    return new List(
      all.map(({ name, path }, index) => ({
        id: index + 1,
        node_id: `W_${index + 1}`,
        name,
        path,
        state: repository.switchedOff.get(path) ?? "active",
        url: `${apiOf(world)}/workflows/${index + 1}`,
        html_url: `${repoHtml(world, repository)}/blob/${path}`,
        badge_url: `${repoHtml(world, repository)}/badge.svg`,
        created_at: "2026-01-01T00:00:00Z",
        updated_at: "2026-01-01T00:00:00Z",
      })),
      "workflows",
    );
  }),
  "GET /orgs/{org}/teams": open((call) => {
    const all = call.world.teams.filter((one) => one.org === param(call, "org"));
    for (const one of all) refuseUnlessTeamsReadable(call.token, one);
    return new List(all.map((one) => teamView(call.world, one)));
  }),
  [`GET ${actions}/runs`]: reading(
    ["actions"],
    (call) =>
      new List(
        selected(call).map((run) => workflowRunView(call.world, call.repository, run)),
        "workflow_runs",
      ),
  ),
  [`GET ${actions}/workflows/{workflow_id}/runs`]: reading(["actions"], (call) => {
    const tip = found(tipOf(call.repository.dir, `refs/heads/${call.repository.defaultBranch}`));
    const { path } = found(workflowsAt(call.repository, tip)[Number(param(call, "workflow_id")) - 1]);
    const own = selected(call).filter((run) => run.path === path);
    return new List(
      own.map((run) => workflowRunView(call.world, call.repository, run)),
      "workflow_runs",
    );
  }),
  [`GET ${actions}/runs/{run_id}`]: reading(["actions"], (call) => {
    const run = found(call.repository.runs.find((one) => String(one.id) === param(call, "run_id")));
    return {
      ...workflowRunView(call.world, call.repository, run),
      html_url: `${repoHtml(call.world, call.repository)}/actions/runs/${run.id}`,
    };
  }),
};

function selected({ repository, query }: Call): WorkflowRun[] {
  const event = query.get("event");
  const sha = query.get("head_sha");
  return repository.runs
    .filter((run) => (event === null || run.event === event) && (sha === null || run.headSha === sha))
    .toReversed();
}

function teamIn(call: Call): Team {
  const one = call.world.teamOf(param(call, "org"), param(call, "team_slug"));
  refuseUnlessTeamsReadable(call.token, one);
  return one;
}

/** Members of child teams are members of the parent. */
function withChildren(call: Call, parent: Team): Set<Team> {
  const children = call.world.teams.filter((one) => one.parent === parent);
  return new Set([parent, ...children.flatMap((one) => [...withChildren(call, one)])]);
}
