import { usersOf } from "../../src/app/users.ts";
import { idOfFile } from "../../src/model/artifact.ts";
import type { Change, Question } from "../../src/model/case.ts";
import type { Commit } from "../../src/model/commit.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import type { CommitAccounts, Pull, Push } from "../../src/model/pull.ts";
import { parseInstant } from "../../src/model/time.ts";
import { changedFiles, type Edit, edited, mergeTrees, snapshotOf, sourceFile, type Tree } from "./files.ts";
import { emailOf, person } from "./people.ts";
import type { Scenario, Step } from "./scenario.ts";
import { smallest } from "./smallest.ts";
import { Talk } from "./talk.ts";

interface Made {
  readonly commit: Commit;
  readonly tree: Tree;
}

const STEP = 10 * 60_000;

/** A branch, its base and GitHub's account of both, kept in memory. */
export class History {
  clock = parseInstant("2026-03-02T09:00:00Z") ?? 0;
  mainTree: Tree;
  private readonly scenario: Scenario;
  private readonly accounts = new Map<string, CommitAccounts>();
  private readonly talk = new Talk();
  private readonly pushes: Push[] = [];
  private readonly all = new Map<string, Made>();
  private forkTree: Tree;
  private made: Made[] = [];
  private count = 0;
  private mergedAt: number | undefined;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.mainTree = edited(smallest, scenario.base ?? {});
    this.forkTree = this.mainTree;
  }

  take(step: Step): void {
    this.clock += STEP;
    if ("review" in step) return this.talk.review(step, this.reviewed(step.commit), this.clock);
    if ("commit" in step) return this.commit(step);
    if ("forcePush" in step) return this.forcePush(step);
    if ("main" in step) return void (this.mainTree = edited(this.mainTree, step.main));
    if ("update" in step) return this.update(step);
    if ("side" in step) return this.side(step);
    if ("days" in step) return void (this.clock += step.days * 86_400_000);
    if ("merged" in step) return void (this.mergedAt = this.clock);
    if ("moveReview" in step) return this.talk.move(step.moveReview, this.head());
    if ("check" in step) return this.talk.check(step, this.reviewed(step.head) ?? "", this.clock);
    if ("push" in step) return this.push(step.push);
    this.talk.take(step, this.clock);
  }

  /** A commit of the branch by its number, the newest where none is given. */
  private reviewed(number: number | null | undefined): string | undefined {
    if (number === null) return undefined;
    return number === undefined ? this.head() : (this.made[number]?.commit.sha ?? sha("gone"));
  }

  private push(by: string): void {
    const before = this.made.at(-2)?.commit.sha ?? "";
    this.pushes.push({ before, head: this.head(), person: person(by), at: this.clock });
  }

  private headTree(): Tree {
    return this.made.at(-1)?.tree ?? this.forkTree;
  }

  private head(): string {
    return this.made.at(-1)?.commit.sha ?? sha("base");
  }

  private commit(step: Extract<Step, { commit: Edit }>): void {
    const by = step.by ?? "dora";
    const committer = step.committer ?? by;
    const commit = this.make(
      edited(this.headTree(), step.commit),
      [this.head()],
      by,
      committer,
      Object.keys(step.commit),
      step,
    );
    const attributed = step.attributed ?? true;
    if (step.listed === false) return;
    const coAuthors = step.coAuthors?.map((each) => person(each));
    this.accounts.set(commit.sha, {
      author: attributed ? person(by) : null,
      committer: attributed ? person(committer) : null,
      coAuthors,
    });
  }

  private make(
    tree: Tree,
    parents: readonly string[],
    by: string,
    committer: string,
    touched: readonly string[],
    more: { message?: string; at?: string; email?: string } = {},
  ): Commit {
    const at = more.at === undefined ? this.clock : (parseInstant(more.at) ?? Number.NaN);
    const message = more.message ?? "Change";
    const signature = (login: string) => ({ name: login, email: emailOf(login), at });
    const commit: Commit = {
      sha: sha(`${++this.count}`),
      parents,
      author: { ...signature(by), ...(more.email === undefined ? {} : { email: more.email }) },
      committer: signature(committer),
      message,
      touched,
    };
    this.made.push({ commit, tree });
    this.all.set(commit.sha, { commit, tree });
    this.talk.tell({ kind: "committed", sha: commit.sha });
    return commit;
  }

  private side(step: Extract<Step, { side: Edit }>): void {
    const from = this.head();
    const tree = edited(this.headTree(), step.side);
    const side = this.make(tree, [from], step.by, step.by, Object.keys(step.side));
    this.accounts.set(side.sha, { author: person(step.by), committer: person(step.by), coAuthors: undefined });
    const merge = this.make(tree, [from, side.sha], "dora", "dora", []);
    this.accounts.set(merge.sha, { author: person("dora"), committer: person("dora"), coAuthors: undefined });
  }

  private update(step: Extract<Step, { update: string }>): void {
    const merged = edited(this.mergedTree(), step.evil ?? {});
    const commit = this.make(
      merged,
      [this.head(), sha("main")],
      step.update,
      step.committer ?? "web-flow",
      Object.keys(step.evil ?? {}),
    );
    this.accounts.set(commit.sha, {
      author: person(step.update),
      committer: person(step.committer ?? "web-flow"),
      coAuthors: undefined,
    });
    this.forkTree = this.mainTree;
  }

  private forcePush(step: Extract<Step, { forcePush: Edit }>): void {
    this.made = [];
    this.talk.forgetCommits();
    this.forkTree = this.mainTree;
    const author = step.author ?? "dora";
    const commit = this.make(
      edited(this.mainTree, step.forcePush),
      [sha("main")],
      author,
      author,
      Object.keys(step.forcePush),
    );
    this.accounts.set(commit.sha, { author: person(author), committer: person(author), coAuthors: undefined });
    this.talk.tell({ kind: "force_pushed", person: person(step.by), at: this.clock });
  }

  mergedTree(): Tree {
    return this.merge().tree;
  }

  private merge() {
    return mergeTrees(this.forkTree, this.mainTree, this.headTree());
  }

  change(): Change {
    const head = this.headTree();
    const files = changedFiles(this.forkTree, head);
    const ids = new Map<string, string[]>();
    for (const path of new Set([...Object.keys(this.mainTree), ...Object.keys(head)])) {
      const id = path.startsWith("engagements/") ? idOfFile(path) : undefined;
      if (id !== undefined) ids.set(id, [...(ids.get(id) ?? []), path]);
    }
    return {
      base: sha("base"),
      head: this.head(),
      files,
      contents: files.flatMap(({ path, after }) => (after ? [sourceFile(path, head[path] ?? "")] : [])),
      policyChanges: files
        .map((file) => file.path)
        .filter((path) => /^(?:countersign\.yaml$|adapters\/|templates\/)/.test(path)),
      commits: this.made.map(({ commit }) => commit),
      conflicts: this.merge().conflicts,
      idFiles: ids,
      users: usersOf(
        files.flatMap(({ path, after }) => (after ? [] : (/^adapters\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []))),
        snapshotOf(this.mergedTree()).engagements,
      ),
      proven: new Set(),
    };
  }

  seen(): Question["seen"] {
    return new Map(
      [...this.all].map(([id, { tree, commit }]) => [
        id,
        { snapshot: snapshotOf(tree), committedAt: commit.committer.at },
      ]),
    );
  }

  pull(): Pull {
    const { author, draft, open, sameHead = [], teams } = this.scenario;
    return {
      repository: "acme/work",
      number: 7,
      author: person(author === undefined ? "dora" : author),
      open: open ?? true,
      merged: this.mergedAt !== undefined,
      mergedAt: this.mergedAt,
      draft: draft ?? false,
      base: sha("base"),
      head: this.head(),
      sameHead,
      ...this.talk.facts(),
      commits: this.accounts,
      pushes: this.pushes,
      teams: new Map(
        Object.entries(teams ?? {}).map(([team, logins]) => [team, logins.flatMap((login) => person(login) ?? [])]),
      ),
    };
  }
}

function sha(name: string): string {
  return sha256Hex(name).slice(0, 40);
}
