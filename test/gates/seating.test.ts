import { describe, expect, it } from "vitest";
import {
  adapter,
  CONTRACT,
  contract,
  entry,
  PROPOSAL,
  proposal,
  settings,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import type { Step } from "../scenario/scenario.ts";
import { type Shown, shown } from "./shown.ts";

const approve = (by: string, body = "/approve all"): Step => ({ review: "approve", by, body });
const gate = (approvers = "", more = "") =>
  `approvers: { roles: [engagement_lead], count: 1${approvers} }, covers: [proposal], evidence: [review]${more}`;
const other = (...gates: string[]) => gate(`, distinct_from: [${gates.join(", ")}]`);
const four = settings({
  engagement_lead:
    "[{ login: lena, id: 12 }, { login: nora, id: 13 }, { login: omar, id: 7 }, { login: finn, id: 21 }]",
});
const needing = (gates: Readonly<Record<string, string>>, needed = Object.keys(gates)) => ({
  ...four,
  ...adapter(gates, `[${needed.map((id) => `{ gate: ${id} }`).join(", ")}]`),
});
const pair = needing({ commercial: gate(), second: other("commercial") });
const permits = ", permits: [pilot, launch]";
const SOUTH = "engagements/acme-pilot/PRO-2026-0002.md";
const { cases } = play({ base: { [PROPOSAL]: proposal() }, steps: [{ commit: { [STATE]: stateAt("contract") } }] });
const digest = cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";

describe("who sits where, of gates that need different people", () => {
  const table: readonly (readonly [name: string, scenario: Shown, told: readonly string[]])[] = [
    [
      "one person sits in the first alone",
      { base: pair, steps: [approve("lena")] },
      ["commercial: approved by lena", "second: requested; lena DUPLICATE_PERSON"],
    ],
    [
      "two sit in both",
      { base: pair, steps: [approve("lena"), approve("nora")] },
      ["commercial: approved by nora; lena DUPLICATE_PERSON", "second: approved by lena; nora DUPLICATE_PERSON"],
    ],
    [
      "whoever is left over stands by the first gate",
      { base: pair, steps: ["lena", "nora", "omar", "finn"].map((by) => approve(by)) },
      [
        "commercial: approved by nora, omar, finn; lena DUPLICATE_PERSON",
        "second: approved by lena; nora DUPLICATE_PERSON; omar DUPLICATE_PERSON; finn DUPLICATE_PERSON",
      ],
    ],
    [
      "also where each seat has somebody of its own",
      {
        base: pair,
        steps: [
          approve("lena", "/approve commercial"),
          approve("nora", "/approve second"),
          approve("omar"),
          approve("finn"),
        ],
      },
      [
        "commercial: approved by lena, omar, finn; nora WRONG_GATE",
        "second: approved by nora; lena WRONG_GATE; omar DUPLICATE_PERSON; finn DUPLICATE_PERSON",
      ],
    ],
    [
      "a gate that the move needs is seated before one that it does not",
      {
        base: needing({ commercial: gate(), second: other("commercial") }, ["second"]),
        steps: [approve("lena")],
      },
      ["commercial: unknown; lena DUPLICATE_PERSON", "second: approved by lena"],
    ],
    [
      "of two that it needs, the first by name, in whatever order they are written",
      {
        base: needing({ zeta: gate(), alpha: other("zeta") }),
        steps: [approve("lena")],
      },
      ["alpha: approved by lena", "commercial: approved by lena", "zeta: requested; lena DUPLICATE_PERSON"],
    ],
    [
      "one that is in play before one that is not",
      {
        base: {
          [PROPOSAL]: proposal(),
          ...adapter({
            legal_or_contract:
              "approvers: { roles: [engagement_lead], distinct_from: [commercial] }, covers: [contract], evidence: [review]",
          }),
        },
        first: { [CONTRACT]: contract() },
        entry: entry({ digest }),
        steps: [approve("lena", "/approve legal_or_contract")],
      },
      [
        "client_signature: unknown; lena WRONG_GATE",
        "commercial: unknown; lena DUPLICATE_PERSON",
        "legal_or_contract: approved by lena",
      ],
    ],
    [
      "somebody who gives every permit, before somebody who does not",
      {
        base: needing({ commercial: gate("", permits), second: other("commercial") }),
        steps: [
          approve("lena", "/approve commercial permits=pilot"),
          approve("nora"),
          approve("lena", "/approve second"),
          approve("lena", "/approve commercial permits=pilot"),
        ],
      },
      [
        "commercial: approved by nora; lena SUPERSEDED_BY_LATER; lena WRONG_GATE; lena DUPLICATE_PERSON",
        "second: approved by lena; lena WRONG_GATE; lena WRONG_GATE; nora DUPLICATE_PERSON",
      ],
    ],
    [
      "somebody without a condition, before somebody with one",
      {
        base: pair,
        steps: [approve("lena", '/approve commercial if="paid"\n/approve second'), approve("nora")],
      },
      ["commercial: approved by nora; lena DUPLICATE_PERSON", "second: approved by lena; nora DUPLICATE_PERSON"],
    ],
    [
      "a condition does not matter where the gate accepts it",
      {
        base: needing({ commercial: gate("", ", accepts: [approved, conditional]"), second: other("commercial") }),
        steps: [approve("lena", '/approve commercial if="paid"\n/approve second'), approve("nora", "/approve second")],
      },
      ["commercial: conditional by lena; nora WRONG_GATE", "second: approved by nora; lena DUPLICATE_PERSON"],
    ],
    [
      "a gate between two that do not name each other",
      {
        base: needing({ commercial: gate(), second: other("commercial"), third: other("second") }),
        steps: [approve("lena")],
      },
      [
        "commercial: approved by lena",
        "second: requested; lena DUPLICATE_PERSON",
        "third: requested; lena DUPLICATE_PERSON",
      ],
    ],
    [
      "two gates that name one between them",
      {
        base: needing({ commercial: gate(), second: gate(), third: other("commercial", "second") }),
        steps: [approve("lena")],
      },
      [
        "commercial: approved by lena",
        "second: requested; lena DUPLICATE_PERSON",
        "third: requested; lena DUPLICATE_PERSON",
      ],
    ],
    [
      "two gates that name the first",
      {
        base: needing({ commercial: gate(), second: other("commercial"), third: other("commercial") }),
        steps: [
          approve("lena"),
          approve("nora", "/approve commercial\n/approve third"),
          approve("omar", "/approve second"),
        ],
      },
      [
        "commercial: approved by nora; omar WRONG_GATE; lena DUPLICATE_PERSON",
        "second: approved by omar; nora WRONG_GATE; lena DUPLICATE_PERSON",
        "third: approved by lena; omar WRONG_GATE; nora DUPLICATE_PERSON",
      ],
    ],
    [
      "gates that name nobody share people",
      { base: needing({ commercial: gate(), second: gate() }), steps: [approve("lena")] },
      ["commercial: approved by lena", "second: approved by lena"],
    ],
    [
      "a gate that nobody may decide is distinct from none",
      {
        base: needing({
          commercial: gate(),
          second: "covers: [proposal], evidence: [check], checks: [{ name: spelling, app: ci }]",
        }),
        steps: [approve("lena", "/approve commercial"), { check: "spelling", app: "ci", conclusion: "success" }],
      },
      ["commercial: approved by lena", "second: approved by spelling (ci)"],
    ],
    [
      "in another scope they may sit again",
      {
        base: {
          ...pair,
          [PROPOSAL]: proposal({ scope: "north" }),
          [SOUTH]: proposal({ id: "PRO-2026-0002", scope: "south" }),
        },
        first: { [STATE]: stateAt("contract") },
        steps: [approve("lena", "/approve commercial scope=north\n/approve second scope=south")],
      },
      [
        "commercial/north: approved by lena",
        "commercial/south: requested; lena WRONG_SCOPE",
        "second/north: requested; lena WRONG_SCOPE",
        "second/south: approved by lena",
      ],
    ],
  ];
  it.each(table)("%s", (_, scenario, told) => {
    expect(shown(scenario)).toEqual(told);
  });

  it("a gate of checks that names none permits nothing", () => {
    const base = adapter({
      commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [check]",
    });
    const [c] = play({ base, steps: [{ commit: { [STATE]: stateAt("contract") } }] }).cases;
    expect(c?.gates.find((each) => each.gate === "commercial")?.permits).toEqual([]);
  });
});
