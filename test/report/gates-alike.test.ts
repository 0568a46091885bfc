import { describe, expect, it } from "vitest";
import { withJoined } from "../../src/report/gates-alike.ts";

const row = (gate: string, scope: string, status: string, because: string, required = false) => ({
  gate,
  scope,
  status,
  because,
  required,
});

const names = (rows: Parameters<typeof withJoined>[0]) => withJoined(rows).map(({ gate, scope }) => `${gate} ${scope}`);

describe("gates of one scope that are shut for one reason", () => {
  const shut = ["a", "b", "c"].map((gate) => row(gate, "refunds", "blocked", "Open: BLK-1."));

  it("are one row, after those that are told by themselves", () => {
    expect(withJoined([...shut, row("a", "pilot", "blocked", "Open: BLK-1.")])).toEqual([
      row("a", "pilot", "blocked", "Open: BLK-1."),
      row("all 3 gates", "refunds", "blocked", "Open: BLK-1."),
    ]);
  });

  it.each([
    ["two are few enough", shut.slice(1)],
    ["one stands otherwise", [...shut, row("d", "refunds", "expired", "Open: BLK-1.")]],
    ["one has another reason", [...shut, row("d", "refunds", "blocked", "Open: BLK-2.")]],
    ["one is needed by the change", [...shut, row("d", "refunds", "blocked", "Open: BLK-1.", true)]],
    ["somebody gave something", ["a", "b", "c"].map((gate) => row(gate, "pilot", "approved", "Approved by @lena."))],
  ])("are told one by one where %s", (_why, rows) =>
    expect(names(rows)).toEqual(rows.map(({ gate, scope }) => `${gate} ${scope}`)),
  );
});
