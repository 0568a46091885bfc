import { UsageError, type Verb } from "../verb.ts";
import { artifactCalled, type Bench, MERGE, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "archive",
  summary: "Take an artifact out of what is agreed; its file and its record stay.",
  usage: "countersign archive [ID] ARTIFACT",
  examples: ["countersign archive PRO-2026-0188"],
  options: workOptions,
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    if (rest.length > 1) throw new UsageError("Name one artifact");
    return await work(values, id, world, (bench) => archived(bench, rest[0]));
  },
};

async function archived(bench: Bench, name: string | undefined): Promise<Work> {
  const artifact = artifactCalled(bench, name);
  if (artifact.status === "archived")
    throw new UsageError(`${artifact.id} is archived already`, "`status: current` in its file takes that back.");
  const write = await bench.matter(artifact, [{ set: ["status"], to: "archived" }]);
  return { writes: [write], said: `${artifact.id}: ${artifact.status} to archived.`, next: MERGE };
}
