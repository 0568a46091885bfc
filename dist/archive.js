import { t as UsageError } from "./verb.js";
import { c as workOptions, i as splitWords, o as work, t as artifactCalled } from "./workbench.js";

const verb = {
	name: "archive",
	summary: "Take an artifact out of what is agreed; its file and its record stay.",
	usage: "countersign archive [ID] ARTIFACT",
	examples: ["countersign archive PRO-2026-0188"],
	options: workOptions,
	async run(values, words, world) {
		const { id, rest } = await splitWords(words, values, world);
		if (rest.length > 1) throw new UsageError("Name one artifact");
		return await work(values, id, world, (bench) => archived(bench, rest[0]));
	}
};
async function archived(bench, name) {
	const artifact = artifactCalled(bench, name);
	return {
		writes: [await bench.matter(artifact, [{
			set: ["status"],
			to: "archived"
		}])],
		said: `${artifact.id}: ${artifact.status} to archived.`
	};
}

export { verb };