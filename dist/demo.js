import { b as runGit, n as parseYaml } from "./record.js";
import { _ as isMap, d as jsonText, h as dataOf } from "./record-file.js";
import { t as formatVerdict } from "./verdict-text.js";
import { t as deedOf } from "./story.js";
import { c as columns, i as exit, l as painter, o as textOf, t as UsageError, u as visible } from "./verb.js";
import { n as stringifyYaml } from "./yaml.js";
import { A as record, D as looseObject, M as string, N as union, P as unknown, b as _enum, j as strictObject, x as array } from "./scalars.js";
import { n as editMatter } from "./workbench.js";
import { g as rosterPeople, n as parsePolicy, t as evaluate } from "./evaluate.js";
import { s as parseDate } from "./time.js";
import { s as gather } from "./ask.js";
import { t as recordMerge } from "./record-merge.js";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** A story told as pull requests: what each brings, who says what to it, and how it is judged. */
const map = record(string(), unknown());
const conclusion = _enum([
	"success",
	"action_required",
	"failure"
]);
const chapter = looseObject({
	number: string().regex(/^\d+$/),
	title: string(),
	on: string(),
	by: string(),
	tell: string(),
	state: map.optional(),
	facts: map.optional(),
	entries: record(string(), array(map)).optional(),
	files: array(union([string(), strictObject({
		path: string(),
		set: map.optional(),
		text: record(string(), string()).optional()
	})])).optional(),
	reviews: array(strictObject({
		by: string(),
		verdict: _enum([
			"approve",
			"reject",
			"comment"
		]),
		body: string().optional()
	})).optional(),
	labels: array(strictObject({
		name: string(),
		by: string()
	})).optional(),
	before: conclusion,
	after: conclusion,
	merged: _enum(["true", "false"]).optional()
});
const story = looseObject({
	engagement: string(),
	pulls: array(chapter)
});
/** What removes a key. */
const GONE = "null";
/** The state as the chapter leaves it. */
function stateAfter(state, { state: set = {}, facts = {}, entries = {} }) {
	let next = {
		...state,
		...dataOf(set)
	};
	for (const [path, value] of Object.entries(dataOf(facts))) next = put(next, ["known_facts", ...path.split(".")], value);
	for (const [key, list] of Object.entries(entries)) next = {
		...next,
		[key]: withChanges(next[key], list.map(dataOf))
	};
	return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== GONE));
}
function put(map, [key = "", ...rest], value) {
	const old = map[key];
	return {
		...map,
		[key]: rest.length === 0 ? value : put(old !== void 0 && isMap(old) ? old : {}, rest, value)
	};
}
function withChanges(list, changes) {
	const old = Array.isArray(list) ? list.filter(isMap) : [];
	return [...old.map((each) => ({
		...each,
		...changes.find(({ id }) => id === each["id"])
	})), ...changes.filter(({ id }) => !old.some((each) => each["id"] === id))];
}
/** The files that the chapter brings, out of the folder as it stands at the end. */
function filesOf({ files = [] }, folder) {
	const brought = files.map((file) => {
		const { path, set = {}, text = {} } = typeof file === "string" ? { path: file } : file;
		const bytes = folder.get(path);
		if (!bytes) throw new Error(`the story names ${path}, which is not there`);
		return [path, Object.keys(set).length + Object.keys(text).length === 0 ? bytes : earlier(bytes, dataOf(set), text)];
	});
	return new Map(brought);
}
/** A file as it read before: front matter set, and passages of the text put back. */
function earlier(bytes, set, texts) {
	const changes = Object.entries(set).map(([key, to]) => to === GONE ? { remove: [key] } : {
		set: [key],
		to
	});
	const edited = editMatter(new TextDecoder().decode(bytes), changes);
	const then = Object.entries(texts).reduce((now, [text, was]) => now.replace(text, () => was), edited);
	return new TextEncoder().encode(then);
}
function stateText(state) {
	return stringifyYaml(state);
}

