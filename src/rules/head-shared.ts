import { isOurs } from "../model/ours.ts";
import type { RepositoryRule } from "../model/rule.ts";

export const rule: RepositoryRule = {
  id: "head-shared",
  code: "CS-PRQ-004",
  severity: "error",
  blocks: "merge",
  locked: true,
  summary: "No other open pull request brings the same commit into the same base.",
  why: "A check belongs to a commit: what one of the two is allowed, with another author and other reviews, would stand on both.",
  checkRepository({ pull, change }) {
    const [other, ...more] = pull?.sameHead ?? [];
    const file = change.files.find(({ path }) => isOurs(path))?.path;
    if (other === undefined || file === undefined) return [];
    const numbers = [other, ...more].map((number) => `#${number}`).join(", ");
    const message = `The head of this pull request is the head of ${numbers} too, which goes into the same base.`;
    const fix = "Close one of them, then edit the description of the other, so that it is judged again.";
    return [{ place: { file, line: 1, column: 1 }, message, fix }];
  },
};
