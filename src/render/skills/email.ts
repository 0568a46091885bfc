import MailComposer from "nodemailer/lib/mail-composer";
import { type Bytes, digestOf, sha256Hex } from "../../model/digest.ts";
import type { DataMap } from "../../model/doc.ts";
import type { Instant } from "../../model/time.ts";
import { type Email, readEmail } from "../../skills/email/read-email.ts";
import { type Mailbox, wrongAddress, wrongName } from "../../skills/email/mailbox.ts";
import type { FieldFault } from "../../skills/field-fault.ts";
import { tidy, wrongText } from "../../skills/seen-text.ts";
import type { Block } from "../document.ts";
import { htmlOf } from "../html.ts";
import type { Mark } from "../mark.ts";
import { plainTextOf } from "../plain-text.ts";

export interface EmailDraft {
  readonly id: string;
  readonly version: string;
  readonly fields: DataMap;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  readonly organization: { readonly legal_name: string; readonly email?: string | undefined };
  /** Exactly what `attachments` names, in any order. */
  readonly attachments: readonly AttachedFile[];
  /** When it was written, as far as the record knows; never the time of rendering. */
  readonly at: Instant;
  /** What the verdict says about it: nothing only where it may be sent. */
  readonly mark: Mark | null;
}

/** A file that goes with an email, as it was rendered or recorded. */
export interface AttachedFile {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly bytes: Bytes;
  readonly sha256: string;
  readonly mark?: Mark | null;
}

export type RenderedEmail =
  | { readonly name: string; readonly bytes: Bytes; readonly mark: Mark | null; readonly faults: readonly [] }
  | {
      readonly name: undefined;
      readonly bytes: undefined;
      readonly mark: undefined;
      readonly faults: readonly FieldFault[];
    };

/** What mail systems still take, once the attachments have grown by a third on their way. */
const MOST_BYTES = 18 * 1024 * 1024;

/** An email as a file that a mail program opens as a draft: nothing is sent by it, and it says what was approved. */
export async function renderEmail(given: EmailDraft): Promise<RenderedEmail> {
  const draft = { ...given, mark: markOf(given) };
  const { email, open, faults } = readEmail(draft.fields);
  if (!email) return refused(faults.length > 0 ? faults : unready(open));
  const wrong = [...wrongSender(draft), ...wrongFiles(email, draft)];
  const from = { name: tidy(draft.organization.legal_name), email: draft.organization.email ?? "" };
  if (wrong.length > 0) return refused(wrong);
  return { name: fileName(draft), bytes: await compose(draft, email, from), mark: draft.mark, faults: [] };
}

/** What carries a draft is one. */
function markOf({ mark, attachments }: EmailDraft): Mark | null {
  return mark ?? (attachments.some((file) => (file.mark ?? null) !== null) ? "DRAFT" : null);
}

function refused(faults: readonly FieldFault[]): RenderedEmail {
  return { name: undefined, bytes: undefined, mark: undefined, faults };
}

function unready(open: readonly string[]): FieldFault[] {
  return open.map((key) => ({
    path: [key],
    message: `\`${key}\` is missing or TBD`,
    fix: "Fill it in: a draft cannot leave open whom it goes to and what it carries.",
  }));
}

/** The mark comes first, so that it is seen wherever a name is cut short. */
function fileName({ id, version, mark }: EmailDraft): string {
  return `${mark === null ? "" : `${mark}-`}${id}-${version}.eml`;
}

function wrongSender({ organization: { legal_name: name, email = "" } }: EmailDraft): FieldFault[] {
  const wrong = wrongAddress(email) ?? wrongName(tidy(name), email);
  if (!wrong) return [];
  const message = `The organisation cannot be the sender: ${wrong.message}`;
  return [{ path: [], message, fix: `Mend \`organization\` in countersign.yaml. ${wrong.fix}` }];
}

