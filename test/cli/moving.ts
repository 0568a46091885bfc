import { makeRepo, type TestRepo } from "../git/repo.ts";
import { STATE } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

export interface Moving {
  readonly repo: TestRepo;
  readonly base: string;
  /** A branch that asks to move the engagement from its first stage to the second. */
  readonly head: string;
}

export function makeMoving(): Moving {
  const repo = makeRepo();
  const base = repo.commit({ files: smallest });
  const moved = String(smallest[STATE]).replace("stage: proposal", "stage: contract");
  const head = repo.commit({ branch: "topic", parents: [base], files: { [STATE]: moved } });
  return { repo, base, head };
}
