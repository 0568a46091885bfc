import { quote } from "../parse/quote.ts";
import { UNREADABLE } from "../parse/text.ts";

/** What is wrong with a text, and how to mend it; a fault without its place. */
export interface Wrong {
  readonly message: string;
  readonly fix: string;
}

/** Joiners that languages write with: after a letter that joins, and inside an emoji. */
const JOINERS =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}\p{Extended_Pictographic}\uFE0F]\p{M}*)[\u200C\u200D](?=\p{L}|\p{Extended_Pictographic})/gu;

/** Letters and signs that have no shape of their own, and codes that mean another thing to each reader. */
const SHAPELESS = /[\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\p{Private_Use}\p{Noncharacter_Code_Point}]/u;

/** One line in which everything is seen, in the order in which it is read. Escapes in YAML write what the file does not show. */
export function wrongText(text: string, most: number): Wrong | undefined {
  // First, since looking back over very many marks takes a time that grows with their square.
  const length = Array.from(text).length;
  if (length > most)
    return { message: `${quote(text)} has ${length} characters; at most ${most} are allowed`, fix: "Shorten it." };
  const rest = text.replace(JOINERS, "");
  const hidden = (UNREADABLE.exec(rest) ?? SHAPELESS.exec(rest))?.[0];
  if (hidden === undefined) return undefined;
  return { message: `${quote(text)} holds ${codeOf(hidden)}, which nobody sees`, fix: "Remove the character." };
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Blanks at the ends and beside each other say nothing. */
export function tidy(text: string): string {
  return text.trim().replace(/ {2,}/g, " ");
}
