/** How quotation marks look in a language: outer and inner, each with an opening and a closing one. */
export interface Quotes {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const english: Quotes = { double: ["“", "”"], single: ["‘", "’"] };
const german: Quotes = { double: ["„", "“"], single: ["‚", "‘"] };
/** Guillemets stand off from what they quote by a narrow blank at which no line ends. */
const french: Quotes = { double: ["«\u202F", "\u202F»"], single: ["‹\u202F", "\u202F›"] };
const swiss: Quotes = { double: ["«", "»"], single: ["‹", "›"] };
const polish: Quotes = { double: ["„", "”"], single: ["‚", "’"] };
const nordic: Quotes = { double: ["”", "”"], single: ["’", "’"] };
const southern: Quotes = { double: ["«", "»"], single: ["“", "”"] };

const byLanguage: ReadonlyMap<string, Quotes> = new Map(
  Object.entries({
    "de-CH": swiss,
    "fr-CH": swiss,
    "it-CH": swiss,
    bg: german,
    cs: german,
    da: { double: ["»", "«"], single: ["›", "‹"] },
    de: german,
    el: southern,
    es: southern,
    et: german,
    fi: nordic,
    fr: french,
    hr: polish,
    hu: { double: ["„", "”"], single: ["»", "«"] },
    is: german,
    it: southern,
    lt: german,
    nb: southern,
    nl: english,
    nn: southern,
    no: southern,
    pl: polish,
    "pt-PT": southern,
    ro: { double: ["„", "”"], single: ["«", "»"] },
    ru: { double: ["«", "»"], single: ["„", "“"] },
    sk: german,
    sl: german,
    sv: nordic,
    uk: { double: ["«", "»"], single: ["„", "“"] },
  } satisfies Record<string, Quotes>),
);

export function quotesOf(language: string): Quotes {
  return byLanguage.get(language) ?? byLanguage.get(language.split("-")[0] ?? "") ?? english;
}
