import { type Dict, type PdfObjects, Ref, Tokens, utf16, type Value, word } from "./pdf-objects.ts";

/** Something that was shown, with the marked content that it stands in; `y` is measured from the top of the page. */
export interface Shown {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly mcid: number | undefined;
  readonly isArtifact: boolean;
  readonly font: string;
}

interface Mark {
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly actual: string | undefined;
  said: boolean;
}

/** What the pages of a file show, in the order in which it is drawn. */
export function shownIn(pdf: PdfObjects): Shown[] {
  return pdf.pages().flatMap((page, at) => new Page(pdf, page, at).shown());
}

class Page {
  private readonly pdf: PdfObjects;
  private readonly page: Dict;
  private readonly at: number;
  private readonly fonts = new Map<string, Map<number, string>>();
  private readonly out: Shown[] = [];
  private readonly marks: Mark[] = [];
  private font = "";
  private place = { x: 0, y: 0 };

  constructor(pdf: PdfObjects, page: Dict, at: number) {
    this.pdf = pdf;
    this.page = page;
    this.at = at;
  }

  shown(): Shown[] {
    const reader = new Tokens(this.pdf.content(this.page));
    let operands: Value[] = [];
    while (!reader.done()) {
      const value = reader.value();
      if (typeof value !== "string" || value.startsWith("/")) operands.push(value);
      else {
        this.operator(value, operands);
        operands = [];
      }
    }
    if (this.marks.length > 0) throw new Error(`page ${this.at + 1} leaves marked content open`);
    return this.out;
  }

  private operator(name: string, operands: readonly Value[]): void {
    if (name === "BMC" || name === "BDC") this.marks.push(markOf(operands));
    if (name === "EMC") this.endMark();
    if (name === "Tf") this.font = word(operands[0]);
    if (name === "Tm") this.place = { x: Number(operands[4]), y: Number(operands[5]) };
    if (name === "TJ" || name === "Tj") this.show(operands[0] ?? null);
  }

  /** What was drawn and not written says something as well. */
  private endMark(): void {
    const last = this.marks.at(-1);
    if (last === undefined) throw new Error("ends marked content that was not begun");
    if (last.actual !== undefined && !last.said) this.show(null);
    this.marks.pop();
  }

  private show(value: Value): void {
    const text = this.replaced() ?? this.decode(value);
    const mcid = this.marks.findLast((each) => each.mcid !== undefined)?.mcid;
    const isArtifact = this.marks.some(({ tag }) => tag === "/Artifact");
    if (mcid === undefined && !isArtifact) throw new Error(`"${text}" belongs to nothing`);
    if (mcid !== undefined && isArtifact) throw new Error(`"${text}" is both content and artifact`);
    this.out.push({ page: this.at, text, ...this.place, mcid, isArtifact, font: this.font });
  }

  /** The text that stands for what is shown; said once. */
  private replaced(): string | undefined {
    const mark = this.marks.find(({ actual }) => actual !== undefined);
    if (mark === undefined) return undefined;
    const text = mark.said ? "" : mark.actual;
    mark.said = true;
    return text;
  }

  private decode(value: Value): string {
    const map = this.mapOf(this.font);
    const parts = (Array.isArray(value) ? value : [value]).flatMap((each) => (Buffer.isBuffer(each) ? [each] : []));
    const codes = parts.flatMap((bytes) =>
      Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2)),
    );
    const texts = codes.map((code) => map.get(code) ?? `<${code} is unmapped>`);
    const isReversed = this.marks.some(({ tag }) => tag === "/ReversedChars");
    return (isReversed ? texts.toReversed() : texts).join("");
  }

  private mapOf(name: string): Map<number, string> {
    const known = this.fonts.get(name);
    if (known) return known;
    const fonts = this.pdf.dict(this.pdf.dict(this.page.get("/Resources")).get("/Font"));
    const map = unicodeMap(this.pdf.stream(this.pdf.dict(fonts.get(name)).get("/ToUnicode")).bytes);
    this.fonts.set(name, map);
    return map;
  }
}

