import { P as gateOf } from "./shut.js";
import { d as nearest, i as exit, l as painter, n as changeOptions, o as textOf, r as commonOptions, t as UsageError, u as visible } from "./verb.js";
import { a as rules, m as judgePredicate, p as permitIn } from "./evaluate.js";
import { a as statusMeaning, d as jsonText } from "./record-file.js";
import { a as formatInstant } from "./time.js";
import { t as askAndEvaluate } from "./ask.js";

function explain(holds, text, children = []) {
	return {
		holds,
		text,
		children
	};
}
function remark(text) {
	return {
		holds: void 0,
		text,
		children: []
	};
}

/** A gate: who answered, who was not counted and why, and what is still missing. */
function explainGate(c, result) {
	const gate = gateOf(c.adapter, result.gate);
	const about = gate?.appliesWhen ? [remark(`applies when ${gate.appliesWhen}`)] : [];
	return explain(result.open, `gate ${nameOf(result)}: ${result.status} (${statusMeaning[result.status]})`, [
		...about,
		explain(!result.subject.empty, coverage(result)),
		...result.approvals.map((each) => explain(true, approvalText(each))),
		...result.rejections.map((each) => explain(false, `rejected by @${each.person.login}${each.because ? `: ${each.because}` : ""}`)),
		...result.conditions.map((each) => explain(false, `open condition: ${each.text}`)),
		...result.remainingBlockers.map((each) => explain(false, `open blocker ${each}`)),
		...result.ignored.map((each) => remark(`not counted: ${each.login}, ${each.reason}: ${each.detail}`)),
		...result.open ? [] : [explain(false, `waiting for ${result.waitingFor.join(", ") || "nobody"}`), remark(howTo(c, result))]
	]);
}
function nameOf({ gate, scope }) {
	return scope === "*" ? gate : `${gate} for ${scope}`;
}
function coverage({ subject }) {
	if (subject.empty) return "covers nothing that is here";
	return `covers ${subject.artifacts.join(", ") || "state.yaml"}`;
}
function approvalText({ person, seat, evidence, permits, expiresAt, carriedFrom }) {
	const until = expiresAt === void 0 ? "" : ` until ${formatInstant(expiresAt)}`;
	const from = carriedFrom === void 0 ? "" : `, recorded with pull request ${carriedFrom}`;
	return `approved by ${person.human ? "@" : ""}${person.login} as ${seat.role}${until}, permits ${permits.join(", ")}${from} ${evidence}`.trim();
}
/** The line that an approver pastes into a review. */
function howTo(c, { gate, scope }) {
	const evidence = gateOf(c.adapter, gate)?.evidence ?? [];
	const line = `/approve ${gate}${scope === "*" ? "" : ` scope=${scope}`}`;
	return [
		evidence.includes("review") || evidence.includes("document") ? `submit a review with Approve and this line: ${line}` : "",
		evidence.includes("document") ? "with an attestation of the signed document under evidence/" : "",
		evidence.includes("label") ? `set the label approve:${gate}` : "",
		evidence.includes("check") ? "get the checks it names green" : ""
	].filter((part) => part !== "").join("; or ");
}
/** A move: every requirement, with what was found. */
function explainTransition(c, transition) {
	const judged = transition.requires.map((each) => judgePredicate(c, c.gates, each));
	const prose = transition.when === "" ? [] : [remark(`when ${transition.when}`)];
	const holds = judged.every((each) => each.holds);
	return explain(holds, `${transition.from} -> ${transition.to} (${transition.kind})`, [...prose, ...judged.map((each) => explainJudged(c, each))]);
}
function explainJudged(c, judged) {
	const text = judged.found === "" ? judged.phrase : `${judged.phrase} (${judged.found})`;
	const { leaf } = judged;
	const gates = leaf && "gate" in leaf ? c.gates.filter((each) => each.gate === leaf.gate) : [];
	const below = judged.holds ? [] : gates.map((each) => explainGate(c, each));
	return explain(judged.holds, text, [...judged.children.map((each) => explainJudged(c, each)), ...below]);
}
/** An external action for one scope: what it needs and what stands in its way. */
function explainAction(c, action, verdict) {
	const needed = action.permit === void 0 ? [] : [explain(verdict.allowed, `needs the permit ${permitIn(action.permit, verdict.scope)}`)];
	const gates = c.gates.filter((each) => action.gates.includes(each.gate) && each.scope === verdict.scope);
	return explain(verdict.allowed, `action ${action.id}${verdict.scope === "*" ? "" : ` for ${verdict.scope}`}`, [
		...needed,
		...verdict.because.map((each) => explain(false, each)),
		...gates.map((each) => explainGate(c, each))
	]);
}

