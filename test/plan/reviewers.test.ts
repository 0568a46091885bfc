import { describe, expect, it } from "vitest";
import { reviewersOf } from "../../src/plan/reviewers.ts";
import {
  adapter,
  BETA_PROPOSAL,
  BETA_STATE,
  contract,
  proposal,
  settings,
  shared,
  stateAt,
  two,
} from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import { CONTRACT, PROPOSAL, STATE, type Scenario } from "../scenario/scenario.ts";

const asked = (scenario: Scenario) => reviewersOf(play(scenario));
const people = (...logins: string[]) => ({ people: logins, teams: [] });
const toContract = { commit: { [STATE]: stateAt("contract") } };
const toDelivery = { commit: { [STATE]: stateAt("delivery").replace("TBD", '"true"') } };
const inContract = { [STATE]: stateAt("contract"), [CONTRACT]: contract() };

describe("whose review is asked for", () => {
  it("is the first of the roster who may decide, and nobody more", () => {
    expect(asked({ steps: [toContract] })).toEqual(people("lena"));
  });

  it("is never the author, and nobody who had a hand in it", () => {
    expect(asked({ author: "lena", steps: [{ ...toContract, by: "lena" }] })).toEqual(people("nora"));
    expect(asked({ steps: [toContract, { commit: { [PROPOSAL]: proposal({ body: "B\n" }) }, by: "lena" }] })).toEqual(
      people("nora"),
    );
    expect(
      asked({ base: { "countersign.yaml": trial() }, author: "lena", steps: [{ ...toContract, by: "lena" }] }),
    ).toEqual(people("nora"));
  });

  it("is nobody where the gate is open, asked for by nothing, or shut by a no or a blocker", () => {
    expect(asked({ steps: [toContract, { review: "approve", by: "nora" }] })).toEqual(people());
    expect(asked({ steps: [{ commit: { [PROPOSAL]: proposal({ body: "B\n" }) } }] })).toEqual(people());
    expect(asked({ steps: [toContract, { review: "reject", by: "nora" }] })).toEqual(people());
    const blocked = stateAt(
      "contract",
      "blockers: [{ id: BLK-1, text: No, blocks: [gate:commercial], owner: omar }]\n",
    );
    expect(asked({ steps: [{ commit: { [STATE]: blocked } }] })).toEqual(people());
  });

  it("is asked for by a label, too", () => {
    const steps = [
      { commit: { [PROPOSAL]: proposal({ body: "B\n" }) } },
      { label: "request:commercial", by: "dora" },
    ] as const;
    expect(asked({ steps })).toEqual(people("lena"));
  });

  it("is nobody on a draft, in a set-up, or without a pull request; where something is wrong, nobody new", () => {
    expect(asked({ draft: true, steps: [toContract] })).toEqual(people());
    expect(asked({ offline: true, steps: [toContract] })).toEqual(people());
    const wrong = { commit: { [STATE]: stateAt("contract", "oops: 1\n") } };
    expect(asked({ steps: [wrong] })).toEqual(people());
    expect(asked({ steps: [wrong, { ask: "nora" }] })).toEqual(people("nora"));
  });

  it("stays with whom somebody asked, and adds only whom it lacks", () => {
    expect(asked({ steps: [toContract, { ask: "nora" }] })).toEqual(people("nora"));
    expect(asked({ base: two, steps: [toContract, { ask: "nora" }] })).toEqual(people("nora", "lena"));
    expect(asked({ steps: [toContract, { ask: "zed" }] })).toEqual(people("lena"));
    expect(asked({ open: false, steps: [toContract, { ask: "zed" }] })).toEqual(people("zed"));
  });

  it("is nobody who has spoken about this very content, and everybody again once it is another", () => {
    const comment = { review: "comment", by: "lena", body: "Let me see" } as const;
    expect(asked({ steps: [toContract, comment] })).toEqual(people("nora"));
    expect(asked({ base: two, steps: [toContract, comment] })).toEqual(people("nora"));
    expect(asked({ steps: [toContract, comment, { commit: { [PROPOSAL]: proposal({ body: "B\n" }) } }] })).toEqual(
      people("lena"),
    );
    expect(asked({ steps: [toContract, { ...comment, body: "/reject legal_or_contract" }] })).toEqual(people("lena"));
  });

  it("is the fewest people who can answer all of it", () => {
    const wide = { ...settings({ legal: "[{ login: omar, id: 7 }, { login: nora, id: 13 }]" }), ...inContract };
    expect(asked({ base: wide, steps: [toDelivery] })).toEqual(people("nora"));
    expect(asked({ base: inContract, steps: [toDelivery] })).toEqual(people("lena", "omar"));
  });

  it("is different people where the gates need different people", () => {
    const distinct = adapter({
      legal_or_contract:
        "approvers: { roles: [engagement_lead], distinct_from: [client_signature] }, covers: [contract], evidence: [review]",
    });
    expect(asked({ base: { ...inContract, ...distinct }, steps: [toDelivery] })).toEqual(people("lena", "nora"));
    const free = adapter({
      legal_or_contract: "approvers: { roles: [engagement_lead] }, covers: [contract], evidence: [review]",
    });
    expect(asked({ base: { ...inContract, ...free }, steps: [toDelivery] })).toEqual(people("lena"));
  });

  it("is a team only where too few people are known", () => {
    const team = { ...settings({ legal: "[{ team: acme/legal }]" }), ...inContract };
    const steps = [toDelivery];
    expect(asked({ base: inContract, steps }).teams).toEqual([]);
    expect(asked({ base: team, teams: { "acme/legal": ["omar"] }, steps })).toEqual(people("lena", "omar"));
    // A gate that nobody readable can fill is an error, so nobody is asked anew; whoever was asked stays.
    expect(asked({ base: team, steps: [...steps, { askTeam: "acme/legal" }] }).teams).toEqual(["acme/legal"]);
  });

  it("covers several engagements with one person", () => {
    const beta = { [BETA_STATE]: stateAt("proposal", "", "Beta"), [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }) };
    const commit = { [STATE]: stateAt("contract"), [BETA_STATE]: stateAt("contract", "", "Beta") };
    expect(asked({ base: { ...shared, ...beta }, steps: [{ commit }] })).toEqual(people("lena"));
  });

  it("takes the most useful first where there are too many to try, and never more than the forge takes", () => {
    const roster = Array.from({ length: 40 }, (_, index) => `{ login: p${index}, id: ${1000 + index} }`);
    const many = {
      ...settings({ engagement_lead: `[${roster.join(", ")}]` }),
      ...adapter({
        commercial: "approvers: { roles: [engagement_lead], count: 9 }, covers: [proposal], evidence: [review]",
      }),
    };
    expect(asked({ base: many, steps: [toContract] }).people).toHaveLength(9);
    const all = {
      ...many,
      ...adapter({
        commercial: "approvers: { roles: [engagement_lead], count: 30 }, covers: [proposal], evidence: [review]",
      }),
    };
    expect(asked({ base: all, steps: [toContract] }).people).toHaveLength(15);
  });
});

function trial(): string {
  return String(settings()["countersign.yaml"]).replace("settings: {", "settings: { trial: true,");
}
