import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/model/digest.ts";
import {
  adapter,
  ATTESTATION,
  attestation,
  CONTRACT,
  contract,
  PROPOSAL,
  proposal,
  SIGNED,
  STATE,
  stateAt,
} from "../approval-cases/repository.ts";
import { play } from "../scenario/play.ts";
import type { Edit } from "../scenario/files.ts";
import type { Scenario } from "../scenario/scenario.ts";

const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
const pdf = "%PDF-1.7 signed";
const signed = { [SIGNED]: pdf, [ATTESTATION]: attestation(sha256Hex(pdf)) };
const second = (scope: string, status = "current") => proposal({ id: "PRO-2026-0002", scope, status });
const bare = adapter({ commercial: "approvers: { roles: [engagement_lead] }, evidence: [review]" });

/** What each gate covers, and why it is in play; gates that cover nothing and are not in play are left out. */
function covered(base: Edit, change: Edit, more: Partial<Scenario> = {}): string[] {
  const { cases } = play({ ...more, base, steps: [{ commit: change }, ...(more.steps ?? [])], ids: ["acme-pilot"] });
  const gates = cases[0]?.gates ?? [];
  return gates.flatMap(({ gate, scope, required, inPlay, subject, because }) => {
    const why = required ? ", required" : inPlay ? ", in play" : "";
    const what = subject.empty ? "nothing" : subject.artifacts.join(" ") || "the state";
    if (subject.empty && !inPlay) return [];
    return [`${gate}${scope === "*" ? "" : `/${scope}`}: ${what}${why}${why && subject.empty ? ` (${because})` : ""}`];
  });
}

