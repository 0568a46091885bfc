import { Buffer } from "node:buffer";
import { type Pin, unknownPin } from "./moved-records.ts";
import type { Objects } from "../git/objects.ts";
import { recordEntries } from "../git/record-entries.ts";
import type { Repository } from "../git/repository.ts";
import type { Write } from "../model/write.ts";
import { type Bytes, sha256Hex } from "../model/digest.ts";
import type { Problem } from "../model/finding.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { EntryFile } from "../model/record-file.ts";
import { parseEntry } from "../parse/record.ts";
import { inOrder } from "../record/chain.ts";

/** A text, the bytes of what is none, or nothing where the file is to go. */
export type Content = string | Bytes | null;

export function writeOf(path: string, content: Content): Write {
  if (content === null || typeof content === "string") return { path, text: content };
  return { path, text: Buffer.from(content).toString("base64"), encoding: "base64" };
}

/** The record as it stands in the work tree, and what is being added to it. */
export interface Desk {
  readonly repo: Repository;
  readonly objects: Objects;
  readonly tree: string;
  /** The branch whose merges are recorded. */
  readonly tip: string;
  /** Records that came from another history. */
  readonly pins: ReadonlyMap<string, Pin>;
  readonly entries: Map<string, readonly Written[]>;
  readonly writes: Map<string, Content>;
  /** Why documents could not be rendered. */
  readonly problems: Problem[];
}

/** An entry with the text that it is written as. What it says is read when it is needed: there may be thousands. */
export interface Written {
  readonly path: string;
  readonly text: string;
  readonly merge: string;
  readonly prev: string;
  readonly entry: EntryFile;
}

/** The entries of an engagement in the order of the chain. Nothing may follow a chain that does not hold. */
export async function entriesOf(desk: Desk, id: string): Promise<readonly Written[]> {
  const known = desk.entries.get(id);
  if (known) return known;
  const all: Written[] = [];
  for await (const files of recordEntries(desk.objects, desk.tree, id)) all.push(...files.map(writtenOf));
  const ordered = inOrder(
    all,
    ({ prev }) => prev,
    ({ text }) => sha256Hex(text),
  );
  const linked = new Set(ordered);
  const stray = all.find((each) => !linked.has(each));
  if (stray) throw new BrokenRecord("The entries do not follow one another.", stray.path);
  const pin = desk.pins.get(id);
  if (pin && !ordered.some((each) => isPinned(desk, id, each)))
    throw new BrokenRecord(unknownPin(id, pin).message, pin.place.file);
  desk.entries.set(id, ordered);
  return ordered;
}

/** Whether it is the newest entry that came from another history. */
export function isPinned({ pins }: Desk, id: string, { text }: Written): boolean {
  const pin = pins.get(id);
  return pin !== undefined && pin.digest === sha256Hex(text);
}

function writtenOf(file: SourceFile): Written {
  const text = new TextDecoder().decode(file.bytes);
  const field = (name: string) => new RegExp(`^${name}: "?([0-9a-z]+)"?$`, "m").exec(text)?.[1] ?? "";
  let entry: EntryFile | undefined;
  return {
    path: file.path,
    text,
    merge: field("merge"),
    prev: field("prev"),
    get entry() {
      return (entry ??= readEntry(file));
    },
  };
}

function readEntry(file: SourceFile): EntryFile {
  const { entry, problems } = parseEntry(file);
  if (!entry) throw new BrokenRecord(problems[0]?.message ?? "It cannot be read.", file.path);
  return entry;
}

/** The record cannot be read, so nothing can be added to it. */
export class BrokenRecord extends Error {
  readonly path: string;

  constructor(message: string, path: string) {
    super(message);
    this.name = "BrokenRecord";
    this.path = path;
  }
}
