import type { PdfFile } from "./pdf-file.ts";
import { literal, type OutlineItem } from "./pdfkit.ts";
import type { PictureFile } from "./picture-file.ts";
import type { Run } from "./measured-text.ts";
import type { Line, Segment } from "./set-lines.ts";
import { num, rgb } from "./operators.ts";
import { shownText } from "./show-text.ts";
import { Structure, type StructureNode } from "./structure.ts";
import type { Link } from "./text-style.ts";

/** What belongs to the page and not to the text: running heads, frames, marks. */
export const ARTIFACT = "artifact";
export type Owner = StructureNode | typeof ARTIFACT;

export interface Look {
  readonly fill?: string;
  readonly stroke?: string;
  readonly thickness?: number;
  readonly opacity?: number;
}

/** Draws on the page at hand; y runs downwards from its top. Whatever is drawn belongs to a node of the structure, or is an artifact. */
export class Pen {
  readonly file: PdfFile;
  private readonly structure: Structure;
  private open: Owner | undefined;
  private color = "";
  private readonly outlines: { level: number; item: OutlineItem }[] = [];

  constructor(file: PdfFile) {
    this.file = file;
    this.structure = new Structure(file);
  }

  newPage(width: number, height: number): void {
    this.close();
    this.file.addPage({ size: [width, height], margin: 0 });
    this.color = "";
  }

  finished(): Uint8Array {
    this.close();
    return this.file.finished();
  }

  line(line: Line, x: number, baseline: number, owner: Owner): void {
    // A cell with nothing in it is a cell still.
    if (line.segments.length === 0 && owner !== ARTIFACT) this.structure.element(owner);
    let at = 0;
    while (at < line.segments.length) {
      const link = owner === ARTIFACT ? undefined : line.segments[at]?.link;
      let end = at + 1;
      while (end < line.segments.length && line.segments[end]?.link === link) end += 1;
      this.segments(line.segments.slice(at, end), link, x, baseline, owner);
      at = end;
    }
  }

  private segments(
    segments: readonly Segment[],
    link: Link | undefined,
    x: number,
    baseline: number,
    owner: Owner,
  ): void {
    const node: Owner = link === undefined || owner === ARTIFACT ? owner : { tag: "Link", parent: owner };
    this.own(node);
    for (const segment of segments) this.segment(segment, x, baseline);
    if (node === ARTIFACT || link === undefined) return;
    const left = Math.min(...segments.map((each) => each.x));
    const right = Math.max(...segments.map((each) => each.x + each.width));
    const [first] = segments;
    if (first) this.link(link, first.run, right - left, x + left, baseline, node);
  }

  private link(link: Link, run: Run, width: number, x: number, baseline: number, node: StructureNode): void {
    const { ascent, descent } = run.face;
    const top = baseline - (ascent * run.style.size) / 1000;
    const height = ((ascent + descent) * run.style.size) / 1000;
    const structParent = this.structure.element(node);
    const about = { structParent, Contents: literal("href" in link ? link.href : link.anchor) };
    this.close();
    if ("href" in link) this.file.link(x, top, width, height, link.href, about);
    else this.file.goTo(x, top, width, height, link.anchor, about);
    // Ended on its own page: PDFKit takes the page of an annotation from the moment at which its element ends.
    structParent.end();
  }

  private segment(segment: Segment, x: number, baseline: number): void {
    const { run, actual, isReversed = false } = segment;
    const { style, face } = run;
    const left = x + segment.x;
    const y = baseline - (style.rise ?? 0);
    if (actual !== undefined) this.file.markContent("Span", { actual });
    else if (isReversed) this.file.markContent("ReversedChars");
    this.fill(style.color);
    this.file.addContent(shownText(segment, this.file.embed(face), left, y));
    if (actual !== undefined || isReversed) this.file.endMarkedContent();
    const { size, color } = style;
    if (style.underlined) this.rule(left, baseline + size * 0.14, left + segment.width, size * 0.05, color);
    if (style.struck) this.rule(left, baseline - size * 0.26, left + segment.width, size * 0.06, color);
  }

  /** A place to which links of the document lead. */
  anchor(name: string, y: number): void {
    this.file.addNamedDestination(name, "XYZ", 0, y, null);
  }

