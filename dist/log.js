import { c as parseInstant, r as endOfDay, s as parseDate } from "./time.js";
import { d as jsonText } from "./record-file.js";
import { n as storyLine } from "./story.js";
import { a as nowOf, i as exit, o as textOf, r as commonOptions, t as UsageError, u as visible } from "./verb.js";
import { t as verifyRecords } from "./verify.js";
import { resolve } from "node:path";

const verb = {
	name: "log",
	summary: "Tell what happened, from the record.",
	usage: "countersign log [ID...] [--type TYPE] [--actor LOGIN] [--track ID] [--artifact ID] [--since DAY] [--until DAY]",
	examples: [
		"countersign log acme-pilot                        everything, the oldest first",
		"countersign log --type approval_changed           who answered which gate",
		"countersign log --artifact PRO-2026-0188 --json   one artifact's history, for programs"
	],
	options: {
		...commonOptions,
		type: {
			type: "string",
			value: "TYPE",
			help: "Events of one type, such as stage_changed."
		},
		actor: {
			type: "string",
			value: "LOGIN",
			help: "What one person did."
		},
		track: {
			type: "string",
			value: "ID",
			help: "What happened to one track."
		},
		artifact: {
			type: "string",
			value: "ID",
			help: "What happened to one artifact."
		},
		since: {
			type: "string",
			value: "DAY",
			help: "Not before this day, such as 2026-06-01."
		},
		until: {
			type: "string",
			value: "DAY",
			help: "Not after this day."
		}
	},
	async run(values, words, world) {
		const wanted = filterOf(values);
		const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
		const proofs = await verifyRecords({
			repo,
			ids: words,
			anchor: void 0,
			now: nowOf(values, world)
		});
		const strange = proofs.find(({ id, entries }) => words.includes(id) && entries.length === 0);
		if (strange) throw new UsageError(`There is no record of \`${strange.id}\` here`, "See engagements/*/record/.");
		const told = proofs.map(({ id, entries }) => ({
			engagement: id,
			events: entries.flatMap(({ events }) => events).filter(wanted)
		}));
		if (values["json"] === true) world.print(jsonText(told));
		else if (told.length === 0) world.print("Nothing is recorded here yet.\n");
		else for (const each of told) world.print(story(each.engagement, each.events));
		const isBroken = proofs.some(({ breaks }) => breaks.length > 0);
		if (isBroken) world.complain("The record is not whole; `countersign verify` says where.\n");
		return isBroken ? exit.findings : exit.fine;
	}
};
function story(id, events) {
	const lines = events.map((event) => `  ${visible(storyLine(event))}\n`);
	return `${visible(id)}\n${lines.length > 0 ? lines.join("") : "  nothing that was asked for\n"}`;
}
function filterOf(values) {
	const [type, actor, track, artifact] = [
		"type",
		"actor",
		"track",
		"artifact"
	].map((name) => textOf(values, name));
	const [since, until] = [dayOf(values, "since"), dayOf(values, "until")];
	return (event) => {
		const at = parseInstant(event["at"] ?? "") ?? 0;
		return [
			type === void 0 || event["type"] === type,
			actor === void 0 || (event["actor"] ?? "").toLowerCase().split(", ").includes(actor.replace(/^@/, "").toLowerCase()),
			track === void 0 || event["track"] === track || event["of"] === `track:${track}`,
			artifact === void 0 || event["artifact"] === artifact,
			since === void 0 || at >= since,
			until === void 0 || at < endOfDay(until)
		].every(Boolean);
	};
}
function dayOf(values, name) {
	const text = textOf(values, name);
	const day = text === void 0 ? void 0 : parseDate(text);
	if (text !== void 0 && day === void 0) throw new UsageError(`--${name} ${JSON.stringify(text)} is no day`, "Write it as 2026-06-01.");
	return day;
}

export { verb };