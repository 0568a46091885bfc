import { d as jsonText } from "./record-file.js";
import { a as nowOf, i as exit, l as painter, o as textOf$1, r as commonOptions, u as visible } from "./verb.js";
import { i as parseAdapter, l as missingSeats, n as parsePolicy, o as matchesGlob, r as parseEngagement, t as evaluate, u as peopleOf } from "./evaluate.js";
import { t as GitProblem } from "./problem.js";
import { A as isScalar, E as LineCounter, O as visit, T as parseDocument, b as runGit, h as isEngineOwned, k as isMap, p as engagementOf, v as openRepository, y as shallowCommits } from "./record.js";
import { r as readWorkingFile, t as listWorkingFiles } from "./working-files.js";
import { resolve } from "node:path";
import { versions } from "node:process";

/** A check of what the repository holds. */
function ofContents(id, look) {
	return {
		id,
		look: ({ contents }) => contents ? look(contents) : []
	};
}
function ok(message) {
	return {
		level: "ok",
		message
	};
}
/** The faults, or that there are none. */
function orFine(faults, message) {
	return faults.length > 0 ? faults : [ok(message)];
}

const FILE = "countersign.yaml";
const settings = ofContents("settings", ({ settings: file, findings }) => {
	if (!file) return [{
		level: "fail",
		message: `There is no ${FILE}: nobody holds a role, so no gate can be opened`,
		fix: "countersign init"
	}];
	return orFine(findings.filter((each) => each.file === FILE).map(asOutcome), `${FILE} is read without a problem`);
});
/** A rule's errors fail; what it merely remarks on does not. */
function asOutcome({ rule, severity, file, line, column, message, fix }) {
	return {
		level: severity === "error" ? "fail" : "warn",
		message: `${rule}: ${message}`,
		fix,
		place: {
			file,
			line,
			column
		}
	};
}
const record = ofContents("record", ({ policy, settings: file }) => {
	const chosen = policy.file?.value.settings;
	if (!file || !policy.file) return [];
	const { record: where = "commit", record_branch: branch } = chosen ?? {};
	if (where !== "branch") return [ok(`the record goes by ${where}${chosen?.record ? "" : ", the default"}`)];
	if (branch !== void 0) return [ok(`the record goes to the branch ${branch}`)];
	return [{
		level: "warn",
		message: "`record: branch` names no branch of its own; the built-in name is used",
		fix: "settings: { record_branch: NAME }",
		place: policy.file.at(["settings"])
	}];
});
const trial = ofContents("trial", ({ policy }) => {
	if (!policy.trial) return policy.file ? [ok("approvals are in earnest: trial is off")] : [];
	const message = "`trial: true` is on: people may approve their own work, and everything says TRIAL";
	const place = policy.file?.at(["settings", "trial"]);
	return [{
		level: "warn",
		message,
		fix: "Remove it before approvals are to count.",
		...place ? { place } : {}
	}];
});

