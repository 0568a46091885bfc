import { domainToASCII } from "node:url";
import { quote } from "../../parse/quote.ts";
import { type Wrong, wrongText } from "../seen-text.ts";

export interface Mailbox {
  /** Empty where only the address is known. */
  readonly name: string;
  readonly email: string;
}

/** A hyphen in front would be an option to some programs, and `=?` a word to decode to others. */
const LOCAL = /^(?!-)(?!.*=\?)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * An address of RFC 5321 without quotes, comments and numbers of machines. It is ASCII, so that whoever approves it sees the very
 * bytes that mail is sent by, and no letter that looks like another.
 */
export function wrongAddress(email: string): Wrong | undefined {
  const at = email.lastIndexOf("@");
  const [local, domain] = [email.slice(0, Math.max(at, 0)), email.slice(at + 1)];
  const hidden = wrongText(email, 254);
  if (hidden) return hidden;
  // oxlint-disable-next-line no-control-regex
  if (/[^\0-\x7F]/.test(email)) return foreign(email, local, domain);
  if (local.length <= 64 && LOCAL.test(local) && isDomain(domain)) return undefined;
  return {
    message: `${quote(email)} is no email address; allowed: one such as morgan@northwind.example`,
    fix: "Write the address alone, without name, brackets or blanks.",
  };
}

/** A name of at least two labels. The last one begins with a letter, so that it is no number of a machine. */
function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((each) => LABEL.test(each)) && /^[A-Za-z]/.test(labels.at(-1) ?? "");
}

function foreign(email: string, local: string, domain: string): Wrong {
  const ascii = domainToASCII(domain);
  // oxlint-disable-next-line no-control-regex
  const known = ascii !== "" && /^[\0-\x7F]+$/.test(local);
  return {
    message: `${quote(email)} holds letters beyond ASCII, of which several look alike`,
    fix: known
      ? `If it is what you mean, write \`${local}@${ascii}\`.`
      : "Ask for an address in ASCII, or write the domain in its `xn--` form.",
  };
}

/** What stands before an address: any name of any script, but none that is read as an address or decoded into another. */
export function wrongName(name: string, email: string): Wrong | undefined {
  const wrong = wrongHeaderText(name, 128);
  if (wrong) return wrong;
  const read = name.normalize("NFKC");
  if (!/[@<>]/.test(read) || read === email) return undefined;
  return {
    message: `The name ${quote(name)} looks like an address of its own`,
    fix: "Write the person's name alone; the address stands under `email`.",
  };
}

/** `=?` begins a word that mail programs decode: what they show would not be what was approved. */
export function wrongHeaderText(text: string, most: number): Wrong | undefined {
  const wrong = wrongText(text, most);
  if (wrong || !text.includes("=?")) return wrong;
  return { message: `${quote(text)} holds \`=?\`, which mail programs decode`, fix: "Write the text itself." };
}

/** One mailbox, however it is written: the domain has no case, and no provider of note gives the rest one. */
export function sameMailbox(email: string): string {
  return email.toLowerCase();
}
