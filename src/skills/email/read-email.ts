import { type Data, type DataMap, isKnown, isMap, type Path } from "../../model/doc.ts";
import { quote } from "../../parse/quote.ts";
import type { FieldFault } from "../field-fault.ts";
import { tidy } from "../seen-text.ts";
import { type Attachment, readAttachments } from "./attachments.ts";
import { type Mailbox, sameMailbox, wrongAddress, wrongHeaderText, wrongName } from "./mailbox.ts";

/** Who gets an email, what it is about, and what goes with it. */
export interface Email {
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly attachments: readonly Attachment[];
}

export interface ReadEmail {
  /** Nothing where a fault leaves no email that could be sent. */
  readonly email: Email | undefined;
  /** The fields that leave it open. */
  readonly open: readonly string[];
  readonly faults: readonly FieldFault[];
}

interface Placed {
  readonly path: Path;
  readonly mailbox: Mailbox;
}

const limits = { recipients: 100, subject: 200 };

/** The fields of an email as they are written. A value that is TBD or missing is no fault here, but gives no email. */
export function readEmail(fields: DataMap): ReadEmail {
  const faults: FieldFault[] = [];
  const to = mailboxes(fields, "to", faults);
  const cc = mailboxes(fields, "cc", faults);
  const subject = subjectOf(fields, faults);
  const attachments = readAttachments(fields.attachments, "attachments", faults);
  faults.push(...foreignFields(fields), ...repeated([...(to ?? []), ...(cc ?? [])]));
  const open = Object.entries({ to, cc, subject, attachments }).filter(([, value]) => value === undefined);
  const read = { open: open.map(([key]) => key), faults };
  if (!to || !cc || subject === undefined || !attachments || faults.length > 0) return { email: undefined, ...read };
  const bare = (list: readonly Placed[]) => list.map(({ mailbox }) => mailbox);
  return { email: { to: bare(to), cc: bare(cc), subject, attachments }, ...read };
}

/** Fields that would make the email another than the one that its readers see. */
function foreignFields(fields: DataMap): FieldFault[] {
  const told = {
    bcc: "sends it to people whom nobody else sees",
    from: "differs from the organisation's own address",
    sender: "differs from the organisation's own address",
    reply_to: "takes answers elsewhere",
    headers: "could change what it says",
  };
  return Object.entries(told)
    .filter(([key]) => Object.hasOwn(fields, key) && fields[key]?.length !== 0)
    .map(([key, why]) => ({
      path: [key],
      message: `An email has no \`${key}\`: it ${why}`,
      fix: "Remove the field; who gets it stands under `to` and `cc`.",
    }));
}

/** Nothing where a mailbox is not known yet, or not as it should be. */
function mailboxes(fields: DataMap, key: "to" | "cc", faults: FieldFault[]): readonly Placed[] | undefined {
  const list = fields[key];
  if (list === undefined && key === "cc") return [];
  if (!isKnown(list)) return undefined;
  if (!Array.isArray(list)) return refuse(faults, [key], `\`${key}\` is no list of recipients`);
  const entries = list as readonly Data[];
  if (entries.length === 0 && key === "to") return refuse(faults, [key], "`to` is empty: nobody gets the email");
  if (entries.length > limits.recipients)
    return refuse(
      faults,
      [key],
      `\`${key}\` has ${entries.length} recipients; at most ${limits.recipients} are allowed`,
    );
  const read = entries.map((entry, at) => mailboxOf(entry, [key, at], faults));
  return read.every((each) => each !== undefined) ? read : undefined;
}

function refuse(faults: FieldFault[], path: Path, message: string): undefined {
  faults.push({ path, message, fix: "Write `[{ name: Morgan Reyes, email: morgan@northwind.example }]`." });
}

function mailboxOf(entry: Data, path: Path, faults: FieldFault[]): Placed | undefined {
  if (typeof entry === "string" && !isKnown(entry)) return undefined;
  if (!isMap(entry)) return refuse(faults, path, `${nameOf(path)} is no recipient with \`name\` and \`email\``);
  const { name = "", email = "TBD" } = entry;
  if (typeof name !== "string" || typeof email !== "string")
    return refuse(faults, path, `${nameOf(path)} holds a list or a map where a text should be`);
  if (!isKnown(email) || name.trim() === "TBD") return undefined;
  const mailbox = { name: tidy(name), email };
  const wrong = [[wrongName(mailbox.name, email), "name"] as const, [wrongAddress(email), "email"] as const].flatMap(
    ([told, key]) => (told ? [{ path: [...path, key], ...told }] : []),
  );
  faults.push(...wrong);
  return wrong.length === 0 ? { path, mailbox } : undefined;
}

function nameOf(path: Path): string {
  return `\`${String(path[0])}[${String(path[1])}]\``;
}

function repeated(all: readonly Placed[]): FieldFault[] {
  return all.flatMap(({ path, mailbox }, at) => {
    const earlier = all.slice(0, at).find((each) => sameMailbox(each.mailbox.email) === sameMailbox(mailbox.email));
    if (!earlier) return [];
    const message = `${quote(mailbox.email)} is a recipient already, as ${nameOf(earlier.path)}`;
    return [{ path: [...path, "email"], message, fix: "Name each recipient once." }];
  });
}

function subjectOf(fields: DataMap, faults: FieldFault[]): string | undefined {
  const key = fields.subject === undefined ? "title" : "subject";
  const text = fields[key];
  if (typeof text !== "string") {
    if (text !== undefined) faults.push({ path: [key], message: `\`${key}\` is no text`, fix: "Write one line." });
    return undefined;
  }
  const subject = tidy(text);
  const wrong = wrongHeaderText(subject, limits.subject);
  if (wrong) faults.push({ path: [key], ...wrong });
  return wrong || !isKnown(subject) ? undefined : subject;
}
