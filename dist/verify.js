import { a as worktreeTree, c as recordEntries, d as listTree, f as entryAt, i as treeOf, l as readFile, m as TREE, r as resolve, u as diffTrees } from "./sides.js";
import { _ as statePath, h as isEngineOwned, n as parseYaml, p as engagementOf, t as parseEntry, v as openRepository, y as shallowCommits } from "./record.js";
import { n as stringifyYaml } from "./yaml.js";
import { h as dataOf, p as compareText } from "./record-file.js";
import { c as isEntryPath, i as projectState, l as projectStatePath, m as firstParents, n as chainOf, t as broken, u as recordPath } from "./chain.js";

async function readHistory(repo, objects) {
	const cut = await shallowCommits(repo);
	const head = await objects.resolve("HEAD");
	if (head === void 0 || cut.size > 0) return void 0;
	const commits = await firstParents(objects, head, /* @__PURE__ */ new Set(), Infinity);
	return new Map(commits.map(({ sha }, index) => [sha, index]));
}
async function mergeBreaks(objects, history, id, all, { ordered }) {
	const before = new Map(ordered.map((each, index) => [each, ordered[index - 1]]));
	return (await Promise.all(all.map(async (each) => [...placeBreaks(history, each, before.get(each)), ...await contentBreaks(objects, id, each, before.get(each))]))).flat();
}
function placeBreaks(history, { path, text, entry }, before) {
	if (!history) return [];
	const place = history.get(entry.merge);
	const line = text.split("\n").findIndex((each) => each.startsWith("merge:")) + 1;
	if (place === void 0) return [broken(path, `\`${entry.merge.slice(0, 12)}\` is no merge of this branch`, line)];
	const earlier = before && history.get(before.entry.merge);
	if (earlier === void 0 || earlier <= place) return [];
	return [broken(path, `Its merge came before that of \`${before?.path}\`, which it follows`, line)];
}
async function contentBreaks(objects, id, { path, entry }, before) {
	const commit = await objects.commit(entry.merge);
	if (!commit) return [];
	if (!isSameState(await objects.read(`${entry.merge}:${statePath(id)}`), entry)) return [broken(path, "Its state is not what the merge left")];
	if (!await isChange(objects, id, commit, entry, before)) return [broken(path, `\`${entry.merge.slice(0, 12)}\` did not change this engagement`)];
	const files = await listTree(objects, commit.tree, `engagements/${id}`, notEngineOwned);
	const blobs = new Map(files.map((file) => [file.path, file.oid]));
	return entry.artifacts.filter((artifact) => artifact.path !== void 0 && blobs.get(artifact.path) !== artifact.blob).map(({ id: artifact }) => broken(path, `\`${artifact}\` is not what the merge left`));
}
/** A state that could not be read when it was merged is not there to compare. */
function isSameState(blob, entry) {
	const said = blob?.bytes && parseYaml("state.yaml", blob.bytes).doc?.value;
	return said === void 0 || JSON.stringify(said) === JSON.stringify(entry.state);
}
/** Of the commits of a pull request that were rebased, the last may leave the engagement as it was. */
async function isChange(objects, id, { tree, parents }, { pull_request: number }, before) {
	if (await isTouched(objects, id, parents[0], tree)) return true;
	return number !== void 0 && (!before || await isTouched(objects, id, before.entry.merge, tree));
}
async function isTouched(objects, id, before, tree) {
	const commit = before === void 0 ? void 0 : await objects.commit(before);
	if (before !== void 0 && !commit) return true;
	return (await diffTrees(objects, commit?.tree, tree, (path) => notEngineOwnedOf(id, path))).length > 0;
}
const notEngineOwned = (path) => isEngineOwned(path) ? "prune" : true;
function notEngineOwnedOf(id, path) {
	const folder = `engagements/${id}/`;
	if (path.startsWith(folder)) return notEngineOwned(path);
	return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}

