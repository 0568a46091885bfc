import { expect, it } from "vitest";
import { gatesOf } from "../approval-cases/table.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";
import { smallest } from "../scenario/smallest.ts";
import type { Step } from "../scenario/scenario.ts";

const FIRST = "engagements/acme-pilot/BIL-2026-0001.md";
const SECOND = "engagements/acme-pilot/BIL-2026-0002.md";

const bill = (id: string, price: string, more = "") =>
  `---\nid: ${id}\ntype: bill\nversion: v1\nstatus: current\ntitle: Work\nsources: []\ncurrency: USD\nissue_date: 2026-03-01\n${more}contract: AGR-2026-0001@v1\nlines: [{ unit_price: "${price}" }]\n---\n`;

const adapter = String(smallest["adapters/mini.yaml"])
  .replace(
    "specialist_owners:",
    "  - { artifact_type: bill, owner: finance, render: invoice }\n  - { artifact_type: agreement, owner: contract }\nspecialist_owners:",
  )
  .replace(
    "terminal_states:",
    "  - { gate_id: billing, owner: finance, approvers: { roles: [finance] }, covers: [bill] }\nactions: [{ id: send, artifact: bill, gates: [billing] }]\nterminal_states:",
  );

const base: Edit = {
  "adapters/mini.yaml": adapter,
  "engagements/acme-pilot/AGR-2026-0001.md":
    '---\nid: AGR-2026-0001\ntype: agreement\nversion: v1\nstatus: current\ntitle: Agreement\nsources: []\nfees: { currency: USD, total: "100.00" }\n---\n',
  [FIRST]: bill("BIL-2026-0001", "60.00"),
};
const approve: Step = { review: "approve", by: "finn", body: "/approve billing" };
const verdictOf = (commit: Edit, before: Edit = {}) =>
  play({ base: { ...base, ...before }, steps: [{ commit }, approve] }).verdict;

const tooMuch =
  "`BIL-2026-0002` brings what is billed under AGR-2026-0001 to USD 100.01, without tax; it allows USD 100.00.";

it("keeps a gate blocked that covers an artifact with a fault that holds gates, whoever approves it", () => {
  const verdict = verdictOf({ [SECOND]: bill("BIL-2026-0002", "40.01") });
  expect(gatesOf(verdict, "billing")).toMatchObject([
    {
      status: "blocked",
      remaining_blockers: [`BIL-2026-0002: ${tooMuch}`],
      waiting_for: ["lena: correct BIL-2026-0002"],
    },
  ]);
  expect(verdict.conclusion).toBe("failure");
  const [engagement] = verdict.engagements;
  expect(engagement?.findings).toContainEqual(
    expect.objectContaining({ rule: "CS-ART-016", severity: "error", file: SECOND, line: 11, message: tooMuch }),
  );
  expect(engagement?.actions).toContainEqual(
    expect.objectContaining({
      action: "send",
      allowed: false,
      because: expect.arrayContaining([expect.stringContaining("`billing`, which is blocked")]) as unknown,
    }),
  );
});

it("opens the gate once the artifact is mended", () => {
  const verdict = verdictOf({ [SECOND]: bill("BIL-2026-0002", "40.00") });
  expect(gatesOf(verdict, "billing")).toMatchObject([{ status: "approved", remaining_blockers: [] }]);
});

it("leaves a gate open where a fault holds none", () => {
  const verdict = verdictOf({ [SECOND]: bill("BIL-2026-0002", "40.00", 'totals: { net: "41.00" }\n') });
  expect(gatesOf(verdict, "billing")).toMatchObject([{ status: "approved", remaining_blockers: [] }]);
  expect(verdict.conclusion).toBe("failure");
});

it("tells nothing of artifacts that the change leaves alone, and holds their gate all the same", () => {
  const before = { [SECOND]: bill("BIL-2026-0002", "40.01") };
  const state = String(smallest["engagements/acme-pilot/state.yaml"]).replace("Support triage", "Triage");
  const verdict = verdictOf({ "engagements/acme-pilot/state.yaml": state }, before);
  expect(verdict.engagements.flatMap((each) => each.findings.map(({ rule }) => rule))).not.toContain("CS-ART-016");
  expect(gatesOf(verdict, "billing")).toMatchObject([{ status: "blocked" }]);
});

it("names the fault and whoever corrects it where a move waits for the gate", () => {
  const moving = adapter.replace("requires: [{ gate: commercial },", "requires: [{ gate: billing },");
  const state = String(smallest["engagements/acme-pilot/state.yaml"]).replace("stage: proposal", "stage: contract");
  const verdict = verdictOf(
    { "engagements/acme-pilot/state.yaml": state, [SECOND]: bill("BIL-2026-0002", "40.01") },
    { "adapters/mini.yaml": moving },
  );
  expect(verdict.engagements[0]?.findings).toContainEqual(
    expect.objectContaining({
      rule: "CS-STG-002",
      severity: "error",
      message: `\`billing\` blocks \`proposal\` to \`contract\`: it is blocked. ${tooMuch}`,
      fix: "Close what blocks it: lena: correct BIL-2026-0002.",
    }),
  );
});

it("says nothing of artifacts that no skill with checks renders", () => {
  const plain = adapter.replace(", render: invoice", "");
  const verdict = verdictOf({ [SECOND]: bill("BIL-2026-0002", "40.01") }, { "adapters/mini.yaml": plain });
  expect(gatesOf(verdict, "billing")).toMatchObject([{ status: "approved" }]);
});
