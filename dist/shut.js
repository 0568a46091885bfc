import { c as parseInstant, r as endOfDay, s as parseDate } from "./time.js";
import { _ as statePath, g as scopesOf } from "./record.js";
import { _ as isMap, g as isKnown, l as inScope, o as ATTESTATION, p as compareText, u as isLive } from "./record-file.js";
import { n as isOpen, o as gatesIn, s as leavesOf } from "./state.js";
import { createHash } from "node:crypto";

function stageOf(adapter, id) {
	return adapter.stages.find((stage) => stage.id === id);
}
function terminalOf(adapter, id) {
	return adapter.terminals.find((terminal) => terminal.id === id);
}
function gateOf(adapter, id) {
	return adapter.gates.find((gate) => gate.id === id);
}
function artifactTypeOf(adapter, type) {
	return adapter.artifacts.find((artifact) => artifact.type === type);
}

function sha256Hex(...parts) {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest("hex");
}
/** Digest of a list of fields. Each is preceded by its length, so no two lists share a digest by shifting a border. */
function digestOf(fields) {
	const hash = createHash("sha256");
	for (const field of fields) {
		const bytes = typeof field === "string" ? new TextEncoder().encode(field) : field;
		hash.update(`${bytes.length}:`).update(bytes);
	}
	return hash.digest("hex");
}
/** CRLF becomes LF, so that a checkout setting neither voids an approval nor hides a change. */
function normalizeLines(bytes) {
	if (!bytes.includes(13)) return bytes;
	return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}

/** What `gate` covers for `scope` in one tree, and its digests. */
function subjectOf(standing, gate, scope, engagement, presentation) {
	const artifacts = coveredArtifacts(standing, gate, scope, engagement);
	const fields = artifacts.flatMap((each) => [
		each.id,
		each.type,
		normalizeLines(each.bytes)
	]);
	const state = bindsToState(standing, gate) ? stateBlob(engagement) : void 0;
	return {
		artifacts: artifacts.map((artifact) => artifact.id),
		parts: new Map(artifacts.map((each) => [each.id, digestOf([
			each.type,
			normalizeLines(each.bytes),
			...attestedFiles([each], engagement)
		])])),
		content: digestOf([
			...fields,
			...attestedFiles(artifacts, engagement),
			...state ? [state] : []
		]),
		presentation: digestOf(artifacts.map((artifact) => presentation.get(artifact.type) ?? "")),
		empty: artifacts.every((artifact) => artifact.type === "attestation") && state === void 0
	};
}
/**
* What is to be agreed: drafts only where nothing is more than a draft. A draft that somebody starts beside what was
* approved takes nothing of it back; once it is final it is covered, and the gate asks again.
*/
function coveredArtifacts(standing, gate, scope, engagement) {
	const live = liveArtifacts(standing, gate, scope, engagement);
	const isFinal = (artifact) => artifact.status !== "draft";
	return live.some((artifact) => isFinal(artifact) && artifact.type !== "attestation") ? live.filter(isFinal) : live;
}
/** What the gate may come to cover. What was archived or superseded is no part of it any more. */
function liveArtifacts(standing, gate, scope, engagement) {
	const types = coveredTypes(standing, gate);
	return engagement.artifacts.filter((artifact) => isLive(artifact) && (isAttestationOf(artifact, gate) || types.includes(artifact.type))).filter((artifact) => inScope(artifact, scope)).toSorted((a, b) => compareText(a.id, b.id));
}
function isAttestationOf(artifact, gate) {
	return artifact.type === "attestation" && artifact.fields["gate"] === gate.id && gate.evidence.includes("document");
}
function coveredTypes(standing, gate) {
	return gate.covers ?? stageOf(standing.adapter, standing.leaving)?.artifacts ?? [];
}
/** What a reader is told where there is nothing to approve. */
function nothingCovered(standing, gate) {
	return `There is no live ${coveredTypes(standing, gate).join(" or ")} here to approve.`;
}
function bindsToState(standing, gate) {
	return gate.covers === void 0 && coveredTypes(standing, gate).length === 0;
}
function stateBlob(engagement) {
	return engagement.files.find((file) => file.path === statePath(engagement.id))?.oid;
}
/** The signed files that covered attestations name; one that is missing leaves its path alone in the digest. */
function attestedFiles(artifacts, engagement) {
	return artifacts.flatMap((artifact) => {
		const path = attestedPath(artifact);
		return path === void 0 ? [] : [path, engagement.evidence.get(`engagements/${engagement.id}/${path}`) ?? ""];
	});
}
function attestedPath(artifact) {
	const document = artifact.fields["document"];
	const path = artifact.type === "attestation" && isMap(document) ? document["path"] : void 0;
	return typeof path === "string" ? path : void 0;
}

