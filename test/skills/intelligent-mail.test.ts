import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Data, DataMap } from "../../src/model/doc.ts";
import { formatOf } from "../../src/skills/envelope/formats.ts";
import { readImb } from "../../src/skills/envelope/intelligent-mail.ts";
import type { FieldFault } from "../../src/skills/field-fault.ts";
import { imbBars, imbSize } from "../../src/render/skills/imb-bars.ts";

const good: DataMap = {
  barcode_id: "01",
  service_type: "234",
  mailer_id: "567094",
  serial: "987654321",
  routing: "01234",
};

function read(imb: Data, postalCode = "01234", country = "US") {
  const faults: FieldFault[] = [];
  const digits = readImb(imb, postalCode, country, faults);
  return { digits, told: faults.map(({ path, message }) => `${path.join(".")}: ${message}`) };
}

describe("the bars of an Intelligent Mail barcode", () => {
  const letters = { full: "F", ascender: "A", descender: "D", tracker: "T" };
  const drawn = (digits: string) =>
    imbBars(digits)
      .map(({ kind }) => letters[kind])
      .join("");

  it.each([
    ["", "ATTFATTDTTADTAATTDTDTATTDAFDDFADFDFTFFFFFTATFAAAATDFFTDAADFTFDTDT"],
    ["01234", "DTTAFADDTTFTDTFTFDTDDADADAFADFATDDFTAAAFDTTADFAAATDFDTDFADDDTDFFT"],
    ["012345678", "ADFTTAFDTTTTFATTADTAAATFTFTATDAAAFDDADATATDTDTTDFDTDATADADTDFFTFA"],
    ["01234567891", "AADTFFDFTDADTAADAATFDTDDAAADDTDTTDAFADADDDTFFFDDTTTADFAAADFTDAADA"],
  ])("are those of the examples in USPS-B-3200, with %j for the delivery point", (routing, bars) => {
    const { digits, told } = read({ ...good, routing });
    expect(told).toEqual([]);
    expect(drawn(digits ?? "")).toBe(bars);
  });

  it("have the sizes that the specification allows, and stand within the zone of every format", () => {
    const inch = 72;
    const bars = imbBars("0123456709498765432101234");
    expect(bars).toHaveLength(65);
    for (const [at, { kind, x, y, width, height }] of bars.entries()) {
      expect(width / inch).toBeCloseTo(0.02, 4);
      expect(x).toBeCloseTo((at * inch) / 22, 6);
      const [least, most] = kind === "tracker" ? [0.039, 0.057] : kind === "full" ? [0.134, 0.165] : [0.08, 0.12];
      expect(height / inch).toBeGreaterThan(least);
      expect(height / inch).toBeLessThan(most);
      expect(y + height).toBeLessThanOrEqual(imbSize.height + 1e-9);
    }
    expect(imbSize.width / inch).toBeGreaterThan(2.683);
    expect(imbSize.width / inch).toBeLessThan(3.225);
    for (const format of ["10", "DL", "C5"].map(formatOf)) {
      const { barcode, barcodeZone } = format ?? {};
      if (!barcode || !barcodeZone) throw new Error("no such format");
      expect(barcode.x - 9).toBeGreaterThanOrEqual(barcodeZone.left);
      expect(barcode.x + imbSize.width + 9).toBeLessThanOrEqual(barcodeZone.right);
      expect(barcode.y + imbSize.height).toBeLessThanOrEqual(36);
    }
  });

  it("are 65 for any digits that are let through, and differ where the digits do", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const numbers = fc.oneof(
      fc.tuple(fc.stringMatching(/^[0-8]\d{5}$/), digits(9)),
      fc.tuple(fc.stringMatching(/^9\d{8}$/), digits(6)),
    );
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d[0-4]$/),
        digits(3),
        numbers,
        fc.oneof(fc.constant(""), digits(5), digits(9), digits(11)),
        (id, type, [mailer, serial], routing) => {
          const imb = { barcode_id: id, service_type: type, mailer_id: mailer, serial, routing };
          const { digits: all = "", told } = read(imb, routing.slice(0, 5) || "00000");
          expect([told, all]).toEqual([[], id + type + mailer + serial + routing]);
          const bars = drawn(all);
          expect(bars).toMatch(/^[FADT]{65}$/);
          expect(seen.get(bars) ?? all).toBe(all);
          seen.set(bars, all);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the fields of an Intelligent Mail barcode", () => {
  it.each<[DataMap, string]>([
    [{ barcode_id: "05" }, "imb.barcode_id: `barcode_id` is `05`; allowed: two digits, of which the second is 0 to 4"],
    [{ barcode_id: "1" }, "imb.barcode_id: `barcode_id` is `1`; allowed: two digits, of which the second is 0 to 4"],
    [{ service_type: "40" }, "imb.service_type: `service_type` is `40`; allowed: three digits"],
    [{ service_type: "0４0" }, "imb.service_type: `service_type` is `0４0`; allowed: three digits"],
    [{ service_type: "040\n" }, "imb.service_type: `service_type` is `040\\n`; allowed: three digits"],
    [
      { mailer_id: "900000" },
      "imb.mailer_id: `mailer_id` is `900000`; allowed: six digits that begin with 0 to 8, or nine that begin with 9",
    ],
    [
      { mailer_id: "123456789" },
      "imb.mailer_id: `mailer_id` is `123456789`; allowed: six digits that begin with 0 to 8, or nine that begin with 9",
    ],
    [{ serial: "123456" }, "imb.serial: `mailer_id` and `serial` have 12 digits together; allowed: 15"],
    [{ mailer_id: "912345678" }, "imb.serial: `mailer_id` and `serial` have 18 digits together; allowed: 15"],
    [
      { routing: "0123" },
      "imb.routing: `routing` is `0123`; allowed: the 5, 9 or 11 digits of the delivery point, or nothing",
    ],
    [
      { routing: ["01234"] },
      "imb.routing: `routing` is a list or a map; allowed: the 5, 9 or 11 digits of the delivery point, or nothing",
    ],
    [
      { routing: "01235" },
      "imb.routing: `routing` is `01235`, but the address has `01234`: the letter would go elsewhere",
    ],
    [{ tracking: "1" }, "imb.tracking: `tracking` is no part of an Intelligent Mail barcode"],
  ])("are refused as %j", (changes, message) => {
    expect(read({ ...good, ...changes }).told).toEqual([message]);
  });

  it("name the place of the address as far as that is known, in the United States alone", () => {
    expect(read({ ...good, routing: "012346789" }, "01234-6789").told).toEqual([]);
    expect(read({ ...good, routing: "012346780" }, "01234-6789").told).toHaveLength(1);
    expect(read({ ...good, routing: "" }, "01234").told).toEqual([]);
    expect(read(good, "01234", "DE").told).toEqual([
      "imb: An Intelligent Mail barcode is for addresses in the United States alone",
    ]);
  });

  it("may be left out or open", () => {
    expect(read("TBD")).toEqual({ digits: undefined, told: [] });
    expect(read("0123").told).toEqual(["imb: `imb` is no map of digits"]);
  });
});
