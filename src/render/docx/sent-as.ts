import { strFromU8, unzipSync } from "fflate";
import { ARTIFACT_ID, VERSION } from "../../model/scalars.ts";
import { elementsOf, parseXml } from "./xml.ts";

const PART = "docProps/core.xml";
const MOST_BYTES = 64 * 1024;

/** Which version of which artifact a .docx was made of, where it still says so. */
export function sentAs(bytes: Uint8Array): { readonly id: string; readonly version: string | undefined } | undefined {
  const core = parseXml(corePart(bytes));
  if (typeof core === "string") return undefined;
  const description = elementsOf(core).find(({ name }) => name === "description");
  const [id = "", version = ""] = (description?.children ?? [])
    .filter((each) => typeof each === "string")
    .join("")
    .split(" ");
  if (!ARTIFACT_ID.test(id)) return undefined;
  return { id, version: VERSION.test(version) ? version : undefined };
}

function corePart(bytes: Uint8Array): string {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => name === PART && originalSize <= MOST_BYTES });
    return strFromU8(parts[PART] ?? new Uint8Array());
  } catch {
    return "";
  }
}
