import type { Protection } from "../../forge/setup.ts";
import type { RecordMode } from "../../model/settings.ts";

/** A way with what speaks for it, as the end of a sentence. */
export interface Recording {
  readonly mode: RecordMode;
  readonly why: string;
}

/** Rules that refuse a commit which no pull request brings, with what they ask for. A workflow's own token passes none of them. */
const refusing: Readonly<Record<string, string>> = {
  pull_request: "asks for a pull request",
  required_status_checks: "asks for a check before the commit is there",
  merge_queue: "has a merge queue",
  update: "lets few people push",
  required_deployments: "asks for a deployment first",
  workflows: "asks for a workflow to pass first",
};

/** Why a branch takes no commit of a workflow; nothing where it does, as far as that can be read. */
export function refusalOf({ rules }: Protection): string | undefined {
  const rule = rules.find((each) => Object.hasOwn(refusing, each));
  return rule === undefined ? undefined : refusing[rule];
}

/** The way that the protection of the default branch allows. */
export function recordingFor(branch: string, protection: Protection | undefined): Recording {
  if (!protection) return { mode: "commit", why: `it is the default; how ${branch} is protected was not looked up` };
  const refusal = refusalOf(protection);
  if (refusal !== undefined) return { mode: "pull-request", why: `${branch} takes no direct commit: it ${refusal}` };
  const unread = protection.unread.join(" and ");
  if (unread === "") return { mode: "commit", why: `${branch} takes commits directly` };
  // A branch that lets commits through takes pull requests just as well.
  if (protection.isProtected === true)
    return { mode: "pull-request", why: `${branch} is protected, and this token may not read ${unread}` };
  return { mode: "commit", why: `it is the default; this token may not read ${unread} of ${branch}` };
}