/** What the checks of gates say of people is not said again here. */
const TOLD = "gate-nobody-can-open";
const adapters = ofContents("adapters", ({ findings, ownAdapters }) => {
	const faults = findings.filter((each) => each.file.startsWith("adapters/") && each.name !== TOLD).map(asOutcome);
	const count = ownAdapters.length;
	return orFine(faults, count === 0 ? "the built-in definitions are used" : `${counted(count, "definition")} without a problem`);
});
const engagements = ofContents("engagements", ({ engagements: all, adapters: known }) => {
	if (all.length === 0) return [];
	const types = new Set(known.map(({ type }) => type));
	return orFine(all.flatMap((engagement) => faultsOf(engagement, types)), `${counted(all.length, "engagement")} read without a problem`);
});
function faultsOf({ id, state, problems }, types) {
	const [first] = problems;
	const type = state?.value.workflow_type;
	const found = type !== void 0 && !types.has(type) ? [{
		level: "fail",
		message: `${id}: there is no definition of \`${type}\``,
		fix: `Fix workflow_type, or add adapters/${type}.yaml.`,
		place: state?.at(["workflow_type"]) ?? {
			file: `engagements/${id}/state.yaml`,
			line: 1,
			column: 1
		}
	}] : [];
	if (!first) return found;
	const more = problems.length > 1 ? ` (and ${problems.length - 1} more: countersign check ${id})` : "";
	return [...found, {
		level: "fail",
		message: `${first.message}${more}`,
		fix: first.fix,
		place: first.place
	}];
}
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function gatesOf({ adapters }) {
	return adapters.flatMap((adapter) => adapter.gates.map((gate) => ({
		adapter,
		gate
	})));
}
const roles = ofContents("gate-roles", (contents) => {
	if (!contents.policy.file) return [];
	const used = /* @__PURE__ */ new Map();
	for (const { gate } of gatesOf(contents)) for (const role of rolesOf(contents.policy, gate)) used.set(role, [...used.get(role) ?? [], gate.id]);
	const empty = [...used].filter(([role]) => !hasPeople(contents.policy, role));
	return orFine(empty.map(([role, gates]) => nobody(role, [...new Set(gates)], contents.policy)), "every role that a gate names has somebody");
});
/** The roles that a gate names, and those that confirm what people outside sign. */
function rolesOf(policy, gate) {
	const named = gate.approvers?.roles ?? [];
	return [...named, ...named.flatMap((role) => policy.roles.get(role)?.confirmedBy ?? [])];
}
function hasPeople(policy, id) {
	const role = policy.roles.get(id);
	return role !== void 0 && (role.confirmedBy !== void 0 || role.people.length + role.teams.length > 0);
}
function nobody(role, gates, { file }) {
	return {
		level: "fail",
		message: `Nobody is ${role}, so nobody can open ${gates.join(", ")}`,
		fix: `Add \`${role}: [{ login: NAME, id: NUMBER }]\` under roles in countersign.yaml.`,
		...file ? { place: file.atKey(["roles", role]) } : {}
	};
}
const approvers = ofContents("gate-approvers", (contents) => {
	if (!contents.policy.file) return [];
	const faults = gatesOf(contents).flatMap((used) => shut(contents.policy, used));
	return orFine(faults, "every gate has approvers enough");
});
function shut(policy, { adapter, gate }) {
	if (!gate.approvers) {
		if (gate.checks.length > 0) return [];
		return [{
			level: "warn",
			message: `${adapter.type}: gate ${gate.id} names no approvers, so nobody can open it`,
			fix: `gates: { ${gate.id}: { approvers: { roles: [ROLE] } } }   in countersign.yaml`
		}];
	}
	const missing = missingSeats(policy, adapter, gate);
	if (missing === 0 || !rolesOf(policy, gate).every((role) => hasPeople(policy, role))) return [];
	return [{
		level: "fail",
		message: `${adapter.type}: gate ${gate.id} needs ${gate.approvers.count} people; the roster has ${missing} too few`,
		fix: `Add people to ${gate.approvers.roles.join(" or ")}, or lower the count.`
	}];
}
const independence = ofContents("single-person-gates", (contents) => {
	const { policy } = contents;
	if (!policy.file || policy.trial) return [];
	const faults = gatesOf(contents).flatMap((used) => single(policy, used));
	return orFine(faults, "no gate hangs on one person");
});
/** One person alone may open the gate, and not where the work is their own. */
function single(policy, { adapter, gate }) {
	const people = peopleOf(policy, gate);
	const open = rolesOf(policy, gate).some((role) => (policy.roles.get(role)?.teams.length ?? 0) > 0);
	if (!(gate.approvers?.notAuthor === true && gate.approvers.field === void 0) || open || people.length !== 1) return [];
	return [{
		level: "warn",
		message: `${adapter.type}: only @${people[0]} can open ${gate.id}, and not where @${people[0]} wrote the content`,
		fix: `Add a second person to ${gate.approvers?.roles.join(" or ")}, or a delegate for the time of an absence.`
	}];
}

const GIT = "2.38";
const NODE = "20";
const gitVersion = {
	id: "git-version",
	look: ({ machine: { git } }) => {
		if (git === void 0) return [{
			level: "fail",
			message: "git cannot be started",
			fix: `Install git ${GIT} or newer.`
		}];
		if (isAtLeast(git, GIT)) return [ok(`git ${git}`)];
		return [{
			level: "fail",
			message: `git ${git} is too old: merges are computed with \`git merge-tree --write-tree\``,
			fix: `Install git ${GIT} or newer.`
		}];
	}
};
const nodeVersion = {
	id: "node-version",
	look: ({ machine: { node } }) => isAtLeast(node, NODE) ? [ok(`Node ${node}`)] : [{
		level: "fail",
		message: `Node ${node} is too old`,
		fix: `Install Node ${NODE} or newer.`
	}]
};
const repository = {
	id: "repository",
	look: ({ problem }) => problem === void 0 ? [ok("a git repository with its files")] : [{
		level: "fail",
		message: problem,
		fix: "Go into a clone, or name one with --repo DIR."
	}]
};
const history = ofContents("history", ({ shallow }) => {
	if (!shallow) return [ok("the history is whole")];
	return [{
		level: "warn",
		message: "The clone is shallow: a change cannot be compared with where it began",
		fix: "git fetch --unshallow (in a workflow: fetch-depth: 0)"
	}];
});
function isAtLeast(version, least) {
	const [have, want] = [numbersOf(version), numbersOf(least)];
	const differing = want.findIndex((part, at) => part !== (have[at] ?? 0));
	return differing < 0 || (have[differing] ?? 0) > (want[differing] ?? 0);
}
function numbersOf(version) {
	return version.split(".").map(Number);
}

