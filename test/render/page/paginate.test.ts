import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, type PageOfPieces, pageCost, paginate, type Placed } from "../../../src/render/page/paginate.ts";
import { ALWAYS, NEVER, type Piece, stacked, withKeeps, withoutOrphans } from "../../../src/render/page/piece.ts";

interface Named extends Piece {
  readonly name: string;
}

function piece(name: string, more: Partial<Piece> = {}): Named {
  return { name, height: 10, above: 0, cost: 0, baseline: 8, draw: () => undefined, ...more };
}

function pieces(count: number, more: Partial<Piece> = {}, name = ""): Named[] {
  return Array.from({ length: count }, (_, at) => piece(`${name}${at}`, more));
}

const column: Column = { height: 100, noteRule: 4, noteHeight: () => 10 };

function names(pages: readonly PageOfPieces[]): string[][] {
  return pages.map(({ placed }) => placed.map((each) => (each.piece as Named).name));
}

function heightOf({ placed, notes }: PageOfPieces): number {
  const last = placed.at(-1);
  return (last ? last.y + last.piece.height : 0) + (notes.length > 0 ? 4 + notes.length * 10 : 0);
}

const anyPiece = fc.record({
  height: fc.integer({ min: 5, max: 60 }),
  above: fc.constantFrom(0, 3),
  cost: fc.constantFrom(0, 0, 0, 60, NEVER, ALWAYS),
  notes: fc.constantFrom<string[]>([], [], ["n"]),
});
const anyPieces = fc
  .array(anyPiece, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((each, at) => piece(String(at), { ...each, notes: each.notes.map((id) => `${id}${at}`) })));

/** What pages that begin at these places cost together; nothing where one of them holds more than it can. */
function costOf(all: readonly Piece[], starts: readonly number[]): number {
  return starts.reduce((sum, start, page) => {
    const end = starts[page + 1] ?? all.length;
    const slice = all.slice(start, end);
    const notes = slice.flatMap(({ notes: ids = [] }) => ids);
    const height = slice.reduce((total, each, at) => total + each.height + (at > 0 ? each.above : 0), 0);
    const used = height + (notes.length > 0 ? 4 + notes.length * 10 : 0);
    const isForced = slice.slice(1).some(({ cost }) => cost === ALWAYS);
    if (isForced || (used > 100 && slice.length > 1)) return Number.POSITIVE_INFINITY;
    return sum + pageCost(all, end, used / 100, start);
  }, 0);
}

describe("pages", () => {
  test("cost as little together as any way to fill them", () => {
    fc.assert(
      fc.property(anyPieces, (all) => {
        const ways = Array.from({ length: 2 ** (all.length - 1) }, (_, bits) =>
          Array.from(all, (_each, at) => at).filter((at) => at === 0 || (bits & (1 << (at - 1))) !== 0),
        );
        const least = Math.min(...ways.map((starts) => costOf(all, starts)));
        const found = paginate(all, column).map(({ placed }) =>
          Number((placed[0] as Placed & { piece: Named }).piece.name),
        );
        expect(costOf(all, found)).toBeCloseTo(least, 3);
      }),
      { numRuns: 150 },
    );
  });

  test("hold everything once, in its order, and no more than fits", () => {
    fc.assert(
      fc.property(anyPieces, (all) => {
        const pages = paginate(all, column);
        expect(names(pages).flat()).toEqual(all.map(({ name }) => name));
        for (const page of pages) if (page.placed.length > 1) expect(heightOf(page)).toBeLessThanOrEqual(100);
        const marked = pages.map(({ placed }) => placed.flatMap((each) => each.piece.notes ?? []));
        expect(pages.map(({ notes }) => notes)).toEqual(marked);
      }),
      { numRuns: 100 },
    );
  });

  test("leave no line of a paragraph alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 8 }), (lengths) => {
        const all = lengths.flatMap((length, at) => withoutOrphans(pieces(length, {}, `${at}/`)));
        for (const page of names(paginate(all, column))) {
          for (const [at, length] of lengths.entries()) {
            const here = page.filter((name) => name.startsWith(`${at}/`)).length;
            if (length > 1) expect(here).not.toBe(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("end with no heading, and with no fewer than two lines below one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), (before) => {
        const all = withKeeps([...pieces(before, {}, "a"), piece("heading", { keepNext: 2 }), ...pieces(12, {}, "b")]);
        const page = names(paginate(all, column)).find((each) => each.includes("heading")) ?? [];
        expect(page.length - page.indexOf("heading")).toBeGreaterThan(2);
      }),
      { numRuns: 31 },
    );
  });

  test("begin with no signatures: the lines before stay with them", () => {
    for (let before = 5; before < 30; before += 1) {
      const all = withKeeps([...pieces(before), piece("sign", { height: 55, keepBefore: 2 })]);
      const page = names(paginate(all, column)).find((each) => each.includes("sign"));
      expect(page?.indexOf("sign"), String(before)).toBeGreaterThanOrEqual(2);
    }
  });

  test("begin with the head of the table that goes on there", () => {
    const repeat = piece("head");
    const all = [repeat, ...pieces(25, { repeat })];
    const pages = paginate(all, column);
    expect(pages.length).toBe(3);
    for (const page of names(pages)) expect(page.indexOf("head")).toBe(0);
    for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(100);
  });

  test("end early rather than leave next to nothing on the last", () => {
    const slim = pieces(26, { height: 4 });
    const last = paginate(slim, column).at(-1);
    expect(last?.placed.length).toBeGreaterThan(2);
  });

  test("hold the footnotes of their lines", () => {
    const all = pieces(12, {}).map((each, at) => (at === 8 ? { ...each, notes: ["x", "y"] } : each));
    const pages = paginate(all, column);
    const page = pages.findIndex(({ placed }) => placed.some((each) => (each.piece as Named).name === "8"));
    expect(pages[page]?.notes).toEqual(["x", "y"]);
    expect(heightOf(pages[page] as PageOfPieces)).toBeLessThanOrEqual(100);
  });

  test("start where they are asked to", () => {
    const all = [...pieces(3, {}, "a"), piece("b", { cost: ALWAYS }), ...pieces(2, {}, "c")];
    expect(names(paginate(all, column)).map((each) => each[0])).toEqual(["a0", "b"]);
  });

  test("are one where there is nothing", () => {
    expect(paginate([], column)).toEqual([{ placed: [], notes: [] }]);
  });

  test("of ten thousand pieces are found at once", () => {
    const all = pieces(10_000);
    const start = process.cpuUsage();
    expect(paginate(all, column)).toHaveLength(1000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

test("pieces in one are as high as all of them with the room between", () => {
  const whole = stacked([piece("a", { above: 50, notes: ["1"] }), piece("b", { above: 7, notes: ["2"] })]);
  expect([whole.height, whole.notes]).toEqual([27, ["1", "2"]]);
});
