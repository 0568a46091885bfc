import { type Data, isKnown } from "../../model/doc.ts";
import { parseSource, type SourceReference } from "../../model/reference.ts";
import { quote } from "../../parse/quote.ts";
import type { FieldFault } from "../field-fault.ts";

/** A version of an artifact that goes with an email or into an envelope, as `ID@vN` names it. */
export interface Attachment {
  readonly reference: string;
  readonly engagement: string | undefined;
  readonly id: string;
  readonly version: string;
}

const MOST = 50;

/** Nothing where it is not known yet, or not as it should be. */
export function readAttachments(
  list: Data | undefined,
  key: string,
  faults: FieldFault[],
): readonly Attachment[] | undefined {
  if (list === undefined) return [];
  if (!isKnown(list)) return undefined;
  if (!Array.isArray(list) || list.length > MOST) {
    const message = `\`${key}\` is no list of at most ${MOST} artifacts`;
    faults.push({ path: [key], message, fix: "Write `[ADSA-2026-0142@v1]`." });
    return undefined;
  }
  const entries = list as readonly Data[];
  const read = entries.map((entry, at) => attachmentOf(entry, at, entries, key, faults));
  return read.every((each) => each !== undefined) ? read : undefined;
}

function attachmentOf(
  entry: Data,
  at: number,
  entries: readonly Data[],
  key: string,
  faults: FieldFault[],
): Attachment | undefined {
  if (typeof entry === "string" && !isKnown(entry)) return undefined;
  const source = typeof entry === "string" ? parseSource(entry) : undefined;
  if (typeof entry === "string" && source?.version !== undefined && entries.indexOf(entry) === at)
    return { reference: entry, ...withVersion(source, source.version) };
  const wrote = typeof entry === "string" ? quote(entry) : "A list or a map";
  const message =
    source?.version !== undefined
      ? `${wrote} is named twice`
      : source
        ? `${wrote} does not say which version goes out`
        : `${wrote} is no artifact with its version`;
  faults.push({ path: [key, at], message, fix: `Name each artifact once, as in \`ADSA-2026-0142@v1\`.` });
  return undefined;
}

function withVersion({ engagement, id }: SourceReference, version: string): Omit<Attachment, "reference"> {
  return { engagement, id, version };
}

/** What is known of an artifact that something may refer to. */
export interface Known {
  readonly id: string;
  readonly version: string | undefined;
}

/** The live artifacts of an engagement; of the own one where none is named. */
export type KnownIn = (engagement: string | undefined) => readonly Known[];

/** What an email or an envelope carries must be there, in that very version, and still stand. */
export function faultsOfAttached(data: Data | undefined, key: string, own: string, knownIn: KnownIn): FieldFault[] {
  return (readAttachments(data, key, []) ?? []).flatMap((attachment, at) => {
    const wrong = wrongAttachment(attachment, own, knownIn(attachment.engagement));
    return wrong ? [{ path: [key, at], ...wrong }] : [];
  });
}

function wrongAttachment(
  { reference, engagement, id, version }: Attachment,
  own: string,
  known: readonly Known[],
): Pick<FieldFault, "message" | "fix"> | undefined {
  if (id === own) return { message: `${quote(reference)} is this very artifact`, fix: "Remove it." };
  const found = known.find((each) => each.id === id);
  const where = engagement === undefined ? "this engagement" : quote(engagement);
  if (!found)
    return {
      message: `${quote(reference)} is no artifact that stands in ${where}`,
      fix: "Correct the id, or remove it.",
    };
  if (found.version === version) return undefined;
  const now = found.version ?? "without a version";
  return {
    message: `${quote(reference)} is not what stands there: ${id} is ${now}`,
    fix: "Name the version that is to go out.",
  };
}
