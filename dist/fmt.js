import { D as Lexer, a as decodeText, f as limits, h as isEngineOwned, i as tokenize, p as engagementOf, r as parseYamlText, t as parseEntry, v as openRepository } from "./record.js";
import { i as writeWorkingFile, n as pathInside, r as readWorkingFile, t as listWorkingFiles } from "./working-files.js";
import { c as idOfFile, d as jsonText } from "./record-file.js";
import { i as exit, l as painter, o as textOf, r as commonOptions, t as UsageError, u as visible } from "./verb.js";
import { a as splitFrontMatter, i as parseArtifact, n as isRegular } from "./tree.js";
import { resolve } from "node:path";

/** A line end closes a line; it begins none. */
function linesOf(text) {
	return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
/** The lines with their plans, and offsets as lines and columns. */
var Page = class {
	lines;
	plans;
	#starts = [];
	constructor(lines) {
		this.lines = lines;
		this.plans = lines.map(() => ({}));
		let start = 0;
		for (const line of lines) {
			this.#starts.push(start);
			start += line.length + 1;
		}
	}
	lineAt(offset) {
		let [low, high] = [0, this.#starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#starts[middle] ?? 0) > offset) high = middle - 1;
			else low = middle;
		}
		return low;
	}
	columnAt(offset) {
		return offset - (this.#starts[this.lineAt(offset)] ?? 0);
	}
	indentOf(line) {
		return Math.max(0, (this.lines[line] ?? "").search(/[^ \t]/));
	}
	plan(line) {
		return this.plans[line] ??= {};
	}
	/** Puts what starts at `offset` at a column, where it is the first of its line. */
	place(offset, to, levels) {
		const line = this.lineAt(offset);
		const plan = this.plan(line);
		if (this.columnAt(offset) === this.indentOf(line)) plan.column = to;
		plan.levels = levels;
	}
	/** One space after the indicator at `offset`, where something follows it on its line. */
	closeGap(offset) {
		const [line, from] = [this.lineAt(offset), this.columnAt(offset) + 1];
		const space = /^[ \t]+(?=[^\s#])/.exec((this.lines[line] ?? "").slice(from))?.[0] ?? " ";
		const plan = this.plan(line);
		if (space !== " ") plan.gaps = [...plan.gaps ?? [], [from, from + space.length]];
	}
};

const STEP = 2;
/** Where each line of a text goes so that every collection stands two columns right of the one that holds it. */
function layOut(text, tokens) {
	const page = new Page(linesOf(text));
	for (const token of tokens) if (token.type === "document") valueOf(page, token.value, -2, []);
	return page.plans;
}
/** `to` is the new column of the collection that holds the value. */
function valueOf(page, token, to, levels) {
	if (token?.type === "block-map") mapOf(page, token, to + STEP, levels);
	else if (token?.type === "block-seq") sequenceOf(page, token, to + STEP, levels);
	else if (token?.type === "flow-collection") flowOf(page, token, to + STEP, levels);
	else if (token?.type === "block-scalar") blockScalarOf(page, token, to + STEP, levels);
	else if (token && isFlowScalar(token)) scalarOf(page, token, to + STEP, levels);
}
function isFlowScalar(token) {
	return [
		"scalar",
		"single-quoted-scalar",
		"double-quoted-scalar"
	].includes(token.type);
}
function indicator(tokens, type) {
	return tokens.find((token) => token.type === type)?.offset;
}
function mapOf(page, map, to, above) {
	for (const { start, key, sep = [], value } of map.items) {
		const question = indicator(start, "explicit-key-ind");
		const colon = indicator(sep, "map-value-ind");
		const offset = question ?? key?.offset ?? colon;
		if (offset === void 0) continue;
		const levels = [...above, {
			from: page.columnAt(offset),
			to
		}];
		page.place(offset, to, levels);
		if (question !== void 0) {
			page.closeGap(question);
			valueOf(page, key, to, levels);
			if (colon !== void 0) page.place(colon, to, levels);
			if (colon !== void 0) page.closeGap(colon);
		}
		valueOf(page, value, to, levels);
	}
}
function sequenceOf(page, sequence, to, above) {
	for (const { start, value } of sequence.items) {
		const dash = indicator(start, "seq-item-ind");
		if (dash === void 0) continue;
		const levels = [...above, {
			from: page.columnAt(dash),
			to
		}];
		page.place(dash, to, levels);
		page.closeGap(dash);
		valueOf(page, value, to, levels);
	}
}
/** White space before and after the line ends inside it is no part of its value, unless it is escaped. */
function scalarOf(page, scalar, to, levels) {
	page.place(scalar.offset, to, levels);
	const [first, last] = [page.lineAt(scalar.offset), page.lineAt(scalar.offset + scalar.source.length - 1)];
	for (let line = first + 1; line <= last; line++) {
		page.plan(line).levels = levels;
		if ((page.lines[line] ?? "").trim() !== "") page.plan(line).column = to;
	}
	keepEnds(page, scalar);
}
function keepEnds(page, scalar) {
	const [first, last] = [page.lineAt(scalar.offset), page.lineAt(scalar.offset + scalar.source.length - 1)];
	for (let line = first; line <= last; line++) if ((page.lines[line] ?? "").trim() === "" || line < last && scalar.type === "double-quoted-scalar") page.plan(line).inValue = "quoted";
}
/** Its lines keep their shape and move together; none may come to stand left of where the value may start. */
function flowOf(page, flow, to, levels) {
	const first = page.lineAt(flow.offset);
	page.place(flow.offset, to, levels);
	const delta = (page.plan(first).column ?? page.indentOf(first)) - page.indentOf(first);
	for (let line = first + 1; line <= page.lineAt(endOf(flow)); line++) {
		const text = (page.lines[line] ?? "").trimStart();
		const least = /^[\]}]/.test(text) ? to - STEP : to;
		page.plan(line).levels = levels;
		if (text !== "") page.plan(line).column = Math.max(page.indentOf(line) + delta, least);
	}
	keepEndsWithin(page, flow);
}
function keepEndsWithin(page, flow) {
	for (const token of flow.items.flatMap(({ key, value }) => [key, value])) if (token?.type === "flow-collection") keepEndsWithin(page, token);
	else if (token?.type === "double-quoted-scalar" || token?.type === "single-quoted-scalar") keepEnds(page, token);
}
function endOf(flow) {
	return flow.end[0]?.offset ?? flow.offset;
}
/** Its text moves as a block. */
function blockScalarOf(page, scalar, to, levels) {
	const header = scalar.props.find(({ type }) => type === "block-scalar-header");
	if (!header || !("source" in header)) return;
	page.place(header.offset, to, levels);
	const start = page.lineAt(header.offset) + 1;
	const lines = linesOf(scalar.source);
	const { delta, least } = shiftOf(header.source, lines, to, levels.at(-1));
	const last = header.source.includes("+") ? lines.length : lastFull(lines, least);
	for (const [index, line] of lines.slice(0, last).entries()) {
		const plan = page.plan(start + index);
		const indent = line.search(/[^ ]/);
		plan.inValue = "block";
		plan.levels = levels;
		plan.column = indent < 0 ? blankColumn(line.length, least, delta) : indent + delta;
	}
}
/** `least` is how much of a line is indentation. With an indicator (`|2`) the distance to the collection stays. */
function shiftOf(header, lines, to, level) {
	if (/\d/.test(header)) return {
		delta: (level?.to ?? 0) - (level?.from ?? 0),
		least: 0
	};
	const own = lines.find((line) => /[^ ]/.test(line))?.search(/[^ ]/);
	return {
		delta: to - (own ?? to),
		least: own ?? Number.POSITIVE_INFINITY
	};
}
/** How many lines there are up to the last that holds more than indentation. */
function lastFull(lines, least) {
	return lines.findLastIndex((line) => /[^ ]/.test(line) || line.length > least) + 1;
}
function blankColumn(length, least, delta) {
	return length > least ? Math.max(0, length + delta) : 0;
}

/** The lines as planned: comments stand with what they belong to, and no two free blank lines follow each other. */
function writeLines(lines, plans) {
	const columns = withComments(lines, plans);
	const written = [];
	for (const [source, line] of lines.entries()) {
		const plan = plans[source] ?? {};
		const text = writeLine(line, plan, columns[source]);
		if (!(text === "" && !plan.inValue && (written.at(-1)?.text ?? "") === "")) written.push({
			source,
			text
		});
	}
	const last = written.at(-1);
	if (last?.text === "" && !plans[last.source]?.inValue) written.pop();
	return written;
}
function writeLine(line, plan, column) {
	const start = line.search(plan.inValue === "block" ? /[^ ]/ : /[^ \t]/);
	if (start < 0) return plan.inValue === "block" ? " ".repeat(column ?? 0) : "";
	let [content, at] = ["", start];
	for (const [from, to] of plan.gaps ?? []) {
		content += `${line.slice(at, from)} `;
		at = to;
	}
	content += line.slice(at);
	const indented = (column === void 0 ? line.slice(0, start) : " ".repeat(Math.max(0, column))) + content;
	return plan.inValue ? indented : indented.replace(/[ \t]+$/, "");
}
/** The new column of every line, comments included. */
function withComments(lines, plans) {
	const columns = plans.map((plan) => plan.column);
	let next;
	for (let index = lines.length - 1; index >= 0; index--) {
		const line = lines[index] ?? "";
		const to = plans[index]?.column;
		if (to !== void 0 && plans[index]?.levels) next = {
			from: columnOf(line),
			to
		};
		else if (to === void 0 && /^[ \t]*#/.test(line)) columns[index] = commentColumn(columnOf(line), levelsBefore(plans, index), next);
	}
	return columns;
}
function columnOf(line) {
	return Math.max(0, line.search(/[^ \t]/));
}
function levelsBefore(plans, index) {
	for (let above = index - 1; above >= 0; above--) {
		const levels = plans[above]?.levels;
		if (levels) return levels;
	}
	return [];
}
/** A comment belongs to the deepest collection that it is not left of; what follows it is preferred to what is above. */
function commentColumn(column, above, next) {
	const fitting = [...next ? [next] : [], ...above].filter(({ from }) => from <= column);
	const deepest = Math.max(...fitting.map(({ from }) => from));
	return (fitting.find(({ from }) => from === deepest) ?? next)?.to ?? 0;
}

/** How many single lines are moved before a text is given up. */
const MOST = 20;
/** A text of as many lines that parses, where the one at hand does not for nothing but its indentation. */
function repairIndentation(text) {
	const choices = withoutTabs(text);
	if (choices.length === 0) return snapLines(text);
	const repaired = choices.flatMap((each) => snapLines(each) ?? []);
	return new Set(repaired.map((each) => JSON.stringify(read(each).doc?.value))).size === 1 ? repaired[0] : void 0;
}
function read(text) {
	return parseYamlText("", text, 1);
}
/** Moves one line after the other, each the one where reading stops or the entry after it. */
function snapLines(text) {
	let current = text;
	for (let round = 0; round < MOST; round++) {
		const [problem] = read(current).problems;
		if (!problem) return current;
		const line = problem.place.line - 1;
		const moved = snapLine(current, line) ?? snapAfter(current, line);
		if (moved === void 0) return void 0;
		current = moved;
	}
}
function snapAfter(text, line) {
	const next = nextEntry(text, line);
	return next === void 0 ? void 0 : snapLine(text, next);
}
const WIDTHS = [
	2,
	4,
	8
];
/** The text with the tabs of its indentation as spaces, once for each width that a tab may have been meant to have. */
function withoutTabs(text) {
	return /^[ -]*\t/m.test(text) ? WIDTHS.map((width) => expandLines(text, width)) : [];
}
/** The text of a literal block is left alone: past the white space that its first line has, a tab is content. */
function expandLines(text, width) {
	let block;
	return text.split("\n").map((line) => {
		const lead = /^[ \t]*/.exec(line)?.[0] ?? "";
		const column = expanded(lead, width).length;
		if (block && line.trim() !== "" && column <= block.parent) block = void 0;
		if (block && line.trim() !== "") block.prefix ??= spacesPast(lead, block.parent) ?? lead;
		const prefix = block?.prefix;
		if (prefix !== void 0 && line.startsWith(prefix)) return expanded(prefix, width) + line.slice(prefix.length);
		if (!block && opensBlock(line)) block = {
			parent: column,
			prefix: void 0
		};
		return line.replace(/^[ \t]*(?:-[ \t]+)*/, (start) => expanded(start, width));
	}).join("\n");
}
function spacesPast(lead, parent) {
	const spaces = /^ */.exec(lead)?.[0] ?? "";
	return spaces.length > parent ? spaces : void 0;
}
function opensBlock(line) {
	return /(?:^|[:\-?][ \t]+)[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/.test(line);
}
function expanded(text, width) {
	let out = "";
	for (const character of text) out += character === "	" ? " ".repeat(width - out.length % width) : character;
	return out;
}
/** A line that stands between the columns of the lines above it is moved to the one it must have been meant for. */
function snapLine(text, index) {
	const lines = text.split("\n");
	const line = lines[index] ?? "";
	if (!isStructural(line)) return void 0;
	const column = line.search(/[^ ]/);
	const wanted = wantedColumn(openColumns(lines.slice(0, index)), column);
	if (wanted === void 0 || wanted === column) return void 0;
	lines[index] = " ".repeat(wanted) + line.slice(column);
	return lines.join("\n");
}
/** The next line after `index` that begins an entry. */
function nextEntry(text, index) {
	const found = text.split("\n").findIndex((line, at) => at > index && isStructural(line));
	return found < 0 ? void 0 : found;
}
function isStructural(line) {
	return /^ *(?:-(?: |$)|[^\s#\-"'{[][^#]*?:(?: |$)|["'][^"']*["']:(?: |$))/.test(line);
}
/** The columns of the collections that are open after some lines, outermost first. */
function openColumns(lines) {
	let columns = [];
	let expecting = true;
	for (const line of lines.filter(isStructural)) {
		const entry = /^ *(?:- +)*/.exec(line)?.[0] ?? "";
		const starts = [...entry.matchAll(/-/g)].map(({ index }) => index);
		const rest = line.slice(entry.length);
		const own = rest === "" || rest === "-" ? [...starts, ...rest === "-" ? [entry.length] : []] : starts;
		const inner = isStructural(rest) || own.length === 0 ? [...own, entry.length] : own;
		columns = [...columns.filter((column) => column < (inner[0] ?? 0)), ...new Set(inner)];
		expecting = /(?::|-)\s*(?:#.*)?$/.test(line);
	}
	return {
		columns,
		expecting
	};
}
function wantedColumn({ columns, expecting }, column) {
	if (columns.includes(column)) return void 0;
	const deeper = columns.find((each) => each > column);
	if (deeper !== void 0) return columns[0] === deeper ? void 0 : deeper;
	return expecting ? void 0 : columns.at(-1);
}

/** A YAML file in the form of the house: two columns for each level, no tabs before text, comments and values kept. */
function formatYaml(file, bytes) {
	const decoded = decodeText(file, bytes, limits.yamlBytes);
	return decoded.problem ? refused([decoded.problem]) : formatText(file, decoded.text, 1);
}
/** The front matter of a markdown file; of the rest only the line ends change. */
function formatFrontMatter(file, bytes) {
	const decoded = decodeText(file, bytes, limits.markdownBytes);
	if (decoded.problem) return refused([decoded.problem]);
	const { body, parsed } = splitFrontMatter(file, bytes);
	if (!body) return refused(parsed.problems);
	const lines = decoded.text.split("\n");
	const matter = formatText(file, `${lines.slice(1, body.line - 2).join("\n")}\n`, 2);
	if (matter.text === void 0) return matter;
	const text = `---\n${matter.text}${lines.slice(body.line - 2).join("\n")}`;
	const after = splitFrontMatter(file, new TextEncoder().encode(text)).parsed.doc?.value;
	return !parsed.doc || JSON.stringify(after) === JSON.stringify(parsed.doc.value) ? {
		...matter,
		text
	} : refused([cannotKeep(file, 2)]);
}
function refused(problems) {
	return {
		text: void 0,
		changes: [],
		problems
	};
}
function formatText(file, text, firstLine) {
	const read = parseYamlText(file, text, firstLine);
	const source = read.doc ? text : repairIndentation(text);
	if (source === void 0) return refused(read.problems);
	const written = write$1(source);
	const result = joined(written);
	if (!(sameMeaning({
		text: source,
		data: read.doc?.value ?? dataOf(source)
	}, result) && joined(write$1(result)) === result)) return refused([cannotKeep(file, firstLine)]);
	return {
		text: result,
		changes: changesOf(linesOf(text), written, firstLine),
		problems: []
	};
}
function joined(lines) {
	return `${lines.map(({ text }) => text).join("\n")}\n`;
}
function write$1(text) {
	const scanned = tokenize(text);
	if (scanned.refusal) throw new Error(scanned.refusal.message);
	return writeLines(linesOf(text), layOut(text, scanned.tokens));
}
function dataOf(text) {
	return parseYamlText("", text, 1).doc?.value;
}
/** Nothing is written that does not say exactly what was there, comments included. */
function sameMeaning(before, after) {
	const data = dataOf(after);
	if (data === void 0 || JSON.stringify(data) !== JSON.stringify(before.data)) return false;
	return commentsOf(before.text).join("\n") === commentsOf(after).join("\n");
}
/** After this token of the lexer comes the text of a scalar, which may begin with `#` too. */
const SCALAR = "";
function commentsOf(text) {
	const tokens = [...new Lexer().lex(text)];
	return tokens.filter((token, at) => token.startsWith("#") && tokens[at - 1] !== SCALAR).map((each) => each.trimEnd());
}
function cannotKeep(file, line) {
	return {
		code: "CS-SCH-001",
		place: {
			file,
			line,
			column: 1
		},
		message: "The file cannot be formatted without a change of what it says",
		fix: "Indent it by hand, two spaces a level."
	};
}
function changesOf(lines, written, firstLine) {
	const after = new Map(written.map(({ source, text }) => [source, text]));
	return lines.flatMap((before, index) => {
		const now = after.get(index);
		return now === before ? [] : [{
			line: index + firstLine,
			before,
			after: now
		}];
	});
}

const OURS = [
	"countersign.yaml",
	"adapters",
	"engagements"
];
/** How a file of ours is formatted; what the engine writes and what lies under evidence/ is not. */
function kindOf(path) {
	if (path === "countersign.yaml" || /^(?:adapters\/[^/]+|engagements\/[^/]+\/state)\.yaml$/.test(path)) return "yaml";
	const folder = engagementOf(path);
	if (folder === void 0 || isEngineOwned(path) || path.startsWith(`engagements/${folder}/evidence/`)) return void 0;
	return idOfFile(path) === void 0 ? void 0 : "front-matter";
}
async function formatFiles(repo, named) {
	const listed = await listWorkingFiles(repo, OURS);
	const paths = listed.filter((path) => kindOf(path) !== void 0 && isAmong(path, named));
	const finals = await readFinals(repo, listed, paths);
	const files = (await Promise.all(paths.map((path) => readWorkingFile(repo, path)))).filter((file) => file !== void 0);
	const kept = files.filter((file) => !named.includes(file.path) && isFinal(file, finals)).map(({ path }) => path);
	const results = files.filter(({ path }) => !kept.includes(path)).map((file) => ({
		file,
		formatted: formatOne(file),
		path: file.path
	}));
	return {
		changed: results.flatMap(({ path, file, formatted }) => formatted.text !== void 0 && !sameBytes(formatted.text, file.bytes) ? [{
			...formatted,
			path,
			text: formatted.text
		}] : []),
		problems: results.flatMap(({ formatted }) => formatted.problems),
		kept,
		count: files.length
	};
}
/** Whether a path is one of those named, or lies below one; with none named, every path is. */
function isAmong(path, named) {
	return named.length === 0 || named.some((each) => each === "" || path === each || path.startsWith(`${each}/`));
}
function formatOne(file) {
	if (!isRegular(file)) return {
		text: void 0,
		changes: [],
		problems: [notRegular(file.path)]
	};
	return kindOf(file.path) === "yaml" ? formatYaml(file.path, file.bytes) : formatFrontMatter(file.path, file.bytes);
}
function notRegular(file) {
	return {
		code: "CS-SCH-001",
		place: {
			file,
			line: 1,
			column: 1
		},
		message: "The file is a link, or stands in a folder that is one; only regular files are formatted",
		fix: "Put the file itself here."
	};
}
function sameBytes(text, bytes) {
	const written = new TextEncoder().encode(text);
	return written.length === bytes.length && written.every((byte, at) => byte === bytes[at]);
}
/** The final version of every artifact that the record of its engagement names one for. */
async function readFinals(repo, listed, paths) {
	const newest = [...new Set(paths.filter((path) => kindOf(path) === "front-matter").map(engagementOf))].flatMap((id) => listed.findLast((path) => isEntryOf(path, id ?? "")) ?? []);
	const artifacts = (await Promise.all(newest.map((path) => readWorkingFile(repo, path)))).flatMap((entry) => entry ? parseEntry(entry).view.artifacts : []);
	return new Map(artifacts.flatMap(({ id, version, final }) => final ? [[id, version]] : []));
}
/** Names of entries sort by time. */
function isEntryOf(path, id) {
	return path.startsWith(`engagements/${id}/record/`) && /\/\d{4}-\d{2}\/\d{2}\/\d{6}-[^/]+\.yaml$/.test(path);
}
function isFinal(file, finals) {
	if (kindOf(file.path) !== "front-matter" || finals.size === 0) return false;
	const { artifact } = parseArtifact(file);
	return artifact !== void 0 && finals.get(artifact.id) === artifact.version;
}

const verb = {
	name: "fmt",
	summary: "Put YAML and front matter in form, and repair its indentation.",
	usage: "countersign fmt [FILE...] [--check | --dry-run]",
	examples: [
		"countersign fmt                           every file of ours below this repository",
		"countersign fmt engagements/acme-pilot    one engagement",
		"countersign fmt --check                   say which files would change, and fail if any would"
	],
	options: {
		...commonOptions,
		check: {
			type: "boolean",
			help: "Write nothing; exit 1 where a file would change."
		},
		"dry-run": {
			type: "boolean",
			help: "Write nothing; show what would change."
		}
	},
	async run(values, words, world) {
		const repo = await openRepository(resolve(world.cwd, textOf(values, "repo") ?? "."));
		const formatting = await formatFiles(repo, await namedBy(words, repo, world));
		if (words.length > 0 && formatting.count === 0) throw nothingNamed(words);
		if (values["check"] !== true && values["dry-run"] !== true) await write(repo, formatting);
		print(formatting, values, world);
		return values["check"] === true && formatting.changed.length > 0 || formatting.problems.length > 0 ? exit.findings : exit.fine;
	}
};
async function namedBy(words, repo, world) {
	const paths = await Promise.all(words.map((word) => pathInside(repo, resolve(world.cwd, word))));
	const outside = words.find((_, index) => paths[index] === void 0);
	if (outside !== void 0) throw new UsageError(`${JSON.stringify(outside)} is outside the repository`);
	return paths.filter((path) => path !== void 0);
}
function nothingNamed(words) {
	return new UsageError(`${words.map((word) => JSON.stringify(word)).join(", ")}: no file to format`, "countersign.yaml, adapters/*.yaml, state.yaml and artifacts are; what the engine writes is not.");
}
async function write(repo, { changed }) {
	for (const { path, text } of changed) await writeWorkingFile(repo, path, text);
}
function print(formatting, values, world) {
	const { changed, problems, kept, count } = formatting;
	if (values["json"] === true) {
		const data = {
			changed: changed.map(({ path }) => path),
			problems: problems.map(flat),
			kept
		};
		return world.print(jsonText(data));
	}
	const shows = values["dry-run"] === true;
	for (const each of changed) world.print(shows ? difference(each, world) : `${visible(each.path)}\n`);
	for (const problem of problems) world.print(told(problem));
	for (const path of kept) world.complain(`${visible(path)} is recorded as final and left as it is; name it to format it.\n`);
	const would = values["check"] === true || shows;
	world.complain(summary(changed.length, problems.length, count, would));
}
function flat({ code, place, message, fix }) {
	return {
		code,
		...place,
		message,
		fix
	};
}
function told({ place, message, fix }) {
	return `${visible(`${place.file}:${place.line}:${place.column}  ${message}`)}\n  fix: ${visible(fix)}\n`;
}
/** Lines before and after; a change of line ends alone shows in no line. */
function difference({ path, changes }, world) {
	const paint = painter(world.color);
	const lines = changes.flatMap(({ line, before, after }) => [paint("red", `  ${line} - ${visible(before)}`), ...after === void 0 ? [] : [paint("green", `  ${line} + ${visible(after)}`)]]);
	const shown = lines.length > 0 ? lines : ["  line ends, or what stands before the first and after the last line"];
	return `${visible(path)}\n${shown.join("\n")}\n`;
}
function summary(changed, problems, count, would) {
	const files = `${changed} of ${count} file${count === 1 ? "" : "s"}`;
	return `${would ? `${files} would change.` : `${files} changed.`}${problems > 0 ? ` ${problems} could not be formatted.` : ""}\n`;
}

export { verb };