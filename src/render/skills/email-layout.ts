import type { Artifact } from "../../model/artifact.ts";
import { sha256Hex } from "../../model/digest.ts";
import type { Problem } from "../../model/finding.ts";
import { readEmail } from "../../skills/email/read-email.ts";
import { bodyOf } from "../content.ts";
import { FIELD_CODE, placeOfField } from "../faults.ts";
import { failed, languageOf, type Layout, type Rendering, type RenderRequest } from "../request.ts";
import { type AttachedFile, renderEmail } from "./email.ts";

/** A draft that a mail program opens, with its attachments as they are rendered. */
export const layout: Layout = { render };

async function render(request: RenderRequest): Promise<Rendering> {
  const { artifact, organization } = request;
  const body = bodyOf(request);
  if (body.problems.length > 0) return failed(body.problems);
  const { email } = readEmail(artifact.fields);
  const carried = await Promise.all((email?.attachments ?? []).map(({ id }) => attached(request, id)));
  const missing = carried.flatMap((each) => ("code" in each ? [each] : []));
  if (missing.length > 0) return failed(missing);
  const { name, bytes, mark, faults } = await renderEmail({
    id: artifact.id,
    version: artifact.version ?? "",
    fields: artifact.fields,
    language: languageOf(request),
    blocks: body.blocks,
    notes: body.notes,
    organization: { legal_name: organization?.legal_name ?? "", email: organization?.email },
    attachments: carried.flatMap((each) => ("code" in each ? [] : each)),
    at: request.at,
    mark: request.mark ?? null,
  });
  if (bytes === undefined) return failed(faults.map((fault) => placeOfField(artifact, fault)));
  return { files: [{ name, bytes, mark: mark ?? undefined }], problems: [], notices: [] };
}

async function attached(request: RenderRequest, id: string): Promise<AttachedFile | Problem> {
  const other = request.others.get(id);
  const files = other && (await request.rendered(id));
  if (!other || !files) return cannotAttach(request.artifact, id);
  const [file] = files;
  if (file === undefined) return cannotAttach(request.artifact, id);
  return { id, version: other.version ?? "", ...file, mark: file.mark ?? null, sha256: sha256Hex(file.bytes) };
}

function cannotAttach({ matter }: Artifact, id: string): Problem {
  return {
    code: FIELD_CODE,
    place: matter.at(["attachments"]),
    message: `\`${id}\` cannot be attached: it is not there, or cannot be rendered.`,
    fix: `\`countersign render ${id}\` says what is wrong with it.`,
  };
}
