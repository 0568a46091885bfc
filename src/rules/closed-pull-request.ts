import type { RepositoryRule } from "../model/rule.ts";

export const rule: RepositoryRule = {
  id: "closed-pull-request",
  code: "CS-PRQ-002",
  severity: "waiting",
  blocks: "merge",
  locked: true,
  summary: "Only an open pull request is found to be in order.",
  why: "A check that turns green on a closed pull request would still be green when it is opened again.",
  checkRepository({ pull, change }) {
    if (!pull || (pull.open && !pull.merged)) return [];
    const message = `Pull request #${pull.number} is ${pull.merged ? "merged already" : "closed"}.`;
    const fix = pull.merged ? "Make a further change in a pull request of its own." : "Reopen the pull request.";
    return [{ place: { file: change.files[0]?.path ?? "countersign.yaml", line: 1, column: 1 }, message, fix }];
  },
};
