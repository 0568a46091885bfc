import { stringifyYaml } from "../edit/yaml.ts";
import { dataOf } from "../model/doc.ts";
import type { SourceFile } from "../model/engagement.ts";
import type { Problem } from "../model/finding.ts";
import { entryAsWritten, parseEntry } from "../parse/record.ts";
import type { Standing } from "../record/chain.ts";
import { textOf } from "./text-at.ts";

export interface ReadEntry {
  readonly standing: Standing | undefined;
  readonly problems: readonly Problem[];
}

/** An entry as it stands. Those that are just as the recorder writes them, which are nearly all, are read without the loader. */
export function readEntry(file: SourceFile): ReadEntry {
  const { path } = file;
  const text = textOf(file.bytes);
  const said = entryAsWritten(file.bytes, text);
  // What it says, written again, is the text: then the loader reads the same.
  if (said && stringifyYaml(dataOf(said)) === text)
    return { standing: { path, text, entry: said, canonical: text }, problems: [] };
  const { entry, problems } = parseEntry(file);
  if (!entry) return { standing: undefined, problems };
  return { standing: { path, text, entry, canonical: stringifyYaml(dataOf(entry)) }, problems };
}
