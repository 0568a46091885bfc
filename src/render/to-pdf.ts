import type { Problem } from "../model/finding.ts";
import type { Document } from "./document.ts";
import type { Extension, FileInfo } from "./page/metadata.ts";
import { codeOf, MissingGlyph } from "./page/measured-text.ts";
import type { Attachment } from "./page/pdf-file.ts";
import { setDocument } from "./page/set-document.ts";
import type { Alignment } from "./page/set-lines.ts";
import { type Theme, themeOf } from "./page/theme.ts";
import { readPictures } from "./pictures.ts";
import { artifactDigest } from "../model/artifact-digest.ts";
import { failed, type Rendering, type RenderRequest, startOf } from "./request.ts";

/** How a document is set where it differs from others. */
export interface Wishes {
  readonly align?: Alignment;
  readonly theme?: Theme;
  readonly foot?: false;
  readonly date?: string;
  readonly attachments?: readonly Attachment[];
  readonly extension?: Extension;
  /** What the file's name says besides the id, such as `redline`. */
  readonly suffix?: string;
}

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

export function themeFor({ organization }: RenderRequest, landscape = false): Theme {
  const paper = ["US", "CA", "MX"].includes(organization?.address?.country ?? "") ? "letter" : "a4";
  const accent = organization?.brand?.["accent"];
  const isColor = typeof accent === "string" && /^#[0-9a-f]{6}$/i.test(accent);
  return themeOf({ paper, landscape, ...(isColor ? { accent } : {}) });
}

function sheetOf(
  document: Document,
  request: RenderRequest,
  wishes: Wishes,
  image: (path: string) => Uint8Array | undefined,
): Parameters<typeof setDocument>[1] {
  const { artifact, organization, mark, because, fonts, hyphenate } = request;
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
