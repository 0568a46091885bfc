import type { Artifact } from "../../model/artifact.ts";
import { compareText } from "../../model/finding.ts";
import { parseSource } from "../../model/reference.ts";
import type { Around } from "../skill.ts";
import { type InvoiceFields, readInvoice } from "./fields.ts";
import { type InvoiceKind, type KindName, kindOf, kinds } from "./kinds.ts";
import { type Totals, totalsOf } from "./totals.ts";

/** The skill that renders invoices, by its id. */
export const INVOICE = "invoice";

/** An invoice of whatever kind with what it comes to. */
export interface Entry {
  readonly artifact: Artifact;
  readonly fields: InvoiceFields;
  readonly name: KindName;
  readonly kind: InvoiceKind;
  /** Nothing while a part that they need is unknown. */
  readonly totals: Totals | undefined;
}

/** Nothing where the fields cannot be read. A currency that is not stated is that of the settings. */
export function entryOf(artifact: Artifact, standard: string | undefined): Entry | undefined {
  const { fields } = readInvoice(artifact);
  if (!fields) return undefined;
  const name = kindOf(fields.kind) ?? "invoice";
  const currency = fields.currency ?? standard;
  const whole = currency === undefined ? fields : { ...fields, currency };
  return { artifact, fields: whole, name, kind: kinds[name], totals: totalsOf(whole) };
}

const listed = new WeakMap<Around, readonly Entry[]>();

/** The invoices of the engagement in the order in which they count: what the record holds as final first, drafts last. */
export function entriesIn(around: Around): readonly Entry[] {
  const known = listed.get(around) ?? inOrder(around, around.artifacts);
  listed.set(around, known);
  return known;
}

export function inOrder(around: Around, artifacts: readonly Artifact[]): readonly Entry[] {
  const standard = around.settings?.settings?.currency;
  const settled = new Set(around.record.artifacts.filter(({ final }) => final).map(({ id }) => id));
  const rank = ({ id, status }: Artifact) => (settled.has(id) ? 0 : status === "draft" ? 2 : 1);
  return artifacts
    .filter((each) => around.skillOf(each) === INVOICE)
    .flatMap((each) => entryOf(each, standard) ?? [])
    .toSorted(
      (a, b) =>
        rank(a.artifact) - rank(b.artifact) ||
        compareText(a.fields.issue_date ?? "9999", b.fields.issue_date ?? "9999") ||
        compareText(a.artifact.id, b.artifact.id),
    );
}

/** What the invoice is called outside: its number, else its id. */
export function numberOf({ fields, artifact }: Entry): string {
  return fields.number ?? artifact.id;
}

interface Index {
  readonly byId: ReadonlyMap<string, Entry>;
  readonly byNumber: ReadonlyMap<string, Entry>;
}

const indexes = new WeakMap<readonly Entry[], Index>();

function indexOf(entries: readonly Entry[]): Index {
  const known = indexes.get(entries) ?? {
    byId: new Map(entries.map((each) => [each.artifact.id, each])),
    // Of two with one number the first holds it.
    byNumber: new Map(entries.toReversed().map((each) => [numberOf(each), each])),
  };
  indexes.set(entries, known);
  return known;
}

/** The invoice that a field names, by its id (with a version or without) or by its number. */
export function named(entries: readonly Entry[], text: string | undefined): Entry | undefined {
  if (text === undefined) return undefined;
  const { byId, byNumber } = indexOf(entries);
  return byId.get(parseSource(text)?.id ?? text) ?? byNumber.get(text);
}

/** The first invoice that has the number of this one. */
export function holderOfNumber(entries: readonly Entry[], entry: Entry): Entry | undefined {
  return indexOf(entries).byNumber.get(numberOf(entry));
}

export function isDraft({ artifact }: Entry): boolean {
  return artifact.status === "draft";
}