/** Nothing where the two states stand at the same stage; a listed self-transition is no move. */
function resolveMove(adapter, base, head) {
	if (base.stage !== head.stage) {
		const known = adapter.stages.some((stage) => stage.id === base.stage) || terminalOf(adapter, base.stage) !== void 0;
		const transition = adapter.transitions.find((each) => each.from === base.stage && each.to === head.stage);
		return {
			from: base.stage,
			to: head.stage,
			transition,
			repair: !known,
			byStatus: false
		};
	}
	const to = head.workflow_status;
	if (to === void 0 || to === base.workflow_status || !terminalOf(adapter, to)) return void 0;
	const listed = adapter.transitions.find((each) => each.from === base.stage && each.to === to);
	const implied = {
		from: base.stage,
		to,
		kind: "terminal",
		when: "",
		requires: [],
		implied: true
	};
	return {
		from: base.stage,
		to,
		transition: listed ?? implied,
		repair: false,
		byStatus: true
	};
}
/** Stages and terminal states that one move can reach from here. */
function optionsFrom(adapter, stage) {
	const listed = adapter.transitions.filter((each) => each.from === stage && each.to !== stage).map((each) => each.to);
	return [...new Set(listed)];
}

function playOf(facts) {
	const move = moveOf(facts);
	const standing = {
		adapter: facts.adapter,
		leaving: leavingOf(facts)
	};
	const scopes = scopesOf(facts.head);
	return {
		facts,
		standing,
		move,
		scopes,
		gates: facts.adapter.gates.flatMap((gate) => scopes.map((scope) => playedGate(facts, standing, move, gate, scope)))
	};
}
function leavingOf({ base, head }) {
	return base?.state?.value.stage ?? head.state?.value.stage;
}
function moveOf(facts) {
	const base = facts.base?.state?.value;
	const head = facts.head.state?.value;
	return base && head ? resolveMove(facts.adapter, base, head) : void 0;
}
function playedGate(facts, standing, move, gate, scope) {
	const subject = subjectOf(standing, gate, scope, facts.head, facts.presentation);
	const required = isRequired(facts, move, gate, scope);
	const asked = (facts.repository.pull?.labels.includes(`request:${gate.id}`) ?? false) || isAskedByAction(facts, gate, scope);
	const altered = gate.covers !== void 0 && isAltered(facts, subject, standing, gate, scope);
	return {
		facts,
		gate,
		scope,
		standing,
		subject,
		required,
		asked,
		inPlay: required || asked || altered,
		elsewhere: false
	};
}
/** A change that asks for an action asks for the gates of the action. */
function isAskedByAction({ adapter, base, head }, gate, scope) {
	const before = (base?.state?.value.actions_requested ?? []).map((each) => JSON.stringify(each));
	return (head.state?.value.actions_requested ?? []).filter((each) => !before.includes(JSON.stringify(each))).some((each) => [
		void 0,
		"*",
		scope
	].includes(each.scope) && adapter.actions.some(({ id, gates }) => id === each.action && gates.includes(gate.id)));
}
/** What was covered and is no more was altered as well. */
function isAltered(facts, subject, standing, gate, scope) {
	if (!facts.base) return !subject.empty;
	return subject.content !== subjectOf(standing, gate, scope, facts.base, facts.presentation).content;
}
function isRequired(facts, move, gate, scope) {
	return (move?.transition?.requires.flatMap(leavesOf) ?? []).some((leaf) => "gate" in leaf && leaf.gate === gate.id && neededScopes(facts, gate, leaf.scope).includes(scope));
}
/**
* The scopes in which a move needs a gate: the one that is named; otherwise those with something final to approve, and
* every scope where nothing is final yet. A scope of drafts alone holds up nothing that is agreed elsewhere.
*/
function neededScopes(facts, gate, named) {
	const scopes = scopesOf(facts.head);
	if (named !== void 0 && named !== "*") return [named];
	const types = gate.covers ?? stageOf(facts.adapter, leavingOf(facts))?.artifacts ?? [];
	const final = scopes.filter((scope) => facts.head.artifacts.some((artifact) => isLive(artifact) && artifact.status !== "draft" && inScope(artifact, scope) && (types.length === 0 || types.includes(artifact.type))));
	return final.length > 0 ? final : scopes;
}

