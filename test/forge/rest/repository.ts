import { refsOf, tipOf } from "../git/git.ts";
import { grants, hasLevel, levelOf } from "../world/access.ts";
import { found, Refusal } from "../world/refusal.ts";
import type { Protection, Repository } from "../world/types.ts";
import { fullName } from "../world/world.ts";
import { commitAt, commitView } from "../views/commit.ts";
import { accountView, apiOf, type Fields, nodeId, repoApi, repositoryView } from "../views/common.ts";
import { type Call, List, param, reading, type Routes, writing } from "./route.ts";

const repository = "/repos/{owner}/{repo}";
const metadata = ["metadata", "contents", "pull_requests", "issues", "checks"];

export const repositoryRoutes: Routes = {
  [`GET ${repository}`]: reading(metadata, (call) => {
    const { token } = call;
    const permissions = {
      admin: may(call, "admin"),
      maintain: may(call, "maintain"),
      push: token.kind === "person" ? may(call, "write") : grants(token, "contents", "write"),
      triage: may(call, "triage"),
      pull: true,
    };
    return { ...repositoryView(call.world, call.repository), permissions };
  }),
  [`GET ${repository}/branches`]: reading(
    ["contents"],
    (call) =>
      new List(
        [...refsOf(call.repository.dir)].map(([ref, sha]) => shortBranch(call, ref.replace("refs/heads/", ""), sha)),
      ),
  ),
  [`GET ${repository}/branches/{branch}`]: reading(["contents"], (call) => {
    const name = param(call, "branch");
    const sha = tipOf(call.repository.dir, `refs/heads/${name}`);
    if (sha === undefined) throw new Refusal(404, "Branch not found");
    const url = `${repoApi(call.world, call.repository)}/branches/${name}`;
    return {
      ...shortBranch(call, name, sha),
      commit: commitView(call.world, call.repository, commitAt(call.repository, sha)),
      _links: { self: url, html: url },
      protection: { enabled: call.repository.protections.has(name) },
      protection_url: `${url}/protection`,
    };
  }),
  // Reading classic protection needs the right to administer; rulesets are for every reader.
  [`GET ${repository}/branches/{branch}/protection`]: writing(
    ["administration"],
    "admin",
    (call) => protectionView(classic(call.repository, param(call, "branch"))),
    "read",
  ),
  [`GET ${repository}/rules/branches/{branch}`]: reading(metadata, (call) => {
    const rules = call.repository.protections.get(param(call, "branch"));
    return new List(rules?.ruleset === true ? ruleViews(call, rules) : []);
  }),
  [`GET ${repository}/rulesets`]: reading(
    metadata,
    (call) =>
      new List(
        rulesets(call).map(({ rules: _rules, conditions: _conditions, bypass_actors: _actors, ...short }) => short),
      ),
  ),
  [`GET ${repository}/rulesets/{ruleset_id}`]: reading(metadata, (call) =>
    found(rulesets(call).find((one) => String(one["id"]) === param(call, "ruleset_id"))),
  ),
  [`GET ${repository}/activity`]: reading(["contents"], (call) => {
    const { query } = call;
    const ref = query.get("ref");
    const kept = call.repository.activity.filter(
      (one) => ref === null || one.ref === ref || one.ref === `refs/heads/${ref}`,
    );
    const views = kept.map((one) => ({
      id: one.id,
      node_id: nodeId(call.world, "ACT", one.id, one),
      before: one.before,
      after: one.after,
      ref: one.ref,
      timestamp: one.at,
      activity_type: one.type,
      actor: accountView(call.world, one.actor),
    }));
    return new List(query.get("direction") === "asc" ? views : views.toReversed(), undefined, "after");
  }),
  [`GET ${repository}/collaborators`]: writing(
    metadata,
    "write",
    (call) =>
      new List(
        [...call.repository.collaborators.keys()].map((one) => ({
          ...accountView(call.world, one),
          role_name: levelOf(call.repository, one),
        })),
      ),
    "read",
  ),
  [`GET ${repository}/collaborators/{username}/permission`]: writing(
    metadata,
    "write",
    (call) => {
      const user = call.world.accountOf(param(call, "username"));
      const level = levelOf(call.repository, user);
      const permission = {
        none: "none",
        read: "read",
        triage: "read",
        write: "write",
        maintain: "write",
        admin: "admin",
      }[level];
      return { permission, role_name: level, user: accountView(call.world, user) };
    },
    "read",
  ),
};

const may = ({ repository: on, token }: Call, level: "admin" | "maintain" | "write" | "triage"): boolean =>
  token.kind === "person" && hasLevel(on, token.account, level);

function classic(on: Repository, branch: string): Protection {
  const rules = on.protections.get(branch);
  if (rules === undefined || rules.ruleset) throw new Refusal(404, "Branch not protected");
  return rules;
}

function shortBranch({ world, repository: on }: Call, name: string, sha: string): Fields {
  return { name, commit: { sha, url: `${repoApi(world, on)}/commits/${sha}` }, protected: on.protections.has(name) };
}

function protectionView(rules: Protection): Fields {
  return {
    required_status_checks: {
      strict: false,
      contexts: rules.requiredChecks,
      checks: rules.requiredChecks.map((context) => ({ context, app_id: rules.checksFrom ?? null })),
    },
    enforce_admins: { url: "https://unused.example/", enabled: rules.bypass.length === 0 },
    ...(rules.requirePull
      ? {
          required_pull_request_reviews: {
            dismiss_stale_reviews: rules.dismissStale,
            require_code_owner_reviews: false,
            required_approving_review_count: rules.requiredApprovals,
          },
        }
      : {}),
    allow_force_pushes: { enabled: rules.allowForce },
    allow_deletions: { enabled: false },
  };
}

function ruleViews(call: Call, rules: Protection): Fields[] {
  const from = {
    ruleset_source_type: "Repository",
    ruleset_source: fullName(call.repository),
    ruleset_id: rulesetId(call.repository),
  };
  return rulesOf(rules).map((rule) => ({ ...rule, ...from }));
}

function rulesOf(rules: Protection): Fields[] {
  const pull = {
    type: "pull_request",
    parameters: {
      dismiss_stale_reviews_on_push: rules.dismissStale,
      require_code_owner_review: false,
      require_last_push_approval: false,
      required_approving_review_count: rules.requiredApprovals,
      required_review_thread_resolution: false,
    },
  };
  const checks = {
    type: "required_status_checks",
    parameters: {
      required_status_checks: rules.requiredChecks.map((context) => ({
        context,
        ...(rules.checksFrom === undefined ? {} : { integration_id: rules.checksFrom }),
      })),
      strict_required_status_checks_policy: false,
    },
  };
  return [
    ...(rules.requirePull ? [pull] : []),
    ...(rules.requiredChecks.length > 0 ? [checks] : []),
    ...(rules.allowForce ? [] : [{ type: "non_fast_forward" }]),
  ];
}

const rulesetId = (on: Repository): number => on.id * 10;

function rulesets(call: Call): Fields[] {
  const { world, repository: on } = call;
  const all = [...on.protections].filter(([, rules]) => rules.ruleset);
  return all.map(([branch, rules], index) => ({
    id: rulesetId(on) + index,
    name: branch,
    target: "branch",
    source_type: "Repository",
    source: fullName(on),
    enforcement: "active",
    node_id: nodeId(world, "RS", rulesetId(on) + index, rules),
    _links: { self: { href: `${apiOf(world)}/rulesets/${rulesetId(on) + index}` } },
    conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
    bypass_actors: [],
    rules: rulesOf(rules),
  }));
}
