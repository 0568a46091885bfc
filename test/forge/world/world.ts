import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initBare, runGit } from "../git/git.ts";
import { found } from "./refusal.ts";
import type { Access, Account, AccountType, Delivery, Level, Protection, Repository, Team, Token } from "./types.ts";

const START = Date.UTC(2026, 10, 20, 9) / 1000;

/** Everything that exists. Time stands still but for one second a change, so that every order is told by its dates. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), "countersign-forge-"));
  readonly accounts: Account[] = [];
  readonly teams: Team[] = [];
  readonly repositories: Repository[] = [];
  readonly tokens = new Map<string, Token>();
  readonly nodes = new Map<string, unknown>();
  readonly deliveries: Delivery[] = [];
  readonly webFlow: Account;
  readonly actionsBot: Account;
  /** Who comes without a token: they read what is open to everybody. */
  readonly anonymous: Token;
  origin = "http://127.0.0.1:0";
  /** Off: several changes share one second, as they may on GitHub. */
  ticking = true;
  #seconds = START;
  #lastId = 1000;

  constructor() {
    this.webFlow = this.account("web-flow", { id: 19864447, emails: ["noreply@github.com"] });
    this.actionsBot = this.account("github-actions[bot]", { id: 41898282, type: "Bot" });
    this.actionsBot.app = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
    this.anonymous = {
      value: "",
      kind: "person",
      account: { id: 0, login: "", type: "User", emails: [] },
      permissions: {},
    };
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** The time of the change being made. */
  tick(): string {
    if (this.ticking) this.#seconds += 1;
    return this.now();
  }

  now(): string {
    return new Date(this.#seconds * 1000).toISOString().replace(".000Z", "Z");
  }

  get seconds(): number {
    return this.#seconds;
  }

  advance(seconds: number): void {
    this.#seconds += seconds;
  }

  account(login: string, more: { id?: number; type?: AccountType; emails?: string[] } = {}): Account {
    const account: Account = {
      id: more.id ?? this.nextId(),
      login,
      type: more.type ?? "User",
      emails: more.emails ?? [],
    };
    this.accounts.push(account);
    return account;
  }

  accountOf(login: string): Account {
    return found(this.accounts.find((one) => one.login.toLowerCase() === login.toLowerCase()));
  }

  team(org: string, slug: string, members: readonly Account[], more: { secret?: boolean; parent?: Team } = {}): Team {
    const active = members.map((one) => [one, "active"] as const);
    const team: Team = {
      id: this.nextId(),
      org,
      slug,
      secret: more.secret ?? false,
      parent: more.parent,
      members: new Map(active),
    };
    this.teams.push(team);
    return team;
  }

  teamOf(org: string, slug: string): Team {
    return found(this.teams.find((one) => one.org === org && one.slug === slug));
  }

  token(
    account: Account,
    kind: Token["kind"],
    permissions: Readonly<Record<string, Access>> = {},
    repository?: Repository,
  ): Token {
    const prefix = { person: "ghp", app: "ghs_app", actions: "ghs" }[kind];
    const value = `${prefix}_${account.login.replaceAll(/\W/g, "")}${this.nextId()}`;
    const token: Token = { value, kind, account, permissions, ...(repository === undefined ? {} : { repository }) };
    this.tokens.set(value, token);
    return token;
  }

  repository(owner: Account, name: string, more: { isPrivate?: boolean; parent?: Repository } = {}): Repository {
    const dir = join(this.folder, owner.login, `${name}.git`);
    initBare(dir);
    const { parent } = more;
    if (parent !== undefined) runGit(dir, ["fetch", "--quiet", parent.dir, "+refs/heads/*:refs/heads/*"]);
    const repository: Repository = {
      id: this.nextId(),
      owner,
      name,
      dir,
      isPrivate: more.isPrivate ?? false,
      parent,
      defaultBranch: parent?.defaultBranch ?? "main",
      collaborators: new Map<Account, Level>(owner.type === "User" ? [[owner, "admin"]] : []),
      teams: new Map(),
      protections: new Map<string, Protection>(),
      labels: [],
      issues: [],
      suites: [],
      statuses: [],
      activity: [],
      runs: [],
      groups: [],
      workflowsMayOpenPulls: true,
      workflowsMay: "read",
      switchedOff: new Map(),
    };
    this.repositories.push(repository);
    return repository;
  }

  repositoryOf(owner: string, name: string): Repository {
    const same = (one: Repository): boolean => fullName(one).toLowerCase() === `${owner}/${name}`.toLowerCase();
    return found(this.repositories.find(same));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const fullName = (repository: Repository): string => `${repository.owner.login}/${repository.name}`;
