import { i as SHA, n as ENGAGEMENT_ID } from "./scalars.js";
import { m as joinVerdicts, t as evaluate, u as commitsToRead } from "./evaluate.js";
import { m as compareText, o as idOfFile } from "./record-file.js";
import { A as gitEnvironment, D as checkFolder, E as runGit, I as isEngineOwned, O as SAFE_CONFIG, P as engagementOf, R as statePath, T as shallowCommits, k as alternatesVariable, w as openRepository } from "./record.js";
import { a as unrelatedProblem, i as shallowProblem, n as gitFailed, r as noCommit, t as GitProblem } from "./problem.js";
import { a as nowOf, d as nearest, o as textOf, t as UsageError } from "./verb.js";
import { copyFile, mkdir, mkdtemp, rm, stat, utimes } from "node:fs/promises";
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { Buffer, isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";

/** The mode of a folder. Everything else is a leaf: a file, a symbolic link (120000) or a submodule (160000). */
const TREE = "40000";
const SPACE = 32;
/** The entries of a raw tree object, in git's order. `hashBytes` is 20 for SHA-1 and 32 for SHA-256. */
function parseTree(raw, hashBytes) {
	const entries = [];
	for (let at = 0; at < raw.length;) {
		const end = recordEnd(raw, at, hashBytes);
		entries.push(readRecord(raw, at, end, hashBytes));
		at = end;
	}
	return entries;
}
/** The entry of one name, without decoding the others. */
function findEntry(raw, name, hashBytes) {
	const wanted = Buffer.from(name);
	for (let at = 0; at < raw.length;) {
		const end = recordEnd(raw, at, hashBytes);
		const [from, to] = [nameAt(raw, at), end - hashBytes - 1];
		if (to - from === wanted.length && wanted.compare(raw, from, to) === 0) return readRecord(raw, at, end, hashBytes);
		at = end;
	}
}
/** Where the record that starts at `at` ends. A record is: mode, space, name, NUL, hash. */
function recordEnd(raw, at, hashBytes) {
	const nul = raw.indexOf(0, at);
	const end = nul + 1 + hashBytes;
	if (nul < 0 || end > raw.length) throw gitFailed("a tree object is cut off");
	return end;
}
function nameAt(raw, at) {
	return raw.indexOf(SPACE, at) + 1;
}
function readRecord(raw, at, end, hashBytes) {
	const [from, to] = [nameAt(raw, at), end - hashBytes - 1];
	const name = raw.toString("utf8", from, to);
	return {
		mode: raw.toString("latin1", at, from - 1),
		name,
		oid: raw.toString("hex", to + 1, end),
		utf8: !name.includes("�") || isUtf8(raw.subarray(from, to))
	};
}

/**
* The entries in which two raw tree objects differ. Works on the bytes, so that in a folder of ten thousand entries
* only the few that differ are decoded. The order of names only keeps the two sides in step; what differs is decided
* by name, so a tree that is out of order gives the same answer.
*/
function changedEntries(before, after, hashBytes) {
	if (before.length === 0) return parseTree(after, hashBytes).map((entry) => ({
		before: void 0,
		after: entry
	}));
	const [old, now] = [startOf(before, hashBytes), startOf(after, hashBytes)];
	while (hasMore(old) || hasMore(now)) if (sameRecord(old, now)) {
		advance(old);
		advance(now);
	} else keepOne(isBehind(old, now) ? old : now);
	return pairUp(old.kept, now.kept);
}
function startOf(raw, hashBytes) {
	const cursor = {
		raw,
		hashBytes,
		kept: /* @__PURE__ */ new Map(),
		at: 0,
		end: 0
	};
	advance(cursor);
	return cursor;
}
function hasMore(cursor) {
	return cursor.at < cursor.raw.length;
}
function advance(cursor) {
	cursor.at = cursor.end;
	if (hasMore(cursor)) cursor.end = recordEnd(cursor.raw, cursor.at, cursor.hashBytes);
}
function sameRecord(a, b) {
	return a.end - a.at === b.end - b.at && a.raw.compare(b.raw, b.at, b.end, a.at, a.end) === 0;
}
function isBehind(a, b) {
	if (!hasMore(a) || !hasMore(b)) return hasMore(a);
	const [aName, bName] = [nameAt(a.raw, a.at), nameAt(b.raw, b.at)];
	return a.raw.compare(b.raw, bName, b.end - b.hashBytes, aName, a.end - a.hashBytes) <= 0;
}
function keepOne(cursor) {
	const { raw, at, end, hashBytes, kept } = cursor;
	const bytes = raw.toString("latin1", nameAt(raw, at), end - hashBytes);
	if (kept.has(bytes)) throw gitFailed("a tree object holds one name twice");
	kept.set(bytes, readRecord(raw, at, end, hashBytes));
	advance(cursor);
}
function pairUp(old, now) {
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].map((name) => ({
		before: old.get(name),
		after: now.get(name)
	})).filter(({ before, after }) => before?.oid !== after?.oid || before?.mode !== after?.mode);
}

