import { t as UsageError } from "./verb.js";
import { c as workOptions, i as splitWords, o as work, t as artifactCalled } from "./workbench.js";

const verb = {
	name: "supersede",
	summary: "Say that one artifact takes the place of another.",
	usage: "countersign supersede [ID] OLD NEW",
	examples: ["countersign supersede PRO-2026-0188 PRO-2026-0201"],
	options: workOptions,
	async run(values, words, world) {
		const { id, rest } = await splitWords(words, values, world);
		if (rest.length !== 2) throw new UsageError("Name the old artifact and the new one");
		return await work(values, id, world, (bench) => superseded(bench, rest[0], rest[1]));
	}
};
async function superseded(bench, oldName, newName) {
	const [old, now] = [artifactCalled(bench, oldName), artifactCalled(bench, newName)];
	if (old === now) throw new UsageError("An artifact does not take its own place", "`countersign revise` makes a version.");
	return {
		writes: await Promise.all([bench.matter(old, [{
			set: ["status"],
			to: "superseded"
		}]), bench.matter(now, [{
			set: ["supersedes"],
			to: `${old.id}@${old.version ?? "v1"}`
		}])]),
		said: `${now.id} takes the place of ${old.id}.`
	};
}

export { verb };