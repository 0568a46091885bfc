import type { Adapter } from "./adapter.ts";
import type { GateResult } from "./approval.ts";
import type { Commit } from "./commit.ts";
import type { Engagement, FileEntry, SourceFile } from "./engagement.ts";
import type { Place, Problem, Severity } from "./finding.ts";
import type { Move } from "./move.ts";
import type { Policy } from "./policy.ts";
import type { Judged } from "./predicate.ts";
import type { Pull } from "./pull.ts";
import type { RecordView } from "./record.ts";
import type { Instant } from "./time.ts";

/** A file that base..head changes. */
export interface ChangedFile {
  readonly path: string;
  readonly before: FileEntry | undefined;
  readonly after: FileEntry | undefined;
}

/** What a pull request changes, over the whole repository. */
export interface Change {
  readonly base: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
  /** Contents, at the head, of the changed text files that are ours to judge. */
  readonly contents: readonly SourceFile[];
  readonly policyChanges: readonly string[];
  readonly commits: readonly Commit[];
  /** Paths that cannot be merged with the base. */
  readonly conflicts: readonly string[];
  /** Every artifact id of the base and the head with the files that carry it, where the change adds one. */
  readonly idFiles: ReadonlyMap<string, readonly string[]>;
  /** The engagements that name a workflow definition which the change removes, by its type. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  /** Files of the engine that the change brings just as the recorder writes them. */
  readonly proven: ReadonlySet<string>;
}

/** The files of one tree that are ours, read and not yet parsed. */
export interface Snapshot {
  readonly settings: SourceFile | undefined;
  /** adapters/*.yaml by file name without its ending. */
  readonly adapters: ReadonlyMap<string, SourceFile>;
  /** Object id of templates/<skill> by skill. */
  readonly templates: ReadonlyMap<string, string>;
  readonly engagements: ReadonlyMap<string, EngagementFiles>;
}

export interface EngagementFiles {
  readonly files: readonly SourceFile[];
  readonly entries: readonly FileEntry[];
}

/** Everything that was read for one question, before anything of it is parsed. */
export interface Question {
  readonly change: Change;
  /** Where a record that the change touches does not hold, or what stands beside it does not follow. */
  readonly breaks: readonly Problem[];
  readonly base: Snapshot;
  /** The merge result: the base's tip merged with the head. */
  readonly merged: Snapshot;
  readonly seen: ReadonlyMap<string, { readonly snapshot: Snapshot; readonly committedAt: Instant }>;
  /** Other engagements of the merge result, whose artifacts those asked about may be built on. */
  readonly neighbours: ReadonlyMap<string, EngagementFiles>;
  /** The newest entry of each engagement's record. */
  readonly entries: ReadonlyMap<string, SourceFile>;
  readonly builtin: ReadonlyMap<string, SourceFile>;
  readonly pull: Pull | undefined;
  readonly now: Instant;
  /** The engagements that are asked about. */
  readonly ids: readonly string[];
  /** Where somebody has tried to make the documents that the change touches. */
  readonly documentFaults?: readonly DocumentFault[];
}

/** The repository-wide part of the question: policy, adapters and the change itself. */
export interface Repository {
  readonly change: Change;
  readonly policy: Policy;
  /** Adapters, settings and their problems as the head would have them. */
  readonly headPolicy: Policy;
  readonly headAdapters: ReadonlyMap<string, Adapter>;
  /** Other engagements whose artifacts those at hand may be built on, by id. */
  readonly neighbours: ReadonlyMap<string, Engagement>;
  readonly problems: readonly Problem[];
  readonly pull: Pull | undefined;
  readonly now: Instant;
  readonly documentFaults?: readonly DocumentFault[];
}

/** What is wrong with the document that an artifact becomes, as making it has shown. */
export interface DocumentFault {
  readonly engagement: string;
  readonly artifact: string;
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
  /** Where it weighs the same whatever the artifact is for. */
  readonly severity?: Severity;
}

/** Everything known about one engagement in one change, gathered before anything is judged. */
export interface Facts {
  readonly id: string;
  readonly base: Engagement | undefined;
  /** The merge result: the base's tip merged with the head. */
  readonly head: Engagement;
  readonly adapter: Adapter;
  readonly repository: Repository;
  /** The engagement at each commit that somebody reviewed; nothing where that commit cannot be read. */
  readonly seen: ReadonlyMap<string, Seen | undefined>;
  readonly record: RecordView;
  /** What the templates and the organisation put into a rendered artifact, by artifact type, at the merge result. */
  readonly presentation: Presentation;
}

/** A digest per artifact type of what renders it besides its own bytes. */
export type Presentation = ReadonlyMap<string, string>;

export interface Seen {
  readonly engagement: Engagement;
  readonly presentation: Presentation;
  readonly committedAt: Instant;
}

/** What the skill that renders an artifact finds wrong with it. */
export interface ArtifactFault {
  readonly artifact: string;
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
  /** An error where nothing else is said. */
  readonly severity?: Severity;
  /** Whether no gate that covers the artifact can be approved until it is mended. */
  readonly holdsGate: boolean;
}

/** One engagement, judged as far as gates: what rules look at. */
export interface Case extends Facts {
  readonly move: Move | undefined;
  readonly scopes: readonly string[];
  readonly gates: readonly GateResult[];
  /** What is wrong with the live artifacts, in their order. */
  readonly faults: readonly ArtifactFault[];
  /** The requirements of the move, judged. */
  readonly requirements: readonly Judged[];
}
