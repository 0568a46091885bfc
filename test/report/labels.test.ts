import { describe, expect, it } from "vitest";
import { isDerived, labelName } from "../../src/model/label.ts";
import { BETA_PROPOSAL, BETA_STATE, contract, proposal, stateAt, two } from "../approval-cases/repository.ts";
import { CONTRACT, STATE, type Scenario } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";
import { publish } from "./pages.ts";

const names = (scenario: Scenario) => publish(scenario).labels.map(({ name }) => name);
const toContract = { commit: { [STATE]: stateAt("contract") } };

describe("labels that follow from the verdict", () => {
  it("say the stage, the gates that wait, and who acts", () => {
    expect(publish({ steps: [toContract] }).labels).toEqual([
      { name: "stage: proposal", color: "0969da", description: "Where the engagement stands." },
      {
        name: "gate: commercial: requested",
        color: "fae17d",
        description: "It has been asked for and waits for an answer",
      },
      { name: "waiting: @lena", color: "fbca04", description: "Who acts next." },
    ]);
  });

  it("say nothing of gates that are open, and of nobody who need not act", () => {
    expect(names({ steps: [toContract, { review: "approve", by: "nora" }] })).toEqual(["stage: proposal"]);
    expect(names({ draft: true, steps: [toContract] })).toEqual(["stage: proposal", "gate: commercial: draft"]);
    expect(names({ steps: [{ commit: { "a.txt": "a\n" } }] })).toEqual([]);
  });

  it("say the worst state of a gate, and the people whose blocker stands before it", () => {
    const blocked = stateAt(
      "contract",
      "blockers: [{ id: BLK-1, text: No policy, blocks: [gate:commercial], owner: omar }]\n",
    );
    expect(names({ steps: [{ commit: { [STATE]: blocked } }] })).toEqual([
      "stage: proposal",
      "gate: commercial: blocked",
      "waiting: @omar",
    ]);
    const beta = { [BETA_STATE]: stateAt("proposal", "", "Beta"), [BETA_PROPOSAL]: proposal({ id: "PRO-2026-0002" }) };
    const both = {
      base: { ...beta, ...two },
      steps: [
        { commit: { [STATE]: stateAt("contract"), [BETA_STATE]: stateAt("contract", "", "Beta") } },
        { review: "approve" as const, by: "lena", body: "/approve commercial engagement=acme-pilot" },
      ],
    };
    expect(names(both)).toEqual(["stage: proposal", "gate: commercial: requested", "waiting: @lena", "waiting: @nora"]);
  });

  it("say nothing of gates while a repository is set up, when nobody can open one", () => {
    const gone = Object.fromEntries(Object.keys(smallest).map((path) => [path, null]));
    expect(names({ base: gone, steps: [{ commit: smallest }] })).toEqual(["stage: proposal"]);
  });

  it("name a team where nobody knows who is in it", () => {
    const base = { "countersign.yaml": settingsWithTeam(), [STATE]: stateAt("contract"), [CONTRACT]: contract() };
    const moved = stateAt("delivery").replace("TBD", '"true"');
    expect(names({ base, steps: [{ commit: { [STATE]: moved } }] })).toContain("gate: legal_or_contract: blocked");
  });
});

function settingsWithTeam(): string {
  return "organization: { legal_name: A }\nroles: { engagement_lead: [{ login: lena, id: 12 }], legal: [{ team: acme/legal }], client_sponsor: { external: true, confirmed_by: [engagement_lead] } }\n";
}

describe("a label's name", () => {
  it("keeps within fifty characters, its end, and its difference from others", () => {
    const long = (end: string) => `gate: ${"very_".repeat(12)}long_${end}: conditional`;
    const [a, b] = [labelName(long("a")), labelName(long("b"))];
    expect(a).toHaveLength(50);
    expect(a).toMatch(/^gate: very_.*~[0-9a-f]{6}: conditional$/);
    expect(a).not.toBe(b);
    expect(isDerived(a)).toBe(true);
    expect(isDerived(labelName(`waiting: @acme/${"team-".repeat(12)}`))).toBe(true);
    expect(labelName("stage: x")).toBe("stage: x");
  });

  it.each([
    "stage:delivery",
    "stage: ",
    "gate: security",
    "gate: a: b",
    "waiting: @",
    "waiting: lena",
    "blocked",
    "my stage: x",
    "stage: a b",
  ])("%j is not ours", (name) => expect(isDerived(name)).toBe(false));
});
