import { parseSource } from "../../../model/reference.ts";
import { einvoiceWish } from "../../../skills/invoice/einvoice.ts";
import { type Entry, entryOf, numberOf } from "../../../skills/invoice/entry.ts";
import type { RenderRequest } from "../../request.ts";
import type { Wishes } from "../../wishes.ts";
import { einvoiceXml } from "./cii.ts";
import type { Preceding } from "./settlement.ts";

/** The name that programs look for, as Factur-X has it. */
const FILE = "factur-x.xml";

/** The invoice as data inside the PDF, where it has all that the norm demands. */
export function embedded(entry: Entry, request: RenderRequest): Pick<Wishes, "attachments" | "extension"> {
  const { organization, settings } = request;
  if (!organization || einvoiceWish(entry, { settings }) === "none") return {};
  const xml = einvoiceXml(marked(entry, request), organization, precedingOf(entry, request));
  if (xml === undefined) return {};
  const about = { name: FILE, type: "text/xml", description: "Factur-X invoice", relationship: "Alternative" as const };
  return {
    attachments: [{ ...about, bytes: new TextEncoder().encode(xml) }],
    extension: {
      title: "Factur-X PDFA Extension Schema",
      namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
      prefix: "fx",
      entries: { DocumentType: "INVOICE", DocumentFileName: FILE, Version: "1.0", ConformanceLevel: "EN 16931" },
    },
  };
}

/** What is no invoice yet says so to programs as well: they read the data alone. */
function marked(entry: Entry, { mark }: RenderRequest): Entry {
  if (mark === undefined) return entry;
  const note = [mark, entry.fields.note].filter((text) => text !== undefined).join(". ");
  return { ...entry, fields: { ...entry.fields, note } };
}

function precedingOf({ fields }: Entry, { others, settings }: RenderRequest): Preceding | undefined {
  if (fields.credits === undefined) return undefined;
  const artifact = others.get(parseSource(fields.credits)?.id ?? fields.credits);
  const other = artifact && entryOf(artifact, settings?.currency);
  return { number: other ? numberOf(other) : fields.credits, issued: other?.fields.issue_date };
}
