import type { RecordMode } from "../../model/settings.ts";

export const RULESET = ".github/rulesets/countersign.json";

export interface Wanted {
  readonly mode: RecordMode;
  /** Whether several people own the policy: one alone could never have a change of their own reviewed. */
  readonly shared: boolean;
  /** The App that workflows act as on this server, where it is known. */
  readonly app: number | undefined;
}

/** GitHub Actions on github.com: every workflow gives its checks as this App. Other servers have other numbers. */
export const ACTIONS_APP = 15368;

/**
 * A ruleset for the default branch, in the form that the forge imports. Where the record comes by direct commits it is
 * written disabled: it would refuse those, too, and a workflow's own token cannot be let past it.
 */
export function rulesetText({ mode, shared, app }: Wanted): string {
  const check = { context: "countersign", ...(app === undefined ? {} : { integration_id: app }) };
  const ruleset = {
    name: "Countersign",
    target: "branch",
    enforcement: mode === "commit" ? "disabled" : "active",
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
    rules: [
      { type: "deletion" },
      { type: "non_fast_forward" },
      {
        type: "pull_request",
        parameters: {
          required_approving_review_count: 0,
          dismiss_stale_reviews_on_push: false,
          require_code_owner_review: shared,
          require_last_push_approval: false,
          required_review_thread_resolution: false,
        },
      },
      {
        type: "required_status_checks",
        parameters: { strict_required_status_checks_policy: false, required_status_checks: [check] },
      },
    ],
    bypass_actors: [],
  };
  return `${JSON.stringify(ruleset, undefined, 2)}\n`;
}
