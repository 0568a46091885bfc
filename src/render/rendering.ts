import { layout as plain } from "./plain.ts";
import { redline } from "./redline.ts";
import { failed, type Layout, type Readied, type Rendering, type RenderRequest } from "./request.ts";
import { layouts } from "./skills/index.ts";
import { toPdf } from "./to-pdf.ts";

/** The files of an artifact, by the layout of its skill or by that of all others. */
export async function rendering(request: RenderRequest): Promise<Rendering> {
  const layout = await layoutFor(request);
  if ("render" in layout) return await layout.render(request);
  const { document, wishes, problems, notices } = layout.ready(request);
  if (document === undefined) return failed(problems);
  const set = toPdf(document, request, wishes);
  const files = set.files.length > 0 ? [...set.files, ...(wishes.beside ?? [])] : [];
  return { ...set, files, notices: [...notices, ...set.notices] };
}

/**
 * The artifact against an earlier version of it, which its pages call `since`; nothing where its layout makes no pages to
 * compare.
 */
export async function renderRedline(
  request: RenderRequest,
  before: RenderRequest["artifact"],
  since = before.version ?? "before",
): Promise<Rendering | undefined> {
  const now = await readied(request);
  const then = await readied({ ...request, artifact: before });
  if (now === undefined || then === undefined) return undefined;
  const wrong = [...then.problems, ...now.problems];
  if (!now.document || !then.document) return failed(wrong);
  // What is embedded belongs to the document itself, not to a comparison.
  const { attachments: _, extension: __, ...wishes } = now.wishes;
  return toPdf(redline(then.document, now.document), request, { ...wishes, suffix: "redline", since });
}

/** The document of an artifact, where its layout makes one. */
export async function readied(request: RenderRequest): Promise<Readied | undefined> {
  const layout = await layoutFor(request);
  return "ready" in layout ? layout.ready(request) : undefined;
}

/** Some types of a skill are more like a page than like what the skill is for. */
async function layoutFor({ skill, artifact }: RenderRequest): Promise<Layout> {
  const load = layouts.get(`${skill}/${artifact.type}`) ?? layouts.get(skill);
  return load ? (await load()).layout : plain;
}
