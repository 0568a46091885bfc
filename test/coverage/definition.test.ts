import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EngagementVerdict } from "../../src/model/verdict.ts";
import { routeOf } from "../../src/plan/route.ts";
import { ADAPTER, PROPOSAL, proposal, stateAt } from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import { STATE, type Step } from "../scenario/scenario.ts";
import { smallest } from "../scenario/smallest.ts";

/** What a workflow definition configures: each with one line of it changed, and what that changes. */

const before = String(smallest[ADAPTER]);
const replaced = (from: string | RegExp, to: string) => {
  expect(before).toMatch(from);
  return before.replace(from, to);
};
const added = (lines: string) => `${before}${lines}\n`;

const asks: Step = { commit: { [STATE]: stateAt("contract") } };
const lena: Step = { review: "approve", by: "lena", body: "/approve commercial" };

/** What there is to see: the problems, the gates, what is recorded, and how the next step is found. */
function judge(definition: string, steps: readonly Step[], at = "proposal") {
  const base = { [ADAPTER]: definition, [STATE]: stateAt(at), [PROPOSAL]: proposal() };
  const { cases, verdict } = play({ base, steps });
  const [engagement] = verdict.engagements;
  const [judged] = cases;
  if (!engagement || !judged) throw new Error("nothing was judged");
  return { ...engagement, told: told(engagement), route: JSON.stringify(routeOf(judged, engagement)) };
}

const told = ({ findings }: EngagementVerdict) =>
  findings.filter(({ severity }) => severity !== "notice").map(({ rule, severity }) => `${rule} ${severity}`);

interface Configured {
  readonly key: string;
  readonly changed: () => string;
  readonly steps?: readonly Step[];
  readonly at?: string;
  readonly sees: (judged: ReturnType<typeof judge>) => unknown;
  /** With the definition as it is, and as it is changed. */
  readonly is: readonly [before: unknown, after: unknown];
}

const edits: Step = { commit: { [PROPOSAL]: proposal({ body: "More.\n", version: "v2" }) } };

const configured: readonly Configured[] = [
  {
    key: "stages",
    changed: () => replaced("owner: proposal, artifacts", "owner: sales, artifacts"),
    steps: [edits],
    sees: ({ next }) => next.skill,
    is: ["proposal", "sales"],
  },
  {
    key: "allowed_transitions",
    changed: () => replaced("  - { from: proposal, to: contract", "  - { from: proposal, to: delivery"),
    steps: [asks, lena],
    sees: (judged) => judged.told.includes("CS-STG-001 error"),
    is: [false, true],
  },
  {
    key: "artifacts",
    changed: () => replaced("owner: proposal, sources: []", "owner: proposal, sources: [], required_fields: [price]"),
    steps: [edits],
    sees: (judged) => judged.told,
    is: [[], ["CS-ART-011 error"]],
  },
  {
    key: "owner",
    changed: () => replaced("artifact_type: proposal, owner: proposal", "artifact_type: proposal, owner: sales"),
    steps: [{ commit: { [PROPOSAL]: proposal({ body: "More.\n", version: "v2", more: "skill: proposal\n" }) } }],
    sees: (judged) => judged.told.includes("CS-BND-001 error"),
    is: [false, true],
  },
  {
    key: "gates",
    changed: () => replaced("[engagement_lead], count: 1", "[engagement_lead], count: 2"),
    steps: [asks, lena],
    sees: ({ gates }) => gates.find(({ gate }) => gate === "commercial")?.status,
    is: ["approved", "partial"],
  },
  {
    key: "accepts",
    changed: () =>
      replaced("covers: [proposal], evidence", "covers: [proposal], accepts: [approved, conditional], evidence"),
    steps: [asks, { ...lena, body: '/approve commercial if="one mailbox"' }],
    sees: (judged) => judged.told.includes("CS-STG-002 waiting"),
    is: [true, false],
  },
  {
    key: "routing_rules",
    changed: () =>
      added("routing_rules: [{ id: privacy, action: ask Otto, triggers: [home addresses], route_to: contract }]"),
    steps: [{ commit: { [STATE]: stateAt("proposal", "security_flags: [home addresses]\n") } }],
    sees: ({ route }) => route.includes("rule privacy: ask Otto, which contract does"),
    is: [false, true],
  },
  {
    key: "recovery_actions",
    changed: () => added("recovery_actions: [{ id: ask_again, output: a question }]"),
    steps: [{ commit: { [STATE]: stateAt("proposal", "rollback_or_recovery_action: ask_agian\n") } }],
    sees: ({ findings }) => findings.find(({ rule }) => rule === "CS-REC-002")?.fix.includes("ask_again") ?? false,
    is: [false, true],
  },
  {
    key: "required_fields",
    changed: () => added("required_fields: [client.legal_name]"),
    steps: [edits],
    sees: ({ route }) => route.includes("not known yet: client.legal_name"),
    is: [false, true],
  },
  {
    key: "terminal_states",
    changed: () => replaced("allows_open_blockers: false", "requires_rationale: true"),
    at: "delivery",
    steps: [{ commit: { [STATE]: stateAt("closed") } }],
    sees: (judged) => judged.told,
    is: [[], ["CS-TRM-001 error"]],
  },
  {
    key: "validation_rules",
    changed: () => added("validation_rules: [{ id: CS-BLK-002, severity: warning }]"),
    steps: [
      {
        commit: { [STATE]: stateAt("proposal", "blockers: [{ id: BLK-1, text: Open, blocks: [gate:commercial] }]\n") },
      },
    ],
    sees: (judged) => judged.told.find((each) => each.startsWith("CS-BLK-002")),
    is: ["CS-BLK-002 error", "CS-BLK-002 warning"],
  },
];

describe("a workflow definition configures", () => {
  it.each(configured)("$key", ({ changed, steps = [], at, sees, is }) => {
    const text = changed();
    expect(text).not.toBe(before);
    expect([judge(before, steps, at), judge(text, steps, at)].map(sees)).toEqual(is);
  });

  const schema = readFileSync("schemas/adapter.schema.json", "utf8");

  it.each([...configured.map(({ key }) => key), "approval_states", "workflow_type", "tracks", "actions"])(
    "%s, which editors know",
    (key) => {
      expect(schema).toContain(`"${key}"`);
    },
  );
});
