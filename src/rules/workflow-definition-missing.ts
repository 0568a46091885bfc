import type { ChangedFile, Repository } from "../model/case.ts";
import type { ReadingRule, Report, RepositoryRule } from "../model/rule.ts";
import { quote } from "../parse/quote.ts";

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

/**
 * Who uses it stands in engagements that a change of definitions does not read, so nobody can be ruled out. Nor is it
 * known here whether the engine has a definition of that name, which would judge in its stead.
 */
function removed(r: Repository, { path, before, after }: ChangedFile): Report[] {
  const type = /^adapters\/([^/]+)\.yaml$/.exec(path)?.[1];
  if (type === undefined || !before || after) return [];
  const heir = r.change.files.find((file) => file.after?.oid === before.oid && !file.before);
  const what = heir ? `is renamed to ${quote(heir.path)}` : "is removed";
  const message = `${quote(path)} ${what}; engagements may still use ${quote(type)} and would have no definition. Which of them do is not read here.`;
  const fix = `Restore ${quote(path)}; engagements that are closed or archived are judged by it too, and an unused one does no harm.`;
  return [{ place: { file: path, line: 1, column: 1 }, message, fix }];
}
