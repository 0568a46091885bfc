import { type Data, type DataMap, isMap } from "../../model/doc.ts";
import { formatDay, type Instant } from "../../model/time.ts";
import type { Signer } from "../document.ts";
import { formatDate, formatMoney } from "./helpers.ts";
import { type ViewMap, viewOf } from "./view-data.ts";

/** What is known of an artifact when it is rendered, before it is written as its language writes it. */
export interface ViewInput {
  readonly id: string;
  readonly type: string;
  /** The type as people call it. */
  readonly label: string;
  readonly version: string | undefined;
  readonly status: string;
  readonly title: string | undefined;
  readonly scope: string;
  readonly sources: readonly string[];
  readonly language: string;
  readonly engagement: { readonly id: string; readonly name: string; readonly client: string };
  readonly organization: Organization | undefined;
  readonly approvals: readonly ShownApproval[];
  readonly signatures: readonly Signer[];
  /** The whole front matter. */
  readonly fields: DataMap;
}

export interface Organization {
  readonly legal_name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly website?: string | undefined;
  readonly vat_id?: string | undefined;
  readonly tax_id?: string | undefined;
  readonly address?: Address | undefined;
}

export type Address = Readonly<Record<string, string | undefined>>;

/** An answer that counts, as a document shows it. */
export interface ShownApproval {
  readonly gate: string;
  readonly who: string;
  readonly role: string;
  readonly at: Instant;
  /** Where it can be seen: an address, or what else names it. */
  readonly evidence: string;
}

/** The view that templates of every kind have. `extra` adds what a kind works out itself. */
export function makeView(input: ViewInput, extra: object = {}): ViewMap {
  const { id, type, label, version, status, scope, sources, language, engagement, signatures } = input;
  return viewOf({
    id,
    type,
    label,
    version: version ?? "",
    status,
    title: input.title ?? label,
    // Every artifact without a scope of its own belongs to all of them.
    scope: scope === "*" ? "" : scope,
    sources,
    language,
    engagement,
    organization: organizationOf(input.organization),
    approvals: input.approvals.map((each) => approvalOf(each, language)),
    signatures: signatures.map((each) => ({ ...each })),
    fields: shown(input.fields, language),
    ...extra,
  });
}

function organizationOf(organization: Organization | undefined): object {
  const { legal_name: name = "", email = "", phone = "", website = "", vat_id = "", tax_id = "" } = organization ?? {};
  return { name, email, phone, website, vat_id, tax_id, address: addressLines(organization?.address ?? {}) };
}

/** The lines of an address as the post wants them: `Sheridan, WY 82801` is one of them. */
export function addressLines(address: Address): string[] {
  const { city = "", region = "", postal_code = "", country = "" } = address;
  const streets = Object.keys(address).filter((key) => /^line\d+$/.test(key));
  const place = [city, [region, postal_code].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return [...streets.toSorted(byNumber).map((key) => address[key] ?? ""), place, country].filter(Boolean);
}

function byNumber(a: string, b: string): number {
  return Number(a.slice("line".length)) - Number(b.slice("line".length));
}

function approvalOf({ gate, who, role, at, evidence }: ShownApproval, language: string): object {
  const url = evidence.startsWith("https://") ? evidence : "";
  return { gate, who, role, date: formatDate(formatDay(at), language), evidence, url };
}

/** Front matter as it was given; a map of a currency and a total also has both as one `text`. */
function shown(data: Data, language: string): Data {
  if (typeof data === "string") return data;
  if (!isMap(data)) return data.map((each) => shown(each, language));
  const entries = Object.entries(data).map(([key, value]) => [key, shown(value, language)] as const);
  const { currency, total } = data;
  if (typeof currency !== "string" || typeof total !== "string") return Object.fromEntries(entries);
  return Object.fromEntries([...entries, ["text", formatMoney(total, currency, language)] as const]);
}
