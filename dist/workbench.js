import { A as isScalar, T as parseDocument, _ as statePath, j as isSeq, k as isMap, v as openRepository } from "./record.js";
import { _ as isMap$1, d as jsonText } from "./record-file.js";
import { n as stringifyYaml, t as plainFlow } from "./yaml.js";
import { h as writeTogether } from "./sides.js";
import { r as readWorkingFile } from "./working-files.js";
import { d as nearest, i as exit, l as painter, o as textOf, r as commonOptions, t as UsageError, u as visible } from "./verb.js";
import { n as ENGAGEMENT_ID } from "./scalars.js";
import { t as evaluate } from "./evaluate.js";
import { r as askedBy, s as gather } from "./ask.js";
import { resolve } from "node:path";

/** The text of a YAML map with these changes. What is not changed keeps its bytes: comments, order, quotes and spaces. */
function editYaml(text, changes) {
	return changes.reduce((now, change) => editOnce(now, change), text);
}
function editOnce(text, change) {
	const document = parseDocument(text, { schema: "failsafe" });
	const wanted = changed(plain(document), change);
	const spliced = splice(text, document, change);
	if (spliced !== void 0 && isSame(plain(parseDocument(spliced, { schema: "failsafe" })), wanted)) return spliced;
	if ("set" in change) document.setIn(change.set, change.to);
	else if ("remove" in change) document.deleteIn(change.remove);
	else document.setIn(change.add, [...listAt(plain(document), change.add), change.item]);
	return document.toString({ lineWidth: 0 });
}
function plain(document) {
	return document.toJS() ?? {};
}
function isSame(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
function changed(data, change) {
	if ("set" in change) return put(data, change.set, () => change.to);
	if ("remove" in change) return put(data, change.remove, () => void 0);
	return put(data, change.add, (list) => [...Array.isArray(list) ? list : [], change.item]);
}
/** The steps of a path are keys, or the numbers of entries. */
function put(data, [key = "", ...rest], make) {
	const inner = (old) => rest.length > 0 ? put(old, rest, make) : make(old);
	if (Array.isArray(data)) return data.map((each, index) => String(index) === key ? inner(each) : each).filter((each) => each !== void 0);
	const map = data !== void 0 && isMap$1(data) ? data : {};
	const value = inner(map[key]);
	const pairs = Object.entries(map).map(([name, old]) => [name, name === key ? value : old]);
	const all = Object.hasOwn(map, key) ? pairs : [...pairs, [key, value]];
	return Object.fromEntries(all.flatMap(([name, each]) => each === void 0 ? [] : [[name, each]]));
}
function listAt(data, path) {
	const found = path.reduce((at, key) => isMap$1(at) ? at[key] : void 0, data);
	return Array.isArray(found) ? found : [];
}
/** The change made in the text itself; nothing where its place has no simple form. */
function splice(text, document, change) {
	if ("remove" in change) return withoutPair(text, document, change.remove);
	const path = "set" in change ? change.set : change.add;
	const node = document.getIn(path, true);
	if (node === void 0) return appended(text, document, path, "set" in change ? change.to : [change.item]);
	if ("set" in change) return isScalar(node) && typeof change.to === "string" ? overwritten(text, node, change.to) : void 0;
	if (!isSeq(node)) return void 0;
	return node.flow === true ? intoFlow(text, node, change.item, path.length === 1) : intoBlock(text, node, change.item);
}
function overwritten(text, node, value) {
	const [start, end] = node.range ?? [];
	if (start === void 0 || end === void 0 || node.type?.startsWith("BLOCK") || value.includes("\n")) return void 0;
	return `${text.slice(0, start)}${plainFlow(value)}${text.slice(end)}`;
}
/** A key that is not there yet comes last. */
function appended(text, document, path, value) {
	const key = path.at(-1) ?? "";
	if (path.length > 1) return intoMap(text, document.getIn(path.slice(0, -1), true), key, value);
	if (isMap(document.contents) && document.contents.flow === true) return void 0;
	return `${text === "" || text.endsWith("\n") ? text : `${text}\n`}${stringifyYaml({ [key]: value })}`;
}
function intoMap(text, map, key, value) {
	if (!isMap(map) || map.items.length === 0) return void 0;
	const end = map.range?.[1] ?? 0;
	if (map.flow === true) return `${text.slice(0, end - 1).trimEnd()}, ${key}: ${flowOf(value)} }${text.slice(end)}`;
	const start = startOf(map, 0);
	if (start === void 0) return void 0;
	return afterLine(text, end, text.lastIndexOf("\n", start - 1) + 1, start, stringifyYaml({ [key]: value }));
}
/** Lines put below the one that ends at `end`, as far in as what stands at `start`. */
function afterLine(text, end, line, start, added) {
	const indent = " ".repeat(start - line);
	const at = text.indexOf("\n", Math.max(end - 1, 0));
	return `${at < 0 ? `${text}\n` : text.slice(0, at + 1)}${added.split("\n").slice(0, -1).map((each) => `${indent}${each}\n`).join("")}${at < 0 ? "" : text.slice(at + 1)}`;
}
function intoFlow(text, list, item, atTop) {
	const [start, end] = list.range ?? [];
	if (start === void 0 || end === void 0) return void 0;
	if (list.items.length === 0 && atTop) {
		const lines = stringifyYaml({ list: [item] }).split("\n").slice(1, -1);
		return `${text.slice(0, start).trimEnd()}\n${lines.join("\n")}${text.slice(end)}`;
	}
	const inside = text.slice(start, end - 1).trimEnd();
	return `${text.slice(0, start)}${inside}${list.items.length > 0 ? ", " : ""}${flowOf(item)}]${text.slice(end)}`;
}
function flowOf(data) {
	if (typeof data === "string") return plainFlow(data);
	if (!isMap$1(data)) return `[${data.map(flowOf).join(", ")}]`;
	const pairs = Object.entries(data).map(([key, value]) => `${key}: ${flowOf(value)}`);
	return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
/** After the line on which the last entry ends, as far in as the others. */
function intoBlock(text, list, item) {
	const end = list.items.at(-1)?.range?.[1];
	const start = list.range?.[0];
	if (start === void 0 || end === void 0) return void 0;
	return afterLine(text, end, text.lastIndexOf("\n", start - 1) + 1, start, stringifyYaml([item]));
}
function withoutPair(text, document, path) {
	const [key, ...rest] = path;
	if (key === void 0 || rest.length > 0 || !isMap(document.contents)) return void 0;
	const map = document.contents;
	const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
	const start = startOf(map, index);
	const end = startOf(map, index + 1) ?? (index === map.items.length - 1 ? text.length : void 0);
	return start === void 0 || end === void 0 ? void 0 : `${text.slice(0, start)}${text.slice(end)}`;
}
function startOf(map, index) {
	const key = map.items[index]?.key;
	return isScalar(key) ? key.range?.[0] : void 0;
}

/** The lines between what two texts begin and end with alike: those that go, and those that come. */
function lineDifference(before, after, paint) {
	const [old, now] = [linesOf(before), linesOf(after)];
	let start = 0;
	while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
	let end = 0;
	while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
	const gone = old.slice(start, old.length - end).map((line, index) => paint("red", `  ${start + index + 1} - ${visible(line)}`));
	const come = now.slice(start, now.length - end).map((line, index) => paint("green", `  ${start + index + 1} + ${visible(line)}`));
	return [...gone, ...come].map((line) => `${line}\n`).join("");
}
function linesOf(text) {
	return text.replace(/\n$/, "").split("\n");
}

/** Commands that edit an engagement: they write what passes a check, and nothing else. */
const workOptions = {
	...commonOptions,
	"dry-run": {
		type: "boolean",
		help: "Write nothing; show what would change."
	}
};
/** Runs one command on one engagement. */
async function work(values, id, world, make) {
	const asked = await askedBy(values, [], world);
	const name = id ?? await onlyEngagement(asked);
	const about = {
		...asked,
		ids: [name]
	};
	const before = evaluate(await gather(about));
	return await carryOut(about, before, await make(benchOf(before, name, asked)), values, world);
}
/** Runs a command that brings something where nothing is yet. */
async function workAnew(values, world, make) {
	const asked = await askedBy(values, [], world);
	return await carryOut(asked, evaluate(await gather(asked)), await make(asked), values, world);
}
/** Writes what passes a check as well as it did before. */
async function carryOut(asked, before, done, values, world) {
	const wrong = newErrors(before, evaluate(await gather({
		...asked,
		meant: done.writes
	})));
	if (wrong.length > 0) return refuse(done, wrong, values, world);
	if (values["dry-run"] !== true) await write(asked, done.writes);
	await tell(asked, done, values, world);
	return exit.fine;
}
async function onlyEngagement(asked) {
	const { verdict } = evaluate(await gather({
		...asked,
		all: true
	}));
	const [only, ...others] = verdict.engagements.map(({ id }) => id);
	if (only !== void 0 && others.length === 0) return only;
	const hint = only === void 0 ? "`countersign new engagement ID` makes one." : `There are ${[only, ...others].join(", ")}.`;
	throw new UsageError("Name the engagement", hint);
}
function benchOf({ cases, verdict }, id, asked) {
	const c = cases.find((each) => each.id === id);
	const judged = verdict.engagements.find((each) => each.id === id);
	if (!c?.head.state || !judged) throw new UsageError(`${id} cannot be read`, "`countersign check` says what is wrong.");
	return {
		id,
		c,
		verdict: judged,
		today: new Date(asked.now).toISOString().slice(0, 10),
		state: async (changes) => await edited(asked, statePath(id), (text) => editYaml(text, changes)),
		matter: async ({ file }, changes) => await edited(asked, file, (text) => editMatter(text, changes))
	};
}
async function edited(asked, path, edit) {
	const file = await readWorkingFile(await openRepository(asked.repo), path);
	if (!file) throw new UsageError(`${path} is not there`);
	return {
		path,
		text: edit(new TextDecoder().decode(file.bytes))
	};
}
/** The front matter alone is YAML; the body keeps every byte. */
function editMatter(text, changes) {
	const match = /^(\uFEFF?---\r?\n)([\s\S]*?\n)(---(?:\r?\n|$)[\s\S]*)$/.exec(text);
	if (!match) throw new UsageError("The file has no front matter");
	const [, open = "", matter = "", rest = ""] = match;
	return `${open}${editYaml(matter, changes)}${rest}`;
}
/** Errors that were not there before. People who are missing are no reason not to write. */
function newErrors(before, after) {
	const known = new Set(errorsOf(before).map((each) => `${each.rule} ${each.file} ${each.message}`));
	return errorsOf(after).filter((each) => !known.has(`${each.rule} ${each.file} ${each.message}`));
}
function errorsOf({ verdict }) {
	return [...verdict.findings, ...verdict.engagements.flatMap(({ findings }) => findings)].filter(({ severity }) => severity === "error");
}
function refuse({ said }, wrong, values, world) {
	if (values["json"] === true) world.print(jsonText({
		done: false,
		said,
		findings: wrong
	}));
	else {
		for (const { file, line, column, rule, message, fix } of wrong) world.print(`${visible(file)}:${line}:${column} error ${rule} ${visible(message)}\n  fix: ${visible(fix)}\n`);
		world.print("Nothing changed.\n");
	}
	return exit.findings;
}
async function write({ repo }, writes) {
	await writeTogether(await openRepository(repo), () => Promise.resolve({
		writes,
		result: void 0
	}));
}
async function tell(asked, { said, next, writes }, values, world) {
	const dry = values["dry-run"] === true;
	if (values["json"] === true) return world.print(jsonText({
		done: !dry,
		said,
		next,
		files: writes.map(({ path }) => path)
	}));
	world.print(`${visible(said)}\n`);
	for (const each of writes) world.print(dry ? await difference(asked, each, world) : `  ${visible(each.path)}\n`);
	if (next !== void 0) world.print(`${visible(next)}\n`);
}
async function difference({ repo }, { path, text, encoding }, world) {
	if (encoding !== void 0) return `${visible(path)}\n`;
	const old = await readWorkingFile(await openRepository(repo), path);
	const lines = lineDifference(new TextDecoder().decode(old?.bytes), text ?? "", painter(world.color));
	return `${visible(path)}\n${lines}`;
}
/** An artifact of the engagement that a person named. */
function artifactCalled({ c }, id) {
	if (id === void 0) throw new UsageError("Name the artifact", "Such as PRO-2026-0001.");
	const found = c.head.artifacts.find((each) => each.id === id);
	if (found) return found;
	const near = nearest(id, c.head.artifacts.map((each) => each.id));
	throw new UsageError(`There is no artifact \`${id}\` in ${c.id}`, near === void 0 ? void 0 : `Did you mean \`${near}\`?`);
}
/** The words of a command whose first may name the engagement: it does where there is such a folder. */
async function splitWords(words, values, world) {
	const [first = "", ...rest] = words;
	return ENGAGEMENT_ID.test(first) && await isEngagement(values, world, first) ? {
		id: first,
		rest
	} : {
		id: void 0,
		rest: words
	};
}
async function isEngagement(values, world, id) {
	const repo = await openRepository(repoOf(values, world));
	return await readWorkingFile(repo, statePath(id)) !== void 0;
}
function textOption(values, name, why) {
	const text = textOf(values, name);
	if (text === void 0 || text.trim() === "") throw new UsageError(`It needs --${name}`, why);
	return text;
}
/** The number after the highest of entries such as BLK-3. */
function nextNumber(ids, prefix) {
	const numbers = ids.flatMap((id) => id.startsWith(`${prefix}-`) ? [Number(id.slice(prefix.length + 1))] : []);
	return `${prefix}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
function repoOf(values, world) {
	return resolve(world.cwd, textOf(values, "repo") ?? ".");
}

export { splitWords as a, workAnew as c, repoOf as i, workOptions as l, editMatter as n, textOption as o, nextNumber as r, work as s, artifactCalled as t };