import { type Account, type Forge, LookAgain } from "../../../forge/forge.ts";
import { pullBody, pullTitle, type Understood } from "../../../report/intake-answer.ts";
import type { Made } from "./make.ts";

export interface ToOpen extends Made {
  readonly understood: Understood;
  /** Who submitted it, and so is an author of what is committed. */
  readonly author: Account;
}

/** Commits what was made and opens its pull request. What a run that was cut off left on the branch is written over. */
export async function openFor(forge: Forge, toOpen: ToOpen): Promise<number> {
  const { understood, author, work, ground } = toOpen;
  if (ground.place.kind !== "new") throw new Error("a form stands on the default branch");
  const { tip, branch } = ground.place;
  const title = pullTitle(understood);
  await forge.startBranch(branch, tip.head, { over: true });
  const commit = { branch, expected: tip.head, headline: title, writes: work.writes, coAuthor: author };
  if ((await forge.commit(commit)) === undefined) throw new LookAgain(`The branch ${branch} moved.`);
  return await forge.openPull({ base: tip.name, branch, title, body: pullBody(understood) });
}
