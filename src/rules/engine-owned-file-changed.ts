import type { Change, ChangedFile } from "../model/case.ts";
import { engagementOf, isEngineOwned } from "../model/engagement.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { quote } from "../parse/quote.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "engine-owned-file-changed",
  code: "CS-EVT-001",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "Nobody but the recorder changes record/, rendered/ or the status pages.",
  why: "Approvals live in the record. If a pull request could write there, it could approve itself.",
  check(c) {
    // An engagement that is removed as a whole is reported as that.
    return c.head.files.length === 0 ? [] : reports(c.repository.change, c.id);
  },
  checkRepository: (r) => reports(r.change, undefined),
};

/** A record that was rewritten as a whole needs no line for each of its entries. */
const MOST = 20;

function reports({ files, proven }: Change, id: string | undefined): Report[] {
  const touched = files.filter(({ path }) => isEngineOwned(path) && engagementOf(path) === id && !proven.has(path));
  const left = touched.length - MOST;
  return touched.slice(0, MOST).map((file, index) => report(file, index === MOST - 1 ? left : 0));
}

function report({ path, before, after }: ChangedFile, left: number): Report {
  const did = before ? (after ? "changed" : "deleted") : "added";
  const more = left > 0 ? ` ${left} more files of the engine follow.` : "";
  const message = `${quote(path)} is written by the recorder after a merge, and is ${did} here.${more}`;
  const undo = before ? "Restore it as the base has it" : "Remove it";
  return {
    place: { file: path, line: 1, column: 1 },
    message,
    fix: `${undo}; a correction is a new entry of the record.`,
  };
}
