import { _ as isMap, c as idOfFile, f as compareFindings, g as isKnown$1, i as ignoredReasons, l as inScope, o as ATTESTATION, p as compareText, u as isLive, v as valueAt } from "./record-file.js";
import { n as ENGAGEMENT_ID, r as NAME, t as ARTIFACT_ID } from "./scalars.js";
import { a as formatInstant, c as parseInstant, i as formatDay, n as addDuration, o as isDuration, r as endOfDay, s as parseDate, t as DAY } from "./time.js";
import { _ as statePath, c as inOrder, d as quoteAll, f as limits, g as scopesOf, h as isEngineOwned, l as emptyRecord, m as engagementPath, n as parseYaml, o as typed, p as engagementOf, s as compareProblems, t as parseEntry, u as quote } from "./record.js";
import { d as nearest } from "./verb.js";
import { A as digestOf, C as optionsFrom, D as liveArtifacts$1, E as isAttestationOf, F as stageOf, I as terminalOf, M as sha256Hex, N as artifactTypeOf, O as nothingCovered, P as gateOf, S as playOf, T as coveredArtifacts, _ as WEB_FLOW, a as voidedEvidence, b as reviewUrl, c as shutRows, d as weightOf, f as movingOf, g as isExplained, h as isExcepted, i as stepTowards, j as normalizeLines, k as subjectOf, l as unmet, m as exceptionFor, n as placeOfMove, o as describe, p as eventsOf, r as shutGates$1, s as gatesOfMove, t as gateName, u as waitsForPeople, v as eventUrl, w as attestedPath, x as neededScopes } from "./shut.js";
import { a as failures, i as workflowStatuses, n as isOpen, r as stateFile, s as leavesOf$1, t as derivedKeys } from "./state.js";
import { i as currencyDigits, n as settingsFile, r as currencyAt, t as adapterFile } from "./adapter-file.js";
import { c as omit, i as parseArtifact, n as isRegular, o as approvalClaim, r as treeProblems, s as approvalKeys, t as byPath } from "./tree.js";

const PERMIT = /^(?:\*|[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(?::(?:\*|[A-Za-z0-9][A-Za-z0-9_.-]{0,79}))?)$/;
const CLOSES = /^close ([A-Za-z0-9][A-Za-z0-9_.-]{0,79})$/;
/** Control characters, halves of characters, and marks that reorder the text around them. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const readers = {
	approve: /* @__PURE__ */ new Map([
		["scope", readScope],
		["permits", readPermits],
		["until", readUntil],
		["if", readCondition],
		["engagement", readEngagement]
	]),
	reject: /* @__PURE__ */ new Map([
		["scope", readScope],
		["because", readBecause],
		["engagement", readEngagement]
	])
};
/** Reads what stands after the verb: gates, then options in any order. */
function parseCommand(verb, rest) {
	const firstOption = rest.search(/[ \t][A-Za-z]+=/);
	const gates = readGates(verb, firstOption < 0 ? rest : rest.slice(0, firstOption));
	if ("problem" in gates) return gates;
	const options = firstOption < 0 ? {} : readOptions(verb, rest.slice(firstOption));
	if ("problem" in options) return options;
	return {
		...nothing,
		...gates,
		...options,
		verb
	};
}
const nothing = {
	scope: void 0,
	permits: void 0,
	until: void 0,
	condition: void 0,
	engagement: void 0,
	because: void 0
};
function readGates(verb, text) {
	const names = text.split(",").map(trimBlanks);
	if (names.length === 1 && names[0] === "") return { problem: `\`/${verb}\` names no gate.` };
	if (names.length === 1 && names[0] === "all") return { gates: "all" };
	const wrong = names.find((name) => !NAME.test(name));
	if (wrong !== void 0) return { problem: `${shown$1(wrong)} is not a gate; gates are separated by commas.` };
	if (names.includes("all")) return { problem: "`all` stands alone, without other gates." };
	return new Set(names).size === names.length ? { gates: names } : { problem: "The line names a gate twice." };
}
function readOptions(verb, text) {
	const option = /[ \t]+([A-Za-z]+)=(?:"([^"]*)"|([!#-~]+))(?=[ \t]|$)/y;
	const seen = /* @__PURE__ */ new Set();
	let part = {};
	let end = 0;
	for (let match = option.exec(text); match; match = option.exec(text)) {
		end = option.lastIndex;
		const [, key = "", quoted, plain = ""] = match;
		const read = seen.has(key) ? { problem: `\`${key}=\` is given twice.` } : readOption(verb, key, quoted ?? plain);
		if ("problem" in read) return read;
		seen.add(key);
		part = {
			...part,
			...read
		};
	}
	const left = trimBlanks(text.slice(end));
	return left === "" ? part : { problem: `${shown$1(left)} cannot be read as an option.` };
}
function readOption(verb, key, value) {
	const reader = readers[verb].get(key);
	if (reader) return reader(value);
	return { problem: `\`/${verb}\` has no option ${shown$1(key)}; it has ${[...readers[verb].keys()].join(", ")}.` };
}
function readScope(value) {
	return value === "*" || NAME.test(value) ? { scope: value } : { problem: `${shown$1(value)} is not a scope.` };
}
function readPermits(value) {
	const permits = value.split(",").map(trimBlanks);
	const wrong = permits.find((permit) => !PERMIT.test(permit));
	return wrong === void 0 ? { permits } : { problem: `${shown$1(wrong)} is not a permit such as scope:pilot.` };
}
function readUntil(value) {
	const day = parseDate(value);
	return day === void 0 ? { problem: `${shown$1(value)} is not a date such as 2027-03-01.` } : { until: endOfDay(day) };
}
function readCondition(value) {
	const problem = textProblem("if", value);
	return problem ? { problem } : { condition: {
		text: value,
		closes: CLOSES.exec(value)?.[1]
	} };
}
function readEngagement(value) {
	return ENGAGEMENT_ID.test(value) ? { engagement: value } : { problem: `${shown$1(value)} is not an engagement.` };
}
function readBecause(value) {
	const problem = textProblem("because", value);
	return problem ? { problem } : { because: value };
}
function textProblem(key, value) {
	if (value.trim() === "") return `\`${key}=\` is empty.`;
	return UNREADABLE.test(value) ? `\`${key}=\` contains characters that are not displayed.` : void 0;
}
/** Spaces and tabs only: any other blank is a character that does not belong there. */
function trimBlanks(text) {
	let [start, end] = [0, text.length];
	while (start < end && isBlank(text.charAt(start))) start++;
	while (end > start && isBlank(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}
function isBlank(char) {
	return char === " " || char === "	";
}
/** What somebody typed, in ASCII, so that a look-alike letter shows. */
function shown$1(text) {
	const ascii = text.slice(0, 80).replaceAll(/[^ -~]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
	return quote(ascii);
}

const QUOTE = /^ {0,3}>(.*)$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** HTML blocks that hide their lines or show them as they are, with what ends each. */
const HTML_BLOCKS = [
	[/^ {0,3}<!--/, /-->/],
	[/^ {0,3}<!\[CDATA\[/, /\]\]>/],
	[/^ {0,3}<\?/, /\?>/],
	[/^ {0,3}<(?:pre|code|script|style|textarea)(?![\w-])/i, /<\/(?:pre|code|script|style|textarea)>/i],
	[/^ {0,3}<blockquote(?![\w-])/i, /<\/blockquote>/i]
];
/** The lines of a Markdown text that stand outside code blocks, quotes and comments. */
function displayedLines(body) {
	const lines = body.split(/\r\n|\n|\r/);
	const closing = commentClosings(lines);
	const reader = {
		block: void 0,
		quoted: false,
		inline: "text"
	};
	return lines.flatMap((line, index) => {
		const shown = readLine(reader, line, closing[index + 1] ?? false);
		return shown ? [shown] : [];
	});
}
function readLine(reader, line, closesLater) {
	if (inBlock(reader, line)) return startParagraph(reader, false);
	if (line.trim() === "") return startParagraph(reader, false);
	const quote = QUOTE.exec(line);
	if (quote) return startParagraph(reader, (quote[1] ?? "").trim() !== "");
	const before = reader.inline;
	reader.inline = inlineAfter(before, line, closesLater);
	return before === "comment" ? void 0 : {
		text: line,
		doubt: doubtOf(reader.quoted, before)
	};
}
function startParagraph(reader, quoted) {
	reader.quoted = quoted;
	reader.inline = "text";
}
/** Whether the line belongs to a code or HTML block: goes on with one, ends it, or begins one. */
function inBlock(reader, line) {
	if (reader.block) {
		if (reader.block.test(line)) reader.block = void 0;
		return true;
	}
	const fence = FENCE.exec(line)?.[1];
	if (fence) {
		reader.block = new RegExp(`^ {0,3}\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
		return true;
	}
	const html = HTML_BLOCKS.find(([start]) => start.test(line));
	if (html && !html[1].test(line)) reader.block = html[1];
	return html !== void 0;
}
/** Follows code spans and comments, both of which may run over several lines of a paragraph. */
function inlineAfter(before, line, closesLater) {
	let state = before;
	for (const [token] of line.matchAll(/`+|<!--|-->/g)) if (state === "comment") state = token === "-->" ? "text" : "comment";
	else if (token.startsWith("`")) state = state === "code" ? "text" : "code";
	else if (token === "<!--" && state === "text") state = "comment";
	return state === "comment" && !closesLater ? "text" : state;
}
/** For each line, whether a `-->` stands on it or on a later line of its paragraph; elsewhere `<!--` hides nothing. */
function commentClosings(lines) {
	const closing = Array.from({ length: lines.length }, () => false);
	for (let index = lines.length - 1; index >= 0; index--) {
		const line = lines[index] ?? "";
		closing[index] = line.includes("-->") || line.trim() !== "" && (closing[index + 1] ?? false);
	}
	return closing;
}
function doubtOf(quoted, inline) {
	if (quoted) return "it continues a quote; put an empty line between the quote and the command";
	return inline === "code" ? "a code span before it is not closed; put an empty line before the command" : void 0;
}

/** GitHub's own limit for a text. */
const MAX_LENGTH = 65536;
const MAX_COMMANDS = 100;
const verbs = ["approve", "reject"];
/** Reads the commands of a review. Lines that are no command are prose, and prose says nothing. */
function parseDirectives(body) {
	if (body.length > MAX_LENGTH) return refuse("The text is too long to be read.");
	const directives = [];
	for (const line of displayedLines(body)) {
		const read = parseLine(line.text);
		if (!read) continue;
		if ("problem" in read) return refuse(read.problem);
		if (line.doubt) return refuse(`It is unclear whether ${shown$1(line.text)} is meant as a command: ${line.doubt}.`);
		directives.push(read);
		if (directives.length > MAX_COMMANDS) return refuse(`There are more than ${MAX_COMMANDS} commands.`);
	}
	const problem = findConflict(directives);
	return problem ? refuse(problem) : {
		directives,
		problem: void 0
	};
}
function refuse(problem) {
	return {
		directives: [],
		problem
	};
}
function parseLine(line) {
	const match = /^\/(approve|reject)(?=[ \t]|$)/.exec(line);
	const verb = verbs.find((each) => each === match?.[1]);
	if (verb) return parseCommand(verb, line.slice(verb.length + 1));
	const meant = meantVerb(line);
	return meant && { problem: `${shown$1(line)} is not a command; write \`/${meant} <gate>\` at the start of a line.` };
}
/** The command that a line nearly is. Passing over it as prose would turn a limited approval into an unlimited one. */
function meantVerb(line) {
	const start = line.slice(0, 40).normalize("NFKC").replaceAll(/\p{Cf}/gu, "");
	const word = /^ {0,3}[/\u2044\u2215\u2571\u29f8]([^\s.,:;!?"'()[\]{}=]+)/u.exec(start)?.[1]?.toLowerCase() ?? "";
	return verbs.find((verb) => isNearly(verb, word) || runsOn(verb, line));
}
/** Whether the verb is followed directly by something that makes no other word of it, such as a colon. */
function runsOn(verb, line) {
	return line.startsWith(`/${verb}`) && !/^[A-Za-z0-9_/-]/.test(line.slice(verb.length + 1));
}
function isNearly(verb, word) {
	if (word === verb) return true;
	return !word.startsWith(verb) && (looksLike(verb, word) || isOneSlipFrom(verb, word));
}
/** Letter by letter the same, or another alphabet's. */
function looksLike(verb, word) {
	const letters = Array.from(word);
	const same = letters.filter((letter, index) => letter === verb[index]).length;
	const foreign = letters.filter((letter) => letter > "").length;
	return letters.length === verb.length && same + foreign === verb.length && same >= 2;
}
/** One letter missing, added or wrong, or two neighbours swapped. */
function isOneSlipFrom(verb, word) {
	let start = 0;
	while (start < verb.length && verb[start] === word[start]) start++;
	const end = sharedEnd(verb.slice(start), word.slice(start));
	const [a, b] = [verb.slice(start, verb.length - end), word.slice(start, word.length - end)];
	return a.length <= 1 && b.length <= 1 || a.length === 2 && b === `${a.charAt(1)}${a.charAt(0)}`;
}
function sharedEnd(a, b) {
	let shared = 0;
	while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
	return shared;
}
function findConflict(directives) {
	for (const [index, later] of directives.entries()) {
		const earlier = directives.slice(0, index).find((each) => sharesGate(each, later) && clash$1(each, later));
		if (!earlier) continue;
		const gate = sharedGate(earlier, later);
		return earlier.verb === later.verb ? `${gate} is named on two lines.` : `${gate} is both approved and rejected.`;
	}
}
/** Two answers of one kind may stand side by side where they concern different work. */
function clash$1(a, b) {
	if (a.verb !== b.verb) return true;
	return overlap(a.engagement, b.engagement) && overlap(a.scope, b.scope);
}
function overlap(a, b) {
	return a === b || isWide(a) || isWide(b);
}
function isWide(value) {
	return value === void 0 || value === "*";
}
function sharesGate(a, b) {
	return sharedGate(a, b) !== void 0;
}
function sharedGate(a, b) {
	if (a.gates === "all") return b.gates === "all" ? "`all`" : shown$1(b.gates[0] ?? "");
	if (b.gates === "all") return sharedGate(b, a);
	const named = new Set(b.gates);
	const gate = a.gates.find((each) => named.has(each));
	return gate === void 0 ? void 0 : shown$1(gate);
}

/**
* The gates that an approving review is laid before. `able` are those in play that the reviewer may decide, `own` the ones
* of them in which they decide themselves rather than confirm what somebody else signed.
*/
function addressees(all, { able, own }, said) {
	const approving = said.directives.filter((directive) => directive.verb === "approve");
	const shown = able.length > 0 ? able : all.filter((played) => played.inPlay);
	if (said.problem !== void 0) return misaddress(shown, "AMBIGUOUS_GATE", said.problem);
	if (approving.length === 0) return plain(own.length > 0 ? own : able, shown);
	const unknown = approving.map((directive) => unknownGate$1(all, directive)).find((gate) => gate !== void 0);
	if (unknown !== void 0) return misaddress(shown, "WRONG_GATE", noSuchGate(all, unknown));
	const named = approving.flatMap((directive) => addressedBy(all, shown, directive));
	const heard = new Set(named.map(({ played }) => played));
	const names = approving.flatMap((directive) => directive.gates === "all" ? ["all"] : directive.gates).join(", ");
	const passed = able.filter((played) => !heard.has(played));
	return [...named, ...misaddress(passed, "WRONG_GATE", `The review names ${names}, not ${list$2(passed)}.`)];
}
/** A plain Approve counts for the one gate in play that the reviewer may decide, and for none where there are several. */
function plain(able, shown) {
	const gates = new Set(able.map((played) => `${played.facts.id}/${played.gate.id}`));
	if (gates.size === 0) return shown.map((played) => ({ played }));
	if (gates.size === 1) return able.map((played) => ({ played }));
	return misaddress(able, "AMBIGUOUS_GATE", `Several gates are in play (${list$2(able)}); name the one that is meant: \`/approve <gate>\`.`);
}
function noSuchGate(all, unknown) {
	const gates = new Set(all.map((played) => played.gate.id));
	const near = nearest(unknown, [...gates]);
	return `There is no gate \`${unknown}\`${near === void 0 ? "." : `; did you mean \`${near}\`?`}`;
}
function addressedBy(all, shown, directive) {
	const rows = rowsNamed(all, directive.gates === "all" ? shown : all, directive);
	if (rows.length === 0) return misaddress(shown, "WRONG_GATE", `This change has no such gate in ${directive.engagement ?? "play"}.`);
	return rows.map((played) => ({
		played,
		directive,
		misaddressed: misaddressOf(played, directive)
	}));
}
function unknownGate$1(all, { gates }) {
	return gates === "all" ? void 0 : gates.find((gate) => !all.some((played) => played.gate.id === gate));
}
/** The rows that a directive names: those in play, and where none is, all of them, so that the answer is shown somewhere. */
function rowsNamed(all, among, directive) {
	const { gates, engagement } = directive;
	const isHere = (played) => engagement === void 0 || engagement === played.facts.id;
	const isNamed = (played) => isHere(played) && (gates === "all" || gates.includes(played.gate.id));
	const inPlay = new Set(all.filter((played) => played.inPlay && isNamed(played)).map((played) => played.gate.id));
	return among.filter((played) => isNamed(played) && (played.inPlay || directive.scope === played.scope || !inPlay.has(played.gate.id)));
}
/**
* The rows that a `/reject` speaks to, of those that the reviewer may decide. A no is never lost: one that names
* something unknown means all that it could have meant.
*/
function refusedRows(all, may, directive) {
	if (unknownGate$1(all, directive) !== void 0) return may.filter((played) => played.inPlay);
	const among = directive.gates === "all" ? may.filter((played) => played.inPlay) : may;
	const anywhere = {
		...directive,
		scope: void 0,
		engagement: void 0
	};
	const exact = rowsNamed(all, among, directive).filter((played) => isMeant$2(directive.scope, played));
	return rowsNamed(all, all, directive).some((played) => isMeant$2(directive.scope, played)) ? exact : rowsNamed(all, among, anywhere);
}
function isMeant$2(scope, played) {
	return scope === void 0 || scope === "*" || scope === played.scope;
}
function misaddressOf(played, directive) {
	if (directive.gates !== "all" && directive.engagement === void 0 && played.elsewhere) return {
		reason: "AMBIGUOUS_GATE",
		detail: `Several engagements are in play; add \`engagement=${played.facts.id}\`.`
	};
	if (!isMeant$2(directive.scope, played)) return {
		reason: "WRONG_SCOPE",
		detail: `The review names scope ${directive.scope ?? "*"}, not ${played.scope}.`
	};
	if (played.inPlay) return void 0;
	return {
		reason: "WRONG_GATE",
		detail: `${played.gate.id} is not in play here; ask for it with the label \`request:${played.gate.id}\`.`
	};
}
function misaddress(rows, reason, detail) {
	return rows.map((played) => ({
		played,
		misaddressed: {
			reason,
			detail
		}
	}));
}
function list$2(rows) {
	const several = new Set(rows.map((played) => played.facts.id)).size > 1;
	return [...new Set(rows.map(({ facts, gate }) => several ? `${facts.id}/${gate.id}` : gate.id))].join(", ");
}

/** The number that stands for a person, whichever account they used. */
function principal(policy, person) {
	return policy.samePerson.get(person.id) ?? person.id;
}
/** Whether a roster entry means this account: by number where it is pinned, else by login without regard to case. */
function sameAccount(entry, person) {
	if (entry.id !== void 0) return entry.id === person.id;
	return entry.login.toLowerCase() === person.login.toLowerCase();
}
/** Everybody the roster lists by name. */
function rosterPeople(policy) {
	return [...policy.roles.values()].flatMap((role) => role.people);
}

const NONE = { kind: "none" };
/** `at` is when they said something: a role that is lent must have been lent already then, and be so still. */
function eligibility(played, person, at) {
	const when = at ?? played.facts.repository.now;
	const found = rolesOf(played.facts.repository.policy, played.gate).map((role) => inRole(played, role, person, when));
	const named = namedByField(played, person) ? [fieldSeat(played.gate)] : [];
	const answers = [...found, ...named];
	return seatAmong(answers, played.gate) ?? answers.find((answer) => answer.kind === "unreadable") ?? NONE;
}
/** A seat of one's own comes before confirming somebody else's signature, where the gate takes people's own word. */
function seatAmong(answers, gate) {
	const own = gate.evidence.includes("review") || gate.evidence.includes("label");
	const seats = answers.filter((answer) => answer.kind === "seat");
	return seats.find((answer) => answer.byDocument !== own) ?? seats[0];
}
/** The roles that may decide a gate, as far as the roster has them. */
function rolesOf(policy, gate) {
	return (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []);
}
function inRole(played, role, person, at) {
	const { policy } = played.facts.repository;
	if (role.confirmedBy === void 0) return memberOf(played, role, person, {
		as: role.id,
		at
	});
	const answers = role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []).map((each) => memberOf(played, each, person, {
		as: role.id,
		at
	}));
	const seat = answers.find((answer) => answer.kind === "seat");
	return seat ? {
		...seat,
		byDocument: true
	} : answers.find((answer) => answer.kind === "unreadable") ?? NONE;
}
function memberOf(played, role, person, { as, at }) {
	const { policy, pull, now } = played.facts.repository;
	if (role.people.some((entry) => sameAccount(entry, person))) return seat({ role: as });
	const team = role.teams.find((each) => membersOf(played, each).some((member) => member.id === person.id));
	if (team !== void 0) return seat({
		role: as,
		team
	});
	const lent = lendings(played, role, [at, now]).find((each) => isCalled(policy, each.to, person));
	if (lent) return seat({
		role: as,
		delegatedBy: lent.from
	});
	const unread = role.teams.find((each) => pull?.teams.has(each.toLowerCase()) !== true);
	return unread === void 0 ? NONE : {
		kind: "unreadable",
		team: unread
	};
}
/** Whether somebody holds a role, alone or through a team that could be read. */
function holdsRole({ pull }, role, person) {
	const isMember = (team) => pull?.teams.get(team.toLowerCase())?.some(({ id }) => id === person.id) === true;
	return role.people.some((entry) => sameAccount(entry, person)) || role.teams.some(isMember);
}
function membersOf(played, team) {
	return played.facts.repository.pull?.teams.get(team.toLowerCase()) ?? [];
}
/** The delegations by which somebody who holds the role lends it for this gate at all of these times. */
function lendings(played, role, times) {
	const holders = [...role.people, ...role.teams.flatMap((team) => membersOf(played, team))];
	return played.facts.repository.policy.delegations.filter((each) => (each.gates.includes(played.gate.id) || each.gates.includes("*")) && times.every((when) => each.since <= when && when < each.until) && holders.some((holder) => sameLogin(holder.login, each.from)));
}
/** Whether a login in the settings means this account: the one that the roster pins to it, where it pins one. */
function isCalled(policy, login, person) {
	const pinned = rosterPeople(policy).filter((entry) => sameLogin(entry.login, login)).filter((entry) => entry.id !== void 0);
	return pinned.length > 0 ? pinned.some((entry) => sameAccount(entry, person)) : sameLogin(login, person.login);
}
function sameLogin(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
function seat(found) {
	return {
		kind: "seat",
		seat: found,
		byDocument: false
	};
}
function fieldSeat(gate) {
	return seat({ role: gate.approvers?.field ?? "" });
}
/** The covered artifacts name the approver, whom the roster must know. Where they name different people, nobody is it. */
function namedByField(played, person) {
	const login = loginInField(played) ?? "";
	const { policy } = played.facts.repository;
	return rosterPeople(policy).some((entry) => sameLogin(entry.login, login)) && isCalled(policy, login, person);
}
function loginInField(played) {
	const field = played.gate.approvers?.field;
	if (field === void 0) return void 0;
	const { facts, gate, scope, standing } = played;
	const covered = coveredArtifacts(standing, gate, scope, facts.head).filter((each) => each.type !== ATTESTATION);
	const logins = new Set(covered.map(({ fields }) => typeof fields[field] === "string" ? fields[field] : void 0));
	const [login] = logins;
	return logins.size === 1 ? login : void 0;
}
/** Teams of the gate's roles whose members could not be read. */
function unreadableTeams(played) {
	const { policy, pull } = played.facts.repository;
	return rolesOf(policy, played.gate).flatMap((role) => [role, ...(role.confirmedBy ?? []).flatMap((id) => policy.roles.get(id) ?? [])]).flatMap((role) => role.teams.filter((team) => !pull?.teams.has(team.toLowerCase())));
}
/** Accounts that can be read and may decide the gate. */
function readablePeople(played) {
	const { policy, now } = played.facts.repository;
	const roles = rolesOf(policy, played.gate).flatMap((role) => role.confirmedBy === void 0 ? [role] : role.confirmedBy.flatMap((id) => policy.roles.get(id) ?? []));
	const people = roles.flatMap((role) => [...role.people, ...role.teams.flatMap((team) => membersOf(played, team).map((each) => ({
		...each,
		emails: []
	})))]);
	const lent = roles.flatMap((role) => lendings(played, role, [now]).map(({ to }) => entryOf(policy, to)));
	const field = loginInField(played);
	const named = rosterPeople(policy).filter((each) => field !== void 0 && sameLogin(each.login, field));
	return [...new Map([
		...lent,
		...named,
		...people
	].map((each) => [each.login.toLowerCase(), each])).values()];
}
function entryOf(policy, login) {
	return rosterPeople(policy).find((each) => sameLogin(each.login, login)) ?? {
		login,
		id: void 0,
		emails: []
	};
}

/** The gates of every engagement of a change, with what only shows when all of them are looked at together. */
function playTogether(all) {
	const plays = all.map(playOf);
	const pull = all[0]?.repository.pull;
	const asked = pull ? askedByRequest(plays.flatMap((play) => play.gates), pull) : /* @__PURE__ */ new Set();
	const ask = (played) => asked.has(played) ? {
		...played,
		asked: true,
		inPlay: true
	} : played;
	return markElsewhere(plays.map((play) => ({
		...play,
		gates: play.gates.map(ask)
	})));
}
/**
* A request for somebody's review is about the gates in play that they may decide. Where there are none, it asks for
* those that they may decide: they were not asked for nothing.
*/
function askedByRequest(all, pull) {
	const meant = [...askedPeople(pull).map((person) => (played) => eligibility(played, person).kind === "seat"), ...pull.requestedTeams.map((team) => (played) => teamsOf(played).includes(team))].flatMap((mayDecide) => {
		const theirs = all.filter((played) => !played.subject.empty && mayDecide(played));
		return theirs.some((played) => played.inPlay) ? [] : theirs;
	});
	return new Set(meant);
}
/** GitHub takes people off the list of requests when they answer. */
function askedPeople(pull) {
	const answered = new Set(pull.reviews.flatMap((review) => review.person?.id ?? []));
	const before = pull.timeline.flatMap((event) => event.kind === "review_requested" && event.person && answered.has(event.person.id) ? [event.person] : []);
	return [...pull.requestedPeople, ...before];
}
function teamsOf(played) {
	return rolesOf(played.facts.repository.policy, played.gate).flatMap((role) => role.teams.map((team) => team.toLowerCase()));
}
function markElsewhere(plays) {
	const playing = /* @__PURE__ */ new Map();
	for (const play of plays) for (const id of idsInPlay(play)) playing.set(id, (playing.get(id) ?? 0) + 1);
	return plays.map((play) => {
		const own = idsInPlay(play);
		const elsewhere = (id) => (playing.get(id) ?? 0) > (own.has(id) ? 1 : 0);
		return {
			...play,
			gates: play.gates.map((each) => ({
				...each,
				elsewhere: elsewhere(each.gate.id)
			}))
		};
	});
}
function idsInPlay(play) {
	return new Set(play.gates.flatMap((played) => played.inPlay ? [played.gate.id] : []));
}
/** Whether the person's review was asked for once more after they gave one, and they have not answered yet. */
function isAskedAgain(played, person, since) {
	const { pull, policy } = played.facts.repository;
	const isThem = (other) => other !== null && principal(policy, other) === principal(policy, person);
	if (!pull?.requestedPeople.some(isThem)) return false;
	return pull.timeline.some((event) => event.kind === "review_requested" && isThem(event.person) && event.at > (since ?? 0));
}

/** Deals every review out to the gates it speaks to. A review never counts for more gates than it names. */
function dealBallots(plays) {
	const all = plays.flatMap((play) => play.gates);
	const { reviews = [], timeline = [] } = plays[0]?.facts.repository.pull ?? {};
	const dealt = /* @__PURE__ */ new Map();
	for (const review of reviews.toSorted((a, b) => a.id - b.id)) {
		const opinion = opinionOf(review, timeline);
		for (const [played, vote] of votesOf(all, opinion)) dealt.set(played, [...dealt.get(played) ?? [], vote]);
	}
	return dealt;
}
/** A dismissed review whose opinion nobody can tell any more may have been a rejection, so it is taken for one. */
function opinionOf(review, timeline) {
	if (review.state !== "DISMISSED") return {
		review,
		state: review.state,
		dismissal: void 0
	};
	const dismissal = timeline.findLast((each) => each.kind === "review_dismissed" && each.review === review.id);
	return {
		review,
		state: dismissal?.was.toUpperCase() === "APPROVED" ? "APPROVED" : "CHANGES_REQUESTED",
		dismissal
	};
}
function votesOf(all, opinion) {
	const said = parseDirectives(opinion.review.body);
	const able = all.filter((played) => played.inPlay && eligibilityOf(played, opinion.review).kind === "seat");
	const no = rejections(all, opinion, said);
	const rejected = new Set(no.map(([played]) => played));
	const yes = opinion.state === "CHANGES_REQUESTED" ? [] : approvals(all, able, opinion, said);
	return [...no, ...yes.filter(([played]) => !rejected.has(played))];
}
function eligibilityOf(played, { person, submittedAt }) {
	return person ? eligibility(played, person, submittedAt) : { kind: "none" };
}
/** Whether the reviewer can only confirm what somebody outside the forge signed. */
function isConfirmer(played, review) {
	const answer = eligibilityOf(played, review);
	return answer.kind === "seat" && answer.byDocument;
}
/**
* Request changes speaks to every gate in play that the reviewer may decide; `/reject` to the gates it names. Where
* nobody can say whether they may decide any, they are heard as well; where they may decide none, the gates in play show
* that the no counts for nothing.
*/
function rejections(all, opinion, said) {
	if (opinion.review.state === "PENDING") return [];
	const may = all.filter((played) => eligibilityOf(played, opinion.review).kind !== "none");
	const inPlay = may.filter((played) => played.inPlay);
	const sure = inPlay.filter((played) => eligibilityOf(played, opinion.review).kind === "seat");
	const general = opinion.state === "CHANGES_REQUESTED" ? sure.length > 0 ? sure : inPlay : [];
	const named = said.directives.flatMap((directive) => directive.verb === "reject" ? refusedRows(all, may, directive).map((played) => ({
		played,
		directive
	})) : []);
	const spoken = new Map(named.map((each) => [each.played, each.directive]));
	const heard = /* @__PURE__ */ new Set([...general, ...spoken.keys()]);
	const others = all.filter((played) => played.inPlay && !may.includes(played));
	const inVain = heard.size === 0 && isNo(opinion, said) ? others : [];
	return [...heard, ...inVain].map((played) => [played, vote(opinion, "reject", {
		played,
		directive: spoken.get(played)
	})]);
}
function isNo({ review, state }, said) {
	return (state === "CHANGES_REQUESTED" || said.directives.some(({ verb }) => verb === "reject")) && review.state !== "DISMISSED" && review.person?.human === true;
}
function approvals(all, able, opinion, said) {
	const approving = said.directives.filter((directive) => directive.verb === "approve");
	if (opinion.state === "COMMENTED" && approving.length === 0) return [];
	if (approving.length === 0 && said.directives.length > 0) return [];
	const own = able.filter((played) => !isConfirmer(played, opinion.review));
	const alone = new Set((own.length > 0 ? own : able).map((played) => `${played.facts.id}/${played.gate.id}`)).size === 1;
	return addressees(all, {
		able,
		own
	}, said).map((each) => {
		const { person, submittedAt } = opinion.review;
		const askedAgain = alone && person !== null && isAskedAgain(each.played, person, submittedAt);
		return [each.played, vote(opinion, "approve", each, askedAgain)];
	});
}
function vote({ review, dismissal }, verdict, { directive, misaddressed }, askedAgain = false) {
	return {
		review,
		dismissal,
		verdict,
		directive,
		misaddressed,
		askedAgain
	};
}

/** The facts as they were at the merge, where there was one: what happened afterwards changes nothing that it decided. */
function asMerged(facts) {
	const { pull } = facts.repository;
	if (pull?.mergedAt === void 0) return facts;
	return {
		...facts,
		repository: {
			...facts.repository,
			pull: cut(pull, pull.mergedAt)
		}
	};
}
function cut(pull, mergedAt) {
	const isLate = (event) => "at" in event && event.at > mergedAt;
	const late = pull.timeline.filter(isLate);
	return {
		...pull,
		timeline: pull.timeline.filter((event) => !isLate(event)),
		reviews: pull.reviews.map((review) => undismissed(review, late)),
		labels: labelsBefore(pull.labels, late)
	};
}
function undismissed(review, late) {
	const event = late.find((each) => each.kind === "review_dismissed" && each.review === review.id);
	const state = ["APPROVED", "CHANGES_REQUESTED"].find((each) => each === event?.was.toUpperCase());
	return state ? {
		...review,
		state
	} : review;
}
function labelsBefore(labels, late) {
	const set = new Set(labels);
	for (const event of late.toReversed()) {
		if (event.kind === "labeled") set.delete(event.label);
		if (event.kind === "unlabeled") set.add(event.label);
	}
	return [...set];
}

const referenceKinds = [
	"track",
	"gate",
	"artifact",
	"action",
	"scope",
	"stage",
	"decision"
];
/** Nothing where the text is not a reference. */
function parseReference(text) {
	const colon = text.indexOf(":");
	const kind = referenceKinds.find((known) => known === text.slice(0, colon));
	const id = text.slice(colon + 1);
	return kind && (id === "*" || NAME.test(id)) ? {
		kind,
		id
	} : void 0;
}
function refersTo(references, kind, id) {
	return references.includes(`${kind}:${id}`);
}
function parseSource(text) {
	const match = /^(?:([a-z0-9][a-z0-9-]{0,62})\/)?([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)(?:@(v[1-9]\d{0,5}))?$/.exec(text);
	return match ? {
		engagement: match[1],
		id: match[2] ?? "",
		version: match[3]
	} : void 0;
}

/** The addresses in `Co-authored-by` trailers. */
function coAuthorEmails(message) {
	return [...message.matchAll(/^co-authored-by:[^<\n]*<([^<>\n]*)>[ \t]*$/gim)].map((match) => (match[1] ?? "").trim().toLowerCase());
}

/** Why this person is not independent of what the gate covers, if so. */
function dependence(played, hands, person) {
	const { policy, pull } = played.facts.repository;
	if (policy.trial || played.gate.approvers?.notAuthor === false) return void 0;
	const who = principal(policy, person);
	if (pull?.author === null) return {
		reason: "UNATTRIBUTED",
		detail: `The account that opened this pull request is gone, so it could be @${person.login}'s.`
	};
	if (pull?.author && principal(policy, pull.author) === who) return {
		reason: "SELF_AUTHOR",
		detail: `@${person.login} opened this pull request.`
	};
	const commit = hands.people.get(who);
	if (commit !== void 0) return {
		reason: "SELF_CONTRIBUTOR",
		detail: `@${person.login} had a hand in the covered files (${commit}).`
	};
	const [unknown] = hands.unattributed;
	if (unknown === void 0) return void 0;
	return {
		reason: "UNATTRIBUTED",
		detail: `${unknown} belongs to no known account, so it could be @${person.login}'s.`
	};
}
function handsIn(played) {
	const { policy, pull, change } = played.facts.repository;
	const touching = change.commits.filter((commit) => commit.touched.some((path) => isCovered(played, path)));
	const people = /* @__PURE__ */ new Map();
	const unattributed = [];
	const note = (person, what) => {
		if (person) people.set(principal(policy, person), what);
		else unattributed.push(what);
	};
	for (const commit of touching) for (const hand of handsOf(played, commit)) note(hand, `commit ${commit.sha.slice(0, 7)}`);
	for (const [person, what] of pushersOf(pull, change.commits, touching)) note(person, what);
	return {
		people,
		unattributed
	};
}
/**
* Whether a path belongs to what the gate covers, in the base or as merged. A file that came and went within the change
* may have held anything, under a name that it has no more.
*/
function isCovered(played, path) {
	const { facts } = played;
	if (engagementOf(path) !== facts.id) return false;
	const id = idOfFile(path);
	if (id === void 0) return coveredPaths(facts, played).has(path);
	return coveredIds(facts, played).has(id) || !isKnownId(facts, id);
}
function isKnownId(facts, id) {
	return [facts.base, facts.head].some((side) => side?.artifacts.some((artifact) => artifact.id === id));
}
function coveredIds(facts, played) {
	return new Set(coveredEverywhere(facts, played).map((artifact) => artifact.id));
}
function coveredPaths(facts, played) {
	const files = coveredEverywhere(facts, played).flatMap((artifact) => {
		const path = attestedPath(artifact);
		return path === void 0 ? [] : [`engagements/${facts.id}/${path}`];
	});
	const bindsToState = played.subject.artifacts.length === 0 && !played.subject.empty;
	return new Set(bindsToState ? [...files, statePath(facts.id)] : files);
}
function coveredEverywhere(facts, { standing, gate, scope }) {
	return [facts.base, facts.head].flatMap((side) => side ? coveredArtifacts(standing, gate, scope, side) : []);
}
/** The people behind one commit; null for each whom nobody can name. */
function handsOf(played, commit) {
	const { policy, pull } = played.facts.repository;
	const accounts = pull?.commits.get(commit.sha);
	const author = accounts?.author ?? byEmail(policy, commit.author.email);
	const committer = accounts?.committer ?? byEmail(policy, commit.committer.email);
	const written = committer?.id === 19864447 ? [author] : [author, committer];
	return played.gate.suggestionsAllowed && committer?.id === 19864447 ? written : [...written, ...coAuthorsOf(policy, commit, accounts)];
}
function coAuthorsOf(policy, commit, accounts) {
	const emails = coAuthorEmails(commit.message);
	if (accounts?.coAuthors !== void 0) {
		const missing = Math.max(0, emails.length - accounts.coAuthors.length);
		return [...accounts.coAuthors, ...Array.from({ length: missing }, () => null)];
	}
	return emails.map((email) => byEmail(policy, email) ?? byNoReplyAddress(email));
}
function byEmail(policy, email) {
	const entry = rosterPeople(policy).find((each) => each.emails.some((own) => own.toLowerCase() === email.toLowerCase()));
	return entry?.id === void 0 ? null : { id: entry.id };
}
/** GitHub's private addresses carry the account's number. Good enough to take a named co-author away. */
function byNoReplyAddress(email) {
	const match = /^(\d{1,15})\+[^@]+@users\.noreply\.github\.com$/.exec(email);
	return match ? { id: Number(match[1]) } : null;
}
function pushersOf(pull, commits, touching) {
	if (!pull || touching.length === 0) return [];
	const forced = pull.timeline.flatMap((event) => event.kind === "force_pushed" ? [[event.person, "a force-push"]] : []);
	const shas = new Set(touching.map((commit) => commit.sha));
	const plain = pull.pushes.filter((push) => pushed(push.before, push.head, commits).some((sha) => shas.has(sha))).map((push) => [push.person, `the push of ${push.head.slice(0, 7)}`]);
	return [...forced, ...plain];
}
/** The commits that a push brought: what its new head reaches and its old one does not. */
function pushed(before, head, commits) {
	const known = reachable(before, commits);
	return [...reachable(head, commits)].filter((sha) => !known.has(sha));
}
function reachable(from, commits) {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const seen = /* @__PURE__ */ new Set();
	const queue = [from];
	for (let sha = queue.pop(); sha !== void 0; sha = queue.pop()) {
		const commit = bySha.get(sha);
		if (!commit || seen.has(sha)) continue;
		seen.add(sha);
		queue.push(...commit.parents);
	}
	return seen;
}

/** The clock of whoever dates evidence may run ahead of ours by this much. */
const SKEW = 3e5;
/** The commits whose content somebody may have judged: the edge reads these before anything is decided. */
function commitsToRead(pull) {
	const reviewed = pull.reviews.flatMap((review) => review.commit ?? []);
	const heads = pull.timeline.flatMap((event, index) => {
		return event.kind === "reviewed" || event.kind === "labeled" && event.label.startsWith("approve:") ? newestCommit(pull.timeline.slice(0, index)) ?? [] : [];
	});
	return [.../* @__PURE__ */ new Set([...reviewed, ...heads])];
}
/** Why a review does not speak for the content that stands here now, if so. */
function reviewStaleness(played, review) {
	const commit = review.commit ?? "";
	const seen = played.facts.seen.get(commit);
	if (!seen) return {
		reason: "CANNOT_VERIFY",
		detail: "The commit that was reviewed cannot be read, so what was approved is not known."
	};
	if (isMoved$1(played.facts, review, seen)) return eventStaleness(played, indexOfReview(timelineOf(played.facts), review), review.submittedAt ?? 0);
	return differs$1(played, subjectAt(played, seen.engagement, seen.presentation), commit.slice(0, 7));
}
/**
* GitHub may move a review's commit forward. A commit that is younger than the review, or that GitHub lists after it,
* cannot be what was read.
*/
function isMoved$1(facts, review, seen) {
	if (seen.committedAt > (review.submittedAt ?? Infinity)) return true;
	const timeline = timelineOf(facts);
	const given = indexOfReview(timeline, review);
	return given >= 0 && timeline.findIndex((event) => shaOf(event) === review.commit) > given;
}
/** Why something said at `index` of the timeline does not speak for the content that stands here now, if so. */
function eventStaleness(played, index, at) {
	const timeline = timelineOf(played.facts);
	const before = timeline.slice(0, Math.max(index, 0));
	const forced = timeline.slice(index + 1).some((event) => event.kind === "force_pushed");
	const { commits } = played.facts.repository.change;
	const touching = commits.filter((commit) => commit.touched.some((path) => isCovered(played, path)));
	const listed = new Set(before.map(shaOf));
	const after = touching.find((commit) => forced || !listed.has(commit.sha) || commit.committer.at > at);
	if (after) return stale(`Commit ${after.sha.slice(0, 7)} changed it afterwards.`);
	return differsAtHead(played, newestCommit(before) ?? "");
}
/** Compares with the head of that moment; where the branch had no commit of its own then, with the base. */
function differsAtHead(played, sha) {
	const { seen, base, presentation } = played.facts;
	const then = seen.get(sha);
	if (then) return differs$1(played, subjectAt(played, then.engagement, then.presentation), sha.slice(0, 7));
	return differs$1(played, base && subjectAt(played, base, presentation), "the base");
}
function subjectAt({ standing, gate, scope }, engagement, presentation) {
	return subjectOf(standing, gate, scope, engagement, presentation);
}
function differs$1(played, was, where) {
	const { subject } = played;
	if (was === void 0 || was.content !== subject.content) return stale(`${changedBetween(was, subject)} changed since ${where}.`);
	if (was.presentation !== subject.presentation) return {
		...stale(`The template or the organisation's details changed since ${where}.`),
		presentation: true
	};
}
/** The artifacts that were added, altered or taken away; for a gate that covers none, all there is. */
function changedBetween(was, now) {
	const changed = [.../* @__PURE__ */ new Set([...was?.artifacts ?? [], ...now.artifacts])].toSorted().filter((id) => was?.parts.get(id) !== now.parts.get(id));
	return changed.length > 0 ? changed.join(", ") : "What it covers";
}
function stale(detail) {
	return {
		reason: "STALE_CONTENT",
		detail
	};
}
function newestCommit(timeline) {
	const event = timeline.findLast((each) => shaOf(each) !== void 0);
	return event && shaOf(event);
}
function shaOf(event) {
	return event.kind === "committed" ? event.sha : void 0;
}
function indexOfReview(timeline, { id }) {
	return timeline.findIndex((event) => event.kind === "reviewed" && event.review === id);
}
function timelineOf({ repository }) {
	return repository.pull?.timeline ?? [];
}

/**
* The blockers that stand in the way of this change: open ones, ones closed without a decision, and ones that the change
* itself closes without their owner.
*/
function standingBlockers(facts) {
	const { blockers: now = [], decision_log: decisions = [] } = facts.head.state?.value ?? {};
	const before = (facts.base?.state?.value.blockers ?? []).filter(isOpen);
	const open = now.filter((each) => isOpen(each) || !isDecided(each.id, decisions));
	const closing = before.filter((each) => !open.some((other) => other.id === each.id) && !ownerApproves(facts, each));
	return [...open, ...closing];
}
/** Whether some decision names the blocker. */
function isDecided(id, decisions) {
	return decisions.some((each) => each.closes?.includes(id) || mentions$1(each.decision, id));
}
function mentions$1(text, id) {
	return text.split(/[^A-Za-z0-9_.-]/).some((word) => word.replace(/\.$/, "") === id);
}
/** A condition that names a blocker ends when that blocker does; any other when somebody approves again without it. */
function isOpenCondition(facts, { closes }) {
	const named = facts.head.state?.value.blockers?.find((each) => each.id === closes);
	if (!named || standingBlockers(facts).some((each) => each.id === closes)) return true;
	return !(facts.base?.state?.value.blockers?.some((each) => each.id === closes) ?? false) && !ownerApproves(facts, named);
}
function ownerApproves(facts, blocker) {
	return approvingOwners(facts, blocker).length > 0;
}
/** Owners of the blocker, by login or by role, who approved this pull request as far as it goes, and did not open it. */
function approvingOwners(facts, blocker) {
	const { owner } = blocker;
	const { policy } = facts.repository;
	if (owner === void 0) return [];
	const role = policy.roles.get(owner);
	const asItStands = JSON.stringify(blockerIn(facts.head, blocker.id));
	const saw = (engagement) => JSON.stringify(blockerIn(engagement, blocker.id)) === asItStands;
	return approvers(facts, saw).filter((person) => role ? holdsRole(facts.repository, role, person) : isCalled(policy, owner, person));
}
function blockerIn({ state }, id) {
	const { blockers, decision_log: decisions } = state?.value ?? {};
	return [blockers?.find((each) => each.id === id), isDecided(id, decisions ?? [])];
}
/** People other than the author who approved the pull request at a commit that `saw` accepts, and have not gone back on it. */
function approvers(facts, saw) {
	const { pull, policy } = facts.repository;
	const isAuthor = (person) => pull?.author && principal(policy, pull.author) === principal(policy, person);
	return lastWords$1(facts.repository).flatMap((review) => {
		const seen = facts.seen.get(review.commit ?? "");
		return review.state === "APPROVED" && seen && saw(seen.engagement) && !isMoved$1(facts, review, seen) && review.person && (policy.trial || !isAuthor(review.person)) ? [review.person] : [];
	});
}
/** Each person's last word on the pull request, where that is an approval of the head as it stands. */
function approvingReviews({ repository }) {
	const { head, commits } = repository.change;
	const at = commits.find((each) => each.sha === head)?.committer.at ?? 0;
	return lastWords$1(repository).filter((review) => review.state === "APPROVED" && review.commit === head && (review.submittedAt ?? 0) >= at);
}
function lastWords$1({ pull, policy, now }) {
	const last = /* @__PURE__ */ new Map();
	const inTime = (at) => at !== void 0 && at <= (pull?.mergedAt ?? now + 3e5);
	const words = (pull?.reviews ?? []).filter((each) => each.state !== "COMMENTED" && inTime(each.submittedAt));
	for (const review of words.toSorted((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || a.id - b.id)) if (review.person?.human) last.set(principal(policy, review.person), review);
	return [...last.values()];
}
/** A blocker with a scope of its own concerns that scope alone. */
function concerns(blocker, scope) {
	return [
		void 0,
		"*",
		scope
	].includes(blocker.scope);
}
/** Open blockers that name a gate, directly or through its scope. */
function blockersOfGate(facts, gate, scope) {
	const names = (references, kind, id) => refersTo(references, kind, id) || refersTo(references, kind, "*");
	return standingBlockers(facts).filter((blocker) => concerns(blocker, scope)).filter(({ blocks = [] }) => names(blocks, "gate", gate) || names(blocks, "scope", scope));
}

/**
* What the record holds of a gate, as claims: it stands while the content and the gate's definition allow. What was given
* before there were scopes holds in each of them.
*/
function recordedClaims(played) {
	return played.facts.record.approvals.filter((each) => each.gate === played.gate.id && [played.scope, "*"].includes(each.scope)).map((each) => claimOf$3(played, each));
}
function claimOf$3(played, recorded) {
	const person = {
		login: recorded.login,
		id: recorded.id,
		human: recorded.kind !== "check"
	};
	return {
		kind: recorded.kind,
		verdict: recorded.verdict === "rejected" ? "reject" : "approve",
		person,
		evidence: recorded.evidence,
		at: recorded.submittedAt,
		permits: recorded.permits,
		until: recorded.expiresAt,
		conditions: recorded.conditions,
		because: "",
		recorded: {
			seat: { role: recorded.role },
			pull: recorded.pull
		},
		refusals: [
			onTrial(played, recorded),
			changedGate(played, recorded),
			changedContent(played, recorded)
		]
	};
}
/** What was approved on trial ends with the trial. */
function onTrial(played, recorded) {
	if (!recorded.trial || played.facts.repository.policy.trial) return void 0;
	return {
		reason: "TRIAL",
		detail: "It was given on trial, and the trial is over."
	};
}
/** A role that somebody has left since does not matter; a gate that now asks for another role does. */
function changedGate(played, recorded) {
	const { gate } = played;
	if (!gate.evidence.includes(recorded.kind)) return {
		reason: "NOT_ELIGIBLE",
		detail: `${gate.id} no longer takes a ${recorded.kind} as evidence.`
	};
	const { roles = [], field } = gate.approvers ?? {};
	if (recorded.kind === "check" || recorded.role === field || roles.includes(recorded.role)) return void 0;
	const wanted = [...roles, ...field === void 0 ? [] : [`the ${field} that it names`]].join(" or ") || "nobody";
	return {
		reason: "NOT_ELIGIBLE",
		detail: `${gate.id} now asks for ${wanted}; this was given as ${recorded.role}.`
	};
}
function changedContent(played, recorded) {
	if (recorded.digest === played.subject.content) return void 0;
	return {
		reason: "STALE_CONTENT",
		detail: `It was recorded for other content of ${played.subject.artifacts.join(", ") || "what it covers"}.`
	};
}

/** A check run on the head, by name and app. Several runs of one name: the newest speaks. */
const source$3 = {
	id: "check",
	wokenBy: ["check_run.completed", "pull_request.synchronize"],
	claims: (played) => played.gate.checks.flatMap((wanted) => claimsOf$1(played, wanted))
};
/** The checks that a gate wants and the head does not have green, as `name (app)`. */
function missingChecks(played) {
	return played.gate.checks.filter((wanted) => newestOf(runsNamed(played, wanted).filter(isMeant$1(played, wanted)))?.conclusion !== "success").map((wanted) => `${wanted.name} (${wanted.app})`);
}
/** The run that counts, or why it does not; where there is none, the run that somebody may take for it. */
function claimsOf$1(played, wanted) {
	const runs = runsNamed(played, wanted);
	const run = newestOf(runs.filter(isMeant$1(played, wanted))) ?? newestOf(runs);
	return run ? [claimOf$2(played, run, refusalOf$1(played, wanted, run))] : [];
}
function runsNamed({ facts }, { name }) {
	return facts.repository.pull?.checks.filter((run) => run.name === name) ?? [];
}
function isMeant$1({ facts }, { app }) {
	return (run) => run.app === app && run.head === facts.repository.change.head;
}
function newestOf(runs) {
	return runs.toSorted((a, b) => a.id - b.id).at(-1);
}
function refusalOf$1({ facts, gate }, wanted, run) {
	const app = run.app === "" ? "no app" : run.app;
	if (run.app !== wanted.app) return {
		reason: "NOT_ELIGIBLE",
		detail: `It is a run of ${app}; ${gate.id} wants one of ${wanted.app}.`
	};
	if (run.head !== facts.repository.change.head) return {
		reason: "STALE_CONTENT",
		detail: `It ran on ${run.head.slice(0, 7)}, which is not the head.`
	};
	if (run.conclusion === "success") return void 0;
	return {
		reason: "NOT_GREEN",
		detail: run.conclusion === void 0 ? `${run.name} has not ended yet.` : `${run.name} ended as ${run.conclusion}.`
	};
}
function claimOf$2(played, run, refusal) {
	const { pull } = played.facts.repository;
	return {
		kind: "check",
		verdict: "approve",
		person: {
			login: `${run.name} (${run.app})`,
			id: run.appId,
			human: false
		},
		evidence: `https://github.com/${pull?.repository ?? ""}/runs/${run.id}`,
		at: run.completedAt,
		permits: void 0,
		until: void 0,
		conditions: [],
		because: `${run.name}: ${run.conclusion ?? "still running"}`,
		recorded: void 0,
		refusals: [refusal]
	};
}

/** A submitted pull request review in state Approve, or one that asks for changes. */
const source$2 = {
	id: "review",
	wokenBy: [
		"pull_request_review.submitted",
		"pull_request_review.edited",
		"pull_request_review.dismissed"
	],
	claims: (played, votes) => votes.filter((vote) => !isConfirmer(played, vote.review)).map((vote) => claimOf$1(played, vote))
};
function claimOf$1(played, vote) {
	const { review, directive } = vote;
	const { pull } = played.facts.repository;
	return {
		kind: "review",
		verdict: verdictOf(played, vote),
		person: review.person,
		evidence: pull ? reviewUrl(pull, review.id) : "",
		at: review.submittedAt,
		permits: directive?.permits,
		until: directive?.until,
		conditions: directive?.condition ? [directive.condition] : [],
		because: directive?.because ?? firstLine(review.body),
		recorded: void 0,
		refusals: [...statement(vote), reviewStaleness(played, review)]
	};
}
/** A rejection is lifted by whoever gave it, or by somebody who may decide the gate and is independent of what it covers. */
function verdictOf(played, vote) {
	if (vote.verdict === "approve") return "approve";
	const { policy } = played.facts.repository;
	const { by, at } = vote.dismissal ?? {};
	if (!by?.human) return "reject";
	const isTheirs = vote.review.person !== null && principal(policy, vote.review.person) === principal(policy, by);
	const may = eligibility(played, by, at).kind === "seat" && !dependence(played, handsIn(played), by);
	return isTheirs || may ? "lifted" : "reject";
}
/** What is wrong with the review as a statement, before its content is looked at. */
function statement(vote) {
	const { review } = vote;
	return [
		review.elsewhere === void 0 ? void 0 : refusal("CANNOT_VERIFY", `It was given on ${review.elsewhere}, not on this pull request.`),
		review.state === "PENDING" || review.submittedAt === void 0 ? refusal("NOT_SUBMITTED", "The review is still a draft; submit it.") : void 0,
		vote.misaddressed,
		review.state === "COMMENTED" ? refusal("NOT_AN_APPROVAL", "Submit the review as Approve, not as Comment.") : void 0,
		review.state === "DISMISSED" ? refusal("DISMISSED", dismissed(vote)) : void 0,
		wasEdited(vote) ? refusal("EDITED", "Its text was edited after it was submitted; submit it anew.") : void 0,
		vote.askedAgain ? refusal("SUPERSEDED_BY_LATER", "The review was asked for once more afterwards and is still to come.") : void 0
	];
}
/** An edit may have changed what a directive says; a text without one has nothing to change. */
function wasEdited({ review, directive }) {
	return (review.editedAt ?? 0) > (review.submittedAt ?? 0) && (directive !== void 0 || /^\/(?:approve|reject)\b/m.test(review.body));
}
function dismissed(vote) {
	const by = vote.dismissal?.by?.login;
	const message = vote.dismissal?.message;
	return `Dismissed${by === void 0 ? "" : ` by @${by}`}${message ? `: ${message}` : "."}`;
}
function refusal(reason, detail) {
	return {
		reason,
		detail
	};
}
function firstLine(text) {
	return text.trim().split(/\r?\n/, 1)[0] ?? "";
}

/** A document signed outside GitHub: an attestation with the file's digest, confirmed by a review. */
const source$1 = {
	id: "document",
	wokenBy: [
		"pull_request_review.submitted",
		"pull_request_review.dismissed",
		"pull_request.synchronize"
	],
	claims(played, votes) {
		const problem = attestationProblem(played);
		return votes.filter((vote) => isConfirmer(played, vote.review)).map((vote) => claimOf$1(played, vote)).map((claim) => ({
			...claim,
			kind: "document",
			refusals: [...claim.refusals, problem]
		}));
	}
};
/** Why the attestations of the head do not stand for everything that the gate covers, if so. */
function attestationProblem(played) {
	const { facts, gate, scope, standing } = played;
	const signed = coveredArtifacts(standing, gate, scope, facts.head).filter((artifact) => artifact.type !== ATTESTATION);
	const attestations = facts.head.artifacts.filter((artifact) => isAttestationOf(artifact, gate) && artifact.status === "current");
	const problems = signed.map(({ id }) => unattested(played, id, attestations));
	return signed.length > 0 ? problems.find((problem) => problem !== void 0) : missing$2(played, "what it covers");
}
/** Why no attestation stands for this artifact. One that is for another version is told rather than none. */
function unattested(played, id, attestations) {
	const meant = attestations.filter((each) => parseSource(textOf$1(each, "for"))?.id === id);
	const problems = (meant.length > 0 ? meant : attestations.filter((each) => !isForCovered(played, each))).map((attestation) => problemOf$2(played, attestation));
	if (problems.length === 0) return missing$2(played, id);
	return problems.includes(void 0) ? void 0 : problems[0];
}
function isForCovered({ subject }, attestation) {
	return subject.artifacts.includes(parseSource(textOf$1(attestation, "for"))?.id ?? "");
}
function missing$2({ gate }, what) {
	return {
		reason: "NO_DOCUMENT",
		detail: `No current attestation for ${what} names gate ${gate.id}; add one with \`countersign attest\`.`
	};
}
function problemOf$2(played, attestation) {
	return otherVersion(played, attestation) ?? otherFile(played, attestation) ?? signedAhead(played, attestation);
}
function otherVersion(played, attestation) {
	const { facts, subject } = played;
	const target = parseSource(textOf$1(attestation, "for"));
	const signed = facts.head.artifacts.find((artifact) => artifact.id === target?.id);
	if (target?.version !== void 0 && [void 0, facts.id].includes(target.engagement) && signed && subject.artifacts.includes(signed.id) && signed.version === target.version) return void 0;
	const is = signed ? `${signed.id} is ${signed.version ?? "without a version"}` : "there is no such artifact here";
	return {
		reason: "STALE_CONTENT",
		detail: `${attestation.id} is for ${textOf$1(attestation, "for")}; ${is}.`
	};
}
function textOf$1({ fields }, key) {
	const value = fields[key];
	return typeof value === "string" ? value : "";
}
function otherFile(played, attestation) {
	const path = attestedPath(attestation) ?? "";
	const bytes = played.facts.head.evidence.get(`engagements/${played.facts.id}/${path}`);
	if (!bytes) return {
		reason: "NO_DOCUMENT",
		detail: `${attestation.id} names ${path}, which is not in this engagement's evidence/.`
	};
	const document = attestation.fields["document"];
	if ((isMap(document) ? document["sha256"] : void 0) === sha256Hex(bytes)) return void 0;
	return {
		reason: "NO_DOCUMENT",
		detail: `${path} is not the file that ${attestation.id} attests: its sha256 differs.`
	};
}
function signedAhead(played, attestation) {
	const day = textOf$1(attestation, "signed_at");
	if (day.slice(0, 10) <= new Date(played.facts.repository.now).toISOString().slice(0, 10)) return void 0;
	return {
		reason: "FUTURE",
		detail: `${attestation.id} says it was signed on ${day}.`
	};
}

/** The label `approve:<gate>`, by whoever set it last. A label carries no commit, so the timeline dates it. */
const source = {
	id: "label",
	wokenBy: [
		"pull_request.labeled",
		"pull_request.unlabeled",
		"pull_request.synchronize"
	],
	claims(played) {
		const { pull } = played.facts.repository;
		if (!pull) return [];
		const label = `approve:${played.gate.id}`;
		const set = pull.timeline.findLast((event) => event.kind === "labeled" && event.label === label);
		const present = pull.labels.includes(label);
		if (set) return [claimOf(played, pull, set, present)];
		return present ? [withoutEvent(label)] : [];
	}
};
function claimOf(played, pull, set, present) {
	const { timeline } = pull;
	return {
		...empty$1,
		person: set.person,
		evidence: eventUrl(pull, set.id),
		at: set.at,
		because: set.label,
		refusals: [
			withdrawn(timeline, set, present),
			notMeant(played),
			eventStaleness(played, timeline.lastIndexOf(set), set.at)
		]
	};
}
function withdrawn(timeline, set, present) {
	const removed = timeline.slice(timeline.indexOf(set)).findLast((event) => event.kind === "unlabeled" && event.label === set.label);
	if (present && !removed) return void 0;
	const by = removed?.person?.login;
	return {
		reason: "WITHDRAWN",
		detail: `The label ${set.label} was removed${by === void 0 ? "" : ` by @${by}`}.`
	};
}
/** A label cannot say which engagement it means. */
function notMeant({ gate, inPlay, elsewhere }) {
	if (!inPlay) return {
		reason: "WRONG_GATE",
		detail: `${gate.id} is not in play here.`
	};
	if (!elsewhere) return void 0;
	return {
		reason: "AMBIGUOUS_GATE",
		detail: `${gate.id} is in play in several engagements; approve by a review.`
	};
}
/** A label that nobody is recorded to have set: copied, or older than what could be read. */
function withoutEvent(label) {
	return {
		...empty$1,
		refusals: [{
			reason: "CANNOT_VERIFY",
			detail: `No event says who set the label ${label}; remove it and set it again.`
		}]
	};
}
const empty$1 = {
	kind: "label",
	verdict: "approve",
	person: null,
	evidence: "",
	at: void 0,
	permits: void 0,
	until: void 0,
	conditions: [],
	because: "",
	recorded: void 0,
	refusals: []
};

const sources = [
	source$3,
	source$1,
	source,
	source$2
];

/** Whether what a move or an action asks for holds, as a tree that explains itself. */
function judgePredicate(facts, gates, predicate, scope) {
	const judge = (each) => judgePredicate(facts, gates, each, scope);
	if ("all" in predicate) return group("all of", predicate.all.map(judge), (children) => children.every(({ holds }) => holds));
	if ("any" in predicate) return group("any of", predicate.any.map(judge), (children) => children.some(({ holds }) => holds));
	if ("not" in predicate) return negation(judge(predicate.not));
	return judgeLeaf(facts, gates, predicate, scope);
}
function group(phrase, children, test) {
	const holds = test(children);
	return {
		holds,
		phrase,
		found: "",
		cause: holds ? void 0 : "wrong",
		leaf: void 0,
		children
	};
}
/** What nobody knows yet is neither so nor not so. */
function negation(child) {
	const unknown = failures(child).some(({ cause }) => cause === "absent");
	const holds = !child.holds && !unknown;
	return {
		holds,
		phrase: "not",
		found: "",
		cause: holds ? void 0 : unknown ? "absent" : "wrong",
		leaf: void 0,
		children: [child]
	};
}
function judgeLeaf(facts, gates, leaf, scope) {
	if ("gate" in leaf) return judgeGate(facts, gates, leaf, scope);
	if ("artifact" in leaf) return judgeArtifact(facts, leaf);
	if ("fact" in leaf) return judgeFact(facts, leaf);
	if ("blocker" in leaf) return judgeOpen(leaf, leaf.blocker, standingBlockers(facts).map(({ id }) => id), "blocker");
	if ("conflict" in leaf) return judgeOpen(leaf, leaf.conflict, openConflicts$1(facts), "conflict");
	if ("track" in leaf) return judgeTrack(facts, leaf);
	if ("date" in leaf) return judgeDate(facts, leaf);
	if ("rationale" in leaf) return judgeRationale(facts, leaf);
	const status = facts.head.state?.value.workflow_status ?? "active";
	return answer(leaf, status === leaf.status, `status is ${leaf.status}`, status, "wrong");
}
function answer(leaf, holds, phrase, found, cause) {
	return {
		holds,
		phrase,
		found,
		cause: holds ? void 0 : cause,
		leaf,
		children: []
	};
}
function judgeGate(facts, gates, leaf, scope) {
	const gate = gateOf(facts.adapter, leaf.gate);
	const scopes = gate ? neededScopes(facts, gate, scope ?? leaf.scope) : [];
	const rows = gates.filter((each) => each.gate === leaf.gate && scopes.includes(each.scope));
	const shut = rows.filter((each) => !each.open && !isExcepted(facts, each));
	const holds = rows.length > 0 && shut.length === 0;
	const found = rows.map((each) => each.scope === "*" ? each.status : `${each.status} for ${each.scope}`).join(", ");
	return answer(leaf, holds, `gate ${leaf.gate} is open`, found || "there is no such gate here", "gate");
}
function judgeArtifact(facts, leaf) {
	const wanted = leaf.status ?? "current";
	const scoped = facts.head.artifacts.filter((each) => each.type === leaf.artifact || each.id === leaf.artifact).filter((each) => leaf.scope === void 0 || each.scope === leaf.scope);
	const holds = scoped.some((each) => each.status === wanted);
	const found = scoped.map((each) => `${each.id} is ${each.status}`).join(", ") || `there is no ${leaf.artifact}`;
	return answer(leaf, holds, `${leaf.artifact} is ${wanted}`, found, "wrong");
}
function judgeFact(facts, leaf) {
	const value = factValue(facts, leaf.fact);
	const wanted = leaf.equals === void 0 ? leaf.one_of : [leaf.equals];
	const phrase = wanted ? `${leaf.fact} is ${wanted.join(" or ")}` : `${leaf.fact} is known`;
	if (!isKnown$1(value)) return answer(leaf, false, phrase, "TBD", "absent");
	const text = typeof value === "string" ? value : "a list or map";
	if (wanted && !wanted.includes(text)) return answer(leaf, false, phrase, text, "wrong");
	const unverified = unverifiedBy(facts, leaf.fact, value);
	return answer(leaf, unverified === void 0, phrase, unverified === void 0 ? text : `${text}, ${unverified}`, "absent");
}
/** A fact is looked up among the known facts first, then in the state itself. */
function factValue(facts, path) {
	return valueIn(facts.head.raw, path);
}
function valueIn(raw, path) {
	const value = (isMap(raw) ? valueAt(raw["known_facts"], path) : void 0) ?? valueAt(raw, path);
	return isMap(value) && "value" in value ? value["value"] : value;
}
/** A fact with verifiers counts once it stands in the base, or once one of them approves the change that states it. */
function unverifiedBy(facts, path, value) {
	const roles = facts.adapter.facts.get(path)?.verifiedBy ?? [];
	if (roles.length === 0 || !isStatedHere(facts, path, value) || verifiersOf(facts, path, value).length > 0) return void 0;
	return `stated in this change and not yet verified by ${roles.join(" or ")}`;
}
function isStatedHere(facts, path, value) {
	return JSON.stringify(valueIn(facts.base?.raw, path)) !== JSON.stringify(value);
}
/** People who may verify the fact and approved the change while it said the same. */
function verifiersOf(facts, path, value) {
	const roles = (facts.adapter.facts.get(path)?.verifiedBy ?? []).flatMap((role) => facts.repository.policy.roles.get(role) ?? []);
	const saw = ({ raw }) => JSON.stringify(valueIn(raw, path)) === JSON.stringify(value);
	return approvers(facts, saw).filter((person) => roles.some((role) => holdsRole(facts.repository, role, person)));
}
function judgeOpen(leaf, wanted, open, noun) {
	const standing = wanted === "any" ? open : open.filter((id) => id === wanted);
	const phrase = wanted === "any" ? `no ${noun} is open` : `${noun} ${wanted} is closed`;
	return answer(leaf, standing.length === 0, phrase, standing.length > 0 ? `${standing.join(", ")} open` : "none open", "wrong");
}
function openConflicts$1(facts) {
	return (facts.head.state?.value.conflicts ?? []).filter(isOpen).map((each) => each.id);
}
function judgeTrack(facts, leaf) {
	const tracks = facts.head.state?.value.active_tracks ?? [];
	const meant = leaf.track === "any" ? tracks : tracks.filter((each) => each.id === leaf.track);
	const holds = meant.length > 0 && meant.every((each) => each.status === leaf.status);
	const found = meant.map((each) => `${each.id} is ${each.status}`).join(", ") || "no such track";
	return answer(leaf, holds, `track ${leaf.track} is ${leaf.status}`, found, "wrong");
}
function judgeDate(facts, leaf) {
	const { now } = facts.repository;
	const text = factValue(facts, leaf.date) ?? valueAt(facts.head.raw, `due_dates.${leaf.date}`);
	const at = typeof text === "string" ? parseDate(text) ?? parseInstant(text) : void 0;
	const phrase = `date ${leaf.date} ${leaf.reached === "false" ? "is still to come" : leaf.before ? `is before ${leaf.before}` : leaf.after ? `is after ${leaf.after}` : leaf.within ? `is within ${leaf.within}` : "is reached"}`;
	if (at === void 0) return answer(leaf, false, phrase, "TBD", "absent");
	const bounded = [
		leaf.before,
		leaf.after,
		leaf.within
	].some((each) => each !== void 0);
	return answer(leaf, [
		leaf.reached === String(now >= at) || leaf.reached === void 0 && (bounded || now >= at),
		leaf.before === void 0 || at < (parseDate(leaf.before) ?? 0),
		leaf.after === void 0 || at > (parseDate(leaf.after) ?? Infinity),
		leaf.within === void 0 || now <= addDuration(at, leaf.within)
	].every(Boolean), phrase, formatDay(at), "wrong");
}
function judgeRationale(facts, leaf) {
	const rationale = facts.head.state?.value.state_transition?.rationale;
	return answer(leaf, isKnown$1(rationale), "the move has a rationale", isKnown$1(rationale) ? "given" : "none", "wrong");
}

/** `launch:*` in one scope: the permit that a gate or an action means there. */
function permitIn(permit, scope) {
	return scope !== "*" && permit.endsWith(":*") ? permit.slice(0, -1) + scope : permit;
}
/** Whether what was given covers what is needed. `kind:*` covers every permit of its kind and nothing else. */
function covers(given, needed) {
	return given === needed || given.endsWith(":*") && needed.startsWith(given.slice(0, -1));
}
/** What of `given` lies within `limits`: nobody permits more than the gate can give. */
function within(given, limits) {
	const kept = given.flatMap((permit) => limits.some((limit) => covers(limit, permit)) ? [permit] : limits.filter((limit) => covers(permit, limit)));
	return [...new Set(kept)];
}

/**
* A maximum matching of people to seats: nobody is left out because somebody else was seated first. Seats that come
* first keep their place in being filled, whoever fills them in the end.
*/
function fillSeats(seats, choices) {
	const holder = /* @__PURE__ */ new Map();
	for (const seat of seats) place(seat, choices, holder, /* @__PURE__ */ new Set());
	return new Map([...holder].map(([person, seat]) => [seat, person]));
}
function place(seat, choices, holder, tried) {
	for (const person of choices(seat)) {
		if (tried.has(person)) continue;
		tried.add(person);
		const sitting = holder.get(person);
		if (sitting === void 0 || place(sitting, choices, holder, tried)) {
			holder.set(person, seat);
			return true;
		}
	}
	return false;
}

/** The states in order of precedence: the first row that holds is the status, and where none does, it is unknown. */
const table = [
	{
		status: "rejected",
		when: ({ weighed }) => weighed.rejections.length > 0,
		because: ({ weighed }) => weighed.rejections.map((each) => `@${each.person.login} rejected it${each.because ? `: ${each.because}` : "."}`).join(" ")
	},
	{
		status: "blocked",
		when: (standing) => standing.blockers.length > 0 || standing.unreadable !== void 0,
		because: (standing) => standing.unreadable ?? `Open: ${standing.blockers.map((each) => `${each.id} (${each.text})`).join("; ")}.`
	},
	{
		status: "approved",
		when: (standing) => isFilled(standing, unconditional(standing)),
		because: (standing) => `Approved by ${people$2(unconditional(standing))}.`
	},
	{
		status: "conditional",
		when: (standing) => isFilled(standing, standing.seated),
		because: (standing) => `Approved by ${people$2(standing.seated)} while open: ${standing.openConditions.map((each) => each.text).join("; ")}.`
	},
	{
		status: "partial",
		when: (standing) => standing.seated.length > 0,
		because: (standing) => partly(standing)
	},
	{
		status: "superseded",
		when: ({ weighed }) => weighed.voided !== void 0,
		because: ({ weighed }) => weighed.voided ?? ""
	},
	{
		status: "expired",
		when: ({ weighed }) => weighed.expired,
		because: ({ weighed }) => weighed.ignored.find((each) => each.reason === "EXPIRED")?.detail ?? ""
	},
	{
		status: "requested",
		when: ({ played, askedOf, draftPull }) => askedOf.length > 0 || played.asked || played.required && !draftPull,
		because: ({ played, askedOf }) => [askedBy(played, askedOf), ...played.subject.empty ? [nothingCovered(played.standing, played.gate)] : []].join(" ")
	},
	{
		status: "draft",
		when: ({ played, draftPull, draftArtifacts }) => draftArtifacts.length > 0 || draftPull && played.inPlay,
		because: ({ draftArtifacts }) => draftArtifacts.length > 0 ? `${draftArtifacts.join(", ")} is a draft.` : "The pull request is a draft."
	}
];
function askedBy({ asked, gate, facts }, askedOf) {
	if (askedOf.length > 0) return `Asked of ${askedOf.join(", ")}.`;
	const labelled = facts.repository.pull?.labels.includes(`request:${gate.id}`) === true;
	if (asked) return labelled ? `Asked for by the label request:${gate.id}.` : "A review of it, or an action that needs it, was asked for.";
	return "The move of this pull request needs it.";
}
const unknown$1 = {
	status: "unknown",
	because: () => "Nobody has asked for it and nothing gives it."
};
function statusOf(standing) {
	const row = table.find((each) => each.when(standing)) ?? unknown$1;
	return {
		status: row.status,
		because: row.because(standing)
	};
}
/** The permits of the gate that enough seated people gave. */
function grantedPermits(standing) {
	return neededPermits(standing.played).filter((permit) => seatedFor(standing.seated, permit) >= standing.seats);
}
function neededPermits({ gate, scope }) {
	return gate.permits.map((permit) => permitIn(permit, scope));
}
function isFilled(standing, approvals) {
	const { played, seats, missingChecks } = standing;
	return !played.subject.empty && (seats > 0 || played.gate.checks.length > 0) && missingChecks.length === 0 && neededPermits(played).every((permit) => seatedFor(approvals, permit) >= seats);
}
function seatedFor(approvals, permit) {
	return approvals.filter((each) => each.kind !== "check" && each.permits.some((given) => covers(given, permit))).length;
}
function unconditional({ seated, openConditions }) {
	return seated.filter((each) => each.conditions.every((condition) => !openConditions.includes(condition)));
}
function partly({ seated, seats, played, missingChecks }) {
	const found = seated.filter((each) => each.kind !== "check").length;
	if (missingChecks.length > 0) return `Not green on the head: ${missingChecks.join(", ")}.`;
	if (found < seats) return `${found} of ${seats} people: ${people$2(seated)}.`;
	return `Only ${[...new Set(seated.flatMap((each) => each.permits))].join(", ") || "nothing"} is permitted; it takes ${neededPermits(played).join(", ")}.`;
}
function people$2(approvals) {
	return approvals.map((each) => each.person.human ? `@${each.person.login}` : each.person.login).join(", ");
}

/** Fills the seats of gates that need different people by one matching; the other gates keep what they have. */
function seatEverybody(weighed) {
	const seated = /* @__PURE__ */ new Map();
	for (const group of distinctGroups(weighed)) {
		const holders = holdersOf(group.toSorted(byNeed));
		const keeps = (each) => (approval) => approval.kind === "check" || holders.get(who(each, approval)) === each;
		for (const each of group) seated.set(each, each.approvals.filter(keeps(each)));
	}
	return seated;
}
/**
* The gate that each person answers to. Approvals that open a gate alone are seated first, so that a limited one takes
* nobody's place; who has no seat then stands by the first gate they approved, never by two.
*/
function holdersOf(group) {
	const seats = group.flatMap(seatsOf$1);
	const holders = /* @__PURE__ */ new Map();
	const fill = (open, isMeant) => {
		const filled = fillSeats(open, (seat) => choices$1(seat, isMeant));
		for (const [seat, person] of filled) holders.set(person, seat.weighed);
		return open.filter((seat) => !filled.has(seat));
	};
	fill(fill(seats, isWhole), (each, approval) => !holders.has(who(each, approval)));
	for (const each of group) for (const approval of people$1(each)) if (!holders.has(who(each, approval))) holders.set(who(each, approval), each);
	return holders;
}
function choices$1({ weighed }, isMeant) {
	return people$1(weighed).filter((approval) => isMeant(weighed, approval)).map((approval) => who(weighed, approval));
}
/** It gives every permit, and no condition of it stands in the way. */
function isWhole({ played }, approval) {
	const isOpen = approval.conditions.some((condition) => isOpenCondition(played.facts, condition));
	const gives = (permit) => approval.permits.some((given) => covers(given, permit));
	return (!isOpen || played.gate.accepts.includes("conditional")) && neededPermits(played).every(gives);
}
function people$1({ approvals }) {
	return approvals.filter((approval) => approval.kind !== "check");
}
function who({ played }, approval) {
	return principal(played.facts.repository.policy, approval.person);
}
/** Never more than there are people: a count may be any number. */
function seatsOf$1(weighed) {
	const length = Math.min(seatCount(weighed.played), people$1(weighed).length);
	return Array.from({ length }, () => ({ weighed }));
}
/** People that it takes; none where checks alone are evidence. */
function seatCount({ gate }) {
	return gate.checks.length > 0 && gate.evidence.every((kind) => kind === "check") ? 0 : gate.approvers?.count ?? 0;
}
/** Seats that the change needs are filled first. */
function byNeed(a, b) {
	return Number(b.played.required) - Number(a.played.required) || Number(b.played.inPlay) - Number(a.played.inPlay) || compareText(a.played.gate.id, b.played.gate.id);
}
/** Gates of one scope that are linked by `distinct_from`, directly or through each other. */
function distinctGroups(weighed) {
	const groups = [];
	for (const each of weighed) {
		const linked = groups.filter((group) => group.some((other) => areDistinct$1(each, other)));
		const rest = groups.filter((group) => !linked.includes(group));
		groups.splice(0, groups.length, ...rest, [...linked.flat(), each]);
	}
	return groups;
}
function areDistinct$1(a, b) {
	if (a.played.scope !== b.played.scope) return false;
	const names = ({ played }, other) => played.gate.approvers?.distinctFrom.includes(other.played.gate.id) === true;
	return names(a, b) || names(b, a);
}

/** What could not be read shuts the gate where it might fill the seats that readable people do not. */
function unreadable(weighed, seated) {
	const { played } = weighed;
	if (!played.facts.head.state) return "state.yaml cannot be read.";
	const teams = unreadableTeams(played);
	const [no] = weighed.doubtfulNo;
	if (no !== void 0) return `@${no} said no, and the members of ${teams.join(", ")} cannot be read: it may be theirs to say.`;
	const missing = seatCount(played) - seated;
	if (missing <= 0 || teams.length === 0 || !played.inPlay) return void 0;
	const claimed = weighed.unreadable >= missing;
	const nobodyElse = free(played).length < missing;
	return claimed || nobodyElse ? `The members of ${teams.join(", ")} cannot be read.` : void 0;
}
/** Readable people who may still decide the gate, as far as is known. */
function free(played) {
	const hands = handsIn(played);
	const isOut = (each) => each.id !== void 0 && dependence(played, hands, {
		login: each.login,
		id: each.id
	})?.reason.startsWith("SELF_") === true;
	return readablePeople(played).filter((each) => !isOut(each)).map((each) => each.login);
}
/** People and teams whose review was requested and who may decide the gate. */
function askedOf(played) {
	const { pull, policy } = played.facts.repository;
	if (!pull || !played.inPlay) return [];
	const people = pull.requestedPeople.filter((person) => eligibility(played, person).kind === "seat");
	const asked = rolesOf(policy, played.gate).flatMap((role) => role.teams).filter((team) => pull.requestedTeams.includes(team.toLowerCase()));
	return [...people.map((person) => `@${person.login}`), ...asked.map((team) => `@${team}`)];
}
/** Who can bring the gate further: those who said no, the owners of blockers, or those who may still approve. */
function waitingFor(standing, rejected) {
	const { played, weighed, blockers, seated } = standing;
	if (rejected) return weighed.rejections.map((each) => `@${each.person.login}`);
	if (blockers.length > 0) return blockers.map((each) => `${each.owner ?? "TBD"}: close ${each.id}`);
	const done = new Set(seated.filter((each) => !standing.openConditions.some((open) => each.conditions.includes(open))).map((each) => each.person.login.toLowerCase()));
	const people = free(played).filter((login) => !done.has(login.toLowerCase())).map((login) => `@${login}`);
	const teams = rolesOf(played.facts.repository.policy, played.gate).flatMap((role) => role.teams.map((team) => `@${team}`));
	const names = [.../* @__PURE__ */ new Set([
		...people,
		...teams,
		...standing.missingChecks
	])];
	return names.length > 0 ? names : [played.gate.owner];
}

/** The reviewer's own date or the gate's term, whichever is first. */
function expiryOf$1(played, claim) {
	const { validFor } = played.gate;
	const term = validFor === void 0 || claim.at === void 0 ? void 0 : addDuration(claim.at, validFor);
	if (term === void 0 || claim.until === void 0) return term ?? claim.until;
	return Math.min(term, claim.until);
}

function approvalOf(played, claim) {
	const { gate, scope } = played;
	const person = claim.person ?? {
		login: "",
		id: 0,
		human: false
	};
	const answer = claim.person ? eligibility(played, claim.person, claim.at) : void 0;
	const live = answer?.kind === "seat" ? answer.seat : { role: claim.kind };
	return {
		kind: claim.kind,
		person,
		seat: claim.recorded?.seat ?? live,
		evidence: claim.evidence,
		permits: claim.permits ? within(claim.permits, gate.permits) : gate.permits.map((permit) => permitIn(permit, scope)),
		conditions: claim.conditions,
		submittedAt: claim.at ?? 0,
		expiresAt: expiryOf$1(played, claim),
		carriedFrom: claim.recorded?.pull
	};
}
function rejectionOf(claim) {
	return claim.person ? [{
		person: claim.person,
		evidence: claim.evidence,
		because: claim.because
	}] : [];
}
/** Every approval that does not count is told, and every no of somebody who may not decide. */
function ignoredOf({ claim, refusal }, isLast) {
	if (isLast && !refusal) return [];
	if (claim.verdict !== "approve" && refusal?.reason !== "NOT_ELIGIBLE") return [];
	const { person, kind, evidence } = claim;
	const { reason, detail, presentation } = refusal ?? later(claim);
	return [{
		login: person?.login ?? "ghost",
		id: person?.id,
		kind,
		reason,
		detail: detail || ignoredReasons[reason],
		evidence,
		...presentation ? { presentation } : {}
	}];
}
function whoSaid({ person }) {
	if (!person) return "The account";
	return person.human ? `@${person.login}` : `A newer run of ${person.login}`;
}
function later(claim) {
	return {
		reason: "SUPERSEDED_BY_LATER",
		detail: `${whoSaid(claim)} answered again later.`
	};
}

/** The last thing each person said to the gate, given everything that was said in order of time. */
function lastWords(played, judged) {
	const { policy } = played.facts.repository;
	const last = /* @__PURE__ */ new Map();
	for (const each of judged) {
		const { person, kind } = each.claim;
		const key = person?.human ? String(principal(policy, person)) : `${kind} ${person?.login ?? ""}`;
		if (replaces(each, last.get(key))) last.set(key, each);
	}
	return new Set(last.values());
}
function replaces({ claim, refusal }, earlier) {
	if (!refusal) return true;
	if (NO_OPINION.has(refusal.reason)) return false;
	return !(earlier !== void 0 && earlier.claim.verdict === "approve" && !earlier.refusal && claim.verdict === "approve" && BESIDE.has(refusal.reason));
}
/** Addressed elsewhere, never submitted, or out of time: it neither replaces an opinion nor is replaced. */
const NO_OPINION = /* @__PURE__ */ new Set([
	"AMBIGUOUS_GATE",
	"WRONG_GATE",
	"WRONG_SCOPE",
	"NOT_SUBMITTED",
	"NOT_AN_APPROVAL",
	"FUTURE",
	"AFTER_MERGE"
]);
/** Approving once more, of other content, by other means or in a role that was left, takes nothing from what counts. */
const BESIDE = /* @__PURE__ */ new Set([
	"STALE_CONTENT",
	"WRONG_KIND",
	"NOT_ELIGIBLE",
	"SELF_AUTHOR",
	"SELF_CONTRIBUTOR",
	"UNATTRIBUTED"
]);

function weigh(played, claims) {
	const hands = handsIn(played);
	const judged = claims.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity)).map((claim) => ({
		claim,
		refusal: refusalOf(played, hands, claim)
	}));
	const last = lastWords(played, judged);
	const counted = judged.filter((each) => last.has(each) && !each.refusal).map((each) => each.claim);
	const standing = judged.filter((each) => last.has(each));
	const doubtful = (verdict) => standing.filter(({ claim }) => claim.verdict === verdict && isUnreadable(played, claim));
	return {
		played,
		approvals: counted.filter((claim) => claim.verdict === "approve").map((claim) => approvalOf(played, claim)),
		rejections: counted.filter((claim) => claim.verdict === "reject").flatMap(rejectionOf),
		ignored: judged.flatMap((each) => ignoredOf(each, last.has(each))),
		voided: standing.findLast((each) => isVoid(played, each))?.refusal?.detail,
		expired: standing.some((each) => each.refusal?.reason === "EXPIRED"),
		unreadable: doubtful("approve").length,
		doubtfulNo: doubtful("reject").flatMap(({ claim }) => claim.person?.login ?? [])
	};
}
/** The first reason that holds, in the order in which a person should hear them. */
function refusalOf(played, hands, claim) {
	if (claim.verdict !== "approve") return refusedPerson(played, claim) ?? afterMerge(played, claim);
	const reasons = [
		() => played.facts.repository.policy.setup ? {
			reason: "SETUP",
			detail: "Merge the settings first."
		} : void 0,
		() => refusedPerson(played, claim),
		() => claim.recorded || claim.kind === "check" || !claim.person ? void 0 : dependence(played, hands, claim.person),
		() => retargeted(played, claim),
		() => misdated(played, claim),
		() => claim.refusals.find((refusal) => refusal !== void 0),
		() => played.subject.empty ? {
			reason: "NOTHING_COVERED",
			detail: nothingCovered(played.standing, played.gate)
		} : void 0,
		() => overdue(played, claim)
	];
	for (const reason of reasons) {
		const refusal = reason();
		if (refusal) return refusal;
	}
}
function refusedPerson(played, claim) {
	if (claim.kind === "check" || claim.recorded) return void 0;
	const { person } = claim;
	if (!person) return unnamed(claim);
	if (!person.human) return {
		reason: "BOT",
		detail: `${person.login} is not a person.`
	};
	const answer = eligibility(played, person, claim.at);
	if (answer.kind === "seat") return void 0;
	if (answer.kind === "unreadable") return {
		reason: "CANNOT_VERIFY",
		detail: `The members of ${answer.team} cannot be read, so whether @${person.login} is one is not known.`
	};
	return {
		reason: "NOT_ELIGIBLE",
		detail: notEntitled(played, person)
	};
}
/** Of a role outside the forge, those who confirm what it signs are meant. */
function notEntitled({ gate, facts }, { login }) {
	if (!gate.approvers) return `Nobody may decide ${gate.id} yet: it has no approvers.`;
	const { roles, field } = gate.approvers;
	const named = roles.flatMap((id) => facts.repository.policy.roles.get(id)?.confirmedBy ?? id);
	return `@${login} is not ${[.../* @__PURE__ */ new Set([...named, ...field === void 0 ? [] : [`the ${field} that it names`]])].join(" or ")}, who decides ${gate.id}.`;
}
function unnamed(claim) {
	return (claim.kind === "label" && claim.at === void 0 ? claim.refusals[0] : void 0) ?? {
		reason: "UNKNOWN_USER",
		detail: "The account that gave it no longer exists."
	};
}
function retargeted(played, claim) {
	const moved = played.facts.repository.pull?.timeline.findLast((event) => event.kind === "retargeted");
	if (claim.recorded || moved?.kind !== "retargeted" || (claim.at ?? 0) > moved.at) return void 0;
	return {
		reason: "RETARGETED",
		detail: "The pull request has another base branch since; approve again."
	};
}
function misdated(played, claim) {
	const { now } = played.facts.repository;
	if (claim.at !== void 0 && claim.at > now + 3e5) return {
		reason: "FUTURE",
		detail: `It is dated ${formatInstant(claim.at)}, which is still to come.`
	};
	return afterMerge(played, claim);
}
function afterMerge(played, claim) {
	const { mergedAt } = played.facts.repository.pull ?? {};
	if (claim.at === void 0 || mergedAt === void 0 || claim.at <= mergedAt) return void 0;
	return {
		reason: "AFTER_MERGE",
		detail: `It came after the merge of ${formatInstant(mergedAt)}.`
	};
}
function overdue(played, claim) {
	const expiresAt = expiryOf$1(played, claim);
	if (expiresAt === void 0 || played.facts.repository.now < expiresAt) return void 0;
	return {
		reason: "EXPIRED",
		detail: `It expired at ${formatInstant(expiresAt)}.`
	};
}
const VOID = /* @__PURE__ */ new Set([
	"TRIAL",
	"STALE_CONTENT",
	"DISMISSED",
	"WITHDRAWN",
	"CANNOT_VERIFY",
	"RETARGETED"
]);
function isVoid(played, { claim, refusal }) {
	if (!refusal || claim.kind === "check" || !claim.person) return false;
	return claim.recorded !== void 0 && refusal.reason === "NOT_ELIGIBLE" || VOID.has(refusal.reason) && !isUnreadable(played, claim);
}
/** A person whose membership nobody could read: neither eligible nor not. */
function isUnreadable(played, claim) {
	return !claim.recorded && claim.person?.human === true && eligibility(played, claim.person, claim.at).kind === "unreadable";
}

/**
* Judges the gates of every engagement of a change together: a review speaks to gates of several engagements, and must
* say which.
*/
function judgeGates(all) {
	const plays = playTogether(all.map(asMerged));
	const ballots = dealBallots(plays);
	return plays.map((play) => judgePlay(play, ballots));
}
function judgePlay(play, ballots) {
	const weighed = play.gates.map((played) => weigh(played, claimsOf(played, ballots)));
	const seated = seatEverybody(weighed);
	const gates = weighed.map((each) => resultOf(each, seated.get(each) ?? each.approvals)).toSorted((a, b) => compareText(a.gate, b.gate) || compareText(a.scope, b.scope));
	const requirements = (play.move?.transition?.requires ?? []).map((each) => judgePredicate(play.facts, gates, each));
	return {
		...play.facts,
		move: play.move,
		scopes: play.scopes,
		gates,
		requirements
	};
}
/** All evidence that speaks to a gate; of the kinds it does not take, only what says no is heard. */
function claimsOf(played, ballots) {
	const votes = ballots.get(played) ?? [];
	const live = sources.flatMap((source) => source.claims(played, votes));
	return [...recordedClaims(played), ...live.map((claim) => isTaken$1(played, claim) ? claim : refuseKind(played, claim))];
}
function isTaken$1(played, claim) {
	return played.gate.evidence.includes(claim.kind);
}
function refuseKind(played, claim) {
	const detail = `${played.gate.id} takes ${played.gate.evidence.join(" or ")} as evidence, not a ${claim.kind}.`;
	return {
		...claim,
		refusals: [{
			reason: "WRONG_KIND",
			detail
		}]
	};
}
function resultOf(weighed, seated) {
	const { played } = weighed;
	const standing = standingOf$1(weighed, seated);
	const { status, because } = statusOf(standing);
	return {
		gate: played.gate.id,
		scope: played.scope,
		status,
		required: played.required,
		inPlay: played.inPlay,
		open: (status === "approved" || status === "conditional") && played.gate.accepts.includes(status),
		subject: played.subject,
		approvals: seated,
		ignored: [...weighed.ignored, ...standing.surplus],
		rejections: weighed.rejections,
		permits: grantedPermits(standing),
		conditions: standing.openConditions,
		remainingBlockers: standing.blockers.map((each) => `${each.id}: ${each.text}`),
		waitingFor: status === "approved" ? [] : waitingFor(standing, status === "rejected"),
		because
	};
}
function standingOf$1(weighed, seated) {
	const { played } = weighed;
	const { facts, gate, scope } = played;
	const seats = seatCount(played);
	const artifacts = liveArtifacts$1(played.standing, gate, scope, facts.head);
	return {
		played,
		weighed,
		seated,
		surplus: weighed.approvals.filter((each) => !seated.includes(each)).map(surplusOf),
		seats,
		missingChecks: missingChecks(played),
		blockers: blockersOfGate(facts, gate.id, scope),
		openConditions: seated.flatMap((each) => each.conditions).filter((condition) => isOpenCondition(facts, condition)),
		unreadable: unreadable(weighed, seated.filter((each) => each.kind !== "check").length),
		askedOf: askedOf(played),
		draftPull: facts.repository.pull?.draft ?? false,
		draftArtifacts: artifacts.filter((each) => each.status === "draft").map((each) => each.id)
	};
}
function surplusOf(approval) {
	const detail = `@${approval.person.login} already fills a seat of a gate that needs somebody else.`;
	return {
		login: approval.person.login,
		id: approval.person.id,
		kind: approval.kind,
		reason: "DUPLICATE_PERSON",
		detail,
		evidence: approval.evidence
	};
}

function judgeRules(c, rules) {
	return rules.flatMap((rule) => "check" in rule ? rule.check(c).map((report) => waived(c, rule, found(rule, report))) : []);
}
function judgeRepository(repository, rules) {
	return sorted([...rules.flatMap((rule) => "checkRepository" in rule ? rule.checkRepository(repository).map((report) => found(rule, report).finding) : []), ...problemFindings(repository.problems, rules)]);
}
/** What reading found wrong, as the rule that stands for it reports it. */
function problemFindings(problems, rules) {
	return problems.map(({ code, place, message, fix }) => {
		const rule = rules.find((each) => each.code === code);
		if (!rule) throw new Error(`no rule has the code ${code}`);
		return found(rule, {
			place,
			message: sentence$1(message),
			fix: sentence$1(fix)
		}).finding;
	});
}
function sentence$1(text) {
	return /[.?!]$/.test(text) ? text : `${text}.`;
}
function sorted(findings) {
	return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()].toSorted(compareFindings);
}
function found(rule, report) {
	const { place, message, fix } = report;
	return {
		finding: {
			rule: rule.code,
			name: rule.id,
			severity: report.severity ?? rule.severity,
			file: place.file,
			line: place.line,
			column: place.column,
			message,
			fix
		},
		action: report.action
	};
}
/** An exception of the base turns an error into a notice that names it. A locked rule takes two people. */
function waived(c, rule, found) {
	if (found.finding.severity === "notice") return found;
	const exception = exceptionFor(c, {
		rule: rule.code,
		scope: found.action?.scope ?? "*"
	}) ?? exceptionFor(c, {
		rule: rule.id,
		scope: "*"
	});
	if (!exception || rule.locked && (exception.second === void 0 || exception.second === exception.by)) return found;
	const message = `${found.finding.message} Excepted by ${exception.id} (${exception.by}, until ${exception.until}).`;
	return {
		action: found.action,
		finding: {
			...found.finding,
			severity: "notice",
			message
		}
	};
}

/** The smallest useful next step: what is wrong first, then who must answer, then the earliest artifact that is missing. */
function nextStep$2(c, findings) {
	const state = c.head.state?.value;
	const stage = stageOf(c.adapter, state?.stage);
	const owner = state?.owner ?? "TBD";
	const about = {
		skill: stage?.owner ?? "",
		decision: isKnown$1(state?.next_decision_needed) ? state?.next_decision_needed ?? "" : "",
		recovery: isKnown$1(state?.rollback_or_recovery_action) ? state?.rollback_or_recovery_action ?? "" : ""
	};
	const wrong = findings.find((each) => each.severity === "error");
	if (wrong) return {
		...about,
		action: `${wrong.message} ${wrong.fix}`,
		owner
	};
	const waiting = c.gates.find((each) => each.required && !each.open);
	if (waiting) return {
		...about,
		action: `Answer gate ${waiting.gate}.`,
		owner: waiting.waitingFor.join(", ")
	};
	const asked = findings.find((each) => each.severity === "waiting");
	if (asked) return {
		...about,
		action: `${asked.message} ${asked.fix}`,
		owner
	};
	if (about.decision !== "") return {
		...about,
		action: `Decide: ${about.decision}`,
		owner
	};
	return {
		...about,
		...missingArtifact(c, owner)
	};
}
/** The first artifact of the stage that is not there in final form; where all are, the way onwards. */
function missingArtifact(c, owner) {
	const stage = stageOf(c.adapter, c.head.state?.value.stage);
	const missing = stage?.artifacts.find((type) => !c.head.artifacts.some((each) => each.type === type && each.status === "current"));
	if (missing !== void 0) return {
		action: `Write the ${missing} and make it current.`,
		owner
	};
	const onwards = c.adapter.transitions.find((each) => each.from === stage?.id && (each.kind === "forward" || each.kind === "terminal"));
	return {
		action: onwards ? `Move to ${onwards.to}.` : "Nothing is left to do here.",
		owner
	};
}

/** Exceptions for a rule that there is not: they lift nothing. Rules cannot see this, since they do not know each other. */
function unknownRules(c, rules) {
	const { state } = c.head;
	const names = rules.flatMap(({ id, code }) => [code, id]);
	return (state?.value.exceptions ?? []).flatMap(({ id, rule }, index) => {
		if (!state || rule === void 0 || names.includes(rule)) return [];
		const near = nearest(rule, names);
		return {
			code: "CS-WFL-002",
			place: state.at([
				"exceptions",
				index,
				"rule"
			]),
			message: `The exception \`${id}\` names the rule \`${rule}\`, which there is not; it lifts nothing`,
			fix: near === void 0 ? "Name a rule of docs/rules.md by its code, or remove it" : `Write \`${near}\``
		};
	});
}

/** What is right, what is wrong, who must act, and what a merge would record. */
function planVerdict(repository, cases, unjudged, rules) {
	const findings = judgeRepository(repository, rules);
	const engagements = [...cases.map((each) => engagementVerdict(each, rules)), ...unjudged.map((each) => unjudgedVerdict(each, rules))].toSorted((a, b) => a.id < b.id ? -1 : 1);
	const { change, policy, now } = repository;
	return {
		schema: "countersign/verdict@1",
		base: change.base,
		head: change.head,
		as_of: formatInstant(now),
		conclusion: conclude([...findings, ...engagements.flatMap((each) => each.findings)]),
		...policy.trial ? { trial: true } : {},
		...policy.setup ? { setup: true } : {},
		policy_changes: change.policyChanges,
		findings,
		engagements
	};
}
/** The verdict of a question that was judged in parts. What concerns no one engagement is in each of them. */
function joinVerdicts([first, ...rest]) {
	const all = [first, ...rest];
	const findings = sorted(all.flatMap((each) => each.findings));
	const engagements = all.flatMap((each) => each.engagements).toSorted((a, b) => a.id < b.id ? -1 : 1);
	const conclusion = conclude([...findings, ...engagements.flatMap((each) => each.findings)]);
	return {
		...first,
		conclusion,
		findings,
		engagements
	};
}
/** Errors fail; where nothing is wrong but somebody is missing, people are needed. */
function conclude(findings) {
	if (findings.some((each) => each.severity === "error")) return "failure";
	return findings.some((each) => each.severity === "waiting") ? "action_required" : "success";
}
function engagementVerdict(c, rules) {
	const found = judgeRules(c, rules);
	const findings = sorted([...problemFindings([...c.head.problems, ...unknownRules(c, rules)], rules), ...found.filter((each) => each.action === void 0 || isAttempted(c, found, each)).map((each) => each.finding)]);
	return {
		id: c.id,
		workflow_type: c.adapter.type,
		stage: stages$1(c.base, c.head),
		findings,
		gates: c.gates.map(gateVerdict),
		actions: actionVerdicts(c, found),
		events: eventsOf(c),
		next: nextStep$2(c, findings)
	};
}
function unjudgedVerdict({ id, workflowType, base, head, problems }, rules) {
	return {
		id,
		workflow_type: workflowType,
		stage: stages$1(base, head),
		findings: sorted(problemFindings([...head.problems, ...problems], rules)),
		gates: [],
		actions: [],
		events: [],
		next: {
			skill: "",
			action: "Fix what cannot be read.",
			owner: head.state?.value.owner ?? "TBD",
			decision: "",
			recovery: ""
		}
	};
}
function stages$1(base, head) {
	return {
		base: base?.state?.value.stage ?? null,
		head: head.state?.value.stage ?? null
	};
}
function gateVerdict(result) {
	return {
		gate: result.gate,
		scope: result.scope,
		status: result.status,
		required: result.required,
		because: result.because,
		approvals: result.approvals.map((each) => ({
			login: each.person.login,
			id: each.person.id,
			evidence: each.evidence,
			permits: each.permits,
			expires_at: each.expiresAt === void 0 ? null : formatInstant(each.expiresAt),
			role: each.seat.role,
			...each.seat.team === void 0 ? {} : { team: each.seat.team },
			...each.seat.delegatedBy === void 0 ? {} : { delegated_by: each.seat.delegatedBy },
			...each.carriedFrom === void 0 ? {} : { pull_request: each.carriedFrom }
		})),
		ignored: result.ignored.map(({ login, id, reason, detail, evidence }) => ({
			login,
			id: id ?? null,
			reason,
			detail,
			evidence
		})),
		conditions: result.conditions.map((each) => each.text),
		remaining_blockers: result.remainingBlockers,
		waiting_for: result.waitingFor
	};
}
/** Whether the change itself asks for the action, in words or by the status that says it was done. */
function isAttempted(c, found, { action }) {
	const old = new Set((c.base?.state?.value.actions_requested ?? []).map((each) => JSON.stringify(each)));
	return (c.head.state?.value.actions_requested ?? []).filter((each) => !old.has(JSON.stringify(each))).some((each) => each.action === action?.id && [
		void 0,
		"*",
		action.scope
	].includes(each.scope)) || saysDone(c, action?.id) && c.scopes.every((scope) => against(found, action?.id, scope).length > 0);
}
/** A status says of no scope in particular that the action was done, so it takes one in which the action is allowed. */
function saysDone(c, id) {
	const status = c.adapter.actions.find((each) => each.id === id)?.status;
	const [before, now] = [c.base?.state?.value.workflow_status, c.head.state?.value.workflow_status];
	return status !== void 0 && now === status && before !== status;
}
function against(found, id, scope) {
	return found.filter(({ action, finding }) => action?.id === id && action?.scope === scope && finding.severity !== "notice");
}
/** Every action for every scope, with each reason that stands in its way. */
function actionVerdicts(c, found) {
	return c.adapter.actions.toSorted((a, b) => a.id < b.id ? -1 : 1).flatMap((action) => c.scopes.map((scope) => {
		const because = [...new Set(against(found, action.id, scope).map(({ finding }) => `${finding.rule}: ${finding.message}`))];
		const broken = c.head.state ? because : ["CS-SCH-001: state.yaml cannot be read.", ...because];
		return {
			action: action.id,
			scope,
			allowed: broken.length === 0,
			because: broken
		};
	}));
}

/** Every action in every scope. */
function outwardActions(c) {
	const { state } = c.head;
	if (!state) return [];
	return c.adapter.actions.flatMap((action) => c.scopes.map((scope) => {
		const { index, named } = requestOf(state.value, action, scope);
		const place = state.at(index < 0 ? ["stage"] : [
			"actions_requested",
			index,
			"action"
		]);
		return {
			action,
			scope,
			named,
			artifacts: carried(c, action, scope, named),
			place
		};
	}));
}
/** The artifacts that the change asks the action for; where it names none that is here, all live ones of the type. */
function carried(c, action, scope, named) {
	const live = c.head.artifacts.filter((each) => each.type === action.artifact && isLive(each) && inScope(each, scope));
	const meant = live.filter((each) => named.includes(each.id));
	return meant.length > 0 ? meant : live;
}
/** Where it is asked for, the last time where that is several times, and all that it is asked for. */
function requestOf(state, action, scope) {
	const asked = state.actions_requested ?? [];
	const isIt = (each) => each.action === action.id && [
		void 0,
		"*",
		scope
	].includes(each.scope);
	const named = asked.filter(isIt).flatMap(({ artifact }) => artifact?.split("@")[0] ?? []);
	return {
		index: asked.findLastIndex(isIt),
		named
	};
}
function gateRow(c, gate, scope) {
	return c.gates.find((each) => each.gate === gate && each.scope === scope);
}
/** Open, excepted, or partly given with just the permit that the action needs. */
function isOpenFor(c, gate, { action, scope }) {
	const row = gateRow(c, gate, scope);
	if (row?.open || row && isExcepted(c, row)) return true;
	if (row?.status !== "partial" || action.permit === void 0) return false;
	return !(row.conditions.length > 0 && gateOf(c.adapter, gate)?.accepts.includes("conditional") !== true) && isGreen(c, row) && givesPermit(row.permits, action.permit, scope);
}
/** Whether every check of the gate has passed; what people permit stands in for none of them. */
function isGreen(c, { gate, approvals }) {
	const passed = approvals.filter(({ kind }) => kind === "check").length;
	return gateOf(c.adapter, gate)?.checks.length === passed;
}
function givesPermit(given, permit, scope) {
	return given.some((each) => covers(permitIn(each, scope), permitIn(permit, scope)));
}
/** Given before this pull request; an entry of the record need not name the one that it is about. */
function isCarriedOver(c, row, approval) {
	const recorded = c.record.approvals.some((each) => each.gate === row.gate && each.scope === row.scope && each.evidence === approval.evidence);
	return approval.carriedFrom !== void 0 || recorded;
}
/** In one scope, an artifact of that scope is meant, or one of every scope. */
function requirementIn(scope, predicate) {
	const inside = (each) => requirementIn(scope, each);
	if ("all" in predicate) return { all: predicate.all.map(inside) };
	if ("any" in predicate) return { any: predicate.any.map(inside) };
	if ("not" in predicate) return { not: inside(predicate.not) };
	if (!("artifact" in predicate) || predicate.scope !== void 0) return predicate;
	return { any: [{
		...predicate,
		scope
	}, {
		...predicate,
		scope: "*"
	}] };
}
/** The gates of an action that answer for who receives it: those that give a recipient permit, else those named so. */
function recipientGates(c, action) {
	if (action.recipient === void 0) return [];
	const gates = action.gates.flatMap((id) => gateOf(c.adapter, id) ?? []);
	const giving = gates.filter((each) => each.permits.some((permit) => permit.startsWith("recipient:")));
	const named = gates.filter((each) => /(?:^|[_-])recipient(?:[_-]|$)/.test(each.id));
	return (giving.length > 0 ? giving : named).map((each) => each.id);
}
/** How a gate stands, for a reader of an action's reasons. */
function standingOf(c, gate, scope) {
	return gateRow(c, gate, scope)?.status ?? "not a gate of this workflow";
}

/** What enough people have approved, but not all that the gate is about: the permits that are left. */
function lackingPermits(c, row) {
	const gate = gateOf(c.adapter, row.gate);
	const people = row.approvals.filter((each) => each.kind !== "check").length;
	if (!gate || row.status !== "partial" || people < (gate.approvers?.count ?? 0)) return [];
	return gate.permits.map((permit) => permitIn(permit, row.scope)).filter((permit) => !row.permits.includes(permit));
}
/** The gates that could give the permit that an action needs. */
function permitGivers(c, { action: { permit }, scope }) {
	return permit === void 0 ? [] : c.adapter.gates.filter((gate) => givesPermit(gate.permits, permit, scope));
}
/** Nobody gave the permit, and no gate of the action is simply shut, which would say as much. */
function isPermitMissing(c, outward) {
	if (outward.action.permit === void 0) return false;
	return !permitGivers(c, outward).some((gate) => isGranted(c, gate, outward) || isPlainlyShut(c, gate, outward));
}
function isGranted(c, gate, { action, scope }) {
	const row = gateRow(c, gate.id, scope);
	if (row && isExcepted(c, row)) return true;
	return row !== void 0 && (row.open || row.status === "partial" && isGreen(c, row)) && givesPermit(row.permits, action.permit ?? "", scope);
}
function isPlainlyShut(c, gate, { action, scope }) {
	const row = gateRow(c, gate.id, scope);
	return action.gates.includes(gate.id) && row?.open !== true && (!row || lackingPermits(c, row).length === 0);
}

/** The class by path, as the workflow gives it to facts and fields, and the state to its own facts. */
function classesOf({ adapter, head }) {
	const facts = [...adapter.facts].flatMap(([path, { class: name }]) => name === void 0 ? [] : [[path, name]]);
	const own = Object.entries(head.state?.value.data_classes ?? {});
	const all = [
		...adapter.security.classes,
		...facts,
		...own
	];
	return new Map(all.filter(([, name]) => name.toLowerCase() !== "public" && isKnown$1(name)));
}
/** Everything that the engagement says at a classified path, in its facts and in the artifacts that are not public. */
function classifiedValues(facts, hidden) {
	const known = isMap(facts.head.raw) ? facts.head.raw["known_facts"] : void 0;
	return [...classesOf(facts)].flatMap(([path, name]) => {
		const fact = valueAt(known, path);
		const values = [isMap(fact) ? fact["value"] ?? fact : fact, ...hidden.map((each) => valueAt(each.fields, path))];
		return [...new Set(values.flatMap(telling))].map((text) => ({
			path,
			class: name,
			text
		}));
	});
}
/** A text as such; of a map or list only what can be nothing else: amounts and addresses. */
function telling(data) {
	if (typeof data === "string") return isTelling(data) ? [data.trim()] : [];
	return (data === void 0 ? [] : Object.values(data)).flatMap(telling).filter((text) => AMOUNT.test(text) || text.includes("@"));
}
const AMOUNT = /^\d{3,15}(?:\.\d{1,6})?$/;
const SAID_BY_CHANCE = [
	"none",
	"true",
	"false",
	"unknown",
	"named"
];
/** Short words, and numbers that may be years, stand in any text by chance; a long text is not quoted by chance or whole. */
function isTelling(text) {
	const said = text.trim().toLowerCase();
	const short = said.length < 4 || /^(?:19|20)\d\d$/.test(said);
	return isKnown$1(text) && !short && said.length <= 200 && !SAID_BY_CHANCE.includes(said);
}
/** Where a text says the value: as a word of its own, an amount also as people write it. */
function findValue(text, value) {
	const [whole = "", cents = ""] = value.split(".");
	if (AMOUNT.test(value)) {
		const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, "[,.'\xA0  ]?");
		const decimals = /^0*$/.test(cents) ? "(?:[.,]0{1,2})?" : `[.,]${cents}`;
		return text.search(new RegExp(`(?<![\\d.,])${grouped}${decimals}(?![\\d]|[.,]\\d)`));
	}
	const words = value.split(/\s+/).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
	return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "iu"));
}

/** Where an artifact names the engagement's client, if it does. */
function naming(c, artifact) {
	const client = c.head.state?.value.client;
	const name = isKnown$1(client) ? significant(client) : "";
	if (name === "") return void 0;
	const [field] = Object.entries(artifact.fields).find(([, value]) => textsOf$1(value).some((text) => holds(text, name))) ?? [];
	if (field !== void 0) return artifact.matter.at([field]);
	const line = artifact.body.text.split("\n").findIndex((text) => holds(text, name));
	if (line >= 0) return {
		file: artifact.file,
		line: artifact.body.line + line,
		column: 1
	};
	return holds(artifact.body.text, name) ? {
		file: artifact.file,
		line: artifact.body.line,
		column: 1
	} : void 0;
}
const LEGAL_FORM = /(?:[\s,]+(?:co|company|corp|corporation|inc|incorporated|llc|llp|ltd|limited|plc|gmbh|ag|kg|se|sa|sarl|bv|nv|ab|oy|as|srl|spa|pty)\.?)+$/i;
/** The name as people say it, without its legal form, which may have parts: `Co., Ltd.` */
function significant(client) {
	const said = client.normalize("NFKC").trim();
	const short = said.replace(LEGAL_FORM, "").replace(/[.,\s]+$/, "");
	return short === "" ? said : short;
}
function holds(text, name) {
	return findValue(text.normalize("NFKC"), name) >= 0;
}
function textsOf$1(value) {
	return typeof value === "string" ? [value] : Object.values(value).flatMap((each) => textsOf$1(each));
}

/** A foreign text as a message may name it, between backquotes. */
function ticked(text) {
	return `\`${text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim()}\``;
}
function tickedList(texts) {
	return texts.map(ticked).join(", ");
}
/** A foreign text as a sentence of its own: on one line, and ended. */
function sentence(text) {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return /[.?!]$/.test(line) ? line : `${line}.`;
}
/** A word behind "a" or "an", by its first letter. */
function withArticle(word) {
	return `${/^[aeio]|^un(?!i)/i.test(word) ? "an" : "a"} ${word}`;
}

const rule$99 = {
	id: "action-not-approved",
	code: "CS-EXT-001",
	severity: "error",
	blocks: "external action",
	locked: true,
	summary: "What leaves the repository has every approval that it needs.",
	why: "What was sent, signed, launched or published cannot be taken back by a commit.",
	check: (c) => outwardActions(c).flatMap((outward) => {
		const { action, scope, place } = outward;
		return [
			...shutGates(c, outward),
			...openBlockers(c, outward),
			...unmetRequirements(c, outward),
			...unapproved(c, outward)
		].map((each) => ({
			...each,
			place,
			action: {
				id: action.id,
				scope
			}
		}));
	})
};
/** Gates that no other rule of external actions speaks for. */
function ownGates(c, { action, artifacts }) {
	const elsewhere = new Set(recipientGates(c, action));
	if (action.kind === "launch") elsewhere.add(c.adapter.security.gate);
	return action.kind === "publish" && artifacts.some((each) => naming(c, each) !== void 0) ? [] : action.gates.filter((gate) => !elsewhere.has(gate));
}
function shutGates(c, outward) {
	const { action, scope } = outward;
	return ownGates(c, outward).filter((gate) => !isOpenFor(c, gate, outward) && !isTooNarrow(c, gate, outward)).map((gate) => {
		const row = gateRow(c, gate, scope);
		const message = `\`${action.id}\` needs ${gateName({
			gate,
			scope
		})}, which is ${standingOf(c, gate, scope)}.`;
		return {
			...weightOf(row),
			message,
			fix: row ? stepTowards(row) : `Declare \`${gate}\` in the adapter, or correct the action's gates.`
		};
	});
}
/** Of artifacts that are asked for by name, those that an open gate was not about: another one of the type was approved. */
function unapproved(c, outward) {
	const { action, scope, named } = outward;
	return named.flatMap((id) => {
		const gate = action.gates.find((each) => {
			const row = gateRow(c, each, scope);
			return gateOf(c.adapter, each)?.covers?.includes(action.artifact ?? "") === true && row && isOpenFor(c, each, outward) && !row.subject.artifacts.includes(id);
		});
		if (gate === void 0) return [];
		const status = c.head.artifacts.find((each) => each.id === id)?.status ?? "not here";
		return {
			message: `\`${action.id}\` is asked for with \`${id}\`, which is ${status}; ${gateName({
				gate,
				scope
			})} was given for other content.`,
			fix: `Make \`${id}\` current and ask for ${gateName({
				gate,
				scope
			})}.`
		};
	});
}
/** Approved without the permit that the action needs: CS-APR-006 says so. */
function isTooNarrow(c, gate, outward) {
	return permitGivers(c, outward).some((each) => each.id === gate) && isPermitMissing(c, outward);
}
/** For a bill, a blocker of its artifact is a dispute, which has a rule of its own. */
function openBlockers(c, { action, scope, artifacts }) {
	return standingBlockers(c).filter((blocker) => concerns(blocker, scope)).filter(({ blocks = [] }) => refersTo(blocks, "action", action.id) || refersTo(blocks, "scope", scope) || action.kind !== "bill" && artifacts.some((each) => refersTo(blocks, "artifact", each.id))).map(({ id, text, owner }) => ({
		message: `\`${action.id}\` is stopped by blocker ${id}: ${sentence(text)}`,
		fix: `Let ${owner ?? "its owner"} close ${id}, with a decision that names it.`
	}));
}
function unmetRequirements(c, outward) {
	const { action, scope } = outward;
	const told = action.kind === "launch" ? [...action.gates, c.adapter.security.gate] : action.gates;
	const isTold = ({ leaf }) => leaf !== void 0 && "gate" in leaf && (told.includes(leaf.gate) || isOpenFor(c, leaf.gate, outward));
	return action.requires.map((each) => judgePredicate(c, c.gates, requirementIn(scope, each), scope)).flatMap((judged) => failures(judged).filter((each) => !isTold(each))).map((each) => ({
		...unmetReport(action.id, each),
		...weightOfUnmet(c, scope, each)
	}));
}
/** What nobody knows yet waits, and a gate as it does for itself. */
function weightOfUnmet(c, scope, { leaf, cause }) {
	if (leaf && "gate" in leaf) return weightOf(gateRow(c, leaf.gate, leaf.scope ?? scope));
	return cause === "absent" ? { severity: "waiting" } : {};
}
/** What must not hold has children, which hold or are not known. */
function unmetReport(action, { phrase, found, children, cause }) {
	const parts = children.map(describe).join("; ");
	if (parts !== "") return {
		message: `\`${action}\` may not go ahead ${cause === "absent" ? "until it is known that this does not hold" : "while this holds"}: ${parts}.`,
		fix: `See to it that this does not hold: ${parts}.`
	};
	return {
		message: `\`${action}\` needs that ${phrase}; ${found === "" ? "it is not so" : `found: ${found}`}.`,
		fix: `See to it that ${phrase}.`
	};
}

const rule$98 = {
	id: "approval-already-used",
	code: "CS-EXT-003",
	severity: "error",
	blocks: "external action",
	locked: true,
	summary: "An approval for a single use is used once.",
	why: "An approval to send one letter is no approval to send it every week.",
	check: (c) => outwardActions(c).flatMap((outward) => judge$12(c, outward))
};
function judge$12(c, outward) {
	const { action, scope, place } = outward;
	const use = action.singleUse && !isRenewed(c, outward) ? usedUp(c, outward) : void 0;
	if (!use) return [];
	return [{
		place,
		message: `\`${action.id}\` has been done${use.artifact === void 0 ? "" : ` with ${use.artifact}`}: ${use.event} (${use.status}); its approval was for one use.`,
		fix: `Request a new approval of ${action.gates.map((gate) => `\`${gate}\``).join(", ")} in this pull request.`,
		action: {
			id: action.id,
			scope
		}
	}];
}
/** Every gate has an approval of this very pull request, so none stands by one that was used. */
function isRenewed(c, { action, scope }) {
	return action.gates.map((gate) => gateRow(c, gate, scope)).every((row) => row?.open === true && row.approvals.some((each) => !isCarriedOver(c, row, each)));
}
/** Where several artifacts could be meant, one that was not sent yet may still go. */
function usedUp(c, { action, scope, artifacts }) {
	const uses = c.record.uses.filter((each) => each.action === action.id && [scope, "*"].includes(each.scope) && each.status !== "disputed");
	const unused = artifacts.filter((artifact) => !uses.some((use) => use.artifact === artifact.id));
	const unnamed = uses.findLast((use) => use.artifact === void 0);
	return unused.length === 0 && artifacts.length > 0 ? uses.at(-1) : unnamed;
}

const rule$97 = {
	id: "approval-carried-over",
	code: "CS-APR-015",
	severity: "notice",
	blocks: "nothing",
	locked: false,
	summary: "An earlier approval still holds, because nothing that it covers has changed.",
	why: "People should not have to approve the same content twice, and should see when they do not have to.",
	check: (c) => c.gates.filter((gate) => gate.inPlay && gate.open && gate.approvals.every((each) => isCarriedOver(c, gate, each))).flatMap((gate) => {
		const from = gate.approvals.map((each) => `@${each.person.login} in ${each.carriedFrom === void 0 ? "an earlier pull request" : `#${each.carriedFrom}`}`).join(", ");
		const what = gate.subject.artifacts.join(", ") || "what it covers";
		const message = `${gateName(gate)} still holds, given by ${from}; ${what} did not change.`;
		return from === "" ? [] : [{
			place: placeOfMove(c),
			message,
			fix: "Nothing to do."
		}];
	})
};

const rule$96 = {
	id: "approval-claimed",
	code: "CS-APR-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "No file claims an approval.",
	why: "Anybody can write into a file that something is approved; only what a named person did is evidence.",
	reading: true
};

/** Whether the approval names no gate and did what it was given for: it verified a fact, or closed its owner's blocker. */
function isHeardElsewhere(c, { evidence, reason }) {
	const { pull } = c.repository;
	const review = pull?.reviews.find((each) => reviewUrl(pull, each.id) === evidence);
	const { person } = review ?? {};
	if (reason !== "NOT_ELIGIBLE" || !review || !person || /^\s*\/(?:approve|reject)\b/m.test(review.body)) return false;
	return [...verifiers(c), ...closers(c)].some(({ id }) => id === person.id);
}
function verifiers(c) {
	return [...c.adapter.facts.keys()].flatMap((path) => {
		const value = factValue(c, path);
		return value !== void 0 && isStatedHere(c, path, value) ? verifiersOf(c, path, value) : [];
	});
}
/** Of blockers that the change closes or takes away. */
function closers(c) {
	const now = c.head.state?.value.blockers ?? [];
	return (c.base?.state?.value.blockers ?? []).filter(isOpen).filter(({ id }) => !now.some((each) => each.id === id && isOpen(each))).flatMap((blocker) => approvingOwners(c, blocker));
}

/** Reviews that name a gate which nothing here asks for, and that count for no other gate either. */
function namedInVain(c) {
	const told = /* @__PURE__ */ new Set();
	return c.gates.flatMap((gate) => {
		const vain = gate.inPlay ? [] : gate.ignored.filter((each) => !told.has(each.evidence) && isVain(c, each));
		for (const { evidence } of vain) told.add(evidence);
		return vain.map((each) => report$12(gate, each));
	});
}
/** Where a gate in play shows the review, it is told there. */
function isVain(c, { evidence, reason }) {
	const isIt = (other) => other.evidence === evidence;
	const isTold = ({ inPlay, approvals, rejections, ignored }) => approvals.some(isIt) || rejections.some(isIt) || inPlay && ignored.some(isIt);
	return reason === "WRONG_GATE" && !c.gates.some(isTold);
}
function report$12(gate, { login, kind }) {
	const name = gateName(gate);
	return {
		message: `The ${kind} by @${login} counts for nothing: it names ${name}, which is not in play here (WRONG_GATE).`,
		fix: `Set the label \`request:${gate.gate}\` if ${name} is meant; else ask @${login} to name another gate.`
	};
}

const rule$95 = {
	id: "approval-does-not-count",
	code: "CS-APR-016",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "Every approval that is not counted is told, with the reason.",
	why: "Somebody who approved in vain, and hears nothing, believes that the work goes on.",
	check: (c) => [...told$6(c).map(({ gates, evidence }) => ({
		message: messageOf(gates, evidence),
		fix: nextStep$1(gates, evidence[0])
	})), ...namedInVain(c)].map((each) => ({
		place: placeOfMove(c),
		...each
	}))
};
function told$6(c) {
	const byEvidence = /* @__PURE__ */ new Map();
	for (const gate of c.gates.filter((each) => each.inPlay)) for (const each of gate.ignored.filter((ignored) => !isReplaced(gate, ignored) && !isMeantElsewhere(c, ignored) && !isHeardElsewhere(c, ignored))) {
		const key = `${each.login} ${each.evidence} ${each.reason}`;
		const known = byEvidence.get(key);
		const evidence = known ? [...known.evidence, each] : [each];
		byEvidence.set(key, {
			gates: [...known?.gates ?? [], gate],
			evidence
		});
	}
	return [...byEvidence.values()];
}
/** Whoever has an approval that counts need not hear of the ones before it. */
function isReplaced(gate, ignored) {
	return gate.approvals.some((each) => each.person.id === ignored.id);
}
/** A review that names one gate says nothing about the others, and nobody need wonder why. */
function isMeantElsewhere(c, { evidence, reason }) {
	if (reason !== "WRONG_GATE" && reason !== "WRONG_SCOPE") return false;
	return c.gates.some((other) => other.approvals.some((each) => each.evidence === evidence) || other.ignored.some((each) => each.evidence === evidence && each.reason !== reason));
}
function messageOf(gates, [first, ...more]) {
	const { login, kind, reason } = first;
	const details = new Set([first, ...more].map((each) => each.detail));
	return [`${kind === "check" ? `The check ${login}` : `The ${kind} by @${login}`} does not count for ${gates.map(gateName).join(", ")} (${reason}: ${ignoredReasons[reason]}).`, ...[...details].map(sentence)].join(" ");
}
function nextStep$1(gates, { login, reason }) {
	const waiting = new Set(gates.flatMap((gate) => gate.waitingFor).filter((each) => each !== `@${login}`));
	const who = waiting.size > 0 ? [...waiting].join(", ") : "somebody else whom the roster allows";
	const ids = [...new Set(gates.map((gate) => gate.gate))];
	return steps$1[reason].replaceAll("{login}", login).replaceAll("{lines}", ids.map((gate) => `\`/approve ${gate}\``).join(" or ")).replaceAll("{gate}", ids.map((gate) => `\`${gate}\``).join(", ")).replaceAll("{first}", ids[0] ?? "").replaceAll("{who}", who);
}
const again = "Ask @{login} to look at the change and approve again.";
const another = "Ask {who} to approve {gate}.";
const named$1 = "Ask @{login} to submit a review that says which is meant: {lines}.";
const steps$1 = {
	SELF_AUTHOR: another,
	SELF_CONTRIBUTOR: another,
	NOT_ELIGIBLE: another,
	STALE_CONTENT: again,
	DISMISSED: again,
	BOT: another,
	UNKNOWN_USER: another,
	AMBIGUOUS_GATE: named$1,
	WRONG_GATE: named$1,
	WRONG_SCOPE: named$1,
	EXPIRED: "Ask @{login} to renew it by a new approval.",
	EDITED: "Ask @{login} to submit the review anew instead of editing it.",
	NOT_SUBMITTED: "Ask @{login} to submit the review.",
	RETARGETED: again,
	NOT_GREEN: "Make the check pass on the head.",
	CANNOT_VERIFY: "Make what could not be read readable, or ask {who} to approve {gate}.",
	UNATTRIBUTED: "Map the commit's author to an account under `emails:` of the roster, or rewrite the commit.",
	DUPLICATE_PERSON: "Ask {who} to fill the other seat of {gate}.",
	SUPERSEDED_BY_LATER: "Nothing to do: the later answer counts.",
	NOT_AN_APPROVAL: "Ask @{login} to submit the review as Approve.",
	NOTHING_COVERED: "Add what {gate} covers, then ask @{login} again.",
	NO_DOCUMENT: "Run `countersign attest FILE --for ID@vN --gate {first} --signer NAME`, then ask @{login} again.",
	WITHDRAWN: "Ask @{login} to set the label again, if it still holds.",
	WRONG_KIND: "Ask for the kind of evidence that {gate} takes.",
	FUTURE: "Ask @{login} to approve again; the clock that dated it was wrong.",
	AFTER_MERGE: "Nothing to do here; it counts for nothing that is merged already.",
	TRIAL: "Ask {who} to approve {gate} in earnest.",
	SETUP: "Merge the settings first, then ask @{login} again."
};

const rule$94 = {
	id: "approval-expired",
	code: "CS-APR-004",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "A needed approval is still in its time.",
	why: "Prices, risks and people change; an approval says for how long its giver stands by it.",
	check: (c) => shutGates$1(c).filter((gate) => gate.status === "expired").map((gate) => ({
		place: placeOfMove(c),
		severity: "waiting",
		message: `${gateName(gate)}: ${expiryOf(gate)}`,
		fix: stepTowards(gate)
	}))
};
function expiryOf(gate) {
	const last = gate.ignored.findLast((each) => each.reason === "EXPIRED");
	return last ? `the approval by @${last.login} is over. ${last.detail}` : gate.because;
}

const rule$93 = {
	id: "approval-of-other-content",
	code: "CS-APR-003",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "A needed approval is for the content that stands here now.",
	why: "An approval is worth what its giver read; a byte that changed afterwards was read by nobody.",
	check: (c) => shutGates$1(c).flatMap((gate) => report$11(c, gate, voidedEvidence(gate)))
};
function report$11(c, gate, evidence) {
	const other = evidence?.reason === "STALE_CONTENT" || evidence?.reason === "CANNOT_VERIFY";
	if (!evidence || !other || evidence.presentation) return [];
	const who = evidence.id === void 0 ? gate.waitingFor.join(", ") : `@${evidence.login}`;
	return [{
		place: placeOfMove(c),
		severity: "waiting",
		message: `@${evidence.login} approved ${gateName(gate)} for other content than stands here now: ${sentence(evidence.detail)}`,
		fix: `Ask ${who} to look at the changed parts and approve again.`
	}];
}

const rule$92 = {
	id: "approval-rejected",
	code: "CS-APR-008",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "Nobody who may decide a needed gate has said no.",
	why: "A no that others can outvote or wait out protects nobody.",
	check: (c) => shutGates$1(c).flatMap((gate) => gate.rejections.map(({ person, because }) => ({
		place: placeOfMove(c),
		message: `@${person.login} rejected ${gateName(gate)}${because.trim() === "" ? "." : `: ${sentence(because)}`}`,
		fix: `Revise and ask @${person.login} again, or record a decision to stop.`
	})))
};

const rule$91 = {
	id: "approval-superseded",
	code: "CS-APR-005",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "A needed approval was not taken back or replaced.",
	why: "What was dismissed, withdrawn or given under another policy must not be used once more.",
	check: (c) => shutGates$1(c).flatMap((gate) => report$10(c, gate, voidedEvidence(gate)))
};
function report$10(c, gate, evidence) {
	if (!evidence || evidence.reason === "STALE_CONTENT" || evidence.reason === "CANNOT_VERIFY") return [];
	const message = `The approval of ${gateName(gate)} by @${evidence.login} no longer holds: ${sentence(evidence.detail)}`;
	return [{
		place: placeOfMove(c),
		severity: "waiting",
		message,
		fix: stepTowards(gate)
	}];
}

/** Whether the change adds or edits the file. */
function isTouched(change, path) {
	return change.files.some((file) => file.path === path);
}
/** The artifacts that can be judged: none where the state, which says by what definition, cannot be read. */
function readableArtifacts(c) {
	return c.head.state ? c.head.artifacts : [];
}
/** Of those, the ones that are part of what is agreed or being agreed. */
function liveArtifacts(c) {
	return readableArtifacts(c).filter(isLive);
}
function artifactOf(engagement, id) {
	return engagement?.artifacts.find((artifact) => artifact.id === id);
}
/** Equal but for the form of line ends, which a checkout may change. */
function sameContent(a, b) {
	if (a.blob === b.blob) return true;
	const [left, right] = [normalizeLines(a.bytes), normalizeLines(b.bytes)];
	return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

/** The headings of a body, both forms; what stands in a fenced block is none. */
function headingsOf(body) {
	const lines = body.text.split(/\r?\n/);
	const fenced = fencedLines(lines);
	return lines.flatMap((line, index) => {
		const text = fenced.has(index) ? void 0 : hashed(line) ?? underlined(line, lines[index + 1]);
		return text === void 0 ? [] : [{
			text,
			line: body.line + index
		}];
	});
}
function hashed(line) {
	return /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1];
}
function underlined(line, next) {
	return line.trim() !== "" && /^ {0,3}(?:=+|-+)[ \t]*$/.test(next ?? "") ? line.trim() : void 0;
}
function fencedLines(lines) {
	const inside = /* @__PURE__ */ new Set();
	let fence;
	lines.forEach((line, index) => {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (mark !== void 0 || fence !== void 0) inside.add(index);
		if (fence === void 0) fence = mark;
		else if (mark?.startsWith(fence) === true) fence = void 0;
	});
	return inside;
}
/** `Acceptance criteria`, `acceptance_criteria` and `3. **Acceptance criteria:**` are one name. */
function plainName(text) {
	return text.replace(/[*_`~-]/g, " ").trim().replace(/^\d+(?:\.\d+)*[.)]?\s+/, "").replace(/[\s.:]+$/, "").replace(/\s+/g, " ").toLowerCase();
}

const rule$90 = {
	id: "artifact-fields-missing",
	code: "CS-ART-011",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact is of a known type and has the fields that its type requires.",
	why: "Whoever builds on an artifact, or approves it, relies on the parts that its type promises.",
	check: (c) => liveArtifacts(c).filter((each) => each.type !== ATTESTATION).flatMap((each) => judge$11(c, each))
};
function judge$11(c, artifact) {
	const type = artifactTypeOf(c.adapter, artifact.type);
	if (!type) return c.adapter.artifacts.length > 0 ? [unknownType(c, artifact)] : [];
	const missing = type.requiredFields.filter((field) => !isThere$1(artifact, type, field));
	const [first] = missing;
	if (first === void 0) return [];
	const allowed = type.tbdAllowed.filter((field) => missing.includes(field));
	const later = allowed.length > 0 ? `; TBD is allowed for ${allowed.join(", ")}` : artifact.status === "draft" ? "; TBD is allowed while it is a draft" : "";
	return [{
		place: artifact.matter.at(first.split(".")),
		message: `\`${artifact.id}\` lacks ${missing.map((field) => `\`${field}\``).join(", ")}.`,
		fix: `Fill them, in the front matter or under a heading of that name${later}.`
	}];
}
function unknownType(c, artifact) {
	const known = c.adapter.artifacts.map((each) => each.type);
	const near = nearest(artifact.type, known);
	const message = `\`${artifact.id}\` is of type \`${artifact.type}\`, which ${c.adapter.type} does not declare.`;
	const fix = near === void 0 ? `Use one of its types: ${known.join(", ")}.` : `Write \`type: ${near}\`.`;
	return {
		place: artifact.matter.at(["type"]),
		message,
		fix
	};
}
function isThere$1(artifact, type, field) {
	const value = fieldOrTbd(artifact.fields, field);
	if (value === "TBD") return artifact.status === "draft" || type.tbdAllowed.includes(field);
	return isKnown$1(value) && !isEmpty(value) || hasHeading(artifact, field);
}
/** `recipient: TBD` leaves every part of the recipient TBD. */
function fieldOrTbd(fields, path) {
	const parts = path.split(".");
	return parts.map((_, index) => valueAt(fields, parts.slice(0, index + 1).join("."))).some((value) => typeof value === "string" && value.trim() === "TBD") ? "TBD" : valueAt(fields, path);
}
function isEmpty(value) {
	return Object.keys(value).length === 0;
}
function hasHeading(artifact, field) {
	return headingsOf(artifact.body).some((heading) => plainName(heading.text) === plainName(field));
}

/** The artifacts of the base whose id no file of the engagement carries any more. */
function removedArtifacts(c) {
	const ids = new Set(c.head.files.map((file) => idOfFile(file.path)));
	return (c.base?.artifacts ?? []).filter((artifact) => !ids.has(artifact.id));
}
/** What new artifacts were in the base, by their new ids, where the change only gave them those. */
function renames(c) {
	const removed = removedArtifacts(c);
	const before = new Set(c.base?.artifacts.map((artifact) => artifact.id));
	const added = c.head.artifacts.filter((artifact) => !before.has(artifact.id));
	return new Map(added.flatMap((artifact) => {
		const old = removed.find((each) => each.type === artifact.type && isSameWork(each, artifact));
		return old ? [[artifact.id, old]] : [];
	}));
}
/** The same text, or the same front matter but for the id. */
function isSameWork(a, b) {
	const text = a.body.text.trim();
	return text !== "" && text === b.body.text.trim() || withoutId(a.fields) === withoutId(b.fields);
}
function withoutId(fields) {
	const own = Object.entries(fields).filter(([key]) => key !== "id");
	return JSON.stringify(own.toSorted(([a], [b]) => a < b ? -1 : 1));
}

const rule$89 = {
	id: "artifact-removed",
	code: "CS-ART-013",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact that was merged stays in its engagement.",
	why: "What others were shown, approved or built on must remain where its references point.",
	check(c) {
		if (!c.head.state) return [];
		const renamed = new Set([...renames(c).values()].map((each) => each.id));
		return removedArtifacts(c).filter((each) => !renamed.has(each.id)).map((each) => removed$3(c, each));
	}
};
function removed$3(c, { id, file }) {
	const moved = c.repository.change.files.find((each) => each.after && idOfFile(each.path) === id && engagementOf(each.path) !== c.id);
	const what = moved ? `was moved to \`${moved.path}\`` : "was deleted";
	const fix = `Restore \`${file}\` and set its status to archived${moved ? "; the other engagement takes a number of its own" : ""}.`;
	return {
		place: {
			file,
			line: 1,
			column: 1
		},
		message: `\`${id}\` ${what}; an artifact that was merged stays.`,
		fix
	};
}

function crossings(c, rule) {
	const boundaries = c.adapter.boundaries.filter((each) => each.rule === rule);
	return liveArtifacts(c).flatMap((artifact) => boundaries.filter((each) => appliesTo(c, each, artifact)).flatMap((each) => [...forbiddenFields(artifact, each.forbidsFields, each.text, each.belongsTo), ...forbiddenHeadings(artifact, each)]));
}
/** A boundary is about a type of artifact, or about everything that a skill owns. */
function appliesTo(c, boundary, artifact) {
	if (boundary.artifact !== void 0) return boundary.artifact === artifact.type;
	return boundary.skill !== void 0 && boundary.skill === artifactTypeOf(c.adapter, artifact.type)?.owner;
}
function forbiddenFields(artifact, fields, text, belongsTo) {
	return fields.filter((field) => valueAt(artifact.fields, field) !== void 0).map((field) => ({
		artifact,
		what: field,
		place: artifact.matter.atKey(field.split(".")),
		text,
		belongsTo
	}));
}
function forbiddenHeadings(artifact, { forbidsHeadings, text, belongsTo }) {
	const forbidden = new Set(forbidsHeadings.map(plainName));
	return headingsOf(artifact.body).filter((heading) => forbidden.has(plainName(heading.text))).map(({ text: what, line }) => ({
		artifact,
		what,
		place: {
			file: artifact.file,
			line,
			column: 1
		},
		text,
		belongsTo
	}));
}
/** What the content belongs in. */
function rightPlace({ belongsTo }) {
	return belongsTo === void 0 ? "the artifact that owns it" : `\`${belongsTo}\``;
}

const rule$88 = {
	id: "artifact-used-as-approval",
	code: "CS-BND-006",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "An artifact that is approved authorises what its own approval says, and nothing further.",
	why: "A signed agreement looks like leave to launch; it is leave to begin.",
	check: (c) => outwardActions(c).flatMap((outward) => c.adapter.boundaries.filter((each) => each.action === outward.action.id).flatMap((boundary) => judge$10(c, outward, boundary)))
};
function judge$10(c, { action, scope, place }, boundary) {
	const shut = boundary.needs.filter((gate) => gateRow(c, gate, scope)?.open !== true && !exceptionFor(c, {
		gate,
		scope
	}));
	const [first] = c.head.artifacts.filter((each) => appliesTo(c, boundary, each) && looksLikeLeave(c, each, scope));
	if (!first || shut.length === 0) return [];
	const standing = shut.map((gate) => `\`${gate}\` is ${standingOf(c, gate, scope)}`).join(", ");
	const steps = shut.flatMap((gate) => gateRow(c, gate, scope) ?? []).map(stepTowards);
	return [{
		place,
		message: `\`${first.id}\` does not authorise \`${action.id}\`: ${standing}. ${sentence(boundary.text)}`,
		fix: steps.join(" ") || `Declare ${shut.join(", ")} in the adapter.`,
		action: {
			id: action.id,
			scope
		}
	}];
}
/** Current, and approved where its type has a gate: only then could anybody take it for leave. */
function looksLikeLeave(c, artifact, scope) {
	if (artifact.status !== "current" || !inScope(artifact, scope)) return false;
	const covering = c.adapter.gates.filter((gate) => gate.covers?.includes(artifact.type));
	return covering.length === 0 || covering.some((gate) => gateRow(c, gate.id, scope)?.open === true);
}

const rule$87 = {
	id: "artifact-without-source",
	code: "CS-ART-001",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact names the artifacts that it was made from.",
	why: "What has no source cannot be checked against anything, and nobody notices when what it rests on changes.",
	check: (c) => liveArtifacts(c).flatMap((artifact) => missing$1(c, artifact))
};
function missing$1(c, artifact) {
	const types = artifactTypeOf(c.adapter, artifact.type)?.sources ?? [];
	if (types.length === 0 || (artifact.sources ?? []).length > 0) return [];
	const known = types.flatMap((type) => liveArtifacts(c).filter((each) => each.type === type && each.id !== artifact.id)).map((each) => `${each.id}@${each.version ?? "v1"}`);
	const example = known.length > 0 ? `, such as ${known.join(" or ")}` : "";
	return [{
		place: artifact.matter.atKey(["sources"]),
		message: `\`${artifact.id}\` has no sources; ${withArticle(artifact.type)} is made from ${types.join(" or ")}.`,
		fix: `List under sources what it was made from, with its version${example}.`
	}];
}

const rule$86 = {
	id: "artifact-without-version",
	code: "CS-ART-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact says which version it is.",
	why: "Approvals, sources and the record name an artifact by its version; without one they could mean any.",
	check: (c) => readableArtifacts(c).filter((artifact) => artifact.version === void 0).map((artifact) => ({
		place: artifact.matter.atKey(["id"]),
		message: `\`${artifact.id}\` has no version.`,
		fix: "Add `version: v1`."
	}))
};

const KNOWN_FACTS = "known_facts";
function factsIn(raw) {
	const facts = raw?.[KNOWN_FACTS];
	return isMap(facts) ? below$1(facts, [], false) : [];
}
function below$1(map, path, sourced) {
	return Object.entries(map).flatMap(([key, value]) => {
		const here = [...path, key];
		const named = sourced || isMap(value) && isKnown$1(value["source"]);
		if (isMap(value) && !("value" in value)) return below$1(value, here, named);
		const plain = isMap(value) ? value["value"] ?? "TBD" : value;
		return [{
			name: here.join("."),
			path: [KNOWN_FACTS, ...here],
			value: plain,
			sourced: named
		}];
	});
}
/** The name by which predicates and questions mean the same fact. */
function factName(path) {
	return path.startsWith(`${KNOWN_FACTS}.`) ? path.slice(12) : path;
}
/** Whether a move, an action, a gate or an open question depends on the fact. */
function isGated(c, name) {
	return gatedFacts(c).includes(name);
}
function gatedFacts(c) {
	const { transitions, actions, gates } = c.adapter;
	const judged = [...transitions, ...actions].flatMap((each) => each.requires.flatMap(leavesOf$1)).flatMap((leaf) => "fact" in leaf ? [leaf.fact] : "date" in leaf ? [leaf.date] : []);
	const asked = (c.head.state?.value.missing_info ?? []).filter((each) => (each.gates ?? []).length > 0);
	const needed = gates.flatMap((gate) => gate.facts ?? []);
	return [
		...judged,
		...needed,
		...asked.map((each) => each.field)
	].map(factName);
}
/** Where a fact is stated; where it is not, the line of `otherwise`. */
function factPlace(c, path, otherwise) {
	const found = factPath(c, path);
	return c.head.state && found ? c.head.state.at(found) : otherwise;
}
/** The steps to a fact in the state: among the known facts, else in the state itself or its dates. */
function factPath(c, path) {
	return [
		[KNOWN_FACTS],
		[],
		["due_dates"]
	].map((base) => pathTo(dataAt(c.head.raw, base), factName(path), base)).find((found) => found !== void 0);
}
function dataAt(raw, base) {
	const [key] = base;
	return key === void 0 ? raw : raw?.[String(key)];
}
/** The steps to a dotted path, whose keys may contain dots themselves. */
function pathTo(data, name, before) {
	if (!isMap(data)) return void 0;
	if (Object.hasOwn(data, name)) return [...before, name];
	for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) {
		const key = name.slice(0, dot);
		const found = Object.hasOwn(data, key) ? pathTo(data[key], name.slice(dot + 1), [...before, key]) : void 0;
		if (found) return found;
	}
}

const rule$85 = {
	id: "assumption-contradicted",
	code: "CS-FCT-006",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "An assumption holds as far as the facts go.",
	why: "When an assumption fails, what was built on it has to be looked at again.",
	check: (c) => (c.head.state?.value.assumptions ?? []).flatMap((each, index) => report$9(c, each, index))
};
/** An assumption that was retired is history. */
const RETIRED = [
	"closed",
	"failed",
	"retired",
	"superseded"
];
function report$9(c, assumption, index) {
	const head = c.head.state;
	if (!head || typeof assumption === "string" || RETIRED.includes(assumption.status)) return [];
	const { fact, expects, text, stage, id } = assumption;
	const value = fact === void 0 ? void 0 : factValue(c, fact);
	if (fact === void 0 || expects === void 0 || !isKnown$1(value) || value === expects) return [];
	const found = typeof value === "string" ? ticked(value) : "a list or map";
	const message = `${id === void 0 ? "The assumption" : ticked(id)} (${text}) conflicts with ${ticked(factName(fact))}, which is ${found}.`;
	const back = stage === void 0 ? "Go back to the stage that made it" : `Go back to ${stage}`;
	return [{
		place: head.at(["assumptions", index]),
		message,
		fix: sentence(`${back}, or revise it and give it \`status: failed\``)
	}];
}

/** Why this is no plain path of a file under evidence/, if so. Nothing is resolved: what looks odd is refused. */
function evidencePathProblem(path) {
	if (path === "") return "is empty";
	if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a control character";
	if (/[\\:]/.test(path)) return "holds a backslash or a colon";
	const parts = path.split("/");
	if (parts[0] !== "evidence" || parts.length < 2) return "does not lie under evidence/";
	if (parts.some((part) => part === "" || part === "." || part === "..")) return "does not name its folders plainly";
	if (parts.some((part) => part.startsWith("~"))) return "holds a name that starts with a tilde";
	if (parts.some((part) => /[. ]$/.test(part) || part.startsWith(" "))) return "holds a name that ends in a dot or a space";
}

const rule$84 = {
	id: "attestation-malformed",
	code: "CS-ART-014",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An attestation names a gate, an artifact, a signer, a day and a file that is there with that digest.",
	why: "A signature given elsewhere is worth as much as the way from its record to the very file that was signed.",
	check: (c) => liveArtifacts(c).filter((each) => each.type === ATTESTATION).flatMap((each) => judge$9(c, each))
};
const required = [
	"gate",
	"for",
	"signer",
	"signed_at",
	"document.path",
	"document.sha256"
];
function judge$9(c, attestation) {
	const field = (path) => valueAt(attestation.fields, path);
	const isOpen = (path) => field(path) === "TBD" && attestation.status === "draft";
	const missing = required.filter((path) => !isKnown$1(field(path)) && !isOpen(path));
	const wrong = [
		["gate", (value) => gateProblem(c, value)],
		["for", (value) => targetProblem(c, value)],
		["signed_at", dayProblem],
		["document.path", (value) => pathProblem(c, value)],
		["document.sha256", (value) => digestProblem(c, value, field("document.path"))]
	].flatMap(([path, problemOf]) => {
		const value = field(path);
		const problem = isKnown$1(value) ? problemOf(typeof value === "string" ? value : "") : void 0;
		return problem ? [{
			place: attestation.matter.at(path.split(".")),
			message: `\`${attestation.id}\` ${problem.message}`,
			fix: problem.fix
		}] : [];
	});
	return [...missing.length > 0 ? [lacking(attestation, missing)] : [], ...wrong];
}
function lacking(attestation, missing) {
	const message = `\`${attestation.id}\` lacks ${missing.map((path) => `\`${path}\``).join(", ")}.`;
	return {
		place: attestation.matter.at((missing[0] ?? "").split(".")),
		message,
		fix: "Run `countersign attest FILE --for ID@vN --gate G --signer NAME`, which writes them all."
	};
}
function gateProblem(c, gate) {
	if (gateOf(c.adapter, gate)) return void 0;
	const gates = c.adapter.gates.map((each) => each.id);
	return {
		message: `is for gate ${ticked(gate)}, which ${c.adapter.type} does not declare.`,
		fix: `Write ${nearest(gate, gates) ?? gates.join(" or ")}.`
	};
}
function targetProblem(c, target) {
	const source = parseSource(target);
	if (source && artifactOf(c.head, source.id) && source.version !== void 0 && (source.engagement ?? c.id) === c.id) return void 0;
	const near = nearest(target.split("@")[0] ?? "", c.head.artifacts.map((each) => each.id));
	return {
		message: `is for ${ticked(target)}, which is no version of an artifact here.`,
		fix: `Write ID@vN${near === void 0 ? "" : `, such as ${near}@${artifactOf(c.head, near)?.version ?? "v1"}`}.`
	};
}
function dayProblem(day) {
	if ((parseDate(day) ?? parseInstant(day)) !== void 0) return void 0;
	return {
		message: `was signed at ${ticked(day)}, which is no day.`,
		fix: "Write a date such as 2026-06-01."
	};
}
function pathProblem(c, path) {
	const problem = evidencePathProblem(path);
	const fix = "Put the signed file under evidence/ of this engagement and name it as evidence/<file>.";
	if (problem !== void 0) return {
		message: `names the file \`${JSON.stringify(path).slice(1, -1)}\`, which ${problem}.`,
		fix
	};
	return c.head.evidence.has(engagementPath(c.id) + path) ? void 0 : {
		message: `names the file \`${path}\`, which is not there.`,
		fix
	};
}
function digestProblem(c, digest, path) {
	if (!/^[0-9a-f]{64}$/.test(digest)) return {
		message: "has a sha256 that is not 64 hexadecimal digits.",
		fix: "Write the output of `sha256sum`."
	};
	const file = typeof path === "string" ? path : "";
	const bytes = c.head.evidence.get(engagementPath(c.id) + file);
	const found = bytes && sha256Hex(bytes);
	if (found === void 0 || found === digest) return void 0;
	return {
		message: `does not attest \`${file}\` as it stands: its sha256 differs.`,
		fix: `Restore the signed file, or write sha256 ${found} if this is the file that was signed.`
	};
}

function endingOf(c) {
	const [base, head] = [c.base?.state?.value, c.head.state];
	if (!head) return void 0;
	const key = terminalOf(c.adapter, head.value.stage) ? "stage" : "workflow_status";
	const terminal = terminalOf(c.adapter, head.value[key]);
	return terminal && {
		terminal,
		head,
		key,
		entered: base?.[key] !== terminal.id
	};
}

const rule$83 = {
	id: "backward-move-without-rationale",
	code: "CS-STG-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Going back, or opening again what was closed, says why.",
	why: "Work that is done twice is paid for twice; whoever reads the history later asks what had failed.",
	check(c) {
		const told = moved$1(c);
		return told.length > 0 ? told : reopened(c);
	}
};
const FIX = "Add `state_transition: { rationale: ... }` to state.yaml.";
/** A skip and an end that ask for a reason are told by their own rules. */
function moved$1(c) {
	const moving = movingOf(c);
	const kind = moving?.move.transition?.kind;
	if (!moving || kind === "skip" || endingOf(c)?.terminal.requiresRationale) return [];
	const back = kind === "backward" || kind === "reopen";
	const asked = unmet(c).some(({ leaf }) => leaf !== void 0 && "rationale" in leaf);
	if (!back && !asked) return [];
	const [now, before] = [c.head, c.base].map((each) => each?.state?.value.state_transition?.rationale);
	const verb = back ? `Moving back from ${moving.name}` : `Moving from ${moving.name}`;
	if (!isKnown$1(now)) return [{
		place: moving.place,
		message: `${verb} needs a rationale.`,
		fix: FIX
	}];
	if (now !== before) return [];
	const message = `${verb} needs a rationale of its own; this one was there before the change.`;
	return [{
		place: moving.place,
		severity: "warning",
		message,
		fix: "Say in state_transition.rationale why this move is made."
	}];
}
/** A terminal state that was reached by status is left by status too, whether or not the stage moves besides. */
function reopened(c) {
	const head = c.head.state;
	const was = terminalOf(c.adapter, c.base?.state?.value.workflow_status);
	if (!was || !head || endingOf(c)) return [];
	if (isKnown$1(head.value.state_transition?.rationale)) return [];
	return [{
		place: head.at([head.value.workflow_status === void 0 ? "stage" : "workflow_status"]),
		message: `Opening what was \`${was.id}\` again needs a rationale.`,
		fix: FIX
	}];
}

const rule$82 = {
	id: "bill-in-dispute",
	code: "CS-EXT-004",
	severity: "error",
	blocks: "external action",
	locked: true,
	summary: "Nothing is billed that the other side disputes.",
	why: "Asking for money while its reason is contested turns a question into a conflict.",
	check: (c) => outwardActions(c).filter(({ action }) => action.kind === "bill").flatMap((outward) => outward.artifacts.flatMap((artifact) => judge$8(c, outward, artifact)))
};
function judge$8(c, { action, scope, place }, artifact) {
	const dispute = disputeOf(c, artifact);
	if (dispute === void 0) return [];
	return [{
		place,
		message: `\`${action.id}\` is stopped: ${artifact.id} is disputed: ${sentence(dispute)}`,
		fix: `Record acceptance evidence or a commercial decision whose \`closes\` names what is disputed, or ${artifact.id}.`,
		action: {
			id: action.id,
			scope
		}
	}];
}
function disputeOf(c, { id }) {
	const state = c.head.state?.value;
	const conflict = (state?.conflicts ?? []).find((each) => isOpen(each) && each.between.some((text) => parseSource(text)?.id === id));
	if (conflict) return `${conflict.id}, ${conflict.text ?? conflict.between.join(" against ")}`;
	const blocker = standingBlockers(c).find(({ blocks = [] }) => refersTo(blocks, "artifact", id));
	if (blocker) return `${blocker.id}, ${blocker.text}`;
	const told = c.record.uses.findLast((use) => use.artifact === id);
	const settled = (state?.decision_log ?? []).some((each) => each.closes?.includes(id));
	return told?.status === "disputed" && !settled ? told.event : void 0;
}

function tracksOf(c) {
	return (c.head.state?.value.active_tracks ?? []).map((track, index) => ({
		track,
		path: ["active_tracks", index]
	}));
}
/** Tracks on which work is going on or waiting. */
function openTracks(c) {
	return tracksOf(c).filter(({ track }) => isOpenTrack(track));
}
function isOpenTrack(track) {
	return track.status !== "complete" && track.status !== "superseded";
}

const rule$81 = {
	id: "blocked-without-recovery",
	code: "CS-REC-001",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "What is blocked has a recovery action.",
	why: "The smallest safe step is chosen best while everybody still remembers what happened.",
	check(c) {
		const { state } = c.head;
		if (!state || isKnown$1(state.value.rollback_or_recovery_action)) return [];
		const tracks = blockedTracks(c, state);
		return tracks.length > 0 ? tracks : engagement(c, state);
	}
};
function blockedTracks(c, state) {
	return openTracks(c).filter(({ track }) => track.status === "blocked" && !hasAction(state.value, track)).map(({ track, path }) => {
		const message = `Track ${ticked(track.id)} is blocked, and no recovery action is chosen.`;
		return {
			place: state.at([...path, "status"]),
			message,
			fix: choose(c, "recovery")
		};
	});
}
function engagement(c, state) {
	if (state.value.workflow_status !== "blocked") return [];
	if (openTracks(c).some(({ track }) => hasAction(state.value, track))) return [];
	return [{
		place: state.at(["workflow_status"]),
		message: "The engagement is blocked, and no recovery action is chosen.",
		fix: choose(c, "rollback_or_recovery_action")
	}];
}
/** The track's own, or one of the open blockers that it names or that name it. */
function hasAction({ blockers = [] }, track) {
	const own = blockers.filter(isOpen).filter((each) => track.blockers?.includes(each.id) || each.track === track.id || each.blocks?.includes(`track:${track.id}`));
	return isKnown$1(track.recovery) || own.some((each) => isKnown$1(each.recovery));
}
function choose(c, key) {
	const options = c.adapter.recovery.map(({ id }) => id).join(", ");
	return options === "" ? `Say in \`${key}\` what is done about it.` : `Choose one in \`${key}\`: ${options}.`;
}

const rule$80 = {
	id: "blocker-removed",
	code: "CS-BLK-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A blocker ends, or lets go of something, by a decision that names it.",
	why: "Deleting a line is the easiest way past a gate.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		const before = (c.base?.state?.value.blockers ?? []).filter(isOpen);
		return [...closed(head), ...before.flatMap((each) => [
			...removed$2(head, each),
			...narrowed(head, each),
			...unconfirmed(c, head, each)
		])];
	}
};
function headOf({ value: { blockers = [] } }, id) {
	const index = blockers.findIndex((each) => each.id === id);
	return {
		blocker: blockers[index],
		path: ["blockers", index]
	};
}
function hasDecision({ value }, id) {
	return isDecided(id, value.decision_log ?? []);
}
function fixFor$4(id) {
	return `Add a decision_log entry with \`closes: [${id}]\`, by whom, when and why, or put the blocker back.`;
}
/** Closed ones stand as long as no decision names them, whenever they were closed. */
function closed(head) {
	return (head.value.blockers ?? []).flatMap((each, index) => {
		if (isOpen(each) || hasDecision(head, each.id)) return [];
		const message = `Blocker ${ticked(each.id)} is closed, and no decision names it.`;
		return [{
			place: head.at([
				"blockers",
				index,
				"status"
			]),
			message,
			fix: fixFor$4(each.id)
		}];
	});
}
function removed$2(head, { id }) {
	if (headOf(head, id).blocker || hasDecision(head, id)) return [];
	return [{
		place: head.value.blockers ? head.atKey(["blockers"]) : head.at(["stage"]),
		message: `Blocker ${ticked(id)} disappeared, and no decision names it.`,
		fix: fixFor$4(id)
	}];
}
/** A blocker that stays open and lets go of a gate is as good as removed there. */
function narrowed(head, { id, blocks }) {
	const { blocker, path } = headOf(head, id);
	if (!blocker || !isOpen(blocker) || hasDecision(head, id)) return [];
	const lost = (blocks ?? []).filter((each) => each !== "TBD" && !(blocker.blocks ?? []).includes(each));
	if (lost.length === 0) return [];
	const message = `Blocker ${ticked(id)} no longer blocks ${tickedList(lost)}, and no decision names it.`;
	return [{
		place: head.at([...path, "blocks"]),
		message,
		fix: fixFor$4(id)
	}];
}
/** Closed with a decision, yet counted in this change until its owner agrees. */
function unconfirmed(c, head, { id, owner }) {
	const { blocker, path } = headOf(head, id);
	if (blocker && isOpen(blocker) || !hasDecision(head, id)) return [];
	if (!standingBlockers(c).some((each) => each.id === id)) return [];
	const who = owner ?? "TBD";
	const message = `Blocker ${ticked(id)} still blocks in this pull request: its owner, ${who}, has not approved that it is closed.`;
	const fix = `Ask ${who} to approve this pull request; once it is merged, the blocker is closed.`;
	return [{
		place: blocker ? head.at([...path, "status"]) : head.at(["decision_log"]),
		severity: "notice",
		message,
		fix
	}];
}

const rule$79 = {
	id: "blocker-too-old",
	code: "CS-BLK-004",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A blocker that is open longer than its limit has a recovery action.",
	why: "A blocker that nobody looks at any more is a decision that nobody took.",
	check(c) {
		const head = c.head.state;
		return (head?.value.blockers ?? []).flatMap((each, index) => {
			const end = endOf(each);
			if (!head || end === void 0 || !isOpen(each) || c.repository.now < end || isKnown$1(each.recovery)) return [];
			const message = `${ticked(each.id)} is open ${age(c, each)}, longer than its limit ${each.limit ?? ""}.`;
			const options = c.adapter.recovery.map(({ id }) => id).join(", ");
			const fix = options === "" ? "Say in `recovery` what is done about it." : `Choose its \`recovery\`: ${options}.`;
			return [{
				place: head.at([
					"blockers",
					index,
					"limit"
				]),
				message,
				fix
			}];
		});
	}
};
/** A limit is a duration from the day it was opened, or a day. */
function endOf({ limit = "", opened = "" }) {
	const start = parseDate(opened);
	if (isDuration(limit)) return start === void 0 ? void 0 : addDuration(start, limit);
	const day = parseDate(limit);
	return day === void 0 ? void 0 : endOfDay(day);
}
function age(c, { opened }) {
	const start = parseDate(opened ?? "");
	return start === void 0 ? "since an unknown day" : `for ${Math.floor((c.repository.now - start) / DAY)} days`;
}

const rule$78 = {
	id: "blocker-without-owner",
	code: "CS-BLK-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An open blocker has an owner, or a question by which one is found.",
	why: "Nobody removes what belongs to nobody.",
	check(c) {
		const head = c.head.state;
		return (head?.value.blockers ?? []).flatMap((each, index) => {
			const asked = each.owner === "TBD" && isKnown$1(each.question);
			if (!head || !isOpen(each) || isKnown$1(each.owner) || asked) return [];
			const message = `Blocker ${ticked(each.id)} has no owner.`;
			return [{
				place: head.at([
					"blockers",
					index,
					"owner"
				]),
				message,
				fix: "Name an owner, or write `owner: TBD` with the `question` that finds one."
			}];
		});
	}
};

const rule$77 = {
	id: "closed-pull-request",
	code: "CS-PRQ-002",
	severity: "waiting",
	blocks: "merge",
	locked: true,
	summary: "Only an open pull request is found to be in order.",
	why: "A check that turns green on a closed pull request would still be green when it is opened again.",
	check: (c) => reportOn$1(c.repository.pull, placeOfMove(c)),
	checkRepository({ pull, change }) {
		const [first] = change.files;
		if (!first || change.files.some((file) => engagementOf(file.path) !== void 0)) return [];
		return reportOn$1(pull, {
			file: first.path,
			line: 1,
			column: 1
		});
	}
};
function reportOn$1(pull, place) {
	if (!pull || pull.open && !pull.merged) return [];
	return [{
		place,
		message: `Pull request #${pull.number} is ${pull.merged ? "merged already" : "closed"}.`,
		fix: pull.merged ? "Make a further change in a pull request of its own." : "Reopen the pull request."
	}];
}

const rule$76 = {
	id: "closed-without-handoff",
	code: "CS-TRM-003",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "An engagement that ends is handed to whom the adapter names.",
	why: "What was learnt and promised is lost where nobody receives it.",
	check(c) {
		const ending = endingOf(c);
		const skill = ending?.terminal.handoffTo;
		if (!ending?.entered || skill === void 0 || isHandedOver(c, skill)) return [];
		const message = `${ticked(ending.terminal.id)} without a handoff to ${ticked(skill)}.`;
		return [{
			place: ending.head.at([ending.key]),
			message,
			fix: `Run \`countersign handoff ${c.id} ${skill}\`.`
		}];
	}
};
/** In the record, as a file under handoffs/, or because the skill itself led the last stage. */
function isHandedOver(c, skill) {
	const folder = `${engagementPath(c.id)}handoffs/${skill}`;
	const led = stageOf(c.adapter, c.base?.state?.value.stage)?.owner;
	return c.record.handoffs.includes(skill) || led === skill || c.head.files.some(({ path }) => path.startsWith(folder));
}

const rule$75 = {
	id: "condition-open",
	code: "CS-APR-007",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "Where only a full approval is accepted, no condition of it is open.",
	why: "A conditional yes is a no until its condition is met, unless the gate says otherwise.",
	check: (c) => shutGates$1(c).filter((gate) => gate.status === "conditional").map((gate) => ({
		place: placeOfMove(c),
		severity: "waiting",
		message: `${gateName(gate)} is conditional; open: ${sentence(gate.conditions.map((each) => each.text).join("; "))}`,
		fix: stepTowards(gate)
	}))
};

/** The changed text files of one engagement, or those that belong to none. */
function textsOf(change, id) {
	return change.contents.filter((file) => engagementOf(file.path) === id);
}
/** As people see it in an editor: without a byte order mark at its start; what is not UTF-8 shows as U+FFFD. */
function textOf(bytes) {
	return new TextDecoder().decode(bytes);
}
/** Turns offsets of a text into places. Finding the lines once keeps many places cheap. */
function placesIn(file, text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		const line = lastAtMost(starts, offset);
		return {
			file,
			line: line + 1,
			column: offset - (starts[line] ?? 0) + 1
		};
	};
}
/** The index of the last of the sorted numbers that is not above `limit`. */
function lastAtMost(numbers, limit) {
	let [low, high] = [0, numbers.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

const rule$74 = {
	id: "confidential-value-in-public",
	code: "CS-SEC-002",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A public artifact says nothing that the workflow counts as confidential.",
	why: "What was published once cannot be taken back.",
	check(c) {
		const live = c.head.artifacts.filter(isLive);
		const shown = live.filter((each) => isPublic(c, each));
		const values = classifiedValues(c, live.filter((each) => !isPublic(c, each)));
		return shown.flatMap((each) => once([...fields$1(c, each), ...mentions(each, values)]));
	}
};
function isPublic(c, artifact) {
	return artifactTypeOf(c.adapter, artifact.type)?.public === true;
}
/** Fields of the artifact itself that are classified, whatever they say. */
function fields$1(c, artifact) {
	return [...classesOf(c)].flatMap(([path, name]) => {
		if (!isKnown$1(valueAt(artifact.fields, path))) return [];
		return [{
			place: artifact.matter.atKey(path.split(".")),
			...told$5(path, name, artifact)
		}];
	});
}
/** The value itself is in no message. */
function mentions(artifact, values) {
	const text = textOf(artifact.bytes);
	const placeOf = placesIn(artifact.file, text);
	return values.flatMap((value) => {
		const offset = findValue(text, value.text);
		return offset < 0 ? [] : [{
			place: placeOf(offset),
			...told$5(value.path, value.class, artifact)
		}];
	});
}
function told$5(path, name, artifact) {
	return {
		message: `\`${path}\` (${name}) reaches \`${artifact.id}\`, which is public.`,
		fix: `Take it out of \`${artifact.id}\`, or change the class of \`${path}\` in the workflow definition.`
	};
}
function once(reports) {
	return [...new Map(reports.toReversed().map((each) => [each.message, each])).values()].toReversed();
}

/** Whether this change makes the artifact current, or makes a newer version of it current. */
function becomesCurrent(c, artifact) {
	if (artifact.status !== "current") return false;
	const before = c.base?.artifacts.find((each) => each.id === artifact.id);
	return before?.status !== "current" || before.version !== artifact.version;
}

/** The open conflicts whose track the move of this change would move. */
function stoppedMove(c) {
	const { move } = c;
	return move ? openConflicts(c).filter((each) => isMoved(c, each, move)) : [];
}
function openConflicts(c) {
	return (c.head.state?.value.conflicts ?? []).filter(isOpen);
}
/** A conflict that names no track stops the engagement as a whole; so does one about the lifecycle itself. */
function isMoved(c, conflict, { from }) {
	const track = trackOf(c, conflict);
	if (!track) return true;
	return track.type === "lifecycle" || (track.stage ?? from) === from;
}
/** The tracks, other than by the move, whose stage this change alters. */
function movesTrack(c, conflict) {
	const now = trackOf(c, conflict);
	const before = c.base?.state?.value.active_tracks?.find((each) => each.id === now?.id);
	return before !== void 0 && before.stage !== now?.stage;
}
/** What the conflict is about and this change makes current: what it names, or what its track produces. */
function madeCurrent(c, conflict) {
	const named = conflict.between.map((each) => each.replace(/^artifact:/, "").replace(/@v\d+$/, ""));
	const track = trackOf(c, conflict);
	const types = stageOf(c.adapter, track?.stage)?.artifacts ?? [];
	const produced = (each) => types.includes(each.type) && inScope(each, track?.scope ?? each.scope);
	return c.head.artifacts.filter((each) => becomesCurrent(c, each) && (named.includes(each.id) || produced(each)));
}
function trackOf(c, conflict) {
	const id = conflict.track?.replace(/^track:/, "");
	return c.head.state?.value.active_tracks?.find((each) => each.id === id);
}

const rule$73 = {
	id: "conflicting-facts",
	code: "CS-FCT-003",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "A track with an open conflict goes no further, and a conflict ends with a decision.",
	why: "Whatever is built on two facts that contradict each other is wrong on one side.",
	check(c) {
		const { state } = c.head;
		return state ? [...openConflicts(c).flatMap((each) => stopped(c, state, each)), ...undecided(c, state)] : [];
	}
};
function stopped(c, state, conflict) {
	const made = madeCurrent(c, conflict).map(({ id }) => id);
	const moved = movesTrack(c, conflict) ? [`track ${ticked(conflict.track ?? "")} may not move`] : [];
	const effects = [
		...c.move && stoppedMove(c).includes(conflict) ? [`${ticked(c.move.from)} to ${ticked(c.move.to)} stops`] : [],
		...moved,
		...made.length > 0 ? [`${tickedList(made)} may not become current`] : []
	];
	if (effects.length === 0) return [];
	const message = `${subject(conflict)}; until ${ticked(conflict.id)} is decided ${effects.join(", and ")}.`;
	return [{
		place: placeOf$2(state, conflict),
		message,
		fix: fixFor$3(conflict)
	}];
}
function subject({ between }) {
	return between.length > 0 ? `${between.map(ticked).join(" and ")} disagree` : "Two facts disagree";
}
function fixFor$3({ id, source_of_truth: truth, decision_needed: needed }) {
	const likely = isKnown$1(truth) ? ` (${truth} is named as the source of truth)` : " and its source_of_truth";
	return `${isKnown$1(needed) ? `Decide: ${sentence(needed)} ` : ""}Record a decision with \`closes: [${id}]\`${likely}, and \`status: closed\`.`;
}
/** Conflicts of the base that the change closes or takes out without a decision. */
function undecided(c, head) {
	const before = (c.base?.state?.value.conflicts ?? []).filter(isOpen);
	const now = head.value.conflicts ?? [];
	return before.filter((each) => now.every((other) => other.id !== each.id || !isOpen(other))).filter((each) => !isDecided(each.id, head.value.decision_log ?? [])).map((each) => ({
		place: placeOf$2(head, each),
		message: `Conflict ${ticked(each.id)} is gone, and no decision names it.`,
		fix: `Add a decision_log entry with \`closes: [${each.id}]\`, by whom and why.`
	}));
}
/** The conflict's own line; where it was taken out, the list it stood in. */
function placeOf$2(state, conflict) {
	const listed = state.value.conflicts;
	if (!listed) return state.at(["stage"]);
	const index = listed.findIndex((each) => each.id === conflict.id);
	return index < 0 ? state.atKey(["conflicts"]) : state.at(["conflicts", index]);
}

const rule$72 = {
	id: "content-changed-without-version",
	code: "CS-ART-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What was approved or issued changes only together with its version.",
	why: "Two contents under one version leave nobody able to say which of them was approved, signed or sent.",
	check: (c) => liveArtifacts(c).filter((artifact) => differs(c, artifact)).map((artifact) => ({
		place: artifact.matter.at(["version"]),
		message: `\`${artifact.id}\` ${artifact.version ?? ""} changed after it was recorded as approved or issued.`,
		fix: `Run \`countersign revise ${artifact.id}\`, or restore the recorded content.`
	}))
};
function differs(c, artifact) {
	const base = artifactOf(c.base, artifact.id);
	if (!artifact.version || base && sameContent(base, artifact)) return false;
	return isRecordedOtherwise(c, artifact) || base?.version === artifact.version && isApprovedAtBase(c, base);
}
function isRecordedOtherwise(c, artifact) {
	return c.record.artifacts.some((each) => each.final && each.id === artifact.id && each.version === artifact.version && each.blob !== artifact.blob);
}
/** Whether an approval of the record is for exactly what the base holds. */
function isApprovedAtBase(c, base) {
	const engagement = c.base;
	if (!engagement || base.status !== "current") return false;
	const standing = {
		adapter: c.adapter,
		leaving: engagement.state?.value.stage
	};
	return c.record.approvals.some((approval) => {
		const gate = c.adapter.gates.find((each) => each.id === approval.gate);
		if (!gate || approval.verdict !== "approved") return false;
		const subject = subjectOf(standing, gate, approval.scope, engagement, c.presentation);
		return subject.artifacts.includes(base.id) && subject.content === approval.digest;
	});
}

/** The workflow definitions that the change itself edits, as they would be after it. */
function changedAdapters$1(r) {
	return [...r.headAdapters.values()].filter((adapter) => isTouched(r.change, adapter.doc.file));
}
/** Those, and all others where the change edits who holds a role or what completes a gate. */
function affectedAdapters(r) {
	return rosterOf(r.policy) === rosterOf(r.headPolicy) ? changedAdapters$1(r) : [...r.headAdapters.values()];
}
function rosterOf({ file }) {
	return JSON.stringify([file?.value.roles, file?.value.gates]);
}

const rule$71 = {
	id: "dead-end-stage",
	code: "CS-WFL-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every stage of a definition leads on, to another stage or to a terminal state.",
	why: "An engagement that gets there can neither go on nor come to its proper end.",
	checkRepository: (r) => changedAdapters$1(r).flatMap(deadEnds)
};
function deadEnds(adapter) {
	const leads = (id) => adapter.transitions.some(({ from, to }) => from === id && to !== id);
	return adapter.stages.flatMap((stage, index) => {
		if (leads(stage.id) || terminalOf(adapter, stage.id)) return [];
		const message = `${adapter.type}: nothing leaves \`${stage.id}\`, and it is no terminal state.`;
		const fix = `Add a transition from \`${stage.id}\`, or list it in terminal_states.`;
		return [{
			place: adapter.doc.at(["stages", index]),
			message,
			fix
		}];
	});
}

const rule$70 = {
	id: "decision-incomplete",
	code: "CS-DEC-001",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A decision says who took it, when and why.",
	why: "A decision that nobody answers for is reopened by the next person who doubts it.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return (head.value.decision_log ?? []).flatMap((each, index) => {
			const missing = [
				"by",
				"at",
				"rationale"
			].filter((key) => !isKnown$1(each[key]));
			if (missing.length === 0) return [];
			const message = `Decision ${ticked(each.id)} lacks ${missing.join(", ")}.`;
			return [{
				place: head.at(["decision_log", index]),
				message,
				fix: `Add ${missing.join(", ")}.`
			}];
		});
	}
};

const rule$69 = {
	id: "draft-pull-request",
	code: "CS-PRQ-001",
	severity: "waiting",
	blocks: "transition",
	locked: true,
	summary: "A pull request that moves a stage is ready for review.",
	why: "Approvers look at a draft as work that may still change, so its move cannot be called approved.",
	check(c) {
		if (!c.move || !c.repository.pull?.draft) return [];
		const message = `Pull request #${c.repository.pull.number} is a draft and moves \`${c.move.from}\` to \`${c.move.to}\`.`;
		return [{
			place: placeOfMove(c),
			message,
			fix: "Mark the pull request as ready for review."
		}];
	}
};

const rule$68 = {
	id: "duplicate-artifact",
	code: "CS-ART-006",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Two live artifacts of one type do not serve the same purpose.",
	why: "Of two artifacts for one purpose people approve one and work by the other.",
	check(c) {
		return groupsOf(c).flatMap((group) => group.flatMap((artifact) => duplicates$1(c, artifact, group)));
	}
};
/** The artifacts that share what their type says is unique. */
function groupsOf(c) {
	const groups = /* @__PURE__ */ new Map();
	for (const artifact of liveArtifacts(c)) {
		const key = keyOf(c, artifact);
		if (key !== void 0) groups.set(key, [...groups.get(key) ?? [], artifact]);
	}
	return [...groups.values()];
}
function duplicates$1(c, artifact, group) {
	if (!isTouched(c.repository.change, artifact.file)) return [];
	const other = group.find((each) => isOlder(c, each, artifact) && !areForked(each, artifact) && !wereDuplicates(c, each, artifact));
	if (!other) return [];
	return [{
		place: artifact.matter.at(["id"]),
		message: `\`${artifact.id}\` and \`${other.id}\` serve the same ${uniqueBy(c, artifact).join(", ")}.`,
		fix: `Revise ${other.id} instead, set one of the two to superseded or archived, or say \`forks: ${other.id}\` with a rationale.`
	}];
}
/** What the type says is unique, as text; nothing where a part is TBD or none is there. */
function keyOf(c, artifact) {
	const values = uniqueBy(c, artifact).map((field) => field === "scope" ? artifact.scope : valueAt(artifact.fields, field));
	const unknown = values.some((value) => value !== void 0 && !isKnown$1(value));
	if (!isLive(artifact) || unknown || values.every((value) => value === void 0)) return void 0;
	return JSON.stringify([artifact.type, ...values]);
}
function uniqueBy(c, { type }) {
	return artifactTypeOf(c.adapter, type)?.uniqueBy ?? [];
}
/** The one that was there first keeps its place. */
function isOlder(c, a, b) {
	const [inBaseA, inBaseB] = [isLiveIn(c.base, a), isLiveIn(c.base, b)];
	return inBaseA === inBaseB ? a.id < b.id || !isTouched(c.repository.change, a.file) : inBaseA;
}
function isLiveIn(engagement, { id }) {
	const found = artifactOf(engagement, id);
	return found !== void 0 && isLive(found);
}
function wereDuplicates(c, a, b) {
	const [before, after] = [artifactOf(c.base, a.id), artifactOf(c.base, b.id)].map((each) => each && keyOf(c, each));
	return before !== void 0 && before === after;
}
function areForked(a, b) {
	return names(a, b) || names(b, a);
}
function names({ matter: { value } }, other) {
	return parseSource(value.forks ?? "")?.id === other.id && (isKnown$1(value.rationale) || isKnown$1(value.audience));
}

const rule$67 = {
	id: "duplicate-id",
	code: "CS-SCH-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An id is given once in its list.",
	why: "Of two entries with one id, a reference means one and the reader the other.",
	reading: true
};

const rule$66 = {
	id: "engagement-removed",
	code: "CS-ENG-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "An engagement stays where it is, under the id that it was given.",
	why: "Its record, its numbers and what other engagements refer to stand in its folder, and an id is for ever.",
	check(c) {
		if (!c.base || c.head.files.length > 0) return [];
		const heir = heirOf(c, c.base);
		const message = heir ? `The engagement \`${c.id}\` is renamed to \`${heir}\`; an id is for ever.` : `The engagement \`${c.id}\` is removed; its record would be lost.`;
		const ends = c.adapter.terminals.map((each) => `\`${each.id}\``).join(" or ");
		const fix = `Restore ${engagementPath(c.id)}; to end it, set workflow_status to ${ends}.`;
		return [{
			place: {
				file: statePath(c.id),
				line: 1,
				column: 1
			},
			message,
			fix
		}];
	}
};
/** The engagement in whose folder the same files turn up. */
function heirOf(c, base) {
	const lost = new Set(base.files.map((file) => file.oid));
	return c.repository.change.files.filter(({ before, after }) => !before && after && lost.has(after.oid)).flatMap(({ path }) => engagementOf(path) ?? [])[0];
}

const rule$65 = {
	id: "engine-owned-file-changed",
	code: "CS-EVT-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Nobody but the recorder changes record/, rendered/ or the status pages.",
	why: "Approvals live in the record. If a pull request could write there, it could approve itself.",
	check(c) {
		return c.head.files.length === 0 ? [] : reports$5(c.repository.change.files, c.id);
	},
	checkRepository: (r) => reports$5(r.change.files, void 0)
};
/** A record that was rewritten as a whole needs no line for each of its entries. */
const MOST$2 = 20;
function reports$5(files, id) {
	const touched = files.filter((file) => isEngineOwned(file.path) && engagementOf(file.path) === id);
	const left = touched.length - MOST$2;
	return touched.slice(0, MOST$2).map((file, index) => report$8(file, index === 19 ? left : 0));
}
function report$8({ path, before, after }, left) {
	const did = before ? after ? "changed" : "deleted" : "added";
	const more = left > 0 ? ` ${left} more files of the engine follow.` : "";
	const message = `${quote(path)} is written by the recorder after a merge, and is ${did} here.${more}`;
	return {
		place: {
			file: path,
			line: 1,
			column: 1
		},
		message,
		fix: `${before ? "Restore it as the base has it" : "Remove it"}; a correction is a new entry of the record.`
	};
}

const rule$64 = {
	id: "fact-is-tbd",
	code: "CS-FCT-002",
	severity: "notice",
	blocks: "nothing",
	locked: false,
	summary: "A fact that is not known yet, and that nothing waits for, is named.",
	why: "Drafts may go on without it, and nobody should think that it was forgotten.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		const before = factsIn(c.base?.raw).filter(({ value }) => !isKnown$1(value));
		return factsIn(c.head.raw).filter(({ name, value }) => !isKnown$1(value) && !isGated(c, name) && before.every((each) => each.name !== name)).map(({ name, path }) => ({
			place: head.at(path),
			message: `${ticked(name)} is TBD and gates nothing.`,
			fix: "Fill it in when it is known; drafts may go on."
		}));
	}
};

const DECIMAL = /^(?!-0(?:\.0+)?$)(-?(?:0|[1-9]\d{0,14}))(?:\.(\d{1,6}))?$/;
function parseDecimal(text) {
	const match = DECIMAL.exec(text);
	const fraction = match?.[2] ?? "";
	return match ? {
		units: BigInt(`${match[1]}${fraction}`),
		digits: fraction.length
	} : void 0;
}
/** The amount in minor units such as cents, or a text that says what is allowed. */
function parseAmount(text, currency) {
	const digits = currencyDigits(currency);
	if (digits === void 0) return "an amount in a currency of ISO 4217 such as USD";
	const decimal = parseDecimal(text);
	if (!decimal || decimal.digits > digits) return `${amountLike(digits)} in ${currency}`;
	return decimal.units * power(digits - decimal.digits);
}
function amountLike(digits) {
	if (digits === 0) return "an amount such as 1250, without decimals";
	return `an amount such as 1250.${"0".repeat(digits)}, with at most ${digits} decimals`;
}
function power(exponent) {
	return 10n ** BigInt(exponent);
}

/** The kinds of value that fields and facts of known names have. */
const checks = {
	boolean: (text) => unless(text === "true" || text === "false", "`true` or `false`"),
	integer: (text) => unless(/^(?:0|-?[1-9]\d{0,14})$/.test(text), "a whole number such as 12"),
	date: (text) => unless(parseDate(text) !== void 0, "a date such as 2026-06-15"),
	moment: (text) => unless((parseDate(text) ?? parseInstant(text)) !== void 0, "a date such as 2026-06-15, or an instant such as 2026-06-15T09:30:00Z"),
	currency: (text) => unless(currencyDigits(text) !== void 0, "a currency code of ISO 4217 in capitals, such as USD"),
	country: (text) => unless(/^[A-Z]{2}$/.test(text), "a country code of two capitals, such as US"),
	quantity: (text) => unless(isNumber(text, isAboveZero), "a number above 0, such as 1.5"),
	rate: (text) => unless(isNumber(text, ({ units }) => units >= 0n), "a number of 0 or more without a sign, such as 19"),
	/** The one amount that may be negative. */
	rounding: amount,
	amount: (text, currency) => amount(text, currency) ?? unless(!text.startsWith("-"), "an amount of 0 or more"),
	price: (text, currency) => amount(text, currency) ?? unless(isNumber(text, isAboveZero), "an amount above 0")
};
function unless(holds, allowed) {
	return holds ? void 0 : allowed;
}
function isNumber(text, test) {
	const number = parseDecimal(text);
	return number !== void 0 && test(number);
}
function isAboveZero({ units }) {
	return units > 0n;
}
/** No currency has more than four decimals. */
function amount(text, currency) {
	if (currency === void 0) return unless(isNumber(text, ({ digits }) => digits <= 4), "an amount such as 1250.00");
	const found = parseAmount(text, currency);
	return typeof found === "string" ? found : void 0;
}
/** A foreign value as a message may quote it: short, and with everything visible that is not plain. */
function shown(text) {
	const short = text.length > 40 ? `${text.slice(0, 37)}...` : text;
	return /^[!-~](?:[ -~]*[!-~])?$/.test(short) ? short : JSON.stringify(short);
}

const rule$63 = {
	id: "fact-of-wrong-type",
	code: "CS-FCT-007",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A known fact is of the type, or one of the values, that the workflow definition declares.",
	why: "Moves and gates compare facts by their text: `yes` for `true` would never be what they wait for.",
	check: (c) => [...c.adapter.facts].flatMap(([name, type]) => reports$4(c, name, type))
};
function reports$4(c, name, type) {
	const { state, raw } = c.head;
	const value = factValue(c, name);
	const path = factPath(c, name);
	if (!state || !path || !isKnown$1(value)) return [];
	const at = [...path, "value"];
	const standard = c.repository.policy.file?.value.settings?.currency;
	const allowed = allowedFor(type, value, currencyAt(raw, at, standard));
	if (allowed === void 0) return [];
	const found = typeof value === "string" ? ticked(shown(value)) : "a list or map";
	const message = `${ticked(name)} is ${found}; allowed: ${allowed}.`;
	return [{
		place: state.at(at),
		message,
		fix: fixFor$2(type, value, allowed)
	}];
}
/** What is allowed, where the value is something else. Without a type or values, a fact may be anything. */
function allowedFor(type, value, currency) {
	const text = typeof value === "string" ? value : "";
	if (type.values) return type.values.includes(text) ? void 0 : tickedList(type.values);
	if (type.type === "text") return void 0;
	return checks[type.type === "date" ? "moment" : type.type](text, currency);
}
function fixFor$2(type, value, allowed) {
	const near = typeof value === "string" && type.values ? nearest(value, type.values) : void 0;
	const right = near === void 0 ? type.values ? `one of ${allowed}` : allowed : ticked(near);
	return sentence(`Write ${right}, or TBD until it is known`);
}

const rule$62 = {
	id: "fact-without-source",
	code: "CS-FCT-004",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A fact that something rests on says where it comes from.",
	why: "A fact without a source can be neither checked nor taken back.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		const before = new Map(factsIn(c.base?.raw).map(({ name, value }) => [name, JSON.stringify(value)]));
		return factsIn(c.head.raw).filter(({ name, value, sourced }) => !sourced && isKnown$1(value) && before.get(name) !== JSON.stringify(value) && isGated(c, name)).map(({ name, path }) => ({
			place: head.at(path),
			message: `${ticked(name)} has no source.`,
			fix: `Write it as \`{ value: ..., source: ... }\`.`
		}));
	}
};

const rule$61 = {
	id: "file-not-readable",
	code: "CS-SCH-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Every file of an engagement, and every file of policy, can be read in exactly one way.",
	why: "What two programs may read differently, one of them can be shown while the other decides.",
	reading: true
};

const rule$60 = {
	id: "forbidden-content",
	code: "CS-BND-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact holds nothing that belongs in another one.",
	why: "Facts that are sold as an offer, or an offer as an agreement, bind people to what nobody approved.",
	check: (c) => [...crossings(c, "CS-BND-002"), ...byType(c)].map((crossing) => ({
		place: crossing.place,
		message: `\`${crossing.artifact.id}\` contains ${ticked(crossing.what)}. ${sentence(crossing.text)}`,
		fix: `Move it to ${rightPlace(crossing)}.`
	}))
};
function byType(c) {
	return liveArtifacts(c).flatMap((artifact) => {
		const type = artifactTypeOf(c.adapter, artifact.type);
		return forbiddenFields(artifact, type?.forbiddenFields ?? [], `A ${artifact.type} has no such field.`, void 0);
	});
}

const rule$59 = {
	id: "fork-without-reason",
	code: "CS-TRK-007",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A forked track differs in scope, audience or approvals.",
	why: "Two tracks for the same thing end in two versions of the same promise.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return openTracks(c).flatMap(({ track, path }) => {
			const from = tracksOf(c).find((each) => each.track.id === track.forks?.replace(/^track:/, ""))?.track;
			if (!from || differ(track, from)) return [];
			const message = `Track ${ticked(track.id)} forks ${ticked(from.id)} with the same scope, audience and approvals.`;
			const fix = "Merge the two, or give them a different `scope`, `audience` or `approval_limits`.";
			return [{
				place: head.at([...path, "forks"]),
				message,
				fix
			}];
		});
	}
};
function differ(a, b) {
	const [one, other] = [a, b].map(identity);
	return one !== other;
}
function identity({ scope, audience, approval_limits: limits }) {
	return JSON.stringify([
		scope ?? "*",
		isKnown$1(audience) ? audience : "",
		[...limits ?? []].toSorted()
	]);
}

const rule$58 = {
	id: "gate-bypassed",
	code: "CS-STG-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A merge over a closed gate has an exception that says who, why and until when.",
	why: "An administrator can merge anything; without a name and a reason the gate was never a gate.",
	check: (c) => c.record.bypasses.filter((each) => !isExplained(c, each)).flatMap((each) => report$7(c, each))
};
function report$7(c, bypass) {
	const head = c.head.state;
	if (!head) return [];
	const place = head.value.exceptions ? head.atKey(["exceptions"]) : head.at(["stage"]);
	const scope = bypass.scope === "*" ? "" : ` for scope ${ticked(bypass.scope)}`;
	return [{
		place,
		message: `The stage was moved past gate ${ticked(bypass.gate)}${scope} (${bypass.event}), and no exception that is in force names it.`,
		fix: `Add to exceptions: \`{ id, gate: ${bypass.gate}, reason, by, until }\`, or step back.`
	}];
}

const rule$57 = {
	id: "gate-cannot-be-satisfied",
	code: "CS-APR-018",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "Enough people may open a needed gate, once those who wrote its content are left out.",
	why: "Waiting for an approval that nobody can give is waiting for ever.",
	check(c) {
		const shut = shutGates$1(c);
		const plays = c.repository.policy.setup || shut.length === 0 ? [] : playOf(c).gates;
		return shut.flatMap((gate) => {
			const played = plays.find((each) => each.gate.id === gate.gate && each.scope === gate.scope);
			return played ? judge$7(c, gate, played) : [];
		});
	}
};
function judge$7(c, gate, played) {
	const { approvers, checks } = played.gate;
	if (checks.length > 0 && seatCount(played) === 0 || approvers?.field !== void 0 || unreadableTeams(played).length > 0) return [];
	const able = ableFor(gate, played);
	const seats = Math.max(1, seatCount(played));
	if (able.length >= seats) return [];
	const roles = approvers?.roles.join(" or ");
	const message = `${gateName(gate)} cannot be satisfied: it needs ${seats} of ${roles || "no role"}, and ${able.length > 0 ? `only ${able.join(", ")}` : "nobody"} may approve this.`;
	const fix = roles ? `Add people who did not write it to ${roles} in countersign.yaml, or let one who may approve hand over the writing.` : `Complete ${gate.gate} under gates in countersign.yaml with its approvers.`;
	return [{
		place: placeOfMove(c),
		message,
		fix
	}];
}
/** Those who may still approve, by their own role or one that is lent to them, and those who already did. */
function ableFor(gate, played) {
	const seated = gate.approvals.filter((each) => each.kind !== "check").map((each) => each.person.login);
	const logins = [...free(played), ...seated];
	return [...new Set(logins.map((login) => `@${login.toLowerCase()}`))];
}

/** How many people the roster lacks before a gate could be open together with the gates that need other people. */
function missingSeats(policy, adapter, gate) {
	if (!isCountable(policy, gate)) return 0;
	const alone = countOf(gate) - peopleOf(policy, gate).length;
	return alone > 0 ? alone : crowdedOut(policy, adapter, gate);
}
/** Of gates that share nobody, those written first have their people first. */
function crowdedOut(policy, adapter, gate) {
	const seats = [...adapter.gates.slice(0, adapter.gates.indexOf(gate)).filter((each) => areDistinct(gate, each) && isCountable(policy, each)), gate].flatMap((each) => seatsOf(policy, each));
	const filled = fillSeats(seats, (seat) => peopleOf(policy, seat.gate));
	return seats.filter((seat) => seat.gate === gate && !filled.has(seat)).length;
}
/** The logins that may hold a seat of a gate, as far as the roster lists them. */
function peopleOf(policy, gate) {
	const people = deciding(policy, gate).flatMap((role) => role.people);
	return [...new Set(people.map(({ login }) => login.toLowerCase()))];
}
/** The roles whose members decide: of a role outside the forge, those that confirm what it signs. */
function deciding(policy, gate) {
	return (gate.approvers?.roles ?? []).flatMap((id) => policy.roles.get(id) ?? []).flatMap((role) => role.confirmedBy?.flatMap((id) => policy.roles.get(id) ?? []) ?? [role]);
}
/** A team may have any number of members, and a field may name anybody. */
function isCountable(policy, gate) {
	return gate.approvers?.field === void 0 && deciding(policy, gate).every((role) => role.teams.length === 0);
}
/** Never more than there are people: a count may be any number. */
function seatsOf(policy, gate) {
	const length = Math.min(countOf(gate), peopleOf(policy, gate).length);
	return Array.from({ length }, () => ({ gate }));
}
function countOf({ approvers }) {
	return approvers?.count ?? 0;
}
function areDistinct(a, b) {
	const names = (one, other) => one.approvers?.distinctFrom.includes(other.id) === true;
	return names(a, b) || names(b, a);
}

const SETTINGS = "countersign.yaml";
/** Whether who holds which role after the change is known: not where its settings are gone or cannot be read. */
function isRosterRead(r) {
	if (r.headPolicy.file) return true;
	return !isSettingsRemoved(r) && r.problems.every(({ place }) => place.file !== "countersign.yaml");
}
function isSettingsRemoved({ change }) {
	return change.files.some((file) => file.path === "countersign.yaml" && !file.after);
}

const rule$56 = {
	id: "gate-nobody-can-open",
	code: "CS-WFL-008",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every gate of a definition can be opened by the people of the roster.",
	why: "A gate that takes three people of a role that has two stays shut for ever, and everything behind it waits.",
	checkRepository: (r) => isRosterRead(r) ? affectedAdapters(r).flatMap((adapter) => adapter.gates.flatMap((gate) => judge$6(r, adapter, gate))) : []
};
function judge$6(r, adapter, gate) {
	const report = gate.approvers ? shut(r, adapter, gate, gate.approvers) : unfinished(gate);
	return report ? [{
		place: placeOf$1(r, adapter, gate),
		...report
	}] : [];
}
/** A definition may leave its people to the repository. */
function unfinished(gate) {
	if (gate.checks.length > 0) return void 0;
	return {
		severity: "warning",
		message: `Gate \`${gate.id}\` names no approvers; until they are completed nobody can open it.`,
		fix: `Complete it in countersign.yaml: \`gates: { ${gate.id}: { approvers: { roles: [...] } } }\`.`
	};
}
function shut(r, adapter, gate, approvers) {
	const roles = approvers.roles.flatMap((id) => r.headPolicy.roles.get(id) ?? []);
	if (roles.length < approvers.roles.length) return void 0;
	if (approvers.field !== void 0) return void 0;
	const name = `Gate \`${gate.id}\``;
	if (roles.length === 0) return {
		message: `${name} has approvers of no role and no field.`,
		fix: "Name the roles that may open it."
	};
	const external = roles.every((role) => role.confirmedBy !== void 0);
	const kinds = external ? ["document"] : [
		"review",
		"label",
		"document"
	];
	if (!gate.evidence.some((kind) => kinds.includes(kind))) return {
		message: `${name} is opened by ${external ? `${approvers.roles.join(" or ")}, who sign outside the forge,` : "people"} and takes only ${gate.evidence.join(" and ")} as evidence.`,
		fix: `Add ${external ? "document" : "review"} to the evidence of \`${gate.id}\`.`
	};
	return tooFew(r, adapter, gate, approvers);
}
function tooFew(r, adapter, gate, approvers) {
	const missing = missingSeats(r.headPolicy, adapter, gate);
	if (missing === 0) return void 0;
	const people = peopleOf(r.headPolicy, gate);
	const names = people.length > 0 ? ` (${people.map((login) => `@${login}`).join(", ")})` : "";
	const others = people.length < approvers.count ? "" : ", and another gate must not be opened by the same people";
	return {
		message: `Gate \`${gate.id}\` takes ${approvers.count} of ${approvers.roles.join(" or ")}; the roster has ${people.length}${names}${others}.`,
		fix: `Add ${missing} more to ${approvers.roles.join(" or ")} in countersign.yaml, or lower the count.`
	};
}
/** Where the approvers are written: in the definition, or in the settings that complete it. */
function placeOf$1(r, { doc }, gate) {
	const entries = doc.value.gates ?? [];
	const at = entries.findIndex((each) => (typeof each === "string" ? each : each.gate_id) === gate.id);
	const entry = entries[at];
	const own = typeof entry === "object" && entry.approvers !== void 0;
	const { file } = r.headPolicy;
	const path = own || !file ? void 0 : completionPath(file.value.gates, gate.id);
	if (file && path) return file.at(path);
	if (file && own && !isTouched(r.change, doc.file)) return file.atKey(["roles"]);
	return doc.at(own ? [
		"gates",
		at,
		"approvers"
	] : ["gates", at]);
}
function completionPath(gates, id) {
	if (!Array.isArray(gates)) return Object.hasOwn(gates ?? {}, id) ? ["gates", id] : void 0;
	const at = gates.findIndex((each) => each.gate_id === id);
	return at < 0 ? void 0 : ["gates", at];
}

const rule$55 = {
	id: "gate-not-satisfied",
	code: "CS-STG-002",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Every gate that a move needs is open.",
	why: "The stage behind a gate is where people act on what the gate approves.",
	check(c) {
		const moving = movingOf(c);
		return moving ? unmet(c).flatMap((each) => reportsOf(c, moving, each)) : [];
	}
};
function reportsOf(c, moving, { leaf, waits, instead }) {
	if (!leaf || !("gate" in leaf)) return [];
	const gate = gateOf(c.adapter, leaf.gate);
	if (!gate) return [unknownGate(c, moving, leaf)];
	const rows = shutRows(c, leaf);
	if (rows.length === 0) return [unknownScope(c, moving, leaf)];
	const others = instead.length > 0 ? ` Instead of it: ${sentence(instead.join(", or "))}` : "";
	return rows.map((row) => {
		const severity = waitsForPeople(row) || waits ? "waiting" : "error";
		const message = `${called(row)} blocks ${moving.name}: it is ${row.status}. ${sentence(row.because)}${others}`;
		return {
			place: moving.place,
			severity,
			message,
			fix: nextStep(c, gate, row)
		};
	});
}
function called(row) {
	return row.scope === "*" ? ticked(row.gate) : `${ticked(row.gate)} for scope ${ticked(row.scope)}`;
}
function unknownGate(c, moving, leaf) {
	const near = nearest(leaf.gate, c.adapter.gates.map(({ id }) => id));
	const hint = near === void 0 ? "." : `; did it mean ${ticked(near)}?`;
	const message = `${ticked(leaf.gate)} blocks ${moving.name}, and the adapter has no such gate${hint}`;
	return {
		place: moving.place,
		message,
		fix: "Correct the adapter's `requires` in a change of its own."
	};
}
function unknownScope(c, moving, leaf) {
	const scope = ticked(leaf.scope ?? "*");
	const message = `${ticked(leaf.gate)} blocks ${moving.name} for scope ${scope}, which nothing here has; there is ${c.scopes.join(", ")}.`;
	return {
		place: moving.place,
		message,
		fix: `Give the artifact that it is about \`scope: ${leaf.scope ?? "*"}\`.`
	};
}
/** Who does what, with the line that the review must hold. */
function nextStep(c, gate, row) {
	if (!gate.approvers && gate.checks.length === 0) return `Nobody can open it yet: name its approvers in countersign.yaml under \`gates: { ${gate.id}: ... }\`.`;
	const who = people(gate, row);
	if (row.remainingBlockers.length > 0 && row.status === "blocked") return `Close what blocks it: ${sentence(row.waitingFor.join("; "))}`;
	const line = `\`/approve ${[gate.id, ...options(c, row)].join(" ")}\``;
	if (row.status === "rejected") return `Settle it with ${who}, who then reviews again with the line ${line}.`;
	if (!gate.approvers || gate.evidence.every((kind) => kind === "check")) return `Make these checks pass on the head: ${sentence(who)}`;
	return [...preparations(gate, row), `${who} approves this pull request in a review with the line ${line}.`].join(" ");
}
function people(gate, row) {
	const seats = (gate.approvers?.count ?? 1) - row.approvals.length;
	return seats > 1 ? `${seats} of ${row.waitingFor.join(", ")}` : row.waitingFor.join(" or ");
}
/** What has to be there before anybody can approve it. */
function preparations(gate, row) {
	const unreadable = row.status === "blocked";
	const signed = gate.evidence.includes("document") && !gate.evidence.includes("review");
	const attest = `\`countersign attest FILE --for ID@vN --gate ${gate.id} --signer NAME\``;
	return [
		...unreadable ? ["Let the run read the team (an App token can), or list its people in countersign.yaml."] : [],
		...row.subject.empty && gate.covers ? [`Add what it covers: ${gate.covers.join(", ")}.`] : [],
		...signed ? [`Add the signed document with ${attest}.`] : []
	];
}
/** A pull request that touches several engagements has to say which one is meant. */
function options(c, row) {
	const touched = new Set(c.repository.change.files.map((file) => engagementOf(file.path)));
	touched.delete(void 0);
	return [...row.scope === "*" ? [] : [`scope=${row.scope}`], ...touched.size > 1 ? [`engagement=${c.id}`] : []];
}

const rule$54 = {
	id: "gating-fact-missing",
	code: "CS-FCT-001",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "The facts that a move rests on are known, verified and right.",
	why: "What is agreed on an unknown fact is agreed on a guess.",
	check(c) {
		const moving = movingOf(c);
		if (!moving) return [];
		const found = [
			...factLeaves(c, moving),
			...factsOfGates(c, moving),
			...questions$1(c, moving)
		];
		return found.filter((each, index) => found.findIndex((other) => other.name === each.name) === index).map(({ report }) => report);
	}
};
function factLeaves(c, moving) {
	return unmet(c).flatMap((each) => {
		if (!each.leaf) return [];
		if ("fact" in each.leaf) return [missing(c, moving, each.leaf.fact, each)];
		return "date" in each.leaf ? [missing(c, moving, each.leaf.date, each)] : [];
	});
}
/** What a gate of the move needs to be known beforehand. */
function factsOfGates(c, moving) {
	return gatesOfMove(c).flatMap((gate) => (gateOf(c.adapter, gate)?.facts ?? []).flatMap((fact) => {
		const judged = judgePredicate(c, c.gates, { fact });
		return judged.holds ? [] : [missing(c, moving, fact, {
			judged,
			waits: true
		}, ticked(gate))];
	}));
}
/** Open questions that name a gate of the move. */
function questions$1(c, moving) {
	const gates = gatesOfMove(c);
	return (moving.state.value.missing_info ?? []).flatMap((each, index) => {
		const held = (each.gates ?? []).map((gate) => gate.replace(/^gate:/, "")).filter((gate) => gates.includes(gate));
		if (held.length === 0 || isKnown$1(factValue(c, each.field))) return [];
		const path = [
			"missing_info",
			index,
			"field"
		];
		const place = moving.state.at(path);
		const message = `${ticked(each.field)} gates ${held.map(ticked).join(" and ")} and is TBD.`;
		return [{
			name: factName(each.field),
			report: {
				place,
				severity: "waiting",
				message,
				fix: ask(each)
			}
		}];
	});
}
function missing(c, moving, fact, { judged, waits }, gates = moving.name) {
	const message = waits ? `${ticked(fact)} gates ${gates} and is ${sentence(judged.found)}` : `${moving.name} needs that ${judged.phrase}; found: ${sentence(judged.found)}`;
	const place = factPlace(c, fact, moving.place);
	return {
		name: factName(fact),
		report: {
			place,
			severity: waits ? "waiting" : "error",
			message,
			fix: fixFor$1(c, moving, fact, judged)
		}
	};
}
function fixFor$1(c, { state }, fact, { found, cause }) {
	const question = state.value.missing_info?.find((each) => factName(each.field) === factName(fact));
	if (question) return ask(question);
	const verifiers = c.adapter.facts.get(fact)?.verifiedBy ?? [];
	if (cause === "absent" && found !== "TBD") return `Somebody with the role ${verifiers.join(" or ")}, who did not open it, approves this pull request.`;
	return `Ask for it, and state ${ticked(factName(fact))} under known_facts with its source.`;
}
function ask({ question, owner, field }) {
	return `Ask: ${isKnown$1(question) ? sentence(question) : `What is ${field}?`} (owner ${isKnown$1(owner) ? owner : "TBD"}).`;
}

/** Format characters, line breaks that are none, blank letters, and variation selectors: most of them in their place. */
const SUSPECT = /\p{Cf}|[\u034F\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]|[\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0]/gu;
/** Visible, or part of how a script is written: signs before numbers, and Egyptian and shorthand joiners. */
const VISIBLE = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}]/u;
/** Scripts whose letters change shape with a joiner or non-joiner after them. */
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const JOINED_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const VARIATION = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
function findHidden(text) {
	const found = [];
	for (const match of text.matchAll(SUSPECT)) {
		const before = characterBefore(text, match.index);
		const after = characterAt(text, match.index + match[0].length);
		if (!isInPlace(match[0], before, after, text, match.index)) found.push({
			offset: match.index,
			code: codeOf(match[0])
		});
	}
	return found;
}
function isInPlace(character, before, after, text, at) {
	if (VISIBLE.test(character)) return true;
	if (character === "‍" && JOINED_EMOJI.test(before)) return /\p{Extended_Pictographic}/u.test(after);
	if (character === "‌" || character === "‍") return JOINING.test(before);
	if (/[\u{E0020}-\u{E007F}]/u.test(character)) return isFlagTag(text, at);
	if (/[\u180B-\u180F\u17B4\u17B5]/u.test(character)) return JOINING.test(before);
	if (character === "⠀") return /[\u2801-\u28FF]/.test(before + after);
	return VARIATION.test(character) && takesVariation(before, codeOf(character));
}
/** One selector may follow what is seen; more of them carry a message. */
function takesVariation(before, code) {
	if (code >= 917760) return /\p{Script=Han}/u.test(before);
	if (code <= 65037) return /[^\s\p{C}A-Za-z0-9]/u.test(before) && !VARIATION.test(before);
	return /[^\s\p{C}]/u.test(before) && !VARIATION.test(before);
}
/** A flag of a region: a black flag, tags, and an end tag. The longest name of a region has six. */
function isFlagTag(text, at) {
	const flags = [...text.slice(Math.max(0, at - 14), at + 16).matchAll(/\u{1F3F4}[\u{E0030}-\u{E007A}]{3,6}\u{E007F}/gu)];
	const offset = Math.min(14, at);
	return flags.some((flag) => flag.index < offset && offset < flag.index + flag[0].length);
}
function characterBefore(text, at) {
	const pair = text.slice(Math.max(0, at - 2), at);
	return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(pair) ? pair : pair.slice(-1);
}
function characterAt(text, at) {
	const code = text.codePointAt(at);
	return code === void 0 ? "" : String.fromCodePoint(code);
}
function codeOf(character) {
	return character.codePointAt(0) ?? 0;
}
/** `U+202E`, as Unicode writes it. */
function formatCode(code) {
	return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
/** What the common ones do, for people who do not know their numbers. */
function nameOf$1(code) {
	if (code >= 8234 && code <= 8238 || code >= 8294 && code <= 8297) return "changes the direction of the text";
	if ([
		8206,
		8207,
		1564
	].includes(code)) return "marks a direction";
	if (code === 173) return "a hyphen that shows only at the end of a line";
	if (code === 65279) return "a byte order mark inside the text";
	if (code >= 917504 && code <= 917999) return "a tag that nothing shows";
	return code === 8232 || code === 8233 ? "a line break that is none" : "takes no width";
}

const rule$53 = {
	id: "hidden-characters",
	code: "CS-SEC-006",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A text shows everything that it says, in the order in which it says it.",
	why: "Characters that nobody sees let an approver read one text and approve another.",
	check: (c) => [...textsOf(c.repository.change, c.id).flatMap((file) => inText(file, allowedIn$1(c, file.path))), ...inNames(c.repository.change.files, c.id)],
	checkRepository: (r) => [...textsOf(r.change, void 0).flatMap((file) => inText(file, [])), ...inNames(r.change.files, void 0)]
};
/** What an artifact says it needs, for languages that write with such characters. */
function allowedIn$1(c, path) {
	return (c.head.artifacts.find((each) => each.file === path)?.matter.value.allowed_characters ?? []).map((each) => each.trim().toUpperCase());
}
/** One report for each line: whoever mends a line sees it whole. */
const MOST$1 = 20;
function inText(file, allowed) {
	const text = textOf(file.bytes);
	const placeOf = placesIn(file.path, text);
	const lines = /* @__PURE__ */ new Map();
	const isArtifact = idOfFile(file.path) !== void 0;
	for (const { offset, code } of findHidden(text)) {
		if (allowed.includes(formatCode(code))) continue;
		const place = placeOf(offset);
		if (!lines.has(place.line)) lines.set(place.line, {
			place,
			message: told$4(code, "This line has"),
			fix: fixOf$1(code, isArtifact)
		});
		if (lines.size >= MOST$1) break;
	}
	return [...lines.values()];
}
function told$4(code, where) {
	return `${where} ${formatCode(code)}, which nobody sees: ${nameOf$1(code)}.`;
}
function fixOf$1(code, isArtifact) {
	if (!isArtifact) return "Remove it.";
	return `Remove it; where the language needs it, add ${formatCode(code)} to the artifact's allowed_characters.`;
}
function inNames(files, id) {
	return files.filter(({ path, after }) => after !== void 0 && engagementOf(path) === id).flatMap(({ path }) => {
		const [first] = findHidden(path);
		if (!first) return [];
		return [{
			place: {
				file: path,
				line: 1,
				column: 1
			},
			message: told$4(first.code, `The name ${quote(path)} has`),
			fix: "Rename the file."
		}];
	});
}

/** Patterns of artifact ids, such as `PRO-{yyyy}-{nnnn}`: digits of the year, month, day, and a running number. */
/** A running number may outgrow its places; then it starts with no zero. */
function matchesPattern(id, pattern) {
	const parts = partsOf(pattern).map(({ name, length, text }) => {
		if (name === "n") return `(?:\\d{${length}}|[1-9]\\d{${length},})`;
		if (name !== void 0 && "ymd".includes(name)) return `\\d{${length}}`;
		return name === void 0 ? text.replace(/[^A-Za-z0-9]/g, "\\$&") : "[A-Z0-9]+";
	});
	return new RegExp(`^${parts.join("")}$`).test(id);
}
/** The id of this pattern that was most likely meant. */
function nearestId(id, pattern, year) {
	const numbers = id.match(/\d+/g) ?? [];
	const named = numbers.find((each) => /^(?:19|20)\d\d$/.test(each));
	const running = numbers.findLast((each) => each !== named) ?? "1";
	return partsOf(pattern).map(({ name, length, text }) => {
		if (name === "y") return (named ?? year).slice(-length);
		if (name === "n") return String(Number(running)).padStart(length, "0");
		return name === void 0 ? text : "1".padStart(length, "0");
	}).join("");
}
/** The number after the highest of the same series. */
function nextId(id, taken) {
	const [, series = `${id}-`, digits = "1"] = /^(.*-)(\d+)$/.exec(id) ?? [];
	const numbers = [...taken].filter((each) => each.startsWith(series)).map((each) => Number(each.slice(series.length)));
	const highest = Math.max(Number(digits), ...numbers.filter((each) => Number.isInteger(each)));
	return series + String(highest + 1).padStart(digits.length, "0");
}
function partsOf(pattern) {
	return pattern.split(/(\{[a-z]+\})/).map((text) => {
		const letters = /^\{([a-z]+)\}$/.exec(text)?.[1];
		const same = letters !== void 0 && /^(.)\1*$/.test(letters);
		return {
			name: letters === void 0 ? void 0 : same ? letters.charAt(0) : "?",
			length: letters?.length ?? 0,
			text
		};
	});
}

/** Two files of one engagement are found while it is read; this looks across engagements. */
const rule$52 = {
	id: "id-in-two-files",
	code: "CS-ART-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An artifact's id is the name of one file in the whole repository.",
	why: "An id that means two things makes every reference to it, every approval and every record ambiguous.",
	checkRepository(r) {
		const removed = new Set(r.change.files.filter((file) => !file.after).map((file) => file.path));
		return [...r.change.idFiles].flatMap(([id, paths]) => {
			const present = paths.filter((path) => !removed.has(path));
			return present.filter((path) => isAdded(r, path)).flatMap((path) => clash(r, id, path, present));
		});
	}
};
function isAdded(r, path) {
	return r.change.files.some((file) => file.path === path && file.after && !file.before);
}
/** Of two files that the change adds, the second is told. */
function clash(r, id, path, present) {
	const other = present.filter((each) => engagementOf(each) !== engagementOf(path)).find((each) => !isAdded(r, each) || each < path);
	if (other === void 0) return [];
	return [{
		place: {
			file: path,
			line: 1,
			column: 1
		},
		message: `\`${id}\` is in \`${other}\` and \`${path}\`.`,
		fix: `Run \`countersign renumber ${id} ${nextId(id, r.change.idFiles.keys())}\` for the one that this change adds.`
	}];
}

/** An id that is already in the base stays as it is, whatever pattern the adapter has now: ids are forever. */
const rule$51 = {
	id: "id-malformed-or-reused",
	code: "CS-ART-010",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A new artifact's id follows its type's pattern and was never used before.",
	why: "Numbers that people quote in letters and payments must mean one document for ever.",
	check(c) {
		const renamed = renames(c);
		return readableArtifacts(c).flatMap((artifact) => judge$5(c, artifact, renamed.get(artifact.id)) ?? []);
	}
};
function judge$5(c, artifact, old) {
	const before = artifactOf(c.base, artifact.id);
	if (before) return before.type === artifact.type ? void 0 : otherType(c, artifact, before);
	return (old && renamed(artifact, old)) ?? reused(c, artifact) ?? malformed(c, artifact);
}
function otherType(c, artifact, before) {
	const message = `\`${artifact.id}\` was a ${before.type} and is a ${artifact.type} now; an id keeps its meaning.`;
	const fix = `Restore type ${before.type}, and give the new artifact an id of its own, such as ${freeId(c, artifact)}.`;
	return {
		place: artifact.matter.at(["type"]),
		message,
		fix
	};
}
function renamed(artifact, old) {
	const message = `\`${artifact.id}\` is \`${old.id}\` under another id; an id that was merged stays.`;
	return {
		place: artifact.matter.at(["id"]),
		message,
		fix: `Restore ${old.id}, or archive it and write a new artifact.`
	};
}
function reused(c, artifact) {
	const recorded = c.record.artifacts.find((each) => each.id === artifact.id);
	if (!recorded) return void 0;
	const message = `\`${artifact.id}\` was used before: the record has it at ${recorded.version}.`;
	return {
		place: artifact.matter.at(["id"]),
		message,
		fix: `Take the next number, ${freeId(c, artifact)}: \`countersign new\`.`
	};
}
function malformed(c, artifact) {
	const pattern = artifactTypeOf(c.adapter, artifact.type)?.idPattern;
	if (artifact.type === "attestation" || pattern === void 0 || matchesPattern(artifact.id, pattern)) return void 0;
	const near = nearestId(artifact.id, pattern, formatDay(c.repository.now).slice(0, 4));
	const meant = isTaken(c, near) ? nextId(near, takenIds(c)) : near;
	const message = `\`${artifact.id}\` does not fit the pattern of a ${artifact.type}; pattern is ${pattern}.`;
	return {
		place: artifact.matter.at(["id"]),
		message,
		fix: `Rename it and its file to ${meant}, or take the next number: \`countersign new\`.`
	};
}
function freeId(c, artifact) {
	return nextId(artifact.id, takenIds(c));
}
function isTaken(c, id) {
	return takenIds(c).includes(id);
}
function takenIds(c) {
	return [...[
		...c.base?.artifacts ?? [],
		...c.head.artifacts,
		...c.record.artifacts
	].map((each) => each.id), ...c.repository.change.idFiles.keys()];
}

const rule$50 = {
	id: "launch-without-security",
	code: "CS-EXT-006",
	severity: "error",
	blocks: "external action",
	locked: true,
	summary: "A launch has a path that security permits, for its scope.",
	why: "A signoff for one scope is quietly stretched to the next, and the next is where the risk is.",
	check: (c) => outwardActions(c).filter(({ action }) => action.kind === "launch").flatMap((outward) => judge$4(c, outward, c.adapter.security.gate))
};
function judge$4(c, outward, gate) {
	const { action, scope, place } = outward;
	if (gate === void 0 || isOpenFor(c, gate, outward)) return [];
	const row = gateRow(c, gate, scope);
	const because = row ? ` ${sentence(row.because)}` : "";
	const narrow = scope === "*" ? "" : " Or narrow the scope.";
	return [{
		...weightOf(row),
		place,
		message: `\`${action.id}\` has no security path: \`${gate}\` is ${standingOf(c, gate, scope)} for \`${scope}\`.${because}`,
		fix: `${row ? stepTowards(row) : `Declare \`${gate}\` in the adapter.`}${narrow}`,
		action: {
			id: action.id,
			scope
		}
	}];
}

const rule$49 = {
	id: "malformed-amount-or-date",
	code: "CS-ART-015",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Dates, amounts, currencies, quantities and countries are written in the one form that leaves no doubt.",
	why: "A date that does not exist, or `1,000.50`, is read differently by each reader, and money is paid by it.",
	check: (c) => liveArtifacts(c).filter((each) => each.type !== "attestation" && isTouched(c.repository.change, each.file)).flatMap((each) => reports$3(c, each))
};
const kinds = new Map([
	["date", "date"],
	["currency", "currency"],
	["country", "country"],
	["quantity", "quantity"],
	["rate", "rate"],
	["unit_price", "price"],
	["rounding", "rounding"],
	...[
		"total",
		"amount",
		"price",
		"prepaid",
		"net",
		"tax",
		"gross",
		"payable"
	].map((name) => [name, "amount"])
]);
/** `depends_on` and `hosted_at` name things, not days. */
const RELATION = /^(?:.*_)?(?:acts|add|aimed|based|blocked|builds|built|depends|focus|focused|hands|held|hosted|located|relies|runs|stored|waits|works)_(?:on|at)$/;
function kindOf(name) {
	if (/_(?:date|on|until)$/.test(name)) return RELATION.test(name) ? void 0 : "date";
	if (name.endsWith("_at")) return RELATION.test(name) ? void 0 : "moment";
	return kinds.get(name);
}
function reports$3(c, artifact) {
	const { fields, matter, id } = artifact;
	const standard = c.repository.policy.file?.value.settings?.currency;
	return textsIn(fields, []).flatMap(({ path, text }) => {
		const kind = kindOf(String(path.findLast((step) => typeof step === "string")));
		if (kind === void 0 || text.trim() === "TBD") return [];
		const allowed = checks[kind](text, currencyAt(fields, path, standard));
		if (allowed === void 0) return [];
		const message = `${ticked(nameOf(path))} of ${ticked(id)} is ${ticked(shown(text))}; allowed: ${allowed}.`;
		return [{
			place: matter.at(path),
			message,
			fix: `Write ${allowed}, or TBD while it is a draft.`
		}];
	});
}
function textsIn(data, path) {
	if (typeof data === "string") return [{
		path,
		text: data
	}];
	return (isMap(data) ? Object.entries(data) : [...data.entries()]).flatMap(([step, value]) => textsIn(value, [...path, step]));
}
/** `lines[0].unit_price` */
function nameOf(path) {
	return path.map((step, at) => typeof step === "number" ? `[${step}]` : at > 0 ? `.${step}` : step).join("");
}

const rule$48 = {
	id: "merge-conflict",
	code: "CS-PRQ-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "The change can be merged with the base as it stands.",
	why: "What is judged is the result of the merge; where there is none, no approval can say what it was given for.",
	check: (c) => reportOn(c.repository.change.conflicts.filter((path) => engagementOf(path) === c.id)),
	checkRepository({ change }) {
		const touched = new Set(change.files.map((file) => engagementOf(file.path)));
		return reportOn(change.conflicts.filter((path) => !touched.has(engagementOf(path) ?? "")));
	}
};
function reportOn(conflicts) {
	const [first] = conflicts;
	if (first === void 0) return [];
	const message = `The base branch changed ${quoteAll(conflicts, 10)} too, and the two changes cannot be merged.`;
	const fix = `Merge the base branch into yours and settle ${quote(first)} there.`;
	return [{
		place: {
			file: first,
			line: 1,
			column: 1
		},
		message,
		fix
	}];
}

/** Which artifacts are messages is for the adapter to say: its boundaries with `rule: CS-BND-003`. */
const rule$47 = {
	id: "message-carries-content",
	code: "CS-BND-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A message speaks about artifacts and holds nothing of their business.",
	why: "A price or a promise in a covering note is read first, kept longest and approved by nobody.",
	check: (c) => crossings(c, "CS-BND-003").map((crossing) => ({
		place: crossing.place,
		message: `\`${crossing.artifact.id}\` holds ${ticked(crossing.what)}. ${sentence(crossing.text)}`,
		fix: `Keep the message; put this in ${rightPlace(crossing)} and attach that.`
	}))
};

const rule$46 = {
	id: "missing-field",
	code: "CS-SCH-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What a file must say, it says; `TBD` is an answer.",
	why: "A value that is absent and one that nobody knows yet look the same only until somebody relies on it.",
	reading: true,
	check: (c) => [
		"client",
		"workflow",
		"owner"
	].flatMap((key) => empty(c, key))
};
/** The key is there, and says nothing. */
function empty(c, key) {
	const { state } = c.head;
	if (!state || state.value[key].trim() !== "") return [];
	return [{
		place: state.at([key]),
		message: `\`${key}\` is required by state.yaml and is empty.`,
		fix: "Write the value, or TBD while nobody knows it."
	}];
}

const rule$45 = {
	id: "new-scope-claims-final",
	code: "CS-APR-014",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A scope that is added to approved work produces drafts until it is approved itself.",
	why: "An approval of the first scope says nothing of the second, however near the two are.",
	check(c) {
		return newScopes(c).flatMap((scope) => claimsIn(c, scope)).map(report$6);
	}
};
/** Scopes that nothing of the base names, or that nothing was ever approved for, beside work that is agreed. */
function newScopes(c) {
	const before = c.base ? scopesOf(c.base) : [];
	const approved = new Set(c.record.approvals.map(({ scope }) => scope));
	const expands = before.some((scope) => scope !== "*") || approved.size > 0;
	const isNew = (scope) => !before.includes(scope) || approved.size > 0 && !approved.has(scope);
	return c.scopes.filter((scope) => expands && scope !== "*" && isNew(scope));
}
/** Told once per track that says so; where the scope has no such track, at the artifact itself. */
function claimsIn(c, scope) {
	const found = c.head.artifacts.filter((each) => each.scope === scope && becomesCurrent(c, each)).flatMap((artifact) => shutGatesOf(c, artifact).map((gate) => ({
		artifact,
		gate
	})));
	const [first] = found;
	if (!first) return [];
	const tracks = tracksOf(c).flatMap(({ track, path }) => {
		const place = c.head.state?.at([...path, "output_state"]);
		return (track.scope ?? "*") === scope && track.output_state === "final" && place ? [{
			...first,
			place,
			by: `track \`${track.id}\` says that ${first.artifact.id} is final`,
			key: "output_state"
		}] : [];
	});
	return tracks.length > 0 ? tracks : byArtifact(found);
}
function byArtifact(found) {
	return found.filter((each, index) => found.findIndex(({ artifact }) => artifact === each.artifact) === index).map((each) => ({
		...each,
		place: each.artifact.matter.at(["status"]),
		by: `${each.artifact.id} is current`,
		key: "status"
	}));
}
function report$6({ artifact: { scope }, gate, place, by, key }) {
	return {
		place,
		message: `\`${scope}\` is new here and ${gateName(gate)} is ${gate.status}, yet ${by}.`,
		fix: `Set its ${key} to draft until \`${gate.gate}\` is approved for it; ask ${gate.waitingFor.join(", ")}.`
	};
}
function shutGatesOf(c, { type, scope }) {
	const covering = c.adapter.gates.filter((gate) => gate.covers?.includes(type)).map((gate) => gate.id);
	return c.gates.filter((row) => covering.includes(row.gate) && row.scope === scope && !row.open);
}

const rule$44 = {
	id: "no-gate-permits-action",
	code: "CS-APR-011",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Every permit that an action needs can be given by some gate.",
	why: "An action that nobody can ever permit looks guarded and is merely broken.",
	checkRepository: (r) => [...r.headAdapters.values()].flatMap((adapter) => adapter.actions.flatMap((action, index) => judge$3(adapter, action, index)))
};
function judge$3(adapter, { id, permit }, index) {
	if (permit === void 0 || adapter.gates.some((gate) => gate.permits.some((given) => canGive(given, permit)))) return [];
	return [{
		place: adapter.doc.at([
			"actions",
			index,
			"permit"
		]),
		message: `\`${id}\` needs \`${permit}\`; no gate of ${adapter.type} gives it.`,
		fix: `Add \`${permit}\` to the permits of the gate that decides it, or fix the spelling.`
	}];
}
/** In one scope `launch:*` is that scope's permit, so a gate for a single scope gives it there. */
function canGive(given, needed) {
	return covers(given, needed) || covers(needed, given);
}

const rule$43 = {
	id: "no-next-decision",
	code: "CS-DEC-002",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A blocked engagement names the decision that it waits for.",
	why: "People can answer a question; they cannot answer a status.",
	check(c) {
		const head = c.head.state;
		if (!head || head.value.workflow_status !== "blocked" || isKnown$1(head.value.next_decision_needed)) return [];
		return [{
			place: head.at([head.value.next_decision_needed === void 0 ? "workflow_status" : "next_decision_needed"]),
			message: "The engagement is blocked, and next_decision_needed is empty.",
			fix: "State in next_decision_needed the question, and who answers it."
		}];
	}
};

/** `v3` is 3; anything else is nothing. */
function versionNumber(version) {
	const match = /^v([1-9]\d{0,5})$/.exec(version ?? "");
	return match ? Number(match[1]) : void 0;
}
/** Below 0 where `a` is older than `b`, as in 1.9.0 and 1.10.0; nothing where one of them is no such version. */
function compareDotted(a, b) {
	const [left, right] = [numbersOf(a), numbersOf(b)];
	if (!left || !right) return void 0;
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function numbersOf(version) {
	return /^\d{1,9}(?:\.\d{1,9}){0,5}$/.test(version) ? version.split(".").map(Number) : void 0;
}

const rule$42 = {
	id: "older-workflow-version",
	code: "CS-WFL-007",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "An engagement was last reviewed with the version of the definition that judges it.",
	why: "Stages and gates may mean something else since; somebody should have looked before the next move.",
	check(c) {
		const { state } = c.head;
		const pinned = state?.value.workflow_version;
		if (!state || pinned === void 0 || (compareDotted(pinned, c.adapter.version) ?? 0) >= 0) return [];
		const message = `The engagement was reviewed with ${c.adapter.type} ${pinned}; the definition is at ${c.adapter.version}.`;
		const fix = `Read what changed in ${c.adapter.doc.file}, then set workflow_version to ${c.adapter.version}.`;
		return [{
			place: state.at(["workflow_version"]),
			message,
			fix
		}];
	}
};

/** Every name that a reference of each kind may point to. */
function namesOf(c, kind) {
	const state = c.head.state?.value;
	switch (kind) {
		case "track": return (state?.active_tracks ?? []).map(({ id }) => id);
		case "gate": return ["*", ...c.adapter.gates.map(({ id }) => id)];
		case "artifact": return [...c.head.artifacts.map(({ id }) => id), ...c.adapter.artifacts.map(({ type }) => type)];
		case "action": return c.adapter.actions.map(({ id }) => id);
		case "scope": return [
			"*",
			...c.scopes,
			...c.record.approvals.map(({ scope }) => scope)
		];
		case "stage": return [...c.adapter.stages, ...c.adapter.terminals].map(({ id }) => id);
		case "decision": return (state?.decision_log ?? []).map(({ id }) => id);
	}
}
/** A reference as people write it; `@v2` behind an artifact's id is left out. */
function referenceIn(text) {
	return parseReference(text.replace(/@v\d+$/, ""));
}
function exists(c, reference) {
	return namesOf(c, reference.kind).includes(reference.id);
}

const rule$41 = {
	id: "orphaned-blocker",
	code: "CS-BLK-001",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A blocker blocks something that exists.",
	why: "One that blocks nothing looks like protection and is none.",
	check(c) {
		const { state } = c.head;
		if (!state) return [];
		return (state.value.blockers ?? []).flatMap((each, index) => isOpen(each) ? reports$2(c, state, each, index) : []);
	}
};
/** One that is attached nowhere, or else each name that the adapter's words do not have and that so blocks nothing. */
function reports$2(c, state, blocker, index) {
	const named = (blocker.blocks ?? []).map((text, at) => ({
		text,
		path: [
			"blockers",
			index,
			"blocks",
			at
		]
	}));
	const known = named.filter(({ text }) => isKnown$1(text));
	const dead = known.filter(({ text }) => !isAlive(c, text));
	if (dead.length === known.length && !isAttached(c, blocker)) {
		if (known.length === 0 && named.length > 0) return [];
		const names = known.map(({ text }) => text);
		const path = blocker.blocks ? [
			"blockers",
			index,
			"blocks"
		] : ["blockers", index];
		return [{
			place: state.at(path),
			...orphan$1(c, blocker, names)
		}];
	}
	return dead.filter(({ text }) => isMisspelt(text)).map(({ text, path }) => ({
		place: state.at(path),
		...misspelt(c, blocker, text)
	}));
}
function isAlive(c, text) {
	const reference = referenceIn(text);
	return reference !== void 0 && exists(c, reference);
}
function isAttached(c, { id, track }) {
	const own = track?.replace(/^track:/, "");
	if (own !== void 0 && (own === "TBD" || namesOf(c, "track").includes(own))) return true;
	return openTracks(c).some((each) => each.track.blockers?.includes(id));
}
/** Gates, stages and actions are the adapter's; an artifact or a track may still come. */
function isMisspelt(text) {
	const kind = referenceIn(text)?.kind;
	return kind === void 0 || kind === "gate" || kind === "stage" || kind === "action";
}
function orphan$1(c, blocker, names) {
	const said = [...names, ...blocker.track === void 0 ? [] : [`track:${blocker.track}`]];
	const found = said.length > 0 ? ` (${said.join(", ")})` : "";
	const message = `${ticked(blocker.id)} names no track, artifact or gate that exists${found}.`;
	const near = names.map((name) => nearestReference(c, name)).find((each) => each !== void 0);
	return {
		message,
		fix: `${near === void 0 ? "Attach it with `blocks: [gate:..., track:..., artifact:...]`" : `Write ${ticked(near)}`}, or close it with a decision that names it.`
	};
}
function misspelt(c, blocker, text) {
	const near = nearestReference(c, text);
	return {
		message: `${ticked(blocker.id)} names ${ticked(text)}, which does not exist, so that is not blocked.`,
		fix: near === void 0 ? "Remove the name, or write a reference such as `gate:<id>`." : `Write ${ticked(near)}.`
	};
}
/** The reference that a text most likely meant; a bare name may lack its kind. */
function nearestReference(c, text) {
	const all = referenceKinds.flatMap((kind) => namesOf(c, kind).map((name) => `${kind}:${name}`));
	return all.find((each) => each.endsWith(`:${text}`)) ?? nearest(text, all);
}

/** Which artifacts are packaging is for the adapter to say: its boundaries with `rule: CS-BND-004`. */
const rule$40 = {
	id: "packaging-alters-content",
	code: "CS-BND-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Packaging names what it carries and for whom, and changes nothing of it.",
	why: "What is written on the package was approved as a package, not as what it says.",
	check: (c) => crossings(c, "CS-BND-004").map((crossing) => ({
		place: crossing.place,
		message: `\`${crossing.artifact.id}\` changes attachment content with ${ticked(crossing.what)}. ${sentence(crossing.text)}`,
		fix: `Package only; edit ${rightPlace(crossing)} at the source.`
	}))
};

const rule$39 = {
	id: "permit-not-granted",
	code: "CS-APR-006",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "What is done lies inside what was permitted.",
	why: "A partial approval allows the part it names; the rest would be done on nobody's authority.",
	check: (c) => [...shutGates$1(c).flatMap((gate) => gateReport(c, gate)), ...outwardActions(c).flatMap((each) => actionReport(c, each))]
};
function gateReport(c, gate) {
	const lacking = lackingPermits(c, gate);
	if (lacking.length === 0) return [];
	const message = `The move needs ${list$1(lacking)} of ${gateName(gate)}; approved: ${given(gate)}.`;
	const fix = `${stepTowards(gate).slice(0, -1)} with ${list$1(lacking)}, or narrow the move.`;
	return [{
		place: placeOfMove(c),
		severity: "waiting",
		message,
		fix
	}];
}
/** A gate of the action that too few people have approved is told as shut, not as too narrow. */
function actionReport(c, outward) {
	const { action, scope, place } = outward;
	const { permit } = action;
	if (permit === void 0 || !isPermitMissing(c, outward)) return [];
	const needed = permitIn(permit, scope);
	const rows = permitGivers(c, outward).flatMap((gate) => gateRow(c, gate.id, scope) ?? []);
	const approved = rows.map((row) => `${row.gate} ${given(row)}`).join("; ") || "no gate gives it";
	return [{
		place,
		message: `\`${action.id}\` needs the permit \`${needed}\`; approved: ${approved}.`,
		fix: `Ask for \`${needed}\`${rows.map((row) => ` of ${row.waitingFor.join(", ")}`).join(" or")}, or narrow the action.`,
		action: {
			id: action.id,
			scope
		}
	}];
}
function given(row) {
	return list$1([...new Set(row.approvals.flatMap((each) => each.permits))]) || "nothing";
}
function list$1(permits) {
	return permits.map((permit) => `\`${permit}\``).join(", ");
}

const rule$38 = {
	id: "policy-changed",
	code: "CS-WFL-006",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A change of policy is judged by the policy before it, is looked at by its owners, and moves no stage.",
	why: "Who could loosen a rule and use it in one pull request would be bound by no rule at all.",
	check: (c) => c.repository.policy.setup ? [] : [...moved(c), ...switched(c)],
	checkRepository: (r) => r.policy.setup || r.change.policyChanges.length === 0 ? [] : flagged(r)
};
function moved(c) {
	const changes = [...c.repository.change.policyChanges, ...newType(c) === void 0 ? [] : ["workflow_type"]];
	if (!c.move || changes.length === 0) return [];
	const message = `This change moves \`${c.move.from}\` to \`${c.move.to}\` and changes what judges it: ${quoteAll(changes, 5)}.`;
	return [{
		place: placeOfMove(c),
		message,
		fix: "Move the stage in a pull request of its own, after this one."
	}];
}
/** Another workflow is another policy, even where nothing of it changes. */
function switched(c) {
	const type = newType(c);
	const place = c.head.state?.at(["workflow_type"]);
	if (type === void 0 || !place || c.move) return [];
	const message = `The engagement switches from \`${c.adapter.type}\` to \`${type}\``;
	if (c.repository.change.policyChanges.length > 0) {
		const changes = quoteAll(c.repository.change.policyChanges, 5);
		const fix = `Set workflow_type back to ${c.adapter.type}; switch in a pull request of its own, after this one.`;
		return [{
			place,
			message: `${message}, and this change alters policy too: ${changes}.`,
			fix
		}];
	}
	return asked(c.repository, {
		place,
		message: `${message}; the old one decides until it merges.`
	});
}
/** The workflow that would judge from the next change on, where it is another one. */
function newType(c) {
	if (!c.base?.state || !c.head.state) return void 0;
	const after = c.head.state.value.workflow_type;
	return (after === void 0 ? c.adapter.isDefault : after === c.adapter.type) ? void 0 : after ?? "the default";
}
function flagged(r) {
	const [file = ""] = r.change.policyChanges;
	const message = `This change alters policy: ${quoteAll(r.change.policyChanges, 10)}; the base's version decides until it merges.`;
	return asked(r, {
		place: {
			file,
			line: 1,
			column: 1
		},
		message
	});
}
/** Waits for an owner of the policy where the base names some; otherwise it is flagged. */
function asked(r, told) {
	const roles = r.policy.policyApprovers;
	if (roles.length === 0) {
		const fix = "Read it as a change of rules; name settings.policy_approvers so that one of them has to approve it.";
		return [{
			...told,
			severity: "warning",
			fix
		}];
	}
	const writers = writersOf(r);
	const isFree = (person) => r.policy.trial || !writers.has(principal(r.policy, person));
	const stranger = r.policy.trial ? void 0 : unattributed(r);
	if (stranger !== void 0) {
		const fix = `Rewrite commit ${stranger.slice(0, 7)} under an account that the forge knows: it could be any approver's own.`;
		return [{
			...told,
			severity: "waiting",
			fix
		}];
	}
	if (isApproved(r, isFree)) return [];
	const logins = ownersOf(r.policy).filter(({ id }) => id === void 0 || isFree({ id })).map((each) => `@${each.login}`).join(" or ");
	const who = logins === "" ? `somebody who is ${roles.join(" or ")}` : `${logins} (${roles.join(" or ")})`;
	return [{
		...told,
		severity: "waiting",
		fix: `Ask ${who} to approve this pull request.`
	}];
}
/** A team that cannot be read approves nothing. */
function isApproved(r, isFree) {
	const roles = r.policy.policyApprovers.flatMap((id) => r.policy.roles.get(id) ?? []);
	const holds = (person) => roles.some((role) => holdsRole(r, role, person));
	return approvingReviews({ repository: r }).some(({ person }) => person && isFree(person) && holds(person));
}
function ownersOf(policy) {
	const people = policy.policyApprovers.flatMap((role) => policy.roles.get(role)?.people ?? []);
	return [...new Map(people.map((each) => [each.login, each])).values()];
}
function policyCommits({ change }) {
	return change.commits.filter(({ touched }) => touched.some((path) => change.policyChanges.includes(path)));
}
/** A commit of which nobody can tell whose it is. */
function unattributed(r) {
	const isKnown = ({ sha }) => {
		const { author, committer, coAuthors = [] } = r.pull?.commits.get(sha) ?? {
			author: null,
			committer: null
		};
		return [
			author,
			committer,
			...coAuthors
		].every((each) => each !== null);
	};
	return r.pull ? policyCommits(r).find((commit) => !isKnown(commit))?.sha : void 0;
}
/** Who opened the pull request, and whoever wrote a commit that touches policy: they do not approve their own rules. */
function writersOf(r) {
	const { policy, pull } = r;
	const hands = policyCommits(r).flatMap(({ sha }) => pull?.commits.get(sha) ?? []).flatMap(({ author, committer, coAuthors = [] }) => [
		author,
		committer,
		...coAuthors
	]);
	const people = [pull?.author, ...hands];
	return new Set(people.flatMap((each) => each ? [principal(policy, each)] : []));
}

const rule$37 = {
	id: "prose-only-transition",
	code: "CS-STG-011",
	severity: "notice",
	blocks: "nothing",
	locked: false,
	summary: "A condition that only people can read is shown to the people who approve.",
	why: "The engine cannot judge prose, and must not let it look as if it had.",
	check(c) {
		const moving = movingOf(c);
		const transition = moving?.move.transition;
		if (!transition || transition.implied || transition.requires.length > 0 || transition.when.trim() === "") return [];
		const message = `${moving.name} is for when ${sentence(transition.when)} Only a person can tell whether that holds.`;
		return [{
			place: moving.place,
			message,
			fix: "Check it before you approve, or add `requires` to the adapter."
		}];
	}
};

const rule$36 = {
	id: "public-use-not-approved",
	code: "CS-EXT-005",
	severity: "error",
	blocks: "external action",
	locked: true,
	summary: "What names the client is published with the client's approval.",
	why: "A client's name and results are the client's to show.",
	check: (c) => outwardActions(c).filter(({ action }) => action.kind === "publish").flatMap((outward) => judge$2(c, outward))
};
function judge$2(c, outward) {
	const { action, scope, artifacts } = outward;
	const shut = action.gates.filter((gate) => !isOpenFor(c, gate, outward));
	const [found] = artifacts.flatMap((artifact) => {
		const place = naming(c, artifact);
		return place ? [{
			artifact,
			place
		}] : [];
	});
	if (!found || shut.length === 0) return [];
	const standing = shut.map((gate) => `\`${gate}\` is ${standingOf(c, gate, scope)}`).join(", ");
	const who = shut.flatMap((gate) => gateRow(c, gate, scope)?.waitingFor ?? []);
	return [{
		place: found.place,
		message: `${found.artifact.id} names the client, and \`${action.id}\` is not approved: ${standing}.`,
		fix: `Get the approval of ${[...new Set(who)].join(", ") || "the gate's owner"}; until then, anonymise it.`,
		action: {
			id: action.id,
			scope
		}
	}];
}

const rule$35 = {
	id: "recipient-not-verified",
	code: "CS-EXT-002",
	severity: "error",
	blocks: "external action",
	locked: true,
	summary: "What is sent goes to somebody who is named and confirmed.",
	why: "A document in the wrong hands is a leak, however well it was approved.",
	check: (c) => outwardActions(c).flatMap((outward) => {
		const { action, scope } = outward;
		const unnamed = nobody(outward);
		return (unnamed.length > 0 ? unnamed : unverified$1(c, outward)).map((each) => ({
			...each,
			action: {
				id: action.id,
				scope
			}
		}));
	})
};
function nobody({ action, artifacts }) {
	const field = action.recipient;
	if (field === void 0) return [];
	return artifacts.filter((each) => !namesSomebody(valueAt(each.fields, field))).map(({ id, matter }) => ({
		place: matter.at(field.split(".")),
		message: `\`${action.id}\` has nobody to go to: \`${field}\` of ${id} is empty or TBD.`,
		fix: `Name the recipient under \`${field}\` of ${id}.`
	}));
}
/** Somebody is named where something is known and nothing says TBD. */
function namesSomebody(value) {
	const leaves = leavesOf(value);
	return leaves.some(isKnown$1) && !leaves.some((leaf) => leaf.trim() === "TBD");
}
function leavesOf(value) {
	if (value === void 0) return [];
	return typeof value === "string" ? [value] : Object.values(value).flatMap((each) => leavesOf(each));
}
function unverified$1(c, outward) {
	const { action, scope, artifacts, place } = outward;
	const who = artifacts.map((each) => `the recipient of ${each.id}`).join(", ") || "its recipient";
	return recipientGates(c, action).filter((gate) => !isOpenFor(c, gate, outward)).map((gate) => {
		const row = gateRow(c, gate, scope);
		const message = `\`${action.id}\`: ${who} has no current approval; \`${gate}\` is ${standingOf(c, gate, scope)}.`;
		return {
			...weightOf(row),
			place,
			message,
			fix: `Verify the address. ${row ? stepTowards(row) : `Declare \`${gate}\` in the adapter.`}`
		};
	});
}

const rule$34 = {
	id: "record-chain-broken",
	code: "CS-EVT-003",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "The entries of a record are whole, and each follows the one before it.",
	why: "Approvals and versions are carried from entry to entry; one that cannot be read carries nothing.",
	reading: true
};

const rule$33 = {
	id: "requirement-not-met",
	code: "CS-STG-010",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "Whatever else the adapter requires for a move holds.",
	why: "A requirement that nobody reports is none.",
	check(c) {
		const moving = movingOf(c);
		return moving ? unmet(c).flatMap((each) => isToldElsewhere(c, moving, each) ? [] : [report$5(moving, each)]) : [];
	}
};
/** Kinds of leaves that have a rule of their own; some blockers and conflicts have too. */
const told$3 = [
	"gate",
	"artifact",
	"fact",
	"date",
	"rationale"
];
function isToldElsewhere(c, { move, state }, { leaf }) {
	if (!leaf) return false;
	if ("blocker" in leaf) return terminalOf(c.adapter, move.to) !== void 0;
	if ("conflict" in leaf) return isStopped(c, state.value, leaf.conflict);
	return told$3.some((kind) => kind in leaf);
}
/** Whether the conflicts that are meant, all of them, stop the move. */
function isStopped(c, { conflicts = [] }, wanted) {
	const open = conflicts.filter((each) => isOpen(each) && [each.id, "any"].includes(wanted));
	const stopping = stoppedMove(c).map(({ id }) => id);
	return open.every((each) => stopping.includes(each.id));
}
function report$5(moving, { leaf, judged, waits }) {
	const message = `${moving.name} ${sentence(needed(leaf, judged))}`;
	return {
		place: moving.place,
		severity: waits ? "waiting" : "error",
		message,
		fix: fixFor(leaf, judged)
	};
}
function needed(leaf, judged) {
	if (leaf) return `needs that ${judged.phrase}; found: ${judged.found}`;
	const parts = judged.children.map(describe).join("; ");
	if (judged.phrase !== "not") return `needs one of these: ${parts}`;
	return `needs it to be known that this does not hold: ${parts}`;
}
function fixFor(leaf, { phrase }) {
	if (!leaf) return phrase === "not" ? "Undo what must not hold, or put the stage back." : "Bring one of them about, or put the stage back.";
	if ("track" in leaf) return `Bring track ${leaf.track} to status ${leaf.status}.`;
	if ("blocker" in leaf) return "Close it with `status: closed` and a decision_log entry that names it.";
	if ("conflict" in leaf) return "Record its source_of_truth, `status: closed` and a decision_log entry that names it.";
	return `Set workflow_status to ${"status" in leaf ? leaf.status : "what is needed"} in the change before.`;
}

const rule$32 = {
	id: "roster-entry-without-id",
	code: "CS-WFL-009",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "Whoever the roster lists is known by the number of their account.",
	why: "A login can be given up, and whoever takes it next would hold the role.",
	checkRepository(r) {
		const { file } = r.headPolicy;
		return file ? unpinnedIn(r.policy, file).map((each) => report$4(r.policy, file, each)) : [];
	}
};
/** The entries without a number that the base does not have in the same role already. */
function unpinnedIn(policy, file) {
	return Object.entries(file.value.roles ?? {}).flatMap(([role, members]) => (Array.isArray(members) ? members : []).flatMap((each, index) => "login" in each && each.id === void 0 && !isKnown(policy, role, each.login) ? [{
		role,
		login: each.login,
		path: [
			"roles",
			role,
			index,
			"login"
		]
	}] : []));
}
function isKnown(policy, role, login) {
	return (policy.roles.get(role)?.people ?? []).some((each) => each.id === void 0 && each.login === login);
}
function report$4(policy, file, { role, login, path }) {
	const known = rosterPeople(policy).find((each) => each.id !== void 0 && each.login === login)?.id;
	const message = `${quote(login)} in ${quote(role)} has no id; the entry counts by login until it is pinned.`;
	const fix = `Add \`id: ${known ?? "<number>"}\`${known === void 0 ? `, the \`id\` that \`gh api users/${login}\` prints` : ""}.`;
	return {
		place: file.at(path),
		message,
		fix
	};
}

/** ISO 7064: the digits, with letters as 10 to 35 and the first four characters last, leave 1 when divided by 97. */
function isIban(text) {
	const compact = text.replaceAll(" ", "");
	const length = ibanLengths.get(compact.slice(0, 2)) ?? Number.POSITIVE_INFINITY;
	const code = compact.slice(0, length);
	if (code.length < length) return false;
	return `${code.slice(4)}${code.slice(0, 4)}`.split("").map((character) => Number.parseInt(character, 36)).join("").split("").reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
/** The length by country: what stands behind the number may look like a part of it. */
const ibanLengths = new Map([
	"NO15 BE16 DK18 FO18 FI18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 CR22 CH21 HR21 LI21 LV21",
	"BG22 DE22 BH22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24",
	"PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 CY28 DO28 GT28 HU28 LB28 PL28 BR29 PS29 QA29 UA29 JO30 KW30",
	"MU30 MT31 SC31 LC32"
].join(" ").split(" ").map((each) => [each.slice(0, 2), Number(each.slice(2))]));
/** Luhn's check: every second digit from the right counts double. */
function isCard(text) {
	const sum = text.replaceAll(/\D/g, "").split("").toReversed().map(Number).reduce((total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
	return sum > 0 && sum % 10 === 0;
}

const patterns = [
	{
		kind: "AWS access key",
		find: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g
	},
	{
		kind: "GitHub token",
		find: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{36})/g
	},
	{
		kind: "GitLab token",
		find: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}/g
	},
	{
		kind: "private key",
		find: /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY/g
	},
	{
		kind: "Slack token",
		find: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10}/g
	},
	{
		kind: "Slack webhook",
		find: /hooks\.slack\.com\/services\/[A-Za-z0-9/]{20}/g
	},
	{
		kind: "Stripe live key",
		find: /(?<![A-Za-z0-9])[sr]k_live_[A-Za-z0-9]{16}/g
	},
	{
		kind: "Google API key",
		find: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g
	},
	{
		kind: "npm token",
		find: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g
	},
	{
		kind: "JSON Web Token",
		find: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g
	},
	{
		kind: "password or key",
		find: new RegExp(`(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|token)["']?[ \\t]{0,3}[:=][ \\t]{0,3}["']?([A-Za-z0-9+/_=!@#%^&*.~-]{20,200})`, "gi"),
		test: isRandom
	},
	{
		kind: "IBAN",
		find: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g,
		test: isIban,
		personal: true
	},
	{
		kind: "social security number",
		find: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
		personal: true
	},
	{
		kind: "card number",
		find: /(?<![\w-])\d{4}(?:[ -]?\d{4}){3}(?![\w-])/g,
		test: isCard,
		personal: true
	}
];
/** In the order of the text; what one pattern has found, the patterns after it do not find again. */
function findSecrets(text) {
	const found = [];
	for (const { kind, find, test, personal } of patterns) for (const match of text.matchAll(find)) {
		if (found.length >= MOST) break;
		const value = match[1] ?? match[0];
		const offset = match.index + match[0].length - value.length;
		const end = offset + value.length;
		if (!found.some((other) => offset < other.end && other.offset < end) && (test?.(value) ?? true)) found.push({
			offset,
			end,
			kind,
			personal: personal ?? false
		});
	}
	return found.map(({ offset, kind, personal }) => ({
		offset,
		kind,
		personal
	})).toSorted((a, b) => a.offset - b.offset);
}
/** A file with this many is not one to be mended place by place. */
const MOST = 50;
/** Letters of both cases and digits, without much repetition: not something that a person would write as words. */
function isRandom(text) {
	const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 2;
	const hexadecimal = /^[0-9a-f]{32,}$/i.test(text);
	return (mixed || hexadecimal) && new Set(text).size >= 10;
}

const rule$31 = {
	id: "secret-in-change",
	code: "CS-SEC-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "No file holds a password, a key or a token.",
	why: "Whatever is merged stays in the history for everybody who can read it, now and later.",
	check: (c) => textsOf(c.repository.change, c.id).flatMap((file) => reports$1(file, ownFields(c, file.path))),
	checkRepository: (r) => textsOf(r.change, void 0).flatMap((file) => reports$1(file, []))
};
/** The value itself is in no message: whoever reads the report need not be trusted with it. */
function reports$1(file, fields) {
	const text = textOf(file.bytes);
	const placeOf = placesIn(file.path, text);
	return findSecrets(text).filter(({ offset }) => !fields.some((field) => text.startsWith(field, offset))).map((sighting) => ({
		place: placeOf(sighting.offset),
		...told$2(sighting)
	}));
}
function told$2({ kind, personal }) {
	const message = `This looks like ${/AWS|IBAN|npm/.test(kind) ? "an" : "a"} ${kind}.`;
	if (!personal) return {
		message,
		fix: "Withdraw it where it was issued, and take it out of every commit of this pull request."
	};
	return {
		severity: "warning",
		message,
		fix: "Take it out of every commit of this pull request, or move it to the field that is meant for it."
	};
}
/** A bank account in the field of a payment is where it belongs. */
function ownFields(c, path) {
	const artifact = c.head.artifacts.find((each) => each.file === path);
	const iban = valueAt(artifact?.fields, "payment.iban");
	return typeof iban === "string" ? [iban] : [];
}

/** What the state flags as a matter of security; `none` and `TBD` flag nothing. */
function raisedFlags(state) {
	return (state?.security_flags ?? []).filter((flag) => isKnown$1(flag) && flag.trim().toLowerCase() !== "none");
}
/** Whether a flag is, or speaks of, something that the workflow counts as a matter of security. */
function isTrigger(security, flag) {
	const text = words(flag);
	return security.triggers.some((trigger) => text.includes(words(trigger)) || words(trigger).includes(text));
}
function words(text) {
	return text.toLowerCase().replaceAll(/[\s_-]+/g, " ").trim();
}

const rule$30 = {
	id: "security-not-reviewed",
	code: "CS-SEC-003",
	severity: "error",
	blocks: "transition",
	locked: false,
	summary: "Work that is flagged as security-sensitive moves on when a security review looks at it.",
	why: "A flag that nobody has to answer is forgotten at the very step that it was raised for.",
	check(c) {
		const type = c.adapter.security.artifact;
		const flags = raisedFlags(c.head.state?.value);
		if (type === void 0 || flags.length === 0 || !movesOn(c)) return [];
		if (c.head.artifacts.some((each) => each.type === type && isLive(each))) return [];
		const label = artifactTypeOf(c.adapter, type)?.label ?? type;
		const message = `Flagged: ${quoteAll(flags, 5)}; no live \`${type}\` (${label}) looks at it.`;
		const fix = `Open a risk track and add a ${type}, or take the flag out with a decision that says why.`;
		return [{
			place: placeOfMove(c),
			message,
			fix
		}];
	}
};
/** Going back, or giving up, needs nobody's leave. */
function movesOn({ move, adapter }) {
	const kind = move?.transition?.kind;
	if (kind === void 0 || kind === "backward" || kind === "reopen") return false;
	return kind !== "terminal" || terminalOf(adapter, move?.to)?.allowsOpenBlockers !== true;
}

const rule$29 = {
	id: "security-review-without-trigger",
	code: "CS-SEC-005",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A security review is asked for where something is a matter of security.",
	why: "Reviewers who are asked about everything look at nothing closely; most approvals have another owner.",
	check(c) {
		const { security } = c.adapter;
		const flags = raisedFlags(c.head.state?.value);
		const { state } = c.head;
		if (security.artifact === void 0 || !state || flags.some((flag) => isTriggered(c, flag))) return [];
		const triggers = security.triggers.length > 0 ? ` (${security.triggers.join(", ")})` : "";
		const message = `A \`${security.artifact}\` is asked for, and security_flags names nothing that calls for one${triggers}.`;
		const fix = "Name what calls for it in security_flags, or ask the owner of the gate that is meant.";
		return requests(c, state, security.artifact).map((place) => ({
			place,
			message,
			fix
		}));
	}
};
function isTriggered(c, flag) {
	const { security } = c.adapter;
	return security.triggers.length === 0 || isTrigger(security, flag);
}
/** Where this change asks for one: in the list of requests, or by starting one. */
function requests(c, state, type) {
	const index = (c.base?.state?.value.requested ?? []).includes(type) ? -1 : (state.value.requested ?? []).indexOf(type);
	if (index >= 0) return [state.at(["requested", index])];
	const added = c.head.artifacts.find((each) => each.type === type && isLive(each) && !artifactOf(c.base, each.id));
	return added ? [added.matter.at(["type"])] : [];
}

const rule$28 = {
	id: "skill-wrote-foreign-artifact",
	code: "CS-BND-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "An artifact is written by the skill that owns its type.",
	why: "A skill that writes what another one answers for leaves nobody who answers for it.",
	check: (c) => liveArtifacts(c).flatMap((artifact) => judge$1(c, artifact))
};
const fields = ["skill", "produced_by"];
function judge$1(c, artifact) {
	const type = artifactTypeOf(c.adapter, artifact.type);
	if (!type || !isKnown$1(type.owner)) return [];
	return fields.flatMap((field) => {
		const skill = artifact.fields[field];
		if (typeof skill !== "string" || !isKnown$1(skill) || plainName(skill) === plainName(type.owner)) return [];
		const boundary = c.adapter.boundaries.find((each) => each.skill === skill && appliesTo(c, each, artifact));
		const why = boundary ? ` ${boundary.text}` : "";
		return [{
			place: artifact.matter.at([field]),
			message: `${ticked(skill)} wrote \`${artifact.id}\`, a ${type.type} owned by \`${type.owner}\`.${why}`,
			fix: `Hand off to ${type.owner}: \`countersign handoff ${c.id} ${type.owner}\`; what is written may go along as a draft.`
		}];
	});
}

/** `**` between slashes is any number of folders, `*` any text within one name. */
function matchesGlob(path, glob) {
	return matchesFrom(path.split("/"), glob.split("/"));
}
function matchesFrom(names, parts) {
	const [part, ...rest] = parts;
	if (part === void 0) return names.length === 0;
	if (part === "**") return names.some((_, index) => matchesFrom(names.slice(index), rest)) || rest.length === 0;
	const [name, ...below] = names;
	return name !== void 0 && matchesName(name, part.split("*")) && matchesFrom(below, rest);
}
/** Each text in its turn as early as it comes, the last one at the end: no way back is ever needed. */
function matchesName(name, texts) {
	const [first = "", ...others] = texts;
	const last = others.pop();
	if (last === void 0) return name === first;
	let at = first.length;
	for (const text of others) {
		const found = name.indexOf(text, at);
		if (found < 0) return false;
		at = found + text.length;
	}
	return name.startsWith(first) && name.endsWith(last) && at <= name.length - last.length;
}

const rule$27 = {
	id: "skill-wrote-outside",
	code: "CS-SEC-004",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A skill writes only the files that the workflow lets it write.",
	why: "A skill that reaches further than it was given is a mistake, or somebody else who speaks through it.",
	check: (c) => c.head.artifacts.filter((each) => isTouched(c.repository.change, each.file)).flatMap((each) => report$3(c, each))
};
function report$3(c, artifact) {
	const type = artifactTypeOf(c.adapter, artifact.type);
	if (!type) return [];
	const skill = c.adapter.skills.get(type.owner);
	if (!skill || skill.writes.length === 0) return [];
	if (type.idPattern !== void 0 && !matchesPattern(artifact.id, type.idPattern) || skill.writes.some((glob) => matchesGlob(artifact.file, glob))) return [];
	const message = `\`${skill.id}\` wrote ${quote(artifact.file)}; allowed: ${quoteAll(skill.writes)}.`;
	const fix = `Move the file to where \`${skill.id}\` may write, or change skills.${skill.id}.writes in a pull request of its own.`;
	return [{
		place: artifact.matter.at(["type"]),
		message,
		fix
	}];
}

const rule$26 = {
	id: "skip-without-substitute-facts",
	code: "CS-STG-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A skipped stage has verified facts that stand in for it, and a reason.",
	why: "What a stage would have found out is needed later, wherever it comes from.",
	check(c) {
		const moving = movingOf(c);
		if (moving?.move.transition?.kind !== "skip") return [];
		const given = moving.state.value.state_transition;
		const missing = [...unverified(c, given?.substitute_facts ?? []), ...isKnown$1(given?.rationale) ? [] : ["no rationale"]];
		if (missing.length === 0) return [];
		const message = `${skipped(c, moving.move.from, moving.move.to)} skipped by ${moving.name}; ${missing.join(" and ")}.`;
		return [{
			place: given ? moving.state.at(["state_transition"]) : moving.place,
			message,
			fix: "List in state_transition the substitute_facts, as paths of known facts or as `{ fact, source }`, and the rationale."
		}];
	}
};
function unverified(c, facts) {
	if (facts.length === 0) return ["no verified substitute facts"];
	const open = facts.filter((each) => !isVerified(c, each)).map((each) => typeof each === "string" ? each : each.fact);
	return open.length > 0 ? [`not verified: ${tickedList(open)}`] : [];
}
/** A path means a known fact, verified where the adapter says by whom; a map brings its own source. */
function isVerified(c, fact) {
	if (typeof fact === "string") return judgePredicate(c, c.gates, { fact }).holds;
	return isKnown$1(fact.fact) && isKnown$1(fact.source) && fact.value !== "TBD";
}
function skipped(c, from, to) {
	const ids = c.adapter.stages.map(({ id }) => id);
	const between = ids.slice(ids.indexOf(from) + 1, ids.indexOf(to));
	return between.length > 0 ? `${tickedList(between)} ${between.length > 1 ? "are" : "is"}` : `What lies before ${ticked(to)} is`;
}

const rule$25 = {
	id: "source-artifact-not-current",
	code: "CS-STG-007",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "The artifacts that the next stage builds on have the status it needs.",
	why: "What is built on a draft has to be built again.",
	check(c) {
		const moving = movingOf(c);
		return moving ? unmet(c).flatMap(({ leaf }) => leaf && "artifact" in leaf ? [report$2(c, moving, leaf)] : []) : [];
	}
};
function report$2(c, moving, leaf) {
	const wanted = leaf.status ?? "current";
	const scope = leaf.scope === void 0 ? "" : ` for scope ${ticked(leaf.scope)}`;
	const found = c.head.artifacts.filter((each) => each.type === leaf.artifact || each.id === leaf.artifact).filter((each) => leaf.scope === void 0 || each.scope === leaf.scope);
	const needs = `${moving.name} needs it ${wanted}`;
	const [first] = found;
	if (!first) {
		const message = `There is no ${ticked(leaf.artifact)}${scope}; ${needs}.`;
		return {
			place: moving.place,
			message,
			fix: `Add a ${ticked(leaf.artifact)}${scope} with \`status: ${wanted}\`.`
		};
	}
	const message = `${found.map((each) => `${ticked(each.id)} is ${each.status}`).join(", ")}; ${needs}.`;
	return {
		place: moving.place,
		message,
		fix: `Set \`status: ${wanted}\` in ${first.file} once its content is right.`
	};
}

const rule$24 = {
	id: "stage-older-than-artifacts",
	code: "CS-STG-008",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "What is current belongs to the stage, or to one before it.",
	why: "Either the stage was forgotten, or a later stage's work is taken for settled too early.",
	check(c) {
		const stage = c.head.state?.value.stage ?? "";
		const at = c.adapter.stages.findIndex(({ id }) => id === stage);
		if (at < 0) return [];
		return c.head.artifacts.flatMap((artifact) => {
			const later = stageFor(c, artifact);
			if (!later || c.adapter.stages.indexOf(later) <= at) return [];
			if (!isNews(c, artifact, stage) || hasTrack(c, artifact, later)) return [];
			const { id } = later;
			const message = `${ticked(artifact.id)} is current and belongs to stage ${ticked(id)}; the stage is ${ticked(stage)}.`;
			return [{
				place: artifact.matter.at(["status"]),
				message,
				fix: `Move the stage to ${id}, or mark the artifact \`draft\`.`
			}];
		});
	}
};
/** The first stage that lists the artifact's type; none where it belongs to no stage. */
function stageFor(c, artifact) {
	return c.adapter.stages.find((stage) => stage.artifacts.includes(artifact.type));
}
function isNews(c, artifact, stage) {
	const moved = c.base !== void 0 && c.base.state?.value.stage !== stage;
	return becomesCurrent(c, artifact) || moved && artifact.status === "current";
}
/** A parallel track may be ahead of the engagement. */
function hasTrack(c, artifact, { id }) {
	return openTracks(c).some(({ track }) => track.stage === id && [artifact.scope, "*"].includes(track.scope ?? "*"));
}

const rule$23 = {
	id: "stage-without-owner",
	code: "CS-WFL-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every stage of a definition has a skill that owns it.",
	why: "Whoever asks what comes next is sent to the owner of the stage; without one the work waits for nobody.",
	checkRepository: (r) => changedAdapters$1(r).flatMap(ownerless)
};
function ownerless(adapter) {
	const missing = adapter.stages.filter(({ owner }) => owner === void 0);
	const short = missing.length === adapter.stages.length && adapter.doc.value.stages.every((each) => typeof each === "string");
	return missing.map((stage) => ({
		...report$1(adapter, stage),
		...short ? { severity: "warning" } : {}
	}));
}
function report$1(adapter, stage) {
	return {
		place: adapter.doc.at(["stages", adapter.stages.indexOf(stage)]),
		message: `${adapter.type}: stage \`${stage.id}\` has no specialist owner.`,
		fix: `Add \`owner:\` to the stage, or \`${stage.id}\` to specialist_owners; TBD will do for now.`
	};
}

const rule$22 = {
	id: "stalled-track-without-recovery",
	code: "CS-TRK-006",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A stalled track keeps its owner, blocker, due date and recovery action.",
	why: "Only these tell how it would ever move again.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return openTracks(c).filter(({ track }) => track.status === "stalled").flatMap(({ track, path }) => {
			const missing = missingParts(head.value, track);
			if (missing.length === 0) return [];
			const message = `Track ${ticked(track.id)} is stalled without ${missing.join(", ")}.`;
			return [{
				place: head.at(path),
				message,
				fix: `Add ${missing.join(", ")}.`
			}];
		});
	}
};
/** The owner is missed by CS-TRK-001, and whole keys by CS-TRK-002. */
function missingParts(state, track) {
	const blocked = (state.blockers ?? []).some((each) => isOpen(each) && [track.id, `track:${track.id}`].includes(each.track ?? ""));
	const recovery = isKnown$1(track.recovery) || isKnown$1(state.rollback_or_recovery_action);
	return [
		...track.blockers?.length === 0 && !blocked ? ["a blocker"] : [],
		...track.due_date === "TBD" ? ["due_date"] : [],
		...recovery ? [] : ["recovery"]
	];
}

const rule$21 = {
	id: "status-not-valid-in-stage",
	code: "CS-STG-009",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "The workflow status is one that its stage knows.",
	why: "A status that nobody defined means something else to everybody.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		const status = head.value.workflow_status;
		if (!isKnown$1(status)) return [];
		const allowed = allowedIn(c, head.value.stage);
		if (allowed.includes(status)) return [];
		const near = nearest(status, allowed);
		const hint = near === void 0 ? "" : `; did you mean ${ticked(near)}?`;
		const message = `workflow_status ${ticked(status)} is not valid in stage ${ticked(head.value.stage)}${hint || "."}`;
		return [{
			place: head.at(["workflow_status"]),
			message,
			fix: `Set one of ${allowed.join(", ")}.`
		}];
	}
};
/** A terminal state can be reached from every stage. */
function allowedIn(c, stage) {
	const listed = stageOf(c.adapter, stage)?.statuses ?? workflowStatuses;
	return [.../* @__PURE__ */ new Set([...listed, ...c.adapter.terminals.map(({ id }) => id)])];
}

/** A source in another engagement, looked up where the change gives a reason to list the ids of all of them. */
function elsewhere(c, artifact, { engagement, id }) {
	const places = filesById(c);
	if (places.size === 0 || isIn(places.get(id), engagement)) return [];
	const there = [...places].filter(([, paths]) => isIn(paths, engagement)).map(([each]) => each);
	const home = (places.get(id) ?? []).flatMap((path) => engagementOf(path) ?? [])[0];
	const near = nearest(id, there);
	const meant = near === void 0 ? home && `${home}/${id}` : `${engagement}/${near}`;
	const what = there.length === 0 ? "an engagement without artifacts" : "which has no such artifact";
	return [{
		message: `${ticked(artifact.id)} uses ${ticked(id)} of ${ticked(engagement)}, ${what}.`,
		fix: meant ? `Write ${meant} with its version.` : "Name an artifact that exists, as <engagement>/<ID>@vN."
	}];
}
/** The files of each id that are there after the change; empty where the change lists none. */
function filesById({ repository: { change } }) {
	const removed = new Set(change.files.filter((file) => !file.after).map((file) => file.path));
	return new Map([...change.idFiles].map(([id, paths]) => [id, paths.filter((path) => !removed.has(path))]));
}
function isIn(paths, engagement) {
	return (paths ?? []).some((path) => engagementOf(path) === engagement);
}

const rule$20 = {
	id: "superseded-source",
	code: "CS-ART-009",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What an artifact was made from is the version that stands now.",
	why: "An artifact that rests on a superseded version carries terms on that nobody stands by any more.",
	check: (c) => liveArtifacts(c).filter((each) => each.status === "current" || isTouched(c.repository.change, each.file)).flatMap((artifact) => (artifact.sources ?? []).flatMap((source, index) => judge(c, artifact, source, index)))
};
function judge(c, artifact, text, index) {
	if (!isKnown$1(text)) return [];
	const place = artifact.matter.at(["sources", index]);
	const source = parseSource(text);
	if (source?.engagement !== void 0 && source.engagement !== c.id) return elsewhere(c, artifact, {
		...source,
		engagement: source.engagement
	}).map((each) => ({
		place,
		...each
	}));
	if (source?.id === artifact.id) return [{
		place,
		...itself(artifact, text)
	}];
	const found = source && artifactOf(c.head, source.id);
	if (!source || !found) return isUnread(c, source) ? [] : [{
		place,
		...unknown(c, artifact, text)
	}];
	const problem = problemOf$1(source, found);
	if (problem === void 0) return [];
	const { rationale } = artifact.matter.value;
	const message = `\`${artifact.id}\` uses ${ticked(text)}, ${problem}${isKnown$1(rationale) ? `; kept because: ${sentence(rationale)}` : "."}`;
	const current = isLive(found) ? `${found.id}@${found.version ?? "v1"}` : "what replaced it";
	return [{
		place,
		message,
		severity: isKnown$1(rationale) ? "notice" : source.version === void 0 ? "warning" : "error",
		fix: `Rebase it on ${current}, or say under rationale why not.`
	}];
}
function itself({ id }, text) {
	return {
		message: `\`${id}\` names itself as its source: ${ticked(text)}.`,
		fix: "Name what it was made from, or remove the entry."
	};
}
/** An artifact that is there and cannot be read has its own finding. */
function isUnread(c, source) {
	return source !== void 0 && c.head.files.some((file) => file.path.endsWith(`/${source.id}.md`));
}
function unknown(c, artifact, text) {
	const others = c.head.artifacts.filter((each) => each.id !== artifact.id);
	const near = nearest(text.split("@")[0] ?? text, others.map((each) => each.id));
	const meant = others.find((each) => each.id === near);
	const hint = meant ? `Write ${meant.id}@${meant.version ?? "v1"}` : "Name an artifact of this engagement";
	return {
		message: `\`${artifact.id}\` uses ${ticked(text)}, which is no artifact of this engagement.`,
		fix: `${hint}; one of another engagement is written <engagement>/<ID>@vN.`
	};
}
function problemOf$1(source, found) {
	if (!isLive(found)) return `which is ${found.status}`;
	const [used, now] = [versionNumber(source.version), versionNumber(found.version)];
	if (used === void 0) return `which names no version; it is ${found.version ?? "without one"} now`;
	if (now === void 0 || used === now) return void 0;
	return used < now ? `superseded by ${found.id}@v${now}` : `which does not exist yet; it is v${now}`;
}

const rule$19 = {
	id: "support-without-job",
	code: "CS-BND-005",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A support skill is added for an output that somebody asked for.",
	why: "Work that nobody asked for costs the same as work that somebody did.",
	check: (c) => c.head.state ? [...idleTracks(c, c.head.state), ...unaskedArtifacts(c, c.head.state.value)] : []
};
/** A new track of a support skill, with no output of that skill there or asked for. */
function idleTracks(c, head) {
	const before = new Set(c.base?.state?.value.active_tracks?.map((each) => each.id));
	return (head.value.active_tracks ?? []).flatMap((track, index) => {
		const skill = before.has(track.id) ? void 0 : supportSkill(c.adapter, track);
		if (skill === void 0 || isAskedFor(c, head.value, skill) || hasOutput(c, skill)) return [];
		return [{
			place: head.at([
				"active_tracks",
				index,
				"id"
			]),
			...told$1(skill, c)
		}];
	});
}
/** Where the state lists what was requested, a new output of a support skill that the list leaves out. */
function unaskedArtifacts(c, state) {
	if ((state.requested ?? []).length === 0) return [];
	return liveArtifacts(c).flatMap((artifact) => {
		const type = artifactTypeOf(c.adapter, artifact.type);
		if (!type?.support || artifactOf(c.base, artifact.id) || isAskedFor(c, state, type.owner)) return [];
		return [{
			place: artifact.matter.at(["type"]),
			...told$1(type.owner, c)
		}];
	});
}
function supportSkill(adapter, track) {
	const names = [
		track.id,
		track.type,
		track.stage,
		track.owner
	];
	return [...adapter.skills.values()].find((skill) => skill.kind === "support" && names.includes(skill.id))?.id;
}
function isAskedFor(c, state, skill) {
	const outputs = outputsOf(c.adapter, skill);
	const acted = (state.actions_requested ?? []).map((each) => c.adapter.actions.find(({ id }) => id === each.action)?.artifact);
	return [...state.requested ?? [], ...acted].some((each) => each === skill || outputs.includes(each ?? ""));
}
function hasOutput(c, skill) {
	return liveArtifacts(c).some((each) => outputsOf(c.adapter, skill).includes(each.type));
}
function outputsOf(adapter, skill) {
	return adapter.artifacts.filter((each) => each.owner === skill).map((each) => each.type);
}
function told$1(skill, c) {
	const outputs = outputsOf(c.adapter, skill).join(" or ") || "its output";
	return {
		message: `\`${skill}\` was added with no output requested.`,
		fix: `Remove it, or name ${outputs} under requested.`
	};
}

const rule$18 = {
	id: "tbd-in-current-artifact",
	code: "CS-FCT-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A current artifact says TBD only where the adapter lets it.",
	why: "People approve and sign what is current; nobody can keep a promise that was not made.",
	check: (c) => c.head.artifacts.filter(({ status }) => status === "current").flatMap((each) => reports(c, each))
};
function reports(c, artifact) {
	return [...inFields(c, artifact), ...inBody(artifact)].map((place) => ({
		place,
		message: `${ticked(artifact.id)} is current and says TBD at line ${place.line}.`,
		fix: "Resolve it, or keep the artifact `draft`."
	}));
}
const TBD = /(?<![\p{L}\p{N}_])TBD(?![\p{L}\p{N}_])/u;
function inFields(c, artifact) {
	const allowed = artifactTypeOf(c.adapter, artifact.type)?.tbdAllowed ?? [];
	return tbdPaths(artifact.fields, []).filter((path) => !isAllowed(path, allowed)).map((path) => artifact.matter.at(path));
}
function tbdPaths(data, path) {
	if (typeof data === "string") return TBD.test(data) ? [path] : [];
	return (isMap(data) ? Object.entries(data) : [...data.entries()]).flatMap(([key, value]) => tbdPaths(value, [...path, key]));
}
/** A field that may be TBD may be so in each of its parts; positions in lists do not count. */
function isAllowed(path, allowed) {
	const name = path.filter((step) => typeof step === "string").join(".");
	return allowed.some((field) => name === field || name.startsWith(`${field}.`));
}
function inBody({ body, file }) {
	return prose(body).flatMap(({ text, line }) => {
		const column = text.search(TBD) + 1;
		return column > 0 ? [{
			file,
			line,
			column
		}] : [];
	});
}
/** The lines of a text that stand outside fenced code blocks. */
function prose(body) {
	const lines = body.text.split(/\r?\n/);
	let fence;
	return lines.flatMap((text, index) => {
		const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
		if (fence !== void 0) {
			if (mark?.startsWith(fence) && text.trim() === mark) fence = void 0;
			return [];
		}
		fence = mark;
		return fence === void 0 ? [{
			text,
			line: body.line + index
		}] : [];
	});
}

const rule$17 = {
	id: "template-changed",
	code: "CS-APR-017",
	severity: "error",
	blocks: "transition",
	locked: true,
	summary: "What was approved is still printed by the template that the approver saw.",
	why: "A clause can change in a template while the data stays the same; the approver read the page.",
	check: (c) => shutGates$1(c).flatMap((gate) => {
		const evidence = voidedEvidence(gate);
		if (!evidence?.presentation) return [];
		const what = gate.subject.artifacts.join(", ");
		const message = `@${evidence.login} approved ${gateName(gate)}; since then another template or other organisation details print ${what}.`;
		return [{
			place: placeOfMove(c),
			severity: "waiting",
			message,
			fix: `Ask @${evidence.login} to look at the new PDF and approve again.`
		}];
	})
};

const rule$16 = {
	id: "terminal-with-open-blockers",
	code: "CS-TRM-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "An engagement ends without open blockers, or in a state that allows them, with the reason it asks for.",
	why: "After the end nobody looks at what was left open.",
	check(c) {
		const ending = endingOf(c);
		return ending ? [...blockers(c, ending), ...rationale(ending)] : [];
	}
};
function blockers(c, { terminal, head, key }) {
	const open = standingBlockers(c).map(({ id }) => id);
	const required = unmet(c).some(({ leaf }) => leaf !== void 0 && "blocker" in leaf);
	if (open.length === 0 || terminal.allowsOpenBlockers && !required) return [];
	const message = `${ticked(terminal.id)} with ${open.map(ticked).join(", ")} open.`;
	return [{
		place: head.at([key]),
		message,
		fix: "Close each with `status: closed` and a decision that names it (to accept the risk is one), approved by its owner or merged before."
	}];
}
function rationale({ terminal, head, key, entered }) {
	if (!entered || !terminal.requiresRationale || isKnown$1(head.value.state_transition?.rationale)) return [];
	const message = `${ticked(terminal.id)} needs a rationale.`;
	return [{
		place: head.at([key]),
		message,
		fix: "Add `state_transition: { rationale: ... }` to state.yaml."
	}];
}

const rule$15 = {
	id: "terminal-with-open-tracks",
	code: "CS-TRM-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "An engagement ends with all its tracks.",
	why: "A track that goes on after the end has nobody who watches it.",
	check(c) {
		const [ending, head] = [endingOf(c), c.head.state];
		const open = openTracks(c).map(({ track }) => track.id);
		if (!ending || !head || open.length === 0) return [];
		const message = `${tickedList(open)} ${open.length > 1 ? "are" : "is"} still open, and the engagement is \`${ending.terminal.id}\`.`;
		return [{
			place: head.at([ending.key]),
			message,
			fix: "Complete or supersede each track."
		}];
	}
};

const rule$14 = {
	id: "track-dependency-circle",
	code: "CS-TRK-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Tracks do not wait for each other in a circle.",
	why: "Each of them would wait for ever.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return circles(c).map(({ start, way }) => {
			const [name, ...others] = [ticked(start.track.id), ...way.slice(1).map(({ track }) => ticked(track.id))];
			const message = `${name} waits for ${[...others, name].join(", which waits for ")}.`;
			const fix = "Remove one of the dependencies, or give one track a decision to wait for.";
			return {
				place: head.at([...start.path, "dependencies"]),
				message,
				fix
			};
		});
	}
};
/** Each circle once, from its first track in the order of the file. */
function circles(c) {
	const tracks = openTracks(c);
	const told = /* @__PURE__ */ new Set();
	return tracks.flatMap((start) => {
		if (told.has(start.track.id)) return [];
		const way = wayBack(tracks, start);
		for (const each of way) told.add(each.track.id);
		return way.length > 0 ? [{
			start,
			way
		}] : [];
	});
}
/** The shortest way along dependencies from a track to itself; empty where there is none. */
function wayBack(tracks, start) {
	const seen = /* @__PURE__ */ new Set();
	let ways = [{
		way: [start],
		last: start
	}];
	while (ways.length > 0) {
		const found = ways.find(({ last }) => waitedFor(tracks, last).includes(start));
		if (found) return found.way;
		ways = ways.flatMap(({ way, last }) => waitedFor(tracks, last).filter((each) => isNew(seen, each)).map((each) => ({
			way: [...way, each],
			last: each
		})));
	}
	return [];
}
function waitedFor(tracks, { track: { dependencies = [] } }) {
	const names = dependencies.map((text) => text.replace(/^track:/, ""));
	return tracks.filter(({ track }) => names.includes(track.id));
}
function isNew(seen, { track }) {
	if (seen.has(track.id)) return false;
	seen.add(track.id);
	return true;
}

const rule$13 = {
	id: "track-dependency-unknown",
	code: "CS-TRK-003",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "What a track waits for, or was forked from, exists.",
	why: "A track that waits for a misspelt name waits for ever, or not at all.",
	check: (c) => openTracks(c).flatMap(({ track, path }) => [...(track.dependencies ?? []).flatMap((text, at) => isThere(c, text) ? [] : report(c, [
		...path,
		"dependencies",
		at
	], `Track ${ticked(track.id)} depends on ${ticked(text)}`, text)), ...track.forks === void 0 || isThere(c, track.forks) ? [] : report(c, [...path, "forks"], `Track ${ticked(track.id)} forks ${ticked(track.forks)}`, track.forks)])
};
/** Anything that has a name may be waited for; a text of several words is a condition, not a name. */
function isThere(c, text) {
	if (!isKnown$1(text)) return true;
	const reference = referenceIn(text);
	if (reference) return exists(c, reference);
	const name = text.replace(/@v\d+$/, "");
	if (!NAME.test(name) && !/^[a-z]+:\S/.test(name)) return true;
	return namesHere(c).includes(name) || factValue(c, text) !== void 0;
}
function namesHere(c) {
	const blockers = (c.head.state?.value.blockers ?? []).map(({ id }) => id);
	return [...referenceKinds.flatMap((kind) => namesOf(c, kind)), ...blockers];
}
function report(c, path, subject, text) {
	const head = c.head.state;
	const tracks = namesOf(c, "track");
	const near = nearest(text.replace(/^track:/, ""), tracks);
	const hint = near === void 0 ? "." : `; did you mean ${ticked(near)}?`;
	const fix = near === void 0 ? "Fix the name, or open the track." : `Write ${ticked(near)}, or open the track.`;
	return head ? [{
		place: head.at(path),
		message: `${subject}, which does not exist${hint}`,
		fix
	}] : [];
}

const rule$12 = {
	id: "track-exceeds-limits",
	code: "CS-TRK-005",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A track produces what its limits allow.",
	why: "A final document of a draft-only track implies an approval that nobody gave.",
	check: (c) => c.head.artifacts.filter((each) => becomesCurrent(c, each)).flatMap((artifact) => {
		const tracks = runningTracks(c).filter((track) => produces(c, track, artifact));
		const beyond = tracks.flatMap((track) => {
			const limit = limitOf(c, track, artifact);
			return limit === void 0 ? [] : [{
				id: track.id,
				limit
			}];
		});
		const [first] = beyond;
		if (!first || beyond.length < tracks.length) return [];
		const message = `Track ${ticked(first.id)} produced ${ticked(artifact.id)} as current; its limits are ${first.limit}.`;
		return [{
			place: artifact.matter.at(["status"]),
			message,
			fix: "Mark the artifact `draft`, or get the approval and then widen output_state and approval_limits."
		}];
	})
};
/** A track that this change ends was still running when it produced something. */
function runningTracks(c) {
	const before = c.base?.state?.value.active_tracks ?? [];
	return tracksOf(c).map(({ track }) => track).filter((track) => isOpenTrack(track) || before.some((each) => each.id === track.id && isOpenTrack(each)));
}
function produces(c, track, artifact) {
	const types = typesOf(c, track);
	const scope = track.scope ?? "*";
	if (scope === "*") return types.includes(artifact.type) && !isClaimed(c, artifact);
	return artifact.scope === scope && (types.length === 0 || types.includes(artifact.type));
}
/** Another track answers for exactly this scope. */
function isClaimed(c, { scope }) {
	return scope !== "*" && runningTracks(c).some((each) => each.scope === scope);
}
/** What the track's kind, its stage or the skill that it is named after produces. */
function typesOf(c, track) {
	const kind = c.adapter.doc.value.tracks?.find((each) => each.id === track.type);
	const owned = c.adapter.artifacts.filter((each) => each.owner === track.stage).map(({ type }) => type);
	return [
		...kind?.artifacts ?? [],
		...stageOf(c.adapter, track.stage)?.artifacts ?? [],
		...owned
	];
}
/** The limit that the artifact goes beyond; nothing where it is inside. */
function limitOf(c, track, artifact) {
	const kind = c.adapter.doc.value.tracks?.find((each) => each.id === track.type);
	if ((isKnown$1(track.output_state) ? track.output_state : kind?.output_state) === "draft") return "drafts only";
	const scopes = (track.approval_limits ?? []).filter((each) => each.startsWith("scope:"));
	return artifact.scope === "*" || scopes.length === 0 || scopes.some((each) => covers(each, `scope:${artifact.scope}`)) ? void 0 : scopes.join(", ");
}

const rule$11 = {
	id: "track-incomplete",
	code: "CS-TRK-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A track says what it waits for, what blocks it, when it is due, what it may produce and what it may use.",
	why: "Tracks run beside each other safely only where each one's limits can be read.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return openTracks(c).flatMap(({ track, path }) => {
			const missing = parts.filter((part) => track[part] === void 0 && !hasDefault(c, track, part));
			if (missing.length === 0) return [];
			const message = `Track ${ticked(track.id)} lacks ${missing.join(", ")}.`;
			return [{
				place: head.at(path),
				message,
				fix: `Add ${missing.join(", ")}; \`[]\` or \`TBD\` will do where nothing is known yet.`
			}];
		});
	}
};
const parts = [
	"dependencies",
	"blockers",
	"due_date",
	"output_state",
	"approval_limits"
];
/** A kind of track may say what its tracks produce. */
function hasDefault(c, track, part) {
	const kind = c.adapter.doc.value.tracks?.find((each) => each.id === track.type);
	return part === "output_state" && kind?.output_state !== void 0;
}

const rule$10 = {
	id: "track-overdue",
	code: "CS-TRK-008",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "A track that is due is done.",
	why: "Somebody was told a date.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return openTracks(c).flatMap(({ track, path }) => {
			const due = parseDate(track.due_date ?? "");
			if (due === void 0 || c.repository.now < endOfDay(due)) return [];
			const message = `Track ${ticked(track.id)} was due ${track.due_date}.`;
			return [{
				place: head.at([...path, "due_date"]),
				message,
				fix: "Move the date with a decision that says why, or escalate."
			}];
		});
	}
};

const rule$9 = {
	id: "track-without-owner",
	code: "CS-TRK-001",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A track that moves has an owner.",
	why: "Parallel work without somebody who answers for it is nobody's work.",
	check(c) {
		const head = c.head.state;
		if (!head) return [];
		return openTracks(c).filter(({ track }) => !isKnown$1(track.owner) && !mayBeTbd(track)).map(({ track, path }) => ({
			place: head.at([...path, "owner"]),
			message: `Track ${ticked(track.id)} is ${track.status} and has no owner.`,
			fix: "Name a person or a role; `TBD` is allowed only while the track is blocked or a draft."
		}));
	}
};
function mayBeTbd({ owner, status }) {
	return owner?.trim() === "TBD" && (status === "blocked" || status === "draft");
}

const rule$8 = {
	id: "transition-not-allowed",
	code: "CS-STG-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A stage change is one that the adapter lists.",
	why: "A stage that can be reached by any way at all says nothing about the work that lies behind it.",
	check: (c) => [...newcomer(c), ...move(c)]
};
/** A new engagement starts where the adapter says. */
function newcomer(c) {
	const head = c.head.state;
	if (c.base || !head || head.value.stage === c.adapter.initialStage) return [];
	const message = `A new engagement starts at \`${c.adapter.initialStage}\`, not at \`${head.value.stage}\`.`;
	return [{
		place: head.at(["stage"]),
		message,
		fix: `Set stage to ${c.adapter.initialStage}.`
	}];
}
function move(c) {
	const head = c.head.state;
	if (!c.move || !head || c.move.transition) return [];
	const known = stageOf(c.adapter, c.move.to) ?? terminalOf(c.adapter, c.move.to);
	if (c.move.repair && known) return [];
	const options = optionsFrom(c.adapter, c.move.from);
	const from = options.length > 0 ? options.join(", ") : "nothing";
	const message = `\`${c.move.from}\` to \`${c.move.to}\` is not in allowed_transitions; from here: ${from}.`;
	const fix = `Set stage to ${[...options, c.move.from].join(" or ")}, or add the transition to the adapter in a change of its own.`;
	return [{
		place: head.at(["stage"]),
		message,
		fix
	}];
}

const rule$7 = {
	id: "two-moves-in-one-change",
	code: "CS-STG-006",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "One change makes one move.",
	why: "The gates of the stage in between would never be asked.",
	check(c) {
		const moving = movingOf(c);
		if (!moving || moving.move.repair) return [];
		const chain = chainOf(c, moving.move);
		if (chain.length < 3) return [];
		const message = `${chain.map(ticked).join(" to ")} is ${chain.length - 1} moves in one change.`;
		const fix = `Split the change, one transition per pull request: move to ${ticked(chain[1] ?? "")} first.`;
		return [{
			place: moving.place,
			message,
			fix
		}];
	}
};
/** The stages that the change passes through, from the first to the last. */
function chainOf(c, move) {
	const path = move.transition ? [move.from, move.to] : shortestPath(c.adapter, move.from, move.to);
	const ending = endingOf(c);
	return !move.byStatus && ending?.key === "workflow_status" && ending.entered ? [...path, ending.terminal.id] : path;
}
function shortestPath(adapter, from, to) {
	const paths = /* @__PURE__ */ new Map([[from, [from]]]);
	for (const [stage, path] of paths) for (const next of optionsFrom(adapter, stage)) if (!paths.has(next)) paths.set(next, [...path, next]);
	return paths.get(to) ?? [];
}

/** Every name that a definition uses, in the order of the file's keys. */
function referencesOf(file) {
	return [
		...one("stage", file.initial_stage, ["initial_stage"]),
		...stages(file),
		...many("artifact type", file.support_outputs, ["support_outputs"]),
		...transitions$1(file),
		...artifacts(file),
		...skills(file),
		...owners(file),
		...gates(file),
		...actions(file),
		...(file.tracks ?? []).flatMap((track, at) => many("artifact type", track.artifacts, [
			"tracks",
			at,
			"artifacts"
		])),
		...routes(file),
		...facts(file),
		...ends(file),
		...boundaries(file),
		...one("artifact type", file.security?.artifact, ["security", "artifact"]),
		...one("gate", file.security?.gate, ["security", "gate"]),
		...one("gate", costGate(file), ["cost", "gate"])
	];
}
/** The gate that a costly flow asks. */
function costGate({ cost }) {
	return typeof cost?.["gate"] === "string" ? cost["gate"] : void 0;
}
function one(kind, name, path) {
	return name === void 0 ? [] : [{
		kind,
		name,
		path
	}];
}
function many(kind, names, path) {
	return (names ?? []).map((name, at) => ({
		kind,
		name,
		path: [...path, at]
	}));
}
/** The entries of a list that are more than a lone name, each with its path. */
function entries(list, all) {
	return (all ?? []).flatMap((entry, at) => typeof entry === "string" ? [] : [{
		entry,
		path: [list, at]
	}]);
}
function stages(file) {
	return entries("stages", file.stages).flatMap(({ entry, path }) => [...one("skill", entry.owner, [...path, "owner"]), ...many("artifact type", entry.artifacts, [...path, "artifacts"])]);
}
function transitions$1(file) {
	return entries("allowed_transitions", file.allowed_transitions).flatMap(({ entry, path }) => [
		...one("stage or end", entry.from, [...path, "from"]),
		...one("stage or end", entry.to, [...path, "to"]),
		...predicates(entry.requires, [...path, "requires"])
	]);
}
function predicates(all, path) {
	return (all ?? []).flatMap((each, at) => predicate(each, [...path, at]));
}
function predicate(each, path) {
	if ("all" in each) return predicates(each.all, [...path, "all"]);
	if ("any" in each) return predicates(each.any, [...path, "any"]);
	if ("not" in each) return predicate(each.not, [...path, "not"]);
	if ("gate" in each) return one("gate", each.gate, [...path, "gate"]);
	return "artifact" in each ? one("artifact type", each.artifact, [...path, "artifact"]) : [];
}
function artifacts(file) {
	return entries("artifacts", file.artifacts).flatMap(({ entry, path }) => [...one("skill", entry.owner, [...path, "owner"]), ...many("artifact type", entry.sources, [...path, "sources"])]);
}
function skills(file) {
	return Object.entries(file.skills ?? {}).flatMap(([id, skill]) => [...many("gate", skill.gates, [
		"skills",
		id,
		"gates"
	]), ...keys("gate", skill.gates_on, [
		"skills",
		id,
		"gates_on"
	])]);
}
function keys(kind, map, path) {
	return Object.keys(map ?? {}).map((name) => ({
		kind,
		name,
		path: [...path, name],
		key: true
	}));
}
function owners({ specialist_owners: map = {} }) {
	const values = Object.entries(map).flatMap(([id, owner]) => one("skill", owner, ["specialist_owners", id]));
	return [...keys("owned", map, ["specialist_owners"]), ...values];
}
function gates(file) {
	return entries("gates", file.gates).flatMap(({ entry, path }) => [
		...many("role", entry.approvers?.roles, [
			...path,
			"approvers",
			"roles"
		]),
		...many("gate", entry.approvers?.distinct_from, [
			...path,
			"approvers",
			"distinct_from"
		]),
		...many("artifact type", entry.covers, [...path, "covers"])
	]);
}
function actions(file) {
	return entries("actions", file.actions).flatMap(({ entry, path }) => [
		...one("artifact type", entry.artifact, [...path, "artifact"]),
		...many("gate", entry.gates, [...path, "gates"]),
		...predicates(entry.requires, [...path, "requires"])
	]);
}
function routes(file) {
	return entries("routing_rules", file.routing_rules).flatMap(({ entry, path }) => one("target", entry.route_to, [...path, "route_to"]));
}
function facts(file) {
	return Object.entries(file.facts ?? {}).flatMap(([id, fact]) => many("role", fact.verified_by, [
		"facts",
		id,
		"verified_by"
	]));
}
function ends(file) {
	return entries("terminal_states", file.terminal_states).flatMap(({ entry, path }) => one("target", entry.handoff_to, [...path, "handoff_to"]));
}
function boundaries(file) {
	return entries("boundaries", file.boundaries).flatMap(({ entry, path }) => [
		...one("artifact type", entry.artifact, [...path, "artifact"]),
		...one("skill", entry.skill, [...path, "skill"]),
		...one("artifact type", entry.belongs_to, [...path, "belongs_to"]),
		...one("action", entry.action, [...path, "action"]),
		...many("gate", entry.needs, [...path, "needs"])
	]);
}

/** What each kind of name may be; nothing where the definition declares none of the kind, so all are free. */
function declaredNames(adapter, policy) {
	const file = adapter.doc.value;
	const stages = adapter.stages.map(({ id }) => id);
	const types = adapter.artifacts.map(({ type }) => type);
	const gates = adapter.gates.map(({ id }) => id);
	const skills = adapter.skills.size > 0 ? [...adapter.skills.keys()] : void 0;
	const owners = [...adapter.owners.values(), ...adapter.stages.flatMap(({ owner }) => owner ?? [])];
	return {
		stage: stages,
		"stage or end": [...stages, ...adapter.terminals.map(({ id }) => id)],
		"artifact type": types,
		gate: gates,
		action: adapter.actions.map(({ id }) => id),
		skill: skills,
		role: [...policy.roles.keys()],
		target: [
			...stages,
			...types,
			...gates,
			...skills ?? owners
		],
		owned: [
			...stages,
			...types,
			...skills ?? [],
			...(file.tracks ?? []).map(({ id }) => id)
		]
	};
}

/**
* What the settings complete and no definition has. All definitions of the repository are at hand only where the
* settings change; the engine's own never are, so that a name which is near to no gate is a warning.
*/
function strayCompletions(r) {
	const { file } = r.headPolicy;
	const unread = r.problems.some(({ place }) => place.file.startsWith("adapters/"));
	if (!file || unread || r.headAdapters.size === 0 || !isTouched(r.change, "countersign.yaml")) return [];
	const known = [...r.headAdapters.values()].flatMap((adapter) => adapter.gates.map(({ id }) => id));
	return completed(file.value.gates).filter(({ gate }) => !known.includes(gate)).map(({ gate, path, key }) => ({
		place: key ? file.atKey(path) : file.at(path),
		...told(gate, known)
	}));
}
function completed(gates) {
	if (!Array.isArray(gates)) return Object.keys(gates ?? {}).map((gate) => ({
		gate,
		path: ["gates", gate],
		key: true
	}));
	return gates.map(({ gate_id: gate }, at) => ({
		gate,
		path: [
			"gates",
			at,
			"gate_id"
		],
		key: false
	}));
}
function told(gate, known) {
	const near = nearest(gate, known);
	const message = `\`gates\` completes ${quote(gate)}, which is a gate of no definition in adapters/.`;
	if (near !== void 0) return {
		message,
		fix: `Write ${quote(near)}, or remove it.`
	};
	return {
		severity: "warning",
		message,
		fix: "Remove it, unless it is a gate of a built-in definition."
	};
}

function emptyChoicesOf(file) {
	return [...(file.allowed_transitions ?? []).flatMap((each, at) => list(each.requires, ["allowed_transitions", at])), ...(file.actions ?? []).flatMap((each, at) => list(each.requires, ["actions", at]))];
}
function list(predicates = [], path) {
	return predicates.flatMap((each, at) => below(each, [
		...path,
		"requires",
		at
	]));
}
function below(each, path) {
	if ("not" in each) return below(each.not, [...path, "not"]);
	if ("all" in each) return choices("all", each.all, [...path, "all"]);
	return "any" in each ? choices("any", each.any, [...path, "any"]) : [];
}
function choices(key, parts, path) {
	return parts.length === 0 ? [{
		key,
		path
	}] : parts.flatMap((each, at) => below(each, [...path, at]));
}

/** Gates and actions that questions, exceptions and requests name and no definition of the engagement has. */
function unknownNames(c) {
	const { state } = c.head;
	if (!state) return [];
	const after = headAdapter(c, state)?.gates ?? [];
	const known = [...new Set([...c.adapter.gates, ...after].map(({ id }) => id))];
	return [
		...[...questions(c, state), ...exceptions(state)].flatMap(({ gate, path, who, so }) => {
			if (!isKnown$1(gate) || known.includes(gate)) return [];
			const message = `${who} names the gate ${ticked(gate)}, which ${c.adapter.type} does not declare; ${so}.`;
			return [{
				place: state.at(path),
				message,
				fix: fixOf(gate, known)
			}];
		}),
		...forNothing(state),
		...unknownActions(c, state)
	];
}
/** An exception that says neither what gate nor what rule it is for. */
function forNothing(state) {
	return (state.value.exceptions ?? []).flatMap(({ id, gate, rule }, index) => {
		if (gate !== void 0 || rule !== void 0) return [];
		const message = `The exception ${ticked(id)} names neither a gate nor a rule; it lifts nothing.`;
		return [{
			place: state.at(["exceptions", index]),
			message,
			fix: "Add `gate:` or `rule:`, or remove it."
		}];
	});
}
/** Actions that the change asks for and no definition of the engagement has. */
function unknownActions(c, state) {
	const known = [...c.adapter.actions, ...headAdapter(c, state)?.actions ?? []].map(({ id }) => id);
	return (state.value.actions_requested ?? []).flatMap(({ action }, index) => {
		if (known.includes(action)) return [];
		return [{
			place: state.at([
				"actions_requested",
				index,
				"action"
			]),
			message: `The action ${ticked(action)} is asked for, which ${c.adapter.type} does not declare.`,
			fix: fixOf(action, known)
		}];
	});
}
function headAdapter(c, state) {
	return c.repository.headAdapters.get(state.value.workflow_type ?? c.adapter.type);
}
/** A question that is answered holds nothing up any more. */
function questions(c, state) {
	return (state.value.missing_info ?? []).flatMap(({ id, field, gates = [] }, index) => {
		return (isKnown$1(factValue(c, field)) ? [] : gates).map((text, at) => ({
			gate: text.replace(/^gate:/, ""),
			path: [
				"missing_info",
				index,
				"gates",
				at
			],
			who: `The question ${ticked(id)}`,
			so: "no gate waits for its answer there"
		}));
	});
}
function exceptions(state) {
	return (state.value.exceptions ?? []).map(({ id, gate }, index) => ({
		gate,
		path: [
			"exceptions",
			index,
			"gate"
		],
		who: `The exception ${ticked(id)}`,
		so: "it lifts nothing"
	}));
}
function fixOf(name, known) {
	const near = nearest(name, known);
	if (near !== void 0) return `Write ${ticked(near)}.`;
	return known.length > 0 ? `Name one of ${[...new Set(known)].map(ticked).join(", ")}, or remove it.` : "Remove it.";
}

const nouns = {
	stage: "the stage",
	"stage or end": "the stage or terminal state",
	"artifact type": "the artifact type",
	gate: "the gate",
	action: "the action",
	skill: "the skill",
	role: "the role",
	target: "",
	owned: ""
};
/** `names`: what it may be. */
function undeclaredReport(adapter, { kind, name, path }, names, place) {
	const noun = `${nouns[kind]} ${quote(name)}`.trim();
	const where = quote(path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("").slice(1));
	const opens = path[0] === "facts" ? "verify" : "open";
	const owner = kind === "role" ? `the roster does not have; until then nobody can ${opens} it` : "it does not declare";
	const near = nearest(name, names);
	const fix = kind === "role" ? `add the role ${quote(name)} to countersign.yaml` : `declare ${quote(name)}`;
	return {
		place,
		message: `${adapter.type}: ${where} refers to ${noun}, which ${owner}.`,
		fix: near === void 0 ? `${fix.charAt(0).toUpperCase()}${fix.slice(1)}, or fix the spelling.` : `Write ${quote(near)}, or ${fix}.`
	};
}

const rule$6 = {
	id: "undeclared-name",
	code: "CS-WFL-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "Every stage, gate, type, skill, action and role that is named is declared somewhere, and no choice is empty.",
	why: "A requirement on a gate that does not exist can never be met, and a limit on a misspelt one never bites.",
	check: unknownNames,
	checkRepository: (r) => [
		...isSettingsRemoved(r) ? [settingsRemoved] : [],
		...strayCompletions(r),
		...changedAdapters$1(r).flatMap(emptyChoices),
		...affectedAdapters(r).flatMap((adapter) => undeclared(r, adapter))
	]
};
const settingsRemoved = {
	place: {
		file: SETTINGS,
		line: 1,
		column: 1
	},
	message: `\`${SETTINGS}\` is deleted; nobody would hold a role any more, and no gate could be opened.`,
	fix: `Restore \`${SETTINGS}\`.`
};
function emptyChoices({ type, doc }) {
	return emptyChoicesOf(doc.value).map(({ key, path }) => ({
		place: doc.at(path),
		message: `${type}: an \`${key}\` of nothing ${key === "all" ? "always holds" : "never holds"}.`,
		fix: "List what is required, or remove it."
	}));
}
function undeclared(r, adapter) {
	const names = declaredNames(adapter, r.headPolicy);
	const own = isTouched(r.change, adapter.doc.file);
	return referencesOf(adapter.doc.value).filter(({ kind }) => kind === "role" ? isRosterRead(r) : own).filter(({ kind, name }) => isMeant(name) && names[kind] && !names[kind].includes(name) && !isBuiltIn(kind, name)).map((reference) => undeclaredReport(adapter, reference, names[reference.kind] ?? [], placeOf(r, adapter, reference, own)));
}
/** Prose may stand where a name may: a text with spaces names nothing. */
function isMeant(name) {
	return isKnown$1(name) && NAME.test(name);
}
function isBuiltIn(kind, name) {
	return kind === "artifact type" && (name === "attestation" || ARTIFACT_ID.test(name));
}
/** Where the definition itself is untouched, the roster is what has to be mended. */
function placeOf(r, { doc }, { path, key }, own) {
	if (!own) return r.headPolicy.file?.atKey(["roles"]) ?? {
		file: "countersign.yaml",
		line: 1,
		column: 1
	};
	return key ? doc.atKey(path) : doc.at(path);
}

const rule$5 = {
	id: "unknown-key",
	code: "CS-SCH-002",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "A file has only keys that the engine knows, or that stand under `extensions`.",
	why: "A misspelt key says nothing, and nobody notices: a limit that was meant to hold does not.",
	reading: true
};

const rule$4 = {
	id: "unknown-recovery-action",
	code: "CS-REC-002",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A recovery action is one that the adapter declares.",
	why: "Each of them says what it produces; another name says nothing.",
	check(c) {
		const head = c.head.state;
		const options = c.adapter.recovery.map(({ id }) => id);
		if (!head || options.length === 0) return [];
		return chosen(head.value).filter(({ action }) => isKnown$1(action) && !options.includes(action)).map(({ action, path }) => {
			const near = nearest(action, options);
			const hint = near === void 0 ? "." : `; did you mean ${ticked(near)}?`;
			const message = `Recovery action ${ticked(action)} is not declared${hint}`;
			return {
				place: head.at(path),
				message,
				fix: `Use one of ${options.join(", ")}.`
			};
		});
	}
};
function chosen(state) {
	const whole = [{
		action: state.rollback_or_recovery_action ?? "",
		path: ["rollback_or_recovery_action"]
	}];
	const lists = [{
		name: "active_tracks",
		entries: state.active_tracks ?? []
	}, {
		name: "blockers",
		entries: state.blockers ?? []
	}];
	return [...whole, ...lists.flatMap(({ name, entries }) => entries.map((each, index) => ({
		action: each.recovery ?? "",
		path: [
			name,
			index,
			"recovery"
		]
	})))];
}

const rule$3 = {
	id: "unreachable-stage",
	code: "CS-WFL-004",
	severity: "warning",
	blocks: "nothing",
	locked: false,
	summary: "Every stage of a definition can be reached from the one that an engagement starts at.",
	why: "A stage that nothing leads to is a transition that somebody forgot, or a stage that nobody needs.",
	checkRepository: (r) => changedAdapters$1(r).flatMap(unreachable)
};
function unreachable(adapter) {
	const reached = reachedFrom(adapter);
	return adapter.stages.flatMap((stage, index) => {
		if (reached.has(stage.id)) return [];
		const message = `${adapter.type}: nothing leads from \`${adapter.initialStage}\` to \`${stage.id}\`.`;
		const fix = `Add a transition to \`${stage.id}\`, or remove the stage.`;
		return [{
			place: adapter.doc.at(["stages", index]),
			message,
			fix
		}];
	});
}
/** Any engagement can end, so what is reopened from an end is reached too. */
function reachedFrom({ initialStage, terminals, transitions }) {
	const reached = /* @__PURE__ */ new Set([initialStage, ...terminals.map(({ id }) => id)]);
	for (const stage of reached) for (const { from, to } of transitions) if (from === stage) reached.add(to);
	return reached;
}

const rule$2 = {
	id: "value-not-allowed",
	code: "CS-SCH-004",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A value is of the kind, or from the list, that its key takes.",
	why: "A near miss such as `Approved` for `approved` would be read as whatever the reader hopes.",
	reading: true
};

const rule$1 = {
	id: "version-chain-broken",
	code: "CS-ART-005",
	severity: "error",
	blocks: "merge",
	locked: false,
	summary: "A revised artifact follows the version before it, and what it supersedes exists.",
	why: "Where a version is skipped or points in a circle, nobody can tell what replaced what.",
	check: (c) => readableArtifacts(c).flatMap((artifact) => [...steps(c, artifact), ...supersedes(c, artifact)])
};
function steps(c, artifact) {
	const [now, before] = [versionNumber(artifact.version), versionNumber(artifactOf(c.base, artifact.id)?.version)];
	const place = artifact.matter.at(["version"]);
	if (now === void 0) return [];
	if (before === void 0) return now > 1 && !isKnown$1(artifact.matter.value.supersedes) ? [orphan(artifact, now)] : [];
	if (now === before || now === before + 1) return [];
	return [{
		place,
		message: `\`${artifact.id}\` goes from v${before} to v${now}; ${now < before ? "versions go up" : "the next version is the one after it"}.`,
		fix: `Set version to v${before + 1}, or to v${before} where the content is unchanged.`
	}];
}
function orphan(artifact, now) {
	const before = `${artifact.id}@v${now - 1}`;
	const message = `\`${artifact.id}\` starts at v${now} and supersedes nothing, so \`${before}\` is not known here.`;
	return {
		place: artifact.matter.at(["version"]),
		message,
		fix: `Set version to v1, or add \`supersedes: ${before}\`.`
	};
}
function supersedes(c, artifact) {
	const target = artifact.matter.value.supersedes;
	if (!isKnown$1(target)) return [];
	const problem = problemOf(c, artifact, target);
	if (problem === void 0) return [];
	const message = `\`${artifact.id}\` ${artifact.version ?? ""} supersedes ${ticked(target)}, which ${problem}.`;
	const before = (versionNumber(artifact.version) ?? 1) - 1;
	const own = before > 0 ? `Write \`supersedes: ${artifact.id}@v${before}\`` : "Remove supersedes";
	return [{
		place: artifact.matter.at(["supersedes"]),
		message,
		fix: `${own}, or name the artifact that it replaces.`
	}];
}
function problemOf(c, artifact, target) {
	const source = parseSource(target);
	if (!source) return "is no reference such as ID@v1";
	if (source.engagement !== void 0 && source.engagement !== c.id) return void 0;
	if (source.id === artifact.id) return ownProblem(artifact, source.version);
	const known = versionNumber((artifactOf(c.head, source.id) ?? artifactOf(c.base, source.id))?.version);
	if (known === void 0) return "does not exist in this engagement";
	if ((versionNumber(source.version) ?? 1) > known) return `does not exist: ${source.id} is at v${known}`;
	const circle = circleOf(c, artifact);
	return isFirstOf(c, circle, artifact) ? `leads back to it: ${circle.map(({ id }) => id).join(", ")}` : void 0;
}
function ownProblem(artifact, version) {
	const [own, target] = [versionNumber(artifact.version) ?? 1, versionNumber(version)];
	if (target === void 0 || target >= own) return "is the artifact itself";
	return target === own - 1 ? void 0 : "is not the version before it";
}
/** The artifacts that supersede each other in a circle with this one; none where there is no circle. */
function circleOf(c, artifact) {
	const seen = /* @__PURE__ */ new Map([[artifact.id, artifact]]);
	let at = next(c, artifact);
	for (; at && !seen.has(at.id); at = next(c, at)) seen.set(at.id, at);
	return at?.id === artifact.id ? [...seen.values()] : [];
}
function next(c, artifact) {
	const source = parseSource(artifact.matter.value.supersedes ?? "");
	return source && artifactOf(c.head, source.id);
}
/** A circle is told once, at an artifact that the change touches where there is one. */
function isFirstOf(c, circle, artifact) {
	const touched = circle.filter(({ file }) => isTouched(c.repository.change, file));
	return (touched.length > 0 ? touched : circle).map(({ id }) => id).toSorted()[0] === artifact.id;
}

const rule = {
	id: "workflow-definition-missing",
	code: "CS-WFL-001",
	severity: "error",
	blocks: "merge",
	locked: true,
	summary: "An engagement names a workflow definition that the base, or the engine, has; and no change takes one away.",
	why: "Without a definition there are no stages, no gates and nobody who may approve.",
	reading: true,
	checkRepository: (r) => r.change.files.flatMap((file) => removed$1(r, file))
};
/** Engagements that the change does not touch would be left without a definition. */
function removed$1(r, { path, before }) {
	const type = /^adapters\/([^/]+)\.yaml$/.exec(path)?.[1] ?? "";
	const users = r.change.users.get(type) ?? [];
	if (users.length === 0) return [];
	const heir = r.change.files.find((file) => file.after?.oid === before?.oid && !file.before);
	const what = heir ? `is renamed to ${quote(heir.path)}` : "is removed";
	const message = `${quote(path)} ${what}, and ${quoteAll(users, 5)} still ${users.length > 1 ? "use" : "uses"} ${quote(type)}.`;
	const fix = `Restore ${quote(path)}; engagements that are closed or archived are judged by it too.`;
	return [{
		place: {
			file: path,
			line: 1,
			column: 1
		},
		message,
		fix
	}];
}

const rules$1 = [
	rule$99,
	rule$98,
	rule$97,
	rule$96,
	rule$95,
	rule$94,
	rule$93,
	rule$92,
	rule$91,
	rule$90,
	rule$89,
	rule$88,
	rule$87,
	rule$86,
	rule$85,
	rule$84,
	rule$83,
	rule$82,
	rule$81,
	rule$80,
	rule$79,
	rule$78,
	rule$77,
	rule$76,
	rule$75,
	rule$74,
	rule$73,
	rule$72,
	rule$71,
	rule$70,
	rule$69,
	rule$68,
	rule$67,
	rule$66,
	rule$65,
	rule$64,
	rule$63,
	rule$62,
	rule$61,
	rule$60,
	rule$59,
	rule$58,
	rule$57,
	rule$56,
	rule$55,
	rule$54,
	rule$53,
	rule$52,
	rule$51,
	rule$50,
	rule$49,
	rule$48,
	rule$47,
	rule$46,
	rule$45,
	rule$44,
	rule$43,
	rule$42,
	rule$41,
	rule$40,
	rule$39,
	rule$38,
	rule$37,
	rule$36,
	rule$35,
	rule$34,
	rule$33,
	rule$32,
	rule$31,
	rule$30,
	rule$29,
	rule$28,
	rule$27,
	rule$26,
	rule$25,
	rule$24,
	rule$23,
	rule$22,
	rule$21,
	rule$20,
	rule$19,
	rule$18,
	rule$17,
	rule$16,
	rule$15,
	rule$14,
	rule$13,
	rule$12,
	rule$11,
	rule$10,
	rule$9,
	rule$8,
	rule$7,
	rule$6,
	rule$5,
	rule$4,
	rule$3,
	rule$2,
	rule$1,
	rule
];

/** What stands where an owner is not yet known. */
const NO_OWNER = "TBD";
/** `role_intake` as people read it: `Role intake`. */
function labelOf(id) {
	const words = id.replaceAll(/[_-]+/g, " ").trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
function toStages(file, owners) {
	return file.stages.map((entry) => {
		const stage = typeof entry === "string" ? { id: entry } : entry;
		const owner = stage.owner ?? owners.get(stage.id);
		return {
			id: stage.id,
			label: stage.label ?? labelOf(stage.id),
			purpose: stage.purpose ?? "",
			owner,
			artifacts: stage.artifacts ?? ownedBy(file, owner),
			statuses: stage.statuses
		};
	});
}
/** A stage that lists no artifacts is where its owner writes the owner's own. */
function ownedBy(file, owner) {
	return (file.artifacts ?? []).flatMap((entry) => typeof entry !== "string" && entry.owner === owner ? [entry] : []).map((entry) => entry.artifact_type);
}
/** Where no artifacts are listed, the support outputs are what the definition declares. */
function toArtifactTypes(file, owners) {
	const support = new Set(file.support_outputs);
	return (file.artifacts ?? [...support]).map((entry) => {
		const named = (type) => ({
			artifact_type: type,
			owner: owners.get(type) ?? "TBD"
		});
		return toArtifactType(typeof entry === "string" ? named(entry) : entry, support);
	});
}
function toArtifactType(entry, support) {
	const { artifact_type: type } = entry;
	return {
		type,
		label: entry.label ?? labelOf(type),
		owner: entry.owner,
		idPattern: entry.id_pattern,
		sources: entry.sources ?? [],
		requiredFields: entry.required_fields ?? [],
		tbdAllowed: entry.tbd_allowed ?? [],
		forbiddenFields: entry.forbidden_fields ?? [],
		uniqueBy: entry.unique_by ?? [],
		render: entry.render,
		versionPolicy: entry.version_policy ?? "",
		support: entry.support === void 0 ? support.has(type) : entry.support === "true",
		public: entry.public === "true"
	};
}
function toSkills(file, stages) {
	const leading = new Set(stages.map((stage) => stage.owner));
	const skills = Object.entries(file.skills ?? {});
	return new Map(skills.map(([id, entry]) => [id, toSkill(id, entry, leading.has(id))]));
}
function toSkill(id, entry, leadsStage) {
	return {
		id,
		purpose: entry.purpose,
		invokeWhen: typeof entry.invoke_when === "string" ? [entry.invoke_when] : entry.invoke_when ?? [],
		requiredInputs: entry.required_inputs ?? [],
		optionalInputs: entry.optional_inputs ?? [],
		outputs: entry.outputs ?? [],
		upstream: entry.upstream ?? [],
		downstream: entry.downstream ?? [],
		shared: entry.shared ?? [],
		gates: entry.gates ?? [],
		mustNotOwn: entry.must_not_own ?? [],
		writes: entry.writes ?? [],
		kind: entry.kind ?? (leadsStage ? "lifecycle" : "support")
	};
}
function toActions(file) {
	return (file.actions ?? []).map((entry) => ({
		id: entry.id,
		label: entry.label ?? labelOf(entry.id),
		artifact: entry.artifact,
		gates: entry.gates,
		permit: entry.permit,
		requires: entry.requires ?? [],
		singleUse: entry.single_use === "true",
		status: entry.status,
		recipient: entry.recipient,
		kind: entry.kind
	}));
}
/** A rule that is one sentence says what to do; it is known by its position. */
function toRouting(file) {
	return (file.routing_rules ?? []).map((entry, index) => {
		const rule = typeof entry === "string" ? {
			id: `rule-${index + 1}`,
			action: entry
		} : entry;
		return {
			id: rule.id,
			when: rule.when ?? "",
			action: rule.action ?? "",
			routeTo: rule.route_to,
			triggers: rule.triggers ?? []
		};
	});
}
function toRecovery(file) {
	return (file.recovery_actions ?? []).map((entry) => {
		const { id, applies_when, output, fits } = typeof entry === "string" ? { id: entry } : entry;
		return {
			id,
			appliesWhen: applies_when ?? "",
			output: output ?? "",
			fits: fits ?? []
		};
	});
}
function toFacts(file) {
	const facts = Object.entries(file.facts ?? {});
	return new Map(facts.map(([path, entry]) => [path, {
		type: entry.type ?? "text",
		values: entry.values,
		verifiedBy: entry.verified_by ?? [],
		class: entry.class
	}]));
}
function toBoundaries(file) {
	return (file.boundaries ?? []).map((entry) => ({
		id: entry.id,
		text: entry.text,
		artifact: entry.artifact,
		skill: entry.skill,
		forbidsFields: entry.forbids_fields ?? [],
		forbidsHeadings: entry.forbids_headings ?? [],
		belongsTo: entry.belongs_to,
		action: entry.action,
		needs: entry.needs ?? [],
		rule: entry.rule ?? "CS-BND-002"
	}));
}
/** The category by which a definition marks the gate that decides what is sensitive. */
const SENSITIVE = "security_sensitive";
function toSecurity(file, gates) {
	const { security } = file;
	return {
		triggers: security?.triggers ?? [],
		artifact: security?.artifact,
		gate: security?.gate ?? gates.find((gate) => gate.category === SENSITIVE)?.id,
		classes: new Map(Object.entries(security?.classes ?? {}))
	};
}

function toGates(file, completions) {
	return (file.gates ?? []).map((entry) => {
		const gate = typeof entry === "string" ? { gate_id: entry } : entry;
		return toGate(complete(gate, completions.get(gate.gate_id)));
	});
}
/** The settings fill a gate that says nothing of approvers; one that does is as the adapter wrote it. */
function complete(gate, completion) {
	return gate.approvers || !completion ? gate : {
		...completion,
		...gate
	};
}
function toGate(gate) {
	return {
		id: gate.gate_id,
		label: gate.label ?? labelOf(gate.gate_id),
		owner: gate.owner ?? "TBD",
		category: gate.category ?? "",
		appliesWhen: gate.applies_when ?? "",
		approvers: gate.approvers && toApprovers(gate.approvers),
		covers: gate.covers,
		evidence: gate.evidence ?? ["review"],
		checks: gate.checks ?? [],
		accepts: gate.accepts ?? ["approved"],
		permits: gate.permits ?? [`gate:${gate.gate_id}`],
		validFor: gate.valid_for,
		suggestionsAllowed: gate.suggestions === "allow",
		facts: gate.facts
	};
}
/** A count of 0 is reported where it is written; until it is mended, one person is needed. */
function toApprovers(file) {
	return {
		roles: file.roles ?? [],
		field: file.field,
		count: Math.max(1, file.count ?? 1),
		notAuthor: file.not_author !== "false",
		distinctFrom: file.distinct_from ?? []
	};
}

/** One problem for each id that an earlier entry already has. */
function duplicates(doc, entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap(({ id, path }) => {
		const earlier = first.get(id);
		if (!earlier) first.set(id, path);
		return earlier ? [duplicate$1(doc, id, earlier, path)] : [];
	});
}
function duplicate$1(doc, id, earlier, path) {
	const place = doc.at(path);
	return {
		code: "CS-SCH-005",
		place,
		message: `${quote(id)} is used at line ${doc.at(earlier).line} and line ${place.line}.`,
		fix: "Give each entry its own id."
	};
}

/** What is wrong with settings that have the right shape. */
function lintSettings(doc) {
	const { roles, persons, delegates, gates } = doc.value;
	return [
		...Object.entries(roles ?? {}).flatMap(([role, members]) => lintMembers(doc, role, members)),
		...duplicates(doc, (persons ?? []).flatMap(({ ids }, index) => personIds(ids, index))),
		...(delegates ?? []).flatMap((delegation, index) => lintPeriod(doc, delegation, index)),
		...Array.isArray(gates) ? duplicates(doc, gates.map(({ gate_id: id }, index) => ({
			id,
			path: [
				"gates",
				index,
				"gate_id"
			]
		}))) : [],
		...completionEntries(gates).flatMap(([path, completion]) => lintCount(doc, [...path, "approvers"], completion.approvers?.count)),
		...roleNames(doc.value).flatMap((named) => lintRole(doc, named))
	];
}
/** One account twice in a role could fill two of its seats. */
function lintMembers(doc, role, members) {
	if (!Array.isArray(members)) return [];
	const path = (index, key) => [
		"roles",
		role,
		index,
		key
	];
	return [
		members.flatMap((each, index) => "login" in each ? [{
			id: each.login.toLowerCase(),
			path: path(index, "login")
		}] : []),
		members.flatMap((each, index) => "login" in each && each.id !== void 0 ? [{
			id: String(each.id),
			path: path(index, "id")
		}] : []),
		members.flatMap((each, index) => "team" in each ? [{
			id: each.team.toLowerCase(),
			path: path(index, "team")
		}] : [])
	].flatMap((entries) => duplicates(doc, entries));
}
function personIds(ids, index) {
	return ids.map((id, position) => ({
		id: String(id),
		path: [
			"persons",
			index,
			"ids",
			position
		]
	}));
}
function lintPeriod(doc, { since, until }, index) {
	if (since <= until) return [];
	const message = `The delegation ends on ${until}, before it begins on ${since}.`;
	return [{
		code: "CS-SCH-004",
		place: doc.at([
			"delegates",
			index,
			"until"
		]),
		message,
		fix: "Put the later date into `until`."
	}];
}
/** An approval by nobody opens nothing: a gate always needs somebody. */
function lintCount(doc, path, count) {
	if (count !== 0) return [];
	return [{
		code: "CS-SCH-004",
		place: doc.at([...path, "count"]),
		message: "`count` is `0`; allowed: a whole number from 1.",
		fix: "Write how many people must approve."
	}];
}
function completionEntries(gates) {
	if (Array.isArray(gates)) return gates.map((gate, index) => [["gates", index], gate]);
	return Object.entries(gates ?? {}).map(([id, gate]) => [["gates", id], gate]);
}
/** Every place that names a role. */
function roleNames({ roles, gates, settings }) {
	const confirming = Object.entries(roles ?? {}).flatMap(([role, members]) => Array.isArray(members) ? [] : listed(members.confirmed_by, [
		"roles",
		role,
		"confirmed_by"
	]));
	const approving = completionEntries(gates).flatMap(([path, gate]) => listed(gate.approvers?.roles ?? [], [
		...path,
		"approvers",
		"roles"
	]));
	const policy = settings?.policy_approvers ?? [];
	const path = ["settings", "policy_approvers"];
	return [
		...confirming,
		...approving,
		...typeof policy === "string" ? [{
			id: policy,
			path
		}] : listed(policy, path)
	];
}
function listed(names, path) {
	return names.map((id, index) => ({
		id,
		path: [...path, index]
	}));
}
function lintRole(doc, { id, path }) {
	const known = Object.keys(doc.value.roles ?? {});
	if (known.includes(id)) return [];
	const near = nearest(id, known);
	const message = `${quote(path.join("."))} names the role ${quote(id)}, which \`roles\` does not have.`;
	const fix = near ? `Write ${quote(near)}, or add the role.` : "Add the role, or fix the spelling.";
	return [{
		code: "CS-WFL-002",
		place: doc.at(path),
		message,
		fix
	}];
}

/** What is wrong with a definition of the right shape before its names are compared: ids given twice, counts of nobody. */
function lintAdapter(doc) {
	const file = doc.value;
	return [...[
		[...named("stages", "id", file.stages), ...named("terminal_states", "id", file.terminal_states)],
		named("artifacts", "artifact_type", file.artifacts),
		named("gates", "gate_id", file.gates),
		named("actions", "id", file.actions),
		named("boundaries", "id", file.boundaries),
		named("recovery_actions", "id", file.recovery_actions),
		rules(file),
		transitions(file)
	].flatMap((entries) => duplicates(doc, entries)), ...gateCounts(doc)];
}
/** The ids of a list whose entries are lone names or maps with the id under `key`. */
function named(list, key, entries = []) {
	return entries.map((entry, index) => typeof entry === "string" ? {
		id: entry,
		path: [list, index]
	} : {
		id: entry[key],
		path: [
			list,
			index,
			key
		]
	});
}
function rules({ routing_rules: entries = [] }) {
	return entries.flatMap((rule, index) => typeof rule === "string" ? [] : [{
		id: rule.id,
		path: [
			"routing_rules",
			index,
			"id"
		]
	}]);
}
/** Of two transitions between the same stages one would be judged and the other never. */
function transitions({ allowed_transitions: entries = [] }) {
	return entries.map(({ from, to }, index) => ({
		id: `${from} -> ${to}`,
		path: ["allowed_transitions", index]
	}));
}
function gateCounts(doc) {
	return (doc.value.gates ?? []).flatMap((gate, index) => typeof gate === "string" ? [] : lintCount(doc, [
		"gates",
		index,
		"approvers"
	], gate.approvers?.count));
}

/** Where a definition names no way to end: done, replaced by other work, or given up. */
const usualTerminals = [
	{
		id: "closed",
		allowsOpenBlockers: false,
		requiresRationale: false,
		handoffTo: void 0
	},
	{
		id: "superseded",
		allowsOpenBlockers: true,
		requiresRationale: true,
		handoffTo: void 0
	},
	{
		id: "abandoned",
		allowsOpenBlockers: true,
		requiresRationale: true,
		handoffTo: void 0
	}
];
function toTerminals(file, stages) {
	const entries = file.terminal_states ?? [];
	if (entries.length > 0) return entries.map(toTerminal);
	return usualTerminals.filter((terminal) => stages.every((stage) => stage.id !== terminal.id));
}
/** A lone name that is a usual one means what it usually means. */
function toTerminal(entry) {
	const usual = usualTerminals.find((each) => each.id === entry);
	if (usual) return usual;
	const terminal = typeof entry === "string" ? { id: entry } : entry;
	return {
		id: terminal.id,
		allowsOpenBlockers: terminal.allows_open_blockers === "true",
		requiresRationale: terminal.requires_rationale === "true",
		handoffTo: terminal.handoff_to
	};
}
/** The listed transitions; in the short form, which lists none, those that the order of the stages gives. */
function toTransitions(file, stages, terminals) {
	const order = {
		stages: stages.map((stage) => stage.id),
		terminals: terminals.map((terminal) => terminal.id)
	};
	return file.allowed_transitions?.map((entry) => toTransition(entry, order)) ?? impliedTransitions(order);
}
function toTransition(entry, order) {
	const { from, to, when = "", requires = [] } = entry;
	return {
		from,
		to,
		kind: entry.kind ?? inferKind(from, to, order),
		when,
		requires,
		implied: false
	};
}
function inferKind(from, to, { stages, terminals }) {
	if (terminals.includes(to)) return "terminal";
	if (from === to || terminals.includes(from)) return "reopen";
	const [start, end] = [stages.indexOf(from), stages.indexOf(to)];
	if (start < 0 || end < 0) return "branch";
	if (end < start) return "backward";
	return end === start + 1 ? "forward" : "skip";
}
function impliedTransitions(order) {
	const { stages, terminals } = order;
	const moves = stages.flatMap((from) => stages.filter((to) => to !== from).map((to) => implied(from, to, order)));
	const last = stages.at(-1);
	return last === void 0 ? moves : [...moves, ...terminals.map((to) => implied(last, to, order))];
}
function implied(from, to, order) {
	const kind = inferKind(from, to, order);
	return {
		from,
		to,
		kind,
		when: "",
		requires: kind === "backward" ? [{ rationale: "true" }] : [],
		implied: true
	};
}

/** Reads a workflow definition into normal form. Whether its names fit together is for rules to say. */
function parseAdapter(file, completions) {
	const { doc, problems } = readAdapter$1(file);
	if (!doc) return {
		adapter: void 0,
		problems
	};
	const unusable = [...checkFileName(doc), ...checkStages(doc)];
	return {
		adapter: unusable.length > 0 ? void 0 : toAdapter(doc, completions),
		problems: inOrder([
			...problems,
			...unusable,
			...lintAdapter(doc)
		])
	};
}
function readAdapter$1(file) {
	const raw = parseYaml(file.path, file.bytes);
	return raw.doc ? typed(raw.doc, adapterFile, { noun: "an adapter" }) : {
		doc: void 0,
		problems: raw.problems
	};
}
/** Engagements find their definition by its file's name. */
function checkFileName(doc) {
	const name = doc.file.slice(doc.file.lastIndexOf("/") + 1);
	const wanted = `${doc.value.workflow_type}.yaml`;
	if (name === wanted) return [];
	const message = `The file is called ${quote(name)}, but defines the workflow type ${quote(doc.value.workflow_type)}.`;
	return [{
		code: "CS-WFL-001",
		place: doc.at(["workflow_type"]),
		message,
		fix: `Rename the file to ${quote(wanted)}, or fix workflow_type.`
	}];
}
function checkStages(doc) {
	if (doc.value.stages.length > 0) return [];
	return [{
		code: "CS-SCH-003",
		place: doc.at(["stages"]),
		message: "`stages` is empty; a workflow has at least one.",
		fix: "List the stages in their order."
	}];
}
function toAdapter(doc, completions) {
	const file = doc.value;
	const owners = new Map(Object.entries(file.specialist_owners ?? {}));
	const stages = toStages(file, owners);
	const terminals = toTerminals(file, stages);
	const gates = toGates(file, completions);
	return {
		type: file.workflow_type,
		label: file.label ?? labelOf(file.workflow_type),
		isDefault: file.default === "true",
		version: file.schema_version ?? "TBD",
		doc,
		initialStage: file.initial_stage ?? stages[0]?.id ?? "",
		stages,
		transitions: toTransitions(file, stages, terminals),
		artifacts: toArtifactTypes(file, owners),
		skills: toSkills(file, stages),
		owners,
		gates,
		actions: toActions(file),
		routing: toRouting(file),
		recovery: toRecovery(file),
		requiredFields: file.required_fields ?? [],
		facts: toFacts(file),
		terminals,
		boundaries: toBoundaries(file),
		security: toSecurity(file, gates)
	};
}

/** state.yaml without what is not its own to say: derived keys are reported and left out. */
function parseState(file) {
	const { doc, problems } = parseYaml(file.path, file.bytes);
	if (!doc || !isMap(doc.value)) return {
		doc: void 0,
		raw: void 0,
		problems
	};
	const raw = doc.value;
	const foreign = derivedKeys.filter((key) => Object.hasOwn(raw, key));
	const state = typed(omit(doc, raw, foreign), stateFile, { noun: "state.yaml" });
	const found = [
		...foreign.map((key) => foreignKey(doc, key)),
		...state.problems,
		...duplicateIds(doc, raw)
	];
	return {
		doc: state.doc,
		raw,
		problems: inOrder(found)
	};
}
function foreignKey(doc, key) {
	if (approvalKeys.some((claim) => claim === key)) return approvalClaim(doc, key);
	return {
		code: "CS-SCH-002",
		place: doc.atKey([key]),
		message: `Unknown key ${quote(key)}: it belongs to the engine's record`,
		fix: "Remove the key; record/project_state.yaml holds what the engine derives."
	};
}
const lists = [
	"active_tracks",
	"assumptions",
	"blockers",
	"conflicts",
	"decision_log",
	"exceptions",
	"missing_info"
];
function duplicateIds(doc, raw) {
	return lists.flatMap((list) => {
		const entries = Object.hasOwn(raw, list) ? raw[list] : void 0;
		return Array.isArray(entries) ? duplicatesIn(doc, list, entries) : [];
	});
}
function duplicatesIn(doc, list, entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap((entry, index) => {
		const id = isMap(entry) && Object.hasOwn(entry, "id") ? entry.id : void 0;
		if (typeof id !== "string") return [];
		const earlier = first.get(id);
		if (earlier === void 0) first.set(id, index);
		return earlier === void 0 ? [] : [duplicate(doc, id, [
			list,
			earlier,
			"id"
		], [
			list,
			index,
			"id"
		])];
	});
}
function duplicate(doc, id, first, second) {
	return {
		code: "CS-SCH-005",
		place: doc.at(second),
		message: `${quote(id)} is used at line ${doc.at(first).line} and line ${doc.at(second).line}`,
		fix: "Give each entry its own id."
	};
}

/**
* An engagement as its files say it is. `entries` are all files of the folder, `files` those whose bytes were read:
* state.yaml, markdown and evidence. What cannot be read is a problem, never an exception.
*/
function parseEngagement(id, files, entries) {
	const tree = [...entries].sort(byPath);
	const regular = files.filter(isRegular).sort(byPath);
	const state = readState(id, regular, tree);
	const artifacts = readArtifacts(id, regular);
	const problems = [
		...wrongId(id),
		...treeProblems(id, tree),
		...state.problems,
		...artifacts.flatMap((parsed) => parsed.problems),
		...sharedIds(tree)
	];
	return {
		id,
		state: state.doc,
		raw: state.raw,
		artifacts: artifacts.flatMap(({ artifact }) => artifact ? [artifact] : []),
		files: tree,
		evidence: readEvidence(id, regular),
		problems: problems.sort(compareProblems)
	};
}
function wrongId(id) {
	if (ENGAGEMENT_ID.test(id)) return [];
	const message = `The folder name ${quote(id)} is not an engagement id`;
	return [{
		code: "CS-SCH-001",
		place: startOf(statePath(id)),
		message,
		fix: "Use lower-case letters, digits and `-`, at most 63, starting with a letter or digit."
	}];
}
function readState(id, files, entries) {
	const path = statePath(id);
	const file = files.find((entry) => entry.path === path);
	if (file) return parseState(file);
	return {
		doc: void 0,
		raw: void 0,
		problems: entries.some((entry) => entry.path === path && !isRegular(entry)) ? [] : [missingState(id)]
	};
}
function missingState(id) {
	const message = `The engagement ${quote(id)} has no state.yaml`;
	return {
		code: "CS-SCH-001",
		place: startOf(statePath(id)),
		message,
		fix: "Add state.yaml, or run `countersign new`."
	};
}
function readArtifacts(id, files) {
	const markdown = files.filter(({ path }) => path.endsWith(".md") && !isEngineOwned(path) && !isReadme(path));
	if (markdown.length > limits.filesPerEngagement) return [];
	return markdown.filter(({ path }) => idOfFile(path) !== void 0 || !path.startsWith(evidencePath(id))).map(parseArtifact);
}
function isReadme(path) {
	return path.endsWith("/README.md");
}
function evidencePath(id) {
	return `${engagementPath(id)}evidence/`;
}
function readEvidence(id, files) {
	const evidence = files.filter(({ path }) => path.startsWith(evidencePath(id)));
	return new Map(evidence.map(({ path, bytes }) => [path, bytes]));
}
function sharedIds(entries) {
	const first = /* @__PURE__ */ new Map();
	return entries.flatMap(({ path }) => {
		const id = isEngineOwned(path) ? void 0 : idOfFile(path);
		if (id === void 0) return [];
		const other = first.get(id);
		if (other === void 0) first.set(id, path);
		return other === void 0 ? [] : [sharedId(id, other, path)];
	});
}
function sharedId(id, first, second) {
	const message = `${quote(id)} is in ${quote(first)} and ${quote(second)}`;
	return {
		code: "CS-ART-004",
		place: startOf(second),
		message,
		fix: "Keep one file per id; git keeps the versions."
	};
}
function startOf(file) {
	return {
		file,
		line: 1,
		column: 1
	};
}

/** Reads countersign.yaml. Without the file, or with one that cannot be read, nobody holds a role. */
function parsePolicy(file, options) {
	const read = file ? readSettings(file) : {
		doc: void 0,
		problems: []
	};
	const settings = read.doc?.value ?? {};
	return {
		policy: toPolicy(read.doc, settings, options.setup),
		problems: read.doc ? inOrder([...read.problems, ...lintSettings(read.doc)]) : read.problems,
		completions: toCompletions(settings.gates)
	};
}
function readSettings(file) {
	const raw = parseYaml(file.path, file.bytes);
	return raw.doc ? typed(raw.doc, settingsFile, { noun: "countersign.yaml" }) : {
		doc: void 0,
		problems: raw.problems
	};
}
function toPolicy(file, settings, setup) {
	const roles = Object.entries(settings.roles ?? {}).map(([id, members]) => toRole(id, members));
	return {
		file,
		roles: new Map(roles.map((role) => [role.id, role])),
		delegations: (settings.delegates ?? []).map(toDelegation),
		samePerson: toPersons(settings.persons ?? []),
		trial: settings.settings?.trial === "true",
		setup,
		policyApprovers: listOf(settings.settings?.policy_approvers)
	};
}
function toRole(id, members) {
	if (!Array.isArray(members)) return {
		id,
		people: [],
		teams: [],
		confirmedBy: members.confirmed_by
	};
	return {
		id,
		people: members.flatMap((each) => "login" in each ? [{
			login: each.login,
			id: each.id,
			emails: each.emails ?? []
		}] : []),
		teams: members.flatMap((each) => "team" in each ? [each.team] : []),
		confirmedBy: void 0
	};
}
function toDelegation(file) {
	const { from, to, gates } = file;
	return {
		from,
		to,
		gates,
		since: toDay(file.since),
		until: endOfDay(toDay(file.until))
	};
}
/** The schema has let only dates through. */
function toDay(text) {
	const day = parseDate(text);
	if (day === void 0) throw new Error(`not a date: ${quote(text)}`);
	return day;
}
/** Entries that share an account are one person. */
function toPersons(persons) {
	const principals = /* @__PURE__ */ new Map();
	for (const { ids } of persons) {
		const known = new Set(ids.map((id) => principals.get(id) ?? id));
		const [first] = known;
		if (first === void 0) continue;
		const shared = ids.some((id) => principals.has(id));
		for (const id of ids) principals.set(id, first);
		if (shared) join(principals, known, first);
	}
	return principals;
}
function join(principals, known, first) {
	for (const [id, principal] of principals) if (known.has(principal)) principals.set(id, first);
}
function toCompletions(gates) {
	if (!Array.isArray(gates)) return new Map(Object.entries(gates ?? {}));
	return new Map(gates.toReversed().map(({ gate_id, ...completion }) => [gate_id, completion]));
}
function listOf(value) {
	return typeof value === "string" ? [value] : value ?? [];
}

/** Parses everything that was read into the frozen facts that gates and rules look at. */
function assemble(question) {
	const judging = readPolicy(question.base, isSetup(question.base));
	const proposed = question.merged.settings?.oid === question.base.settings?.oid && !judging.policy.setup ? judging : readPolicy(question.merged, false);
	const adapters = /* @__PURE__ */ new Map();
	const find = (type) => memo(adapters, type, () => readAdapter(question, judging, type));
	const head = changedAdapters(question, proposed);
	const pairs = question.ids.map((id) => pairOf(question, id));
	const used = pairs.flatMap((pair) => find(typeOf(question, pair) ?? "") ?? []).filter(({ adapter }) => adapter);
	const told = [...judging.problems, ...new Set(used.flatMap(({ problems }) => problems))];
	const repository = {
		change: question.change,
		policy: judging.policy,
		headPolicy: proposed.policy,
		headAdapters: new Map(head.flatMap(({ adapter }) => adapter ? [[adapter.type, adapter]] : [])),
		problems: [
			...told,
			...unseen([...proposed.problems, ...head.flatMap(({ problems }) => problems)], told),
			...secondDefaults(question)
		],
		pull: question.pull,
		now: question.now
	};
	const judged = pairs.map((pair) => judgedBy(question, repository, pair, find));
	return {
		repository,
		facts: judged.flatMap((each) => "adapter" in each ? [each] : []),
		unjudged: judged.flatMap((each) => "adapter" in each ? [] : [each])
	};
}
/** Nothing of ours is on the default branch yet: this change sets it up. */
function isSetup(base) {
	return !base.settings && base.adapters.size === 0;
}
function readPolicy(snapshot, setup) {
	return parsePolicy(snapshot.settings, { setup });
}
/** Problems of the head that the base has too are told once. */
function unseen(problems, known) {
	const told = new Set(known.map((each) => JSON.stringify(each)));
	return problems.filter((each) => !told.has(JSON.stringify(each)));
}
function changedAdapters(question, proposed) {
	const changed = new Set(question.change.files.map((file) => file.path));
	return [...question.merged.adapters.values()].filter((file) => changed.has(file.path) || changed.has("countersign.yaml")).map((file) => parseAdapter(file, proposed.completions));
}
/** The base's own definition, else the built-in one; a set-up change may bring its own, judged for errors only. */
function readAdapter(question, judging, type) {
	const own = question.base.adapters.get(type);
	const fallback = isSetup(question.base) ? question.merged.adapters.get(type) : void 0;
	const file = own ?? question.builtin.get(type) ?? fallback;
	return file ? parseAdapter(file, judging.completions) : void 0;
}
function pairOf(question, id) {
	const before = question.base.engagements.get(id);
	const after = question.merged.engagements.get(id) ?? {
		files: [],
		entries: []
	};
	const base = before && before.entries.length > 0 ? read(id, before) : void 0;
	if (base && after.entries.length === 0) return {
		id,
		base,
		head: removed(id)
	};
	return {
		id,
		base,
		head: base && before && isSame(before, after) ? base : read(id, after)
	};
}
/** What is the same in both trees is parsed once. */
function isSame(before, after) {
	const names = ({ entries }) => entries.map(({ path, mode, oid }) => `${mode} ${oid} ${path}`).join("\n");
	return names(before) === names(after);
}
/** That the files of a removed engagement are missing is one problem, not one each; a rule tells it. */
function removed(id) {
	return {
		...read(id, {
			files: [],
			entries: []
		}),
		problems: []
	};
}
function read(id, { files, entries }) {
	return parseEngagement(id, files, entries);
}
function judgedBy(question, repository, { id, base, head }, find) {
	const type = typeOf(question, {
		base,
		head
	});
	if (type === void 0) return {
		id,
		workflowType: "",
		base,
		head,
		problems: []
	};
	const found = find(type);
	if (!found?.adapter) return {
		id,
		workflowType: type,
		base,
		head,
		problems: found?.problems ?? [noAdapter(head, type)]
	};
	const { adapter } = found;
	const presentation = presentationOf(question.merged, () => repository.headPolicy, adapter);
	const { view: record, problems } = recordOf(question.entries.get(id));
	return {
		id,
		base,
		head: {
			...head,
			problems: [...head.problems, ...problems]
		},
		adapter,
		repository,
		seen: seenOf(question, id, adapter),
		record,
		presentation
	};
}
/** The type that the engagement names; the default's where a state that can be read names none. */
function typeOf(question, { base, head }) {
	const sides = base ? [base, head] : [head];
	const named = sides.map(({ raw }) => raw?.["workflow_type"]).find((type) => typeof type === "string" && type !== "");
	if (typeof named === "string") return named;
	return sides.some(({ raw }) => raw !== void 0) ? defaultType(question) : void 0;
}
/** The adapter that says it is the default, the repository's own before a built-in one; nothing where two say so. */
function defaultType(question) {
	const [own, ...others] = defaultsOf(question.base.adapters);
	if (others.length > 0) return "";
	return (own ?? defaultsOf(question.builtin)[0])?.type ?? "";
}
function defaultsOf(files) {
	return [...files.values()].flatMap((file) => {
		const { adapter } = parseAdapter(file, /* @__PURE__ */ new Map());
		return adapter?.isDefault === true ? adapter : [];
	});
}
/** A change must not leave it open which definition judges an engagement that names none. */
function secondDefaults({ change, merged }) {
	if (!change.policyChanges.some((path) => path.startsWith("adapters/"))) return [];
	const all = defaultsOf(merged.adapters);
	return all.flatMap(({ doc, type }) => {
		const other = all.find((each) => each.type !== type);
		const isChanged = change.policyChanges.includes(doc.file);
		return other && isChanged ? {
			...secondDefault(other),
			place: doc.at(["default"])
		} : [];
	});
}
function secondDefault({ doc }) {
	return {
		code: "CS-SCH-004",
		message: `\`default: true\` stands here and in \`${doc.file}\`; one definition alone can be the default.`,
		fix: "Remove it from one of the two."
	};
}
function noAdapter(head, type) {
	const file = `engagements/${head.id}/state.yaml`;
	const place = head.state?.at(["workflow_type"]) ?? {
		file,
		line: 1,
		column: 1
	};
	const fix = `Fix workflow_type, or merge adapters/${type}.yaml first: an engagement is judged by the base's definition.`;
	if (type === "") return {
		code: "CS-WFL-001",
		place,
		message: NO_DEFAULT,
		fix: "Write its `workflow_type`."
	};
	return {
		code: "CS-WFL-001",
		place,
		message: `No adapter for \`${type}\` in the base.`,
		fix
	};
}
const NO_DEFAULT = "It names no workflow_type, and no definition, or more than one, says it is the default.";
function recordOf(entry) {
	return entry ? parseEntry(entry) : {
		view: emptyRecord,
		problems: []
	};
}
function seenOf(question, id, adapter) {
	const seen = /* @__PURE__ */ new Map();
	for (const [sha, { snapshot, committedAt }] of question.seen) {
		const engagement = read(id, snapshot.engagements.get(id) ?? {
			files: [],
			entries: []
		});
		const presentation = presentationOf(snapshot, () => readPolicy(snapshot, false).policy, adapter);
		seen.set(sha, {
			engagement,
			presentation,
			committedAt
		});
	}
	return seen;
}
/** The version of the built-in templates: raised whenever what they print changes. */
const BUILTIN_TEMPLATES = "builtin@1";
function presentationOf(snapshot, policy, adapter) {
	const rendered = adapter.artifacts.filter((each) => each.render !== void 0);
	if (rendered.length === 0) return /* @__PURE__ */ new Map();
	const organization = JSON.stringify(policy().file?.value.organization ?? {});
	return new Map(rendered.map((each) => [each.type, digestOf([snapshot.templates.get(each.render ?? "") ?? BUILTIN_TEMPLATES, organization])]));
}
function memo(store, key, make) {
	const known = store.get(key);
	if (known !== void 0) return known;
	const made = make();
	if (made !== void 0) store.set(key, made);
	return made;
}

/** From what was read to the verdict: pure, so that a laptop, a dry run, a test and the Action agree. */
function evaluate(question) {
	const { repository, facts, unjudged } = assemble(question);
	const cases = judgeGates(facts);
	return {
		verdict: planVerdict(repository, cases, unjudged, rules$1),
		cases,
		repository
	};
}

export { rules$1 as a, nextId as c, conclude as d, joinVerdicts as f, rosterPeople as g, commitsToRead as h, parseAdapter as i, missingSeats as l, judgePredicate as m, parsePolicy as n, matchesGlob as o, permitIn as p, parseEngagement as r, versionNumber as s, evaluate as t, peopleOf as u };