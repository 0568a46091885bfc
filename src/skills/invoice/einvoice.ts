import { currencyDigits } from "../../model/currencies.ts";
import type { Path } from "../../model/doc.ts";
import type { SettingsFile } from "../../model/settings.ts";
import { quote } from "../../parse/quote.ts";
import type { Around, Fault } from "../skill.ts";
import {
  type CategoryCode,
  isCountry,
  isReasonCode,
  isVatId,
  meansCode,
  meansWords,
  unitCode,
  unitWords,
} from "./codes.ts";
import { type Entry, isDraft } from "./entry.ts";
import { nameOf } from "./fault.ts";
import type { Totals } from "./totals.ts";

export type Seller = NonNullable<SettingsFile["organization"]>;

/** Something that EN 16931 demands and that is not there; `path` is of the artifact, and empty where it is the seller's. */
export interface Gap {
  readonly path: Path;
  readonly is: string;
  readonly fix: string;
}

/** Currencies with two digits that the norm's list does not have. */
const UNLISTED = ["STN", "XAD"];

/** What stands between an invoice and an e-invoice; nothing where it can be one. */
export function einvoiceGaps(entry: Entry, seller: Seller | undefined): Gap[] {
  const { totals } = entry;
  if (!totals) return [{ path: ["lines"], is: "does not say what it comes to", fix: "State what is missing." }];
  const foreign = currencyDigits(totals.currency) !== 2 || UNLISTED.includes(totals.currency);
  const is = `is ${totals.currency}, and the norm knows amounts with two decimals alone`;
  if (foreign) return [{ path: ["currency"], is, fix: "Send the page as it is." }];
  return [
    ...basics(entry, totals),
    ...ofParties(entry, seller),
    ...ofLines(entry),
    ...totals.taxes.flatMap(({ category }) => ofTax(category, entry, seller)),
    ...mixed(totals),
    ...reasons(entry, totals),
  ];
}

/** Whether the invoice, or else the settings, ask for an e-invoice or for none. */
export function einvoiceWish({ fields }: Entry, settings: SettingsFile | undefined): "required" | "none" | undefined {
  return fields.einvoice ?? settings?.settings?.einvoice;
}

/** Told as errors where an e-invoice is required, and otherwise in one notice: the page is made all the same. */
export function einvoiceFaults(entry: Entry, { settings }: Around): Fault[] {
  const { artifact, kind } = entry;
  const wanted = einvoiceWish(entry, settings);
  if (kind.code === undefined || wanted === "none" || isDraft(entry) || !entry.totals) return [];
  const gaps = einvoiceGaps(entry, settings?.organization);
  const told = gaps.map(
    ({ path, is }) => `${path.length > 0 ? quote(nameOf(path)) : "the organization in countersign.yaml"} ${is}`,
  );
  const [first] = gaps;
  if (!first) return [];
  const fix = "Fill it, or write `einvoice: none`.";
  if (wanted !== "required") {
    const message = `${quote(artifact.id)} gets no e-invoice: ${told.join("; ")}.`;
    return [{ place: artifact.matter.at(first.path), message, fix, severity: "notice", holdsGate: false }];
  }
  return gaps.map((gap, at) => ({
    place: artifact.matter.at(gap.path),
    message: `${quote(artifact.id)} must be an e-invoice, and ${told[at]}.`,
    fix: gap.fix,
    holdsGate: false,
  }));
}

function basics({ fields }: Entry, totals: Totals): Gap[] {
  const { issue_date: issued, due_date: due, lines = [], payment } = fields;
  const unpaid = totals.payable > 0n && due === undefined && payment?.terms === undefined;
  return [
    ...(issued === undefined ? [missing(["issue_date"], "State the day of issue.")] : []),
    ...(lines.length === 0 ? [missing(["lines"], "Say in a line what it is about.")] : []),
    ...(unpaid ? [missing(["due_date"], "State the due date, or `terms` under `payment`.")] : []),
    ...ofPayment(payment),
  ];
}

/** The codes of transfers to an account that the norm wants to be named. */
const TRANSFERS = ["30", "58"];

function ofPayment(payment: Entry["fields"]["payment"]): Gap[] {
  if (payment?.means === undefined) return [];
  const code = meansCode(payment.means);
  if (code === undefined) {
    const fix = `Use one of ${meansWords.join(", ")}, or a code of UNTDID 4461.`;
    return [{ path: ["payment", "means"], is: `is ${quote(payment.means)}`, fix }];
  }
  const isNamed = payment.iban !== undefined || payment.account !== undefined;
  return isNamed || !TRANSFERS.includes(code)
    ? []
    : [missing(["payment", "iban"], "State the `iban` or the `account`.")];
}

