import { _ as isMap, d as jsonText, g as isKnown, h as dataOf, n as FIRST, o as ATTESTATION, p as compareText, r as entryFile, t as ENTRY_SCHEMA } from "./record-file.js";
import { a as nowOf, i as exit, o as textOf, r as commonOptions, s as textsOf, t as UsageError, u as visible } from "./verb.js";
import { a as projectStatePath, c as bypassed, d as firstParents, f as landedOn, n as PORTFOLIO, r as entryPath, s as statusPagePath, t as projectState, u as recordedEvents } from "./project-state.js";
import { a as worktreeTree, c as recordEntries, f as entryAt, h as writeTogether, i as treeOf, o as readCommits, r as resolve$1, t as EMPTY_TREE, u as diffTrees } from "./sides.js";
import { a as allIds, c as newestEntries, i as readPull, s as gatherLanded } from "./ask.js";
import { h as isEngineOwned, p as engagementOf, t as parseEntry, v as openRepository } from "./record.js";
import { n as stringifyYaml } from "./yaml.js";
import { A as digestOf, M as sha256Hex, b as reviewUrl, g as isExplained, v as eventUrl } from "./shut.js";
import { a as formatInstant } from "./time.js";
import { t as evaluate } from "./evaluate.js";
import { n as isOpen } from "./state.js";
import { n as storyLine } from "./story.js";
import { r as noCommit } from "./problem.js";
import { resolve } from "node:path";

