import type { GateStatus } from "../../model/approval.ts";
import type { DataMap } from "../../model/doc.ts";
import { type Attachment, readAttachments } from "../../skills/email/attachments.ts";
import { readEmail } from "../../skills/email/read-email.ts";
import { type Organization, readEnvelope } from "../../skills/envelope/read-envelope.ts";
import type { FieldFault } from "../../skills/field-fault.ts";
import type { Mark } from "../mark.ts";
import { readRecipient } from "./manifest-recipient.ts";

export interface GateState {
  readonly gate: string;
  readonly status: GateStatus;
}

/** What is packed, with what the verdict says about it. */
export interface Package {
  readonly id: string;
  readonly version: string;
  readonly type: string;
  readonly title: string;
  readonly fields: DataMap;
  readonly mark: Mark | null;
  readonly gates: readonly GateState[];
  readonly organization: Organization | undefined;
}

/** A file that a package is to carry, with what the verdict says about its document. */
export interface PackedDocument {
  readonly id: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  /** The digest of the file when it was approved, as far as one is recorded. */
  readonly approved_sha256?: string;
  readonly mark: Mark | null;
  readonly gates: readonly GateState[];
}

export interface ManifestItem {
  readonly document: string;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly mark: Mark | null;
  readonly gates: readonly GateState[];
  readonly ready: boolean;
  readonly because: readonly string[];
}

/** What goes out, to whom, and whether it may; the field order is the order of the JSON. */
export interface Manifest {
  readonly schema: "countersign/manifest@1";
  readonly package: string;
  readonly type: string;
  readonly title: string;
  readonly recipients: readonly string[];
  readonly ready: boolean;
  readonly because: readonly string[];
  readonly mark: Mark | null;
  readonly gates: readonly GateState[];
  readonly documents: readonly ManifestItem[];
}

/** Ready is only what the verdict calls approved: nothing here opens a gate, and what is not known is not ready. */
export function manifestOf(pack: Package, documents: readonly PackedDocument[]): Manifest {
  const { recipients, contents, missing } = readPackage(pack);
  const items = contents.map((wanted) => itemOf(wanted, documents));
  const because = [
    ...missing,
    ...notOpen(pack),
    ...items.filter(({ ready }) => !ready).map(({ document }) => `${document} is not ready`),
    ...unnamed(contents, documents),
  ];
  return {
    schema: "countersign/manifest@1",
    package: `${pack.id}@${pack.version}`,
    type: pack.type,
    title: pack.title,
    recipients,
    ready: because.length === 0,
    because,
    mark: pack.mark,
    gates: pack.gates,
    documents: items,
  };
}

export function manifestJson(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface ReadPackage {
  readonly recipients: readonly string[];
  readonly contents: readonly Attachment[];
  readonly missing: readonly string[];
}

function readPackage({ type, fields, organization }: Package): ReadPackage {
  if (type === "email") return readMessage(fields);
  const contents = readAttachments(fields.contents, "contents", []) ?? [];
  const empty = contents.length === 0 ? ["it carries nothing"] : [];
  if (type === "envelope") {
    const { envelope, open, faults } = readEnvelope(fields, organization);
    return {
      recipients: envelope ? [envelope.recipient.join(", ")] : [],
      contents,
      missing: [...told(open, faults), ...empty],
    };
  }
  const faults: FieldFault[] = [];
  readAttachments(fields.contents, "contents", faults);
  const { recipients, open } = readRecipient(fields.recipient, faults);
  return { recipients, contents, missing: [...told(open, faults), ...empty] };
}

function readMessage(fields: DataMap): ReadPackage {
  const { email, open, faults } = readEmail(fields);
  const contents = readAttachments(fields.attachments, "attachments", []) ?? [];
  const all = [...(email?.to ?? []), ...(email?.cc ?? [])];
  const recipients = all.map(({ name, email: address }) => (name === "" ? address : `${name} <${address}>`));
  return { recipients, contents, missing: told(open, faults) };
}

/** What is left open is told once, where a fault does not say more. */
function told(open: readonly string[], faults: readonly FieldFault[]): string[] {
  const known = open.filter((key) => !faults.some(({ path }) => path[0] === key));
  return [...known.map((key) => `\`${key}\` is not known yet`), ...faults.map(({ message }) => message)];
}

function itemOf({ reference, id, version }: Attachment, documents: readonly PackedDocument[]): ManifestItem {
  const [found, ...more] = documents.filter((each) => each.id === id && each.version === version);
  const none = { document: reference, file: null, sha256: null, mark: null, gates: [], ready: false };
  if (!found) {
    const other = documents.find((each) => each.id === id);
    return { ...none, because: [other ? `the file is of ${other.version}` : "there is no file of it"] };
  }
  if (more.length > 0) return { ...none, because: [`there are ${more.length + 1} files of it`] };
  const { file, sha256, mark, gates } = found;
  const replaced =
    found.approved_sha256 === undefined || found.approved_sha256 === sha256
      ? []
      : ["the file was replaced after it was approved"];
  const because = [...replaced, ...notOpen(found)];
  return { document: reference, file, sha256, mark, gates, ready: because.length === 0, because };
}

/** Only `approved` is open: whoever reads a list of what goes out does not see the limits of what is conditional. */
function notOpen({ mark, gates }: { readonly mark: Mark | null; readonly gates: readonly GateState[] }): string[] {
  const shut = gates.filter(({ status }) => status !== "approved");
  return [
    ...(mark === null ? [] : [`it is marked ${mark}`]),
    ...shut.map(({ gate, status }) => `\`${gate}\` is ${status}`),
  ];
}

function unnamed(contents: readonly Attachment[], documents: readonly PackedDocument[]): string[] {
  const named = new Set(contents.map(({ id, version }) => `${id}@${version}`));
  const extra = documents.map(({ id, version }) => `${id}@${version}`).filter((each) => !named.has(each));
  const files = documents.map(({ file }) => file.toLowerCase());
  const twice = new Set(documents.filter((_, at) => files.indexOf(files[at] ?? "") < at).map(({ file }) => file));
  return [
    ...extra.map((each) => `${each} is packed, but not named`),
    ...[...twice].map((file) => `two files are called ${file}`),
  ];
}
