import { type Data, type DataMap, isKnown, type Path } from "../../model/doc.ts";
import { quote } from "../../parse/quote.ts";
import { type Attachment, readAttachments } from "../email/attachments.ts";
import type { FieldFault } from "../field-fault.ts";
import { recipientLines, senderLines, wrongLines } from "./address-lines.ts";
import { type Format, formatNames, formatOf } from "./formats.ts";
import { readImb } from "./intelligent-mail.ts";
import { type Party, readParty } from "./party.ts";

/** What stands on an envelope, and what goes into it. */
export interface Envelope {
  readonly format: Format;
  readonly recipient: readonly string[];
  readonly sender: readonly string[];
  /** The digits of an Intelligent Mail barcode. */
  readonly imb: string | undefined;
  readonly contents: readonly Attachment[];
}

export interface ReadEnvelope {
  /** Nothing where a fault leaves no envelope that could be posted. */
  readonly envelope: Envelope | undefined;
  /** The fields that leave it open. */
  readonly open: readonly string[];
  readonly faults: readonly FieldFault[];
}

/** Who sends, where the envelope does not say. */
export interface Organization {
  readonly legal_name: string;
  readonly address?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The fields of an envelope as they are written. A value that is TBD or missing is no fault here, but gives no envelope. */
export function readEnvelope(fields: DataMap, organization: Organization | undefined): ReadEnvelope {
  const faults: FieldFault[] = [];
  const format = readFormat(fields.format, faults);
  const recipient = readParty(fields.recipient, ["recipient"], faults);
  const sender = readSender(fields.sender, organization, faults);
  const contents = readAttachments(fields.contents, "contents", faults);
  const imb = recipient && readImb(fields.imb, recipient.end.postal, recipient.country, faults);
  const open = Object.entries({ format, recipient, sender, contents }).filter(([, value]) => value === undefined);
  const read = { open: open.map(([key]) => key), faults };
  if (!format || !recipient || !sender || !contents) return { envelope: undefined, ...read };
  const lines = blocks(recipient, sender, faults);
  return { envelope: faults.length > 0 ? undefined : { format, ...lines, imb, contents }, ...read };
}

function readFormat(data: Data | undefined, faults: FieldFault[]): Format | undefined {
  if (data === undefined) return formatOf("10");
  if (!isKnown(data)) return undefined;
  const format = typeof data === "string" ? formatOf(data) : undefined;
  if (format) return format;
  const allowed = formatNames.map((name) => `\`${name}\``).join(", ");
  const message = `\`format\` is ${typeof data === "string" ? quote(data) : "no text"}; allowed: ${allowed}`;
  faults.push({ path: ["format"], message, fix: 'Write one of them, as in `format: "10"`.' });
  return undefined;
}

/** The organisation's own faults are told at `sender`, which can be written to mend them. */
function readSender(
  data: Data | undefined,
  organization: Organization | undefined,
  faults: FieldFault[],
): Party | undefined {
  if (data !== undefined) return readParty(data, ["sender"], faults);
  const address = Object.entries(organization?.address ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (!organization || address.length === 0) return undefined;
  const own: FieldFault[] = [];
  const party = readParty(
    { organization: organization.legal_name, address: Object.fromEntries(address) },
    ["sender"],
    own,
  );
  const told = own.map(({ message, fix }) => ({
    path: ["sender"] as Path,
    message: `The organisation cannot be the sender: ${message}`,
    fix: `Mend \`organization\` in countersign.yaml, or write \`sender\`. ${fix}`,
  }));
  faults.push(...told);
  return party;
}

function blocks(recipient: Party, sender: Party, faults: FieldFault[]): Pick<Envelope, "recipient" | "sender"> {
  const to = recipientLines(recipient, sender.country);
  const from = senderLines(sender, recipient.country);
  faults.push(...wrongLines(to, recipient), ...wrongLines(from, sender));
  return { recipient: to.map(({ text }) => text), sender: from.map(({ text }) => text) };
}
