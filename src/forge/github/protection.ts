import type { Octokit } from "@octokit/rest";
import type { Protection, RequiredCheck } from "../setup.ts";
import { messageOf } from "./client.ts";
import { readable } from "./readable.ts";

type Rest = Octokit["rest"];

// No interfaces: the client's methods take types with an index signature.
type Place = { readonly owner: string; readonly repo: string };
type At = Place & { readonly branch: string };

/** Rulesets, which every reader sees, and classic protection, which administrators alone do. */
export async function readProtection(rest: Rest, where: Place, branch: string): Promise<Protection> {
  const at = { ...where, branch };
  const [isProtected, ruled] = await Promise.all([readProtected(rest, at), readRules(rest, at)]);
  const classic = isProtected === false ? none : await readClassic(rest, at);
  return {
    isProtected,
    rules: [...new Set([...(ruled?.rules ?? []), ...(classic?.rules ?? [])])],
    checks: [...(ruled?.checks ?? []), ...(classic?.checks ?? [])],
    unread: [...(ruled ? [] : ["the rulesets"]), ...(classic ? [] : ["the branch protection"])],
  };
}

interface Held {
  readonly rules: readonly string[];
  readonly checks: readonly RequiredCheck[];
}

const none: Held = { rules: [], checks: [] };

/** A branch that is not there yet, before the first push, is protected by nothing that hangs on it. */
async function readProtected(rest: Rest, at: At): Promise<boolean | undefined> {
  const answer = rest.repos.getBranch(at).then(
    ({ data }) => data.protected,
    (error: unknown) => {
      if (/branch not found/i.test(messageOf(error))) return false;
      throw error;
    },
  );
  return await readable(answer, (found) => found);
}

function readRules(rest: Rest, at: At): Promise<Held | undefined> {
  return readable(rest.repos.getBranchRules({ ...at, per_page: 100 }), ({ data }) => ({
    rules: data.map(({ type }) => type),
    checks: data.flatMap((rule) =>
      rule.type === "required_status_checks"
        ? (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
            name: context,
            app,
          }))
        : [],
    ),
  }));
}

type Classic = Awaited<ReturnType<Rest["repos"]["getBranchProtection"]>>["data"];

/** An answer of its own says that there is none; any other refusal, that this token may not know. */
async function readClassic(rest: Rest, at: At): Promise<Held | undefined> {
  const answer = rest.repos.getBranchProtection(at).then(
    ({ data }) => heldBy(data),
    (error: unknown) => {
      if (/branch not protected/i.test(messageOf(error))) return none;
      throw error;
    },
  );
  return await readable(answer, (found) => found);
}

function heldBy(classic: Classic): Held {
  const rules: readonly (readonly [held: boolean, rule: string])[] = [
    [classic.required_pull_request_reviews !== undefined, "pull_request"],
    [classic.required_status_checks !== undefined, "required_status_checks"],
    [classic.restrictions !== undefined || classic.lock_branch?.enabled === true, "update"],
  ];
  const checks = classic.required_status_checks?.checks ?? [];
  return {
    rules: rules.flatMap(([held, rule]) => (held ? [rule] : [])),
    checks: checks.map(({ context, app_id: app }) => ({
      name: context,
      app: app !== null && app > 0 ? app : undefined,
    })),
  };
}