const SIZE_LIMIT = 10485760;
const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;
/** Cuts the output of `git cat-file --batch` into answers, however it arrives. */
var AnswerReader = class {
	#give;
	#header = "";
	#object;
	#received = 0;
	constructor(give) {
		this.#give = give;
	}
	push(chunk) {
		for (let at = 0; at < chunk.length;) at = this.#object ? this.#body(chunk, at, this.#object) : this.#head(chunk, at);
	}
	#head(chunk, at) {
		const end = chunk.indexOf("\n", at);
		this.#header += chunk.toString("latin1", at, end < 0 ? chunk.length : end);
		if (end < 0) return chunk.length;
		this.#object = objectOf(this.#header);
		this.#received = 0;
		this.#header = "";
		if (!this.#object) this.#give(void 0);
		return end + 1;
	}
	#body(chunk, at, object) {
		const end = Math.min(chunk.length, at + object.size - this.#received);
		if (object.bytes) chunk.copy(object.bytes, this.#received, at, end);
		this.#received += end - at;
		if (this.#received < object.size || end === chunk.length) return end;
		this.#object = void 0;
		this.#give(object);
		return end + 1;
	}
};
function objectOf(header) {
	const match = HEADER.exec(header);
	if (!match) return void 0;
	const [, oid = "", type = "", digits = ""] = match;
	const size = Number(digits);
	return {
		oid,
		type,
		size,
		bytes: size > 10485760 ? void 0 : Buffer.allocUnsafe(size)
	};
}

/** One `git cat-file --batch` for all the objects of a run; a process for each would cost many times as much. */
var Batch = class {
	#child;
	#waiting = [];
	#closed;
	#problem;
	#said = "";
	constructor(cwd, env) {
		checkFolder(cwd);
		const config = SAFE_CONFIG.flatMap((setting) => ["-c", setting]);
		this.#child = spawn("git", [
			...config,
			"cat-file",
			"--batch"
		], {
			cwd,
			env: gitEnvironment(env)
		});
		const answers = new AnswerReader((object) => this.#waiting.shift()?.resolve(object));
		this.#child.stdout.on("data", (chunk) => answers.push(chunk));
		this.#child.stderr.on("data", (chunk) => this.#said = (this.#said + chunk.toString()).slice(-4096));
		this.#child.stdin.on("error", () => void 0);
		this.#closed = new Promise((resolve) => this.#watchEnd(resolve));
	}
	/** The object of that name, or nothing. Any number may be asked for at once; answers come in the order of the questions. */
	ask(name) {
		if (/[\n\0]/.test(name)) throw new Error("the name of a git object holds a line end");
		if (this.#problem) return Promise.reject(this.#problem);
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				resolve,
				reject
			});
			this.#child.stdin.write(`${name}\n`);
		});
	}
	close() {
		this.#problem ??= new GitProblem("git-failed", "this repository was closed");
		this.#child.stdin.end();
		return this.#closed;
	}
	#watchEnd(resolve) {
		this.#child.on("error", (error) => this.#fail(startProblem(error)));
		this.#child.on("close", () => {
			this.#fail(gitFailed(this.#said || "git cat-file ended"));
			resolve();
		});
	}
	#fail(problem) {
		this.#problem ??= problem;
		for (const { reject } of this.#waiting.splice(0)) reject(problem);
	}
};
function startProblem(error) {
	return new GitProblem("not-a-repository", `git cannot be started here: ${error.message}`);
}

/** Headers end at the first empty line, so nothing in a message can pass for one. */
function parseCommit(sha, raw) {
	const text = raw.toString("utf8");
	const end = text.indexOf("\n\n");
	const headers = text.slice(0, end < 0 ? text.length : end).split("\n");
	return {
		sha,
		tree: valuesOf(headers, "tree")[0] ?? "",
		parents: valuesOf(headers, "parent"),
		author: parseSignature(valuesOf(headers, "author")[0] ?? ""),
		committer: parseSignature(valuesOf(headers, "committer")[0] ?? ""),
		message: end < 0 ? "" : text.slice(end + 2)
	};
}
function valuesOf(headers, key) {
	return headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
}
/** Read as git does: the address between the first `<` and the next `>`, the time after the last `>`. */
function parseSignature(line) {
	const open = line.indexOf("<");
	const close = line.indexOf(">", open);
	const seconds = /^ (\d{1,12}) /.exec(line.slice(line.lastIndexOf(">") + 1));
	return {
		name: line.slice(0, Math.max(open, 0)).trim(),
		email: open < 0 || close < 0 ? "" : line.slice(open + 1, close),
		at: Number(seconds?.[1] ?? 0) * 1e3
	};
}

