import { describe, expect, it } from "vitest";
import { PROPOSAL, type Scenario, STATE, type Step } from "../scenario/scenario.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { smallest } from "../scenario/smallest.ts";

const text = (path: string) => String(smallest[path]);
const state = (more: string) => ({ [STATE]: text(STATE) + more });
const reworded = { [PROPOSAL]: `${text(PROPOSAL)}More.\n` };

/** The smallest adapter with one action, and with what else the case needs. */
function withAction(action: string, gates = "", more = ""): Edit {
  const adapter = text("adapters/mini.yaml").replace(
    "terminal_states:",
    `${gates}actions: [${action}]\n${more}terminal_states:`,
  );
  return { "adapters/mini.yaml": adapter };
}

function reasons(scenario: Scenario, action = "go"): string[] {
  const actions = play(scenario).verdict.engagements.flatMap((each) => each.actions);
  return actions
    .filter((each) => each.action === action)
    .flatMap((each) => each.because.map((reason) => reason.slice(0, 10)));
}

const approve = (body: string, by = "lena"): Step => ({ review: "approve", by, body });

describe("an action", () => {
  it.each<[about: string, action: string, steps: Step[], expected: string[]]>([
    ["without its gate", "{ id: go, gates: [commercial] }", [], ["CS-EXT-001"]],
    ["with its gate", "{ id: go, gates: [commercial] }", [approve("/approve commercial")], []],
    [
      "with an open condition",
      "{ id: go, gates: [commercial] }",
      [approve('/approve commercial if="legal agrees"')],
      ["CS-EXT-001"],
    ],
    ["of a gate that is not declared", "{ id: go, gates: [nowhere] }", [], ["CS-EXT-001"]],
    [
      "whose permit no gate gives",
      '{ id: go, gates: [commercial], permit: "go:*" }',
      [approve("/approve commercial")],
      ["CS-APR-006"],
    ],
    [
      "with an unmet fact",
      "{ id: go, gates: [], requires: [{ fact: deposit_received, equals: 'true' }] }",
      [],
      ["CS-EXT-001"],
    ],
    ["with a met artifact", "{ id: go, gates: [], requires: [{ artifact: proposal, status: current }] }", [], []],
  ])("%s", (_about, action, steps, expected) => {
    expect(reasons({ base: withAction(action), steps: [{ commit: reworded }, ...steps] })).toEqual(expected);
  });

  it.each([
    ["action:go", ["CS-EXT-001"]],
    ["artifact:PRO-2026-0001", ["CS-EXT-001"]],
    ["artifact:PRO-2026-0002", []],
    ["action:stay", []],
  ])("is stopped by a blocker of %s: %j", (blocks, expected) => {
    const commit = state(
      `blockers: [{ id: BLK-1, text: Retention policy missing, blocks: ["${blocks}"], owner: lena }]\n`,
    );
    expect(reasons({ base: withAction("{ id: go, artifact: proposal, gates: [] }"), steps: [{ commit }] })).toEqual(
      expected,
    );
  });

  const two =
    '  - { gate_id: terms, owner: lead, approvers: { roles: [engagement_lead] }, covers: [proposal], permits: ["build:*", "price:*"] }\n';
  it.each<[about: string, permits: string, expected: string[]]>([
    ["that it needs", "price:*", []],
    ["that another one needs", "build:*", ["CS-APR-006"]],
  ])("under a partial approval with the permit %s", (_about, permits, expected) => {
    const base = withAction('{ id: go, gates: [terms], permit: "price:*" }', two);
    const steps = [{ commit: reworded }, approve(`/approve terms permits=${permits}`)];
    expect(reasons({ base, steps })).toEqual(expected);
  });

  it("in one scope is not carried by an artifact of another", () => {
    const base = withAction("{ id: go, gates: [], requires: [{ artifact: proposal, status: current }] }");
    const scoped = (id: string, scope: string, status: string) =>
      text(PROPOSAL).replace("PRO-2026-0001", id).replace("current", status).replace("title", `scope: ${scope}\ntitle`);
    const commit = {
      [PROPOSAL]: scoped("PRO-2026-0001", "pilot", "current"),
      "engagements/acme-pilot/PRO-2026-0002.md": scoped("PRO-2026-0002", "refunds", "draft"),
    };
    const { verdict } = play({ base, steps: [{ commit }] });
    expect(verdict.engagements[0]?.actions.map((each) => `${each.scope} ${each.allowed}`)).toEqual([
      "pilot true",
      "refunds false",
    ]);
  });

  it("fails a change only where the change asks for it", () => {
    const base = withAction("{ id: go, gates: [commercial] }");
    const asked = state("actions_requested: [{ action: go }]\n");
    expect(play({ base, steps: [{ commit: reworded }] }).verdict.conclusion).toBe("success");
    expect(play({ base, steps: [{ commit: asked }] }).verdict.conclusion).toBe("action_required");
    expect(play({ base: { ...base, ...asked }, steps: [{ commit: reworded }] }).verdict.conclusion).toBe("success");
  });
});