/** Links are built from ids, never copied from a field that somebody else could have written. */
function pullUrl(pull) {
	return `https://github.com/${pull.repository}/pull/${pull.number}`;
}
function reviewUrl(pull, review) {
	return `${pullUrl(pull)}#pullrequestreview-${review}`;
}
function eventUrl(pull, event) {
	return `${pullUrl(pull)}#event-${event}`;
}
/** GitHub's own account for commits made in its web pages: not somebody who wrote anything. */
const WEB_FLOW = 19864447;

/** An exception counts once it stands in the base and its time is not over; one that the change adds does not. */
function exceptionFor(facts, wanted) {
	return (facts.base?.state?.value.exceptions ?? []).find((each) => (wanted.gate !== void 0 ? each.gate === wanted.gate : each.rule === wanted.rule) && [
		void 0,
		"*",
		wanted.scope
	].includes(each.scope) && isInForce(each, facts.repository.now));
}
/** An exception opens a gate that nobody has decided yet; it does not overrule a no. */
function isExcepted(facts, { gate, scope, status }) {
	return status !== "rejected" && exceptionFor(facts, {
		gate,
		scope
	}) !== void 0;
}
/**
* Whether somebody said why a merge went past a shut gate. An exception that is over explains it still where people have
* opened the gate since.
*/
function isExplained(c, { gate, scope }) {
	const made = [c.base, c.head].flatMap((each) => each?.state?.value.exceptions ?? []);
	const open = c.gates.some((row) => row.gate === gate && row.scope === scope && row.open);
	return made.filter((each) => each.gate === gate && [
		void 0,
		"*",
		scope
	].includes(each.scope)).some((each) => open || isInForce(each, c.repository.now));
}
function isInForce(exception, now) {
	return now < endOf(exception.until);
}
function endOf(until) {
	const day = parseDate(until);
	return day === void 0 ? parseInstant(until) ?? 0 : endOfDay(day);
}