const REFUSED = /[\u0000-\u0020\u007f\\:^~?*[]|\.\.|@\{/;
/** What may follow a plain ref: steps to a parent or an ancestor, and the commit that a tag names. */
const STEPS = /(?:~\d{0,6}|\^\d{0,2}|\^\{commit\})+$/;
/** Whether a text may be given to git as the name of a commit: a ref or hash, with steps back; no option, range, path or search. */
function checkRev(text) {
	if (text.length > 250) return false;
	const ref = text.replace(STEPS, "");
	return ref.length > 0 && !ref.startsWith("-") && !REFUSED.test(ref);
}
/** A whole object id: 40 or 64 hexadecimal digits. */
function isOid(text) {
	return SHA.test(text);
}

function openObjects(repoDir, { alternates = [] } = {}) {
	const env = alternates.length > 0 ? { GIT_ALTERNATE_OBJECT_DIRECTORIES: alternatesVariable(alternates) } : {};
	return new BatchObjects(new Batch(repoDir, env));
}
var BatchObjects = class {
	#batch;
	#trees = /* @__PURE__ */ new Map();
	constructor(batch) {
		this.#batch = batch;
	}
	async resolve(rev) {
		if (!checkRev(rev)) return void 0;
		return (await this.#batch.ask(`${rev}^{commit}`))?.oid;
	}
	async read(name) {
		const colon = name.indexOf(":");
		return colon < 0 ? this.#blob(name, void 0) : await this.#blobAt(name.slice(0, colon), name.slice(colon + 1));
	}
	async tree(oid) {
		return parseTree(await this.rawTree(oid), oid.length / 2);
	}
	rawTree(oid) {
		const known = this.#trees.get(oid);
		if (known) return known;
		const asked = this.#batch.ask(checkedOid(oid)).then((object) => treeBytes(oid, object));
		this.#trees.set(oid, asked);
		return asked;
	}
	async commit(oid) {
		const object = await this.#typed(oid, "commit");
		return object?.bytes && parseCommit(oid, object.bytes);
	}
	close() {
		return this.#batch.close();
	}
	async #typed(oid, type) {
		const object = isOid(oid) ? await this.#batch.ask(oid) : void 0;
		return object?.type === type ? object : void 0;
	}
	async #blob(oid, mode) {
		const object = await this.#typed(oid, "blob");
		return object && {
			oid,
			mode,
			size: object.size,
			bytes: object.bytes
		};
	}
	async #blobAt(commit, path) {
		const tree = (await this.commit(commit))?.tree;
		const entry = tree === void 0 ? void 0 : await entryAt(this, tree, path);
		return entry && this.#blob(entry.oid, entry.mode);
	}
};
function checkedOid(oid) {
	return isOid(oid) ? oid : missingTree(oid);
}
function treeBytes(oid, object) {
	return object?.type === "tree" && object.bytes ? object.bytes : missingTree(oid);
}
function missingTree(oid) {
	throw gitFailed(`the tree ${oid.slice(0, 64)} is missing or too large to read`);
}
/** What stands at a path of a tree. Walked here: in git's own `<commit>:<path>` some paths mean something else, as `x-g1234567` does. */
async function entryAt(objects, tree, path) {
	const slash = path.indexOf("/");
	const name = slash < 0 ? path : path.slice(0, slash);
	const entry = findEntry(await objects.rawTree(tree), name, tree.length / 2);
	if (slash < 0 || entry === void 0) return entry;
	return entry.mode === "40000" ? await entryAt(objects, entry.oid, path.slice(slash + 1)) : void 0;
}

/** A small push can name the same folder a million times over, so the walk counts what it has seen. */
const ENTRY_LIMIT = 5e5;
/** The files that differ, sorted by path. Folders that are equal are not opened. */
async function diffTrees(objects, before, after, filter = () => true) {
	const found = [];
	await walk(objects, {
		path: "",
		before,
		after
	}, filter, (file) => found.push(file));
	return found.sort((a, b) => compareText(a.path, b.path));
}
/** Every file below a tree, or below one folder of it, with full paths, sorted. */
async function listTree(objects, tree, path = "", filter = () => true) {
	const folder = path.replace(/\/+$/, "");
	const root = folder === "" ? {
		mode: TREE,
		oid: tree
	} : await entryAt(objects, tree, folder);
	const start = {
		path: folder === "" ? "" : `${folder}/`,
		before: void 0,
		after: folderOid(root)
	};
	const found = [];
	await walk(objects, start, filter, ({ after }) => after && found.push(after));
	return found.sort((a, b) => compareText(a.path, b.path));
}
async function walk(objects, root, wanted, give) {
	const open = root.before === root.after ? [] : [root];
	let seen = 0;
	while (open.length > 0) {
		const folders = open.splice(-256);
		const contents = await Promise.all(folders.map((folder) => differences(objects, folder)));
		for (const [index, pairs] of contents.entries()) {
			seen += pairs.length;
			if (seen > ENTRY_LIMIT) throw gitFailed(`these trees hold more than ${ENTRY_LIMIT} files`);
			for (const pair of pairs) sortOut(pair, folders[index]?.path ?? "", wanted, give, open);
		}
	}
}
async function differences(objects, { before, after }) {
	const [old, now] = await Promise.all([rawTree(objects, before), rawTree(objects, after)]);
	return changedEntries(old, now, (before ?? after ?? "").length / 2);
}
/** One name of a folder may be a file on one side and a folder on the other: then it is both. */
function sortOut({ before, after }, folder, wanted, give, open) {
	const path = `${folder}${(after ?? before)?.name ?? ""}`;
	const file = {
		path,
		before: fileEntry(path, before),
		after: fileEntry(path, after)
	};
	if ((file.before ?? file.after) && wanted(path) === true) give(file);
	const [old, now] = [folderOid(before), folderOid(after)];
	if (old !== now && wanted(`${path}/`) !== "prune") open.push({
		path: `${path}/`,
		before: old,
		after: now
	});
}
function rawTree(objects, tree) {
	return tree === void 0 ? Buffer.alloc(0) : objects.rawTree(tree);
}
function fileEntry(path, entry) {
	return entry && entry.mode !== "40000" ? {
		path,
		mode: entry.mode,
		oid: entry.oid
	} : void 0;
}
function folderOid(entry) {
	return entry?.mode === "40000" ? entry.oid : void 0;
}

