import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { compactFile, type PdfObject } from "./compact-file.ts";
import { EmbeddedFace } from "./embedded-face.ts";
import type { Face } from "./face.ts";
import { type FileInfo, infoOf, xmpOf } from "./metadata.ts";
import { KitDocument, literal, type OutlineItem, type Reference } from "./pdfkit.ts";
import type { PictureFile } from "./picture-file.ts";
import { pictureObject } from "./picture-object.ts";
import { srgbProfile } from "./srgb.ts";

/** A file that is embedded in the PDF. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly relationship: "Alternative" | "Data" | "Source";
  readonly bytes: Uint8Array;
}

const OBJECT = /^(\d+) 0 obj$/;

/**
 * A PDFKit document whose file is PDF/A-3a and PDF/UA-1, the same bytes on any day, and compact: it keeps what PDFKit writes
 * object by object, and puts the file together at the end.
 */
export class PdfFile extends KitDocument {
  private readonly objects: PdfObject[] = [];
  private readonly parts: (string | Uint8Array)[] = [];
  private current: number | undefined;
  private readonly about: FileInfo;
  private readonly fields: Reference[] = [];
  private readonly embedded = new Map<Face, EmbeddedFace>();
  private readonly pictures = new Map<PictureFile, { readonly name: string; readonly reference: Reference }>();
  private readonly content: string[] = [];
  private bytes: Uint8Array | undefined;

  constructor(about: FileInfo) {
    super({
      font: null,
      autoFirstPage: false,
      bufferPages: false,
      tagged: true,
      pdfVersion: "1.7",
      lang: about.language,
      displayTitle: true,
      info: { CreationDate: new Date(about.date ?? 0) },
    });
    this.about = about;
    this.info = infoOf(about);
    this._id = createHash("md5")
      .update(`${about.digest}\n${JSON.stringify(this.info)}`)
      .digest();
  }

  /** A face as this file has it, known to the page at hand. */
  embed(face: Face): EmbeddedFace {
    let embedded = this.embedded.get(face);
    if (embedded === undefined) {
      embedded = new EmbeddedFace(face, this.embedded.size + 1, this);
      this.embedded.set(face, embedded);
    }
    this.page.fonts[embedded.name] ??= embedded.reference;
    return embedded;
  }

  /** Shown on the page at hand as /name; kept once per file. */
  embedPicture(picture: PictureFile): string {
    let known = this.pictures.get(picture);
    if (known === undefined) {
      known = { name: `I${this.pictures.size + 1}`, reference: pictureObject(picture, this) };
      this.pictures.set(picture, known);
    }
    this.page.xobjects[known.name] ??= known.reference;
    return known.name;
  }

  override addPage(options?: object): KitDocument {
    this.flush();
    return super.addPage(options);
  }

  /** Kept until the page is full: one write is faster than thousands. */
  override addContent(text: string): KitDocument {
    this.content.push(text);
    return this;
  }

  private flush(): void {
    if (this.content.length > 0) this.page.write(this.content.join("\n"));
    this.content.length = 0;
  }

  attach({ name, type, description, relationship, bytes }: Attachment): void {
    const modifiedDate = new Date(this.about.date ?? 0);
    this.file(bytes, { name, type, description, relationship, modifiedDate, creationDate: modifiedDate });
  }

  /** A field that waits for a signature, on the page at hand. */
  signatureField(name: string, x: number, y: number, width: number, height: number, about: object): void {
    const look = this.ref({ Type: "XObject", Subtype: "Form", BBox: [0, 0, width, height] });
    look.write("");
    look.end();
    const field = { Subtype: "Widget", FT: "Sig", T: literal(name), TU: literal(name), F: 4, AP: { N: look } };
    this.annotate(x, y, width, height, { ...field, ...about });
    const added = this.page.annotations.at(-1);
    if (added) this.fields.push(added);
  }

  finished(): Uint8Array {
    this.flush();
    for (const embedded of this.embedded.values()) embedded.end(this);
    this.end();
    if (this.bytes === undefined) throw new Error("a part of the file was begun and not ended");
    return this.bytes;
  }

  /** Called by PDFKit for each part of the file in order. */
  _write(data: string | Uint8Array): void {
    const id = typeof data === "string" ? OBJECT.exec(data)?.[1] : undefined;
    if (id !== undefined && this.current === undefined) this.current = Number(id);
    else if (data === "endobj") this.keep();
    else if (this.current !== undefined) this.parts.push(data);
  }

  private keep(): void {
    const [text = "", , stream] = this.parts;
    this.objects.push({
      id: this.current ?? 0,
      text: String(text),
      stream: typeof stream === "string" ? undefined : stream,
    });
    this.parts.length = 0;
    this.current = undefined;
  }

  override endOutline(): void {
    const { children, outlineData } = this.outline;
    if (children.length > 0) outlineData["Count"] = children.length;
    for (const child of children) countClosed(child);
    super.endOutline();
  }

  endMetadata(): void {
    const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpOf(this.about)));
    this._root.data["Metadata"] = metadata;
    this._root.data["OutputIntents"] = [outputIntent(this)];
    if (this.fields.length > 0) this._root.data["AcroForm"] = this.form();
  }

  private form(): Reference {
    const form = this.ref({ Fields: this.fields });
    form.end();
    return form;
  }

  /** PDFKit's own would write over the form. */
  endAcroForm(): void {}

  _finalize(): void {
    const hex = `<${Buffer.from(this._id).toString("hex")}>`;
    this.bytes = compactFile(this.objects, { root: String(this._root), info: String(this._info), id: hex });
  }
}

/** An entry that is closed says how many it has below it as a number below nothing. */
function countClosed({ children, outlineData }: OutlineItem): void {
  if (children.length > 0) outlineData["Count"] = -children.length;
  for (const child of children) countClosed(child);
}

const PACKED_PROFILE = deflateSync(srgbProfile());

function outputIntent(file: PdfFile): Reference {
  const profile = file.ref({ N: 3, Filter: "FlateDecode" });
  profile.end(PACKED_PROFILE);
  const condition = literal("sRGB IEC61966-2.1");
  const intent = file.ref({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    Info: condition,
    OutputConditionIdentifier: condition,
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}
