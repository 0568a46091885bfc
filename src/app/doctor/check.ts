import type { Machine } from "../../git/machine.ts";
import type { Adapter } from "../../model/adapter.ts";
import type { Engagement, SourceFile } from "../../model/engagement.ts";
import type { Finding, Place } from "../../model/finding.ts";
import type { Policy } from "../../model/policy.ts";
import type { Instant } from "../../model/time.ts";
import type { OnForge, Unasked } from "./on-forge.ts";
import type { WorkflowFile } from "./workflow-file.ts";

export type Level = "ok" | "warn" | "fail";

/** One thing that was looked at; what is not ok says what mends it. */
export interface Outcome {
  readonly level: Level;
  readonly message: string;
  readonly fix?: string;
  readonly place?: Place;
}

/** What the repository holds, read and parsed; checks only look. */
export interface Contents {
  readonly now: Instant;
  /** Whether the clone was cut off somewhere in its history. */
  readonly shallow: boolean;
  readonly settings: SourceFile | undefined;
  readonly policy: Policy;
  /** What the rules say of settings and definitions as they are. */
  readonly findings: readonly Finding[];
  /** The repository's own definitions, and built-in ones that engagements name. */
  readonly adapters: readonly Adapter[];
  readonly ownAdapters: readonly string[];
  readonly engagements: readonly Engagement[];
  readonly workflows: readonly WorkflowFile[];
  readonly owners: { readonly path: string; readonly text: string } | undefined;
}

/** What there is to look at. Without contents, `problem` says why they could not be read. */
export interface Examined {
  readonly machine: Machine;
  readonly contents: Contents | undefined;
  readonly problem: { readonly message: string; readonly fix: string | undefined } | undefined;
  /** Nothing where there is no forge to ask, or nobody wants it asked. */
  readonly forge: OnForge | Unasked | undefined;
}

/** One function per thing to look at. It says nothing where there is nothing to look at. */
export interface Check {
  readonly id: string;
  look(examined: Examined): readonly Outcome[];
}

/** A check of what the repository holds. */
export function ofContents(id: string, look: (contents: Contents) => readonly Outcome[]): Check {
  return { id, look: ({ contents }) => (contents ? look(contents) : []) };
}

export function ok(message: string): Outcome {
  return { level: "ok", message };
}

/** The faults, or that there are none. */
export function orFine(faults: readonly Outcome[], message: string): readonly Outcome[] {
  return faults.length > 0 ? faults : [ok(message)];
}
