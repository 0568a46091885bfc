import { r as noCommit } from "./problem.js";
import { a as formatInstant, c as parseInstant } from "./time.js";
import { _ as isMap, h as dataOf, n as FIRST, p as compareText } from "./record-file.js";
import { A as digestOf, M as sha256Hex, p as eventsOf, r as shutGates, y as pullUrl } from "./shut.js";

/**
* The commit on which a merge landed: nothing where it is the first of all. A merge commit and a squash stand on their first
* parent; commits that were rebased or pushed one by one stand on the parent of the first of them.
*/
async function landedOn(objects, merge, branch) {
	const commit = await objects.commit(merge);
	if (!commit) throw noCommit(merge);
	if (!branch?.commits.length || commit.parents.length > 1) return commit.parents[0];
	const forwarded = new Set(branch.commits);
	if (forwarded.has(merge)) return await before(objects, commit, (each) => forwarded.has(each.sha));
	return await rebasedOn(objects, commit, branch.commits) ?? commit.parents[0];
}
/** The first ancestor, along first parents, that is no longer part of what landed. */
async function before(objects, commit, isPart) {
	let at = commit;
	while (at && isPart(at)) {
		const parent = at.parents[0];
		if (parent === void 0) return void 0;
		at = await objects.commit(parent);
	}
	return at?.sha;
}
/** Where the last commits of the branch are those of the pull request over again, with new parents: what they stand on. */
async function rebasedOn(objects, merge, commits) {
	let at = merge;
	for (const sha of commits.toReversed()) {
		const original = await objects.commit(sha);
		if (!original || !at || !isCopy(at, original)) return void 0;
		const parent = at.parents[0];
		if (parent === void 0) return void 0;
		at = await objects.commit(parent);
	}
	return at?.sha;
}
function isCopy(a, b) {
	const author = (each) => `${each.author.name} ${each.author.email} ${each.author.at}`;
	return author(a) === author(b) && a.message.trim() === b.message.trim();
}
/** The first parents between two commits, the oldest first, without either of them; at most `limit`, and all there are above. */
async function firstParents(objects, from, until, limit) {
	const found = [];
	let at = await objects.commit(from);
	while (at && !until.has(at.sha) && found.length < limit) {
		found.push(at);
		const [parent] = at.parents;
		at = parent === void 0 ? void 0 : await objects.commit(parent);
	}
	return found.reverse();
}
/** Whether a commit comes before another along first parents. */
async function isFirstParentOf(objects, early, late) {
	const [last] = await firstParents(objects, late, /* @__PURE__ */ new Set([early]), Infinity);
	return last?.parents[0] === early;
}

/** What a merge changed, with who did it, when, and an id that follows from what it says and which merge it was. */
function recordedEvents(c, occasion) {
	return [...eventsOf(c), ...bypassed(c).map(bypassEvent)].map((event) => {
		const told = {
			...event,
			...givenBy(c, event, occasion)
		};
		return {
			id: eventIdOf(c.id, occasion.merge, told),
			...told
		};
	});
}
/** Gates that the merge went past although they were shut. */
function bypassed(c) {
	return c.move ? shutGates(c) : [];
}
function bypassEvent({ gate, scope, status }) {
	return {
		type: "gate_bypassed",
		gate,
		scope,
		status
	};
}
/** An answer to a gate is its approver's; everything else is the work of whoever made the change. */
function givenBy(c, event, occasion) {
	const { pull, mergedAt, actor, merge } = occasion;
	const general = {
		actor,
		at: formatInstant(mergedAt),
		evidence: pull ? pullUrl(pull) : `commit ${merge}`
	};
	if (event.type !== "approval_changed") return general;
	const row = c.gates.find((each) => each.gate === event["gate"] && each.scope === event["scope"]);
	const given = [...row?.rejections ?? [], ...(row?.approvals ?? []).filter((each) => each.carriedFrom === void 0)];
	if (given.length === 0) return event["status"] === "expired" ? {
		...general,
		actor: "countersign"
	} : general;
	return {
		...general,
		actor: given.map(({ person }) => person.login).join(", "),
		evidence: given.map(({ evidence }) => evidence).join(" ")
	};
}
/** The same thing has the same id, whoever derives it and whenever. */
function eventIdOf(engagement, merge, event) {
	const fields = Object.entries(event).filter(([key]) => key !== "id").toSorted(([a], [b]) => compareText(a, b));
	return `EV-${digestOf([
		engagement,
		merge,
		...fields.flat()
	]).slice(0, 12)}`;
}

