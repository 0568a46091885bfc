import type {
  Account,
  CheckRun,
  CheckSuite,
  Comment,
  Issue,
  Label,
  Pull,
  Repository,
  Review,
  Team,
} from "../world/types.ts";
import { checkNode, commitNode, suiteNode } from "./commit.ts";
import { commentNode, issueNode, labelNode } from "./issue.ts";
import { type Context, GraphRefusal, type Node } from "./node.ts";
import { actorNode, teamNode } from "./people.ts";
import { pullNode, reviewNode } from "./pull.ts";
import { repositoryNode } from "./repository.ts";

type View = (context: Context, thing: unknown) => Node | null;

const views: Readonly<Record<string, View>> = {
  U: (context, one) => actorNode(context, one as Account),
  BOT: (context, one) => actorNode(context, one as Account),
  T: (context, one) => teamNode(context, one as Team),
  R: (context, one) => repositoryNode(context, one as Repository),
  PR: (context, one) => pullNode(context, one as Pull),
  I: (context, one) => issueNode(context, one as Issue),
  IC: (context, one) => commentNode(context, one as Comment),
  PRR: (context, one) => reviewNode(context, one as Review),
  CR: (context, one) => checkNode(context, one as CheckRun),
  CS: (context, one) => suiteNode(context, one as CheckSuite),
  C: (context, one) =>
    commitNode(context, (one as { repository: Repository }).repository, (one as { sha: string }).sha),
  LA: (context, one) => labelNode(context, { repository: repositoryOf(context, one as Label) }, one as Label),
};

/** What a global id stands for. */
export function byId(context: Context, id: string): Node | null {
  const thing = context.world.nodes.get(id);
  const view = views[id.split("_")[0] ?? ""];
  if (thing === undefined || view === undefined)
    throw new GraphRefusal("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'.`);
  return view(context, thing);
}

function repositoryOf({ world }: Context, label: Label): Repository {
  const found = world.repositories.find((one) => one.labels.includes(label));
  if (found === undefined) throw new GraphRefusal("NOT_FOUND", "Could not resolve to a Label.");
  return found;
}
