import { stringifyYaml } from "../../edit/yaml.ts";
import type { Adapter } from "../../model/adapter.ts";
import { nearest } from "../../model/nearest.ts";
import { visible } from "../../report/terminal.ts";
import { UsageError } from "../verb.ts";
import type { Named, Seat } from "./people.ts";
import type { Recording } from "./recording.ts";

/** What countersign.yaml is made from. */
export interface Settings {
  readonly adapter: Adapter;
  readonly legalName: string | undefined;
  readonly email: string | undefined;
  readonly trial: boolean;
  readonly seats: readonly Seat[];
  readonly recording: Recording;
}

/** A role of a definition with those who hold it; what people outside sign, others confirm. */
export interface HeldRole {
  readonly role: string;
  readonly isOutside: boolean;
  readonly people: readonly Named[];
}

/** Who holds which role: those who lead the first one, and every one on trial. */
export function heldRoles({ adapter, seats, trial }: Pick<Settings, "adapter" | "seats" | "trial">): HeldRole[] {
  const all = rolesOf(adapter);
  refuseStrange(all, seats);
  return all.map((each, index) => {
    const holds = ({ role }: Seat) => (role === undefined ? index === 0 || trial : role === each.role);
    return { ...each, people: each.isOutside ? [] : unique(seats.filter(holds).map(({ person }) => person)) };
  });
}

function refuseStrange(all: readonly Omit<HeldRole, "people">[], seats: readonly Seat[]): void {
  for (const { role } of seats) {
    const found = all.find((each) => each.role === role);
    if (role === undefined || found?.isOutside === false) continue;
    const inside = all.filter(({ isOutside }) => !isOutside).map((each) => each.role);
    if (found) throw new UsageError(`${role} is held by people outside, who sign documents`, OUTSIDE);
    const near = nearest(role, inside);
    const hint = near === undefined ? `There are ${inside.join(", ")}.` : `Did you mean \`${near}\`?`;
    throw new UsageError(`The definition has no role ${JSON.stringify(role)}`, hint);
  }
}

const OUTSIDE = "Name those who confirm it under `confirmed_by` in countersign.yaml.";

/** Nobody twice; of two mentions, the one with a number. Two numbers are two people, of whom one is wrong. */
function unique(people: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const person of people) {
    const before = found.get(person.login.toLowerCase());
    if (before?.id !== undefined && person.id !== undefined && before.id !== person.id)
      throw new UsageError(`@${person.login} has two numbers, ${before.id} and ${person.id}`, "Give the right one.");
    found.set(person.login.toLowerCase(), before?.id === undefined ? person : before);
  }
  return [...found.values()];
}

/** The roles that a definition names, the leading one first and those that verify facts last; those whose gates all take signed documents are outside. */
function rolesOf({ gates, facts }: Adapter): Omit<HeldRole, "people">[] {
  const named = gates.flatMap(({ approvers, evidence }) =>
    (approvers?.roles ?? []).map((role) => ({ role, signs: evidence.includes("document") })),
  );
  const verifying = [...facts.values()].flatMap(({ verifiedBy }) => verifiedBy);
  return [...new Set([...named.map(({ role }) => role), ...verifying])].map((role) => ({
    role,
    isOutside: named.some((each) => each.role === role) && named.every((each) => each.role !== role || each.signs),
  }));
}

/** The branch of a record that stays apart, named so that nobody has to look it up. */
const LEDGER = ", record_branch: countersign-record";

export function settingsText(settings: Settings): string {
  const { legalName = "TBD", email = "TBD", trial, recording } = settings;
  const all = heldRoles(settings);
  const roles = all.map(({ role, isOutside, people }) => {
    if (isOutside) return `  ${role}: { external: true, confirmed_by: [${all[0]?.role ?? ""}] }\n`;
    return `  ${role}: [${people.map(personText).join(", ")}]\n`;
  });
  const { mode, why } = recording;
  return `# Who you are, as documents print it.
${stringifyYaml({ organization: { legal_name: legalName, email } })}# Who may approve: people by login and account number (\`countersign doctor --fix\` looks it up), or teams: { team: acme/legal }.
# Those outside sign documents, which the roles of \`confirmed_by\` confirm.
roles:
${roles.join("")}# The record of merges goes by ${mode}: ${visible(why)}.
settings: { record: ${mode}${mode === "branch" ? LEDGER : ""}, time_zone: UTC${trial ? ", trial: true" : ""} }
`;
}

function personText({ login, id }: Named): string {
  return `{ login: ${login}${id === undefined ? "" : `, id: ${id}`} }`;
}