/** A tree of what holds and what does not, one line each. */
function formatExplanation(explanation, color) {
	return lines(explanation, 0, color).join("");
}
function lines({ holds, text, children }, depth, color) {
	const mark = holds === void 0 ? "-  " : painter(color)(holds ? "green" : "red", holds ? "yes" : "no ");
	return [`${"    ".repeat(depth)}${mark} ${visible(text)}\n`, ...children.flatMap((child) => lines(child, depth + 1, color))];
}

/** A stage or an end of the definition: the move that leads there from here or, where none does, the ways on. */
function stageAnswers(c, subject) {
	const from = c.base?.state?.value.stage ?? c.head.state?.value.stage;
	const onwards = c.adapter.transitions.filter((each) => each.from === from && each.to !== each.from);
	const moves = onwards.filter((each) => each.to === subject);
	if (moves.length > 0) return moves.map((each) => explainTransition(c, each));
	if (!stagesOf(c).includes(subject)) return [];
	if (subject === from) return [explain(true, `stage ${subject}: this is where it stands`, waysOn(c, onwards))];
	return [explain(false, `stage ${subject}: no move leads there from ${from ?? "here"}`, waysOn(c, onwards))];
}
function stagesOf({ adapter }) {
	const ends = adapter.transitions.map((each) => each.to);
	return [.../* @__PURE__ */ new Set([...adapter.stages.map((each) => each.id), ...ends])];
}
function waysOn(c, onwards) {
	if (onwards.length === 0) return [remark("no move leads on from here")];
	return onwards.map((each) => explainTransition(c, each));
}