/** What decides who may approve, with a path that stands for it. */
const POLICY = [
	["/countersign.yaml", "countersign.yaml"],
	["/adapters/", "adapters/x.yaml"],
	["/.github/", ".github/workflows/x.yml"]
];
/** Where the forge looks for owners, the first that is there. */
const OWNER_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const owners = ofContents("code-owners", ({ owners: file }) => {
	if (!file) return [{
		level: "warn",
		message: "There is no CODEOWNERS: nobody in particular is asked when policy changes",
		fix: `Write .github/CODEOWNERS: ${POLICY.map(([what]) => `${what} @OWNER`).join("; ")}`
	}];
	const faults = POLICY.filter(([, path]) => !isOwned(file.text, path)).map(([what]) => unowned(file.path, what));
	return orFine(faults, `${file.path} covers what decides who may approve`);
});
function unowned(path, what) {
	return {
		level: "warn",
		message: `CODEOWNERS gives ${what} no owner`,
		fix: `Add the line: ${what} @OWNER`,
		place: {
			file: path,
			line: 1,
			column: 1
		}
	};
}
/** The last line that matches decides; it may name nobody. */
function isOwned(text, path) {
	return (text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, "").trim().split(/\s+/)).findLast(([pattern = ""]) => pattern !== "" && matches(path, pattern))?.length ?? 0) > 1;
}
function matches(path, pattern) {
	const glob = `${pattern.replace(/\/$/, "").includes("/") ? "" : "**/"}${pattern.replace(/^\//, "").replace(/\/$/, "")}`;
	return !pattern.endsWith("/") && matchesGlob(path, glob) || !glob.endsWith("/*") && matchesGlob(path, `${glob}/**`) && matchesFolder(path, glob);
}
function matchesFolder(path, glob) {
	const parts = path.split("/");
	return parts.some((_, at) => at > 0 && matchesGlob(parts.slice(0, at).join("/"), glob));
}

const ids = ofContents("roster-ids", ({ policy }) => {
	if (!policy.file) return [];
	const without = [...policy.roles.values()].flatMap((role) => role.people.filter(({ id }) => id === void 0));
	const logins = [...new Set(without.map(({ login }) => login))];
	return orFine(logins.map((login) => unpinned$1({
		login,
		place: placeOf(policy, login)
	})), "everybody on the roster is pinned by number");
});
function unpinned$1({ login, place }) {
	return {
		level: "warn",
		message: `@${login} has no id: they count by login, which somebody else could take over`,
		fix: `gh api users/${login} --jq .id   and write it as \`{ login: ${login}, id: ... }\``,
		...place ? { place } : {}
	};
}
function placeOf({ file }, login) {
	for (const [role, members] of Object.entries(file?.value.roles ?? {})) {
		const at = Array.isArray(members) ? members.findIndex((each) => "login" in each && each.login === login && each.id === void 0) : -1;
		if (at >= 0) return file?.at([
			"roles",
			role,
			at,
			"login"
		]);
	}
}
const teams = ofContents("roster-teams", ({ policy }) => {
	if (!policy.file) return [];
	return orFine([...policy.roles.values()].flatMap(teamsOf), "the roster lists people, no teams");
});
function teamsOf({ id, teams: named, people }) {
	const left = people.length > 0 ? "" : ", and the role lists nobody else";
	const fix = "Give the Action an App token that may read members, or list the people.";
	return named.map((team) => {
		return {
			level: "warn",
			message: `${id}: the token of a workflow cannot read the members of ${team}${left}`,
			fix
		};
	});
}

