import { describe, expect, it } from "vitest";
import {
  adapter,
  BETA_PROPOSAL,
  BETA_STATE,
  CONTRACT,
  contract,
  proposal,
  stateAt,
} from "../approval-cases/repository.ts";
import { opening } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";
import { explained } from "./shown.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });

type Row = readonly [name: string, scenario: Parameters<typeof explained>[0], told: readonly string[]];

describe("which gate is meant", () => {
  const signing = { [CONTRACT]: contract() };
  const twoSigned = adapter({
    commercial: "approvers: { roles: [client_sponsor] }, covers: [proposal], evidence: [document]",
  });
  const table: readonly Row[] = [
    [
      "a yes here and a no there",
      {
        first: { ...opening, ...signing },
        steps: [approve("lena", "/approve client_signature\n/reject legal_or_contract")],
      },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: The review names client_signature, not commercial.",
      ],
    ],
    [
      "all of another engagement",
      { steps: [approve("lena", "/approve all engagement=other")] },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: This change has no such gate in other.",
      ],
    ],
    [
      "all of one engagement, of two",
      {
        base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
        first: {
          ...opening,
          [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
          [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
        },
        ids: ["acme-pilot", "beta-pilot"],
        steps: [approve("lena", "/approve all engagement=beta-pilot")],
      },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: The review names all, not commercial.",
      ],
    ],
    [
      "all, in a scope that is not here",
      { steps: [approve("lena", "/approve all scope=north")] },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: The review names scope north, not *.",
      ],
    ],
    [
      "neither of two signatures that they may confirm",
      { base: twoSigned, first: { ...opening, ...signing }, steps: [approve("lena")] },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: Several gates are in play (commercial, client_signature); name the one that is meant: `/approve <gate>`.",
      ],
    ],
    [
      "the one signature that they may confirm",
      { base: twoSigned, steps: [approve("lena")] },
      [
        "requested: The move of this pull request needs it.",
        "@lena, @nora",
        "lena: No current attestation for PRO-2026-0001 names gate commercial; add one with `countersign attest`.",
      ],
    ],
  ];
  it.each(table)("%s", (_, scenario, expected) => {
    expect(explained(scenario)).toEqual(expected);
  });
});
