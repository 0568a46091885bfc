import { describe, expect, it } from "vitest";
import { artifact, bill, contract, credit, type Fields, found } from "./house.ts";

const two = [{ unit_price: "300.00", milestone: "first" }, { unit_price: "500.00" }];

interface Row {
  readonly name: string;
  readonly all: readonly Fields[];
  readonly told: readonly string[];
}

const over = (id: string, sum: string) =>
  `! \`${id}\` brings what is billed under ADSA-2026-0001 to USD ${sum}, without tax; it allows USD 1000.00.`;
const again = (id: string, by: string) => `! \`${id}\` bills the milestone \`first\`, which ${by} bills already.`;

const rows: readonly Row[] = [
  { name: "all that the contract allows", all: [bill("INV-1", "400.00"), bill("INV-2", "600.00")], told: [] },
  { name: "a cent more", all: [bill("INV-1", "400.00"), bill("INV-2", "600.01")], told: [over("INV-2", "1000.01")] },
  {
    name: "the one of a later day is the one too many",
    all: [bill("INV-1", "400.00", { issue_date: "2026-06-01" }), bill("INV-2", "600.01")],
    told: [over("INV-1", "1000.01")],
  },
  {
    name: "a draft is the one too many",
    all: [bill("INV-1", "400.00", { status: "draft" }), bill("INV-2", "700.00")],
    told: [over("INV-1", "1100.00")],
  },
  {
    name: "a deposit that is deducted later",
    all: [
      bill("INV-1", "300.00", { kind: "deposit" }),
      bill("INV-2", "1000.00", { issue_date: "2026-06-01", prepaid: "300.00" }),
    ],
    told: [],
  },
  {
    name: "a deposit that is not deducted",
    all: [bill("INV-1", "300.00", { kind: "deposit" }), bill("INV-2", "1000.00", { issue_date: "2026-06-01" })],
    told: [over("INV-2", "1300.00")],
  },
  {
    name: "what is deducted and was never billed gives nothing back",
    all: [bill("INV-1", "1000.00", { prepaid: "1000.00" }), bill("INV-2", "0.01", { issue_date: "2026-06-01" })],
    told: [over("INV-2", "1000.01")],
  },
  {
    name: "what a credit memo gave back may be billed again",
    all: [bill("INV-1", "1000.00"), credit("INV-2", "INV-1@v1", "200.00"), bill("INV-3", "200.00")],
    told: [],
  },
  {
    name: "and no more",
    all: [bill("INV-1", "1000.00"), credit("INV-2", "INV-1", "200.00"), bill("INV-3", "200.01")],
    told: [over("INV-3", "1000.01")],
  },
  {
    name: "a draft of a credit memo gives nothing back",
    all: [bill("INV-1", "1000.00"), credit("INV-2", "INV-1", "200.00", { status: "draft" }), bill("INV-3", "1.00")],
    told: [over("INV-3", "1001.00")],
  },
  {
    name: "an invoice that is void counts for nothing",
    all: [bill("INV-1", "1000.00"), { id: "INV-2", kind: "void_notice", voids: "INV-1" }, bill("INV-3", "1000.00")],
    told: [],
  },
  {
    name: "a pro forma invoice bills nothing",
    all: [bill("INV-1", "1000.00"), bill("INV-2", "500.00", { kind: "pro forma" })],
    told: [],
  },
  {
    name: "a payment request bills, unless it repeats an invoice",
    all: [
      bill("INV-1", "1000.00"),
      bill("INV-2", "1000.00", { kind: "payment_request", invoice: "INV-1" }),
      bill("INV-3", "1.00", { kind: "payment_request" }),
    ],
    told: [over("INV-3", "1001.00")],
  },
  {
    name: "another currency than the contract's",
    all: [bill("INV-1", "10.00", { currency: "EUR" })],
    told: ["! `INV-1` is in EUR, and ADSA-2026-0001 is in USD."],
  },
  {
    name: "a milestone that is billed already, whatever is left of it",
    all: [bill("INV-1", "100.00", { milestone: "first" }), bill("INV-2", "100.00", { milestone: "first" })],
    told: [again("INV-2", "INV-1")],
  },
  {
    name: "a milestone that a line bills already",
    all: [bill("INV-1", "1.00", { lines: two }), bill("INV-2", "100.00", { milestone: "first" })],
    told: [again("INV-2", "INV-1")],
  },
  {
    name: "a milestone that was given back as a whole",
    all: [
      bill("INV-1", "400.00", { milestone: "first" }),
      credit("INV-2", "INV-1", "400.00"),
      bill("INV-3", "400.00", { milestone: "first" }),
    ],
    told: [],
  },
  {
    name: "a milestone that was given back in part",
    all: [
      bill("INV-1", "400.00", { milestone: "first" }),
      credit("INV-2", "INV-1", "100.00"),
      bill("INV-3", "101.00", { milestone: "first" }),
    ],
    told: ["! `INV-3` bills USD 101.00 of the milestone `first` beside USD 300.00 of INV-1; it is worth USD 400.00."],
  },
  {
    name: "more than a milestone is worth",
    all: [bill("INV-1", "400.01", { milestone: "first" })],
    told: ["! `INV-1` bills USD 400.01 of the milestone `first`; it is worth USD 400.00."],
  },
  {
    name: "a milestone with other work beside it",
    all: [bill("INV-1", "1.00", { milestone: "first", lines: [{ unit_price: "400.00" }, { unit_price: "100.00" }] })],
    told: [],
  },
  {
    name: "a milestone that the contract does not have",
    all: [bill("INV-1", "1.00", { milestone: "third" })],
    told: ["! `INV-1` bills the milestone `third`, which ADSA-2026-0001 does not have."],
  },
  {
    name: "a deposit bills no milestone, whatever it names",
    all: [
      bill("INV-1", "100.00", { kind: "deposit", milestone: "deposit" }),
      bill("INV-2", "100.00", { kind: "retainer", milestone: "first" }),
      bill("INV-3", "400.00", { milestone: "first", prepaid: "200.00" }),
    ],
    told: [],
  },
  {
    name: "a contract that is not there",
    all: [bill("INV-1", "1.00", { contract: "ADSA-2026-0009@v1" })],
    told: ["! `INV-1` names the contract `ADSA-2026-0009@v1`, which is not here."],
  },
  {
    name: "a contract without fees",
    all: [{ id: "ADSA-2026-0002", type: "contract" }, bill("INV-1", "1.00", { contract: "ADSA-2026-0002@v1" })],
    told: ["warning: `INV-1` names the contract `ADSA-2026-0002@v1`, which states no fees."],
  },
  {
    name: "the contract among the sources",
    all: [bill("INV-1", "1000.01", { contract: "TBD", sources: ["ADSA-2026-0001@v1"] })],
    told: [over("INV-1", "1000.01")],
  },
  {
    name: "two with one number",
    all: [bill("INV-1", "1.00"), bill("INV-2", "1.00", { number: "INV-1" })],
    told: ["! `INV-2` has the number `INV-1`, which INV-1 has."],
  },
  {
    name: "a credit memo without its invoice",
    all: [bill("INV-1", "1.00"), { ...credit("INV-2", "INV-1", "1.00"), credits: "TBD" }],
    told: ["! `INV-2` is a credit memo and does not say of which invoice."],
  },
  {
    name: "a credit memo of an invoice that is not there",
    all: [credit("INV-2", "INV-1", "1.00")],
    told: ["! `INV-2`, a credit memo, names `INV-1`, which is no live invoice here."],
  },
  {
    name: "a credit memo of a credit memo",
    all: [bill("INV-1", "5.00"), credit("INV-2", "INV-1", "1.00"), credit("INV-3", "INV-2", "1.00")],
    told: ["! `INV-3`, a credit memo, names `INV-2`, which is no live invoice here."],
  },
  {
    name: "a credit memo over its invoice",
    all: [bill("INV-1", "5.00"), credit("INV-2", "INV-1", "5.01")],
    told: ["! `INV-2` credits USD 5.01; INV-1 is over USD 5.00."],
  },
  {
    name: "credit memos that are over it together",
    all: [bill("INV-1", "5.00"), credit("INV-2", "INV-1", "3.00"), credit("INV-3", "INV-1", "2.01")],
    told: ["! `INV-3` credits USD 5.01, with INV-2; INV-1 is over USD 5.00."],
  },
  {
    name: "a credit memo in another currency",
    all: [bill("INV-1", "5.00"), credit("INV-2", "INV-1", "5.00", { currency: "EUR" })],
    told: ["! `INV-2` is in EUR, and INV-1 is in USD.", "! `INV-2` is in EUR, and ADSA-2026-0001 is in USD."],
  },
  {
    name: "a void notice without its invoice",
    all: [{ id: "INV-2", kind: "void-notice" }],
    told: ["! `INV-2` is a void notice and does not say of which invoice."],
  },
  {
    name: "a receipt over more than is owed",
    all: [
      bill("INV-1", "5.00", { prepaid: "1.00" }),
      { id: "INV-2", kind: "receipt", invoice: "INV-1", currency: "USD", received: { amount: "4.01" } },
    ],
    told: ["! `INV-2` speaks of USD 4.01; INV-1 asks for USD 4.00."],
  },
];

