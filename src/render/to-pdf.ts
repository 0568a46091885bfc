import type { Place, Problem } from "../model/finding.ts";
import type { Wishes } from "./wishes.ts";
import type { Document } from "./document.ts";
import type { FileInfo } from "./page/metadata.ts";
import { codeOf, MissingGlyph } from "./page/measured-text.ts";
import { DamagedPicture } from "./page/png.ts";
import { setDocument } from "./page/set-document.ts";
import { type Theme, themeOf } from "./page/theme.ts";
import { PICTURE_CODE, readPictures, wrongPicture } from "./pictures.ts";
import { artifactDigest } from "../model/artifact-digest.ts";
import { failed, type Rendering, type RenderRequest, startOf } from "./request.ts";

/** The rule that stands for a character that no face has. */
export const GLYPH_CODE = "CS-DOC-004";

/** A document as a PDF file of the artifact. */
export function toPdf(document: Document, request: RenderRequest, wishes: Wishes = {}): Rendering {
  const start = startOf(request.artifact);
  const pictures = readPictures(document, start, (path) => request.file(path));
  const wrong = [...pictures.problems, ...wrongLogo(request)];
  if (wrong.length > 0) return failed(wrong);
  const suffix = wishes.suffix === undefined ? "" : `-${wishes.suffix}`;
  try {
    const { bytes } = setDocument(
      document,
      sheetOf(document, request, wishes, (path) => pictures.bytes.get(path)),
    );
    return { files: [{ name: `${request.artifact.id}${suffix}.pdf`, bytes }], problems: [], notices: [] };
  } catch (error) {
    if (error instanceof MissingGlyph) return failed([missing(error, request)]);
    if (error instanceof DamagedPicture) return failed([damaged(error, start)]);
    throw error;
  }
}

function damaged({ message }: DamagedPicture, place: Place): Problem {
  const fix = "Save the pictures of this document again, as PNG or JPEG.";
  return { code: PICTURE_CODE, place, message: `A picture is damaged: ${message}.`, fix };
}

function wrongLogo({ logo, organization }: RenderRequest): Problem[] {
  const path = organization?.brand?.logo;
  if (path === undefined) return [];
  const wrong = logo === undefined ? "is not there" : wrongPicture(logo);
  if (wrong === undefined) return [];
  const place = { file: "countersign.yaml", line: 1, column: 1 };
  const fix = "Put a PNG or JPEG file there, or take `logo` out of `brand`.";
  return [{ code: PICTURE_CODE, place, message: `The logo \`${path}\` ${wrong}.`, fix }];
}

export function themeFor({ organization }: RenderRequest, landscape = false): Theme {
  const paper = ["US", "CA", "MX"].includes(organization?.address?.country ?? "") ? "letter" : "a4";
  const accent = organization?.brand?.accent;
  return themeOf({ paper, landscape, ...(accent === undefined ? {} : { accent }) });
}

function sheetOf(
  document: Document,
  request: RenderRequest,
  wishes: Wishes,
  image: (path: string) => Uint8Array | undefined,
): Parameters<typeof setDocument>[1] {
  const { artifact, organization, logo, mark, because, fonts, hyphenate } = request;
  const digest = artifactDigest(artifact);
  const name = `${artifact.id} ${artifact.version ?? ""}`.trim();
  const foot = (page: number, pages: number) =>
    [`${name} \u00b7 ${digest.slice(0, 12)}`, `${page} / ${pages}`] as const;
  return {
    fonts,
    hyphenate,
    theme: wishes.theme ?? themeFor(request),
    align: wishes.align ?? "left",
    info: infoOf(document, request, wishes),
    running: {
      head: [organization?.legal_name ?? "", document.title],
      foot: wishes.foot === false ? undefined : foot,
      logo,
      mark,
      markNote: mark === undefined ? undefined : because === "" ? mark : `${mark}: ${because}`,
    },
    attachments: wishes.attachments ?? [],
    image,
  };
}

export function infoOf(
  document: Pick<Document, "title" | "language">,
  request: RenderRequest,
  { date, extension }: Wishes,
): FileInfo {
  const digest = artifactDigest(request.artifact);
  const { artifact, engagement, organization, mark, approvals } = request;
  const custom = {
    Document: artifact.id,
    Version: artifact.version ?? "",
    Engagement: engagement.id,
    Decision: approvals.map(({ evidence }) => evidence).join(" "),
    Mark: mark ?? "",
  };
  return {
    title: document.title,
    author: organization?.legal_name ?? "",
    subject: `${request.label} ${artifact.id} ${artifact.version ?? ""}`.trim(),
    keywords: [engagement.id, artifact.scope].filter((word) => word !== "*").join(", "),
    language: document.language,
    date,
    digest,
    custom,
    ...(extension ? { extension } : {}),
  };
}

export function missing({ character, source }: MissingGlyph, { artifact }: RenderRequest): Problem {
  const words = source.text.length > 40 ? `${source.text.slice(0, 40)}\u2026` : source.text;
  return {
    code: GLYPH_CODE,
    place: source.place ?? startOf(artifact),
    message: `No font has U+${codeOf(character)}, in \`${words}\`.`,
    fix: "Put a font that has it into templates/fonts/, or install one of @expo-google-fonts.",
  };
}
