import { describe, expect, it } from "vitest";
import { kindNames } from "../../../src/skills/invoice/kinds.ts";
import { bill, type Fields, found, type House } from "./house.ts";

const one = (more: Fields): Fields => bill("INV-1", "10.00", { contract: "TBD", ...more });
const line = (more: Fields): Fields => one({ lines: [{ unit_price: "10.00", ...more }] });
const registered: House = { settings: { organization: { legal_name: "Acme", vat_id: "DE123456789" } } };

describe("what an invoice says against itself", () => {
  it.each<readonly [name: string, fields: Fields, told: readonly string[]]>([
    ["nothing", one({ totals: { net: "10.00", tax: "0.00", gross: "10.00", payable: "10" } }), []],
    [
      "a net total",
      one({ totals: { net: "10.01" } }),
      ["`totals.net` of `INV-1` is `10.01`; the lines come to USD 10.00."],
    ],
    ["a tax", one({ totals: { tax: "1.90" } }), ["`totals.tax` of `INV-1` is `1.90`; the tax comes to USD 0.00."]],
    [
      "a gross total",
      one({ totals: { gross: "9.99" } }),
      ["`totals.gross` of `INV-1` is `9.99`; with tax it comes to USD 10.00."],
    ],
    [
      "what is payable",
      one({ prepaid: "1.00", totals: { payable: "10.00" } }),
      ["`totals.payable` of `INV-1` is `10.00`; what is left to pay is USD 9.00."],
    ],
    ["a malformed total, which CS-ART-015 tells", one({ totals: { net: "1,0" } }), []],
    ["a malformed price, which CS-ART-015 tells", line({ unit_price: "-0" }), []],
    [
      "a kind",
      one({ kind: "milstone" }),
      [`\`kind\` of \`INV-1\` is \`milstone\`; allowed: ${kindNames.map((each) => `\`${each}\``).join(", ")}.`],
    ],
    ["no lines", one({ lines: [] }), ["`lines` of `INV-1` is missing."]],
    ["no price", line({ unit_price: undefined }), ["`lines[0].unit_price` of `INV-1` is missing."]],
    ["a price that is TBD, which has a finding of its own", line({ unit_price: "TBD" }), []],
    ["no currency", one({ currency: undefined }), ["`currency` of `INV-1` is missing."]],
    ["a due date", one({ due_date: "2026-04-30" }), ["`due_date` of `INV-1` is before `issue_date`."]],
    [
      "a period",
      one({ period: { start_date: "2026-05-02", end_date: "2026-05-01" } }),
      ["`period.end_date` of `INV-1` is before `start_date`."],
    ],
    [
      "a category",
      line({ tax: { category: "standart" } }),
      [expect.stringMatching(/^`lines\[0\]\.tax\.category` of `INV-1` is `standart`; allowed: `standard`, /) as string],
    ],
    [
      "standard tax without a rate",
      line({ tax: { category: "standard" } }),
      ["`lines[0].tax` of `INV-1` is standard tax without a rate above 0."],
    ],
    [
      "reverse charge at a rate",
      line({ tax: { category: "reverse-charge", rate: "19" } }),
      ["`lines[0].tax` of `INV-1` is `reverse-charge` at 19 percent, and nothing is charged under it."],
    ],
    [
      "a discount of nothing",
      one({ discounts: [{ reason: "Friends" }] }),
      ["`discounts[0]` of `INV-1` has neither `amount` nor `percent`."],
    ],
    [
      "a discount twice",
      one({ discounts: [{ amount: "1.00", percent: "10" }] }),
      ["`discounts[0]` of `INV-1` has both `amount` and `percent`."],
    ],
    [
      "a discount of more than all",
      line({ discounts: [{ percent: "100.1" }] }),
      ["`lines[0].discounts[0].percent` of `INV-1` is `100.1`; allowed: a number above 0 and up to 100, such as 2.5."],
    ],
    [
      "a line below zero",
      line({ discounts: [{ amount: "10.01" }] }),
      ["`lines[0].discounts` of `INV-1` takes off more than there is: USD -0.01 would be left."],
    ],
    [
      "a whole below zero",
      one({ discounts: [{ amount: "10.01" }] }),
      ["`discounts` of `INV-1` takes off more than there is: USD -0.01 would be left."],
    ],
    [
      "more prepaid than owed",
      one({ prepaid: "10.01" }),
      ["`prepaid` of `INV-1` is USD 10.01, more than the invoice asks for."],
    ],
    [
      "a discount of which nobody knows the tax",
      one({
        lines: [{ unit_price: "1.00", tax: { rate: "7" } }, { unit_price: "1.00" }],
        discounts: [{ amount: "1.00" }],
      }),
      ["`discounts[0]` of `INV-1` does not say under which tax it falls."],
    ],
    [
      "a line number twice",
      one({
        lines: [
          { id: "1", unit_price: "1.00" },
          { id: "1", unit_price: "1.00" },
        ],
      }),
      ["`lines[1].id` of `INV-1` is `1`, like that of a line before."],
    ],
    ["an account", one({ payment: { iban: "DE89 3704 0044 0532 0130 00" } }), []],
    [
      "an account of a country with lengths of its own",
      one({ payment: { iban: "EG380019000500000000263180002" } }),
      [],
    ],
    [
      "an account with a digit too few, and one that is wrong",
      one({ payment: { iban: "DE8937040044053201300", debited_iban: "DE88370400440532013000" } }),
      [
        "warning: `payment.iban` of `INV-1` is no IBAN: its check digits do not fit.",
        "warning: `payment.debited_iban` of `INV-1` is no IBAN: its check digits do not fit.",
      ],
    ],
    [
      "a key that means nothing",
      line({ unitprice: "10.00" }),
      ["warning: Unknown key `unitprice`; did you mean `unit_price`?"],
    ],
    ["text where a list belongs", one({ lines: "ten" }), ["`lines` is `ten`; allowed: a list."]],
  ])("%s", (_, fields, told) => {
    expect(found([fields])).toEqual(told);
  });

  it("asks who is registered for a tax what each line bears", () => {
    expect(found([one({})], registered)).toEqual([
      "`lines[0].tax` of `INV-1` is missing, though the seller has a `vat_id`.",
    ]);
    expect(found([one({ tax: { rate: "19" } })], registered)).toEqual([]);
    expect(found([one({ status: "draft" })], registered)).toEqual([]);
  });

  it("takes the currency of the settings where none is stated", () => {
    const settings = { settings: { currency: "JPY" } };
    expect(
      found([one({ currency: "TBD", lines: [{ unit_price: "10" }], totals: { net: "11" } })], { settings }),
    ).toEqual(["`totals.net` of `INV-1` is `11`; the lines come to JPY 10."]);
  });

  it("finds nothing wrong with a draft of which hardly anything is known", () => {
    const unknown = {
      id: "INV-1",
      status: "draft",
      kind: "milestone",
      lines: "TBD",
      buyer: "TBD",
      totals: { net: "TBD" },
    };
    expect(found([unknown, { id: "INV-2", status: "draft", lines: ["TBD", { unit_price: "TBD" }] }])).toEqual([]);
    for (const kind of kindNames) expect(found([{ id: "INV-1", status: "draft", kind }])).toEqual([]);
  });
});