const readable = ofContents("workflows", ({ workflows }) => workflows.flatMap(({ path, problem }) => problem === void 0 ? [] : [{
	level: "warn",
	message: `The workflow cannot be read: ${problem}`,
	fix: "Fix its YAML.",
	place: {
		file: path,
		line: 1,
		column: 1
	}
}]));
/** Events whose runs have the secrets of the repository while the content is a stranger's. */
const PRIVILEGED = [
	"pull_request_target",
	"workflow_run",
	"issue_comment"
];
/** Names of the head in expressions, and of its ref. */
const HEAD = /github\.event\.pull_request\.(?:head|merge_commit_sha)|github\.head_ref|github\.event\.workflow_run\.head|github\.event\.(?:issue\.)?number|refs\/pull\/|\bpull\/\S+\/(?:head|merge)/i;
const checkout = ofContents("workflow-checkout", ({ workflows }) => {
	const faults = workflows.flatMap(({ events, steps }) => {
		const event = events.find((each) => PRIVILEGED.includes(each));
		return event === void 0 ? [] : steps.filter(takesHead).map((step) => dangerous(event, step));
	});
	return workflows.length === 0 ? [] : orFine(faults, "no workflow with secrets checks out a pull request");
});
function takesHead({ uses, run = "", takes }) {
	if (uses !== void 0) return /^actions\/checkout@/i.test(uses) && HEAD.test(takes);
	const fetches = /\bgit\b[^\n]*\b(?:fetch|checkout|pull|clone|switch|worktree)\b/.test(run);
	return /\bgh pr checkout\b/.test(run) || fetches && HEAD.test(run);
}
function dangerous(event, { place }) {
	return {
		level: "fail",
		message: `Runs on ${event} and checks out the pull request: whoever opens one runs code with your token`,
		fix: "Take the checkout out (objects can be read with git show), or run on pull_request without secrets.",
		place
	};
}
const pins = ofContents("workflow-pins", ({ workflows }) => {
	const found = /* @__PURE__ */ new Map();
	for (const step of workflows.flatMap(({ steps }) => steps)) if (step.uses !== void 0 && !isPinned(step.uses) && !found.has(step.uses)) found.set(step.uses, step);
	const faults = [...found].map(([uses, { place }]) => unpinned(uses, place));
	return workflows.length === 0 ? [] : orFine(faults, "every action is pinned to a commit");
});
function isPinned(uses) {
	return uses.startsWith("./") || /@(?:[0-9a-f]{40}|[0-9a-f]{64})$|^docker:\/\/.*@sha256:[0-9a-f]{64}$/.test(uses);
}
function unpinned(uses, place) {
	const [, owner, name, ref] = /^([\w.-]+)\/([\w.-]+)[^@]*@([\w./-]+)$/.exec(uses) ?? [];
	const fix = ref ? `gh api repos/${owner}/${name}/commits/${ref} --jq .sha   and write that commit after the @.` : "Name a commit, or a digest of the image.";
	return {
		level: "warn",
		message: `\`${uses}\` may change under you: its owner can move what it names`,
		fix,
		place
	};
}
const permissions = ofContents("workflow-permissions", ({ workflows }) => {
	const faults = workflows.filter((each) => each.problem === void 0 && !each.permissions).map(unstated);
	return workflows.length === 0 ? [] : orFine(faults, "every workflow says what its token may do");
});
function unstated({ path }) {
	return {
		level: "warn",
		message: "The workflow does not say what its token may do, so it may have all that the repository gives",
		fix: "Add `permissions: {}` at the top, and to each job what it needs.",
		place: {
			file: path,
			line: 1,
			column: 1
		}
	};
}

/** Everything that the doctor looks at, in the order in which it is told. */
const checks = [
	gitVersion,
	nodeVersion,
	repository,
	history,
	settings,
	record,
	trial,
	ids,
	teams,
	roles,
	approvers,
	independence,
	adapters,
	engagements,
	readable,
	checkout,
	pins,
	permissions,
	owners
];

async function readMachine(cwd) {
	const said = await runGit({ cwd }, ["--version"]).catch((error) => {
		if (error instanceof GitProblem) return "";
		throw error;
	});
	return {
		git: /\d+(?:\.\d+)+/.exec(said)?.[0],
		node: versions.node
	};
}

