import { type Decimal, formatAmount } from "../../model/money.ts";
import type { Adjusted, LineAmounts, TaxRate } from "../../skills/invoice/amounts.ts";
import { unitWord } from "../../skills/invoice/codes.ts";
import type { InvoiceLine } from "../../skills/invoice/fields.ts";
import type { Totals } from "../../skills/invoice/totals.ts";
import type { Block, Cell, Table } from "../document.ts";
import { formatNumber } from "../template/helpers.ts";
import type { InvoicePage } from "./invoice.ts";
import type { Say } from "./labels.ts";

/** What each line is for and comes to. */
export function linesTable({ fields, totals, language, say }: InvoicePage): Block[] {
  const lines = fields.lines ?? [];
  if (lines.length === 0) return [];
  const money = (amount: bigint | undefined) =>
    totals && amount !== undefined ? plain(amount, totals, language) : "TBD";
  const columns: Table["columns"] = [
    { align: "left" },
    { align: "left" },
    { align: "right" },
    { align: "left" },
    { align: "decimal" },
    { align: "right" },
    { align: "decimal" },
  ];
  const names = ["Description", "Quantity", "Unit", "Unit price", "Tax"].map(say);
  const head = ["", ...names, `${say("Amount")}, ${fields.currency ?? ""}`].map(cell);
  const rows = lines.flatMap((line, at) => {
    const amounts = totals?.lines[at];
    const first = [
      line.id ?? String(at + 1),
      described(line),
      formatNumber(line.quantity ?? "TBD", language),
      say(unitWord(line.unit)),
      formatNumber(line.unit_price ?? "TBD", language),
      amounts ? rateOf(amounts.tax) : "",
      money(amounts?.net),
    ];
    return [first.map(cell), ...adjustedRows(amounts, money, say)];
  });
  return [{ kind: "table", columns, head, rows }];
}

function described({ description = "TBD", details }: InvoiceLine): string {
  return details === undefined ? description : `${description}\n${details}`;
}

/** What a line was lowered or raised by, below it: the amount of the line has it in already. */
function adjustedRows(amounts: LineAmounts | undefined, money: (amount: bigint) => string, say: Say): Cell[][] {
  const row = (text: string) => ["", text, "", "", "", "", ""].map(cell);
  const told = (sign: string, { amount, reason, percent }: Adjusted, word: string) =>
    row(`${reason ?? say(word)}${percent ? ` (${decimal(percent)} %)` : ""}: ${sign}${money(amount)}`);
  const discounts = (amounts?.discounts ?? []).map((each) => told("\u2212", each, "Discount"));
  return [...discounts, ...(amounts?.charges ?? []).map((each) => told("+", each, "Charge"))];
}

/** From the sum of the lines to what is payable, at the right of the page. */
export function totalsTable({ fields, totals, language, say }: InvoicePage): Block[] {
  if (!totals) return [];
  const { currency } = totals;
  const row = (label: string, amount: bigint): Cell[] => [cell(label), cell(plain(amount, totals, language))];
  const rows = [
    ...adjustments(totals, row, say),
    row(say("Net"), totals.net),
    ...totals.taxes.map((each) => row(`${taxLabel(each, say)} ${plain(each.taxable, totals, language)}`, each.tax)),
    row(say("Total"), totals.gross),
    ...(totals.prepaid === 0n ? [] : [row(say("Paid before"), -totals.prepaid)]),
    ...(totals.rounding === 0n ? [] : [row(say("Rounding"), totals.rounding)]),
    row(`${say(payableLabel(fields.kind))}, ${currency}`, totals.payable),
  ];
  const table: Table = { kind: "table", columns: [{ align: "left" }, { align: "decimal" }], head: [], rows, sums: 1 };
  return [{ kind: "columns", columns: [reasons(totals), [table]] }];
}

function payableLabel(kind: string | undefined): string {
  return kind?.startsWith("credit") ? "To your credit" : "Payable";
}

function adjustments(totals: Totals, row: (label: string, amount: bigint) => Cell[], say: Say): Cell[][] {
  if (totals.discounts.length + totals.charges.length === 0) return [];
  return [
    row(say("Lines"), totals.lineSum),
    ...totals.discounts.map((each) => row(each.reason ?? say("Discount"), -each.amount)),
    ...totals.charges.map((each) => row(each.reason ?? say("Charge"), each.amount)),
  ];
}

/** Why nothing is charged, where the law wants it said. */
function reasons({ taxes }: Totals): Block[] {
  const told = taxes.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  return [...new Set(told)].map((text) => ({ kind: "paragraph", look: "small", spans: [{ text }] }));
}

function cell(text: string): Cell {
  return { spans: text === "" ? [] : [{ text }] };
}

/** Tax categories under which nothing is charged. */
const UNTAXED: Readonly<Record<string, string>> = {
  E: "Exempt from tax",
  AE: "Reverse charge",
  K: "Intra-community supply",
  G: "Export",
  O: "Not subject to tax",
};

function taxLabel(tax: TaxRate, say: Say): string {
  const untaxed = UNTAXED[tax.category];
  return untaxed === undefined ? `${say("Tax")} ${rateOf(tax)} ${say("on")}` : `${say(untaxed)}:`;
}

function rateOf({ category, rate }: TaxRate): string {
  return UNTAXED[category] === undefined ? `${decimal(rate)} %` : "\u2013";
}

function decimal({ units, digits }: Decimal): string {
  const text = units.toString().padStart(digits + 1, "0");
  const fraction = text.slice(text.length - digits).replace(/0+$/, "");
  return `${text.slice(0, text.length - digits)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** An amount without its currency, which the head of the column names. */
function plain(amount: bigint, { currency }: Totals, language: string): string {
  const words = formatNumber(formatAmount(amount < 0n ? -amount : amount, currency), language);
  return `${amount < 0n ? "\u2212" : ""}${words}`;
}
