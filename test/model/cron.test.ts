import { expect, test } from "vitest";
import { parseCron, struckBefore } from "../../src/model/cron.ts";

const NOW = Date.UTC(2026, 10, 21, 12, 0, 30); // a Saturday

const struck = (text: string, count = 2) => {
  const cron = parseCron(text);
  return cron && struckBefore(cron, NOW, count).map((each) => new Date(each).toISOString().slice(0, 16));
};

test.each<[cron: string, times: string[]]>([
  ["0 6 * * *", ["2026-11-21T06:00", "2026-11-20T06:00"]],
  ["0 18 * * *", ["2026-11-20T18:00", "2026-11-19T18:00"]],
  ["*/15 * * * *", ["2026-11-21T12:00", "2026-11-21T11:45"]],
  ["7,37 8-10 * * *", ["2026-11-21T10:37", "2026-11-21T10:07"]],
  ["0 0 * * 1-5", ["2026-11-20T00:00", "2026-11-19T00:00"]],
  ["0 0 * * sun", ["2026-11-15T00:00", "2026-11-08T00:00"]],
  ["0 0 * * 7", ["2026-11-15T00:00", "2026-11-08T00:00"]],
  ["30 5 1 * *", ["2026-11-01T05:30", "2026-10-01T05:30"]],
  ["0 0 13 * 5", ["2026-11-20T00:00", "2026-11-13T00:00"]],
  ["0 0 29 feb *", []],
  ["0 0 1 JAN *", ["2026-01-01T00:00", "2025-01-01T00:00"]],
  ["0 0 2/10 * *", ["2026-11-12T00:00", "2026-11-02T00:00"]],
])("%s struck last at %j", (cron, times) => {
  expect(struck(cron)).toEqual(times);
});

test("the minute that runs counts once it has begun", () => {
  expect(struck("0 12 * * *", 1)).toEqual(["2026-11-21T12:00"]);
});

test.each([
  "",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * * 13 *",
  "* * * * 8",
  "5-1 * * * *",
  "*/0 * * * *",
  "x * * * *",
  "@daily",
  "1, * * * *",
])("%j is no cron", (cron) => {
  expect(struck(cron)).toBeUndefined();
});
