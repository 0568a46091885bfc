/** The invoices that every engine sets: the same words, amounts and columns. */
export interface InvoiceData {
  /** The artifact, which ours is made from. Others are given what follows. */
  readonly text: string;
  readonly number: string;
  readonly date: string;
  readonly due: string;
  readonly reference: string;
  readonly seller: readonly string[];
  readonly buyer: readonly string[];
  /** Position, description, quantity, unit, unit price, tax, amount. */
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (readonly [label: string, amount: string])[];
  readonly note: string;
  readonly terms: string;
}

export const HEAD = ["", "Description", "Quantity", "Unit", "Unit price", "Tax", "Amount, EUR"] as const;

interface Line {
  readonly description: string;
  readonly quantity: number;
  readonly cents: number;
}

const WORK = ["Design", "Review", "Build", "Testing", "Training", "Documentation", "Operation", "Measurement"];
const PARTS = ["labels of the mailbox", "routing of new emails", "drafts of answers", "urgent emails", "access rights"];

function linesOf(at: number): Line[] {
  return Array.from({ length: 30 }, (_, row) => ({
    description: `${WORK[(row + at) % WORK.length]} of the ${PARTS[(row * 3 + at) % PARTS.length]}, part ${row + 1}`,
    quantity: 1 + ((row * 7 + at) % 12),
    cents: 4_950 + ((row * 1_373 + at * 211) % 20_000),
  }));
}

const NOTE = "Thank you for your order. Please quote the number of this invoice when you pay.";
const SELLER = { name: "CompleteTech GmbH", street: "Hafenstraße 1", postal_code: "28195", city: "Bremen" };
const BUYER = { name: "Northwind Handel AG", street: "Ring 12", postal_code: "20095", city: "Hamburg" };

function numberOf(at: number): string {
  return `INV-2026-${String(at + 1).padStart(4, "0")}`;
}

/** The invoice as an engine without arithmetic is given it. */
export function invoiceData(at: number): InvoiceData {
  const lines = linesOf(at);
  const net = lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);
  const tax = Math.round(net * 0.19);
  return {
    text: invoiceText(at),
    number: numberOf(at),
    date: "8 June 2026",
    due: "23 June 2026",
    reference: `PO-88-${1907 + at}`,
    seller: [SELLER.name, SELLER.street, `${SELLER.postal_code} ${SELLER.city}`, "DE123456789"],
    buyer: [BUYER.name, BUYER.street, `${BUYER.postal_code} ${BUYER.city}`, "DE987654321"],
    rows: lines.map(({ description, quantity, cents }, row) => [
      String(row + 1),
      description,
      String(quantity),
      "hours",
      money(cents),
      "19 %",
      money(quantity * cents),
    ]),
    totals: [
      ["Net", money(net)],
      [`19 % tax on ${money(net)}`, money(tax)],
      ["Total", money(net + tax)],
      ["Payable, EUR", money(net + tax)],
    ],
    note: NOTE,
    terms: "Payment by bank transfer within 15 days, IBAN DE02 1203 0000 0000 2020 51.",
  };
}

function money(cents: number): string {
  const [whole = "", part = ""] = (cents / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${part}`;
}

/** The same invoice as an artifact. */
function invoiceText(at: number): string {
  const lines = linesOf(at).map(
    ({ description, quantity, cents }, row) =>
      `  - { id: "${row + 1}", description: "${description}", quantity: "${quantity}", unit: hour, ` +
      `unit_price: "${(cents / 100).toFixed(2)}", tax: { category: standard, rate: "19" } }`,
  );
  return `---
id: ${numberOf(at)}
type: invoice
version: v1
status: current
title: Invoice
sources: []
kind: invoice
currency: EUR
issue_date: 2026-06-08
due_date: 2026-06-23
buyer_reference: PO-88-${1907 + at}
buyer:
  legal_name: ${BUYER.name}
  vat_id: DE987654321
  address: { line1: ${BUYER.street}, city: ${BUYER.city}, postal_code: "${BUYER.postal_code}", country: DE }
lines:
${lines.join("\n")}
payment: { means: "58", iban: DE02120300000000202051, terms: Net 15 }
---
${NOTE}
`;
}

export const ORGANIZATION = {
  legal_name: SELLER.name,
  email: "billing@complete.example",
  vat_id: "DE123456789",
  address: { line1: SELLER.street, city: SELLER.city, postal_code: SELLER.postal_code, country: "DE" },
};
