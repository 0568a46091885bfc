import { a as standingAnswers, d as statusPagePath, f as bypassed, g as landedOn, h as isFirstParentOf, i as projectState, l as projectStatePath, m as firstParents, o as PORTFOLIO, p as recordedEvents, r as inOrder, s as entryPath } from "./chain.js";
import { a as worktreeTree, c as recordEntries, f as entryAt, h as writeTogether, i as treeOf, o as readCommits, r as resolve, t as EMPTY_TREE, u as diffTrees } from "./sides.js";
import { a as allIds, c as gatherLanded, l as newestEntries, o as deeper } from "./ask.js";
import { h as isEngineOwned, p as engagementOf, t as parseEntry, v as openRepository } from "./record.js";
import { n as stringifyYaml } from "./yaml.js";
import { A as digestOf, M as sha256Hex, b as reviewUrl, g as isExplained, v as eventUrl } from "./shut.js";
import { _ as isMap, g as isKnown, h as dataOf, n as FIRST, o as ATTESTATION, p as compareText, r as entryFile, t as ENTRY_SCHEMA } from "./record-file.js";
import { a as formatInstant, c as parseInstant } from "./time.js";
import { t as evaluate } from "./evaluate.js";
import { t as UsageError, u as visible } from "./verb.js";
import { n as isOpen } from "./state.js";
import { n as storyLine } from "./story.js";
import { i as shallowProblem, r as noCommit } from "./problem.js";
import { n as ENGAGEMENT_ID } from "./scalars.js";

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
			digest: row.subject.content,
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

