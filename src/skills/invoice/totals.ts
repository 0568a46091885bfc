import { currencyDigits } from "../../model/currencies.ts";
import { multiply, parseAmount, percent } from "../../model/money.ts";
import {
  type Adjusted,
  adjustedBy,
  all,
  amountOf,
  type LineAmounts,
  lineAmounts,
  sumOf,
  taxRate,
  type TaxRate,
} from "./amounts.ts";
import type { Adjustment, InvoiceFields } from "./fields.ts";

/** A discount or a charge on the whole, for what bears one tax. */
export interface TaxedAdjustment extends Adjusted {
  readonly tax: TaxRate;
}

/** What one tax at one rate comes to: rounded once, on the sum of all that bears it. */
export interface TaxAmount extends TaxRate {
  readonly taxable: bigint;
  readonly tax: bigint;
}

/** Everything that an invoice comes to, in minor units of its currency. Page, XML and checks all take it from here. */
export interface Totals {
  readonly currency: string;
  readonly lines: readonly LineAmounts[];
  readonly lineSum: bigint;
  readonly discounts: readonly TaxedAdjustment[];
  readonly charges: readonly TaxedAdjustment[];
  readonly net: bigint;
  readonly taxes: readonly TaxAmount[];
  readonly tax: bigint;
  readonly gross: bigint;
  readonly prepaid: bigint;
  readonly rounding: bigint;
  readonly payable: bigint;
}

/** Nothing while a part that the totals need is unknown or malformed. */
export function totalsOf(fields: InvoiceFields): Totals | undefined {
  const { currency } = fields;
  if (currency === undefined || currencyDigits(currency) === undefined) return undefined;
  const lines = all((fields.lines ?? []).map((line) => lineAmounts(line, fields)));
  const prepaid = amountOf(fields.prepaid ?? "0", currency);
  const rounding = parseAmount(fields.rounding ?? "0", currency);
  const discounts = lines && onTheWhole(fields.discounts, lines, currency);
  const charges = lines && onTheWhole(fields.charges, lines, currency);
  if (!lines || !discounts || !charges || prepaid === undefined || typeof rounding === "string") return undefined;
  return summedUp({ currency, lines, discounts, charges, prepaid, rounding });
}

type Parts = Pick<Totals, "currency" | "lines" | "discounts" | "charges" | "prepaid" | "rounding">;

function summedUp(parts: Parts): Totals {
  const { lines, discounts, charges, prepaid, rounding } = parts;
  const lineSum = lines.reduce((sum, { net }) => sum + net, 0n);
  const net = lineSum - sumOf(discounts) + sumOf(charges);
  const taxes = taxAmounts(parts);
  const tax = taxes.reduce((sum, each) => sum + each.tax, 0n);
  const gross = net + tax;
  return { ...parts, lineSum, net, taxes, tax, gross, payable: gross - prepaid + rounding };
}

function onTheWhole(list: readonly Adjustment[] | undefined, lines: readonly LineAmounts[], currency: string) {
  return all((list ?? []).map((each) => onRates(each, lines, currency)))?.flat();
}

/** A percentage that names no tax is taken off what each tax is charged on; an amount belongs to one tax. */
function onRates(each: Adjustment, lines: readonly LineAmounts[], currency: string): TaxedAdjustment[] | undefined {
  const own = each.tax && taxRate(each.tax);
  if (each.tax && !own) return undefined;
  const rates = own ? [own] : ratesOf(lines);
  if (rates.length !== 1 && each.percent === undefined) return undefined;
  const made = rates.map((tax) => {
    const found = adjustedBy(each, netOf(lines, tax), currency);
    return found && { ...found, tax: nameOfRate(lines, tax) };
  });
  return all(made)?.filter(({ amount }) => amount > 0n);
}

/** The same tax with the reason that the lines give for it. */
function nameOfRate(lines: readonly LineAmounts[], tax: TaxRate): TaxRate {
  return ratesOf(lines).find((each) => sameTax(each, tax)) ?? tax;
}

/** The taxes of the lines, in their order. */
export function ratesOf(lines: readonly LineAmounts[]): TaxRate[] {
  return distinct(lines.map(({ tax }) => tax));
}

function distinct(rates: readonly TaxRate[]): TaxRate[] {
  const found: TaxRate[] = [];
  for (const rate of rates) {
    const at = found.findIndex((each) => sameTax(each, rate));
    const known = found[at];
    if (!known) found.push(rate);
    else found[at] = { ...known, reason: known.reason ?? rate.reason, reasonCode: known.reasonCode ?? rate.reasonCode };
  }
  return found;
}

export function sameTax(a: TaxRate, b: TaxRate): boolean {
  return a.category === b.category && a.rate.units === b.rate.units && a.rate.digits === b.rate.digits;
}

function netOf(lines: readonly LineAmounts[], tax: TaxRate): bigint {
  return lines.reduce((sum, line) => (sameTax(line.tax, tax) ? sum + line.net : sum), 0n);
}

function taxAmounts({ currency, lines, discounts, charges }: Parts): TaxAmount[] {
  const digits = currencyDigits(currency) ?? 0;
  const rates = distinct([...lines, ...discounts, ...charges].map(({ tax }) => tax));
  return rates.map((rate) => {
    const ofRate = (list: readonly TaxedAdjustment[]) => sumOf(list.filter(({ tax }) => sameTax(tax, rate)));
    const taxable = netOf(lines, rate) - ofRate(discounts) + ofRate(charges);
    return { ...rate, taxable, tax: multiply(digits, { units: taxable, digits }, percent(rate.rate)) };
  });
}
