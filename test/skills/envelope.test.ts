import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataMap } from "../../src/model/doc.ts";
import { addressLimits } from "../../src/skills/envelope/address-lines.ts";
import { capitals } from "../../src/skills/envelope/capitals.ts";
import { checkEnvelope } from "../../src/skills/envelope/check.ts";
import { type Area, formatNames, formatOf } from "../../src/skills/envelope/formats.ts";
import { readEnvelope } from "../../src/skills/envelope/read-envelope.ts";
import { artifact, around } from "./invoice/house.ts";

const house = {
  line1: "30 N. Gould St",
  line2: "Ste R",
  city: "Sheridan",
  region: "WY",
  postal_code: "82801",
  country: "US",
};
const organization = { legal_name: "CompleteTech LLC", address: house };
const market = {
  line1: "410 Market Street",
  line2: "Suite 800",
  city: "Pittsburgh",
  region: "PA",
  postal_code: "15222",
  country: "US",
};
const morgan: DataMap = {
  name: "Morgan Reyes",
  title: "General Counsel",
  organization: "Northwind Trading Co.",
  address: market,
};
const good: DataMap = { format: "10", recipient: morgan, contents: ["ADSA-2026-0142@v1"] };
const read = (changes: DataMap) => readEnvelope({ ...good, ...changes }, organization);
const told = (changes: DataMap) => read(changes).faults.map(({ path, message }) => `${path.join(".")}: ${message}`);
const linesFor = (address: DataMap, more: DataMap = {}) =>
  read({ recipient: { name: "Ada", address: { line1: "1 Street", ...address }, ...more } }).envelope?.recipient;

describe("an envelope", () => {
  it("bears the recipient in capitals without punctuation, and the sender as it is written", () => {
    const { envelope, open, faults } = read({});
    expect([open, faults]).toEqual([[], []]);
    expect(envelope?.recipient).toEqual([
      "MORGAN REYES",
      "GENERAL COUNSEL",
      "NORTHWIND TRADING CO",
      "410 MARKET STREET",
      "SUITE 800",
      "PITTSBURGH PA 15222",
    ]);
    expect(envelope?.sender).toEqual(["CompleteTech LLC", "30 N. Gould St", "Ste R", "Sheridan WY 82801"]);
    expect([envelope?.imb, envelope?.contents.map(({ reference }) => reference)]).toEqual([
      undefined,
      ["ADSA-2026-0142@v1"],
    ]);
  });

  it("has the lines of the street in their order, however they are written", () => {
    const { line1, line2, ...rest } = market;
    const { envelope } = read({ recipient: { name: "Ada", address: { line2, ...rest, line1 } } });
    expect(envelope?.recipient.slice(1, 3)).toEqual(["410 MARKET STREET", "SUITE 800"]);
  });

  it("begins with whose attention it wants", () => {
    const { envelope } = read({ recipient: { ...morgan, attention: "Accounts Payable", name: "", title: "" } });
    expect(envelope?.recipient.slice(0, 2)).toEqual(["ATTN ACCOUNTS PAYABLE", "NORTHWIND TRADING CO"]);
  });

  it("names the country alone on its last line where the sender is in another, and the sender's own too", () => {
    const address = { line1: "Unter den Linden 77", city: "Berlin", postal_code: "10117", country: "DE" };
    const { envelope } = read({ recipient: { name: "Jürgen Groß", address } });
    expect(envelope?.recipient).toEqual(["JÜRGEN GROSS", "UNTER DEN LINDEN 77", "10117 BERLIN", "GERMANY"]);
    expect(envelope?.sender.at(-1)).toBe("UNITED STATES");
    const sender = { name: "Jo", address: { ...address, line1: "Torstr. 1" } };
    const inside = readEnvelope({ ...good, sender, recipient: { name: "Jürgen", address } }, undefined).envelope;
    expect([inside?.recipient.at(-1), inside?.sender.at(-1)]).toEqual(["10117 BERLIN", "10117 Berlin"]);
  });

  it.each<[DataMap, readonly string[]]>([
    [{ city: "Ottawa", region: "ON", postal_code: "K1A 0B1", country: "CA" }, ["OTTAWA ON K1A 0B1", "CANADA"]],
    [{ city: "Sydney", region: "NSW", postal_code: "2000", country: "AU" }, ["SYDNEY NSW 2000", "AUSTRALIA"]],
    [
      { city: "London", region: "Greater London", postal_code: "sw1a 1aa", country: "GB" },
      ["LONDON", "SW1A 1AA", "UNITED KINGDOM"],
    ],
    [
      { city: "Dublin 2", region: "Co. Dublin", postal_code: "D02 AF30", country: "IE" },
      ["DUBLIN 2", "CO DUBLIN", "D02 AF30", "IRELAND"],
    ],
    [{ city: "Paris", region: "Île-de-France", postal_code: "75008", country: "FR" }, ["75008 PARIS", "FRANCE"]],
    [{ city: "Amsterdam", postal_code: "1012 JS", country: "NL" }, ["1012 JS AMSTERDAM", "NETHERLANDS"]],
    [{ city: "Roma", region: "RM", postal_code: "00144", country: "IT" }, ["00144 ROMA RM", "ITALY"]],
    [
      { city: "Chiyoda-ku", region: "Tokyo", postal_code: "100-8994", country: "JP" },
      ["CHIYODA-KU TOKYO 100-8994", "JAPAN"],
    ],
    [
      { city: "São Paulo", region: "SP", postal_code: "01310-100", country: "BR" },
      ["SÃO PAULO-SP", "01310-100", "BRAZIL"],
    ],
    [{ city: "Central", country: "HK" }, ["CENTRAL", "HONG KONG"]],
    [
      { city: "Quito", region: "Pichincha", postal_code: "170135", country: "EC" },
      ["170135 QUITO", "PICHINCHA", "ECUADOR"],
    ],
    [{ city: "Quito", country: "EC" }, ["QUITO", "ECUADOR"]],
  ])("ends as the country of %j writes it", (address, lines) => {
    expect(linesFor(address)?.slice(2)).toEqual(lines);
  });

  it("leaves open what is TBD, which is no fault", () => {
    expect(read({ recipient: "TBD" })).toEqual({ envelope: undefined, open: ["recipient"], faults: [] });
    expect(read({ recipient: { name: "Morgan", address: "TBD" } })).toMatchObject({ open: ["recipient"], faults: [] });
    expect(read({ recipient: { name: "TBD", address: market } })).toMatchObject({ open: ["recipient"], faults: [] });
    expect(read({ recipient: { name: "Ada", address: { ...market, line1: "TBD" } } })).toMatchObject({
      open: ["recipient"],
      faults: [],
    });
    expect(readEnvelope(good, { legal_name: "CompleteTech LLC" })).toMatchObject({
      envelope: undefined,
      open: ["sender"],
      faults: [],
    });
  });
});

