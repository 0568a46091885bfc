import { c as parseInstant } from "./time.js";

/** The choice that a mistyped word most likely meant, or nothing where none is near. */
function nearest(word, choices) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const choice of choices) {
		const distance = editDistance(word.toLowerCase(), choice.toLowerCase(), bestDistance);
		if (distance < bestDistance) [best, bestDistance] = [choice, distance];
	}
	return best;
}
/** Levenshtein distance with swaps of neighbours; stops counting at `limit`. */
function editDistance(a, b, limit) {
	if (Math.abs(a.length - b.length) >= limit || a.length > 200) return limit;
	let before = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current[column] = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[column - 2] ?? 0) + 1 : limit);
		}
		[before, previous] = [previous, current];
	}
	return previous[b.length] ?? limit;
}

const STYLES = {
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	bold: 1,
	dim: 2
};
function painter(color) {
	return (style, text) => color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}
/** Control, formatting and line-moving characters are shown as their code, so that content cannot write on the screen. */
function visible(text) {
	return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
		return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
	});
}
/** Two or more columns, each as wide as its widest cell but the last. */
function columns(rows, indent) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row) => row.map((cell, column) => column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell).join("  ");
	return rows.map((row) => `${indent}${line(row)}`.trimEnd() + "\n").join("");
}

/** Exit statuses that scripts rely on. */
const exit = {
	fine: 0,
	findings: 1,
	usage: 2,
	waiting: 3,
	internal: 4
};
/** Something wrong with how the program was called, or with what it was pointed at: exit 2. */
var UsageError = class extends Error {
	hint;
	constructor(message, hint) {
		super(message);
		this.name = "UsageError";
		this.hint = hint;
	}
};
function textOf(values, name) {
	const value = values[name];
	return typeof value === "string" ? value : void 0;
}
function textsOf(values, name) {
	const value = values[name];
	return typeof value === "object" ? value : [];
}
/** The instant to judge as of: that of `--now`, else the clock's. */
function nowOf(values, world) {
	const text = textOf(values, "now");
	const at = text === void 0 ? world.now : parseInstant(text);
	if (at !== void 0) return at;
	throw new UsageError(`--now ${JSON.stringify(text)} is no instant`, "Write it as 2026-11-20T16:41:07Z.");
}
/** Options that every verb takes. */
const commonOptions = {
	repo: {
		type: "string",
		value: "DIR",
		help: "The repository; by default the folder you are in."
	},
	now: {
		type: "string",
		value: "INSTANT",
		help: "Judge as of this instant, such as 2026-11-20T16:41:07Z."
	},
	json: {
		type: "boolean",
		help: "Print data for programs."
	},
	"no-color": {
		type: "boolean",
		help: "No colour, as with NO_COLOR."
	},
	help: {
		type: "boolean",
		help: "Show this help."
	}
};
/** Options that name a change. */
const changeOptions = {
	base: {
		type: "string",
		value: "REF",
		help: "What the change is made against; its tip holds the policy."
	},
	head: {
		type: "string",
		value: "REF",
		help: "The change; without it, the working files against HEAD."
	},
	pr: {
		type: "string",
		value: "FACTS.json",
		help: "What GitHub says of the pull request, in its own REST shapes."
	},
	record: {
		type: "string",
		value: "REF",
		help: "Where the record stands, if not in the base."
	}
};

export { nowOf as a, columns as c, nearest as d, exit as i, painter as l, changeOptions as n, textOf as o, commonOptions as r, textsOf as s, UsageError as t, visible as u };