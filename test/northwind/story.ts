import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument, stringify } from "yaml";
import { parseYaml } from "../../src/parse/yaml.ts";
import type { Edit } from "../scenario/files.ts";
import type { Step } from "../scenario/scenario.ts";
import type { State } from "./files.ts";
import { nothingYet, type Outcome, propose, type World } from "./world.ts";

/** The worked example as its pull requests, played one after the other; the top of the file explains every key. */

type Map = Readonly<Record<string, unknown>>;
type Entry = Map & { readonly id: string };

interface Happened {
  readonly action: string;
  readonly artifact: string;
  readonly event: string;
  readonly on: string;
  readonly evidence: string;
}

export interface Chapter {
  readonly number: string;
  readonly title: string;
  readonly on: string;
  readonly by: string;
  readonly tell: string;
  readonly state?: Map;
  readonly facts?: Map;
  readonly entries?: Readonly<Record<string, readonly Entry[]>>;
  readonly files?: readonly (string | { readonly path: string; readonly set?: Map; readonly text?: Texts })[];
  readonly reviews?: readonly {
    readonly by: string;
    readonly verdict: "approve" | "reject" | "comment";
    readonly body?: string;
  }[];
  readonly labels?: readonly { readonly name: string; readonly by: string }[];
  readonly before: string;
  readonly after: string;
  readonly merged?: "true" | "false";
  readonly outside?: readonly Happened[];
}

type Texts = Readonly<Record<string, string>>;

export interface Told {
  readonly chapter: Chapter;
  /** The verdict before anybody has said anything. */
  readonly before: Outcome;
  readonly after: Outcome;
  /** The default branch afterwards. */
  readonly world: World;
}

/** What removes a key. */
const GONE = "null";

const root = new URL("../../", import.meta.url);
export const story = read("templates/demo/northwind.yaml") as {
  readonly engagement: string;
  readonly pulls: readonly Chapter[];
};

/** As every file of ours is read: each scalar is its text, and `null` is the word. */
export function read(path: string): unknown {
  const { doc, problems } = parseYaml(path, readFileSync(new URL(path, root)));
  if (!doc) throw new Error(problems.map(({ place, message }) => `${path}:${place.line} ${message}`).join("\n"));
  return doc.value;
}
const folder = `engagements/${story.engagement}/`;

/** The folder as it stands, by path; what the engine writes there is no part of the story. */
export function folderNow(): Readonly<Record<string, Uint8Array>> {
  const path = fileURLToPath(new URL(folder, root));
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(path, join(each.parentPath, each.name)));
  const own = names.filter((name) => name !== "README.md" && !/^(?:record|rendered)\//.test(name));
  return Object.fromEntries(own.map((name) => [folder + name, readFileSync(new URL(folder + name, root))]));
}

export const settingsNow: Edit = { "countersign.yaml": readFileSync(new URL("countersign.yaml", root), "utf8") };

export function tellAll(): Told[] {
  const told: Told[] = [];
  for (const chapter of story.pulls)
    told.push(tell(told.at(-1)?.world ?? { ...nothingYet, files: settingsNow }, chapter));
  return told;
}

function tell(world: World, chapter: Chapter): Told {
  const says = stateAfter(world.state, chapter);
  const pull = { on: chapter.on, author: chapter.by, says, writes: filesOf(chapter) };
  // A key that the chapter removes must not come back from the state before it.
  const base = { ...world, state: {} };
  const before = propose(base, pull);
  const after = propose(base, { ...pull, steps: stepsOf(chapter) });
  return { chapter, before, after, world: chapter.merged === "false" ? world : merge(after, chapter) };
}

function stepsOf({ labels = [], reviews = [] }: Chapter): Step[] {
  return [
    ...reviews.map(({ by, verdict, body = "" }) => ({ review: verdict, by, body })),
    ...labels.map(({ name, by }) => ({ label: name, by })),
  ];
}

/** What happened outside is in the record that the next pull request finds. */
function merge(after: Outcome, { outside = [] }: Chapter): World {
  const uses = outside.map(({ action, artifact, event, on }) => ({
    action,
    artifact,
    scope: "*",
    event: `${artifact} was ${event} on ${on}`,
    status: event,
  }));
  return after.mergedWith(uses);
}

function stateAfter(state: State, { state: set = {}, facts = {}, entries = {} }: Chapter): State {
  const next = structuredClone({ ...state, ...set }) as Record<string, unknown>;
  for (const [path, value] of Object.entries(facts)) setFact(next, ["known_facts", ...path.split(".")], value);
  for (const [key, list] of Object.entries(entries))
    next[key] = withChanges((next[key] ?? []) as readonly Entry[], list);
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== GONE));
}

function setFact(into: Record<string, unknown>, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  into[key] = { ...(into[key] as Map | undefined) };
  setFact(into[key] as Record<string, unknown>, rest, value);
}

function withChanges(list: readonly Entry[], changes: readonly Entry[]): Entry[] {
  const known = list.map((old) => ({ ...old, ...changes.find(({ id }) => id === old.id) }));
  return [...known, ...changes.filter(({ id }) => !list.some((old) => old.id === id))];
}

function filesOf({ files = [] }: Chapter): Edit {
  return Object.fromEntries(
    files.map((file) => {
      const { path, set, text } = typeof file === "string" ? { path: file } : file;
      const bytes = readFileSync(new URL(folder + path, root));
      return [folder + path, set || text ? earlier(bytes.toString("utf8"), path, set ?? {}, text ?? {}) : bytes];
    }),
  );
}

function earlier(file: string, path: string, set: Map, texts: Texts): string {
  const [, matter = "", body = ""] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(file) ?? [];
  const front = parseDocument(matter);
  for (const [key, value] of Object.entries(set)) {
    if (value === GONE) front.delete(key);
    else front.set(key, front.createNode(value));
  }
  const then = Object.entries(texts).reduce((now, [text, was]) => {
    if (!now.includes(text)) throw new Error(`${path} does not say: ${text}`);
    return now.replace(text, () => was);
  }, body);
  return `---\n${stringify(front)}---\n${then}`;
}
