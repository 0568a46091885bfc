import type { Case } from "../../model/case.ts";
import { isKnown } from "../../model/doc.ts";
import type { Path } from "../../model/doc.ts";
import type { Policy } from "../../model/policy.ts";
import type { StateFile } from "../../model/state.ts";
import { saidIn, triggersIn } from "./said.ts";

/** Something that a person must decide, and nobody who may is asked. */
export interface Escalation {
  readonly trigger: string;
  /** Roles of which one must decide. */
  readonly roles: readonly string[];
  /** Where the state says it first. */
  readonly path: Path;
}

/** Each trigger once, in the order of the definition. */
export function escalations(c: Case): Escalation[] {
  const state = c.head.state?.value;
  if (!state) return [];
  const said = saidIn(state);
  return c.adapter.routing
    .filter(({ decidedBy }) => decidedBy.length > 0)
    .flatMap((rule) =>
      rule.triggers.flatMap((trigger) => {
        const where = said.filter(({ text }) => triggersIn(rule, text).includes(trigger));
        const isAsked = where.some(({ owner }) => mayDecide(c.repository.policy, rule.decidedBy, owner));
        const [first] = where;
        if (
          !first ||
          isAsked ||
          decisions(c, state, rule.decidedBy).some((text) => triggersIn(rule, text).includes(trigger))
        )
          return [];
        return [{ trigger, roles: rule.decidedBy, path: first.path }];
      }),
    );
}

/** What people of these roles have decided, with their reasons. */
function decisions(c: Case, { decision_log: log = [] }: StateFile, roles: readonly string[]): string[] {
  return log
    .filter(({ by }) => mayDecide(c.repository.policy, roles, by))
    .map(({ decision, rationale = "" }) => `${decision} ${rationale}`);
}

/** Whether a text names one of the roles, or somebody who holds one. Whom a role has through a team, a file cannot tell. */
function mayDecide({ roles: roster }: Policy, roles: readonly string[], owner: string | undefined): boolean {
  if (owner === undefined || !isKnown(owner)) return false;
  const name = owner.replace(/^@/, "").toLowerCase();
  return roles.some((id) => {
    const role = roster.get(id);
    const isListed = role?.people.some(({ login }) => login.toLowerCase() === name) === true;
    return name === id || isListed || (role !== undefined && role.teams.length > 0);
  });
}
