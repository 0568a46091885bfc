import { d as jsonText } from "./record-file.js";
import { i as exit, n as changeOptions, r as commonOptions, u as visible } from "./verb.js";
import { t as askAndEvaluate } from "./ask.js";

const verb = {
	name: "next",
	summary: "Say the smallest useful next step, and whose it is.",
	usage: "countersign next [ID...]",
	examples: ["countersign next acme-pilot"],
	options: {
		...commonOptions,
		...changeOptions
	},
	async run(values, words, world) {
		const { verdict } = await askAndEvaluate({
			...values,
			all: words.length === 0
		}, words, world);
		const wanted = verdict.engagements.filter(({ id }) => words.length === 0 || words.includes(id));
		if (values["json"] === true) world.print(jsonText(wanted.map(({ id, next }) => ({
			engagement: id,
			...next
		}))));
		else for (const { id, next } of wanted) {
			const who = next.owner === "" ? "" : ` (${next.owner})`;
			world.print(`${visible(id)}: ${visible(next.action)}${visible(who)}\n`);
		}
		return exit.fine;
	}
};

export { verb };