import { n as stringifyYaml } from "./yaml.js";
import { _ as statePath, v as openRepository } from "./record.js";
import { r as readWorkingFile, t as listWorkingFiles } from "./working-files.js";
import { d as nearest, o as textOf, t as UsageError } from "./verb.js";
import { n as ENGAGEMENT_ID, r as NAME } from "./scalars.js";
import { c as nextId, i as parseAdapter } from "./evaluate.js";
import { c as idOfFile, g as isKnown } from "./record-file.js";
import { a as textOption, c as workOptions, i as splitWords, o as work, r as repoOf, s as workAnew } from "./workbench.js";

/** What new files start with. */
/** Every artifact id of the repository: an id is used once, whatever engagement it is in. */
async function takenIds(repo) {
	return (await listWorkingFiles(await openRepository(repo), ["engagements"])).flatMap((path) => idOfFile(path) ?? []);
}
/** The first id of a type that is free, by its pattern. */
function freeId(c, type, year, taken) {
	const { idPattern } = c.adapter.artifacts.find((each) => each.type === type) ?? {};
	const prefix = type.replaceAll(/[^a-z]/gi, "").slice(0, 4).toUpperCase();
	const first = (idPattern ?? `${prefix}-{yyyy}-{nnnn}`).replaceAll("{yyyy}", year).replaceAll("{yy}", year.slice(2)).replaceAll(/\{(n+)\}/g, (_, n) => "1".padStart(n.length, "0"));
	return taken.includes(first) ? nextId(first, taken) : first;
}
/** An artifact of a type with all that the type asks for, as TBD where nobody has said it yet. */
function artifactText(c, id, type, given) {
	const known = c.adapter.artifacts.find((each) => each.type === type);
	if (!known) throw unknownType(c, type);
	const sources = c.head.artifacts.filter((each) => known.sources.includes(each.type) && each.status === "current");
	const fixed = [
		"id",
		"type",
		"version",
		"status",
		"title",
		"sources",
		"scope"
	];
	const missing = known.requiredFields.filter((field) => !field.includes(".") && !fixed.includes(field));
	const matter = {
		id,
		type,
		version: "v1",
		status: "draft",
		title: given["title"] ?? known.label,
		...isKnown(given["scope"]) ? { scope: given["scope"] } : {},
		sources: sources.map((each) => `${each.id}@${each.version ?? "v1"}`),
		...Object.fromEntries(missing.map((field) => [field, "TBD"]))
	};
	return `---\n${stringifyYaml(matter)}---\n# ${given["title"] ?? known.label}\n\nTBD\n`;
}
function unknownType({ adapter }, type) {
	const types = adapter.artifacts.map((each) => each.type);
	const near = nearest(type, types);
	const hint = near === void 0 ? `There are ${types.join(", ")}.` : `Did you mean \`${near}\`?`;
	return new UsageError(`${adapter.type} has no artifact type \`${type}\``, hint);
}

