import { engagementOf } from "../model/engagement.ts";
import type { Place } from "../model/finding.ts";
import type { Pull } from "../model/pull.ts";
import type { EngagementRule, Report, RepositoryRule } from "../model/rule.ts";
import { placeOfMove } from "./aspects/shut.ts";

export const rule: EngagementRule & RepositoryRule = {
  id: "closed-pull-request",
  code: "CS-PRQ-002",
  severity: "waiting",
  blocks: "merge",
  locked: true,
  summary: "Only an open pull request is found to be in order.",
  why: "A check that turns green on a closed pull request would still be green when it is opened again.",
  check: (c) => reportOn(c.repository.pull, placeOfMove(c)),
  checkRepository({ pull, change }) {
    const [first] = change.files;
    if (!first || change.files.some((file) => engagementOf(file.path) !== undefined)) return [];
    return reportOn(pull, { file: first.path, line: 1, column: 1 });
  },
};

function reportOn(pull: Pull | undefined, place: Place): Report[] {
  if (!pull || (pull.open && !pull.merged)) return [];
  const message = `Pull request #${pull.number} is ${pull.merged ? "merged already" : "closed"}.`;
  const fix = pull.merged ? "Make a further change in a pull request of its own." : "Reopen the pull request.";
  return [{ place, message, fix }];
}
