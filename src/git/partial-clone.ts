import { Buffer } from "node:buffer";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Objects, openObjects } from "./objects.ts";
import { gitFailed } from "./problem.ts";
import { isOid } from "./rev.ts";
import { runSilent } from "./silent.ts";

/** Where to fetch from, and what to show for it. */
export interface Remote {
  readonly url: string;
  readonly token: string | undefined;
}

/**
 * As much of another repository as a question needs, in a folder of its own: the commits and folders near some tips, and
 * those files that were asked for. Nothing of it is ever checked out or run.
 */
export class PartialClone {
  readonly #folder: string;
  /** The bare repository. Where git itself needs a file that is missing, as to merge, it fetches it. */
  readonly dir: string;
  /** The same objects without a way to fetch more: here what is missing is missing, and costs no request. */
  readonly #view: string;
  readonly #depths = new Map<string, number>();

  private constructor(folder: string) {
    this.#folder = folder;
    this.dir = join(folder, "clone.git");
    this.#view = join(folder, "view.git");
  }

  /** `within` is a folder that nobody else can read: the token stands in the configuration until the folder goes. */
  static async make(within: string, remote: Remote): Promise<PartialClone> {
    const clone = new PartialClone(await mkdtemp(join(within, "countersign-")));
    await makeBare(clone.dir, configuration(remote));
    await makeBare(clone.#view, "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
    await writeFile(join(clone.#view, "objects", "info", "alternates"), `${join(clone.dir, "objects")}\n`);
    return clone;
  }

  /** Reads what was fetched. Files that are missing are put down in `wanted`. */
  open(wanted?: Set<string>): Objects {
    return openObjects(this.#view, wanted && { wanted });
  }

  /** Commits with as many before each as `depth` says, and their folders. What came that deep already is not asked for again. */
  async fetchCommits(commits: readonly string[], depth: number): Promise<void> {
    const missing = commits.filter((commit) => (this.#depths.get(commit) ?? 0) < depth);
    if (missing.length === 0) return;
    await this.#fetch(missing, [`--depth=${depth}`]);
    for (const commit of missing) this.#depths.set(commit, depth);
  }

  /** More of the past of what was fetched; without a number, all of it. */
  async deepen(commits: readonly string[], by?: number): Promise<void> {
    await this.#fetch(commits, [by === undefined ? "--unshallow" : `--deepen=${by}`]);
  }

  /** Files, all in one request, within some milliseconds where a limit is given. */
  async fetchBlobs(oids: Iterable<string>, limit?: number): Promise<void> {
    const wanted = [...oids];
    if (wanted.length > 0) await this.#fetch(wanted, [], limit);
  }

  dispose(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }

  async #fetch(oids: readonly string[], options: readonly string[], limit?: number): Promise<void> {
    const bad = oids.find((oid) => !isOid(oid));
    if (bad !== undefined) throw gitFailed(`${JSON.stringify(bad)} is no object id`);
    const args = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--recurse-submodules=no"];
    const names = [...new Set(oids)].join("\n");
    await runSilent(
      { cwd: this.dir, ...(limit === undefined ? {} : { limit }) },
      ["fetch", ...args, "--filter=blob:none", ...options, "--stdin", "origin"],
      names,
    );
  }
}

/** What `git init --bare` makes, without its process, which would go on writing where a run that ends clears up. */
async function makeBare(dir: string, config: string): Promise<void> {
  for (const folder of ["objects/info", "objects/pack", "refs/heads"])
    await mkdir(join(dir, folder), { recursive: true });
  await writeFile(join(dir, "HEAD"), "ref: refs/heads/main\n");
  await writeFile(join(dir, "config"), config, { mode: 0o600 });
}

/** Written as a file, so that no argument and no environment of another process shows the token. */
function configuration({ url, token }: Remote): string {
  const credential = Buffer.from(`x-access-token:${token ?? ""}`).toString("base64");
  const header = token === undefined ? "" : `[http]\n\textraheader = ${quoted(`AUTHORIZATION: basic ${credential}`)}\n`;
  return `[core]
	repositoryformatversion = 1
	bare = true
	logallrefupdates = false
[gc]
	auto = 0
[extensions]
	partialClone = origin
[remote "origin"]
	url = ${quoted(url)}
	promisor = true
	partialclonefilter = blob:none
${header}`;
}

function quoted(value: string): string {
  if (/[\n\0]/.test(value)) throw gitFailed("the address of the repository holds a line end");
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
