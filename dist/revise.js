import { s as versionNumber } from "./evaluate.js";
import { t as UsageError } from "./verb.js";
import { c as workOptions, i as splitWords, o as work, t as artifactCalled } from "./workbench.js";

const verb = {
	name: "revise",
	summary: "Give an artifact its next version, so that its content may change.",
	usage: "countersign revise [ID] ARTIFACT [--draft]",
	examples: ["countersign revise PRO-2026-0188            from v1 to v2", "countersign revise PRO-2026-0188 --draft    and as a draft until it is ready"],
	options: {
		...workOptions,
		draft: {
			type: "boolean",
			help: "Make it a draft again."
		}
	},
	async run(values, words, world) {
		const { id, rest } = await splitWords(words, values, world);
		if (rest.length > 1) throw new UsageError("Name one artifact");
		return await work(values, id, world, (bench) => revised(bench, rest[0], values["draft"] === true));
	}
};
async function revised(bench, name, draft) {
	const artifact = artifactCalled(bench, name);
	const number = versionNumber(artifact.version);
	if (number === void 0) throw new UsageError(`${artifact.id} has no version to count on from`, "Write `version: v1`.");
	const recorded = bench.c.record.artifacts.find((each) => each.id === artifact.id);
	const version = `v${Math.max(number, versionNumber(recorded?.version) ?? 0) + 1}`;
	return {
		writes: [await bench.matter(artifact, [{
			set: ["version"],
			to: version
		}, ...draft ? [{
			set: ["status"],
			to: "draft"
		}] : []])],
		said: `${artifact.id}: ${artifact.version} to ${version}.`,
		next: "Approvals of the version before stay in the record; the gates that cover it ask again."
	};
}

export { verb };