const MOST = 262144;
function readWorkflow({ path, bytes }) {
	const empty = {
		path,
		events: [],
		permissions: true,
		steps: []
	};
	if (bytes.length > MOST) return {
		...empty,
		problem: "it is too long"
	};
	const lines = new LineCounter();
	const document = parseDocument(new TextDecoder().decode(bytes), {
		schema: "failsafe",
		lineCounter: lines
	});
	const [error] = document.errors;
	if (error) return {
		...empty,
		problem: error.message.split("\n")[0] ?? ""
	};
	const root = document.contents;
	if (!isMap(root)) return {
		...empty,
		problem: "it is no mapping"
	};
	const steps = [];
	visit(document, { Map(_, map) {
		const step = stepOf(map, path, lines);
		if (step) steps.push(step);
	} });
	return {
		path,
		problem: void 0,
		events: namesOf(root.get("on", true)),
		permissions: statesPermissions(root),
		steps
	};
}
/** A name, a list of names, or a map by name. */
function namesOf(node) {
	if (isScalar(node)) return [String(node.value)];
	if (isMap(node)) return node.items.map(({ key }) => textOf(key) ?? "");
	return itemsOf(node).map((item) => textOf(item) ?? "");
}
function itemsOf(node) {
	const { items } = Object(node);
	return Array.isArray(items) ? items : [];
}
function textOf(node) {
	return isScalar(node) && typeof node.value === "string" ? node.value : void 0;
}
function statesPermissions(root) {
	if (root.has("permissions")) return true;
	const jobs = root.get("jobs", true);
	const each = isMap(jobs) ? jobs.items.map(({ value }) => value) : [];
	return each.length > 0 && each.every((job) => isMap(job) && job.has("permissions"));
}
function stepOf(map, file, lines) {
	const [uses, run, inputs] = [
		"uses",
		"run",
		"with"
	].map((key) => map.get(key, true));
	const node = textOf(uses) === void 0 ? run : uses;
	if (textOf(node) === void 0 || !isScalar(node)) return void 0;
	const { line, col } = lines.linePos(node.range?.[0] ?? 0);
	const takes = isMap(inputs) ? ["ref", "repository"].map((key) => textOf(inputs.get(key, true)) ?? "").join(" ") : "";
	return {
		uses: textOf(uses),
		run: textOf(run),
		takes,
		place: {
			file,
			line,
			column: col
		}
	};
}

/** Whether the doctor reads what stands at a path. */
function isRead(path) {
	if (engagementOf(path) !== void 0) return !isEngineOwned(path) && /\.(?:md|yaml)$/.test(path);
	return path === "countersign.yaml" || ADAPTER.test(path) || WORKFLOW.test(path) || OWNER_FILES.some((each) => each === path);
}
const ADAPTER = /^adapters\/([^/]+)\.yaml$/;
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
function contentsOf(given) {
	const { files, shallow } = given;
	const settings = files.find(({ path }) => path === "countersign.yaml");
	const { policy, completions } = parsePolicy(settings, { setup: false });
	const engagements = engagementsOf(given);
	const used = usedAdapters(given, engagements);
	const owners = OWNER_FILES.map((path) => files.find((file) => file.path === path)).find((file) => file);
	return {
		shallow,
		settings,
		policy,
		findings: findingsOf(given, settings, used),
		adapters: [...used.values()].flatMap((file) => parseAdapter(file, completions).adapter ?? []),
		ownAdapters: files.flatMap(({ path }) => ADAPTER.exec(path)?.[1] ?? []),
		engagements,
		workflows: files.filter(({ path }) => WORKFLOW.test(path)).map(readWorkflow),
		owners: owners && {
			path: owners.path,
			text: new TextDecoder().decode(owners.bytes)
		}
	};
}
function engagementsOf({ files, paths }) {
	return [...new Set(paths.flatMap((path) => engagementOf(path) ?? []))].map((id) => {
		const own = files.filter(({ path }) => engagementOf(path) === id);
		const unread = paths.filter((path) => engagementOf(path) === id && !isRead(path)).map(asEntry);
		return parseEngagement(id, own, [...own, ...unread]);
	});
}
function asEntry(path) {
	return {
		path,
		mode: "100644",
		oid: ""
	};
}
/** The repository's own definitions, and those built-in ones that engagements name. */
function usedAdapters({ files, builtin }, engagements) {
	const own = files.flatMap((file) => {
		const type = ADAPTER.exec(file.path)?.[1];
		return type === void 0 ? [] : [[type, file]];
	});
	const named = engagements.flatMap(({ state }) => {
		const type = state?.value.workflow_type;
		const file = type === void 0 ? void 0 : builtin.get(type);
		return type === void 0 || !file ? [] : [[type, file]];
	});
	return new Map([...named, ...own]);
}
const nothing = {
	settings: void 0,
	adapters: /* @__PURE__ */ new Map(),
	templates: /* @__PURE__ */ new Map(),
	engagements: /* @__PURE__ */ new Map()
};
/** What the rules would say of a change that adds the settings and all definitions at once. */
function findingsOf({ builtin, now }, settings, adapters) {
	const contents = [...settings ? [settings] : [], ...adapters.values()];
	const files = contents.map((after) => ({
		path: after.path,
		before: void 0,
		after
	}));
	const none = "0".repeat(40);
	const question = {
		change: {
			base: none,
			head: none,
			files,
			contents,
			policyChanges: [],
			commits: [],
			conflicts: [],
			idFiles: /* @__PURE__ */ new Map(),
			users: /* @__PURE__ */ new Map()
		},
		base: nothing,
		merged: {
			...nothing,
			settings,
			adapters
		},
		seen: /* @__PURE__ */ new Map(),
		entries: /* @__PURE__ */ new Map(),
		builtin,
		pull: void 0,
		now,
		ids: []
	};
	const { findings } = evaluate(question).verdict;
	return findings.filter(({ severity, name }) => {
		return (severity === "error" || severity === "warning") && (settings !== void 0 || name !== "undeclared-name");
	});
}

