import { expect, it } from "vitest";
import { isRecordBranch, wayOf } from "../../../src/app/action/way.ts";
import { sourceFile } from "../../scenario/files.ts";
import { smallest } from "../../scenario/smallest.ts";

const settings = (record: string) =>
  sourceFile("countersign.yaml", String(smallest["countersign.yaml"]).replace("record: commit", record));

it.each([
  // A pull request may go into any branch, whose settings say what somebody wanted them to say.
  ["record: commit", "countersign/record", true],
  ["record: commit", "countersign-record", true],
  ["record: branch, record_branch: ledger", "ledger", true],
  ["record: commit", "work", false],
  ["record: branch, record_branch: ledger", "work", false],
])("%s: %s is the record's own: %s", (record, name, own) => {
  expect(isRecordBranch(wayOf(settings(record), undefined), name)).toBe(own);
});