/** What the engine writes carries no id of its own. */
const peoplesFiles$1 = (path) => {
	if (!path.endsWith("/")) return path.endsWith(".md") && !isEngineOwned(path);
	return /^engagements\/[^/]+\/(?:record|rendered)\/$/s.test(path) ? "prune" : true;
};
/** The files that carry each artifact id, by their names alone: no file is read. */
async function findIdFiles(objects, tree) {
	const found = /* @__PURE__ */ new Map();
	for (const { path } of await listTree(objects, tree, "engagements", peoplesFiles$1)) {
		const id = idOfFile(path);
		const paths = id === void 0 ? void 0 : found.get(id);
		if (paths) paths.push(path);
		else if (id !== void 0) found.set(id, [path]);
	}
	return found;
}

/** The files of one tree that are ours, as bytes. What the engine wrote itself is left out. */
async function readSnapshot(objects, tree, options) {
	const root = await objects.tree(tree);
	const [settings, adapters, templates, engagements] = await Promise.all([
		readSettings(objects, root),
		options.adapters ? readAdapters(objects, root) : /* @__PURE__ */ new Map(),
		readTemplates(objects, root),
		readEngagements(objects, tree, options.ids)
	]);
	return {
		settings,
		adapters,
		templates,
		engagements
	};
}
function folder(entries, name) {
	return entries.find((entry) => entry.name === name && entry.mode === "40000")?.oid;
}
async function readSettings(objects, root) {
	const entry = root.find((each) => each.name === "countersign.yaml" && each.mode !== "40000");
	return entry && await readFile$1(objects, {
		...entry,
		path: "countersign.yaml"
	});
}
async function readAdapters(objects, root) {
	const oid = folder(root, "adapters");
	const read = (oid === void 0 ? [] : await objects.tree(oid)).filter((entry) => entry.name.endsWith(".yaml") && entry.mode !== "40000").map((entry) => readFile$1(objects, {
		...entry,
		path: `adapters/${entry.name}`
	}));
	return new Map((await Promise.all(read)).map((file) => [file.path.slice(9, -5), file]));
}
async function readTemplates(objects, root) {
	const oid = folder(root, "templates");
	const entries = oid === void 0 ? [] : await objects.tree(oid);
	return new Map(entries.map((entry) => [entry.name, entry.oid]));
}
async function readEngagements(objects, tree, ids) {
	const read = (await engagementFolders(objects, tree, ids)).map(async (entry) => [entry.name, await readEngagement(objects, entry)]);
	return new Map(await Promise.all(read));
}
/** A few are looked up by name, so that the other engagements are not decoded; for many, the list is read once. */
async function engagementFolders(objects, tree, ids) {
	const folder = await entryAt(objects, tree, "engagements");
	if (folder?.mode !== "40000") return [];
	return (ids.length > 8 ? byName(await objects.tree(folder.oid), ids) : await Promise.all(ids.map((id) => entryAt(objects, folder.oid, id)))).flatMap((entry) => entry?.mode === "40000" ? [entry] : []);
}
function byName(entries, names) {
	const wanted = new Set(names);
	return entries.filter((entry) => wanted.has(entry.name));
}
const peoplesFiles = (path) => /^(?:record|rendered)\/$/.test(path) ? "prune" : true;
async function readEngagement(objects, { name, oid }) {
	const entries = (await listTree(objects, oid, "", peoplesFiles)).map((entry) => ({
		...entry,
		path: `engagements/${name}/${entry.path}`
	}));
	return {
		files: await Promise.all(entries.filter(isRead).map((entry) => readFile$1(objects, entry))),
		entries
	};
}
function isRead({ path, mode }) {
	return mode.startsWith("100") && (/\.(?:md|yaml)$/.test(path) || /^engagements\/[^/]+\/evidence\//.test(path));
}
async function readFile$1(objects, { path, mode, oid }) {
	return {
		path,
		mode,
		oid,
		bytes: (mode.startsWith("100") ? (await objects.read(oid))?.bytes : void 0) ?? new Uint8Array(UNREAD)
	};
}
/** Longer than any limit of the parsers, so that a blob too large to read is refused as one. */
const UNREAD = 1 << 20;
/** The newest entry of each engagement's record. */
async function newestEntries(objects, tree, ids) {
	const read = (await engagementFolders(objects, tree, ids)).map(async ({ name, oid }) => [name, await newestEntry(objects, name, oid)]);
	return new Map((await Promise.all(read)).flatMap(([id, entry]) => entry ? [[id, entry]] : []));
}
/** Names sort by time, so it is the last of the last folder. */
async function newestEntry(objects, id, engagement) {
	let path = `engagements/${id}/record`;
	let entry = await entryAt(objects, engagement, "record");
	while (entry?.mode === TREE) {
		entry = (await objects.tree(entry.oid)).filter((each) => each.mode === "40000" || isEntryName(each.name)).toSorted((a, b) => a.name < b.name ? -1 : 1).at(-1);
		path = `${path}/${entry?.name ?? ""}`;
	}
	return entry && await readFile$1(objects, {
		...entry,
		path
	});
}
/** `093000-pr-12-0a1b2c3d.yaml`; the derived view beside the months is no entry. */
function isEntryName(name) {
	return /^\d{6}-(?:pr-\d+|push)-[0-9a-f]{8}\.yaml$/.test(name);
}

/**
* The engagements whose state names one of these workflow types. Read by the line alone: a state that cannot be parsed
* still means the type that it names.
*/
function usersOf(types, engagements) {
	const users = /* @__PURE__ */ new Map();
	for (const [id, { files }] of engagements) {
		const state = files.find((file) => file.path === statePath(id));
		const type = /^workflow_type:[ \t]*["']?([\w.-]+)/m.exec(new TextDecoder().decode(state?.bytes))?.[1];
		if (type !== void 0 && types.includes(type)) users.set(type, [...users.get(type) ?? [], id].toSorted());
	}
	return users;
}

const known = /* @__PURE__ */ new WeakMap();
/**
* The commit from which two commits went apart; where several are equally good, the one that git prefers. Throws
* "unrelated" where there is none, and "shallow" where the answer may lie beyond what this clone has.
*/
function mergeBase(repo, a, b) {
	const answers = known.get(repo) ?? /* @__PURE__ */ new Map();
	known.set(repo, answers);
	const asked = answers.get(`${a} ${b}`) ?? findMergeBase(repo, a, b);
	answers.set(`${a} ${b}`, asked);
	asked.catch(() => answers.delete(`${a} ${b}`));
	return asked;
}
async function findMergeBase(repo, a, b) {
	if (!isOid(a) || !isOid(b)) throw noCommit(isOid(a) ? b : a);
	if (a === b) return a;
	const cut = await shallowCommits(repo);
	const found = (await runGit({ cwd: repo.gitDir }, [
		"merge-base",
		"--end-of-options",
		a,
		b
	])).trim();
	if (cut.size > 0) await refuseCut(repo, a, b, cut);
	if (!found) throw unrelatedProblem(a, b);
	return found;
}
/** A commit whose parents are missing, on either side, can hide a nearer merge base, or the only one. */
async function refuseCut(repo, a, b, cut) {
	if ((await runGit({ cwd: repo.gitDir }, [
		"rev-list",
		"--end-of-options",
		`${a}...${b}`
	])).split("\n").some((sha) => cut.has(sha))) throw shallowProblem(`where ${a} and ${b} went apart cannot be seen`);
}

async function makeTemporary(repositoryObjects) {
	const dir = await mkdtemp(join(tmpdir(), "countersign-"));
	const objects = join(dir, "objects");
	await mkdir(objects);
	return {
		dir,
		objects,
		env: {
			GIT_OBJECT_DIRECTORY: objects,
			GIT_ALTERNATE_OBJECT_DIRECTORIES: alternatesVariable([repositoryObjects])
		},
		dispose: () => rm(dir, {
			recursive: true,
			force: true
		})
	};
}

/** Merges come out the same whatever a person has configured. */
const MERGE_CONFIG = [
	"merge.default=text",
	"merge.renames=true",
	"merge.directoryRenames=conflict",
	"merge.renormalize=false",
	"merge.conflictStyle=merge",
	"merge.renameLimit=7000",
	"diff.algorithm=histogram",
	"diff.renames=true",
	"diff.orderFile=/dev/null"
];
/** The tree that merging head into base gives. Writes nothing into the repository. */
async function mergeResult(repo, objects, base, head) {
	if (await mergeBase(repo, base, head) === base) return await headItself(objects, head);
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const { tree, conflicts } = parseMerge(await runMerge(repo, temporary, base, head));
		const merged = openObjects(repo.gitDir, { alternates: [temporary.objects] });
		const dispose = () => merged.close().then(() => temporary.dispose());
		return {
			tree,
			conflicts,
			objects: merged,
			dispose
		};
	} catch (error) {
		await temporary.dispose();
		throw error;
	}
}
async function headItself(objects, head) {
	const commit = await objects.commit(head);
	if (!commit) throw noCommit(head);
	return {
		tree: commit.tree,
		conflicts: [],
		objects,
		dispose: () => Promise.resolve()
	};
}
function runMerge(repo, temporary, base, head) {
	const env = {
		...temporary.env,
		GIT_DIR: repo.gitDir,
		GIT_WORK_TREE: temporary.dir
	};
	const args = [
		"merge-tree",
		"--write-tree",
		"-z",
		"--name-only",
		"--no-messages",
		"--end-of-options",
		base,
		head
	];
	return runGit({
		cwd: temporary.dir,
		env,
		config: MERGE_CONFIG,
		oneIsAnswer: true
	}, args);
}
/** The tree, then the paths in conflict, each ended by NUL. */
function parseMerge(output) {
	const [tree = "", ...paths] = output.split("\0");
	if (!isOid(tree)) throw gitFailed(`git merge-tree gave ${JSON.stringify(output.slice(0, 200))} instead of a tree`);
	return {
		tree,
		conflicts: paths.filter((path) => path !== "").sort()
	};
}

/**
* The commits that can be reached from head and not from base, through all parents, each parent before its children.
* A merge touches what differs from a clean merge of its parents. Without a base, every commit that led to head.
*/
async function readCommits(repo, objects, base, head) {
	for (const sha of [head, base ?? head]) if (!isOid(sha)) throw noCommit(sha);
	if (base === head) return [];
	const touched = await touchedPaths(repo, base === void 0 ? head : `${base}..${head}`);
	const cut = await shallowCommits(repo);
	if ([...touched.keys()].some((sha) => cut.has(sha))) throw shallowProblem(`the commits before ${head} are incomplete`);
	return await Promise.all([...touched].reverse().map(([sha, paths]) => readCommit(objects, sha, paths)));
}
async function readCommit(objects, sha, paths) {
	const commit = await objects.commit(sha);
	if (!commit) throw gitFailed(`the commit ${sha} is missing`);
	const { parents, author, committer, message } = commit;
	return {
		sha,
		parents,
		author,
		committer,
		message,
		touched: parents.length > 2 ? await touchedByOctopus(objects, commit) : [...paths].sort(compareText)
	};
}
/** git cannot merge three again to compare, so whoever merged so many touched all in which the result differs from any. */
async function touchedByOctopus(objects, commit) {
	const parents = await Promise.all(commit.parents.map((sha) => objects.commit(sha)));
	const changes = await Promise.all(parents.map((parent) => diffTrees(objects, parent?.tree, commit.tree)));
	return [...new Set(changes.flat().map((file) => file.path))].sort(compareText);
}
const LOG = [
	"log",
	"--topo-order",
	"-z",
	"--raw",
	"--format=%H",
	"--no-abbrev",
	"--no-color",
	"--no-decorate",
	"--no-ext-diff",
	"--no-notes",
	"--no-relative",
	"--no-renames",
	"--no-textconv",
	"--ignore-submodules=none",
	"--diff-merges=remerge",
	"--end-of-options"
];
async function touchedPaths(repo, range) {
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const env = {
			...temporary.env,
			GIT_DIR: repo.gitDir,
			GIT_WORK_TREE: temporary.dir
		};
		return parseLog(await runGit({
			cwd: temporary.dir,
			env,
			config: MERGE_CONFIG
		}, [...LOG, range]));
	} finally {
		await temporary.dispose();
	}
}
/** Tokens are a commit's hash, or `:<modes and hashes>` and then a path. Words of git's own may precede a hash as lines. */
function parseLog(output) {
	const touched = /* @__PURE__ */ new Map();
	let paths = [];
	const tokens = output.split("\0");
	for (let index = 0; index < tokens.length; index += 1) {
		const token = (tokens[index] ?? "").trim();
		if (token.startsWith(":")) {
			index += 1;
			paths.push(tokens[index] ?? "");
		} else if (token !== "" && token !== OCTOPUS) {
			paths = [];
			touched.set(shaOf(token), paths);
		}
	}
	return touched;
}
const OCTOPUS = "diff: warning: Skipping remerge-diff for octopus merges.";
function shaOf(token) {
	const sha = token.slice(token.lastIndexOf("\n") + 1);
	if (!isOid(sha)) throw gitFailed(`git log gave ${JSON.stringify(token.slice(0, 200))} instead of a commit`);
	return sha;
}