describe("capitals", () => {
  it.each([
    ["Straße", "DE", "STRASSE"],
    ["İstiklâl Caddesi, Işıklı", "TR", "İSTİKLÂL CADDESİ IŞIKLI"],
    ["istiklal", "US", "ISTIKLAL"],
    ["ﬁne ŉ", "US", "FINE N"],
    ["Άγιος Ιωάννης Μαΐου", "GR", "ΑΓΙΟΣ ΙΩΑΝΝΗΣ ΜΑΪΟΥ"],
    ["Άγιος", "US", "ΆΓΙΟΣ"],
    ["Łukasz Żółć", "PL", "ŁUKASZ ŻÓŁĆ"],
    ["e\u0301cole", "CA", "ÉCOLE"],
    ["J.R. O'Neil, Jr.", "US", "JR ONEIL JR"],
    ["P.O. Box 12", "US", "PO BOX 12"],
    ["39.2 Rd.", "US", "39.2 RD"],
    ["rue de l’Église", "FR", "RUE DE L ÉGLISE"],
    ["1/2 Main St. #4 – Rear (Left)", "US", "1/2 MAIN ST #4 - REAR LEFT"],
    ["St.Gallen", "CH", "ST GALLEN"],
    ["𝐚 ½ Ｆｌｏｏｒ", "US", "A 1/2 FLOOR"],
    ["Müller & Söhne", "DE", "MÜLLER & SÖHNE"],
    ["渡辺 一郎、様", "JP", "渡辺 一郎 様"],
  ])("make %j of %s into %j", (text, country, wanted) => {
    expect(capitals(text, country)).toBe(wanted);
  });
});

