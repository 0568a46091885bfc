import type { PdfFile } from "./pdf-file.ts";
import { literal, type StructureElement } from "./pdfkit.ts";

/** An element of the document's logical structure, which screen readers follow: made when its content is set, before it is drawn. */
export interface StructureNode {
  readonly tag: string;
  readonly parent: StructureNode | undefined;
  /** `alt` says what a picture shows; `scope` is that of a header cell. */
  readonly options?: { readonly alt?: string; readonly scope?: "Column" | "Row" };
  /** What kind of marks a list has. */
  readonly numbering?: "Disc" | "Decimal" | "None";
  /** Footnotes are told apart by names. */
  readonly id?: string;
}

/** The elements of a file, each made when something of it is first drawn: so they come in reading order. */
export class Structure {
  private readonly elements = new Map<StructureNode, StructureElement>();
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  element(node: StructureNode): StructureElement {
    const known = this.elements.get(node);
    if (known) return known;
    const element = this.file.struct(node.tag, node.options ?? {});
    const { data } = element.dictionary;
    if (node.numbering) data["A"] = { O: "List", ListNumbering: node.numbering };
    if (node.id !== undefined) data["ID"] = literal(node.id);
    if (node.parent) this.element(node.parent).add(element);
    else this.file.addStructure(element);
    this.elements.set(node, element);
    return element;
  }
}
