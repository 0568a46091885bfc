import { d as jsonText } from "./record-file.js";
import { t as deedOf } from "./story.js";
import { i as exit, n as changeOptions, r as commonOptions, u as visible } from "./verb.js";
import { t as askAndEvaluate } from "./ask.js";

const verb = {
	name: "plan",
	summary: "Say what a merge of the change would record.",
	usage: "countersign plan [ID...] [--base REF --head REF] [--pr FACTS.json]",
	examples: ["countersign plan --base main --head my-branch"],
	options: {
		...commonOptions,
		...changeOptions
	},
	async run(values, words, world) {
		const { verdict } = await askAndEvaluate(values, words, world);
		const found = verdict.engagements.filter(({ id }) => words.length === 0 || words.includes(id)).map(({ id, stage, events }) => ({
			engagement: id,
			stage,
			events
		}));
		if (values["json"] === true) world.print(jsonText(found));
		else for (const { engagement, events } of found) world.print(linesOf(engagement, events));
		if (values["json"] !== true && found.length === 0) world.print("The change touches no engagement.\n");
		return exit.fine;
	}
};
function linesOf(id, events) {
	const lines = events.map((event) => `  ${visible(deedOf(event))}\n`);
	return `${visible(id)}\n${lines.length > 0 ? lines.join("") : "  nothing\n"}`;
}

export { verb };