import type { Problem } from "../model/finding.ts";
import { quote } from "./quote.ts";

export type Decoded =
  | { readonly text: string; readonly problem: undefined }
  | { readonly text: undefined; readonly problem: Problem };

const BOM = "\uFEFF";
/** What no text file of ours holds: controls except tab and line ends, a CR that ends a line alone, a second BOM. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|\r(?!\n)|^\uFEFF/;

/** Control characters, halves of characters, and whatever is not displayed or reorders the text around it. */
export const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The text of a file without its byte order mark and with LF line ends, or why it is not one. */
export function decodeText(file: string, bytes: Uint8Array, limit: number): Decoded {
  if (bytes.length > limit) return refuse(file, 1, 1, ...tooLong(bytes.length, limit));
  const text = decodeUtf8(bytes);
  if (text === undefined) return refuseBytes(file, bytes);
  const content = text.startsWith(BOM) ? text.slice(1) : text;
  const at = content.search(FORBIDDEN);
  return at < 0 ? { text: content.replaceAll("\r\n", "\n"), problem: undefined } : refuseCharacter(file, content, at);
}

function tooLong(length: number, limit: number): [string, string] {
  return [`The file has ${length} bytes; at most ${limit} are allowed`, "Split the file, or move long text elsewhere."];
}

function decodeUtf8(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

function refuseBytes(file: string, bytes: Uint8Array): Decoded {
  const before = decodeUtf8(bytes.subarray(0, validPrefix(bytes)), true) ?? "";
  const { line, column } = positionAfter(before.startsWith(BOM) ? before.slice(1) : before);
  return refuse(file, line, column, "The file is not UTF-8 text", "Save the file as UTF-8.");
}

/** How many leading bytes are UTF-8, perhaps cut inside a character. */
function validPrefix(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodeUtf8(bytes.subarray(0, middle), true) === undefined) high = middle - 1;
    else low = middle;
  }
  return low;
}

function refuseCharacter(file: string, text: string, at: number): Decoded {
  const { line, column } = positionAfter(text.slice(0, at));
  const character = text.charAt(at);
  if (character === "\r") {
    return refuse(file, line, column, "A line ends with CR alone; LF and CR LF are allowed", "Save with LF line ends.");
  }
  const message = `The character ${quote(character)} is not allowed`;
  return refuse(file, line, column, message, "Remove the character.");
}

function positionAfter(text: string): { line: number; column: number } {
  const start = text.lastIndexOf("\n") + 1;
  return { line: text.split("\n").length, column: text.length - start + 1 };
}

function refuse(file: string, line: number, column: number, message: string, fix: string): Decoded {
  return { text: undefined, problem: { code: "CS-SCH-001", place: { file, line, column }, message, fix } };
}