/** Where entries and what is derived from them stand. */
function recordPath(id) {
	return `engagements/${id}/record/`;
}
function projectStatePath(id) {
	return `${recordPath(id)}project_state.yaml`;
}
function statusPagePath(id) {
	return `engagements/${id}/README.md`;
}
/** The page of all engagements. */
const PORTFOLIO = "engagements/README.md";
/** The name says when and for what, and how the digest of the content begins: names never meet, and sort by time. */
function entryPath(entry, text) {
	const digest = entry.pull_request === void 0 ? "" : `-${sha256Hex(text).slice(0, 8)}`;
	return `${recordPath(entry.engagement)}${entryStem(entry)}${digest}.yaml`;
}
/** The day's folder and the beginning of the name, which are known before the content is. */
function entryStem({ merged_at: at, merge, pull_request: number }) {
	const what = number === void 0 ? `push-${merge.slice(0, 8)}` : `pr-${number}`;
	return `${at.slice(0, 7)}/${at.slice(8, 10)}/${at.slice(11, 19).replaceAll(":", "")}-${what}`;
}
const ENTRY = /^engagements\/[^/]+\/record\/\d{4}-\d{2}\/\d{2}\/\d{6}-(?:pr-\d+|push)-[0-9a-f]{8}\.yaml$/;
function isEntryPath(path) {
	return ENTRY.test(path);
}

/** How a gate stands while somebody's approval counts. */
const ANSWERED = /* @__PURE__ */ new Set([
	"approved",
	"conditional",
	"partial"
]);
/** The approvals that make a gate stand as it does: of the content that it covers now, each person's newest. */
function standingAnswers({ approvals }, { gate, scope, status, digest }) {
	if (!ANSWERED.has(status)) return [];
	const given = approvals.filter((each) => each.gate === gate && each.scope === scope && each.verdict === "approved" && (digest === void 0 || each.digest === digest));
	return [...new Map(given.map((each) => [each.approver.id, each])).values()];
}

