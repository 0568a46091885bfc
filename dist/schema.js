import { c as columns, d as nearest, i as exit, r as commonOptions, t as UsageError } from "./verb.js";
import { d as jsonText, m as severities, r as entryFile, s as frontMatter } from "./record-file.js";
import { n as settingsFile, t as adapterFile } from "./adapter-file.js";
import { E as literal, F as safeParse, I as toJSONSchema, M as string, O as object, S as boolean, b as _enum, c as duration, j as strictObject, l as instant, o as date, s as dateOrInstant, w as int, x as array } from "./scalars.js";
import { r as stateFile } from "./state.js";
import { t as pullFile } from "./pull-file.js";

/** The verdict as a schema, for those who read it as data. Its type is that of verdict.ts, which says what is meant. */
const texts = array(string());
const count = int().min(1);
const finding = strictObject({
	rule: string().describe("The code, such as CS-STG-002."),
	name: string().describe("The name, which is the anchor in the docs."),
	severity: _enum(severities),
	file: string(),
	line: count,
	column: count,
	message: string(),
	fix: string()
});
const approval = strictObject({
	login: string(),
	id: int(),
	evidence: string().describe("Where it can be seen."),
	permits: texts,
	expires_at: string().nullable(),
	role: string(),
	team: string().exactOptional(),
	delegated_by: string().exactOptional(),
	pull_request: int().exactOptional().describe("Where it was given in another pull request.")
});
const ignored = strictObject({
	login: string(),
	id: int().nullable(),
	reason: string().describe("Why it does not count, such as SELF_AUTHOR."),
	detail: string(),
	evidence: string()
});
const gate = strictObject({
	gate: string(),
	scope: string(),
	status: string(),
	required: boolean().describe("Whether the merge waits for it."),
	because: string(),
	approvals: array(approval),
	ignored: array(ignored),
	conditions: texts,
	remaining_blockers: texts,
	waiting_for: texts
});
const engagement = strictObject({
	id: string(),
	workflow_type: string(),
	stage: strictObject({
		base: string().nullable(),
		head: string().nullable()
	}),
	findings: array(finding),
	gates: array(gate),
	actions: array(strictObject({
		action: string(),
		scope: string(),
		allowed: boolean(),
		because: texts
	})),
	events: array(object({ type: string() }).catchall(string())),
	next: strictObject({
		skill: string(),
		action: string(),
		owner: string(),
		decision: string(),
		recovery: string()
	})
});
const verdictFile = strictObject({
	schema: literal("countersign/verdict@1"),
	base: string().describe("The commit that holds the policy."),
	head: string(),
	as_of: string(),
	conclusion: _enum([
		"success",
		"action_required",
		"failure"
	]),
	trial: literal(true).exactOptional(),
	setup: literal(true).exactOptional(),
	policy_changes: texts,
	findings: array(finding).describe("Those of no engagement: settings, definitions, roster."),
	engagements: array(engagement)
});

/**
* Recorded answers of a REST interface are taken as they are: what reading drops or unwraps before it looks at it is
* allowed here in its own shape.
*/
function acceptRestAnswers(schema, json) {
	const { def } = schema._zod;
	if (def.type !== "pipe" || def.in._zod.def.type !== "transform") return;
	const options = json.anyOf ?? json.oneOf;
	if (!options) return;
	if (options.some(isAccount)) options.push(emptyObject, nobody);
	else if (options.some(isEvent)) options.push(eventOfNoMatter(options));
	else options.push(wrappedCheckRuns(options));
}
const emptyObject = {
	type: "object",
	maxProperties: 0,
	description: "No account."
};
const nobody = {
	type: "object",
	properties: {
		login: { type: "null" },
		id: { type: "null" }
	},
	required: ["login", "id"],
	description: "No account."
};
function isAccount(json) {
	return typeof json === "object" && json.properties?.["login"] !== void 0;
}
function isEvent(json) {
	return typeof json === "object" && (json.oneOf ?? json.anyOf ?? []).length > 0;
}
/** Events of other kinds decide nothing, whatever they hold. */
function eventOfNoMatter(options) {
	return {
		type: "object",
		properties: { event: {
			type: "string",
			not: { enum: options.flatMap((each) => typeof each === "object" ? each.oneOf ?? each.anyOf ?? [] : []).flatMap((each) => kindsOf(typeof each === "object" ? each.properties?.["event"] : void 0)) }
		} },
		required: ["event"]
	};
}
function kindsOf(json) {
	if (typeof json !== "object") return [];
	return [...json.enum ?? [], ...json.const === void 0 ? [] : [json.const]].map(String);
}
function wrappedCheckRuns(options) {
	const [list = {}] = options;
	return {
		type: "object",
		properties: { check_runs: list },
		required: ["check_runs"]
	};
}

