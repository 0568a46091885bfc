import { artifactDigest } from "../model/artifact-digest.ts";
import type { Bytes } from "../model/digest.ts";
import { toDocx } from "./docx/to-docx.ts";
import { readPictures } from "./pictures.ts";
import { readied } from "./rendering.ts";
import { failed, type Rendering, type RenderRequest, startOf } from "./request.ts";
import { paperOf } from "./to-pdf.ts";

/** The artifact as a .docx on the paper of its PDF; nothing where its layout makes no document of pages. */
export async function renderWord(request: RenderRequest): Promise<Rendering | undefined> {
  const made = await readied(request);
  if (made === undefined) return undefined;
  const { document, problems, notices } = made;
  if (document === undefined) return failed(problems);
  const { artifact, organization, mark } = request;
  const files = new Map<string, Bytes>();
  const pictures = readPictures(document, startOf(artifact), (path) => {
    const bytes = request.file(path);
    if (bytes) files.set(path, bytes);
    return bytes;
  });
  if (pictures.problems.length > 0) return failed(pictures.problems);
  const bytes = await toDocx(document, {
    id: artifact.id,
    version: artifact.version ?? "",
    digest: artifactDigest(artifact).slice(0, 12),
    author: organization?.legal_name ?? "",
    images: files,
    paper: paperOf(request) === "letter" ? "letter" : "A4",
    ...(mark === undefined ? {} : { mark }),
  });
  return { files: [{ name: `${artifact.id}.docx`, bytes }], problems: [], notices };
}
