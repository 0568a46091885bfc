import { quote, quoteAll } from "../../parse/quote.ts";
import type { Around, Fault } from "../skill.ts";
import { type Account, accountOf, type Billed, sharesOf } from "./account.ts";
import { contractNamed, find } from "./agreement.ts";
import { type Entry, entriesIn, holderOfNumber, numberOf } from "./entry.ts";
import { holding, money } from "./fault.ts";

/** What the contract, and the invoices before this one, leave no room for. Each holds the gate shut. */
export function accountFaults(entry: Entry, around: Around): Fault[] {
  return [...sameNumber(entry, around), ...underContract(entry, around)];
}

function sameNumber(entry: Entry, around: Around): Fault[] {
  const { artifact } = entry;
  const other = holderOfNumber(entriesIn(around), entry)?.artifact ?? artifact;
  if (other === artifact) return [];
  const message = `${quote(artifact.id)} has the number ${quote(numberOf(entry))}, which ${other.id} has.`;
  return [holding(artifact, ["number"], message, "Take the next number that is free.")];
}

function underContract(entry: Entry, around: Around): Fault[] {
  const { artifact, kind, fields } = entry;
  const reference = contractNamed(entry, around);
  if (reference === undefined || kind.does === "tell") return [];
  const account = accountOf(reference, artifact, around);
  if (!account) return [withoutFees(entry, reference, find(reference, artifact, around) !== undefined)];
  const foreign = foreignCurrency(entry, account);
  if (foreign.length > 0 || kind.does !== "bill" || fields.invoice !== undefined) return foreign;
  return [...milestoneFaults(entry, account), ...overTotal(entry, account), ...overDeposit(entry, account)];
}

/** A contract that states no fees allows what it will; one that is not here cannot be asked. */
function withoutFees({ artifact }: Entry, reference: string, isThere: boolean): Fault {
  const place = artifact.matter.at(["contract"]);
  const named = `${quote(artifact.id)} names the contract ${quote(reference)}, which`;
  if (!isThere) return holding(artifact, ["contract"], `${named} is not here.`, "Name a live contract, as ID@vN.");
  const fix = "State `fees` in the contract, so that what is billed can be held against them.";
  return { place, message: `${named} states no fees.`, fix, severity: "warning", holdsGate: false };
}

function foreignCurrency({ artifact, fields }: Entry, { agreement }: Account): Fault[] {
  if (fields.currency === undefined || fields.currency === agreement.currency) return [];
  const what = `${quote(artifact.id)} is in ${fields.currency}, and ${agreement.artifact.id} is in ${agreement.currency}`;
  return [holding(artifact, ["currency"], `${what}.`, `Bill in ${agreement.currency}.`)];
}

function milestoneFaults(entry: Entry, account: Account): Fault[] {
  const { agreement } = account;
  const ids = [...sharesOf(entry, agreement)];
  return ids.flatMap(([id, share]) => {
    const known = agreement.milestones.size === 0 || agreement.milestones.has(id);
    return known ? billedAlready(entry, account, id, share) : [unknownMilestone(entry, account, id)];
  });
}

function unknownMilestone({ artifact, fields }: Entry, { agreement }: Account, id: string): Fault {
  const message = `${quote(artifact.id)} bills the milestone ${quote(id)}, which ${agreement.artifact.id} does not have.`;
  const fix = `Use one of its milestones: ${quoteAll([...agreement.milestones.keys()])}.`;
  return holding(artifact, milestonePath(fields, id), message, fix);
}

function milestonePath({ lines = [] }: Entry["fields"], id: string): (string | number)[] {
  const at = lines.findIndex(({ milestone }) => milestone === id);
  return at < 0 ? ["milestone"] : ["lines", at, "milestone"];
}

/** Once billed, a milestone is billed again only as far as a credit memo gave it back. */
function billedAlready(entry: Entry, account: Account, id: string, share: bigint): Fault[] {
  const { artifact, fields } = entry;
  const { currency, milestones } = account.agreement;
  const earlier = billsOf(account, id, entry).filter((each) => (each.milestones.get(id)?.left ?? 0n) > 0n);
  const left = earlier.reduce((sum, each) => sum + (each.milestones.get(id)?.left ?? 0n), 0n);
  const most = milestones.get(id);
  const whose = earlier.map((each) => each.entry.artifact.id).join(", ");
  const path = milestonePath(fields, id);
  if (earlier.some((each) => each.milestones.get(id)?.corrected === false)) {
    const message = `${quote(artifact.id)} bills the milestone ${quote(id)}, which ${whose} bills already.`;
    return [
      holding(artifact, path, message, "Bill something else, or give back what was billed with a credit memo first."),
    ];
  }
  if (most === undefined || left + share <= most) return [];
  const beside = left > 0n ? ` beside ${money(left, currency)} of ${whose}` : "";
  const message = `${quote(artifact.id)} bills ${money(share, currency)} of the milestone ${quote(id)}${beside}; it is worth ${money(most, currency)}.`;
  return [holding(artifact, path, message, `Bill no more than ${money(most - left, currency)} of it.`)];
}

/** The invoices before this one that bill a milestone. */
function billsOf({ byMilestone }: Account, id: string, { artifact }: Entry): readonly Billed[] {
  const all = byMilestone.get(id) ?? [];
  const at = all.findIndex((each) => each.entry.artifact === artifact);
  return all.slice(0, at < 0 ? all.length : at);
}

function overTotal({ artifact }: Entry, { agreement, bills }: Account): Fault[] {
  const { total, currency } = agreement;
  const billed = bills.get(artifact);
  if (total === undefined || !billed || billed.sum <= total + billed.slack) return [];
  const message = `${quote(artifact.id)} brings what is billed under ${agreement.artifact.id} to ${money(billed.sum, currency)}, without tax; it allows ${money(total, currency)}.`;
  const fix = `Bill ${money(billed.sum - total, currency)} less, or have a change order approved first.`;
  return [holding(artifact, ["lines"], message, fix)];
}

function overDeposit({ artifact }: Entry, { agreement, bills }: Account): Fault[] {
  const { deposit, currency, artifact: contract } = agreement;
  const sum = bills.get(artifact)?.deposits;
  if (deposit === undefined || sum === undefined || sum <= deposit) return [];
  const message = `${quote(artifact.id)} brings the deposits under ${contract.id} to ${money(sum, currency)}; it asks for ${money(deposit, currency)}.`;
  return [holding(artifact, ["lines"], message, `Ask for ${money(sum - deposit, currency)} less.`)];
}