/** What the keys of our files mean, for editors, where the model does not say it itself. `key of parent` goes before `key`. */
const keyDescriptions = {
	accepts: "The statuses that open the gate; by default approved alone.",
	action: "An action of the definition; in a rule, what to do.",
	"action of routing_rules": "What to do then.",
	actions: "What leaves the repository, each with the gates that must be open for it.",
	active_tracks: "Parallel workstreams, each with its owner, status and limits.",
	address: "Postal address.",
	after: "The date must be later than this.",
	all: "All of these must hold.",
	allowed_characters: "Characters outside the usual that this text may hold.",
	allowed_transitions: "The moves between stages; nothing else is a move.",
	allows_open_blockers: "Whether work may end there while blockers are open.",
	any: "One of these must hold.",
	app: "The slug of the app that reports the check.",
	applies_when: "In words, when it is needed.",
	approval_states: "The approval statuses that are used; shown to people.",
	approvers: "Who may open the gate.",
	artifact: "An artifact type, or the id of an artifact.",
	artifact_type: "The name that front matter gives as `type`.",
	artifacts: "Kinds of documents.",
	"artifacts of stages": "The artifact types that belong to the stage.",
	"artifacts of tracks": "The artifact types that such a track makes.",
	assumptions: "What is taken for true until somebody knows.",
	at: "When it was decided: a date or an instant, or TBD.",
	audience: "Who it is for, where that differs.",
	author: "The account that the recorder commits as.",
	before: "The date must be earlier than this.",
	belongs_to: "The skill that the content belongs to.",
	between: "What contradicts each other: artifact ids or descriptions.",
	blocker: "The id of a blocker, or `any`.",
	blockers: "What is in the way, and of what.",
	"blockers of active_tracks": "Ids of the blockers that hold up the track.",
	boundaries: "What a skill or an artifact must not hold or do.",
	brand: "Colours, logo and the like, for rendered documents.",
	by: "The login of the person who decided.",
	category: "A group of gates, such as security or non_security.",
	centralize: "What is kept in this skill alone.",
	checks: "Check runs that count as evidence, by name and app.",
	city: "City.",
	class: "How confidential the value is.",
	classes: "How confidential a fact or field is, by its dotted path.",
	conflict: "The id of a conflict, or `any`.",
	conflicts: "Statements that contradict each other, until a decision closes them.",
	cost: "What the work may cost, and what it did.",
	count: "How many people must approve; by default 1.",
	country: "Two-letter country code (ISO 3166), such as US.",
	covers: "Artifact types whose content the approval binds to.",
	currency: "Three-letter currency code (ISO 4217), such as USD.",
	data_classes: "How confidential facts are, by their dotted path.",
	date: "The dotted path of a date.",
	decision: "What was decided, in one sentence.",
	decision_log: "Decisions with who, when and why; they close blockers, conflicts and questions.",
	decision_needed: "The question that somebody must decide.",
	default: "The definition for states that name no workflow_type.",
	default_adapter: "The definition this one was made from.",
	delegates: "Roles lent to somebody else for a time.",
	dependencies: "What must happen first.",
	description: "What the rule is about.",
	distinct_from: "Gates that the same person must not open as well.",
	downstream: "Skills that build on this one's work.",
	due_date: "The day it is due, or TBD.",
	due_dates: "Days by what is due, or TBD.",
	email: "E-mail address.",
	equals: "The value it must have.",
	evidence: "What counts: review, label, check or document.",
	"evidence of decision_log": "Where the decision can be seen.",
	exceptions: "Rules or gates that do not hold for a time; they count once they are merged.",
	expects: "The value that the assumption expects the fact to have.",
	extensions: "Keys of your own; nothing here is judged.",
	external: "People without an account: they sign documents, which others confirm.",
	fact: "The dotted path of a fact.",
	facts: "Types of facts, and who must confirm them.",
	field: "The dotted path of what is missing.",
	fits: "Rules or situations that the recovery fits.",
	flows: "Steps that run on their own.",
	forbidden_fields: "Front matter fields that the artifact must not have.",
	forbids_fields: "Front matter fields that must not stand there.",
	forbids_headings: "Headings that must not stand there.",
	forks: "What it was forked from.",
	from: "Where the move starts.",
	"from of delegates": "Who lends the role.",
	gate: "The id of a gate.",
	gate_id: "The id of the gate.",
	gates: "Gates, by id.",
	"gates of delegates": "The gates that the role is lent for, or `*`.",
	"gates of actions": "The gates that must be open for it.",
	"gates of missing_info": "The gates that wait for the answer.",
	"gates of skills": "The gates that its work may need.",
	handoff_to: "The skill that takes over at the end.",
	id: "Its id: letters, digits, `-`, `_` and `.`; it never changes.",
	"id of artifact": "The id, which is the name of the file too, such as ABC-2026-0188.",
	id_pattern: "How ids are made, such as `ABC-{yyyy}-{nnnn}`.",
	ids: "The numeric account ids of one person.",
	initial_stage: "Where a new engagement starts; by default the first stage.",
	intent: "What the change is meant to do: create, revise, package, send, review, approve or handoff.",
	invoke_when: "In words, when the skill is needed.",
	kind: "Its kind; inferred where it is omitted.",
	known_facts: "What is known, by name; TBD where nobody knows yet.",
	label: "How people call it.",
	language: "Language code, such as en.",
	legal_name: "The full name, as documents print it.",
	limit: "How long it may stay open.",
	missing_info: "Questions whose answers somebody waits for.",
	must_not_own: "What the skill must leave to others.",
	name: "Name.",
	"name of checks": "The name of the check run.",
	needs: "Gates that the boundary asks for.",
	next_decision_needed: "The decision that is needed next, in one sentence.",
	not: "This must not hold.",
	not_author: "Whether those who wrote the content are left out; by default true.",
	one_of: "The values it may have.",
	opened: "The day it was opened, or TBD.",
	optional_inputs: "What helps the skill.",
	organization: "Facts of your organisation, printed on documents.",
	output: "What the recovery leads to.",
	output_state: "What the track may produce: draft or final.",
	outputs: "What the skill makes.",
	owner: "Who answers for it: a login, role or skill.",
	permit: "The permit that the action needs.",
	permits: "What an approval of this gate permits.",
	persons: "People with more than one account, so that they count once.",
	phone: "Phone number.",
	policy_approvers: "Roles that must approve changes of settings, roster, definitions and templates.",
	postal_code: "Postal code.",
	public: "Whether it is meant for the public.",
	purpose: "What it is for, in one sentence.",
	question: "The question to ask, as a person would.",
	rationale: "Why.",
	"rationale of requires": "The move must say why.",
	reached: "Whether the date must have come.",
	reason: "Why the exception is needed.",
	record: "Where the record goes: commit, pull-request or branch.",
	record_branch: "The branch that `record: branch` writes to.",
	recovery: "The recovery action that would help.",
	recovery_actions: "What to do when work is stuck.",
	region: "State or region.",
	render: "The layout that renders it.",
	requested: "Outputs that somebody asked for, as artifact types.",
	required_fields: "Dotted paths that must have a value where a gate or a requirement needs them.",
	required_inputs: "What the skill cannot work without.",
	requires: "What must hold for it.",
	requires_rationale: "Whether ending there needs a rationale.",
	roles: "Who holds which role.",
	"roles of approvers": "The roles whose people may approve.",
	rollback_or_recovery_action: "What to do if it goes wrong.",
	route_to: "The skill that takes over.",
	routing_rules: "Who takes over when; shown to people.",
	rule: "The code or name of a rule, such as CS-STG-002.",
	schema_version: "The version of the definition.",
	scope: "The named part of the work that it is about; `*` is all of it.",
	security: "What makes a security review necessary.",
	security_flags: "What a security review must look at.",
	settings: "How the engine behaves.",
	severity: "How a breach is told: error, warning or notice.",
	shared: "What the skill shares with others.",
	since: "The first day.",
	single_use: "Whether one approval permits one use only.",
	skill: "The id of a skill.",
	skills: "Who makes what: the responsibility matrix.",
	sla: "How long work may stay there, such as P10D.",
	source: "Where the value comes from.",
	source_artifacts: "Ids of the artifacts that the state rests on.",
	source_of_truth: "Which side is right until a decision says otherwise.",
	sources: "What it is built on.",
	"sources of artifact": "The artifacts it is built on, as `<ID>@v1`.",
	"sources of artifacts": "The artifact types that it is built on.",
	specialist_owners: "The skill or person that owns each artifact type or stage.",
	stage: "The id of a stage.",
	stages: "The stages in their order.",
	state: "none_open or closed.",
	state_transition: "Why the stage changes; read when it does.",
	status: "Its status.",
	"status of artifact": "draft, current, superseded, archived or forked.",
	statuses: "The workflow statuses that make sense in the stage.",
	substitute_facts: "What stands in for what a skipped stage would have shown.",
	suggestions: "Whether the writer of an accepted suggestion still counts as independent: allow, or count as author.",
	supersedes: "The version that this one replaces, as `<ID>@v1`.",
	support: "Whether it accompanies others rather than belonging to a stage.",
	support_outputs: "Documents that accompany others.",
	tax_id: "Tax number.",
	tbd_allowed: "Fields that may say TBD.",
	terminal_states: "Where work ends.",
	text: "In one sentence.",
	time_zone: "IANA time zone, such as Europe/Berlin.",
	timers: "What happens when time has passed.",
	title: "What the document is called.",
	to: "Where the move leads.",
	"to of delegates": "Who is lent the role.",
	track: "The id of a track.",
	tracks: "Ids of the tracks it is about.",
	trial: "Lets one person try everything; every verdict and page says TRIAL.",
	triggers: "Words that raise it.",
	type: "Its type.",
	"type of artifact": "An artifact type of the definition.",
	unique_by: "Fields that no two current artifacts of the type may share.",
	unless: "In words, when it does not hold.",
	until: "The last day.",
	upstream: "Skills whose work this one needs.",
	urgency: "normal, elevated or urgent.",
	valid_for: "How long an approval lasts, such as P90D.",
	validation_rules: "Rules of this definition: their severity, or rules of its own in words.",
	value: "The value.",
	values: "The values that the fact may have.",
	vat_id: "VAT number.",
	verified_by: "Roles of which one person must confirm the fact before it counts.",
	version: "The version, such as v1.",
	version_policy: "In words, when a new version is made.",
	website: "Web address.",
	when: "In words, when it happens; shown to the reviewer.",
	within: "How near the date must be, such as P30D.",
	workflow_status: "Where the work stands, such as active, blocked or closed; a terminal state ends it.",
	workflow_type: "The definition: the name of a file under adapters/, without its ending.",
	writes: "Artifact types that the skill may write."
};