const verb = {
	name: "explain",
	summary: "Say why a gate, an action, a move or a rule holds or does not.",
	usage: "countersign explain <gate|action|stage|rule> [ID] [--scope NAME]",
	examples: [
		"countersign explain commercial              who approved, who was not counted, who is missing",
		"countersign explain launch acme-pilot       what stands in the way of an action",
		"countersign explain CS-STG-002              what a rule means, and what it finds here",
		"countersign explain --approve commercial    the line to paste into a review"
	],
	options: {
		...commonOptions,
		...changeOptions,
		scope: {
			type: "string",
			value: "NAME",
			help: "Only this scope."
		},
		approve: {
			type: "string",
			value: "GATE",
			help: "Print the line that approves a gate. Nothing is approved here."
		}
	},
	async run(values, words, world) {
		const approve = textOf(values, "approve");
		const [subject = approve, ...ids] = approve === void 0 ? words : [approve, ...words];
		if (subject === void 0) throw new UsageError("explain needs a gate, an action, a stage or a rule", "For example `countersign explain commercial`.");
		const rule = approve === void 0 ? ruleNamed(subject) : void 0;
		const evaluated = await askAndEvaluate({
			...values,
			all: ids.length === 0 && rule === void 0
		}, ids, world);
		const scope = textOf(values, "scope");
		if (approve !== void 0) return pasteLines(evaluated, approve, scope, world);
		const answers = rule ? [ruleAnswer(evaluated, rule)] : evaluated.cases.flatMap((c) => answersIn(evaluated, c, subject, scope));
		if (answers.length === 0) throw unknown(evaluated, subject);
		if (values["json"] === true) world.print(jsonText({
			schema: "countersign/explanation@1",
			subject,
			answers
		}));
		else world.print(answers.map((each) => formatExplanation(each, world.color)).join("\n"));
		return exit.fine;
	}
};
function ruleNamed(subject) {
	return rules.find((rule) => rule.code === subject.toUpperCase() || rule.id === subject);
}
/** What a rule is for, and what it finds in the change at hand. */
function ruleAnswer({ verdict }, rule) {
	const found = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)].filter((each) => each.rule === rule.code);
	const findings = found.map((each) => explain(false, `${each.file}:${each.line}:${each.column} ${each.message} ${each.fix}`));
	const about = [
		`${rule.severity}, blocks ${rule.blocks}${rule.locked ? ", locked" : ""}`,
		rule.summary,
		rule.why
	];
	return explain(found.length === 0, `${rule.code} ${rule.id}`, [...about.map(remark), ...findings]);
}
/** One explanation per engagement and scope in which the subject means something. */
function answersIn({ verdict }, c, subject, scope) {
	const here = (row) => scope === void 0 || row.scope === scope;
	const gates = c.gates.filter((each) => each.gate === subject && here(each)).map((each) => explainGate(c, each));
	const action = c.adapter.actions.find((each) => each.id === subject);
	const rows = verdict.engagements.find((each) => each.id === c.id)?.actions.filter((each) => each.action === subject && here(each)) ?? [];
	const actions = action ? rows.map((each) => explainAction(c, action, each)) : [];
	return [
		...gates,
		...actions,
		...stageAnswers(c, subject)
	].map((each) => ({
		...each,
		text: `${c.id}: ${each.text}`
	}));
}
function unknown({ cases }, subject) {
	if (/^cs-/i.test(subject)) return unknownRule(subject);
	const names = cases.flatMap((c) => [
		...c.adapter.gates.map((each) => each.id),
		...c.adapter.actions.map((each) => each.id),
		...stagesOf(c)
	]);
	const near = nearest(subject, [...names, ...rules.map((rule) => rule.code)]);
	const hint = near === void 0 ? `Known here: ${[...new Set(names)].toSorted().join(", ") || "no engagement was found"}.` : `Did you mean \`${near}\`?`;
	return new UsageError(`There is nothing called ${JSON.stringify(subject)} to explain`, hint);
}
/** The codes that are near, those of the same family, or the first of each. */
function unknownRule(subject) {
	const codes = rules.map((rule) => rule.code).toSorted();
	const family = (code) => code.toUpperCase().slice(0, 7);
	const near = nearest(subject, codes);
	const kin = codes.filter((code) => family(code) === family(subject));
	const firsts = codes.filter((code, index) => codes.findIndex((each) => family(each) === family(code)) === index);
	const hint = near === void 0 ? `Rules are called such as ${(kin.length > 0 ? kin : firsts).join(", ")}.` : `Did you mean \`${near}\`?`;
	return new UsageError(`There is no rule ${JSON.stringify(subject)}`, hint);
}
function pasteLines({ cases }, gate, scope, world) {
	const rows = cases.flatMap((c) => c.gates.filter((each) => each.gate === gate && (scope === void 0 || each.scope === scope)).map((each) => ({
		c,
		each
	})));
	if (rows.length === 0) throw new UsageError(`No engagement has a gate ${JSON.stringify(gate)}`);
	for (const { c, each } of rows) {
		const owner = gateOf(c.adapter, gate)?.owner ?? "";
		world.print(`${c.id}: ${visible(howTo(c, each))}\n    It covers ${each.subject.artifacts.join(", ") || "nothing yet"} as it is now; a later change asks again. (${visible(owner)})\n`);
	}
	return exit.fine;
}

export { verb };