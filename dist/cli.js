#!/usr/bin/env node
import { t as GitProblem } from "./problem.js";
import { d as nearest, i as exit, t as UsageError, u as visible } from "./verb.js";
import { parseArgs } from "node:util";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";

var version = "0.1.0";

/** Loaded one at a time: a check starts without what rendering needs. */
const verbs = {
	advance: () => import("./advance.js"),
	archive: () => import("./archive.js"),
	back: () => import("./back.js"),
	block: () => import("./block.js"),
	check: () => import("./check.js"),
	decide: () => import("./decide.js"),
	doctor: () => import("./doctor.js"),
	explain: () => import("./explain.js"),
	fmt: () => import("./fmt.js"),
	log: () => import("./log.js"),
	new: () => import("./new.js"),
	next: () => import("./next.js"),
	plan: () => import("./plan.js"),
	record: () => import("./record2.js"),
	renumber: () => import("./renumber.js"),
	replay: () => import("./replay.js"),
	revise: () => import("./revise.js"),
	schema: () => import("./schema.js"),
	simulate: () => import("./simulate.js"),
	status: () => import("./status.js"),
	supersede: () => import("./supersede.js"),
	verify: () => import("./verify2.js")
};
/** Runs one command line; the result is the exit status. */
async function runCli(words, world) {
	try {
		return await run(words, world);
	} catch (error) {
		return fail(error, world);
	}
}
async function run(words, world) {
	const [name, ...rest] = words;
	if (name === "--version" || name === "-v") return said(world, `${world.version}\n`);
	if (name === "help" && rest[0] !== void 0 && !rest[0].startsWith("-")) return said(world, helpOf(await verbCalled(rest[0])));
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") return said(world, await overview(world.version));
	const verb = await verbCalled(name);
	const { values, positionals } = parseWords(verb, rest);
	if (values["help"] === true) return said(world, helpOf(verb));
	return verb.run(values, positionals, world);
}
function said(world, text) {
	world.print(text);
	return exit.fine;
}
async function verbCalled(name) {
	const load = Object.hasOwn(verbs, name) ? verbs[name] : void 0;
	if (!load) throw unknownVerb(name);
	return (await load()).verb;
}
function unknownVerb(name) {
	const near = nearest(name, Object.keys(verbs));
	const hint = near === void 0 ? `Verbs: ${Object.keys(verbs).join(" ")}.` : `Did you mean \`${near}\`?`;
	return new UsageError(`No verb ${JSON.stringify(name)}`, hint);
}
function parseWords(verb, words) {
	const options = Object.fromEntries(Object.entries(verb.options).map(([name, { type, multiple }]) => [name, {
		type,
		multiple: multiple ?? false
	}]));
	try {
		const { values, positionals } = parseArgs({
			args: [...words],
			options,
			allowPositionals: true,
			strict: true
		});
		return {
			values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : value])),
			positionals
		};
	} catch (error) {
		throw wrongOption(verb, error instanceof Error ? error.message : "");
	}
}
/** Node's first sentence; what it adds is about programs in general. */
function wrongOption(verb, said) {
	const [message = ""] = said.split(/\.\s/);
	const flag = /'(?:-\w, )?--?([^' ]+)/.exec(message)?.[1] ?? "";
	const see = `See \`countersign ${verb.name} --help\`.`;
	if (/argument (?:missing|is ambiguous)/.test(message)) return new UsageError(`--${flag} needs a value`, see);
	const near = Object.hasOwn(verb.options, flag) ? void 0 : nearest(flag, Object.keys(verb.options));
	return new UsageError(message, near === void 0 ? see : `Did you mean \`--${near}\`?`);
}
/** Faults of the caller are exit 2; anything else that is thrown is a fault of the program. */
function fail(error, world) {
	if (error instanceof UsageError) {
		world.complain(`countersign: ${sentence(error.message)}\n${error.hint === void 0 ? "" : `${visible(error.hint)}\n`}`);
		return exit.usage;
	}
	if (error instanceof GitProblem) {
		world.complain(`countersign: ${sentence(error.message)}\n`);
		return exit.usage;
	}
	const message = error instanceof Error ? error.message : String(error);
	world.complain(`countersign: internal error: ${visible(message.split("\n")[0] ?? "")}\nThis is a fault of the program, please report it.\n`);
	return exit.internal;
}
/** On one line, with one full stop; git says some things in several lines. */
function sentence(message) {
	const line = visible(message.trim().split(/\s*\n\s*/).join(" "));
	return /[.?!]$/.test(line) ? line : `${line}.`;
}
async function overview(version) {
	const loaded = await Promise.all(Object.values(verbs).map((load) => load()));
	const width = Math.max(...loaded.map(({ verb }) => verb.name.length));
	return `Countersign ${version}: approvals you can trust, kept in Git.\n\n  countersign check          what is right, what is wrong, who must act\n  countersign <verb> --help  how a verb is used\n\n${loaded.map(({ verb }) => `  ${verb.name.padEnd(width)}  ${verb.summary}\n`).join("")}`;
}
function helpOf(verb) {
	const flags = Object.entries(verb.options).map(([name, option]) => [`--${name}${option.value === void 0 ? "" : ` ${option.value}`}`, option.help]);
	const width = Math.max(...flags.map(([flag]) => flag.length));
	return `${verb.examples.map((line) => `  ${line}\n`).join("")}\n${verb.summary}\n\nUsage: ${verb.usage}\n\n${flags.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}\n`).join("")}`;
}

/** Files that a person names on the command line, and those installed with the program. */
function readText(path) {
	return readFile(path, "utf8");
}
/** Written beside the target and renamed, so that a reader never sees half a file. */
async function writeText(path, text) {
	const beside = `${path}.countersign-tmp`;
	await writeFile(beside, text);
	await rename(beside, path);
}
/** The workflow definitions that come with the program, by name. */
async function readBuiltinAdapters(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
	const files = await Promise.all(names.map(async (name) => ({
		name,
		bytes: await readFile(new URL(name, folder))
	})));
	return new Map(files.map(({ name, bytes }) => [name.slice(0, -5), {
		path: `adapters/${name}`,
		mode: "100644",
		oid: "",
		bytes
	}]));
}

const colorWanted = process.stdout.isTTY && process.env["NO_COLOR"] === void 0 && !process.argv.includes("--no-color");
let unwritten = false;
/** A reader that has seen enough, as `head` has, is no fault; what could not be written is. */
function cannotWrite(error) {
	if (error.code === "EPIPE" || unwritten) return;
	unwritten = true;
	process.exitCode = exit.internal;
	process.stderr.write(`countersign: the output cannot be written (${error.code ?? error.message}).\n`);
}
process.stdout.on("error", cannotWrite);
process.stderr.on("error", cannotWrite);
const status = await runCli(process.argv.slice(2), {
	version,
	print: (text) => process.stdout.write(text),
	complain: (text) => process.stderr.write(text),
	cwd: process.cwd(),
	color: colorWanted,
	now: Date.now(),
	readText,
	writeText,
	builtinAdapters: () => readBuiltinAdapters(new URL("../adapters/", import.meta.url))
});
if (!unwritten) process.exitCode = status;

export {  };