import { Octokit } from "@octokit/rest";
import type { FileSpec } from "../git/fast-import.ts";
import type { Identity } from "../git/environment.ts";
import { setRef, tipOf, writeCommit, ZERO } from "./git/git.ts";
import { writeMany } from "./git/many.ts";
import { ForgeServer } from "./server.ts";
import { moveBranch, moved } from "./world/branches.ts";
import { noreply } from "./world/identity.ts";
import { found } from "./world/refusal.ts";
import type { Access, Account, AccountType, Level, Protection, Pull, Repository, Token } from "./world/types.ts";
import { World } from "./world/world.ts";

export type Files = Readonly<Record<string, FileSpec>>;

export interface RepositorySpec {
  readonly files?: Files;
  readonly isPrivate?: boolean;
  readonly people?: Readonly<Record<string, Level>>;
  readonly teams?: Readonly<Record<string, Level>>;
}

export interface PushSpec {
  readonly by: string;
  readonly branch?: string;
  readonly files?: Files;
  readonly message?: string;
  /** Where a new branch starts, or what a forced one is put on: a branch or a hash. */
  readonly from?: string;
  readonly author?: Identity;
  readonly committer?: Identity;
  readonly parents?: readonly string[];
}

/** A stand-in for GitHub with a world of its own. Acts of people go through the API with their tokens: `as(login)`. */
export class Forge {
  readonly world = new World();
  readonly server = new ForgeServer(this.world);
  readonly log = this.server.log;
  readonly faults = this.server.faults;
  readonly violations = this.server.violations;
  readonly results = this.server.results;
  readonly #clients = new Map<string, Octokit>();

  static async start(port = 0): Promise<Forge> {
    const forge = new Forge();
    await forge.server.start(port);
    return forge;
  }

  get url(): string {
    return this.world.origin;
  }

  get api(): string {
    return `${this.url}/api/v3`;
  }

  get graphql(): string {
    return `${this.url}/api/graphql`;
  }

  account(login: string, more: { id?: number; type?: AccountType; emails?: string[] } = {}): Account {
    return this.world.accounts.find((one) => one.login === login) ?? this.world.account(login, more);
  }

  /** The organisation is made where it is not there; people are made as they are named, and the first of them makes the first commit. */
  repository(name: string, spec: RepositorySpec = {}): Repository {
    const [owner = "", short = ""] = name.split("/");
    const account =
      this.world.accounts.find((one) => one.login === owner) ?? this.account(owner, { type: "Organization" });
    const repository = this.world.repository(account, short, { isPrivate: spec.isPrivate ?? false });
    for (const [login, level] of Object.entries(spec.people ?? {}))
      repository.collaborators.set(this.account(login), level);
    for (const [slug, level] of Object.entries(spec.teams ?? {}))
      repository.teams.set(this.world.teamOf(owner, slug), level);
    const [first = owner] = Object.keys(spec.people ?? {});
    if (spec.files !== undefined) this.push(repository, { by: first, files: spec.files, message: "Initial commit" });
    return repository;
  }

  fork(of: Repository, login: string): Repository {
    return this.world.repository(this.account(login), of.name, { parent: of });
  }

  team(org: string, slug: string, logins: readonly string[]): void {
    this.account(org, { type: "Organization" });
    this.world.team(
      org,
      slug,
      logins.map((login) => this.account(login)),
    );
  }

  /** A commit that someone makes on a laptop and pushes; gives its hash. Rules of the branch are not asked: use git or the API for that. */
  push(repository: Repository, spec: PushSpec): string {
    const branch = spec.branch ?? "main";
    const ref = `refs/heads/${branch}`;
    const before = tipOf(repository.dir, ref);
    const from = spec.from === undefined ? before : (tipOf(repository.dir, `refs/heads/${spec.from}`) ?? spec.from);
    const account = this.account(spec.by);
    const parents = spec.parents ?? (from === undefined ? [] : [from]);
    const author = spec.author ?? noreply(account);
    const sha = writeCommit(repository.dir, {
      parents,
      files: spec.files ?? {},
      author,
      committer: spec.committer ?? author,
      at: this.world.seconds,
      message: spec.message ?? "Change",
    });
    setRef(repository.dir, ref, sha);
    moved(this.world, repository, { ref, before: before ?? ZERO, after: sha }, this.person(spec.by));
    return sha;
  }

  /** A branch of many commits and files, for what is cut or paged. */
  pushMany(repository: Repository, by: string, branch: string, count: number): string {
    const from = found(tipOf(repository.dir, `refs/heads/${repository.defaultBranch}`));
    const sha = writeMany(repository.dir, from, count, noreply(this.account(by)), this.world.seconds);
    moveBranch(this.world, repository, `refs/heads/${branch}`, sha, this.person(by));
    return sha;
  }

  /** The token of a person: all that the repository grants the account. */
  person(login: string): Token {
    const there = [...this.world.tokens.values()].find((one) => one.kind === "person" && one.account.login === login);
    return there ?? this.world.token(this.account(login), "person");
  }

  /** A GITHUB_TOKEN: of github-actions[bot], for one repository, waking no workflow. */
  actionsToken(repository: Repository, permissions: Readonly<Record<string, Access>>): Token {
    return this.world.token(this.world.actionsBot, "actions", { metadata: "read", ...permissions }, repository);
  }

  /** The installation token of an App of one's own, which may read members and whose events wake workflows. */
  appToken(slug: string, permissions: Readonly<Record<string, Access>>): Token {
    const account = this.account(`${slug}[bot]`, { type: "Bot" });
    account.app ??= { id: account.id + 100_000, slug, name: slug };
    return this.world.token(account, "app", { metadata: "read", ...permissions });
  }

  /** A client of the API for a person, or for any token. */
  as(who: string | Token): Octokit {
    const token = typeof who === "string" ? this.person(who) : who;
    const client = this.#clients.get(token.value) ?? new Octokit({ auth: token.value, baseUrl: this.api, log: silent });
    this.#clients.set(token.value, client);
    return client;
  }

  /** Opens a pull request of `branch` by way of the API. */
  async open(
    repository: Repository,
    by: string,
    head: string,
    more: { base?: string; title?: string; body?: string; draft?: boolean } = {},
  ): Promise<Pull> {
    const { base = repository.defaultBranch, title = `Change of ${head}`, body = "", draft = false } = more;
    const { data } = await this.as(by).pulls.create({ ...named(repository), head, base, title, body, draft });
    return this.pull(repository, data.number);
  }

  pull(repository: Repository, number: number): Pull {
    return found(repository.issues.find((one) => one.number === number)?.pull);
  }

  protect(repository: Repository, branch: string, rules: Partial<Protection>): void {
    const none: Protection = {
      ruleset: true,
      requiredApprovals: 0,
      dismissStale: false,
      requiredChecks: [],
      requirePull: true,
      allowForce: false,
      bypass: [],
    };
    repository.protections.set(branch, { ...none, ...rules });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    this.world.dispose();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

/** `owner` and `repo`, as the client's methods take them. */
export function named(repository: Repository): { owner: string; repo: string } {
  return { owner: repository.owner.login, repo: repository.name };
}

const quiet = (): void => undefined;
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };
