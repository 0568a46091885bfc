import fc from "fast-check";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type PictureFile, readPicture } from "../../../src/render/page/picture-file.ts";
import { readPictures } from "../../../src/render/pictures.ts";
import { jpeg, png, pngOf } from "./images.ts";
import { documentOf, pdfOf } from "./kit.ts";
import { type Dict, PdfObjects, type PdfStream } from "./pdf-objects.ts";

/** The picture of a file that shows it, and what covers it. */
function shown(bytes: Uint8Array): { picture: PdfStream; mask: PdfStream | undefined; dict: Dict } {
  const image = (): PictureFile => readPicture(bytes) as PictureFile;
  const pdf = new PdfObjects(pdfOf([{ kind: "picture", path: "p", alt: "a picture" }], { image }));
  const [page] = pdf.pages();
  const dict = pdf.dict(pdf.dict(page?.get("/Resources")).get("/XObject"));
  const picture = pdf.stream(dict.get("/I1"));
  const mask = picture.dict.get("/SMask");
  return { picture, mask: mask === undefined ? undefined : pdf.stream(mask), dict: picture.dict };
}

describe("a picture", () => {
  test("without anything to see through is kept as it is packed", () => {
    const { dict, picture } = shown(png(2, 3));
    expect([dict.get("/Width"), dict.get("/Height"), dict.get("/ColorSpace")]).toEqual([2, 3, "/DeviceRGB"]);
    expect(picture.bytes).toHaveLength(3 * (2 * 3 + 1));
  });

  test("that one can see through has its colours, and beside them how much they cover", () => {
    const rows = Buffer.from([0, 10, 20, 30, 255, 40, 50, 60, 128, 1, 1, 1, 1, 1, 9, 9, 9, 9]);
    const { picture, mask } = shown(pngOf({ width: 2, height: 2, bits: 8, type: 6 }, rows));
    expect([...picture.bytes]).toEqual([10, 20, 30, 40, 50, 60, 1, 1, 1, 10, 10, 10]);
    expect([...(mask?.bytes ?? [])]).toEqual([255, 128, 1, 10]);
  });

  test("of few colours may have some that cover less", () => {
    const rows = Buffer.from([0, 0b01_10_00_00]);
    const more = { PLTE: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]), tRNS: Buffer.from([0, 77]) };
    const { mask, dict } = shown(pngOf({ width: 3, height: 1, bits: 2, type: 3 }, rows, more));
    expect([...(mask?.bytes ?? [])]).toEqual([77, 255, 0]);
    expect((dict.get("/ColorSpace") as unknown[]).slice(0, 3)).toEqual(["/Indexed", "/DeviceRGB", 2]);
  });

  test("of any filter is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(255)),
        (filters, values) => {
          const width = 3;
          const plain = filters.map(() => Array.from({ length: width * 4 }, () => values.next().value as number));
          const rows = filters.flatMap((filter, at) => [filter, ...filtered(filter, plain[at] ?? [], plain[at - 1])]);
          const { picture, mask } = shown(
            pngOf({ width, height: filters.length, bits: 8, type: 6 }, Buffer.from(rows)),
          );
          const pixels = plain.flat();
          expect([...picture.bytes]).toEqual(pixels.filter((_, at) => at % 4 !== 3));
          expect([...(mask?.bytes ?? [])]).toEqual(pixels.filter((_, at) => at % 4 === 3));
        },
      ),
      { numRuns: 25 },
    );
  });

  test("may be a JPEG", () => {
    const { picture, dict } = shown(jpeg(7, 5, 3));
    expect([dict.get("/Width"), dict.get("/Height"), dict.get("/Filter")]).toEqual([7, 5, "/DCTDecode"]);
    expect(picture.bytes.equals(jpeg(7, 5, 3))).toBe(true);
  });
});

