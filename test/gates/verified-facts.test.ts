import { describe, expect, it } from "vitest";
import { judgePredicate } from "../../src/gates/requirements.ts";
import { adapter, SETTINGS, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import { type Scenario, STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

const base = {
  "adapters/mini.yaml": `${String(adapter()["adapters/mini.yaml"])}facts: { deposit_received: { verified_by: [finance, legal] } }\n`,
};
const paid = { [STATE]: stateAt("proposal").replace("{ deposit_received: TBD }", '{ deposit_received: "true" }') };
const later = { [STATE]: `${paid[STATE]}urgency: normal\n` };
const onTrial = { [SETTINGS]: String(smallest[SETTINGS]).replace("settings: {", "settings: { trial: true,") };
const finn: Step = { review: "approve", by: "finn" };

function isVerified({ steps = [], ...more }: Scenario): boolean {
  const { cases } = play({ base, teams: { "acme/legal": [] }, ...more, steps: [{ commit: paid }, ...steps] });
  const [c] = cases;
  if (!c) throw new Error("nothing was judged");
  return judgePredicate(c, c.gates, { fact: "deposit_received", equals: "true" }).holds;
}

describe("a fact that somebody has to verify counts", () => {
  it.each<[string, boolean, Scenario]>([
    ["not by itself", false, {}],
    ["once one of them approves", true, { steps: [finn] }],
    ["whoever of them it is", true, { steps: [{ review: "approve", by: "omar" }] }],
    ["not by the approval of anybody else", false, { steps: [{ review: "approve", by: "lena" }] }],
    ["not by who opened the pull request", false, { author: "finn", steps: [finn] }],
    ["not by who wrote it there", false, { steps: [{ commit: later, by: "finn" }, finn] }],
    ["not by who committed it", false, { steps: [{ commit: later, by: "dora", committer: "finn" }, finn] }],
    [
      "not by who wrote it with others",
      false,
      { steps: [{ commit: later, by: "dora", coAuthors: ["nora", "finn"] }, finn] },
    ],
    ["by who wrote other files of the change", true, { steps: [{ commit: { "notes.md": "x" }, by: "finn" }, finn] }],
    [
      "by another of them than who wrote it",
      true,
      {
        steps: [
          { commit: later, by: "finn" },
          { review: "approve", by: "omar" },
        ],
      },
    ],
    [
      "by who wrote it, on trial",
      true,
      {
        base: { ...base, ...onTrial },
        steps: [{ commit: later, by: "finn" }, finn],
      },
    ],
    [
      "not once it says something else",
      false,
      { steps: [finn, { commit: { [STATE]: later[STATE].replace('"true"', '"yes"') } }] },
    ],
  ])("%s", (_name, expected, scenario) => expect(isVerified(scenario)).toBe(expected));
});