describe("what the contract and earlier invoices leave no room for", () => {
  it.each(rows)("$name", ({ all, told }) => {
    expect(found([contract, ...all])).toEqual(told);
  });
});

it("counts what the record holds as final before what is newer, whatever its date", () => {
  const first = { id: "INV-1", version: "v1", blob: "", status: "current", final: true };
  const all = [contract, bill("INV-1", "700.00", { issue_date: "2026-09-01" }), bill("INV-2", "700.00")];
  expect(found(all)).toEqual([over("INV-1", "1400.00")]);
  expect(found(all, { record: { artifacts: [first] } })).toEqual([over("INV-2", "1400.00")]);
});

it("adds change orders to the contract once the record holds them as they stand", () => {
  const change: Fields = {
    id: "CHG-2026-0001",
    type: "change_order",
    sources: ["ADSA-2026-0001@v1"],
    price: { currency: "USD", total: "50.00" },
  };
  const all = [contract, change, bill("INV-1", "1050.00")];
  const approved = (blob: string) => ({ id: "CHG-2026-0001", version: "v1", blob, status: "current", final: true });
  expect(found(all, { record: { artifacts: [approved(artifact(change).blob)] } })).toEqual([]);
  expect(found(all, { record: { artifacts: [approved("another text")] } })).toEqual([over("INV-1", "1050.00")]);
  expect(found(all)).toEqual([over("INV-1", "1050.00")]);
});

it("bills under the contract of another engagement together with the invoices there", () => {
  const there = [contract, bill("INV-7", "600.00")].map((each) => artifact(each, "other"));
  const here = bill("INV-8", "400.01", { contract: "other/ADSA-2026-0001@v1", issue_date: "2026-06-01" });
  const own = bill("INV-9", "400.00", { contract: "acme/ADSA-2026-0001@v1" });
  expect(found([contract, own, here], { elsewhere: { other: there } })).toEqual([over("INV-8", "1000.01")]);
});

it("takes tax that was rounded in a deposit for no excess, and holds deposits to what was agreed", () => {
  const fees = { currency: "USD", total: "100.01", deposit: { amount: "33.33" } };
  const tax = { category: "standard", rate: "19" };
  const agreed = { ...contract, fees };
  const deposit = bill("INV-1", "33.33", { kind: "deposit", tax });
  expect(found([agreed, deposit, bill("INV-2", "100.01", { tax, prepaid: "39.66" })])).toEqual([]);
  expect(found([agreed, bill("INV-1", "33.34", { kind: "deposit" })])).toEqual([
    "! `INV-1` brings the deposits under ADSA-2026-0001 to USD 33.34; it asks for USD 33.33.",
  ]);
});
