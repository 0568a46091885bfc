import { missingSeats, peopleOf } from "../../gates/openable.ts";
import type { Adapter, Gate } from "../../model/adapter.ts";
import type { Policy } from "../../model/policy.ts";
import { type Contents, ofContents, orFine, type Outcome } from "./check.ts";

/** A gate with the definition it belongs to. */
interface Used {
  readonly adapter: Adapter;
  readonly gate: Gate;
}

function gatesOf({ adapters }: Contents): Used[] {
  return adapters.flatMap((adapter) => adapter.gates.map((gate) => ({ adapter, gate })));
}

export const roles = ofContents("gate-roles", (contents) => {
  if (!contents.policy.file) return [];
  const used = new Map<string, string[]>();
  for (const { gate } of gatesOf(contents)) {
    for (const role of rolesOf(contents.policy, gate)) used.set(role, [...(used.get(role) ?? []), gate.id]);
  }
  const empty = [...used].filter(([role]) => !hasPeople(contents.policy, role));
  return orFine(
    empty.map(([role, gates]) => nobody(role, [...new Set(gates)], contents.policy)),
    "every role that a gate names has somebody",
  );
});

/** The roles that a gate names, and those that confirm what people outside sign. */
function rolesOf(policy: Policy, gate: Gate): string[] {
  const named = gate.approvers?.roles ?? [];
  return [...named, ...named.flatMap((role) => policy.roles.get(role)?.confirmedBy ?? [])];
}

function hasPeople(policy: Policy, id: string): boolean {
  const role = policy.roles.get(id);
  return role !== undefined && (role.confirmedBy !== undefined || role.people.length + role.teams.length > 0);
}

function nobody(role: string, gates: readonly string[], { file }: Policy): Outcome {
  const message = `Nobody is ${role}, so nobody can open ${gates.join(", ")}`;
  const fix = `Add \`${role}: [{ login: NAME, id: NUMBER }]\` under roles in countersign.yaml.`;
  return { level: "fail", message, fix, ...(file ? { place: file.atKey(["roles", role]) } : {}) };
}

export const approvers = ofContents("gate-approvers", (contents) => {
  if (!contents.policy.file) return [];
  const faults = gatesOf(contents).flatMap((used) => shut(contents.policy, used));
  return orFine(faults, "every gate has approvers enough");
});

function shut(policy: Policy, { adapter, gate }: Used): readonly Outcome[] {
  if (!gate.approvers) {
    if (gate.checks.length > 0) return [];
    const message = `${adapter.type}: gate ${gate.id} names no approvers, so nobody can open it`;
    const fix = `gates: { ${gate.id}: { approvers: { roles: [ROLE] } } }   in countersign.yaml`;
    return [{ level: "warn", message, fix }];
  }
  const missing = missingSeats(policy, adapter, gate);
  if (missing === 0 || !rolesOf(policy, gate).every((role) => hasPeople(policy, role))) return [];
  const message = `${adapter.type}: gate ${gate.id} needs ${gate.approvers.count} ${gate.approvers.count === 1 ? "person" : "people"}; the roster has ${missing} too few${distinctNote(gate)}`;
  return [{ level: "fail", message, fix: `Add people to ${gate.approvers.roles.join(" or ")}, or lower the count.` }];
}

export const independence = ofContents("single-person-gates", (contents) => {
  const { policy } = contents;
  if (!policy.file || policy.trial) return [];
  const faults = gatesOf(contents).flatMap((used) => single(policy, used));
  return orFine(faults, "no gate hangs on one person");
});

/** One person alone may open the gate, and not where the work is their own. */
function single(policy: Policy, { adapter, gate }: Used): readonly Outcome[] {
  const people = peopleOf(policy, gate);
  const open = rolesOf(policy, gate).some((role) => (policy.roles.get(role)?.teams.length ?? 0) > 0);
  const judged = gate.approvers?.notAuthor === true && gate.approvers.field === undefined;
  if (!judged || open || people.length !== 1) return [];
  const message = `${adapter.type}: only @${people[0]} can open ${gate.id}, and not where @${people[0]} wrote the content`;
  const fix = `Add a second person to ${gate.approvers?.roles.join(" or ")}, or a delegate for the time of an absence.`;
  return [{ level: "warn", message, fix }];
}

function distinctNote({ approvers }: Gate): string {
  const others = approvers?.distinctFrom ?? [];
  return others.length === 0 ? "" : ` beside those of ${others.join(", ")}`;
}
