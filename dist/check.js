import { t as formatVerdict } from "./verdict-text.js";
import { n as askVerdict } from "./ask.js";
import { i as exit, n as changeOptions, r as commonOptions } from "./verb.js";

const levels = {
	error: "error",
	waiting: "warning",
	warning: "warning",
	notice: "note"
};
/** SARIF 2.1.0, for code scanning and editors. */
function formatSarif(verdict) {
	const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "countersign",
				rules: [...new Set(findings.map((each) => each.rule))].toSorted().map((id) => ruleOf(findings, id))
			} },
			results: findings.map(resultOf)
		}]
	};
}
function ruleOf(findings, id) {
	const name = findings.find((each) => each.rule === id)?.name ?? id;
	return {
		id,
		name,
		shortDescription: { text: name }
	};
}
function resultOf(finding) {
	const artifactLocation = { uri: finding.file.split("/").map(encodeURIComponent).join("/") };
	const region = {
		startLine: finding.line,
		startColumn: finding.column
	};
	return {
		ruleId: finding.rule,
		level: levels[finding.severity],
		message: { text: `${finding.message} Fix: ${finding.fix}` },
		locations: [{ physicalLocation: {
			artifactLocation,
			region
		} }]
	};
}

const verb = {
	name: "check",
	summary: "Say what is right, what is wrong, and who must act.",
	usage: "countersign check [ID...] [--base REF --head REF] [--pr FACTS.json]",
	examples: [
		"countersign check                               the working files against HEAD",
		"countersign check --base main --head my-branch  a branch against main",
		"countersign check --all                         every engagement as it stands"
	],
	options: {
		...commonOptions,
		...changeOptions,
		all: {
			type: "boolean",
			help: "Every engagement, changed or not."
		},
		sarif: {
			type: "boolean",
			help: "Print the findings as SARIF 2.1.0."
		},
		strict: {
			type: "boolean",
			help: "Warnings fail too."
		},
		quiet: {
			type: "boolean",
			help: "Print errors and what waits, nothing else."
		}
	},
	async run(values, words, world) {
		const verdict = await askVerdict(values, words, world);
		print(verdict, values, world);
		return exitOf(verdict, values["strict"] === true);
	}
};
function print(verdict, values, world) {
	if (values["json"] === true) world.print(`${JSON.stringify(verdict, null, 2)}\n`);
	else if (values["sarif"] === true) world.print(`${JSON.stringify(formatSarif(verdict), null, 2)}\n`);
	else world.print(formatVerdict(verdict, {
		color: world.color,
		quiet: values["quiet"] === true
	}));
}
const exits = {
	success: exit.fine,
	action_required: exit.waiting,
	failure: exit.findings
};
function exitOf(verdict, strict) {
	const findings = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)];
	if (strict && findings.some((each) => each.severity === "warning")) return exit.findings;
	return exits[verdict.conclusion];
}

export { verb };