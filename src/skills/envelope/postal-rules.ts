/** How a country writes the end of an address. */
export interface PostalRule {
  /** Lines of `{city}`, `{region}` and `{postal}`; with `?` one may be missing, and with it the blank inside its braces. */
  readonly lines: readonly string[];
  readonly postal?: Form;
  readonly region?: Form;
}

export interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

const digits = (count: number, example: string): Form => ({ pattern: new RegExp(`^\\d{${count}}$`), example });
const form = (pattern: RegExp, example: string): Form => ({ pattern, example });

const codeFirst = ["{postal} {city}"];
const codeLast = ["{city}{ region?} {postal}"];
const british = { lines: ["{city}", "{postal}"], postal: form(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, "SW1A 1AA") };
const spaced = (example: string) => form(/^\d{3} \d{2}$/, example);

/** Countries whose own order is known here; a region that they do not write is left out. */
const rules: Readonly<Record<string, PostalRule>> = {
  AT: { lines: codeFirst, postal: digits(4, "1010") },
  AU: { lines: ["{city} {region} {postal}"], postal: digits(4, "2000"), region: form(/^[A-Z]{2,3}$/, "NSW") },
  BE: { lines: codeFirst, postal: digits(4, "1000") },
  BR: { lines: ["{city}-{region}", "{postal}"], postal: form(/^\d{5}-\d{3}$/, "01310-100") },
  CA: {
    lines: ["{city} {region}  {postal}"],
    postal: form(/^[A-Z]\d[A-Z] \d[A-Z]\d$/, "K1A 0B1"),
    region: form(/^[A-Z]{2}$/, "ON"),
  },
  CH: { lines: codeFirst, postal: digits(4, "8001") },
  CN: { lines: ["{postal} {city}{ region?}"], postal: digits(6, "100044") },
  CZ: { lines: codeFirst, postal: spaced("110 00") },
  DE: { lines: codeFirst, postal: digits(5, "10115") },
  DK: { lines: codeFirst, postal: digits(4, "1050") },
  ES: { lines: ["{postal} {city}", "{region?}"], postal: digits(5, "28001") },
  FI: { lines: codeFirst, postal: digits(5, "00100") },
  FR: { lines: codeFirst, postal: digits(5, "75008") },
  GB: british,
  GG: british,
  GR: { lines: codeFirst, postal: spaced("105 57") },
  HK: { lines: ["{city}", "{region?}"] },
  IE: {
    lines: ["{city}", "{region?}", "{postal}"],
    postal: form(/^[A-Z]\d[\dW] [A-Z\d]{4}$/, "D02 AF30"),
  },
  IM: british,
  IN: { lines: ["{city} {postal}", "{region?}"], postal: digits(6, "110001") },
  IT: { lines: ["{postal} {city}{ region?}"], postal: digits(5, "00144") },
  JE: british,
  JP: { lines: codeLast, postal: form(/^\d{3}-\d{4}$/, "100-8994") },
  KR: { lines: codeLast, postal: digits(5, "03187") },
  LI: { lines: codeFirst, postal: digits(4, "9490") },
  LU: { lines: codeFirst, postal: form(/^(?:L-)?\d{4}$/, "1118") },
  MX: { lines: ["{postal} {city}{ region?}"], postal: digits(5, "06000") },
  NL: { lines: ["{postal}  {city}"], postal: form(/^\d{4} [A-Z]{2}$/, "1012 JS") },
  NO: { lines: codeFirst, postal: digits(4, "0150") },
  NZ: { lines: ["{city} {postal}"], postal: digits(4, "6011") },
  PL: { lines: codeFirst, postal: form(/^\d{2}-\d{3}$/, "00-001") },
  PT: { lines: codeFirst, postal: form(/^\d{4}-\d{3}$/, "1100-148") },
  SE: { lines: codeFirst, postal: spaced("111 20") },
  SG: { lines: ["{city} {postal}"], postal: digits(6, "049315") },
  SK: { lines: codeFirst, postal: spaced("811 01") },
  TR: { lines: ["{postal} {city}{ region?}"], postal: digits(5, "34433") },
  US: {
    lines: ["{city} {region} {postal}"],
    postal: form(/^\d{5}(?:-\d{4})?$/, "15222 or 15222-3301"),
    region: form(/^[A-Z]{2}$/, "PA"),
  },
  ZA: { lines: ["{city}", "{postal}"], postal: digits(4, "8001") },
};

const elsewhere: PostalRule = { lines: ["{postal?}{ city}", "{region?}"] };

export function postalRule(country: string): PostalRule {
  return Object.hasOwn(rules, country) ? (rules[country] ?? elsewhere) : elsewhere;
}

export type PostalPart = "city" | "region" | "postal";

/** The parts that a country's lines cannot do without. */
export function requiredParts({ lines }: PostalRule): PostalPart[] {
  const all = ["city", "region", "postal"] as const;
  return all.filter((part) => lines.some((line) => new RegExp(`\\{ ?${part}\\}`).test(line)));
}

export function fillLines({ lines }: PostalRule, parts: Readonly<Record<PostalPart, string>>): string[] {
  const filled = lines.map((line) =>
    line.replace(/\{( ?)(city|region|postal)\??\}/g, (_, blank: string, part: PostalPart) =>
      parts[part] === "" ? "" : blank + parts[part],
    ),
  );
  return filled.map((line) => line.trim()).filter((line) => line !== "");
}
