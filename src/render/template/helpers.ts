import { parseAmount } from "../../model/money.ts";
import { currencyDigits } from "../../model/currencies.ts";

export const blockNames = ["if", "unless", "each", "with"];
export const helperNames = ["date", "money"];

/** `1 June 2026`, as the language writes it; what is no date of the calendar, such as TBD, stays as it is. */
export function formatDate(text: string, language: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text))
    return text;
  return dates(language).format(date);
}

/** `USD 28,000.00` with the digits of the currency; what is no amount, such as TBD, stays as it is. */
export function formatMoney(amount: string, currency: string, language: string): string {
  const digits = currencyDigits(currency);
  if (digits === undefined || typeof parseAmount(amount, currency) === "string")
    return [currency, amount].filter((part) => part !== "").join(" ");
  return `${currency} ${formatNumber(amount, language, digits)}`;
}

/** A decimal number as the language writes it, with all of its decimals and at least `least`; anything else as it is. */
export function formatNumber(text: string, language: string, least = 0): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const { integers, point } = numbers(language);
  const decimals = fraction.padEnd(least, "0");
  const said = integers.format(whole.length < 16 ? Number(whole) : BigInt(whole));
  return `${text.startsWith("-") ? "-" : ""}${said}${decimals === "" ? "" : `${point}${decimals}`}`;
}

const dates = kept((language) => new Intl.DateTimeFormat(tagOf(language), { dateStyle: "long", timeZone: "UTC" }));

/** How a language groups digits, and what stands before the decimals. */
const numbers = kept((language) => {
  const format = new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: 1 });
  const point = format.formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
  return { integers: format, point };
});

/** Made once each: making a formatter takes a thousand times as long as using it. */
function kept<T>(make: (wanted: string) => T): (wanted: string) => T {
  const known = new Map<string, T>();
  return (wanted) => {
    const made = known.get(wanted) ?? make(wanted);
    known.set(wanted, made);
    return made;
  };
}

/** A language that the machine does not know is English, as everywhere. */
function tagOf(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] === undefined
      ? "en-GB"
      : language === "en"
        ? "en-GB"
        : language;
  } catch {
    return "en-GB";
  }
}