/** Reads the records of the work tree and proves that each is whole, and that what stands beside it follows from it. */
async function verifyRecords(asked) {
	const repo = await openRepository(asked.repo);
	const { objects, tree, dispose } = await worktreeTree(repo);
	try {
		const anchored = asked.anchor === void 0 ? void 0 : await treeOf(objects, await resolve(objects, asked.anchor));
		const ids = asked.ids.length > 0 ? asked.ids : await idsWithRecord(objects, [tree, anchored ?? tree]);
		const history = await readHistory(repo, objects);
		const proofs = [];
		for (const id of ids) proofs.push(await prove({
			now: asked.now,
			anchored,
			objects,
			tree,
			history
		}, id));
		return proofs;
	} finally {
		await dispose();
	}
}
async function prove(scene, id) {
	const { objects, tree, now } = scene;
	const read = (await recordEntries(objects, tree, id)).map((file) => ({
		file,
		...parseEntry(file)
	}));
	const unreadable = read.flatMap(({ problems }) => problems);
	const standing = read.flatMap(({ file, entry }) => entry ? [standingOf(file, entry)] : []);
	const chain = chainOf(id, standing, now);
	const breaks = [
		...unreadable,
		...chain.breaks,
		...await strangers(scene, id),
		...await mergeBreaks(objects, scene.history, id, standing, chain),
		...await viewBreaks(scene, id, chain),
		...await anchorBreaks(scene, id)
	];
	return {
		id,
		entries: chain.ordered.map(({ entry }) => entry),
		breaks: unique(breaks)
	};
}
function standingOf({ path, bytes }, entry) {
	return {
		path,
		text: new TextDecoder().decode(bytes),
		entry,
		canonical: stringifyYaml(dataOf(entry))
	};
}
function unique(breaks) {
	return [...new Map(breaks.map((each) => [JSON.stringify(each), each])).values()].toSorted((a, b) => compareText(a.place.file, b.place.file) || a.place.line - b.place.line);
}
/** What stands in record/ and is neither an entry nor the derived view. */
async function strangers({ objects, tree }, id) {
	const folder = `engagements/${id}/record`;
	const entry = await entryAt(objects, tree, folder);
	if (entry && entry.mode !== "40000") return [broken(folder, "The recorder writes no such file")];
	return (await listTree(objects, tree, folder)).filter(({ path }) => path !== projectStatePath(id) && !isEntryPath(path)).map(({ path }) => broken(path, "The recorder writes no such file"));
}
async function viewBreaks({ objects, tree }, id, { ordered }) {
	if (ordered.length === 0) return [];
	const path = projectStatePath(id);
	const [entry] = (await listTree(objects, tree, recordPath(id))).filter((file) => file.path === path);
	const text = entry && new TextDecoder().decode((await readFile(objects, entry)).bytes);
	const replayed = stringifyYaml(projectState(ordered.map((each) => each.entry)));
	if (text === replayed) return [];
	const [line, was, is] = firstDifference(replayed, text ?? "");
	const message = text === void 0 ? "The derived view is missing." : `The record gives \`${was}\`; the file says \`${is}\`.`;
	return [{
		code: "CS-EVT-005",
		place: {
			file: path,
			line,
			column: 1
		},
		message,
		fix: `Run \`countersign replay ${id} --write\`.`
	}];
}
function firstDifference(a, b) {
	const [left, right] = [a.split("\n"), b.split("\n")];
	const at = left.findIndex((line, index) => line !== right[index]);
	const index = at < 0 ? left.length : at;
	return [
		index + 1,
		(left[index] ?? "").trim(),
		(right[index] ?? "").trim()
	];
}
/** Append-only: what the anchor has is there still, byte for byte. */
async function anchorBreaks({ objects, tree, anchored }, id) {
	if (anchored === void 0) return [];
	return (await diffTrees(objects, anchored, tree, (path) => within(path, id))).filter(({ before: was, path }) => was !== void 0 && isEntryPath(path)).map(({ path, after }) => broken(path, after ? "It is another than at the anchor" : "It is at the anchor and no more here"));
}
function within(path, id) {
	const folder = recordPath(id);
	if (path.startsWith(folder)) return true;
	return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}
async function idsWithRecord(objects, trees) {
	const listed = trees.map((tree) => listTree(objects, tree, "engagements", isInRecord));
	const files = (await Promise.all(listed)).flat();
	return [...new Set(files.flatMap(({ path }) => engagementOf(path) ?? []))].toSorted(compareText);
}
function isInRecord(path) {
	if (/^engagements\/(?:[^/]+\/(?:record(?:\/.*)?)?)?$/s.test(path)) return true;
	return path.endsWith("/") ? "prune" : false;
}

export { verifyRecords as t };