/** Reads everything that there is to look at, as it lies on disk. */
async function examine(asked) {
	const machine = await readMachine(asked.cwd);
	try {
		return {
			machine,
			contents: await read(asked),
			problem: void 0
		};
	} catch (error) {
		if (error instanceof GitProblem) return {
			machine,
			contents: void 0,
			problem: error.message
		};
		throw error;
	}
}
const PLACES = [
	"countersign.yaml",
	"adapters",
	"engagements",
	".github",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
async function read({ repo: dir, now, builtin }) {
	const repo = await openRepository(dir);
	const paths = await listWorkingFiles(repo, PLACES);
	const files = await Promise.all(paths.filter(isRead).map((path) => readWorkingFile(repo, path)));
	const shallow = (await shallowCommits(repo)).size > 0;
	return contentsOf({
		shallow,
		paths,
		files: files.filter((file) => file !== void 0),
		builtin,
		now
	});
}

const verb = {
	name: "doctor",
	summary: "Look whether this repository is set up so that approvals can be trusted.",
	usage: "countersign doctor",
	examples: ["countersign doctor           what is fine, what is not, and what mends it"],
	options: commonOptions,
	async run(values, _words, world) {
		const repo = resolve(world.cwd, textOf$1(values, "repo") ?? ".");
		const examined = await examine({
			cwd: world.cwd,
			repo,
			now: nowOf(values, world),
			builtin: await world.builtinAdapters()
		});
		const told = checks.flatMap((check) => check.look(examined).map((outcome) => ({
			check: check.id,
			outcome
		})));
		if (values["json"] === true) world.print(jsonText(asData(told)));
		else print(told, world);
		return worst(told) === "fail" ? exit.findings : exit.fine;
	}
};
function worst(told) {
	const levels = told.map(({ outcome }) => outcome.level);
	return levels.includes("fail") ? "fail" : levels.includes("warn") ? "warn" : "ok";
}
function asData(told) {
	const rows = told.map(({ check, outcome: { level, message, fix, place } }) => ({
		check,
		level,
		message,
		fix: fix ?? null,
		file: place?.file ?? null,
		line: place?.line ?? null,
		column: place?.column ?? null
	}));
	return {
		result: worst(told),
		checks: rows
	};
}
const styles = {
	ok: "green",
	warn: "yellow",
	fail: "red"
};
function print(told, world) {
	const paint = painter(world.color);
	for (const { outcome } of told) {
		const { level, message, fix, place } = outcome;
		const where = place ? `${visible(`${place.file}:${place.line}:${place.column}`)}  ` : "";
		world.print(`${paint(styles[level], level.padEnd(4))}  ${where}${visible(message)}\n`);
		if (fix !== void 0) world.print(`      fix: ${visible(fix)}\n`);
	}
	const count = (level) => told.filter(({ outcome }) => outcome.level === level).length;
	world.print(`\n${count("ok")} fine, ${count("warn")} to look at, ${count("fail")} to mend.\n`);
}

export { verb };