import { readFileSync } from "node:fs";
import type { Block, Document, Paragraph, Span } from "../../../src/render/document.ts";
import { Face } from "../../../src/render/page/face.ts";
import type { Fonts } from "../../../src/render/page/fonts.ts";
import { noHyphens } from "../../../src/render/page/hyphenation.ts";
import { type PressSheet, setDocument } from "../../../src/render/page/set-document.ts";
import { themeOf } from "../../../src/render/page/theme.ts";

export function fontFile(name: string): Uint8Array {
  return readFileSync(new URL(`../../../templates/fonts/${name}.ttf`, import.meta.url));
}

const known = new Map<string, Face>();

export function face(name: string): Face {
  const found = known.get(name) ?? new Face(fontFile(name));
  known.set(name, found);
  return found;
}

/** The faces of the program. */
export function kitFonts(fallbacks: readonly Face[] = []): Fonts {
  const mono = face("JetBrainsMono-Regular");
  const semibold = face("Inter-SemiBold");
  return {
    faces: {
      serif: {
        regular: face("SourceSerif4-Regular"),
        italic: face("SourceSerif4-Italic"),
        bold: face("SourceSerif4-SemiBold"),
        "bold-italic": face("SourceSerif4-SemiBoldItalic"),
      },
      sans: { regular: face("Inter-Regular"), italic: face("Inter-Italic"), bold: semibold, "bold-italic": semibold },
      mono: { regular: mono, italic: mono, bold: mono, "bold-italic": mono },
    },
    fallbacks,
  };
}

export function sheet(more: Partial<PressSheet> = {}): PressSheet {
  return {
    fonts: kitFonts(),
    hyphenate: noHyphens,
    theme: themeOf({ paper: "a4" }),
    align: "left",
    info: {
      title: "A title",
      author: "Somebody",
      subject: "A subject",
      keywords: "some words",
      language: "en",
      date: "2026-06-01",
      digest: "0123",
      custom: { Version: "v1" },
    },
    running: { head: ["", ""], foot: undefined, mark: undefined, markNote: undefined },
    attachments: [],
    image: () => undefined,
    ...more,
  };
}

export function documentOf(blocks: readonly Block[], notes: Document["notes"] = new Map()): Document {
  return { title: "A title", language: "en", blocks, notes };
}

/** The file of some blocks. */
export function pdfOf(blocks: readonly Block[], more: Partial<PressSheet> = {}, notes: Document["notes"] = new Map()) {
  return setDocument(documentOf(blocks, notes), sheet(more)).bytes;
}

export function paragraph(text: string, more: Partial<Omit<Span, "text">> = {}): Paragraph {
  return { kind: "paragraph", spans: [{ text, ...more }] };
}
