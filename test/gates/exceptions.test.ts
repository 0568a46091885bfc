import { describe } from "vitest";
import { STATE, stateAt } from "../approval-cases/repository.ts";
import { opening, playTable } from "../approval-cases/table.ts";

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
