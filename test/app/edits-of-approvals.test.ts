import { describe } from "vitest";
import { revoked } from "../../src/app/verbs/revoke.ts";
import { entry, PROPOSAL, proposal, STATE, stateAt } from "../approval-cases/repository.ts";
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