/** A branch longer than this is read with `git log`, which needs one process more but no walk of ours. */
const LONGEST = 250;
/**
* The commits of a branch that stands straight on top of base, each parent before its child: the ordinary pull request
* that is up to date. Needs no process beside the one that reads objects. Nothing where the branch is anything else.
*/
async function readLinear(objects, base, head) {
	const commits = [];
	for (let sha = head; sha !== base;) {
		const commit = await objects.commit(sha);
		const [parent, another] = commit?.parents ?? [];
		if (!commit || parent === void 0 || another !== void 0 || commits.length === LONGEST) return void 0;
		const before = await objects.commit(parent);
		const changes = before ? await diffTrees(objects, before.tree, commit.tree) : [];
		const { parents, author, committer, message } = commit;
		commits.push({
			sha,
			parents,
			author,
			committer,
			message,
			touched: changes.map((file) => file.path)
		});
		sha = parent;
	}
	return commits.reverse();
}

/** The files that are ours to judge; the rest of the tree is as the index has it. */
const OURS$1 = [
	"countersign.yaml",
	"adapters",
	"templates",
	"engagements"
];
/**
* The tree that committing the files as they lie there now would give: tracked and new ones, not the ignored. Works on
* a copy of the index; the repository is not written to.
*/
async function worktreeTree(repo) {
	if (repo.root === repo.gitDir) throw new GitProblem("not-a-repository", `${repo.gitDir} has no working files`);
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const tree = await writeTree(repo, temporary);
		const objects = openObjects(repo.root, { alternates: [temporary.objects] });
		return {
			tree,
			objects,
			dispose: () => objects.close().then(() => temporary.dispose())
		};
	} catch (error) {
		await temporary.dispose();
		throw error;
	}
}
async function writeTree(repo, temporary) {
	const index = join(temporary.dir, "index");
	const current = join(repo.gitDir, "index");
	if (existsSync(current)) await copyIndex(current, index);
	const run = {
		cwd: repo.root,
		env: {
			...temporary.env,
			GIT_INDEX_FILE: index
		}
	};
	await addFiles(run, repo.root);
	return (await runGit(run, ["write-tree"])).trim();
}
/** With its time: git looks again only at files that are not older than the index. */
async function copyIndex(from, to) {
	const { atime, mtime } = await stat(from);
	await copyFile(from, to);
	await utimes(to, atime, mtime);
}
async function addFiles(run, root) {
	const [present, absent] = [true, false].map((there) => OURS$1.filter((path) => existsSync(join(root, path)) === there));
	if (present?.length) await runGit(run, [
		"add",
		"--all",
		"--sparse",
		"--verbose",
		"--",
		...present
	]);
	const deleted = absent?.length ? await trackedAmong(run, absent) : [];
	if (deleted.length > 0) await runGit(run, [
		"rm",
		"-r",
		"--cached",
		"--sparse",
		"--",
		...deleted
	]);
}
async function trackedAmong(run, paths) {
	const tracked = (await runGit(run, [
		"ls-files",
		"-z",
		"--cached",
		"--",
		...OURS$1
	])).split("\0");
	return paths.filter((path) => tracked.some((file) => file === path || file.startsWith(`${path}/`)));
}