describe("what is wrong with an envelope", () => {
  const inAddress = (changes: DataMap): DataMap => ({ recipient: { ...morgan, address: { ...market, ...changes } } });

  it.each<[DataMap, string]>([
    [{ format: "C4" }, "format: `format` is `C4`; allowed: `10`, `DL`, `C5`"],
    [{ format: ["10"] }, "format: `format` is no text; allowed: `10`, `DL`, `C5`"],
    [{ format: "constructor" }, "format: `format` is `constructor`; allowed: `10`, `DL`, `C5`"],
    [inAddress({ country: "XX" }), "recipient.address.country: `XX` is no country of ISO 3166"],
    [inAddress({ country: "us" }), "recipient.address.country: `us` is no country of ISO 3166"],
    [inAddress({ country: "" }), "recipient.address.country: The address has no country"],
    [inAddress({ region: "" }), "recipient.address.region: An address in US needs `region`"],
    [inAddress({ city: "" }), "recipient.address.city: An address in US needs `city`"],
    [inAddress({ city: "'" }), "recipient.address.city: An address in US needs `city`"],
    [
      inAddress({ region: "Pennsylvania" }),
      "recipient.address.region: `Pennsylvania` is no `region` of US; allowed: one such as PA",
    ],
    [
      inAddress({ postal_code: "1522" }),
      "recipient.address.postal_code: `1522` is no `postal_code` of US; allowed: one such as 15222 or 15222-3301",
    ],
    [
      inAddress({ postal_code: "１５２２２" }),
      "recipient.address.postal_code: `１５２２２` is no `postal_code` of US; allowed: one such as 15222 or 15222-3301",
    ],
    [inAddress({ zip: "15222" }), "recipient.address.zip: `zip` is no part of an address"],
    [inAddress({ line10: "x" }), "recipient.address.line10: `line10` is no part of an address"],
    [inAddress({ line1: "", line2: "" }), "recipient.address: The address has no `line1`"],
    [inAddress({ line1: "..." }), "recipient.address.line1: The line holds punctuation alone"],
    [inAddress({ line1: "x\u202Ey" }), "recipient.address.line1: `x\\u{202E}y` holds U+202E, which nobody sees"],
    [inAddress({ line1: "x\ny" }), "recipient.address.line1: `x\\ny` holds U+000A, which nobody sees"],
    [inAddress({ line1: ["x"] }), "recipient.address.line1: `recipient.address.line1` is no text"],
    [
      { recipient: { name: "", address: market } },
      "recipient: Nobody is named: there is neither a name nor an organisation",
    ],
    [{ recipient: "Morgan" }, "recipient: `recipient` is no map of `name` and `address`"],
    [
      { recipient: { name: "Morgan", address: "410 Market Street" } },
      "recipient.address: The address is no map of lines, city and country",
    ],
    [{ sender: { name: "x\u0000", address: market } }, "sender.name: `x\\u{0}` holds U+0000, which nobody sees"],
  ])("is told at its field: %j", (changes, message) => {
    expect(told(changes)).toEqual([message]);
    expect(read(changes).envelope).toBeUndefined();
  });

  it("I9 is an address that does not fit", () => {
    const street = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`line${at + 1}`, `Floor ${at + 1}`]));
    expect(told(inAddress(street))).toEqual(["recipient: The address has 13 lines; at most 8 fit"]);
    expect(told(inAddress({ line1: "x".repeat(61) }))[0]).toContain("has 61 characters; at most 60 fit");
    expect(told(inAddress({ line1: "ß".repeat(31) }))[0]).toContain("has 62 characters; at most 60 fit");
    expect(told(inAddress({ line1: "x".repeat(300) }))[0]).toContain("has 300 characters; at most 200 are allowed");
    expect(told({ sender: { name: "x".repeat(61), address: market } })[0]).toContain(
      "has 61 characters; at most 60 fit",
    );
  });

  it("is told of the organisation at the sender", () => {
    const broken = { legal_name: "Complete", address: { ...house, postal_code: "x" } };
    expect(readEnvelope(good, broken).faults).toMatchObject([
      {
        path: ["sender"],
        message: expect.stringContaining("The organisation cannot be the sender: `x` is no `postal_code`"),
      },
    ]);
  });

  it("is never an exception, and never a line that shows less than was written", () => {
    const text = fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-zżółß 0-9.,'-]{1,20}$/) },
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom("", "TBD", "\u202E", "a.b", "..."),
    );
    const ends = [
      { region: "PA", postal_code: "15222", country: "US" },
      { region: "", postal_code: "SW1A 1AA", country: "GB" },
      { region: "x", postal_code: "34433", country: "TR" },
      { region: "", postal_code: "", country: "EC" },
      { region: "", postal_code: "", country: "ZZ" },
    ];
    const address = fc.tuple(fc.record({ line1: text, line2: text, city: text }), fc.constantFrom(...ends));
    const bare = (line: string) =>
      line
        .normalize("NFKD")
        .toUpperCase()
        .normalize("NFKD")
        .replace(/[^\p{L}\p{N}]|ʼ/gu, "");
    let sent = 0;
    fc.assert(
      fc.property(text, text, address, (name, title, [lines, end]) => {
        const { envelope, open, faults } = read({ recipient: { name, title, address: { ...lines, ...end } } });
        expect(open.length + faults.length > 0).toBe(envelope === undefined);
        if (!envelope) return;
        sent += 1;
        const all = bare(envelope.recipient.join(" "));
        for (const each of [name, title, ...Object.values(lines)]) expect(all).toContain(bare(each));
        for (const line of envelope.recipient) {
          expect(line).not.toMatch(/\p{C}|^$|^ | $/u);
          expect(line).toBe(line.toUpperCase());
          expect(Array.from(line).length).toBeLessThanOrEqual(addressLimits.characters);
        }
        expect(envelope.recipient.length).toBeLessThanOrEqual(addressLimits.lines);
      }),
      { numRuns: 500 },
    );
    expect(sent).toBeGreaterThan(50);
  });
});

