import { currencyDigits } from "../../model/currencies.ts";
import { type Decimal, parseAmount, parseDecimal } from "../../model/money.ts";
import { parseDate, parseInstant } from "../../model/time.ts";

/** Says what is allowed where a text is not of the kind. `currency` is what amounts are in, where that is known. */
export type Check = (text: string, currency: string | undefined) => string | undefined;

/** The kinds of value that fields and facts of known names have. */
export const checks = {
  boolean: (text) => unless(text === "true" || text === "false", "`true` or `false`"),
  integer: (text) => unless(/^(?:0|-?[1-9]\d{0,14})$/.test(text), "a whole number such as 12"),
  date: (text) => unless(parseDate(text) !== undefined, "a date such as 2026-06-15"),
  moment: (text) =>
    unless(
      (parseDate(text) ?? parseInstant(text)) !== undefined,
      "a date such as 2026-06-15, or an instant such as 2026-06-15T09:30:00Z",
    ),
  currency: (text) =>
    unless(currencyDigits(text) !== undefined, "a currency code of ISO 4217 in capitals, such as USD"),
  country: (text) => unless(/^[A-Z]{2}$/.test(text), "a country code of two capitals, such as US"),
  quantity: (text) => unless(isNumber(text, isAboveZero), "a number above 0, such as 1.5"),
  rate: (text) =>
    unless(
      isNumber(text, ({ units }) => units >= 0n),
      "a number of 0 or more without a sign, such as 19",
    ),
  /** The one amount that may be negative. */
  rounding: amount,
  amount: (text, currency) => amount(text, currency) ?? unless(!text.startsWith("-"), "an amount of 0 or more"),
  price: (text, currency) => amount(text, currency) ?? unless(isNumber(text, isAboveZero), "an amount above 0"),
} as const satisfies Readonly<Record<string, Check>>;
export type ValueKind = keyof typeof checks;

function unless(holds: boolean, allowed: string): string | undefined {
  return holds ? undefined : allowed;
}

function isNumber(text: string, test: (number: Decimal) => boolean): boolean {
  const number = parseDecimal(text);
  return number !== undefined && test(number);
}

function isAboveZero({ units }: Decimal): boolean {
  return units > 0n;
}

/** No currency has more than four decimals. */
function amount(text: string, currency: string | undefined): string | undefined {
  if (currency === undefined)
    return unless(
      isNumber(text, ({ digits }) => digits <= 4),
      "an amount such as 1250.00",
    );
  const found = parseAmount(text, currency);
  return typeof found === "string" ? found : undefined;
}

/** A foreign value as a message may quote it: short, and with everything visible that is not plain. */
export function shown(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 37)}...` : text;
  return /^[!-~](?:[ -~]*[!-~])?$/.test(short) ? short : JSON.stringify(short);
}
