import type { Person } from "../model/approval.ts";
import type { Issue } from "../model/issue.ts";
import type { Effect } from "../model/effect.ts";
import type { CheckRunDraft, Posted } from "../model/publication.ts";
import type { Write } from "../model/write.ts";

/** What the rest of the program asks of a forge. */
export interface Forge {
  readPull(number: number): Promise<PullOnForge>;
  /** All that are open; what they change is read `withPaths` alone. */
  readOpen(options: { readonly withPaths: boolean }): Promise<readonly OpenPull[]>;
  /** How many more requests the forge takes before the hour is over, as it said last; nothing where it sets no limit. */
  remaining(): number | undefined;
  /** As much of a pull request as its check needs, in one request. */
  readHead(number: number): Promise<Head>;
  createCheck(check: CheckRunDraft): Promise<void>;
  /** The members of teams by `org/team`; a team that may not be read is left out. */
  readTeams(names: readonly string[]): Promise<ReadonlyMap<string, readonly Person[]>>;
  /** The default branch as it stands now, whatever the event that woke us had seen. */
  readTip(): Promise<BranchTip>;
  /** The merged pull requests into a branch that commits of it belong to, each once. */
  pullsOf(branch: string, commits: readonly string[]): Promise<readonly number[]>;
  /** The commit that was made; nothing where the branch has moved on, and then nothing is done. */
  commit(commit: ToCommit): Promise<string | undefined>;
  /** The open pull request of a branch of this very repository, and where the branch stands. */
  readPending(branch: string): Promise<Pending | undefined>;
  /** The commit of a branch; nothing where there is none of that name. */
  readBranch(branch: string): Promise<string | undefined>;
  /** Makes a branch at a commit. One that is there already is moved with `over`; without it, LookAgain is thrown. */
  startBranch(branch: string, commit: string, options: { readonly over: boolean }): Promise<void>;
  openPull(pull: ToPropose): Promise<number>;
  /** The newest pull request that a branch of this very repository ever had, open or not. */
  pullOfBranch(branch: string): Promise<number | undefined>;
  readIssue(number: number): Promise<Issue>;
  /** A comment by the id that it has everywhere, as events carry it. */
  readComment(id: string): Promise<Comment>;
  /** Who an account is, and whether it may write to this repository; nothing where there is no such account. */
  readAccess(login: string): Promise<Access | undefined>;
  addLabel(number: number, name: string): Promise<void>;
  react(comment: number, content: "eyes" | "+1" | "-1"): Promise<void>;
  reply(number: number, body: string): Promise<void>;
}

export interface OpenPull {
  readonly number: number;
  /** Whether it goes into the default branch. */
  readonly isIntoDefault: boolean;
  /** What it changes; nothing where not all of it is known. */
  readonly paths: readonly string[] | undefined;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly edited: boolean;
  /** Whether an earlier run of ours has begun to carry it out. */
  readonly begun: boolean;
  /** Whether we have put our receipt under it, in an earlier run. */
  readonly answered: boolean;
  /** A person; nothing where it is a bot's, or the account is gone. */
  readonly author: Account | undefined;
}

export interface Account {
  readonly login: string;
  readonly id: number;
}

export interface Head {
  readonly head: string;
  readonly isOpen: boolean;
  readonly baseName: string;
  readonly isIntoDefault: boolean;
}

export interface Access {
  readonly id: number;
  readonly canWrite: boolean;
}

/** A record that is not on the default branch: where it stands, and the pull request that brings it there, if any. */
export interface Pending {
  readonly number: number | undefined;
  readonly head: string;
}

export interface ToPropose {
  readonly base: string;
  readonly branch: string;
  readonly title: string;
  readonly body: string;
}

export interface BranchTip {
  readonly name: string;
  readonly head: string;
}

/** Files to be written in one commit on a branch that still stands where it was seen. */
export interface ToCommit {
  readonly branch: string;
  readonly expected: string;
  readonly headline: string;
  readonly writes: readonly Write[];
  /** For whom we commit: who commands an edit is an author of it. */
  readonly coAuthor?: Account;
  /** The comment that it carries out. */
  readonly comment?: number;
}

/** What a pull request is judged by, in the shapes of FACTS.json, and what of ours stands on it. */
export interface PullOnForge {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly posted: Posted;
  readonly baseName: string;
  readonly headName: string;
  /** Whether its branch is the default branch itself. */
  readonly isFromDefault: boolean;
  /** Whether its branch is in another repository. */
  readonly isFork: boolean;
  /** Whether that is the default branch. */
  readonly isIntoDefault: boolean;
  /** What we said of it under another name than `posted` tells of. */
  checksNamed(name: string): Promise<Posted["checks"]>;
  /** Where people see the folder of an engagement. */
  pageOf(branch: string, engagement: string): string;
  /** Folds away comments of ours that begin with a text: they told of what stood here before. */
  hideOwn(prefix: string): Promise<void>;
  /** Applies effects, unless what was read is not so any more: then Moved is thrown and nothing is done. */
  publish(effects: readonly Effect[]): Promise<Published>;
}

/** What became of effects: `check` is false where the verdict itself could not be put down. */
export interface Published {
  readonly check: boolean;
  /** What was refused, in words for whoever looks at the run. */
  readonly refused: readonly string[];
}

/** The state that an answer is about is gone, or not known: whoever asked looks again and decides anew. */
export class LookAgain extends Error {}

/** Somebody pushed, reviewed or retargeted while we read: what was read belongs to no one state. */
export class Moved extends LookAgain {
  constructor() {
    super("The pull request changed while it was read.");
    this.name = "Moved";
  }
}

/** A request to write got no answer: it may have been done all the same. */
export class Unsettled extends LookAgain {
  constructor(cause: unknown) {
    super("GitHub did not answer a request to write.", { cause });
    this.name = "Unsettled";
  }
}
