import { d as nearest, i as exit, n as changeOptions, o as textOf, r as commonOptions, s as textsOf, t as UsageError, u as visible } from "./verb.js";
import { c as parseInstant } from "./time.js";
import { d as jsonText } from "./record-file.js";
import { t as formatVerdict } from "./verdict-text.js";
import { r as askedBy, s as gather } from "./ask.js";
import { g as rosterPeople, t as evaluate } from "./evaluate.js";
import { T as parseDocument, _ as statePath } from "./record.js";

/** The text of a YAML map with one value set, comments and order kept. The path's maps are made where they are missing. */
function setValue(text, path, value) {
	const document = parseDocument(text, { schema: "failsafe" });
	document.setIn(path, value);
	return document.toString({ lineWidth: 0 });
}

/** The same question, had this happened too. It is answered by the same code, so the answer is the one that would come. */
function imagine(question, policy, imagined) {
	const merged = {
		...question.merged,
		engagements: withFacts(question, imagined)
	};
	const pull = withEvidence(question, policy, imagined);
	const seen = new Map([...question.seen, [question.change.head, {
		snapshot: merged,
		committedAt: 0
	}]]);
	return {
		...question,
		merged,
		pull,
		seen
	};
}
function withFacts(question, { facts }) {
	return new Map([...question.merged.engagements].map(([id, { files, entries }]) => {
		const path = statePath(id);
		return [id, {
			files: files.map((file) => {
				if (file.path !== path || !question.ids.includes(id)) return file;
				const text = new TextDecoder().decode(file.bytes);
				const next = facts.reduce((state, fact) => setValue(state, ["known_facts", ...fact.path.split(".")], fact.value), text);
				return {
					...file,
					bytes: new TextEncoder().encode(next)
				};
			}),
			entries
		}];
	}));
}
function withEvidence(question, policy, imagined) {
	const pull = question.pull ?? nobodysPull(question);
	const reviews = imagined.approvals.map((each, index) => review(question, policy, each, index));
	const labeled = imagined.labels.map((each, index) => {
		return {
			kind: "labeled",
			id: -1 - index,
			label: each.name,
			person: personCalled(policy, each.login),
			at: question.now
		};
	});
	const asked = imagined.requests.map((gate) => `request:${gate}`);
	return {
		...pull,
		reviews: [...pull.reviews, ...reviews],
		timeline: [
			...pull.timeline,
			...reviews.map((each) => ({
				kind: "reviewed",
				review: each.id
			})),
			...labeled
		],
		labels: [
			...pull.labels,
			...imagined.labels.map((each) => each.name),
			...asked
		]
	};
}
function review(question, policy, { gate, login }, index) {
	return {
		id: -1 - index,
		person: personCalled(policy, login),
		state: "APPROVED",
		body: question.ids.map((id) => `/approve ${gate} engagement=${id}`).join("\n"),
		commit: question.change.head,
		submittedAt: question.now,
		editedAt: void 0
	};
}
/** Whoever the roster calls so; somebody whom it does not know has no number and no role. */
function personCalled(policy, login) {
	return {
		login,
		id: rosterPeople(policy).find((each) => each.login.toLowerCase() === login.toLowerCase())?.id ?? -1,
		human: !login.endsWith("[bot]")
	};
}
const NOBODY = {
	login: "nobody",
	id: -2,
	human: true
};
/** On a laptop there is no pull request yet; the imagined one is nobody's. */
function nobodysPull({ change }) {
	return {
		repository: "local/local",
		number: 0,
		author: NOBODY,
		open: true,
		merged: false,
		mergedAt: void 0,
		draft: false,
		base: change.base,
		head: change.head,
		labels: [],
		requestedPeople: [],
		requestedTeams: [],
		reviews: [],
		timeline: [],
		commits: /* @__PURE__ */ new Map(),
		pushes: [],
		checks: [],
		teams: /* @__PURE__ */ new Map()
	};
}

