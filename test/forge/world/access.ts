import { found, notFound, Refusal } from "./refusal.ts";
import {
  type Access,
  type Account,
  type Level,
  levels,
  type Protection,
  type Repository,
  type Team,
  type Token,
} from "./types.ts";

const rank = (level: Level): number => levels.indexOf(level);

/** The best of what an account has by itself, by its teams and by the repository being public. */
export function levelOf(repository: Repository, account: Account): Level {
  const own = repository.collaborators.get(account) ?? "none";
  const byTeam = [...repository.teams].filter(([team]) => isMember(team, account)).map(([, level]) => level);
  const open: Level = repository.isPrivate ? "none" : "read";
  return [own, ...byTeam, open].toSorted((a, b) => rank(b) - rank(a))[0] ?? "none";
}

export function hasLevel(repository: Repository, account: Account, level: Level): boolean {
  return rank(levelOf(repository, account)) >= rank(level);
}

export function isMember(team: Team, account: Account): boolean {
  return team.members.get(account) === "active";
}

export function associationOf(repository: Repository, account: Account): string {
  if (account === repository.owner) return "OWNER";
  if ([...repository.teams.keys()].some((team) => isMember(team, account))) return "MEMBER";
  return repository.collaborators.has(account) ? "COLLABORATOR" : "NONE";
}

/** One permission of several is enough; `level` is what a person needs. */
export interface Need {
  readonly any: readonly string[];
  readonly access: Access;
  readonly level: Level;
}

export function refuseUnlessAllowed(token: Token, repository: Repository, need: Need): void {
  if (!canSee(token, repository)) throw notFound();
  const allowed =
    token.kind === "person"
      ? hasLevel(repository, token.account, need.level)
      : need.any.some((name) => grants(token, name, need.access)) &&
        (need.access === "read" || inRepository(token, repository));
  if (!allowed) throw forbidden(token);
}

export function forbidden(token: Token): Refusal {
  const message =
    token.kind === "person" ? "Must have admin rights to Repository." : "Resource not accessible by integration";
  return new Refusal(403, message);
}

export function grants(token: Token, permission: string, access: Access): boolean {
  const order: readonly (Access | undefined)[] = [undefined, "read", "write", "admin"];
  return order.indexOf(token.permissions[permission]) >= order.indexOf(access);
}

function canSee(token: Token, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  return token.kind === "person" ? levelOf(repository, token.account) !== "none" : inRepository(token, repository);
}

const inRepository = (token: Token, repository: Repository): boolean =>
  token.repository === undefined || token.repository === repository;

/** Team members are for people of the organisation and for Apps with `members`; a GITHUB_TOKEN never reads them. */
export function refuseUnlessTeamsReadable(token: Token, team: Team): void {
  if (token.kind === "person") {
    if (team.secret && !isMember(team, token.account)) throw notFound();
  } else if (!grants(token, "members", "read")) throw forbidden(token);
}

export function protectionOf(repository: Repository, branch: string): Protection | undefined {
  return repository.protections.get(branch);
}

/** May this caller move a branch without a pull request? A check that is required cannot be green on a commit that is new. */
export function mayPush(repository: Repository, branch: string, token: Token): boolean {
  const allowed =
    token.kind === "person"
      ? hasLevel(repository, token.account, "write")
      : grants(token, "contents", "write") && inRepository(token, repository);
  const rules = protectionOf(repository, branch);
  const isClosed = rules !== undefined && (rules.requirePull || rules.requiredChecks.length > 0);
  return allowed && (!isClosed || rules.bypass.includes(token.account.login));
}

export function issueOf(repository: Repository, number: number): Repository["issues"][number] {
  return found(repository.issues.find((one) => one.number === number));
}