async function initRepository(dir) {
	await mkdir(dir, { recursive: true });
	await runGit({ cwd: dir }, [
		"init",
		"--quiet",
		"--initial-branch=main",
		"."
	]);
}
async function writeFiles(dir, files) {
	for (const [path, content] of files) {
		await mkdir(dirname(join(dir, path)), { recursive: true });
		await writeFile(join(dir, path), content);
	}
}
/** Commits all there is, on the branch that is checked out. */
async function commitAll(dir, made) {
	await runGit({ cwd: dir }, ["add", "--all"]);
	await runGit({
		cwd: dir,
		env: identity(made)
	}, [
		"commit",
		"--quiet",
		"--allow-empty",
		`--message=${made.message}`
	]);
	return await headOf(dir);
}
async function switchTo(dir, branch, from) {
	await runGit({ cwd: dir }, [
		"switch",
		"--quiet",
		...from === void 0 ? [branch] : [
			"--create",
			branch,
			from
		]
	]);
}
/** Merges a branch as the forge does. */
async function mergeBranch(dir, branch, made) {
	await runGit({
		cwd: dir,
		env: identity(made)
	}, [
		"merge",
		"--quiet",
		"--no-ff",
		`--message=${made.message}`,
		branch
	]);
	return await headOf(dir);
}
async function headOf(dir) {
	return (await runGit({ cwd: dir }, ["rev-parse", "HEAD"])).trim();
}
function identity({ author, email, at }) {
	const date = `${Math.floor(at / 1e3)} +0000`;
	return {
		GIT_AUTHOR_NAME: author,
		GIT_AUTHOR_EMAIL: email,
		GIT_AUTHOR_DATE: date,
		GIT_COMMITTER_NAME: author,
		GIT_COMMITTER_EMAIL: email,
		GIT_COMMITTER_DATE: date
	};
}

