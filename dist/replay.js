import { n as stringifyYaml } from "./yaml.js";
import { h as writeTogether } from "./sides.js";
import { v as openRepository } from "./record.js";
import { i as projectState, l as projectStatePath } from "./chain.js";
import { d as jsonText } from "./record-file.js";
import { a as nowOf, i as exit, o as textOf, r as commonOptions, t as UsageError, u as visible } from "./verb.js";
import { t as verifyRecords } from "./verify.js";
import { resolve } from "node:path";

const verb = {
	name: "replay",
	summary: "Rebuild the derived view of an engagement from its record.",
	usage: "countersign replay ID [--write]",
	examples: ["countersign replay acme-pilot            print record/project_state.yaml as the record gives it", "countersign replay acme-pilot --write    and write it"],
	options: {
		...commonOptions,
		write: {
			type: "boolean",
			help: "Write the view where it stands in the record."
		}
	},
	async run(values, words, world) {
		const [id, ...more] = words;
		if (id === void 0 || more.length > 0) throw new UsageError("replay needs one engagement", "Name its id.");
		const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
		const [proof] = await verifyRecords({
			repo,
			ids: [id],
			anchor: void 0,
			now: nowOf(values, world)
		});
		const problem = proof?.breaks.find(({ code }) => code !== "CS-EVT-005");
		if (!proof || proof.entries.length === 0 && !problem) throw new UsageError(`There is no record of \`${id}\` here`);
		if (problem) return refuse(problem, world);
		const view = projectState(proof.entries);
		world.print(values["json"] === true ? jsonText(view) : stringifyYaml(view));
		if (values["write"] === true) await write(repo, id, stringifyYaml(view));
		return exit.fine;
	}
};
function refuse({ place, message }, world) {
	world.complain(`${visible(place.file)}:${place.line}:${place.column} ${visible(message)}\nNothing follows from a broken record.\n`);
	return exit.findings;
}
async function write(dir, id, text) {
	const repo = await openRepository(dir);
	await writeTogether(repo, async () => ({
		writes: [{
			path: projectStatePath(id),
			text
		}],
		result: void 0
	}));
}

export { verb };