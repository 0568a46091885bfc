import { n as ENGAGEMENT_ID } from "./scalars.js";
import { f as joinVerdicts, h as commitsToRead, t as evaluate } from "./evaluate.js";
import { c as idOfFile } from "./record-file.js";
import { _ as statePath, h as isEngineOwned, p as engagementOf, v as openRepository, y as shallowCommits } from "./record.js";
import { d as listTree, f as entryAt, i as treeOf, l as readFile, m as TREE, n as readSides, p as openObjects, r as resolve$1, s as newestEntry, u as diffTrees } from "./sides.js";
import { i as shallowProblem, t as GitProblem } from "./problem.js";
import { a as nowOf, d as nearest, o as textOf, t as UsageError } from "./verb.js";
import { resolve } from "node:path";

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
	return entry && await readFile(objects, {
		...entry,
		path: "countersign.yaml"
	});
}
async function readAdapters(objects, root) {
	const oid = folder(root, "adapters");
	const read = (oid === void 0 ? [] : await objects.tree(oid)).filter((entry) => entry.name.endsWith(".yaml") && entry.mode !== "40000").map((entry) => readFile(objects, {
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
		files: await Promise.all(entries.filter(isRead).map((entry) => readFile(objects, entry))),
		entries
	};
}
function isRead({ path, mode }) {
	return mode.startsWith("100") && (/\.(?:md|yaml)$/.test(path) || /^engagements\/[^/]+\/evidence\//.test(path));
}
/** The newest entry of each engagement's record. */
async function newestEntries(objects, tree, ids) {
	const read = (await engagementFolders(objects, tree, ids)).map(async ({ name, oid }) => [name, await newestEntry(objects, name, oid)]);
	return new Map((await Promise.all(read)).flatMap(([id, entry]) => entry ? [[id, entry]] : []));
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
/** What one merge changed, to be judged with the record as it stands in another tree. */
async function gatherLanded(objects, sides, asked) {
	const change = await readChange(objects, sides, await diffTrees(objects, sides.forkTree, sides.headTree, OURS), asked.builtin);
	const entries = newestEntries(objects, asked.recordTree, asked.ids);
	return await readQuestion(objects, sides, asked, {
		change,
		ids: asked.ids
	}, entries);
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
	const entries = readEntries(sides.merged.objects, sides, ids, asked.record);
	return await readQuestion(objects, sides, asked, {
		change,
		ids
	}, entries);
}
async function readQuestion(objects, sides, { pull, now, builtin }, { change, ids }, newest) {
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
		readSeen(objects, ids, pull),
		newest
	]);
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
		Promise.all(files.flatMap(({ after }) => after && isOurText(after.path) ? [readFile(objects, after)] : [])),
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
	return path === void 0 ? void 0 : await readPull(path, world);
}
async function readPull(path, world) {
	const text = await world.readText(resolve(world.cwd, path)).catch(() => {
		throw new UsageError(`--pr ${path} cannot be read`);
	});
	const { parsePull } = await import("./pull.js");
	const read = parsePull(text);
	if ("error" in read) throw new UsageError(`--pr ${path}: ${read.error}`);
	return read.pull;
}

export { allIds as a, gatherLanded as c, readPull as i, newestEntries as l, askVerdict as n, deeper as o, askedBy as r, gather as s, askAndEvaluate as t };