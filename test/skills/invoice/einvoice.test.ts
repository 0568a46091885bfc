import { describe, expect, it } from "vitest";
import { checkInvoice } from "../../../src/skills/invoice/check.ts";
import { einvoiceXml } from "../../../src/render/skills/einvoice/cii.ts";
import { entryOf } from "../../../src/skills/invoice/entry.ts";
import { american, buyer, plain, samples, seller } from "../../render/einvoice/samples.ts";
import { around, artifact, type Fields } from "./house.ts";

type Wanted = "required" | "none" | undefined;

function told(fields: Fields, by = seller, wanted?: Wanted): string[] {
  const made = artifact(fields);
  // As a file says it: nothing where it is left out.
  const settings = {
    organization: by,
    settings: wanted === undefined ? { einvoice: undefined } : { einvoice: wanted },
  };
  return checkInvoice(made, around([made], { settings })).map(
    ({ severity, message, place, holdsGate }) =>
      `${place.line} ${severity ?? "error"}${holdsGate ? "!" : ""} ${message.replace("`INV-2026-0001` ", "")}`,
  );
}

const without = (key: string): Fields => Object.fromEntries(Object.entries(plain).filter(([each]) => each !== key));
const taxed = (tax: Fields, more: Fields = {}): Fields => ({
  ...plain,
  lines: [{ description: "Work", unit_price: "1.00", tax }],
  ...more,
});

describe("what an e-invoice lacks", () => {
  it.each<readonly [name: string, fields: Fields, by: typeof seller, lacks: string]>([
    [
      "the currency has no cents",
      { ...plain, currency: "JPY", lines: [{ description: "Work", unit_price: "150", tax: { rate: "10" } }] },
      seller,
      "`currency` is JPY, and the norm knows amounts with two decimals alone",
    ],
    [
      "three decimals",
      { ...plain, currency: "BHD" },
      seller,
      "`currency` is BHD, and the norm knows amounts with two decimals alone",
    ],
    [
      "a buyer without a country",
      { ...plain, buyer: { ...buyer, address: { city: "Wien" } } },
      seller,
      "`buyer.address.country` is no country that is known",
    ],
    [
      "a country that there is none of",
      { ...plain, buyer: { ...buyer, address: { country: "ZZ" } } },
      seller,
      "`buyer.address.country` is no country that is known",
    ],
    [
      "a buyer without a name",
      { ...plain, buyer: { address: { country: "AT" } } },
      seller,
      "`buyer.legal_name` is missing",
    ],
    ["a day of issue", without("issue_date"), seller, "`issue_date` is missing"],
    ["a due date", without("due_date"), seller, "`due_date` is missing"],
    [
      "a description",
      { ...plain, lines: [{ unit_price: "1.00", tax: { rate: "19" } }] },
      seller,
      "`lines[0].description` is missing",
    ],
    [
      "a unit",
      { ...plain, lines: [{ description: "Work", unit: "sprint", unit_price: "1.00", tax: { rate: "19" } }] },
      seller,
      "`lines[0].unit` is `sprint`",
    ],
    ["a means of payment", { ...plain, payment: { means: "barter" } }, seller, "`payment.means` is `barter`"],
    [
      "the account of a transfer",
      { ...plain, payment: { means: "sepa", terms: "Net 15" } },
      seller,
      "`payment.iban` is missing",
    ],
    [
      "a VAT id without its country",
      { ...plain, buyer: { ...buyer, vat_id: "12345678" } },
      seller,
      "`buyer.vat_id` does not begin with its country",
    ],
    [
      "the buyer's number under reverse charge",
      taxed({ category: "AE" }, { buyer: { ...buyer, vat_id: "TBD" } }),
      seller,
      "`buyer.vat_id` is missing",
    ],
    [
      "the seller's number",
      taxed({ rate: "19" }),
      american,
      "the organization in countersign.yaml has no `vat_id`, which the tax demands",
    ],
    [
      "the day of an intra-community supply",
      { ...taxed({ category: "K" }), supply_date: "TBD" },
      seller,
      "`supply_date` is missing",
    ],
    ["why it is exempt", taxed({ category: "exempt" }), seller, "`lines[0].tax` does not say why it is exempt"],
    [
      "a reason of the norm's list",
      taxed({ category: "exempt", reason_code: "BECAUSE" }),
      seller,
      "`lines[0].tax` gives `BECAUSE` for a reason",
    ],
    [
      "one scope",
      {
        ...plain,
        lines: [
          { description: "a", unit_price: "1.00", tax: { rate: "19" } },
          { description: "b", unit_price: "1.00", tax: { category: "O" } },
        ],
      },
      seller,
      "`lines` mix what is outside the scope of the tax with what is not",
    ],
  ])("%s: a notice, no XML, and an error where one is required", (_, fields, by, lacks) => {
    const entry = entryOf(artifact(fields), undefined);
    expect(entry && einvoiceXml(entry, by)).toBeUndefined();
    expect(told(fields, by)).toEqual([expect.stringMatching(/^\d+ notice gets no e-invoice: /) as string]);
    expect(told(fields, by)[0]).toContain(lacks);
    expect(told(fields, by, "required")).toContainEqual(expect.stringMatching(/^\d+ error must be an e-invoice, and /));
    expect(told(fields, by, "required").join("\n")).toContain(`${lacks}.`);
    expect(told(fields, by, "none")).toEqual([]);
    expect(told({ ...fields, einvoice: "none" }, by, "required")).toEqual([]);
  });

  it("is nothing for what has all, for a draft, and for what is no invoice in the sense of the norm", () => {
    for (const fields of Object.values(samples).filter((each) => each["credits"] === undefined))
      expect(told({ ...fields, contract: "TBD" }, seller, "required")).toEqual([]);
    expect(told({ ...without("issue_date"), status: "draft" })).toEqual([]);
    expect(told({ id: "INV-2026-0001", kind: "receipt", currency: "EUR" })).toEqual([]);
    expect(
      einvoiceXml(
        entryOf(artifact({ id: "INV-2026-0001", kind: "receipt", currency: "EUR" }), undefined) ?? never(),
        seller,
      ),
    ).toBeUndefined();
  });

  it("leaves an invoice without XML that wants none", () => {
    expect(
      einvoiceXml(entryOf(artifact({ ...plain, einvoice: "none" }), undefined) ?? never(), seller),
    ).toBeUndefined();
  });
});

function never(): never {
  throw new Error("it cannot be read");
}
