import { isMember, refuseUnlessTeamsReadable } from "../world/access.ts";
import { Refusal } from "../world/refusal.ts";
import type { Account, App, Edit, Team } from "../world/types.ts";
import { accountView, nodeId } from "../views/common.ts";
import { type Context, connection, GraphRefusal, type Node, type PageArguments } from "./node.ts";

/** An actor; null for an account that was deleted. A bot's login lacks the "[bot]" that REST shows. */
export function actorNode({ world }: Context, account: Account | null): Node | null {
  if (account === null || account.deleted === true) return null;
  const { node_id, html_url, avatar_url } = accountView(world, account);
  return {
    __typename: account.type,
    id: node_id,
    databaseId: account.id,
    login: account.type === "Bot" ? account.login.replace(/\[bot\]$/, "") : account.login,
    name: account.login,
    email: "",
    url: html_url,
    avatarUrl: avatar_url,
    resourcePath: `/${account.login}`,
  };
}

/** The versions of an edited text, newest first; none where it was never edited. */
export function editsOf(context: Context, edits: readonly Edit[]): (args: PageArguments) => Node {
  return (args) =>
    connection(context, edits.toReversed(), args, (edit) => ({
      __typename: "UserContentEdit",
      id: `UCE_${edit.id}`,
      createdAt: edit.at,
      editedAt: edit.at,
      updatedAt: edit.at,
      diff: edit.body,
      editor: () => actorNode(context, edit.editor),
      deletedAt: null,
      deletedBy: null,
    }));
}

/** The fields of a team that need the right to read the organisation's members. */
export function teamNode(context: Context, team: Team): Node {
  const { world } = context;
  return {
    __typename: "Team",
    id: nodeId(world, "T", team.id, team),
    databaseId: team.id,
    name: team.slug,
    slug: team.slug,
    combinedSlug: `${team.org}/${team.slug}`,
    privacy: team.secret ? "SECRET" : "VISIBLE",
    organization: () => actorNode(context, world.accountOf(team.org)),
    parentTeam: () => (team.parent === undefined ? null : teamNode(context, team.parent)),
    url: `${world.origin}/orgs/${team.org}/teams/${team.slug}`,
    members: (args: PageArguments) => {
      readable(context, team);
      const active = [...team.members.keys()].filter((one) => isMember(team, one));
      return connection(context, active, args, (one) => actorNode(context, one) ?? {});
    },
  };
}

export function readable({ token }: Context, team: Team): void {
  try {
    refuseUnlessTeamsReadable(token, team);
  } catch (error) {
    if (error instanceof Refusal) throw new GraphRefusal("FORBIDDEN", "Resource not accessible by integration");
    throw error;
  }
}

export function appNode({ world }: Context, app: App): Node {
  return {
    __typename: "App",
    id: nodeId(world, "A", app.id, app),
    databaseId: app.id,
    slug: app.slug,
    name: app.name,
    url: `${world.origin}/apps/${app.slug}`,
  };
}

export function organizationNode(context: Context, account: Account): Node {
  const { world } = context;
  const teams = world.teams.filter((one) => one.org === account.login);
  const open = (team: Team): Team => (readable(context, team), team);
  return {
    ...actorNode(context, account),
    team: ({ slug }: { slug: string }) => {
      const team = teams.find((one) => one.slug === slug);
      return team === undefined ? null : teamNode(context, open(team));
    },
    teams: (args: PageArguments) => connection(context, teams.map(open), args, (team) => teamNode(context, team)),
  };
}
