import { type Data, isKnown, isMap, type Path } from "../../model/doc.ts";
import { quote } from "../../parse/quote.ts";
import type { FieldFault } from "../field-fault.ts";

const path: Path = ["imb"];

/** The fields of USPS-B-3200 in the order in which they are encoded; all of them keep their leading zeros. */
const fields = [
  ["barcode_id", /^\d[0-4]$/, "two digits, of which the second is 0 to 4"],
  ["service_type", /^\d{3}$/, "three digits"],
  ["mailer_id", /^(?:9\d{8}|[0-8]\d{5})$/, "six digits that begin with 0 to 8, or nine that begin with 9"],
  ["serial", /^(?:\d{9}|\d{6})$/, "nine digits, or six where the mailer id has nine"],
  ["routing", /^(?:\d{5}|\d{9}|\d{11})?$/, "the 5, 9 or 11 digits of the delivery point, or nothing"],
] as const;

/** The 20 to 31 digits of an Intelligent Mail barcode; nothing where there is none, or not as it should be. */
export function readImb(
  data: Data | undefined,
  postalCode: string,
  country: string,
  faults: FieldFault[],
): string | undefined {
  if (!isKnown(data)) return undefined;
  if (!isMap(data)) return refuse(faults, path, "`imb` is no map of digits");
  const texts = fields.map(([key]) => (Object.hasOwn(data, key) ? data[key] : ""));
  const wrong = fields.flatMap(([key, pattern, allowed], at) => {
    const text = texts[at];
    if (typeof text === "string" && pattern.test(text)) return [];
    const wrote = typeof text === "string" ? quote(text) : "a list or a map";
    return [
      {
        path: [...path, key],
        message: `\`${key}\` is ${wrote}; allowed: ${allowed}`,
        fix: "Write the digits in quotes.",
      },
    ];
  });
  faults.push(...wrong, ...unknownKeys(Object.keys(data)));
  const digits = texts.filter((text) => typeof text === "string");
  if (wrong.length > 0 || digits.length < texts.length) return undefined;
  faults.push(...contradictions(digits, postalCode, country));
  return digits.join("");
}

function refuse(faults: FieldFault[], at: Path, message: string): undefined {
  faults.push({ path: at, message, fix: 'Write `imb: { barcode_id: "00", service_type: "040", ... }`, or remove it.' });
}

function unknownKeys(keys: readonly string[]): FieldFault[] {
  return keys
    .filter((key) => !fields.some(([known]) => known === key))
    .map((key) => ({
      path: [...path, key],
      message: `${quote(key)} is no part of an Intelligent Mail barcode`,
      fix: `Allowed: ${fields.map(([known]) => `\`${known}\``).join(", ")}.`,
    }));
}

/** Sorting goes by the barcode: one that names another place than the address sends the letter there. */
function contradictions(digits: readonly string[], postalCode: string, country: string): FieldFault[] {
  const [, , mailer = "", serial = "", routing = ""] = digits;
  const faults: FieldFault[] = [];
  if (mailer.length + serial.length !== 15) {
    const message = `\`mailer_id\` and \`serial\` have ${mailer.length + serial.length} digits together; allowed: 15`;
    faults.push({
      path: [...path, "serial"],
      message,
      fix: "Write nine digits of serial after six of mailer id, or six after nine.",
    });
  }
  const zip = postalCode.replace("-", "");
  const same = Math.min(zip.length, routing.length);
  if (country !== "US") refuse(faults, path, "An Intelligent Mail barcode is for addresses in the United States alone");
  else if (zip.slice(0, same) !== routing.slice(0, same)) {
    const message = `\`routing\` is ${quote(routing)}, but the address has ${quote(postalCode)}: the letter would go elsewhere`;
    faults.push({
      path: [...path, "routing"],
      message,
      fix: "Take the digits of the delivery point from the address.",
    });
  }
  return faults;
}
