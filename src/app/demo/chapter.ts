import * as z from "zod";
import { actionDone } from "../../model/state.ts";
import { stringifyYaml } from "../../edit/yaml.ts";
import { type Data, type DataMap, dataOf, isMap } from "../../model/doc.ts";
import { editMatter } from "../bench.ts";

/** A story told as pull requests: what each brings, who says what to it, and how it is judged. */

const map = z.record(z.string(), z.unknown());
const conclusion = z.enum(["success", "action_required", "failure"]);

const chapter = z.looseObject({
  number: z.string().regex(/^\d+$/),
  title: z.string(),
  on: z.string(),
  by: z.string(),
  tell: z.string(),
  state: map.optional(),
  facts: map.optional(),
  entries: z.record(z.string(), z.array(map)).optional(),
  files: z
    .array(
      z.union([
        z.string(),
        z.strictObject({ path: z.string(), set: map.optional(), text: z.record(z.string(), z.string()).optional() }),
      ]),
    )
    .optional(),
  reviews: z
    .array(
      z.strictObject({
        by: z.string(),
        verdict: z.enum(["approve", "reject", "comment"]),
        body: z.string().optional(),
      }),
    )
    .optional(),
  labels: z.array(z.strictObject({ name: z.string(), by: z.string() })).optional(),
  outside: z.array(actionDone).optional(),
  before: conclusion,
  after: conclusion,
  merged: z.enum(["true", "false"]).optional(),
});
export type Chapter = z.infer<typeof chapter>;

export const story = z.looseObject({ engagement: z.string(), pulls: z.array(chapter) });
export type Story = z.infer<typeof story>;

/** What removes a key. */
const GONE = "null";

/** The state as the chapter leaves it. */
export function stateAfter(state: DataMap, { state: set = {}, facts = {}, entries = {} }: Chapter): DataMap {
  let next: DataMap = { ...state, ...dataOf(set) };
  for (const [path, value] of Object.entries(dataOf(facts)))
    next = put(next, ["known_facts", ...path.split(".")], value);
  for (const [key, list] of Object.entries(entries))
    next = { ...next, [key]: withChanges(next[key], list.map(dataOf)) };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== GONE));
}

/** What happened outside until the day of the chapter, told in its state. */
export function withDone(state: DataMap, happened: Happened): DataMap {
  const old = state["actions_done"];
  const told = Array.isArray(old) ? (old as readonly Data[]) : [];
  return happened.length === 0 ? state : { ...state, actions_done: [...told, ...happened.map((each) => dataOf(each))] };
}

export type Happened = NonNullable<Chapter["outside"]>;

function put(map: DataMap, [key = "", ...rest]: readonly string[], value: Data): DataMap {
  const old = map[key];
  return { ...map, [key]: rest.length === 0 ? value : put(old !== undefined && isMap(old) ? old : {}, rest, value) };
}

function withChanges(list: Data | undefined, changes: readonly DataMap[]): Data {
  const old = Array.isArray(list) ? (list as readonly Data[]).filter(isMap) : [];
  const known = old.map((each) => ({ ...each, ...changes.find(({ id }) => id === each["id"]) }));
  return [...known, ...changes.filter(({ id }) => !old.some((each) => each["id"] === id))];
}

/** The files that the chapter brings, out of the folder as it stands at the end. */
export function filesOf({ files = [] }: Chapter, folder: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const brought = files.map((file) => {
    const { path, set = {}, text = {} } = typeof file === "string" ? { path: file } : file;
    const bytes = folder.get(path);
    if (!bytes) throw new Error(`the story names ${path}, which is not there`);
    const isAsNow = Object.keys(set).length + Object.keys(text).length === 0;
    return [path, isAsNow ? bytes : earlier(bytes, dataOf(set), text)] as const;
  });
  return new Map(brought);
}

/** A file as it read before: front matter set, and passages of the text put back. */
function earlier(bytes: Uint8Array, set: DataMap, texts: Readonly<Record<string, string>>): Uint8Array {
  const changes = Object.entries(set).map(([key, to]) => (to === GONE ? { remove: [key] } : { set: [key], to }));
  const edited = editMatter(new TextDecoder().decode(bytes), changes);
  const then = Object.entries(texts).reduce((now, [text, was]) => now.replace(text, () => was), edited);
  return new TextEncoder().encode(then);
}

export function stateText(state: DataMap): string {
  return stringifyYaml(state);
}