function readSides(objects, between) {
	const { head } = between;
	return head === void 0 ? workingSides(objects, between) : commitSides(objects, between, head);
}
async function commitSides(objects, between, headName) {
	const [base, head] = await Promise.all([resolve$1(objects, between.base ?? "HEAD"), resolve$1(objects, headName)]);
	const straight = await readLinear(objects, base, head);
	const { fork, merged, commits } = straight ? await ahead(objects, base, head, straight) : await apart(objects, between, base, head);
	const [baseTree, forkTree, headTree] = await Promise.all([
		treeOf(objects, base),
		treeOf(objects, fork),
		treeOf(objects, head)
	]);
	return {
		base,
		head,
		baseTree,
		forkTree,
		headTree,
		merged,
		commits
	};
}
/** The head stands on top of the base: it is what the merge gives. */
async function ahead(objects, base, head, commits) {
	return {
		fork: base,
		merged: {
			tree: await treeOf(objects, head),
			conflicts: [],
			objects,
			dispose: () => Promise.resolve()
		},
		commits
	};
}
/** The two have gone different ways, or the branch holds merges: git works out where, and what the merge gives. */
async function apart(objects, between, base, head) {
	const repo = await openRepository(between.repo);
	const [fork, merged, commits] = await Promise.all([
		mergeBase(repo, base, head),
		mergeResult(repo, objects, base, head),
		readCommits(repo, objects, base, head)
	]);
	return {
		fork,
		merged,
		commits
	};
}
/** The empty tree, which git knows without storing it. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** The working files against a commit; before the first commit, against nothing. */
async function workingSides(objects, between) {
	const named = await objects.resolve(between.base ?? "HEAD");
	if (named === void 0 && between.base !== void 0) throw noCommit(between.base);
	const working = await worktreeTree(await openRepository(between.repo));
	const baseTree = named === void 0 ? EMPTY_TREE : await treeOf(objects, named);
	const merged = {
		...working,
		conflicts: []
	};
	const base = named ?? "0".repeat(40);
	return {
		base,
		head: base,
		baseTree,
		forkTree: baseTree,
		headTree: working.tree,
		merged,
		commits: []
	};
}
async function resolve$1(objects, rev) {
	return await objects.resolve(rev) ?? Promise.reject(noCommit(rev));
}
async function treeOf(objects, sha) {
	const commit = await objects.commit(sha);
	if (!commit) throw noCommit(sha);
	return commit.tree;
}