const verb = {
	name: "new",
	summary: "Begin an engagement, an artifact, a track or a workflow definition.",
	usage: "countersign new engagement|artifact|track|adapter ...",
	examples: [
		"countersign new engagement acme-pilot --client \"Acme Corp\" --workflow \"Support triage pilot\" --owner lena",
		"countersign new artifact brief acme-pilot --title Pilot    the next free id, built on what is current",
		"countersign new track support acme-pilot --owner dora",
		"countersign new adapter onboarding                            adapters/onboarding.yaml, to be filled in"
	],
	options: {
		...workOptions,
		client: {
			type: "string",
			value: "NAME",
			help: "Who the work is for."
		},
		workflow: {
			type: "string",
			value: "TEXT",
			help: "What the work is, in a few words."
		},
		type: {
			type: "string",
			value: "NAME",
			help: "The workflow definition; without it, the default one."
		},
		owner: {
			type: "string",
			value: "LOGIN",
			help: "Who answers for it."
		},
		title: {
			type: "string",
			value: "TEXT",
			help: "The title of an artifact."
		},
		scope: {
			type: "string",
			value: "NAME",
			help: "The scope of an artifact or a track."
		}
	},
	async run(values, words, world) {
		const [kind = "", name, ...rest] = words;
		const make = Object.hasOwn(kinds, kind) ? kinds[kind] : void 0;
		if (!make) throw new UsageError(kind === "" ? "Say what is new" : `There is no new ${JSON.stringify(kind)}`, hintFor(kind));
		if (name === void 0) throw new UsageError(`Name the new ${kind}`);
		return await make(values, name, rest, world);
	}
};
const kinds = {
	engagement,
	artifact,
	track,
	adapter
};
function hintFor(kind) {
	const near = nearest(kind, Object.keys(kinds));
	return near === void 0 ? `One of ${Object.keys(kinds).join(", ")}.` : `Did you mean \`${near}\`?`;
}
async function engagement(values, id, rest, world) {
	if (!ENGAGEMENT_ID.test(id) || rest.length > 0) throw new UsageError(`${JSON.stringify([id, ...rest].join(" "))} is no engagement id`, "Small letters, digits and `-`, such as acme-pilot.");
	const client = textOption(values, "client", "Who is the work for?");
	const workflow = textOption(values, "workflow", "What is the work, in a few words?");
	return await workAnew(values, world, async ({ repo, builtin }) => {
		if (await readWorkingFile(await openRepository(repo), statePath(id))) throw new UsageError(`${id} is there already`);
		const type = textOf(values, "type");
		const initial = await initialStage(repo, type, builtin);
		const state = {
			...type === void 0 ? {} : { workflow_type: type },
			client,
			workflow,
			owner: textOf(values, "owner") ?? "TBD",
			stage: initial,
			workflow_status: "active",
			known_facts: {}
		};
		return {
			writes: [{
				path: statePath(id),
				text: stringifyYaml(state)
			}],
			said: `${id} begins at ${initial}.`,
			next: "Open a pull request with it; `countersign next` says what comes first."
		};
	});
}
/** The stage where the definition begins: the repository's own, else a built-in one. */
async function initialStage(repo, type, builtin) {
	const own = type === void 0 ? void 0 : await readWorkingFile(await openRepository(repo), `adapters/${type}.yaml`);
	const found = (type === void 0 ? [...await ownAdapters(repo), ...builtin.values()] : [own ?? builtin.get(type)]).flatMap((file) => file ? parseAdapter(file, /* @__PURE__ */ new Map()).adapter ?? [] : []).find((each) => type !== void 0 || each.isDefault);
	if (found) return found.initialStage;
	const near = nearest(type ?? "", [...builtin.keys()]);
	throw new UsageError(`There is no workflow definition \`${type ?? ""}\``, near === void 0 ? void 0 : `Did you mean \`${near}\`?`);
}
async function ownAdapters(repo) {
	const opened = await openRepository(repo);
	const paths = (await listWorkingFiles(opened, ["adapters"])).filter((path) => path.endsWith(".yaml"));
	return (await Promise.all(paths.map((path) => readWorkingFile(opened, path)))).filter((file) => file !== void 0);
}
async function artifact(values, type, rest, world) {
	const { id } = await splitWords(rest, values, world);
	const taken = await takenIds(repoOf(values, world));
	return await work(values, id, world, (bench) => written(bench, type, taken, values));
}
function written(bench, type, taken, values) {
	const given = {
		title: textOf(values, "title"),
		scope: textOf(values, "scope")
	};
	const id = freeId(bench.c, type, bench.today.slice(0, 4), taken);
	return {
		writes: [{
			path: `engagements/${bench.id}/${id}.md`,
			text: artifactText(bench.c, id, type, given)
		}],
		said: `${id} is a draft.`,
		next: `Write it, then set \`status: current\`.`
	};
}
async function track(values, name, rest, world) {
	const { id } = await splitWords(rest, values, world);
	return await work(values, id, world, async (bench) => {
		const item = {
			id: name,
			type: "lifecycle",
			stage: bench.c.head.state?.value.stage ?? "TBD",
			status: "draft",
			owner: textOf(values, "owner") ?? "TBD",
			scope: textOf(values, "scope") ?? "*",
			output_state: "draft",
			dependencies: [],
			blockers: [],
			due_date: "TBD",
			approval_limits: []
		};
		return {
			writes: [await bench.state([{
				add: ["active_tracks"],
				item
			}])],
			said: `${bench.id}: the track ${name} is a draft.`
		};
	});
}
async function adapter(values, name, _rest, world) {
	if (!NAME.test(name)) throw new UsageError(`${JSON.stringify(name)} is no name`, "Letters, digits and `_`, such as onboarding.");
	return await workAnew(values, world, async ({ repo }) => {
		const path = `adapters/${name}.yaml`;
		if (await readWorkingFile(await openRepository(repo), path)) throw new UsageError(`${path} is there already`);
		return {
			writes: [{
				path,
				text: scaffold(name)
			}],
			said: `${path} has two stages and a gate between them.`,
			next: "docs/adapters.md tells what else it may hold."
		};
	});
}
function scaffold(name) {
	return `workflow_type: ${name}
label: ${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("_", " ")}
schema_version: 2.0.0
stages:
  - { id: plan, owner: plan, artifacts: [plan] }
  - { id: work, owner: work }
allowed_transitions:
  - { from: plan, to: work, when: the plan is agreed, requires: [{ gate: agreed }, { artifact: plan, status: current }] }
  - { from: work, to: plan, when: the plan does not hold, requires: [{ rationale: true }] }
  - { from: work, to: closed, when: the work is accepted }
artifacts:
  - { artifact_type: plan, owner: plan, id_pattern: "PLAN-{yyyy}-{nnnn}", sources: [] }
specialist_owners: { plan: plan, work: work }
gates:
  # Who may approve is named here, or in countersign.yaml under \`gates: { agreed: { approvers: { roles: [...] } } }\`.
  - { gate_id: agreed, owner: whoever leads the work, covers: [plan], evidence: [review] }
terminal_states: [{ id: closed, allows_open_blockers: false }]
`;
}

export { verb };