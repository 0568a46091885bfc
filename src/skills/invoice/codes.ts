/** Words for people beside the codes of the norm; each word and each code is accepted. */
type Words = ReadonlyMap<string, string>;

/** UN/ECE Recommendation 20, as far as services are billed by it. */
const units: Words = new Map([
  ["piece", "C62"],
  ["minute", "MIN"],
  ["hour", "HUR"],
  ["day", "DAY"],
  ["week", "WEE"],
  ["month", "MON"],
  ["quarter", "QAN"],
  ["year", "ANN"],
  ["flat", "LS"],
  ["kilometre", "KMT"],
  ["mile", "SMI"],
  ["kilogram", "KGM"],
  ["metre", "MTR"],
  ["square-metre", "MTK"],
  ["litre", "LTR"],
  ["page", "ZP"],
  ["word", "D68"],
  ["user", "IE"],
]);

/** UNTDID 4461. */
const means: Words = new Map([
  ["cash", "10"],
  ["check", "20"],
  ["bank-transfer", "30"],
  ["ach", "30"],
  ["card", "48"],
  ["direct-debit", "49"],
  ["sepa", "58"],
  ["sepa-direct-debit", "59"],
  ["online", "68"],
]);

/** UNCL5305, in the part that EN 16931 allows. */
const categories: Words = new Map([
  ["standard", "S"],
  ["zero", "Z"],
  ["exempt", "E"],
  ["reverse-charge", "AE"],
  ["intra-community", "K"],
  ["export", "G"],
  ["outside-scope", "O"],
  ["canary-islands", "L"],
  ["ceuta-melilla", "M"],
]);

export type CategoryCode = "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";

export const unitWords = [...units.keys()];
export const meansWords = [...means.keys()];
export const categoryWords = [...categories.keys()];

/** Codes of units: two or three capitals and digits. The norm's list has two thousand; the tests hold what we write to it. */
const UNIT_CODE = /^[A-Z0-9]{2,3}$/;
const MEANS_CODE = /^(?:[1-9]|[1-6]\d|7[0-8]|9[1-7]|ZZZ)$/;

/** A unit that is not said is a piece. */
export function unitCode(text: string | undefined): string | undefined {
  if (text === undefined) return "C62";
  return coded(units, text) ?? (UNIT_CODE.test(text) ? text : undefined);
}

export function meansCode(text: string): string | undefined {
  return coded(means, text) ?? (MEANS_CODE.test(text) ? text : undefined);
}

export function categoryCode(text: string): CategoryCode | undefined {
  const code = coded(categories, text) ?? text;
  return [...categories.values()].includes(code) ? (code as CategoryCode) : undefined;
}

/** A word for a code, where there is one: what a page prints. */
export function unitWord(text: string | undefined): string {
  const code = unitCode(text);
  return [...units].find(([, each]) => each === code)?.[0] ?? text ?? "";
}

function coded(words: Words, text: string): string | undefined {
  return words.get(text.trim().toLowerCase().replaceAll(/[ _]/g, "-"));
}
