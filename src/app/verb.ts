import type * as Live from "../forge/local/live.ts";
import type { OutputFile, Put } from "../forge/local/put-files.ts";
import type { SourceFile } from "../model/engagement.ts";
import { type Instant, parseInstant } from "../model/time.ts";
import type { Packaged } from "./packaged.ts";

/** Exit statuses that scripts rely on. */
export const exit = { fine: 0, findings: 1, usage: 2, waiting: 3, internal: 4 } as const;

/** What a verb may do to the outside world, given to it so that a test can give something else. */
export interface World {
  /** The version of the program, as published. */
  readonly version: string;
  print(text: string): void;
  complain(text: string): void;
  readonly cwd: string;
  readonly color: boolean;
  readonly now: Instant;
  readText(path: string): Promise<string>;
  /** Nothing where there is no file; no bytes where there are more than `atMost`. */
  readBytes(
    path: string,
    atMost: number,
  ): Promise<{ readonly size: number; readonly bytes: Uint8Array | undefined } | undefined>;
  writeText(path: string, text: string): Promise<void>;
  /** Nothing goes below `never`. */
  putFiles(folder: string, files: readonly OutputFile[], never?: string): Promise<Put>;
  /** Shows how far a long run is, where somebody looks on. */
  readonly progress?: (done: number, all: number) => void;
  builtinAdapters(): Promise<ReadonlyMap<string, SourceFile>>;
  /** A file or folder that comes with the program: the bytes by path below it. */
  readonly packaged: Packaged;
  isThere(path: string): Promise<boolean>;
  /** The files below a folder whose names end so, by their paths below it; none where there is no such folder. */
  filesUnder(folder: string, ending: string): Promise<ReadonlyMap<string, Uint8Array>>;
  readonly fonts: InstalledFonts;
  readonly github: GitHubAccess;
  /** For runs that stay until somebody ends them. */
  readonly live?: () => Promise<typeof Live>;
  /** Asks the person at the terminal, who may leave it at `fallback`. Nothing where nobody is there to answer. */
  readonly ask?: (question: string, fallback: string) => Promise<string>;
}

/** Fonts that are installed here, read when a document needs one. */
export interface InstalledFonts {
  readonly folders: readonly string[];
  /** The font files below a folder; none where there is no such folder. */
  list(folder: string): readonly string[];
  /** Fewer bytes where the file ends, or cannot be read. */
  part(path: string, from: number, length: number): Uint8Array;
  whole(path: string): Uint8Array;
}

/** Where GitHub is, and the token to ask it with, if there is one. */
export interface GitHubAccess {
  readonly token: string | undefined;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

export interface Option {
  readonly type: "boolean" | "string";
  readonly multiple?: boolean;
  /** How its value is called in the help. */
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One verb of the command line. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  run(values: Values, words: readonly string[], world: World): Promise<number>;
}

/** Something wrong with how the program was called, or with what it was pointed at: exit 2. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

export function textsOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  return typeof value === "object" ? value : [];
}

/** The instant to judge as of: that of `--now`, else the clock's. */
export function nowOf(values: Values, world: World): Instant {
  const text = textOf(values, "now");
  const at = text === undefined ? world.now : parseInstant(text);
  if (at !== undefined) return at;
  throw new UsageError(`--now ${JSON.stringify(text)} is no instant`, "Write it as 2026-11-20T16:41:07Z.");
}

/** Options that every verb takes. */
export const commonOptions = {
  repo: { type: "string", value: "DIR", help: "The repository; by default the folder you are in." },
  now: { type: "string", value: "INSTANT", help: "Judge as of this instant, such as 2026-11-20T16:41:07Z." },
  json: { type: "boolean", help: "Print data for programs." },
  "no-color": { type: "boolean", help: "No colour, as with NO_COLOR." },
  help: { type: "boolean", help: "Show this help; -h too." },
} as const satisfies Readonly<Record<string, Option>>;

export const NO_ENGAGEMENT = "There is no engagement here yet; `countersign new engagement ID` makes one.\n";

/** Options that name a change. */
export const changeOptions = {
  base: { type: "string", value: "REF", help: "What the change is made against; its tip holds the policy." },
  head: { type: "string", value: "REF", help: "The change; without it, the working files against HEAD." },
  pr: { type: "string", value: "FACTS.json", help: "What GitHub says of the pull request, in its own REST shapes." },
  record: { type: "string", value: "REF", help: "Where the record stands, if not in the base." },
} as const satisfies Readonly<Record<string, Option>>;
