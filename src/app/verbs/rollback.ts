import type { Change } from "../../edit/edit-yaml.ts";
import { recoveriesOf } from "../../model/adapter.ts";
import { type Checkpoint, checkpointCalled, checkpointsOf } from "../checkpoints.ts";
import { sentenceIn } from "../called.ts";
import { textOf, UsageError, type Values, type Verb } from "../verb.ts";
import type { Bench, Work } from "../bench.ts";
import { repoOf, textOption, work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";
import { goingBack, moved } from "./back.ts";

export const verb: Verb = {
  name: "rollback",
  summary: "Ask to move an engagement back to where the record shows that it stood.",
  usage: "countersign rollback [ID] CHECKPOINT --reason TEXT",
  examples: [
    'countersign rollback pr-12 --reason "The scope was not agreed"     where it stood once pull request 12 was merged',
    'countersign rollback draft --reason "The scope was not agreed"     where it last stood at a stage',
  ],
  options: { ...workOptions, reason: { type: "string", value: "TEXT", help: "Why; it goes into the record." } },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    const [name, ...more] = rest;
    if (name === undefined || more.length > 0)
      throw new UsageError("Name one checkpoint", "Such as pr-12, or a stage.");
    textOption(values, "reason", "Say why in one sentence.");
    const dir = repoOf(values, world);
    return await work(values, id, world, async (bench) =>
      rolledBack(bench, name, await checkpointsOf(dir, bench.id), values),
    );
  },
};

/** The stage moves back, and nothing else: what was written since is for people to keep or to take back. */
export async function rolledBack(
  bench: Bench,
  name: string,
  checkpoints: readonly Checkpoint[],
  values: Values,
): Promise<Work> {
  const to = checkpointCalled(checkpoints, name);
  const reason = sentenceIn("reason", textOf(values, "reason") ?? "");
  const rationale = `Back to ${to.name} (${to.stage}, ${to.day}): ${reason}`;
  const back = await moved(bench, to.stage, rationale);
  return {
    ...back,
    writes: [await bench.state([...goingBack(to.stage, rationale), ...recovering(bench)])],
    notes: [
      `Files stay as they are; \`git diff ${to.merge.slice(0, 8)} -- engagements/${bench.id}\` says what changed since.`,
    ],
  };
}

/** The recovery action of that name, where there is one. */
function recovering({ c }: Bench): Change[] {
  const action = recoveriesOf(c.adapter).find(({ id }) => id.startsWith("rollback"));
  return action ? [{ set: ["rollback_or_recovery_action"], to: action.id }] : [];
}
