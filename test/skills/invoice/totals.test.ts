import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAmount } from "../../../src/model/money.ts";
import { currencyDigits } from "../../../src/model/currencies.ts";
import { type InvoiceFields, invoiceFields } from "../../../src/skills/invoice/fields.ts";
import { type Totals, totalsOf } from "../../../src/skills/invoice/totals.ts";

type Given = Partial<InvoiceFields>;

/** Net, tax, gross and payable as text. */
function sums(given: Given): string[] | undefined {
  const totals = totalsOf({ currency: "USD", ...given });
  return totals && [totals.net, totals.tax, totals.gross, totals.payable].map((each) => shown(each, totals));
}

const shown = (amount: bigint, { currency }: Pick<Totals, "currency">) => formatAmount(amount, currency);

const line = (quantity: string, price: string, rate?: string) => ({
  quantity,
  unit_price: price,
  ...(rate === undefined ? {} : { tax: { category: rate === "0" ? "zero" : "standard", rate } }),
});

describe("J1 sums that a binary fraction gets wrong", () => {
  it.each<readonly [name: string, given: Given, expected: readonly string[]]>([
    ["three dimes", { lines: [line("3", "0.10")] }, ["0.30", "0.00", "0.30", "0.30"]],
    [
      "ten dimes on ten lines",
      { lines: Array.from({ length: 10 }, () => line("1", "0.10")) },
      ["1.00", "0.00", "1.00", "1.00"],
    ],
    ["1.005", { lines: [line("1.005", "1.00")] }, ["1.01", "0.00", "1.01", "1.01"]],
    ["8.345", { lines: [line("8.345", "1.00")] }, ["8.35", "0.00", "8.35", "8.35"]],
    ["4.35 a hundred times", { lines: [line("100", "4.35")] }, ["435.00", "0.00", "435.00", "435.00"]],
    [
      "a third three times, each line rounded",
      { lines: Array.from({ length: 3 }, () => line("0.333333", "1.00")) },
      ["0.99", "0.00", "0.99", "0.99"],
    ],
    [
      "tax on the sum, not on each line",
      { lines: Array.from({ length: 3 }, () => line("1", "0.03", "19")) },
      ["0.09", "0.02", "0.11", "0.11"],
    ],
    [
      "two rates, each rounded once",
      { lines: [line("1", "0.50", "7"), line("1", "0.50", "19")] },
      ["1.00", "0.14", "1.14", "1.14"],
    ],
    [
      "a rate with zeros at its end is the same rate",
      { lines: [line("1", "0.05", "10.0"), line("1", "0.05", "10")] },
      ["0.10", "0.01", "0.11", "0.11"],
    ],
    [
      "discount, then tax",
      { lines: [line("1", "100.00", "20")], discounts: [{ percent: "33.33" }] },
      ["66.67", "13.33", "80.00", "80.00"],
    ],
    [
      "a charge on one of two rates",
      {
        lines: [line("1", "10.00", "20"), line("1", "10.00", "0")],
        charges: [{ amount: "5.00", tax: { rate: "20" } }],
      },
      ["25.00", "3.00", "28.00", "28.00"],
    ],
    [
      "a percentage off both rates",
      { lines: [line("1", "10.00", "20"), line("1", "30.00", "0")], discounts: [{ percent: "10" }] },
      ["36.00", "1.80", "37.80", "37.80"],
    ],
    [
      "discounts and charges on a line",
      {
        lines: [
          {
            ...line("2", "10.00"),
            discounts: [{ percent: "12.5" }, { amount: "0.50" }],
            charges: [{ amount: "1.00" }],
          },
        ],
      },
      ["18.00", "0.00", "18.00", "18.00"],
    ],
    [
      "prepaid and rounded",
      { lines: [line("1", "99.97")], prepaid: "50.00", rounding: "0.03" },
      ["99.97", "0.00", "99.97", "50.00"],
    ],
    ["rounded down", { lines: [line("1", "99.97")], rounding: "-0.02" }, ["99.97", "0.00", "99.97", "99.95"]],
    ["yen", { currency: "JPY", lines: [line("3", "333", "10")] }, ["999", "100", "1099", "1099"]],
    ["dinars", { currency: "BHD", lines: [line("0.5", "0.125", "10")] }, ["0.063", "0.006", "0.069", "0.069"]],
  ])("%s", (_, given, expected) => {
    expect(sums(given)).toEqual(expected);
  });

  it.each<readonly [name: string, given: Given]>([
    ["a quantity of zero", { lines: [line("0", "1.00")] }],
    ["a quantity below zero", { lines: [line("-1", "1.00")] }],
    ["minus zero", { lines: [line("-0", "1.00")] }],
    ["a price below zero", { lines: [line("1", "-1.00")] }],
    ["a price with too many decimals", { lines: [line("1", "1.005")] }],
    ["NaN", { lines: [line("NaN", "1.00")] }],
    ["1e309", { lines: [line("1e309", "1.00")] }],
    ["1,000.50", { lines: [line("1", "1,000.50")] }],
    ["a price that is missing", { lines: [{ quantity: "1" }] }],
    ["yen with decimals", { currency: "JPY", lines: [line("1", "1.50")] }],
    ["a currency that there is none of", { currency: "ZZZ", lines: [line("1", "1.00")] }],
    ["a category that there is none of", { lines: [{ ...line("1", "1.00"), tax: { category: "luxury" } }] }],
    ["a rate under a category that has none", { lines: [{ ...line("1", "1.00"), tax: { category: "E", rate: "7" } }] }],
    ["a discount in two forms", { lines: [line("1", "1.00")], discounts: [{ percent: "1", amount: "1.00" }] }],
    [
      "a discount of which nobody knows the tax",
      { lines: [line("1", "1.00", "7"), line("1", "1.00", "19")], discounts: [{ amount: "1.00" }] },
    ],
    ["what is prepaid below zero", { lines: [line("1", "1.00")], prepaid: "-1.00" }],
  ])("has no totals: %s", (_, given) => {
    expect(sums(given)).toBeUndefined();
  });
});

