import fc from "fast-check";
import { expect, it } from "vitest";
import type { RecordedUse } from "../../../src/model/record.ts";
import { readCsv, textCell, textOf } from "../../../src/skills/invoice/csv.ts";
import { invoiceRegister } from "../../../src/skills/invoice/register.ts";
import type { KeptEngagement } from "../../../src/skills/skill.ts";
import { around, artifact, bill, credit, type Fields } from "./house.ts";

const use = (id: string, status: string, event: string): RecordedUse => ({
  action: "send_invoice",
  artifact: id,
  scope: "*",
  status,
  event,
});

function kept(
  all: readonly Fields[],
  uses: readonly RecordedUse[] = [],
  id = "acme",
  client = "Acme, Inc.",
): KeptEngagement {
  return {
    id,
    client,
    around: around(
      all.map((each) => artifact(each, id)),
      { record: { uses } },
    ),
  };
}

function update(previous: string, engagements: readonly KeptEngagement[]): string {
  return invoiceRegister.update(previous, new Map(engagements.map((each) => [each.id, invoiceRegister.rows(each)])));
}

/** The rows without their heads, each by its heads. */
function rows(csv: string): Record<string, string>[] {
  const [heads = [], ...cells] = readCsv(csv);
  return cells.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ""])));
}

const all = [
  bill("INV-1", "100.00", { kind: "deposit", tax: { rate: "19" }, due_date: "2026-05-16", number: "2026/1" }),
  bill("INV-2", "400.00", { issue_date: "2026-06-01", prepaid: "19.00" }),
  credit("INV-3", "INV-2", "81.00"),
  { id: "INV-4", kind: "receipt", invoice: "INV-2", currency: "USD", received: { amount: "50.50" } },
  bill("INV-5", "7.00"),
  { id: "INV-6", kind: "void_notice", voids: "INV-5" },
  bill("INV-7", "9.00", { status: "draft" }),
  bill("INV-8", "9.00", { kind: "pro_forma" }),
];
const uses = [
  use("INV-1", "sent", "sent on 2026-05-02"),
  use("INV-1", "paid", "paid on 2026-05-20"),
  use("INV-2", "sent", "sent"),
];

it("lists each invoice with what was sent, paid and credited, and what is open", () => {
  expect(update("", [kept(all, uses)]))
    .toBe(`engagement,number,kind,client,currency,issued,due,net,tax,gross,payable,credited,sent,paid_on,paid,open
acme,2026/1,deposit,"Acme, Inc.",USD,2026-05-01,2026-05-16,100.00,19.00,119.00,119.00,0.00,2026-05-02,2026-05-20,119.00,0.00
acme,INV-2,invoice,"Acme, Inc.",USD,2026-06-01,,400.00,0.00,400.00,381.00,81.00,TBD,,50.50,249.50
acme,INV-3,credit_memo,"Acme, Inc.",USD,2026-05-01,,-81.00,0.00,-81.00,-81.00,0.00,,,0.00,0.00
acme,INV-5,invoice,"Acme, Inc.",USD,2026-05-01,,7.00,0.00,7.00,7.00,0.00,,,0.00,0.00
`);
});

it("keeps the rows of other engagements as they are, and writes its own anew", () => {
  const both = update("", [kept(all, uses), kept([bill("INV-9", "5.00")], [], "beta", '=1+"1"')]);
  const later = update(both, [
    kept([bill("INV-9", "5.00")], [use("INV-9", "paid", "paid on 2026-06-02")], "beta", "B"),
  ]);
  expect(later.split("\n").filter((row) => row.startsWith("acme"))).toEqual(
    both.split("\n").filter((row) => row.startsWith("acme")),
  );
  expect(rows(later).at(-1)).toMatchObject({ engagement: "beta", client: "B", paid: "5.00", open: "0.00" });
  expect(update(both, [])).toBe(both);
  expect(update(both.replaceAll("\n", "\r\n"), [])).toBe(both);
  expect(update(both, [kept([]), kept([], [], "beta")])).toBe("");
  expect(update("", [])).toBe("");
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", '="a","b"', "-"])(
  "L1 no cell is a formula: %j",
  (client) => {
    const csv = update("", [kept([bill("INV-1", "5.00"), credit("INV-2", "INV-1", "1.00")], [], "acme", client)]);
    for (const row of rows(csv)) {
      expect(row["client"]).toMatch(/^'/);
      expect(textOf(row["client"] ?? "")).toBe(client);
    }
    expect(rows(csv).map((row) => Number(row["gross"]))).toEqual([5, -1]);
    expect(update(csv, [])).toBe(csv);
  },
);

it("L1 reads back what it wrote, whatever the text, and never as a formula", () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^['=+@,"\r\n\t -]{0,6}x?$/)), {
    minLength: 2,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (table) => {
      const csv = table.map((row) => `${row.map(textCell).join(",")}\n`).join("");
      const read = readCsv(csv);
      expect(read.map((row) => row.map(textOf))).toEqual(table);
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
    { numRuns: 300 },
  );
});
