import * as z from "zod";
import type { Artifact } from "../../model/artifact.ts";
import { type Data, type DataMap, isMap } from "../../model/doc.ts";
import type { Problem } from "../../model/finding.ts";
import { text } from "../../model/scalars.ts";
import { typed } from "../../parse/typed.ts";

/** The fields of an invoice as they are written. Each may be missing: a draft need not know it yet. */
const optional = text.optional();

const address = z.strictObject({
  line1: optional,
  line2: optional,
  line3: optional,
  line4: optional,
  line5: optional,
  line6: optional,
  city: optional,
  region: optional,
  postal_code: optional,
  country: optional,
});

const tax = z.strictObject({
  category: optional.describe("standard, zero, exempt, reverse-charge, outside-scope ..., or the code of the norm"),
  rate: optional,
  reason: optional.describe("Why nothing is charged, in words."),
  reason_code: optional.describe("The same as a VATEX code."),
});

const adjustment = z.strictObject({
  reason: optional,
  amount: optional,
  percent: optional,
  tax: tax.optional(),
});

const line = z.strictObject({
  id: optional,
  description: optional,
  details: optional,
  milestone: optional,
  quantity: optional,
  unit: optional,
  unit_price: optional,
  tax: tax.optional(),
  discounts: z.array(adjustment.omit({ tax: true })).optional(),
  charges: z.array(adjustment.omit({ tax: true })).optional(),
});

const buyer = z.strictObject({
  legal_name: optional,
  id: optional,
  vat_id: optional,
  tax_id: optional,
  contact: optional,
  email: optional,
  phone: optional,
  address: address.optional(),
});

const payment = z.strictObject({
  means: optional,
  iban: optional,
  bic: optional,
  account: optional.describe("The number of an account that has no IBAN."),
  account_name: optional,
  mandate: optional.describe("The reference of the mandate of a direct debit."),
  creditor_id: optional.describe("Who debits, as their bank knows them."),
  debited_iban: optional,
  card: optional.describe("The last digits of the card that is charged."),
  reference: optional,
  instructions: optional,
  terms: optional,
});

export const invoiceFields = z.looseObject({
  kind: optional,
  number: optional,
  currency: optional,
  issue_date: optional,
  due_date: optional,
  supply_date: optional,
  period: z.union([text, z.strictObject({ start_date: optional, end_date: optional })]).optional(),
  buyer_reference: optional,
  order_reference: optional,
  contract: optional,
  milestone: optional,
  credits: optional,
  voids: optional,
  invoice: optional.describe("The invoice that a receipt or a payment request speaks of."),
  buyer: buyer.optional(),
  lines: z.array(line).optional(),
  tax: tax.optional().describe("The tax of lines that say nothing of their own."),
  discounts: z.array(adjustment).optional(),
  charges: z.array(adjustment).optional(),
  prepaid: optional,
  rounding: optional,
  received: z
    .strictObject({ amount: optional, paid_on: optional, means: optional, reference: optional })
    .optional()
    .describe("What a receipt confirms."),
  totals: z.strictObject({ net: optional, tax: optional, gross: optional, payable: optional }).optional(),
  payment: payment.optional(),
  note: optional,
  einvoice: z.enum(["required", "none"]).optional(),
});
export type InvoiceFields = z.infer<typeof invoiceFields>;
export type InvoiceLine = z.infer<typeof line>;
export type Adjustment = z.infer<typeof adjustment>;
export type Tax = z.infer<typeof tax>;
export type Buyer = z.infer<typeof buyer>;

export interface ReadInvoice {
  /** Nothing where a value is of a form that leaves nothing to compute with. */
  readonly fields: InvoiceFields | undefined;
  readonly problems: readonly Problem[];
}

const read = new WeakMap<Artifact, ReadInvoice>();

/** The fields of an artifact as an invoice; what is TBD is left out. */
export function readInvoice(artifact: Artifact): ReadInvoice {
  const known = read.get(artifact) ?? readAnew(artifact);
  read.set(artifact, known);
  return known;
}

function readAnew({ matter, fields }: Artifact): ReadInvoice {
  const doc = { ...matter, value: withoutTbd(fields) };
  const { doc: found, problems } = typed(doc, invoiceFields, { noun: "the front matter" });
  return { fields: found?.value, problems };
}

function withoutTbd(data: DataMap): DataMap {
  const known = Object.entries(data).filter(([, value]) => !isTbd(value));
  return Object.fromEntries(known.map(([key, value]) => [key, knownPart(value)]));
}

/** The places of a list stay as they are, because faults name them. */
function knownPart(data: Data): Data {
  if (typeof data === "string") return data;
  return isMap(data) ? withoutTbd(data) : data.map((each) => (isTbd(each) ? {} : knownPart(each)));
}

function isTbd(data: Data): boolean {
  return typeof data === "string" && ["", "TBD"].includes(data.trim());
}