/**
* What a merge would record: the difference between base and head, as events. The same input gives the same events in
* the same order. Rewording something is no event; changing who owns it, or what it stops, is.
*/
function eventsOf(c) {
	const base = c.base?.state?.value ?? {};
	const head = c.head.state?.value;
	if (!head) return [];
	return [
		...moved(c),
		...artifactEvents(c),
		...blockerEvents(base, head),
		...decisionEvents(base, head),
		...trackEvents(base, head),
		...scopeEvents(c),
		...ownerEvents(base, head),
		...approvalEvents(c),
		...exceptionEvents(base, head),
		...recoveryEvents(base, head)
	];
}
function moved({ move, head }) {
	if (!move) return [];
	const { rationale } = head.state?.value.state_transition ?? {};
	const why = rationale !== void 0 && isKnown(rationale) ? { rationale } : {};
	return [{
		type: "stage_changed",
		from: move.from,
		to: move.to,
		...why
	}];
}
function artifactEvents(c) {
	const before = byId(c.base?.artifacts ?? []);
	return c.head.artifacts.toSorted((a, b) => compareText(a.id, b.id)).flatMap((artifact) => {
		const old = before.get(artifact.id);
		const fields = {
			artifact: artifact.id,
			version: artifact.version ?? "TBD",
			status: artifact.status
		};
		if (!old) return [{
			type: "artifact_created",
			...fields
		}];
		return old.blob === artifact.blob ? [] : [{
			type: "artifact_revised",
			...fields
		}];
	});
}
function byId(entries) {
	return new Map(entries.map((each) => [each.id, each]));
}
function blockerEvents(base, head) {
	const before = byId((base.blockers ?? []).filter(isOpen));
	const after = byId((head.blockers ?? []).filter(isOpen));
	const added = [...after.values()].flatMap((each) => {
		const old = before.get(each.id);
		return old && old.owner === each.owner && JSON.stringify(old.blocks) === JSON.stringify(each.blocks) ? [] : [{
			type: "blocker_added",
			blocker: each.id,
			owner: each.owner ?? "TBD",
			blocks: (each.blocks ?? []).join(" ")
		}];
	});
	const removed = [...before.keys()].filter((id) => !after.has(id)).map((id) => ({
		type: "blocker_removed",
		blocker: id
	}));
	return [...added, ...removed];
}
function decisionEvents(base, head) {
	const before = byId(base.decision_log ?? []);
	return (head.decision_log ?? []).filter((each) => !before.has(each.id)).map((each) => ({
		type: "decision_recorded",
		decision: each.id,
		by: each.by ?? "TBD"
	}));
}
const RUNNING = [
	"draft",
	"active",
	"blocked",
	"waiting",
	"stalled"
];
function trackEvents(base, head) {
	const before = byId(base.active_tracks ?? []);
	const after = byId(head.active_tracks ?? []);
	const runs = (track) => track !== void 0 && RUNNING.includes(track.status);
	const started = [...after.values()].filter((each) => runs(each) && !runs(before.get(each.id)));
	const closed = [...before.values()].filter((each) => runs(each) && !runs(after.get(each.id)));
	return [...started.map((each) => ({
		type: "track_started",
		track: each.id,
		status: each.status,
		scope: each.scope ?? "*"
	})), ...closed.map((each) => ({
		type: "track_closed",
		track: each.id,
		status: after.get(each.id)?.status ?? "removed"
	}))];
}
/** A scope that nothing named before, or that nothing names any more. */
function scopeEvents(c) {
	const before = new Set(c.base ? named(c.base.artifacts, c.base.state?.value.active_tracks) : []);
	const after = new Set(named(c.head.artifacts, c.head.state?.value.active_tracks));
	if (!c.base) return [];
	const added = [...after].filter((scope) => !before.has(scope)).map((scope) => ({
		type: "scope_changed",
		scope,
		change: "added"
	}));
	const removed = [...before].filter((scope) => !after.has(scope)).map((scope) => ({
		type: "scope_changed",
		scope,
		change: "removed"
	}));
	return [...added, ...removed];
}
function named(artifacts, tracks = []) {
	return [...artifacts.map((each) => each.scope), ...tracks.map((each) => each.scope ?? "*")].filter((scope) => scope !== "*").toSorted();
}
function ownerEvents(base, head) {
	const whole = base.owner !== void 0 && base.owner !== head.owner ? [{
		type: "owner_changed",
		of: "engagement",
		from: base.owner,
		to: head.owner
	}] : [];
	const before = byId(base.active_tracks ?? []);
	const tracks = (head.active_tracks ?? []).flatMap((each) => {
		const old = before.get(each.id);
		return old && old.owner !== each.owner ? [{
			type: "owner_changed",
			of: `track:${each.id}`,
			from: old.owner ?? "TBD",
			to: each.owner ?? "TBD"
		}] : [];
	});
	return [...whole, ...tracks];
}
/** A gate whose answer this change gives, withdraws or asks for, or that it shuts or opens by other means. */
function approvalEvents(c) {
	return c.gates.flatMap((gate) => {
		const was = c.record.statuses.get(`${gate.gate} ${gate.scope}`);
		const where = {
			gate: gate.gate,
			scope: gate.scope,
			status: gate.status,
			...was === void 0 ? {} : { was }
		};
		if (isAnswered(c, gate) || isTurned(was, gate.status)) return [{
			type: "approval_changed",
			...where
		}];
		return gate.status === "requested" && was !== "requested" ? [{
			type: "approval_requested",
			...where
		}] : [];
	});
}
/** What was recorded already is no new answer; that it holds no more is. */
function isAnswered(c, gate) {
	const live = gate.approvals.some((each) => each.carriedFrom === void 0);
	const known = c.record.approvals.filter((each) => each.gate === gate.gate && each.scope === gate.scope);
	const refused = gate.rejections.some(({ evidence }) => !known.some((each) => each.evidence === evidence));
	const lost = c.record.statuses.size === 0 && known.length > 0 && gate.approvals.length === 0;
	return live || refused || lost;
}
/** From or to a status that somebody's answer, a blocker or the calendar gave. */
function isTurned(was, now) {
	return was !== void 0 && was !== now && !(OPENING.has(was) && OPENING.has(now));
}
/** How a gate stands that nobody has answered yet. */
const OPENING = /* @__PURE__ */ new Set([
	"unknown",
	"draft",
	"requested"
]);
/** Exceptions that the change adds. */
function exceptionEvents(base, head) {
	const before = byId(base.exceptions ?? []);
	return (head.exceptions ?? []).filter((each) => !before.has(each.id)).map(({ id, gate, rule, by, until, reason }) => ({
		type: "exception_granted",
		exception: id,
		...gate === void 0 ? {} : { gate },
		...rule === void 0 ? {} : { rule },
		by,
		until,
		reason
	}));
}
function recoveryEvents(base, head) {
	const chosen = head.rollback_or_recovery_action;
	if (chosen === void 0 || chosen === "TBD" || chosen === base.rollback_or_recovery_action) return [];
	return [{
		type: "recovery_action_selected",
		action: chosen
	}];
}