/**
* `record/project_state.yaml`: the whole state of an engagement, what people declare and what the record derives, field
* for field as the public library passes it between its specialists. It follows from the entries alone.
*/
function projectState(entries) {
	const newest = entries.at(-1);
	if (!newest) return {};
	const state = dataOf(newest.state ?? {});
	const events = entries.flatMap((entry) => entry.events).slice(-100);
	const told = (key, otherwise = "TBD") => state[key] ?? otherwise;
	return {
		workflow_type: newest.adapter.type,
		workflow_definition: `adapters/${newest.adapter.type}.yaml`,
		client: told("client"),
		workflow: told("workflow"),
		stage: told("stage"),
		lifecycle_stage: told("stage"),
		workflow_status: told("workflow_status"),
		intent: told("intent"),
		active_tracks: listOf(state["active_tracks"]).map(trackOf),
		source_artifacts: told("source_artifacts", []),
		artifact_versions: newest.artifacts.map(versionOf),
		known_facts: told("known_facts", {}),
		assumptions: told("assumptions", []),
		conflicts: told("conflicts", []),
		missing_info: told("missing_info", []),
		dependencies: told("dependencies", []),
		blockers: told("blockers", []),
		urgency: told("urgency", "normal"),
		owner: told("owner"),
		due_dates: told("due_dates", {}),
		approvals: approvalsOf(newest),
		approval_history: events.filter(({ type }) => /^approval_|^gate_/.test(type ?? "")).map(eventOf),
		decision_log: told("decision_log", []),
		security_flags: told("security_flags", []),
		generated_outputs: [],
		events: events.map(eventOf),
		state_transitions: events.filter(({ type }) => type === "stage_changed").map(transitionOf),
		rollback_or_recovery_action: told("rollback_or_recovery_action"),
		next_decision_needed: told("next_decision_needed"),
		next_skill: newest.next?.skill || "TBD",
		next_action: newest.next?.action || "TBD"
	};
}
/** The newest events are enough to go on; `countersign log` tells all of them. */
const EVENTS_IN_VIEW = 100;
function listOf(data) {
	return Array.isArray(data) ? data : [];
}
/** The library calls a track by `track`; everything else is as it was declared. */
function trackOf(track) {
	if (!isMap(track)) return track;
	const { id = "TBD", ...rest } = track;
	const lists = {
		dependencies: rest["dependencies"] ?? [],
		blockers: rest["blockers"] ?? []
	};
	return {
		track: id,
		...rest,
		owner: rest["owner"] ?? "TBD",
		...lists,
		due_date: rest["due_date"] ?? "TBD"
	};
}
function versionOf(artifact) {
	return {
		artifact: artifact.id,
		path: artifact.path ?? "TBD",
		version: artifact.version,
		status: artifact.status,
		supersedes: artifact.supersedes ?? "none",
		source_artifacts: artifact.sources ?? [],
		blob: artifact.blob,
		final: artifact.final
	};
}
/** One answer for each gate; where scopes differ, the one that holds up most, with all of them below it. */
function approvalsOf(entry) {
	const all = entry.gates ?? [];
	const gates = [...new Set(all.map(({ gate }) => gate))];
	return Object.fromEntries(gates.map((gate) => [gate, rollUp(entry, all.filter((row) => row.gate === gate))]));
}
function rollUp(entry, rows) {
	const [worst] = rows.toSorted((a, b) => weightOf(a) - weightOf(b));
	const whole = worst ? approvalOf(entry, worst) : {};
	if (rows.length < 2) return whole;
	return {
		...whole,
		scopes: Object.fromEntries(rows.map((row) => [row.scope, approvalOf(entry, row)]))
	};
}
/** What stops most comes first. */
const weights = [
	"rejected",
	"blocked",
	"superseded",
	"expired",
	"unknown",
	"draft",
	"requested",
	"partial",
	"conditional",
	"approved"
];
function weightOf({ status }) {
	return weights.indexOf(status);
}
function approvalOf(entry, row) {
	const { status, permits, remaining_blockers: blockers } = row;
	const standing = standingAnswers(entry, row);
	const join = (values) => [...new Set(values)].join(", ") || "TBD";
	return {
		status,
		approved_by: join(standing.map(({ approver }) => approver.login)),
		approved_at: standing.map((each) => each.submitted_at).toSorted().at(-1) ?? "TBD",
		evidence: join(standing.map(({ evidence }) => evidence.url)),
		permits,
		remaining_blockers: blockers
	};
}
/** An event in the library's nine fields; what belongs to its type alone is told in the notes. */
function eventOf(event) {
	const { id, type, actor, at, evidence, artifact, track, decision, ...more } = event;
	const notes = Object.entries(more).map(([key, value]) => `${key}: ${value}`);
	return {
		event_id: id ?? "TBD",
		type: type ?? "TBD",
		actor: actor ?? "TBD",
		timestamp: at ?? "TBD",
		related_artifact: artifact ?? "TBD",
		related_track: track ?? "TBD",
		decision: decision ?? "TBD",
		evidence: evidence ?? "TBD",
		notes: notes.join("; ") || "TBD"
	};
}
function transitionOf({ from, to, at, rationale }) {
	return {
		from: from ?? "TBD",
		to: to ?? "TBD",
		when: at ?? "TBD",
		rationale: rationale ?? "TBD"
	};
}

