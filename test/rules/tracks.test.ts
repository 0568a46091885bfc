import { describe, expect, it } from "vitest";
import { state, told } from "./told.ts";

const whole: Readonly<Record<string, string>> = {
  id: "refunds",
  stage: "proposal",
  status: "active",
  owner: "lena",
  scope: "refunds",
  dependencies: "[]",
  blockers: "[]",
  due_date: "TBD",
  output_state: "draft",
  approval_limits: "[]",
};

function track(fields: Readonly<Record<string, string | undefined>> = {}): string {
  const all = Object.entries({ ...whole, ...fields }).filter(([, value]) => value !== undefined);
  return `  - { ${all.map(([key, value]) => `${key}: ${value}`).join(", ")} }\n`;
}

function tracks(...list: readonly string[]): string {
  return state({}, `active_tracks:\n${list.join("")}`);
}

describe("CS-TRK-001", () => {
  it.each([
    ["active", "lena", true],
    ["active", "TBD", false],
    ["stalled", "TBD", false],
    ["waiting", "TBD", false],
    ["blocked", "TBD", true],
    ["draft", "TBD", true],
    ["draft", undefined, false],
    ["draft", '""', false],
    ["complete", undefined, true],
    ["superseded", "TBD", true],
  ])("%s, owner %s", (status, owner, fine) => {
    expect(told("TRK-001", { after: tracks(track({ status, owner })) })).toHaveLength(fine ? 0 : 1);
  });
});

describe("CS-TRK-002", () => {
  it.each(["dependencies", "blockers", "due_date", "output_state", "approval_limits"])("without %s", (part) => {
    const found = told("TRK-002", { after: tracks(track({ [part]: undefined })) });
    expect(found).toEqual([`CS-TRK-002 error: Track \`refunds\` lacks ${part}.`]);
    expect(told("TRK-002", { after: tracks(track({ [part]: undefined, status: "complete" })) })).toEqual([]);
  });
});

describe("CS-TRK-003", () => {
  it.each([
    ["refunds-2", true],
    ["track:refunds-2", true],
    ["refund-2", false],
    ["track:gone", false],
    ["gate:commercial", true],
    ["gate:comercial", false],
    ["commercial", true],
    ["artifact:PRO-2026-0001@v1", true],
    ["PRO-2026-0001@v1", true],
    ["PRO-2026-0009", false],
    ["TBD", true],
    ["known_facts.deposit_received", true],
    ["deposit_received", true],
    ["the client sends its logs", true],
    ["trck:refunds-2", false],
  ])("%s", (name, fine) => {
    const after = tracks(track({ dependencies: `["${name}"]` }), track({ id: "refunds-2" }));
    expect(told("TRK-003", { after })).toHaveLength(fine ? 0 : 1);
  });

  it("knows what a track forks", () => {
    expect(told("TRK-003 TRK-007", { after: tracks(track({ forks: "gone" })) })).toEqual([
      "CS-TRK-003 error: Track `refunds` forks `gone`, which does not exist.",
    ]);
  });
});

describe("CS-TRK-004", () => {
  const circle = (...edges: readonly string[]) =>
    told("TRK-004", {
      after: tracks(
        ...edges.map((edge) => track({ id: edge[0] ?? "", dependencies: `[${edge.slice(2).split("").join(", ")}]` })),
      ),
    });
  it.each([
    [["a>a"], ["`a` waits for `a`."]],
    [["a>b", "b>a"], ["`a` waits for `b`, which waits for `a`."]],
    [["a>b", "b>c", "c>a"], ["`a` waits for `b`, which waits for `c`, which waits for `a`."]],
    [["a>b", "b>c", "c>b"], ["`b` waits for `c`, which waits for `b`."]],
    [
      ["a>b", "b>a", "c>d", "d>c"],
      ["`a` waits for `b`, which waits for `a`.", "`c` waits for `d`, which waits for `c`."],
    ],
    [["a>bc", "b>d", "c>d", "d>"], []],
  ])("%j", (edges, messages) => {
    expect(circle(...edges)).toEqual(messages.map((each) => `CS-TRK-004 error: ${each}`));
  });

  it("takes a finished track for no circle", () => {
    const after = tracks(
      track({ id: "a", dependencies: "[b]" }),
      track({ id: "b", dependencies: "[a]", status: "complete" }),
    );
    expect(told("TRK-004", { after })).toEqual([]);
  });
});

