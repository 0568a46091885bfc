import { sha256Hex } from "../../model/digest.ts";
import { readAttachments } from "../../skills/email/attachments.ts";
import { languageOf, type Layout, type Rendering, type RenderRequest } from "../request.ts";
import { toPdf } from "../to-pdf.ts";
import { manifestJson, manifestOf, type PackedDocument } from "./manifest.ts";
import { manifestPage } from "./manifest-page.ts";

/** What goes out, to whom, and whether it may: a page for people and the same as data. */
export const layout: Layout = { render };

async function render(request: RenderRequest): Promise<Rendering> {
  const { artifact, organization } = request;
  const { id, type, version = "", fields } = artifact;
  const title = artifact.matter.value.title ?? request.label;
  const contents = readAttachments(fields["contents"], "contents", []) ?? [];
  const packed = await Promise.all(contents.map((each) => packedDocument(request, each.id)));
  const own = { mark: request.mark ?? null, gates: request.standing(id)?.gates ?? [] };
  const manifest = manifestOf({ id, version, type, title, fields, organization, ...own }, packed.flat());
  const document = { title, language: languageOf(request), blocks: manifestPage(manifest), notes: new Map() };
  const page = toPdf(document, request);
  if (page.files.length === 0) return page;
  const data = { name: `${id}.json`, bytes: new TextEncoder().encode(manifestJson(manifest)) };
  return { ...page, files: [...page.files, data] };
}

async function packedDocument(request: RenderRequest, id: string): Promise<PackedDocument[]> {
  const standing = request.standing(id);
  const [file] = (await request.rendered(id)) ?? [];
  if (!standing || !file) return [];
  const version = request.others.get(id)?.version ?? "";
  return [{ id, version, file: file.name, sha256: sha256Hex(file.bytes), ...standing }];
}
