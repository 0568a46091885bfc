import { type Data, type DataMap, isKnown, isMap, type Path } from "../../model/doc.ts";
import { quote } from "../../parse/quote.ts";
import type { FieldFault } from "../field-fault.ts";
import { tidy, wrongText } from "../seen-text.ts";
import { countryName } from "./countries.ts";
import { type PostalPart, postalRule, requiredParts } from "./postal-rules.ts";

/** A text with the field that it came from. */
export interface Placed {
  readonly path: Path;
  readonly text: string;
}

/** Somebody with an address; what is not written is empty. */
export interface Party {
  readonly people: readonly Placed[];
  readonly street: readonly Placed[];
  readonly end: Readonly<Record<PostalPart, string>>;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly path: Path;
}

const MOST_CHARACTERS = 200;
const keys = { city: "city", region: "region", postal: "postal_code" } as const satisfies Record<PostalPart, string>;

/** Nothing where it is not known yet, or not as it should be. */
export function readParty(data: Data | undefined, path: Path, faults: FieldFault[]): Party | undefined {
  if (!isKnown(data)) return undefined;
  if (!isMap(data)) return refuse(faults, path, `\`${path.join(".")}\` is no map of \`name\` and \`address\``);
  const address = data.address;
  if (!isKnown(address)) return undefined;
  if (!isMap(address)) return refuse(faults, [...path, "address"], "The address is no map of lines, city and country");
  const before = faults.length;
  const people = peopleOf(data, path, faults);
  const read = readAddress(address, [...path, "address"], faults);
  if (faults.length > before || !people || !read) return undefined;
  return { people, ...read, path };
}

function refuse(faults: FieldFault[], path: Path, message: string): undefined {
  faults.push({ path, message, fix: "Write `{ name: ..., organization: ..., address: { line1: ..., city: ... } }`." });
}

/** Attention or name first, then title and organisation. */
function peopleOf(data: DataMap, path: Path, faults: FieldFault[]): Placed[] | undefined {
  const texts = ["attention", "name", "title", "organization"].map(
    (key) => [key, textOf(data, key, path, faults)] as const,
  );
  if (texts.some(([, text]) => text === undefined)) return undefined;
  const known = texts.flatMap(([key, text]) => (text ? [{ path: [...path, key], text: attention(key, text) }] : []));
  if (known.length === 0) refuse(faults, path, "Nobody is named: there is neither a name nor an organisation");
  return known;
}

function attention(key: string, text: string): string {
  return key === "attention" ? `Attn ${text}` : text;
}

/** Empty where the field is not there, nothing where it is TBD or no text. */
function textOf(data: DataMap, key: string, path: Path, faults: FieldFault[]): string | undefined {
  const value = Object.hasOwn(data, key) ? data[key] : "";
  const at = [...path, key];
  if (typeof value !== "string") return refuse(faults, at, `\`${at.join(".")}\` is no text`);
  const text = tidy(value);
  const wrong = wrongText(text, MOST_CHARACTERS);
  if (wrong) faults.push({ path: at, ...wrong });
  return wrong || text === "TBD" ? undefined : text;
}

function readAddress(data: DataMap, path: Path, faults: FieldFault[]): Omit<Party, "people" | "path"> | undefined {
  faults.push(...unknownKeys(data, path));
  const texts = new Map(Object.keys(data).map((key) => [key, textOf(data, key, path, faults)]));
  if ([...texts.values()].some((text) => text === undefined)) return undefined;
  const get = (key: string) => texts.get(key) ?? "";
  const end = { city: get(keys.city), region: get(keys.region), postal: get(keys.postal) };
  const country = get("country");
  faults.push(...wrongEnd(end, country, path));
  const lines = [...texts.keys()].filter((key) => LINE.test(key) && get(key) !== "");
  const street = lines.toSorted().map((key) => ({ path: [...path, key], text: get(key) }));
  if (street.length === 0) refuse(faults, path, "The address has no `line1`");
  return { street, end, country };
}

const LINE = /^line[1-9]$/;

function unknownKeys(data: DataMap, path: Path): FieldFault[] {
  const known = [...Object.values<string>(keys), "country"];
  return Object.keys(data)
    .filter((key) => !LINE.test(key) && !known.includes(key))
    .map((key) => ({
      path: [...path, key],
      message: `${quote(key)} is no part of an address`,
      fix: "Use `line1` to `line9`, `city`, `region`, `postal_code` and `country`.",
    }));
}

function wrongEnd(end: Party["end"], country: string, path: Path): FieldFault[] {
  const at = (part: PostalPart) => [...path, keys[part]];
  if (countryName(country) === undefined) {
    const message = country === "" ? "The address has no country" : `${quote(country)} is no country of ISO 3166`;
    return [{ path: [...path, "country"], message, fix: "Write its two capitals, such as `US`." }];
  }
  const rule = postalRule(country);
  const missing = requiredParts(rule).filter((part) => !/[\p{L}\p{N}]/u.test(end[part]));
  const malformed = (["postal", "region"] as const).flatMap((part) => {
    const wanted = rule[part];
    if (!wanted || end[part] === "" || wanted.pattern.test(end[part].toUpperCase())) return [];
    const message = `${quote(end[part])} is no \`${keys[part]}\` of ${country}; allowed: one such as ${wanted.example}`;
    return [{ path: at(part), message, fix: `Write it as the post of ${country} does.` }];
  });
  const told = missing.map((part) => ({
    path: at(part),
    message: `An address in ${country} needs \`${keys[part]}\``,
    fix: "Fill it in.",
  }));
  return [...told, ...malformed];
}
