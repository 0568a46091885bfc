import { strFromU8, unzipSync } from "fflate";
import { ARTIFACT_ID, VERSION } from "../../model/scalars.ts";
import { elementsOf, parseXml } from "./xml.ts";

const PART = "docProps/core.xml";
const MOST_BYTES = 64 * 1024;

/** What a .docx was made of, as far as it still says so. */
export interface SentAs {
  readonly id: string;
  readonly version: string | undefined;
  /** The beginning of the digest of the text. */
  readonly digest: string | undefined;
}

export function sentAs(bytes: Uint8Array): SentAs | undefined {
  const core = parseXml(corePart(bytes));
  if (typeof core === "string") return undefined;
  const description = elementsOf(core).find(({ name }) => name === "description");
  const words = (description?.children ?? [])
    .filter((each) => typeof each === "string")
    .join("")
    .split(" ");
  const id = words.find((word) => ARTIFACT_ID.test(word));
  const [version, digest] = [VERSION, /^[0-9a-f]{12}$/].map((form) => words.find((word) => form.test(word)));
  return id === undefined ? undefined : { id, version, digest };
}

function corePart(bytes: Uint8Array): string {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => name === PART && originalSize <= MOST_BYTES });
    return strFromU8(parts[PART] ?? new Uint8Array());
  } catch {
    return "";
  }
}
