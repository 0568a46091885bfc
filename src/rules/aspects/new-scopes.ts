import type { Case } from "../../model/case.ts";
import { scopesOf } from "../../model/engagement.ts";

/** Scopes that nothing of the base names, or that nothing was ever approved for, beside work that is agreed. */
export function newScopes(c: Case): string[] {
  const before = c.base ? scopesOf(c.base) : [];
  const approved = new Set(c.record.approvals.map(({ scope }) => scope));
  const expands = before.some((scope) => scope !== "*") || approved.size > 0;
  const isNew = (scope: string) => !before.includes(scope) || (approved.size > 0 && !approved.has(scope));
  return c.scopes.filter((scope) => expands && scope !== "*" && isNew(scope));
}