/** The entries of one engagement one after another; each names the digest of the one before it. */
function chainOf(id, all, now) {
	const ordered = inOrder(all, ({ entry }) => entry.prev);
	const linked = new Set(ordered);
	const left = all.filter((each) => !linked.has(each));
	return {
		ordered,
		breaks: [
			...all.flatMap((each) => entryBreaks(id, each, now)),
			...forks(all),
			...left.map((each) => unlinked(each)),
			...ordered.flatMap((each, index) => orderBreaks(each, ordered[index - 1])),
			...repeated(all)
		]
	};
}
/** The entries that follow one another from the first on. */
function inOrder(all, prev) {
	const followers = new Map(all.map((each) => [prev(each), each]));
	const ordered = /* @__PURE__ */ new Set();
	let next = followers.get(FIRST);
	while (next && !ordered.has(next)) {
		ordered.add(next);
		next = followers.get(sha256Hex(next.text));
	}
	return [...ordered];
}
function entryBreaks(id, { path, text, entry, canonical }, now) {
	const at = timeOf(entry);
	return [
		...text === canonical ? [] : [broken(path, "It is not written as the recorder writes it", firstDifference(text, canonical))],
		...entry.engagement === id ? [] : [broken(path, `It is an entry of \`${entry.engagement}\``, 2)],
		...path === entryPath({
			...entry,
			engagement: id
		}, text) ? [] : [broken(path, "Its name does not fit what it says")],
		...at > now ? [broken(path, `It is dated ${formatInstant(at)}, which is still to come`)] : [],
		...entry.events.flatMap((event) => event["id"] === eventIdOf(entry.engagement, entry.merge, event) ? [] : [broken(path, `The id of event \`${event["id"] ?? ""}\` does not follow from what it says`, lineOf(text, event["id"]))])
	];
}
function forks(all) {
	const last = new Map(all.map((each) => [each.entry.prev, each]));
	const first = new Map(all.toReversed().map((each) => [each.entry.prev, each]));
	return all.flatMap((each) => {
		const twin = [first, last].map((by) => by.get(each.entry.prev)).find((other) => other !== each);
		return twin ? [broken(each.path, `It and \`${twin.path}\` follow the same entry`, prevLine(each.text))] : [];
	});
}
function unlinked({ path, text, entry }) {
	return broken(path, `${entry.prev === "none" ? "It says that it is the first, and is not" : "It follows no entry that is here"}: one was removed, changed or put in`, prevLine(text));
}
function orderBreaks({ path, entry }, before) {
	if (!before || timeOf(entry) >= timeOf(before.entry)) return [];
	return [broken(path, `It was merged before \`${before.path}\`, which it follows`)];
}
function timeOf({ merged_at: at }) {
	return parseInstant(at) ?? 0;
}
/** A merge has one entry, and an event happens once. */
function repeated(all) {
	const merges = /* @__PURE__ */ new Map();
	const ids = /* @__PURE__ */ new Set();
	return all.flatMap((each) => {
		const again = merges.get(each.entry.merge);
		const own = each.entry.events.flatMap(({ id }) => id ?? []);
		const twice = own.find((id, index) => ids.has(id.toLowerCase()) || own.indexOf(id) < index);
		merges.set(each.entry.merge, again ?? each);
		for (const id of own) ids.add(id.toLowerCase());
		return [...again ? [broken(each.path, `It records the merge of \`${again.path}\` once more`)] : [], ...twice === void 0 ? [] : [broken(each.path, `Event \`${twice}\` is recorded twice`, lineOf(each.text, twice))]];
	});
}
function prevLine(text) {
	return lineOf(text, "prev:");
}
function lineOf(text, part) {
	const at = part === void 0 ? -1 : text.split("\n").findIndex((line) => line.includes(part));
	return at < 0 ? 1 : at + 1;
}
function firstDifference(a, b) {
	const [left, right] = [a.split("\n"), b.split("\n")];
	return Math.max(1, left.findIndex((line, index) => line !== right[index]) + 1);
}
function broken(file, message, line = 1) {
	return {
		code: "CS-EVT-003",
		place: {
			file,
			line,
			column: 1
		},
		message: `${message}.`,
		fix: "Restore it from the history as the recorder wrote it; a correction is a new entry."
	};
}

export { standingAnswers as a, isEntryPath as c, statusPagePath as d, bypassed as f, landedOn as g, isFirstParentOf as h, projectState as i, projectStatePath as l, firstParents as m, chainOf as n, PORTFOLIO as o, recordedEvents as p, inOrder as r, entryPath as s, broken as t, recordPath as u };