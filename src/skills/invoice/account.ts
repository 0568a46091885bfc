import type { Artifact } from "../../model/artifact.ts";
import { engagementOf } from "../../model/engagement.ts";
import { roundedQuotient } from "../../model/money.ts";
import type { Around } from "../skill.ts";
import { type Agreement, agreementOf, contractNamed, find } from "./agreement.ts";
import { type Entry, entriesIn, inOrder, isDraft, named } from "./entry.ts";

/** One invoice of a contract with what it adds to what is billed, without tax, once corrections are taken off. */
export interface Billed {
  readonly entry: Entry;
  /** What is billed up to this invoice, with it. */
  readonly sum: bigint;
  /** What of that is deposits, where it is one. */
  readonly deposits: bigint | undefined;
  /** By how much the sum may be off: what is prepaid holds tax that was rounded, and is taken off again. */
  readonly slack: bigint;
  /** What is left of the claim on each milestone, and whether a correction touched it. */
  readonly milestones: ReadonlyMap<string, { readonly left: bigint; readonly corrected: boolean }>;
}

export interface Account {
  readonly agreement: Agreement;
  /** In the order in which they count. */
  readonly bills: ReadonlyMap<Artifact, Billed>;
  readonly byMilestone: ReadonlyMap<string, readonly Billed[]>;
}

const accounts = new WeakMap<Around, Map<Artifact, Account>>();

/** What is billed under the contract that `by` names; nothing where there is no such contract with fees. */
export function accountOf(reference: string, by: Artifact, around: Around): Account | undefined {
  const contract = find(reference, by, around);
  const agreement = contract && agreementOf(contract, around);
  if (!agreement) return undefined;
  const known = accounts.get(around) ?? new Map<Artifact, Account>();
  accounts.set(around, known);
  const account = known.get(contract) ?? opened(agreement, around);
  known.set(contract, account);
  return account;
}

function opened(agreement: Agreement, around: Around): Account {
  const entries = entriesOf(agreement, around);
  const corrections = correctionsByBill(entries);
  const bills = new Map<Artifact, Billed>();
  const byMilestone = new Map<string, Billed[]>();
  let last = start;
  for (const entry of entries.filter(asksForMore)) {
    if (entry.totals?.currency !== agreement.currency) continue;
    const own = corrections.get(entry) ?? [];
    last = addedTo(last, entry, own);
    const billed = { ...last, entry, milestones: milestonesOf(entry, own, agreement) };
    bills.set(entry.artifact, entry.name === "deposit" ? billed : { ...billed, deposits: undefined });
    for (const id of billed.milestones.keys()) listUnder(byMilestone, id).push(billed);
  }
  return { agreement, bills, byMilestone };
}

/** A payment request that names an invoice asks for what is billed already. */
function asksForMore({ kind, fields }: Entry): boolean {
  return kind.does === "bill" && fields.invoice === undefined;
}

/** Also those of the engagement that the contract belongs to, where that is another one. */
function entriesOf({ artifact }: Agreement, around: Around): readonly Entry[] {
  const isOwn = around.artifacts.includes(artifact);
  const engagement = engagementOf(artifact.file) ?? "";
  const all = isOwn ? entriesIn(around) : inOrder(around, [...around.elsewhere(engagement), ...around.artifacts]);
  const same = (entry: Entry) => {
    const reference = contractNamed(entry, around);
    return reference !== undefined && find(reference, entry.artifact, around) === artifact;
  };
  return all.filter(same);
}

const corrected = new WeakMap<readonly Entry[], ReadonlyMap<Entry, readonly Entry[]>>();

/** Credit memos and void notices that are more than drafts, by the invoice that they correct. */
export function correctionsByBill(entries: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> {
  const known = corrected.get(entries);
  if (known) return known;
  const found = new Map<Entry, Entry[]>();
  for (const entry of entries.filter((each) => each.kind.does !== "bill" && !isDraft(each))) {
    const bill = named(entries, entry.fields.credits ?? entry.fields.voids);
    if (bill) listUnder(found, bill).push(entry);
  }
  corrected.set(entries, found);
  return found;
}

function listUnder<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

interface Sums {
  readonly sum: bigint;
  readonly deposits: bigint;
  readonly slack: bigint;
}

const start: Sums = { sum: 0n, deposits: 0n, slack: 0n };

/** What was billed in advance and is deducted here is not billed twice; deducting more than that gives nothing back. */
function addedTo({ sum, deposits, slack }: Sums, entry: Entry, corrections: readonly Entry[]): Sums {
  const claim = (entry.totals?.net ?? 0n) - smaller(prepaidNet(entry), sum);
  const back = isWhole(entry, corrections) ? claim : smaller(netOf(corrections), claim);
  const rounded = entry.totals !== undefined && entry.totals.prepaid > 0n && entry.totals.tax > 0n;
  return {
    sum: sum + claim - back,
    deposits: entry.name === "deposit" ? deposits + claim - back : deposits,
    slack: rounded ? slack + 1n : slack,
  };
}

function isWhole(entry: Entry, corrections: readonly Entry[]): boolean {
  const isVoid = corrections.some(({ kind }) => kind.does === "void");
  return isVoid || (corrections.length > 0 && netOf(corrections) >= (entry.totals?.net ?? 0n));
}

function netOf(entries: readonly Entry[]): bigint {
  return entries.reduce((sum, { totals }) => sum + (totals?.net ?? 0n), 0n);
}

function milestonesOf(entry: Entry, corrections: readonly Entry[], agreement: Agreement): Billed["milestones"] {
  const whole = isWhole(entry, corrections);
  const left = [...sharesOf(entry, agreement)].map(([id, share]) => {
    const back = whole ? share : corrections.reduce((sum, each) => sum + creditOn(id, each, entry, agreement), 0n);
    return [id, { left: share - smaller(back, share), corrected: back > 0n }] as const;
  });
  return new Map(left);
}

/** The part of what is prepaid that is no tax. */
function prepaidNet({ totals }: Entry): bigint {
  return totals && totals.gross > 0n ? roundedQuotient(totals.prepaid * totals.net, totals.gross) : 0n;
}

/**
 * What an invoice bills of each milestone. Lines that name none fall to the one that the invoice names as a whole; where
 * there are several such lines, some may be for other work, so that of them no more counts than the milestone is worth.
 */
export function sharesOf({ fields, kind, totals }: Entry, { milestones }: Agreement): ReadonlyMap<string, bigint> {
  const shares = new Map<string, bigint>();
  const add = (id: string, amount: bigint) => shares.set(id, (shares.get(id) ?? 0n) + amount);
  const rest: bigint[] = [];
  if (kind.advance) return shares;
  for (const [at, { milestone }] of (fields.lines ?? []).entries()) {
    const net = totals?.lines[at]?.net ?? 0n;
    if (milestone === undefined) rest.push(net);
    else add(milestone, net);
  }
  const sum = rest.reduce((total, net) => total + net, 0n);
  const most = fields.milestone === undefined ? undefined : milestones.get(fields.milestone);
  if (fields.milestone !== undefined && rest.length > 0)
    add(fields.milestone, rest.length > 1 && most !== undefined ? smaller(sum, most) : sum);
  return shares;
}

function creditOn(milestone: string, credit: Entry, credited: Entry, agreement: Agreement): bigint {
  const own = sharesOf(credit, agreement);
  if (own.size > 0) return own.get(milestone) ?? 0n;
  return sharesOf(credited, agreement).size === 1 ? (credit.totals?.net ?? 0n) : 0n;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
