import type { Artifact } from "../../model/artifact.ts";
import type { Question } from "../../model/case.ts";
import type { Bytes } from "../../model/digest.ts";
import type { SourceFile } from "../../model/engagement.ts";
import type { Problem } from "../../model/finding.ts";
import { parseArtifact } from "../../parse/artifact.ts";
import { evaluate } from "../evaluate.ts";
import type { World } from "../verb.ts";
import { builtinFonts } from "./press.ts";
import { Printer, type RenderedArtifact } from "./render-all.ts";
import { type Renderable, renderables } from "./renderables.ts";
import { builtinTemplates } from "./sources.ts";
import { standInsOf } from "./stand-ins.ts";

/** What documents are made from, as plain data: another thread evaluates the question anew and makes them. */
export interface RenderJob {
  readonly question: Question;
  /** The repository's own templates by path. */
  readonly templates: ReadonlyMap<string, string>;
  /** Its fonts by path, for what no face of the program has; those of the machine are no part of the base. */
  readonly fonts: ReadonlyMap<string, Bytes>;
  readonly logo: Bytes | undefined;
  /** Files that documents show, by path. */
  readonly files: ReadonlyMap<string, Bytes>;
  readonly wanted: readonly WantedDocument[];
}

export interface WantedDocument {
  readonly engagement: string;
  readonly artifact: string;
  /** The version that was recorded last, where it was another. */
  readonly before?: SourceFile | undefined;
}

export interface MadeDocument {
  readonly files: readonly { readonly name: string; readonly bytes: Bytes }[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** Makes the documents of a job, each by its number. */
export async function documentMaker(
  job: RenderJob,
  world: Pick<World, "packaged">,
): Promise<(index: number) => Promise<MadeDocument>> {
  const all = evaluate(job.question).cases.flatMap(renderables);
  const templates = { own: job.templates, builtin: await builtinTemplates(world.packaged) };
  const standIn = standInsOf({ fonts: fontsIn(job.fonts) }, "");
  const fonts = { ...(await builtinFonts(world.packaged)), standIn };
  const printers = new Map(
    job.question.ids.map((id) => {
      const own = all.filter(({ c }) => c.id === id);
      return [id, new Printer(own, { fonts, templates, logo: job.logo, file: (path) => job.files.get(path) })];
    }),
  );
  return async (index) => {
    const wanted = job.wanted[index];
    const one = all.find(({ c, artifact }) => c.id === wanted?.engagement && artifact.id === wanted.artifact);
    const printer = printers.get(wanted?.engagement ?? "");
    return one && printer ? await make(printer, one, wanted?.before) : NOTHING;
  };
}

/** Fonts that were read already, in the place of those that are installed. */
function fontsIn(files: ReadonlyMap<string, Bytes>): World["fonts"] {
  const whole = (path: string) => files.get(path) ?? new Uint8Array();
  return {
    folders: [],
    list: (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)),
    part: (path, from, length) => whole(path).subarray(from, from + length),
    whole,
  };
}

const NOTHING: MadeDocument = { files: [], problems: [], notices: [] };

async function make(printer: Printer, one: Renderable, before: SourceFile | undefined): Promise<MadeDocument> {
  const { files, problems, notices } = await printer.render(one);
  const earlier = before && parseArtifact(before).artifact;
  const compared = earlier && files.length > 0 ? await redline(printer, one, earlier) : [];
  return { files: [...files, ...compared], problems, notices };
}

/** A version that was recorded when other things were demanded may not be readable any more: then there is nothing to compare. */
async function redline(printer: Printer, one: Renderable, before: Artifact): Promise<RenderedArtifact["files"]> {
  return (await printer.redline(one, before))?.files ?? [];
}
