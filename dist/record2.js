import { d as jsonText } from "./record-file.js";
import { a as nowOf, i as exit, o as textOf, r as commonOptions, s as textsOf, t as UsageError, u as visible } from "./verb.js";
import { n as BrokenRecord, t as recordMerge } from "./record-merge.js";
import { i as readPull } from "./ask.js";
import { resolve } from "node:path";

const verb = {
	name: "record",
	summary: "Write what a merge changed, and who approved it, into the record.",
	usage: "countersign record --merge SHA [--pr FACTS.json]...",
	examples: ["countersign record --merge HEAD --pr facts.json   the merge that was just checked out", "countersign record --merge HEAD --dry-run         what would be written"],
	options: {
		...commonOptions,
		merge: {
			type: "string",
			value: "SHA",
			help: "The commit on the default branch that the merge made."
		},
		pr: {
			type: "string",
			multiple: true,
			value: "FACTS.json",
			help: "What GitHub says of the pull request that was merged; once more for each that an earlier run missed."
		},
		"dry-run": {
			type: "boolean",
			help: "Write nothing; say what would be written."
		}
	},
	async run(values, words, world) {
		const merge = textOf(values, "merge");
		if (merge === void 0) throw new UsageError("record needs --merge", "Name the commit that the merge made.");
		if (words.length > 0) throw new UsageError(`record takes no ${JSON.stringify(words[0])}`);
		const pulls = await Promise.all(textsOf(values, "pr").map((path) => mergedPull(path, world)));
		const recording = await recordMerge({
			repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
			merge,
			pulls,
			now: nowOf(values, world),
			builtin: await world.builtinAdapters(),
			engine: world.version,
			dryRun: values["dry-run"] === true
		}).catch((error) => broken(error, world));
		if (!recording) return exit.findings;
		if (values["json"] === true) world.print(jsonText(recording));
		else print(recording, world, values["dry-run"] === true);
		return recording.recorded.some(({ status }) => lost.has(status)) ? exit.findings : exit.fine;
	}
};
async function mergedPull(path, world) {
	const pull = await readPull(path, world);
	if (!pull.merged) throw new UsageError(`--pr ${path}: pull request #${pull.number} is not merged`);
	return pull;
}
function broken(error, world) {
	if (!(error instanceof BrokenRecord)) throw error;
	world.complain(`${visible(error.path)}: ${visible(error.message)}\nNothing was written. Run \`countersign verify\`.\n`);
}
function print({ recorded, files }, world, dryRun) {
	if (recorded.length === 0) return world.print("This merge touches no engagement; there is nothing to record.\n");
	for (const each of recorded) world.print(`${visible(line(each))}\n`);
	if (files.length === 0) return;
	world.print(`\n${dryRun ? "Would write" : "Wrote"}:\n${files.map((path) => `  ${visible(path)}\n`).join("")}`);
}
/** The merge happened, and the record will not say so. */
const lost = /* @__PURE__ */ new Set(["not recorded", "overtaken"]);
const without = {
	"not recorded": "not recorded; no workflow definition to judge it by",
	"recorded before": "recorded before",
	overtaken: "not recorded; what was merged after it has an entry already",
	removed: "its files are gone; there is nothing to record"
};
function line({ engagement, status, events }) {
	const none = without[status];
	if (none !== void 0) return `${engagement}: ${none}.`;
	return `${engagement}: ${events.length === 0 ? "no event" : events.map((each) => each.split(" ", 1)[0]).join(", ")}.${status === "recorded" ? "" : " No facts of its pull request were given, so no approval could be seen."}`;
}

export { verb };