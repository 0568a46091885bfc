import { a as unrelatedProblem, i as shallowProblem, n as gitFailed, r as noCommit, t as GitProblem } from "./problem.js";
import { C as gitEnvironment, S as alternatesVariable, b as runGit, v as openRepository, w as checkFolder, x as SAFE_CONFIG, y as shallowCommits } from "./record.js";
import { p as compareText } from "./record-file.js";
import { i as SHA } from "./scalars.js";
import { M as sha256Hex } from "./shut.js";
import { copyFile, link, lstat, mkdir, mkdtemp, open, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { spawn } from "node:child_process";
import { Buffer, isUtf8 } from "node:buffer";
import { kill, pid } from "node:process";
import { setTimeout } from "node:timers/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";

/**
* Writes several files so that a run which is killed leaves either none or all of them: the list is put down first, in one
* step, and whoever comes next and finds it finishes it. `make` runs while nobody else writes.
*/
async function writeTogether(repo, make) {
	const release = await lock(repo);
	try {
		await finishPending(repo);
		const { writes, result } = await make();
		if (writes.length > 0) {
			for (const { path } of writes) await checkFolders(repo.root, path);
			await putDown(repo, writes);
			await finishPending(repo);
		}
		return result;
	} finally {
		await release();
	}
}
/** What a run that was killed had decided to write: it counts as written. */
async function pendingWrites(repo) {
	const text = await readFile(listPath(repo), "utf8").catch(() => void 0);
	return text === void 0 ? [] : JSON.parse(text);
}
/** Another one where a run has begun or ended to write since it was asked for. */
async function writingStamp(repo) {
	const status = await stat(dirname(listPath(repo)), { bigint: true }).catch(() => void 0);
	return String(status?.mtimeNs);
}
async function finishPending(repo) {
	for (const write of await pendingWrites(repo)) await put(join(repo.root, write.path), write);
	await rm(listPath(repo), { force: true });
}
async function put(file, write) {
	const bytes = bytesOf(write);
	await (bytes === void 0 ? rm(file, { force: true }) : replace(file, bytes));
}
function bytesOf({ text, encoding }) {
	return text === null ? void 0 : Buffer.from(text, encoding ?? "utf8");
}
async function putDown(repo, writes) {
	await replace(listPath(repo), JSON.stringify(writes));
}
/** A link among the folders would lead the write somewhere else. */
async function checkFolders(root, path) {
	const names = dirname(path).split("/");
	for (const depth of names.keys()) {
		const folder = names.slice(0, depth + 1).join("/");
		const status = await lstat(join(root, folder)).catch(() => void 0);
		if (status && !status.isDirectory()) throw new GitProblem("git-failed", `${folder} is no folder; nothing was written`);
	}
}
/** Written beside the file and renamed once it is on the disk; never through a link that lies there. */
async function replace(file, bytes) {
	await mkdir(dirname(file), { recursive: true });
	const beside = `${file}.countersign-tmp`;
	await rm(beside, { force: true });
	const handle = await open(beside, "wx");
	try {
		await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(beside, file);
}
/** Each work tree has its own: what one is to be written is nothing to the others. */
function listPath(repo) {
	return join(repo.gitDir, "countersign", "pending.json");
}
/** Longer than any run takes. */
const PATIENCE = 3e4;
/** One run at a time: the file holds the number of the process, so that one that was killed keeps nobody out. */
async function lock(repo) {
	const file = join(repo.gitDir, "countersign", "lock");
	await mkdir(dirname(file), { recursive: true });
	for (let waited = 0; waited < PATIENCE; waited += 50) {
		if (await take(file)) return () => rm(file, { force: true });
		if (await isLeft(file)) await clear(file);
		else await setTimeout(50);
	}
	throw new GitProblem("git-failed", `another run holds ${file}`);
}
async function take(file) {
	const handle = await open(file, "wx").catch(() => void 0);
	if (!handle) return false;
	await handle.writeFile(String(pid));
	await handle.close();
	return true;
}
/** Two may find the same lock left: whoever moves one away that is held after all puts it back. */
async function clear(file) {
	const aside = `${file}-${pid}`;
	await rename(file, aside).catch(() => void 0);
	if (!await isLeft(aside)) await link(aside, file).catch(() => void 0);
	await rm(aside, { force: true });
}
/** Its process is gone, or never came to write its number. */
async function isLeft(file) {
	const text = await readFile(file, "utf8").catch(() => void 0);
	if (text === void 0) return false;
	const owner = Number(text);
	if (owner > 0) return !isAlive(owner);
	return await stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0) > 5e3;
}
function isAlive(owner) {
	try {
		kill(owner, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}

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

/** A file of a tree with its bytes; what is no regular file has none that anybody may read. */
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

/** The entries of one engagement's record, in the order of their names. */
async function recordEntries(objects, tree, id) {
	const listed = await listTree(objects, tree, `engagements/${id}/record`);
	return Promise.all(listed.filter(({ path }) => isEntryName(nameOf(path))).map((file) => readFile$1(objects, file)));
}
/** Names sort by time, so the newest is the last of the last folder; of one second, the one that no other follows. */
async function newestEntry(objects, id, engagement) {
	let path = `engagements/${id}/record`;
	let folder = await entryAt(objects, engagement, "record");
	while (folder?.mode === TREE) {
		const below = (await objects.tree(folder.oid)).toSorted((a, b) => a.name < b.name ? -1 : 1);
		const last = below.findLast((each) => each.mode === TREE);
		const files = below.filter(({ name, mode }) => mode !== "40000" && isEntryName(name));
		if (last === void 0 || files.length > 0) {
			const second = files.at(-1)?.name.slice(0, 6);
			const latest = files.filter(({ name }) => name.slice(0, 6) === second);
			return lastOf(await Promise.all(latest.map((each) => readFile$1(objects, {
				...each,
				path: `${path}/${each.name}`
			}))));
		}
		[folder, path] = [last, `${path}/${last.name}`];
	}
}
function lastOf(files) {
	const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));
	return files.findLast(({ bytes }) => !texts.some((text) => text.includes(`prev: ${sha256Hex(bytes)}`))) ?? files.at(-1);
}
/** `093000-pr-12-0a1b2c3d.yaml`; the derived view beside the months is no entry. */
function isEntryName(name) {
	return /^\d{6}-(?:pr-\d+|push)-[0-9a-f]{8}\.yaml$/.test(name);
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
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
const OURS = [
	"countersign.yaml",
	"adapters",
	"templates",
	"engagements"
];
/** What a write that was cut off left beside the file. */
const UNFINISHED = ":(exclude)*.countersign-tmp";
/**
* The tree that committing the files as they lie there now would give: tracked and new ones, not the ignored. Works on
* a copy of the index; the repository is not written to. `meant` is what somebody is about to write.
*/
async function worktreeTree(repo, meant = []) {
	if (repo.root === repo.gitDir) throw new GitProblem("not-a-repository", `${repo.gitDir} has no working files`);
	const temporary = await makeTemporary(repo.objectsDir);
	try {
		const tree = await writeTree(repo, temporary, meant);
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
const ATTEMPTS = 10;
/** Looks again where a run wrote in between: half of what it wrote may have been seen. */
async function writeTree(repo, temporary, meant) {
	for (let attempt = 1;; attempt += 1) {
		const before = await writingStamp(repo);
		const tree = await writeOnce(repo, temporary, meant);
		if (attempt === ATTEMPTS || before === await writingStamp(repo)) return tree;
	}
}
async function writeOnce(repo, temporary, meant) {
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
	for (const write of [...await pendingWrites(repo), ...meant]) await addPending(run, temporary, write);
	return (await runGit(run, ["write-tree"])).trim();
}
/** What a run that was killed had decided to write stands as it is to be. */
async function addPending(run, temporary, write) {
	const { path } = write;
	const bytes = bytesOf(write);
	if (bytes === void 0) return void await runGit(run, [
		"update-index",
		"--force-remove",
		"--",
		path
	]);
	const file = join(temporary.dir, "pending");
	await writeFile(file, bytes);
	const oid = (await runGit(run, [
		"hash-object",
		"-w",
		"--no-filters",
		"--",
		file
	])).trim();
	await runGit(run, [
		"update-index",
		"--add",
		"--cacheinfo",
		`100644,${oid},${path}`
	]);
}
/** With its time: git looks again only at files that are not older than the index. */
async function copyIndex(from, to) {
	const { atime, mtime } = await stat(from);
	await copyFile(from, to);
	await utimes(to, atime, mtime);
}
async function addFiles(run, root) {
	const [present, absent] = [true, false].map((there) => OURS.filter((path) => existsSync(join(root, path)) === there));
	if (present?.length) await runGit(run, [
		"add",
		"--all",
		"--sparse",
		"--verbose",
		"--",
		...present,
		UNFINISHED
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
		...OURS
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
	const working = await worktreeTree(await openRepository(between.repo), between.meant);
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

export { worktreeTree as a, recordEntries as c, listTree as d, entryAt as f, writeTogether as h, treeOf as i, readFile$1 as l, TREE as m, readSides as n, readCommits as o, openObjects as p, resolve$1 as r, newestEntry as s, EMPTY_TREE as t, diffTrees as u };