const verb = {
	name: "simulate",
	summary: "Say what would be, had somebody approved, a label been set, a fact been known or a date come.",
	usage: "countersign simulate [ID] [--approve GATE=LOGIN] [--label NAME=LOGIN] [--fact PATH=VALUE] [--at INSTANT]",
	examples: ["countersign simulate acme-pilot --approve commercial=lena", "countersign simulate --fact deposit_received=true --at 2027-01-15T00:00:00Z"],
	options: {
		...commonOptions,
		...changeOptions,
		approve: {
			type: "string",
			multiple: true,
			value: "GATE=LOGIN",
			help: "Somebody approves a gate. Several: GATE=LOGIN,GATE=LOGIN, or the option again."
		},
		label: {
			type: "string",
			multiple: true,
			value: "NAME=LOGIN",
			help: "Somebody sets a label."
		},
		fact: {
			type: "string",
			multiple: true,
			value: "PATH=VALUE",
			help: "A fact is known."
		},
		at: {
			type: "string",
			value: "INSTANT",
			help: "It is this late."
		}
	},
	async run(values, words, world) {
		const imagined = imaginedBy(values);
		const asked = await askedBy({
			...values,
			all: words.length === 0 && textOf(values, "head") === void 0
		}, words, world);
		const question = await gather(asked);
		const today = evaluate(question);
		const now = timeOf(values) ?? question.now;
		checkGates(imagined, today);
		const { verdict, requests } = evaluateImagined({
			...question,
			now
		}, today, imagined);
		const changes = differences(today.verdict, verdict);
		if (values["json"] === true) world.print(jsonText({
			...verdict,
			simulated: {
				changes,
				requests
			}
		}));
		else world.print(`${told(changes, requests)}${formatVerdict(verdict, {
			color: world.color,
			quiet: false
		})}`);
		return {
			success: exit.fine,
			action_required: exit.waiting,
			failure: exit.findings
		}[verdict.conclusion];
	}
};
function checkGates({ approvals }, { cases }) {
	const known = [...new Set(cases.flatMap((c) => c.adapter.gates.map((each) => each.id)))].toSorted();
	const strange = approvals.find(({ gate }) => gate !== "all" && !known.includes(gate));
	if (strange === void 0) return;
	const near = nearest(strange.gate, known);
	const hint = near === void 0 ? `Gates here: ${known.join(", ") || "none; no engagement was found"}.` : `Did you mean \`${near}\`?`;
	throw new UsageError(`No engagement here has a gate ${JSON.stringify(strange.gate)}`, hint);
}
/** An approval of a gate that is not in play counts only once the gate is asked for, so that is imagined too. */
function evaluateImagined(question, { repository: { policy } }, imagined) {
	const first = evaluate(imagine(question, policy, imagined));
	const idle = (gate) => first.cases.some((c) => {
		const rows = c.gates.filter((each) => each.gate === gate);
		return rows.length > 0 && !rows.some((each) => each.inPlay);
	});
	const requests = [...new Set(imagined.approvals.map(({ gate }) => gate))].filter(idle);
	const { verdict } = requests.length === 0 ? first : evaluate(imagine(question, policy, {
		...imagined,
		requests
	}));
	return {
		verdict,
		requests
	};
}
function imaginedBy(values) {
	return {
		approvals: pairsOf(values, "approve", true).map(([gate, login]) => ({
			gate,
			login
		})),
		requests: [],
		labels: pairsOf(values, "label", true).map(([name, login]) => ({
			name,
			login
		})),
		facts: pairsOf(values, "fact", false).map(([path, value]) => ({
			path,
			value
		}))
	};
}
/** `NAME=VALUE`, split at the first `=`; a list of them is split at its commas. */
function pairsOf(values, option, lists) {
	return textsOf(values, option).flatMap((text) => lists ? text.split(",") : [text]).map((text) => {
		const at = text.indexOf("=");
		if (at <= 0 || at === text.length - 1) throw new UsageError(`--${option} ${JSON.stringify(text)} needs the form ${option === "fact" ? "PATH=VALUE" : "NAME=LOGIN"}`);
		return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
	});
}
function timeOf(values) {
	const text = textOf(values, "at");
	if (text === void 0) return void 0;
	const at = parseInstant(text);
	if (at === void 0) throw new UsageError(`--at ${JSON.stringify(text)} is no instant`, "Write it as 2027-01-15T00:00:00Z.");
	return at;
}
/** Gates, actions and the conclusion that would be otherwise. */
function differences(today, then) {
	const before = answers(today);
	return [...answers(then)].flatMap(([what, would]) => {
		const was = before.get(what) ?? "-";
		return was === would ? [] : [{
			what,
			was,
			would
		}];
	});
}
function answers(verdict) {
	const rows = verdict.engagements.flatMap((each) => [...each.gates.map((gate) => [`${each.id} gate ${gate.gate} ${gate.scope}`, gate.status]), ...each.actions.map((action) => [`${each.id} action ${action.action} ${action.scope}`, action.allowed ? "allowed" : "refused"])]);
	return new Map([...rows, ["conclusion", verdict.conclusion]]);
}
function told(changes, requests) {
	const besides = requests.map((gate) => `Imagined besides: the label request:${visible(gate)}, which nobody has set.\n`);
	if (changes.length === 0) return `Simulated: nothing would be otherwise.\n${besides.join("")}`;
	return `Simulated, nothing was changed:\n${changes.map(({ what, was, would }) => `  ${visible(what)}: ${was} -> ${would}\n`).join("")}${besides.join("")}`;
}

export { verb };