import { describe } from "vitest";
import { adapter, proposal, settings, STATE, stateAt } from "../approval-cases/repository.ts";
import { opening, playTable } from "../approval-cases/table.ts";
import type { Step } from "../scenario/scenario.ts";

const approve = (by: string, body = ""): Step => ({ review: "approve", by, body });
const SECOND = "engagements/acme-pilot/PRO-2026-0002.md";
const second = (status: string, scope?: string) =>
  proposal({ id: "PRO-2026-0002", status, body: "Another.\n", ...(scope === undefined ? {} : { scope }) });

describe("what a gate covers", () => {
  playTable("drafts beside what is final", [
    {
      name: "a draft that is started afterwards takes nothing back",
      steps: [approve("lena"), { commit: { [SECOND]: second("draft") } }],
      gates: { commercial: { status: "approved", counted: ["lena"] } },
    },
    {
      name: "once it is final, the gate asks again",
      steps: [approve("lena"), { commit: { [SECOND]: second("draft") } }, { commit: { [SECOND]: second("current") } }],
      gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
    },
    {
      name: "where all are drafts, drafts are what is covered",
      first: { [STATE]: stateAt("proposal"), "engagements/acme-pilot/PRO-2026-0001.md": proposal({ status: "draft" }) },
      steps: [approve("lena"), { commit: { [SECOND]: second("draft") } }],
      gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
    },
    {
      name: "a gate that nobody answered is a draft while any of it is one",
      first: {
        [STATE]: stateAt("proposal"),
        "engagements/acme-pilot/PRO-2026-0001.md": proposal(),
        [SECOND]: second("draft"),
      },
      gates: { commercial: { status: "draft" } },
    },
  ]);
});

describe("who confirms a signature and may decide as well", () => {
  const both = {
    ...settings(),
    ...adapter({
      commercial:
        "approvers: { roles: [client_sponsor, engagement_lead] }, covers: [proposal], evidence: [review, document]",
    }),
  };
  playTable("their own word comes first", [
    {
      name: "no document is asked for",
      base: both,
      steps: [approve("lena", "/approve commercial")],
      gates: { commercial: { status: "approved", counted: ["lena"] } },
    },
  ]);
});

describe("a blocker with a scope", () => {
  const blockers =
    "blockers: [{ id: BLK-1, text: Survey missing, blocks: [gate:commercial], owner: nora, scope: north }]\n";
  playTable("blocks its gate in that scope alone", [
    {
      name: "north is blocked, south is not",
      first: {
        ...opening,
        [STATE]: stateAt("contract", blockers),
        "engagements/acme-pilot/PRO-2026-0001.md": proposal({ scope: "north" }),
        [SECOND]: second("current", "south"),
      },
      steps: [approve("lena")],
      gates: { "commercial/north": "blocked", "commercial/south": { status: "approved", counted: ["lena"] } },
      conclusion: "failure",
    },
  ]);
});
