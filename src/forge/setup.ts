/**
 * What setting a repository up asks of a forge. What the token may not read is undefined, never taken for empty; where the
 * forge cannot be asked at all, a ForgeProblem is thrown.
 */
export interface SetupForge {
  /** Nothing where there is no such repository, or none that the token may see. */
  repository(): Promise<RepositoryOnForge | undefined>;
  /** The account that the token belongs to. */
  self(): Promise<Account | undefined>;
  /** Nothing where there is no account of that login. */
  account(login: string): Promise<Account | undefined>;
  /** Nothing where the account is gone. */
  accountOf(id: number): Promise<Account | undefined>;
  collaborators(): Promise<readonly string[] | undefined>;
  /** Whether somebody may read the repository. */
  mayRead(login: string): Promise<boolean | undefined>;
  protection(branch: string): Promise<Protection>;
  workflowToken(): Promise<WorkflowToken | undefined>;
  workflows(): Promise<readonly WorkflowOnForge[] | undefined>;
  /** When a workflow last began by the clock; null where it never did. */
  lastScheduled(workflow: number): Promise<string | null | undefined>;
}

export interface RepositoryOnForge {
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
}

export interface Account {
  readonly login: string;
  readonly id: number;
  /** `User`, `Bot`, `Organization` and others. */
  readonly type: string;
}

/** What holds for a branch, whichever of the forge's two kinds of protection says so. */
export interface Protection {
  /** Whether anything does; nothing where that may not be read. */
  readonly isProtected: boolean | undefined;
  /** The kinds of rules, as rulesets call them. */
  readonly rules: readonly string[];
  readonly checks: readonly RequiredCheck[];
  /** What may not be read, so that there may be more rules than those. */
  readonly unread: readonly string[];
}

export interface RequiredCheck {
  readonly name: string;
  /** The App that has to give it; nothing where anybody may. */
  readonly app: number | undefined;
}

/** What the token of a workflow may do where the workflow does not say, and whether workflows may open pull requests. */
export interface WorkflowToken {
  readonly mayWrite: boolean;
  readonly mayOpenPulls: boolean;
}

export interface WorkflowOnForge {
  readonly id: number;
  readonly path: string;
  /** `active`, `disabled_inactivity`, `disabled_manually` and others. */
  readonly state: string;
}
