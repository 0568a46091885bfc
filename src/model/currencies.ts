import { type Data, isMap, type Path } from "./doc.ts";

/** The active codes of ISO 4217 by the digits after their point; metals, funds units and test codes have none and are no money. */
const codesByDigits: readonly (readonly [digits: number, codes: string])[] = [
  [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
     COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
     JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN
     NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
     THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, "BHD IQD JOD KWD LYD OMR TND"],
  [4, "CLF UYW"],
];

const digitsByCode: ReadonlyMap<string, number> = new Map(
  codesByDigits.flatMap(([digits, codes]) => codes.split(/\s+/).map((code) => [code, digits] as const)),
);

/** How many digits an amount of the currency has after the point; nothing where there is no such currency. */
export function currencyDigits(code: string): number | undefined {
  return digitsByCode.get(code);
}

/**
 * The currency of the amount at `path`: the one that the nearest map around it states, else `otherwise`. Nothing where that
 * is TBD or no currency.
 */
export function currencyAt(data: Data | undefined, path: Path, otherwise: string | undefined): string | undefined {
  const [step, ...rest] = path;
  if (typeof data !== "object" || step === undefined) return otherwise;
  if (!isMap(data)) return currencyAt(data[Number(step)], rest, otherwise);
  const stated = data["currency"];
  const here = typeof stated !== "string" ? otherwise : digitsByCode.has(stated) ? stated : undefined;
  return currencyAt(data[step], rest, here);
}