/**
* The page that the forge shows when somebody opens the engagement's folder: it follows from the record alone, whose newest
* entries are enough. `count` is how many there are.
*/
function statusPage(entries, adapter, count = entries.length) {
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
		`<sub>${newest.pull_request === void 0 ? "A push" : `#${newest.pull_request}`} of ${newest.merged_at}, ${count === 1 ? "1 entry" : `${count} entries`}. \`countersign verify\` proves the record, \`countersign log\` tells all of it.</sub>\n`
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
	const about = stage?.purpose ? `: ${md(stage.purpose.replace(/\.$/, ""))}` : "";
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
/**
* The stages, the ways onwards between them, and every way out of the present one, which is drawn thicker. Ids are ours, so
* that no label can add to the drawing.
*/
function diagram({ stages, transitions, terminals }, stage) {
	const known = new Set([...stages, ...terminals].map(({ id }) => id));
	const ways = transitions.filter(({ from, to, kind, implied }) => !implied && from !== to && known.has(from) && known.has(to) && (kind === "forward" || from === stage));
	const ends = terminals.filter(({ id }) => id === stage || ways.some(({ to }) => to === id));
	const ids = new Map([...stages, ...ends].map(({ id }, index) => [id, `s${index}`]));
	const label = (id) => (stages.find((each) => each.id === id)?.label ?? id).replaceAll(/[^\p{L}\p{N} .,-]/gu, " ");
	const boxes = [...ids].map(([id, name]) => `  ${name}["${label(id)}"]\n`);
	const arrows = ways.map(({ from, to, kind }) => `  ${ids.get(from)} ${kind === "forward" ? "-->" : "-.->"} ${ids.get(to)}\n`);
	const here = ids.has(stage) ? `  style ${ids.get(stage)} stroke-width:4px\n` : "";
	return `\`\`\`mermaid\nflowchart LR\n${[...boxes, ...new Set(arrows)].join("")}${here}\`\`\`\n`;
}
function gates(entry, adapter) {
	const rows = (entry.gates ?? []).map((row) => {
		const { gate, scope, status, because, permits } = row;
		const who = standingAnswers(entry, row).map(({ approver, evidence }) => link(`${approver.login} (${evidence.kind})`, evidence.url));
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

/** The entries of an engagement in the order of the chain. Nothing may follow a chain that does not hold. */
async function entriesOf(desk, id) {
	const known = desk.entries.get(id);
	if (known) return known;
	const all = (await recordEntries(desk.objects, desk.tree, id)).map(writtenOf);
	const ordered = inOrder(all, ({ prev }) => prev);
	const linked = new Set(ordered);
	const stray = all.find((each) => !linked.has(each));
	if (stray) throw new BrokenRecord("The entries do not follow one another.", stray.path);
	desk.entries.set(id, ordered);
	return ordered;
}
function writtenOf(file) {
	const text = new TextDecoder().decode(file.bytes);
	const field = (name) => new RegExp(`^${name}: "?([0-9a-z]+)"?$`, "m").exec(text)?.[1] ?? "";
	let entry;
	return {
		path: file.path,
		text,
		merge: field("merge"),
		prev: field("prev"),
		get entry() {
			return entry ??= readEntry(file);
		}
	};
}
function readEntry(file) {
	const { entry, problems } = parseEntry(file);
	if (!entry) throw new BrokenRecord(problems[0]?.message ?? "It cannot be read.", file.path);
	return entry;
}
/** The newest entries, as many as the derived view tells of. */
function entriesInView(all) {
	const latest = [];
	let events = 0;
	for (const { entry } of all.toReversed()) {
		if (events >= 100) break;
		latest.push(entry);
		events += entry.events.length;
	}
	return latest.reverse();
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

/** How far back a merge that was missed is looked for. */
const FURTHEST = 2e3;
/** Merges, the oldest first, since an engagement's newest entry and up to `base`, that changed it too. */
async function missedBefore(desk, base, ids, pulls) {
	const missed = /* @__PURE__ */ new Map();
	for (const id of ids) {
		const between = await sinceNewest(desk, base, id);
		const parts = await partsOf(desk.objects, between, pulls);
		for (const [index, commit] of between.entries()) {
			if (parts.has(commit.sha) || !(await changed(desk.objects, commit, pulls)).includes(id)) continue;
			const known = missed.get(commit.sha)?.ids ?? [];
			missed.set(commit.sha, {
				place: index - between.length,
				ids: [...known, id]
			});
		}
	}
	return [...missed].toSorted(([, a], [, b]) => a.place - b.place).map(([sha, each]) => ({
		sha,
		ids: each.ids
	}));
}
/** Nothing where the newest entry's merge is not among the ancestors: nobody can tell what was missed. */
async function sinceNewest({ objects, ...desk }, base, id) {
	const newest = (await entriesOf({
		objects,
		...desk
	}, id)).at(-1)?.merge;
	if (newest === void 0) return [];
	const between = await firstParents(objects, base, /* @__PURE__ */ new Set([newest]), FURTHEST);
	const [before] = between[0]?.parents ?? [];
	if (before !== void 0 && before !== newest && !await objects.commit(before)) throw shallowProblem(`what was merged since the newest entry of ${id} is incomplete`);
	return before === newest ? between : [];
}
/** Commits that came with a later one: a pull request that was rebased has its facts at the last. */
async function partsOf(objects, between, pulls) {
	const parts = between.map(async (commit) => {
		const base = await baseOf(objects, commit, pulls);
		const [parent] = commit.parents;
		if (parent === void 0 || base === void 0 || parent === base) return [];
		return await firstParents(objects, parent, /* @__PURE__ */ new Set([base]), FURTHEST);
	});
	return new Set((await Promise.all(parts)).flat().map(({ sha }) => sha));
}
async function changed(objects, commit, pulls) {
	const base = await baseOf(objects, commit, pulls);
	return await touched(objects, base === void 0 ? void 0 : (await objects.commit(base))?.tree, commit.tree);
}
async function baseOf(objects, { sha }, pulls) {
	const pull = pulls.find((each) => each.mergeCommit === sha);
	return await landedOn(objects, sha, pull && {
		head: pull.head,
		commits: [...pull.commits.keys()]
	});
}
/** Engagements whose own files differ; what the engine wrote is no work to record. */
async function touched(objects, before, after) {
	const files = await diffTrees(objects, before, after, (path) => {
		if (path.startsWith("engagements/")) return !isEngineOwned(path);
		return path.endsWith("/") ? "prune" : false;
	});
	return [...new Set(files.flatMap(({ path }) => engagementOf(path) ?? []))].filter((id) => ENGAGEMENT_ID.test(id)).toSorted(compareText);
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
		const result = await make(desk).catch(async (error) => {
			throw await deeper(repo.root, error);
		});
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
	const merge = await resolve(desk.objects, asked.merge);
	await checkBranch(desk.objects, merge);
	const landing = await landingOf(desk.repo, desk.objects, merge, pullOf(asked.pulls, merge, true));
	const ids = await touched(desk.objects, landing.sides.baseTree, landing.sides.headTree);
	const missed = await missedBefore(desk, landing.sides.base, ids, asked.pulls);
	if ((await Promise.all(ids.map((id) => recordedBefore(desk, id, merge)))).includes(void 0)) checkPulls(asked, [merge, ...missed.map(({ sha }) => sha)]);
	const done = [];
	for (const { sha, ids: also } of missed) {
		const pull = pullOf(asked.pulls, sha);
		done.push(...await recordOne(desk, await landingOf(desk.repo, desk.objects, sha, pull), also, pull, asked));
	}
	return [...done, ...await recordOne(desk, landing, ids, pullOf(asked.pulls, merge, true), asked)];
}
/** The record is that of the branch that is checked out. In a shallow clone, nobody can tell how far it goes back. */
async function checkBranch(objects, merge) {
	const head = await resolve(objects, "HEAD");
	if (head === merge) return;
	const [last] = await firstParents(objects, head, /* @__PURE__ */ new Set([merge]), Infinity);
	if (last?.parents.length !== 0) return;
	throw new UsageError(`${merge.slice(0, 12)} is not on the branch that is checked out`, "Check out the branch that it was merged into.");
}
/** The facts of a merge; those that do not say of which are of the one that was named. */
function pullOf(pulls, merge, isNamed = false) {
	const own = pulls.find((pull) => pull.mergeCommit === merge);
	const [only, ...more] = isNamed ? pulls.filter((pull) => pull.mergeCommit === void 0) : [];
	return own ?? (more.length === 0 ? only : void 0);
}
/** Facts of no merge that is to be recorded are those of the wrong pull request. */
function checkPulls({ pulls }, merges) {
	const [first] = pulls;
	if (!first || pulls.some(({ mergeCommit: sha }) => sha === void 0 || merges.includes(sha))) return;
	const what = `The facts of #${first.number} are of another merge, ${first.mergeCommit?.slice(0, 12)}`;
	throw new UsageError(what, "Give those of the pull request whose `merge_commit_sha` is named with --merge.");
}
async function recordOne(desk, landing, ids, pull, asked) {
	const before = await Promise.all(ids.map((id) => recordedBefore(desk, id, landing.commit.sha)));
	const open = ids.filter((_, index) => before[index] === void 0);
	const known = before.flatMap((each) => each ?? []);
	if (open.length === 0) return known;
	return [...known, ...await recordOpen(desk, landing, open, pull, asked)];
}
/** It has an entry, or comes too late: what was merged after it has one, and no entry goes between others. */
async function recordedBefore(desk, id, merge) {
	const all = await entriesOf(desk, id);
	const found = all.find((each) => each.merge === merge);
	if (found) return recorded(found, "recorded before");
	const newest = all.at(-1)?.merge;
	if (newest === void 0 || await isFirstParentOf(desk.objects, newest, merge)) return void 0;
	if (!await isFirstParentOf(desk.objects, merge, newest)) return void 0;
	return {
		engagement: id,
		merge,
		entry: "",
		events: [],
		status: "overtaken"
	};
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
	const mergedAt = timeOf(desk, landing, ids, pull, now);
	const question = await gatherLanded(desk.objects, landing.sides, {
		ids,
		pull: pull && {
			...pull,
			open: true,
			merged: false,
			mergedAt: pull.mergedAt ?? landing.commit.committer.at
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
		if (c && judged && !isRemoved(c)) return write(desk, c, judged, about);
		const status = c && isRemoved(c) ? "removed" : "not recorded";
		return {
			engagement: id,
			merge: landing.commit.sha,
			entry: "",
			events: [],
			status
		};
	});
}
function isRemoved({ head }) {
	return head.files.every(({ path }) => isEngineOwned(path));
}
/** When it was merged. The date of a push is whatever its author says, and an entry is never older than the one before it. */
function timeOf(desk, { commit }, ids, pull, now) {
	const before = ids.flatMap((id) => desk.entries.get(id)?.at(-1)?.entry.merged_at ?? []);
	return Math.max(Math.min(pull?.mergedAt ?? commit.committer.at, now), ...before.map((at) => parseInstant(at) ?? 0));
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
	const told = /^Merge pull request #(\d{1,9}) |\(#(\d{1,9})\)$/.exec(message.split("\n", 1)[0] ?? "");
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
		merge: entry.merge,
		prev,
		entry
	};
	desk.entries.set(c.id, [...all, written]);
	desk.writes.set(written.path, text);
	const latest = entriesInView([...all, written]);
	desk.writes.set(projectStatePath(c.id), stringifyYaml(projectState(latest)));
	desk.writes.set(statusPagePath(c.id), statusPage(latest, c.adapter, all.length + 1));
	return recorded(written, entry.facts === "missing" ? "recorded without facts" : "recorded");
}

export { BrokenRecord as n, recordMerge as t };