import type { ChangedFile, Repository } from "../model/case.ts";
import type { ReadingRule, Report, RepositoryRule } from "../model/rule.ts";
import { quote, quoteAll } from "../parse/quote.ts";

export const rule: ReadingRule & RepositoryRule = {
  id: "workflow-definition-missing",
  code: "CS-WFL-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "An engagement names a workflow definition that the base, or the engine, has; and no change takes one away.",
  why: "Without a definition there are no stages, no gates and nobody who may approve.",
  reading: true,
  checkRepository: (r) => r.change.files.flatMap((file) => removed(r, file)),
};

/** Engagements that the change does not touch would be left without a definition. */
function removed(r: Repository, { path, before }: ChangedFile): Report[] {
  const type = /^adapters\/([^/]+)\.yaml$/.exec(path)?.[1] ?? "";
  const users = r.change.users.get(type) ?? [];
  if (users.length === 0) return [];
  const heir = r.change.files.find((file) => file.after?.oid === before?.oid && !file.before);
  const what = heir ? `is renamed to ${quote(heir.path)}` : "is removed";
  const message = `${quote(path)} ${what}, and ${quoteAll(users, 5)} still ${users.length > 1 ? "use" : "uses"} ${quote(type)}.`;
  const fix = `Restore ${quote(path)}; engagements that are closed or archived are judged by it too.`;
  return [{ place: { file: path, line: 1, column: 1 }, message, fix }];
}
