import type { Problem } from "../model/finding.ts";
import type { Wishes } from "./wishes.ts";
import type { Document } from "./document.ts";
import type { FileInfo } from "./page/metadata.ts";
import { codeOf, MissingGlyph } from "./page/measured-text.ts";
import { type PressSheet, setDocument } from "./page/set-document.ts";
import { type Theme, themeOf } from "./page/theme.ts";
import { type PictureFile, readPicture } from "./page/picture-file.ts";
import { PICTURE_CODE, readPictures } from "./pictures.ts";
import { artifactDigest } from "../model/artifact-digest.ts";
import { failed, type Rendering, type RenderRequest, startOf } from "./request.ts";

/** The rule that stands for a character that no face has. */
export const GLYPH_CODE = "CS-DOC-004";

/** A document as a PDF file of the artifact. */
export function toPdf(document: Document, request: RenderRequest, wishes: Wishes = {}): Rendering {
  const start = startOf(request.artifact);
  const pictures = readPictures(document, start, (path) => request.file(path));
  const logo = logoOf(request);
  const wrong = [...pictures.problems, ...(logo && "code" in logo ? [logo] : [])];
  if (wrong.length > 0) return failed(wrong);
  const suffix = wishes.suffix === undefined ? "" : `-${wishes.suffix}`;
  try {
    const sheet = sheetOf(document, request, wishes, (path) => pictures.files.get(path));
    const running = { ...sheet.running, logo: logo && "code" in logo ? undefined : logo };
    const { bytes } = setDocument(document, { ...sheet, running });
    return { files: [{ name: `${request.artifact.id}${suffix}.pdf`, bytes }], problems: [], notices: [] };
  } catch (error) {
    if (error instanceof MissingGlyph) return failed([missing(error, request)]);
    throw error;
  }
}

/** The logo, or what is wrong with it. */
function logoOf({ logo, organization }: RenderRequest): PictureFile | Problem | undefined {
  const path = organization?.brand?.logo;
  if (path === undefined) return undefined;
  const read = logo === undefined ? "is not there" : readPicture(logo);
  if (typeof read !== "string") return read;
  const place = { file: "countersign.yaml", line: 1, column: 1 };
  const fix = "Put a PNG or JPEG file there, or take `logo` out of `brand`.";
  return { code: PICTURE_CODE, place, message: `The logo \`${path}\` ${read}.`, fix };
}

/** What the organisation's country prints on. */
export function paperOf({ organization }: RenderRequest): "letter" | "a4" {
  return ["US", "CA", "MX"].includes(organization?.address?.country ?? "") ? "letter" : "a4";
}

export function themeFor(request: RenderRequest, landscape = false): Theme {
  const accent = request.organization?.brand?.accent;
  return themeOf({ paper: paperOf(request), landscape, ...(accent === undefined ? {} : { accent }) });
}

function sheetOf(document: Document, request: RenderRequest, wishes: Wishes, image: PressSheet["image"]): PressSheet {
  const { artifact, organization, mark, fonts, hyphenate } = request;
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
      mark,
      markNote: noteOf(request, wishes),
    },
    attachments: wishes.attachments ?? [],
    image,
  };
}

/** What every page says at its head besides what the document says. */
function noteOf({ mark, because }: RenderRequest, { since }: Wishes): string | undefined {
  const marked = because === "" ? mark : mark && `${mark}: ${because}`;
  const notes = [since && `Changes since ${since}`, marked].filter((text) => text !== undefined);
  return notes.length === 0 ? undefined : notes.join(" \u00b7 ");
}

export function infoOf(
  document: Pick<Document, "title" | "language">,
  request: RenderRequest,
  { date, extension, since }: Wishes,
): FileInfo {
  const digest = artifactDigest(request.artifact);
  const { artifact, engagement, organization, mark, approvals } = request;
  const custom = {
    Document: artifact.id,
    Version: artifact.version ?? "",
    Engagement: engagement.id,
    Decision: approvals.map(({ evidence }) => evidence).join(" "),
    Mark: mark ?? "",
    ...(since === undefined ? {} : { Since: since }),
  };
  return {
    title: since === undefined ? document.title : `${document.title} (changes since ${since})`,
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