/** Answers of one person to one gate that are kept: so many versions back, a change can be taken back. */
const KEPT = 8;
/**
* The answers that are in force or may be again: those of this merge, and those recorded before that nobody has replaced. An
* approval of content that stands here no more is kept, because a change that is taken back restores it.
*/
function approvalsInForce(c, occasion, before) {
	const given = c.gates.flatMap((gate) => [...gate.approvals.filter((each) => each.carriedFrom === void 0).map((each) => approvalOf(c, gate, each, occasion)), ...gate.rejections.filter((each) => isNew(c, each)).map((each) => rejectionOf(c, gate, each, occasion))]);
	return newest([...before.filter((old) => !given.some((each) => replaces(each, old)) && !isTakenBack(c, old)), ...given]);
}
function isNew(c, { evidence }) {
	return !c.record.approvals.some((each) => each.evidence === evidence);
}
/** A no replaces every earlier answer of the same person, and any answer the earlier one about the same content. */
function replaces(now, old) {
	return now.gate === old.gate && now.scope === old.scope && now.approver.id === old.approver.id && (now.verdict === "rejected" || old.verdict === "rejected" || now.digest === old.digest);
}
/** Dismissed or withdrawn in this pull request, which its evidence here says. */
function isTakenBack(c, { gate, scope, evidence }) {
	return c.gates.find((each) => each.gate === gate && each.scope === scope)?.ignored.some((each) => each.evidence === evidence.url && [
		"SUPERSEDED_BY_LATER",
		"DISMISSED",
		"WITHDRAWN"
	].includes(each.reason)) === true;
}
function newest(all) {
	const counts = /* @__PURE__ */ new Map();
	return all.toReversed().filter(({ gate, scope, approver }) => {
		const key = `${gate} ${scope} ${approver.id}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
		return (counts.get(key) ?? 0) <= KEPT;
	}).toReversed();
}
function approvalOf(c, gate, approval, occasion) {
	const { person, seat, permits, conditions, submittedAt, expiresAt } = approval;
	return {
		gate: gate.gate,
		scope: gate.scope,
		verdict: "approved",
		permits: [...permits],
		conditions: conditions.map(({ text, closes }) => ({
			text,
			...closes === void 0 ? {} : { closes }
		})),
		approver: {
			id: String(person.id),
			login: person.login,
			role: seat.role,
			...seat.team === void 0 ? {} : { team: seat.team },
			...seat.delegatedBy === void 0 ? {} : { delegated_by: seat.delegatedBy }
		},
		...common(c, gate, approval.kind, approval.evidence, occasion),
		submitted_at: formatInstant(submittedAt),
		...expiresAt === void 0 ? {} : { expires_at: formatInstant(expiresAt) }
	};
}
function rejectionOf(c, gate, { person, evidence }, occasion) {
	const review = occasion.pull?.reviews.find((each) => occasion.pull && reviewUrl(occasion.pull, each.id) === evidence);
	const [role = "TBD"] = c.adapter.gates.find((each) => each.id === gate.gate)?.approvers?.roles ?? [];
	return {
		gate: gate.gate,
		scope: gate.scope,
		verdict: "rejected",
		permits: [],
		conditions: [],
		approver: {
			id: String(person.id),
			login: person.login,
			role
		},
		...common(c, gate, "review", evidence, occasion),
		submitted_at: formatInstant(review?.submittedAt ?? occasion.mergedAt)
	};
}
function common(c, gate, kind, url, occasion) {
	return {
		evidence: {
			kind,
			url,
			...seenIn(c, kind, url, occasion.pull)
		},
		digest: gate.subject.content,
		policy_digest: policyDigest(c, gate.gate),
		observed_at: formatInstant(occasion.observedAt),
		...occasion.number === void 0 ? {} : { pull_request: String(occasion.number) }
	};
}
/** What was said, so that an edit or a deletion of it on the forge can be seen later. */
function seenIn(c, kind, url, pull) {
	const review = pull?.reviews.find((each) => reviewUrl(pull, each.id) === url);
	const event = pull?.timeline.find((each) => "id" in each && eventUrl(pull, each.id) === url);
	return {
		...review ? {
			review: String(review.id),
			body_digest: sha256Hex(review.body)
		} : {},
		...review?.commit === void 0 ? {} : { commit: review.commit },
		...event && "id" in event ? { event: String(event.id) } : {},
		...kind === "document" ? documentOf(c.head.artifacts) : {}
	};
}
function documentOf(artifacts) {
	const document = artifacts.find((each) => each.type === "attestation" && each.status === "current")?.fields["document"];
	if (!isMap(document)) return {};
	const { path, sha256 } = document;
	return {
		...typeof path === "string" ? { document: path } : {},
		...typeof sha256 === "string" ? { sha256 } : {}
	};
}
/** Of the gate's definition and of who held its roles. */
function policyDigest(c, id) {
	const gate = c.adapter.gates.find((each) => each.id === id);
	const roles = (gate?.approvers?.roles ?? []).map((role) => c.repository.policy.roles.get(role));
	return digestOf([JSON.stringify(gate), JSON.stringify(roles)]);
}

/** The entry of one engagement for one merge. `before` is its newest entry until now. */
function entryOf(c, next, occasion, before) {
	const events = recordedEvents(c, occasion);
	return entryFile.parse({
		schema: ENTRY_SCHEMA,
		engagement: c.id,
		...occasion.number === void 0 ? {} : { pull_request: String(occasion.number) },
		merge: occasion.merge,
		merged_at: formatInstant(occasion.mergedAt),
		prev: occasion.prev,
		adapter: {
			type: c.adapter.type,
			version: c.adapter.version
		},
		engine: occasion.engine,
		...c.repository.policy.trial ? { trial: "true" } : {},
		...occasion.number !== void 0 && !occasion.pull ? { facts: "missing" } : {},
		events,
		approvals: approvalsInForce(c, occasion, before?.approvals ?? []),
		artifacts: c.head.artifacts.toSorted((a, b) => compareText(a.id, b.id)).map((each) => artifactOf(c, each, before)),
		uses: before?.uses ?? [],
		bypasses: bypassesOf(c, events, before),
		handoffs: before?.handoffs ?? [],
		gates: c.gates.map((row) => ({
			gate: row.gate,
			scope: row.scope,
			status: row.status,
			because: row.because,
			permits: [...row.permits],
			remaining_blockers: [...row.remainingBlockers]
		})),
		next: { ...next },
		state: { ...c.head.raw ?? before?.state }
	});
}
/** Final once a gate that covers it is open, or something that left the repository used it; and from then on while its version stays. */
function artifactOf(c, artifact, before) {
	const { id, version = "TBD", blob, status, file, sources, matter } = artifact;
	const old = before?.artifacts.find((each) => each.id === id && each.version === version);
	const covered = c.gates.some((row) => row.open && row.subject.artifacts.includes(id));
	const used = before?.uses.some((use) => use.artifact === id) === true;
	const { supersedes } = matter.value;
	return {
		id,
		version,
		blob,
		status,
		final: old?.final === "true" || covered || used ? "true" : "false",
		path: file,
		sources: [...sources ?? []],
		...supersedes === void 0 ? {} : { supersedes }
	};
}
/** A gate that was passed stays told until its exception is written and people have opened it. */
function bypassesOf(c, events, before) {
	const now = bypassed(c).map(({ gate, scope }) => ({
		gate,
		scope,
		event: events.find((each) => each.type === "gate_bypassed" && each["gate"] === gate && each["scope"] === scope)?.id ?? ""
	}));
	return [...(before?.bypasses ?? []).filter((each) => {
		const isOpen = c.gates.some((row) => row.gate === each.gate && row.scope === each.scope && row.open);
		return !now.some((other) => other.gate === each.gate && other.scope === each.scope) && !(isOpen && isExplained(c, each));
	}), ...now];
}

/** Text of people and files as markdown that shows it and does nothing else: no markup, no mention, no second line. */
function md(text) {
	return visible(text.replaceAll(/\s+/g, " ").trim()).replaceAll(/[\\`*_{}[\]<>#|!~&$]/g, String.raw`\$&`).replaceAll(/@(?=[\w/])/g, "@&#8203;").replaceAll(/(https?):\/\//gi, "$1:&#8203;//").replace(/^([-+=]|\d+[.)])/, String.raw`\$1`);
}
/** A name in a fixed font; a name that holds a backtick is shown as text instead. */
function code(text) {
	return /[`|\n]/.test(text) ? md(text) : `\`${visible(text)}\``;
}
/** A link to a place that we named ourselves; anything that could end it early is encoded. */
function link(label, target) {
	return `[${md(label)}](${encodeURI(target).replaceAll("(", "%28").replaceAll(")", "%29")})`;
}
/** A table, or what to say where it would be empty. */
function table(heads, rows, none) {
	if (rows.length === 0) return `${none}\n`;
	const line = (cells) => `| ${cells.map((cell) => cell === "" ? "-" : cell).join(" | ")} |\n`;
	return line(heads) + line(heads.map(() => "---")) + rows.map(line).join("");
}

const HEADS = [
	"Engagement",
	"Client",
	"Work",
	"Stage",
	"Status",
	"Owner",
	"Next"
];
const ROW = /^\| \[[^\]]*\]\(([a-z0-9][a-z0-9-]*)\/\) \|.*\|$/;
/**
* `engagements/README.md`: every engagement with a record, a line each. Lines of engagements that nothing was recorded for
* stay as they are, so that a merge costs the same however many there are.
*/
function portfolioPage(page, newest) {
	const rows = new Map(page.split("\n").flatMap((line) => rowIn(line)).map(({ id, cells }) => [id, cells]));
	for (const entry of newest) rows.set(entry.engagement, rowOf(entry));
	const lines = [...rows].toSorted(([a], [b]) => compareText(a, b)).map(([, cells]) => `${cells}\n`);
	const [heads = "", rule = ""] = table(HEADS, [HEADS], "").split("\n");
	return `<!-- Written by Countersign after each merge. Do not edit. -->\n\n# Engagements\n\n${heads}\n${rule}\n${lines.join("")}`;
}
function rowIn(line) {
	const id = ROW.exec(line)?.[1];
	return id === void 0 ? [] : [{
		id,
		cells: line
	}];
}
function rowOf({ engagement, state = {}, next }) {
	const data = dataOf(state);
	const cell = (key) => md(typeof data[key] === "string" ? data[key] : "TBD");
	return `| ${[
		link(engagement, `${engagement}/`),
		cell("client"),
		cell("workflow"),
		code(typeof data["stage"] === "string" ? data["stage"] : "TBD"),
		cell("workflow_status"),
		cell("owner"),
		md(next?.action ?? "TBD")
	].join(" | ")} |`;
}

/** The page that the forge shows when somebody opens the engagement's folder: it follows from the record alone. */
function statusPage(entries, adapter) {
	const newest = entries.at(-1);
	if (!newest) return "";
	const state = dataOf(newest.state ?? {});
	const events = entries.flatMap((entry) => entry.events);
	return [
		"<!-- Written by Countersign after each merge, from record/. Do not edit. -->\n",
		`# ${md(text(state["client"]))}: ${md(text(state["workflow"]))}\n`,
		...newest.trial ? ["**TRIAL**: one person may approve everything here; nothing of it is an approval in earnest.\n"] : [],
		where(newest, state, adapter),
		next(newest),
		bypasses(newest),
		diagram(adapter, text(state["stage"])),
		`## Gates\n\n${gates(newest, adapter)}`,
		`## Tracks\n\n${tracks(state)}`,
		`## Artifacts\n\n${artifacts(newest)}`,
		`## Blockers\n\n${blockers(state)}`,
		`## Open questions\n\n${questions(state)}`,
		`## Latest events\n\n${latest(events)}`,
		`<sub>${newest.pull_request === void 0 ? "A push" : `#${newest.pull_request}`} of ${newest.merged_at}, ${entries.length === 1 ? "1 entry" : `${entries.length} entries`}. \`countersign verify\` proves the record, \`countersign log\` tells all of it.</sub>\n`
	].filter((part) => part !== "").join("\n");
}
function text(value) {
	return typeof value === "string" && isKnown(value) ? value : "TBD";
}
function mapsOf(value) {
	return Array.isArray(value) ? value.filter(isMap) : [];
}
function listOf(value) {
	return (Array.isArray(value) ? value : []).map((each) => code(text(each))).join(", ");
}
function where(entry, state, adapter) {
	const id = text(state["stage"]);
	const stage = adapter.stages.find((each) => each.id === id);
	const about = stage?.purpose ? `: ${md(stage.purpose)}` : "";
	return `**${md(stage?.label ?? id)}**${about}. ${code(text(state["workflow_status"]))}, owned by ${code(text(state["owner"]))}, as of ${entry.merged_at.slice(0, 10)}.\n`;
}
function next({ next: step }) {
	if (!step || step.action === "") return "";
	return `**Next:** ${md(step.action)}${step.owner === "" ? "" : ` (${md(step.owner)})`}\n`;
}
/** What an administrator merged past stays in sight until somebody says why. */
function bypasses({ bypasses: all = [] }) {
	return all.map(({ gate, scope }) => `> **A merge went past ${code(gate)}${scope === "*" ? "" : ` for ${code(scope)}`} while it was shut.** Add an exception that says who, why and until when, or step back.\n`).join(">\n");
}
/** Stages and the ways between them, the present one filled. Ids are ours, so that no label can add to the drawing. */
function diagram({ stages, transitions, terminals }, stage) {
	const ends = terminals.filter(({ id }) => id === stage || transitions.some(({ to }) => to === id));
	const ids = new Map([...stages, ...ends].map(({ id }, index) => [id, `s${index}`]));
	const label = (id) => (stages.find((each) => each.id === id)?.label ?? id).replaceAll(/[^\p{L}\p{N} .,-]/gu, " ");
	const forward = transitions.filter(({ from, to, implied }) => !implied && from !== to && ids.has(from) && ids.has(to)).map(({ from, to, kind }) => `  ${ids.get(from)} ${kind === "backward" || kind === "reopen" ? "-.->" : "-->"} ${ids.get(to)}\n`);
	const boxes = [...ids].map(([id, name]) => `  ${name}["${label(id)}"]\n`);
	const here = ids.has(stage) ? `  style ${ids.get(stage)} stroke-width:4px\n` : "";
	return `\`\`\`mermaid\nflowchart LR\n${[...boxes, ...new Set(forward)].join("")}${here}\`\`\`\n`;
}
function gates(entry, adapter) {
	const rows = (entry.gates ?? []).map(({ gate, scope, status, because, permits }) => {
		const given = entry.approvals.filter((each) => each.gate === gate && each.scope === scope);
		const who = ([
			"approved",
			"conditional",
			"partial"
		].includes(status) ? given.filter(({ verdict }) => verdict === "approved") : []).map(({ approver, evidence }) => link(`${approver.login} (${evidence.kind})`, evidence.url));
		const label = adapter.gates.find((each) => each.id === gate)?.label ?? gate;
		return [
			md(label),
			scope === "*" ? "" : code(scope),
			`**${status}**`,
			who.join(", "),
			md(because),
			permits.map(code).join(", ")
		];
	});
	return table([
		"Gate",
		"Scope",
		"Status",
		"Given by",
		"Why",
		"Permits"
	], rows, "This workflow has no gates.");
}
function tracks(state) {
	const rows = mapsOf(state["active_tracks"]).map((each) => [
		code(text(each["id"])),
		md(text(each["status"])),
		md(text(each["owner"])),
		text(each["scope"]) === "TBD" ? "" : code(text(each["scope"])),
		md(text(each["due_date"])),
		listOf(each["blockers"])
	]);
	return table([
		"Track",
		"Status",
		"Owner",
		"Scope",
		"Due",
		"Blockers"
	], rows, "One track: the engagement itself.");
}
function artifacts({ artifacts: all, engagement }) {
	const rows = all.map(({ id, version, status, final, path, sources = [] }) => {
		const file = path?.startsWith(`engagements/${engagement}/`) ? path.slice(`engagements/${engagement}/`.length) : void 0;
		return [
			file === void 0 ? code(id) : link(id, file),
			code(version),
			final === "true" ? `${status}, final` : status,
			sources.map(code).join(", ")
		];
	});
	return table([
		"Artifact",
		"Version",
		"Status",
		"Built on"
	], rows, "No artifact yet.");
}
function blockers(state) {
	const rows = mapsOf(state["blockers"]).filter((each) => isOpen({ status: text(each["status"]) === "closed" ? "closed" : "open" })).map((each) => [
		code(text(each["id"])),
		md(text(each["text"])),
		listOf(each["blocks"]),
		md(text(each["owner"]))
	]);
	return table([
		"Blocker",
		"What",
		"Blocks",
		"Owner"
	], rows, "Nothing is in the way.");
}
function questions(state) {
	const rows = mapsOf(state["missing_info"]).map((each) => [
		code(text(each["id"])),
		md(text(each["question"])),
		listOf(each["gates"]),
		md(text(each["owner"]))
	]);
	return table([
		"Id",
		"Question",
		"Gates",
		"Owner"
	], rows, "Nothing is open.");
}
function latest(events) {
	const lines = events.slice(-12).toReversed().map((event) => `- ${md(storyLine(event))}\n`);
	return lines.length > 0 ? lines.join("") : "Nothing has happened yet.\n";
}

/** The two sides of a merge that has happened: nothing is merged again, since its tree is what the merge gave. */
async function landingOf(repo, objects, merge, pull) {
	const commit = await objects.commit(merge);
	if (!commit) throw noCommit(merge);
	const branch = pull && {
		head: pull.head,
		commits: [...pull.commits.keys()]
	};
	const base = await landedOn(objects, merge, branch);
	const proposed = pull && await objects.commit(pull.head) ? pull.head : merge;
	const baseTree = base === void 0 ? EMPTY_TREE : await treeOf(objects, base);
	const merged = {
		tree: commit.tree,
		conflicts: [],
		objects,
		dispose: () => Promise.resolve()
	};
	const commits = await readCommits(repo, objects, base, proposed);
	return {
		commit,
		sides: {
			base: base ?? "0".repeat(40),
			head: pull?.head ?? merge,
			baseTree,
			forkTree: baseTree,
			headTree: commit.tree,
			merged,
			commits
		}
	};
}

/**
* Writes the entry of a merge, of those before it that an earlier run missed, and what is derived from them, all of it or
* nothing. A merge that has its entry already gets no other.
*/
async function recordMerge(asked) {
	const repo = await openRepository(asked.repo);
	if (asked.dryRun) {
		const { writes, result } = await withRecord(repo, (desk) => recordAll(desk, asked));
		return {
			recorded: result,
			files: writes.map(({ path }) => path)
		};
	}
	return await writeTogether(repo, async () => {
		const { writes, result } = await withRecord(repo, (desk) => recordAll(desk, asked));
		return {
			writes,
			result: {
				recorded: result,
				files: writes.map(({ path }) => path)
			}
		};
	});
}
async function withRecord(repo, make) {
	const { objects, tree, dispose } = await worktreeTree(repo);
	try {
		const desk = {
			repo,
			objects,
			tree,
			entries: /* @__PURE__ */ new Map(),
			writes: /* @__PURE__ */ new Map()
		};
		const result = await make(desk);
		if (desk.writes.size > 0) await writePortfolio(desk);
		return {
			writes: [...desk.writes].map(([path, text]) => ({
				path,
				text
			})),
			result
		};
	} finally {
		await dispose();
	}
}
/** The lines of engagements that this run says nothing about stay; a page that is not there yet is made of all records. */
async function writePortfolio(desk) {
	const page = await desk.objects.read(await blobAt(desk, PORTFOLIO));
	const known = [...desk.entries].flatMap(([, all]) => all.at(-1)?.entry ?? []);
	const others = page ? [] : await otherNewest(desk, known);
	const text = new TextDecoder().decode(page?.bytes);
	desk.writes.set(PORTFOLIO, portfolioPage(text, [...others, ...known]));
}
async function blobAt({ objects, tree }, path) {
	return (await entryAt(objects, tree, path))?.oid ?? "";
}
async function otherNewest({ objects, tree }, known) {
	const ids = (await allIds(objects, tree)).filter((id) => !known.some(({ engagement }) => engagement === id));
	return [...(await newestEntries(objects, tree, ids)).values()].flatMap((file) => parseEntry(file).entry ?? []);
}
async function recordAll(desk, asked) {
	const merge = await resolve$1(desk.objects, asked.merge);
	const done = [];
	for (const { commit, ids } of await missedBefore(desk, merge, asked)) done.push(...await recordOne(desk, commit, ids, asked));
	const commit = await desk.objects.commit(merge);
	return commit ? [...done, ...await recordOne(desk, commit, void 0, asked)] : done;
}
/** How far back a merge that was missed is looked for. */
const FURTHEST = 500;
/** Merges since an engagement's newest entry that changed it too: those of the engagements that this merge touches. */
async function missedBefore(desk, merge, asked) {
	const { sides } = await landingOf(desk.repo, desk.objects, merge, pullOf(asked, merge));
	const ids = await touched(desk.objects, sides.baseTree, sides.headTree);
	const missed = /* @__PURE__ */ new Map();
	for (const id of ids) {
		const newest = (await entriesOf(desk, id)).at(-1)?.entry.merge;
		if (newest === void 0 || newest === merge) continue;
		const between = await firstParents(desk.objects, sides.base, /* @__PURE__ */ new Set([newest]), FURTHEST);
		if (between[0]?.parents[0] !== newest) continue;
		for (const commit of between) {
			if (!(await touched(desk.objects, await treeBefore(desk.objects, commit), commit.tree)).includes(id)) continue;
			missed.set(commit.sha, {
				commit,
				ids: [...missed.get(commit.sha)?.ids ?? [], id]
			});
		}
	}
	return [...missed.values()];
}
async function treeBefore(objects, { parents }) {
	const [parent] = parents;
	return parent === void 0 ? void 0 : (await objects.commit(parent))?.tree;
}
/** Engagements whose own files differ; what the engine wrote is no work to record. */
async function touched(objects, before, after) {
	const files = await diffTrees(objects, before, after, (path) => {
		if (path.startsWith("engagements/")) return !isEngineOwned(path);
		return path.endsWith("/") ? "prune" : false;
	});
	return [...new Set(files.flatMap(({ path }) => engagementOf(path) ?? []))].toSorted(compareText);
}
function pullOf({ pulls }, merge) {
	const named = pulls.find((pull) => pull.mergeCommit === merge);
	const [only, ...more] = pulls.filter((pull) => pull.mergeCommit === void 0);
	return named ?? (more.length === 0 ? only : void 0);
}
async function recordOne(desk, commit, wanted, asked) {
	const pull = pullOf(asked, commit.sha);
	const landing = await landingOf(desk.repo, desk.objects, commit.sha, pull);
	const ids = wanted ?? await touched(desk.objects, landing.sides.baseTree, landing.sides.headTree);
	const before = await Promise.all(ids.map((id) => recordedBefore(desk, id, commit.sha)));
	const open = ids.filter((_, index) => before[index] === void 0);
	const known = before.flatMap((each) => each ?? []);
	if (open.length === 0) return known;
	return [...known, ...await recordOpen(desk, landing, open, pull, asked)];
}
async function recordedBefore(desk, id, merge) {
	const found = (await entriesOf(desk, id)).find(({ entry }) => entry.merge === merge);
	return found && recorded(found, "recorded before");
}
function recorded({ path, entry }, status) {
	const { engagement, merge, events } = entry;
	return {
		engagement,
		merge,
		entry: path,
		events: events.map(({ id, type }) => `${type ?? ""} ${id ?? ""}`),
		status
	};
}
async function recordOpen(desk, landing, ids, pull, { now, builtin, engine }) {
	const mergedAt = pull?.mergedAt ?? landing.commit.committer.at;
	const question = await gatherLanded(desk.objects, landing.sides, {
		ids,
		pull: pull && {
			...pull,
			open: true,
			merged: false
		},
		now: mergedAt,
		builtin,
		recordTree: desk.tree
	});
	const { cases, verdict } = evaluate(withNewest(question, desk));
	const about = {
		merge: landing.commit.sha,
		mergedAt,
		observedAt: now,
		pull,
		engine,
		...whoMerged(landing.commit, pull)
	};
	return ids.map((id) => {
		const c = cases.find((each) => each.id === id);
		const judged = verdict.engagements.find((each) => each.id === id);
		if (!c || !judged || c.head.files.length === 0) return {
			engagement: id,
			merge: landing.commit.sha,
			entry: "",
			events: [],
			status: "not recorded"
		};
		return write(desk, c, judged, about);
	});
}
/** An entry that this run has made and not yet written is the newest. */
function withNewest(question, desk) {
	const entries = new Map(question.entries);
	for (const [id, all] of desk.entries) {
		const last = all.at(-1);
		if (last) entries.set(id, {
			path: last.path,
			mode: "100644",
			oid: "",
			bytes: new TextEncoder().encode(last.text)
		});
	}
	return {
		...question,
		entries
	};
}
/** GitHub writes the number into the message of a merge and of a squash. */
function whoMerged({ message, author }, pull) {
	const told = /^Merge pull request #(\d+) |\(#(\d+)\)$/.exec(message.split("\n", 1)[0] ?? "");
	return {
		number: pull?.number ?? (told ? Number(told[1] ?? told[2]) : void 0),
		actor: pull ? pull.author?.login ?? "ghost" : author.name || "TBD"
	};
}
function write(desk, c, judged, about) {
	const all = desk.entries.get(c.id) ?? [];
	const last = all.at(-1);
	const prev = last ? sha256Hex(last.text) : FIRST;
	const entry = entryOf(c, judged.next, {
		...about,
		prev
	}, last?.entry);
	const text = stringifyYaml(dataOf(entry));
	const written = {
		path: entryPath(entry, text),
		text,
		entry
	};
	desk.entries.set(c.id, [...all, written]);
	desk.writes.set(written.path, text);
	const view = projectState([...all, written].map((each) => each.entry));
	desk.writes.set(projectStatePath(c.id), stringifyYaml(view));
	desk.writes.set(statusPagePath(c.id), statusPage([...all, written].map((each) => each.entry), c.adapter));
	return recorded(written, entry.facts === "missing" ? "recorded without facts" : "recorded");
}
/** The entries of an engagement, read once. One that cannot be read ends the run: nothing may follow what nobody can read. */
async function entriesOf(desk, id) {
	const known = desk.entries.get(id);
	if (known) return known;
	const read = (await recordEntries(desk.objects, desk.tree, id)).map((file) => writtenOf(file));
	desk.entries.set(id, read);
	return read;
}
function writtenOf(file) {
	const { entry, problems } = parseEntry(file);
	if (!entry) throw new BrokenRecord(problems[0]?.message ?? "It cannot be read.", file.path);
	return {
		path: file.path,
		text: new TextDecoder().decode(file.bytes),
		entry
	};
}
/** The record cannot be read, so nothing can be added to it. */
var BrokenRecord = class extends Error {
	path;
	constructor(message, path) {
		super(message);
		this.name = "BrokenRecord";
		this.path = path;
	}
};

const verb = {
	name: "record",
	summary: "Write what a merge changed, and who approved it, into the record.",
	usage: "countersign record --merge SHA [--pr FACTS.json]...",
	examples: ["countersign record --merge HEAD --pr facts.json   the merge that was just checked out", "countersign record --merge HEAD --dry-run         what would be written"],
	options: {
		...commonOptions,
		merge: {
			type: "string",
			value: "SHA",
			help: "The commit on the default branch that the merge made."
		},
		pr: {
			type: "string",
			multiple: true,
			value: "FACTS.json",
			help: "What GitHub says of the pull request that was merged; once more for each that an earlier run missed."
		},
		"dry-run": {
			type: "boolean",
			help: "Write nothing; say what would be written."
		}
	},
	async run(values, words, world) {
		const merge = textOf(values, "merge");
		if (merge === void 0) throw new UsageError("record needs --merge", "Name the commit that the merge made.");
		if (words.length > 0) throw new UsageError(`record takes no ${JSON.stringify(words[0])}`);
		const pulls = await Promise.all(textsOf(values, "pr").map((path) => mergedPull(path, world)));
		const recording = await recordMerge({
			repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
			merge,
			pulls,
			now: nowOf(values, world),
			builtin: await world.builtinAdapters(),
			engine: world.version,
			dryRun: values["dry-run"] === true
		}).catch((error) => broken(error, world));
		if (!recording) return exit.findings;
		if (values["json"] === true) world.print(jsonText(recording));
		else print(recording, world, values["dry-run"] === true);
		return recording.recorded.some(({ status }) => status === "not recorded") ? exit.findings : exit.fine;
	}
};
async function mergedPull(path, world) {
	const pull = await readPull(path, world);
	if (!pull.merged) throw new UsageError(`--pr ${path}: pull request #${pull.number} is not merged`);
	return pull;
}
function broken(error, world) {
	if (!(error instanceof BrokenRecord)) throw error;
	world.complain(`${visible(error.path)}: ${visible(error.message)}\nNothing was written. Run \`countersign verify\`.\n`);
}
function print({ recorded, files }, world, dryRun) {
	if (recorded.length === 0) return world.print("This merge touches no engagement; there is nothing to record.\n");
	for (const each of recorded) world.print(`${visible(line(each))}\n`);
	if (files.length === 0) return;
	world.print(`\n${dryRun ? "Would write" : "Wrote"}:\n${files.map((path) => `  ${visible(path)}\n`).join("")}`);
}
function line({ engagement, status, events }) {
	if (status === "not recorded") return `${engagement}: not recorded; no workflow definition to judge it by.`;
	if (status === "recorded before") return `${engagement}: recorded before.`;
	return `${engagement}: ${events.length === 0 ? "no event" : events.map((each) => each.split(" ", 1)[0]).join(", ")}.${status === "recorded" ? "" : " No facts of its pull request were given, so no approval could be seen."}`;
}

export { verb };