function missing(path: Path, fix: string): Gap {
  return { path, is: "is missing", fix };
}

function ofParties({ fields: { buyer } }: Entry, seller: Seller | undefined): Gap[] {
  const country = buyer?.address?.country;
  const own = seller?.address?.country;
  const known = seller?.vat_id ?? seller?.tax_id ?? seller?.email;
  return [
    ...(buyer?.legal_name === undefined ? [missing(["buyer", "legal_name"], "Name the buyer.")] : []),
    ...(country === undefined || !isCountry(country)
      ? [
          {
            path: ["buyer", "address", "country"],
            is: "is no country that is known",
            fix: "State it as a code such as US.",
          },
        ]
      : []),
    ...(own === undefined || !isCountry(own)
      ? [{ path: [], is: "has no country in its address", fix: "State the country of the seller." }]
      : []),
    ...(known === undefined
      ? [{ path: [], is: "has neither `vat_id` nor `tax_id` nor `email`", fix: "State by what the seller is known." }]
      : []),
    ...vatId(buyer?.vat_id, ["buyer", "vat_id"]),
    ...vatId(seller?.vat_id, []),
  ];
}

function vatId(text: string | undefined, path: Path): Gap[] {
  if (text === undefined || isVatId(text)) return [];
  const is =
    path.length > 0 ? "does not begin with its country" : "has a `vat_id` that does not begin with its country";
  return [{ path, is, fix: "Write it with the two letters before it, such as DE123456789." }];
}

function ofLines({ fields: { lines = [] } }: Entry): Gap[] {
  return lines.flatMap(({ description, unit }, at) => [
    ...(description === undefined ? [missing(["lines", at, "description"], "Say what is billed.")] : []),
    ...(unitCode(unit) === undefined
      ? [
          {
            path: ["lines", at, "unit"],
            is: `is ${quote(unit ?? "")}`,
            fix: `Use one of ${unitWords.join(", ")}, or a code of UN/ECE Recommendation 20.`,
          },
        ]
      : []),
  ]);
}

/** Which numbers of seller and buyer each category of tax demands. */
function ofTax(category: CategoryCode, { fields }: Entry, seller: Seller | undefined): Gap[] {
  const { buyer } = fields;
  if (category === "O") return [];
  const strict = category === "K" || category === "G";
  const sellerKnown = seller?.vat_id !== undefined || (!strict && seller?.tax_id !== undefined);
  const buyerKnown = buyer?.vat_id !== undefined || (category === "AE" && buyer?.id !== undefined);
  const needsBuyer = category === "K" || category === "AE";
  const delivered = fields.supply_date !== undefined || typeof fields.period === "object";
  return [
    ...(sellerKnown
      ? []
      : [{ path: [], is: `has no \`vat_id\`, which the tax demands`, fix: "State the VAT id of the seller." }]),
    ...(needsBuyer && !buyerKnown ? [missing(["buyer", "vat_id"], "State the VAT id of the buyer.")] : []),
    ...(category === "K" && !delivered ? [missing(["supply_date"], "State the day of supply, or the period.")] : []),
  ];
}

function mixed({ taxes }: Totals): Gap[] {
  const [first] = taxes;
  const isMixed = taxes.length > 1 && taxes.some(({ category }) => category === "O");
  const is = "mix what is outside the scope of the tax with what is not";
  return first && isMixed ? [{ path: ["lines"], is, fix: "Bill the two in invoices of their own." }] : [];
}

/** An exemption says why; the other categories say it by themselves. */
function reasons({ fields }: Entry, { lines, taxes }: Totals): Gap[] {
  const at = lines.findIndex(({ tax }) => tax.category === "E");
  const path = fields.lines?.[at]?.tax ? ["lines", at, "tax"] : ["tax"];
  const silent = taxes.some((tax) => tax.category === "E" && tax.reason === undefined && tax.reasonCode === undefined);
  const unknown = taxes.find(({ reasonCode }) => reasonCode !== undefined && !isReasonCode(reasonCode));
  return [
    ...(silent
      ? [{ path, is: "does not say why it is exempt", fix: "Write `reason`, or `reason_code` with a VATEX code." }]
      : []),
    ...(unknown
      ? [{ path, is: `gives ${quote(unknown.reasonCode ?? "")} for a reason`, fix: "Write a VATEX code." }]
      : []),
  ];
}
