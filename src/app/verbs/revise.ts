import { versionNumber } from "../../model/version.ts";
import { UsageError, type Verb } from "../verb.ts";
import { artifactCalled, type Bench, type Work } from "../bench.ts";
import { work, workOptions } from "../workbench.ts";
import { splitWords } from "../words.ts";

export const verb: Verb = {
  name: "revise",
  summary: "Give an artifact its next version, so that its content may change.",
  usage: "countersign revise [ID] ARTIFACT [--draft]",
  examples: [
    "countersign revise PRO-2026-0188            from v1 to v2",
    "countersign revise PRO-2026-0188 --draft    and as a draft until it is ready",
  ],
  options: { ...workOptions, draft: { type: "boolean", help: "Make it a draft again." } },
  async run(values, words, world) {
    const { id, rest } = await splitWords(words, 1, values, world);
    if (rest.length > 1) throw new UsageError("Name one artifact");
    return await work(values, id, world, (bench) => revised(bench, rest[0], values["draft"] === true));
  },
};

async function revised(bench: Bench, name: string | undefined, draft: boolean): Promise<Work> {
  const artifact = artifactCalled(bench, name);
  const number = versionNumber(artifact.version);
  if (number === undefined)
    throw new UsageError(`${artifact.id} has no version to count on from`, "Write `version: v1`.");
  const before = bench.c.base?.artifacts.find((each) => each.id === artifact.id);
  const merged = versionNumber(before?.version);
  if (merged !== undefined && number > merged)
    throw new UsageError(
      `${artifact.id} is ${artifact.version} in this change already; ${before?.version} is what was merged`,
      `Edit ${artifact.file}; one merge makes one version.`,
    );
  const recorded = bench.c.record.artifacts.find((each) => each.id === artifact.id);
  const used = Math.max(number, versionNumber(recorded?.version) ?? 0);
  const version = `v${used + 1}`;
  const write = await bench.matter(artifact, [
    { set: ["version"], to: version },
    ...(draft ? [{ set: ["status"], to: "draft" } as const] : []),
  ]);
  return {
    writes: [write],
    said: `${artifact.id}: ${artifact.version} to ${version}.`,
    next: "Approvals of the version before stay in the record; the gates that cover it ask again.",
  };
}
