/** A character that a reader does not see, or that makes a reader see something else. */
export interface Hidden {
  readonly offset: number;
  readonly code: number;
}

/** Format characters, line breaks that are none, blank letters, and variation selectors: most of them in their place. */
const SUSPECT =
  /\p{Cf}|[\u034F\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]|[\u115F\u1160\u2028\u2029\u2800\u3164\uFFA0]/gu;

/** Visible, or part of how a script is written: signs before numbers, and Egyptian and shorthand joiners. */
const VISIBLE =
  /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}]/u;

/** Scripts whose letters change shape with a joiner or non-joiner after them. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

const JOINED_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;
const VARIATION = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

export function findHidden(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const match of text.matchAll(SUSPECT)) {
    const before = characterBefore(text, match.index);
    const after = characterAt(text, match.index + match[0].length);
    if (!isInPlace(match[0], before, after, text, match.index))
      found.push({ offset: match.index, code: codeOf(match[0]) });
  }
  return found;
}

function isInPlace(character: string, before: string, after: string, text: string, at: number): boolean {
  if (VISIBLE.test(character)) return true;
  if (character === "\u200D" && JOINED_EMOJI.test(before)) return /\p{Extended_Pictographic}/u.test(after);
  if (character === "\u200C" || character === "\u200D") return JOINING.test(before);
  if (/[\u{E0020}-\u{E007F}]/u.test(character)) return isFlagTag(text, at);
  if (/[\u180B-\u180F\u17B4\u17B5]/u.test(character)) return JOINING.test(before);
  if (character === "\u2800") return /[\u2801-\u28FF]/.test(before + after);
  return VARIATION.test(character) && takesVariation(before, codeOf(character));
}

/** One selector may follow what is seen; more of them carry a message. */
function takesVariation(before: string, code: number): boolean {
  if (code >= 0xe0100) return /\p{Script=Han}/u.test(before);
  if (code <= 0xfe0d) return /[^\s\p{C}A-Za-z0-9]/u.test(before) && !VARIATION.test(before);
  return /[^\s\p{C}]/u.test(before) && !VARIATION.test(before);
}

/** A flag of a region: a black flag, tags, and an end tag. The longest name of a region has six. */
function isFlagTag(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 14), at + 16);
  const flags = [...around.matchAll(/\u{1F3F4}[\u{E0030}-\u{E007A}]{3,6}\u{E007F}/gu)];
  const offset = Math.min(14, at);
  return flags.some((flag) => flag.index < offset && offset < flag.index + flag[0].length);
}

function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(pair) ? pair : pair.slice(-1);
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** `U+202E`, as Unicode writes it. */
export function formatCode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What the common ones do, for people who do not know their numbers. */
export function nameOf(code: number): string {
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return "changes the direction of the text";
  if ([0x200e, 0x200f, 0x061c].includes(code)) return "marks a direction";
  if (code === 0x00ad) return "a hyphen that shows only at the end of a line";
  if (code === 0xfeff) return "a byte order mark inside the text";
  if (code >= 0xe0000 && code <= 0xe01ef) return "a tag that nothing shows";
  return code === 0x2028 || code === 0x2029 ? "a line break that is none" : "takes no width";
}
