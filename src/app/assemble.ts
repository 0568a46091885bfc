import type { Adapter } from "../model/adapter.ts";
import type { EngagementFiles, Facts, Presentation, Question, Repository, Seen, Snapshot } from "../model/case.ts";
import { digestOf } from "../model/digest.ts";
import { type Engagement, engagementOf, type SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import { emptyRecord, type RecordView } from "../model/record.ts";
import type { GateCompletion } from "../model/settings.ts";
import type { Unjudged } from "../plan/verdict.ts";
import { parseAdapter } from "../parse/adapter.ts";
import { parseEngagement } from "../parse/engagement.ts";
import { parseEntry } from "../parse/record.ts";
import { parsePolicy } from "../parse/settings.ts";

export interface Assembled {
  readonly repository: Repository;
  readonly facts: readonly Facts[];
  readonly unjudged: readonly Unjudged[];
}

/** Parses everything that was read into the frozen facts that gates and rules look at. */
export function assemble(question: Question): Assembled {
  const judging = readPolicy(question.base, isSetup(question.base));
  const unchanged = question.merged.settings?.oid === question.base.settings?.oid;
  const proposed = unchanged && !judging.policy.setup ? judging : readPolicy(question.merged, false);
  const adapters = new Map<string, ReadAdapter>();
  const find = (type: string) => memo(adapters, type, () => readAdapter(question, judging, type));
  const head = changedAdapters(question, proposed);
  const pairs = question.ids.map((id) => pairOf(question, id));
  // An adapter that cannot be used at all is told where an engagement needs it.
  const used = pairs.flatMap((pair) => find(typeOf(question, pair) ?? "") ?? []).filter(({ adapter }) => adapter);
  const told = [...judging.problems, ...new Set(used.flatMap(({ problems }) => problems))];
  const repository: Repository = {
    change: question.change,
    policy: judging.policy,
    headPolicy: proposed.policy,
    neighbours: new Map([...question.neighbours].map(([id, files]) => [id, read(id, files)])),
    headAdapters: new Map(head.flatMap(({ adapter }) => (adapter ? [[adapter.type, adapter]] : []))),
    problems: [
      ...told,
      ...unseen([...proposed.problems, ...head.flatMap(({ problems }) => problems)], told),
      ...secondDefaults(question),
      ...breaksOf(question, undefined),
    ],
    pull: question.pull,
    now: question.now,
    documentFaults: question.documentFaults ?? [],
  };
  const judged = pairs.map((pair) => judgedBy(question, repository, pair, find));
  return {
    repository,
    facts: judged.flatMap((each) => ("adapter" in each ? [each] : [])),
    unjudged: judged.flatMap((each) => ("adapter" in each ? [] : [each])),
  };
}

interface ReadPolicy {
  readonly policy: Policy;
  readonly problems: readonly Problem[];
  readonly completions: ReadonlyMap<string, GateCompletion>;
}

interface ReadAdapter {
  readonly adapter: Adapter | undefined;
  readonly problems: readonly Problem[];
}

interface Pair {
  readonly id: string;
  readonly base: Engagement | undefined;
  readonly head: Engagement;
}

/** Nothing of ours is on the default branch yet: this change sets it up. */
function isSetup(base: Snapshot): boolean {
  return !base.settings && base.adapters.size === 0;
}

function readPolicy(snapshot: Snapshot, setup: boolean): ReadPolicy {
  return parsePolicy(snapshot.settings, { setup });
}

/** Problems of the head that the base has too are told once. */
function unseen(problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const told = new Set(known.map((each) => JSON.stringify(each)));
  return problems.filter((each) => !told.has(JSON.stringify(each)));
}

function changedAdapters(question: Question, proposed: ReadPolicy): ReadAdapter[] {
  const changed = new Set(question.change.files.map((file) => file.path));
  const touched = [...question.merged.adapters.values()].filter(
    (file) => changed.has(file.path) || changed.has("countersign.yaml"),
  );
  return touched.map((file) => parseAdapter(file, proposed.completions));
}

/** The base's own definition, else the built-in one; a set-up change may bring its own, judged for errors only. */
function readAdapter(question: Question, judging: ReadPolicy, type: string): ReadAdapter | undefined {
  const own = question.base.adapters.get(type);
  const fallback = isSetup(question.base) ? question.merged.adapters.get(type) : undefined;
  const file = own ?? question.builtin.get(type) ?? fallback;
  return file ? parseAdapter(file, judging.completions) : undefined;
}

function pairOf(question: Question, id: string): Pair {
  const before = question.base.engagements.get(id);
  const after = question.merged.engagements.get(id) ?? { files: [], entries: [] };
  const base = before && before.entries.length > 0 ? read(id, before) : undefined;
  if (base && after.entries.length === 0) return { id, base, head: removed(id) };
  return { id, base, head: base && before && isSame(before, after) ? base : read(id, after) };
}

/** What is the same in both trees is parsed once. */
function isSame(before: EngagementFiles, after: EngagementFiles): boolean {
  const names = ({ entries }: EngagementFiles) =>
    entries.map(({ path, mode, oid }) => `${mode} ${oid} ${path}`).join("\n");
  return names(before) === names(after);
}

/** That the files of a removed engagement are missing is one problem, not one each; a rule tells it. */
function removed(id: string): Engagement {
  return { ...read(id, { files: [], entries: [] }), problems: [] };
}

function read(id: string, { files, entries }: EngagementFiles): Engagement {
  return parseEngagement(id, files, entries);
}

function judgedBy(
  question: Question,
  repository: Repository,
  { id, base, head }: Pair,
  find: (type: string) => ReadAdapter | undefined,
): Facts | Unjudged {
  const type = typeOf(question, { base, head });
  if (type === undefined) return { id, workflowType: "", base, head, problems: breaksOf(question, id) };
  const found = find(type);
  if (!found?.adapter) {
    const problems = [...(found?.problems ?? [noAdapter(head, type)]), ...breaksOf(question, id)];
    return { id, workflowType: type, base, head, problems };
  }
  const { adapter } = found;
  const presentation = presentationOf(question.merged, () => repository.headPolicy, adapter);
  const { view: record, problems } = recordOf(question.entries.get(id));
  const told = { ...head, problems: [...head.problems, ...problems, ...breaksOf(question, id)] };
  return { id, base, head: told, adapter, repository, seen: seenOf(question, id, adapter), record, presentation };
}

/** The type that the engagement names; the default's where a state that can be read names none. */
function typeOf(question: Question, { base, head }: Pick<Pair, "base" | "head">): string | undefined {
  const sides = base ? [base, head] : [head];
  const named = sides.map(({ raw }) => raw?.["workflow_type"]).find((type) => typeof type === "string" && type !== "");
  if (typeof named === "string") return named;
  return sides.some(({ raw }) => raw !== undefined) ? defaultType(question) : undefined;
}

/** The adapter that says it is the default, the repository's own before a built-in one; nothing where two say so. */
function defaultType(question: Question): string {
  const [own, ...others] = defaultsOf(question.base.adapters);
  if (others.length > 0) return "";
  return (own ?? defaultsOf(question.builtin)[0])?.type ?? "";
}

function defaultsOf(files: ReadonlyMap<string, SourceFile>): Adapter[] {
  return [...files.values()].flatMap((file) => {
    const { adapter } = parseAdapter(file, new Map());
    return adapter?.isDefault === true ? adapter : [];
  });
}

/** A change must not leave it open which definition judges an engagement that names none. */
function secondDefaults({ change, merged }: Question): Problem[] {
  if (!change.policyChanges.some((path) => path.startsWith("adapters/"))) return [];
  const all = defaultsOf(merged.adapters);
  return all.flatMap(({ doc, type }) => {
    const other = all.find((each) => each.type !== type);
    const isChanged = change.policyChanges.includes(doc.file);
    return other && isChanged ? { ...secondDefault(other), place: doc.at(["default"]) } : [];
  });
}

function secondDefault({ doc }: Adapter): Omit<Problem, "place"> {
  const message = `\`default: true\` stands here and in \`${doc.file}\`; one definition alone can be the default.`;
  return { code: "CS-SCH-004", message, fix: "Remove it from one of the two." };
}

function noAdapter(head: Engagement, type: string): Problem {
  const file = `engagements/${head.id}/state.yaml`;
  const place = head.state?.at(["workflow_type"]) ?? { file, line: 1, column: 1 };
  const fix = `Fix workflow_type, or merge adapters/${type}.yaml first: an engagement is judged by the base's definition.`;
  if (type === "") return { code: "CS-WFL-001", place, message: NO_DEFAULT, fix: "Write its `workflow_type`." };
  return { code: "CS-WFL-001", place, message: `No adapter for \`${type}\` in the base.`, fix };
}

const NO_DEFAULT = "It names no workflow_type, and no definition, or more than one, says it is the default.";

function recordOf(entry: SourceFile | undefined): { view: RecordView; problems: readonly Problem[] } {
  return entry ? parseEntry(entry) : { view: emptyRecord, problems: [] };
}

function breaksOf({ breaks }: Question, id: string | undefined): Problem[] {
  return breaks.filter(({ place }) => engagementOf(place.file) === id);
}

function seenOf(question: Question, id: string, adapter: Adapter): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const [sha, { snapshot, committedAt }] of question.seen) {
    const engagement = read(id, snapshot.engagements.get(id) ?? { files: [], entries: [] });
    const presentation = presentationOf(snapshot, () => readPolicy(snapshot, false).policy, adapter);
    seen.set(sha, { engagement, presentation, committedAt });
  }
  return seen;
}

/** The version of the built-in templates: raised whenever what they print changes. */
const BUILTIN_TEMPLATES = "builtin@2";

function presentationOf(snapshot: Snapshot, policy: () => Policy, adapter: Adapter): Presentation {
  const rendered = adapter.artifacts.filter((each) => each.render !== undefined);
  if (rendered.length === 0) return new Map();
  const organization = JSON.stringify(policy().file?.value.organization ?? {});
  const logo = policy().file?.value.organization?.brand?.logo?.slice("templates/".length) ?? "";
  const general = ["document.md", "fonts", logo].flatMap((name) => snapshot.templates.get(name) ?? []);
  return new Map(
    rendered.map((each) => [
      each.type,
      digestOf([snapshot.templates.get(each.render ?? "") ?? BUILTIN_TEMPLATES, ...general, organization]),
    ]),
  );
}

function memo<K, V>(store: Map<K, V>, key: K, make: () => V | undefined): V | undefined {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (made !== undefined) store.set(key, made);
  return made;
}
