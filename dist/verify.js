import { a as projectStatePath, d as firstParents, i as isEntryPath, l as eventIdOf, o as recordPath, r as entryPath, t as projectState } from "./project-state.js";
import { a as worktreeTree, c as recordEntries, d as listTree, i as treeOf, l as readFile, r as resolve, u as diffTrees } from "./sides.js";
import { _ as statePath, n as parseYaml, p as engagementOf, t as parseEntry, v as openRepository, y as shallowCommits } from "./record.js";
import { n as stringifyYaml } from "./yaml.js";
import { h as dataOf, n as FIRST, p as compareText } from "./record-file.js";
import { M as sha256Hex } from "./shut.js";
import { a as formatInstant, c as parseInstant } from "./time.js";

/** The entries of one engagement one after another; each names the digest of the one before it. */
function chainOf(id, all, now) {
	const ordered = inOrder(all);
	const left = all.filter((each) => !ordered.includes(each));
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
function inOrder(all) {
	const followers = new Map(all.map((each) => [each.entry.prev, each]));
	const ordered = [];
	let next = followers.get(FIRST);
	while (next && !ordered.includes(next)) {
		ordered.push(next);
		next = followers.get(sha256Hex(next.text));
	}
	return ordered;
}
function entryBreaks(id, { path, text, entry, canonical }, now) {
	const at = parseInstant(entry.merged_at) ?? 0;
	return [
		...text === canonical ? [] : [broken(path, "It is not written as the recorder writes it", firstDifference$1(text, canonical))],
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
	return all.flatMap((each) => {
		const twin = all.find((other) => other !== each && other.entry.prev === each.entry.prev);
		return twin ? [broken(each.path, `It and \`${twin.path}\` follow the same entry`, prevLine(each.text))] : [];
	});
}
function unlinked({ path, text, entry }) {
	return broken(path, `${entry.prev === "none" ? "It says that it is the first, and is not" : "It follows no entry that is here"}: one was removed, changed or put in`, prevLine(text));
}
function orderBreaks({ path, entry }, before) {
	if (!before || entry.merged_at >= before.entry.merged_at) return [];
	return [broken(path, `It was merged before \`${before.path}\`, which it follows`)];
}
/** A merge has one entry, and an event happens once. */
function repeated(all) {
	return all.flatMap((each, index) => {
		const earlier = all.slice(0, index);
		const again = earlier.find((other) => other.entry.merge === each.entry.merge);
		const ids = new Set(earlier.flatMap(({ entry }) => entry.events.map(({ id }) => id?.toLowerCase())));
		const twice = each.entry.events.find(({ id }) => ids.has(id?.toLowerCase()));
		return [...again ? [broken(each.path, `It records the merge of \`${again.path}\` once more`)] : [], ...twice ? [broken(each.path, `Event \`${twice["id"] ?? ""}\` is recorded twice`, lineOf(each.text, twice["id"]))] : []];
	});
}
function prevLine(text) {
	return lineOf(text, "prev:");
}
function lineOf(text, part) {
	const at = part === void 0 ? -1 : text.split("\n").findIndex((line) => line.includes(part));
	return at < 0 ? 1 : at + 1;
}
function firstDifference$1(a, b) {
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

/** Reads the records of the work tree and proves that each is whole, and that what stands beside it follows from it. */
async function verifyRecords(asked) {
	const repo = await openRepository(asked.repo);
	const { objects, tree, dispose } = await worktreeTree(repo);
	try {
		const ids = asked.ids.length > 0 ? asked.ids : await idsWithRecord(objects, tree);
		const history = await readHistory(repo, objects);
		const proofs = [];
		for (const id of ids) proofs.push(await prove({
			...asked,
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
		...await mergeBreaks(scene, id, standing),
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
	return (await listTree(objects, tree, `engagements/${id}/record`)).filter(({ path }) => path !== projectStatePath(id) && !isEntryPath(path)).map(({ path }) => broken(path, "The recorder writes no such file"));
}
async function readHistory(repo, objects) {
	const cut = await shallowCommits(repo);
	const head = await objects.resolve("HEAD");
	if (head === void 0 || cut.size > 0) return { commits: void 0 };
	const commits = await firstParents(objects, head, /* @__PURE__ */ new Set(), Infinity);
	return { commits: new Set(commits.map(({ sha }) => sha)) };
}
/** An entry is of a merge that happened here, and lists the artifacts as that merge left them. */
async function mergeBreaks({ objects, history }, id, all) {
	return (await Promise.all(all.map(async (each) => await mergeBreak(objects, history, id, each)))).flat();
}
async function mergeBreak(objects, { commits }, id, { path, entry }) {
	if (commits && !commits.has(entry.merge)) return [broken(path, `\`${entry.merge.slice(0, 12)}\` is no merge of this branch`, 4)];
	const commit = await objects.commit(entry.merge);
	if (!commit) return [];
	if (!isSameState(await objects.read(`${entry.merge}:${statePath(id)}`), entry)) return [broken(path, "Its state is not what the merge left")];
	const files = await listTree(objects, commit.tree, `engagements/${id}`);
	const blobs = new Map(files.map((file) => [file.path, file.oid]));
	return entry.artifacts.filter((artifact) => artifact.path !== void 0 && blobs.get(artifact.path) !== artifact.blob).map(({ id: artifact }) => broken(path, `\`${artifact}\` is not what the merge left`));
}
/** A state that could not be read when it was merged is not there to compare. */
function isSameState(blob, entry) {
	const said = blob?.bytes && parseYaml("state.yaml", blob.bytes).doc?.value;
	return said === void 0 || JSON.stringify(said) === JSON.stringify(entry.state);
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
async function anchorBreaks({ objects, tree, anchor }, id) {
	if (anchor === void 0) return [];
	const before = await treeOf(objects, await resolve(objects, anchor));
	return (await diffTrees(objects, before, tree, (path) => within(path, id))).filter(({ before: was, path }) => was !== void 0 && isEntryPath(path)).map(({ path, after }) => broken(path, after ? "It is another than at the anchor" : "It is at the anchor and no more here"));
}
function within(path, id) {
	const folder = recordPath(id);
	if (path.startsWith(folder)) return true;
	return path.endsWith("/") && !folder.startsWith(path) ? "prune" : false;
}
async function idsWithRecord(objects, tree) {
	const files = await listTree(objects, tree, "engagements", (path) => /^engagements\/(?:[^/]+\/(?:record\/.*)?)?$/s.test(path) ? true : path.endsWith("/") ? "prune" : false);
	return [...new Set(files.flatMap(({ path }) => engagementOf(path) ?? []))];
}

export { verifyRecords as t };