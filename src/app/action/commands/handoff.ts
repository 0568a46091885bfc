import type { PartialClone } from "../../../git/partial-clone.ts";
import { handoffOf } from "../../../record/handoff.ts";
import { handoffText } from "../../../report/handoff-text.ts";
import { judgedCase, skillCalled } from "../../verbs/handoff.ts";
import { entriesOf } from "./entries.ts";
import type { Ground } from "../ground.ts";

/** What a skill is handed, as a page; what its class keeps back is kept back here too. */
export async function handoffPage(clone: PartialClone, ground: Ground, id: string, name: string): Promise<string> {
  const { c, judged } = judgedCase(id, ground.evaluated);
  const skill = skillCalled(c, name);
  const entries = await entriesOf(clone, ground, id);
  return handoffText(handoffOf(c, { skill, next: judged.next, entries, allowed: [] }));
}
