import type { Problem } from "../../model/finding.ts";
import type { Places } from "./places.ts";
import { TOKENS } from "./tokens.ts";
import { type Template, templateProblem } from "./template.ts";

/** Beyond these, the parser of templates takes seconds or runs out of stack. */
export const templateLimits = {
  characters: 64 * 1024,
  mustaches: 2000,
  /** Blocks inside each other. */
  depth: 16,
  /** Parts of the template that are gone through, again for each entry of a list. */
  steps: 100_000,
} as const;

/** What keeps a template from being parsed at all, found without parsing it. */
export function overTemplateLimits({ text }: Template, places: Places): Problem | undefined {
  const { characters, mustaches, depth } = templateLimits;
  const refuse = (at: number, message: string, fix: string) => templateProblem(places.at(at), message, fix);
  if (text.length > characters)
    return refuse(0, `The template has ${text.length} characters; allowed: ${characters}.`, "Divide it.");
  const reserved = text.search(TOKENS);
  if (reserved >= 0)
    return refuse(reserved, "The template has a character of a private area of Unicode.", "Remove it.");
  let [count, open] = [0, 0];
  for (const { index, 0: sign } of text.matchAll(/\{\{+~?[#^/]?/g)) {
    if (++count > mustaches)
      return refuse(index, `The template has more than ${mustaches} signs \`{{\`.`, "Divide it.");
    if (/[#^]/.test(sign)) open++;
    if (sign.endsWith("/")) open--;
    if (open > depth)
      return refuse(index, `Blocks stand more than ${depth} deep inside each other.`, "Write it less deep.");
  }
  return undefined;
}
