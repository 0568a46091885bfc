import { commitHere } from "../../git/local-commit.ts";
import type { PartialClone } from "../../git/partial-clone.ts";
import type { Write } from "../../model/write.ts";
import { evaluate } from "../evaluate.ts";
import { gatherFetched } from "./gather-fetched.ts";
import type { Ground } from "./ground.ts";

/** The ground as it would be with some files written: they are committed in the clone alone, and judged. */
export async function withWrites(clone: PartialClone, ground: Ground, writes: readonly Write[]): Promise<Ground> {
  const { about, question } = ground;
  const head = await commitHere(clone.dir, about.head, writes);
  const pull = question.pull && { ...question.pull, head };
  const next = { ...about, head, onto: about.onto ?? about.head, pull };
  const gathered = await gatherFetched(clone, next);
  return { ...ground, about: next, question: gathered, evaluated: evaluate(gathered) };
}
