import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyDigits } from "../../src/model/currencies.ts";
import {
  type Decimal,
  formatAmount,
  multiply,
  parseAmount,
  parseDecimal,
  percent,
  roundedQuotient,
} from "../../src/model/money.ts";

function decimal(text: string): Decimal {
  const found = parseDecimal(text);
  if (!found) throw new Error(`no decimal: ${text}`);
  return found;
}

/** Another way to the same: a fraction is compared with each half, digit by digit. */
function oracle(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  let whole = size / divisor;
  if ((size % divisor) * 2n >= divisor) whole += 1n;
  return dividend < 0n ? -whole : whole;
}

function product(digits: number, factors: readonly string[]): bigint {
  const fractions = factors.map((text) => {
    const [whole = "", rest = ""] = text.split(".");
    return { over: BigInt(whole + rest), under: BigInt(`1${"0".repeat(rest.length)}`) };
  });
  const over = fractions.reduce((all, each) => all * each.over, BigInt(`1${"0".repeat(digits)}`));
  return oracle(
    over,
    fractions.reduce((all, each) => all * each.under, 1n),
  );
}

describe("J1 quantity times price is exact and rounded once", () => {
  it.each<[string, string, string, string]>([
    ["0.1", "3", "USD", "0.30"],
    ["1", "1.005", "USD", "1.01"],
    ["1", "8.345", "USD", "8.35"],
    ["1", "4.35", "USD", "4.35"],
    ["100", "4.35", "USD", "435.00"],
    ["1.005", "100", "USD", "100.50"],
    ["0.5", "0.01", "USD", "0.01"],
    ["0.4", "0.01", "USD", "0.00"],
    ["1", "-1.005", "USD", "-1.01"],
    ["1", "-0.004", "USD", "0.00"],
    ["0.5", "1", "JPY", "1"],
    ["3", "0.0005", "BHD", "0.002"],
    ["999999999999999", "999999999999999.99", "USD", "999999999999998990000000000000.01"],
  ])("%s x %s in %s is %s", (quantity, price, currency, expected) => {
    const digits = currencyDigits(currency) ?? 0;
    const found = multiply(digits, decimal(quantity), decimal(price));
    expect(formatAmount(found, currency)).toBe(expected);
    expect(found).toBe(product(digits, [quantity, price]));
  });

  it("ten times 0.10 is 1.00", () => {
    const lines = Array.from({ length: 10 }, () => parseAmount("0.10", "USD"));
    expect(lines.reduce<bigint>((sum, each) => sum + BigInt(each), 0n)).toBe(100n);
  });

  it.each([
    ["100.00", "33.33", 3333n],
    ["0.05", "33.33", 2n],
    ["28000.00", "33.33", 933240n],
    ["99.99", "7.25", 725n],
  ])("of %s, %s %% three times", (amount, rate, expected) => {
    const share = multiply(2, decimal(amount), percent(decimal(rate)));
    expect(share).toBe(expected);
    expect(3n * share).toBe(3n * product(2, [amount, rate, "0.01"]));
  });

  it("a discount, then a tax", () => {
    const discounted = multiply(2, decimal("19.99"), decimal("0.85"));
    expect(discounted).toBe(1699n);
    expect(multiply(2, { units: discounted, digits: 2 }, percent(decimal("19")))).toBe(323n);
  });

  it("for any factors", () => {
    const number = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0 }))
      .map(([whole, digits, rest]) =>
        digits > 0 ? `${whole}.${String(rest).padStart(6, "0").slice(-digits)}` : `${whole}`,
      );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), number, number, (digits, a, b) => {
        expect(multiply(digits, decimal(a), decimal(b))).toBe(product(digits, [a, b]));
      }),
    );
  });
});

describe("a rounded quotient", () => {
  it.each<[bigint, bigint, bigint]>([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [1n, -2n, -1n],
    [-1n, -2n, 1n],
    [1n, 3n, 0n],
    [-2n, 3n, -1n],
    [0n, 7n, 0n],
    [5n, 1n, 5n],
  ])("%s / %s is %s", (dividend, divisor, expected) => {
    expect(roundedQuotient(dividend, divisor)).toBe(expected);
  });

  it("is the oracle's", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (dividend, divisor) => {
        expect(roundedQuotient(dividend, divisor)).toBe(oracle(dividend, divisor));
      }),
    );
  });
});

describe("an amount", () => {
  it.each<[string, string, bigint]>([
    ["28000.00", "USD", 2800000n],
    ["28000", "USD", 2800000n],
    ["0.5", "USD", 50n],
    ["0", "USD", 0n],
    ["-12.30", "EUR", -1230n],
    ["1250", "JPY", 1250n],
    ["1.234", "BHD", 1234n],
    ["1.2345", "CLF", 12345n],
    ["999999999999999.99", "USD", 99999999999999999n],
  ])("%s %s", (text, currency, expected) => {
    const amount = parseAmount(text, currency);
    expect(amount).toBe(expected);
    expect(parseAmount(formatAmount(BigInt(amount), currency), currency)).toBe(expected);
  });

  it.each([
    ["1.005", "USD", "an amount such as 1250.00, with at most 2 decimals in USD"],
    ["1.0", "JPY", "an amount such as 1250, without decimals in JPY"],
    ["1.2345", "BHD", "an amount such as 1250.000, with at most 3 decimals in BHD"],
    ["1", "ZZZ", "an amount in a currency of ISO 4217 such as USD"],
    ["1", "XAU", "an amount in a currency of ISO 4217 such as USD"],
    ["1", "constructor", "an amount in a currency of ISO 4217 such as USD"],
  ])("%s %s is none", (text, currency, allowed) => {
    expect(parseAmount(text, currency)).toBe(allowed);
  });

  it.each([
    "",
    " 1",
    "1 ",
    "1\n",
    "+1",
    "-0",
    "-0.00",
    "01",
    "1.",
    ".5",
    "1,5",
    "1e3",
    "0x1",
    "١٢",
    "１２",
    "1_000",
    "Infinity",
  ])("%j is none", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
    expect(typeof parseAmount(text, "USD")).toBe("string");
  });
});

it("knows the currencies of ISO 4217 by their digits", () => {
  const known = Intl.supportedValuesOf("currency").filter((code) => currencyDigits(code) !== undefined);
  expect(known.length).toBeGreaterThan(150);
  expect(["EUR", "KWD", "UYW", "KRW", "ZZZ", "usd", "HRK"].map(currencyDigits)).toEqual([
    2,
    3,
    4,
    0,
    undefined,
    undefined,
    undefined,
  ]);
});
