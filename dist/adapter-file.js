import { c as predicateFile } from "./state.js";
import { A as record, E as literal, M as string, N as union, P as unknown, _ as team, b as _enum, c as duration, d as login, f as name, j as strictObject, o as date, p as oneOrMany, u as integer, v as text, x as array } from "./scalars.js";
import { _ as isMap } from "./record-file.js";

const digitsByCode = new Map([
	[0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
	[2, `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
     COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
     JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN
     NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
     THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`],
	[3, "BHD IQD JOD KWD LYD OMR TND"],
	[4, "CLF UYW"]
].flatMap(([digits, codes]) => codes.split(/\s+/).map((code) => [code, digits])));
/** How many digits an amount of the currency has after the point; nothing where there is no such currency. */
function currencyDigits(code) {
	return digitsByCode.get(code);
}
/**
* The currency of the amount at `path`: the one that the nearest map around it states, else `otherwise`. Nothing where that
* is TBD or no currency.
*/
function currencyAt(data, path, otherwise) {
	const [step, ...rest] = path;
	if (typeof data !== "object" || step === void 0) return otherwise;
	if (!isMap(data)) return currencyAt(data[Number(step)], rest, otherwise);
	const stated = data["currency"];
	const here = typeof stated !== "string" ? otherwise : digitsByCode.has(stated) ? stated : void 0;
	return currencyAt(data[step], rest, here);
}

/** countersign.yaml: who the organisation is, who holds which role, and how the engine behaves. */
const address = strictObject({
	...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`line${index + 1}`, text.optional()])),
	city: text.optional(),
	region: text.optional(),
	postal_code: text.optional(),
	country: string().regex(/^[A-Z]{2}$/, { error: "a two-letter country code such as US" }).optional()
});
const member = strictObject({
	login: login.describe("The person's GitHub login, for display."),
	id: integer.optional().describe("The person's numeric GitHub id: who they are, whatever they are called."),
	name: text.optional(),
	emails: array(text).optional().describe("Addresses in commits that GitHub cannot map to the account.")
});
const teamMember = strictObject({ team: team.describe("A team, read with an App token.") });
const external = strictObject({
	external: literal("true"),
	confirmed_by: array(name).describe("Roles whose review confirms a document signed outside GitHub.")
});
const roleMembers = union([array(union([member, teamMember])), external]);
const delegation = strictObject({
	from: login,
	to: login,
	gates: array(name),
	since: date,
	until: date
});
const approvers = strictObject({
	roles: array(name).optional(),
	field: text.optional().describe("A field of the covered artifact that names the approver's login."),
	count: integer.optional(),
	not_author: _enum(["true", "false"]).optional(),
	distinct_from: array(name).optional()
});
const gateCompletion = strictObject({
	owner: text.optional(),
	approvers: approvers.optional(),
	covers: array(name).optional(),
	evidence: array(_enum([
		"review",
		"label",
		"check",
		"document"
	])).optional(),
	checks: array(strictObject({
		name: text,
		app: text
	})).optional(),
	accepts: array(_enum(["approved", "conditional"])).optional(),
	permits: array(text).optional(),
	valid_for: duration.optional(),
	suggestions: _enum(["allow", "count"]).optional()
});
const settingsFile = strictObject({
	organization: strictObject({
		legal_name: text,
		email: text.optional(),
		phone: text.optional(),
		website: text.optional(),
		vat_id: text.optional(),
		tax_id: text.optional(),
		language: text.optional(),
		brand: record(text, unknown()).optional(),
		address: address.optional()
	}).optional(),
	roles: record(name, roleMembers).optional(),
	persons: array(strictObject({
		name: text,
		ids: array(integer)
	})).optional(),
	delegates: array(delegation).optional(),
	gates: union([record(name, gateCompletion), array(gateCompletion.extend({ gate_id: name }))]).optional(),
	settings: strictObject({
		record: _enum([
			"commit",
			"pull-request",
			"branch"
		]).optional(),
		record_branch: text.optional(),
		time_zone: text.optional(),
		currency: string().regex(/^[A-Z]{3}$/, {
			error: "a currency code of ISO 4217 such as USD",
			abort: true
		}).refine((code) => currencyDigits(code) !== void 0, { error: "a currency code of ISO 4217 such as USD" }).optional(),
		trial: _enum(["true", "false"]).optional(),
		author: text.optional(),
		policy_approvers: oneOrMany(name).optional()
	}).optional(),
	extensions: record(text, unknown()).optional()
});

