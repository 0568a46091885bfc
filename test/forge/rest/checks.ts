import { checksAt, createCheck, type CheckFields, updateCheck } from "../world/checks.ts";
import { found, Refusal } from "../world/refusal.ts";
import type { CheckRun, CheckSuite } from "../world/types.ts";
import { appView, checkRunView, checkSuiteView, pullsAt, pullsMergedAs, statusView } from "../views/check.ts";
import { repositoryView, repoApi } from "../views/common.ts";
import { pullView } from "../views/pull.ts";
import { tipIn } from "./commits.ts";
import { type Call, field, List, param, reading, type Routes, writing } from "./route.ts";

const repository = "/repos/{owner}/{repo}";
const runs = `${repository}/check-runs`;

export const checkRoutes: Routes = {
  [`POST ${runs}`]: writing(["checks"], "read", (call) =>
    checkRunView(
      call.world,
      createCheck(call.world, call.repository, field<string>(call, "head_sha") ?? "", fieldsIn(call), call.token),
    ),
  ),
  [`GET ${runs}/{check_run_id}`]: reading(["checks"], (call) => checkRunView(call.world, runIn(call))),
  [`PATCH ${runs}/{check_run_id}`]: writing(["checks"], "read", (call) => {
    updateCheck(call.world, runIn(call), fieldsIn(call), call.token);
    return checkRunView(call.world, runIn(call));
  }),
  [`GET ${runs}/{check_run_id}/annotations`]: reading(["checks"], (call) => {
    const { annotations, suite } = runIn(call);
    const blob = `${repoApi(call.world, call.repository)}/blob/${suite.sha}`;
    const views = annotations.map((one) => ({
      start_column: null,
      end_column: null,
      title: null,
      raw_details: null,
      ...one,
      blob_href: `${blob}/${one.path}`,
    }));
    return new List(views);
  }),
  [`GET ${repository}/commits/{ref}/check-runs`]: reading(["checks"], (call) => {
    const all = checksAt(call.repository, tipIn(call, param(call, "ref")), call.query.get("filter") !== "all");
    return listed(call, all);
  }),
  [`GET ${repository}/commits/{ref}/check-suites`]: reading(["checks"], (call) => {
    const sha = tipIn(call, param(call, "ref"));
    return new List(
      call.repository.suites.filter((one) => one.sha === sha).map((one) => checkSuiteView(call.world, one)),
      "check_suites",
    );
  }),
  [`GET ${repository}/check-suites/{check_suite_id}`]: reading(["checks"], (call) =>
    checkSuiteView(call.world, suiteIn(call)),
  ),
  [`GET ${repository}/check-suites/{check_suite_id}/check-runs`]: reading(["checks"], (call) =>
    listed(call, suiteIn(call).runs),
  ),
  [`POST ${repository}/statuses/{sha}`]: writing(["statuses"], "write", (call) => {
    const { world, token } = call;
    const sha = tipIn(call, param(call, "sha"));
    const status = {
      id: world.nextId(),
      sha,
      state: String(call.body["state"]),
      context: field<string>(call, "context") ?? "default",
      description: field<string>(call, "description") ?? null,
      creator: token.account,
      at: world.tick(),
    };
    call.repository.statuses.push(status);
    return statusView(world, call.repository, status);
  }),
  [`GET ${repository}/commits/{ref}/statuses`]: reading(["statuses"], (call) => new List(statuses(call))),
  [`GET ${repository}/commits/{ref}/status`]: reading(["statuses"], (call) => {
    const all = statuses(call);
    const state = all.length === 0 ? "pending" : all.every((one) => one["state"] === "success") ? "success" : "failure";
    const sha = tipIn(call, param(call, "ref"));
    const url = `${repoApi(call.world, call.repository)}/commits/${sha}`;
    return {
      state,
      statuses: all.map(({ creator: _creator, ...shown }) => shown),
      sha,
      total_count: all.length,
      repository: repositoryView(call.world, call.repository),
      commit_url: url,
      url: `${url}/status`,
    };
  }),
  [`GET ${repository}/commits/{commit_sha}/pulls`]: reading(["pull_requests"], (call) => {
    const sha = param(call, "commit_sha");
    const all = [...pullsAt(call.repository, sha), ...pullsMergedAs(call.repository, sha)];
    return new List(all.map((pull) => pullView(call.world, pull)));
  }),
  "GET /apps/{app_slug}": {
    need: undefined,
    run: (call) => {
      const account = call.world.accounts.find((one) => one.app?.slug === param(call, "app_slug"));
      return appView(call.world, found(account?.app));
    },
  },
};

function listed(call: Call, all: readonly CheckRun[]): List {
  const { query } = call;
  const name = query.get("check_name");
  const app = query.get("app_id");
  const kept = all.filter(
    (run) => (name === null || run.name === name) && (app === null || String(run.suite.app.id) === app),
  );
  return new List(
    kept.map((run) => checkRunView(call.world, run)),
    "check_runs",
  );
}

function statuses(call: Call): Record<string, unknown>[] {
  const sha = tipIn(call, param(call, "ref"));
  return call.repository.statuses
    .filter((one) => one.sha === sha)
    .toReversed()
    .map((one) => statusView(call.world, call.repository, one));
}

function runIn(call: Call): CheckRun {
  const all = call.repository.suites.flatMap((suite) => suite.runs);
  return found(all.find((run) => String(run.id) === param(call, "check_run_id")));
}

function suiteIn(call: Call): CheckSuite {
  return found(call.repository.suites.find((one) => String(one.id) === param(call, "check_suite_id")));
}

function fieldsIn(call: Call): CheckFields {
  const text = (name: string): string | undefined => field<string>(call, name);
  if (text("status") === "completed" && text("conclusion") === undefined)
    throw new Refusal(422, 'Invalid request.\n\nMissing required key "conclusion".');
  return {
    name: text("name"),
    status: text("status"),
    conclusion: text("conclusion"),
    externalId: text("external_id"),
    detailsUrl: text("details_url"),
    startedAt: text("started_at"),
    completedAt: text("completed_at"),
    output: field(call, "output"),
  };
}
