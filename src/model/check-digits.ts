/** Whether a text begins with an IBAN: what stands behind one may look like a part of it. */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(" ", "");
  const length = ibanLengths.get(compact.slice(0, 2)) ?? Number.POSITIVE_INFINITY;
  return compact.length >= length && fits(compact.slice(0, length));
}

/** Whether a text is an IBAN and nothing else, also of a country whose length is not known here. */
export function isWholeIban(text: string): boolean {
  const compact = text.replaceAll(" ", "");
  const length = ibanLengths.get(compact.slice(0, 2)) ?? compact.length;
  return /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(compact) && compact.length === length && fits(compact);
}

/** ISO 7064: the digits, with letters as 10 to 35 and the first four characters last, leave 1 when divided by 97. */
function fits(code: string): boolean {
  const digits = `${code.slice(4)}${code.slice(0, 4)}`
    .split("")
    .map((character) => Number.parseInt(character, 36))
    .join("");
  return digits.split("").reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The length by country. */
const ibanLengths = new Map(
  [
    "NO15 BE16 DK18 FO18 FI18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 CR22 CH21 HR21 LI21 LV21",
    "BG22 DE22 BH22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24",
    "PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 CY28 DO28 GT28 HU28 LB28 PL28 BR29 PS29 QA29 UA29 JO30 KW30",
    "MU30 MT31 SC31 LC32",
  ]
    .join(" ")
    .split(" ")
    .map((each) => [each.slice(0, 2), Number(each.slice(2))] as const),
);

/** Luhn's check: every second digit from the right counts double. */
export function isCard(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").split("").toReversed().map(Number);
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum > 0 && sum % 10 === 0;
}