describe("what gates cover", () => {
  const readme = { "README.md": "x" };
  const table: readonly (readonly [
    name: string,
    base: Edit,
    change: Edit,
    told: readonly string[],
    more?: Partial<Scenario>,
  ])[] = [
    ["what is there", {}, readme, ["commercial: PRO-2026-0001"]],
    ["what the move needs", {}, { [STATE]: stateAt("contract") }, ["commercial: PRO-2026-0001, required"]],
    [
      "what the change alters",
      {},
      { [PROPOSAL]: proposal({ body: "Other.\n" }) },
      ["commercial: PRO-2026-0001, in play"],
    ],
    [
      "what a label asks for",
      {},
      readme,
      ["commercial: PRO-2026-0001, in play"],
      { steps: [{ label: "request:commercial", by: "dora" }] },
    ],
    [
      "nothing that nobody asked for, without a pull request",
      {},
      readme,
      ["commercial: PRO-2026-0001"],
      { offline: true },
    ],
    [
      "an artifact with its attestation",
      {},
      { [CONTRACT]: contract(), ...signed },
      [
        "client_signature: ADSA-2026-0001 ATT-2026-0001, in play",
        "commercial: PRO-2026-0001",
        "legal_or_contract: ADSA-2026-0001, in play",
      ],
    ],
    [
      "a draft with an attestation that is none",
      {},
      { [CONTRACT]: contract({ status: "draft" }), ...signed },
      [
        "client_signature: ADSA-2026-0001 ATT-2026-0001, in play",
        "commercial: PRO-2026-0001",
        "legal_or_contract: ADSA-2026-0001, in play",
      ],
    ],
    [
      "an attestation alone, which is nothing",
      {},
      signed,
      [
        "client_signature: nothing, in play (Asked for by the label request:client_signature. There is no live contract here to approve.)",
        "commercial: PRO-2026-0001",
      ],
      { steps: [{ label: "request:client_signature", by: "dora" }] },
    ],
    [
      "no artifact that names the gate and is no attestation",
      {},
      { [PROPOSAL]: proposal({ more: "gate: client_signature\n" }) },
      ["commercial: PRO-2026-0001, in play"],
    ],
    [
      "an attestation whose path is a list",
      {},
      { [CONTRACT]: contract(), [ATTESTATION]: attestation("00", { path: "[a, b]" }) },
      [
        "client_signature: ADSA-2026-0001 ATT-2026-0001, in play",
        "commercial: PRO-2026-0001",
        "legal_or_contract: ADSA-2026-0001, in play",
      ],
    ],
    [
      "an attestation whose document is a text",
      {},
      { [CONTRACT]: contract(), [ATTESTATION]: attestation("00").replace(/document: .*/, "document: signed.pdf") },
      [
        "client_signature: ADSA-2026-0001 ATT-2026-0001, in play",
        "commercial: PRO-2026-0001",
        "legal_or_contract: ADSA-2026-0001, in play",
      ],
    ],
    [
      "in the order of their ids, wherever they lie",
      {},
      { [SECOND]: null, "engagements/acme-pilot/2026/PRO-2026-0009.md": proposal({ id: "PRO-2026-0009" }) },
      ["commercial: PRO-2026-0001 PRO-2026-0009, in play"],
    ],
    [
      "of its stage, without a list of its own",
      bare,
      { [PROPOSAL]: proposal({ body: "Other.\n" }) },
      ["commercial: PRO-2026-0001"],
    ],
    [
      "the state, where the stage has no artifacts",
      { ...bare, [STATE]: stateAt("delivery") },
      readme,
      ["commercial: the state"],
    ],
    ["the state, where the stage is over", { ...bare, [STATE]: stateAt("closed") }, readme, ["commercial: the state"]],
    [
      "no state where it has an empty list",
      {
        ...adapter({ commercial: "approvers: { roles: [engagement_lead] }, covers: [], evidence: [review]" }),
        [STATE]: stateAt("delivery"),
      },
      readme,
      [],
    ],
    ["no state where there is none", { ...bare, [STATE]: stateAt("delivery") }, { [STATE]: null }, []],
    [
      "what is there, although the state before cannot be read",
      { [STATE]: "client: [" },
      { [STATE]: stateAt("contract") },
      ["commercial: PRO-2026-0001"],
    ],
    ["what is there, although the state cannot be read", bare, { [STATE]: "client: [" }, ["commercial: PRO-2026-0001"]],
    [
      "each scope its own",
      { [PROPOSAL]: proposal({ scope: "north" }) },
      { [SECOND]: second("south"), [STATE]: stateAt("contract") },
      ["commercial/north: PRO-2026-0001, required", "commercial/south: PRO-2026-0002, required"],
    ],
    [
      "a scope of drafts is not needed",
      { [PROPOSAL]: proposal({ scope: "north" }) },
      { [SECOND]: second("south", "draft"), [STATE]: stateAt("contract") },
      ["commercial/north: PRO-2026-0001, required", "commercial/south: PRO-2026-0002, in play"],
    ],
    [
      "nor one of what was superseded",
      { [PROPOSAL]: proposal({ scope: "north" }) },
      { [SECOND]: second("south", "superseded"), [STATE]: stateAt("contract") },
      ["commercial/north: PRO-2026-0001, required"],
    ],
    [
      "nor one of other artifacts",
      { [PROPOSAL]: proposal({ scope: "north" }) },
      { [CONTRACT]: contract({ scope: "south" }), [STATE]: stateAt("contract") },
      [
        "client_signature/south: ADSA-2026-0001, in play",
        "commercial/north: PRO-2026-0001, required",
        "legal_or_contract/south: ADSA-2026-0001, in play",
      ],
    ],
    [
      "also for a gate without a list of its own",
      { ...bare, [PROPOSAL]: proposal({ scope: "north" }) },
      { [SECOND]: second("south", "draft"), [STATE]: stateAt("contract") },
      ["commercial/north: PRO-2026-0001, required", "commercial/south: PRO-2026-0002"],
    ],
    [
      "a scope that is named",
      { ...adapter({}, "[{ gate: commercial, scope: south }]"), [PROPOSAL]: proposal({ scope: "north" }) },
      { [SECOND]: second("south"), [STATE]: stateAt("contract") },
      ["commercial/north: PRO-2026-0001", "commercial/south: PRO-2026-0002, required"],
    ],
    [
      "every scope, by a star",
      { ...adapter({}, '[{ gate: commercial, scope: "*" }]'), [PROPOSAL]: proposal({ scope: "north" }) },
      { [SECOND]: second("south"), [STATE]: stateAt("contract") },
      ["commercial/north: PRO-2026-0001, required", "commercial/south: PRO-2026-0002, required"],
    ],
  ];
  for (const [name, base, change, told, more] of table)
    it(name, () => {
      expect(covered(base, change, more)).toEqual(told);
    });
});
