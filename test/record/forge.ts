import { parse } from "yaml";
import { stringifyYaml } from "../../src/edit/yaml.ts";
import { sha256Hex } from "../../src/model/digest.ts";
import { dataOf } from "../../src/model/doc.ts";
import { type EntryFile, entryFile } from "../../src/model/record-file.ts";
import { eventIdOf } from "../../src/record/events.ts";
import { entryPath } from "../../src/record/place.ts";

export interface Forged {
  readonly path: string;
  readonly text: string;
}

/** What an entry says. */
export function readEntry(text: string): EntryFile {
  return entryFile.parse(parse(text, { schema: "failsafe" }));
}

/** The entry as the recorder would write it, in the place where it would. */
export function written(entry: EntryFile): Forged {
  const text = stringifyYaml(dataOf(entryFile.parse(entry)));
  return { path: entryPath(entry, text), text };
}

/** An entry that follows `before` in every respect that can be forged: well formed, with the right `prev` and event ids. */
export function forgedAfter(before: string, changes: Partial<EntryFile>): Forged {
  const old = readEntry(before);
  const { engagement, merge, merged_at: at } = { ...old, ...changes };
  const event = {
    type: "owner_changed",
    actor: "eve",
    at,
    evidence: "none",
    of: "engagement",
    from: "lena",
    to: "eve",
  };
  const events = [{ id: eventIdOf(engagement, merge, event), ...event }];
  return written({ ...old, events, ...changes, prev: sha256Hex(before) });
}
