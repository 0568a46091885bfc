import type { DocumentFault, Question } from "../../../model/case.ts";
import { sha256Hex } from "../../../model/digest.ts";
import { messageOf } from "../../../model/message-of.ts";
import { type Documents, noDocuments, type PostedCheck } from "../../../model/publication.ts";
import type { Evaluated } from "../../evaluate.ts";
import type { MadeDocument, RenderJob } from "../../render/document-job.ts";
import type { Renderable } from "../../render/renderables.ts";
import { touchedDocuments } from "../../render/touched.ts";
import { faultsOf } from "./faults.ts";
import { type FileToKeep, kept, type Keeping } from "./kept.ts";
import { type FilledClone, readJob } from "./read-job.ts";

/** Documents that a run makes for one pull request at most; the others are named with the command that makes them. */
export const MOST = 20;

/** What became of one document. */
export type Made =
  | { readonly kind: "done"; readonly value: MadeDocument }
  | { readonly kind: "late" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "left" };

/** How documents are made and kept, where the run does that at all. */
export interface Printing extends Keeping {
  /** Makes the documents of a job where they can be stopped, whatever they are made from. */
  make(job: RenderJob, count: number): Promise<readonly Made[]>;
}

/** The documents of a change, with what is wrong with them. */
export interface Shown {
  readonly documents: Documents;
  readonly faults: readonly DocumentFault[];
  /** For whoever looks at the run. */
  readonly notes: readonly string[];
}

const NOTHING: Shown = { documents: noDocuments, faults: [], notes: [] };

/** What is asked about, as it was found and judged. */
export interface ToShow {
  /** Our own check runs on the pull request. */
  readonly checks: readonly PostedCheck[];
  readonly number: number;
  /** Nothing where files are not to be kept, as in a merge queue, where nobody looks at them any more. */
  readonly head: string | undefined;
  readonly question: Question;
  readonly evaluated: Evaluated;
}

/** Makes what people look at before they approve. */
export async function showDocuments(clone: FilledClone, printing: Printing | undefined, asked: ToShow): Promise<Shown> {
  const touched = asked.evaluated.verdict.setup ? [] : touchedDocuments(asked.evaluated.cases);
  return printing && touched.length > 0 ? await makeDocuments(clone, printing, asked, touched) : NOTHING;
}

/** Makes some documents and keeps their files. Whatever goes wrong here, whoever asks goes on. */
export async function makeDocuments(
  clone: FilledClone,
  printing: Printing,
  asked: ToShow,
  meant: readonly Renderable[],
): Promise<Shown> {
  try {
    return await shown(clone, printing, asked, meant);
  } catch (error) {
    const documents = { ...noDocuments, left: meant.map(named) };
    return { documents, faults: [], notes: [`The documents could not be made: ${messageOf(error)}`] };
  }
}

async function shown(
  clone: FilledClone,
  printing: Printing,
  { checks, number, head, question, evaluated }: ToShow,
  meant: readonly Renderable[],
): Promise<Shown> {
  const chosen = meant.slice(0, MOST);
  const made = await printing.make(await readJob(clone, question, chosen), chosen.length);
  const pairs = chosen.map((one, index) => ({ one, made: made[index] ?? ({ kind: "left" } as const) }));
  const files = pairs.flatMap((each) => filesOf(each.one, each.made, evaluated));
  const { documents, notes } = await kept(printing, { files, number, head, checks });
  const left = [...pairs.filter((each) => isMissing(each.made)).map(({ one }) => one), ...meant.slice(MOST)];
  return {
    documents: { ...documents, left: left.map(named) },
    faults: pairs.flatMap((each) => faultsOf(each.one, each.made)),
    notes: [...notes, ...pairs.flatMap((each) => noteOn(each.one, each.made))],
  };
}

/** Why a document failed may be a fault of ours, which only the log of the run can tell. */
function noteOn({ artifact }: Renderable, made: Made): string[] {
  return made.kind === "failed" ? [`The document of ${artifact.id} could not be made: ${made.why}`] : [];
}

function named({ c, artifact }: Renderable): Documents["left"][number] {
  return { engagement: c.id, artifact: artifact.id };
}

function isMissing(made: Made): boolean {
  return made.kind !== "done" || made.value.files.length === 0;
}

function filesOf({ c, artifact, mark }: Renderable, made: Made, { verdict }: Evaluated): FileToKeep[] {
  if (made.kind !== "done") return [];
  return made.value.files.map(({ name, bytes }) => ({
    engagement: c.id,
    artifact: artifact.id,
    name,
    bytes,
    isRedline: name === `${artifact.id}-redline.pdf`,
    mark: mark ?? (verdict.trial ? "TRIAL" : null),
    sha256: sha256Hex(bytes),
  }));
}
