import type { Headed, PullAnswer } from "./pull-answer.ts";

/** The numbers of those that bring the same commit into the same base. */
export function sharing(
  open: readonly Headed[],
  { number, headRefOid, baseRefName }: Pick<PullAnswer, "number" | "headRefOid" | "baseRefName">,
): number[] {
  const same = open.filter((each) => each.headRefOid === headRefOid && each.baseRefName === baseRefName);
  return [...new Set(same.map((each) => each.number))].filter((each) => each !== number).toSorted((a, b) => a - b);
}
