#!/usr/bin/env node
import { t as GitProblem } from "./problem.js";
import { d as nearest, i as exit, t as UsageError, u as visible } from "./verb.js";
import { parseArgs } from "node:util";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";

var version = "0.1.0";

/** Loaded one at a time: a check starts without what rendering needs. */
const verbs = {
	check: () => import("./check.js"),
	doctor: () => import("./doctor.js"),
	explain: () => import("./explain.js"),
	fmt: () => import("./fmt.js"),
	schema: () => import("./schema.js"),
	simulate: () => import("./simulate.js")
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
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") return said(world, await overview(world.version));
	const load = Object.hasOwn(verbs, name) ? verbs[name] : void 0;
	if (!load) throw unknownVerb(name);
	const { verb } = await load();
	const { values, positionals } = parseWords(verb, rest);
	if (values["help"] === true) return said(world, helpOf(verb));
	return verb.run(values, positionals, world);
}
function said(world, text) {
	world.print(text);
	return exit.fine;
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
		const message = error instanceof Error ? error.message.split(". ")[0] ?? "" : "";
		const flag = /'(?:-\w, )?--?([^' ]+)/.exec(message)?.[1];
		const near = flag === void 0 ? void 0 : nearest(flag, Object.keys(verb.options));
		throw new UsageError(message, near === void 0 ? `See \`countersign ${verb.name} --help\`.` : `Did you mean \`--${near}\`?`);
	}
}
/** Faults of the caller are exit 2; anything else that is thrown is a fault of the program. */
function fail(error, world) {
	if (error instanceof UsageError) {
		world.complain(`countersign: ${visible(error.message)}.\n${error.hint === void 0 ? "" : `${visible(error.hint)}\n`}`);
		return exit.usage;
	}
	if (error instanceof GitProblem) {
		world.complain(`countersign: ${visible(error.message)}\n`);
		return exit.usage;
	}
	const message = error instanceof Error ? error.message : String(error);
	world.complain(`countersign: internal error: ${visible(message.split("\n")[0] ?? "")}\nThis is a fault of the program, please report it.\n`);
	return exit.internal;
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
process.exitCode = await runCli(process.argv.slice(2), {
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

export {  };