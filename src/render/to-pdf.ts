import type { Problem } from "../model/finding.ts";
import type { Wishes } from "./wishes.ts";
import type { Document } from "./document.ts";
import type { FileInfo } from "./page/metadata.ts";
import { codeOf, MissingGlyph } from "./page/measured-text.ts";
import { setDocument } from "./page/set-document.ts";
import { type Theme, themeOf } from "./page/theme.ts";
import { readPictures } from "./pictures.ts";
import { artifactDigest, failed, type Rendering, type RenderRequest, startOf } from "./request.ts";

/** The rule that stands for a character that no face has. */
export const GLYPH_CODE = "CS-DOC-004";

/** A document as a PDF file of the artifact. */
export function toPdf(document: Document, request: RenderRequest, wishes: Wishes = {}): Rendering {
  const start = startOf(request.artifact);
  const pictures = readPictures(document, start, (path) => request.file(path));
  if (pictures.problems.length > 0) return failed(pictures.problems);
  const suffix = wishes.suffix === undefined ? "" : `-${wishes.suffix}`;
  try {
    const { bytes } = setDocument(
      document,
      sheetOf(document, request, wishes, (path) => pictures.bytes.get(path)),
    );
    return { files: [{ name: `${request.artifact.id}${suffix}.pdf`, bytes }], problems: [], notices: [] };
  } catch (error) {
    if (error instanceof MissingGlyph) return failed([missing(error, request)]);
    throw error;
  }
}

/** What the organisation's country prints on. */
export function paperOf({ organization }: RenderRequest): "letter" | "a4" {
  return ["US", "CA", "MX"].includes(organization?.address?.country ?? "") ? "letter" : "a4";
}

export function themeFor(request: RenderRequest, landscape = false): Theme {
  const { organization } = request;
  const accent = organization?.brand?.["accent"];
  const isColor = typeof accent === "string" && /^#[0-9a-f]{6}$/i.test(accent);
  return themeOf({ paper: paperOf(request), landscape, ...(isColor ? { accent } : {}) });
}

function sheetOf(
  document: Document,
  request: RenderRequest,
  wishes: Wishes,
  image: (path: string) => Uint8Array | undefined,
): Parameters<typeof setDocument>[1] {
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
