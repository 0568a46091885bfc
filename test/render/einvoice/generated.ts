import fc from "fast-check";
import { unitWords } from "../../../src/skills/invoice/codes.ts";
import type { Fields } from "../../skills/invoice/house.ts";

const cents = (most: number) => fc.integer({ min: 1, max: most }).map((value) => (value / 100).toFixed(2));
const taxes: readonly Fields[] = [
  { category: "standard", rate: "19" },
  { category: "standard", rate: "7" },
  { category: "standard", rate: "5.5" },
  { category: "zero" },
  { category: "exempt", reason: "Teaching" },
  { category: "reverse-charge" },
  { category: "export" },
  { category: "intra-community" },
];
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => /\p{L}/u.test(text));
const discount = fc.oneof(
  fc.constantFrom("0.5", "10", "33.333").map((percent) => ({ percent })),
  cents(50).map((amount) => ({ amount })),
);
const line = fc.record({
  description: words,
  quantity: fc.integer({ min: 1, max: 9_999 }).map((value) => String(value / 100)),
  unit: fc.constantFrom(...unitWords),
  unit_price: fc.integer({ min: 10_000, max: 9_999_999 }).map((value) => (value / 100).toFixed(2)),
  tax: fc.constantFrom(...taxes),
  discounts: fc.array(discount, { maxLength: 2 }),
  charges: fc.array(discount, { maxLength: 2 }),
});
const outside = line.map((each) => ({ ...each, tax: { category: "outside-scope" } }));
const lines = fc.oneof(
  { weight: 4, arbitrary: fc.array(line, { minLength: 1, maxLength: 9 }) },
  fc.array(outside, { minLength: 1, maxLength: 3 }),
);
/** What an invoice may bill, of which a few come to less than nothing. */
export const billed = fc.record({
  lines,
  discounts: fc.array(fc.constantFrom({ percent: "1" }, { percent: "12.5", reason: "Spring" }), { maxLength: 2 }),
  charges: fc.array(fc.constantFrom({ percent: "3" }), { maxLength: 1 }),
  prepaid: cents(100),
  rounding: fc.constantFrom("0.00", "-0.02", "0.02"),
});
