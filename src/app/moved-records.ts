import { entryAt, type Objects } from "../git/objects.ts";
import { recordEntries } from "../git/record-entries.ts";
import { readFile } from "../git/source-file.ts";
import { sha256Hex } from "../model/digest.ts";
import type { Place, Problem } from "../model/finding.ts";
import { parsePolicy } from "../parse/settings.ts";
import { broken } from "../record/chain.ts";
import { textOf } from "./text-at.ts";

/** Records that came from another history: their first entries are of merges that this one does not hold. */

/** The newest entry that came along, and where the settings say so. */
export interface Pin {
  readonly digest: string;
  readonly place: Place;
}

const SETTINGS = "countersign.yaml";

/** The pins of `settings.moved_records` in a tree, by engagement; none where the settings cannot be read. */
export async function readPins(objects: Objects, tree: string): Promise<ReadonlyMap<string, Pin>> {
  const entry = await entryAt(objects, tree, SETTINGS);
  if (!entry) return new Map();
  const { policy } = parsePolicy(await readFile(objects, { ...entry, path: SETTINGS }), { setup: false });
  const start: Place = { file: SETTINGS, line: 1, column: 1 };
  return new Map(
    [...policy.movedRecords].map(([id, digest]) => [
      id,
      { digest, place: policy.file?.at(["settings", "moved_records", id]) ?? start },
    ]),
  );
}

/** The paths of the pinned entry and of all that it follows; none where no entry has the digest of the pin. */
export async function movedEntries(
  objects: Objects,
  tree: string,
  id: string,
  pin: Pin | undefined,
): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  if (!pin) return paths;
  const known = new Map<string, { readonly path: string; readonly prev: string }>();
  for await (const files of recordEntries(objects, tree, id))
    for (const { path, bytes } of files) known.set(sha256Hex(bytes), { path, prev: prevOf(textOf(bytes)) });
  for (let at = known.get(pin.digest); at && !paths.has(at.path); at = known.get(at.prev)) paths.add(at.path);
  return paths;
}

function prevOf(text: string): string {
  return /^prev: "?([0-9a-f]{64})"?$/m.exec(text)?.[1] ?? "";
}

/** What is wrong where no entry has the digest that is pinned. */
export function unknownPin(id: string, { digest, place }: Pin): Problem {
  const message = `\`settings.moved_records\` pins \`${digest.slice(0, 12)}\`, which no entry of the record of \`${id}\` has`;
  const fix = "Restore the entries that came along, or pin the SHA-256 of the newest of them.";
  return { ...broken(place.file, message), place, fix };
}
