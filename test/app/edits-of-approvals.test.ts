import { describe, expect, it } from "vitest";
import { type Checkpoint, checkpointsIn } from "../../src/app/checkpoints.ts";
import { rolledBack } from "../../src/app/verbs/rollback.ts";
import { revoked } from "../../src/app/verbs/revoke.ts";
import { smallest } from "../scenario/smallest.ts";
import {
  ADAPTER,
  CONTRACT,
  contract,
  entry,
  PROPOSAL,
  proposal,
  settings,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Make } from "./bench.ts";
import { carriesOut, refuses } from "./edit-rows.ts";

const { cases } = play({ ids: ["acme-pilot"], base: { [PROPOSAL]: proposal() } });
const digest = cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";

/** Lena approved on 1 March, and the record holds it. */
const recorded = (more = "", approval = {}): Scenario => ({
  base: { [STATE]: stateAt("proposal", more), [PROPOSAL]: proposal() },
  entry: entry({ digest, ...approval }),
});

const revoke =
  (gate: string, more: Readonly<Record<string, string>> = {}): Make =>
  (bench) =>
    revoked(bench, gate, { by: "lena", reason: "The fee was wrong", ...more });

const first = (item: object) => ({ revocations: [{ id: "REV-1", gate: "commercial", ...item }] });
const earlier = "revocations: [{ id: REV-1, gate: commercial, by: lena, reason: Wrong, at: 2026-03-01T08:00:00Z }]\n";

describe("revoke", () => {
  carriesOut([
    [
      "takes one's own approval back",
      recorded(),
      revoke("commercial"),
      first({ by: "lena", reason: "The fee was wrong", at: "2026-03-02T09:00:00Z" }),
      /REV-1 takes back what lena approved of commercial on 2026-03-01T00:00:00Z/,
    ],
    [
      "names whose it was",
      recorded(),
      revoke("commercial", { by: "@nora", approver: "@Lena" }),
      first({ by: "nora", approver: "lena" }),
      /what lena approved/,
    ],
    [
      "is for somebody to whom a role is lent, too",
      {
        ...recorded(),
        base: {
          ...recorded().base,
          ...settings(
            {},
            "delegates: [{ from: lena, to: bea, gates: [commercial], since: 2026-01-01, until: 2027-01-01 }]\n",
          ),
        },
      },
      revoke("commercial", { by: "bea", approver: "lena" }),
      first({ by: "bea", approver: "lena" }),
      /what lena approved/,
    ],
    [
      "takes back what is of other content now, and could be restored",
      recorded("", { digest: "0".repeat(64) }),
      revoke("commercial"),
      first({ by: "lena" }),
      /REV-1/,
    ],
    [
      "takes back what was approved after the last time",
      recorded(earlier, { submitted: "2026-03-01T09:00:00Z" }),
      revoke("commercial"),
      { revocations: [{}, { id: "REV-2" }] },
      /on 2026-03-01T09:00:00Z/,
    ],
  ]);
  const actions = "actions: [{ id: send, gates: [commercial] }]\n";
  const asking = "actions_requested: [{ action: send }]\n";
  carriesOut([
    [
      "shuts the gate of an action that is asked for",
      {
        ...recorded(),
        base: { ...recorded().base, [ADAPTER]: `${String(smallest[ADAPTER])}${actions}` },
        steps: [{ commit: { [STATE]: stateAt("proposal", asking) } }],
      },
      revoke("commercial"),
      first({}),
      /REV-1/,
    ],
  ]);
  refuses([
    ["a gate that there is not", recorded(), revoke("comercial"), /no gate "comercial"\nDid you mean `commercial`\?/],
    [
      "what was taken back already",
      recorded(earlier),
      revoke("commercial"),
      /No approval of commercial by lena stands here/,
    ],
    ["a rejection", recorded("", { verdict: "rejected" }), revoke("commercial"), /No approval of commercial by lena/],
    [
      "an approval that somebody else gave",
      recorded(),
      revoke("commercial", { by: "nora" }),
      /No approval of commercial by nora stands here\nThere is one by lena; --approver names/,
    ],
    [
      "one of a gate without any",
      recorded(),
      revoke("client_signature"),
      /by lena stands here\nA review of a pull request/,
    ],
    ["somebody nobody knows", recorded(), revoke("commercial", { by: "zoe" }), /knows nobody called "zoe"/],
    ["a scope that there is not", recorded(), revoke("commercial", { scope: "north" }), /no scope "north"/],
    ["no reason", recorded(), revoke("commercial", { reason: " " }), /--reason says nothing/],
  ]);
});

