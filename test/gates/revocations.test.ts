import { describe, expect, it } from "vitest";
import { entry, PROPOSAL, proposal, settings, STATE, stateAt, two } from "../approval-cases/repository.ts";
import { playTable, verdictOf } from "../approval-cases/table.ts";
import { play } from "../scenario/play.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { explained } from "./shown.ts";

const { cases } = play({ base: { [PROPOSAL]: proposal() }, steps: [{ commit: { [STATE]: stateAt("contract") } }] });
const digest = cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";

/** Lena approved on 1 March, in an earlier pull request; the changes below are of 2 March. */
const lena = entry({ digest });
const revocation = (more = "by: lena", at = "2026-03-02T08:00:00Z") =>
  `revocations: [{ id: REV-1, gate: commercial, ${more}, reason: The fee was wrong, at: ${at} }]\n`;
const onMain = { [PROPOSAL]: proposal() };

/** The change moves, and brings the revocation. */
const bringing = (text: string, more: Scenario = {}) => ({
  entry: lena,
  ...more,
  base: { ...onMain, ...more.base },
  first: { [STATE]: stateAt("contract", text) },
});

/** Lena approved what is agreed for the north. */
function inTwoScopes(scope: string) {
  const base = {
    [PROPOSAL]: proposal({ scope: "north" }),
    "engagements/acme-pilot/PRO-2026-0002.md": proposal({ id: "PRO-2026-0002", scope: "south" }),
  };
  const [c] = play({ base, steps: [{ commit: { [STATE]: stateAt("contract") } }] }).cases;
  const north = c?.gates.find((each) => each.gate === "commercial" && each.scope === "north");
  const recorded = entry({ digest: north?.subject.content ?? "", scope: "*" });
  return { ...bringing(revocation(`by: lena, scope: ${scope}`), { base }), entry: recorded };
}

