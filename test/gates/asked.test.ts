import { describe, expect, it } from "vitest";
import { CONTRACT, contract, STATE, stateAt } from "../approval-cases/repository.ts";
import { person } from "../scenario/people.ts";
import type { Step } from "../scenario/scenario.ts";
import { type Shown, shown } from "./shown.ts";

const approve = (by: string): Step => ({ review: "approve", by });
const onMain = { [CONTRACT]: contract() };
type Rows = readonly (readonly [name: string, scenario: Shown, told: readonly string[]])[];

describe("somebody who was asked for their review", () => {
  const asked =
    (...logins: string[]) =>
    () => ({ requestedPeople: logins.flatMap((login) => person(login) ?? []) });
  const still = asked("lena");
  const at = "2026-03-02T09:20:00Z";
  const table: Rows = [
    [
      "once more, and is still to answer",
      { steps: [approve("lena"), { ask: "lena" }] },
      ["commercial: requested; lena SUPERSEDED_BY_LATER"],
    ],
    [
      "once more by a bot alone, which follows from what stood there",
      {
        steps: [approve("lena"), { ask: "lena" }],
        told: (pull) => ({
          timeline: pull.timeline.map((each) =>
            each.kind === "review_requested" ? { ...each, by: { login: "ours[bot]", id: 900, human: false } } : each,
          ),
        }),
      },
      ["commercial: approved by lena"],
    ],
    [
      "before they answered, although GitHub still lists them",
      { steps: [{ ask: "lena" }, approve("lena")], told: still },
      ["commercial: approved by lena"],
    ],
    [
      "in the very second of their answer",
      { steps: [{ ask: "lena" }, { review: "approve", by: "lena", at }], told: still },
      ["commercial: approved by lena"],
    ],
    [
      "by nobody, although GitHub lists them",
      { steps: [approve("lena"), { label: "later", by: "lena" }], told: still },
      ["commercial: approved by lena"],
    ],
    [
      "once more, and taken off the list",
      { steps: [approve("lena"), { ask: "lena" }], told: asked() },
      ["commercial: approved by lena"],
    ],
    [
      "as a team, after they answered",
      {
        steps: [approve("lena"), { ask: "lena" }],
        told: (pull) => ({
          timeline: pull.timeline.map((each) => (each.kind === "review_requested" ? { ...each, person: null } : each)),
        }),
      },
      ["commercial: approved by lena"],
    ],
    [
      "for a gate that nothing else has in play",
      {
        base: onMain,
        first: { "README.md": "x", [STATE]: stateAt("proposal", "urgency: urgent\n") },
        teams: { "acme/legal": [] },
        steps: [{ ask: "omar" }],
      },
      ["legal_or_contract: requested"],
    ],
    [
      "for it, and answered",
      {
        base: onMain,
        first: { [STATE]: stateAt("proposal", "urgency: urgent\n") },
        teams: { "acme/legal": [] },
        steps: [{ ask: "omar" }, approve("omar")],
      },
      ["legal_or_contract: approved by omar"],
    ],
    [
      "for it, and said nothing of it",
      {
        base: onMain,
        first: { [STATE]: stateAt("proposal", "urgency: urgent\n") },
        teams: { "acme/legal": [] },
        steps: [{ ask: "omar" }, { review: "comment", by: "omar", body: "Later." }],
      },
      ["legal_or_contract: requested"],
    ],
    [
      "not, but set a label and answered",
      {
        base: onMain,
        first: { [STATE]: stateAt("proposal", "urgency: urgent\n") },
        teams: { "acme/legal": [] },
        steps: [{ label: "later", by: "omar" }, approve("omar")],
      },
      [],
    ],
    [
      "for nothing, where what they decide is empty",
      {
        first: { [STATE]: stateAt("proposal", "urgency: urgent\n") },
        teams: { "acme/legal": [] },
        steps: [{ ask: "omar" }],
      },
      [],
    ],
    [
      "who may decide nothing",
      { base: onMain, steps: [{ ask: "zed" }, approve("zed")] },
      ["commercial: requested; zed NOT_ELIGIBLE"],
    ],
  ];
  it.each(table)("%s", (_, scenario, told) => {
    expect(shown(scenario)).toEqual(told);
  });
});
