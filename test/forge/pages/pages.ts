import { askGit, tipOf, ZERO } from "../git/git.ts";
import type { CheckRun, Repository } from "../world/types.ts";
import { fullName, type World } from "../world/world.ts";
import { checkRunPage } from "./check-run.ts";
import { filePage, folderPage, type Listed } from "./file.ts";
import { html } from "./html.ts";
import { page } from "./page.ts";
import { checksOf, pullPage } from "./pull.ts";

/** What a browser sees at an address of the stand-in; undefined where there is nothing. */
export function pageAt(world: World, pathname: string): string | undefined {
  if (pathname === "/") return listOf(world);
  const [, owner = "", name = "", rest = ""] = /^\/([^/]+)\/([^/]+)(?:\/(.*?))?\/?$/.exec(decodeURI(pathname)) ?? [];
  const repository = world.repositories.find((one) => fullName(one) === `${owner}/${name}`);
  return repository && inRepository(repository, rest);
}

function inRepository(repository: Repository, rest: string): string | undefined {
  const [, kind = "", what = "", more = ""] = /^(\w+)\/([^/]+)(?:\/(.*))?$/.exec(rest) ?? [];
  if (rest === "") return folder(repository, repository.defaultBranch, "");
  if (kind === "runs")
    return runPage(repository.suites.flatMap(({ runs }) => runs).find(({ id }) => String(id) === what));
  if (kind === "tree" || kind === "blob") return content(repository, what, more);
  const pull = repository.issues.find((one) => kind === "pull" && String(one.number) === what)?.pull;
  return pull && (more === "checks" ? runPage(checksOf(pull)[0]) : pullPage(pull));
}

function runPage(run: CheckRun | undefined): string | undefined {
  return run && checkRunPage(run);
}

function content(repository: Repository, ref: string, path: string): string | undefined {
  const commit = commitOf(repository, ref);
  const type = askGit(repository.dir, ["cat-file", "-t", `${commit}:${path}`])?.trim();
  if (type === "tree") return folder(repository, ref, path);
  const text = type === "blob" ? textAt(repository, commit, path) : undefined;
  return text === undefined ? undefined : filePage(path, text, `/${fullName(repository)}`);
}

function folder(repository: Repository, ref: string, path: string): string | undefined {
  const commit = commitOf(repository, ref);
  const listing = askGit(repository.dir, ["ls-tree", "-z", "--name-only", `${commit}:${path}`]);
  if (listing === undefined) return undefined;
  const below = path === "" ? "" : `${path}/`;
  const href = (name: string): string => `/${fullName(repository)}/tree/${ref}/${encodeURI(below + name)}`;
  const names = listing.split("\0").filter((name) => name !== "");
  const pulls = path === "" ? repository.issues.flatMap((one) => (one.pull ? [pullEntry(repository, one)] : [])) : [];
  return folderPage({
    path: path || fullName(repository),
    entries: [...pulls, ...names.map((name) => ({ name, href: href(name) }))],
    readme: names.includes("README.md") ? textAt(repository, commit, `${below}README.md`) : undefined,
    repository: `/${fullName(repository)}`,
  });
}

/** The commit of a branch, or the one that was named itself: what git says of a hash never changes. */
function commitOf({ dir }: Repository, ref: string): string {
  return tipOf(dir, `refs/heads/${ref}`) ?? (/^[0-9a-f]{40}$/.test(ref) ? ref : ZERO);
}

function textAt({ dir }: Repository, commit: string, path: string): string | undefined {
  return askGit(dir, ["cat-file", "blob", `${commit}:${path}`]);
}

function pullEntry(repository: Repository, { number, title, state }: Repository["issues"][number]): Listed {
  return { name: `#${number} ${title} (${state})`, href: `/${fullName(repository)}/pull/${number}` };
}

function listOf(world: World): string {
  const rows = world.repositories.map((one) => html`<li><a href="/${fullName(one)}">${fullName(one)}</a></li>`);
  return page(
    "Repositories",
    html`<article class="box"><header><strong>Repositories</strong></header><ul class="checks">${rows}</ul></article>`,
  );
}