describe("a revocation", () => {
  const gone = { status: "superseded", counted: [], ignored: { lena: "REVOKED" } } as const;
  const stands = { status: "approved", counted: ["lena"] } as const;
  playTable("takes back what was given until then", [
    {
      name: "in the change that brings it",
      ...bringing(revocation()),
      gates: { commercial: gone },
      conclusion: "action_required",
    },
    {
      name: "and once it is merged",
      entry: lena,
      base: { ...onMain, [STATE]: stateAt("proposal", revocation()) },
      first: { [STATE]: stateAt("contract", revocation()) },
      gates: { commercial: gone },
      conclusion: "action_required",
    },
    {
      name: "also in a change that takes it out",
      entry: lena,
      base: { ...onMain, [STATE]: stateAt("proposal", revocation()) },
      first: { [STATE]: stateAt("contract") },
      gates: { commercial: gone },
      conclusion: "failure",
    },
    {
      name: "written by somebody else, who names whose it was",
      ...bringing(revocation("by: nora, approver: Lena")),
      gates: { commercial: gone },
    },
    {
      name: "of the very instant",
      ...bringing(revocation("by: lena", "2026-03-01T00:00:00Z")),
      gates: { commercial: gone },
    },
    {
      name: "not of later",
      ...bringing(revocation("by: lena", "2026-02-28T23:59:59Z")),
      gates: { commercial: stands },
    },
    { name: "not of somebody else", ...bringing(revocation("by: nora")), gates: { commercial: stands } },
    {
      name: "not of another gate",
      ...bringing(revocation().replace("gate: commercial", "gate: client_signature")),
      gates: { commercial: stands },
    },
    {
      name: "given with another account of the same person",
      ...bringing(revocation("by: lena"), { base: settings({}, "persons: [{ name: Lena, ids: [12, 99] }]\n") }),
      entry: entry({ digest, login: "lena-old", id: 99 }),
      gates: { commercial: { status: "superseded", counted: [], ignored: { "lena-old": "REVOKED" } } },
    },
    {
      name: "though the roster gives the login to somebody else since",
      ...bringing(revocation("by: nora, approver: lena"), {
        base: settings({ engagement_lead: "[{ login: lena, id: 99 }, { login: nora, id: 13 }]" }),
      }),
      gates: { commercial: gone },
    },
    {
      name: "given in the same pull request before",
      ...bringing(revocation("by: nora", "2026-03-02T10:00:00Z")),
      entry: lena,
      steps: [{ review: "approve", by: "nora" }],
      gates: { commercial: { status: "approved", counted: ["lena"], ignored: { nora: "REVOKED" } } },
    },
    {
      name: "not what the same person gives later",
      ...bringing(revocation()),
      steps: [{ review: "approve", by: "lena" }],
      gates: { commercial: { status: "approved", counted: ["lena"] } },
      conclusion: "success",
    },
    {
      name: "not a seat that somebody else fills",
      ...bringing(revocation(), { base: two }),
      steps: [{ review: "approve", by: "nora" }],
      gates: { commercial: { status: "partial", counted: ["nora"], ignored: { lena: "REVOKED" } } },
    },
    {
      name: "and no no",
      ...bringing(revocation()),
      entry: entry({ digest, verdict: "rejected" }),
      gates: { commercial: "rejected" },
      conclusion: "failure",
    },
    {
      name: "in the scope that it names",
      ...inTwoScopes("north"),
      gates: {
        "commercial/north": gone,
        "commercial/south": { status: "superseded", ignored: { lena: "STALE_CONTENT" } },
      },
    },
    {
      name: "in no other scope",
      ...inTwoScopes("south"),
      gates: { "commercial/north": stands },
    },
  ]);

  it("says who took it back, when and why, also where the record has the approval no more", () => {
    const told = "superseded: @lena took it back at 2026-03-02T08:00:00Z: The fee was wrong";
    expect(explained({ ...bringing(revocation()) })[0]).toBe(told);
    const { entry: _none, ...later } = bringing(revocation());
    expect(explained(later)[0]).toBe(told);
    expect(explained({ ...later, steps: [{ review: "approve", by: "lena" }] })[0]).toBe("approved: Approved by @lena.");
  });

  it("is told as an event, and so is what it makes of the gate", () => {
    const statuses =
      'gates: [{ gate: commercial, scope: "*", status: approved, because: x, permits: [], remaining_blockers: [] }]\n';
    const [engagement] = verdictOf({
      ...bringing(revocation("by: nora, approver: lena")),
      entry: `${lena}${statuses}`,
    }).engagements;
    expect(engagement?.events).toEqual(
      expect.arrayContaining([
        { type: "approval_changed", gate: "commercial", scope: "*", status: "superseded", was: "approved" },
        {
          type: "approval_revoked",
          revocation: "REV-1",
          gate: "commercial",
          scope: "*",
          approver: "lena",
          by: "nora",
          reason: "The fee was wrong",
        },
      ]),
    );
  });

  it.each([
    [
      "of a gate that there is not",
      revocation().replace("commercial", "comercial"),
      /CS-WFL-002 The revocation `REV-1` names the gate `comercial`/,
    ],
    [
      "of a time to come",
      revocation("by: lena", "2027-01-01T00:00:00Z"),
      /CS-APR-019 Revocation `REV-1` is dated 2027/,
    ],
    ["without an instant", revocation("by: lena", "2026-03-02"), /CS-SCH-\d+ .*an instant such as/],
  ])("%s is an error", (_what, text, told) => {
    const { engagements } = verdictOf(bringing(text));
    const errors = engagements.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, message }) => `${rule} ${message}`).join("\n")).toMatch(told);
  });

  it.each([
    ["removed", "", true],
    ["of another gate", revocation().replace("commercial", "legal_or_contract"), true],
    ["of one scope alone", revocation("by: lena, scope: north"), true],
    ["of somebody else", revocation("by: lena, approver: nora"), true],
    ["of an earlier instant", revocation("by: lena", "2026-02-01T00:00:00Z"), true],
    ["with better words", revocation("by: lena, approver: lena").replace("wrong", "too low"), false],
  ])("that was merged and is now %s", (_what, text, wrong) => {
    const { engagements } = play({
      base: { [STATE]: stateAt("proposal", revocation()) },
      steps: [{ commit: { [STATE]: stateAt("proposal", `${text}# seen\n`) } }],
    }).verdict;
    const rules = engagements.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules.includes("CS-APR-019")).toBe(wrong);
  });
});
