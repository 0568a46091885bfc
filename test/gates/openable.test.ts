import { describe, expect, it } from "vitest";
import { missingSeats, peopleOf } from "../../src/gates/openable.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { adapter, settings } from "../approval-cases/repository.ts";

/** How many people each gate lacks, and who could decide it, as far as the roster says. */
function lacking(base: Edit): string[] {
  const [c] = play({ base, steps: [{ commit: { "README.md": "x" } }], ids: ["acme-pilot"] }).cases;
  if (!c) throw new Error("there is no engagement");
  const { policy } = c.repository;
  return c.adapter.gates.map(
    (gate) => `${gate.id} ${missingSeats(policy, c.adapter, gate)}: ${peopleOf(policy, gate).join(", ")}`,
  );
}

const plain = "covers: [proposal], evidence: [review]";
const gate = (approvers: string) => `approvers: { ${approvers} }, ${plain}`;
const leads = (more: string) => gate(`roles: [engagement_lead], ${more}`);

describe("how many people a gate lacks", () => {
  const table: readonly (readonly [name: string, base: Edit, told: readonly string[]])[] = [
    ["none", {}, ["commercial 0: lena, nora", "legal_or_contract 0: omar", "client_signature 0: lena, nora"]],
    [
      "more than there are",
      adapter({ commercial: leads("count: 5") }),
      ["commercial 3: lena, nora", "legal_or_contract 0: omar", "client_signature 0: lena, nora"],
    ],
    [
      "nobody decides it",
      adapter({ commercial: plain }),
      ["commercial 0: ", "legal_or_contract 0: omar", "client_signature 0: lena, nora"],
    ],
    [
      "a field names who decides it",
      adapter({ commercial: gate("field: approver, count: 3") }),
      ["commercial 0: ", "legal_or_contract 0: omar", "client_signature 0: lena, nora"],
    ],
    [
      "a role that nobody has",
      adapter({ commercial: gate("roles: [nobody, finance], count: 2") }),
      ["commercial 1: finn", "legal_or_contract 0: omar", "client_signature 0: lena, nora"],
    ],
    [
      "a team may have any number",
      {
        ...settings({ engagement_lead: "[{ login: lena, id: 12 }, { team: acme/leads }]" }),
        ...adapter({ commercial: leads("count: 5") }),
      },
      ["commercial 0: lena", "legal_or_contract 0: omar", "client_signature 0: lena"],
    ],
    [
      "of two roles, one has a team",
      {
        ...settings({ finance: "[{ team: acme/money }]" }),
        ...adapter({ commercial: gate("roles: [engagement_lead, finance], count: 5") }),
      },
      ["commercial 0: lena, nora", "legal_or_contract 0: omar", "client_signature 0: lena, nora"],
    ],
    [
      "those that confirm a role outside, of whom one is unknown",
      settings({ client_sponsor: "{ external: true, confirmed_by: [nobody, finance] }" }),
      ["commercial 0: lena, nora", "legal_or_contract 0: omar", "client_signature 0: finn"],
    ],
    [
      "one person under two spellings",
      {
        ...settings({ engagement_lead: "[{ login: Lena, id: 12 }, { login: lena, id: 12 }]" }),
        ...adapter({ commercial: leads("count: 2") }),
      },
      ["commercial 1: lena", "legal_or_contract 0: omar", "client_signature 0: lena"],
    ],
    [
      "three gates that need different people, of whom there are two",
      adapter({
        commercial: leads("count: 1"),
        second: leads("count: 1, distinct_from: [commercial]"),
        third: leads("count: 1, distinct_from: [commercial, second]"),
        fourth: leads("count: 1, distinct_from: [commercial, second, third]"),
      }),
      [
        "commercial 0: lena, nora",
        "legal_or_contract 0: omar",
        "client_signature 0: lena, nora",
        "second 0: lena, nora",
        "third 1: lena, nora",
        "fourth 1: lena, nora",
      ],
    ],
    [
      "gates that share people lack none",
      adapter({ commercial: leads("count: 2"), second: leads("count: 2") }),
      [
        "commercial 0: lena, nora",
        "legal_or_contract 0: omar",
        "client_signature 0: lena, nora",
        "second 0: lena, nora",
      ],
    ],
    [
      "the one that is named by the other",
      adapter({ commercial: leads("count: 2, distinct_from: [second]"), second: leads("count: 1") }),
      [
        "commercial 0: lena, nora",
        "legal_or_contract 0: omar",
        "client_signature 0: lena, nora",
        "second 1: lena, nora",
      ],
    ],
    [
      "one beside a gate that nobody decides",
      adapter({ commercial: plain, second: leads("count: 2, distinct_from: [commercial]") }),
      ["commercial 0: ", "legal_or_contract 0: omar", "client_signature 0: lena, nora", "second 0: lena, nora"],
    ],
    [
      "one beside a gate that a team decides",
      {
        ...settings({ finance: "[{ login: lena, id: 12 }, { login: nora, id: 13 }, { team: acme/money }]" }),
        ...adapter({
          commercial: gate("roles: [finance], count: 2"),
          second: leads("count: 2, distinct_from: [commercial]"),
        }),
      },
      [
        "commercial 0: lena, nora",
        "legal_or_contract 0: omar",
        "client_signature 0: lena, nora",
        "second 0: lena, nora",
      ],
    ],
    [
      "one whose people another could do without",
      adapter({
        commercial: gate("roles: [engagement_lead, finance], count: 1"),
        second: leads("count: 2, distinct_from: [commercial]"),
      }),
      [
        "commercial 0: lena, nora, finn",
        "legal_or_contract 0: omar",
        "client_signature 0: lena, nora",
        "second 0: lena, nora",
      ],
    ],
  ];
  it.each(table)("%s", (_, base, told) => {
    expect(lacking(base)).toEqual(told);
  });
});
