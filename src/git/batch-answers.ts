import { Buffer } from "node:buffer";

export interface RawObject {
  readonly oid: string;
  readonly type: "blob" | "tree" | "commit" | "tag";
  readonly size: number;
  /** Missing where the object is larger than the limit: its bytes were skipped, not kept. */
  readonly bytes: Buffer | undefined;
}

export const SIZE_LIMIT = 10 * 1024 * 1024;

const HEADER = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;

/** Cuts the output of `git cat-file --batch` into answers, however it arrives. */
export class AnswerReader {
  readonly #give: (object: RawObject | undefined) => void;
  #header = "";
  #object: RawObject | undefined;
  #received = 0;

  constructor(give: (object: RawObject | undefined) => void) {
    this.#give = give;
  }

  push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;)
      at = this.#object ? this.#body(chunk, at, this.#object) : this.#head(chunk, at);
  }

  #head(chunk: Buffer, at: number): number {
    const end = chunk.indexOf("\n", at);
    this.#header += chunk.toString("latin1", at, end < 0 ? chunk.length : end);
    if (end < 0) return chunk.length;
    this.#object = objectOf(this.#header);
    this.#received = 0;
    this.#header = "";
    // `<name> missing` and its like are one line.
    if (!this.#object) this.#give(undefined);
    return end + 1;
  }

  #body(chunk: Buffer, at: number, object: RawObject): number {
    const end = Math.min(chunk.length, at + object.size - this.#received);
    if (object.bytes) chunk.copy(object.bytes, this.#received, at, end);
    this.#received += end - at;
    if (this.#received < object.size || end === chunk.length) return end;
    // The line feed that closes an answer.
    this.#object = undefined;
    this.#give(object);
    return end + 1;
  }
}

function objectOf(header: string): RawObject | undefined {
  const match = HEADER.exec(header);
  if (!match) return undefined;
  const [, oid = "", type = "", digits = ""] = match;
  const size = Number(digits);
  return {
    oid,
    type: type as RawObject["type"],
    size,
    bytes: size > SIZE_LIMIT ? undefined : Buffer.allocUnsafe(size),
  };
}
