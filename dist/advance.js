import { t as UsageError } from "./verb.js";
import { c as workOptions, i as splitWords, o as work } from "./workbench.js";

const verb = {
	name: "advance",
	summary: "Ask to move an engagement onwards: set its stage in state.yaml.",
	usage: "countersign advance [ID] [STAGE]",
	examples: [
		"countersign advance                        the one engagement, to the stage that comes next",
		"countersign advance acme-pilot review      to a stage that is named",
		"countersign advance acme-pilot --dry-run   show what would change"
	],
	options: workOptions,
	async run(values, words, world) {
		const { id, rest } = await splitWords(words, values, world);
		if (rest.length > 1) throw new UsageError(`advance takes one stage, not ${JSON.stringify(rest.join(" "))}`);
		return await work(values, id, world, (bench) => advanced(bench, rest[0]));
	}
};
async function advanced(bench, named) {
	const from = stageOf(bench.c);
	const to = named ?? onlyWay(bench.c, from);
	return {
		writes: [await bench.state([{
			set: ["stage"],
			to
		}])],
		said: `${bench.id}: ${from} to ${to}.`,
		next: `Open a pull request with it; \`countersign check\` says which gates it waits for.`
	};
}
function stageOf({ base, head }) {
	const [was, is] = [base?.state?.value.stage, head.state?.value.stage ?? ""];
	if (was !== void 0 && was !== is) throw new UsageError(`state.yaml asks to move from ${was} to ${is} already`, "Commit or take that back first.");
	return is;
}
function onlyWay({ adapter }, from) {
	const ways = adapter.transitions.filter((each) => each.from === from && ["forward", "terminal"].includes(each.kind));
	const [only, ...others] = [...new Set(ways.map(({ to }) => to))];
	if (only === void 0) throw new UsageError(`Nothing leads on from ${from}`);
	if (others.length === 0) return only;
	throw new UsageError(`From ${from} several ways lead on`, `Name one of ${[only, ...others].join(", ")}.`);
}

export { verb };