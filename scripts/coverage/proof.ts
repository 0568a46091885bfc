import { relative } from "node:path";
import { z } from "zod";
import { nearest } from "../../src/model/nearest.ts";
import { type Row, testsOf } from "./rows.ts";

const SEPARATOR = " > ";

/** How each test of a run ended, by `file > describe > name`; one name may stand for several tests. */
export type Outcomes = ReadonlyMap<string, readonly string[]>;

/** The parts of vitest's JSON report that are read here. */
const reportFile = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

export function outcomesOf(report: string, root: string): Outcomes {
  const outcomes = new Map<string, string[]>();
  for (const { name, assertionResults } of reportFile.parse(JSON.parse(report)).testResults) {
    const path = relative(root, name).replaceAll("\\", "/");
    for (const { ancestorTitles, title, status } of assertionResults) {
      const test = [path, ...ancestorTitles, title].join(SEPARATOR);
      outcomes.set(test, [...(outcomes.get(test) ?? []), status]);
    }
  }
  return outcomes;
}

/** Rows whose tests do not show in this run what they are named for. */
export function unproved(rows: readonly Row[], outcomes: Outcomes): string[] {
  return rows.flatMap((each) =>
    testsOf(each).flatMap((test) => {
      const wrong = wrongWith(test, outcomes);
      return wrong === undefined ? [] : [`${each.file}: row ${each.row} names a test that ${wrong}`];
    }),
  );
}

function wrongWith(test: string, outcomes: Outcomes): string | undefined {
  const ended = outcomes.get(test) ?? (test.endsWith("*") ? beginning(test.slice(0, -1), outcomes) : undefined);
  if (ended === undefined) return `is not there: ${test}\n  ${hint(test, [...outcomes.keys()])}`;
  const other = ended.find((status) => status !== "passed");
  return other === undefined ? undefined : `is ${other}: ${test}`;
}

function beginning(start: string, outcomes: Outcomes): readonly string[] | undefined {
  const ended = [...outcomes].flatMap(([name, each]) => (name.startsWith(start) ? each : []));
  return ended.length === 0 ? undefined : ended;
}

/** A test of the same file is meant before one of another. */
function hint(test: string, known: readonly string[]): string {
  const [file = "", ...names] = test.split(SEPARATOR);
  const inFile = known.filter((each) => each.startsWith(`${file}${SEPARATOR}`)).map((each) => each.slice(file.length));
  const near = nearest(["", ...names].join(SEPARATOR), inFile);
  if (near !== undefined) return `Did you mean ${file}${near}?`;
  if (inFile.length > 0) return `Its tests: npx vitest list ${file}`;
  const other = nearest(file, [...new Set(known.map((each) => each.split(SEPARATOR)[0] ?? ""))]);
  return other === undefined ? `There is no file ${file} in this run.` : `Did you mean the file ${other}?`;
}
