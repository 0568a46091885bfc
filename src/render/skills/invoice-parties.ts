import { fillLines, postalRule } from "../../skills/envelope/postal-rules.ts";
import { countryName } from "../../skills/envelope/countries.ts";
import type { Block, Facts, Span } from "../document.ts";
import { type Address, addressLines } from "../template/view.ts";
import { formatDate, formatMoney } from "../template/helpers.ts";
import type { InvoicePage } from "./invoice.ts";

/** Who bills whom, and by what the invoice is known. */
export function partiesBlock(page: InvoicePage): Block[] {
  const { request, fields, say } = page;
  const { organization } = request;
  const seller = [
    ...places(organization?.address, fields.buyer?.address?.country),
    organization?.email,
    numbered(say("VAT"), organization?.vat_id),
    numbered(say("Tax number"), organization?.tax_id),
  ];
  const buyer = [
    fields.buyer?.contact,
    ...places(fields.buyer?.address, organization?.address?.country),
    fields.buyer?.email,
    numbered(say("VAT"), fields.buyer?.vat_id),
  ];
  return [
    {
      kind: "columns",
      shares: [1, 1, 1.1],
      columns: [
        party(say("From"), organization?.legal_name, seller),
        party(say("To"), fields.buyer?.legal_name ?? "TBD", buyer),
        [referencesOf(page)],
      ],
    },
  ];
}

/** Street, town in the order of the country, and the country where it is not that of the other side. */
function places(address: Address = {}, other: string | undefined): string[] {
  const { country, city = "", region = "", postal_code: postal = "" } = address;
  const streets = addressLines({
    ...address,
    city: undefined,
    region: undefined,
    postal_code: undefined,
    country: undefined,
  });
  const town =
    country === undefined
      ? addressLines({ city, region, postal_code: postal })
      : fillLines(postalRule(country), { city, region, postal });
  return [
    ...streets,
    ...town,
    ...(country === undefined || country === other ? [] : [capitalised(countryName(country) ?? country)]),
  ];
}

/** Names of countries come in capitals, as envelopes bear them. */
function capitalised(name: string): string {
  const words = name.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
  return words.replaceAll(/ (?:And|Of|The) /g, (word) => word.toLowerCase());
}

function numbered(label: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${label} ${value}`;
}

function party(label: string, name: string | undefined, lines: readonly (string | undefined)[]): Block[] {
  const rest = lines.filter((line) => line !== undefined && line !== "").join("\n");
  const spans: Span[] = [{ text: name ?? "", bold: true }, { text: rest === "" ? "" : `\n${rest}` }];
  return [
    { kind: "paragraph", look: "small", spans: [{ text: label }] },
    { kind: "paragraph", align: "left", spans },
  ];
}

function referencesOf({ fields, language, request, say }: InvoicePage): Facts {
  const day = (text: string | undefined) => (text === undefined ? undefined : formatDate(text, language));
  const { period } = fields;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Number", fields.number ?? request.artifact.id],
    ["Date", day(fields.issue_date) ?? "TBD"],
    ["Supplied", day(fields.supply_date)],
    ["Period", typeof period === "string" ? period : undefined],
    ["Due", day(fields.due_date)],
    ["Your reference", fields.buyer_reference],
    ["Order", fields.order_reference],
    ["Agreement", fields.contract],
    ["Corrects", fields.credits],
    ["Voids", fields.voids],
    ["Speaks of", fields.invoice],
  ];
  return {
    kind: "facts",
    rows: rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label: say(label), spans: [{ text }] }])),
  };
}

const MEANS: Readonly<Record<string, string>> = {
  ach: "ACH transfer",
  check: "Check",
  card: "Card",
  cash: "Cash",
  sepa: "SEPA transfer",
  "bank-transfer": "Bank transfer",
  "direct-debit": "Direct debit",
  "58": "SEPA transfer",
  "30": "Bank transfer",
};

/** How it is paid, or that it was. */
export function paymentBlock({ fields, language, say }: InvoicePage): Block[] {
  const { payment = {}, received, currency = "" } = fields;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Terms", payment.terms],
    ["Pay by", payment.means === undefined ? undefined : say(MEANS[payment.means] ?? payment.means)],
    ["Account", payment.account_name],
    ["IBAN", payment.iban === undefined ? undefined : payment.iban.replaceAll(/(.{4})(?=.)/g, "$1\u00a0")],
    ["BIC", payment.bic],
    ["Account number", payment.account],
    ["Mandate", payment.mandate],
    ["Reference", payment.reference],
    ["Note", payment.instructions],
    ["Received", received?.amount === undefined ? undefined : formatMoney(received.amount, currency, language)],
    ["Received on", received?.paid_on === undefined ? undefined : formatDate(received.paid_on, language)],
  ];
  const told = rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label: say(label), spans: [{ text }] }]));
  return told.length === 0 ? [] : [{ kind: "box", title: say("Payment"), blocks: [{ kind: "facts", rows: told }] }];
}
