import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contract, proposal, stateAt } from "../approval-cases/repository.ts";
import { type Ran, run } from "../cli/program.ts";
import { makeRepo, type TestRepo } from "../git/repo.ts";
import { CONTRACT, PROPOSAL, STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

export type Files = Readonly<Record<string, string | null>>;

/** A pull request that was merged: its facts lie in a file, as the forge gives them. */
export interface Merged {
  readonly merge: string;
  readonly facts: string;
}

export interface PullOptions {
  readonly number: number;
  readonly files: Files;
  /** Who approves it, and what they write. */
  readonly approve?: Readonly<Record<string, string>>;
  readonly reject?: string;
  readonly how?: "merge" | "squash" | "rebase";
  /** Further commits of the branch. */
  readonly more?: readonly Files[];
  /** Minutes after the merge at which the approval came. */
  readonly late?: number;
}

const ids: Readonly<Record<string, number>> = { dora: 301, lena: 12, nora: 13, omar: 7, finn: 21 };
const user = (login: string) => ({ login, id: ids[login], type: "User" });
const dora = { name: "dora", email: "301+dora@users.noreply.github.com" };

/** A repository with the smallest engagement in it, whose pull requests are merged and recorded one after another. */
export class World {
  readonly repo: TestRepo = makeRepo();
  #minute = 0;

  constructor(files: Files = {}) {
    this.repo.commit({ files: { ...smallest, ...files }, at: this.#seconds() });
    this.repo.git("checkout", "-q", "main");
  }

  get head(): string {
    return this.repo.git("rev-parse", "main").trim();
  }

  /** Commits to main without a pull request. */
  push(files: Files): string {
    this.repo.git("checkout", "-q", "main");
    return this.repo.commit({ files, at: this.#tick() });
  }

  /** Merges a pull request by dora as the forge would. */
  merge({ number, files, approve = {}, reject, how = "merge", more = [], late }: PullOptions): Merged {
    const base = this.head;
    const branch = `topic-${number}`;
    const commits = [
      this.repo.commit({ branch, parents: [base], files, author: dora, at: this.#tick(), message: "One" }),
    ];
    for (const each of more)
      commits.push(
        this.repo.commit({ branch, files: each, author: dora, at: this.#tick(), message: `And ${commits.length}` }),
      );
    const head = commits.at(-1) ?? base;
    const reviewed = this.#tick();
    const merge = this.#land(how, base, head, number, commits);
    const mergedAt = iso(this.#seconds());
    const at = iso(late === undefined ? reviewed : this.#seconds() + late * 60);
    const said = [...Object.entries(approve), ...(reject === undefined ? [] : [[reject, ""] as const])];
    const reviews = said.map(([login, body], index) => ({
      id: number * 10 + index,
      user: user(login),
      state: login === reject ? "CHANGES_REQUESTED" : "APPROVED",
      body,
      commit_id: head,
      submitted_at: at,
    }));
    const facts = join(this.repo.dir, `.git/facts-${number}.json`);
    const commit = (sha: string) => ({ sha, author: user("dora"), committer: user("dora") });
    writeFileSync(
      facts,
      JSON.stringify({
        pull_request: {
          number,
          user: user("dora"),
          state: "closed",
          merged: true,
          merged_at: mergedAt,
          merge_commit_sha: merge,
          base: { sha: base, repo: { full_name: "acme/work" } },
          head: { sha: head },
        },
        reviews,
        timeline: [
          ...commits.map((sha) => ({ event: "committed", sha })),
          ...reviews.map(({ id }) => ({ event: "reviewed", id })),
        ],
        commits: commits.map(commit),
        check_runs: [],
        teams: { "acme/legal": [] },
      }),
    );
    this.repo.git("checkout", "-q", "-f", "main");
    return { merge, facts };
  }

  #land(how: PullOptions["how"], base: string, head: string, number: number, commits: readonly string[]): string {
    const at = this.#tick();
    if (how === "merge")
      return this.repo.merge({ parents: [base, head], at, message: `Merge pull request #${number} from acme/topic` });
    const tree = (sha: string) => this.repo.git("rev-parse", `${sha}^{tree}`).trim();
    if (how === "squash")
      return this.repo.commit({ parents: [base], tree: tree(head), author: dora, at, message: `All (#${number})` });
    // Another committer, so the commits are new ones.
    const rebased = commits.map((sha, index) =>
      this.repo.commit({
        ...(index === 0 ? { parents: [base] } : {}),
        tree: tree(sha),
        author: dora,
        committer: { name: "GitHub", email: "noreply@github.com" },
        at: Number(this.repo.git("show", "-s", "--format=%at", sha).trim()),
        message: this.repo.git("show", "-s", "--format=%B", sha).trim(),
      }),
    );
    return rebased.at(-1) ?? base;
  }

  /** Runs `countersign record` in the work tree. */
  record({ merge, facts }: { readonly merge: string; readonly facts?: string }, ...words: string[]): Ran {
    const pr = facts === undefined ? [] : ["--pr", facts];
    return run(["record", "--merge", merge, ...pr, "--now", this.now, ...words], { cwd: this.repo.dir });
  }

  /** Records and commits what was written, as the Action does. */
  keep(merged: { readonly merge: string; readonly facts?: string }): Ran {
    const ran = this.record(merged);
    this.commitAll();
    return ran;
  }

  commitAll(): void {
    const listed = this.repo.git("ls-files", "-z", "--modified", "--others", "--exclude-standard").split("\0");
    const paths = [...new Set(listed)].filter(Boolean);
    const bytesOf = (path: string) => (existsSync(join(this.repo.dir, path)) ? this.bytes(path) : null);
    const files = Object.fromEntries(paths.map((path) => [path, bytesOf(path)]));
    this.repo.commit({ files, at: this.#tick(), message: "Record" });
    this.repo.git("reset", "-q", "--hard", "main");
  }

  run(...words: string[]): Ran {
    return run([...words, "--now", this.now], { cwd: this.repo.dir });
  }

  bytes(path: string): Buffer {
    return readFileSync(join(this.repo.dir, path));
  }

  read(path: string): string {
    return readFileSync(join(this.repo.dir, path), "utf8");
  }

  /** The entries in the work tree, by path. */
  entries(): string[] {
    const listed = this.repo.git("ls-files", "-z", "--cached", "--others", "engagements/acme-pilot/record").split("\0");
    return [...new Set(listed)].filter((path) => /-(?:pr|push)-/.test(path)).toSorted();
  }

  get now(): string {
    return iso(this.#seconds() + 60);
  }

  #tick(): number {
    this.#minute += 10;
    return this.#seconds();
  }

  #seconds(): number {
    return Date.UTC(2026, 2, 2, 9) / 1000 + this.#minute * 60;
  }
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** Another text than the one on the default branch. */
export const agreed = proposal({ body: "Scope, and what it costs.\n" });
export const moved: Files = { [STATE]: stateAt("contract"), [PROPOSAL]: agreed };
export const signedLater: Files = { [CONTRACT]: contract() };
