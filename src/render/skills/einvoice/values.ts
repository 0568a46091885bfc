import { type Decimal, formatAmount } from "../../../model/money.ts";
import type { TaxRate } from "../../../skills/invoice/amounts.ts";
import type { Totals } from "../../../skills/invoice/totals.ts";
import { element, type Element } from "./xml.ts";

/** A date as `20260608`, the one form that the norm takes. */
export function day(name: string, date: string | undefined): Element | undefined {
  return element(name, date?.replaceAll("-", ""), { format: "102" });
}

export function amount(name: string, value: bigint | undefined, { currency }: Totals): Element | undefined {
  return value === undefined ? undefined : element(name, formatAmount(value, currency));
}

export function decimal({ units, digits }: Decimal): string {
  const text = units.toString().padStart(digits + 1, "0");
  return digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
}

/** What is outside the scope of the tax has no rate, not even 0. */
export function rate({ category, rate: percent }: TaxRate): Element | undefined {
  return category === "O" ? undefined : element("ram:RateApplicablePercent", decimal(percent));
}
