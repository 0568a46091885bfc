import type { Artifact } from "../../model/artifact.ts";
import { currencyDigits } from "../../model/currencies.ts";
import { type Data, isMap, valueAt } from "../../model/doc.ts";
import { engagementOf } from "../../model/engagement.ts";
import { parseSource } from "../../model/reference.ts";
import type { Around } from "../skill.ts";
import { amountOf } from "./amounts.ts";
import { type Entry, entriesIn, named } from "./entry.ts";

/** What a contract allows to bill, in minor units of its currency. */
export interface Agreement {
  readonly artifact: Artifact;
  readonly currency: string;
  /** With the prices of change orders that were approved. */
  readonly total: bigint | undefined;
  readonly deposit: bigint | undefined;
  /** By the milestone's id; nothing where a milestone has no amount yet. */
  readonly milestones: ReadonlyMap<string, bigint | undefined>;
}

/** The contract that an invoice bills under: the one that it names, that of the invoice it corrects, or a source with fees. */
export function contractNamed({ artifact, fields }: Entry, around: Around): string | undefined {
  const { contract, credits, voids, invoice } = fields;
  const about = contract ?? named(entriesIn(around), credits ?? voids ?? invoice)?.fields.contract;
  return about ?? artifact.sources?.find((source) => isMap(find(source, artifact, around)?.fields["fees"]));
}

/** What a contract allows; nothing where it states no fees in a currency. */
export function agreementOf(artifact: Artifact, around: Around): Agreement | undefined {
  const fees = artifact.fields["fees"];
  if (fees === undefined || !isMap(fees)) return undefined;
  const currency = textAt(fees, "currency") ?? around.settings?.settings?.currency ?? "";
  if (currencyDigits(currency) === undefined) return undefined;
  const stated = amountOf(textAt(fees, "total"), currency);
  const total = stated === undefined ? undefined : stated + changesOf(artifact, currency, around);
  const milestones = new Map(milestonesIn(fees["milestones"], currency));
  return { artifact, currency, total, deposit: amountOf(textAt(fees, "deposit.amount"), currency), milestones };
}

/** What `by` means by a reference: without a folder in it, an artifact of its own engagement. */
export function find(reference: string, by: Artifact, around: Around): Artifact | undefined {
  const source = parseSource(reference);
  const engagement = source?.engagement ?? engagementOf(by.file) ?? "";
  const isHere = engagementOf(around.artifacts[0]?.file ?? "") === engagement;
  const there = isHere ? around.artifacts : around.elsewhere(engagement);
  return there.find(({ id }) => id === source?.id);
}

/** Change orders to the contract count once the record holds them, as they stand, as approved. */
function changesOf(contract: Artifact, currency: string, around: Around): bigint {
  const approved = new Set(around.record.artifacts.filter(({ final }) => final).map(({ id, blob }) => `${id} ${blob}`));
  return around.artifacts
    .filter((each) => each.type === "change_order" && each.status === "current")
    .filter((each) => approved.has(`${each.id} ${each.blob}`))
    .filter((each) => each.sources?.some((source) => parseSource(source)?.id === contract.id))
    .filter((each) => textAt(each.fields, "price.currency") === currency)
    .reduce((sum, each) => sum + (amountOf(textAt(each.fields, "price.total"), currency) ?? 0n), 0n);
}

function milestonesIn(data: Data | undefined, currency: string): [string, bigint | undefined][] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((each: Data) => {
    const id = textAt(each, "id");
    return id === undefined ? [] : [[id, amountOf(textAt(each, "amount"), currency)]];
  });
}

function textAt(data: Data, path: string): string | undefined {
  const found = valueAt(data, path);
  return typeof found === "string" ? found : undefined;
}