/** A row as differences, by the definition of the PNG standard. */
function filtered(filter: number, row: readonly number[], before: readonly number[] = []): number[] {
  return row.map((value, at) => {
    const [left, above, corner] = [row[at - 4] ?? 0, before[at] ?? 0, at < 4 ? 0 : (before[at - 4] ?? 0)];
    const guess = left + above - corner;
    const paeth = [left, above, corner].reduce((best, each) =>
      Math.abs(guess - each) < Math.abs(guess - best) ? each : best,
    );
    return (value - ([0, left, above, Math.floor((left + above) / 2), paeth][filter] ?? 0)) & 255;
  });
}

describe("refused (I1, I3)", () => {
  const whole = png(4, 4);
  const cases: readonly (readonly [name: string, bytes: Uint8Array, because: RegExp])[] = [
    ["nothing", Buffer.alloc(0), /neither PNG nor JPEG/],
    ["a text", Buffer.from("GIF89a"), /neither PNG nor JPEG/],
    ["a page of the web", Buffer.from("<svg onload=alert(1)>"), /neither PNG nor JPEG/],
    ["a PNG that ends in its data", whole.subarray(0, whole.length - 20), /cut off or damaged/],
    ["a PNG without its end", whole.subarray(0, whole.length - 12), /cut off or damaged/],
    ["a PNG that is only its start", whole.subarray(0, 8), /cut off or damaged/],
    ["a PNG without pixels", png(0, 4, deflateSync(Buffer.alloc(1))), /no pixels/],
    ["a PNG that says it is huge", png(60_000, 60_000, deflateSync(Buffer.alloc(10))), /3600000000 pixels/],
    ["a PNG that has fewer rows than it says", png(6000, 6000, deflateSync(Buffer.alloc(10))), /cut off or damaged/],
    ["a PNG that has more data than it says", png(2, 2, deflateSync(Buffer.alloc(1_000_000))), /cut off or damaged/],
    ["a PNG whose data are none", png(4, 4, Buffer.from("not packed")), /cut off or damaged/],
    ["a PNG with a filter that is none", png(1, 1, deflateSync(Buffer.from([9, 0, 0, 0]))), /cut off or damaged/],
    [
      "a PNG with colours that it does not have",
      pngOf({ width: 1, height: 1, bits: 8, type: 3 }, Buffer.alloc(2)),
      /damaged/,
    ],
    ["a PNG of no kind", pngOf({ width: 1, height: 1, bits: 3, type: 7 }, Buffer.alloc(2)), /damaged/],
    ["a PNG in passes", pngOf({ width: 1, height: 1, bits: 8, type: 0, passes: 1 }, Buffer.alloc(2)), /interlaced/],
    ["a JPEG that is cut off", jpeg(7, 5, 3).subarray(0, 20), /cut off or damaged/],
    ["a JPEG that is only its start", Buffer.from([0xff, 0xd8]), /cut off or damaged/],
    ["a JPEG without pixels", jpeg(0, 5, 3), /no pixels/],
    ["a JPEG for printing presses", jpeg(7, 5, 4), /printing presses/],
  ];
  test.each(cases)("%s", (_, bytes, because) => {
    expect(readPicture(bytes)).toMatch(because);
  });

  test("with the place of the picture, whatever the bytes", () => {
    const place = { file: "a.md", line: 9, column: 2 };
    const document = documentOf([{ kind: "quote", blocks: [{ kind: "picture", path: "p.png", alt: "", place }] }]);
    const start = { file: "a.md", line: 1, column: 1 };
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(whole.length).map((length) => whole.subarray(0, length)),
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, value]) => Buffer.from(whole).fill(value, at, at + 1)),
    );
    fc.assert(
      fc.property(bytes, (found) => {
        const { files, problems } = readPictures(document, start, () => found);
        if (files.size === 0) expect(problems).toMatchObject([{ code: "CS-DOC-003", place }]);
        const image = files.get("p.png");
        if (image) expect(pdfOf(document.blocks, { image: () => image }).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
    expect(readPictures(document, start, () => undefined).problems[0]?.message).toContain(
      "is no file of the engagement",
    );
    expect(readPictures(document, start, () => Buffer.alloc(10 * 1024 * 1024 + 1)).problems[0]?.message).toContain(
      "bytes; allowed",
    );
  });
});
