import { describe, expect, it } from "vitest";
import { coveragePage } from "../../scripts/coverage/page.ts";
import { missing, parsePromises } from "../../scripts/coverage/promises.ts";
import { outcomesOf, unproved } from "../../scripts/coverage/proof.ts";
import { expectedRows, miscounted, parseRows, type Row } from "../../scripts/coverage/rows.ts";

/** What proves docs/coverage.md has to refuse what does not prove it. */

const FILE = "test/coverage/rows/x.yaml";

const report = JSON.stringify({
  testResults: [
    {
      name: "/here/test/gates/votes.test.ts",
      assertionResults: [
        { ancestorTitles: ["votes"], title: "count once", status: "passed" },
        { ancestorTitles: ["votes"], title: "of the author", status: "failed" },
        { ancestorTitles: ["votes"], title: "of robots", status: "skipped" },
        { ancestorTitles: [], title: "is told twice", status: "passed" },
        { ancestorTitles: [], title: "is told twice", status: "failed" },
      ],
    },
  ],
});
const outcomes = outcomesOf(report, "/here");

const row = (number: number, ...tests: readonly string[]): Row => ({
  row: number,
  file: FILE,
  seed: "001",
  says: "Somebody decides",
  tests,
  rules: [],
  notYet: undefined,
});

describe("a row", () => {
  it("is proved by a test that was there and passed", () => {
    expect(unproved([row(1, "test/gates/votes.test.ts > votes > count once")], outcomes)).toEqual([]);
  });

  it.each([
    ["failed", "votes > of the author"],
    ["skipped", "votes > of robots"],
    ["failed", "is told twice"],
  ])("is not proved by a test that is %s: %s", (status, name) => {
    const test = `test/gates/votes.test.ts > ${name}`;
    expect(unproved([row(7, test)], outcomes)).toEqual([`${FILE}: row 7 names a test that is ${status}: ${test}`]);
  });

  it("is proved by all tests whose names begin as it says, if there is one", () => {
    const named = (name: string) => unproved([row(7, `test/gates/votes.test.ts > ${name}`)], outcomes);
    expect(named("votes > count*")).toEqual([]);
    expect(named("votes > of*")).toHaveLength(1);
    expect(named("votes > none*")).toEqual([expect.stringContaining("names a test that is not there")]);
  });

  it.each([
    ["test/gates/votes.test.ts > votes > count onec", "Did you mean test/gates/votes.test.ts > votes > count once?"],
    ["test/gates/votes.test.ts > something else altogether", "Its tests: npx vitest list test/gates/votes.test.ts"],
    ["test/gates/vote.test.ts > votes > count once", "Did you mean the file test/gates/votes.test.ts?"],
    ["test/other.test.ts > votes", "There is no file test/other.test.ts in this run."],
  ])("is not proved by a test that is not there: %s", (test, hint) => {
    expect(unproved([row(7, test)], outcomes)).toEqual([
      `${FILE}: row 7 names a test that is not there: ${test}\n  ${hint}`,
    ]);
  });
});

describe("the rows", () => {
  it("are those of the source documents, each once", () => {
    expect(expectedRows).toHaveLength(443);
    expect(miscounted([row(1), row(2)], [1, 2])).toEqual([]);
    expect(miscounted([row(1), row(1), row(4)], [1, 3])).toEqual([
      "row 3 is in no file under test/coverage/rows/",
      `row 1 is in two places: ${FILE}`,
      `row 4 is none of the source documents': ${FILE}`,
    ]);
  });

  it("of what always holds are those that are asked for", () => {
    const rows = "rows: { A1: { says: One, tests: [x] }, 7: { says: Two, not_yet: soon } }";
    const all = (ids: string) => [parsePromises(FILE, `title: T\nabout: x\nids: ${ids}\n${rows}`)];
    expect(missing(all("A1 7"))).toEqual([]);
    expect(missing(all("A1-2 7 9"))).toEqual(
      ["A2", "9"].map((id) => `T: row ${id} is in no file under test/coverage/rows/`),
    );
    expect(missing(all("A1"))).toEqual([`T: row 7 is none of the source documents': ${FILE}`]);
    expect(() => all("A1\nmore: x")).toThrow("more");
    expect(() => parsePromises(FILE, "title: T\nabout: x\nids: A1\nrows: { A1: { says: One } }")).toThrow(
      "names a test",
    );
  });

  it("may stand for many, one per name", () => {
    const text =
      "seed: 004 §3\nrows: [{ row: 5, step: 10, each: [a, b], says: 'What {each} is', tests: ['{each} is'] }]";
    expect(parseRows(FILE, text)).toEqual([
      { row: 5, file: FILE, seed: "004 §3", says: "What a is", tests: ["a is"], rules: [], notYet: undefined },
      { row: 15, file: FILE, seed: "004 §3", says: "What b is", tests: ["b is"], rules: [], notYet: undefined },
    ]);
  });

  it("name their file where it is no YAML", () => {
    expect(() => parseRows(FILE, "rows: [")).toThrow(FILE);
  });

  it.each([
    ["neither test nor reason", "{ row: 5, says: It is so }", "a row names a test, or says why there is none yet"],
    ["a key that nobody reads", "{ row: 5, says: It is so, test: [a > b] }", '"test"'],
    ["no number", "{ says: It is so, tests: [a > b] }", "rows[0].row"],
  ])("are refused with %s", (_, line, message) => {
    expect(() => parseRows(FILE, `seed: 001\nrows: [${line}]`)).toThrow(message);
    expect(() => parseRows(FILE, `seed: 001\nrows: [${line}]`)).toThrow(FILE);
  });
});

describe("the page", () => {
  it("links each test, and says of each open row why", () => {
    const page = coveragePage([
      row(24, "test/gates/votes.test.ts > votes > a|b"),
      { ...row(25), notYet: "Comes with the page" },
      {
        ...row(26, "test/gates/votes.test.ts > votes > c", "test/gates/votes.test.ts > votes > d"),
        notYet: "Half of it",
      },
      { ...row(27), rules: ["CS-BLK-001 orphaned-blocker"] },
    ]);
    expect(page).toContain("2 are shown, 1 are shown in part, and 1 are not there yet");
    expect(page).toContain(
      "| 24 | Somebody decides | [gates/votes](../test/gates/votes.test.ts): votes › a\\|b |\n" +
        "| 25 | Somebody decides | **Not yet:** Comes with the page |\n",
    );
    expect(page).toContain("votes › c; › d<br>**Not yet:** Half of it |");
    expect(page).toContain("| Rules [CS-BLK-001](rules.md#cs-blk-001-orphaned-blocker) |");
  });
});
