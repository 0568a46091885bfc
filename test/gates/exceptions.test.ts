import { describe, expect, it } from "vitest";
import { type Excepted, exceptionFor } from "../../src/gates/exceptions.ts";
import { PROPOSAL, STATE, stateAt } from "../approval-cases/repository.ts";
import { opening, playTable } from "../approval-cases/table.ts";
import type { Edit } from "../scenario/files.ts";
import { play } from "../scenario/play.ts";

const exceptions = (what: string, until = "2026-04-01") =>
  `exceptions: [{ id: EX-1, ${what}, reason: Trade fair, by: nora, until: "${until}" }]\n`;

/** The exception stands in the base; the change only moves. */
const standing = (more: string) => ({
  base: { [STATE]: stateAt("proposal", more) },
  first: { ...opening, [STATE]: stateAt("contract", more) },
  gates: { commercial: "requested" as const },
});

describe("an exception", () => {
  playTable("lifts what it names and nothing else", [
    { name: "its gate", ...standing(exceptions("gate: commercial")), conclusion: "success" },
    {
      name: "not over a no",
      ...standing(exceptions("gate: commercial")),
      steps: [{ review: "reject", by: "lena" }],
      gates: { commercial: "rejected" },
      conclusion: "failure",
    },
    { name: "not another gate", ...standing(exceptions("gate: legal_or_contract")), conclusion: "action_required" },
    { name: "a rule is no gate", ...standing(exceptions("rule: CS-BLK-004")), conclusion: "action_required" },
    {
      name: "not in another scope",
      ...standing(exceptions("gate: commercial, scope: north")),
      conclusion: "action_required",
    },
    {
      name: "up to its instant",
      ...standing(exceptions("gate: commercial", "2026-03-02T12:00:00Z")),
      now: "2026-03-02T11:59:59Z",
      conclusion: "success",
    },
    {
      name: "and not at it",
      ...standing(exceptions("gate: commercial", "2026-03-02T12:00:00Z")),
      now: "2026-03-02T12:00:00Z",
      conclusion: "action_required",
    },
    {
      name: "nor once the day it names is over",
      ...standing(exceptions("gate: commercial", "2026-03-02")),
      now: "2026-03-03T00:00:00Z",
      conclusion: "action_required",
    },
  ]);
});

describe("the exception for something", () => {
  const made = stateAt(
    "proposal",
    `exceptions:
  - { id: EX-1, gate: commercial, reason: Trade fair, by: nora, until: 2026-04-01 }
  - { id: EX-2, rule: CS-BLK-004, reason: Trade fair, by: nora, until: 2026-04-01 }
  - { id: EX-3, rule: CS-BLK-005, reason: Trade fair, by: nora, until: 2026-04-01, scope: north }
`,
  );
  const bases: Readonly<Record<string, Edit>> = {
    "makes them": { [STATE]: made },
    "makes none": {},
    "cannot be read": { [STATE]: "client: [" },
    "has no engagement": { [STATE]: null, [PROPOSAL]: null },
  };
  it.each<[Excepted, string, string | undefined]>([
    [{ gate: "commercial", scope: "*" }, "makes them", "EX-1"],
    [{ gate: "legal_or_contract", scope: "*" }, "makes them", undefined],
    [{ rule: "CS-BLK-004", scope: "*" }, "makes them", "EX-2"],
    [{ rule: "CS-BLK-005", scope: "*" }, "makes them", undefined],
    [{ rule: "CS-BLK-005", scope: "north" }, "makes them", "EX-3"],
    [{ rule: "CS-BLK-006", scope: "*" }, "makes them", undefined],
    [{ rule: "CS-BLK-004", scope: "*" }, "makes none", undefined],
    [{ rule: "CS-BLK-004", scope: "*" }, "cannot be read", undefined],
    [{ rule: "CS-BLK-004", scope: "*" }, "has no engagement", undefined],
  ])("%j, where the base %s", (wanted, base, id) => {
    const [c] = play({ base: bases[base] ?? {}, steps: [{ commit: { [STATE]: made } }], ids: ["acme-pilot"] }).cases;
    expect(c && exceptionFor(c, wanted)?.id).toBe(id);
  });
});
