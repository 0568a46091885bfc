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
  ["ach", "2"],
  ["cash", "10"],
  ["check", "20"],
  ["bank-transfer", "30"],
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
const MEANS_CODE = /^(?:[1-9]|[1-6]\d|70|7[4-8]|9[1-8]|ZZZ)$/;

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

/** The countries of ISO 3166 with the two further codes that EN 16931 knows, and those of VAT ids: EL is Greece, XI Northern Ireland. */
const countries: ReadonlySet<string> = new Set(
  `1A AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
     BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK
     FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS
     IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM
     MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS
     PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR ST SV SX SY SZ TC TD TF TG TH TJ TK TL
     TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT ZA ZM ZW`.split(/\s+/),
);

export function isCountry(code: string): boolean {
  return countries.has(code);
}

/** Whether a VAT id begins with its country, as the norm demands. */
export function isVatId(text: string): boolean {
  const prefix = text.slice(0, 2);
  return text.length > 2 && (countries.has(prefix) || prefix === "EL");
}

/** VATEX codes: why a tax is not charged. */
export function isReasonCode(text: string): boolean {
  return /^VATEX-(?:EU-(?:79-C|13[25]|14[34]|146-1E|148|15[139]|309|[A-Z]{1,2})|FR-)/.test(text);
}
