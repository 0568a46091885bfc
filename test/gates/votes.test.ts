import { describe, expect, it } from "vitest";
import {
  adapter,
  BETA_PROPOSAL,
  BETA_STATE,
  CONTRACT,
  contract,
  proposal,
  settings,
  shared,
  stateAt,
} from "../approval-cases/repository.ts";
import { opening } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";
import { type Shown, shown } from "./shown.ts";

const approve = (by: string | null, body = ""): Step => ({ review: "approve", by, body });
const comment = (by: string | null, body: string): Step => ({ review: "comment", by, body });
const reject = (by: string | null, body = ""): Step => ({ review: "reject", by, body });
const both = { ...opening, [CONTRACT]: contract() };
const onMain = { [CONTRACT]: contract() };
const unread = {
  ...settings({ legal: "[{ team: acme/legal }]" }),
  ...adapter({ legal_or_contract: "approvers: { roles: [legal] }, covers: [proposal], evidence: [review]" }),
};
const elsewhere = {
  base: { [BETA_STATE]: stateAt("proposal", "", "Beta Corp") },
  first: {
    ...opening,
    [BETA_STATE]: stateAt("contract", "", "Beta Corp"),
    [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }),
  },
};

type Rows = readonly (readonly [name: string, scenario: Shown, told: readonly string[]])[];

