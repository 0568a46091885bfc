import type { EmbeddedFace } from "./embedded-face.ts";
import type { Face, Glyph } from "./face.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { OutlineItem } from "./pdfkit.ts";
import type { PictureFile } from "./picture-file.ts";
import type { Run } from "./measured-text.ts";
import type { Line, Segment } from "./set-lines.ts";
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
    const { run, glyphs, actual, isReversed = false } = segment;
    const { style, face } = run;
    const left = x + segment.x;
    const y = baseline - (style.rise ?? 0);
    if (actual !== undefined) this.file.markContent("Span", { actual });
    else if (isReversed) this.file.markContent("ReversedChars");
    this.fill(style.color);
    this.glyphs(isReversed, glyphs, face, style.size, left, y);
    if (actual !== undefined || isReversed) this.file.endMarkedContent();
    const { size, color } = style;
    if (style.underlined) this.rule(left, baseline + size * 0.14, left + segment.width, size * 0.05, color);
    if (style.struck) this.rule(left, baseline - size * 0.26, left + segment.width, size * 0.06, color);
  }

  private glyphs(isReversed: boolean, glyphs: readonly Glyph[], face: Face, size: number, x: number, y: number): void {
    const font = this.file.embed(face);
    const shifted = glyphs.some(({ dx, dy }) => dx !== 0 || dy !== 0);
    const parts = shifted ? positioned(glyphs) : [{ dx: 0, dy: 0, glyphs }];
    // Of what is drawn from right to left each string is read backwards, and one string after the other.
    const text = (isReversed ? parts.toReversed() : parts).map((part) => {
      const at = `1 0 0 -1 ${num(x + (part.dx * size) / 1000)} ${num(y - (part.dy * size) / 1000)} Tm`;
      return `${at} [${encoded(part.glyphs, font)}] TJ`;
    });
    this.file.addContent(`BT /${font.name} ${num(size)} Tf ${text.join(" ")} ET`);
  }

  /** A place to which links of the document lead. */
  anchor(name: string, y: number): void {
    this.file.addNamedDestination(name, "XYZ", 0, y, null);
  }

  /** An entry of the outline, which readers show beside the pages. */
  outline(title: string, level: number, y: number): void {
    while (this.outlines.length > 0 && (this.outlines.at(-1)?.level ?? 0) >= level) this.outlines.pop();
    const parent = this.outlines.at(-1)?.item ?? this.file.outline;
    const item = parent.addItem(title, { fit: false, top: y, left: 0, zoom: null });
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

interface Positioned {
  readonly dx: number;
  readonly dy: number;
  readonly glyphs: readonly Glyph[];
}

/** One part per glyph, each with its distance from the start of all. */
function positioned(glyphs: readonly Glyph[]): Positioned[] {
  let x = 0;
  return glyphs.map((glyph) => {
    const part = { dx: x + glyph.dx, dy: glyph.dy, glyphs: [{ ...glyph, advance: glyph.width }] };
    x += glyph.advance;
    return part;
  });
}

function encoded(glyphs: readonly Glyph[], font: EmbeddedFace): string {
  let [out, hex] = ["", ""];
  for (const glyph of glyphs) {
    hex += font.codeOf(glyph);
    const gap = Math.round(glyph.width - glyph.advance);
    if (gap === 0) continue;
    out += `<${hex}> ${gap} `;
    hex = "";
  }
  return hex === "" ? out.trimEnd() : `${out}<${hex}>`;
}

export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return parts.map(num).join(" ");
}

function literal(text: string): object {
  // oxlint-disable-next-line no-new-wrappers, unicorn/new-for-builtins
  return new String(text);
}