const MINUTE = 6e4;
const HOUR = 60 * MINUTE;
/** Plays the pull requests one after the other in a repository of its own. */
async function* playStory(dir, script) {
	await initRepository(dir);
	await writeFiles(dir, /* @__PURE__ */ new Map([["countersign.yaml", script.settings]]));
	const people = peopleOf(script.settings);
	const [first] = script.story.pulls;
	await commitAll(dir, {
		...authorOf(people, first?.by ?? ""),
		at: dayOf(first) - HOUR,
		message: "Settings"
	});
	let state = {};
	for (const chapter of script.story.pulls) {
		const next = stateAfter(state, chapter);
		yield await playChapter(dir, script, people, chapter, next);
		if (chapter.merged !== "false") state = next;
	}
}
function peopleOf(bytes) {
	const { policy } = parsePolicy({
		path: "countersign.yaml",
		mode: "100644",
		oid: "",
		bytes
	}, { setup: false });
	return new Map(rosterPeople(policy).map(({ login, id }) => [login, {
		login,
		id: id ?? 0,
		human: true
	}]));
}
function dayOf(chapter) {
	return (parseDate(chapter?.on ?? "") ?? 0) + 9 * HOUR;
}
function authorOf(people, login) {
	return {
		author: login,
		email: `${people.get(login)?.id ?? 0}+${login}@users.noreply.github.com`
	};
}
async function playChapter(dir, script, people, chapter, state) {
	const { engagement } = script.story;
	const branch = `pull-${chapter.number}`;
	await switchTo(dir, branch, "main");
	const files = [...filesOf(chapter, script.folder)].map(([path, bytes]) => [`engagements/${engagement}/${path}`, bytes]);
	await writeFiles(dir, new Map([...files, [`engagements/${engagement}/state.yaml`, stateText(state)]]));
	const opened = dayOf(chapter);
	const head = await commitAll(dir, {
		...authorOf(people, chapter.by),
		at: opened,
		message: chapter.title
	});
	const quiet = pullOf(people, chapter, head, opened);
	const pull = withAnswers(quiet, people, chapter, head, opened + HOUR);
	const judge = async (facts, now) => evaluate(await gather({
		repo: dir,
		base: "main",
		head,
		ids: [],
		all: false,
		record: void 0,
		pull: facts,
		now,
		builtin: script.builtin
	})).verdict;
	const before = await judge(quiet, opened + 10 * MINUTE);
	const after = await judge(pull, opened + 3 * HOUR);
	await switchTo(dir, "main");
	return {
		chapter,
		before,
		after,
		pull,
		entry: chapter.merged === "false" ? void 0 : await merged(dir, script, people, chapter, pull)
	};
}
async function merged(dir, script, people, chapter, pull) {
	const at = dayOf(chapter) + 4 * HOUR;
	const message = `Merge pull request #${chapter.number} from pull-${chapter.number}`;
	const merge = await mergeBranch(dir, `pull-${chapter.number}`, {
		...authorOf(people, chapter.by),
		at,
		message
	});
	const landed = {
		...pull,
		open: false,
		merged: true,
		mergedAt: at,
		mergeCommit: merge
	};
	const { recorded } = await recordMerge({
		repo: dir,
		merge,
		pulls: [landed],
		now: at + MINUTE,
		builtin: script.builtin,
		engine: script.engine,
		dryRun: false
	});
	await commitAll(dir, {
		author: "github-actions[bot]",
		email: "41898282+github-actions[bot]@users.noreply.github.com",
		at: at + MINUTE,
		message: `Record #${chapter.number}`
	});
	return recorded[0] && join(dir, recorded[0].entry);
}
/** The pull request as the forge would tell of it before anybody has answered. */
function pullOf(people, chapter, head, at) {
	const author = people.get(chapter.by) ?? null;
	return {
		repository: "example/engagements",
		number: Number(chapter.number),
		author,
		open: true,
		merged: false,
		mergedAt: void 0,
		draft: false,
		base: "main",
		head,
		labels: [],
		requestedPeople: [],
		requestedTeams: [],
		reviews: [],
		timeline: [{
			kind: "committed",
			sha: head
		}],
		commits: /* @__PURE__ */ new Map([[head, {
			author,
			committer: author,
			coAuthors: []
		}]]),
		pushes: author ? [{
			before: head,
			head,
			person: author,
			at
		}] : [],
		checks: [],
		teams: /* @__PURE__ */ new Map()
	};
}
const states = {
	approve: "APPROVED",
	reject: "CHANGES_REQUESTED",
	comment: "COMMENTED"
};
function withAnswers(pull, people, { number, reviews = [], labels = [] }, head, at) {
	const said = reviews.map(({ by, verdict, body = "" }, index) => ({
		id: Number(number) * 100 + index,
		person: people.get(by) ?? null,
		state: states[verdict],
		body,
		commit: head,
		submittedAt: at + index * MINUTE,
		editedAt: void 0
	}));
	const set = labels.map(({ name, by }, index) => ({
		kind: "labeled",
		id: Number(number) * 100 + 50 + index,
		label: name,
		person: people.get(by) ?? null,
		at: at + (reviews.length + index) * MINUTE
	}));
	const reviewed = said.map(({ id }) => ({
		kind: "reviewed",
		review: id
	}));
	return {
		...pull,
		labels: labels.map(({ name }) => name),
		reviews: said,
		timeline: [
			...pull.timeline,
			...reviewed,
			...set
		]
	};
}

