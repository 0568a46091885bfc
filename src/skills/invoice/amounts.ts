import { currencyDigits } from "../../model/currencies.ts";
import { type Decimal, multiply, parseAmount, parseDecimal, percent } from "../../model/money.ts";
import { type CategoryCode, categoryCode } from "./codes.ts";
import type { Adjustment, InvoiceFields, InvoiceLine, Tax } from "./fields.ts";

/** One tax at one rate, in the words of EN 16931. */
export interface TaxRate {
  readonly category: CategoryCode;
  /** Without zeros at its end: 7.5 and 7.50 are one rate. */
  readonly rate: Decimal;
  readonly reason: string | undefined;
  readonly reasonCode: string | undefined;
}

/** A discount or a charge in minor units. `percent` and `base` are there where it was stated as a percentage. */
export interface Adjusted {
  readonly amount: bigint;
  readonly percent: Decimal | undefined;
  readonly base: bigint;
  readonly reason: string | undefined;
}

export interface LineAmounts {
  readonly quantity: Decimal;
  readonly price: bigint;
  readonly discounts: readonly Adjusted[];
  readonly charges: readonly Adjusted[];
  readonly net: bigint;
  readonly tax: TaxRate;
}

/** What a line comes to; nothing while a part of it is unknown or malformed. */
export function lineAmounts(line: InvoiceLine, fields: InvoiceFields): LineAmounts | undefined {
  const { currency } = fields;
  const digits = currencyDigits(currency ?? "");
  const quantity = parseDecimal(line.quantity ?? "1");
  const price = amountOf(line.unit_price, currency);
  const tax = taxRate(line.tax ?? fields.tax);
  if (digits === undefined || !quantity || quantity.units <= 0n || price === undefined || !tax) return undefined;
  const full = multiply(digits, quantity, { units: price, digits });
  const discounts = adjusted(line.discounts, full, currency);
  const charges = adjusted(line.charges, full, currency);
  if (!discounts || !charges) return undefined;
  return { quantity, price, discounts, charges, net: full - sumOf(discounts) + sumOf(charges), tax };
}

function adjusted(list: readonly Adjustment[] | undefined, base: bigint, currency: string | undefined) {
  return all((list ?? []).map((each) => adjustedBy(each, base, currency)));
}

/** Of an amount and a percentage exactly one is stated. */
export function adjustedBy(each: Adjustment, base: bigint, currency: string | undefined): Adjusted | undefined {
  const { reason } = each;
  if ((each.amount === undefined) === (each.percent === undefined)) return undefined;
  const share = percentOf(each.percent);
  const digits = currencyDigits(currency ?? "") ?? 0;
  const amount = share ? multiply(digits, { units: base, digits }, percent(share)) : amountOf(each.amount, currency);
  return amount === undefined ? undefined : { amount, percent: share, base, reason };
}

/** A percentage above 0 and up to 100. */
export function percentOf(text: string | undefined): Decimal | undefined {
  const found = text === undefined ? undefined : parseDecimal(text);
  const isShare = found && found.units > 0n && found.units <= 100n * 10n ** BigInt(found.digits);
  return isShare ? found : undefined;
}

/** An amount of 0 or more in minor units. */
export function amountOf(text: string | undefined, currency: string | undefined): bigint | undefined {
  const found = text === undefined ? undefined : parseAmount(text, currency ?? "");
  return typeof found === "bigint" && found >= 0n ? found : undefined;
}

const nothing: Decimal = { units: 0n, digits: 0 };

/** What says nothing of tax bears none; of a rate alone the category follows. */
export function taxRate(tax: Tax | undefined): TaxRate | undefined {
  const stated = tax?.rate === undefined ? undefined : parseDecimal(tax.rate);
  if (tax?.rate !== undefined && (!stated || stated.units < 0n)) return undefined;
  const rate = plain(stated ?? nothing);
  const category = tax?.category === undefined ? (rate.units > 0n ? "S" : "O") : categoryCode(tax.category);
  if (category === undefined || !fits(category, rate)) return undefined;
  return { category, rate, reason: tax?.reason, reasonCode: tax?.reason_code };
}

/** Only the standard tax and those of the Canary Islands, Ceuta and Melilla are charged at a rate above 0. */
export function fits(category: CategoryCode, { units }: Decimal): boolean {
  if (category === "S") return units > 0n;
  return category === "L" || category === "M" || units === 0n;
}

function plain({ units, digits }: Decimal): Decimal {
  return digits > 0 && units % 10n === 0n ? plain({ units: units / 10n, digits: digits - 1 }) : { units, digits };
}

export function sumOf(parts: readonly { readonly amount: bigint }[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n);
}

/** All of them, or nothing where one is missing. */
export function all<T>(list: readonly (T | undefined)[]): T[] | undefined {
  const found = list.flatMap((each) => (each === undefined ? [] : [each]));
  return found.length === list.length ? found : undefined;
}
