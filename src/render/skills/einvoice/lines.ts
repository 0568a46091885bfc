import type { Adjusted, TaxRate } from "../../../skills/invoice/amounts.ts";
import { unitCode } from "../../../skills/invoice/codes.ts";
import type { InvoiceFields } from "../../../skills/invoice/fields.ts";
import type { Totals } from "../../../skills/invoice/totals.ts";
import { amount, decimal, rate } from "./values.ts";
import { element, type Element } from "./xml.ts";

/** The line with its number, what is billed, its price and what it comes to. */
export function lineItem(fields: InvoiceFields, totals: Totals, at: number): Element | undefined {
  const line = fields.lines?.[at];
  const counted = totals.lines[at];
  if (!line || !counted) return undefined;
  return element("ram:IncludedSupplyChainTradeLineItem", [
    element("ram:AssociatedDocumentLineDocument", [element("ram:LineID", lineNumber(fields, at))]),
    element("ram:SpecifiedTradeProduct", [
      element("ram:Name", line.description),
      element("ram:Description", line.details),
    ]),
    element("ram:SpecifiedLineTradeAgreement", [
      element("ram:NetPriceProductTradePrice", [amount("ram:ChargeAmount", counted.price, totals)]),
    ]),
    element("ram:SpecifiedLineTradeDelivery", [
      element("ram:BilledQuantity", decimal(counted.quantity), { unitCode: unitCode(line.unit) ?? "C62" }),
    ]),
    element("ram:SpecifiedLineTradeSettlement", [
      element("ram:ApplicableTradeTax", [
        element("ram:TypeCode", "VAT"),
        element("ram:CategoryCode", counted.tax.category),
        rate(counted.tax),
      ]),
      ...counted.discounts.map((each) => allowance(each, totals, false)),
      ...counted.charges.map((each) => allowance(each, totals, true)),
      element("ram:SpecifiedTradeSettlementLineMonetarySummation", [
        amount("ram:LineTotalAmount", counted.net, totals),
      ]),
    ]),
  ]);
}

/** Lines are numbered as they say, or, where one says nothing, all by their place. */
function lineNumber({ lines = [] }: InvoiceFields, at: number): string {
  const numbered = lines.every(({ id }) => id !== undefined);
  return (numbered ? lines[at]?.id : undefined) ?? String(at + 1);
}

/** A discount or a charge, on a line or, with its tax, on the whole. */
export function allowance(each: Adjusted, totals: Totals, isCharge: boolean, tax?: TaxRate): Element | undefined {
  return element("ram:SpecifiedTradeAllowanceCharge", [
    element("ram:ChargeIndicator", [element("udt:Indicator", String(isCharge))]),
    each.percent && element("ram:CalculationPercent", decimal(each.percent)),
    each.percent && amount("ram:BasisAmount", each.base, totals),
    amount("ram:ActualAmount", each.amount, totals),
    element("ram:Reason", each.reason ?? (isCharge ? "Charge" : "Discount")),
    tax &&
      element("ram:CategoryTradeTax", [
        element("ram:TypeCode", "VAT"),
        element("ram:CategoryCode", tax.category),
        rate(tax),
      ]),
  ]);
}
