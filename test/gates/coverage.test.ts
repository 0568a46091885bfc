import { describe, expect, it } from "vitest";
import { adapter, proposal, settings, STATE, stateAt } from "../approval-cases/repository.ts";
import { gatesOf, opening, playTable, verdictOf } from "../approval-cases/table.ts";
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

describe("what an approval permits", () => {
  playTable("never more than the gate can give", [
    {
      name: "a permit that the gate does not have is left out",
      base: adapter({
        commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: [pilot]",
      }),
      steps: [approve("lena", "/approve commercial permits=launch")],
      gates: { commercial: { status: "partial", counted: ["lena"] } },
    },
  ]);
  it("and the verdict says so", () => {
    const verdict = verdictOf({
      base: adapter({
        commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: [pilot]",
      }),
      steps: [approve("lena", "/approve commercial permits=launch,pilot")],
    });
    expect(gatesOf(verdict, "commercial")[0]?.approvals[0]?.permits).toEqual(["pilot"]);
  });
});

describe("what is told of content that changed", () => {
  it("names what changed and nothing else", () => {
    const first = { ...opening, [SECOND]: second("current") };
    const verdict = verdictOf({
      first,
      steps: [approve("lena"), { commit: { [SECOND]: second("current").replace("Another", "Other") } }],
    });
    const [ignored] = gatesOf(verdict, "commercial")[0]?.ignored ?? [];
    expect(ignored?.detail).toMatch(/^PRO-2026-0002 changed since [0-9a-f]{7}\.$/);
  });
});

describe("an author who is gone", () => {
  playTable("could be anybody", [
    {
      name: "so nobody is provably independent",
      author: null,
      steps: [approve("lena")],
      gates: { commercial: { status: "requested", counted: [], ignored: { lena: "UNATTRIBUTED" } } },
    },
  ]);
});
