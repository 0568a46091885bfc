import type { Octokit } from "@octokit/rest";
import * as z from "zod";
import type { Protection, RequiredCheck } from "../setup.ts";
import { messageOf } from "../../model/message-of.ts";
import { readable } from "./readable.ts";

type Rest = Octokit["rest"];

// No interfaces: the client's methods take types with an index signature.
type Place = { readonly owner: string; readonly repo: string };
type At = Place & { readonly branch: string };

/** Rulesets, which every reader sees, and classic protection, which administrators alone do. */
export async function readProtection(rest: Rest, where: Place, branch: string): Promise<Protection> {
  const at = { ...where, branch };
  const [isProtected, rulesets] = await Promise.all([readProtected(rest, at), readRules(rest, at)]);
  const protection = isProtected === false ? none : await readClassic(rest, at);
  return {
    isProtected,
    rules: [...new Set([...(rulesets?.rules ?? []), ...(protection?.rules ?? [])])],
    checks: [...(rulesets?.checks ?? []), ...(protection?.checks ?? [])],
    unread: [...(rulesets ? [] : ["the rulesets"]), ...(protection ? [] : ["the branch protection"])],
  };
}

interface Held {
  readonly rules: readonly string[];
  readonly checks: readonly RequiredCheck[];
}

const none: Held = { rules: [], checks: [] };

/** A branch that is not there yet, before the first push, is protected by nothing that hangs on it. */
async function readProtected(rest: Rest, at: At): Promise<boolean | undefined> {
  const answer = rest.repos.getBranch(at).catch(instead(/branch not found/i, { data: { protected: false } }));
  return await readable(answer, branch);
}

const branch = z.object({ data: z.object({ protected: z.boolean() }) }).transform(({ data }) => data.protected);

async function readRules(rest: Rest, at: At): Promise<Held | undefined> {
  return await readable(rest.repos.getBranchRules({ ...at, per_page: 100 }), ruled);
}

const ruled = z
  .object({
    data: z.array(
      z.object({
        type: z.string(),
        parameters: z
          .looseObject({
            required_status_checks: z
              .array(z.object({ context: z.string(), integration_id: z.int().nullish() }))
              .optional(),
          })
          .optional(),
      }),
    ),
  })
  .transform(({ data }): Held => ({
    rules: data.map(({ type }) => type),
    checks: data.flatMap(({ parameters }) =>
      (parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => checkOf(context, app)),
    ),
  }));

/** An answer of its own says that there is none; any other refusal, that this token may not know. */
async function readClassic(rest: Rest, at: At): Promise<Held | undefined> {
  const answer = rest.repos.getBranchProtection(at).catch(instead(/branch not protected/i, { data: {} }));
  return await readable(answer, classic);
}

const classic = z
  .object({
    data: z.object({
      required_pull_request_reviews: z.looseObject({}).optional(),
      required_status_checks: z
        .object({ checks: z.array(z.object({ context: z.string(), app_id: z.int().nullish() })).default([]) })
        .optional(),
      restrictions: z.looseObject({}).optional(),
      lock_branch: z.object({ enabled: z.boolean().optional() }).optional(),
    }),
  })
  .transform(({ data }): Held => {
    const rules: readonly (readonly [held: boolean, rule: string])[] = [
      [data.required_pull_request_reviews !== undefined, "pull_request"],
      [data.required_status_checks !== undefined, "required_status_checks"],
      [data.restrictions !== undefined || data.lock_branch?.enabled === true, "update"],
    ];
    return {
      rules: rules.flatMap(([held, rule]) => (held ? [rule] : [])),
      checks: (data.required_status_checks?.checks ?? []).map(({ context, app_id: app }) => checkOf(context, app)),
    };
  });

/** Anybody is no App, a negative number, or nothing at all. */
function checkOf(name: string, app: number | null | undefined): RequiredCheck {
  return { name, app: app !== null && app !== undefined && app > 0 ? app : undefined };
}

/** One refusal that is an answer. */
function instead<T>(said: RegExp, answer: T): (error: unknown) => T {
  return (error) => {
    if (said.test(messageOf(error))) return answer;
    throw error;
  };
}
