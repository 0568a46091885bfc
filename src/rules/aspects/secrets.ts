import { isCard, isIban } from "../../model/check-digits.ts";

/** Something in a text that should not be there; what it says is never kept. */
export interface Sighting {
  readonly offset: number;
  readonly kind: string;
  readonly personal: boolean;
}

interface Pattern {
  readonly kind: string;
  /** Global, and linear in the text: a run of characters is scanned from one start only, or to a fixed length. */
  readonly find: RegExp;
  /** What the match must be besides; `text` is the first group, or the match. */
  readonly test?: (text: string) => boolean;
  readonly personal?: true;
}

const KEY_NAME = "(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|token)";

const patterns: readonly Pattern[] = [
  { kind: "AWS access key", find: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g },
  { kind: "GitHub token", find: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{36})/g },
  { kind: "GitLab token", find: /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}/g },
  { kind: "private key", find: /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY/g },
  { kind: "Slack token", find: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10}/g },
  { kind: "Slack webhook", find: /hooks\.slack\.com\/services\/[A-Za-z0-9/]{20}/g },
  { kind: "Stripe live key", find: /(?<![A-Za-z0-9])[sr]k_live_[A-Za-z0-9]{16}/g },
  { kind: "Google API key", find: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/g },
  { kind: "npm token", find: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g },
  { kind: "JSON Web Token", find: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g },
  {
    kind: "password or key",
    find: new RegExp(`${KEY_NAME}["']?[ \\t]{0,3}[:=][ \\t]{0,3}["']?([A-Za-z0-9+/_=!@#%^&*.~-]{20,200})`, "gi"),
    test: isRandom,
  },
  {
    kind: "IBAN",
    find: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g,
    test: isIban,
    personal: true,
  },
  {
    kind: "social security number",
    find: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
    personal: true,
  },
  { kind: "card number", find: /(?<![\w-])\d{4}(?:[ -]?\d{4}){3}(?![\w-])/g, test: isCard, personal: true },
];

/** In the order of the text; what one pattern has found, the patterns after it do not find again. */
export function findSecrets(text: string): Sighting[] {
  const found: (Sighting & { readonly end: number })[] = [];
  for (const { kind, find, test, personal } of patterns) {
    for (const match of text.matchAll(find)) {
      if (found.length >= MOST) break;
      const value = match[1] ?? match[0];
      const offset = match.index + match[0].length - value.length;
      const end = offset + value.length;
      const known = found.some((other) => offset < other.end && other.offset < end);
      if (!known && (test?.(value) ?? true)) found.push({ offset, end, kind, personal: personal ?? false });
    }
  }
  return found
    .map(({ offset, kind, personal }) => ({ offset, kind, personal }))
    .toSorted((a, b) => a.offset - b.offset);
}

/** A file with this many is not one to be mended place by place. */
const MOST = 50;

/** Letters of both cases and digits, without much repetition: not something that a person would write as words. */
function isRandom(text: string): boolean {
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 2;
  const hexadecimal = /^[0-9a-f]{32,}$/i.test(text);
  return (mixed || hexadecimal) && new Set(text).size >= 10;
}