/** adapters/<workflow_type>.yaml as it is written: the public library's format, made checkable by optional keys. */
const prose = array(text);
const stage = strictObject({
	id: name,
	label: text.optional(),
	purpose: text.optional(),
	owner: text.optional(),
	artifacts: array(name).optional(),
	sla: duration.optional(),
	statuses: array(text).optional()
});
const transitionKinds = [
	"forward",
	"backward",
	"skip",
	"reopen",
	"branch",
	"terminal"
];
const transition = strictObject({
	from: name,
	to: name,
	kind: _enum(transitionKinds).optional(),
	when: text.optional(),
	requires: array(predicateFile).optional()
});
const artifactType = strictObject({
	artifact_type: name,
	owner: text,
	label: text.optional(),
	id_pattern: text.optional(),
	sources: array(name).optional(),
	required_fields: array(text).optional(),
	tbd_allowed: array(text).optional(),
	forbidden_fields: array(text).optional(),
	unique_by: array(text).optional(),
	render: name.optional(),
	version_policy: text.optional(),
	support: _enum(["true", "false"]).optional(),
	public: _enum(["true", "false"]).optional()
});
const skill = strictObject({
	label: text.optional(),
	purpose: text,
	invoke_when: oneOrMany(text).optional(),
	required_inputs: prose.optional(),
	optional_inputs: prose.optional(),
	outputs: prose.optional(),
	upstream: prose.optional(),
	downstream: prose.optional(),
	shared: prose.optional(),
	gates: prose.optional(),
	gates_on: record(name, text).optional().describe("What raises each gate."),
	must_not_own: prose.optional(),
	centralize: prose.optional(),
	writes: array(text).optional(),
	kind: _enum([
		"lifecycle",
		"support",
		"overlay"
	]).optional(),
	cost: record(text, text).optional()
});
const gate = strictObject({
	gate_id: name,
	owner: text,
	label: text.optional(),
	category: text.optional(),
	applies_when: text.optional(),
	approval_states: prose.optional(),
	approvers: approvers.optional(),
	covers: array(name).optional(),
	evidence: array(_enum([
		"review",
		"label",
		"check",
		"document"
	])).optional(),
	checks: array(strictObject({
		name: text,
		app: text
	})).optional(),
	accepts: array(_enum(["approved", "conditional"])).optional(),
	permits: array(text).optional(),
	valid_for: duration.optional(),
	suggestions: _enum(["allow", "count"]).optional(),
	facts: prose.optional().describe("Facts that must be known before a move may pass the gate, such as required_fields.")
});
const action = strictObject({
	id: name,
	label: text.optional(),
	artifact: name.optional(),
	gates: array(name),
	permit: text.optional(),
	requires: array(predicateFile).optional(),
	status: text.optional().describe("The workflow_status that says it was done: setting it asks for the action."),
	single_use: _enum(["true", "false"]).optional(),
	recipient: text.optional().describe("The field of the artifact that names who receives it."),
	kind: _enum([
		"send",
		"launch",
		"publish",
		"sign",
		"issue",
		"bill"
	]).optional()
});
const boundaryRules = [
	"CS-BND-002",
	"CS-BND-003",
	"CS-BND-004"
];
const boundary = strictObject({
	id: name,
	text,
	artifact: name.optional(),
	skill: name.optional(),
	forbids_fields: array(text).optional(),
	forbids_headings: array(text).optional(),
	belongs_to: name.optional(),
	action: name.optional(),
	needs: array(name).optional(),
	rule: _enum(boundaryRules).optional().describe("Which rule reports it: CS-BND-003 for messages, CS-BND-004 for packaging; CS-BND-002 otherwise.")
});
const trackKind = strictObject({
	id: name,
	label: text.optional(),
	purpose: text.optional(),
	owner: text.optional(),
	artifacts: array(name).optional(),
	output_state: _enum(["draft", "final"]).optional().describe("What a track of this kind may produce until it says otherwise.")
});
const rule = strictObject({
	id: name,
	when: text.optional(),
	action: text.optional(),
	route_to: text.optional(),
	triggers: prose.optional(),
	unless: text.optional()
});
const adapterFile = strictObject({
	workflow_type: name,
	label: text.optional(),
	default: _enum(["true", "false"]).optional(),
	default_adapter: text.optional(),
	schema_version: text.optional(),
	initial_stage: name.optional(),
	stages: array(union([name, stage])),
	support_outputs: prose.optional(),
	allowed_transitions: array(transition).optional(),
	artifacts: array(union([name, artifactType])).optional(),
	skills: record(name, skill).optional(),
	specialist_owners: record(name, text).optional(),
	gates: array(union([name, gate])).optional(),
	actions: array(action).optional(),
	approval_states: prose.optional(),
	tracks: array(trackKind).optional().describe("Kinds of parallel work."),
	routing_rules: array(union([text, rule])).optional(),
	recovery_actions: array(union([name, strictObject({
		id: name,
		applies_when: text.optional(),
		output: text.optional(),
		fits: prose.optional()
	})])).optional(),
	required_fields: array(text).optional(),
	facts: record(text, strictObject({
		type: _enum([
			"text",
			"boolean",
			"date",
			"amount",
			"integer"
		]).optional(),
		values: prose.optional(),
		verified_by: array(name).optional(),
		class: text.optional()
	})).optional(),
	terminal_states: array(union([name, strictObject({
		id: name,
		allows_open_blockers: _enum(["true", "false"]).optional(),
		requires_rationale: _enum(["true", "false"]).optional(),
		handoff_to: text.optional()
	})])).optional(),
	validation_rules: array(union([text, strictObject({
		id: text,
		description: text.optional(),
		severity: _enum([
			"error",
			"warning",
			"notice"
		]).optional()
	})])).optional(),
	boundaries: array(boundary).optional(),
	security: strictObject({
		triggers: prose.optional(),
		artifact: name.optional(),
		gate: name.optional(),
		classes: record(text, text).optional()
	}).optional(),
	timers: array(record(text, unknown())).optional(),
	flows: record(text, unknown()).optional(),
	cost: record(text, unknown()).optional(),
	extensions: record(text, unknown()).optional()
});

export { currencyDigits as i, settingsFile as n, currencyAt as r, adapterFile as t };