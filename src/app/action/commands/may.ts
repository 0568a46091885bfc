import type { Access, Account } from "../../../forge/forge.ts";
import { gateOf } from "../../../model/adapter.ts";
import type { Case } from "../../../model/case.ts";
import { type Command, commands } from "../../../model/command.ts";
import { isKnown } from "../../../model/doc.ts";
import { type Policy, sameAccount } from "../../../model/policy.ts";
import { UsageError } from "../../verb.ts";

/** Refuses a command that is not for everybody to give. */
export function demand(command: Command, giver: Giver, c: Case): void {
  const refusal = refusalOf(command, giver, c);
  if (refusal !== undefined) throw new UsageError(`This is not yours to command: ${refusal}`);
}

/** Who gives a command, as the forge knows the account. */
export interface Giver extends Account {
  readonly access: Access | undefined;
}

/**
 * Why somebody may not give a command; nothing where they may. All of it is judged by the base: what the pull request says
 * of owners counts once it is merged. Where the base names no owner, whoever may write is asked.
 */
export function refusalOf(command: Command, giver: Giver, c: Case): string | undefined {
  const { who } = commands[command.verb];
  if (who === "anyone") return undefined;
  if (giver.access?.id !== undefined && giver.access.id !== giver.id) return "Its account is not who it was.";
  const owners = ownersFor(command, c).filter(isKnown);
  if (who === "write" || (owners.length === 0 && (who === "owner" || who === "track-owner")))
    return giver.access?.canWrite ? undefined : "It takes write access to this repository.";
  const { policy } = c.repository;
  if (owners.some((owner) => isMeant(policy, owner, giver))) return undefined;
  return owners.length === 0
    ? "Nobody is named who may."
    : `It takes ${owners.join(" or ")}, as the base branch has it.`;
}

/** The logins and roles that may, by what the command is about. */
function ownersFor({ verb, words }: Command, { base, adapter }: Case): string[] {
  const { owner = "TBD", active_tracks: tracks = [], missing_info: questions = [] } = base?.state?.value ?? {};
  const gate = gateOf(adapter, words["gate"] ?? words["rule"] ?? "");
  if (verb === "revoke" || (verb === "waive" && gate)) return [...(gate?.approvers?.roles ?? [])];
  const named = words["track"] ?? words["question"];
  const own = [...tracks, ...questions].find(({ id }) => id === named)?.owner;
  return own === undefined ? [owner] : [own, owner];
}

/** An owner is a login or a role. One whose number the roster pins is known by it, whatever the login is now. */
function isMeant({ roles }: Policy, owner: string, giver: Account): boolean {
  const role = roles.get(owner);
  if (role) return role.people.some((entry) => sameAccount(entry, giver));
  const login = owner.replace(/^@/, "").toLowerCase();
  const entries = [...roles.values()]
    .flatMap(({ people }) => people)
    .filter((each) => each.login.toLowerCase() === login);
  return entries.length > 0 ? entries.some((entry) => sameAccount(entry, giver)) : login === giver.login.toLowerCase();
}
