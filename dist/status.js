import { d as jsonText, g as isKnown } from "./record-file.js";
import { n as isOpen } from "./state.js";
import { c as columns, i as exit, l as painter, r as commonOptions, u as visible } from "./verb.js";
import { t as askAndEvaluate } from "./ask.js";

/** Where an engagement stands, as a person reads it in a terminal. */
function statusText(c, verdict, { color }) {
	const state = c.head.state?.value;
	const paint = painter(color);
	const title = `${state?.client ?? c.id} / ${state?.workflow ?? ""}`;
	const sections = [
		["Next", [[verdict.next.action, verdict.next.owner === "" ? "" : `(${verdict.next.owner})`]]],
		["Tracks", trackRows(c)],
		["Gates", gateRows(verdict)],
		["Blockers", blockerRows(c)],
		["Questions", questionRows(c)]
	].filter(([, lines]) => lines.length > 0).map(([name, lines]) => section(name, lines, paint));
	return `${paint("bold", visible(title))}  ${visible(`${state?.stage ?? "TBD"}, ${state?.workflow_status ?? "active"}`)}\n${sections.join("")}`;
}
const WIDTH = 11;
function section(name, rows, paint) {
	const lines = columns(rows.map((cells) => cells.map(visible)), "").split("\n");
	const labels = lines.map((_, index) => index === 0 ? paint("dim", name.padEnd(WIDTH)) : " ".repeat(WIDTH));
	return lines.flatMap((line, index) => line === "" ? [] : [`  ${labels[index]}${line}\n`]).join("");
}
function trackRows(c) {
	return (c.head.state?.value.active_tracks ?? []).map(({ id, status, owner, blockers = [] }) => [
		id,
		status,
		owner ?? "TBD",
		blockers.join(" ")
	]);
}
/** Gates that somebody has answered or waits for. */
function gateRows({ gates }) {
	return gates.filter(({ status, required }) => required || status !== "unknown").map(({ gate, scope, status, because }) => [
		scope === "*" ? gate : `${gate} for ${scope}`,
		status,
		because
	]);
}
function blockerRows(c) {
	return (c.head.state?.value.blockers ?? []).filter(isOpen).map(({ id, text, owner }) => [
		id,
		text,
		owner ?? "TBD"
	]);
}
function questionRows(c) {
	return (c.head.state?.value.missing_info ?? []).map(({ id, question, field, owner }) => [
		id,
		isKnown(question) ? question ?? "" : field,
		owner ?? "TBD"
	]);
}

const verb = {
	name: "status",
	summary: "Say where engagements stand, and what comes next.",
	usage: "countersign status [ID...]",
	examples: ["countersign status acme-pilot", "countersign status --json    every engagement, for programs"],
	options: commonOptions,
	async run(values, words, world) {
		const { cases, verdict } = await askAndEvaluate({
			...values,
			all: words.length === 0
		}, words, world);
		const found = verdict.engagements.filter(({ id }) => words.length === 0 || words.includes(id)).map((each) => ({
			judged: each,
			c: cases.find(({ id }) => id === each.id)
		}));
		if (values["json"] === true) world.print(jsonText(found.map(({ judged, c }) => dataOf(judged, c))));
		else world.print(found.map(({ judged, c }) => c ? statusText(c, judged, world) : unread(judged.id)).join("\n"));
		if (found.length === 0) world.print("There is no engagement here yet; `countersign new engagement ID` makes one.\n");
		return exit.fine;
	}
};
function unread(id) {
	return `${id}  cannot be read; \`countersign check ${id}\` says why.\n`;
}
function dataOf({ id, workflow_type, gates, actions, next }, c) {
	const state = c?.head.state?.value;
	return {
		engagement: id,
		workflow_type,
		client: state?.client ?? null,
		workflow: state?.workflow ?? null,
		stage: state?.stage ?? null,
		workflow_status: state?.workflow_status ?? null,
		owner: state?.owner ?? null,
		tracks: state?.active_tracks ?? [],
		gates: gates.map(({ gate, scope, status, waiting_for }) => ({
			gate,
			scope,
			status,
			waiting_for
		})),
		actions,
		blockers: state?.blockers ?? [],
		questions: state?.missing_info ?? [],
		next
	};
}

export { verb };