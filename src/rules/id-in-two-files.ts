import type { Repository } from "../model/case.ts";
import { engagementOf } from "../model/engagement.ts";
import { nextId } from "../model/id-pattern.ts";
import type { Report, RepositoryRule } from "../model/rule.ts";

/** Two files of one engagement are found while it is read; this looks across engagements. */
export const rule: RepositoryRule = {
  id: "id-in-two-files",
  code: "CS-ART-004",
  severity: "error",
  blocks: "merge",
  locked: false,
  summary: "An artifact's id is the name of one file in the whole repository.",
  why: "An id that means two things makes every reference to it, every approval and every record ambiguous.",
  checkRepository(r) {
    const removed = new Set(r.change.files.filter((file) => !file.after).map((file) => file.path));
    return [...r.change.idFiles].flatMap(([id, paths]) => {
      const present = paths.filter((path) => !removed.has(path));
      return present.filter((path) => isAdded(r, path)).flatMap((path) => clash(r, id, path, present));
    });
  },
};

function isAdded(r: Repository, path: string): boolean {
  return r.change.files.some((file) => file.path === path && file.after && !file.before);
}

/** Of two files that the change adds, the second is told. */
function clash(r: Repository, id: string, path: string, present: readonly string[]): Report[] {
  const elsewhere = present.filter((each) => engagementOf(each) !== engagementOf(path));
  const other = elsewhere.find((each) => !isAdded(r, each) || each < path);
  if (other === undefined) return [];
  return [
    {
      place: { file: path, line: 1, column: 1 },
      message: `\`${id}\` is in \`${other}\` and \`${path}\`.`,
      fix: `Run \`countersign renumber ${id} ${nextId(id, r.change.idFiles.keys())}\` for the one that this change adds.`,
    },
  ];
}
