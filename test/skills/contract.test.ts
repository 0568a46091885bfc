import fc from "fast-check";
import { expect, it } from "vitest";
import { checkContract } from "../../src/skills/contract/check.ts";
import { around, artifact, type Fields } from "./invoice/house.ts";

function told(fields: Fields) {
  const made = artifact({ id: "ADSA-2026-0001", type: "contract", ...fields });
  return checkContract(made, around([made])).map(
    ({ message, holdsGate, severity }) => `${severity ?? (holdsGate ? "held" : "error")} ${message}`,
  );
}

const party = { legal_name: "Acme Corp", signer: { name: "Morgan Reyes" } };
const cents = (amount: number) => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;

it("names two parties, and who signs for each", () => {
  expect(told({})).toEqual([]);
  expect(told({ parties: [party, party] })).toEqual([]);
  expect(told({ parties: [party] })).toEqual(["held An agreement has two parties or more."]);
  expect(told({ parties: "Acme Corp" })).toEqual(["held An agreement has two parties or more."]);
  expect(told({ parties: [party, { legal_name: "", signer: { name: "TBD" } }, "Acme"] })).toEqual([
    "held Party 2 has no `legal_name`.",
    "held Party 3 has no `legal_name`.",
    "held Party 3 has no `signer.name`.",
  ]);
  expect(told({ parties: [party], status: "draft" })).toEqual(["warning An agreement has two parties or more."]);
});

it("has milestones that come to the total", () => {
  const fees = (total: string, ...amounts: readonly string[]) => ({
    fees: { currency: "USD", total, milestones: amounts.map((amount, at) => ({ id: `m${at}`, amount })) },
  });
  expect(told(fees("1000.00", "400.00", "600"))).toEqual([]);
  expect(told(fees("1000.00", "400.00", "600.01"))).toEqual([
    "held The milestones come to USD 1000.01, and the total is USD 1000.00.",
  ]);
  expect(told(fees("1000.00", "400.00", "TBD"))).toEqual([]);
  expect(told(fees("1000.00", "400.00", "much"))).toEqual([]);
  expect(told({ fees: { currency: "USD", total: "1000.00" } })).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 6 }), fc.nat(3), (amounts, more) => {
      const total = amounts.reduce((sum, each) => sum + each, more);
      expect(told(fees(cents(total), ...amounts.map(cents)))).toHaveLength(more === 0 ? 0 : 1);
    }),
    { numRuns: 60 },
  );
});
