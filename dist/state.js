import { A as record, E as literal, N as union, P as unknown, T as lazy, b as _enum, c as duration, f as name, h as scope, j as strictObject, m as orTbd, o as date, s as dateOrInstant, v as text, x as array } from "./scalars.js";

/** What must hold for a move: a tree of leaves over things the engine knows. There is no expression language. */
const predicateFile = lazy(() => union([
	strictObject({ all: array(predicateFile) }),
	strictObject({ any: array(predicateFile) }),
	strictObject({ not: predicateFile }),
	strictObject({
		gate: name,
		scope: text.optional()
	}),
	strictObject({
		artifact: name,
		status: text.optional(),
		scope: text.optional()
	}),
	strictObject({
		fact: text,
		equals: text.optional(),
		one_of: array(text).optional()
	}),
	strictObject({
		blocker: text,
		state: _enum(["none_open", "closed"])
	}),
	strictObject({
		conflict: text,
		state: _enum(["none_open", "closed"])
	}),
	strictObject({
		track: text,
		status: text
	}),
	strictObject({ status: text }),
	strictObject({
		date: text,
		reached: _enum(["true", "false"]).optional(),
		within: duration.optional(),
		before: date.optional(),
		after: date.optional()
	}),
	strictObject({ rationale: literal("true") })
]));
/** Every gate a predicate names, wherever in the tree. */
function gatesIn(predicate) {
	return leavesOf(predicate).flatMap((leaf) => "gate" in leaf ? [leaf.gate] : []);
}
function leavesOf(predicate) {
	if ("all" in predicate) return predicate.all.flatMap(leavesOf);
	if ("any" in predicate) return predicate.any.flatMap(leavesOf);
	if ("not" in predicate) return leavesOf(predicate.not);
	return [predicate];
}
/** The false leaves that make the whole false, in the order of the tree. What a `not` names must not hold, so it is told whole. */
function failures(judged) {
	if (judged.holds) return [];
	if (judged.phrase === "not") return [judged];
	const below = judged.children.flatMap(failures);
	return below.length > 0 ? below : [judged];
}

/** state.yaml: what the people of an engagement declare. Anything the engine derives has no place in it. */
/** Known facts nest freely; a fact is a text, or a map of `value` and `source`. */
const facts = record(text, lazy(() => union([
	text,
	array(unknown()),
	facts
])));
const references = array(text);
const blocker = strictObject({
	id: name,
	text: text.describe("What is in the way, in one sentence."),
	blocks: references.optional().describe("gate:<id>, track:<id>, artifact:<ID>, action:<id>, scope:<name> or stage:<id>."),
	owner: text.optional(),
	track: text.optional(),
	scope: scope.optional(),
	status: _enum(["open", "closed"]).optional(),
	opened: orTbd(date).optional(),
	limit: text.optional(),
	recovery: text.optional(),
	question: text.optional()
});
const decision = strictObject({
	id: name,
	decision: text,
	by: text.optional(),
	at: orTbd(dateOrInstant).optional(),
	rationale: text.optional(),
	evidence: text.optional(),
	closes: references.optional().describe("Ids of the blockers, conflicts and questions that this decision closes."),
	tracks: references.optional()
});
const trackStatuses = [
	"draft",
	"active",
	"blocked",
	"waiting",
	"stalled",
	"complete",
	"superseded"
];
const track = strictObject({
	id: name,
	type: text.optional(),
	stage: text.optional(),
	status: _enum(trackStatuses),
	owner: text.optional(),
	scope: scope.optional(),
	output_state: _enum([
		"draft",
		"final",
		"TBD"
	]).optional(),
	dependencies: references.optional(),
	blockers: references.optional(),
	due_date: orTbd(date).optional(),
	approval_limits: references.optional().describe("Permits the track may use, such as scope:support-triage-pilot."),
	forks: text.optional(),
	audience: text.optional(),
	rationale: text.optional(),
	recovery: text.optional()
});
const conflict = strictObject({
	id: name,
	between: references,
	text: text.optional(),
	source_of_truth: text.optional(),
	decision_needed: text.optional(),
	track: text.optional(),
	status: _enum(["open", "closed"]).optional()
});
const missingInfo = strictObject({
	id: name,
	field: text,
	gates: references.optional(),
	question: text.optional(),
	owner: text.optional()
});
const exception = strictObject({
	id: name,
	gate: text.optional(),
	rule: text.optional(),
	reason: text,
	by: text,
	second: text.optional().describe("The second person, needed for a locked rule."),
	until: dateOrInstant,
	scope: scope.optional()
});
const substituteFact = union([text, strictObject({
	fact: text,
	source: text,
	value: text.optional()
})]);
const assumption = union([text, strictObject({
	id: name.optional(),
	text,
	fact: text.optional(),
	expects: text.optional(),
	stage: text.optional(),
	status: text.optional()
})]);
const event = strictObject({
	action: name,
	artifact: text.optional(),
	scope: scope.optional(),
	status: text.optional()
});
const stateFile = strictObject({
	workflow_type: name.optional(),
	workflow_version: text.optional().describe("The adapter version the engagement was last reviewed with."),
	client: text.describe("Who the work is for."),
	workflow: text.describe("What the work is, in a few words."),
	owner: text.describe("The login or role that answers for the engagement."),
	stage: name.describe("A stage of the adapter, or one of its terminal states."),
	workflow_status: text.optional(),
	intent: text.optional(),
	requested: references.optional().describe("Outputs that somebody asked for, as artifact types."),
	urgency: orTbd(_enum([
		"normal",
		"elevated",
		"urgent"
	])).optional(),
	active_tracks: array(track).optional(),
	source_artifacts: references.optional(),
	known_facts: facts.optional(),
	data_classes: record(text, text).optional(),
	assumptions: array(assumption).optional(),
	conflicts: array(conflict).optional(),
	missing_info: array(missingInfo).optional(),
	dependencies: array(union([text, record(text, text)])).optional(),
	blockers: array(blocker).optional(),
	decision_log: array(decision).optional(),
	due_dates: record(text, orTbd(date)).optional(),
	security_flags: references.optional(),
	rollback_or_recovery_action: text.optional(),
	next_decision_needed: text.optional(),
	state_transition: strictObject({
		rationale: text.optional(),
		substitute_facts: array(substituteFact).optional()
	}).optional(),
	exceptions: array(exception).optional(),
	actions_requested: array(event).optional().describe("External actions that this change asks for."),
	extensions: record(text, unknown()).optional()
});
/** Keys that the engine derives; in state.yaml they are claims. */
const derivedKeys = [
	"approvals",
	"approval_history",
	"artifact_versions",
	"events",
	"state_transitions",
	"generated_outputs",
	"next_skill",
	"next_action"
];
const workflowStatuses = [
	"draft",
	"active",
	"stalled",
	"blocked",
	"in_review",
	"approved",
	"launched",
	"closed",
	"reopened",
	"superseded"
];
/** A blocker is open unless it says that it is closed. */
function isOpen(entry) {
	return entry.status !== "closed";
}

export { failures as a, predicateFile as c, workflowStatuses as i, isOpen as n, gatesIn as o, stateFile as r, leavesOf as s, derivedKeys as t };