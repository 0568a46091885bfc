import { commitsToRead } from "../../gates/freshness.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { Question } from "../../model/case.ts";
import { type Asked, gather } from "../gather.ts";
import { filled } from "./filled.ts";

/** A question about two commits that are named. */
export interface AskedOfClone extends Omit<Asked, "repo" | "open"> {
  readonly base: string;
  readonly head: string;
  /** Where the head was made in the clone itself, the commit that it stands on. */
  readonly onto?: string;
}

/** Everything that a question needs, from a clone that is filled for it. */
export function gatherFetched(clone: PartialClone, asked: AskedOfClone): Promise<Question> {
  const { base, head, onto = head, pull, record, recorded = [] } = asked;
  const tips = {
    needed: [base, onto, ...(record === undefined ? [] : [record])],
    welcome: [...(pull ? commitsToRead(pull) : []), ...recorded.map((each) => each.head)],
    depth: (pull?.commits.size ?? 0) + 2,
  };
  return filled(clone, tips, (open) => gather({ ...asked, repo: clone.dir, open }));
}
