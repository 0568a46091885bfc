import { SHA } from "../model/scalars.ts";

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const REFUSED = /[\u0000-\u0020\u007f\\:^~?*[]|\.\.|@\{/;

/** What may follow a plain ref: steps to a parent or an ancestor, and the commit that a tag names. */
const STEPS = /(?:~\d{0,6}|\^\d{0,2}|\^\{commit\})+$/;

/** Whether a text may be given to git as the name of a commit: a ref or hash, with steps back; no option, range, path or search. */
export function checkRev(text: string): boolean {
  if (text.length > 250) return false;
  const ref = text.replace(STEPS, "");
  return ref.length > 0 && !ref.startsWith("-") && !REFUSED.test(ref);
}

/** A whole object id: 40 or 64 hexadecimal digits. */
export function isOid(text: string): boolean {
  return SHA.test(text);
}
