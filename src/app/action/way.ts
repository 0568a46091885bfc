import type { Forge, Pending } from "../../forge/forge.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { RecordMode } from "../../model/settings.ts";
import { parsePolicy } from "../../parse/settings.ts";

/** Where the record goes: onto the default branch, by a pull request that brings it there, or onto a branch that stays apart. */
export type Way = { readonly kind: "commit" } | { readonly kind: "pull-request" | "branch"; readonly branch: string };

const BRANCHES = { "pull-request": "countersign/record", branch: "countersign-record" } as const;

/** What the workflow says goes before what countersign.yaml says. */
export function wayOf(settings: SourceFile | undefined, chosen: RecordMode | undefined): Way {
  const given = parsePolicy(settings, { setup: false }).policy.file?.value.settings ?? {};
  const kind = chosen ?? given.record ?? "commit";
  return kind === "commit" ? { kind } : { kind, branch: given.record_branch ?? BRANCHES[kind] };
}

/** Whether a branch is the record's own: also by the name that it has where nothing else is said, since any base may say otherwise. */
export function isRecordBranch(way: Way, name: string): boolean {
  return Object.values<string>(BRANCHES).includes(name) || (way.kind !== "commit" && way.branch === name);
}

/** Where the record stands, if that is not the default branch. */
export async function standingOf(forge: Forge, way: Way): Promise<Pending | undefined> {
  if (way.kind === "commit") return undefined;
  if (way.kind === "pull-request") return await forge.readPending(way.branch);
  const head = await forge.readBranch(way.branch);
  return head === undefined ? undefined : { head, number: undefined };
}
