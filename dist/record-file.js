import { A as record, D as looseObject, E as literal, M as string, N as union, P as unknown, a as artifactId, b as _enum, f as name, g as sha256, h as scope, i as SHA, j as strictObject, l as instant, n as ENGAGEMENT_ID, v as text, x as array, y as version } from "./scalars.js";

function isMap(data) {
	return typeof data === "object" && !Array.isArray(data);
}
/** `TBD` (or nothing) stands for a value that nobody knows yet. */
function isKnown(data) {
	if (data === void 0) return false;
	return typeof data !== "string" || data.trim() !== "" && data.trim() !== "TBD";
}
/** The value at a dotted path. A key that itself contains dots is found too. */
function valueAt(data, path) {
	if (!isMap(data)) return void 0;
	if (Object.hasOwn(data, path)) return data[path];
	for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
		const head = path.slice(0, dot);
		if (!Object.hasOwn(data, head)) continue;
		const found = valueAt(data[head], path.slice(dot + 1));
		if (found !== void 0) return found;
	}
}
/** Texts, lists and maps out of a value that holds nothing else; what is undefined is left out. */
function dataOf(value) {
	const known = Object.entries(value).filter(([, each]) => each !== void 0);
	return Object.fromEntries(known.map(([key, each]) => [key, toData(each)]));
}
function toData(value) {
	if (typeof value === "string") return value;
	if (Array.isArray(value)) return value.map(toData);
	if (typeof value === "object" && value !== null) return dataOf({ ...value });
	throw new Error(`not a text, list or map: ${typeof value}`);
}

const severities = [
	"error",
	"waiting",
	"warning",
	"notice"
];
/** Severity first, then place, then rule: the order in which a person should read findings. */
function compareFindings(a, b) {
	return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}
/** Order by code unit, the same on every machine and in every locale. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Data for programs. Control characters and line separators are escaped, so that content cannot write on the screen. */
function jsonText(data) {
	return `${JSON.stringify(data, null, 2).replaceAll(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`;
}
function escaped(character) {
	return String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, "0");
}

const artifactStatuses = [
	"draft",
	"current",
	"superseded",
	"archived",
	"forked"
];
/** What every artifact's front matter has; further fields belong to its type and are kept as they are. */
const frontMatter = looseObject({
	id: artifactId,
	type: name,
	version: version.optional(),
	status: _enum(artifactStatuses),
	title: text.optional(),
	sources: array(text).optional(),
	scope: scope.optional(),
	supersedes: text.optional(),
	forks: text.optional(),
	rationale: text.optional(),
	audience: text.optional(),
	language: text.optional(),
	allowed_characters: array(text).optional()
});
/** Whether an artifact is part of what is agreed or being agreed, rather than kept for its history. */
function isLive(artifact) {
	return artifact.status !== "superseded" && artifact.status !== "archived";
}
function inScope(artifact, wanted) {
	return artifact.scope === "*" || artifact.scope === wanted;
}
/** An artifact's id is its file's name. */
function idOfFile(path) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	const id = file.endsWith(".md") ? file.slice(0, -3) : "";
	return artifactId.safeParse(id).success ? id : void 0;
}
/** The type of the artifacts by which a signature given outside GitHub is attested. */
const ATTESTATION = "attestation";

/** The ten states of a gate. */
const gateStatuses = [
	"unknown",
	"draft",
	"requested",
	"partial",
	"approved",
	"rejected",
	"expired",
	"superseded",
	"blocked",
	"conditional"
];
/** What each state means to a reader who has never seen the engine. */
const statusMeaning = {
	unknown: "nobody has asked for this approval and nothing gives it",
	draft: "what it would cover is still a draft",
	requested: "it has been asked for and waits for an answer",
	partial: "some of the people or permissions it needs are there, not all",
	approved: "the named people approved exactly this content",
	rejected: "somebody who may decide said no",
	expired: "it was given and its time is over",
	superseded: "it was given for other content, or was withdrawn",
	blocked: "an open blocker, or something that could not be read, stands in the way",
	conditional: "it holds within the listed limits while a condition is open"
};
/** Why a piece of evidence does not count. Codes are extended, never renamed. */
const ignoredReasons = {
	SELF_AUTHOR: "wrote this pull request",
	SELF_CONTRIBUTOR: "wrote or pushed a part of what is approved",
	NOT_ELIGIBLE: "holds no role that may decide this gate",
	STALE_CONTENT: "approved other content than what stands here now",
	DISMISSED: "the review was dismissed",
	BOT: "is not a person",
	UNKNOWN_USER: "the account no longer exists",
	AMBIGUOUS_GATE: "the review does not say which gate it means",
	WRONG_GATE: "the review names another gate",
	WRONG_SCOPE: "the review names another scope",
	EXPIRED: "its time is over",
	EDITED: "the review was edited after it was submitted",
	NOT_SUBMITTED: "the review is not submitted",
	RETARGETED: "was given for another base branch",
	NOT_GREEN: "the check is not green on the head",
	CANNOT_VERIFY: "cannot be checked with what could be read",
	UNATTRIBUTED: "a commit belongs to no known account, so independence cannot be proven",
	DUPLICATE_PERSON: "this person already fills another seat",
	SUPERSEDED_BY_LATER: "the same person said something later",
	NOT_AN_APPROVAL: "asks for approval in a review that is not in state Approve",
	NOTHING_COVERED: "there is nothing here that this gate covers",
	NO_DOCUMENT: "no attested document stands behind it",
	WITHDRAWN: "the label was removed",
	WRONG_KIND: "is a kind of evidence that this gate does not take",
	FUTURE: "is dated in the future",
	AFTER_MERGE: "was given after the merge",
	TRIAL: "was given on trial, and the trial is over",
	SETUP: "nothing can be approved before the settings are on the default branch"
};
const evidenceKinds = [
	"review",
	"label",
	"check",
	"document"
];

