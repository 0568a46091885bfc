import { quote } from "../../parse/quote.ts";
import type { FieldFault } from "../field-fault.ts";
import { capitals } from "./capitals.ts";
import { countryName } from "./countries.ts";
import type { Party, Placed } from "./party.ts";
import { fillLines, postalRule } from "./postal-rules.ts";

/** What any of the formats has room for; how wide a line is in print is for the layout to measure. */
export const addressLimits = { lines: 8, characters: 60 };

/** The block as sorting machines read it. `from` is the sender's country: its own name stands on no letter inside it. */
export function recipientLines(party: Party, from: string): Placed[] {
  return linesOf(party, from).map(({ path, text }) => ({ path, text: capitals(text, party.country) }));
}

/** The return address, as the sender writes it. */
export function senderLines(party: Party, to: string): Placed[] {
  return linesOf(party, to);
}

function linesOf({ people, street, end, country, path }: Party, other: string): Placed[] {
  const lines = fillLines(postalRule(country), end).map((text) => ({ path: [...path, "address", "city"], text }));
  const name = country === other ? [] : [{ path: [...path, "address", "country"], text: countryName(country) ?? "" }];
  return [...people, ...street, ...lines, ...name];
}

/** What does not fit, and lines that hold nothing but punctuation. */
export function wrongLines(lines: readonly Placed[], party: Party): FieldFault[] {
  const { lines: most, characters } = addressLimits;
  const many = `The address has ${lines.length} lines; at most ${most} fit`;
  const fix = "Shorten it, or join lines that belong together.";
  return [
    ...(lines.length > most ? [{ path: party.path, message: many, fix }] : []),
    ...lines.flatMap(({ path, text }) => {
      const length = Array.from(text).length;
      if (length > characters)
        return [{ path, message: `${quote(text)} has ${length} characters; at most ${characters} fit`, fix }];
      return /[\p{L}\p{N}]/u.test(text)
        ? []
        : [{ path, message: "The line holds punctuation alone", fix: "Write it, or remove it." }];
    }),
  ];
}
