import { describe, expect, it } from "vitest";
import { adapter, entry, PROPOSAL, proposal, settings, STATE, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import { explained } from "./shown.ts";

const checked = (more: string) =>
  adapter({ commercial: `${more}covers: [proposal], checks: [{ name: spelling, app: ci }]` });
const onMain = { [PROPOSAL]: proposal() };
const moving = { [STATE]: stateAt("contract") };
const { cases } = play({ base: onMain, steps: [{ commit: moving }] });
const digest = cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";
const field = adapter({ commercial: "approvers: { field: approver }, covers: [proposal], evidence: [review]" });

type Row = readonly [name: string, scenario: Parameters<typeof explained>[0], told: readonly string[]];

describe("what the record holds", () => {
  const recorded = { first: moving, base: onMain, entry: entry({ digest }) };
  const check = entry({ digest, kind: "check", login: "spelling (ci)", role: "check", id: 15368 });
  const table: readonly Row[] = [
    [
      "an approval, without a pull request, by somebody of no role that can be read",
      {
        ...recorded,
        offline: true,
        base: { ...onMain, ...settings({ engagement_lead: "[{ login: nora, id: 13 }, { team: acme/leads }]" }) },
      },
      ["approved: Approved by @lena in #3.", ""],
    ],
    [
      "a check, which is no person",
      { ...recorded, base: { ...onMain, ...checked("evidence: [check], ") }, entry: check },
      ["partial: Not green on the head: spelling (ci).", "spelling (ci)"],
    ],
    [
      "a review that the gate takes no more",
      { ...recorded, base: { ...onMain, ...checked("evidence: [check], ") } },
      [
        "superseded: commercial no longer takes a review as evidence.",
        "spelling (ci)",
        "lena: commercial no longer takes a review as evidence.",
      ],
    ],
    [
      "a review of a gate that nobody decides any more",
      {
        ...recorded,
        base: { ...onMain, ...adapter({ commercial: "covers: [proposal], evidence: [review]" }) },
      },
      [
        "superseded: commercial now asks for nobody; this was given as engagement_lead.",
        "somebody",
        "lena: commercial now asks for nobody; this was given as engagement_lead.",
      ],
    ],
    [
      "a review of a gate that a field decides now",
      { ...recorded, base: { ...onMain, ...field } },
      [
        "superseded: commercial now asks for the approver that it names; this was given as engagement_lead.",
        "somebody",
        "lena: commercial now asks for the approver that it names; this was given as engagement_lead.",
      ],
    ],
    [
      "a review in a role that no longer decides",
      { ...recorded, entry: entry({ digest, role: "legal" }) },
      [
        "superseded: commercial now asks for engagement_lead; this was given as legal.",
        "@lena, @nora",
        "lena: commercial now asks for engagement_lead; this was given as legal.",
      ],
    ],
  ];
  it.each(table)("%s", (_, scenario, expected) => {
    expect(explained(scenario)).toEqual(expected);
  });
});
