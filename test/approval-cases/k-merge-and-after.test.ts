import { play } from "../scenario/play.ts";
import type { Scenario, Step } from "../scenario/scenario.ts";
import { adapter, entry, PROPOSAL, proposal, type Recorded, settings, stateAt, STATE, two } from "./repository.ts";
import { type ApprovalCase, opening, playTable } from "./table.ts";

const approve = (by: string): Step => ({ review: "approve", by });
const counted = (...logins: string[]) => ({ status: "approved", counted: logins }) as const;
const onMain = { [PROPOSAL]: proposal() };
const moving = { [STATE]: stateAt("contract") };

/** The digest of what `commercial` covers, as the recorder would have frozen it. */
function digest(base: Scenario["base"]): string {
  const { cases } = play({ base: base ?? {}, steps: [{ commit: moving }] });
  return cases[0]?.gates.find((each) => each.gate === "commercial")?.subject.content ?? "";
}

/** A later pull request that only moves the stage; the approval was recorded in an earlier one. */
const later = (
  recorded: Partial<Recorded>,
  more: Partial<ApprovalCase> = {},
): Omit<ApprovalCase, "name" | "gates"> => ({
  base: onMain,
  first: moving,
  entry: entry({ digest: digest(onMain), ...recorded }),
  ...more,
});

playTable("K. Merge and after", [
  {
    name: "117. what another merge made of the content is not what was approved",
    base: onMain,
    first: moving,
    steps: [approve("lena"), { main: { [PROPOSAL]: proposal({ body: "From the other.\n" }) } }],
    gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "121. an approval after the merge has no effect",
    steps: [{ merged: true }, approve("lena")],
    gates: { commercial: { status: "requested", counted: [], ignored: { lena: "AFTER_MERGE" } } },
  },
  {
    name: "121. nor does one that replaces an approval from before it",
    steps: [approve("lena"), { merged: true }, approve("lena")],
    gates: { commercial: { ...counted("lena"), ignored: { lena: "AFTER_MERGE" } } },
  },
  {
    name: "121. nor a rejection after it",
    steps: [approve("lena"), { merged: true }, { review: "reject", by: "nora" }, { review: "reject", by: "lena" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "121. nor a dismissal",
    steps: [approve("lena"), { merged: true }, { dismiss: 0, by: "dora" }],
    gates: { commercial: counted("lena") },
  },
  {
    name: "121. a rejection that was dismissed after it stood at the merge",
    steps: [approve("lena"), { review: "reject", by: "nora" }, { merged: true }, { dismiss: 1, by: "lena" }],
    gates: { commercial: "rejected" },
  },
  {
    name: "121. a label removed after it was there at the merge, and one set after it was not",
    steps: [
      { label: "approve:commercial", by: "lena" },
      { merged: true },
      { unlabel: "approve:commercial", by: "dora" },
    ],
    gates: { commercial: counted("lena") },
  },
  {
    name: "121. a label set after it was not",
    steps: [{ merged: true }, { label: "approve:commercial", by: "lena" }],
    gates: { commercial: { status: "requested", counted: [] } },
  },
  {
    name: "122. an approval on trial ends with the trial",
    ...later({ trial: true }),
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "TRIAL" } } },
  },
  {
    name: "122. a later change of other things keeps the approval",
    ...later({}),
    gates: { commercial: counted("lena") },
    conclusion: "success",
  },
  {
    name: "122. other content does not",
    ...later({ digest: "0".repeat(64) }),
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "122. nor does this change's own edit",
    ...later({}, { first: { ...moving, [PROPOSAL]: proposal({ body: "Other.\n" }) } }),
    gates: { commercial: { status: "superseded", ignored: { lena: "STALE_CONTENT" } } },
  },
  {
    name: "122. a term that is over is over",
    ...later({ submitted: "2025-11-01T00:00:00Z" }),
    gates: { commercial: { status: "expired", ignored: { lena: "EXPIRED" } } },
  },
  {
    name: "122. so is what was recorded as its end",
    ...later({ expires: "2026-03-02T00:00:00Z" }),
    gates: { commercial: { status: "expired" } },
  },
  {
    name: "122. a person who left the role since still counts",
    ...later({}, { base: { ...onMain, ...settings({ engagement_lead: "[{ login: nora, id: 13 }]" }) } }),
    gates: { commercial: counted("lena") },
  },
  {
    name: "122. an approval for a role that the gate no longer asks for does not",
    ...later(
      {},
      {
        base: {
          ...onMain,
          ...adapter({ commercial: "approvers: { roles: [finance] }, covers: [proposal], evidence: [review]" }),
        },
      },
    ),
    gates: { commercial: { status: "superseded", counted: [], ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "122. a gate that now takes two keeps the first seat",
    ...later({}, { base: { ...onMain, ...two }, steps: [approve("nora")] }),
    gates: { commercial: counted("lena", "nora") },
  },
  {
    name: "122. one person's recorded and live approval are one",
    ...later({}, { base: { ...onMain, ...two }, steps: [approve("lena")] }),
    gates: { commercial: { status: "partial", counted: ["lena"] } },
  },
  {
    name: "122. evidence that the gate no longer takes does not count",
    ...later(
      { kind: "label" },
      {
        base: {
          ...onMain,
          ...adapter({ commercial: "approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review]" }),
        },
      },
    ),
    gates: { commercial: { status: "superseded", ignored: { lena: "NOT_ELIGIBLE" } } },
  },
  {
    name: "122. permits that the gate gained since are not given",
    ...later(
      {},
      {
        base: {
          ...onMain,
          ...adapter({
            commercial:
              'approvers: { roles: [engagement_lead] }, covers: [proposal], evidence: [review], permits: ["gate:commercial", launch]',
          }),
        },
      },
    ),
    gates: { commercial: "partial" },
  },
  {
    name: "122. a recorded condition stands, each of several",
    ...later({ conditions: '[{ text: "close BLK-9", closes: BLK-9 }, { text: the fee is settled }]' }),
    gates: { commercial: "conditional" },
  },
  {
    name: "122. a recorded rejection stands, for whatever content",
    ...later({ verdict: "rejected", digest: "0".repeat(64) }),
    gates: { commercial: "rejected" },
  },
  {
    name: "122. until its author approves",
    ...later({ verdict: "rejected" }, { steps: [approve("lena")] }),
    gates: { commercial: counted("lena") },
  },
  {
    name: "122. a live rejection replaces the recorded approval of the same person",
    ...later({}, { steps: [{ review: "reject", by: "lena" }] }),
    gates: { commercial: "rejected" },
  },
  {
    name: "122. what was recorded before there were scopes holds in each of them for the same content",
    ...later(
      {},
      {
        first: {
          ...moving,
          "engagements/acme-pilot/ADSA-2026-0001.md": proposal({
            id: "ADSA-2026-0001",
            type: "contract",
            scope: "pilot",
          }),
        },
      },
    ),
    gates: { "commercial/pilot": counted("lena") },
  },
  {
    name: "122. one scope's approval is not another's",
    ...later({ scope: "refunds" }, { first: { ...moving, [PROPOSAL]: proposal({ scope: "pilot" }) } }),
    gates: { "commercial/pilot": { status: "requested", counted: [] } },
  },
  {
    name: "122. a record that cannot be read holds nothing",
    ...later({}, { entry: "approvals: [\n" }),
    gates: { commercial: { status: "requested", counted: [] } },
    conclusion: "failure",
  },
  {
    name: "118. how it was merged does not matter: the record names content, not commits",
    ...later({}, { first: { ...opening, [PROPOSAL]: proposal() } }),
    gates: { commercial: counted("lena") },
  },
]);