describe("rollback", () => {
  const at = (name: string, day: string, stage: string): Checkpoint => ({
    name,
    merge: `${name.slice(-1)}${"a".repeat(39)}`,
    day,
    stage,
  });
  const checkpoints = [
    at("pr-5", "2026-02-01", "proposal"),
    at("c0ffee12", "2026-02-10", "proposal"),
    at("pr-12", "2026-02-20", "contract"),
    at("pr-13", "2026-02-21", "delivery"),
  ];
  const there: Scenario = {
    base: { [STATE]: stateAt("contract"), [PROPOSAL]: proposal(), [CONTRACT]: contract() },
  };
  const back =
    (name: string, all: readonly Checkpoint[] = checkpoints): Make =>
    (bench) =>
      rolledBack(bench, name, all, { reason: "The scope was not agreed" });
  const rationale = (name: string, day: string) => `Back to ${name} (proposal, ${day}): The scope was not agreed`;
  carriesOut([
    [
      "moves to where a pull request left it, says so, and chooses the recovery",
      there,
      back("pr-5"),
      {
        stage: "proposal",
        state_transition: { rationale: rationale("pr-5", "2026-02-01") },
        rollback_or_recovery_action: "rollback_or_hold",
      },
      /back from contract to proposal[\s\S]*git diff 5aaaaaaa -- engagements\/acme-pilot/,
    ],
    [
      "knows it by its number",
      there,
      back("#5"),
      { state_transition: { rationale: rationale("pr-5", "2026-02-01") } },
      /proposal/,
    ],
    [
      "goes to the last time at a stage",
      there,
      back("proposal"),
      { state_transition: { rationale: rationale("c0ffee12", "2026-02-10") } },
      /proposal/,
    ],
    [
      "knows a commit",
      there,
      back("2aaaaaaaa", checkpoints.slice(0, 2)),
      { state_transition: { rationale: rationale("c0ffee12", "2026-02-10") } },
      /proposal/,
    ],
  ]);
  refuses([
    ["what the record has not", there, back("pr-14"), /no checkpoint "pr-14"\nDid you mean `pr-12`\?/],
    [
      "a stage that it was never at",
      there,
      back("closed"),
      /no checkpoint "closed"\nThere is pr-5, proposal, c0ffee12, pr-12/,
    ],
    ["where it stands", there, back("12"), /acme-pilot is at contract already/],
    ["a checkpoint that lies ahead", there, back("pr-13"), /delivery lies ahead of contract/],
    ["where nothing is recorded", there, back("pr-5", []), /Nothing is recorded yet, so there is no checkpoint/],
  ]);

  it("takes its checkpoints from entries that keep a state", () => {
    const entries = [
      { pull_request: "5", merge: "b".repeat(40), merged_at: "2026-02-01T10:00:00Z", state: { stage: "proposal" } },
      { merge: "c".repeat(40), merged_at: "2026-02-02T10:00:00Z", state: { stage: "contract" } },
      { pull_request: "6", merge: "d".repeat(40), merged_at: "2026-02-03T10:00:00Z" },
    ];
    expect(checkpointsIn(entries)).toEqual([
      { name: "pr-5", merge: "b".repeat(40), day: "2026-02-01", stage: "proposal" },
      { name: "cccccccc", merge: "c".repeat(40), day: "2026-02-02", stage: "contract" },
    ]);
  });
});
