import { type Change, editYaml } from "../edit/edit-yaml.ts";
import type { Artifact } from "../model/artifact.ts";
import type { Case } from "../model/case.ts";
import { type SourceFile, statePath } from "../model/engagement.ts";
import type { Finding } from "../model/finding.ts";
import { nearest } from "../model/nearest.ts";
import type { Instant } from "../model/time.ts";
import type { EngagementVerdict } from "../model/verdict.ts";
import type { Write } from "../model/write.ts";
import type { Evaluated } from "./evaluate.ts";
import { UsageError } from "./verb.ts";

/** What edits work on, wherever the files are, and what they make. */

/** What there is to do is to open a pull request with it; `told` is what else there is to know, where its check does not say it. */
export interface ToPropose {
  readonly told?: string;
}

/** What there is to do with most edits. */
export const MERGE: ToPropose = {};

/** What a command makes of an engagement: files to write, what to say of it, and what to do next. */
export interface Work {
  readonly writes: readonly Write[];
  readonly said: string;
  /** Where it takes the verdict, it is told of the engagement as it is then. */
  readonly next?: string | ToPropose | ((after: EngagementVerdict) => string);
  /** What else a person has to know, in a line each. */
  readonly notes?: readonly string[];
  /** It is meant to put something in the way: that a move or an action is stopped now is no reason to refuse it. */
  readonly stops?: true;
  /** What is shown before it is judged, and in place of the lines that would change. */
  readonly preface?: string;
  /** What it says to programs besides. */
  readonly data?: object;
  /** The place in what was taken over of a finding about what would be written. */
  readonly whereFrom?: (finding: Finding) => Finding;
}

/** Where the files are that a command edits: a folder, or a commit. */
export interface Desk {
  readonly now: Instant;
  read(path: string): Promise<SourceFile | undefined>;
  /** Every artifact id of the repository: an id is used once, whatever engagement it is in. */
  takenIds(): Promise<readonly string[]>;
}

/** The engagement as it lies there. */
export interface Bench extends Pick<Desk, "read" | "takenIds"> {
  readonly id: string;
  readonly c: Case;
  readonly verdict: EngagementVerdict;
  readonly today: string;
  /** The text of state.yaml, edited. */
  state(changes: readonly Change[]): Promise<Write>;
  /** The text of an artifact with its front matter edited. */
  matter(artifact: Artifact, changes: readonly Change[]): Promise<Write>;
}

export function benchOf({ cases, verdict }: Evaluated, id: string, desk: Desk): Bench {
  const c = cases.find((each) => each.id === id);
  const judged = verdict.engagements.find((each) => each.id === id);
  if (!c?.head.state || !judged)
    throw new UsageError(`${id} cannot be read`, "`countersign check` says what is wrong.");
  return {
    id,
    c,
    verdict: judged,
    today: new Date(desk.now).toISOString().slice(0, 10),
    read: (path) => desk.read(path),
    takenIds: () => desk.takenIds(),
    state: async (changes) => await edited(desk, statePath(id), (text) => editYaml(text, changes)),
    matter: async ({ file }, changes) => await edited(desk, file, (text) => editMatter(text, changes)),
  };
}

async function edited(desk: Desk, path: string, edit: (text: string) => string): Promise<Write> {
  const file = await desk.read(path);
  if (!file) throw new UsageError(`${path} is not there`, "`countersign check` says what is wrong.");
  return { path, text: edit(new TextDecoder().decode(file.bytes)) };
}

/** The front matter alone is YAML; the body keeps every byte. */
export function editMatter(text: string, changes: readonly Change[]): string {
  const match = /^(\uFEFF?---\r?\n)([\s\S]*?\n)(---(?:\r?\n|$)[\s\S]*)$/.exec(text);
  if (!match) throw new UsageError("The file has no front matter", "`countersign check` says what is wrong.");
  const [, open = "", matter = "", rest = ""] = match;
  return `${open}${editYaml(matter, changes)}${rest}`;
}

/** Errors that were not there before. People who are missing are no reason not to write. */
export function newErrors(before: Evaluated, after: Evaluated, { stops }: Pick<Work, "stops">): Finding[] {
  const known = new Set(errorsOf(before).map((each) => `${each.rule} ${each.file} ${each.message}`));
  const fresh = errorsOf(after).filter((each) => !known.has(`${each.rule} ${each.file} ${each.message}`));
  return stops ? fresh.filter(({ name }) => !STOPPED.has(name)) : fresh;
}

/** The rules that say of a move or an action that it is stopped. */
const STOPPED: ReadonlySet<string> = new Set([
  "gate-not-satisfied",
  "requirement-not-met",
  "terminal-with-open-blockers",
  "action-not-approved",
  "condition-open",
]);

function errorsOf({ verdict }: Evaluated): Finding[] {
  const all = [...verdict.findings, ...verdict.engagements.flatMap(({ findings }) => findings)];
  return all.filter(({ severity }) => severity === "error");
}

/** An artifact of the engagement that a person named. */
export function artifactCalled({ c }: Bench, id: string | undefined): Artifact {
  if (id === undefined) throw new UsageError("Name the artifact", "Such as PRO-2026-0001.");
  const found = c.head.artifacts.find((each) => each.id === id);
  if (found) return found;
  const near = nearest(
    id,
    c.head.artifacts.map((each) => each.id),
  );
  throw new UsageError(
    `There is no artifact \`${id}\` in ${c.id}`,
    near === undefined ? undefined : `Did you mean \`${near}\`?`,
  );
}

/** The number after the highest of entries such as BLK-3. */
export function nextNumber(ids: readonly string[], prefix: string): string {
  const numbers = ids.flatMap((id) => (id.startsWith(`${prefix}-`) ? [Number(id.slice(prefix.length + 1))] : []));
  return `${prefix}-${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}
