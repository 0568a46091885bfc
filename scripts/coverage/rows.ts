import { globSync, readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { z } from "zod";

/** One requirement of the source documents, and the tests that show that it is met. */
export interface Row {
  readonly row: number | string;
  /** The file that names it. */
  readonly file: string;
  /** The document and its section, such as `004 §3`. */
  readonly seed: string;
  readonly says: string;
  /** `file > describe > name`, in full; with `*` behind, all tests whose names begin so. */
  readonly tests: readonly string[];
  /** Rules by code and id, which stand for the tests of their fixtures. */
  readonly rules: readonly string[];
  /** What is not built or not shown yet; beside tests, what they leave out. */
  readonly notYet: string | undefined;
}

const text = z.string().min(1);

/**
 * A line of a file under test/coverage/rows/. With `each` it stands for one row per name: the first is `row`, the others
 * follow in steps of `step`, and `{each}` is the name. `rules` stands for the tests of these rules' fixtures.
 */
const line = z
  .strictObject({
    row: z.int(),
    step: z.int().min(1).default(1),
    each: z.array(text).min(1).optional(),
    says: text,
    tests: z.array(text).default([]),
    rules: z.array(text).default([]),
    not_yet: text.optional(),
  })
  .refine(({ tests, rules, not_yet: open }) => tests.length + rules.length > 0 || open !== undefined, {
    error: "a row names a test, or says why there is none yet",
  });

const rowsFile = z.strictObject({ seed: text, rows: z.array(line).min(1) });

/** The rows of every file, in order of their numbers. */
export function readRows(root: string): Row[] {
  const paths = globSync("test/coverage/rows/*.yaml", { cwd: root }).toSorted();
  return paths
    .flatMap((path) => parseRows(path, readFileSync(`${root}/${path}`, "utf8")))
    .toSorted((a, b) => Number(a.row) - Number(b.row));
}

export function parseRows(path: string, content: string): Row[] {
  const document = parseDocument(content);
  const [broken] = document.errors;
  if (broken) throw new Error(`${path}: ${broken.message}`);
  const { success, data, error } = rowsFile.safeParse(document.toJS());
  if (!success) throw new Error(`${path}: ${z.prettifyError(error)}`);
  return data.rows.flatMap(({ row, step, each, says, tests, rules, not_yet: notYet }) =>
    (each ?? [""]).map((name, index) => {
      const named = (words: string) => words.replaceAll("{each}", name);
      return {
        row: row + index * step,
        file: path,
        seed: data.seed,
        says: named(says),
        tests: tests.map(named),
        rules,
        notYet: notYet === undefined ? undefined : named(notYet),
      };
    }),
  );
}

/** All tests of a row, those of the fixtures of its rules too. */
export function testsOf({ tests, rules }: Row): string[] {
  return [...tests, ...rules.flatMap((rule) => ofFixtures.map((name) => `${RULES} > ${rule} > ${name}`))];
}

const RULES = "test/rules/rules.test.ts";
const ofFixtures = [
  "finds what is wrong, where it is",
  "is silent once the fix is applied, and nothing else is wrong then",
];

/** The numbers of the rows that the two documents, 001 and 004, gave. */
export const expectedRows: readonly Row["row"][] = [...from(24, 66), ...from(162, 561)];

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Numbers that are not there exactly once, or that nobody expects. */
export function miscounted(rows: readonly Row[], expected: readonly Row["row"][] = expectedRows): string[] {
  const there = rows.map(({ row }) => row);
  const missing = expected.filter((row) => !there.includes(row));
  const twice = there.filter((row, index) => there.indexOf(row) !== index);
  const strange = there.filter((row) => !expected.includes(row));
  return [
    ...missing.map((row) => `row ${row} is in no file under test/coverage/rows/`),
    ...twice.map((row) => `row ${row} is in two places: ${filesOf(rows, row)}`),
    ...strange.map((row) => `row ${row} is none of the source documents': ${filesOf(rows, row)}`),
  ];
}

function filesOf(rows: readonly Row[], id: Row["row"]): string {
  const files = rows.filter(({ row }) => row === id).map(({ file }) => file);
  return [...new Set(files)].join(", ");
}