function movingOf(c) {
	const { state } = c.head;
	if (!state || !c.move) return void 0;
	const place = state.at([c.move.byStatus ? "workflow_status" : "stage"]);
	return {
		move: c.move,
		state,
		name: `\`${c.move.from}\` to \`${c.move.to}\``,
		place
	};
}

/**
* What keeps the move from going ahead, in the order of the adapter. A choice is told once, as a whole; gates that it
* names are told beside it, because people are asked for them.
*/
function unmet(c) {
	return below(c, c.move?.transition?.requires ?? [], c.requirements);
}
function below(c, predicates, judged) {
	return predicates.flatMap((each, index) => walk(c, each, judged[index]));
}
function walk(c, predicate, judged) {
	if (!judged || judged.holds) return [];
	if ("all" in predicate) return below(c, predicate.all, judged.children);
	if ("any" in predicate) return choice(c, predicate.any, judged);
	if ("not" in predicate) return [{
		leaf: void 0,
		judged,
		waits: judged.cause === "absent",
		instead: []
	}];
	return [{
		leaf: predicate,
		judged,
		waits: waits(c, predicate, judged),
		instead: []
	}];
}
/** A choice waits where one of its alternatives does, however wrong the others are. */
function choice(c, any, judged) {
	const ways = any.map((each, index) => walk(c, each, judged.children[index]));
	const waiting = ways.some((way) => way.every((each) => each.waits));
	const phrases = judged.children.map(describe);
	const gates = ways.flatMap((way, index) => way.filter(isGate).map((each) => ({
		...each,
		waits: waiting || each.waits,
		instead: phrases.toSpliced(index, 1)
	})));
	return ways.length > 0 && ways.every((way) => way.every(isGate)) ? gates : [{
		leaf: void 0,
		judged,
		waits: waiting,
		instead: []
	}, ...gates];
}
function isGate({ leaf }) {
	return leaf !== void 0 && "gate" in leaf;
}
function waits(c, leaf, judged) {
	if (!("gate" in leaf)) return judged.cause === "absent";
	const rows = shutRows(c, leaf);
	return rows.length > 0 && rows.every(waitsForPeople);
}
/** The rows that keep a gate leaf from holding. */
function shutRows(c, leaf) {
	const gate = gateOf(c.adapter, leaf.gate);
	if (!gate) return [];
	const scopes = neededScopes(c, gate, leaf.scope);
	return c.gates.filter((row) => row.gate === leaf.gate && scopes.includes(row.scope) && !row.open && !isExcepted(c, row));
}
/** Gates that the move asks for and that no exception lets pass. */
function gatesOfMove(c) {
	const named = (c.move?.transition?.requires ?? []).flatMap(gatesIn);
	return [...new Set(named)].filter((gate) => !exceptionFor(c, {
		gate,
		scope: "*"
	}));
}
/** A rejection and a blocker are wrong; every other shut state waits for somebody. */
function waitsForPeople(row) {
	return row.status !== "rejected" && row.status !== "blocked";
}
/** What a finding about a shut gate weighs: where nothing is wrong and somebody has to answer, it waits. */
function weightOf(row) {
	return row && waitsForPeople(row) ? { severity: "waiting" } : {};
}
/** A judged requirement in words, with what was found for each of its parts. */
function describe(judged) {
	const parts = judged.children.map(describe).join("; ");
	if (judged.children.length > 0) return `${judged.phrase}: ${parts}`;
	return judged.found === "" ? judged.phrase : `${judged.phrase} (${judged.found})`;
}

