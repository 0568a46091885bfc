import type * as z from "zod";
import { type Data, type DataMap, isKnown, type Path } from "../model/doc.ts";
import { stateFile } from "../model/state.ts";
import { listNames } from "./import-entries.ts";
import { fit, type Fitted } from "./import-fit.ts";

/** Keys of a foreign state that are ours, and hold no list of entries. */

/** Keys of a state that open something or tell what happened: in a foreign one they are claims. */
export const claimedKeys = [
  "exceptions",
  "revocations",
  "actions_requested",
  "actions_done",
  "state_transition",
] as const;

export interface OwnKey extends Fitted {
  readonly key: string;
}

/** Top-level keys of ours that hold no list of entries, as far as their values may stand there. */
export function ownKeys(view: DataMap): OwnKey[] {
  const types: Readonly<Record<string, z.ZodType>> = stateFile.shape;
  const isOther = (key: string) => key === "extensions" || listNames.some((name) => name === key) || isClaimed(key);
  return Object.entries(view).flatMap(([key, value]) => {
    const type = isOther(key) || !Object.hasOwn(types, key) ? undefined : types[key];
    if (!type) return [];
    if (!isKnown(value)) return [{ key, fits: type.safeParse("TBD").success ? "TBD" : undefined, aside: [] }];
    return [{ key, ...fit(type, value) }];
  });
}

function isClaimed(key: string): boolean {
  return claimedKeys.some((name) => name === key);
}

export function asideOf(keys: readonly OwnKey[]): DataMap {
  return Object.fromEntries(keys.flatMap(({ key, aside }) => (aside.length > 0 ? [[key, together(aside)]] : [])));
}

function together(aside: Fitted["aside"]): Data {
  const [first] = aside;
  if (first?.path.length === 0) return first.value;
  return Object.fromEntries(aside.map(({ path, value }) => [path.join("."), value]));
}

/** What came with a key and cannot stand there, in a sentence. */
export function notUnderstood(key: string, path: Path, value: Data): string {
  const said = typeof value === "string" ? ` (${value.length > 80 ? `${value.slice(0, 80)}...` : value})` : "";
  return `\`${[key, ...path].join(".")}\`${said} is nothing that can stand there; it is kept under extensions.imported.`;
}