describe("no kind of action", () => {
  const gates = ["security", "recipient_check"]
    .map((id) => `  - { gate_id: ${id}, owner: lead, approvers: { roles: [engagement_lead] }, covers: [proposal] }\n`)
    .join("");
  const kinds = ["send", "launch", "publish", "sign", "issue", "bill"];
  const wanted = ["commercial", "security", "recipient_check"].flatMap((gate) => [
    `gates: [${gate}]`,
    `gates: [], requires: [{ gate: ${gate} }]`,
  ]);
  it.each(kinds.flatMap((kind) => wanted.map((needs) => [kind, needs] as const)))(
    "goes ahead as %s while %s is shut",
    (kind, needs) => {
      const base = withAction(
        `{ id: go, kind: ${kind}, artifact: proposal, recipient: title, ${needs} }`,
        gates,
        "security: { gate: security }\n",
      );
      const commit = { [PROPOSAL]: text(PROPOSAL).replace("Scope ...", "Acme ...") };
      expect(reasons({ base, steps: [{ commit }] })).not.toEqual([]);
      expect(reasons({ base, steps: [{ commit }, approve("/approve all")] })).toEqual([]);
    },
  );

  it("goes ahead under one gate while the other that gives its permit is shut", () => {
    const both = ["terms", "price"]
      .map(
        (id) =>
          `  - { gate_id: ${id}, owner: lead, approvers: { roles: [engagement_lead] }, covers: [proposal], permits: ["go:*", "${id}:*"] }\n`,
      )
      .join("");
    const base = withAction('{ id: go, gates: [terms, price], permit: "go:*" }', both);
    const steps = [{ commit: reworded }, approve("/approve terms"), approve("/approve price permits=price:*", "nora")];
    expect(reasons({ base, steps })).toEqual(["CS-EXT-001"]);
  });
});

describe("a public use", () => {
  it.each([
    ["Acme saves an hour.", "CS-EXT-005"],
    ["How ACME CORP saves an hour.", "CS-EXT-005"],
    ["A retailer saves an hour.", "CS-EXT-001"],
    ["Acmeology saves an hour.", "CS-EXT-001"],
  ])("%s", (body, code) => {
    const base = withAction("{ id: go, kind: publish, artifact: proposal, gates: [commercial] }");
    expect(reasons({ base, steps: [{ commit: { [PROPOSAL]: text(PROPOSAL).replace("Scope ...", body) } }] })).toEqual([
      code,
    ]);
  });
});

describe("a launch", () => {
  it("is told once, by the rule for launches", () => {
    const gate =
      "  - { gate_id: security, owner: security, category: security_sensitive, approvers: { roles: [legal] }, covers: [proposal] }\n";
    const base = withAction("{ id: go, kind: launch, gates: [security, commercial] }", gate);
    const commit = [{ commit: reworded }];
    expect(reasons({ base, steps: commit }).toSorted()).toEqual(["CS-EXT-001", "CS-EXT-006"]);
    expect(reasons({ base, steps: [...commit, approve("/approve security", "omar")] })).toEqual(["CS-EXT-001"]);
    expect(
      reasons({ base, steps: [...commit, approve("/approve security", "omar"), approve("/approve commercial")] }),
    ).toEqual([]);
  });
});