/** An entry of the record as it is written: what one merge changed, and what was in force then. */
const ENTRY_SCHEMA = "countersign/entry@1";
/** What `prev` says in an engagement's first entry. */
const FIRST = "none";
/** Everything in an entry is text, so that what is read is what was written. */
const number = string().regex(/^(?:0|[1-9]\d{0,14})$/, { error: "a whole number" });
const sha = string().regex(SHA, { error: "a git object id" });
const evidence = strictObject({
	kind: _enum(evidenceKinds),
	url: text,
	review: number.optional(),
	event: number.optional(),
	commit: sha.optional(),
	body_digest: sha256.optional(),
	document: text.optional(),
	sha256: sha256.optional()
});
const recordedApproval = strictObject({
	gate: name,
	scope,
	verdict: _enum(["approved", "rejected"]),
	permits: array(text),
	conditions: array(strictObject({
		text,
		closes: name.optional()
	})),
	approver: strictObject({
		id: number,
		login: text,
		role: name,
		team: text.optional(),
		delegated_by: text.optional()
	}),
	evidence,
	digest: sha256,
	policy_digest: sha256.optional(),
	submitted_at: instant,
	observed_at: instant.optional(),
	expires_at: instant.optional(),
	pull_request: number.optional().describe("The pull request it was given in, where that is an earlier one.")
});
/** What happened, in the words of one event type; `id` follows from the rest, so the same thing has the same id. */
const event = record(name, text).describe("id, type, actor, at, and the fields of its type.");
const artifact = strictObject({
	id: artifactId,
	version: version.or(literal("TBD")),
	blob: sha,
	status: _enum(artifactStatuses),
	final: _enum(["true", "false"]),
	path: text.optional(),
	sources: array(text).optional(),
	supersedes: text.optional()
});
const gate = strictObject({
	gate: name,
	scope,
	status: _enum(gateStatuses),
	because: text,
	permits: array(text),
	remaining_blockers: array(text)
});
const next = strictObject({
	skill: text,
	action: text,
	owner: text,
	decision: text,
	recovery: text
});
const entryFile = strictObject({
	schema: literal(ENTRY_SCHEMA),
	engagement: string().regex(ENGAGEMENT_ID, { error: "the name of an engagement's folder" }),
	pull_request: number.optional().describe("Absent where commits were pushed without one."),
	merge: sha,
	merged_at: instant,
	prev: union([literal(FIRST), sha256]).describe("The digest of the engagement's entry before this one."),
	adapter: strictObject({
		type: name,
		version: text
	}),
	engine: text,
	trial: literal("true").optional(),
	facts: literal("missing").optional().describe("Recorded without what the forge says of the merge: no approval could be seen."),
	events: array(event),
	approvals: array(recordedApproval),
	artifacts: array(artifact),
	uses: array(strictObject({
		action: name,
		artifact: artifactId.optional(),
		scope,
		event: text,
		status: text
	})),
	bypasses: array(strictObject({
		gate: name,
		scope,
		event: text
	})).optional().describe("Gates that a merge passed although they were shut; they stay until the recorder drops them."),
	handoffs: array(name).optional().describe("Skills that a handoff was issued to."),
	gates: array(gate).optional().describe("How every gate stood once it was merged."),
	next: next.optional(),
	state: record(text, unknown()).optional().describe("state.yaml as it was merged.")
});

export { isMap as _, statusMeaning as a, idOfFile as c, jsonText as d, compareFindings as f, isKnown as g, dataOf as h, ignoredReasons as i, inScope as l, severities as m, FIRST as n, ATTESTATION as o, compareText as p, entryFile as r, frontMatter as s, ENTRY_SCHEMA as t, isLive as u, valueAt as v };