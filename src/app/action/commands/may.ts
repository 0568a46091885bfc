import type { Access, Account } from "../../../forge/forge.ts";
import { holdsRole, mayDecide, unreadableTeams } from "../../../gates/eligible.ts";
import { type Gate, gateOf } from "../../../model/adapter.ts";
import type { Case } from "../../../model/case.ts";
import { type Command, commands } from "../../../model/command.ts";
import { isKnown } from "../../../model/doc.ts";
import { rosterPeople, sameAccount } from "../../../model/policy.ts";
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
  const gate = gateFor(command, c);
  if (gate) return mayDecide(c.repository, gate, { ...giver, human: true }) ? undefined : needed(gate, c);
  const owners = ownersFor(command, c).filter(isKnown);
  if (who === "write" || (owners.length === 0 && (who === "owner" || who === "track-owner")))
    return giver.access?.canWrite ? undefined : "It takes write access to this repository.";
  if (owners.some((owner) => isMeant(c, owner, giver))) return undefined;
  return owners.length === 0
    ? "Nobody is named who may."
    : `It takes ${owners.join(" or ")}, as the base branch has it.`;
}

/** The gate that a command takes back or lifts. */
function gateFor({ verb, words }: Command, { adapter }: Case): Gate | undefined {
  return verb === "revoke" || verb === "waive" ? gateOf(adapter, words["gate"] ?? words["rule"] ?? "") : undefined;
}

function needed(gate: Gate, { repository }: Case): string {
  const roles = gate.approvers?.roles ?? [];
  if (roles.length === 0) return "Nobody is named who may.";
  const unread = unreadableTeams({ facts: { repository }, gate });
  const hint = unread.length === 0 ? "" : ` The members of ${unread.join(", ")} cannot be read here.`;
  return `It takes ${roles.join(" or ")}, as the base branch has it.${hint}`;
}

/** The logins and roles that may, by what the command is about. */
function ownersFor({ verb, words }: Command, { base }: Case): string[] {
  if (verb === "revoke") return [];
  const { owner = "TBD", active_tracks: tracks = [], missing_info: questions = [] } = base?.state?.value ?? {};
  const named = words["track"] ?? words["question"];
  const own = [...tracks, ...questions].find(({ id }) => id === named)?.owner;
  return own === undefined ? [owner] : [own, owner];
}

/**
 * An owner is a login or a role. One whose number the roster pins is known by it, whatever the login is now. One whom it does
 * not list is known by the login alone, which anybody may take once it is free: that takes write access besides.
 */
function isMeant({ repository }: Case, owner: string, giver: Giver): boolean {
  const { policy } = repository;
  const role = policy.roles.get(owner);
  if (role) return holdsRole(repository, role, { ...giver, human: true });
  const login = owner.replace(/^@/, "").toLowerCase();
  const entries = rosterPeople(policy).filter((each) => each.login.toLowerCase() === login);
  if (entries.length > 0) return entries.some((entry) => sameAccount(entry, giver));
  return login === giver.login.toLowerCase() && giver.access?.canWrite === true;
}