/** Adds to every key of a schema what it means. `parent` is the key under which the schema stands. */
function describeKeys(json, parent) {
	for (const [key, value] of Object.entries(json.properties ?? {})) {
		if (typeof value !== "object") continue;
		const description = value.description ?? descriptionOf(parent, key);
		if (description !== void 0) value.description = description;
		describeKeys(value, key);
	}
	const definitions = json.definitions ?? {};
	for (const each of Object.values(definitions)) describe(each, "requires");
	for (const each of [...json.anyOf ?? [], ...json.allOf ?? []]) describe(each, parent);
	for (const each of [json.items, json.additionalProperties].flat()) describe(each, parent);
	tidyNames(json);
}
function describe(json, parent) {
	if (typeof json === "object") describeKeys(json, parent);
}
function descriptionOf(parent, key) {
	if (/^line\d$/.test(key)) return "A line of the address.";
	return keyDescriptions[`${key} of ${parent}`] ?? keyDescriptions[key];
}
/** Keys are texts for everybody. */
function tidyNames(json) {
	const names = json.propertyNames;
	if (typeof names !== "object") return;
	if (names.pattern === void 0) delete json.propertyNames;
	else names.type = "string";
}

const sources = {
	state: {
		schema: stateFile,
		title: "state.yaml of an engagement",
		yaml: true
	},
	settings: {
		schema: settingsFile,
		title: "countersign.yaml",
		yaml: true
	},
	adapter: {
		schema: adapterFile,
		title: "A workflow definition, adapters/<workflow_type>.yaml",
		yaml: true
	},
	artifact: {
		schema: frontMatter,
		title: "The front matter of an artifact",
		yaml: true
	},
	entry: {
		schema: entryFile,
		title: "An entry of the record, which the engine writes",
		yaml: true
	},
	verdict: {
		schema: verdictFile,
		title: "The verdict, countersign/verdict@1",
		yaml: false
	},
	facts: {
		schema: pullFile,
		title: "What the forge says of a pull request: the file of --pr",
		yaml: false
	}
};
const schemaNames = Object.keys(sources);
function titleOf(name) {
	return sources[name].title;
}
/** The schema of one of our files, made from what reads it. */
function schemaOf(name) {
	const source = sources[name];
	const schema = toJSONSchema(source.schema, {
		target: "draft-07",
		io: "input",
		unrepresentable: "any",
		override: ({ zodSchema, jsonSchema }) => {
			if (source.yaml) acceptScalars(zodSchema, jsonSchema);
			if (name === "facts") acceptRestAnswers(zodSchema, jsonSchema);
		}
	});
	const own = structuredClone({
		title: source.title,
		...schema
	});
	if (source.yaml) describeKeys(own, name);
	return own;
}
/** Texts that the YAML of an editor reads as something else, with what it reads them as. */
const otherReadings = [
	{
		type: "integer",
		texts: [
			"0",
			"1",
			"12",
			"2026",
			"-1"
		]
	},
	{
		type: "number",
		texts: [
			"1.5",
			"28000.00",
			"-0.25"
		]
	},
	{
		type: "boolean",
		texts: ["true", "false"]
	},
	{
		type: "null",
		texts: [""]
	}
];
/** For us every scalar is the text that was typed; an editor finds numbers, truth values and nothings among them. */
function acceptScalars(schema, json) {
	if (json.type !== "string") return;
	if (json.const !== void 0) json.enum = [json.const];
	delete json.const;
	if (json.enum) return acceptBooleans(json);
	const type = otherReadings.filter(({ texts }) => texts.some((text) => safeParse(schema, text).success));
	addPattern(schema, json);
	if (type.length > 0) json.type = ["string", ...type.map((each) => each.type)];
}
function acceptBooleans(json) {
	const booleans = [true, false].filter((value) => json.enum?.includes(String(value)));
	if (booleans.length === 0) return;
	json.type = ["string", "boolean"];
	json.enum = [...json.enum ?? [], ...booleans];
}
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const MOMENT = String.raw`T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})`;
/** What the model checks by code, as far as a pattern can say it. */
const patterns = [
	[date, `^${DAY}$`],
	[instant, `^${DAY}${MOMENT}$`],
	[dateOrInstant, `^${DAY}(?:${MOMENT})?$`],
	[duration, String.raw`^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?$`]
];
function addPattern(schema, json) {
	const [check] = schema._zod.def.checks ?? [];
	const known = patterns.find(([type]) => check !== void 0 && type._zod.def.checks?.[0] === check);
	if (known) json.pattern = known[1];
}

const verb = {
	name: "schema",
	summary: "Print the JSON Schema of a file, for editors and other tools.",
	usage: "countersign schema [NAME]",
	examples: ["countersign schema          which there are", "countersign schema state    that of state.yaml"],
	options: commonOptions,
	run(values, [name, ...more], world) {
		if (more.length > 0) return Promise.reject(new UsageError("One schema at a time"));
		if (name !== void 0) world.print(jsonText(schemaOf(known(name))));
		else if (values["json"] === true) world.print(jsonText(schemaNames));
		else world.print(columns(schemaNames.map((each) => [each, titleOf(each)]), "  "));
		return Promise.resolve(exit.fine);
	}
};
function known(name) {
	const found = schemaNames.find((each) => each === name);
	if (found) return found;
	const near = nearest(name, schemaNames);
	const hint = near === void 0 ? `There are ${schemaNames.join(", ")}.` : `Did you mean \`${near}\`?`;
	throw new UsageError(`No schema ${JSON.stringify(name)}`, hint);
}

export { verb };