describe("checking an envelope", () => {
  const found = (fields: Readonly<Record<string, unknown>>) => {
    const made = artifact({ id: "ENV-2026-0019", type: "envelope", ...good, ...fields });
    const settings = { organization };
    return checkEnvelope(made, around([made, artifact({ id: "ADSA-2026-0142", type: "contract" })], { settings }));
  };

  it("tells what it holds beside whom it goes to, and holds its gates shut", () => {
    expect(found({})).toEqual([]);
    expect(found({ format: "A4", contents: ["ADSA-2026-0142@v2"] })).toMatchObject([
      { message: "`format` is `A4`; allowed: `10`, `DL`, `C5`.", holdsGate: true },
      { message: "`ADSA-2026-0142@v2` is not what stands there: ADSA-2026-0142 is v1.", holdsGate: true },
    ]);
  });

  it("asks no address of a list of what goes out, and nothing of what carries nothing", () => {
    const list = { id: "PKG-2026-0001", type: "package_manifest", recipient: { name: "Morgan" }, format: undefined };
    expect(found(list)).toEqual([]);
    expect(found({ ...list, contents: ["ADSA-2026-0142"] })).toHaveLength(1);
    expect(found({ type: "delivery_readiness", contents: undefined })).toEqual([]);
  });
});

describe("formats", () => {
  const inside = (area: Area, width: number, height: number) =>
    area.left >= 0 &&
    area.bottom >= 0 &&
    area.left < area.right &&
    area.bottom < area.top &&
    area.right <= width &&
    area.top <= height;
  const apart = (one: Area, two: Area) =>
    one.right <= two.left || two.right <= one.left || one.top <= two.bottom || two.top <= one.bottom;

  it("are three, with areas that do not overlap", () => {
    expect(formatNames).toEqual(["10", "DL", "C5"]);
    for (const name of formatNames) {
      const format = formatOf(name);
      if (!format) throw new Error(name);
      const areas = [format.readArea, format.barcodeZone, format.returnZone];
      for (const area of areas) expect(inside(area, format.width, format.height)).toBe(true);
      for (const [at, area] of areas.entries())
        for (const other of areas.slice(at + 1)) expect([name, apart(area, other)]).toEqual([name, true]);
    }
  });

  it("have the sizes and zones that operators publish", () => {
    expect(formatOf("10")).toMatchObject({
      width: 684,
      height: 297,
      readArea: { left: 36, right: 648, bottom: 45, top: 198 },
      barcodeZone: { left: 342, right: 684, bottom: 0, top: 45 },
    });
    expect(formatOf("DL")).toMatchObject({
      width: 623.62,
      height: 311.81,
      readArea: { left: 42.52, bottom: 42.52, top: 198.43 },
    });
    expect(formatOf("C5")).toMatchObject({ width: 649.13, height: 459.21, barcodeZone: { right: 649.13, top: 42.52 } });
    expect(formatOf("toString")).toBeUndefined();
  });
});
