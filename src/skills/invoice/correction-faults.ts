import { quote } from "../../parse/quote.ts";
import type { Around, Fault } from "../skill.ts";
import { amountOf } from "./amounts.ts";
import { correctionsByBill } from "./account.ts";
import { type Entry, entriesIn, isDraft, named } from "./entry.ts";
import { holding, money } from "./fault.ts";

/** What a credit memo, a void notice, a receipt or a payment request says of another invoice. Each holds the gate shut. */
export function correctionFaults(entry: Entry, around: Around): Fault[] {
  const key = keyOf(entry);
  if (key === undefined) return [];
  const text = entry.fields[key];
  const entries = entriesIn(around);
  const about = named(entries, text);
  if (text === undefined) return unnamed(entry, key);
  if (!about || about.artifact === entry.artifact || about.kind.does !== "bill") return [unknown(entry, key, text)];
  const foreign = foreignCurrency(entry, about);
  if (foreign.length > 0) return foreign;
  return entry.kind.does === "credit" ? overCredited(entry, about, entries) : overAsked(entry, about);
}

type Key = "credits" | "voids" | "invoice";

/** The field in which a kind names the invoice that it is about. */
function keyOf({ kind, name, fields }: Entry): Key | undefined {
  if (kind.does === "credit") return "credits";
  if (kind.does === "void") return "voids";
  return (name === "receipt" || name === "payment_request") && fields.invoice !== undefined ? "invoice" : undefined;
}

function unnamed(entry: Entry, key: Key): Fault[] {
  if (isDraft(entry)) return [];
  const { artifact, kind } = entry;
  const message = `${quote(artifact.id)} is a ${kind.label.toLowerCase()} and does not say of which invoice.`;
  return [holding(artifact, [key], message, `Name the invoice under \`${key}\`, such as \`${key}: INV-2026-0460\`.`)];
}

function unknown({ artifact, kind }: Entry, key: Key, text: string): Fault {
  const what = `${quote(artifact.id)}, a ${kind.label.toLowerCase()}, names ${quote(text)}`;
  return holding(
    artifact,
    [key],
    `${what}, which is no live invoice here.`,
    "Name an invoice of this engagement by its id.",
  );
}

function foreignCurrency({ artifact, fields }: Entry, about: Entry): Fault[] {
  const [own, other] = [fields.currency, about.fields.currency];
  if (own === undefined || other === undefined || own === other) return [];
  const message = `${quote(artifact.id)} is in ${own}, and ${about.artifact.id} is in ${other}.`;
  return [holding(artifact, ["currency"], message, `Write it in ${other}.`)];
}

/** What all credit memos of one invoice give back is at most the invoice, tax included. */
function overCredited(entry: Entry, about: Entry, entries: readonly Entry[]): Fault[] {
  const { artifact, totals } = entry;
  if (!totals || !about.totals) return [];
  const others = correctionsByBill(entries).get(about) ?? [];
  const earlier = others.slice(0, others.findIndex((each) => each.artifact === artifact) >>> 0);
  const sum = earlier.reduce((total, each) => total + (each.totals?.gross ?? 0n), totals.gross);
  if (sum <= about.totals.gross) return [];
  const { currency, gross } = about.totals;
  const together = earlier.length > 0 ? `, with ${earlier.map((each) => each.artifact.id).join(", ")}` : "";
  const message = `${quote(artifact.id)} credits ${money(sum, currency)}${together}; ${about.artifact.id} is over ${money(gross, currency)}.`;
  return [holding(artifact, ["lines"], message, `Credit ${money(sum - gross, currency)} less.`)];
}

/** A receipt confirms, and a payment request repeats, at most what the invoice leaves to pay. */
function overAsked({ artifact, fields, totals }: Entry, about: Entry): Fault[] {
  const asked = amountOf(fields.received?.amount, fields.currency) ?? totals?.payable;
  if (asked === undefined || !about.totals || asked <= about.totals.payable) return [];
  const { currency, payable } = about.totals;
  const path = fields.received ? ["received", "amount"] : ["lines"];
  const message = `${quote(artifact.id)} speaks of ${money(asked, currency)}; ${about.artifact.id} asks for ${money(payable, currency)}.`;
  return [holding(artifact, path, message, `State at most ${money(payable, currency)}.`)];
}
