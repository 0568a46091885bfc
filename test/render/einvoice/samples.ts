import type { Seller } from "../../../src/skills/invoice/einvoice.ts";
import { einvoiceXml } from "../../../src/render/skills/einvoice/cii.ts";
import { entryOf } from "../../../src/skills/invoice/entry.ts";
import { settingsFile } from "../../../src/model/settings.ts";
import { artifact, type Fields } from "../../skills/invoice/house.ts";

function organization(written: Fields): Seller {
  const { organization: read } = settingsFile.parse({ organization: written });
  if (!read) throw new Error("there is no organization");
  return read;
}

export const seller = organization({
  legal_name: "CompleteTech LLC",
  email: "billing@complete.example",
  phone: "+1 555 0100",
  vat_id: "DE123456789",
  tax_id: "143/123/45678",
  address: {
    line1: "Hafenstraße 1",
    line2: "Hof",
    line3: "Tor 2",
    line4: "Büro 5",
    city: "Bremen",
    postal_code: "28195",
    country: "DE",
  },
});

/** One that has no number for any tax. */
export const american = organization({
  legal_name: "CompleteTech LLC",
  email: "info@complete.example",
  address: { line1: "30 N Gould St", city: "Sheridan", region: "WY", postal_code: "82801", country: "US" },
});

export const buyer = {
  legal_name: "Łukasz & Söhne <GmbH>",
  vat_id: "ATU12345678",
  contact: 'Zoë "Z" O\'Neil',
  email: "ap@buyer.example",
  phone: "+43 1 555",
  address: { line1: "Ring 1", city: "Wien", postal_code: "1010", country: "AT" },
};

export const plain: Fields = {
  id: "INV-2026-0001",
  currency: "EUR",
  issue_date: "2026-06-08",
  due_date: "2026-06-23",
  supply_date: "2026-06-05",
  buyer,
  lines: [
    {
      description: "Workshop",
      quantity: "3",
      unit: "hour",
      unit_price: "150.00",
      tax: { category: "standard", rate: "19" },
    },
  ],
};

const with_ = (more: Fields): Fields => ({ ...plain, ...more });
const taxed = (tax: Fields, more: Fields = {}): Fields =>
  with_({
    lines: [
      { description: "Work", unit_price: "100.00", tax },
      { description: "More", unit_price: "0.55", quantity: "3", tax },
    ],
    ...more,
  });

/** An invoice of each sort that the norm tells apart. */
export const samples: Readonly<Record<string, Fields>> = {
  "standard tax": plain,
  "several rates, discounts and charges": with_({
    number: "2026/17",
    note: "Thank you & good bye",
    buyer_reference: "PO-1",
    order_reference: "88-1907",
    contract: "ADSA-2026-0001@v1",
    period: { start_date: "2026-05-01", end_date: "2026-05-31" },
    lines: [
      {
        id: "10",
        description: "Design",
        details: "Of the page",
        quantity: "1.5",
        unit: "DAY",
        unit_price: "812.37",
        tax: { rate: "19" },
        discounts: [{ percent: "3.5", reason: "Loyalty" }],
      },
      {
        id: "20",
        description: "Books",
        quantity: "7",
        unit_price: "9.99",
        tax: { rate: "7" },
        charges: [{ amount: "2.50", reason: "Wrapping" }],
      },
      { id: "30", description: "Stamps", unit_price: "1.05", tax: { category: "zero" } },
      { id: "40", description: "Course", unit_price: "50.00", tax: { category: "exempt", reason: "§ 4 Nr. 21 UStG" } },
    ],
    discounts: [
      { percent: "10", reason: "Spring" },
      { amount: "1.11", tax: { rate: "7" } },
    ],
    charges: [{ amount: "9.90", reason: "Travel", tax: { rate: "19" } }],
    prepaid: "100.00",
    rounding: "-0.03",
    payment: {
      means: "sepa",
      iban: "DE89 3704 0044 0532 0130 00",
      bic: "COBADEFFXXX",
      account_name: "CompleteTech",
      reference: "2026-17",
      terms: "Net 15",
      instructions: "SEPA",
    },
  }),
  "reverse charge": taxed({ category: "reverse-charge" }),
  "intra-community supply": taxed({ category: "intra-community" }),
  export: taxed({ category: "G" }),
  exempt: taxed({ category: "exempt", reason_code: "VATEX-EU-132" }),
  zero: taxed({ category: "zero" }, { discounts: [{ amount: "1.00" }] }),
  "outside the scope": taxed({ category: "outside-scope" }, { charges: [{ amount: "1.00" }] }),
  "the Canary Islands": taxed({ category: "canary-islands", rate: "7" }),
  "Ceuta and Melilla": taxed({ category: "ceuta-melilla", rate: "0" }),
  deposit: taxed({ rate: "19" }, { kind: "deposit" }),
  milestone: taxed({ rate: "19" }, { kind: "milestone" }),
  retainer: taxed({ rate: "19" }, { kind: "retainer" }),
  final: taxed({ rate: "19" }, { kind: "final", prepaid: "50.00" }),
  "pro forma": taxed({ rate: "19" }, { kind: "pro_forma" }),
  "payment request": taxed({ rate: "19" }, { kind: "payment_request" }),
  "credit memo": taxed({ rate: "19" }, { kind: "credit_memo", credits: "INV-2026-0000" }),
  "direct debit": taxed(
    { rate: "19" },
    {
      payment: {
        means: "sepa-direct-debit",
        mandate: "M-1",
        creditor_id: "DE98ZZZ09999999999",
        debited_iban: "AT611904300234573201",
      },
    },
  ),
  ach: taxed({ category: "outside-scope" }, { payment: { means: "ach", terms: "Net 15" } }),
  card: taxed({ rate: "19" }, { payment: { means: "card", card: "4111 1111 1111 1234" } }),
  "an account without IBAN": taxed({ rate: "19" }, { payment: { means: "bank-transfer", account: "000123456789" } }),
  "nothing left to pay": taxed({ rate: "19" }, { prepaid: "120.96", due_date: "TBD" }),
};

export function xmlOf(fields: Fields, by: Seller = seller): string {
  const entry = entryOf(artifact(fields), "EUR");
  const preceding = fields["credits"] === undefined ? undefined : { number: "INV-2026-0000", issued: "2026-05-01" };
  const xml = entry && einvoiceXml(entry, by, preceding);
  if (xml === undefined) throw new Error("there is no XML of it");
  return xml;
}