describe("the gates that a no speaks to", () => {
  const table: Rows = [
    [
      "those in play that they may decide",
      { first: both, steps: [reject("lena")] },
      ["client_signature: rejected", "commercial: rejected"],
    ],
    [
      "of somebody who may decide none: it is shown at those in play",
      { base: onMain, steps: [reject("zed")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
    [
      "and at none once it is dismissed",
      { base: onMain, steps: [reject("zed"), { dismiss: 0, by: "dora" }] },
      ["commercial: requested"],
    ],
    [
      "of a gate that they may not decide",
      { base: onMain, teams: { "acme/legal": [] }, steps: [comment("zed", "/reject legal_or_contract")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
    [
      "of somebody who may decide another",
      { base: onMain, teams: { "acme/legal": [] }, steps: [comment("lena", "/reject legal_or_contract")] },
      ["commercial: requested"],
    ],
    [
      "with a yes to a gate, by somebody who may decide none",
      { steps: [reject("zed", "/approve commercial")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
    [
      "with a yes to a gate that is not in play",
      { base: { ...shared, ...onMain }, steps: [reject("lena", "/approve legal_or_contract")] },
      ["commercial: rejected"],
    ],
    [
      "of somebody whose team cannot be read, where they may surely decide one",
      { base: unread, steps: [reject("lena")] },
      ["commercial: rejected", "legal_or_contract: blocked"],
    ],
    [
      "of somebody whose team cannot be read",
      { base: unread, steps: [reject("bea")] },
      ["commercial: requested", "legal_or_contract: blocked"],
    ],
    ["of an account that is gone", { steps: [reject(null)] }, ["commercial: requested"]],
    [
      "of an account that is gone, as a line",
      { steps: [comment(null, "/reject commercial")] },
      ["commercial: requested"],
    ],
    [
      "of a machine",
      { steps: [reject("renovate[bot]"), comment("renovate[bot]", "/reject commercial")] },
      ["commercial: requested"],
    ],
    [
      "a draft of one",
      { steps: [{ review: "pending", by: "zed", body: "/reject commercial" }] },
      ["commercial: requested"],
    ],
    [
      "dismissed ones, each by its own person",
      {
        steps: [reject("lena"), reject("nora"), { dismiss: 0, by: "lena" }, { dismiss: 1, by: "dora" }],
      },
      ["commercial: rejected"],
    ],
    [
      "one that was dismissed before another approval was",
      {
        steps: [reject("lena"), approve("nora"), { dismiss: 0, by: "lena" }, { dismiss: 1, by: "nora" }],
      },
      ["commercial: superseded; nora DISMISSED"],
    ],
    [
      "one that was dismissed, and nobody can tell what it was",
      {
        steps: [approve("lena"), approve("nora"), { dismiss: 0, by: "lena", told: false }, { dismiss: 1, by: "nora" }],
      },
      ["commercial: rejected; nora DISMISSED"],
    ],
    [
      "one of all engagements",
      { ...elsewhere, steps: [reject("lena")] },
      ["commercial: rejected", "beta-pilot:commercial: rejected"],
    ],
    [
      "one that names a scope that is not here",
      { steps: [comment("lena", "/reject commercial scope=north")] },
      ["commercial: rejected"],
    ],
    [
      "one that names every scope",
      { steps: [comment("lena", "/reject commercial scope=*")] },
      ["commercial: rejected"],
    ],
  ];
  it.each(table)("%s", (_, scenario, told) => {
    expect(shown(scenario)).toEqual(told);
  });
});

describe("the gates that a yes speaks to", () => {
  const table: Rows = [
    [
      "the one that they may decide",
      { first: both, steps: [approve("omar")] },
      ["commercial: requested", "legal_or_contract: approved by omar"],
    ],
    [
      "none where it is a comment without a command",
      { steps: [comment("lena", "Fine."), comment("zed", "Fine.")] },
      ["commercial: requested"],
    ],
    [
      "the one that a comment's command names, which is none yet",
      { steps: [comment("lena", "/approve commercial")] },
      ["commercial: requested; lena NOT_AN_APPROVAL"],
    ],
    [
      "none of those in play, where they may decide none",
      { base: onMain, steps: [approve("zed")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
    [
      "a command that cannot be read",
      { first: both, steps: [approve("lena", "/aprove commercial")] },
      ["client_signature: unknown; lena AMBIGUOUS_GATE", "commercial: requested; lena AMBIGUOUS_GATE"],
    ],
    [
      "a command that cannot be read, by somebody who may decide none",
      { base: onMain, steps: [approve("zed", "/aprove commercial")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
    [
      "all of them",
      { base: shared, first: both, steps: [approve("lena", "/approve all")] },
      [
        "client_signature: unknown; lena NO_DOCUMENT",
        "commercial: approved by lena",
        "legal_or_contract: approved by lena",
      ],
    ],
    [
      "all of them in one engagement",
      { ...elsewhere, steps: [approve("lena", "/approve all engagement=beta-pilot")] },
      ["commercial: requested; lena WRONG_GATE", "beta-pilot:commercial: approved by lena"],
    ],
    [
      "one with a yes and another with a no",
      { base: shared, first: both, steps: [approve("lena", "/approve commercial\n/reject legal_or_contract")] },
      ["client_signature: unknown; lena WRONG_GATE", "commercial: approved by lena", "legal_or_contract: rejected"],
    ],
    [
      "one that confirms a signature alone, where they may decide another themselves",
      { first: both, steps: [approve("lena")] },
      ["commercial: approved by lena"],
    ],
    [
      "all, by somebody who may decide none",
      { base: onMain, steps: [approve("zed", "/approve all")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
    [
      "the same gate in two engagements",
      {
        ...elsewhere,
        steps: [
          approve("lena", "/approve commercial engagement=beta-pilot\n/approve commercial engagement=acme-pilot"),
        ],
      },
      ["commercial: approved by lena", "beta-pilot:commercial: approved by lena"],
    ],
    [
      "a gate that only another engagement has in play",
      {
        ...elsewhere,
        first: { ...opening, [BETA_STATE]: stateAt("proposal", "urgency: urgent\n", "Beta Corp") },
        steps: [approve("lena", "/approve commercial")],
      },
      ["commercial: approved by lena"],
    ],
  ];
  it.each(table)("%s", (_, scenario, told) => {
    expect(shown(scenario)).toEqual(told);
  });
});
