import { UsageError, type Verb } from "../verb.ts";
import { artifactCalled, type Bench, MERGE, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "supersede",
  summary: "Say that one artifact takes the place of another.",
  usage: "countersign supersede [ID] OLD NEW",
  examples: ["countersign supersede PRO-2026-0188 PRO-2026-0201"],
  options: workOptions,
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    if (rest.length !== 2) throw new UsageError("Name the old artifact and the new one");
    return await work(values, id, world, (bench) => superseded(bench, rest[0], rest[1]));
  },
};

async function superseded(bench: Bench, oldName: string | undefined, newName: string | undefined): Promise<Work> {
  const [old, now] = [artifactCalled(bench, oldName), artifactCalled(bench, newName)];
  if (old === now)
    throw new UsageError("An artifact does not take its own place", "`countersign revise` makes a version.");
  const taken = `${old.id}@${old.version ?? "v1"}`;
  if (old.status === "superseded" && now.matter.value.supersedes === taken)
    throw new UsageError(`${now.id} takes the place of ${taken} already`, "Nothing is left to do.");
  const writes = await Promise.all([
    bench.matter(old, [{ set: ["status"], to: "superseded" }]),
    bench.matter(now, [{ set: ["supersedes"], to: taken }]),
  ]);
  return { writes, said: `${now.id} takes the place of ${old.id}.`, next: MERGE };
}
