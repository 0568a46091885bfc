import type { Write } from "../../model/write.ts";
import { statePath } from "../../model/engagement.ts";
import { ARTIFACT_ID } from "../../model/scalars.ts";
import { UsageError, type Verb } from "../verb.ts";
import { artifactCalled, type Bench, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "renumber",
  summary: "Give an artifact that is not recorded yet another id, wherever it is named.",
  usage: "countersign renumber [ID] OLD NEW",
  examples: ["countersign renumber PRO-2026-0188 PRO-2026-0189"],
  options: workOptions,
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 2, values, world);
    const [old, now, ...more] = rest;
    if (old === undefined || now === undefined || more.length > 0)
      throw new UsageError("Name the old id and the new one");
    if (!ARTIFACT_ID.test(now))
      throw new UsageError(`${JSON.stringify(now)} is no artifact id`, "Such as PRO-2026-0189.");
    return await work(values, id, world, (bench) => renumbered(bench, old, now));
  },
};

export async function renumbered(bench: Bench, oldName: string, now: string): Promise<Work> {
  const artifact = artifactCalled(bench, oldName);
  const old = artifact.id;
  if (bench.c.record.artifacts.some((each) => each.id === old))
    throw new UsageError(
      `${old} is in the record, and ids are for ever`,
      `\`countersign supersede ${old} ${now}\` puts another in its place.`,
    );
  const paths = [statePath(bench.id), ...bench.c.head.artifacts.map(({ file }) => file)];
  const writes: Write[] = [];
  for (const path of paths) {
    const text = new TextDecoder().decode((await bench.read(path))?.bytes);
    const changed = text.replaceAll(new RegExp(`(?<![A-Za-z0-9-])${old}(?![A-Za-z0-9-])`, "g"), now);
    const target = path === artifact.file ? `${path.slice(0, path.lastIndexOf("/") + 1)}${now}.md` : path;
    if (target !== path) writes.push({ path, text: null });
    if (target !== path || changed !== text) writes.push({ path: target, text: changed });
  }
  return { writes, said: `${old} is ${now} now.` };
}
