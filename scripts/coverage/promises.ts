import { globSync, readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { z } from "zod";
import { miscounted, type Row } from "./rows.ts";

/** What must hold whatever happens, as far as one file under test/coverage/promises/ lists it. */
export interface Promises {
  readonly title: string;
  readonly about: string;
  /** The ids that there must be, such as `I1`. */
  readonly ids: readonly string[];
  readonly rows: readonly Row[];
}

const text = z.string().min(1);

const line = z
  .strictObject({
    says: text,
    tests: z.array(text).default([]),
    rules: z.array(text).default([]),
    not_yet: text.optional(),
  })
  .refine(({ tests, rules, not_yet: open }) => tests.length + rules.length > 0 || open !== undefined, {
    error: "a row names a test, or says why there is none yet",
  });

/** `ids` says which rows are asked for: a group of ids is written `I1-17`. */
const file = z.strictObject({ title: text, about: text, ids: text, rows: z.record(text, line) });

export function readPromises(root: string): Promises[] {
  const paths = globSync("test/coverage/promises/*.yaml", { cwd: root }).toSorted();
  return paths.map((path) => parsePromises(path, readFileSync(`${root}/${path}`, "utf8")));
}

export function parsePromises(path: string, content: string): Promises {
  const document = parseDocument(content);
  const [broken] = document.errors;
  if (broken) throw new Error(`${path}: ${broken.message}`);
  const { success, data, error } = file.safeParse(document.toJS());
  if (!success) throw new Error(`${path}: ${z.prettifyError(error)}`);
  const { title, about, ids, rows } = data;
  const all = Object.entries(rows).map(([row, { not_yet: notYet, ...rest }]) => ({
    row,
    file: path,
    seed: title,
    ...rest,
    notYet,
  }));
  return { title, about, ids: idsIn(ids), rows: all };
}

function idsIn(groups: string): string[] {
  return groups.split(/\s+/).flatMap((group) => {
    const [, letter = "", first = "", last = first] = /^([A-Z]?)(\d+)(?:-(\d+))?$/.exec(group) ?? [];
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, index) => `${letter}${Number(first) + index}`);
  });
}

/** Rows that are asked for and are not there, or the other way round. */
export function missing(all: readonly Promises[]): string[] {
  return all.flatMap(({ title, ids, rows }) => miscounted(rows, ids).map((each) => `${title}: ${each}`));
}
