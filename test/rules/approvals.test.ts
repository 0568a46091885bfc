import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { CONTRACT, PROPOSAL, type Scenario, STATE, type Step } from "../scenario/scenario.ts";
import { play } from "../scenario/play.ts";
import { smallest } from "../scenario/smallest.ts";

const text = (path: string) => String(smallest[path]);
const moving: Step = { commit: { [STATE]: text(STATE).replace("stage: proposal", "stage: contract") } };
const reword = (by = "dora"): Step => ({ commit: { [PROPOSAL]: `${text(PROPOSAL)}More.\n` }, by });
const lena: Step = { review: "approve", by: "lena" };
const agreement =
  "---\nid: ADSA-2026-0001\ntype: contract\nversion: v1\nstatus: current\nsources: [PRO-2026-0001@v1]\n---\nTerms ...\n";

function findings(scenario: Scenario, code: RegExp): Finding[] {
  const { verdict } = play(scenario);
  return verdict.engagements.flatMap((each) => each.findings).filter((each) => code.test(each.rule));
}

const causes = /CS-APR-00[3-8]|CS-APR-01[78]/;

describe("a needed gate that is shut", () => {
  it.each<[about: string, steps: Step[], cause: string[]]>([
    ["nobody answered", [moving], []],
    ["approved", [moving, lena], []],
    ["other content", [moving, lena, reword()], ["CS-APR-003 waiting"]],
    ["other content, then restored", [moving, lena, reword(), { commit: { [PROPOSAL]: text(PROPOSAL) } }], []],
    ["expired", [moving, lena, { days: 91 }], ["CS-APR-004 waiting"]],
    ["dismissed", [moving, lena, { dismiss: 0, by: "nora" }], ["CS-APR-005 waiting"]],
    ["retargeted", [moving, lena, { retarget: "dora" }], ["CS-APR-005 waiting"]],
    [
      "label taken off",
      [moving, { label: "approve:commercial", by: "lena" }, { unlabel: "approve:commercial", by: "dora" }],
      ["CS-APR-005 waiting"],
    ],
    ["conditional", [moving, { ...lena, body: '/approve commercial if="legal agrees"' }], ["CS-APR-007 waiting"]],
    ["rejected", [moving, { review: "reject", by: "lena" }], ["CS-APR-008 error"]],
    ["rejected although approved", [moving, lena, { review: "reject", by: "nora" }], ["CS-APR-008 error"]],
    [
      "a stranger's approval beside one for other content",
      [moving, lena, reword(), { review: "approve", by: "zed" }],
      ["CS-APR-003 waiting"],
    ],
  ])("%s", (_about, steps, expected) => {
    expect(findings({ steps }, causes).map((each) => `${each.rule} ${each.severity}`)).toEqual(expected);
  });

  it("that the change does not need has no cause to tell", () => {
    expect(findings({ steps: [reword(), lena, reword("nora"), { review: "reject", by: "nora" }] }, causes)).toEqual([]);
  });
});

describe("a gate that nobody can open", () => {
  const lead = (more: string) => ({
    "countersign.yaml": text("countersign.yaml").replace(", { login: nora, id: 13 }]", `${more}]`),
  });
  it.each<[about: string, scenario: Scenario, count: number]>([
    ["the only one opened the pull request", { base: lead(""), author: "lena", steps: [moving] }, 1],
    ["the only one wrote what it covers", { base: lead(""), steps: [moving, reword("lena")] }, 1],
    ["the only one wrote something else", { base: lead(""), steps: [{ ...moving, by: "lena" }] }, 0],
    ["a second one is there", { author: "lena", steps: [moving] }, 0],
    [
      "a team is there that cannot be read",
      { base: lead(", { team: acme/leads }"), author: "lena", steps: [moving] },
      0,
    ],
    [
      "a team is there and empty",
      { base: lead(", { team: acme/leads }"), teams: { "acme/leads": [] }, author: "lena", steps: [moving] },
      1,
    ],
    ["the change does not need it", { base: lead(""), author: "lena", steps: [reword()] }, 0],
    [
      "one may do everything on trial",
      {
        base: { "countersign.yaml": lead("")["countersign.yaml"].replace("record: commit", 'trial: "true"') },
        author: "lena",
        steps: [moving],
      },
      0,
    ],
  ])("%s", (_about, scenario, count) => {
    expect(findings(scenario, /CS-APR-018/)).toHaveLength(count);
  });
});

