import { formatAmount, parseAmount } from "../../model/money.ts";
import { quote } from "../../parse/quote.ts";
import type { Fault } from "../skill.ts";
import type { Entry } from "./entry.ts";
import { fault, money } from "./fault.ts";
import type { Totals } from "./totals.ts";

const stated = {
  net: "the lines come to",
  tax: "the tax comes to",
  gross: "with tax it comes to",
  payable: "what is left to pay is",
} as const satisfies Partial<Record<keyof Totals, string>>;

/** Totals that are not what the lines come to, and sums that nobody can owe. */
export function totalFaults(entry: Entry): Fault[] {
  const { totals } = entry;
  if (!totals) return [];
  const names = ["net", "tax", "gross", "payable"] as const;
  return [...names.flatMap((name) => differing(entry, totals, name)), ...negative(entry, totals)];
}

function differing({ artifact, fields }: Entry, totals: Totals, name: keyof typeof stated): Fault[] {
  const text = fields.totals?.[name];
  const found = text === undefined ? undefined : parseAmount(text, totals.currency);
  // A malformed amount has a finding of its own.
  if (text === undefined || typeof found !== "bigint" || found === totals[name]) return [];
  const computed = formatAmount(totals[name], totals.currency);
  const is = `is ${quote(text)}; ${stated[name]} ${money(totals[name], totals.currency)}`;
  return [fault({ artifact, path: ["totals", name], is, fix: `Write "${computed}", or correct what it sums up.` })];
}

function negative({ artifact }: Entry, totals: Totals): Fault[] {
  const { lines, taxes, net, payable, prepaid, currency } = totals;
  const below = lines.flatMap((line, at) => (line.net < 0n ? [["lines", at, "discounts"] as const] : []));
  const is = (amount: bigint) => `takes off more than there is: ${money(amount, currency)} would be left`;
  const fix = "Take off less; what goes beyond is a credit memo of its own.";
  const onLines = below.map((path) => fault({ artifact, path, is: is(lines[path[1]]?.net ?? 0n), fix }));
  const short = taxes.find(({ taxable }) => taxable < 0n);
  if (onLines.length === 0 && short) return [fault({ artifact, path: ["discounts"], is: is(short.taxable), fix })];
  if (onLines.length > 0 || net < 0n || payable >= 0n) return onLines;
  const more = `is ${money(prepaid, currency)}, more than the invoice asks for`;
  return [
    fault({
      artifact,
      path: ["prepaid"],
      is: more,
      fix: "Deduct no more than that; give back the rest in a credit memo.",
    }),
  ];
}
