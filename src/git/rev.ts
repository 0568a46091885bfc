import { SHA } from "../model/scalars.ts";

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const REFUSED = /[\u0000-\u0020\u007f\\:^~?*[]|\.\.|@\{/;

/** Whether a text may be given to git as the name of a commit: a plain ref or hash, no option, range, path or search. */
export function checkRev(text: string): boolean {
  return text.length > 0 && text.length <= 250 && !text.startsWith("-") && !REFUSED.test(text);
}

/** A whole object id: 40 or 64 hexadecimal digits. */
export function isOid(text: string): boolean {
  return SHA.test(text);
}
