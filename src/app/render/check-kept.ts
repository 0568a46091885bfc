import { join, resolve } from "node:path";
import type { Case } from "../../model/case.ts";
import { type Bytes, sha256Hex } from "../../model/digest.ts";
import { compareText } from "../../model/finding.ts";
import { textOf, type Values, type World } from "../verb.ts";
import { keepAgain, type Print } from "./keep.ts";
import { builtinFonts } from "./press.ts";
import { keptFiles } from "./print.ts";
import { Printer, type RenderedArtifact } from "./render-all.ts";
import { readSources } from "./sources.ts";

/** A file under rendered/ that is not as it should be. */
export interface Difference {
  readonly file: string;
  readonly is: "different" | "missing" | "too much" | "not rendered";
  readonly message: string;
}

/** Renders what lies in rendered/ of an engagement once more, marked as it was recorded, and compares it. */
export async function checkKept(c: Case, values: Values, world: World): Promise<Difference[]> {
  const folder = `engagements/${c.id}/rendered`;
  const repo = resolve(world.cwd, textOf(values, "repo") ?? ".");
  const listed = await world.filesUnder(join(repo, folder), "");
  const files = new Map([...listed].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  const kept = await keepAgain(c, c.record.outputs, printFrom(files, values, world));
  const named = new Set(kept.outputs.map(({ file }) => file));
  const differing = kept.outputs.flatMap(({ file, sha256, artifact }): Difference[] => {
    const bytes = files.get(file);
    if (bytes === undefined) return [{ file, is: "missing", message: `nothing of ${artifact} lies there` }];
    const message = `it is not what ${artifact} gives`;
    return sha256Hex(bytes) === sha256 ? [] : [{ file, is: "different", message }];
  });
  const strange = [...files.keys()].filter((file) => !named.has(file));
  return [
    ...differing,
    ...strange.map((file): Difference => ({ file, is: "too much", message: "nothing here gives such a file" })),
    ...kept.problems.map(({ place, code, message }): Difference => ({
      file: place.file,
      is: "not rendered",
      message: `${place.line}:${place.column} ${code} ${message}`,
    })),
  ].toSorted((a, b) => compareText(a.file, b.file));
}

function printFrom(files: ReadonlyMap<string, Bytes>, values: Values, world: World): Print {
  return async (due, all, stays) => {
    const sources = { fonts: await builtinFonts(world.packaged), ...(await readSources(all, values, world)) };
    const kept = (id: string) => keptFiles(all, stays, id, (path) => Promise.resolve(files.get(path)));
    const printer = new Printer(all, { ...sources, kept });
    const made: RenderedArtifact[] = [];
    for (const one of due) made.push(await printer.render(one));
    return made;
  };
}
