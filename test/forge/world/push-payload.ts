import { isAncestor, ZERO } from "../git/git.ts";
import { listCommits } from "../git/read.ts";
import { accountView, type Fields, repoHtml } from "../views/common.ts";
import type { Repository, Token } from "./types.ts";
import type { World } from "./world.ts";

export interface Move {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** What the payload of a push holds beside its repository and sender. */
export function pushFields(world: World, repository: Repository, { ref, before, after }: Move, by: Token): Fields {
  const commits = before === ZERO || after === ZERO ? [] : listCommits(repository.dir, `${before}..${after}`);
  const views = commits.map((commit) => ({
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: `${repoHtml(world, repository)}/commit/${commit.sha}`,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
    added: [],
    removed: [],
    modified: [],
  }));
  const forced = before !== ZERO && after !== ZERO && !isAncestor(repository.dir, before, after);
  const { login, id } = accountView(world, by.account);
  const pusher = { name: login, email: `${String(id)}+${String(login)}@users.noreply.github.com` };
  const compare = `${repoHtml(world, repository)}/compare/${before}...${after}`;
  return {
    ref,
    before,
    after,
    base_ref: null,
    compare,
    created: before === ZERO,
    deleted: after === ZERO,
    forced,
    commits: views,
    head_commit: views.at(-1) ?? null,
    pusher,
  };
}