describe("a bill", () => {
  const base = withAction("{ id: go, kind: bill, artifact: proposal, gates: [] }");
  it.each<[about: string, more: string, expected: string[]]>([
    ["with nothing said against it", "", []],
    [
      "in an open conflict",
      "conflicts: [{ id: CON-1, between: [PRO-2026-0001, client], text: Not accepted }]\n",
      ["CS-EXT-004"],
    ],
    [
      "named by a blocker, which is told once",
      'blockers: [{ id: BLK-1, text: Not accepted, blocks: ["artifact:PRO-2026-0001"], owner: lena }]\n',
      ["CS-EXT-004"],
    ],
    [
      "beside a conflict about something else",
      "conflicts: [{ id: CON-1, between: [PRO-2026-0002, client], text: Not accepted }]\n",
      [],
    ],
  ])("%s", (_about, more, expected) => {
    expect(reasons({ base, steps: [{ commit: state(more) }] })).toEqual(expected);
  });

  it("that was disputed after it was sent waits for a decision that names it", () => {
    const entry = `schema: countersign/entry@1
engagement: acme-pilot
merge: ${"a".repeat(40)}
merged_at: 2026-03-01T00:00:00Z
prev: none
adapter: { type: mini, version: 2.0.0 }
engine: 0.1.0
events: []
approvals: []
artifacts: []
uses:
  - { action: go, artifact: PRO-2026-0001, scope: "*", event: sent, status: sent }
  - { action: go, artifact: PRO-2026-0001, scope: "*", event: the client says no, status: disputed }
`;
    const decided =
      "decision_log: [{ id: DEC-1, decision: The milestone counts, by: lena, at: 2026-03-02, rationale: Signed, closes: [PRO-2026-0001] }]\n";
    expect(reasons({ base, entry, steps: [{ commit: reworded }] })).toEqual(["CS-EXT-004"]);
    expect(reasons({ base, entry, steps: [{ commit: state(decided) }] })).toEqual([]);
  });
});

describe("an action that is asked for with an artifact by name", () => {
  const base = withAction("{ id: go, artifact: proposal, gates: [commercial] }");
  const second = "engagements/acme-pilot/PRO-2026-0002.md";
  const draft = String(smallest[PROPOSAL])
    .replace("PRO-2026-0001", "PRO-2026-0002")
    .replace("status: current", "status: draft");
  const asked = (id: string) => state(`actions_requested: [{ action: go, artifact: ${id} }]\n`);
  const judged = (id: string, more: Edit = {}) =>
    play({
      base,
      steps: [
        { commit: { ...reworded, ...asked(id), [second]: draft, ...more } },
        { review: "approve", by: "lena", body: "/approve commercial" },
      ],
    }).verdict;

  it("goes ahead where that one is approved, and not on the approval of another", () => {
    expect(judged("PRO-2026-0001").conclusion).toBe("success");
    const verdict = judged("PRO-2026-0002");
    expect(verdict.conclusion).toBe("failure");
    expect(verdict.engagements[0]?.findings.find(({ rule }) => rule === "CS-EXT-001")?.message).toBe(
      "`go` is asked for with `PRO-2026-0002`, which is draft; `commercial` was given for other content.",
    );
    expect(judged("PRO-2026-0009").conclusion).toBe("failure");
  });

  it("looks at each of several", () => {
    const both = state(
      "actions_requested: [{ action: go, artifact: PRO-2026-0002 }, { action: go, artifact: PRO-2026-0001 }]\n",
    );
    expect(judged("PRO-2026-0001", both).conclusion).toBe("failure");
  });

  it("asks for the gates of the action, so that a review may name them", () => {
    const { verdict } = play({ base, steps: [{ commit: asked("PRO-2026-0001") }, { review: "approve", by: "lena" }] });
    expect(verdict.engagements[0]?.gates.find(({ gate }) => gate === "commercial")?.status).toBe("approved");
    expect(verdict.conclusion).toBe("success");
  });
});