/** The gates that stand in the way of the change's own move. */
function shutGates(c) {
	return [...new Set(unmet(c).flatMap(({ leaf }) => leaf && "gate" in leaf ? shutRows(c, leaf) : []))];
}
/** Where the move is asked for; where there is none, the stage that the engagement stays in. */
function placeOfMove(c) {
	return movingOf(c)?.place ?? c.head.state?.at(["stage"]) ?? {
		file: statePath(c.id),
		line: 1,
		column: 1
	};
}
const voiding = [
	"STALE_CONTENT",
	"DISMISSED",
	"WITHDRAWN",
	"RETARGETED"
];
/** The newest evidence that once held a superseded gate and holds it no more. */
function voidedEvidence(gate) {
	if (gate.status !== "superseded") return void 0;
	const last = (reasons) => gate.ignored.findLast((each) => reasons.includes(each.reason));
	return last(voiding) ?? last(["CANNOT_VERIFY"]) ?? last(["NOT_ELIGIBLE"]);
}
/** "`commercial` for `pilot`", or the gate alone where nothing names a scope. */
function gateName({ gate, scope }) {
	return scope === "*" ? `\`${gate}\`` : `\`${gate}\` for \`${scope}\``;
}
/** What to do so that the gate opens. */
function stepTowards(gate) {
	const who = gate.waitingFor.join(", ");
	if (gate.remainingBlockers.length > 0) return `Clear what blocks ${gateName(gate)}: ${who}.`;
	if (gate.status === "rejected") return `Revise what ${gateName(gate)} covers and ask ${who} again.`;
	if (gate.status === "conditional") return `Close each condition of ${gateName(gate)}, or ask ${who} to approve without it.`;
	return `Ask ${who} to approve ${gateName(gate)}.`;
}

export { digestOf as A, optionsFrom as C, liveArtifacts as D, isAttestationOf as E, stageOf as F, terminalOf as I, sha256Hex as M, artifactTypeOf as N, nothingCovered as O, gateOf as P, playOf as S, coveredArtifacts as T, WEB_FLOW as _, voidedEvidence as a, reviewUrl as b, shutRows as c, weightOf as d, movingOf as f, isExplained as g, isExcepted as h, stepTowards as i, normalizeLines as j, subjectOf as k, unmet as l, exceptionFor as m, placeOfMove as n, describe as o, eventsOf as p, shutGates as r, gatesOfMove as s, gateName as t, waitsForPeople as u, eventUrl as v, attestedPath as w, neededScopes as x, pullUrl as y };