/** Counts in millionths of a millionth, and rounds by comparing twice the rest: another way than that of the code. */
const UNIT = 12;
function scaled(text: string): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(`${whole}${fraction.padEnd(UNIT, "0")}`);
}
function rounded(value: bigint, digits: number): bigint {
  const step = 10n ** BigInt(UNIT - digits);
  const [quotient, rest] = [value / step, value % step];
  return (quotient + (2n * rest >= step ? 1n : 0n)) * step;
}
/** No product of these tests has more than twelve decimals. */
const product = (a: bigint, b: bigint, digits: number) => rounded((a * b) / 10n ** BigInt(UNIT), digits);

const whole = fc.integer({ min: 1, max: 99_999 });
const decimals = (most: number) => fc.integer({ min: 0, max: most });
const written = (value: number, digits: number) =>
  digits === 0
    ? String(value)
    : `${Math.floor(value / 10 ** digits)}.${String(value % 10 ** digits).padStart(digits, "0")}`;
const amountIn = (currency: string) => whole.map((value) => written(value, currencyDigits(currency) ?? 0));
const rates = ["0", "5.5", "7", "19", "8.875"];

const invoices = fc.constantFrom("USD", "JPY", "BHD").chain((currency) =>
  fc.record({
    currency: fc.constant(currency),
    lines: fc.array(
      fc
        .tuple(whole, decimals(3), amountIn(currency), fc.constantFrom(...rates))
        .map(([quantity, digits, price, rate]) => line(written(quantity, digits), price, rate)),
      { minLength: 1, maxLength: 8 },
    ),
    prepaid: amountIn(currency),
  }),
);

it("comes to what another way of counting comes to", () => {
  fc.assert(
    fc.property(invoices, (given) => {
      const totals = totalsOf(invoiceFields.parse(given));
      const digits = currencyDigits(given.currency) ?? 0;
      const byRate = new Map<string, bigint>();
      for (const { quantity, unit_price: price, tax } of given.lines) {
        const rate = tax?.rate ?? "";
        byRate.set(rate, (byRate.get(rate) ?? 0n) + product(scaled(quantity), scaled(price), digits));
      }
      const net = [...byRate.values()].reduce((sum, each) => sum + each, 0n);
      const tax = [...byRate].reduce((sum, [rate, base]) => sum + product(base, scaled(rate) / 100n, digits), 0n);
      const minor = (value: bigint) => value / 10n ** BigInt(UNIT - digits);
      expect(totals?.net).toBe(minor(net));
      expect(totals?.tax).toBe(minor(tax));
      expect(totals?.payable).toBe(minor(net + tax - scaled(given.prepaid)));
    }),
    { numRuns: 200 },
  );
});
