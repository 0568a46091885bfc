import { p as engagementOf } from "./record.js";
import { a as rules, d as conclude } from "./evaluate.js";
import { d as jsonText } from "./record-file.js";
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
				rules: [...new Set(findings.map((each) => each.rule))].toSorted().map(ruleOf)
			} },
			results: findings.map(resultOf)
		}]
	};
}
function ruleOf(code) {
	const rule = rules.find((each) => each.code === code);
	if (!rule) return { id: code };
	return {
		id: code,
		name: rule.id,
		shortDescription: { text: rule.summary },
		fullDescription: { text: rule.why },
		helpUri: `docs/rules.md#${`${code}-${rule.id}`.toLowerCase()}`
	};
}
/** SARIF has no level for what waits for people, so the severity of ours stands beside it. */
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
		} }],
		properties: { severity: finding.severity }
	};
}

const verb = {
	name: "check",
	summary: "Say what is right, what is wrong, and who must act.",
	usage: "countersign check [ID...] [--base REF --head REF] [--pr FACTS.json]",
	examples: [
		"countersign check                               the working files against HEAD",
		"countersign check --base main --head my-branch  a branch against main",
		"countersign check acme-pilot                    one engagement alone, and what belongs to none",
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
		const whole = await askVerdict(values, words, world);
		const verdict = words.length > 0 && values["all"] !== true ? narrowed(whole, words) : whole;
		print(verdict, values, world);
		return exitOf(verdict, values["strict"] === true);
	}
};
/** The engagements that were named, and what belongs to none. They were judged together with what else was touched. */
function narrowed(verdict, ids) {
	const engagements = verdict.engagements.filter((each) => ids.includes(each.id));
	const findings = verdict.findings.filter((each) => {
		const id = engagementOf(each.file);
		return id === void 0 || ids.includes(id);
	});
	const conclusion = conclude([...findings, ...engagements.flatMap((each) => each.findings)]);
	return {
		...verdict,
		conclusion,
		findings,
		engagements
	};
}
function print(verdict, values, world) {
	if (values["json"] === true) world.print(jsonText(verdict));
	else if (values["sarif"] === true) world.print(jsonText(formatSarif(verdict)));
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