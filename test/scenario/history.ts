import { idOfFile } from "../../src/model/artifact.ts";
import type { Change, Question } from "../../src/model/case.ts";
import type { Commit } from "../../src/model/commit.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import type { CheckRun, CommitAccounts, Pull, Push, Review, TimelineEvent } from "../../src/model/pull.ts";
import { parseInstant } from "../../src/model/time.ts";
import { changedFiles, type Edit, edited, mergeTrees, snapshotOf, sourceFile, type Tree } from "./files.ts";
import { emailOf, person } from "./people.ts";
import type { Scenario, Step } from "./scenario.ts";
import { smallest } from "./smallest.ts";

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
  private readonly labels: string[] = [];
  private readonly reviews: Review[] = [];
  private readonly asked: string[] = [];
  private readonly askedTeams: string[] = [];
  private readonly checks: CheckRun[] = [];
  private readonly pushes: Push[] = [];
  private readonly all = new Map<string, Made>();
  private forkTree: Tree;
  private timeline: TimelineEvent[] = [];
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
    if ("commit" in step && !("review" in step)) return this.commit(step);
    if ("review" in step) return this.review(step);
    if ("dismiss" in step) return this.dismiss(step);
    if ("label" in step) return this.label(step);
    if ("unlabel" in step) return this.unlabel(step);
    if ("forcePush" in step) return this.forcePush(step);
    if ("main" in step) return void (this.mainTree = edited(this.mainTree, step.main));
    if ("update" in step) return this.update(step);
    if ("side" in step) return this.side(step);
    if ("check" in step) return this.check(step);
    this.small(step);
  }

  private small(step: Step): void {
    if ("ask" in step) this.ask(step.ask);
    if ("moveReview" in step) this.moveReview(step.moveReview);
    if ("merged" in step) this.mergedAt = this.clock;
    if ("askTeam" in step) this.askedTeams.push(step.askTeam);
    if ("retarget" in step) this.timeline.push({ kind: "retargeted", person: person(step.retarget), at: this.clock });
    if ("push" in step)
      this.pushes.push({
        before: this.made.at(-2)?.commit.sha ?? "",
        head: this.head(),
        person: person(step.push),
        at: this.clock,
      });
    if ("days" in step) this.clock += step.days * 86_400_000;
  }

  private ask(login: string): void {
    this.asked.push(login);
    this.timeline.push({ kind: "review_requested", person: person(login), at: this.clock });
  }

  private moveReview(index: number): void {
    const review = this.reviews[index];
    if (!review) throw new Error("no such review");
    this.reviews[index] = { ...review, commit: this.head() };
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
    this.timeline.push({ kind: "committed", sha: commit.sha });
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
    this.timeline = this.timeline.filter((event) => event.kind !== "committed");
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
    this.timeline.push({ kind: "force_pushed", person: person(step.by), at: this.clock });
  }

  private review(step: Extract<Step, { review: string }>): void {
    const id = 9000 + this.reviews.length;
    const state = {
      approve: "APPROVED",
      reject: "CHANGES_REQUESTED",
      comment: "COMMENTED",
      pending: "PENDING",
    } as const;
    const at = step.at === undefined ? this.clock : (parseInstant(step.at) ?? Number.NaN);
    const commit =
      step.commit === null
        ? undefined
        : step.commit === undefined
          ? this.head()
          : (this.made[step.commit]?.commit.sha ?? sha("gone"));
    this.reviews.push({
      id,
      person: person(step.by),
      state: state[step.review],
      body: step.body ?? "",
      commit,
      submittedAt: step.review === "pending" || step.submitted === false ? undefined : at,
      editedAt: step.editedAt === undefined ? undefined : parseInstant(step.editedAt),
    });
    if (step.review !== "pending") this.timeline.push({ kind: "reviewed", review: id });
    this.answered(person(step.by)?.id);
  }

  /** GitHub takes whoever answers off the list of requests. */
  private answered(id: number | undefined): void {
    const index = this.asked.findIndex((login) => person(login)?.id === id);
    if (index >= 0) this.asked.splice(index, 1);
  }

  private dismiss(step: Extract<Step, { dismiss: number }>): void {
    const review = this.reviews[step.dismiss];
    if (!review) throw new Error("no such review");
    this.reviews[step.dismiss] = { ...review, state: "DISMISSED" };
    if (step.told === false) return;
    this.timeline.push({
      kind: "review_dismissed",
      review: review.id,
      was: review.state.toLowerCase(),
      by: person(step.by),
      message: step.message ?? "",
      at: this.clock,
    });
  }

  private label(step: Extract<Step, { label: string }>): void {
    if (!this.labels.includes(step.label)) this.labels.push(step.label);
    if (step.event !== false)
      this.timeline.push({
        kind: "labeled",
        id: 100 + this.timeline.length,
        label: step.label,
        person: person(step.by),
        at: this.clock,
      });
  }

  private unlabel(step: Extract<Step, { unlabel: string }>): void {
    this.labels.splice(this.labels.indexOf(step.unlabel), 1);
    this.timeline.push({
      kind: "unlabeled",
      id: 100 + this.timeline.length,
      label: step.unlabel,
      person: person(step.by),
      at: this.clock,
    });
  }

  private check(step: Extract<Step, { check: string }>): void {
    const head = step.head === undefined ? this.head() : (this.made[step.head]?.commit.sha ?? "");
    this.checks.push({
      id: 700 + this.checks.length,
      name: step.check,
      app: step.app,
      appId: 15368,
      head,
      conclusion: step.conclusion,
      completedAt: this.clock,
    });
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
    const { author, draft, open, teams } = this.scenario;
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
      labels: this.labels,
      requestedPeople: this.asked.flatMap((login) => person(login) ?? []),
      requestedTeams: this.askedTeams,
      reviews: this.reviews,
      timeline: this.timeline,
      commits: this.accounts,
      pushes: this.pushes,
      checks: this.checks,
      teams: new Map(
        Object.entries(teams ?? {}).map(([team, logins]) => [team, logins.flatMap((login) => person(login) ?? [])]),
      ),
    };
  }
}

function sha(name: string): string {
  return sha256Hex(name).slice(0, 40);
}
