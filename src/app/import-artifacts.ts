import { dirname, isAbsolute, normalize, resolve } from "node:path";
import { saysSomething, textOf } from "../edit/import-entries.ts";
import type { Write } from "../git/pending-writes.ts";
import { type Data, type DataMap, isKnown, isMap } from "../model/doc.ts";
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
  const all = rowsOf(view["artifact_versions"]);
  const rows = all.filter((each) => isKnown(textOf(each["artifact"])));
  const nameless = all.filter(
    (each) => !rows.includes(each) && ["artifact", "path"].some((key) => saysSomething(each[key] ?? "TBD")),
  );
  const newest = [...new Map(rows.toSorted(byStanding).map((row) => [textOf(row["artifact"]), row])).values()];
  const found = await Promise.all(newest.map((row) => importedArtifact(row, file, id, world)));
  return {
    writes: found.flatMap(({ write }) => write ?? []),
    types: new Map(found.flatMap(({ called }) => (called ? [called] : []))),
    missing: [
      ...found.flatMap(({ why }) => why ?? []),
      ...nameless.map((each) => `missing: an artifact that nobody names: ${JSON.stringify(each).slice(0, LONG)}`),
    ],
  };
}

const LONG = 120;

/** An artifact that is told by its id alone, or with its version, is one too. */
function rowsOf(data: Data | undefined): readonly DataMap[] {
  if (data === undefined) return [];
  const isById = isMap(data) && !Object.hasOwn(data, "artifact");
  const entries: readonly Data[] = isById
    ? Object.entries(data).map(([artifact, row]) => (isMap(row) ? { artifact, ...row } : { artifact, version: row }))
    : typeof data === "string" || isMap(data)
      ? [data]
      : data;
  return entries.map((each) => (isMap(each) ? each : { artifact: each }));
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
  const found = await world.readBytes(resolve(dirname(file), inside), limits.markdownBytes);
  if (found === undefined) return missing(`${inside} is not there`);
  const { bytes } = found;
  if (bytes === undefined) return missing(`${inside} is too large`);
  const target = `engagements/${id}/${name}.md`;
  const read = parseArtifact({ path: target, mode: "100644", oid: "", bytes });
  if (!read.artifact) return missing(`${inside} is no artifact: ${read.problems[0]?.message ?? "it cannot be read"}`);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { write: { path: target, text }, called: [name, read.artifact.type] };
}
