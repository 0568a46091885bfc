import type { Gate } from "../model/adapter.ts";
import type { Policy } from "../model/policy.ts";

/** Whose review confirms what somebody signed for a gate, as names with an `or` between them. */
export function confirmersOf(policy: Policy, gate: Gate): string {
  const roles = (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id)?.confirmedBy ?? [id]);
  const names = roles.flatMap((id) => {
    const { people = [], teams = [] } = policy.roles.get(id) ?? {};
    return [...people.map(({ login }) => login), ...teams].map((each) => `@${each}`);
  });
  return names.length > 0 ? [...new Set(names)].join(" or ") : gate.owner;
}