const OURS = (path) => {
	if (path === "countersign.yaml" || /^(?:adapters|templates|engagements)\//.test(path)) return true;
	return path.endsWith("/") ? "prune" : false;
};
/** Reads everything that one question needs from git objects; nothing of it is parsed or judged yet. */
async function gather(asked) {
	for await (const question of gatherInParts(asked, Infinity)) return question;
	throw new Error("a question has at least one part");
}
/**
* The same, a part at a time: first the engagements that the change touches or that were named, which are judged
* together; then, where all are asked about, the others, at most `size` at once, so that memory does not grow with them.
*/
async function* gatherInParts(asked, size) {
	const objects = openObjects(asked.repo);
	try {
		const sides = await readSides(objects, asked);
		try {
			yield* readParts(objects, sides, asked, size);
		} finally {
			await sides.merged.dispose();
		}
	} catch (error) {
		throw await deeper(asked.repo, error);
	} finally {
		await objects.close();
	}
}
/** In a shallow clone, a commit that is not there is most likely one that was not fetched. */
async function deeper(repo, error) {
	if (!(error instanceof GitProblem) || error.kind !== "no-commit") return error;
	return (await shallowCommits(await openRepository(repo))).size > 0 ? shallowProblem(error.message) : error;
}
async function* readParts(objects, sides, asked, size) {
	const after = sides.merged.objects;
	const files = await diffTrees(after, sides.forkTree, sides.headTree, OURS);
	const change = await readChange(after, sides, files, asked.builtin);
	const { meant, others } = await askedIds(after, sides, asked, files);
	const parts = size === Infinity ? [[...meant, ...others]] : [meant, ...inPieces(others, size)];
	for (const ids of parts) yield await read(objects, sides, asked, {
		change,
		ids
	});
}
function inPieces(ids, size) {
	return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
async function read(objects, sides, asked, { change, ids }) {
	const after = sides.merged.objects;
	const [base, merged, seen, entries] = await Promise.all([
		readSnapshot(after, sides.baseTree, {
			ids,
			adapters: true
		}),
		readSnapshot(after, sides.merged.tree, {
			ids,
			adapters: true
		}),
		readSeen(objects, ids, asked.pull),
		readEntries(after, sides, ids, asked.record)
	]);
	const { pull, now, builtin } = asked;
	return {
		change,
		base,
		merged,
		seen,
		entries,
		builtin,
		pull,
		now,
		ids
	};
}
async function readChange(objects, sides, files, builtin) {
	const paths = files.map((file) => file.path);
	const [contents, idFiles, users] = await Promise.all([
		Promise.all(files.flatMap(({ after }) => after && isOurText(after.path) ? [readFile$1(objects, after)] : [])),
		readIdFiles(objects, sides, files),
		readUsers(objects, sides, files, builtin)
	]);
	return {
		base: sides.base,
		head: sides.head,
		files,
		contents,
		policyChanges: paths.filter((path) => /^(?:countersign\.yaml$|adapters\/|templates\/)/.test(path)),
		commits: sides.commits,
		conflicts: sides.merged.conflicts,
		idFiles,
		users
	};
}
/** Who names a definition that the change removes. Every state is looked at, which only such a change costs. */
async function readUsers(objects, sides, files, builtin) {
	const gone = files.flatMap(({ path, after }) => after ? [] : /^adapters\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []).filter((type) => !builtin.has(type));
	if (gone.length === 0) return /* @__PURE__ */ new Map();
	const { engagements } = await readSnapshot(objects, sides.merged.tree, {
		ids: await allIds(objects, sides.merged.tree),
		adapters: false
	});
	return usersOf(gone, engagements);
}
/** The engagements that the change touches or that were named, and the others where all are asked about. */
async function askedIds(objects, sides, asked, files) {
	const touched = files.flatMap(({ path }) => engagementOf(path) ?? []);
	const every = asked.all || asked.ids.length > 0 ? await allIds(objects, sides.merged.tree) : [];
	const strange = asked.ids.find((id) => !every.includes(id) && !touched.includes(id));
	if (strange !== void 0) throw noEngagement(strange, every);
	const meant = /* @__PURE__ */ new Set([...touched, ...asked.ids]);
	return {
		meant: [...meant].toSorted(),
		others: asked.all ? every.filter((id) => !meant.has(id)) : []
	};
}
function noEngagement(id, known) {
	const near = nearest(id, known);
	const hint = near === void 0 ? "See the folders under engagements/." : `Did you mean \`${near}\`?`;
	return new UsageError(`There is no engagement \`${id}\` here`, hint);
}
async function allIds(objects, tree) {
	const folder = (await objects.tree(tree)).find((entry) => entry.name === "engagements");
	return (folder ? await objects.tree(folder.oid) : []).filter((entry) => entry.mode === "40000").map((entry) => entry.name);
}
/** Whatever somebody may have pasted a secret into: all but what is known to be no text. */
function isOurText(path) {
	return !isEngineOwned(path) && !/\.(?:pdf|png|jpe?g|gif|webp|zip|docx|xlsx|pptx|ttf|otf|p7s|asc)$/i.test(path);
}
async function readSeen(objects, ids, pull) {
	const read = (pull ? commitsToRead(pull) : []).map(async (sha) => {
		const commit = await objects.commit(sha);
		if (!commit) return [];
		return [[sha, {
			snapshot: await readSnapshot(objects, commit.tree, {
				ids,
				adapters: false
			}),
			committedAt: commit.committer.at
		}]];
	});
	return new Map((await Promise.all(read)).flat());
}
async function readEntries(objects, sides, ids, record) {
	const tree = record === void 0 ? sides.baseTree : await treeOf(objects, await resolve$1(objects, record));
	return newestEntries(objects, tree, ids);
}
/** Which files carry which id, over the whole repository: looked at only where the change adds an artifact. */
async function readIdFiles(objects, sides, files) {
	const people = files.filter(({ path }) => path.startsWith("engagements/") && !isEngineOwned(path));
	if (people.filter(({ before, after }) => after && !before).flatMap(({ path }) => idOfFile(path) ?? []).length === 0) return /* @__PURE__ */ new Map();
	const found = await findIdFiles(objects, sides.baseTree);
	for (const { path, after } of people) {
		const id = idOfFile(path);
		if (id !== void 0 && after) found.set(id, [.../* @__PURE__ */ new Set([...found.get(id) ?? [], path])].toSorted());
	}
	return found;
}

/** The question that the words of a command line ask. */
async function askedBy(values, ids, world) {
	const bad = ids.find((id) => !ENGAGEMENT_ID.test(id));
	if (bad !== void 0) throw new UsageError(`${JSON.stringify(bad)} is no engagement id`, "Ids are folder names under engagements/.");
	if (textOf(values, "base") !== void 0 && textOf(values, "head") === void 0 && textOf(values, "pr") !== void 0) throw new UsageError("--pr needs --head", "Name the commit of the pull request's head.");
	return {
		repo: resolve(world.cwd, textOf(values, "repo") ?? "."),
		base: textOf(values, "base"),
		head: textOf(values, "head"),
		ids,
		all: values["all"] === true,
		record: textOf(values, "record"),
		pull: await pullOf(values, world),
		now: nowOf(values, world),
		builtin: await world.builtinAdapters()
	};
}
async function askAndEvaluate(values, ids, world) {
	return evaluate(await gather(await askedBy(values, ids, world)));
}
/** Engagements that are judged at once: enough that parts cost nothing, few enough that memory stays small. */
const PART = 250;
/** The verdict alone, whatever the number of engagements. */
async function askVerdict(values, ids, world) {
	const parts = [];
	for await (const question of gatherInParts(await askedBy(values, ids, world), PART)) parts.push(evaluate(question).verdict);
	const [first, ...rest] = parts;
	if (!first) throw new Error("a question has at least one part");
	return joinVerdicts([first, ...rest]);
}
async function pullOf(values, world) {
	const path = textOf(values, "pr");
	if (path === void 0) return void 0;
	const text = await world.readText(resolve(world.cwd, path)).catch(() => {
		throw new UsageError(`--pr ${path} cannot be read`);
	});
	const { parsePull } = await import("./pull.js");
	const read = parsePull(text);
	if ("error" in read) throw new UsageError(`--pr ${path}: ${read.error}`);
	return read.pull;
}

export { gather as i, askVerdict as n, askedBy as r, askAndEvaluate as t };