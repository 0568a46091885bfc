import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ada, type Identity, testEnv } from "./environment.ts";
import { fastImport, type FileSpec } from "./fast-import.ts";

export interface CommitSpec {
  /** Changes against the first parent: a text or bytes, `{ mode, text | oid }`, or null to delete the file or folder. */
  readonly files?: Readonly<Record<string, FileSpec>>;
  /** Files whose names are no text. */
  readonly rawFiles?: readonly (readonly [path: Uint8Array, file: FileSpec])[];
  /** Default: the tip of `branch`; none for its first commit. `[]` makes a root commit. */
  readonly parents?: readonly string[];
  /** Start from this tree instead of that of the first parent. */
  readonly tree?: string;
  readonly branch?: string;
  readonly author?: Identity;
  readonly committer?: Identity;
  /** Seconds since 1970, or any date text. Default: one minute after the commit before. */
  readonly at?: number | string;
  readonly message?: string;
}

/** A real repository in a temporary folder. Everything is synchronous and takes a few milliseconds. */
export interface TestRepo {
  readonly dir: string;
  commit(spec?: CommitSpec): string;
  /** Merges cleanly as git would (conflicts keep their markers), then applies `files`: with any, it is an evil merge. */
  merge(spec: CommitSpec & { readonly parents: readonly [string, string] }): string;
  /** Writes working files; null deletes one. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  git(...args: readonly string[]): string;
  dispose(): void;
}

const START = Date.UTC(2026, 0, 1) / 1000;

/** `const repo = makeRepo({ commits: [{ files: { "a.txt": "a" } }] })`; HEAD is the branch `main`, nothing is checked out. */
export function makeRepo({ commits = [] }: { readonly commits?: readonly CommitSpec[] } = {}): TestRepo {
  const dir = mkdtempSync(join(tmpdir(), "countersign-test-"));
  const repo = new Repo(dir);
  for (const commit of commits) repo.commit(commit);
  return repo;
}

class Repo implements TestRepo {
  readonly dir: string;
  readonly #tips = new Map<string, string>();
  #clock = START;

  constructor(dir: string) {
    this.dir = dir;
    writeSkeleton(join(dir, ".git"));
  }

  commit(spec: CommitSpec = {}): string {
    const branch = spec.branch ?? "main";
    const tip = this.#tips.get(branch);
    const sha = fastImport(this.dir, {
      branch,
      parents: spec.parents ?? (tip === undefined ? [] : [tip]),
      tree: spec.tree,
      author: spec.author ?? ada,
      committer: spec.committer ?? spec.author ?? ada,
      at: this.#time(spec.at),
      message: spec.message ?? "change",
      files: [...Object.entries(spec.files ?? {}), ...(spec.rawFiles ?? [])],
    });
    this.#tips.set(branch, sha);
    return sha;
  }

  merge(spec: CommitSpec & { readonly parents: readonly [string, string] }): string {
    return this.commit({ message: "merge", ...spec, tree: this.#mergedTree(spec.parents) });
  }

  write(files: Readonly<Record<string, string | Uint8Array | null>>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.dir, path);
      mkdirSync(dirname(file), { recursive: true });
      if (content === null) rmSync(file, { recursive: true });
      else writeFileSync(file, content);
    }
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.dir, env: testEnv, encoding: "utf8", stdio: "pipe" }).trim();
  }

  dispose(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  #time(at: number | string | undefined): number {
    this.#clock = at === undefined ? this.#clock + 60 : typeof at === "number" ? at : Date.parse(at) / 1000;
    return this.#clock;
  }

  /** Where there is a conflict git exits with 1 and still names the tree. */
  #mergedTree(parents: readonly [string, string]): string {
    try {
      return this.git("merge-tree", "--write-tree", ...parents).slice(0, 40);
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout).slice(0, 40);
    }
  }
}

/** What `git init` makes, without its process and its sample hooks. */
function writeSkeleton(gitDir: string): void {
  for (const folder of ["objects", "refs/heads"]) mkdirSync(join(gitDir, folder), { recursive: true });
  writeFileSync(join(gitDir, "HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(gitDir, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
}