function wrongFiles(email: Email, { attachments: files }: EmailDraft): FieldFault[] {
  const wanted = email.attachments.flatMap(({ reference, id, version }, at) => {
    const own = files.filter((file) => file.id === id && file.version === version);
    if (own.length === 1) return [];
    return [
      { path: ["attachments", at], message: `\`${reference}\` has ${own.length} files`, fix: "Render it first." },
    ];
  });
  const more = files.length > email.attachments.length ? ["there are more files than it names"] : [];
  const altered = files
    .filter((file) => sha256Hex(file.bytes) !== file.sha256)
    .map(({ id }) => `\`${id}\` is not the file of its digest`);
  const names = files.flatMap(({ id, name }) => (isFileName(name) ? [] : [`the file of \`${id}\` has no plain name`]));
  const called = files.map(({ name }) => name.toLowerCase());
  const twice = new Set(called).size < called.length ? ["two files have the same name"] : [];
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const heavy = size > MOST_BYTES ? [`they have ${size} bytes; mail systems take about ${MOST_BYTES}`] : [];
  const told = [...more, ...altered, ...names, ...twice, ...heavy];
  const fix = "Attach what the artifacts render to, and nothing else.";
  return [
    ...wanted,
    ...told.map((each) => ({ path: ["attachments"], message: `The attachments do not fit: ${each}`, fix })),
  ];
}

/** A name that every system keeps as it is. */
function isFileName(name: string): boolean {
  return name !== "" && !wrongText(name, 120) && !/[\\/:*?"<>|=]|^[.\s-]|[.\s]$/.test(name);
}

async function compose(draft: EmailDraft, email: Email, from: Mailbox): Promise<Bytes> {
  const text = plainTextOf(draft.blocks, draft.notes);
  const html = htmlOf({ title: email.subject, language: draft.language, blocks: draft.blocks, notes: draft.notes });
  const files = email.attachments.flatMap(({ id, version }) =>
    draft.attachments.filter((file) => file.id === id && file.version === version),
  );
  const digest = digestOfAll({ ...draft, attachments: files }, email, from, [text, html]);
  const composer = new MailComposer({
    from: addressOf(from),
    to: email.to.map(addressOf),
    cc: email.cc.map(addressOf),
    subject: email.subject,
    messageId: `<${digest.slice(0, 32)}@${from.email.slice(from.email.lastIndexOf("@") + 1)}>`,
    date: new Date(draft.at),
    headers: headersOf(draft),
    text,
    html,
    attachments: files.map(partOf),
    encoding: "quoted-printable",
    // `=_` never stands in quoted-printable or base64, so no content can end a part.
    boundaryPrefix: "=_",
    baseBoundary: digest.slice(32),
    newline: "\r\n",
  });
  return new Uint8Array(await composer.compile().build());
}

function addressOf({ name, email }: Mailbox) {
  return { name, address: email };
}

function headersOf({ id, version, language, mark }: EmailDraft): { key: string; value: string }[] {
  return [
    { key: "X-Unsent", value: "1" },
    { key: "X-Countersign-Artifact", value: `${id}@${version}` },
    ...(mark === null ? [] : [{ key: "X-Countersign-Mark", value: mark }]),
    ...(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? [{ key: "Content-Language", value: language }] : []),
  ];
}

/** Every other file is bytes: a message within a message, above all, could not be encoded. */
const types = new Map([
  ["pdf", "application/pdf"],
  ["xml", "application/xml"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
]);

function partOf({ id, version, name, bytes, sha256 }: AttachedFile) {
  return {
    filename: name,
    contentType: types.get(/\.([a-z]+)$/.exec(name)?.[1] ?? "") ?? "application/octet-stream",
    contentDisposition: "attachment" as const,
    contentTransferEncoding: "base64" as const,
    content: Buffer.from(bytes),
    headers: [
      { key: "X-Countersign-Artifact", value: `${id}@${version}` },
      // Not folded, so that it is found as one line.
      { key: "X-Countersign-Sha256", value: { prepared: true, value: sha256 } },
    ],
  };
}

/** What the message is known by: it is another as soon as anything of it is. */
function digestOfAll(draft: EmailDraft, email: Email, from: Mailbox, parts: readonly string[]): string {
  const people = [from, ...email.to, { name: "", email: "" }, ...email.cc].flatMap(({ name, email: address }) => [
    name,
    address,
  ]);
  const files = draft.attachments.flatMap(({ id, version, name, sha256 }) => [id, version, name, sha256]);
  const own = [draft.id, draft.version, draft.language, draft.mark ?? "", String(draft.at), email.subject];
  return digestOf([...own, String(people.length), ...people, ...files, ...parts]);
}
