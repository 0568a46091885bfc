import type { Account, Repository, Team } from "../world/types.ts";
import { fullName, type World } from "../world/world.ts";

/** The fields of an answer that mean something here; the contract adds neutral values for the others it requires. */
export type Fields = Record<string, unknown>;

/** The global id of a thing, under which GraphQL finds it again. */
export function nodeId(world: World, prefix: string, id: number | string, thing: unknown): string {
  const node = `${prefix}_${id}`;
  world.nodes.set(node, thing);
  return node;
}

export const apiOf = (world: World): string => `${world.origin}/api/v3`;
export const repoApi = (world: World, repository: Repository): string =>
  `${apiOf(world)}/repos/${fullName(repository)}`;
export const repoHtml = (world: World, repository: Repository): string => `${world.origin}/${fullName(repository)}`;

export function accountView(world: World, account: Account): Fields {
  const url = `${apiOf(world)}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(world, account.type === "User" ? "U" : account.type === "Bot" ? "BOT" : "O", account.id, account),
    avatar_url: `${world.origin}/avatars/${account.id}`,
    url,
    html_url:
      account.app === undefined ? `${world.origin}/${account.login}` : `${world.origin}/apps/${account.app.slug}`,
    type: account.type,
  };
}

/** Null for an account that was deleted. */
export function userView(world: World, account: Account | null): Fields | null {
  return account === null || account.deleted === true ? null : accountView(world, account);
}

/** An organisation as payloads give it: other fields than a user has. */
export function organizationView(world: World, account: Account): Fields {
  const { login, id, node_id, avatar_url } = accountView(world, account);
  return { login, id, node_id, avatar_url, url: `${apiOf(world)}/orgs/${account.login}`, description: "" };
}

export function teamView(world: World, team: Team): Fields {
  return {
    id: team.id,
    node_id: nodeId(world, "T", team.id, team),
    name: team.slug,
    slug: team.slug,
    description: null,
    privacy: team.secret ? "secret" : "closed",
    permission: "pull",
    url: `${apiOf(world)}/organizations/1/team/${team.id}`,
    html_url: `${world.origin}/orgs/${team.org}/teams/${team.slug}`,
    members_url: `${apiOf(world)}/organizations/1/team/${team.id}/members{/member}`,
    repositories_url: `${apiOf(world)}/organizations/1/team/${team.id}/repos`,
    parent: team.parent === undefined ? null : teamView(world, team.parent),
  };
}

/** The short form that a workflow run holds. */
export function shortRepository(world: World, repository: Repository): Fields {
  const {
    id,
    node_id,
    name,
    full_name,
    private: isPrivate,
    owner,
    html_url,
    url,
    fork,
    description,
  } = repositoryView(world, repository);
  return { id, node_id, name, full_name, private: isPrivate, owner, html_url, url, fork, description };
}

export function repositoryView(world: World, repository: Repository): Fields {
  return {
    id: repository.id,
    node_id: nodeId(world, "R", repository.id, repository),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? "private" : "public",
    owner: accountView(world, repository.owner),
    html_url: repoHtml(world, repository),
    url: repoApi(world, repository),
    clone_url: `${repoHtml(world, repository)}.git`,
    description: null,
    fork: repository.parent !== undefined,
    default_branch: repository.defaultBranch,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    pushed_at: "2026-01-01T00:00:00Z",
    archived: false,
    disabled: false,
    has_issues: true,
  };
}