  /** An entry of the outline, which readers show beside the pages. */
  outline(title: string, level: number, y: number): void {
    while (this.outlines.length > 0 && (this.outlines.at(-1)?.level ?? 0) >= level) this.outlines.pop();
    const parent = this.outlines.at(-1)?.item ?? this.file.outline;
    // PDFKit counts from the right edge: this is the left one.
    const item = parent.addItem(title, { fit: false, top: y, left: this.file.page.width, zoom: null });
    this.outlines.push({ level, item });
  }

  /** What is drawn stands for `text`. */
  actual(text: string, owner: Owner, draw: () => void): void {
    this.own(owner);
    this.file.markContent("Span", { actual: text });
    draw();
    this.file.endMarkedContent();
  }

  rule(x: number, y: number, to: number, thickness: number, color: string): void {
    this.fill(color);
    this.file.addContent(`${num(x)} ${num(y - thickness / 2)} ${num(to - x)} ${num(thickness)} re f`);
  }

  /** Lines and areas given as PDF path operators. */
  path(operators: string, { fill, stroke, thickness, opacity }: Look, owner: Owner = ARTIFACT): void {
    this.own(owner);
    const saved = opacity !== undefined;
    if (saved) this.file.addContent(`q ${this.opacity(opacity)} gs`);
    if (fill !== undefined) this.fill(fill);
    if (stroke !== undefined) this.file.addContent(`${rgb(stroke)} RG ${num(thickness ?? 1)} w`);
    const paint = fill === undefined ? "S" : stroke === undefined ? "f" : "B";
    this.file.addContent(`${operators} ${paint}`);
    if (saved) this.file.addContent("Q");
    if (saved) this.color = "";
  }

  rect(x: number, y: number, width: number, height: number, look: Look, owner: Owner = ARTIFACT): void {
    this.path(`${num(x)} ${num(y)} ${num(width)} ${num(height)} re`, look, owner);
  }

  /** A line turned about its start, such as a mark across the page. */
  turned(line: Line, x: number, y: number, degrees: number): void {
    this.own(ARTIFACT);
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    this.file.addContent(`q ${num(cos)} ${num(-sin)} ${num(sin)} ${num(cos)} ${num(x)} ${num(y)} cm`);
    this.color = "";
    for (const segment of line.segments) this.segment(segment, 0, 0);
    this.file.addContent("Q");
    this.color = "";
  }

  picture(image: PictureFile, x: number, y: number, width: number, height: number, owner: Owner): void {
    this.own(owner);
    if (owner !== ARTIFACT) this.figure(owner, x, y, width, height);
    const place = [width, 0, 0, -height, x, y + height].map(num).join(" ");
    this.file.addContent(`q ${place} cm /${this.file.embedPicture(image)} Do Q`);
  }

  /** Where a figure stands on its page, as readers want to know. */
  private figure(owner: StructureNode, x: number, y: number, width: number, height: number): void {
    const below = this.file.page.height - y - height;
    const BBox = [x, below, x + width, below + height].map((each) => Math.round(each * 100) / 100);
    this.structure.element(owner).dictionary.data["A"] = { O: "Layout", Placement: "Block", BBox };
  }

  signature(name: string, x: number, y: number, width: number, height: number, owner: StructureNode): void {
    const node: StructureNode = { tag: "Form", parent: owner };
    const structParent = this.structure.element(node);
    this.close();
    this.file.signatureField(name, x, y, width, height, { structParent });
    structParent.end();
  }

  /** What follows belongs to `owner`; nothing is written where it does already. */
  own(owner: Owner): void {
    if (this.open === owner) return;
    this.close();
    this.open = owner;
    if (owner === ARTIFACT) this.file.markContent("Artifact");
    else this.structure.element(owner).add(this.file.markStructureContent(owner.tag));
  }

  private close(): void {
    if (this.open !== undefined) this.file.endMarkedContent();
    this.open = undefined;
  }

  private fill(color: string): void {
    if (this.color === color) return;
    this.color = color;
    this.file.addContent(`${rgb(color)} rg`);
  }

  private opacity(value: number): string {
    const name = `G${Math.round(value * 100)}`;
    if (this.file.page.ext_gstates[name] === undefined) {
      const state = this.file.ref({ Type: "ExtGState", ca: value, CA: value });
      state.end();
      this.file.page.ext_gstates[name] = state;
    }
    return `/${name}`;
  }
}
