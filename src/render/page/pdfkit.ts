import PDFDocument from "pdfkit";

/** The parts of PDFKit that the kit builds on, also some that its types leave out; test/render/page/pdfkit.test.ts holds them. */

export interface Reference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  /** As other objects refer to it. */
  toString(): string;
  write(chunk: string | Uint8Array): void;
  end(chunk?: string | Uint8Array): void;
}

export interface StructureElement {
  readonly dictionary: Reference;
  add(child: StructureElement | StructureContent): StructureElement;
  end(): void;
}

export interface StructureContent {
  readonly refs: readonly unknown[];
}

export interface KitPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: Reference;
  readonly fonts: Record<string, Reference>;
  readonly ext_gstates: Record<string, Reference>;
  readonly xobjects: Record<string, Reference>;
  readonly annotations: Reference[];
  write(content: string): void;
}

export interface OutlineItem {
  readonly dictionary: Reference;
  readonly children: readonly OutlineItem[];
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options?: object): OutlineItem;
}

/** A document of PDFKit: pages, fonts, images, structure and their bytes. Its own text layout is not used. */
export interface KitDocument {
  page: KitPage;
  info: Record<string, string | Date>;
  _root: Reference;
  _info: Reference;
  _id: Uint8Array;
  _offset: number;
  _offsets: (number | null)[];
  readonly outline: OutlineItem;
  ref(data?: object): Reference;
  addPage(options?: object): KitDocument;
  addContent(text: string): KitDocument;
  struct(tag: string, options?: object): StructureElement;
  addStructure(element: StructureElement): KitDocument;
  markContent(tag: string, options?: object): KitDocument;
  markStructureContent(tag: string, options?: object): StructureContent;
  endMarkedContent(): KitDocument;
  annotate(x: number, y: number, width: number, height: number, options: object): KitDocument;
  link(x: number, y: number, width: number, height: number, url: string, options?: object): KitDocument;
  goTo(x: number, y: number, width: number, height: number, name: string, options?: object): KitDocument;
  addNamedDestination(name: string, kind: "XYZ", x: number, y: number, zoom: null): void;
  file(bytes: Uint8Array, options: object): Reference;
  endOutline(): void;
  end(): void;
}

type Newable = new (options: object) => KitDocument;

// Its types know neither these members nor that `font: null` starts without a font.
export const KitDocument = PDFDocument as unknown as Newable;

/** A text, where PDFKit would take a bare one for a name. */
export function literal(text: string): object {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  return new String(text);
}
