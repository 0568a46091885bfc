import { currencyDigits } from "./currencies.ts";

/** A decimal number, exactly: `units` divided by ten to the power of `digits`. */
export interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

const DECIMAL = /^(?!-0(?:\.0+)?$)(-?(?:0|[1-9]\d{0,14}))(?:\.(\d{1,6}))?$/;

export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  const fraction = match?.[2] ?? "";
  return match ? { units: BigInt(`${match[1]}${fraction}`), digits: fraction.length } : undefined;
}

/** The amount in minor units such as cents, or a text that says what is allowed. */
export function parseAmount(text: string, currency: string): bigint | string {
  const digits = currencyDigits(currency);
  if (digits === undefined) return "an amount in a currency of ISO 4217 such as USD";
  const decimal = parseDecimal(text);
  if (!decimal || decimal.digits > digits) return `${amountLike(digits)} in ${currency}`;
  return decimal.units * power(digits - decimal.digits);
}

function amountLike(digits: number): string {
  if (digits === 0) return "an amount such as 1250, without decimals";
  return `an amount such as 1250.${"0".repeat(digits)}, with at most ${digits} decimals`;
}

/** Minor units as decimal text with all the digits of the currency. */
export function formatAmount(amount: bigint, currency: string): string {
  const digits = currencyDigits(currency);
  if (digits === undefined) throw new Error(`no currency of ISO 4217: ${currency}`);
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return `${amount < 0n ? "-" : ""}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ""}`;
}

/** A percentage as the number that it multiplies by. */
export function percent({ units, digits }: Decimal): Decimal {
  return { units, digits: digits + 2 };
}

/** The product as a whole number of the last of `digits` decimals, rounded once, exact halves away from zero. */
export function multiply(digits: number, ...factors: readonly Decimal[]): bigint {
  const units = factors.reduce((product, factor) => product * factor.units, 1n);
  const scale = factors.reduce((sum, factor) => sum + factor.digits, 0);
  return roundedQuotient(units * power(digits), power(scale));
}

/** Exact halves are rounded away from zero. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  if (divisor < 0n) return roundedQuotient(-dividend, -divisor);
  const half = dividend < 0n ? -divisor : divisor;
  return (2n * dividend + half) / (2n * divisor);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