function markOf([tag, about]: readonly Value[]): Mark {
  const dict: Dict = about instanceof Map ? about : new Map();
  const mcid = dict.get("/MCID");
  const actual = dict.get("/ActualText");
  return {
    tag: word(tag),
    mcid: typeof mcid === "number" ? mcid : undefined,
    actual: actual === undefined ? undefined : utf16(actual),
    said: false,
  };
}

function unicodeMap(cmap: Buffer): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ""] of cmap.toString("latin1").matchAll(/begin(bf(?:range|char)[\s\S]*?)end/g)) {
    const reader = new Tokens(Buffer.from(block.slice(block.search(/\s/))));
    const isRange = block.startsWith("bfrange");
    while (!reader.done()) {
      const from = code(reader.value());
      const to = isRange ? code(reader.value()) : from;
      const target = reader.value();
      for (let at = from; at <= to; at += 1) map.set(at, targetOf(target, at - from));
    }
  }
  return map;
}

function code(value: Value): number {
  return Buffer.isBuffer(value) ? value.readUInt16BE(0) : -1;
}

function targetOf(target: Value, step: number): string {
  const one = Array.isArray(target) ? target[step] : target;
  if (!Buffer.isBuffer(one)) return "";
  const text = Buffer.from(one).swap16().toString("utf16le");
  if (Array.isArray(target) || step === 0) return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
}

/** An element of the structure, with what it shows in reading order. */
export interface Element {
  readonly tag: string;
  readonly dict: Dict;
  readonly kids: readonly (Element | Shown[] | "object")[];
}

/** The structure of a file; each piece of marked content is taken once, and none may be left. */
export function structureOf(pdf: PdfObjects): { readonly roots: readonly Element[]; readonly left: readonly Shown[] } {
  const content = new Map<string, Shown[]>();
  for (const shown of shownIn(pdf).filter(({ isArtifact }) => !isArtifact)) {
    const key = `${shown.page}/${shown.mcid}`;
    content.set(key, [...(content.get(key) ?? []), shown]);
  }
  const pages = new Map(pdf.pages().map((page, at) => [page, at]));
  const element = (value: Value, from: Dict | undefined): Element | Shown[] | "object" => {
    if (typeof value === "number") return take(content, `${pages.get(from ?? new Map())}/${value}`);
    const dict = pdf.dict(value);
    const page = dict.get("/Pg") instanceof Ref ? pdf.dict(dict.get("/Pg")) : from;
    if (dict.get("/Type") === "/OBJR") return "object";
    if (dict.get("/Type") === "/MCR")
      return take(content, `${pages.get(page ?? new Map())}/${Number(dict.get("/MCID"))}`);
    return {
      tag: word(dict.get("/S")).slice(1),
      dict,
      kids: pdf.list(dict.get("/K")).map((kid) => element(kid, page)),
    };
  };
  const tree = pdf.dict(pdf.root.get("/StructTreeRoot"));
  const roots = pdf.list(tree.get("/K")).map((kid) => element(kid, undefined) as Element);
  return { roots, left: [...content.values()].flat() };
}

function take(content: Map<string, Shown[]>, key: string): Shown[] {
  const found = content.get(key) ?? [];
  content.delete(key);
  return found;
}

const INLINE: ReadonlySet<string> = new Set(["Span", "Link", "Code", "Reference"]);

/** What a reader of the structure is told: lines of one element run on, elements stand apart. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  let last: Shown | undefined;
  const walk = (one: Element): void => {
    if (!INLINE.has(one.tag)) parts.push(" ");
    for (const kid of one.kids) {
      if (kid === "object") continue;
      if (!Array.isArray(kid)) {
        walk(kid);
        continue;
      }
      for (const shown of kid) {
        if (last && (last.page !== shown.page || Math.abs(last.y - shown.y) > 6)) parts.push("\n");
        parts.push(shown.text);
        last = shown;
      }
    }
    if (!INLINE.has(one.tag)) parts.push(" ");
  };
  walk(element);
  return parts.join("").replaceAll(/\u00ad\n/g, "");
}
