import { type CategoryCode, meansCode } from "../../../skills/invoice/codes.ts";
import { type Entry, numberOf } from "../../../skills/invoice/entry.ts";
import type { InvoiceFields } from "../../../skills/invoice/fields.ts";
import type { TaxAmount, Totals } from "../../../skills/invoice/totals.ts";
import { allowance } from "./lines.ts";
import { amount, day, rate } from "./values.ts";
import { element, type Element } from "./xml.ts";

/** What an invoice says of another one that it corrects. */
export interface Preceding {
  readonly number: string;
  readonly issued: string | undefined;
}

/** How it is paid, the taxes, and what it all comes to. */
export function settlement(entry: Entry, totals: Totals, preceding: Preceding | undefined): Element | undefined {
  const { fields } = entry;
  return element("ram:ApplicableHeaderTradeSettlement", [
    element("ram:CreditorReferenceID", fields.payment?.creditor_id),
    element("ram:PaymentReference", fields.payment?.reference ?? numberOf(entry)),
    element("ram:InvoiceCurrencyCode", totals.currency),
    paymentMeans(fields),
    ...totals.taxes.map((each) => tradeTax(each, totals)),
    period(fields),
    ...totals.discounts.map((each) => allowance(each, totals, false, each.tax)),
    ...totals.charges.map((each) => allowance(each, totals, true, each.tax)),
    element("ram:SpecifiedTradePaymentTerms", [
      element("ram:Description", fields.payment?.terms),
      element("ram:DueDateDateTime", [day("udt:DateTimeString", fields.due_date)]),
      element("ram:DirectDebitMandateID", fields.payment?.mandate),
    ]),
    summation(totals),
    preceding &&
      element("ram:InvoiceReferencedDocument", [
        element("ram:IssuerAssignedID", preceding.number),
        element("ram:FormattedIssueDateTime", [day("qdt:DateTimeString", preceding.issued)]),
      ]),
  ]);
}

function paymentMeans({ payment }: InvoiceFields): Element | undefined {
  const code = payment?.means === undefined ? undefined : meansCode(payment.means);
  if (!payment || code === undefined) return undefined;
  const account = (name: string, iban: string | undefined, more: readonly (Element | undefined)[]) =>
    element(name, [element("ram:IBANID", iban?.replaceAll(" ", "")), ...more]);
  const isOwn = payment.iban !== undefined || payment.account !== undefined;
  return element("ram:SpecifiedTradeSettlementPaymentMeans", [
    element("ram:TypeCode", code),
    element("ram:Information", payment.instructions),
    element("ram:ApplicableTradeSettlementFinancialCard", [element("ram:ID", payment.card?.slice(-6))]),
    account("ram:PayerPartyDebtorFinancialAccount", payment.debited_iban, []),
    isOwn
      ? account("ram:PayeePartyCreditorFinancialAccount", payment.iban, [
          element("ram:AccountName", payment.account_name),
          element("ram:ProprietaryID", payment.account),
        ])
      : undefined,
    element("ram:PayeeSpecifiedCreditorFinancialInstitution", [element("ram:BICID", isOwn ? payment.bic : undefined)]),
  ]);
}

/** Why nothing is charged, by category, where the invoice does not say it in its own words. */
const usualReasons: Partial<Readonly<Record<CategoryCode, { readonly text: string; readonly code: string }>>> = {
  AE: { text: "Reverse charge", code: "VATEX-EU-AE" },
  K: { text: "Intra-community supply", code: "VATEX-EU-IC" },
  G: { text: "Export outside the EU", code: "VATEX-EU-G" },
  O: { text: "Not subject to VAT", code: "VATEX-EU-O" },
};

/** What is charged at a rate, or at none by right, gives no reason. */
const GIVES_REASON: readonly CategoryCode[] = ["E", "AE", "K", "G", "O"];

function tradeTax(each: TaxAmount, totals: Totals): Element | undefined {
  const usual = usualReasons[each.category];
  const gives = GIVES_REASON.includes(each.category);
  return element("ram:ApplicableTradeTax", [
    amount("ram:CalculatedAmount", each.tax, totals),
    element("ram:TypeCode", "VAT"),
    element("ram:ExemptionReason", gives ? (each.reason ?? usual?.text) : undefined),
    amount("ram:BasisAmount", each.taxable, totals),
    element("ram:CategoryCode", each.category),
    element("ram:ExemptionReasonCode", gives ? (each.reasonCode ?? usual?.code) : undefined),
    rate(each),
  ]);
}

function period({ period: of }: InvoiceFields): Element | undefined {
  if (typeof of !== "object") return undefined;
  return element("ram:BillingSpecifiedPeriod", [
    element("ram:StartDateTime", [day("udt:DateTimeString", of.start_date)]),
    element("ram:EndDateTime", [day("udt:DateTimeString", of.end_date)]),
  ]);
}

function summation(totals: Totals): Element | undefined {
  const { discounts, charges, lineSum, net, tax, gross, prepaid, rounding, payable, currency } = totals;
  const sum = (list: Totals["discounts"]) =>
    list.length > 0 ? list.reduce((all, each) => all + each.amount, 0n) : undefined;
  const taxTotal = amount("ram:TaxTotalAmount", tax, totals);
  return element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", [
    amount("ram:LineTotalAmount", lineSum, totals),
    amount("ram:ChargeTotalAmount", sum(charges), totals),
    amount("ram:AllowanceTotalAmount", sum(discounts), totals),
    amount("ram:TaxBasisTotalAmount", net, totals),
    taxTotal && { ...taxTotal, attributes: { currencyID: currency } },
    amount("ram:RoundingAmount", rounding === 0n ? undefined : rounding, totals),
    amount("ram:GrandTotalAmount", gross, totals),
    amount("ram:TotalPrepaidAmount", prepaid === 0n ? undefined : prepaid, totals),
    amount("ram:DuePayableAmount", payable, totals),
  ]);
}
