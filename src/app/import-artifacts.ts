import { dirname, isAbsolute, normalize, resolve } from "node:path";
import { entriesOf } from "../edit/import-state.ts";
import { textOf } from "../edit/import-entries.ts";
import type { Write } from "../model/write.ts";
import { type DataMap, isKnown, isMap } from "../model/doc.ts";
import { ARTIFACT_ID } from "../model/scalars.ts";
import { limits } from "../parse/limits.ts";
import { parseArtifact } from "../parse/artifact.ts";
import type { World } from "./verb.ts";

export interface ImportedArtifacts {
  readonly writes: readonly Write[];
  /** The type of each artifact that came, by id. */
  readonly types: ReadonlyMap<string, string>;
  /** Those that did not come, and why. */
  readonly missing: readonly string[];
}

/** The files that a foreign state names, from beside it. One that is not there, or lies elsewhere, is told. */
export async function importedArtifacts(
  view: DataMap,
  file: string,
  id: string,
  world: World,
): Promise<ImportedArtifacts> {
  const rows = entriesOf(view["artifact_versions"]).flatMap((each) =>
    isMap(each) && isKnown(each["artifact"]) ? [each] : [],
  );
  const newest = [...new Map(rows.toSorted(byStanding).map((row) => [textOf(row["artifact"]), row])).values()];
  const found = await Promise.all(newest.map((row) => importedArtifact(row, file, id, world)));
  return {
    writes: found.flatMap(({ write }) => write ?? []),
    types: new Map(found.flatMap(({ called }) => (called ? [called] : []))),
    missing: found.flatMap(({ why }) => why ?? []),
  };
}

/** Of several versions of one artifact the current one comes, else the last. */
function byStanding(a: DataMap, b: DataMap): number {
  return Number(a["status"] === "current") - Number(b["status"] === "current");
}

interface Found {
  readonly write?: Write;
  readonly called?: readonly [string, string];
  readonly why?: string;
}

async function importedArtifact(row: DataMap, file: string, id: string, world: World): Promise<Found> {
  const { artifact, path, version } = row;
  const name = textOf(artifact);
  const missing = (why: string): Found => ({
    why: `missing: ${name}${isKnown(version) ? ` ${textOf(version)}` : ""}, ${why}`,
  });
  if (!ARTIFACT_ID.test(name)) return missing("which is no artifact id; `countersign new artifact` gives it one");
  if (!isKnown(path)) return missing("whose path nobody says");
  const inside = normalize(textOf(path));
  if (isAbsolute(inside) || inside.startsWith(".."))
    return missing(`whose path ${textOf(path)} leads out of the folder`);
  const text = await world.readText(resolve(dirname(file), inside)).catch(() => undefined);
  if (text === undefined) return missing(`${inside} is not there`);
  if (text.length > limits.markdownBytes) return missing(`${inside} is too large`);
  const target = `engagements/${id}/${name}.md`;
  const read = parseArtifact({ path: target, mode: "100644", oid: "", bytes: new TextEncoder().encode(text) });
  if (!read.artifact) return missing(`${inside} is no artifact: ${read.problems[0]?.message ?? "it cannot be read"}`);
  return { write: { path: target, text }, called: [name, read.artifact.type] };
}
