import { parseDate } from "../../model/time.ts";
import { formatAmount } from "../../model/money.ts";
import { compareText } from "../../model/finding.ts";
import type { KeptEngagement, Register } from "../skill.ts";
import { correctionsByBill } from "./account.ts";
import { amountOf } from "./amounts.ts";
import { readCsv, textCell, textOf } from "./csv.ts";
import { entriesIn, type Entry, isDraft, named, numberOf } from "./entry.ts";

const HEADS =
  "engagement,number,kind,client,currency,issued,due,net,tax,gross,payable,credited,sent,paid_on,paid,open".split(",");

/**
 * Every invoice and credit memo that is more than a draft, with what of it is open. Rows of engagements that are not given
 * stay as they are, so that a merge costs the same however many there are.
 */
export const invoiceRegister: Register = {
  path: "engagements/invoices.csv",
  rows: rowsOf,
  update(previous, given) {
    const others = readCsv(previous)
      .slice(1)
      .filter(([id = ""]) => !given.has(textOf(id)));
    const rows = [...others.map(rowAgain), ...[...given.values()].flat()];
    if (rows.length === 0) return "";
    return `${[HEADS.join(","), ...rows.toSorted(compareText)].join("\n")}\n`;
  },
};

/** A row that was read, written as it was: amounts and marked texts alike need quotes alone. */
function rowAgain(cells: readonly string[]): string {
  return cells.map((cell) => (isAmount(cell) ? cell : textCell(textOf(cell)))).join(",");
}

function isAmount(cell: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(cell);
}

function rowsOf(engagement: KeptEngagement): string[] {
  const entries = entriesIn(engagement.around).filter((each) => !isDraft(each));
  return entries.filter(isListed).map((entry) => rowOf(entry, entries, engagement));
}

/** What asks for money of its own, and what gives some back. */
function isListed({ kind, fields }: Entry): boolean {
  return kind.does === "credit" || (kind.does === "bill" && fields.invoice === undefined);
}

function rowOf(entry: Entry, entries: readonly Entry[], { id, client, around }: KeptEngagement): string {
  const { fields, name, kind, totals, artifact } = entry;
  const sign = kind.does === "credit" ? -1n : 1n;
  const amount = (value: bigint | undefined) =>
    value === undefined || !totals ? "" : formatAmount(value, totals.currency);
  const state = stateOf(entry, entries);
  const on = (status: string) =>
    dateOf(around.record.uses.findLast((use) => use.artifact === artifact.id && use.status === status)?.event);
  const paidOn = on("paid");
  const paid = paidOn === undefined ? state.received : larger(state.owed, state.received);
  const open = larger(state.owed - paid, 0n);
  const texts = (...values: (string | undefined)[]) => values.map((value) => textCell(value ?? ""));
  return [
    ...texts(id, numberOf(entry), name, client, fields.currency, fields.issue_date, fields.due_date),
    ...[totals?.net, totals?.tax, totals?.gross, totals?.payable].map((each) =>
      amount(each === undefined ? each : sign * each),
    ),
    amount(state.credited),
    ...texts(on("sent"), paidOn),
    amount(paid),
    amount(open),
  ].join(",");
}

interface State {
  readonly credited: bigint;
  /** What is to be paid once credit memos are taken off; nothing of what is void. */
  readonly owed: bigint;
  /** What receipts confirm. */
  readonly received: bigint;
}

function stateOf(entry: Entry, entries: readonly Entry[]): State {
  const corrections = correctionsByBill(entries).get(entry) ?? [];
  const isVoid = corrections.some(({ kind }) => kind.does === "void");
  const credited = corrections.reduce((sum, { totals }) => sum + (totals?.gross ?? 0n), 0n);
  const payable = entry.kind.does === "bill" && !isVoid ? (entry.totals?.payable ?? 0n) : 0n;
  return { credited, owed: larger(payable - credited, 0n), received: receivedFor(entry, entries) };
}

function receivedFor(entry: Entry, entries: readonly Entry[]): bigint {
  const receipts = entries.filter(({ name, fields }) => name === "receipt" && named(entries, fields.invoice) === entry);
  return receipts.reduce((sum, { fields, totals }) => {
    return sum + (amountOf(fields.received?.amount, fields.currency) ?? totals?.payable ?? 0n);
  }, 0n);
}

/** The day of what was told as `sent on 2026-06-15`; what was told without a day has happened all the same. */
function dateOf(event: string | undefined): string | undefined {
  if (event === undefined) return undefined;
  const day = event.slice(-10);
  return parseDate(day) === undefined ? "TBD" : day;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