describe("CS-TRK-005", () => {
  const offer = (scope: string, status = "current") => ({
    "engagements/acme-pilot/PRO-2026-0002.md": `---\nid: PRO-2026-0002\ntype: proposal\nversion: v1\nstatus: ${status}\ntitle: Refunds\nsources: []\nscope: ${scope}\n---\nText\n`,
  });
  it.each([
    ["a draft-only track", [track()], "refunds", false],
    ["a track of another scope", [track()], "mail", true],
    ["a final track", [track({ output_state: "final" })], "refunds", true],
    ["a track that cannot say yet", [track({ output_state: "TBD" })], "refunds", true],
    ["a second track that may", [track(), track({ id: "other", output_state: "final" })], "refunds", true],
    ["a track of another stage", [track({ stage: "contract" })], "refunds", true],
    ["a track for everything", [track({ scope: '"*"' })], "mail", false],
    [
      "limits to another scope",
      [track({ scope: '"*"', output_state: "final", approval_limits: "[scope:mail]" })],
      "refunds",
      false,
    ],
    [
      "limits to this scope",
      [track({ scope: '"*"', output_state: "final", approval_limits: "[scope:refunds]" })],
      "refunds",
      true,
    ],
    [
      "limits to any scope",
      [track({ scope: '"*"', output_state: "final", approval_limits: '["scope:*"]' })],
      "refunds",
      true,
    ],
    ["a finished track", [track({ status: "complete" })], "refunds", true],
  ])("%s", (_, list, scope, fine) => {
    expect(told("TRK-005", { after: tracks(...list), change: offer(scope) })).toHaveLength(fine ? 0 : 1);
    expect(told("TRK-005", { after: tracks(...list), change: offer(scope, "draft") })).toEqual([]);
  });

  it("is not evaded by ending the track in the same change, and forgets what was there before", () => {
    const [before, after] = [tracks(track()), tracks(track({ status: "complete" }))];
    expect(told("TRK-005", { before, after, change: offer("refunds") })).toHaveLength(1);
    expect(told("TRK-005", { base: offer("refunds"), after: before })).toEqual([]);
  });

  it("takes the limits of the track's kind where the track has none", () => {
    const base = {
      "adapters/mini.yaml":
        "workflow_type: mini\nstages: [proposal]\nartifacts: [proposal]\ntracks: [{ id: commercial, artifacts: [proposal], output_state: draft }]\n",
    };
    const after = tracks(track({ type: "commercial", stage: undefined, output_state: undefined }));
    expect(told("TRK-002 TRK-005", { base, after, change: offer("refunds") })).toEqual([
      "CS-TRK-005 error: Track `refunds` produced `PRO-2026-0002` as current; its limits are drafts only.",
    ]);
  });
});

describe("CS-TRK-007", () => {
  it.each([
    ["nothing", {}, false],
    ["an unknown audience", { audience: "TBD" }, false],
    ["the same limits in another order", { approval_limits: "[b, a]" }, false],
    ["an audience", { audience: "The board" }, true],
    ["a scope", { scope: "mail" }, true],
    ["approvals", { approval_limits: "[a]" }, true],
    ["a rationale alone", { rationale: "It felt right" }, false],
  ])("differs in %s", (_, fields, fine) => {
    const limits = "[a, b]";
    const after = tracks(
      track({ approval_limits: limits }),
      track({ id: "copy", forks: "track:refunds", approval_limits: limits, ...fields }),
    );
    expect(told("TRK-007", { after })).toHaveLength(fine ? 0 : 1);
  });
});

describe("CS-TRK-008", () => {
  it("is over when the day is", () => {
    const due = (now: string) => told("TRK-008", { after: tracks(track({ due_date: "2026-03-02" })), now });
    expect(due("2026-03-02T23:59:59Z")).toEqual([]);
    expect(due("2026-03-03T00:00:00Z")).toHaveLength(1);
  });
});

describe("CS-REC-001 and CS-TRK-006", () => {
  const blocker = "blockers: [{ id: BLK-1, text: No, track: refunds, owner: omar, recovery: ask }]\n";
  it.each([
    ["blocked", "", ["CS-REC-001"]],
    ["blocked", "rollback_or_recovery_action: ask\n", []],
    ["blocked", "rollback_or_recovery_action: TBD\n", ["CS-REC-001"]],
    ["blocked", blocker, []],
    ["stalled", "", ["CS-TRK-006"]],
    ["stalled", "rollback_or_recovery_action: ask\n", ["CS-TRK-006"]],
  ])("%s with %j", (status, more, expected) => {
    const found = told("REC TRK-006", { after: `${tracks(track({ status }))}${more}` });
    expect(found.map((each) => each.slice(0, 10))).toEqual(expected);
  });
});