describe("an approval that does not count", () => {
  const both: Step = { commit: { [PROPOSAL]: `${text(PROPOSAL)}More.\n`, [CONTRACT]: agreement } };
  it.each<[about: string, steps: Step[], told: string[]]>([
    ["is told once for all gates", [both, { review: "approve", by: "zed" }], ["NOT_ELIGIBLE"]],
    ["is not told where its giver approved again", [moving, lena, reword(), lena], []],
    [
      "is not told where the review names another gate",
      [both, { review: "approve", by: "lena", body: "/approve commercial" }],
      [],
    ],
    [
      "is told where it names a gate that is not there",
      [both, { review: "approve", by: "lena", body: "/approve comercial" }],
      ["WRONG_GATE"],
    ],
    ["is told where it comes from the author", [moving, { review: "approve", by: "dora" }], ["NOT_ELIGIBLE"]],
  ])("%s", (_about, steps, told) => {
    const found = findings({ steps, teams: { "acme/legal": [] } }, /CS-APR-016/);
    expect(found.map((each) => /\(([A-Z_]+):/.exec(each.message)?.[1])).toEqual(told);
    expect(found.every((each) => each.severity === "warning")).toBe(true);
  });
});

describe("an approval by somebody who may decide no gate in play", () => {
  const verified = text("adapters/mini.yaml").replace(
    "terminal_states:",
    "facts: { deposit_received: { verified_by: [finance] } }\nterminal_states:",
  );
  const blocker = (more: string) =>
    `${text(STATE)}blockers: [{ id: BLK-1, text: Books open, blocks: [gate:commercial], owner: finn${more} }]\n`;
  const paid = text(STATE).replace("TBD", "yes");
  const closed = `${blocker(", status: closed")}decision_log: [{ id: DEC-1, decision: Done, by: finn, closes: [BLK-1] }]\n`;
  const legal = { review: "approve", by: "omar", body: "/approve legal_or_contract" } as const;
  it.each<[about: string, state: string, step: Step, told: string[]]>([
    ["says nothing else", text(STATE), { review: "approve", by: "finn" }, ["NOT_ELIGIBLE"]],
    ["verifies a fact", paid, { review: "approve", by: "finn" }, []],
    ["verifies none, as another verifies it", paid, { review: "approve", by: "zed" }, ["NOT_ELIGIBLE"]],
    [
      "verifies a fact and names a gate",
      paid,
      { review: "approve", by: "finn", body: "/approve commercial" },
      ["NOT_ELIGIBLE"],
    ],
    ["closes its own blocker", closed, { review: "approve", by: "finn" }, []],
    ["leaves its blocker open", `${blocker("")}`, { review: "approve", by: "finn" }, ["NOT_ELIGIBLE"]],
    ["names a gate that is not in play", text(STATE), legal, ["WRONG_GATE"]],
  ])("%s", (_about, state, step, told) => {
    const base = { "adapters/mini.yaml": verified, [STATE]: state.includes("blockers") ? blocker("") : text(STATE) };
    const commit = { [PROPOSAL]: `${text(PROPOSAL)}More.\n`, [STATE]: state };
    const found = findings({ base, steps: [{ commit }, step], teams: { "acme/legal": [] } }, /CS-APR-016/);
    expect(found.map((each) => /\(([A-Z_]+)[:)]/.exec(each.message)?.[1])).toEqual(told);
  });

  it("asks for the gate that it names and that nothing needs", () => {
    const [found] = findings({ steps: [reword(), legal], teams: { "acme/legal": [] } }, /CS-APR-016/);
    expect(found?.fix).toContain("`request:legal_or_contract`");
  });
});
