import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { einvoiceXml, GUIDELINE } from "../../../src/render/skills/einvoice/cii.ts";
import { unitCode, unitWords } from "../../../src/skills/invoice/codes.ts";
import { entryOf } from "../../../src/skills/invoice/entry.ts";
import { artifact } from "../../skills/invoice/house.ts";
import { billed } from "./generated.ts";
import { mutations } from "./mutations.ts";
import { broken, rules } from "./norm.ts";
import { units } from "./norm-codes.ts";
import { american, buyer, plain, samples, seller, xmlOf } from "./samples.ts";
import { below, parseXml } from "./tree.ts";

describe("the checker", () => {
  it("has a mutation for each rule, and no rule twice", () => {
    const ids = rules.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(mutations).toSorted()).toEqual(ids.toSorted());
  });

  it.each(Object.entries(mutations))("finds what breaks %s", (id, { sample, change }) => {
    const xml = xmlOf(sample);
    const changed = change(xml);
    expect(broken(xml)).toEqual([]);
    expect(changed).not.toBe(xml);
    expect(broken(changed)).toContain(id);
  });
});

describe("an e-invoice", () => {
  it.each(Object.entries(samples))("keeps the rules of the norm: %s", (_, fields) => {
    expect(broken(xmlOf(fields))).toEqual([]);
  });

  it("keeps them where the seller has no number for any tax", () => {
    const untaxed = { ...samples["outside the scope"], buyer: { ...buyer, vat_id: "TBD" } };
    expect(broken(xmlOf(untaxed, american))).toEqual([]);
  });

  it("is of the profile EN 16931, and says who, what and how much", () => {
    const xml = xmlOf(samples["several rates, discounts and charges"] ?? plain);
    for (const part of [
      `<ram:ID>${GUIDELINE}</ram:ID>`,
      "<ram:ID>2026/17</ram:ID>",
      "<ram:TypeCode>380</ram:TypeCode>",
      "<ram:IssuerAssignedID>ADSA-2026-0001</ram:IssuerAssignedID>",
      "<ram:Name>Łukasz &amp; Söhne &lt;GmbH&gt;</ram:Name>",
      "<ram:PersonName>Zoë &quot;Z&quot; O&apos;Neil</ram:PersonName>",
      "<ram:LineThree>Tor 2, Büro 5</ram:LineThree>",
      '<ram:BilledQuantity unitCode="DAY">1.5</ram:BilledQuantity>',
      "<ram:IBANID>DE89370400440532013000</ram:IBANID>",
      "<ram:RoundingAmount>-0.03</ram:RoundingAmount>",
      "<ram:TotalPrepaidAmount>100.00</ram:TotalPrepaidAmount>",
    ])
      expect(xml).toContain(part);
  });

  it("writes the code of each unit that it knows a word for as the norm lists it", () => {
    expect(unitWords.filter((word) => !units.has(unitCode(word) ?? ""))).toEqual([]);
  });
});

it("keeps the rules of the norm, whatever is billed", () => {
  fc.assert(
    fc.property(billed, (parts) => {
      const fields = { ...plain, ...parts };
      const entry = entryOf(artifact(fields), undefined);
      const isLow = entry?.totals?.lines.some(({ net }) => net < 0n) ?? true;
      fc.pre(!isLow && (entry?.totals?.payable ?? -1n) >= 0n);
      expect(broken(xmlOf(fields))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("reads back as it was written, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const found = entryOf(artifact(plain), undefined);
      if (!found) throw new Error("it cannot be read");
      const note = `a${text}`;
      const xml = einvoiceXml({ ...found, fields: { ...found.fields, note } }, seller) ?? "";
      const content = below(parseXml(xml)).find(({ name }) => name === "Content");
      // eslint-disable-next-line no-control-regex -- what no XML may hold
      expect(content?.text).toBe(note.replaceAll(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/gu, "\uFFFD"));
    }),
    { numRuns: 200 },
  );
});
