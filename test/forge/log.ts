/** One request that the stand-in answered. */
export interface Entry {
  readonly kind: "rest" | "graphql" | "git";
  readonly method: string;
  readonly path: string;
  /** The route as GitHub describes it, the names of the GraphQL operations' root fields, or the git service. */
  readonly name: string;
  readonly isWrite: boolean;
  readonly body: unknown;
  readonly login: string | undefined;
  status: number;
}

/** What was asked of the stand-in, to count it and to tell reads from writes. Git traffic is counted apart. */
export class Log {
  readonly entries: Entry[] = [];

  add(entry: Entry): Entry {
    this.entries.push(entry);
    return entry;
  }

  get api(): Entry[] {
    return this.entries.filter((one) => one.kind !== "git");
  }

  get reads(): Entry[] {
    return this.api.filter((one) => !one.isWrite);
  }

  get writes(): Entry[] {
    return this.api.filter((one) => one.isWrite);
  }

  get git(): Entry[] {
    return this.entries.filter((one) => one.kind === "git");
  }

  clear(): void {
    this.entries.length = 0;
  }

  /** For failure messages. */
  get lines(): string[] {
    return this.entries.map((one) => `${one.status} ${one.isWrite ? "write" : "read"} ${one.kind} ${one.name}`);
  }
}
