import { type Data, isKnown, isMap } from "../../model/doc.ts";
import type { FieldFault } from "../../skills/field-fault.ts";
import { tidy, wrongText } from "../../skills/seen-text.ts";

interface ReadRecipient {
  readonly recipients: readonly string[];
  readonly open: readonly string[];
}

/** Whoever a list of what goes out names: a text, or a map with a name, and whatever else is known. */
export function readRecipient(data: Data | undefined, faults: FieldFault[]): ReadRecipient {
  const open = { recipients: [], open: ["recipient"] };
  if (!isKnown(data)) return open;
  const parts = isMap(data) ? ["name", "title", "organization", "email"].map((key) => data[key] ?? "") : [data];
  const texts = parts.filter((part) => typeof part === "string").map(tidy);
  if (texts.length < parts.length) {
    faults.push({
      path: ["recipient"],
      message: "`recipient` is no text and no map of texts",
      fix: "Write `{ name: ... }`.",
    });
    return open;
  }
  const known = texts.filter((text) => text !== "");
  const wrong = known.flatMap((text) => wrongText(text, 200) ?? []);
  faults.push(...wrong.map((each) => ({ path: ["recipient"], ...each })));
  if (wrong.length > 0 || known.length === 0 || known.includes("TBD")) return open;
  return { recipients: [known.join(", ")], open: [] };
}
