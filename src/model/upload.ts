/** Files that were uploaded for a commit: by what they hold, where, and until when they are kept. */
export interface Upload {
  /** Of the names and bytes of all of them. */
  readonly digest: string;
  /** The last day on which they are there, counted from 1970. */
  readonly until: number;
  /** The run of the workflow that they belong to. */
  readonly run: string;
  /** One for each file in their order; a single one where they are packed together. */
  readonly ids: readonly string[];
}

/** As many ids as have room in the name of a check run. */
export const MOST_UPLOADS = 16;

const TEXT = /^[0-9a-f]{16}(?:\.[0-9a-z]{1,12}){3,}$/;

/** Short enough to stand in the name of a check run, which nobody else can write. */
export function uploadText({ digest, until, run, ids }: Upload): string {
  return [digest.slice(0, 16), ...[until, run, ...ids].map((each) => Number(each).toString(36))].join(".");
}

export function readUpload(text: string): Upload | undefined {
  if (!TEXT.test(text)) return undefined;
  const [digest = "", until = "", run = "", ...ids] = text.split(".");
  const number = (each: string) => String(Number.parseInt(each, 36));
  return { digest, until: Number.parseInt(until, 36), run: number(run), ids: ids.map(number) };
}