const verb = {
	name: "demo",
	summary: "Play the worked example from first lead to the end, pull request by pull request.",
	usage: "countersign demo [--out DIR]",
	examples: ["countersign demo    in ./countersign-demo, which must not be there yet"],
	options: {
		out: {
			type: "string",
			value: "DIR",
			help: "The repository to make; ./countersign-demo by default."
		},
		"no-color": {
			type: "boolean",
			help: "No colour, as with NO_COLOR."
		},
		help: {
			type: "boolean",
			help: "Show this help."
		}
	},
	async run(values, words, world) {
		if (words.length > 0) throw new UsageError(`demo takes no ${JSON.stringify(words[0])}`);
		const named = textOf(values, "out") ?? "countersign-demo";
		const dir = resolve(world.cwd, named);
		if (await world.isThere(dir)) throw new UsageError(`${named} is there already`, "Remove it, or name another folder with --out.");
		const script = await readScript(world);
		let wrong = 0;
		for await (const played of playStory(dir, script)) {
			world.print(tell(played, world));
			await keep(dir, played);
			if (played.before.conclusion !== played.chapter.before || played.after.conclusion !== played.chapter.after) wrong += 1;
		}
		world.print(ending(named, script.story.engagement, world));
		return wrong === 0 ? exit.fine : exit.findings;
	}
};
async function readScript(world) {
	const [demo, settings] = await Promise.all([world.packaged("templates/demo"), world.packaged("countersign.yaml")]);
	const found = [...demo].find(([name]) => name.endsWith(".yaml"));
	const doc = found && parseYaml(...found).doc;
	const parsed = story.parse(doc?.value);
	return {
		story: parsed,
		folder: await world.packaged(`engagements/${parsed.engagement}`),
		settings: settings.get("") ?? /* @__PURE__ */ new Uint8Array(),
		builtin: await world.builtinAdapters(),
		engine: world.version
	};
}
const WORDS = {
	success: "can merge",
	action_required: "waits for people",
	failure: "cannot merge"
};
function tell({ chapter, before, after, entry }, world) {
	const paint = painter(world.color);
	const said = [...(chapter.reviews ?? []).map(({ by, verdict, body }) => `@${by} ${verdict}s${body ? `: ${body.trim().split("\n").at(-1) ?? ""}` : ""}`), ...(chapter.labels ?? []).map(({ name, by }) => `@${by} sets the label ${name}`)];
	const events = after.engagements.flatMap((each) => each.events).map((event) => deedOf(event));
	const rows = [
		["first", `${WORDS[before.conclusion]}${reasonOf(before)}`],
		...said.map((line, index) => [index === 0 ? "then" : "", line]),
		...said.length > 0 ? [["so", `${WORDS[after.conclusion]}${reasonOf(after)}`]] : [],
		...entry === void 0 ? [["closed", "It is not merged, and nothing of it stays."]] : [],
		...entry === void 0 ? [] : events.map((line, index) => [index === 0 ? "merged" : "", line])
	];
	return `${paint("bold", visible(`#${chapter.number} ${chapter.title}`))}  ${visible(chapter.on)}, @${visible(chapter.by)}\n${wrapped(chapter.tell)}${columns(rows.map((row) => row.map(visible)), "  ")}\n`;
}
/** The first thing in the way, and how many more there are. */
function reasonOf(verdict) {
	const [first, ...more] = [...verdict.findings, ...verdict.engagements.flatMap((each) => each.findings)].filter(({ severity }) => severity === "error" || severity === "waiting");
	return first ? `. ${first.rule}: ${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ""}` : ".";
}
function wrapped(text) {
	const lines = [];
	for (const word of visible(text).split(" ")) {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.map((line) => `  ${line}\n`).join("");
}
/** Beside the repository's own files, and outside its history. */
async function keep(dir, { chapter, before, after }) {
	const folder = `.git/countersign/pulls/${chapter.number.padStart(2, "0")}`;
	const plain = {
		color: false,
		quiet: false
	};
	await writeFiles(dir, /* @__PURE__ */ new Map([
		[`${folder}/before.txt`, formatVerdict(before, plain)],
		[`${folder}/after.txt`, formatVerdict(after, plain)],
		[`${folder}/after.json`, jsonText(after)]
	]));
}
function ending(named, engagement, world) {
	const paint = painter(world.color);
	const lines = [
		["the status page", `${named}/engagements/${engagement}/README.md`],
		["the record", `${named}/engagements/${engagement}/record/`],
		["every verdict", `${named}/.git/countersign/pulls/`],
		["its history", `countersign log ${engagement} --repo ${named}`],
		["its proof", `countersign verify --repo ${named}`]
	];
	return `${paint("bold", "What is left")}\n${columns(lines, "  ")}`;
}

export { verb };