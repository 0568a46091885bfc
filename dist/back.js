import { t as UsageError } from "./verb.js";
import { a as textOption, c as workOptions, i as splitWords, o as work } from "./workbench.js";

const verb = {
	name: "back",
	summary: "Ask to move an engagement back, with the reason.",
	usage: "countersign back [ID] STAGE --reason TEXT",
	examples: ["countersign back acme-pilot draft --reason \"The client asks for refunds too\""],
	options: {
		...workOptions,
		reason: {
			type: "string",
			value: "TEXT",
			help: "Why; it goes into the record."
		}
	},
	async run(values, words, world) {
		const { id, rest } = await splitWords(words, values, world);
		const [stage, ...more] = rest;
		if (stage === void 0 || more.length > 0) throw new UsageError("Name the stage to go back to");
		const reason = textOption(values, "reason", "Say why in one sentence.");
		return await work(values, id, world, (bench) => moved(bench, stage, reason));
	}
};
async function moved(bench, stage, reason) {
	const from = bench.c.head.state?.value.stage ?? "";
	if (from === stage) throw new UsageError(`${bench.id} is at ${stage} already`);
	return {
		writes: [await bench.state([{
			set: ["stage"],
			to: stage
		}, {
			set: ["state_transition", "rationale"],
			to: reason
		}])],
		said: `${bench.id}: back from ${from} to ${stage}.`
	};
}

export { verb };