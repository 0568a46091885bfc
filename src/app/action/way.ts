import type { SourceFile } from "../../model/engagement.ts";
import { parsePolicy } from "../../parse/settings.ts";

/** Where the record goes: onto the default branch, by a pull request that brings it there, or onto a branch that stays apart. */
export type Way = { readonly kind: "commit" | "branch" } | { readonly kind: "pull-request"; readonly branch: string };

const BRANCH = "countersign/record";

export function wayOf(settings: SourceFile | undefined): Way {
  const given = parsePolicy(settings, { setup: false }).policy.file?.value.settings ?? {};
  const kind = given.record ?? "commit";
  return kind === "pull-request" ? { kind, branch: given.record_branch ?? BRANCH } : { kind };
}
